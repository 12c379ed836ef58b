"""A spine chart as one picture, on figures that one can check in the head."""

import pytest

from layouts.charts.spine_chart import draw_spine_chart, find_middles, find_references, find_spans, place_rows
from layouts.charts.spine_spec import SpineChartSpec, SpineRow, SpineSpec

MIDDLE = SpineSpec(52, (40, 56), 48, "Better", middle=(44, 54))
TURNED = SpineSpec(52, (40, 56), 48, "Worse", reverse=True)
ALONE = SpineSpec(45, (40, 50))
SPEC = SpineChartSpec(
    (
        SpineRow("Progress", "2025; percentage", "52.0%", "Better", "Progress: 52%", MIDDLE),
        SpineRow("Deaths <5", "2025; rate", "52.0", "Worse", "Deaths: 52", TURNED),
        SpineRow("Finds", "2025; finds", "12", text="Finds: 12", why="A count: areas differ in size"),
        SpineRow("Hidden", "2025; percentage", "[c]", text="Hidden"),
        SpineRow("Without England", "2025; percentage", "45.0%", "Not compared", "45%", ALONE),
    )
)


def test_the_end_farthest_from_england_fills_its_half() -> None:
    assert (MIDDLE.place(40), MIDDLE.place(48), MIDDLE.place(52), MIDDLE.place(56)) == (-1, 0, 0.5, 1)
    assert (TURNED.place(40), TURNED.place(52), TURNED.place(56)) == (1, -0.5, -1)


def test_without_england_the_range_fills_the_row() -> None:
    assert (ALONE.place(40), ALONE.place(45), ALONE.place(50)) == (-1, 0, 1)


def test_a_range_of_one_figure_stands_in_the_middle() -> None:
    assert SpineSpec(5, (5,), 5).place(5) == 0


def test_rows_have_their_places() -> None:
    assert [point.value for point in place_rows(SPEC)] == [0.5, -0.5, None, None, 0]
    assert find_spans(SPEC) == [(0, -1, 1), (1, -1, 1), (4, -1, 1)]
    assert find_middles(SPEC) == [(0, -0.5, 0.75)]
    assert find_references(SPEC) == [0, 1]


def test_a_figure_holds_marks_bars_and_words() -> None:
    figure = draw_spine_chart(SPEC)
    marks = {trace["name"]: (trace["x"], trace["y"]) for trace in figure["data"] if trace.get("mode") == "markers"}
    assert marks == {"Better": ([0.5], [0]), "Worse": ([-0.5], [1]), "Not compared": ([0], [4])}
    whole, middle, line = (trace for trace in figure["data"] if trace.get("mode") == "lines")
    assert whole["x"] == [-1, 1, None] * 3
    assert middle["x"] == [-0.5, 0.75, None]
    assert (line["x"], line["y"][:2]) == ([0, 0, None] * 2, [pytest.approx(-0.36), pytest.approx(0.36)])
    layout = figure["layout"]
    assert [each["text"] for each in layout["annotations"]] == ["A count: areas differ in size"]
    assert layout["yaxis"]["ticktext"][1].startswith("Deaths &lt;5<br>")
    assert layout["yaxis2"]["ticktext"] == ["52.0%<br>Better", "52.0<br>Worse", "12", "[c]", "45.0%"]
