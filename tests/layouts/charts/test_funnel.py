"""Funnel plots: areas by size and value between their lines."""

from dataclasses import replace
from itertools import pairwise

import pytest

from layouts import theme
from layouts.charts.draw import draw_chart
from layouts.charts.funnel import draw_funnel
from layouts.charts.funnel_spec import FunnelLine, FunnelPoint, FunnelSpec
from tests.layouts.charts.drawing import count_grid_lines, find_texts, find_trace, measure_bytes, require_drawable

POINTS = (
    FunnelPoint("Birmingham", "Birmingham: 56%", 5_000, 56.0, "Better", "always"),
    FunnelPoint("Dudley", "Dudley: 50%", 1_000, 50.0, "Similar"),
    FunnelPoint("Walsall", "Walsall: 50.1%", 1_010, 50.1, "Similar"),
    FunnelPoint("Telford†", "Telford: 38%", 900, 38.0, "Worse", "always", context=True),
    FunnelPoint("Shropshire†", "Shropshire: 49%", 1_500, 49.0, "Similar", "never", context=True),
)
SIZES = (450, 1_000, 2_000, 7_500)
LINES = (
    FunnelLine(tuple((size, 50 - 4_500 / size) for size in SIZES)),
    FunnelLine(tuple((size, 50 + 4_500 / size) for size in SIZES), "95% limits"),
    FunnelLine(tuple((size, 50 + 6_000 / size) for size in SIZES), "99.8% limits", outer=True),
)
SPEC = FunnelSpec(POINTS, LINES, 50.0, "50.0%", "%", "Out of how many")


def test_areas_stand_at_their_size_and_value_by_judgement() -> None:
    figure = draw_funnel(SPEC)
    better, worse = find_trace(figure, "Better"), find_trace(figure, "Worse")
    assert (better["x"], better["y"]) == ([5_000], [56])
    assert worse["marker"]["symbol"] == theme.MARKS["Worse"].symbol
    assert find_trace(figure, "Similar")["x"] == [1_000, 1_010]
    assert all(trace["marker"].get("opacity", 1) == 1 for trace in figure["data"] if "marker" in trace)


def test_context_is_drawn_first_small_and_without_names() -> None:
    figure = draw_funnel(SPEC)
    behind = find_trace(figure, "For context")
    assert (behind["x"], behind["hovertext"]) == ([1_500], ["Shropshire: 49%"])
    names = [trace["name"] for trace in figure["data"]]
    assert names.index("For context") < names.index("Better")
    assert "Shropshire†" not in list(find_texts(figure))


def test_areas_outside_are_named_and_others_where_there_is_room() -> None:
    names = {text.removeprefix("<b>").removesuffix("</b>") for text in find_texts(draw_funnel(SPEC)["layout"])}
    assert {"Birmingham", "Telford†"} <= names
    assert len({"Dudley", "Walsall"} & names) == 1  # they lie on one another


def test_names_lie_on_the_side_where_there_is_room() -> None:
    notes = {note["text"]: note for note in draw_funnel(SPEC)["layout"]["annotations"]}
    assert (notes["<b>Birmingham</b>"]["xanchor"], notes["Telford†"]["xanchor"]) == ("right", "left")


def test_names_of_areas_outside_never_cover_each_other() -> None:
    outside = tuple(replace(POINTS[0], label=f"Area {index}", size=900 + index) for index in range(6))
    annotations = draw_funnel(replace(SPEC, points=outside))["layout"]["annotations"]
    lifts = sorted(note["ay"] for note in annotations if "ay" in note)
    assert len(lifts) == 6
    assert min(b - a for a, b in pairwise(lifts)) >= 14


def test_lines_and_centre_are_named_at_their_ends() -> None:
    figure = draw_funnel(SPEC)
    centre = find_trace(figure, "Centre")
    assert centre["y"] == [50, 50]
    texts = [note["text"] for note in figure["layout"]["annotations"]]
    assert {"95% limits", "99.8% limits", "Centre<br>50.0%"} <= set(texts)
    assert find_trace(figure, "95% limits")["line"]["dash"] != find_trace(figure, "99.8% limits")["line"]["dash"]


def test_a_percentage_stays_within_its_bounds_and_the_axis_begins_at_nobody() -> None:
    layout = draw_funnel(SPEC)["layout"]
    assert layout["xaxis"]["range"][0] == 0
    assert 0 <= layout["yaxis"]["range"][0] < layout["yaxis"]["range"][1] <= 100
    assert count_grid_lines(layout["yaxis"]) <= 10


def test_words_are_harmless_and_the_figure_is_plain_and_small() -> None:
    evil = replace(POINTS[0], label="<i>HMP</i>", text="<i>HMP</i>")
    figure = draw_chart(replace(SPEC, points=(evil, *POINTS[1:])))
    assert not any("<i>" in text for text in find_texts(figure))
    require_drawable(figure)
    assert measure_bytes(figure) < 8_000


def test_areas_of_one_size_and_value_can_be_drawn() -> None:
    alike = tuple(replace(POINTS[1], label=f"Area {index}", size=100, value=0.0) for index in range(5))
    flat = tuple(replace(line, points=((50, 0.0), (150, 0.0))) for line in LINES)
    require_drawable(draw_funnel(FunnelSpec(alike, flat, 0.0, "0.0%", "%", "Out of how many")))


CLOSE = {
    "Birmingham": (1_140_525, 4.42),
    "Coventry": (379_387, 3.28),
    "Wolverhampton": (264_407, 3.24),
    "Sandwell": (329_042, 3.19),
    "Walsall": (286_716, 3.03),
    "Solihull": (217_487, 3.41),
    "Dudley": (322_363, 2.33),
}
"""Areas that lie close together: by how many people, and by their figure."""


@pytest.mark.parametrize("width", [230, 300, 480, 600])
def test_names_cover_no_mark_and_no_name_on_any_screen(width: int) -> None:
    points = tuple(FunnelPoint(name, name, *place, "Better", "always") for name, place in CLOSE.items())
    layout = draw_funnel(FunnelSpec(points, (), 3.59, "3.59", "per 1,000 people a quarter", "Out of how many"))[
        "layout"
    ]
    (left, right), (low, high) = layout["xaxis"]["range"], layout["yaxis"]["range"]
    height = layout["height"] - layout["margin"]["t"] - layout["margin"]["b"]

    def find_mark(size: float, value: float) -> tuple[float, float]:
        return (size - left) / (right - left) * width, (high - value) / (high - low) * height

    marks = [find_mark(*place) for place in CLOSE.values()]
    boxes = [(x - 5, y - 5, x + 5, y + 5) for x, y in marks]
    for note in layout["annotations"]:
        name = note["text"].removeprefix("<b>").removesuffix("</b>")
        if name in CLOSE:
            x, y = find_mark(note["x"], note["y"])
            start = x + note["ax"] - (6.5 * len(name) if note["xanchor"] == "right" else 0)
            boxes.append((start, y + note["ay"] - 7, start + 6.5 * len(name), y + note["ay"] + 7))
    assert len(boxes) == 2 * len(CLOSE)
    names = boxes[len(CLOSE) :]
    for name in names:
        assert not [box for box in boxes if box is not name and meet(name, box)], name


def meet(box: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether two rectangles (left, top, right, bottom) have a part in common."""
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
