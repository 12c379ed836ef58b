"""The page of a figure's provenance: its words, its tables, its ways, and what it does not show."""

import pytest
from sqlalchemy import text

from layouts.page_data.provenance_page import build_provenance, require_provenance, write_json_href
from layouts.pages import metric, overview, provenance
from layouts.provenance_link import link_provenance
from layouts.view import View, name_slug
from loaders.errors import UsageError
from metrics.catalogue import find_metrics
from metrics.results import find_results
from tests.layouts.pages.progress import HEREFORDSHIRE, PARTNERSHIP, WORCESTERSHIRE, make_view, row
from tests.layouts.pages.reading import find_all, find_links, find_state, find_text, read_rows
from tests.metrics.store import Store

PERIOD = "2025-Q3-12m"
ADDRESS = f"/p/{PARTNERSHIP}/m/treatment-progress/from"


def from_view(metric: str = "treatment-progress", **words: object) -> View:
    """The view of the provenance of a figure of that partnership."""
    return make_view(metric, page="provenance", **words)


def read(store: Store, view: View, *, show_rows: bool = False) -> str:
    """All words of the page."""
    return " ".join(find_text(provenance.render(view, store.outcomes, show_rows=show_rows)).split())


# ---------------------------------------------------------------- what it says


def test_the_sum_is_told_in_plain_words(progress_store: Store) -> None:
    told = read(progress_store, from_view())
    assert "Treatment progress, Herefordshire and Worcestershire, 12 months to September 2025" in told
    assert "53.3%: 160 of 300; 95% interval" in told
    assert "It was added up from 2 areas: Herefordshire and Worcestershire. Counts are added before dividing." in told
    assert "2 rows of 1 file feed it" in told
    assert "Numerator, 160: Adults who show substantial progress in one of the three ways." in told
    assert "Denominator, 300: Adults who do and who do not show substantial progress" in told
    assert "Sent in the same rows, in the column out_of." in told


def test_areas_give_their_parts_and_lead_to_where_those_come_from(progress_store: Store) -> None:
    content = provenance.render(from_view(), progress_store.outcomes)
    rows = read_rows(content)
    assert rows["Herefordshire"]["Value"] == "40.0%"
    assert (rows["Worcestershire"]["Numerator"], rows["Worcestershire"]["Denominator"]) == ("120", "200")
    assert rows["Together: Herefordshire and Worcestershire"]["Numerator"] == "160"
    assert find_links(content)["Worcestershire"] == f"{ADDRESS}?area={WORCESTERSHIRE}&period={PERIOD}"
    alone = read(progress_store, from_view(area=WORCESTERSHIRE))
    assert "It was made from what was sent for Worcestershire itself. 1 row of 1 file feeds it" in alone


def test_a_file_is_named_with_receipt_rules_and_rows(progress_store: Store) -> None:
    content = provenance.render(from_view(), progress_store.outcomes)
    found = read_rows(content)["Receipt 1"]
    assert found["File"] == "treatment-0.csv"
    assert found["Received"] == "1 January 2026"
    assert len(found["Rules version"]) == 12
    assert found["Rows of the file"] == "5 and 8 (2 of 9 rows)"
    assert find_links(content)["Receipt 1"] == "/receipts/1"


def test_the_definition_is_named_with_its_version_and_its_method(progress_store: Store) -> None:
    content = provenance.render(from_view(), progress_store.outcomes)
    told = " ".join(find_text(content).split())
    assert "Rows counted Measure treatment-progress; client group Adults" in told
    assert "Definitions version" in told
    assert find_links(content)["How “Treatment progress” is worked out"] == "/methods/treatment-progress"


def test_a_group_has_its_own_rows(progress_store: Store) -> None:
    view = from_view(area=HEREFORDSHIRE, by="sex", category="female")
    told = read(progress_store, view)
    assert "Treatment progress, Female, Herefordshire, 12 months to September 2025" in told
    assert "20.0%: 10 of 50" in told
    assert "6 (1 of 9 rows)" in told


def test_the_page_leads_back_and_says_its_address(progress_store: Store) -> None:
    content = provenance.render(from_view(area=HEREFORDSHIRE), progress_store.outcomes)
    links, state = find_links(content), find_state(content)
    assert links["Treatment progress"] == f"/p/{PARTNERSHIP}/m/treatment-progress?area={HEREFORDSHIRE}"
    assert state["href"] == f"{ADDRESS}?area={HEREFORDSHIRE}"
    assert state["title"].startswith("Where this figure comes from – Treatment progress – Herefordshire")


