"""Reads back what renderers made, with other people's programs."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
from pptx import Presentation

from layouts.charts.specs import ChartSpec
from layouts.exhibits.parts import Exhibit
from layouts.renderers.powerpoint import render_powerpoint
from layouts.renderers.xlsx import render_xlsx
from tests.layouts.renderers.exhibits import make_exhibit


def open_workbook(*exhibits: Exhibit) -> Any:
    """The workbook of exhibits, read back."""
    return openpyxl.load_workbook(io.BytesIO(render_xlsx(exhibits)))


def read_table(sheet: Any) -> list[dict[str, Any]]:
    """The rows of a sheet's one table, by the headers of its columns."""
    (table,) = sheet.tables.values()
    header, *rows = ([cell.value for cell in row] for row in sheet[table.ref])
    return [dict(zip(header, row, strict=True)) for row in rows]


def open_slide(chart: ChartSpec | None, **changes: Any) -> Any:
    """The slide of an exhibit with that chart, read back."""
    content = render_powerpoint([make_exhibit(chart, **changes)], sentence="In all, 486 of 1,025 people.")
    return Presentation(io.BytesIO(content)).slides[0]


def find_chart(slide: Any) -> Any:
    """The one native chart of a slide."""
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    return frame.chart


def find_series(chart: Any) -> dict[str, list[float | None]]:
    """The values of each series of a chart, by its name; of a scatter chart those upwards."""
    return {series.name: list(series.values) for plot in chart.plots for series in plot.series}


def read_data_sheet(chart: Any) -> dict[str, list[Any]]:
    """The columns of the workbook behind a chart, by their headers."""
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    return {column[0].value: [cell.value for cell in column[1:]] for column in book.active.iter_cols()}


def find_words(slide: Any) -> list[str]:
    """The texts of a slide in the order in which they are read."""
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
