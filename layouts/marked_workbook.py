"""A sender's own file back as a workbook, with the cells marked that something was found in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any, Final

from loaders.careful_rows import EndlessRowError, read_records
from loaders.read import FileFacts, inspect_file
from loaders.recognise import fold_heading

MOST_ROWS: Final = 100_000
"""Of the file that the workbook shows; what is further down is named in its first sheet."""

_LONGEST_CELL: Final = 32_000  # characters that a workbook takes in one cell
_MOST_COLUMNS: Final = 500
_COLOURS: Final = {"error": "#F9C9AE", "query": "#D0DCEA", "note": "#E6E6E6"}
_FINDINGS: Final = ("Row", "Period", "Message", "Column", "You sent", "We expect", "Example", "What to do")
_FIELDS: Final = ("row", "period", "message", "column", "value", "expected", "example", "remedy")
_WIDTHS: Final = (8, 24, 60, 16, 24, 60, 20, 60)


def write_marked(source: Path, target: Path, findings: Sequence[Mapping[str, Any]]) -> None:
    """Write the workbook: a sheet of the findings, and the file with a colour and a comment in each cell found.

    Rows are written one by one, in bounded memory. Every cell is text, exactly as it was sent: no formula runs.
    """
    from xlsxwriter import Workbook

    facts = inspect_file(source)
    with Workbook(str(target), {"constant_memory": True, "strings_to_formulas": False}) as book:
        _write_findings(book, findings)
        _write_rows(book, facts, findings)


def _write_findings(book: Any, findings: Sequence[Mapping[str, Any]]) -> None:
    sheet, bold = book.add_worksheet("Findings"), book.add_format({"bold": True})
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    lines: list[Sequence[Any]] = [_FINDINGS, *(tuple(each[name] or "" for name in _FIELDS) for each in findings)]
    for row, cells in enumerate(lines):
        for place, cell in enumerate(cells):
            _write_cell(sheet, row, place, str(cell), bold if row == 0 else None)
    further = [each["row"] for each in findings if (each["row"] or 0) > MOST_ROWS]
    if further:
        words = f"The sheet “Your file” ends with row {MOST_ROWS:,}; further findings begin in row {further[0]:,}."
        sheet.write_string(len(lines) + 1, 0, words, bold)
    sheet.freeze_panes(1, 0)


def _write_rows(book: Any, facts: FileFacts, findings: Sequence[Mapping[str, Any]]) -> None:
    sheet = book.add_worksheet("Your file")
    formats = {each: book.add_format({"bg_color": colour, "border": 1}) for each, colour in _COLOURS.items()}
    headings = [fold_heading(cell) for cell in facts.header]
    found: dict[int, list[Mapping[str, Any]]] = {}
    for each in findings:
        found.setdefault(each["row"] or 1, []).append(each)
    for number, cells in enumerate(_read_rows(facts), start=1):
        marks = _find_marks(found.get(number, ()), headings)
        missing = [""] * (max(marks, default=-1) + 1 - len(cells))  # a comment needs a cell to stand on
        for place, cell in enumerate([*cells[:_MOST_COLUMNS], *missing]):
            style = formats[marks[place][0]["severity"]] if place in marks else None
            _write_cell(sheet, number - 1, place, cell, style)
        for place, several in marks.items():
            sheet.write_comment(number - 1, place, _explain(several), {"x_scale": 2.5, "y_scale": 1.5})
    sheet.freeze_panes(1, 0)


def _read_rows(facts: FileFacts) -> Iterator[list[str]]:
    # What stands before an open quotation is shown; the finding about it says where it is.
    with suppress(EndlessRowError):
        yield from islice(read_records(facts), MOST_ROWS)


def _find_marks(findings: Sequence[Mapping[str, Any]], headings: list[str]) -> dict[int, list[Mapping[str, Any]]]:
    """The places of a row that something was found in; what is about the whole row stands in its first cell."""
    marks: dict[int, list[Mapping[str, Any]]] = {}
    for each in findings:
        place = headings.index(each["column"]) if each["column"] in headings else 0
        marks.setdefault(min(place, _MOST_COLUMNS - 1), []).append(each)
    return marks


def _explain(several: Sequence[Mapping[str, Any]]) -> str:
    words = []
    for each in several:
        expected = f"We expect {each['expected']}." if each["expected"] else ""
        words.append("\n".join(part for part in (each["message"], expected, each["remedy"]) if part))
    return "\n\n".join(words)[:_LONGEST_CELL]


def _write_cell(sheet: Any, row: int, place: int, text: str, style: Any) -> None:
    if text or style:
        sheet.write_string(row, place, text[:_LONGEST_CELL], style)
