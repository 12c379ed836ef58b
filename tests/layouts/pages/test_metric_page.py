"""What the metric page shows, on figures that one can check in the head."""

import re

import pytest

from layouts.charts.funnel_spec import FunnelSpec
from layouts.charts.specs import RankingSpec
from layouts.charts.tile_spec import TileMapSpec
from layouts.exhibit import Exhibit
from layouts.exhibits.parts import NEIGHBOUR
from layouts.page_data.metric.page import MetricPage, build_metric_page
from layouts.pages.metric import render
from layouts.view import View
from metrics.results import COLUMNS
from tests.layouts.pages.progress import HEREFORDSHIRE, SHROPSHIRE, make_view, row, write
from tests.metrics.store import Store


def show(store: Store, view: View) -> tuple[MetricPage, Exhibit]:
    """The page and its exhibit, which must be there."""
    page = build_metric_page(view, store.outcomes)
    assert page.exhibit is not None
    return page, page.exhibit


def read_rows(exhibit: Exhibit, *headers: str) -> list[tuple[str, ...]]:
    """The cells of some columns of the exhibit's table, row by row; "" stands for the first column."""
    names = [column.header for column in exhibit.table.columns]
    places = [names.index(header) if header else 0 for header in headers]
    return [tuple(row[place] for place in places) for row in exhibit.table.rows]


def test_the_partnership_is_shown_over_time_beside_england(progress_store: Store) -> None:
    page, exhibit = show(progress_store, make_view())
    assert page.subject.area.name == "Herefordshire and Worcestershire"
    # (40 + 120) of (100 + 200), and (50 + 110) of as many the year before
    assert read_rows(exhibit, "", "Value", "Count", "England") == [
        ("Year to Sep 2025 (provisional)", "53.3%", "160 of 300", "50.0%"),
        ("Year to Jun 2025", "No return", "", "No return"),
        ("Year to Mar 2025", "No return", "", "No return"),
        ("Year to Dec 2024", "No return", "", "No return"),
        ("Year to Sep 2024", "53.3%", "160 of 300", "48.0%"),
    ]
    assert "160 of 300" in page.sentence
    assert "England: 50.0%." in page.sentence


def test_the_sentence_counts_the_returns_that_are_in(progress_store: Store) -> None:
    page, _ = show(progress_store, make_view())
    assert "2 of 2 partners have returned" in page.sentence
    page, _ = show(progress_store, make_view(area=HEREFORDSHIRE))
    assert "1 of 1 partner has returned" in page.sentence


def test_a_member_that_has_not_returned_is_told_and_not_carried_forward(progress_store: Store) -> None:
    later = row("Worcestershire", 2025, 130, 200).replace("September 2025", "December 2025")
    progress_store.send("treatment", later)
    page, exhibit = show(progress_store, make_view(area=HEREFORDSHIRE))
    assert exhibit.title == (
        "Treatment progress: no return yet in Herefordshire, 12 months to December 2025; "
        "last figure 40.0%, 12 months to September 2025"
    )
    assert page.sentence.startswith("No return yet for 12 months to December 2025")
    whole, _ = show(progress_store, make_view())
    assert "1 of 2" in whole.sentence


def test_areas_are_ranked_and_judged_and_neighbours_are_context(progress_store: Store) -> None:
    _, exhibit = show(progress_store, make_view(tab="by-area"))
    # By Wilson's limits 30.9% to 49.8% lies below England's 50%, and 53.1% to 66.5% above it.
    assert read_rows(exhibit, "", "Value", "Judgement") == [
        (f"Shropshire{NEIGHBOUR}", "60.0%", "Better"),
        ("Worcestershire", "60.0%", "Better"),
        ("Herefordshire and Worcestershire", "53.3%", "Similar"),
        ("Herefordshire", "40.0%", "Worse"),
        ("England", "50.0%", ""),
    ]
    assert exhibit.title == (
        "Treatment progress: 1 of 2 areas better than England and 1 worse, 12 months to September 2025"
    )
    assert exhibit.alt.startswith(f"Ranked dot chart: {exhibit.title}.")
    assert any(note.startswith("11 of 12 other authorities of the region are left out") for note in exhibit.notes)


def test_areas_can_be_judged_against_the_partnership(progress_store: Store) -> None:
    _, exhibit = show(progress_store, make_view(tab="by-area", against="partnership"))
    judged = {cells[0]: cells[1] for cells in read_rows(exhibit, "", "Judgement")}
    # Against 53.3%: 30.9% to 49.8% is below; 53.1% to 66.5% holds it.
    assert judged["Herefordshire"] == "Worse"
    assert judged["Worcestershire"] == "Similar"
    assert judged["Herefordshire and Worcestershire"] == ""


