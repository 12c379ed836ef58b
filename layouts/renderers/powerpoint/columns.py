"""Columns over time as PowerPoint's own column chart; a target and new series are lines in the same chart."""

from __future__ import annotations

from typing import Any, Final

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from layouts import theme
from layouts.charts.periods_axis import find_last
from layouts.charts.specs import ColumnsSpec, Point
from layouts.drawing_parts import find_scale
from layouts.number_formats import find_number_format
from layouts.renderers.powerpoint.data_sheet import CategoryPoints, DataSheet
from layouts.renderers.powerpoint.deck import to_color
from layouts.renderers.powerpoint.labels import Label, write_label
from layouts.renderers.powerpoint.line_chart import add_limits, name_ends, plan_room
from layouts.renderers.powerpoint.line_series import (
    LineChart,
    LineSeries,
    draw_uprights,
    make_signs,
    make_target,
    style_series,
)
from layouts.renderers.powerpoint.looks import frame_chart, style_category_axis, style_value_axis

_BETWEEN: Final = 43
"""What stands between two columns, in hundredths of one's width."""


def insert_columns(place: Any, spec: ColumnsSpec) -> Any:
    """Put columns into a placeholder. The last one, and the one to compare it with, carry their figures."""
    points = spec.line.points
    targets = (make_target(spec.target, len(points)),) if spec.target else ()
    series = (_make_columns(spec), *targets)
    plan = LineChart(points, series, find_scale(spec, "y"), spec.unit, spec.rebases, half=0.5 / (1 + _BETWEEN / 100))
    room, words = plan_room(place, plan)
    columns, *lines = [*name_ends(plan, room), *make_signs(plan, words)]
    sheet = DataSheet(find_number_format(spec.unit))
    sheet.add("Period", [point.label for point in points])
    data = CategoryPoints(number_format=sheet.number_format)
    data.categories = sheet.read(0)
    for each in (columns, *lines):
        sheet.add(each.name, each.values)
        data.add_series(each.name, each.values)
    add_limits(sheet, points)
    frame = place.insert_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, data)
    chart = frame.chart
    frame_chart(chart, plot=room.plot)
    style_value_axis(chart.value_axis, plan.scale, plan.unit)
    style_category_axis(chart.category_axis, worded=words.whole)
    _style_columns(chart.plots[0], spec, columns)
    if lines:
        drawn = turn_into_lines(chart)
        for made, line in zip(drawn, lines, strict=True):
            style_series(made, line)
        if spec.rebases:
            draw_uprights(drawn[len(targets)], sheet, plan)
    chart.part.chart_workbook.update_from_xlsx_blob(sheet.write())
    return frame


def _make_columns(spec: ColumnsSpec) -> LineSeries:
    """The columns with their figures above them. That of a provisional last one stands to its right: with that word it
    is broader than a column."""
    points, last = spec.line.points, find_last(spec.line.points)
    told = {index: points[index] for index in (last, spec.earlier) if index is not None}
    unsure = last is not None and points[last].provisional
    return LineSeries(
        spec.line.name,
        [point.value for point in points],
        end=f"{points[last].shown} provisional" if unsure and last is not None else "",
        position=XL_LABEL_POSITION.OUTSIDE_END,
        labels={
            index: Label(point.shown, XL_LABEL_POSITION.OUTSIDE_END)
            for index, point in told.items()
            if point.value is not None and not (unsure and index == last)
        },
    )


def _style_columns(plot: Any, spec: ColumnsSpec, plan: LineSeries) -> None:
    plot.gap_width = _BETWEEN
    series, last = plot.series[0], find_last(spec.line.points)
    series.invert_if_negative = False
    for index, point in enumerate(spec.line.points):
        if point.value is not None:
            _style_column(series.points[index], point, is_last=index == last)
    for index, label in plan.labels.items():
        write_label(series.points[index], label)


def _style_column(drawn: Any, point: Point, *, is_last: bool) -> None:
    """The last column is in focus; a provisional one is hatched."""
    fill, color = drawn.format.fill, to_color(theme.FOCUS if is_last else theme.BACKGROUND_SERIES)
    if point.provisional:
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        fill.fore_color.rgb, fill.back_color.rgb = color, to_color(theme.PAPER)
    else:
        fill.solid()
        fill.fore_color.rgb = color
    drawn.format.line.color.rgb = to_color(theme.OUTLINE)
    drawn.format.line.width = Pt(0.75)


def turn_into_lines(chart: Any) -> list[Any]:
    """Make lines, over the same axes, of all series but the first, and give them. The library makes one kind only."""
    bars = chart.element.find(".//" + qn("c:barChart"))
    lines = parse_xml(
        f'<c:lineChart {nsdecls("c")}><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'<c:marker val="1"/></c:lineChart>'
    )
    mark = lines.find(qn("c:marker"))
    for series in bars.findall(qn("c:ser"))[1:]:
        for tag in ("c:invertIfNegative", "c:spPr"):
            for part in series.findall(qn(tag)):
                series.remove(part)
        series.append(parse_xml(f'<c:smooth {nsdecls("c")} val="0"/>'))
        mark.addprevious(series)
    for axis in bars.findall(qn("c:axId")):
        lines.append(parse_xml(f'<c:axId {nsdecls("c")} val="{axis.get("val")}"/>'))
    bars.addnext(lines)
    return list(chart.plots[1].series)
