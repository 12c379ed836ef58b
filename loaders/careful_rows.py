"""The slow and careful way to the rows of a file: for files with rows that are wider or narrower than the header.

Each such row is reported by its number and left out; all others are given, so that one bad row never hides another.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TextIO

import numpy as np
from numpy.typing import NDArray

from loaders.column import quote
from loaders.read import BLOCK, FileFacts
from loaders.report import Finding, Kind, Severity, SubmissionReport

FIRST_ROW = 2  # as a spreadsheet numbers them: the header is row 1
ROWS_AT_ONCE = 20_000
CHARACTERS_AT_ONCE = 4_000_000
LONGEST_ROW = 1_000_000  # characters
FEWEST_COLUMNS = 3  # of a file in which a row of a single cell is told from one that lacks some
_OPEN_QUOTE = "A quotation mark is opened and never closed, so the rest of the file reads as one row."
_ENDLESS = f"The row is longer than {LONGEST_ROW:,} characters: a quotation mark is not closed, or cells have no end."
_END = ["\0", "\0"]  # a row that stands in no file that gets here; in an open quotation it becomes one cell


class EncodedFile(Protocol):
    """A file, and the encoding that reads all of it."""

    @property
    def path(self) -> Path:
        """Where it lies."""

    @property
    def encoding(self) -> str:
        """The encoding's name."""


class EndlessRowError(Exception):
    """A row without an end: a quotation mark is opened in it and never closed, or it is longer than any row."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message

    def at(self, row: int) -> Finding:
        """What to tell the file's sender of that row."""
        return Finding(
            code=self.code,
            message=self.message,
            row=row,
            expected="a quotation mark at both ends of a text, or at none",
            remedy='Look for a single " in the row or for cells after its last figure, remove them, and send the file '
            "again.",
        )


def read_records(file: EncodedFile) -> Iterator[list[str]]:
    """Give the cells of every row of a file, the header's first. Raises `EndlessRowError` at a row without an end."""
    csv.field_size_limit(2 * BLOCK)
    with file.path.open(encoding=file.encoding, errors="replace", newline="") as stream:
        lines = _Lines(stream)
        for record in csv.reader(lines):
            lines.length = 0
            if lines.at_end:
                if record == _END:
                    return
                raise EndlessRowError("open-quote", _OPEN_QUOTE)
            yield record


