"""The overview, on figures that one can check in the head."""

import pytest

from layouts.comparison import Trio, find_standings
from layouts.page_data.metric_rows import MetricRow
from layouts.page_data.overview_page import OverviewPage, OverviewRow, PriorityGroup, build_overview_page
from layouts.page_data.overview_sentences import Clause, Told, tell_overview
from layouts.pages import overview
from layouts.view import View
from loaders.status import Status
from metrics.definition import Polarity, Priority, Statistic, Tier
from tests.layouts.figures import make_metric, make_result
from tests.layouts.pages.board import PARTNERSHIP, homeless, progress, supply
from tests.layouts.pages.reading import find_all, find_links, find_state, find_text, read_rows
from tests.layouts.standings import make_standing
from tests.metrics.store import Store

VIEW = View("overview", partnership=PARTNERSHIP)


def show(store: Store, view: View = VIEW) -> dict[str, dict[str, str]]:
    """The rows of the page's tables, by metric."""
    return read_rows(overview.render(view, store.outcomes))


# ---------------------------------------------------------------- rows


def test_a_row_says_value_change_judgement_and_interval(board_store: Store) -> None:
    assert show(board_store)["Treatment progress"] == {
        "": "Treatment progress percentage",
        "Period": "12 months to September 2025",
        "Value": "60.0%",
        "Change in a year": "Up 10.0 percentage points improved, more than chance",
        "Trend": "",
        "Against England": "Better England 55.0%",
        "95% interval": "57.8% to 62.1% 2 of 2 areas in",
    }


def test_worse_is_told_by_the_metrics_own_direction(board_store: Store) -> None:
    row = show(board_store)["Homeless with drug need"]
    assert row["Value"] == "10.0%"
    assert row["Change in a year"] == "Up 5.0 percentage points worsened, more than chance"


def test_a_figure_of_the_force_is_called_so(board_store: Store) -> None:
    row = show(board_store)["County lines closed"]
    assert row[""] == "County lines closed number of lines; West Mercia police force area only"
    assert (row["Value"], row["Change in a year"]) == ("5", "Up 1 a count, not tested")
    assert row["95% interval"] == "A full count"


def test_the_figure_of_a_force_that_the_partnership_makes_up_is_its_own(store: Store) -> None:
    store.send("police-supply", "West Midlands | July to September 2025 | county-lines-closed | All | 9")
    row = show(store, View("overview", partnership="west-midlands"))["County lines closed"]
    assert (row[""], row["Value"]) == ("County lines closed number of lines", "9")


def test_an_incomplete_sum_says_how_many_are_in_and_is_no_number(board_store: Store) -> None:
    row = show(board_store)["Continuity of care from prison"]
    assert row["Value"] == "1 of 2 areas"
    assert row["Against England"] == row["95% interval"] == row["Change in a year"] == ""


def test_nothing_to_report_is_an_answer(board_store: Store) -> None:
    assert show(board_store)["Drug-related homicide"]["Value"] == "Nothing to report"


def test_a_hidden_figure_says_why(store: Store) -> None:
    store.send("police-supply", supply("drug-related-homicides", 2025, "[c]"))
    assert show(store)["Drug-related homicide"]["Value"] == "[c] hidden to protect people"


def test_what_was_not_returned_is_not_carried_forward(board_store: Store) -> None:
    board_store.send("housing", homeless("Shropshire", 2026, 5, 50), homeless("Telford and Wrekin", 2026, 5, 50))
    row = show(board_store)["Treatment progress"]
    assert row["Period"] == "12 months to September 2026"
    assert row["Value"] == "No return last 60.0%, 12 months to September 2025"


def test_a_national_figure_is_called_so_and_not_judged_against_itself(board_store: Store) -> None:
    board_store.send(
        "published-figures",
        "England | April 2024 to March 2025 | drug-use-last-year | Crime Survey for England and Wales "
        "| All | All | All | 8.8 | 8.3 | 9.3 | | ",
    )
    row = show(board_store)["Drug use in the last year"]
    assert row[""] == "Drug use in the last year percentage; England only"
    assert (row["Value"], row["Against England"]) == ("8.8%", "")