def test_counts_are_neither_judged_nor_ranked_beside_their_sum(progress_store: Store) -> None:
    words = "12 months to September 2025 | in-treatment | Adults | All | All | All | All"
    progress_store.send("treatment", f"Herefordshire | {words} | 900 |", f"England | {words} | 300000 |")
    progress_store.send("treatment", f"Worcestershire | {words} | 2100 |")
    _, exhibit = show(progress_store, make_view("numbers-in-treatment", tab="by-area"))
    assert read_rows(exhibit, "", "Value") == [("Worcestershire", "2,100"), ("Herefordshire", "900")]
    assert "Judgement" not in [column.header for column in exhibit.table.columns]


def test_groups_are_shown_in_one_area_and_period(progress_store: Store) -> None:
    page, exhibit = show(progress_store, make_view(tab="breakdown", by="sex", area=HEREFORDSHIRE))
    assert page.subject.by == "sex"
    assert sorted(read_rows(exhibit, "", "Value", "Count")) == [
        ("Female", "20.0%", "10 of 50"),
        ("Male", "60.0%", "30 of 50"),
    ]


def test_groups_are_told_apart_in_a_sentence_with_both_gaps(progress_store: Store) -> None:
    view = make_view(tab="breakdown", by="sex", area=HEREFORDSHIRE)
    page, _ = show(progress_store, view)
    assert "a gap of 40.0 percentage points, 3.0 times as high; more than chance." in page.sentence
    assert page.sentence in write(render(view, progress_store.outcomes))
    assert show(progress_store, make_view(tab="table"))[0].sentence == ""


def test_a_breakdown_that_the_series_lacks_falls_back_with_a_notice(progress_store: Store) -> None:
    page = build_metric_page(make_view(tab="breakdown", by="offence"), progress_store.outcomes)
    assert page.subject.by == "substance"
    assert page.subject.notices == (
        "“Treatment provider return” has no figures by offence. It has them by substance group, sex, age, ethnicity.",
    )


def test_the_table_holds_every_area_and_period_and_so_do_its_records(progress_store: Store) -> None:
    _, exhibit = show(progress_store, make_view(tab="table"))
    assert [column.header for column in exhibit.table.columns] == [
        "Period", "Herefordshire and Worcestershire", "Herefordshire", "Worcestershire", "England"
    ]  # fmt: skip
    assert exhibit.table.rows == (
        ("Year to Sep 2025", "53.3%", "40.0%", "60.0%", "50.0%"),
        ("Year to Sep 2024", "53.3%", "50.0%", "55.0%", "48.0%"),
    )
    values = [record[COLUMNS.index("value")] for record in exhibit.records]
    assert values == pytest.approx([160 / 3, 50, 55, 48, 160 / 3, 40, 60, 50])


def test_an_earlier_quarter_shows_what_was_known_of_it(progress_store: Store) -> None:
    page, exhibit = show(progress_store, make_view(quarter="2025-Q1", area=HEREFORDSHIRE))
    assert page.subject.last.label == "12 months to September 2024"
    assert read_rows(exhibit, "Value") == [("50.0%",)]


def test_a_quarter_before_all_figures_falls_back_with_a_notice(progress_store: Store) -> None:
    page, _ = show(progress_store, make_view(quarter="2019-Q1"))
    assert page.subject.last.label == "12 months to September 2025"
    assert page.subject.notices == ("There are no figures up to January to March 2019. The latest are shown instead.",)


@pytest.mark.parametrize("area", ["", HEREFORDSHIRE])
def test_what_only_the_force_has_is_shown_as_the_force_s_with_the_reason(progress_store: Store, area: str) -> None:
    progress_store.send("police-supply", "West Mercia | 2025-Q3 | county-lines-closed | All | 14")
    page, exhibit = show(progress_store, make_view("county-lines-closed", area=area))
    asked = "Herefordshire" if area else "Herefordshire and Worcestershire"
    assert page.subject.area.name == "West Mercia"
    assert page.subject.explanation == (
        f"This is recorded for police force areas only, so {asked} has no figure of its own. West Mercia is shown."
    )
    assert read_rows(exhibit, "", "Value") == [("Jul–Sep 2025 (provisional)", "14")]


