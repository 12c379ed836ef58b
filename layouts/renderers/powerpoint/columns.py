"""Columns over time as PowerPoint's own column chart; a target and new series are lines in the same chart."""

from __future__ import annotations

from typing import Any

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
from layouts.renderers.powerpoint.line_chart import (
    PLOT,
    LineChart,
    add_limits,
    draw_uprights,
    make_rebases,
    make_target,
    spread_ends,
    style_series,
)
from layouts.renderers.powerpoint.looks import (
    Label,
    frame_chart,
    style_category_axis,
    style_value_axis,
    to_color,
    write_label,
)


def insert_columns(place: Any, spec: ColumnsSpec) -> Any:
    """Put columns into a placeholder. The last one, and the one to compare it with, carry their figures."""
    points = spec.line.points
    targets = (make_target(spec.target, len(points)),) if spec.target else ()
    plan = LineChart(points, targets, find_scale(spec, "y"), spec.unit, spec.rebases)
    lines = [*targets, *make_rebases(plan)]
    sheet = DataSheet(find_number_format(spec.unit))
    sheet.add("Period", [point.label for point in points])
    data = CategoryPoints(number_format=sheet.number_format)
    data.categories = sheet.read(0)
    for name, values in ((spec.line.name, [point.value for point in points]), *((e.name, e.values) for e in lines)):
        sheet.add(name, values)
        data.add_series(name, values)
    add_limits(sheet, points)
    frame = place.insert_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, data)
    chart = frame.chart
    frame_chart(chart, plot=PLOT if targets else PLOT._replace(width=0.92))
    style_value_axis(chart.value_axis, plan.scale, plan.unit)
    style_category_axis(chart.category_axis, len(points))
    _style_columns(chart.plots[0], spec)
    if lines:
        drawn = turn_into_lines(chart)
        for made, line, shift in zip(drawn, lines, [*spread_ends(plan), 0.0], strict=False):
            style_series(made, line, shift)
        if spec.rebases:
            draw_uprights(drawn[len(targets)], sheet, plan)
    chart.part.chart_workbook.update_from_xlsx_blob(sheet.write())
    return frame


def _style_columns(plot: Any, spec: ColumnsSpec) -> None:
    plot.gap_width = 43
    series, last = plot.series[0], find_last(spec.line.points)
    series.invert_if_negative = False
    for index, point in enumerate(spec.line.points):
        if point.value is None:
            continue
        _style_column(series.points[index], point, is_last=index == last)
        if index in (last, spec.earlier):
            unsure = "\nprovisional" if point.provisional else ""
            write_label(series.points[index], Label(point.shown + unsure, XL_LABEL_POSITION.OUTSIDE_END))


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
