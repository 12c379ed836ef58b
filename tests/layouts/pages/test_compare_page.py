"""What the compare page shows, on figures that one can check in the head."""

import csv
import io
from dataclasses import replace
from typing import Any

import orjson
import pytest
from flask.testing import FlaskClient

from layouts.application import create_application
from layouts.charts.funnel_spec import FunnelSpec
from layouts.charts.specs import RankingSpec
from layouts.page import STATE_ID
from layouts.page_data.compare.choices import Choice, apply_choice, group_areas, group_metrics, read_choice
from layouts.page_data.compare.page import Column, ComparePage, build_compare_page, choose_metrics
from layouts.page_data.compare.periods import find_latest_periods
from layouts.page_data.held_periods import find_held_periods
from layouts.pages.compare import answer_change, render
from layouts.view import View
from loaders.areas import read_areas
from tests.layouts.pages.progress import HEREFORDSHIRE, PARTNERSHIP, WORCESTERSHIRE, row, write
from tests.layouts.pages.reading import find_all, find_text
from tests.metrics.store import Store


def show(store: Store, **words: Any) -> ComparePage:
    return build_compare_page(look(**words), store.outcomes)


def look(**words: Any) -> View:
    return View(page="compare", partnership=PARTNERSHIP, **words)


def find_column(page: ComparePage, slug: str) -> Column:
    return next(column for column in page.columns if column.metric.slug == slug)


def read_column(page: ComparePage, slug: str) -> dict[str, tuple[float | None, str]]:
    """Value and judgement of each area in one column."""
    cells = find_column(page, slug).cells.items()
    return {area.name: (cell.result.value, cell.judgement) for area, cell in cells}


def test_every_figure_is_judged_against_england(progress_store: Store) -> None:
    column = read_column(show(progress_store, areas=(HEREFORDSHIRE, WORCESTERSHIRE)), "treatment-progress")
    assert column == {
        "Herefordshire and Worcestershire": (pytest.approx(160 / 3), "Similar"),
        "Herefordshire": (40, "Worse"),
        "Worcestershire": (60, "Better"),
    }


def test_the_judgements_are_counted_in_a_sentence(progress_store: Store) -> None:
    page = show(progress_store, metrics=("treatment-progress",), areas=(HEREFORDSHIRE, WORCESTERSHIRE))
    assert page.summary == "Judged against England, of 3 figures: 1 worse, 1 better and 1 similar."


def test_against_the_partnership_it_is_no_row_of_its_own(progress_store: Store) -> None:
    page = show(progress_store, metrics=("treatment-progress",), against="partnership")
    assert page.yardstick.code == PARTNERSHIP
    assert PARTNERSHIP not in [area.code for area in page.areas]
    assert read_column(page, "treatment-progress")["Herefordshire"] == (40, "Worse")


def test_sorting_puts_the_highest_first_and_what_is_missing_last(progress_store: Store) -> None:
    names = [area.name for area in show(progress_store, sort="treatment-progress").areas]
    # West Mercia lacks Telford and Wrekin: it has no figure.
    assert names == ["Worcestershire", "Herefordshire and Worcestershire", "Herefordshire", "West Mercia"]
    own = [area.name for area in show(progress_store).areas]
    assert own == ["Herefordshire and Worcestershire", "Herefordshire", "Worcestershire", "West Mercia"]


def test_the_metric_that_is_sorted_by_is_the_one_in_rank_order(progress_store: Store) -> None:
    page = show(progress_store, sort="treatment-progress")
    assert page.ranked is not None
    assert page.ranked.slug == "treatment-progress"
    assert page.picture is not None
    assert [line[0] for line in page.picture.table.rows] == [
        "Worcestershire", "Herefordshire and Worcestershire", "Herefordshire", "England"
    ]  # fmt: skip


def test_a_metric_without_two_figures_has_no_rank_order(progress_store: Store) -> None:
    page = show(progress_store, sort="neighbourhood-crime")
    assert (page.ranked, page.picture) == (None, None)
    assert "has no rank order" in write(render(look(sort="neighbourhood-crime"), progress_store.outcomes))


def test_what_was_never_returned_is_no_zero(progress_store: Store) -> None:
    column = find_column(show(progress_store), "neighbourhood-crime")
    assert (column.period, column.cells) == (None, {})
    assert "No figures" in write(render(look(), progress_store.outcomes))