def test_a_partnership_that_is_the_whole_force_has_the_force_s_figure(progress_store: Store) -> None:
    progress_store.send("police-supply", "E23000014 | 2025-Q3 | county-lines-closed | All | 30")
    view = View(page="metric", partnership="west-midlands", metric="county-lines-closed")
    page, exhibit = show(progress_store, view)
    assert (page.subject.area.level.value, page.subject.explanation) == ("partnership", "")
    assert read_rows(exhibit, "", "Value") == [("Jul–Sep 2025 (provisional)", "30")]


def test_what_is_known_for_england_only_is_shown_as_england_s(progress_store: Store) -> None:
    page = build_metric_page(make_view("drug-use-last-year"), progress_store.outcomes)
    assert page.subject.area.name == "England"
    assert page.subject.explanation.startswith("This is known for England only")


def test_a_series_without_any_figure_has_no_exhibit(progress_store: Store) -> None:
    page = build_metric_page(make_view("neighbourhood-crime"), progress_store.outcomes)
    assert (page.subject.period, page.exhibit, page.sentence) == (None, None, "")


def test_partner_and_published_series_are_kept_apart(progress_store: Store) -> None:
    page = build_metric_page(make_view("continuity-of-care", source="fingertips-92544"), progress_store.outcomes)
    assert page.subject.series.name == "Fingertips 92544"
    assert page.exhibit is None


def test_shropshire_is_no_area_of_this_partnership(progress_store: Store) -> None:
    page = build_metric_page(make_view(), progress_store.outcomes)
    assert SHROPSHIRE not in [area.code for area in page.subject.areas]


# ---------------------------------------------------------------- other pictures of areas

OTHERS = {"Telford and Wrekin": (40, 100), "Staffordshire": (300, 600)}


def test_areas_of_different_size_are_shown_as_a_funnel(progress_store: Store) -> None:
    progress_store.send("treatment", *(row(name, 2025, *counts) for name, counts in OTHERS.items()))
    page, exhibit = show(progress_store, make_view(tab="by-area", plot="funnel"))
    assert isinstance(exhibit.chart, FunnelSpec)
    # The partnership is the sum of its members, so it is not drawn beside them.
    assert {point.label.removesuffix(NEIGHBOUR) for point in exhibit.chart.points} == {
        "Herefordshire", "Worcestershire", "Shropshire", *OTHERS
    }  # fmt: skip
    assert page.no_plot == ""


def test_areas_are_shown_as_squares_in_their_places(progress_store: Store) -> None:
    page, exhibit = show(progress_store, make_view(tab="by-area", plot="map"))
    ranked = show(progress_store, make_view(tab="by-area"))[1]
    assert isinstance(exhibit.chart, TileMapSpec)
    assert (exhibit.table, exhibit.records) == (ranked.table, ranked.records)
    tiles = {tile.label: tile for tile in exhibit.chart.tiles}
    assert len(tiles) == 14  # the authorities of the region
    assert tiles["Herefordshire"].column < tiles["Worcestershire"].column
    assert tiles[f"Walsall{NEIGHBOUR}"].shown == "No figure held"
    assert page.no_plot == ""


@pytest.mark.parametrize(
    ("plot", "why"),
    [("funnel", "Counts have no funnel: "), ("map", "A tile map needs the figures of single authorities: ")],
)
def test_what_cannot_be_drawn_so_is_ranked_and_says_why(progress_store: Store, plot: str, why: str) -> None:
    when = "July to September 2025"
    progress_store.send(
        "police-supply",
        *(
            f"{force} | {when} | county-lines-closed | All | {count}"
            for force, count in (("West Mercia", 4), ("West Midlands", 9))
        ),
    )
    view = make_view("county-lines-closed", tab="by-area", plot=plot)
    page, exhibit = show(progress_store, view)
    assert isinstance(exhibit.chart, RankingSpec)
    assert page.no_plot.startswith(why)
    text = write(render(view, progress_store.outcomes))
    assert f"{why}" in text
    assert "Ranked dots are shown instead." in text
    assert f"plot={plot}" not in re.findall(r'"href": ?"([^"]*export\.csv[^"]*)"', text)[0]


def test_a_force_that_had_nothing_to_report_is_not_said_to_have_no_figure_yet(progress_store: Store) -> None:
    when = "July to September 2025"
    lines = (
        f"{force} | {when} | county-lines-closed | All | {count}"
        for force, count in (("West Mercia", "nil"), ("West Midlands", 9))
    )
    progress_store.send("police-supply", *lines)
    _, exhibit = show(progress_store, make_view("county-lines-closed", tab="by-area"))
    assert exhibit.title == "County lines closed: nothing to report (confirmed) in West Mercia, July to September 2025"
