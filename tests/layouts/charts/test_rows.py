"""Charts of rows: areas side by side, and one area's groups."""

from dataclasses import replace
from typing import Any

import pytest

from layouts import theme
from layouts.charts.breakdown import draw_breakdown
from layouts.charts.draw import draw_chart
from layouts.charts.ranking import MOST_ROWS, draw_ranking
from layouts.charts.specs import BreakdownSpec, Point, RankingSpec, Reference
from tests.layouts.charts.drawing import count_grid_lines, find_texts, find_trace, measure_bytes, require_drawable

ROWS = (
    Point("Birmingham", "Birmingham: 53.0%", 53.0, 50.0, 57.0, "53.0%", judgement="Better"),
    Point("Coventry", "Coventry: 48.0%", 48.0, 44.0, 52.0, "48.0%", judgement="Similar"),
    Point("Dudley", "Dudley: 39.5%", 39.5, 37.5, 41.5, "39.5%", judgement="Worse"),
    Point("Sandwell", "Sandwell: hidden", shown="[c]", judgement="Not compared"),
)
ENGLAND = Reference("England", 48.1, "48.1%")


def rank(rows: tuple[Point, ...] = ROWS, **changes: Any) -> dict[str, Any]:
    return draw_ranking(RankingSpec(rows, "%", **{"reference": ENGLAND, **changes}))


def test_each_judgement_is_a_trace_with_a_shape_of_its_own() -> None:
    figure = rank()
    shapes = {trace["name"]: trace["marker"]["symbol"] for trace in figure["data"] if "name" in trace}
    assert shapes == {"Better": "circle", "Similar": "circle", "Worse": "diamond"}
    assert find_trace(figure, "Similar")["marker"]["color"] == theme.PAPER
    assert find_trace(figure, "Better")["marker"]["color"] == theme.FOCUS


def test_dots_are_the_figures_in_their_rows_with_their_intervals() -> None:
    worse = find_trace(rank(), "Worse")
    assert (worse["x"], worse["y"]) == ([39.5], [2])
    assert (worse["error_x"]["array"], worse["error_x"]["arrayminus"]) == ([2], [2])


def test_names_stand_left_and_figures_with_words_right() -> None:
    layout = rank(focus="Dudley")["layout"]
    assert layout["yaxis"]["ticktext"] == ["Birmingham", "Coventry", "<b>Dudley</b>", "Sandwell"]
    assert layout["yaxis2"]["ticktext"] == [
        "53.0%<br>Better",
        "48.0%<br>Similar",
        "<b>39.5%<br>Worse</b>",
        "[c]",
    ]
    assert layout["yaxis"]["range"] == layout["yaxis2"]["range"]


def test_england_is_a_line_that_carries_its_name() -> None:
    layout = rank()["layout"]
    assert layout["shapes"][0]["x0"] == layout["shapes"][0]["x1"] == 48.1
    assert layout["annotations"][0]["text"] == "England 48.1%"


@pytest.mark.parametrize(("value", "side"), [(38.0, "left"), (48.0, "center"), (58.0, "right")])
def test_the_name_of_the_line_stays_within_the_chart(value: float, side: str) -> None:
    layout = rank(reference=Reference("England", value, f"{value}%"))["layout"]
    assert layout["annotations"][0]["xanchor"] == side


def test_what_is_not_compared_is_drawn_without_a_word() -> None:
    alone = (replace(ROWS[0], judgement="Not compared"),)
    layout = rank(alone, reference=None)["layout"]
    assert layout["yaxis2"]["ticktext"] == ["53.0%"]
    assert "shapes" not in layout


def test_rows_have_room_and_the_grid_few_lines() -> None:
    layout = rank()["layout"]
    assert layout["height"] == theme.ROWS_MARGINS + 4 * theme.ROW_HEIGHT
    assert theme.ROW_HEIGHT >= 24
    assert count_grid_lines(layout["xaxis"]) <= 10


def test_forty_areas_are_small_and_more_are_refused() -> None:
    rows = tuple(replace(ROWS[index % 3], label=f"Area number {index}") for index in range(MOST_ROWS))
    figure = rank(rows)
    assert measure_bytes(figure) <= 8_000
    require_drawable(figure)
    with pytest.raises(ValueError, match="at most 40"):
        rank((*rows, ROWS[0]))


def test_areas_without_any_figure_can_be_drawn() -> None:
    require_drawable(rank((ROWS[3],), reference=None))


# ---------------------------------------------------------------- groups

GROUPS = (
    Point("Female", "Female: 51.0%", 51.0, 46.0, 56.0, "51.0%"),
    Point("Male", "Male: 43.0%", 43.0, 40.0, 47.0, "43.0%"),
    Point("Not stated", "Not stated: hidden", shown="[c]"),
)


def test_groups_are_dots_with_intervals_beside_another_area_s() -> None:
    other = (replace(GROUPS[0], value=49.0), Point("Male", ""), replace(GROUPS[2], value=45.0))
    figure = draw_breakdown(BreakdownSpec(GROUPS, "%", references=other, reference_name="England"))
    dots, strokes = find_trace(figure, "Value"), find_trace(figure, "England")
    assert (dots["x"], dots["y"]) == ([51.0, 43.0], [0, 1])
    assert dots["error_x"]["array"] == [5, 4]
    assert dots["error_x"]["arrayminus"] == [5, 3]
    assert (strokes["x"], strokes["y"]) == ([49.0, 45.0], [0, 2])
    assert strokes["marker"]["symbol"] != dots["marker"]["symbol"]
    assert figure["layout"]["annotations"][0]["text"] == "┃ England"
    require_drawable(figure)


def test_counts_are_bars_from_zero() -> None:
    rows = (Point("Class A", "Class A: 212", 212.0, shown="212"), Point("Class B", "none", shown="[c]"))
    figure = draw_breakdown(BreakdownSpec(rows, "seizures", style="bars"))
    bars = find_trace(figure, "Value")
    assert (bars["type"], bars["x"]) == ("bar", [212.0, None])
    assert figure["layout"]["xaxis"]["range"][0] == 0
    assert figure["layout"]["yaxis2"]["ticktext"] == ["212", "[c]"]
    require_drawable(figure)


@pytest.mark.parametrize("style", ["dots", "bars"])
def test_names_of_rows_are_harmless(style: Any) -> None:
    evil = Point("<i>HMP</i> & co", "<i>HMP</i> & co: 3", 3.0, 1.0, 5.0, "<3>", judgement="Similar")
    charts = [
        draw_chart(BreakdownSpec((evil,), "finds", style, (evil,), "<i>HMP</i>")),
        draw_chart(RankingSpec((evil,), "%", Reference("<i>HMP</i>", 3.0, "<3>"), evil.label)),
    ]
    for figure in charts:
        texts = list(find_texts(figure))
        assert any("&lt;i&gt;HMP" in text for text in texts)
        assert not any("<i>" in text or "<3>" in text for text in texts)
