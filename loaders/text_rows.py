"""The rows of a file as text, a quarter of a million at a time, in bounded memory.

Each column of a chunk is given as its distinct texts and codes into them: checks look at the distinct texts, so their
cost does not grow with the rows (docs/performance.md). A file whose rows all have as many cells as the header is read
by pandas; at the first doubt `loaders.careful_rows` takes over.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import IO, Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from loaders.ahead import make_ahead
from loaders.careful_rows import FIRST_ROW, CarefulReader, has_even_rows, report_blank_rows
from loaders.read import FileFacts
from loaders.report import SubmissionReport

ROWS_PER_CHUNK = 250_000
LONGEST_PERIOD = 60  # characters of a period that a finding repeats
CHARACTERS_PER_CHUNK = 100_000_000  # a row of a return has a hundred; a file with longer ones is read with care


@dataclass(frozen=True, slots=True)
class TextColumn:
    """One column of a chunk: `codes` index into `texts`, its distinct texts as they stood in the file."""

    codes: NDArray[Any]
    texts: NDArray[np.object_]

    def text(self, row: int) -> str:
        """The text of the chunk's row at that position."""
        return str(self.texts[self.codes[row]])


@dataclass(frozen=True, slots=True)
class TextChunk:
    """Some rows of a file, unread as to meaning. `rows` are spreadsheet row numbers (the header is row 1)."""

    rows: NDArray[np.int64]
    columns: dict[str, TextColumn]

    def __len__(self) -> int:
        return len(self.rows)

    def take(self, kept: NDArray[np.int64]) -> TextChunk:
        """The rows at these positions alone."""
        columns = {name: TextColumn(each.codes[kept], each.texts) for name, each in self.columns.items()}
        return TextChunk(self.rows[kept], columns)

    def period(self, row: int) -> str:
        """What the row at that position gives as its period, shortened."""
        return self.columns["period"].text(row).strip()[:LONGEST_PERIOD] if "period" in self.columns else ""


def read_chunks(facts: FileFacts, names: tuple[str, ...], report: SubmissionReport) -> Iterator[TextChunk]:
    """Give the file's rows in chunks, its columns under `names` (as many as the header has).

    Empty rows are passed over with a note; rows with more or fewer cells than the header are reported and left out.
    """
    row, even = FIRST_ROW, False
    try:
        for frame in make_ahead(_read_frames(facts, names)):
            chunk = TextChunk(np.arange(row, row + len(frame)), {name: _to_column(frame[name]) for name in names})
            blank = _find_blank_rows(chunk)
            if not even and _may_lack_cells(chunk.columns[names[-1]], blank):
                even = has_even_rows(facts, len(names))
                if not even:
                    raise _UnevenError
            row += len(frame)
            yield _leave_out(chunk, blank, report)
    except (_UnevenError, pd.errors.ParserError):
        careful = CarefulReader(facts, len(names), report)
        for rows, lines in careful.read_from(row):
            columns = zip(names, zip(*lines, strict=True), strict=True)
            yield TextChunk(rows, {name: _factorise(cells) for name, cells in columns})


class _UnevenError(Exception):
    """The file may hold rows of another width than the header's, or is too bulky for pandas. Stays in this module."""


def _read_frames(facts: FileFacts, names: tuple[str, ...]) -> Generator[pd.DataFrame]:
    if facts.first_width > len(names):
        raise _UnevenError  # pandas would take the first row's width for all
    with _open(facts) as stream:
        meter = _Meter(stream)
        with pd.read_csv(
            meter,
            header=0,
            names=list(names),
            index_col=False,
            dtype="category",
            na_filter=False,
            skip_blank_lines=False,
            chunksize=ROWS_PER_CHUNK,
            engine="c",
            low_memory=False,
            thousands="\x1f",  # found in no file; it keeps pandas from making numbers of texts ("007" from 7)
        ) as frames:
            for frame in frames:
                yield frame
                meter.taken = 0


def _open(facts: FileFacts) -> IO[Any]:
    """The file's text; as bytes where they are good UTF-8, which is what pandas would make of the text again."""
    if facts.is_utf8:
        return facts.path.open("rb")
    return facts.path.open(encoding=facts.encoding, errors="replace", newline="")


class _Meter:
    """A stream that refuses to give more than a chunk's worth of characters (or bytes) at once."""

    def __init__(self, stream: IO[Any]) -> None:
        self._stream = stream
        self.taken = 0

    def read(self, size: int = -1) -> Any:
        """Read on. Raises `_UnevenError`."""
        text = self._stream.read(size)
        self.taken += len(text)
        if self.taken > CHARACTERS_PER_CHUNK:
            raise _UnevenError
        return text

    def __iter__(self) -> Iterator[Any]:  # pandas takes for a stream only what can be iterated over
        return iter(self._stream)


def _to_column(series: pd.Series[Any]) -> TextColumn:
    texts = series.cat.categories.to_numpy(dtype=object)
    if series.cat.categories.dtype.kind == "b":
        texts = np.array([str(each) for each in texts], dtype=object)
    return TextColumn(series.cat.codes.to_numpy(), texts)


def _factorise(cells: tuple[str, ...]) -> TextColumn:
    codes, texts = pd.factorize(np.array(cells, dtype=object))
    return TextColumn(codes, texts)


def _find_blank_rows(chunk: TextChunk) -> NDArray[np.bool_] | None:
    """Which rows have no text in any cell, as spreadsheets leave them at the end; None when there is none."""
    blank: NDArray[np.bool_] | None = None
    for column in chunk.columns.values():
        here = find_empty(column)
        if here is None:
            return None
        blank = here if blank is None else blank & here
    return blank if blank is not None and blank.any() else None


def find_empty(column: TextColumn) -> NDArray[np.bool_] | None:
    """Which rows have no text in a column; None when there is none."""
    empty = np.array([not text.strip() for text in column.texts], dtype=bool)
    return empty[column.codes] if empty.any() else None


def _may_lack_cells(last: TextColumn, blank: NDArray[np.bool_] | None) -> bool:
    """Whether some row's last cell is empty: pandas fills up a row that has too few cells."""
    empty = find_empty(last)
    return empty is not None and (blank is None or bool((empty & ~blank).any()))


def _leave_out(chunk: TextChunk, blank: NDArray[np.bool_] | None, report: SubmissionReport) -> TextChunk:
    if blank is None:
        return chunk
    report_blank_rows(chunk.rows[blank], report)
    return chunk.take(np.flatnonzero(~blank))
