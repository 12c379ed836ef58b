"""What can be chosen on the metric page, and how a choice becomes an address."""

from dataclasses import replace

from layouts.page_data.metric.choices import (
    Choice,
    apply_choice,
    list_areas,
    list_breakdowns,
    list_periods,
    list_sources,
    list_tabs,
    list_yardsticks,
    read_choice,
)
from layouts.page_data.metric.subject import Subject, find_subject
from layouts.page_data.options import LATEST
from layouts.view import View
from loaders.areas import read_areas
from metrics.catalogue import metric_named
from tests.layouts.pages.progress import HEREFORDSHIRE, PARTNERSHIP, make_view
from tests.metrics.store import Store


def find(store: Store, view: View) -> Subject:
    return find_subject(view, store.outcomes)


def test_areas_are_the_partnership_and_its_members(progress_store: Store) -> None:
    labels = [option.label for option in list_areas(find(progress_store, make_view()))]
    assert labels == ["Herefordshire and Worcestershire", "Herefordshire", "Worcestershire"]


def test_districts_can_be_chosen_where_figures_go_down_to_them(progress_store: Store) -> None:
    labels = [option.label for option in list_areas(find(progress_store, make_view("neighbourhood-crime")))]
    assert labels[3:] == ["Bromsgrove", "Malvern Hills", "Redditch", "Worcester", "Wychavon", "Wyre Forest"]


def test_periods_come_latest_first_by_the_quarter_in_which_they_end(progress_store: Store) -> None:
    options = list_periods(find(progress_store, make_view()))
    assert [(option.value, option.label) for option in options] == [
        (LATEST, "12 months to September 2025"),
        ("2024-Q3", "12 months to September 2024"),
    ]


def test_sources_are_named_and_published_ones_say_so() -> None:
    assert [option.label for option in list_sources(metric_named("continuity-of-care"))] == [
        "Probation and prison healthcare return",
        "Fingertips 92544 (published)",
    ]


def test_tabs_that_a_metric_can_never_fill_are_not_there() -> None:
    def name(slug: str) -> list[str]:
        return [option.value for option in list_tabs(metric_named(slug))]

    assert name("treatment-progress") == ["over-time", "by-area", "breakdown", "table", "about"]
    assert name("drug-related-homicide") == ["over-time", "by-area", "table", "about"]
    assert name("drug-use-last-year") == ["over-time", "breakdown", "table", "about"]


def test_breakdowns_are_named_in_words(progress_store: Store) -> None:
    labels = [option.label for option in list_breakdowns(find(progress_store, make_view()))]
    assert labels == ["Substance group", "Sex", "Age", "Ethnicity"]


def test_counts_are_judged_against_england_alone() -> None:
    partnership = read_areas().partnership(PARTNERSHIP)
    shares, counts = metric_named("treatment-progress").main, metric_named("numbers-in-treatment").main
    assert [option.value for option in list_yardsticks(shares, partnership)] == ["england", "partnership"]
    assert [option.value for option in list_yardsticks(counts, partnership)] == ["england"]


def test_what_is_shown_and_chosen_again_is_the_same_address(progress_store: Store) -> None:
    for words in (
        {},
        {"area": HEREFORDSHIRE},
        {"tab": "breakdown", "by": "sex"},
        {"tab": "by-area", "against": "partnership"},
        {"quarter": "2024-Q3"},
    ):
        view = make_view(**words)
        assert apply_choice(view, read_choice(find(progress_store, view), view)) == view


def test_the_page_s_defaults_are_left_out_of_the_address() -> None:
    choice = Choice("over-time", PARTNERSHIP, "treatment-provider-return", LATEST, "substance", "england")
    assert apply_choice(make_view(), choice).href() == f"/p/{PARTNERSHIP}/m/treatment-progress"


def test_the_force_is_the_default_area_of_what_only_it_has() -> None:
    choice = Choice("over-time", "E23000016", "police-return", LATEST, "", "england")
    assert apply_choice(make_view("county-lines-closed"), choice).area == ""


def test_another_source_is_written_by_its_name() -> None:
    choice = Choice("over-time", PARTNERSHIP, "fingertips-92544", LATEST, "sex", "england")
    view = apply_choice(make_view("continuity-of-care"), choice)
    assert view.href() == f"/p/{PARTNERSHIP}/m/continuity-of-care?source=fingertips-92544"


def test_an_area_of_the_address_that_cannot_have_a_figure_leaves_by_the_next_choice(progress_store: Store) -> None:
    view = make_view("county-lines-closed", area=HEREFORDSHIRE)
    choice = read_choice(find(progress_store, view), view)
    assert choice.area == "E23000016"
    assert apply_choice(view, replace(choice, tab="table")).area == ""
