"""Rows of illustrative files as tests look at them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from loaders.areas import LOWER_TIER, UPPER_TIER, Area, AreaLevel, read_areas
from loaders.illustrative import SampleFile
from loaders.returns_catalogue import find_returns, return_named

TODAY = date(2026, 11, 22)
MARKS = {"[c]", "[x]", "[z]", "nil", ""}


@dataclass(frozen=True)
class Row:
    """One row of one file: the return it belongs to, where it stands, and its cells."""

    returned: str
    file: str
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    @property
    def key(self) -> tuple[str, ...]:
        """What the row is about."""
        return (self.returned, *(self.cells[name] for name in return_named(self.returned).dimensions))

    def number(self, column: str = "count") -> float | None:
        """A number, or None where there is a mark."""
        return None if self.cells.get(column, "") in MARKS else float(self.cells[column])

    def told(self) -> dict[str, str]:
        """The breakdowns that are not at All."""
        return {name: self[name] for name in return_named(self.returned).breakdowns if self[name] != "All"}


def read_rows(sample: SampleFile) -> list[Row]:
    """The rows of a file, whose header says which return it is."""
    with sample.path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        headers = {tuple(each.columns): slug for slug, each in find_returns().items()}
        slug = _name_return(sample.path.name, headers, tuple(reader.fieldnames or ()))
        return [Row(slug, sample.path.name, row) for row in reader]


def _name_return(name: str, headers: Mapping[tuple[str, ...], str], header: tuple[str, ...]) -> str:
    """Two returns could share a header, so the file's name decides where it names one."""
    named = [slug for slug in find_returns() if f"_{slug}_" in name]
    assert not named or tuple(return_named(named[0]).columns) == header, f"{name} is not a return of that name"
    return named[0] if named else headers[header]


def pick(rows: Iterable[Row], **cells: str) -> list[Row]:
    """The rows with these cells; `returned` is the return."""
    return [row for row in rows if all((row.returned if c == "returned" else row[c]) == w for c, w in cells.items())]


def only_number(rows: Iterable[Row], column: str = "count", **cells: str) -> float:
    """The number of the one row with these cells."""
    (row,) = pick(rows, **cells)
    number = row.number(column)
    assert number is not None, f"{row.key} has a mark"
    return number


def native_areas(level: str, partnership: str) -> tuple[Area, ...]:
    """The areas of a partnership at the level at which a series is sent; England for a national one."""
    register = read_areas()
    each = register.partnership(partnership)
    if level == AreaLevel.COUNTRY:
        return (register.by_code("E92000001"),)
    if level == AreaLevel.FORCE:
        assert each.force is not None
        return (each.force,)
    return register.members(each.area, LOWER_TIER if level == "lower tier" else UPPER_TIER)
