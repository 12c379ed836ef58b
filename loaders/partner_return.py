"""What a return is: its row model, and everything that derives from it.

A return is one frozen `PartnerReturn` around a pydantic row model whose columns are annotated with the types of
`loaders.columns`. The table, the template, the worked example, the data dictionary and the header check all come from
that one model.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from loaders.columns import AreaColumn, Column, MeasureColumn, Name, Number, OneOf, PeriodColumn
from loaders.report import Severity


class ReturnRow(BaseModel):
    """The base of every return's row model: no column beyond the named ones."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True, slots=True)
class TypedChunk:
    """Rows that have been read and are well-formed one by one, column by column.

    `rows` are the rows' numbers as a spreadsheet numbers them. `columns` maps every column's name to an array of the
    same length: area and period ids (int32), codes into `codebooks` for words and names (int32), float64 for numbers
    (NaN where there is none). `statuses` maps the name of each number column to its `Status` values (int8).
    """

    rows: NDArray[np.int64]
    columns: Mapping[str, NDArray[Any]]
    statuses: Mapping[str, NDArray[np.int8]]
    codebooks: Mapping[str, list[str]]

    def is_word(self, column: str, *words: str) -> NDArray[np.bool_]:
        """Which rows hold one of these words in that column."""
        wanted = np.array([word in words for word in self.codebooks[column]], dtype=bool)
        return wanted[self.columns[column]] if len(wanted) else np.zeros(len(self.rows), dtype=bool)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule over well-formed rows: `find` marks the rows that break it.

    `words` are, for a rule of which words of its column a measure has, the words by measure.
    """

    code: str
    column: str
    message: str
    remedy: str
    severity: Severity
    find: Callable[[TypedChunk], NDArray[np.bool_]]
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def rule(
    code: str, *, column: str, message: str, remedy: str, severity: Severity = Severity.ERROR
) -> Callable[[Callable[[TypedChunk], NDArray[np.bool_]]], Rule]:
    """Make a `Rule` of a function that marks the rows which break it (True where broken)."""

    def wrap(find: Callable[[TypedChunk], NDArray[np.bool_]]) -> Rule:
        return Rule(code, column, message, remedy, severity, find)

    return wrap


class PartnerReturn(BaseModel):
    """One return: who sends it, what a row holds, which rules bind it.

    `example` are rows of the worked example, column name to cell text. Partners owe it by a deadline
    (`loaders.deadlines`), unless its rows are `published`, or what somebody `decided` about a metric (a target).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    slug: str
    title: str
    partner: str
    summary: str
    row: type[ReturnRow]
    rules: tuple[Rule, ...] = ()
    example: tuple[dict[str, str], ...]
    published: bool = False
    decided: bool = False

    @cached_property
    def columns(self) -> dict[str, Column]:
        """Every column by name, in the order of the file."""
        return {
            name: next(item for item in field.metadata if isinstance(item, Column))
            for name, field in self.row.model_fields.items()
        }

    @cached_property
    def dimensions(self) -> tuple[str, ...]:
        """The columns that together say what a row is about: the key of a row within a file."""
        return tuple(name for name in self.coded if not self.columns[name].beside)

    @cached_property
    def coded(self) -> tuple[str, ...]:
        """The columns that hold no numbers; stored as integers."""
        return tuple(name for name, column in self.columns.items() if not isinstance(column, Number))

    @cached_property
    def breakdowns(self) -> tuple[str, ...]:
        """The dimensions beyond area, period and scope."""
        return tuple(n for n in self.dimensions if n not in ("area", "period", *self.scope))

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """The columns that hold numbers."""
        return tuple(name for name, column in self.columns.items() if isinstance(column, Number))

    @cached_property
    def scope(self) -> tuple[str, ...]:
        """The columns that, with area and period, say what a resubmission replaces."""
        return tuple(name for name in ("measure", "publication", "kind") if name in self.columns)

    def find_totals(self, chunk: TypedChunk) -> NDArray[np.bool_]:
        """Which rows of a chunk are totals in every breakdown that has a word for its total."""
        are_totals = np.ones(len(chunk.rows), dtype=bool)
        for name in self.breakdowns:
            total = getattr(self.columns[name], "total", None)
            if total:
                are_totals &= chunk.is_word(name, total)
        return are_totals

    def parts_of(self, measure: str, column: str) -> tuple[str, ...]:
        """The words of a column that together make up the whole of a measure; none where its total is sent.

        Rare words, which a sender leaves out who has none, are not among them.
        """
        words = self.columns[column]
        if not isinstance(words, OneOf) or words.total:
            return ()
        own = next((rule.words for rule in self.rules if rule.column == column and rule.words), {})
        return tuple(word for word in own.get(measure, words.values) if word not in words.rare)

    @property
    def period(self) -> PeriodColumn:
        """The period column."""
        column = self.columns["period"]
        assert isinstance(column, PeriodColumn)
        return column

    @property
    def area(self) -> AreaColumn:
        """The area column."""
        column = self.columns["area"]
        assert isinstance(column, AreaColumn)
        return column

    @property
    def measure(self) -> MeasureColumn:
        """The measure column."""
        column = self.columns["measure"]
        assert isinstance(column, MeasureColumn)
        return column

    def template_csv(self) -> str:
        """The header alone, as a CSV file that a data officer fills in."""
        return _write_csv([list(self.columns)])

    def example_csv(self) -> str:
        """The worked example as a CSV file; it passes the return's own check."""
        return _write_csv([list(self.columns), *([row[c] for c in self.columns] for row in self.example)])

    def dictionary_csv(self) -> str:
        """The data dictionary as a CSV file."""
        entries = self.dictionary()
        return _write_csv([list(entries[0]), *(list(entry.values()) for entry in entries)])

    def dictionary(self) -> list[dict[str, str]]:
        """The data dictionary: one entry a column, with what it means and what it accepts."""
        return [
            {
                "column": name,
                "label": column.label,
                "meaning": column.description,
                "accepts": column.expectation,
                "example": column.example,
                "sensitivity": column.sensitivity,
                "kind": _KINDS[type(column)],
            }
            for name, column in self.columns.items()
        ]


_KINDS: dict[type[Column], str] = {
    AreaColumn: "area",
    PeriodColumn: "period",
    MeasureColumn: "measure",
    OneOf: "word from a list",
    Name: "name",
    Number: "number",
}


def _write_csv(lines: list[list[str]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows(lines)
    return buffer.getvalue()
