"""Charts over time as PowerPoint's own line chart: series with gaps, intervals as bars, names at the ends of lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from pptx.enum.chart import XL_CHART_TYPE

from layouts import theme
from layouts.charts.specs import Point
from layouts.number_formats import find_number_format
from layouts.renderers.powerpoint.data_sheet import CategoryPoints, DataSheet
from layouts.renderers.powerpoint.labels import TEXT, Label
from layouts.renderers.powerpoint.line_series import LineChart, LineSeries, draw_uprights, make_signs, style_series
from layouts.renderers.powerpoint.looks import (
    Reach,
    add_error_bars,
    frame_chart,
    measure_reach,
    measure_steps,
    style_category_axis,
    style_value_axis,
)
from layouts.renderers.powerpoint.periods import PeriodWords, choose_periods
from layouts.renderers.powerpoint.room import GAP, Margins, Room, Spot, find_room, fit_type, line_up
from layouts.renderers.powerpoint.text_width import LINE, measure_block

_EDGE: Final = 8.0
_TICK: Final = 10.0
"""What stands between the axis and its words, in points, and a little beneath them."""


def insert_line_chart(place: Any, plan: LineChart) -> Any:
    """Put a line chart into a placeholder, and give the frame that holds it."""
    room, words = plan_room(place, plan)
    series = [*name_ends(plan, room), *make_signs(plan, words)]
    sheet = DataSheet(find_number_format(plan.unit))
    sheet.add("Period", [point.label for point in plan.points])
    data = CategoryPoints(number_format=sheet.number_format)
    data.categories = sheet.read(0)
    for each in series:
        sheet.add(each.name, each.values)
        data.add_series(each.name, each.values)
    reach = add_limits(sheet, plan.points)
    frame = place.insert_chart(XL_CHART_TYPE.LINE_MARKERS, data)
    chart = frame.chart
    frame_chart(chart, plot=room.plot)
    style_value_axis(chart.value_axis, plan.scale, plan.unit)
    style_category_axis(chart.category_axis, worded=words.whole)
    drawn = chart.plots[0].series
    for made, each in zip(drawn, series, strict=True):
        style_series(made, each)
    if reach and plan.intervals:
        add_error_bars(drawn[0], sheet, reach, direction="y")
    if plan.rebases:
        draw_uprights(drawn[len(plan.series)], sheet, plan)
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


# ---------------------------------------------------------------- room


def plan_room(place: Any, plan: LineChart) -> tuple[Room, PeriodWords]:
    """Share a chart between its axes and the words around them: those at the ends of lines, the axes' own.

    Words at the end of a line may begin within the last period, which ends half a period after its point.
    """
    ends = [measure_block(each.end, TEXT, bold=each.bold).width + 2 * GAP for each in plan.series if each.end]
    left = measure_steps(plan.scale, plan.unit) + _EDGE
    right = max(ends, default=0.0) + _EDGE
    top = TEXT * LINE + GAP if plan.rebases else _EDGE
    room = find_room(place, Margins(left, top, right))
    period = (room.inside.right - room.inside.left) / len(plan.points)
    room = replace(room, margins=room.margins._replace(right=max(right - (0.5 - plan.half) * period, _EDGE)))
    words = choose_periods([point.label for point in plan.points], room.inside.right - room.inside.left)
    return replace(room, margins=room.margins._replace(bottom=words.height + _TICK)), words


def name_ends(plan: LineChart, room: Room) -> list[LineSeries]:
    """The series with the words at their ends, none of which covers another."""
    ends = {place: end for place, series in enumerate(plan.series) if (end := _find_end(series, plan, room))}
    labels, spots = [label for _, label, _ in ends.values()], [spot for _, _, spot in ends.values()]
    moved = dict(zip(ends, line_up(fit_type(labels, room), spots, room, at=_find_side(plan, room)), strict=True))
    return [
        replace(series, labels={**series.labels, ends[place][0]: moved[place]}) if place in ends else series
        for place, series in enumerate(plan.series)
    ]


def _find_end(series: LineSeries, plan: LineChart, room: Room) -> tuple[int, Label, Spot] | None:
    """The last value of a series that has words there: its index, the words and where it stands."""
    known = [(index, value) for index, value in enumerate(series.values) if value is not None]
    if not (known and series.end):
        return None
    index, value = known[-1]
    label = Label(series.end, series.position, theme.FOCUS if series.bold else theme.MUTED, series.bold)
    return index, label, find_spot(index, value, plan, room)


def find_spot(index: int, value: float, plan: LineChart, room: Room) -> Spot:
    """Where the value of a period stands."""
    return Spot(room.find_category(index, len(plan.points)), room.find_upward(value, plan.scale))


def _find_side(plan: LineChart, room: Room) -> float:
    """How far across the words at the ends of lines begin."""
    count = len(plan.points)
    return room.find_category(count - 1 + plan.half, count) + 2 * GAP
