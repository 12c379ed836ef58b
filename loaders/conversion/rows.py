"""Reads the rows of a published file one at a time: numbered as a spreadsheet does, without outer blanks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from loaders.careful_rows import EndlessRowError
from loaders.careful_rows import read_records as read_cells
from loaders.conversion.layout import Source
from loaders.conversion.ledger import Ledger, Reason
from loaders.read import UnreadableRowsError
from loaders.report import Finding

MOST_HELD = 50_000
"""Rows held at once of a file that has to be seen as a whole: the largest, population by year, has nine thousand."""

BLANK = Reason("blank", "empty")
HEADER_AGAIN = Reason("header-again", "naming the columns once more")


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a file. `row` is its number in a spreadsheet, where the header is row 1."""

    row: int
    cells: list[str]


def read_header(source: Source) -> tuple[str, ...]:
    """Give the header's cells as `loaders.read` does: without byte-order mark and outer blanks.

    Raises `UnreadableRowsError` where the header has no end.
    """
    try:
        return _strip(next(read_cells(source)))
    except EndlessRowError as error:
        raise UnreadableRowsError([error.at(1)]) from None


def require_header(source: Source, recognise: Callable[[tuple[str, ...]], bool]) -> tuple[str, ...]:
    """Give the header of a file that is to be read by a layout, whoever chose the layout.

    Raises `UnreadableRowsError` if the layout does not recognise it: the file is another one than its sender thinks.
    """
    header = read_header(source)
    if not recognise(header):
        raise UnreadableRowsError([_other_header(header)])
    return header


def find_columns(header: Sequence[str], *names: str) -> list[int]:
    """Give the position of each named column, whatever its case. Raises `ValueError` if one is missing.

    Raises `UnreadableRowsError` for one that stands there twice: nobody can say which of the two is meant.
    """
    folded = [cell.casefold() for cell in header]
    repeated = [name for name in names if folded.count(name.casefold()) > 1]
    if repeated:
        raise UnreadableRowsError([_repeated_column(name) for name in repeated])
    return [folded.index(name.casefold()) for name in names]


def has_columns(header: Sequence[str], *names: str) -> bool:
    """Whether the header has all of these columns, whatever the case of their letters."""
    return {name.casefold() for name in names} <= {cell.casefold() for cell in header}


def read_records(source: Source, ledger: Ledger[Any]) -> Iterator[Record]:
    """Give the rows below the header, counting each in the ledger.

    Empty rows, and the header once more, are passed over; rows that are wider or narrower than the header refused. What
    follows a row without an end cannot be told, and is reported as such.
    """
    rows = map(_strip, read_cells(source))
    header, row = next(rows), 1
    try:
        for row, cells in enumerate(rows, start=2):
            ledger.read += 1
            if not any(cells):
                ledger.pass_over(row, BLANK)
            elif cells == header:
                ledger.pass_over(row, HEADER_AGAIN)
            elif len(cells) != len(header):
                ledger.refuse(_other_width(row, cells, len(header)))
            else:
                yield Record(row, list(cells))
    except EndlessRowError as error:
        ledger.report(error.at(row + 1))


def read_table(source: Source, ledger: Ledger[Any]) -> Iterator[Record]:
    """Give the rows of a table that has to be held as a whole.

    Raises `UnreadableRowsError` where there are more than such a table has, before memory runs out.
    """
    for held, record in enumerate(read_records(source, ledger)):
        require_room(held, record.row)
        yield record


def require_room(held: int, row: int) -> None:
    """Raise `UnreadableRowsError` where so many rows are held that another one is too many."""
    if held >= MOST_HELD:
        raise UnreadableRowsError([_too_many_rows(row)])


def read_columns(source: Source, ledger: Ledger[Any], *names: str) -> Iterator[Record]:
    """Give the rows below the header with the cells of the named columns only, in that order."""
    places = find_columns(read_header(source), *names)
    for record in read_records(source, ledger):
        yield Record(record.row, [record.cells[place] for place in places])


def _strip(cells: list[str]) -> tuple[str, ...]:
    return tuple(cell.strip().removeprefix("\ufeff") for cell in cells)


def _other_header(header: tuple[str, ...]) -> Finding:
    return Finding(
        "header-of-another-file",
        "The header is not the one of this published file.",
        row=1,
        value=",".join(header)[:200],
        expected="the file as its publisher gives it, with all its columns",
        remedy="Let the header decide which layout it is, or download the file again.",
    )


def _repeated_column(name: str) -> Finding:
    return Finding(
        "repeated-column",
        f"The column {name} stands in the header more than once.",
        row=1,
        column=name,
        value=name,
        expected="each column once",
        remedy="Download the file again, or delete the column that is not the publisher's.",
    )


def _other_width(row: int, cells: Sequence[str], width: int) -> Finding:
    wide = len(cells) > width
    return Finding(
        "too-many-cells" if wide else "too-few-cells",
        f"The row has {len(cells):,} {'cell' if len(cells) == 1 else 'cells'}, the header has {width:,}.",
        row=row,
        value=",".join(cells[width : width + 3] if wide else cells)[:80],
        expected=f"{width:,} cells",
        remedy="Download the file again, or put quotation marks around a text that holds a comma."
        if wide
        else "Check that the file was not cut off, and download it again.",
    )


def _too_many_rows(row: int) -> Finding:
    return Finding(
        "too-many-rows",
        f"The file has more than {MOST_HELD:,} rows: its publisher's table has far fewer.",
        row=row,
        expected="the table as it was published",
        remedy="Download the file again, or divide it into one file for each year.",
    )
