"""Control charts: figures as given, special causes by shape and word, limits cut off in the drawing alone."""

from dataclasses import replace
from typing import Any

import pytest

from layouts import theme
from layouts.charts.control_chart import draw_control_chart
from layouts.charts.draw import draw_chart
from layouts.charts.special_causes import CAUSE_MARKS, CONCERN, HIGH, IMPROVEMENT, LOW
from layouts.charts.specs import ControlChartSpec, Limits, Line, Reference
from tests.layouts.charts.drawing import (
    count_grid_lines,
    find_texts,
    find_trace,
    make_points,
    measure_bytes,
    require_drawable,
)

VALUES: list[float | None] = [46.0, 45.0, 47.0, None, 45.0, 47.0, 52.0]
LIMITS = (Limits(0, 6, 46.0, 40.68, 51.32),)


def make_spec(
    values: list[float | None] | None = None, *, causes: dict[int, str] | None = None, **changes: Any
) -> ControlChartSpec:
    points = make_points(values or VALUES, provisional=changes.pop("provisional", 0))
    marked = tuple(replace(point, judgement=(causes or {}).get(index, "")) for index, point in enumerate(points))
    limits = changes.pop("limits", LIMITS)
    return ControlChartSpec(Line("Herefordshire", marked), "%", limits, **changes)


def draw(values: list[float | None] | None = None, **changes: Any) -> dict[str, Any]:
    return draw_control_chart(make_spec(values, **changes))


def find_notes(figure: dict[str, Any]) -> list[str]:
    return [note["text"] for note in figure["layout"]["annotations"]]


def test_the_points_are_the_figures_and_gaps_stay_gaps() -> None:
    figure = draw()
    assert find_trace(figure, "Herefordshire")["y"] == VALUES
    assert find_trace(figure, "Way")["y"] == VALUES
    assert "connectgaps" not in find_trace(figure, "Way")
    assert find_trace(figure, "No figure")["x"] == [3]


@pytest.mark.parametrize(
    ("word", "symbol"),
    [(IMPROVEMENT, "circle"), (CONCERN, "diamond"), (HIGH, "triangle-up"), (LOW, "triangle-down")],
)
def test_special_causes_have_shape_and_word(word: str, symbol: str) -> None:
    figure = draw(causes={6: word})
    marker = find_trace(figure, "Herefordshire")["marker"]
    assert marker["symbol"][6] == symbol
    assert marker["color"][6] == CAUSE_MARKS[word].fill
    assert marker["size"][6] > marker["size"][0]
    label = next(text for text in find_notes(figure) if "52.0%" in text)
    assert word in label.replace("<br>", " ")


def test_marks_of_special_causes_can_be_told_apart_without_colour() -> None:
    looks = [(mark.symbol, mark.fill == theme.PAPER) for mark in CAUSE_MARKS.values()]
    assert len(set(looks)) == len(looks)


def test_common_causes_are_small_and_grey_and_nothing_shines_through() -> None:
    marker = find_trace(draw(), "Herefordshire")["marker"]
    assert set(marker["color"]) == {theme.MUTED}
    assert marker["opacity"] == 1


def test_an_earlier_run_of_special_causes_is_named_once_at_its_farthest_point() -> None:
    figure = draw([46.0, 39.0, 38.0, 46.0, 46.0], causes={1: CONCERN, 2: CONCERN}, limits=(Limits(0, 4, 46, 41, 51),))
    named = [note for note in figure["layout"]["annotations"] if note["text"] == CONCERN]
    # Below the average, but so near to the axis that its names would be covered: the word stands above the point.
    assert [(note["x"], note["y"], note["yanchor"]) for note in named] == [(2, 38.0, "bottom")]


def test_provisional_points_are_hollow_and_the_way_to_them_dashed() -> None:
    figure = draw(causes={6: CONCERN}, provisional=1)
    marker = find_trace(figure, "Herefordshire")["marker"]
    assert marker["color"][6] == theme.PAPER
    assert marker["symbol"][6] == "diamond"
    way = find_trace(figure, "Way, provisional")
    assert way["y"][-3:] == [None, 47.0, 52.0]
    assert way["line"]["dash"] == "dash"
    assert find_trace(figure, "Way")["y"][-1] is None
    assert figure["layout"]["xaxis"]["ticktext"][-1].endswith("<br>provisional")


def test_the_range_is_a_band_with_named_edges_about_a_named_average() -> None:
    figure = draw()
    assert find_trace(figure, "Limits")["y"] == [51.32, 51.32, None, 40.68, 40.68]
    assert find_trace(figure, "Range of chance")["fill"] == "toself"
    assert find_trace(figure, "Average")["y"] == [46.0, 46.0]
    assert {"Upper limit 51.3%", "Lower limit 40.7%", "Average<br>46.0%"} <= set(find_notes(figure))


