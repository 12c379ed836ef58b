"""A funnel plot as PowerPoint's own scatter chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from pptx.enum.chart import XL_LABEL_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from layouts import theme
from layouts.charts.funnel_spec import FunnelPoint, FunnelSpec
from layouts.charts.labels import spread
from layouts.charts.scale import Scale
from layouts.drawing_parts import find_scale
from layouts.exhibits.funnel_names import is_plain, place_names
from layouts.number_formats import find_number_format
from layouts.renderers.powerpoint.data_sheet import DataSheet
from layouts.renderers.powerpoint.deck import Box
from layouts.renderers.powerpoint.looks import TEXT, Label, Marker, find_marker, style_value_axis, to_color
from layouts.renderers.powerpoint.scatter import DotSeries, insert_scatter

_PLOT: Final = Box(0.06, 0.03, 0.8, 0.79)
_LABEL_HEIGHT: Final = 0.045
_CONTEXT: Final = Marker(size=6, fill=theme.BACKGROUND_SERIES, outline=theme.OUTLINE)


def insert_funnel(place: Any, spec: FunnelSpec) -> Any:
    """Put areas of different size around their common centre into a placeholder."""
    across, upward = find_scale(spec, "x"), find_scale(spec, "y")
    sheet = DataSheet(find_number_format(spec.unit))
    dots = _make_dots(spec, sheet, (across, upward))
    series = [dots, *_make_lines(spec, sheet, (across, upward))]
    frame = insert_scatter(place, sheet, series, plot=_PLOT)
    chart = frame.chart
    style_value_axis(chart.category_axis, across, "people", grid=False)
    style_value_axis(chart.value_axis, upward, spec.unit)
    title = chart.category_axis.axis_title.text_frame
    title.text = spec.size_name
    run = title.paragraphs[0].runs[0]
    run.font.size, run.font.bold, run.font.color.rgb = Pt(TEXT), False, to_color(theme.MUTED)
    return frame


def _make_dots(spec: FunnelSpec, sheet: DataSheet, scales: tuple[Scale, Scale]) -> DotSeries:
    points = spec.points
    sheet.add("Area", [point.label for point in points])
    size = sheet.add("Size", [point.size for point in points])
    value = sheet.add("Value", [point.value for point in points])
    sheet.add("Beside the centre", [point.judgement for point in points])
    marks = {index: _find_marker(point) for index, point in enumerate(points)}
    return DotSeries(value, size, value, marker=Marker(size=9), marks=marks, labels=_write_names(points, scales))


def _find_marker(point: FunnelPoint) -> Marker:
    if is_plain(point):
        return _CONTEXT
    return find_marker(point.judgement, 7 if point.context else 10)


def _write_names(points: Sequence[FunnelPoint], scales: tuple[Scale, Scale]) -> dict[int, Label]:
    """The names beside their marks, moved apart where one would cover another."""
    across, upward = scales
    unit = upward.span / _PLOT.height
    labels = {}
    for named in place_names(points, across, upward, line=_LABEL_HEIGHT / _PLOT.height):
        side = XL_LABEL_POSITION.LEFT if named.to_left else XL_LABEL_POSITION.RIGHT
        shift = (0.0, (named.point.value - named.value) / unit)
        labels[named.index] = Label(named.point.label, side, bold=not named.point.context, shift=shift)
    return labels


def _spread(values: Sequence[float], lines: Sequence[int], upward: Scale) -> list[float]:
    """How far words are moved down, in shares of the chart's height."""
    unit = upward.span / _PLOT.height
    kept = [min(max(value, upward.low), upward.high) for value in values]
    heights = [count * _LABEL_HEIGHT * unit for count in lines]
    places = spread(kept, heights, low=upward.low, high=upward.high + _PLOT.top * unit)
    return [(value - place) / unit for value, place in zip(kept, places, strict=True)]


def _make_lines(spec: FunnelSpec, sheet: DataSheet, scales: tuple[Scale, Scale]) -> list[DotSeries]:
    """The limits, dashed where they are the inner ones, and the centre; named at their ends."""
    across, upward = scales
    ends = [line.points[-1][1] for line in spec.lines if line.name] + [spec.centre]
    shifts = iter(_spread(ends, [1] * (len(ends) - 1) + [2], upward))
    series = []
    for number, line in enumerate(spec.lines, start=1):
        shown = [(size, value) for size, value in line.points if size <= across.high]
        side = line.name or f"Line {number}"
        size = sheet.add(f"{side}, size", [each for each, _ in shown])
        value = sheet.add(side, [each for _, each in shown])
        label = {len(shown) - 1: _write_end(line.name, next(shifts))} if line.name else {}
        dash = None if line.outer else MSO_LINE.DASH
        series.append(DotSeries(value, size, value, line=theme.OUTLINE, dash=dash, labels=label))
    size = sheet.add("Centre, size", [across.low, across.high])
    value = sheet.add("Centre", [spec.centre] * 2)
    label = {1: _write_end(f"Centre\n{spec.centre_shown}", next(shifts))}
    return [*series, DotSeries(value, size, value, line=theme.REFERENCE, labels=label)]


def _write_end(text: str, shift: float) -> Label:
    return Label(text, XL_LABEL_POSITION.RIGHT, theme.MUTED, shift=(0.0, shift))
