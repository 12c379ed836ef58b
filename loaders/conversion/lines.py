"""The lines that published layouts write: one class for each return that they feed, its fields the return's
columns.

Every field is text. What a publication does not give is [z], not applicable; what it should give and leaves
out is [x], not available (`loaders.status`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from loaders.status import MARK, STATUS_OF_MARK, Status

TOTAL = "All"
NOT_GIVEN = MARK[Status.NOT_APPLICABLE]
NOT_AVAILABLE = MARK[Status.NOT_RETURNED]
SUPPRESSED = MARK[Status.SUPPRESSED]
_MARKS = frozenset(MARK.values())

# How publishers write that there is no figure. A dash stands here because the files that hold one (the population
# estimates, before Northern Ireland's began) use it so; a layout in which it means "none" must say so itself.
_ABSENT = frozenset({"", "-", "–", "null", "na", "n/a", "nan", ".."})
_GROUPED = re.compile(r"-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
_LONG_OR_SCIENTIFIC = re.compile(r"-?[0-9]{1,30}(\.[0-9]{16,300}|(\.[0-9]{1,300})?[eE][+-]?[0-9]{1,2})")
_WHOLE = re.compile(r"[0-9]{1,15}")


@dataclass(slots=True)
class FigureLine:
    """A line of the return "published-figures"."""

    area: str
    period: str
    measure: str
    publication: str
    sex: str = TOTAL
    age: str = TOTAL
    group: str = TOTAL
    value: str = NOT_GIVEN
    lower: str = NOT_GIVEN
    upper: str = NOT_GIVEN
    count: str = NOT_GIVEN
    out_of: str = NOT_GIVEN


@dataclass(slots=True)
class HeadcountLine:
    """A line of the return "population"."""

    area: str
    period: str
    measure: str
    sex: str
    age_band: str
    count: str


def to_number_cell(text: str) -> str:
    """Give a publisher's number as plain digits, or [x] where there is none.

    A publisher's mark becomes ours. Anything else is handed on as it is (a power of ten beyond all counting, say): the
    checker names it with its row.
    """
    plain = text.strip()
    if plain.casefold() in _ABSENT:
        return NOT_AVAILABLE
    if plain.casefold() in STATUS_OF_MARK:
        return MARK[STATUS_OF_MARK[plain.casefold()]]
    if _GROUPED.fullmatch(plain):
        return plain.replace(",", "")
    if _LONG_OR_SCIENTIFIC.fullmatch(plain):
        return _write_plainly(plain)
    return plain


def _write_plainly(text: str) -> str:
    """Write 1.2E-05, and a number with more decimals than a computer's number holds, in fifteen decimals at most."""
    plain = f"{Decimal(text):.15f}"
    return plain.rstrip("0").rstrip(".")


def read_whole(cell: str) -> int | None:
    """Give the whole number that a cell plainly is, in digits from 0 to 9; None for anything else."""
    return int(cell) if _WHOLE.fullmatch(cell) else None


def add_cells(cells: list[str]) -> str:
    """Add whole numbers that belong together.

    [x] if there is none for one of them, because a part is not the whole. A cell that is neither a whole number nor a
    mark is handed on in the place of the sum: the checker names it with its row.
    """
    plain = [to_number_cell(cell) for cell in cells]
    numbers = [read_whole(cell) for cell in plain]
    odd = (cell for cell, number in zip(plain, numbers, strict=True) if number is None and cell not in _MARKS)
    known = [number for number in numbers if number is not None]
    return next(odd, None) or (str(sum(known)) if len(known) == len(plain) else NOT_AVAILABLE)