def test_what_only_the_force_has_is_not_held_by_its_authorities(progress_store: Store) -> None:
    progress_store.send("police-supply", "West Mercia | 2025-Q3 | county-lines-closed | All | 14")
    page = show(progress_store, metrics=("county-lines-closed",))
    told = {area.name: cell.result.status.word for area, cell in find_column(page, "county-lines-closed").cells.items()}
    assert told == {
        "Herefordshire and Worcestershire": "not applicable",
        "Herefordshire": "not applicable",
        "Worcestershire": "not applicable",
        "West Mercia": "ok",
    }
    assert "Police force only" in write(render(look(metrics=("county-lines-closed",)), progress_store.outcomes))


def test_counts_are_shown_and_not_judged(progress_store: Store) -> None:
    words = "12 months to September 2025 | in-treatment | Adults | All | All | All | All"
    progress_store.send("treatment", f"Herefordshire | {words} | 900 |", f"England | {words} | 300000 |")
    page = show(progress_store, metrics=("numbers-in-treatment",))
    assert read_column(page, "numbers-in-treatment")["Herefordshire"] == (900, "")


def test_the_headline_metrics_that_authorities_have_are_the_default(progress_store: Store) -> None:
    slugs = [column.metric.slug for column in show(progress_store).columns]
    assert slugs == [
        "neighbourhood-crime",
        "drug-misuse-deaths",
        "hospital-admissions-drug",
        "numbers-in-treatment",
        "continuity-of-care",
        "treatment-progress",
        "ocu-prevalence",
    ]


# ---------------------------------------------------------------- the funnel

REGION = {"Shropshire": (90, 150), "Telford and Wrekin": (40, 100), "Staffordshire": (300, 600)}


@pytest.fixture
def funnel_store(progress_store: Store) -> Store:
    """Five areas of the region with figures: 160 of 300 in the partnership, 430 of 850 beside it."""
    progress_store.send("treatment", *(row(area, 2025, count, of) for area, (count, of) in REGION.items()))
    return progress_store


def test_a_funnel_has_the_parts_and_their_neighbours(funnel_store: Store) -> None:
    page = show(funnel_store, metrics=("treatment-progress",), plot="funnel")
    assert page.picture is not None
    assert isinstance(page.picture.chart, FunnelSpec)
    # The partnership is the sum of its members, and the force holds one of them: neither is drawn beside its parts.
    assert {point.label: point.context for point in page.picture.chart.points} == {
        "Herefordshire": False,
        "Worcestershire": False,
        "Shropshire†": True,
        "Staffordshire†": True,
        "Telford and Wrekin†": True,
    }
    assert page.picture.chart.centre == pytest.approx(100 * (160 + 430) / (300 + 850))
    assert page.no_funnel == ""


def test_a_hidden_area_is_left_out_of_the_funnel_and_counted(funnel_store: Store) -> None:
    plain = show(funnel_store, metrics=("treatment-progress",), plot="funnel")
    funnel_store.send("treatment", row("Birmingham", 2025, "[c]", 100))
    page = show(funnel_store, metrics=("treatment-progress",), plot="funnel")
    assert plain.picture is not None
    assert page.picture is not None
    assert page.picture.chart == plain.picture.chart
    assert any("(1 hidden to protect people)" in note for note in page.picture.notes)


def test_without_a_funnel_the_ranked_dots_say_why(progress_store: Store) -> None:
    page = show(progress_store, metrics=("treatment-progress",), plot="funnel")
    assert page.no_funnel.startswith("A funnel needs the counts of at least five areas for one period; 3 areas")
    assert page.picture is not None
    assert isinstance(page.picture.chart, RankingSpec)
    text = write(render(look(metrics=("treatment-progress",), plot="funnel"), progress_store.outcomes))
    assert "Ranked dots are shown instead." in text


def test_the_buttons_say_which_picture_is_shown(funnel_store: Store) -> None:
    body = render(look(metrics=("treatment-progress",), plot="funnel"), funnel_store.outcomes)
    pressed = {find_text(each): each["aria-pressed"] for each in find_all(body, "Button") if "aria-pressed" in each}
    assert pressed == {"Ranked dots": "false", "Funnel": "true"}


def test_the_file_of_a_funnel_holds_the_neighbours_too(funnel_store: Store) -> None:
    client: FlaskClient = create_application(funnel_store.outcomes).server.test_client()
    answer = client.get(f"/p/{PARTNERSHIP}/compare/export.csv?metrics=treatment-progress&plot=funnel")
    names = [each["area_name"] for each in csv.DictReader(io.StringIO(answer.text))]
    assert set(REGION) <= set(names)


