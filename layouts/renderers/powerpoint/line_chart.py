"""Charts over time as PowerPoint's own line chart: series with gaps, intervals as bars, names at the ends of lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_LINE

from layouts import theme
from layouts.charts.labels import spread
from layouts.charts.scale import Scale
from layouts.charts.specs import Line, Point, Reference
from layouts.drawing_parts import find_last_word, write_end
from layouts.number_formats import find_number_format
from layouts.renderers.powerpoint.data_sheet import CategoryPoints, DataSheet
from layouts.renderers.powerpoint.deck import Box
from layouts.renderers.powerpoint.looks import (
    Label,
    Marker,
    Reach,
    add_error_bars,
    frame_chart,
    hide_line,
    measure_reach,
    style_category_axis,
    style_line,
    style_marker,
    style_value_axis,
    wrap_words,
    write_label,
)

PLOT: Final = Box(0.06, 0.05, 0.75, 0.79)
"""The inside of the axes, in shares of the chart."""

_LABEL_HEIGHT: Final = 0.045
_REBASE: Final = "New series begins"
HOLLOW: Final = Marker(size=8, fill=theme.PAPER)


@dataclass(frozen=True)
class LineSeries:
    """One series: its values by period, its line and marks, and the words beside points.

    `marks` are the marks of single points, `dashed` the points to which the line leads dashed.
    """

    name: str
    values: Sequence[float | None]
    color: str = theme.OUTLINE
    points: float = 1.5
    dash: Any = None
    marker: Marker | None = None
    end: str = ""
    bold: bool = False
    drawn: bool = True
    labels: Mapping[int, Label] = field(default_factory=dict)
    marks: Mapping[int, Marker] = field(default_factory=dict)
    dashed: Sequence[int] = ()


@dataclass(frozen=True)
class LineChart:
    """What a chart over time shows. The first series is the one in focus, to whose points the intervals belong."""

    points: tuple[Point, ...]
    series: tuple[LineSeries, ...]
    scale: Scale
    unit: str
    rebases: tuple[int, ...] = ()
    intervals: bool = True


def insert_line_chart(place: Any, plan: LineChart) -> Any:
    """Put a line chart into a placeholder, and give the frame that holds it."""
    sheet = DataSheet(find_number_format(plan.unit))
    sheet.add("Period", [point.label for point in plan.points])
    series = [*plan.series, *make_rebases(plan)]
    data = CategoryPoints(number_format=sheet.number_format)
    data.categories = sheet.read(0)
    for each in series:
        sheet.add(each.name, each.values)
        data.add_series(each.name, each.values)
    reach = add_limits(sheet, plan.points)
    frame = place.insert_chart(XL_CHART_TYPE.LINE_MARKERS, data)
    chart = frame.chart
    frame_chart(chart, plot=PLOT)
    style_value_axis(chart.value_axis, plan.scale, plan.unit)
    style_category_axis(chart.category_axis, len(plan.points))
    shifts = spread_ends(plan)
    for drawn, each, shift in zip(chart.plots[0].series, series, [*shifts, *[0.0] * len(series)], strict=False):
        style_series(drawn, each, shift)
    if reach and plan.intervals:
        add_error_bars(chart.plots[0].series[0], sheet, reach, direction="y")
    if plan.rebases:
        draw_uprights(chart.plots[0].series[len(plan.series)], sheet, plan)
    chart.part.chart_workbook.update_from_xlsx_blob(sheet.write())
    return frame


def add_limits(sheet: DataSheet, points: Sequence[Point]) -> Reach | None:
    """Add what the data sheet says beyond the series: intervals, their reach, and each figure as it is shown."""
    lower, upper = [point.lower for point in points], [point.upper for point in points]
    values = [point.value for point in points]
    reach = None
    if any(each is not None for each in lower):
        sheet.add("95% interval, from", lower)
        sheet.add("95% interval, to", upper)
        minus = sheet.add("Interval below the value", measure_reach(lower, values))
        reach = Reach(minus, sheet.add("Interval above the value", measure_reach(upper, values)))
    shown = [f"{point.shown} provisional" if point.provisional else point.shown for point in points]
    sheet.add("As shown on the page", shown)
    return reach


# ---------------------------------------------------------------- series that charts over time share


def make_focus(line: Line, *, joined: bool = True) -> LineSeries:
    """The series in focus: provisional points hollow, the way to them dashed; its name and last figure at its end."""
    unsure = [index for index, point in enumerate(line.points) if point.provisional]
    return LineSeries(
        line.name,
        [point.value for point in line.points],
        color=theme.FOCUS,
        points=2.5,
        marker=Marker(),
        end="\n".join(map(wrap_words, write_end(line, find_last_word(line)))),
        bold=True,
        drawn=joined,
        marks=dict.fromkeys(unsure, HOLLOW),
        dashed=unsure,
    )


def make_context(line: Line, *, with_marks: bool = True) -> LineSeries:
    """Another area's line, thin and dotted."""
    small = Marker(size=4, fill=theme.OUTLINE, outline=theme.OUTLINE) if with_marks else None
    values = [point.value for point in line.points]
    return LineSeries(
        line.name, values, dash=MSO_LINE.ROUND_DOT, marker=small, end="\n".join(map(wrap_words, write_end(line)))
    )


