"""Lines over time: what is drawn is what was given, and gaps are left as gaps."""

import itertools
from typing import Any

import pytest

from layouts import theme
from layouts.charts.draw import draw_chart
from layouts.charts.specs import Line, Reference, TrendSpec
from layouts.charts.trend import draw_trend, find_runs
from tests.layouts.charts.drawing import (
    count_grid_lines,
    find_texts,
    find_trace,
    make_points,
    measure_bytes,
    require_drawable,
)

VALUES: list[float | None] = [41.0, 42.0, None, 44.5, None, None, 47.25]


def draw(values: list[float | None] | None = None, **changes: Any) -> dict[str, Any]:
    points = make_points(values or VALUES, reach=2, provisional=changes.pop("provisional", 0))
    england = Line("England", make_points([46.0] * len(points)))
    return draw_trend(TrendSpec(Line("Herefordshire", points), "%", **{"references": (england,), **changes}))


def test_the_line_is_the_figures_and_gaps_stay_gaps() -> None:
    figure = draw()
    line = find_trace(figure, "Herefordshire")
    assert line["y"] == VALUES
    assert line["mode"] == "lines+markers"
    assert "connectgaps" not in line
    assert find_trace(figure, "England")["y"] == [46.0] * 7


def test_the_band_has_a_shape_for_each_unbroken_run() -> None:
    band = find_trace(draw(), "95% interval")
    assert band["x"] == [0, 1, 1, 0, None, 3, 3, None, 6, 6]
    assert band["y"] == [43.0, 44.0, 40.0, 39.0, None, 46.5, 42.5, None, 49.25, 45.25]
    assert band["fill"] == "toself"


def test_there_is_no_band_without_intervals() -> None:
    figure = draw_trend(TrendSpec(Line("Herefordshire", make_points([1.0, 2.0])), "%"))
    assert [trace["name"] for trace in figure["data"]] == ["Herefordshire"]


def test_a_period_without_a_figure_has_a_cross_that_says_why() -> None:
    crosses = find_trace(draw(), "No figure")
    assert crosses["x"] == [2, 4, 5]
    assert crosses["hovertext"] == ["Jul–Sep 2002: None", "Jul–Sep 2004: None", "Jul–Sep 2005: None"]
    assert set(crosses["y"]) == {draw()["layout"]["yaxis"]["range"][0]}


def test_unconnected_values_carry_their_own_intervals() -> None:
    figure = draw(joined=False)
    line = find_trace(figure, "Herefordshire")
    assert line["mode"] == "markers"
    assert line["error_y"]["array"] == [2, 2, None, 2, None, None, 2]
    assert line["error_y"]["arrayminus"] == line["error_y"]["array"]
    assert "95% interval" not in [trace["name"] for trace in figure["data"]]


def test_provisional_points_are_hollow_dashed_and_named() -> None:
    figure = draw([41.0, 42.0, 43.0], provisional=1)
    final, unsure = find_trace(figure, "Herefordshire"), find_trace(figure, "Herefordshire, provisional")
    assert final["y"] == [41.0, 42.0, None]
    assert unsure["y"] == [None, 42.0, 43.0]
    assert unsure["line"]["dash"] == "dash"
    assert unsure["marker"]["color"] == theme.PAPER
    assert unsure["marker"]["opacity"] == [0.0, 0.0, 1.0]
    assert figure["layout"]["xaxis"]["ticktext"][-1].endswith("<br>provisional")


def test_each_line_is_named_at_its_end_and_there_is_no_legend() -> None:
    figure = draw()
    labels = {note["text"]: note for note in figure["layout"]["annotations"]}
    assert set(labels) == {"England<br>46.0%", "<b>Herefordshire<br>47.2%</b>"}
    assert all(note["x"] == 6 for note in labels.values())
    assert theme.PLOTLY_TEMPLATE["layout"]["showlegend"] is False


def test_a_label_names_the_period_where_the_last_figure_is_older() -> None:
    texts = [note["text"] for note in draw([41.0, 42.0, None])["layout"]["annotations"]]
    assert "<b>Herefordshire<br>42.0% (Jul–Sep<br>2001)</b>" in texts


def test_a_line_without_any_figure_has_no_label() -> None:
    figure = draw([None, None])
    assert [note["text"] for note in figure["layout"]["annotations"]] == ["England<br>46.0%"]
    require_drawable(figure)


