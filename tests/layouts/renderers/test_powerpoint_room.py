"""Words on slides keep out of each other's way: worked out from the files, as any program will draw them."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_LABEL_POSITION
from pptx.oxml.ns import qn

from layouts.charts.funnel_spec import FunnelPoint
from layouts.charts.specs import ColumnsSpec, ControlChartSpec, Limits, Line, Point, Reference, TrendSpec
from layouts.exhibits.parts import Column, Table
from layouts.renderers.powerpoint.heading import measure_title
from layouts.renderers.powerpoint.labels import Label
from layouts.renderers.powerpoint.pack import render_pack
from layouts.renderers.powerpoint.periods import choose_periods
from layouts.renderers.powerpoint.room import (
    Area,
    Margins,
    Room,
    Spot,
    Taken,
    Words,
    choose_words,
    fit_type,
    follow,
    line_up,
    surround,
)
from layouts.renderers.powerpoint.table_room import TableRoom, measure_tables
from layouts.renderers.powerpoint.text_width import count_lines, fold, measure_block, measure_text
from tests.layouts.pack.content.packs import make_board_pack
from tests.layouts.pages.board import homeless, make_board
from tests.layouts.renderers import reading
from tests.layouts.renderers.exhibits import make_charts, make_funnel
from tests.layouts.renderers.slide_words import find_clashes, read_words

LONG = "Herefordshire and Worcestershire"
CHARTS = {kind: chart for kind, chart in make_charts().items() if kind != "bars"}
"""All kinds but bars that lie: their words are beside their ends and nowhere else."""

QUARTERS = [f"{months} {year}" for year in range(2021, 2026) for months in ("Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec")]
ROOM = Room(600.0, 300.0, Margins(40.0, 10.0, 160.0, 40.0))


def find_frame(slide: Any) -> Any:
    """The one chart of a slide, with its place."""
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    return frame


# ---------------------------------------------------------------- whole slides


@pytest.mark.parametrize("kind", CHARTS)
def test_no_words_of_any_kind_of_chart_cover_others(kind: str) -> None:
    assert find_clashes(find_frame(reading.open_slide(CHARTS[kind]))) == []


@pytest.mark.parametrize(("unsure", "stale", "notes"), list(product((True, False), (True, False), (1, 9))))
def test_ends_that_meet_in_one_point_stand_beneath_each_other(unsure: bool, stale: bool, notes: int) -> None:
    """A long name, its average, the target and England at almost the same height, on a slide high or low."""
    figures = [41.0, 44.0, 39.0, 43.0, 42.0] * 4
    points = [Point(label, "", value, shown=f"{value}%") for label, value in zip(QUARTERS, figures, strict=True)]
    points[-1] = replace(points[-1], provisional=unsure, judgement="Concern", value=None if stale else 42.0)
    nation = [Point(label, "", 42.2, shown="42.2%") for label in QUARTERS]
    spec = ControlChartSpec(
        Line(LONG, tuple(points)), "%", (Limits(0, 19, 41.8, 36.0, 47.6),), (), Reference("Target", 42.1, "42.1%"),
        Line("England", tuple(nation)),
    )  # fmt: skip
    frame = find_frame(reading.open_slide(spec, notes=("A note that stands at the foot.",) * notes))
    assert find_clashes(frame) == []
    words = [text for text, _ in read_words(frame)]
    assert {"Average 41.8%", "Target 42.1%", "England 42.2%"} <= set(words)
    assert any(text.startswith("Herefordshire and\nWorcestershire\n") for text in words)


def test_special_causes_near_each_other_and_at_the_edge_are_told_apart() -> None:
    figures = [31.0, 40.0, 31.2, 44.0, 42.0] + [43.0, 41.0] * 7 + [42.0]
    words = {0: "Improvement", 2: "Improvement", 4: "Concern", 19: "Concern"}
    points = tuple(
        Point(label, "", value, shown=f"{value}%", judgement=words.get(index, ""))
        for index, (label, value) in enumerate(zip(QUARTERS, figures, strict=True))
    )
    frame = find_frame(
        reading.open_slide(ControlChartSpec(Line(LONG, points), "%", (Limits(0, 19, 42.0, 30.0, 54.0),)))
    )
    assert find_clashes(frame) == []
    told = [text for text, _ in read_words(frame)]
    assert [told.count(word) for word in ("Improvement", "Concern")] == [2, 1]


def test_every_chart_of_a_pack_keeps_its_words_apart(tmp_path: Path) -> None:
    store = make_board(tmp_path)
    store.send("housing", homeless("Shropshire", 2025, 101, 1_000), illustrative=True)
    slides = Presentation(io.BytesIO(render_pack(make_board_pack(store)))).slides
    frames = [shape for slide in slides for shape in slide.shapes if shape.has_chart]
    assert len(frames) >= 3
    assert [clash for frame in frames for clash in find_clashes(frame)] == []


def test_areas_that_lie_close_together_on_a_funnel_are_told_apart() -> None:
    near = tuple(
        FunnelPoint(name, name, 600.0 + 25 * place, 44.0 + 0.9 * (place % 3), "Worse", named="always")
        for place, name in enumerate(("Sandwell", "Wolverhampton", "Telford and Wrekin", "Walsall", "Coventry"))
    )
    frame = find_frame(reading.open_slide(replace(make_funnel(), points=near)))
    assert find_clashes(frame) == []
    assert {point.label for point in near} <= {text for text, _ in read_words(frame)}


def test_a_provisional_column_says_so_beside_it() -> None:
    columns: ColumnsSpec = CHARTS["columns"]  # type: ignore[assignment]  # the kind is known by its name
    frame = find_frame(reading.open_slide(replace(columns, target=Reference("Target", 480.0, "480"))))
    areas = dict(read_words(frame))
    assert find_clashes(frame) == []
    assert areas["486 provisional"].left > areas["458"].right


def test_periods_without_a_figure_have_a_cross_on_the_axis() -> None:
    chart: Any = reading.find_chart(reading.open_slide(CHARTS["trend"]))
    crosses = reading.find_series(chart)["Place of the crosses: no figure"]
    assert [index for index, value in enumerate(crosses) if value is not None] == [5, 9]
    assert set(crosses) == {None, chart.value_axis.minimum_scale}


def test_periods_are_the_axis_own_words_where_all_have_room_and_else_written_by_us() -> None:
    annual = [f"{year}/{year - 1999}" for year in range(2020, 2025)]
    for names, own in ((annual, True), (QUARTERS * 2, False)):
        points = tuple(Point(name, "", float(place)) for place, name in enumerate(names))
        chart: Any = reading.find_chart(reading.open_slide(TrendSpec(Line(LONG, points), "%")))
        axis = chart.element.find(".//" + qn("c:catAx"))
        assert axis.find(qn("c:tickLblPos")).get("val") == ("low" if own else "none")
        assert ("Place of the periods' names" in reading.find_series(chart)) is not own
        assert reading.read_data_sheet(chart)["Period"] == names


# ---------------------------------------------------------------- arithmetic


def test_a_room_knows_where_values_stand() -> None:
    assert ROOM.inside == Area(40, 10, 440, 260)
    assert tuple(ROOM.plot) == pytest.approx((40 / 600, 10 / 300, 400 / 600, 250 / 300))
    assert ROOM.find_category(0, 4) == 90
    assert ROOM.find_category(3, 4) == 390


def test_a_label_covers_what_its_letters_do() -> None:
    wide = measure_text("Average", 12) * 72
    area = ROOM.cover(Label("Average\n4.7%"), Spot(100, 100))
    assert area == pytest.approx((105, 100 - 14.4, 105 + wide, 100 + 14.4))
    above = ROOM.cover(Label("Average", XL_LABEL_POSITION.ABOVE, shift=(0.1, 0.0)), Spot(100, 100))
    assert above == pytest.approx((160 - wide / 2, 95 - 14.4, 160 + wide / 2, 95))


def test_words_at_one_height_are_spread_and_lined_up() -> None:
    labels = [Label("One"), Label("Two\nlines"), Label("Three", bold=True)]
    spots = [Spot(300, 100), Spot(400, 101), Spot(200, 102)]
    moved = line_up(labels, spots, ROOM, at=450)
    areas = [ROOM.cover(label, spot) for label, spot in zip(moved, spots, strict=True)]
    assert [area.left for area in areas] == pytest.approx([450] * 3)
    by_height = sorted(areas, key=lambda each: each.top)
    assert all(upper.bottom <= lower.top + 1e-6 for upper, lower in pairwise(by_height))


def test_type_is_smaller_where_words_have_no_room_else() -> None:
    few, many = [Label("A\nB")] * 3, [Label("A\nB\nC")] * 7
    assert {label.size for label in fit_type(few, ROOM)} == {12}
    assert {label.size for label in fit_type(many, ROOM)} == {10}


def test_words_stand_where_they_cover_nothing() -> None:
    spot = Spot(200, 100)
    choices = [Words(0, Label("Here", side), spot) for side in (XL_LABEL_POSITION.RIGHT, XL_LABEL_POSITION.LEFT)]
    mark = [surround(Spot(215, 100), 5)]
    line = follow([Spot(100, 100), None, Spot(300, 100), Spot(300, 150)])
    assert all(area.left == area.right == 300 for area in line)
    assert choose_words(choices, ROOM, Taken([], []))[0] == choices[0]
    chosen, area, is_free = choose_words(choices, ROOM, Taken(mark, []))
    assert (chosen, is_free) == (choices[1], True)
    assert area == ROOM.cover(chosen.label, spot).widen(3)
    crossed = follow([Spot(150, 90), Spot(190, 110)])
    chosen, _, is_free = choose_words(choices, ROOM, Taken(mark, crossed))
    assert (chosen, is_free) == (choices[1], False)
    assert choose_words(choices, ROOM, Taken(mark, [], [area]))[0] == choices[0]  # a mark rather than other words
    at_edge = [words._replace(spot=Spot(436, 100)) for words in choices]
    assert choose_words(at_edge, ROOM, Taken([], []))[0] == at_edge[1]
    with pytest.raises(ValueError, match="no way"):
        choose_words([], ROOM, Taken([], []))


def test_the_last_period_is_named_and_the_same_quarter_of_other_years() -> None:
    words = choose_periods(QUARTERS, 450.0)
    assert words.words == {index: f"Oct–Dec\n{2021 + index // 4}" for index in (3, 7, 11, 15, 19)}
    assert not words.whole
    assert words.height == pytest.approx(2 * 12 * 1.2)
    widest = max(measure_block(text, 12).width for text in words.words.values())
    assert widest < 4 * 450 / 20
    assert choose_periods(["2021/22", "2022/23"], 450.0).whole


def test_letters_are_as_wide_as_the_font_has_them() -> None:
    assert measure_text("mW1", 100) == pytest.approx((833 + 944 + 556) * 1.02 / 720)
    assert measure_text("mW1", 100, bold=True) == pytest.approx((889 + 944 + 556) * 1.02 / 720)
    assert count_lines("one two\nthree", width=measure_text("one two", 12) + 0.01, size=12) == 2
    assert fold("one two three", measure_block("one two", 12).width, 12) == "one two\nthree"
    assert fold("Worcestershire", 10.0, 12) == "Worcestershire"


def test_a_long_title_is_set_smaller() -> None:
    short, medium, long = (measure_title("Words and words " * count) for count in (1, 7, 10))
    assert [short[0], medium[0], long[0]] == [24, 24, 20]
    assert short[1] < medium[1]
    assert long[1] <= medium[1] + 0.01


# ---------------------------------------------------------------- tables

COLUMNS = (Column("Metric", numeric=False), Column("Words", numeric=False), Column("Interval"))
ROWS = tuple(
    (f"Metric {number}", "Words that are long enough to be wrapped. " * 4, "215.79 to 263.57") for number in range(20)
)


def make_room(count: int = 20, width: float = 6.0) -> TableRoom:
    """A table of so many rows."""
    return measure_tables([Table("T", COLUMNS, ROWS[:count])], width, size=10)[0]


def test_long_texts_give_way_and_figures_stay_in_one_line() -> None:
    widths = [width / 914_400 - 0.2 for width in make_room().widths]
    assert sum(width + 0.2 for width in widths) == pytest.approx(6.0, abs=0.01)
    assert widths[2] >= measure_text("215.79 to 263.57", 10)
    assert widths[1] < measure_text(ROWS[0][1], 10)


def test_neighbours_with_the_same_headers_have_the_same_columns() -> None:
    first = Table("One", COLUMNS, ROWS[:1])
    second = Table("Two", COLUMNS, (("A much longer name of a metric", "Short", ""),))
    other = Table("Three", COLUMNS[:2], (("A", "B"),))
    rooms = measure_tables([first, second, other], 6.0, size=10)
    assert rooms[0].widths == rooms[1].widths
    assert len(rooms[2].widths) == 2


def test_no_slide_has_only_the_last_few_rows_of_a_table() -> None:
    room = make_room()
    height = (sum(room.heights) - room.heights[-1]) / 914_400  # one row too few for one slide
    even = room.find_even(height, height)
    first = room.count_rows(even)
    assert 10 <= first <= 12
    assert room.count_rows(even, first=first) == 20 - first
    assert make_room(3).find_even(1.0, 9.0) <= 9.0


def test_a_part_of_a_table_has_its_own_rows_in_the_columns_of_the_whole() -> None:
    room = make_room()
    part, grid = room.cut((0.5, 1.0), first=5, count=3)
    assert part.rows == ROWS[5:8]
    assert list(grid.widths) == list(room.widths)
    assert grid.end == pytest.approx(1.0 + sum(grid.heights) / 914_400)
