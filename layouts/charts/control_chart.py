"""Control charts: values over time within their range of chance, special causes by shape and word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from layouts import theme
from layouts.charts.labels import escape
from layouts.charts.limits import cut_limit, find_cause_runs, find_farthest, write_limit
from layouts.charts.periods_axis import (
    BOTTOM,
    TOP,
    EndLabel,
    draw_gaps,
    draw_period_axis,
    draw_rebases,
    draw_target,
    find_last,
    label_end,
    measure_left,
    measure_margin,
    place_labels,
    tidy,
)
from layouts.charts.scale import Scale, choose_scale, draw_axis, thin_ticks
from layouts.charts.special_causes import CAUSE_MARKS
from layouts.charts.specs import ControlChartSpec, Limits, Point
from layouts.formatting import format_value

_COMMON, _SPECIAL = 6, 11
"""Pixels across the point of a common and of a special cause."""

_LABEL_SHARE = 0.08
"""The share of the plot's height that a line of type takes."""

_BEHIND_WORDS = "rgba(255,255,255,0.75)"
_RANGE = "rgba(111,119,123,0.12)"


def draw_control_chart(spec: ControlChartSpec) -> dict[str, Any]:
    """Draw a control chart as a plotly figure in plain data.

    The range of chance is a band about the average, with dashed edges, anew for each segment; limits beyond 0, or
    100%, are cut off there. A run of special causes is named once. Gaps stay gaps, provisional points are hollow.
    """
    points, scale = spec.line.points, _choose_scale(spec)
    labels, last = _label_ends(spec), len(points) - 1
    uprights, numbers = draw_rebases(spec.rebases)
    targets = [draw_target(spec.target, last)] if spec.target else []
    return {
        "data": [
            *_draw_limits(spec, last),
            *_draw_reference(spec),
            *_draw_line(points),
            _draw_points(spec),
            *draw_gaps(points, scale),
        ],
        "layout": {
            "template": theme.PLOTLY_TEMPLATE,
            "height": theme.TREND_HEIGHT,
            "margin": {"l": measure_left(scale), "r": measure_margin(labels), "t": TOP, "b": BOTTOM},
            "xaxis": draw_period_axis(points, thin_ticks(len(points), wanted=6)),
            "yaxis": draw_axis(scale, spec.unit),
            "annotations": [
                *place_labels(labels, scale, last),
                *name_limits(spec, scale),
                *_name_causes(spec, scale),
                *numbers,
            ],
            "shapes": [*targets, *uprights],
        },
    }


def _choose_scale(spec: ControlChartSpec) -> Scale:
    shown = [point.value for point in (*spec.line.points, *(spec.reference.points if spec.reference else ()))]
    shown += [cut_limit(end, spec.unit) for each in spec.limits for end in (each.lower, each.upper)]
    return choose_scale([*shown, spec.target.value if spec.target else None], spec.unit)


# ---------------------------------------------------------------- the range of chance


def _draw_limits(spec: ControlChartSpec, end: int) -> list[dict[str, Any]]:
    """The bands, their dashed edges, and the averages, each as one trace with a break between segments."""
    full = [each for each in spec.limits if each.lower is not None]
    lower, upper = ([tidy(cut_limit(each, spec.unit)) for each in side] for side in _split(full))
    spans = [_find_span(each, end) for each in full]
    band = [[first, last, last, first] for first, last in spans]
    heights = [[high, high, low, low] for low, high in zip(lower, upper, strict=True)]
    averages = [_find_span(each, end) for each in spec.limits]
    stroke = {"width": 1.25, "color": theme.OUTLINE, "dash": "dash"}
    return [
        {
            **_draw_segments("Range of chance", band, heights),
            "fill": "toself",
            "fillcolor": _RANGE,
            "line": {"width": 0},
        },
        {**_draw_segments("Limits", [*spans, *spans], [[y, y] for y in (*upper, *lower)]), "line": stroke},
        {
            **_draw_segments("Average", averages, [[tidy(each.mean)] * 2 for each in spec.limits]),
            "line": {"width": 1.25, "color": theme.OUTLINE},
        },
    ]


def _split(full: Sequence[Limits]) -> tuple[list[float | None], list[float | None]]:
    return [each.lower for each in full], [each.upper for each in full]


def _find_span(limits: Limits, end: int) -> list[float]:
    """From half a period before the first point to half a period after the last; at the end of the chart, to it."""
    return [limits.first - 0.5, end if limits.last == end else limits.last + 0.5]


def _draw_segments(name: str, x: Sequence[Sequence[float]], y: Sequence[Sequence[float | None]]) -> dict[str, Any]:
    """Lines that are not joined to each other."""
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": [value for part in x for value in (*part, None)][:-1],
        "y": [value for part in y for value in (*part, None)][:-1],
        "hoverinfo": "skip",
    }


def name_limits(spec: ControlChartSpec, scale: Scale) -> list[dict[str, Any]]:
    """The limits of the last segment by name, outside the band; of one that is cut off, which end it lies beyond."""
    last = spec.limits[-1] if spec.limits else None
    if last is None or last.lower is None or last.upper is None:
        return []
    low = cut_limit(last.lower, spec.unit) or 0.0
    no_room = low - scale.low < _LABEL_SHARE * scale.span
    below = "bottom" if no_room else "top"
    return [
        _write_limit("Upper limit", last.upper, spec.unit) | {**_find_room(spec, last, 1), "yanchor": "bottom"},
        _write_limit("Lower limit", last.lower, spec.unit) | {**_find_room(spec, last, -1), "yanchor": below},
    ]