def test_labels_do_not_cover_each_other() -> None:
    points = make_points([46.0, 46.0])
    lines = tuple(Line(name, points) for name in ("England", "West Mercia"))
    figure = draw_trend(TrendSpec(Line("Herefordshire", points), "%", lines))
    scale = figure["layout"]["yaxis"]["range"]
    pixels = theme.TREND_HEIGHT - figure["layout"]["margin"]["t"] - figure["layout"]["margin"]["b"]
    heights = sorted(
        (note["y"] - scale[0]) / (scale[1] - scale[0]) * pixels for note in figure["layout"]["annotations"]
    )
    assert all(later - earlier >= 31 for earlier, later in itertools.pairwise(heights))


def test_a_target_is_a_line_with_its_name() -> None:
    figure = draw(target=Reference("Target", 50.0, "50.0%"))
    assert figure["layout"]["shapes"][0]["y0"] == 50.0
    assert "Target<br>50.0%" in [note["text"] for note in figure["layout"]["annotations"]]
    assert figure["layout"]["yaxis"]["range"][1] >= 50.0


def test_lines_differ_in_more_than_colour() -> None:
    points = make_points([46.0, 46.0])
    lines = tuple(Line(name, points) for name in ("England", "West Mercia"))
    figure = draw_trend(TrendSpec(Line("Herefordshire", points), "%", lines))
    strokes = [(trace["line"].get("dash"), trace["line"]["width"]) for trace in figure["data"]]
    assert len(set(strokes)) == len(strokes)


@pytest.mark.parametrize("count", [16, 40])
def test_a_figure_is_small(count: int) -> None:
    points = make_points([41.123456 + index for index in range(count)], reach=2.34567, provisional=1)
    figure = draw_trend(TrendSpec(Line("Herefordshire and Worcestershire", points), "%", (Line("England", points),)))
    assert measure_bytes(figure) <= 8_000


def test_a_figure_is_plain_data_that_plotly_knows() -> None:
    for figure in (draw(), draw(joined=False, provisional=2), draw(target=Reference("Target", 50, "50%"))):
        require_drawable(figure)
        assert figure["layout"]["template"] is theme.PLOTLY_TEMPLATE


def test_the_grid_has_at_most_ten_lines() -> None:
    assert count_grid_lines(draw()["layout"]["yaxis"]) <= 10


def test_names_are_harmless() -> None:
    evil = Line("<img src=x> & co", make_points([1.0]))
    texts = list(find_texts(draw_trend(TrendSpec(evil, "%", (evil,)))))
    assert texts
    assert not any("<img" in text for text in texts)
    assert any("&lt;img src=x&gt;" in text.replace("<br>", " ") for text in texts)


def test_runs_of_flags() -> None:
    assert find_runs([True, True, False, True]) == [[0, 1], [3]]
    assert find_runs([]) == []
    assert find_runs([False]) == []


def test_the_door_draws_a_trend() -> None:
    spec = TrendSpec(Line("Herefordshire", make_points([1.0])), "%")
    assert draw_chart(spec) == draw_trend(spec)


def test_no_label_stands_beyond_the_axis_where_it_would_be_left_out() -> None:
    """Target, figure and England all lie near the top: their labels need more room than there is beneath it."""
    line = Line("West Midlands", make_points([44.0, 46.4]))
    england = Line("England", make_points([43.0, 46.1]))
    target = Reference("Target", 46.6, "46.6%")
    layout = draw_trend(TrendSpec(line, "%", (england,), target=target))["layout"]
    low, high = layout["yaxis"]["range"]
    labels = [note for note in layout["annotations"] if note["xanchor"] == "left"]
    assert len(labels) == 3
    assert all(low <= note["y"] <= high for note in labels)
    assert any(note.get("yshift", 0) > 0 for note in labels)


def test_where_periods_stand_alone_another_area_has_a_stroke_for_each() -> None:
    england = Line("England", make_points([43.0, None, 46.1]))
    figure = draw_trend(TrendSpec(Line("Dudley", make_points([41.0, None, 44.0])), "%", (england,), joined=False))
    trace = find_trace(figure, "England")
    assert (trace["mode"], trace["marker"]["symbol"], trace["y"]) == ("markers", "line-ew-open", [43.0, None, 46.1])
