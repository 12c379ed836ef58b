"""Rows of a return that are no rows of figures: its header once more, titles and footnotes, totals over areas.

Each is told in one finding and left out. Read cell by cell it would be wrong in every column, and the advice to fill in
its cells would be wrong too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from loaders.careful_rows import FEWEST_COLUMNS, explain_lone_cell
from loaders.column import quote
from loaders.recognise import fold_heading
from loaders.report import Finding, Kind, Severity, SubmissionReport
from loaders.shared_columns import TOTAL, TOTAL_SPELLINGS
from loaders.text_rows import TextChunk, TextColumn, find_empty

_TOTALS = frozenset({TOTAL.lower(), "all areas", *TOTAL_SPELLINGS})


def leave_out_stray_rows(chunks: Iterable[TextChunk], report: SubmissionReport) -> Iterator[TextChunk]:
    """Give the chunks, their columns under the return's names, without such rows; report these."""
    for chunk in chunks:
        stray = np.zeros(len(chunk), dtype=bool)
        for find, explain in _KINDS:
            found = find(chunk)
            if found is not None:
                _report(explain, chunk, np.flatnonzero(found & ~stray), report)
                stray |= found
        yield chunk.take(np.flatnonzero(~stray)) if stray.any() else chunk


def _find_headers(chunk: TextChunk) -> NDArray[np.bool_] | None:
    """Which rows name the columns once more, as files do that were put together of several."""
    found = np.ones(len(chunk), dtype=bool)
    for name, column in _list_columns(chunk):
        same = np.array([fold_heading(text) == name for text in column.texts], dtype=bool)
        if not same.any():
            return None
        found &= same[column.codes]
    return found


def _list_columns(chunk: TextChunk) -> list[tuple[str, TextColumn]]:
    """The columns by name, those of the fewest texts first: most often they alone tell that there is no such row."""
    return sorted(chunk.columns.items(), key=lambda item: len(item[1].texts))


def _find_lone(chunk: TextChunk) -> NDArray[np.bool_] | None:
    """Which rows have text in one cell alone."""
    if len(chunk.columns) < FEWEST_COLUMNS:
        return None
    filled, full = np.zeros(len(chunk), dtype=np.int64), 0
    for _, column in _list_columns(chunk):
        empty = find_empty(column)
        if empty is None:
            full += 1
            if full > 1:
                return None
        filled += 1 if empty is None else ~empty
    return filled == 1


def _find_totals(chunk: TextChunk) -> NDArray[np.bool_] | None:
    """Which rows name a total in the place of an area."""
    area = chunk.columns.get("area")
    if area is None:
        return None
    totals = np.array([" ".join(text.casefold().split()) in _TOTALS for text in area.texts], dtype=bool)
    return totals[area.codes] if totals.any() else None


def _report(
    explain: Callable[[TextChunk, int], Finding], chunk: TextChunk, places: NDArray[np.int64], report: SubmissionReport
) -> None:
    """Report each such row; the first are told in words, all are counted."""
    if len(places):
        first = explain(chunk, int(places[0]))
        kind = Kind(first.code, first.severity, first.column)
        report.rows += len(places) * (first.severity is Severity.ERROR)
        report.add_each(kind, len(places), lambda which: explain(chunk, int(places[which])))


def _header_again(chunk: TextChunk, place: int) -> Finding:
    return Finding(
        code="header-again",
        message="The row names the columns once more and was passed over.",
        severity=Severity.NOTE,
        row=int(chunk.rows[place]),
    )


def _lone_cell(chunk: TextChunk, place: int) -> Finding:
    words = next(text for column in chunk.columns.values() if (text := column.text(place).strip()))
    return explain_lone_cell(int(chunk.rows[place]), words, len(chunk.columns))


def _total(chunk: TextChunk, place: int) -> Finding:
    words = chunk.columns["area"].text(place).strip()
    return Finding(
        code="total-row",
        message=f"{quote(words)} is no area: the row looks like a total over the rows above.",
        row=int(chunk.rows[place]),
        column="area",
        value=words,
        expected="one area in each row: totals over areas are made from the rows",
        remedy="Delete the row; or write the area, if the figures are for one.",
        period=chunk.period(place),
    )


_KINDS = ((_find_headers, _header_again), (_find_lone, _lone_cell), (_find_totals, _total))