def _find_room(spec: ControlChartSpec, limits: Limits, side: int) -> dict[str, Any]:
    """The end of the segment at which the figures keep farther from that limit."""
    values = [point.value for point in spec.line.points[limits.first : limits.last + 1]]
    half = len(values) // 2
    left, right = (
        max((side * value for value in part if value is not None), default=float("-inf"))
        for part in (values[:half], values[half:])
    )
    if left <= right:
        return {"x": limits.first - 0.5, "xanchor": "left"}
    return {"x": limits.last, "xanchor": "right"}


def _write_limit(name: str, limit: float, unit: str) -> dict[str, Any]:
    font = {"size": 12, "color": theme.MUTED}
    place, text = tidy(cut_limit(limit, unit)), write_limit(name, limit, unit)
    return {"y": place, "text": text, "font": font, "bgcolor": _BEHIND_WORDS}


# ---------------------------------------------------------------- the figures


def _draw_reference(spec: ControlChartSpec) -> list[dict[str, Any]]:
    """Another area's line, for context: thin and dotted."""
    if spec.reference is None:
        return []
    points = spec.reference.points
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "name": escape(spec.reference.name),
            "y": [tidy(point.value) for point in points],
            "line": {"width": 1.5, "color": theme.OUTLINE, "dash": "dot"},
            "hovertext": [escape(point.text) for point in points],
            "hoverinfo": "text",
        }
    ]


def _draw_line(points: Sequence[Point]) -> list[dict[str, Any]]:
    """The way from point to point; dashed where it leads to a provisional one."""
    base: dict[str, Any] = {"type": "scatter", "mode": "lines", "name": "Way", "hoverinfo": "skip"}
    stroke = {"width": 1.75, "color": theme.MUTED}
    final = [None if point.provisional else tidy(point.value) for point in points]
    lines = [{**base, "y": final, "line": stroke}]
    if any(point.provisional for point in points):
        follows = [*(point.provisional for point in points[1:]), False]
        unsure = [
            tidy(point.value) if point.provisional or before else None
            for point, before in zip(points, follows, strict=True)
        ]
        lines.append({**base, "name": "Way, provisional", "y": unsure, "line": {**stroke, "dash": "dash"}})
    return lines


def _draw_points(spec: ControlChartSpec) -> dict[str, Any]:
    looks = [_find_look(point) for point in spec.line.points]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": escape(spec.line.name),
        "y": [tidy(point.value) for point in spec.line.points],
        "cliponaxis": False,
        "marker": {
            "symbol": [look.symbol for look in looks],
            "size": [look.size for look in looks],
            "color": [look.fill for look in looks],
            "opacity": 1,  # with sizes of their own, points would let the line shine through
            "line": {"width": 1.5, "color": [look.outline for look in looks]},
        },
        "hovertext": [escape(point.text) for point in spec.line.points],
        "hoverinfo": "text",
    }


class _Look(NamedTuple):
    symbol: str
    size: int
    fill: str
    outline: str


def _find_look(point: Point) -> _Look:
    """A special cause by its own shape, a common one small and grey; a provisional one is hollow."""
    mark = CAUSE_MARKS.get(point.judgement)
    if mark:
        return _Look(mark.symbol, _SPECIAL, theme.PAPER if point.provisional else mark.fill, mark.outline)
    if point.provisional:
        return _Look("circle", _COMMON + 2, theme.PAPER, theme.MUTED)
    return _Look("circle", _COMMON, theme.MUTED, theme.MUTED)


def _name_causes(spec: ControlChartSpec, scale: Scale) -> list[dict[str, Any]]:
    """The word of each unbroken run of special causes, at its point farthest out; that of the last is in its label."""
    runs = find_cause_runs(spec.line.points)
    return [note for word, places in runs for note in _name_cause(spec, scale, word, places)]


def _name_cause(spec: ControlChartSpec, scale: Scale, word: str, places: Sequence[int]) -> list[dict[str, Any]]:
    """The word beyond the point, seen from the average; on its other side where a limit's name or the axis leaves no
    room. Where that name stands inside the limit, there is none on either side: the table says the word."""
    farthest, value, above = find_farthest(spec, places)
    room, side = _LABEL_SHARE * scale.span, 1 if above else -1
    limit = spec.limits[-1].upper if side > 0 else spec.limits[-1].lower
    beside_name = limit is not None and abs(limit - value) < 2 * room
    at_axis = side < 0 and value - scale.low < room
    if beside_name and side < 0 and (limit or 0.0) - scale.low < room:
        return []
    side = -side if beside_name or at_axis else side
    return [
        {
            "x": farthest,
            "y": tidy(value),
            "xanchor": _choose_anchor(farthest, len(spec.line.points)),
            "yanchor": "bottom" if side > 0 else "top",
            "yshift": 6 * side,
            "text": word,
            "font": {"size": 12, "color": theme.INK},
            "bgcolor": _BEHIND_WORDS,
        }
    ]


def _choose_anchor(index: int, count: int) -> str:
    """Which side of a word stands at its point: near the ends of the axis it runs inwards, on a phone's screen too."""
    if index < 0.15 * count:
        return "left"
    return "right" if index >= 0.75 * count else "center"


def _label_ends(spec: ControlChartSpec) -> list[EndLabel]:
    labels = list(label_end(spec.reference, theme.MUTED, bold=False)) if spec.reference else []
    if spec.target:
        labels.append(EndLabel(spec.target.name, spec.target.value, spec.target.shown, theme.MUTED))
    if spec.limits:
        mean = spec.limits[-1].mean
        labels.append(EndLabel("Average", mean, format_value(mean, spec.unit), theme.MUTED))
    last = find_last(spec.line.points)
    word = spec.line.points[last].judgement if last is not None else ""
    return [*labels, *label_end(spec.line, theme.FOCUS, bold=True, word=word)]