def test_each_segment_has_limits_of_its_own_that_are_not_joined() -> None:
    limits = (Limits(0, 2, 30.0, 25.0, 35.0), Limits(3, 6, 46.0, 40.68, 51.32))
    figure = draw(limits=limits, rebases=(3,))
    assert find_trace(figure, "Average")["x"] == [-0.5, 2.5, None, 2.5, 6]
    assert find_trace(figure, "Average")["y"] == [30.0, 30.0, None, 46.0, 46.0]
    assert find_trace(figure, "Range of chance")["x"][4] is None


def test_new_limits_have_an_upright_with_a_number() -> None:
    figure = draw(rebases=(2, 5))
    uprights = [shape for shape in figure["layout"]["shapes"] if shape["x0"] == shape["x1"]]
    assert [shape["x0"] for shape in uprights] == [1.5, 4.5]
    assert {"<b>1</b>", "<b>2</b>"} <= set(find_notes(figure))


def test_a_segment_of_too_few_figures_has_an_average_alone() -> None:
    limits = (Limits(0, 3, 46.0, 40.68, 51.32), Limits(4, 6, 48.0, None, None))
    figure = draw(limits=limits, rebases=(4,))
    assert find_trace(figure, "Limits")["x"] == [-0.5, 3.5, None, -0.5, 3.5]
    assert find_trace(figure, "Average")["y"] == [46.0, 46.0, None, 48.0, 48.0]
    assert not any(text.startswith("Upper limit") for text in find_notes(figure))
    require_drawable(figure)


def test_limits_beyond_the_scale_are_cut_off_and_said_to_be_beyond() -> None:
    figure = draw([2.0, 99.0, 50.0], limits=(Limits(0, 2, 50.0, -30.0, 130.0),))
    assert find_trace(figure, "Limits")["y"] == [100.0, 100.0, None, 0.0, 0.0]
    assert {"Upper limit above 100.0%", "Lower limit below 0.0%"} <= set(find_notes(figure))
    assert figure["layout"]["yaxis"]["range"] == [0, 100]


def test_rates_are_cut_off_at_nought_alone() -> None:
    spec = replace(make_spec([2.0, 99.0, 50.0], limits=(Limits(0, 2, 50.0, -30.0, 130.0),)), unit="seizures")
    assert find_trace(draw_control_chart(spec), "Limits")["y"] == [130.0, 130.0, None, 0.0, 0.0]


def test_target_and_england_are_drawn_and_named() -> None:
    england = Line("England", make_points([48.0] * 7))
    figure = draw(target=Reference("Target", 50.0, "50.0%"), reference=england)
    assert figure["layout"]["shapes"][0]["y0"] == 50.0
    assert {"Target<br>50.0%", "England<br>48.0%"} <= set(find_notes(figure))
    assert find_trace(figure, "England")["line"]["dash"] == "dot"


def test_limits_are_named_where_the_figures_keep_away() -> None:
    rising = draw([41.0, 42.0, 43.0, 49.0, 50.0, 51.0], limits=(Limits(0, 5, 46.0, 40.68, 51.32),))
    names = {note["text"].partition(" limit")[0]: note["xanchor"] for note in rising["layout"]["annotations"]}
    assert (names["Upper"], names["Lower"]) == ("left", "right")


@pytest.mark.parametrize("count", [20, 40])
def test_a_figure_is_small(count: int) -> None:
    spec = make_spec([41.123456 + index for index in range(count)], limits=(Limits(0, count - 1, 50, 40, 60),))
    assert measure_bytes(draw_control_chart(spec)) <= 8_000


def test_a_figure_is_plain_data_that_plotly_knows() -> None:
    for figure in (draw(), draw(provisional=2, rebases=(2,), causes={1: LOW}), draw([None, None], limits=())):
        require_drawable(figure)
        assert figure["layout"]["template"] is theme.PLOTLY_TEMPLATE
        assert count_grid_lines(figure["layout"]["yaxis"]) <= 10


def test_names_are_harmless() -> None:
    points = make_points([46.0, 47.0])
    evil = Line("<img src=x>", points)
    texts = list(find_texts(draw_control_chart(ControlChartSpec(evil, "%", LIMITS, reference=evil))))
    assert not any("<img" in text for text in texts)


def test_the_door_draws_a_control_chart() -> None:
    assert draw_chart(make_spec()) == draw()