# ---------------------------------------------------------------- what it does not show


def test_what_rows_say_is_shown_only_where_the_operator_says_so(progress_store: Store) -> None:
    hidden, shown = (read(progress_store, from_view(), show_rows=each) for each in (False, True))
    assert "what they say is not" in hidden
    assert "What the rows say" not in hidden
    assert "What the rows say" in shown
    assert "Do not pass it on" in shown
    rows = read_rows(provenance.render(from_view(), progress_store.outcomes, show_rows=True))
    assert (rows["5"]["Area"], rows["5"]["Count"], rows["5"]["Out of"]) == ("Herefordshire", "40", "100")


def test_a_hidden_figure_is_explained_without_any_of_its_counts(store: Store) -> None:
    store.send("treatment", row("Herefordshire", 2025, 3, 987), row("Worcestershire", 2025, 120, 654))
    told = read(store, from_view(area=HEREFORDSHIRE))
    assert "The figure is hidden to protect people" in told
    assert "Numerator: Adults" in told
    assert "2 (1 of 2 rows)" in told
    assert "987" not in told
    # The other area and the sum are not both shown: the difference would be the hidden count.
    rows = read_rows(provenance.render(from_view(), store.outcomes))
    numbers = [rows[name]["Numerator"] for name in rows if name.endswith("Worcestershire")]
    assert rows["Herefordshire"]["Value"] == "[c]"
    assert rows["Herefordshire"]["Numerator"] == rows["Herefordshire"]["Denominator"] == ""
    assert len(numbers) == 2
    assert "" in numbers


def test_the_page_depends_on_no_number_of_a_row(progress_store: Store) -> None:
    before = read(progress_store, from_view())
    with progress_store.engine.begin() as connection:
        connection.execute(text("UPDATE return_treatment SET count = count + 1000, out_of = out_of + 5000"))
    assert read(progress_store, from_view()) == before
    assert read(progress_store, from_view(), show_rows=True) != before


def test_a_pooled_year_has_no_figure_of_its_own(store: Store) -> None:
    lines = [f"Herefordshire | {year} | drug-misuse-deaths | All | All | 41" for year in (2017, 2018, 2019)]
    store.send("deaths", *lines)
    told = read(store, from_view("drug-misuse-deaths", area=HEREFORDSHIRE))
    assert "123 among" in told
    assert "The 3 periods that it pools" in told
    assert "2018 Sent, for 1 area" in told
    assert " 41 " not in told


# ---------------------------------------------------------------- what is not there


def test_an_area_of_which_nothing_was_sent_has_no_figure(progress_store: Store) -> None:
    told = read(progress_store, from_view("neighbourhood-crime"))
    assert "Nothing is held for Herefordshire and Worcestershire, so there is no figure to explain." in told


def test_where_a_figure_is_the_polices_alone_the_page_leads_there(progress_store: Store) -> None:
    content = provenance.render(from_view("drug-seizures"), progress_store.outcomes)
    assert "This metric can have figures for: West Mercia" in " ".join(find_text(content).split())
    address = f"/p/{PARTNERSHIP}/m/drug-seizures/from?area=E23000016"
    assert find_links(content)["West Mercia"] == address
    with pytest.raises(UsageError, match="There can be one of: West Mercia"):
        require_provenance(from_view("drug-seizures"), progress_store.outcomes)
    with pytest.raises(UsageError, match="No return that gives it was loaded yet"):
        require_provenance(from_view("neighbourhood-crime"), progress_store.outcomes)


def test_a_count_is_its_own_value(store: Store) -> None:
    store.send(
        "treatment",
        "Herefordshire | 12 months to September 2025 | in-treatment | Adults | All | All | All | All | 700 | ",
    )
    told = read(store, from_view("numbers-in-treatment", area=HEREFORDSHIRE))
    assert "What is counted: " in told
    assert "Numerator" not in told


def test_who_has_not_returned_is_named(progress_store: Store) -> None:
    later = row("Worcestershire", 2025, 130, 200).replace("September 2025", "December 2025")
    progress_store.send("treatment", later)
    told = read(progress_store, from_view())
    assert "There is no figure: incomplete, 1 of 2 areas." in told
    assert "No return stands for Herefordshire (12 months to December 2025)." in told
    assert read_rows(provenance.render(from_view(), progress_store.outcomes))["Herefordshire"]["Value"] == "No return"


