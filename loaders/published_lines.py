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

# How publishers write that there is no figure. A dash stands here because the files that hold one (the
# population
# estimates, before Northern Ireland's began) use it so; a layout in which it means "none" must say so itself.
_ABSENT = frozenset({"", "-", "–", "null", "na", "n/a", "nan", ".."})
_GROUPED = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?")
_LONG_OR_SCIENTIFIC = re.compile(r"-?\d+(\.\d{16,}|(\.\d+)?[eE][+-]?\d+)")


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

    A publisher's mark becomes ours. Anything else is handed on as it is: the checker names it with its row.
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


def add_cells(cells: list[str]) -> str:
    """Add whole numbers that belong together; [x] if any of them is not a number, because a part is not the whole."""
    plain = [to_number_cell(cell) for cell in cells]
    if not all(cell.isdecimal() for cell in plain):
        return NOT_AVAILABLE
    return str(sum(int(cell) for cell in plain))