def make_target(target: Reference, count: int) -> LineSeries:
    """The target as a line of its own."""
    return LineSeries(
        target.name,
        [target.value] * count,
        color=theme.MUTED,
        dash=MSO_LINE.LONG_DASH,
        end=f"{target.name}\n{target.shown}",
    )


# ---------------------------------------------------------------- looks


def style_series(drawn: Any, plan: LineSeries, shift: float) -> None:
    """Give a series its line, marks and words; the words at its end are moved by `shift` of the chart's height."""
    drawn.smooth = False
    if plan.drawn:
        style_line(drawn, plan.color, points=plan.points, dash=plan.dash)
    else:
        hide_line(drawn)
    style_marker(drawn, plan.marker)
    for index, marker in plan.marks.items():
        style_marker(drawn.points[index], marker)
    for index in plan.dashed if plan.drawn else ():
        style_line(drawn.points[index], plan.color, points=plan.points, dash=MSO_LINE.DASH)
    labels = dict(plan.labels)
    last = _find_last(plan.values)
    if plan.end and last is not None:
        color = theme.FOCUS if plan.bold else theme.MUTED
        labels[last] = Label(plan.end, XL_LABEL_POSITION.RIGHT, color, plan.bold, (0.0, shift))
    for index, label in labels.items():
        write_label(drawn.points[index], label)


def _find_last(values: Sequence[float | None]) -> int | None:
    return next((index for index in range(len(values) - 1, -1, -1) if values[index] is not None), None)


def spread_ends(plan: LineChart) -> list[float]:
    """How far each name at the end of a line is moved, in shares of the chart's height, so that none covers another."""
    ends = [(series, _find_last(series.values)) for series in plan.series]
    told = [(place, series) for place, (series, last) in enumerate(ends) if series.end and last is not None]
    values = [value for _, series in told if (value := series.values[_find_last(series.values) or 0]) is not None]
    unit = plan.scale.span / PLOT.height
    heights = [(series.end.count("\n") + 1) * _LABEL_HEIGHT * unit for _, series in told]
    low = plan.scale.low - 0.05 * plan.scale.span
    places = spread(values, heights, low=low, high=plan.scale.high + PLOT.top * unit)
    shifts = [0.0] * len(plan.series)
    for (place, _), value, moved in zip(told, values, places, strict=True):
        shifts[place] = (value - moved) / unit
    return shifts


def make_rebases(plan: LineChart) -> list[LineSeries]:
    """Where a new series begins: an upright line, made of a bar that hangs from the top, and its number."""
    if not plan.rebases:
        return []
    values = [plan.scale.high if index in plan.rebases else None for index in range(len(plan.points))]
    numbers = {
        index: Label(str(number), XL_LABEL_POSITION.ABOVE, theme.MUTED) for number, index in enumerate(plan.rebases, 1)
    }
    return [LineSeries(_REBASE, values, drawn=False, labels=numbers)]


def draw_uprights(drawn: Any, sheet: DataSheet, plan: LineChart) -> None:
    """Let a bar hang from each point of the series that `make_rebases` made."""
    span = [plan.scale.span if index in plan.rebases else None for index in range(len(plan.points))]
    minus = sheet.add("Length of the upright line", span)
    plus = sheet.add("Above the upright line", [None if each is None else 0.0 for each in span])
    reach = Reach(minus, plus, color=theme.MUTED, caps=False, dash="sysDash")
    add_error_bars(drawn, sheet, reach, direction="y")
