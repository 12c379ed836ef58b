"""Areas or groups side by side, a row each: dots with intervals as a scatter chart, counts as a bar chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml.ns import qn

from layouts import theme
from layouts.charts.scale import Scale
from layouts.charts.specs import BreakdownSpec, Point, RankingSpec, Reference
from layouts.drawing_parts import find_scale, write_row_side
from layouts.number_formats import find_number_format
from layouts.renderers.powerpoint.data_sheet import CategoryPoints, DataSheet
from layouts.renderers.powerpoint.deck import to_color
from layouts.renderers.powerpoint.labels import TEXT, Label, write_label
from layouts.renderers.powerpoint.looks import (
    Marker,
    find_marker,
    frame_chart,
    hide_axis_words,
    hide_line,
    style_value_axis,
)
from layouts.renderers.powerpoint.room import GAP, SMALLEST, Margins, Room, find_room
from layouts.renderers.powerpoint.scatter import DotSeries, insert_scatter
from layouts.renderers.powerpoint.text_width import LINE, fold, measure_block

_STROKE: Final = 0.25
"""How far a stroke reaches up and down from its row, in rows."""

_WIDEST_NAME: Final = 0.32
"""How much of a chart's width the names of rows may take."""

_ABOVE, _BENEATH = 26.0, 26.0
_BESIDE: Final = 10.0
"""What stands around the inside of the axes, in points: a line's name, the axis' words, and a gap on each side."""

_THICKEST: Final = 40.0
"""How thick a bar may be, in points."""


def insert_ranking(place: Any, spec: RankingSpec) -> Any:
    """Put ranked areas into a placeholder: dots with intervals, judgements as words and shapes, England's line."""
    rows = _Rows(place, spec.rows, find_scale(spec, "x"), spec.unit, focus=spec.focus)
    series = rows.draw("Area")
    if spec.reference:
        series.append(rows.draw_reference(spec.reference))
    return rows.insert(place, series)


def insert_breakdown(place: Any, spec: BreakdownSpec) -> Any:
    """Put groups into a placeholder: dots with intervals, or bars for counts; another area's figure is a stroke."""
    if spec.style == "bars":
        return _insert_bars(place, spec)
    rows = _Rows(place, spec.rows, find_scale(spec, "x"), spec.unit)
    series = rows.draw("Group")
    if any(row.value is not None for row in spec.references):
        series.append(rows.draw_strokes(spec))
    return rows.insert(place, series)


