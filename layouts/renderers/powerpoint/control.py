"""A control chart as a native line chart: average and limits are lines of their own, anew for each segment."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pptx.enum.chart import XL_LABEL_POSITION
from pptx.enum.dml import MSO_LINE

from layouts import theme
from layouts.charts.special_causes import CAUSE_MARKS
from layouts.charts.specs import ControlChartSpec, Limits, Point
from layouts.drawing_parts import Note, cut_limit, find_scale, name_causes, name_limits
from layouts.formatting import format_value
from layouts.renderers.powerpoint.line_chart import (
    LineChart,
    LineSeries,
    insert_line_chart,
    make_context,
    make_focus,
    make_target,
)
from layouts.renderers.powerpoint.looks import Label, Marker


def insert_control_chart(place: Any, spec: ControlChartSpec) -> Any:
    """Put values over time within their range of chance into a placeholder."""
    focus = make_focus(spec.line)
    marks = {index: _find_marker(point) for index, point in enumerate(spec.line.points) if point.value is not None}
    words = {note.index: _write(note) for note in name_causes(spec)}
    series = [replace(focus, color=theme.MUTED, points=1.75, marks=marks, labels=words), *_make_limits(spec)]
    if spec.reference:
        series.append(make_context(spec.reference, with_marks=False))
    if spec.target:
        series.append(make_target(spec.target, len(spec.line.points)))
    # The range of chance is the limits' to show; the intervals are in the data sheet alone.
    plan = LineChart(spec.line.points, tuple(series), find_scale(spec, "y"), spec.unit, spec.rebases, intervals=False)
    return insert_line_chart(place, plan)


def _find_marker(point: Point) -> Marker:
    """A special cause by its own shape, a common one small and grey; a provisional one is hollow."""
    mark = CAUSE_MARKS.get(point.judgement)
    if mark:
        return Marker(mark.symbol, 10, theme.PAPER if point.provisional else mark.fill, mark.outline)
    fill = theme.PAPER if point.provisional else theme.MUTED
    return Marker(size=7 if point.provisional else 5, fill=fill, outline=theme.MUTED)


def _write(note: Note, color: str = theme.INK) -> Label:
    return Label(note.text, XL_LABEL_POSITION.ABOVE if note.above else XL_LABEL_POSITION.BELOW, color)


def _make_limits(spec: ControlChartSpec) -> list[LineSeries]:
    """Average and limits of each segment; those of the last one by name."""
    series = [made for number in range(len(spec.limits)) for made in _make_segment(spec, number)]
    names = {note.above: _write(note, theme.MUTED) for note in name_limits(spec)}
    if not names:
        return series
    # A word centred on the first point would stand across the axis: one point farther in there is room for it.
    place = min(spec.limits[-1].first + 1, spec.limits[-1].last)
    *rest, upper, lower = series
    return [*rest, replace(upper, labels={place: names[True]}), replace(lower, labels={place: names[False]})]


def _make_segment(spec: ControlChartSpec, number: int) -> list[LineSeries]:
    limits, is_last = spec.limits[number], number == len(spec.limits) - 1
    which = f" {number + 1}" if len(spec.limits) > 1 else ""
    mean = f"Average\n{format_value(limits.mean, spec.unit)}" if is_last else ""
    series = [LineSeries(f"Average{which}", _hold(spec, limits, limits.mean), points=1.25, end=mean)]
    for name, limit in (("Upper limit", limits.upper), ("Lower limit", limits.lower)):
        values = _hold(spec, limits, cut_limit(limit, spec.unit))
        if limit is not None:
            series.append(LineSeries(f"{name}{which}", values, points=1.25, dash=MSO_LINE.DASH))
    return series


def _hold(spec: ControlChartSpec, limits: Limits, value: float | None) -> list[float | None]:
    """One value for all periods of a segment, none outside it."""
    return [value if limits.first <= index <= limits.last else None for index in range(len(spec.line.points))]