def test_what_was_sent_as_not_available_is_told_so(store: Store) -> None:
    store.send("treatment", row("Herefordshire", 2025, "[x]", "[x]"), row("Worcestershire", 2025, 120, 200))
    told = read(store, from_view(area=HEREFORDSHIRE, period=PERIOD))
    assert "There is no figure: what was sent says that it is not available." in told


def test_nothing_to_report_is_told(store: Store) -> None:
    store.send("police-supply", "West Mercia | 2025-Q3 | drug-related-homicides | All | nil")
    told = read(store, from_view("drug-related-homicide", area="E23000016"))
    assert "There is no figure: nothing to report (confirmed)." in told
    assert "1 row of 1 file feeds it" in told


def test_a_group_that_is_none_falls_back_with_a_notice(progress_store: Store) -> None:
    page = build_provenance(from_view(by="sex", category="unicorn"), progress_store.outcomes)
    assert page.notices == ("There is no group “unicorn” of sex. The total is shown instead.",)
    assert page.found is not None
    assert page.found.asked.breakdown == ""


def test_many_areas_and_rows_are_cut_short_and_counted(store: Store) -> None:
    lines = [f"Herefordshire | 2024/25 | prison-drug-finds | HMP {n:03} | 2 | 400" for n in range(60)]
    other = [f"Shropshire | 2024/25 | prison-drug-finds | HMP {n:03} | 2 | 400" for n in range(60)]
    store.send("prison-finds", *(line for pair in zip(lines, other, strict=True) for line in pair))
    told = read(store, from_view("prison-drug-finds", area=HEREFORDSHIRE))
    assert "2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24 and 48 more (60 of 120 rows)" in told


# ---------------------------------------------------------------- ways to it


@pytest.mark.parametrize(("tab", "count"), [("over-time", 10), ("by-area", 5), ("table", 8), ("breakdown", 4)])
def test_every_figure_of_a_metrics_table_leads_here(tab: str, count: int, progress_store: Store) -> None:
    view = make_view(tab=tab, by="sex" if tab == "breakdown" else "", area=HEREFORDSHIRE if tab == "breakdown" else "")
    content = metric.render(view, progress_store.outcomes)
    links = [each["href"] for each in find_all(content, "A") if each.get("className") == "figure-link"]
    assert len(links) == count
    for link in links:
        page = build_provenance(View.from_href(link), progress_store.outcomes)
        assert not page.notices
        assert View.from_href(link).href() == link
    here = find_links(content)["Where this figure comes from"]
    assert here.startswith(f"{ADDRESS}?")


def test_a_link_is_the_address_that_a_view_would_write(progress_store: Store) -> None:
    view, treatment = make_view(as_at="2025-11-20"), find_metrics()["treatment-progress"]
    link, areas = link_provenance(view), [view.chosen_partnership.area, *view.chosen_partnership.members]
    results = find_results(progress_store.outcomes, treatment, areas=areas)
    results += find_results(progress_store.outcomes, treatment, areas=areas, breakdown="sex")
    for each in results:
        area = "" if each.area == view.chosen_partnership.area else each.area.code
        words = {"area": area, "period": each.period.code, "by": each.breakdown or ""}
        wanted = view.href(page="provenance", category=name_slug(each.category or ""), **words)
        assert link(each) == wanted
        assert wanted.endswith("as-at=2025-11-20")


def test_from_the_overview_it_is_two_clicks(progress_store: Store) -> None:
    view = View("overview", partnership=PARTNERSHIP)
    first = find_links(overview.render(view, progress_store.outcomes))["Treatment progress"]
    second = find_links(metric.render(View.from_href(first), progress_store.outcomes))["Where this figure comes from"]
    assert "160 of 300" in read(progress_store, View.from_href(second))


def test_the_way_for_machines_names_the_same_figure(progress_store: Store) -> None:
    view = build_provenance(from_view(area=HEREFORDSHIRE), progress_store.outcomes).view
    assert write_json_href(view) == (
        f"/api/v1/provenance.json?metric=treatment-progress&partnership={PARTNERSHIP}&area={HEREFORDSHIRE}"
        f"&period={PERIOD}"
    )
