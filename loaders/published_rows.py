"""Reads the rows of a published file one at a time: numbered as a spreadsheet does, padded, without outer blanks."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from loaders.published_layout import Source
from loaders.published_ledger import Ledger, Reason
from loaders.read import UnreadableRowsError
from loaders.report import Finding

_LONGEST_CELL = 1 << 20

BLANK = Reason("blank", "empty")


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a file. `row` is its number in a spreadsheet, where the header is row 1."""

    row: int
    cells: list[str]


def read_header(source: Source) -> tuple[str, ...]:
    """Give the header's cells as `loaders.read` does: without byte-order mark and outer blanks."""
    return next(_read_cells(source))


def require_header(source: Source, recognise: Callable[[tuple[str, ...]], bool]) -> tuple[str, ...]:
    """Give the header of a file that is to be read by a layout, whoever chose the layout.

    Raises `UnreadableRowsError` if the layout does not recognise it: the file is another one than its sender thinks.
    """
    header = read_header(source)
    if not recognise(header):
        raise UnreadableRowsError([_other_header(header)])
    return header


def find_columns(header: Sequence[str], *names: str) -> list[int]:
    """Give the position of each named column, whatever its case. Raises `ValueError` if one is missing."""
    folded = [cell.casefold() for cell in header]
    return [folded.index(name.casefold()) for name in names]


def has_columns(header: Sequence[str], *names: str) -> bool:
    """Whether the header has all of these columns, whatever the case of their letters."""
    return {name.casefold() for name in names} <= {cell.casefold() for cell in header}


def read_records(source: Source, ledger: Ledger[Any]) -> Iterator[Record]:
    """Give the rows below the header, counting each in the ledger.

    Empty rows are passed over, rows with more cells than the header refused, short ones padded.
    """
    rows = _read_cells(source)
    width = len(next(rows))
    try:
        for row, cells in enumerate(rows, start=2):
            ledger.read += 1
            if not any(cells):
                ledger.pass_over(row, BLANK)
            elif len(cells) > width:
                ledger.refuse(_too_many_cells(row, len(cells), width))
            else:
                yield Record(row, [*cells, *[""] * (width - len(cells))])
    except csv.Error:
        ledger.report(_UNREADABLE)


def read_columns(source: Source, ledger: Ledger[Any], *names: str) -> Iterator[Record]:
    """Give the rows below the header with the cells of the named columns only, in that order."""
    places = find_columns(read_header(source), *names)
    for record in read_records(source, ledger):
        yield Record(record.row, [record.cells[place] for place in places])


def _read_cells(source: Source) -> Iterator[tuple[str, ...]]:
    csv.field_size_limit(_LONGEST_CELL)
    with source.path.open(encoding=source.encoding, errors="replace", newline="") as lines:
        for cells in csv.reader(lines):
            yield tuple(cell.strip().removeprefix("\ufeff") for cell in cells)


def _other_header(header: tuple[str, ...]) -> Finding:
    return Finding(
        "header-of-another-file",
        "The header is not the one of this published file.",
        row=1,
        value=",".join(header)[:200],
        expected="the file as its publisher gives it, with all its columns",
        remedy="Let the header decide which layout it is, or download the file again.",
    )


def _too_many_cells(row: int, found: int, width: int) -> Finding:
    return Finding(
        "too-many-cells",
        f"The row has {found:,} cells, the header has {width:,}.",
        row=row,
        expected=f"{width:,} cells",
        remedy="Download the file again, or put quotation marks around a text that holds a comma.",
    )


_UNREADABLE = Finding(
    "open-quote",
    "A quotation mark is opened and never closed, so the rest of the file reads as one cell.",
    expected="a CSV file with commas",
    remedy="Download the file again from its publisher.",
)
