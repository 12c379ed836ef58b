"""The data sheet behind a native chart: what opens under “Edit data”, with the names, marks and limits in it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, Final

import xlsxwriter
from pptx.chart.data import CategoryChartData, XyChartData
from xlsxwriter.utility import xl_col_to_name

from layouts.harmless import is_dangerous

SHEET: Final = "Sheet1"


class _OverCategories(CategoryChartData):
    xlsx_blob = b""


class _Scattered(XyChartData):
    xlsx_blob = b""


CategoryPoints: Final[Any] = _OverCategories
"""The figures of a chart over categories, without the library's own workbook: a `DataSheet` takes its place, and two
for each chart would take as long as the rest of it."""

ScatterPoints: Final[Any] = _Scattered
"""The same for a chart of dots."""


class DataSheet:
    """Columns of one sheet; a chart's parts refer to them. Cells that are None stay empty, as gaps in the chart."""

    def __init__(self, number_format: str) -> None:
        """Start an empty sheet, whose numbers have this format."""
        self.number_format = number_format
        self._columns: list[tuple[str, tuple[Any, ...]]] = []

    def add(self, header: str, cells: Sequence[Any]) -> int:
        """Add a column and give its place."""
        self._columns.append((header, tuple(cells)))
        return len(self._columns) - 1

    def refer(self, column: int) -> str:
        """The range of a column's cells as a chart refers to it."""
        name, last = xl_col_to_name(column), len(self._columns[column][1]) + 1
        return f"{SHEET}!${name}$2:${name}${last}"

    def refer_header(self, column: int) -> str:
        """The cell of a column's header."""
        return f"{SHEET}!${xl_col_to_name(column)}$1"

    def read_header(self, column: int) -> str:
        """The header of a column."""
        return self._columns[column][0]

    def read(self, column: int) -> tuple[Any, ...]:
        """The cells of a column."""
        return self._columns[column][1]

    def write(self) -> bytes:
        """Write the workbook."""
        out = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(out, options) as book:
            sheet = book.add_worksheet(SHEET)
            header, quoted = book.add_format({"bold": True}), book.add_format({"quote_prefix": True})
            number = book.add_format({"num_format": self.number_format})
            for place, (name, cells) in enumerate(self._columns):
                sheet.write_string(0, place, name, header)
                for row, cell in enumerate(cells, start=1):
                    if isinstance(cell, str):
                        sheet.write_string(row, place, cell, quoted if is_dangerous(cell) else None)
                    elif cell is not None:
                        sheet.write_number(row, place, cell, number)
                width = max(len(name), 10, *(len(cell) for cell in cells if isinstance(cell, str)))
                sheet.set_column(place, place, min(width + 2, 40))
            sheet.freeze_panes(1, 1)
        return out.getvalue()
