"""Addresses: read in whatever state they come, written in one way only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layouts.view import PATHS, View, find_page, name_slug, name_variables
from loaders.periods import PeriodKind, parse_period

WEST_MIDLANDS = {"partnership_slug": "west-midlands"}
CRIME = {**WEST_MIDLANDS, "metric_slug": "neighbourhood-crime"}


def test_what_an_address_says_is_read() -> None:
    query = {
        "quarter": "2025-Q3", "area": "E08000025", "tab": "by-area", "by": "offence", "source": "data-police-uk",
        "against": "partnership",
    }  # fmt: skip
    view = View.from_query("metric", path=CRIME, query=query)
    assert not view.notices
    assert view.chosen_area.name == "Birmingham"
    assert view.chosen_series.name == "data.police.uk"
    assert view.until == parse_period("July to September 2025", PeriodKind.QUARTER)
    assert view.href() == (
        "/p/west-midlands/m/neighbourhood-crime"
        "?quarter=2025-Q3&area=E08000025&tab=by-area&by=offence&source=data-police-uk&against=partnership"
    )


def test_the_picture_is_a_word_of_the_pages_that_draw_areas_side_by_side() -> None:
    view = View.from_query("compare", path=WEST_MIDLANDS, query={"plot": "funnel"})
    assert (view.plot, view.href()) == ("funnel", "/p/west-midlands/compare?plot=funnel")
    assert View.from_query("compare", path=WEST_MIDLANDS, query={"plot": "ranked"}).href() == "/p/west-midlands/compare"
    assert view.href(page="overview") == "/p/west-midlands"
    assert view.href(page="metric", metric="ocu-prevalence") == "/p/west-midlands/m/ocu-prevalence"


def test_the_picture_of_areas_belongs_to_their_tab() -> None:
    path = {**WEST_MIDLANDS, "metric_slug": "ocu-prevalence"}
    view = View.from_query("metric", path=path, query={"tab": "by-area", "plot": "map"})
    assert (view.plot, view.href()) == ("map", "/p/west-midlands/m/ocu-prevalence?tab=by-area&plot=map")
    assert view.href(tab="over-time") == "/p/west-midlands/m/ocu-prevalence"
    assert view.href(page="compare") == "/p/west-midlands/compare"  # which has no map
    assert View.from_query("metric", path=path, query={"plot": "map"}).plot == "ranked"


def test_the_partnership_may_be_named_where_it_is_shown_anyway() -> None:
    view = View.from_query("metric", path=CRIME, query={"area": "west-midlands"})
    assert (view.area, view.notices) == ("", ())
    chosen = View.from_query("compare", path=WEST_MIDLANDS, query={"areas": "west-midlands,e08000025"})
    assert (chosen.areas, chosen.notices) == (("E08000025",), ())


def test_defaults_are_left_out() -> None:
    query = {"tab": "over-time", "against": "england", "source": "police-return", "quarter": ""}
    view = View.from_query("metric", path=CRIME, query=query)
    assert view.href() == "/p/west-midlands/m/neighbourhood-crime"
    assert view.until is None
    assert view.chosen_area.code == "west-midlands"


def test_lists_are_divided_by_commas() -> None:
    query = {"metrics": "drug-seizures, ocu-prevalence,drug-seizures", "areas": "E08000025,E23000014"}
    view = View.from_query("compare", path=WEST_MIDLANDS, query=query)
    assert view.metrics == ("drug-seizures", "ocu-prevalence")
    assert view.areas == ("E08000025", "E23000014")
    assert view.href() == "/p/west-midlands/compare?metrics=drug-seizures,ocu-prevalence&areas=E08000025,E23000014"


@pytest.mark.parametrize(
    ("page", "path", "query", "href", "notice"),
    [
        ("compare", WEST_MIDLANDS, {"plot": "pie"}, "/p/west-midlands/compare", "“pie”. There are: ranked, funnel."),
        ("area", {**WEST_MIDLANDS, "area_code": "west-midlands"}, {}, "/p/west-midlands/a/E08000025",
         "West Midlands is the partnership itself, not one of its authorities. Birmingham is shown instead."),
        ("metric", CRIME, {"area": "shropshire-telford-and-wrekin"}, "/p/west-midlands/m/neighbourhood-crime",
         "Shropshire, Telford and Wrekin (shropshire-telford-and-wrekin) is not in West Midlands."),
        ("overview", {"partnership_slug": "x"}, {}, "/p/herefordshire-and-worcestershire", "no partnership “x”"),
        ("overview", WEST_MIDLANDS, {"quarter": "2025Q3"}, "/p/west-midlands", "could mean July to September 2025"),
        ("overview", WEST_MIDLANDS, {"quarter": "soon"}, "/p/west-midlands", "“soon” cannot be read as a quarter"),
        ("metric", {**WEST_MIDLANDS, "metric_slug": "crime"}, {}, "/p/west-midlands/m/drug-related-homicide",
         "Did you mean neighbourhood-crime?"),
        ("metric", CRIME, {"tab": "map"}, "/p/west-midlands/m/neighbourhood-crime", "no tab “map”"),
        ("metric", CRIME, {"by": "sex"}, "/p/west-midlands/m/neighbourhood-crime", "no breakdown “sex”"),
        ("metric", CRIME, {"source": "me"}, "/p/west-midlands/m/neighbourhood-crime", "no source “me”"),
        ("metric", CRIME, {"area": "E07000234"}, "/p/west-midlands/m/neighbourhood-crime",
         "Bromsgrove (E07000234) is not in West Midlands"),
        ("area", {**WEST_MIDLANDS, "area_code": "E0"}, {}, "/p/west-midlands/a/E08000025",
         "There is no area “E0”. Birmingham is shown instead."),
        ("compare", WEST_MIDLANDS, {"metrics": "drug-seizures,zzz"}, "/p/west-midlands/compare?metrics=drug-seizures",
         "no metric named “zzz”"),
        ("compare", WEST_MIDLANDS, {"sort": "zzz"}, "/p/west-midlands/compare", "no metric named “zzz”"),
        ("method", {"metric_slug": "zzz"}, {}, "/methods", "All metrics are listed instead."),
    ],
)  # fmt: skip
def test_what_is_not_known_falls_back_with_a_notice(
    page: str, path: dict[str, str], query: dict[str, str], href: str, notice: str
) -> None:
    view = View.from_query(page, path=path, query=query)  # type: ignore[arg-type]  # a page's name, from the table
    assert view.href() == href
    assert len(view.notices) == 1
    assert notice in view.notices[0]


def test_a_former_code_leads_to_the_area_of_today() -> None:
    # Barnsley and Sheffield are in no partnership here, so the notice tells today's name.
    view = View.from_query("metric", path=CRIME, query={"area": "E08000016"})
    assert view.notices == ("Barnsley (E08000038) is not in West Midlands.",)


def test_words_meant_for_another_page_and_unknown_keys_are_ignored() -> None:
    view = View.from_query("overview", path=WEST_MIDLANDS, query={"tab": "table", "utm_source": "mail", "by": "zzz"})
    assert view == View("overview", partnership="west-midlands")


def test_a_long_word_is_not_repeated_whole() -> None:
    view = View.from_query("overview", path={"partnership_slug": "x" * 5_000}, query={})
    assert len(view.notices[0]) < 200


def test_of_a_key_given_twice_the_last_counts() -> None:
    view = View.from_query("overview", path=WEST_MIDLANDS, query={"quarter": ["2025-Q1", "2025-Q2"]})
    assert view.quarter == "2025-Q2"


def test_another_page_takes_the_words_that_it_knows() -> None:
    view = View.from_query("area", path={**WEST_MIDLANDS, "area_code": "E08000026"}, query={"quarter": "2025-Q2"})
    assert view.href(page="metric", metric="drug-seizures") == (
        "/p/west-midlands/m/drug-seizures?quarter=2025-Q2&area=E08000026"
    )
    assert view.href(page="methods") == "/methods"


def test_a_changed_view_has_left_its_notices_behind() -> None:
    view = View.from_query("overview", path=WEST_MIDLANDS, query={"quarter": "zzz"})
    assert view.notices
    assert not view.changed(quarter="2025-Q2").notices


@pytest.mark.parametrize(
    "href",
    [
        "/p/west-midlands",
        "/p/west-midlands?quarter=2025-Q3",
        "/p/west-midlands/m/neighbourhood-crime?area=E08000025&tab=table",
        "/p/west-midlands/a/E08000025",
        "/p/west-midlands/compare?metrics=drug-seizures&areas=E08000025&sort=drug-seizures",
        "/methods",
        "/methods/drug-seizures",
    ],
)
def test_an_address_comes_back_as_it_was(href: str) -> None:
    view = View.from_href(href)
    assert not view.notices
    assert view.href() == href


def test_an_address_of_no_page_is_refused() -> None:
    with pytest.raises(ValueError, match="No page has the address"):
        View.from_href("/nowhere")


def test_pages_are_found_by_their_whole_path() -> None:
    assert find_page("/") == ("overview", {})
    assert find_page("/p/x/m/y") == ("metric", {"partnership_slug": "x", "metric_slug": "y"})
    assert find_page("/methods/") == ("methods", {})
    assert find_page("/p/x/nothing") is None
    assert find_page("/p/x/m/y/z") is None


def test_path_variables_and_query_keys_never_share_a_name() -> None:
    fields = set(View.__dataclass_fields__)
    assert not fields & {name for page in PATHS for name in name_variables(page)}


def test_names_of_series_become_words() -> None:
    assert name_slug("Fingertips 91380") == "fingertips-91380"
    assert name_slug("Smoking, Drinking and Drug Use survey") == "smoking-drinking-and-drug-use-survey"


WORDS = st.text(max_size=30) | st.lists(st.text(max_size=5), max_size=3) | st.none() | st.integers()


@given(page=st.sampled_from(list(PATHS)), values=st.lists(WORDS, min_size=13, max_size=13))
def test_no_address_is_too_odd(page: str, values: list[object]) -> None:
    names = ["partnership_slug", "metric_slug", "area_code", "quarter", "area", "tab", "by", "source", "metrics",
             "areas", "sort", "against", "plot"]  # fmt: skip
    everything = dict(zip(names, values, strict=True))
    view = View.from_query(page, path=everything, query=everything)  # type: ignore[arg-type]  # drawn from the pages
    assert View.from_href(view.href()) == view.changed()
