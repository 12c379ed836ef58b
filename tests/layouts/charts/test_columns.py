"""Columns over time: zero line, gaps, the last one in focus."""

from typing import Any

from layouts import theme
from layouts.charts.columns import draw_columns
from layouts.charts.draw import draw_chart
from layouts.charts.specs import ColumnsSpec, Line
from tests.layouts.charts.drawing import find_texts, find_trace, make_points, measure_bytes, require_drawable

VALUES: list[float | None] = [640.0, None, 0.0, 655.0, 660.0]


def draw(values: list[float | None], **changes: Any) -> dict[str, Any]:
    points = make_points(values, provisional=changes.pop("provisional", 0))
    return draw_columns(ColumnsSpec(Line("West Mercia", points), "seizures", **changes))


def test_columns_are_the_figures_and_stand_on_zero() -> None:
    figure = draw(VALUES)
    assert find_trace(figure, "West Mercia")["y"] == VALUES
    assert figure["layout"]["yaxis"]["range"][0] == 0
    assert figure["layout"]["yaxis"]["zeroline"] is True


def test_zero_is_a_column_and_a_missing_period_a_cross() -> None:
    assert find_trace(draw(VALUES), "No figure")["x"] == [1]


def test_the_last_column_and_the_one_to_compare_with_carry_their_figures() -> None:
    assert find_trace(draw(VALUES, earlier=0), "West Mercia")["text"] == ["640.0%", "", "", "", "660.0%"]
    assert find_trace(draw(VALUES), "West Mercia")["text"] == ["", "", "", "", "660.0%"]


def test_the_column_in_focus_is_the_last_that_has_a_figure() -> None:
    colors = find_trace(draw([1.0, 2.0, None]), "West Mercia")["marker"]["color"]
    assert colors == [theme.BACKGROUND_SERIES, theme.FOCUS, theme.BACKGROUND_SERIES]


def test_a_provisional_column_is_hatched_and_named() -> None:
    figure = draw(VALUES, provisional=1)
    assert find_trace(figure, "West Mercia")["marker"]["pattern"]["shape"] == ["", "", "", "", "/"]
    assert figure["layout"]["xaxis"]["ticktext"][-1].endswith("<br>provisional")


def test_columns_without_any_figure_can_be_drawn() -> None:
    figure = draw([None, None])
    require_drawable(figure)
    assert find_trace(figure, "No figure")["x"] == [0, 1]


def test_a_figure_is_small_plain_and_harmless() -> None:
    points = make_points([1234.5678 + index for index in range(40)], provisional=1)
    figure = draw_chart(ColumnsSpec(Line("<b>West</b> & Mercia", points), "seizures", 35))
    require_drawable(figure)
    assert measure_bytes(figure) <= 8_000
    assert not any("<b>West" in text for text in find_texts(figure))