class _Rows:
    """Rows from the top, with the data sheet that they are drawn from."""

    def __init__(self, place: Any, rows: Sequence[Point], scale: Scale, unit: str, *, focus: str = "") -> None:
        self._rows, self._scale, self._unit, self._focus = rows, scale, unit, focus
        self._sheet = DataSheet(find_number_format(unit))
        self._places = [len(rows) - index - 0.5 for index in range(len(rows))]
        self._sides = ["  ".join(write_row_side(row, unjudged=theme.NOT_COMPARED.word)) for row in rows]
        self._room, self._names = _plan_room(place, [row.label for row in rows], self._sides)
        inside = self._room.inside
        self._high = (inside.bottom - inside.top) / len(rows)
        self._size = max(SMALLEST, min(TEXT, int(self._high / LINE)))

    def draw(self, kind: str) -> list[DotSeries]:
        """The dots, the words to their left and right, and the intervals."""
        sheet, rows = self._sheet, self._rows
        sheet.add(kind, [row.label for row in rows])
        across = sheet.add("Value", [row.value for row in rows])
        sheet.add("As shown on the page", [row.shown for row in rows])
        sheet.add("Judgement", [row.judgement for row in rows])
        kept = [None if row.value is None else place for row, place in zip(rows, self._places, strict=True)]
        upward = sheet.add("Row of the value", kept)
        everywhere = sheet.add("Row", self._places)
        left = sheet.add("Place of the names", [self._scale.low] * len(rows))
        right = sheet.add("Place of the figures", [self._scale.high] * len(rows))
        marks = {index: find_marker(row.judgement) for index, row in enumerate(rows) if row.judgement}
        return [
            DotSeries(across, across, upward, marker=Marker(size=9), marks=marks),
            DotSeries(left, left, everywhere, labels=self._write(self._names, XL_LABEL_POSITION.LEFT)),
            DotSeries(right, right, everywhere, labels=self._write(self._sides, XL_LABEL_POSITION.RIGHT)),
            *self._draw_intervals(),
        ]

    def _draw_intervals(self) -> list[DotSeries]:
        """Intervals as one line with a gap after each: bars along this axis are not drawn by every program."""
        known = [
            (place, row.lower, row.upper)
            for place, row in zip(self._places, self._rows, strict=True)
            if row.lower is not None and row.upper is not None
        ]
        if not known:
            return []
        ends = [each for _, lower, upper in known for each in (lower, upper, upper)]
        places = [each for place, _, _ in known for each in (place, place, None)]
        across = self._sheet.add("95% interval, from and to", ends)
        upward = self._sheet.add("Row of the interval", places)
        return [DotSeries(across, across, upward, line=theme.OUTLINE)]

    def _write(self, words: Sequence[str], side: XL_LABEL_POSITION) -> dict[int, Label]:
        away = -_BESIDE if side == XL_LABEL_POSITION.LEFT else _BESIDE
        return {
            index: self._room.move(
                Label(told, side, bold=self._rows[index].label == self._focus, size=self._size), across=away - GAP / 2
            )
            for index, told in enumerate(words)
            if told
        }

    def draw_reference(self, reference: Reference) -> DotSeries:
        """A line from bottom to top, its name above."""
        across = self._sheet.add(reference.name, [reference.value] * 2)
        upward = self._sheet.add(f"Ends of the line of {reference.name}", [0.0, float(len(self._rows))])
        label = Label(f"{reference.name} {reference.shown}", XL_LABEL_POSITION.ABOVE, theme.MUTED)
        return DotSeries(across, across, upward, line=theme.REFERENCE, labels={1: label})

    def draw_strokes(self, spec: BreakdownSpec) -> DotSeries:
        """Another area's figure of each row as an upright stroke, named at the first."""
        values, name = [row.value for row in spec.references], spec.reference_name
        known = [index for index, value in enumerate(values) if value is not None]
        across = self._sheet.add(name, values)
        kept = [self._places[index] if index in known else None for index in range(len(values))]
        upward = self._sheet.add(f"Row of {name}", kept)
        half = self._sheet.add("Half the height of the stroke", [_STROKE if each else None for each in kept])
        label = Label(f"{name} {spec.references[known[0]].shown}", XL_LABEL_POSITION.ABOVE, theme.MUTED)
        label = self._room.move(label, down=-_STROKE * self._high)
        return DotSeries(across, across, upward, labels={known[0]: label}, strokes=half)

    def insert(self, place: Any, series: list[DotSeries]) -> Any:
        """Make the chart."""
        frame = insert_scatter(place, self._sheet, series, plot=self._room.plot)
        chart = frame.chart
        style_value_axis(chart.category_axis, self._scale, self._unit)
        chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, len(self._rows)
        hide_axis_words(chart.value_axis)
        return frame


def _plan_room(place: Any, names: Sequence[str], sides: Sequence[str]) -> tuple[Room, list[str]]:
    """Share a chart between its axes and the words to their left and right; long names are folded."""
    widest = _WIDEST_NAME * find_room(place, Margins()).width
    folded = [fold(name, widest, TEXT, bold=True) for name in names]
    left, right = (
        max((measure_block(each, TEXT, bold=True).width for each in words), default=0.0) for words in (folded, sides)
    )
    return find_room(place, Margins(left + 2 * _BESIDE, _ABOVE, right + 2 * _BESIDE, _BENEATH)), folded


def _insert_bars(place: Any, spec: BreakdownSpec) -> Any:
    room, _ = _plan_room(place, [row.label for row in spec.rows], [row.shown for row in spec.rows])
    sheet = DataSheet(find_number_format(spec.unit))
    sheet.add("Group", [row.label for row in spec.rows])
    sheet.add("Value", [row.value for row in spec.rows])
    sheet.add("As shown on the page", [row.shown for row in spec.rows])
    data = CategoryPoints(number_format=sheet.number_format)
    data.categories = sheet.read(0)
    data.add_series("Value", sheet.read(1))
    frame = place.insert_chart(XL_CHART_TYPE.BAR_CLUSTERED, data)
    chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(sheet.write())
    frame_chart(chart, plot=room.plot)
    style_value_axis(chart.value_axis, find_scale(spec, "x"), spec.unit)
    chart.value_axis.tick_label_position = XL_TICK_LABEL_POSITION.NEXT_TO_AXIS
    chart.category_axis.reverse_order = True
    axis = chart.value_axis._element  # noqa: SLF001 the library has no door to where axes cross
    axis.find(qn("c:crosses")).set("val", "max")  # the figures stay below although the order is reversed
    chart.category_axis.has_major_gridlines = False
    hide_line(chart.category_axis)
    series = chart.plots[0].series[0]
    high = (room.inside.bottom - room.inside.top) / max(len(spec.rows), 1)
    chart.plots[0].gap_width, series.invert_if_negative = max(60, min(500, int(100 * (high / _THICKEST - 1)))), False
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = to_color(theme.FOCUS)
    for index, row in enumerate(spec.rows):
        if row.value is not None:
            write_label(series.points[index], Label(row.shown, XL_LABEL_POSITION.OUTSIDE_END))
    return frame