def test_single_authorities_stand_in_where_figures_cannot_be_summed(board_store: Store) -> None:
    line = "2022 to 2024 | drug-misuse-deaths | Fingertips 92432 | All | All | All"
    board_store.send("published-figures", f"Shropshire | {line} | 4.5 | 3 | 6 | | ",
                     f"Telford and Wrekin | {line} | 6.5 | 5 | 8 | | ")  # fmt: skip
    row = show(board_store)["Drug misuse deaths"]
    assert row["Value"] == "4.5 to 6.5 in 2 authorities; not to be summed"
    links = find_links(overview.render(VIEW, board_store.outcomes))
    assert links["Drug misuse deaths"] == f"/p/{PARTNERSHIP}/m/drug-misuse-deaths?tab=by-area"


def test_an_earlier_quarter_shows_what_there_was_then(board_store: Store) -> None:
    view = VIEW.changed(quarter="2024-Q3")
    row = show(board_store, view)["Treatment progress"]
    assert (row["Period"], row["Value"]) == ("12 months to September 2024", "50.0%")
    assert row["Change in a year"] == "no figure a year earlier"
    links = find_links(overview.render(view, board_store.outcomes))
    assert links["Treatment progress"].endswith("?quarter=2024-Q3")


def test_the_small_line_is_told_in_words(board_store: Store) -> None:
    pictures = [img["alt"] for img in find_all(overview.render(VIEW, board_store.outcomes), "Img")]
    assert "Last 5 periods: from 50.0% to 60.0%; lowest 50.0%, highest 60.0%." in pictures


@pytest.mark.parametrize(("target", "told"), [(60, "Not met 60.0% by March 2026"), (40, "Met 40.0% by March 2026")])
def test_a_target_has_a_column_as_soon_as_there_is_one(target: float, told: str) -> None:
    metric = make_metric(target=target)
    row = OverviewRow(MetricRow(metric, metric.main, make_standing(metric, 500, 500), (), None))
    group = PriorityGroup(Priority.TREATMENT, {Tier.HEADLINE: (row,), Tier.SUPPORTING: (), Tier.LOCAL: ()})
    page = OverviewPage(VIEW.chosen_partnership, None, (), (group,))
    assert read_rows(overview.make_group(group, page, VIEW))["Treatment progress"]["Target"] == told


def test_without_targets_there_is_no_empty_column(board_store: Store) -> None:
    assert "Target" not in show(board_store)["Treatment progress"]


# ---------------------------------------------------------------- the page


def test_every_metric_stands_under_its_priority_and_tier(board_store: Store) -> None:
    page = build_overview_page(VIEW, board_store.outcomes)
    counts = {
        group.priority: tuple(len(group.rows[tier]) for tier in (Tier.HEADLINE, Tier.SUPPORTING, Tier.LOCAL))
        for group in page.groups
    }
    assert counts == {Priority.SUPPLY: (4, 5, 0), Priority.TREATMENT: (5, 12, 2), Priority.DEMAND: (2, 5, 1)}


def test_supporting_and_local_metrics_are_folded(board_store: Store) -> None:
    body = overview.render(VIEW, board_store.outcomes)
    assert [find_text(each["children"]) for each in find_all(body, "Summary")] == [
        "5 supporting metrics", "12 supporting metrics", "2 local metrics", "5 supporting metrics", "1 local metric",
    ]  # fmt: skip


def test_the_four_sentences_come_from_the_figures(board_store: Store) -> None:
    worsened, improved, off, unknown = build_overview_page(VIEW, board_store.outcomes).sentences
    assert [metric.slug for metric in worsened.clauses[0].metrics] == ["homelessness-drug-need"]
    assert [metric.slug for metric in improved.clauses[0].metrics] == ["treatment-progress"]
    assert off.clauses == (Clause("No target is set for any of these metrics."),)
    told = {clause.opening: [metric.slug for metric in clause.metrics] for clause in unknown.clauses}
    assert told["Incomplete: "] == ["continuity-of-care"]
    assert told["No test of change for "] == ["county-lines-closed"]


def test_sentences_link_to_what_they_name(board_store: Store) -> None:
    body = overview.render(VIEW, board_store.outcomes)
    worsened = list(find_all(body, "Dd"))[5]  # after the five facts of the strip
    assert find_text(worsened).strip() == "Homeless with drug need, by more than chance on a year earlier."
    assert find_links(worsened["children"]) == {"Homeless with drug need": f"/p/{PARTNERSHIP}/m/homelessness-drug-need"}


