"""Numbers, dates and lists as people read them. Figures are rounded here and nowhere else.

Halves are rounded away from zero, as people do by hand: 2.675 shown to two places is 2.68. Nothing here knows a
database or a page, so charts may use it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

from loaders.status import MARK, Status

PERCENT: Final = "%"
MINUS: Final = "\N{MINUS SIGN}"
SMALL_COUNT: Final = 20
"""Below this, a change of a count is told as a number: of 2 to 3, “up 50%” misleads."""

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_EXACT_DIGITS: Final = 12
_BASE: Final = re.compile(r"\bper ([\d,]+)")


def round_half_up(value: float, decimals: int) -> Decimal:
    """Round as people do by hand. What floating point adds beyond twelve digits is not taken for a figure."""
    exact = Decimal(f"{value:.{_EXACT_DIGITS}g}")
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return abs(rounded) if rounded == 0 else rounded


# A page writes the same figure in its chart, its table, its sentence and its alternative text.
@lru_cache(maxsize=16_384)
def format_number(value: float, decimals: int = 0) -> str:
    """Write a number with thousands commas: 1,240 and −3.5."""
    rounded = round_half_up(value, decimals)
    return f"{MINUS if rounded < 0 else ''}{abs(rounded):,}"


def is_rate(unit: str) -> bool:
    """Whether a unit is that of a rate, such as “per 1,000 people”."""
    return _find_base(unit) is not None


def _find_base(unit: str) -> int | None:
    found = _BASE.search(unit)
    return int(found.group(1).replace(",", "")) if found else None


def is_count(unit: str) -> bool:
    """Whether a unit is that of whole things, such as “seizures”."""
    return unit != PERCENT and not is_rate(unit)


@lru_cache(maxsize=256)
def find_decimals(unit: str) -> int:
    """How many decimals figures of a unit are shown with: the same everywhere, so that title and table agree.

    Percentages 1; rates per 10,000 or more 1, per less 2; counts none.
    """
    if unit == PERCENT:
        return 1
    base = _find_base(unit)
    return 0 if base is None else 1 if base >= 10_000 else 2


def format_value(value: float, unit: str) -> str:
    """Write a figure of that unit: “47.3%”, “1,240”, “2.81”. The unit of a rate is left to the heading."""
    return format_number(value, find_decimals(unit)) + (PERCENT if unit == PERCENT else "")


def format_with_unit(value: float, unit: str) -> str:
    """Write a figure so that it stands alone: “47.3%”, “1,240”, “2.81 per 1,000 people a quarter”."""
    text = format_value(value, unit)
    return f"{text} {unit}" if is_rate(unit) else text


def format_interval(lower: float, upper: float, unit: str) -> str:
    """Write limits: “41.1% to 53.6%”, with a figure's own decimals, so that it lies between them as written."""
    return f"{format_value(lower, unit)} to {format_value(upper, unit)}"


# ---------------------------------------------------------------- changes


def format_change(current: float, earlier: float, unit: str) -> str:
    """Write a change: “up 3.2 percentage points”, “down 12.4%”, “up 3”, “no change”.

    Percentages change by percentage points. Counts under 20 and anything from zero change by a number, the rest
    by a percentage. Both figures are unrounded.
    """
    difference = current - earlier
    if abs(difference) <= 1e-12 * max(abs(current), abs(earlier)):
        return "no change"
    way = "up" if difference > 0 else "down"
    if unit == PERCENT or earlier == 0 or (is_count(unit) and abs(earlier) < SMALL_COUNT):
        return f"{way} {format_distance(abs(difference), unit)}"
    percentage = 100 * abs(difference / earlier)
    return f"{way} {_at_least(percentage, 1 if percentage < 100 else 0)}%"


def format_distance(size: float, unit: str) -> str:
    """Write how far two figures of a unit are apart: “3.2 percentage points”, “less than 0.01”. Never negative."""
    return _at_least(size, find_decimals(unit)) + (" percentage points" if unit == PERCENT else "")


def _at_least(size: float, decimals: int) -> str:
    """A number; one that would round to nothing though it is something is “less than 0.1”."""
    if size and round_half_up(size, decimals) == 0:
        return f"less than {format_number(10.0**-decimals, decimals)}"
    return format_number(size, decimals)


# ---------------------------------------------------------------- figures that are not there


def format_status(status: Status, *, members: int = 0, present: int = 0) -> str:
    """Say in a table's cell why there is no figure: “[c]”, “No return”, “3 of 4 areas”.

    `present` of `members` areas are there where the figure is incomplete.
    """
    if status is Status.INCOMPLETE and members:
        return f"{present:,} of {members:,} areas"
    return _CELLS[status]


_CELLS: Final = {
    Status.OK: "",
    Status.SUPPRESSED: MARK[Status.SUPPRESSED],
    Status.NOT_RETURNED: "No return",
    Status.NIL: "Nothing to report",
    Status.INCOMPLETE: "Incomplete",
    Status.TOO_FEW: "Too few",
    Status.NOT_APPLICABLE: "Not applicable",
}


# ---------------------------------------------------------------- dates and lists


def format_date(day: date) -> str:
    """Write a day: “14 November 2025”."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def format_short_date(day: date) -> str:
    """Write a day where there is little room: “14 Nov 2025”."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def format_moment(moment: datetime) -> str:
    """Write a day and a time (UTC): “14 November 2025, 09:30 UTC”."""
    return f"{format_date(moment.date())}, {moment:%H:%M} UTC"


def format_span(start: date, end: date) -> str:
    """Write from which month to which: “October 2021 to September 2025”, “July to September 2025”."""
    first, last = _MONTHS[start.month - 1], f"{_MONTHS[end.month - 1]} {end.year}"
    if start.year != end.year:
        return f"{first} {start.year} to {last}"
    return last if start.month == end.month else f"{first} to {last}"


def join_words(words: Iterable[str]) -> str:
    """Write a list: “a, b and c”."""
    listed = list(words)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} and {listed[-1]}"


def format_count(number: int, singular: str, plural: str = "") -> str:
    """Write so many things: “1 area”, “1,240 areas”, “2 authorities”."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def start_with_capital(words: str) -> str:
    """Write words with a capital at the beginning; no other letter is changed."""
    return words[:1].upper() + words[1:]


def start_small(words: str) -> str:
    """Write a sentence so that it can go on after another's words: no capital at the beginning."""
    return words[:1].lower() + words[1:]
