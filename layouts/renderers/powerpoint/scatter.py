"""PowerPoint's own scatter chart over a data sheet of our own: dots, lines, and words beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn

from layouts import theme
from layouts.renderers.powerpoint.data_sheet import DataSheet, ScatterPoints
from layouts.renderers.powerpoint.deck import Box
from layouts.renderers.powerpoint.labels import Label, write_label
from layouts.renderers.powerpoint.looks import (
    Marker,
    Reach,
    add_error_bars,
    frame_chart,
    hide_line,
    style_line,
    style_marker,
)


@dataclass(frozen=True)
class DotSeries:
    """One series: the columns of the data sheet that it takes its places from, and how it looks.

    It is called what the column `title` is. Without a `line` there is none; without a `marker` there are no dots.
    `marks` are the dots of single points, of another size than `marker`: some programs give a point a mark of its own
    only where shape or size differ from the series'. `strokes` is the column that says how far an upright one reaches.
    """

    title: int
    across: int
    upward: int
    marker: Marker | None = None
    line: str = ""
    points: float = 1.5
    dash: Any = None
    labels: Mapping[int, Label] = field(default_factory=dict)
    marks: Mapping[int, Marker] = field(default_factory=dict)
    strokes: int | None = None


def insert_scatter(place: Any, sheet: DataSheet, series: list[DotSeries], *, plot: Box) -> Any:
    """Put a scatter chart into a placeholder and give its frame. Axes are the caller's to style.

    The series with most points comes first: some programs leave out a series that a longer one follows.
    """
    series = sorted(series, key=lambda each: -len(sheet.read(each.across)))
    data = ScatterPoints(number_format=sheet.number_format)
    for each in series:
        made = data.add_series(sheet.read_header(each.title))
        for pair in zip(sheet.read(each.across), sheet.read(each.upward), strict=True):
            made.add_data_point(*pair)
    frame = place.insert_chart(XL_CHART_TYPE.XY_SCATTER, data)
    chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(sheet.write())
    frame_chart(chart, plot=plot)
    for drawn, each in zip(chart.plots[0].series, series, strict=True):
        _refer(drawn, each, sheet)
        _style(drawn, each)
        if each.strokes is not None:
            reach = Reach(each.strokes, each.strokes, color=theme.REFERENCE, points=2.5, caps=False)
            add_error_bars(drawn, sheet, reach, direction="y")
    return frame


def _refer(drawn: Any, plan: DotSeries, sheet: DataSheet) -> None:
    """Let a series point to its columns: the library stacks all series in a sheet that has no names."""
    element = drawn._element  # noqa: SLF001 the library has no door to the cells that a series refers to
    ranges = {"c:tx": sheet.refer_header(plan.title), "c:xVal": sheet.refer(plan.across)}
    ranges["c:yVal"] = sheet.refer(plan.upward)
    for tag, cells in ranges.items():
        element.find(qn(tag)).find(".//" + qn("c:f")).text = cells


def _style(drawn: Any, plan: DotSeries) -> None:
    if plan.line:
        style_line(drawn, plan.line, points=plan.points, dash=plan.dash)
    else:
        hide_line(drawn)
    style_marker(drawn, plan.marker)
    for index, marker in plan.marks.items():
        style_marker(drawn.points[index], marker)
    for index, label in plan.labels.items():
        write_label(drawn.points[index], label)
