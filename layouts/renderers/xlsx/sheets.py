"""Sheets of a workbook: a few lines of text on top, then one named table."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

import xlsxwriter

from layouts import theme
from layouts.harmless import is_dangerous
from layouts.renderers.xlsx.cells import Cell, Number, SheetTable

FONT: Final = "Arial"
LINK: Final = "internal:"
"""A cell that begins with this leads to the sheet that it names."""

_LEAST, _MOST = 11, 70
"""Bounds of a column's width, in letters."""

_NARROWEST: Final = 80
"""Letters of a line of text that is wider than its table."""

_PAGE: Final = 260
"""Letters on a line of a page across, at the smallest size that one can read."""

_WORDS: Final = 1.1
"""How many letters of words take the width of a digit, in which columns are measured."""

_LINE: Final = 15.0
_DATE: Final = "d mmmm yyyy"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text above a table: plain, a heading, or a link to another sheet."""

    text: str
    style: str = "text"
    target: str = ""


class Writer:
    """Writes sheets into a workbook, each kind of format made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        """Write into this workbook."""
        self._book = book
        self._formats: dict[tuple[str, str, bool], Any] = {}

    def add_sheet(self, name: str, lines: Sequence[Line], table: SheetTable, *, table_name: str) -> None:
        """Add a sheet: lines of text, and beneath them the table, whose header stays in sight."""
        sheet = self._book.add_worksheet(name)
        columns = list(zip(*table.rows, strict=True))
        widths = [_measure(text, cells) for text, cells in zip(table.headers, columns, strict=True)]
        written = [part for line in lines for part in _fold(line, max(sum(widths), _NARROWEST))]
        for row, line in enumerate(written):
            self._write_line(sheet, row, line)
        self._write_table(sheet, len(written), table, widths, name=table_name)
        sheet.freeze_panes(len(written) + 1, 0)
        sheet.hide_gridlines(2)
        _set_pages(sheet, header=len(written), width=sum(widths))

    def _write_line(self, sheet: Any, row: int, line: Line) -> None:
        style = self._find_format(line.style, dangerous=is_dangerous(line.text))
        if line.target:
            sheet.write_url(row, 0, f"internal:'{line.target}'!A1", style, line.text)
        else:
            sheet.write_string(row, 0, line.text, style)

    def _write_table(self, sheet: Any, top: int, table: SheetTable, widths: Sequence[int], *, name: str) -> None:
        sides = [_find_side(cells) for cells in zip(*table.rows, strict=True)]
        headers = [
            {"header": text, "header_format": self._find_format(f"header{side}")}
            for text, side in zip(table.headers, sides, strict=True)
        ]
        options = {"name": name, "style": None, "autofilter": False, "columns": headers}
        sheet.add_table(top, 0, top + len(table.rows), len(headers) - 1, options)
        sheet.set_row(top, _measure_height(table.headers, widths))
        for row, cells in enumerate(table.rows, start=top + 1):
            sheet.set_row(row, _measure_height([_show(cell) for cell in cells], widths))
            for column, cell in enumerate(cells):
                self._write_cell(sheet, (row, column), cell, sides[column])
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)

    def _write_cell(self, sheet: Any, place: tuple[int, int], cell: Cell, side: str) -> None:
        if isinstance(cell, Number):
            sheet.write_number(*place, cell.value, self._find_format("number", cell.format))
        elif isinstance(cell, datetime):
            sheet.write_datetime(*place, cell, self._find_format("date", _DATE))
        elif cell.startswith(LINK):
            target = cell.removeprefix(LINK)
            sheet.write_url(*place, f"internal:'{target}'!A1", self._find_format("cell-link"), target)
        elif cell:
            sheet.write_string(*place, cell, self._find_format(f"cell{side}", dangerous=is_dangerous(cell)))

    def _find_format(self, style: str, number: str = "", *, dangerous: bool = False) -> Any:
        key = (style, number, dangerous)
        if key not in self._formats:
            made = {"font_name": FONT, "font_size": 11, "font_color": theme.INK, **_STYLES[style]}
            number_format = {"num_format": number} if number else {}
            self._formats[key] = self._book.add_format({**made, **number_format, "quote_prefix": dangerous})
        return self._formats[key]


_HEADER: Final = {"bold": True, "text_wrap": True, "valign": "bottom", "bottom": 2, "bottom_color": theme.FOCUS}
_STYLES: Final[dict[str, dict[str, Any]]] = {
    "text": {},
    "title": {"bold": True, "font_size": 15},
    "marking": {"bold": True},
    "link": {"font_color": theme.FOCUS, "underline": 1},
    "header": _HEADER,
    "header-right": {**_HEADER, "align": "right"},
    "cell": {"text_wrap": True, "valign": "top"},
    "cell-right": {"valign": "top", "align": "right"},
    "cell-link": {"font_color": theme.FOCUS, "underline": 1, "valign": "top"},
    "number": {"valign": "top"},
    "date": {"valign": "top", "align": "left"},
}


def _set_pages(sheet: Any, *, header: int, width: int) -> None:
    """How the sheet is printed: A4 across, on two pages side by side where it is too wide for one, the header and the
    first column on each."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1 if width <= _PAGE else 2, 0)
    sheet.repeat_rows(header)
    sheet.repeat_columns(0)
    sheet.set_footer("&L&A&RPage &P of &N")


def _fold(line: Line, width: int) -> list[Line]:
    """A line over as many rows as it needs to end where the table does: on paper a longer one would shrink them all.

    A title stays whole, since a sheet is known by it.
    """
    if line.style == "title":
        return [line]
    return [replace(line, text=text) for text in textwrap.wrap(line.text, width) or [""]]


def _find_side(cells: Sequence[Cell]) -> str:
    """Columns with numbers are set to the right, their marks and headers too."""
    return "-right" if any(isinstance(cell, Number) for cell in cells) else ""


def _measure(header: str, cells: Sequence[Cell]) -> int:
    """The width of a column in letters: its longest cell, within bounds; a header wraps."""
    longest = max((len(_show(cell)) for cell in cells), default=0)
    words = max((len(word) for word in header.split()), default=0)
    wanted = max(longest, words, math.ceil(len(header) / 2)) + 3
    return min(max(wanted, _LEAST), _MOST)


def _measure_height(texts: Sequence[str], widths: Sequence[int]) -> float:
    """The height of a row in points: as many lines as its longest text needs."""
    pairs = zip(texts, widths, strict=True)
    return _LINE * max(len(textwrap.wrap(text, round(width * _WORDS))) or 1 for text, width in pairs)


def _show(cell: Cell) -> str:
    if isinstance(cell, Number):
        return f"{cell.value:,.10g}%"
    return "30 September 2025" if isinstance(cell, datetime) else cell.removeprefix(LINK)
