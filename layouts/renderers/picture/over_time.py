"""Charts over time: lines with intervals, control charts, columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from matplotlib.axes import Axes

from layouts import theme
from layouts.charts.control_chart import name_limits
from layouts.charts.limits import cut_limit
from layouts.charts.periods_axis import find_last
from layouts.charts.scale import Scale
from layouts.charts.special_causes import CAUSE_MARKS
from layouts.charts.specs import ColumnsSpec, ControlChartSpec, Line, Point, Reference, TrendSpec
from layouts.charts.trend import find_runs
from layouts.drawing_parts import find_last_word, find_scale, name_causes, write_end
from layouts.formatting import format_value
from layouts.renderers.picture.parts import End, clean, draw_gaps, draw_mark, name_ends, set_axis, set_periods, write

_FOCUS_MARK: Final = theme.MARKS["Better"]
_COMMON_MARK: Final = theme.Mark("", "", "", "circle", theme.MUTED, theme.MUTED)
_BAND_OPACITY, _EDGE_OPACITY = 0.15, 0.35
_RANGE_OPACITY: Final = 0.12


def draw_trend(axes: Axes, spec: TrendSpec, size: tuple[float, float]) -> None:
    """Draw values over time with their intervals, beside other areas' lines."""
    scale = _set_up(axes, spec)
    points = spec.line.points
    for line in spec.references:
        _draw_context(axes, line, marked=True)
    if spec.joined:
        _draw_band(axes, points)
        _draw_way(axes, points, color=theme.FOCUS, width=2.0)
    else:
        _draw_intervals(axes, points)
    for index, point in enumerate(points):
        if point.value is not None:
            draw_mark(axes, (index, point.value), _FOCUS_MARK, size=8, hollow=point.provisional)
    _draw_uprights(axes, spec.rebases)
    ends = [end for line in spec.references for end in _end(line)]
    ends += [*_draw_target(axes, spec.target), *_end(spec.line, theme.FOCUS, bold=True)]
    name_ends(axes, ends, scale, at=len(points) - 1, height=size[1])


def draw_control_chart(axes: Axes, spec: ControlChartSpec, size: tuple[float, float]) -> None:
    """Draw values over time within their range of chance, special causes by shape and word."""
    scale = _set_up(axes, spec)
    points = spec.line.points
    _draw_limits(axes, spec, scale)
    if spec.reference:
        _draw_context(axes, spec.reference, marked=False)
    _draw_way(axes, points, color=theme.MUTED, width=1.5)
    for index, point in enumerate(points):
        if point.value is not None:
            mark = CAUSE_MARKS.get(point.judgement, _COMMON_MARK)
            diameter = 12 if point.judgement else 8 if point.provisional else 6
            draw_mark(axes, (index, point.value), mark, size=diameter, hollow=point.provisional)
    for note in name_causes(spec):
        anchor, up = ("bottom", 8) if note.above else ("top", -8)
        write(axes, note.text, (note.index, note.value), va=anchor, shift=(0, up))
    _draw_uprights(axes, spec.rebases)
    ends = list(_end(spec.reference)) if spec.reference else []
    ends += _draw_target(axes, spec.target)
    if spec.limits:
        mean = spec.limits[-1].mean
        ends.append(End(mean, ("Average", format_value(mean, spec.unit))))
    ends += _end(spec.line, theme.FOCUS, bold=True)
    name_ends(axes, ends, scale, at=len(points) - 1, height=size[1])


def draw_columns(axes: Axes, spec: ColumnsSpec, size: tuple[float, float]) -> None:
    """Draw columns from zero; the last one, and the one to compare it with, carry their figures."""
    scale = _set_up(axes, spec)
    points, last = spec.line.points, find_last(spec.line.points)
    for index, point in enumerate(points):
        if point.value is None:
            continue
        color = theme.FOCUS if index == last else theme.BACKGROUND_SERIES
        fill = theme.PAPER if point.provisional else color
        edge = color if point.provisional else theme.OUTLINE
        hatch = "///" if point.provisional else None
        axes.bar(index, point.value, width=0.7, color=fill, edgecolor=edge, linewidth=0.9, hatch=hatch, zorder=2)
        if index in (last, spec.earlier):
            write(axes, point.shown, (index, point.value), shift=(0, 4), va="bottom")
    _draw_uprights(axes, spec.rebases)
    name_ends(axes, _draw_target(axes, spec.target, short=False), scale, at=len(points) - 0.5, height=size[1])


# ---------------------------------------------------------------- parts


