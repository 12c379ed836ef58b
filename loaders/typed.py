"""Text columns to typed columns: one reading of each distinct text, and the words for those that cannot be read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from loaders.columns import AreaColumn, BadText, Column, Name, Number, OneOf, PeriodColumn, Reading, fold_name
from loaders.partner_return import PartnerReturn, TypedChunk
from loaders.report import Finding, Kind, SubmissionReport
from loaders.status import Status
from loaders.text_rows import TextChunk, TextColumn

SUGGESTIONS = 100  # nearest names are looked up for so many findings of a kind; they are slow, and enough is enough
MOST_NAMES = 5_000  # different names in one column; more are no names
MOST_UNREADABLE = 100_000  # different texts of one column that cannot be read, before the check gives the file up
MOST_REMEMBERED = 100_000  # texts of one column whose reading is kept for the next chunk
LONGEST_REMEMBERED = 200  # characters

# Digits as a program writes them; what else is a number, the column itself says.
_PLAIN_NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]{1,15})?")


@dataclass(frozen=True, slots=True)
class TypedRows:
    """The typed rows of a chunk: `whole` ones are well-formed and stand at `positions` of the chunk, `keyed` ones at
    least say what they are about."""

    whole: TypedChunk
    positions: NDArray[np.int64]
    keyed: TypedChunk


@dataclass(slots=True)
class Typist:
    """Turns the text chunks of one file into typed ones, keeping what it has learnt from chunk to chunk.

    `codebooks` holds, for each column of words or names, the words that the integer codes stand for. Names that differ
    only in case are one name, in one of its spellings.
    """

    returned: PartnerReturn
    reading: Reading
    report: SubmissionReport
    codebooks: dict[str, list[str]] = field(default_factory=dict)
    _codes: dict[str, dict[str, int]] = field(default_factory=dict)
    _read: dict[str, dict[str, int | str]] = field(default_factory=dict)
    _numbers: dict[str, float] = field(default_factory=dict)
    _unreadable: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        for name, column in self.returned.columns.items():
            self._read[name], self._codes[name] = {}, {}
            if isinstance(column, OneOf | Name):
                self.codebooks[name] = []
            if isinstance(column, OneOf):
                for word in column.values:
                    self._to_code(name, column, word)
            elif isinstance(column, Name) and column.total:
                self._to_code(name, column, column.total)

    @property
    def hopeless(self) -> str | None:
        """A column so full of texts that cannot be read that the rest of the file is not worth the time."""
        return next((name for name, count in self._unreadable.items() if count > MOST_UNREADABLE), None)

    def type_chunk(self, chunk: TextChunk) -> TypedRows:
        """Give the chunk's rows that can be read, typed; report all others."""
        keyless, bad = np.zeros(len(chunk), dtype=bool), np.zeros(len(chunk), dtype=bool)
        values: dict[str, NDArray[Any]] = {}
        statuses: dict[str, NDArray[np.int8]] = {}
        for name, column in self.returned.columns.items():
            text = chunk.columns[name]
            if isinstance(column, Number):
                numbers, status, problems = self._type_numbers(name, column, text)
                values[name], statuses[name] = numbers[text.codes], status[text.codes]
            else:
                words, problems = self._type_words(name, column, text)
                values[name] = words[text.codes]
            if problems:
                mask = self._report_problems(name, chunk, problems)
                bad |= mask
                if not isinstance(column, Number):
                    keyless |= mask
        all_rows = TypedChunk(chunk.rows, values, statuses, self.codebooks)
        whole, keyed = np.flatnonzero(~bad), np.flatnonzero(~keyless)
        return TypedRows(_take(all_rows, whole), whole, _take(all_rows, keyed))

    def _type_words(self, name: str, column: Column, text: TextColumn) -> tuple[NDArray[np.int32], dict[int, str]]:
        """Give the stored integer of each distinct text, and the code of the problem of each that has none."""
        known = self._read[name]
        typed = np.full(len(text.texts), -1, dtype=np.int32)
        problems: dict[int, str] = {}
        for position, words in enumerate(text.texts):
            outcome = known.get(words)
            if outcome is None:
                outcome = self._read_words(name, column, words)
                self._unreadable[name] += isinstance(outcome, str)
                if len(known) < MOST_REMEMBERED and len(words) <= LONGEST_REMEMBERED:
                    known[words] = outcome
            if isinstance(outcome, str):
                problems[position] = outcome
            else:
                typed[position] = outcome
        return typed, problems

    def _read_words(self, name: str, column: Column, words: str) -> int | str:
        """The stored integer of a text, or the code of its problem."""
        try:
            value = column.read_cell(words, self.reading)
        except BadText as problem:
            return problem.code
        if isinstance(column, AreaColumn | PeriodColumn):
            return int(value)
        return self._to_code(name, column, value)

    def _to_code(self, name: str, column: Column, word: str) -> int | str:
        codes, book = self._codes[name], self.codebooks[name]
        key = fold_name(word) if isinstance(column, Name) else word
        if key not in codes:
            if len(book) >= MOST_NAMES:
                return "too-many-names"
            codes[key] = len(book)
            book.append(word)
        return codes[key]

    def _type_numbers(
        self, name: str, column: Number, text: TextColumn
    ) -> tuple[NDArray[np.float64], NDArray[np.int8], dict[int, str]]:
        """Give the number and status of each distinct text; what is not plainly a number is read with more care."""
        typed = np.array([self._to_number(words) for words in text.texts], dtype=np.float64)
        status = np.zeros(len(typed), dtype=np.int8)
        problems: dict[int, str] = {}
        with np.errstate(invalid="ignore"):
            plain = (typed >= column.minimum) & (typed <= column.maximum)
            if column.whole:
                plain &= typed == np.floor(typed)
        for position in np.flatnonzero(~plain).tolist():
            try:
                typed[position], status[position] = column.read_cell(text.texts[position], self.reading)
            except BadText as problem:
                typed[position], status[position] = np.nan, Status.NOT_RETURNED
                problems[position] = problem.code
        self._unreadable[name] += len(problems)
        return typed, status, problems

    def _to_number(self, words: str) -> float:
        """The number that a text plainly is; NaN for anything else."""
        number = self._numbers.get(words)
        if number is None:
            number = float(words) if _PLAIN_NUMBER.fullmatch(words) else np.nan
            if len(self._numbers) < MOST_REMEMBERED and len(words) <= LONGEST_REMEMBERED:
                self._numbers[words] = number
        return number

    def _report_problems(self, name: str, chunk: TextChunk, problems: Mapping[int, str]) -> NDArray[np.bool_]:
        """Report each row whose text has a problem; give the rows' mask."""
        text = chunk.columns[name]
        bad_texts = np.zeros(len(text.texts), dtype=bool)
        for code, positions in _group_by_code(problems):
            these = np.zeros(len(text.texts), dtype=bool)
            these[positions] = True
            bad_texts |= these
            hits = np.flatnonzero(these[text.codes])
            self.report.add_each(Kind(code, column=name), len(hits), partial(self._to_finding, name, chunk, hits))
        mask: NDArray[np.bool_] = bad_texts[text.codes]
        return mask

    def _to_finding(self, name: str, chunk: TextChunk, hits: NDArray[np.int64], which: int) -> Finding:
        place = int(hits[which])
        words = chunk.columns[name].text(place)
        problem = self._explain(name, words)
        told = self.report.counts[Kind(problem.code, column=name)]
        return Finding(
            code=problem.code,
            message=problem.message,
            row=int(chunk.rows[place]),
            column=name,
            value=words.strip()[:200],
            expected=problem.expected,
            remedy=problem.remedy if told < SUGGESTIONS else "Mend it as in the first rows with this error.",
            example=problem.example,
            period=chunk.period(place),
        )

    def _explain(self, name: str, words: str) -> BadText:
        """Read a text once more for what is wrong with it; the words were not kept, as there may be a million."""
        column = self.returned.columns[name]
        try:
            column.read_cell(words, self.reading)
        except BadText as problem:
            return problem
        return column.refusal(
            "too-many-names",
            f"{column.label} holds more than {MOST_NAMES:,} different names.",
            remedy="Check that the column holds names, and no numbers or notes.",
        )


def _take(chunk: TypedChunk, rows: NDArray[np.int64]) -> TypedChunk:
    if len(rows) == len(chunk.rows):
        return chunk
    return TypedChunk(
        chunk.rows[rows],
        {name: array[rows] for name, array in chunk.columns.items()},
        {name: array[rows] for name, array in chunk.statuses.items()},
        chunk.codebooks,
    )


def _group_by_code(problems: Mapping[int, str]) -> Iterator[tuple[str, list[int]]]:
    groups: dict[str, list[int]] = {}
    for position, code in problems.items():
        groups.setdefault(code, []).append(position)
    yield from groups.items()
