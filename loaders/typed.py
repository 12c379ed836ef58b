"""Text columns to typed columns: one reading of each distinct text, and the words for those that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from loaders.columns import AreaColumn, BadText, Column, Name, Number, OneOf, PeriodColumn, Reading
from loaders.partner_return import PartnerReturn, TypedChunk
from loaders.read import TextChunk, TextColumn
from loaders.report import Finding, Severity, SubmissionReport
from loaders.status import Status

SUGGESTIONS = 100  # nearest names are looked up for so many findings of a rule; they are slow, and enough is enough


@dataclass(slots=True)
class Typist:
    """Turns the text chunks of one file into typed ones, keeping what it has learnt from chunk to chunk.

    `codebooks` holds, for each column of words or names, the words that the integer codes stand for.
    """

    returned: PartnerReturn
    reading: Reading
    report: SubmissionReport
    codebooks: dict[str, list[str]] = field(default_factory=dict)
    _read: dict[str, dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, column in self.returned.columns.items():
            self._read[name] = {}
            if isinstance(column, OneOf):
                self.codebooks[name] = list(column.values)
            elif isinstance(column, Name):
                self.codebooks[name] = [column.total] if column.total else []

    def type_chunk(self, chunk: TextChunk) -> tuple[TypedChunk, NDArray[np.int64]]:
        """Give the chunk's well-formed rows, typed, and their positions in the chunk; report all others."""
        bad = np.zeros(len(chunk), dtype=bool)
        values: dict[str, NDArray[Any]] = {}
        statuses: dict[str, NDArray[np.int8]] = {}
        for name, column in self.returned.columns.items():
            text = chunk.columns[name]
            if isinstance(column, Number):
                typed, status, problems = self._type_numbers(column, text)
                statuses[name] = status[text.codes]
            else:
                typed, problems = self._type_words(name, column, text)
            values[name] = typed[text.codes]
            if problems:
                bad |= self._report_problems(name, chunk, problems)
        good = np.flatnonzero(~bad)
        if len(good) == len(chunk):
            return TypedChunk(chunk.rows, values, statuses, self.codebooks), good
        return (
            TypedChunk(
                chunk.rows[good],
                {name: array[good] for name, array in values.items()},
                {name: array[good] for name, array in statuses.items()},
                self.codebooks,
            ),
            good,
        )

    def _type_words(
        self, name: str, column: Column, text: TextColumn
    ) -> tuple[NDArray[np.int32], dict[int, BadText]]:
        """Give the stored integer of each distinct text, and the problem of each that has none."""
        known = self._read[name]
        typed = np.full(len(text.texts), -1, dtype=np.int32)
        problems: dict[int, BadText] = {}
        for position in range(len(text.texts)):
            words = text.text(position)
            outcome = known.get(words)
            if outcome is None:
                outcome = self._read_words(name, column, words)
                if len(known) < 100_000:  # a hostile file must not make the memory grow without bound
                    known[words] = outcome
            if isinstance(outcome, BadText):
                problems[position] = outcome
            else:
                typed[position] = outcome
        return typed, problems

    def _read_words(self, name: str, column: Column, words: str) -> int | BadText:
        try:
            value = column.read_cell(words, self.reading)
        except BadText as problem:
            return problem
        if isinstance(column, (AreaColumn, PeriodColumn)):
            return int(value)
        book = self.codebooks[name]
        if value not in book:
            book.append(value)
        return book.index(value)

    def _type_numbers(
        self, column: Number, text: TextColumn
    ) -> tuple[NDArray[np.float64], NDArray[np.int8], dict[int, BadText]]:
        """Give the number and status of each distinct text, vectorised; only odd texts are read one by one."""
        if text.are_numbers:
            typed = text.texts.astype(np.float64)
        else:
            typed = pd.to_numeric(pd.Series(text.texts, dtype=object), errors="coerce").to_numpy(np.float64).copy()
        status = np.zeros(len(typed), dtype=np.int8)
        problems: dict[int, BadText] = {}
        with np.errstate(invalid="ignore"):
            plain = (typed >= column.minimum) & (typed <= column.maximum)
            if column.whole:
                plain &= typed == np.floor(typed)
        for position in np.flatnonzero(~plain):
            try:
                typed[position], status[position] = column.read_cell(text.text(position), self.reading)
            except BadText as problem:
                typed[position], status[position] = np.nan, Status.NOT_RETURNED
                problems[int(position)] = problem
        return typed, status, problems

    def _report_problems(
        self, name: str, chunk: TextChunk, problems: dict[int, BadText]
    ) -> NDArray[np.bool_]:
        """Report each row whose text has a problem; give the rows' mask."""
        text = chunk.columns[name]
        is_bad = np.zeros(len(text.texts), dtype=bool)
        is_bad[list(problems)] = True
        mask: NDArray[np.bool_] = is_bad[text.codes]
        for code, positions in _group_by_code(problems):
            hits = np.flatnonzero(np.isin(text.codes, positions) & mask)
            room = self.report.room(code)
            for i in hits[:room]:
                problem = problems[int(text.codes[i])]
                self.report.add([self._to_finding(name, int(chunk.rows[i]), text.text(int(text.codes[i])), problem)])
            self.report.add_count(code, Severity.ERROR, max(0, len(hits) - room))
        return mask

    def _to_finding(self, name: str, row: int, words: str, problem: BadText) -> Finding:
        explain = self.report.counts[(problem.code, Severity.ERROR)] < SUGGESTIONS
        return Finding(
            code=problem.code,
            message=problem.message,
            row=row,
            column=name,
            value=words[:200],
            expected=problem.expected,
            remedy=problem.remedy if explain else "Mend it as in the first rows with this error.",
            example=problem.example,
        )


def _group_by_code(problems: dict[int, BadText]) -> Iterator[tuple[str, list[int]]]:
    groups: dict[str, list[int]] = {}
    for position, problem in problems.items():
        groups.setdefault(problem.code, []).append(position)
    yield from groups.items()
