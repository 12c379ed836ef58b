"""A spine chart on a slide: a native table with the words, and over one of its columns a native scatter chart.

Words beside points would be folded by every program in its own way; rows of a table have their height from us. Programs
also differ in which series they draw on top of which, so nothing in the chart is filled but the marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from pptx.util import Emu, Inches, Pt

from layouts import theme
from layouts.charts.spine_chart import EDGE, Span, find_middles, find_references, find_spans, place_rows
from layouts.charts.spine_spec import SpineChartSpec, SpineRow, SpineSpec
from layouts.exhibits.parts import Column, Table
from layouts.renderers.powerpoint.data_sheet import DataSheet
from layouts.renderers.powerpoint.deck import Box
from layouts.renderers.powerpoint.looks import Marker, find_marker, hide_axis_words
from layouts.renderers.powerpoint.scatter import DotSeries, insert_scatter
from layouts.renderers.powerpoint.table import Grid, add_grid
from layouts.renderers.powerpoint.text_width import LINE, count_lines, measure_text

_WHOLE: Final = Box(0.0, 0.0, 1.0, 1.0)
_DRAWN: Final = 1
"""Which of the columns the chart lies over."""

_LEAST_DRAWN: Final = 0.3
"""How much of the slide's width the chart takes at least."""

_LARGEST, _SMALLEST = 11, 8
_HIGHEST: Final = Inches(0.46)
_MARGIN, _SIDES = Inches(0.01), Inches(0.08)

_BOX, _STROKE = 0.24, 0.36

Path = list[tuple[float, float | None]]


def insert_spine_chart(place: Any, spec: SpineChartSpec) -> Any:
    """Put an area's metrics into a placeholder and give the chart's frame. The data sheet has the figures, and where
    each stands across."""
    slide, left, top, width = place.part.slide, place.left - _SIDES, place.top, place.width + 2 * _SIDES
    row = min(int(place.height / (len(spec.rows) + 1)), _HIGHEST)
    table = _make_table(spec)
    size, widths = _fit(table, width, row)
    place.left, place.width = Emu(left + sum(widths[:_DRAWN])), Emu(widths[_DRAWN])
    place.top, place.height = Emu(top + row), Emu(row * len(spec.rows))
    frame = _insert(place, spec)
    heights = [row] * (len(spec.rows) + 1)
    grid = add_grid(slide.shapes, table, Grid(left, top, widths, heights, size, _MARGIN, _SIDES, "ctr"))
    frame.element.addprevious(grid.element)  # read before the chart, and beneath it
    return frame


def _fit(table: Table, width: int, row: int) -> tuple[int, list[int]]:
    """The largest type in which all words have room in rows of that height, and the widths of the columns."""
    for size in range(_LARGEST, _SMALLEST - 1, -1):
        widths = _share_width(table, width, size)
        room = [(each - 2 * _SIDES) / int(Inches(1)) for each in widths]
        lines = max(
            count_lines(text, width=wide, size=size)
            for cells in table.rows
            for text, wide in zip(cells, room, strict=True)
        )
        if lines * Pt(size) * LINE + 2 * _MARGIN <= row:
            break
    return size, widths


def _share_width(table: Table, width: int, size: int) -> list[int]:
    """What each column's longest text takes, and the rest for the chart; if that is too little, the last gives way."""
    widths = []
    for place, column in enumerate(table.columns):
        longest = [
            measure_text(column.header, size, bold=True),
            *(measure_text(row[place], size) for row in table.rows),
        ]
        widths.append(int(Inches(max(longest) + 0.02)) + 2 * _SIDES)
    others = sum(widths) - widths[_DRAWN]
    drawn = max(width - others, int(_LEAST_DRAWN * width))
    widths[-1] -= max(drawn + others - width, 0)
    widths[_DRAWN] = drawn
    return widths


def _make_table(spec: SpineChartSpec) -> Table:
    headers = ("Metric", f"Beside its peers (line: {spec.reference})", "Value", f"Against {spec.reference}", "Of")
    return Table(
        caption="The figures of the chart",
        columns=tuple(Column(header, numeric=header == "Value") for header in headers),
        rows=tuple((row.label, row.why, row.shown, _tell(row), row.note) for row in spec.rows),
    )