def test_the_page_says_what_it_is_to_browser_and_screen_reader(board_store: Store) -> None:
    state = find_state(overview.render(VIEW, board_store.outcomes))
    assert state == {
        "href": f"/p/{PARTNERSHIP}",
        "title": "Overview – Shropshire, Telford and Wrekin – Combating Drugs Outcomes",
        "message": "July to September 2025 (Q2 2025/26). Worsened: 1. Improved: 1.",
    }


def test_missing_returns_are_listed_with_their_dates(board_store: Store) -> None:
    rows = show(board_store)
    assert rows["Continuity of care from prison"]
    body = overview.render(VIEW, board_store.outcomes)
    assert "7 returns missing" in [find_text(each["children"]) for each in find_all(body, "H2")]
    assert "6 of 13 (7 missing)" in " ".join(find_text(body).split())


def test_illustrative_figures_carry_the_banner(store: Store) -> None:
    store.send("treatment", progress("Shropshire", 2025, 50, 100), illustrative=True)
    assert "Illustrative data: these figures are made up" in find_text(overview.render(VIEW, store.outcomes))


def test_an_empty_store_says_what_to_do(store: Store) -> None:
    body = find_text(overview.render(VIEW, store.outcomes))
    assert "No returns have been loaded yet." in body
    assert "python app.py load FILE.csv" in body


def test_a_partnership_without_returns_beside_one_with_is_named(store: Store) -> None:
    store.send("treatment", progress("Birmingham", 2025, 50, 100))
    body = find_text(overview.render(VIEW, store.outcomes))
    assert "No returns have been loaded yet for Shropshire, Telford and Wrekin." in body


def test_the_heading_leads_to_the_members_profiles(board_store: Store) -> None:
    links = find_links(overview.layout(VIEW, board_store.outcomes))
    assert links["Telford and Wrekin"] == f"/p/{PARTNERSHIP}/a/E06000020"


# ---------------------------------------------------------------- sentences alone


def test_nothing_to_tell_is_told() -> None:
    metric = make_metric()
    worsened, improved, _, unknown = tell_overview([make_standing(metric, 500, 501)])
    assert worsened == Told("Worsened", "Worse", 0, (Clause("Nothing worsened by more than chance."),))
    assert improved.clauses == (Clause("Nothing improved by more than chance."),)
    assert unknown.clauses == (Clause("Every metric has a figure and a test."),)


@pytest.mark.parametrize(("target", "told"), [(60, "Treatment progress"), (40, "")])
def test_a_missed_target_is_named(target: float, told: str) -> None:
    metric = make_metric(target=target)
    off = tell_overview([make_standing(metric, 500, 500)])[2]
    assert ", ".join(each.short_title for each in off.clauses[0].metrics) == told
    assert off.count == bool(told)


def test_reasons_are_kept_apart_and_nothing_to_report_is_none() -> None:
    statuses = (Status.NOT_RETURNED, Status.SUPPRESSED, Status.TOO_FEW, Status.INCOMPLETE, Status.NIL)
    metrics = [make_metric(metric_id=f"m_{status.name.lower()}", short_title=status.word) for status in statuses]
    results = [make_result(metric, status=status) for metric, status in zip(metrics, statuses, strict=True)]
    standings = find_standings([Trio(metric, result) for metric, result in zip(metrics, results, strict=True)])
    unknown = tell_overview(standings)[3]
    assert unknown.count == 4
    assert [(c.opening, [m.short_title for m in c.metrics]) for c in unknown.clauses] == [
        ("No return for ", ["not returned"]),
        ("Incomplete: ", ["incomplete"]),
        ("Hidden: ", ["suppressed"]),
        ("Too few cases for ", ["too few to calculate"]),
    ]


def test_a_count_without_a_good_direction_needs_no_test() -> None:
    neutral = make_metric(statistic=Statistic.COUNT, polarity=Polarity.NEUTRAL)
    unknown = tell_overview([make_standing(neutral, 5, 9, of=None)])[3]
    assert unknown.count == 0


def test_long_lists_are_cut_and_say_so() -> None:
    metrics = [make_metric(metric_id=f"m_{number}", short_title=f"Metric {number}") for number in range(9)]
    improved = tell_overview([make_standing(metric, 600, 400) for metric in metrics])[1]
    assert (improved.count, len(improved.clauses[0].metrics), improved.clauses[0].more) == (9, 5, 4)
