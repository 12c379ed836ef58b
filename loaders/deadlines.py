"""When each return is due, and from whom: `data/reference/deadlines.csv`, and what can be wrong there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from loaders.areas.files import REFERENCE_FOLDER, read_rows
from loaders.errors import OutcomesError

_COLUMNS = ("returned", "due_days", "owed_by", "source", "source_date")
_OWED_BY = ("all", "senders")


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when a return is due: so many `days` after the end of the period that it is about.

    `senders_only`: not every area has something to report (not every county has a prison), so only those owe it that
    have ever sent it. `source` is a key of `data/reference/SOURCES.md`.
    """

    returned: str
    days: int
    senders_only: bool
    source: str
    source_date: str


def read_deadlines(folder: Path | None = None) -> Mapping[str, Deadline]:
    """Give the deadlines of a folder by the return's slug, in the order of the file. Raises `OutcomesError`."""
    return _read_deadlines(folder or REFERENCE_FOLDER)


@cache
def _read_deadlines(folder: Path) -> Mapping[str, Deadline]:
    path = folder / "deadlines.csv"
    rows = read_rows(path, _COLUMNS)
    problems = [problem for row in rows if (problem := _find_problem(row))]
    names = [row["returned"] for row in rows]
    problems += [f"{name} stands there more than once." for name in dict.fromkeys(names) if names.count(name) > 1]
    if problems:
        raise OutcomesError(f"{path.name} cannot be used. " + " ".join(problems), hint="Mend these rows.")
    return MappingProxyType({row["returned"]: _make_deadline(row) for row in rows})


def _find_problem(row: Mapping[str, str]) -> str:
    if not row["due_days"].isdecimal():
        return f"{row['returned']} is due “{row['due_days']}” days after the period, which is no whole number."
    if row["owed_by"] not in _OWED_BY:
        return f"{row['returned']} is owed by “{row['owed_by']}”; write all or senders."
    return ""


def _make_deadline(row: Mapping[str, str]) -> Deadline:
    senders_only = row["owed_by"] == "senders"
    return Deadline(row["returned"], int(row["due_days"]), senders_only, row["source"], row["source_date"])