def _tell(row: SpineRow) -> str:
    return row.judgement if row.judgement != theme.NOT_COMPARED.word else ""


def _insert(place: Any, spec: SpineChartSpec) -> Any:
    rows = _Rows(spec)
    frame = insert_scatter(place, rows.sheet, rows.draw(), plot=_WHOLE)
    chart = frame.chart
    chart.category_axis.minimum_scale, chart.category_axis.maximum_scale = -EDGE, EDGE
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, len(spec.rows)
    for axis in (chart.category_axis, chart.value_axis):
        hide_axis_words(axis)
    return frame


class _Rows:
    """Rows from the top, with the data sheet that they are drawn from."""

    def __init__(self, spec: SpineChartSpec) -> None:
        self.sheet = DataSheet("General")
        self._spec = spec
        self._places = [len(spec.rows) - index - 0.5 for index in range(len(spec.rows))]

    def draw(self) -> list[DotSeries]:
        """The marks, and what is behind them."""
        spec, sheet, points = self._spec, self.sheet, place_rows(self._spec)
        self._add_figures()
        across = sheet.add("Place of the mark", [point.value for point in points])
        kept = [None if point.value is None else y for point, y in zip(points, self._places, strict=True)]
        upward = sheet.add("Row of the mark", kept)
        marks = {index: find_marker(row.judgement) for index, row in enumerate(spec.rows) if row.judgement}
        strokes: Path = [
            (0.0, y)
            for row in find_references(spec)
            for y in (self._places[row] + _STROKE, self._places[row] - _STROKE, None)
        ]
        return [
            *self._draw_lines("Middle half", _box(find_middles(spec), self._places), theme.OUTLINE, 1.5),
            *self._draw_lines("Range", _reach(spec, self._places), theme.OUTLINE, 1.0),
            *self._draw_lines(f"Line of {spec.reference}", strokes, theme.REFERENCE, 2.0),
            DotSeries(across, across, upward, marker=Marker(size=9), marks=marks),
        ]

    def _add_figures(self) -> None:
        """The figures themselves, each in its metric's own unit, for whoever opens the sheet."""
        sheet, rows = self.sheet, self._spec.rows
        spines = [row.spine for row in rows]
        sheet.add("Metric", [row.label for row in rows])
        sheet.add("Period and unit", [row.note for row in rows])
        sheet.add("Value", [each and each.value for each in spines])
        sheet.add("As shown on the page", [row.shown for row in rows])
        sheet.add("Judgement", [row.judgement for row in rows])
        sheet.add(self._spec.reference, [each and each.england for each in spines])
        sheet.add("Lowest of all", [each and min(each.known) for each in spines])
        sheet.add("Middle half, from", [_find_quartile(each, 0) for each in spines])
        sheet.add("Middle half, to", [_find_quartile(each, 1) for each in spines])
        sheet.add("Highest of all", [each and max(each.known) for each in spines])

    def _draw_lines(self, name: str, path: Path, color: str, points: float) -> list[DotSeries]:
        if not path:
            return []
        across = self.sheet.add(f"{name}, across", [x for x, _ in path])
        upward = self.sheet.add(f"{name}, row", [y for _, y in path])
        return [DotSeries(across, across, upward, line=color, points=points)]


def _box(spans: Sequence[Span], places: Sequence[float]) -> Path:
    """The way around each box, with a gap after it."""
    path: Path = []
    for row, left, right in spans:
        low, high = places[row] - _BOX, places[row] + _BOX
        path += [(left, low), (right, low), (right, high), (left, high), (left, low), (left, None)]
    return path


def _reach(spec: SpineChartSpec, places: Sequence[float]) -> Path:
    """From end to end of each row, without what the box holds; a gap after each piece."""
    boxes = {row: (left, right) for row, left, right in find_middles(spec)}
    path: Path = []
    for row, left, right in find_spans(spec):
        inner = boxes.get(row)
        pieces = [(left, inner[0]), (inner[1], right)] if inner else [(left, right)]
        path += [(x, y) for start, end in pieces for x, y in ((start, places[row]), (end, places[row]), (end, None))]
    return path


def _find_quartile(spine: SpineSpec | None, place: int) -> float | None:
    return spine.middle[place] if spine and spine.middle else None
