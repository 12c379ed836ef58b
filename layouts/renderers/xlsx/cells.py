"""From the cells of a table as people read it to those of a spreadsheet: real numbers, each in a cell of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from layouts.exhibits.parts import Column, Exhibit, Table
from layouts.formatting import MINUS, PERCENT
from layouts.number_formats import write_number_format
from layouts.record_fields import find_field

_NUMBER: Final = rf"{MINUS}?\d[\d,]*(?:\.\d+)?{PERCENT}?"
_ONE: Final = re.compile(_NUMBER)
_TWO: Final = re.compile(rf"({_NUMBER}) (to|of) ({_NUMBER})")
_JUDGED: Final = re.compile(rf"({_NUMBER}), ([a-z][a-z ]*)")
_ENDS: Final = {"to": (", from", ", to"), "of": ("", ", out of")}
"""What is added to a column's header when its cells hold two numbers."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number, and the spreadsheet's format that shows it as the page does."""

    value: float
    format: str


Cell: TypeAlias = Number | datetime | str


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table for a sheet: headers that differ from each other, and cells."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def read_table(table: Table) -> SheetTable:
    """Read a table as people see it. Of “41.1% to 53.6%” and “123 of 260” each number gets a column of its own, and of
    “47.4%, better” number and word.

    The first cell of a row is its name and stays a text, as does every mark: “[c]”, “No return”, “2.81*”.
    """
    headers: list[str] = []
    columns: list[list[Cell]] = []
    for place, column in enumerate(table.columns):
        texts = [row[place] for row in table.rows]
        for header, cells in _read_column(column, texts, is_name=place == 0):
            headers.append(header)
            columns.append(cells)
    return SheetTable(_tell_apart(headers), tuple(zip(*columns, strict=True)))


def _read_column(column: Column, texts: Sequence[str], *, is_name: bool) -> list[tuple[str, list[Cell]]]:
    header = column.header
    if is_name:
        return [(header, list(texts))]
    pairs = [_TWO.fullmatch(text) for text in texts]
    words = next((pair[2] for pair in pairs if pair), "")
    if not words:
        return _read_judged(header, texts) if column.numeric else [(header, [read_cell(text) for text in texts])]
    first = [read_cell(pair[1] if pair else text) for pair, text in zip(pairs, texts, strict=True)]
    second = [read_cell(pair[3] if pair else "") for pair in pairs]
    return [(header + _ENDS[words][0], first), (header + _ENDS[words][1], second)]


def _read_judged(header: str, texts: Sequence[str]) -> list[tuple[str, list[Cell]]]:
    pairs = [_JUDGED.fullmatch(text) for text in texts]
    numbers = [read_cell(pair[1] if pair else text) for pair, text in zip(pairs, texts, strict=True)]
    if not any(pairs):
        return [(header, numbers)]
    return [(header, numbers), (f"{header}, judgement", [pair[2].capitalize() if pair else "" for pair in pairs])]


def read_cell(text: str) -> Cell:
    """A number where a text is one and nothing more; else the text."""
    if not _ONE.fullmatch(text):
        return text
    percent = text.endswith(PERCENT)
    plain = text.removesuffix(PERCENT).replace(",", "").replace(MINUS, "-")
    return Number(float(plain), write_number_format(len(plain.partition(".")[2]), percent=percent))


def read_records(exhibit: Exhibit) -> SheetTable:
    """The exhibit's tidy figures, unrounded, with the titles of their columns."""
    fields = [find_field(name) for name in exhibit.fields]
    rows = tuple(
        tuple(_read_value(value, field.kind) for value, field in zip(record, fields, strict=True))
        for record in exhibit.records
    )
    return SheetTable(tuple(field.title for field in fields), rows)


def _read_value(value: object, kind: str) -> Cell:
    if value is None or value == "":
        return ""
    if kind == "date":
        return datetime.fromisoformat(str(value))
    if isinstance(value, int | float) and kind == "number":
        return Number(float(value), "General")
    return str(value)


def _tell_apart(headers: Sequence[str]) -> tuple[str, ...]:
    """Number headers that come twice: a spreadsheet repairs a table that has two of one name. It ignores capitals."""
    seen: dict[str, int] = {}
    told = []
    for header in headers:
        key = header.casefold()
        seen[key] = seen.get(key, 0) + 1
        told.append(header if seen[key] == 1 else f"{header} ({seen[key]})")
    return tuple(told)