# ---------------------------------------------------------------- periods


@pytest.mark.parametrize("quarter", ["", "2025-Q3", "2025-Q2", "2024-Q3", "2023-Q4"])
def test_the_latest_period_is_that_of_all_that_are_held(progress_store: Store, quarter: str) -> None:
    view = look(quarter=quarter)
    metrics = choose_metrics(view)
    held = {
        metric.slug: [
            period
            for period in find_held_periods(progress_store.outcomes, metric, metric.main, PARTNERSHIP)
            if view.until is None or period.end <= view.until.end
        ]
        for metric in metrics
    }
    expected = {slug: max(periods, default=None) for slug, periods in held.items()}
    assert find_latest_periods(view, metrics, progress_store.outcomes) == expected


def test_a_figure_of_long_ago_is_found_too(progress_store: Store) -> None:
    words = "in-treatment | Adults | All | All | All | All"
    progress_store.send("treatment", f"Herefordshire | 12 months to March 2010 | {words} | 900 |")
    (metric,) = choose_metrics(look(metrics=("numbers-in-treatment",)))
    (period,) = find_latest_periods(look(), [metric], progress_store.outcomes).values()
    assert period is not None
    assert period.end.year == 2010


# ---------------------------------------------------------------- choices and answers


def test_the_default_is_left_out_of_the_address() -> None:
    assert apply_choice(look(), read_choice(look())).href() == f"/p/{PARTNERSHIP}/compare"
    none = Choice((), (), quarter="", against="england")
    assert apply_choice(look(), none).href() == f"/p/{PARTNERSHIP}/compare"


def test_the_picture_is_a_word_of_the_address() -> None:
    choice = replace(read_choice(look()), plot="funnel")
    assert apply_choice(look(), choice).href() == f"/p/{PARTNERSHIP}/compare?plot=funnel"


def test_choices_are_written_in_the_order_of_the_page() -> None:
    metrics, areas = ("treatment-progress", "neighbourhood-crime"), (WORCESTERSHIRE, HEREFORDSHIRE)
    choice = Choice(metrics, areas, quarter="2025-Q3", against="england", sort="treatment-progress")
    assert apply_choice(look(), choice).href() == (
        f"/p/{PARTNERSHIP}/compare?quarter=2025-Q3&metrics=neighbourhood-crime,treatment-progress"
        f"&areas={HEREFORDSHIRE},{WORCESTERSHIRE}&sort=treatment-progress"
    )


def test_all_that_can_be_compared_is_offered() -> None:
    areas = [
        option.label for options in group_areas(read_areas().partnership(PARTNERSHIP)).values() for option in options
    ]
    assert areas[:3] == ["Herefordshire", "Worcestershire", "Bromsgrove"]
    assert areas[-1] == "West Mercia"
    assert list(group_metrics()) == ["Supply", "Treatment", "Demand"]


def test_a_change_answers_with_the_body_of_the_new_address(progress_store: Store) -> None:
    choice = Choice(("treatment-progress",), (), quarter="", against="england", sort="treatment-progress")
    body = orjson.loads(orjson.dumps(answer_change(look(), choice, progress_store.outcomes)))
    state = next(part["props"]["data"] for part in body if part["props"].get("id") == STATE_ID)
    assert state["href"] == f"/p/{PARTNERSHIP}/compare?metrics=treatment-progress&sort=treatment-progress"
    assert state["message"] == "Sorted by Treatment progress, highest first."


def test_the_sorted_column_says_so_to_screen_readers(progress_store: Store) -> None:
    text = write(render(look(sort="treatment-progress"), progress_store.outcomes))
    assert text.count('"aria-sort": "descending"') == 1


def test_the_file_holds_the_matrix(progress_store: Store) -> None:
    client: FlaskClient = create_application(progress_store.outcomes).server.test_client()
    answer = client.get(f"/p/{PARTNERSHIP}/compare/matrix.csv?metrics=treatment-progress")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert {each["area_name"]: each["value"] for each in rows} == {
        "Herefordshire and Worcestershire": str(160 / 300 * 100),
        "Herefordshire": "40",
        "Worcestershire": "60",
        "West Mercia": "",
        "England": "50",
    }
    assert (
        'filename="compare_herefordshire-and-worcestershire_latest_2026-01-01.csv"'
        in (answer.headers["Content-Disposition"])
    )