def _set_up(axes: Axes, spec: TrendSpec | ControlChartSpec | ColumnsSpec) -> Scale:
    scale = find_scale(spec, "y")
    clean(axes)
    set_axis(axes, scale, spec.unit)
    set_periods(axes, spec.line.points)
    draw_gaps(axes, spec.line.points, scale)
    return scale


def _to_numbers(values: Sequence[float | None]) -> list[float]:
    """Missing values as the drawing library has them: a line stops there and begins again after."""
    return [np.nan if value is None else value for value in values]


def _draw_band(axes: Axes, points: Sequence[Point]) -> None:
    """A band for each unbroken run of intervals."""
    for run in find_runs([point.lower is not None and point.upper is not None for point in points]):
        lower = [points[index].lower or 0.0 for index in run]
        upper = [points[index].upper or 0.0 for index in run]
        axes.fill_between(run, lower, upper, color=theme.FOCUS, alpha=_BAND_OPACITY, linewidth=0)
        for side in (lower, upper):
            axes.plot(run, side, color=theme.FOCUS, alpha=_EDGE_OPACITY, linewidth=0.8)


def _draw_intervals(axes: Axes, points: Sequence[Point]) -> None:
    for index, point in enumerate(points):
        if point.lower is not None and point.upper is not None:
            axes.plot([index, index], [point.lower, point.upper], "_-", color=theme.FOCUS, linewidth=1.2, markersize=5)


def _draw_way(axes: Axes, points: Sequence[Point], *, color: str, width: float) -> None:
    """The way from point to point; dashed where it leads to a provisional one."""
    axes.plot(_to_numbers([None if p.provisional else p.value for p in points]), color=color, linewidth=width)
    for index, point in enumerate(points):
        before = points[index - 1] if index else None
        if point.provisional and before and before.value is not None and point.value is not None:
            pair = [before.value, point.value]
            axes.plot([index - 1, index], pair, color=color, linewidth=width, linestyle=(0, (4, 2)))


def _draw_context(axes: Axes, line: Line, *, marked: bool) -> None:
    values = _to_numbers([point.value for point in line.points])
    axes.plot(values, ":", color=theme.OUTLINE, linewidth=1.4, marker="o" if marked else "", markersize=2.5)


def _draw_target(axes: Axes, target: Reference | None, *, short: bool = True) -> list[End]:
    """The target to the last point, or, among columns, past the last one."""
    if target is None:
        return []
    low, high = axes.get_xlim()
    span = [low, high - 0.5 if short else high]
    axes.plot(span, [target.value] * 2, color=theme.MUTED, linewidth=1.3, linestyle=(0, (8, 3)))
    return [End(target.value, (target.name, target.shown))]


def _draw_uprights(axes: Axes, rebases: Sequence[int]) -> None:
    """Where a new series begins: an upright line with its number."""
    for number, index in enumerate(rebases, start=1):
        axes.axvline(index - 0.5, color=theme.MUTED, linewidth=1, linestyle=(0, (2, 2)))
        top = axes.get_ylim()[1]
        write(axes, str(number), (index - 0.5, top), shift=(0, 3), va="bottom", color=theme.MUTED)


def _draw_limits(axes: Axes, spec: ControlChartSpec, scale: Scale) -> None:
    """The range of chance as a band about the average, with dashed edges, anew for each segment.

    The limits' names stand where the page has them: away from the figures.
    """
    end = len(spec.line.points) - 1
    for each in spec.limits:
        span = [each.first - 0.5, end if each.last == end else each.last + 0.5]
        axes.plot(span, [each.mean] * 2, color=theme.OUTLINE, linewidth=1.1)
        lower, upper = cut_limit(each.lower, spec.unit), cut_limit(each.upper, spec.unit)
        if lower is None or upper is None:
            continue
        axes.fill_between(span, lower, upper, color=theme.OUTLINE, alpha=_RANGE_OPACITY, linewidth=0)
        for side in (lower, upper):
            axes.plot(span, [side] * 2, color=theme.OUTLINE, linewidth=1.1, linestyle=(0, (4, 2)))
    for words in name_limits(spec, scale):
        up = 2 if words["yanchor"] == "bottom" else -3
        anchors = {"ha": words["xanchor"], "va": words["yanchor"]}
        write(axes, words["text"], (words["x"], words["y"]), **anchors, shift=(0, up), color=theme.MUTED)


def _end(line: Line, color: str = theme.MUTED, *, bold: bool = False) -> list[End]:
    last = find_last(line.points)
    value = None if last is None else line.points[last].value
    return [] if value is None else [End(value, write_end(line, find_last_word(line)), color, bold)]