class _Lines:
    """The lines of a file, for a reader that joins them to rows: it is stopped when a row has no end."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.length = 0
        self.at_end = False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self.at_end:
            raise StopIteration
        line = self._stream.readline(LONGEST_ROW + 1)
        self.length += len(line)
        if self.length > LONGEST_ROW:
            raise EndlessRowError("endless-row", _ENDLESS)
        self.at_end = not line
        return line or ",".join(_END)


def has_even_rows(facts: FileFacts, width: int) -> bool:
    """Whether every row that is not empty has as many cells as the header."""
    if _has_even_commas(facts, width):
        return True
    try:
        return all(len(cells) == width or is_blank(cells) for cells in read_records(facts))
    except EndlessRowError:
        return False


def _has_even_commas(facts: FileFacts, width: int) -> bool:
    """Whether each line has the right number of commas: proof enough, and quick, for a file without quotation marks."""
    rest = b""
    with facts.path.open("rb") as stream:
        while block := stream.read(BLOCK):
            lines = rest + block
            end = lines.rfind(b"\n") + 1
            rest = lines[end:]
            if not _are_even(lines[:end], width):
                return False
    return _are_even(rest + b"\n", width)


def _are_even(lines: bytes, width: int) -> bool:
    """Whether each line, of lines that all end alike, has the commas of a row of that width, or is empty."""
    signs = np.frombuffer(lines, dtype=np.uint8)
    ends = np.flatnonzero(signs == ord("\n"))
    returns = lines.count(b"\r")
    if b'"' in lines or (returns and not returns == lines.count(b"\r\n") == len(ends)):
        return False
    commas = np.diff(np.searchsorted(np.flatnonzero(signs == ord(",")), ends), prepend=0)
    lengths = np.diff(ends, prepend=-1) - 1 - bool(returns)
    return bool(np.all((commas == width - 1) | (lengths == 0)))


def is_blank(cells: Sequence[str]) -> bool:
    """Whether no cell of a row holds anything."""
    return not any(cell.strip() for cell in cells)


@dataclass(slots=True)
class CarefulReader:
    """Reads the rows of a file of a known width one by one, and reports those that do not have it."""

    facts: FileFacts
    width: int
    report: SubmissionReport

    def read_from(self, first: int) -> Iterator[tuple[NDArray[np.int64], list[list[str]]]]:
        """Give row numbers and cells of the good rows, some thousands at a time, from that row on."""
        batch: dict[int, list[str]] = {}
        size, row = 0, 0
        try:
            for row, cells in enumerate(read_records(self.facts), start=1):
                if row >= first and self._is_good(row, cells):
                    batch[row] = cells
                    size += sum(map(len, cells))
                if len(batch) >= ROWS_AT_ONCE or size > CHARACTERS_AT_ONCE:
                    yield _to_arrays(batch)
                    batch, size = {}, 0
        except EndlessRowError as error:
            self.report.add([error.at(row + 1)])
        if batch:
            yield _to_arrays(batch)

    def _is_good(self, row: int, cells: list[str]) -> bool:
        if is_blank(cells):
            report_blank_rows(np.array([row]), self.report)
            return False
        if len(cells) < self.width >= FEWEST_COLUMNS and sum(map(bool, map(str.strip, cells))) == 1:
            self.report.rows += 1
            self.report.add([explain_lone_cell(row, "".join(cells).strip(), self.width)])
            return False
        if len(cells) != self.width:
            explain = _too_many_cells if len(cells) > self.width else _too_few_cells
            self.report.rows += 1
            self.report.add([explain(row, cells, self.width)])
            return False
        return True


def report_blank_rows(rows: NDArray[np.int64], report: SubmissionReport) -> None:
    """Note rows that hold nothing."""
    kind = Kind("blank-row", Severity.NOTE)
    message = "The row is empty and was passed over."
    report.add_each(kind, len(rows), lambda i: Finding(kind.code, message, kind.severity, row=int(rows[i])))


def _to_arrays(batch: dict[int, list[str]]) -> tuple[NDArray[np.int64], list[list[str]]]:
    return np.array(list(batch), dtype=np.int64), list(batch.values())


def _too_many_cells(row: int, cells: list[str], width: int) -> Finding:
    return Finding(
        code="too-many-cells",
        message=f"The row has {len(cells):,} cells, the header has {width:,}.",
        row=row,
        value=",".join(cells[width : width + 3])[:80],
        expected=f"{width:,} cells",
        remedy="Put quotation marks around a text that holds a comma, and remove commas after the last cell.",
    )


def explain_lone_cell(row: int, words: str, width: int) -> Finding:
    """Say that a row has nothing but one cell, or is one because quotation marks stand around all of it."""
    if words.count(",") >= width - 1:
        return Finding(
            code="row-in-quotes",
            message="The whole row stands in one pair of quotation marks, so it reads as a single cell.",
            row=row,
            value=words[:200],
            expected="a comma between the cells, outside quotation marks",
            remedy="Remove the quotation marks around the row, or split the column at its commas and save it again.",
        )
    return Finding(
        code="lone-cell",
        message=f"Only one cell of the row holds anything, {quote(words)}: it looks like a title or a footnote.",
        row=row,
        value=words[:200],
        expected="a row of figures, with every cell that the return asks for",
        remedy="Delete the row, or fill in the cells that are missing.",
    )


def _too_few_cells(row: int, cells: list[str], width: int) -> Finding:
    return Finding(
        code="too-few-cells",
        message=f"The row has {len(cells):,} {'cell' if len(cells) == 1 else 'cells'}, the header has {width:,}.",
        row=row,
        value=",".join(cells)[:80],
        expected=f"{width:,} cells",
        remedy="Fill in the missing cells; in the last row of a file, check that the file was not cut off.",
    )
