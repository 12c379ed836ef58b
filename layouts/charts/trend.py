"""Values over time: a line with its 95 % interval, beside lines of other areas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from layouts import theme
from layouts.charts.intervals import draw_intervals
from layouts.charts.labels import escape
from layouts.charts.periods_axis import (
    BOTTOM,
    TOP,
    EndLabel,
    draw_gaps,
    draw_period_axis,
    draw_rebases,
    draw_target,
    label_end,
    measure_left,
    measure_margin,
    place_labels,
    tidy,
)
from layouts.charts.scale import Scale, choose_scale, draw_axis, thin_ticks
from layouts.charts.specs import Line, Point, TrendSpec

_REFERENCE_DASHES = ("solid", "dot", "dashdot")


def draw_trend(spec: TrendSpec) -> dict[str, Any]:
    """Draw a trend as a plotly figure in plain data.

    Gaps stay gaps and are marked by a cross on the axis. Provisional points are hollow, the way to them dashed,
    and the word stands beneath them. Each line is named at its end; there is no legend.
    """
    points, scale = spec.line.points, _choose_scale(spec)
    labels = _label_ends(spec)
    uprights, numbers = draw_rebases(spec.rebases)
    traces = [
        *(_draw_band(points) if spec.joined else ()),
        *(_draw_reference(line, index, joined=spec.joined) for index, line in enumerate(spec.references)),
        *_draw_line(spec.line, joined=spec.joined),
        *draw_gaps(points, scale),
    ]
    layout = {
        "template": theme.PLOTLY_TEMPLATE,
        "height": theme.TREND_HEIGHT,
        "margin": {"l": measure_left(scale), "r": measure_margin(labels), "t": TOP, "b": BOTTOM},
        "xaxis": draw_period_axis(points, thin_ticks(len(points), wanted=6)),
        "yaxis": draw_axis(scale, spec.unit),
        "annotations": [*place_labels(labels, scale, len(points) - 1), *numbers],
    }
    if spec.target or uprights:
        layout["shapes"] = [*([draw_target(spec.target, len(points) - 1)] if spec.target else []), *uprights]
    return {"data": traces, "layout": layout}


def _choose_scale(spec: TrendSpec) -> Scale:
    shown = [value for point in spec.line.points for value in (point.value, point.lower, point.upper)]
    shown += [point.value for line in spec.references for point in line.points]
    return choose_scale([*shown, spec.target.value if spec.target else None], spec.unit)


def _draw_band(points: Sequence[Point]) -> Iterator[dict[str, Any]]:
    """One closed shape for each unbroken run of intervals, so that the band does not bridge a gap."""
    x: list[int | None] = []
    y: list[float | None] = []
    for run in find_runs([point.lower is not None and point.upper is not None for point in points]):
        x += [None] * bool(x) + [*run, *reversed(run)]
        y += [None] * bool(y)
        y += [tidy(points[index].upper) for index in run] + [tidy(points[index].lower) for index in reversed(run)]
    if x:
        yield {
            "type": "scatter",
            "mode": "lines",
            "name": "95% interval",
            "x": x,
            "y": y,
            "fill": "toself",
            "fillcolor": theme.BAND,
            "line": {"width": 1, "color": theme.BAND_EDGE},
            "hoverinfo": "skip",
        }


def find_runs(flags: Sequence[bool]) -> list[list[int]]:
    """Give the indices of each unbroken run of true flags."""
    runs: list[list[int]] = []
    for index, flag in enumerate(flags):
        if flag and index and flags[index - 1]:
            runs[-1].append(index)
        elif flag:
            runs.append([index])
    return runs


def _draw_reference(line: Line, index: int, *, joined: bool) -> dict[str, Any]:
    """Another area's figures: a thin line, or a stroke for each period where periods stand unconnected."""
    if not joined:
        stroke = {"symbol": "line-ew-open", "size": 14, "color": theme.REFERENCE, "line": {"width": 2}}
        return {**_trace(line, line.points, "markers"), "marker": stroke}
    dash = _REFERENCE_DASHES[min(index, len(_REFERENCE_DASHES) - 1)]
    return {
        **_trace(line, line.points, "lines+markers"),
        "line": {"width": 1.5, "color": theme.OUTLINE, "dash": dash},
        "marker": {"size": 3, "color": theme.OUTLINE},
    }


def _draw_line(line: Line, *, joined: bool) -> Iterator[dict[str, Any]]:
    """The line to its last final point, and beyond it the provisional points, hollow and dashed."""
    final = tuple(_without(point, point.provisional) for point in line.points)
    stroke = {"width": 2.5, "color": theme.FOCUS}
    solid = {"size": 7, "color": theme.FOCUS}
    mode = "lines+markers" if joined else "markers"
    yield {**_trace(line, final, mode), "line": stroke, "marker": solid, **_draw_bars(final, joined=joined)}
    if any(point.provisional for point in line.points):
        open_ended = _keep_provisional(line.points)
        hollow = {"size": 9, "color": theme.PAPER, "line": {"width": 2, "color": theme.FOCUS}}
        yield {
            **_trace(Line(f"{line.name}, provisional", open_ended), open_ended, mode),
            "line": {**stroke, "dash": "dash"},
            "marker": {**hollow, "opacity": [float(point.provisional) for point in line.points]},
            **_draw_bars([_without(each, not each.provisional) for each in open_ended], joined=joined),
        }


def _without(point: Point, gone: bool) -> Point:
    return Point(point.label, "") if gone else point


def _keep_provisional(points: Sequence[Point]) -> tuple[Point, ...]:
    """The provisional points and, so that the dashed way has a beginning, the one before each of them."""
    later = [point.provisional for point in points[1:]] + [False]
    return tuple(
        _without(point, not (point.provisional or follows)) for point, follows in zip(points, later, strict=True)
    )


def _trace(line: Line, points: Sequence[Point], mode: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": mode,
        "name": escape(line.name),
        "y": [tidy(point.value) for point in points],
        "hovertext": [escape(point.text) for point in points],
        "hoverinfo": "text",
    }


def _draw_bars(points: Sequence[Point], *, joined: bool) -> dict[str, Any]:
    """Intervals as bars, where periods stand unconnected."""
    if joined or all(point.lower is None for point in points):
        return {}
    return {"error_y": draw_intervals(points, color=theme.FOCUS, width=4)}


def _label_ends(spec: TrendSpec) -> list[EndLabel]:
    labels = [label for line in spec.references for label in label_end(line, theme.MUTED, bold=False)]
    if spec.target:
        labels.append(EndLabel(spec.target.name, spec.target.value, spec.target.shown, theme.MUTED))
    return [*labels, *label_end(spec.line, theme.FOCUS, bold=True)]
