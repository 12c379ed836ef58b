"""Which periods the illustrative returns cover, as of a day."""

from __future__ import annotations

from datetime import date

from loaders.periods import Period, PeriodKind, latest_complete
from loaders.returns_catalogue import return_named

QUARTERS = 20  # five times four, so that five years that share no month can be set side by side
CALENDAR_YEARS = 7  # of deaths three years are pooled, so that seven give five points
YEARS = 5

_COUNTS = {
    PeriodKind.QUARTER: QUARTERS,
    PeriodKind.YEAR_TO_QUARTER: QUARTERS,
    PeriodKind.CALENDAR_YEAR: CALENDAR_YEARS,
}

# Returns that come long after the period, in quarters: reoffending waits for a year of following people and half a
# year for the courts, and for the records to be matched.
_LAGS = {"probation-reoffending": 7}


def kind_of(slug: str) -> PeriodKind:
    """Give the kind of period that a return asks for."""
    kind = return_named(slug).period.kind
    if kind is None:
        raise ValueError(f"the return {slug} takes periods of any kind")
    return kind


def spacing_of(kind: PeriodKind) -> int:
    """Give how many months lie between two periods of a kind in the illustrative data."""
    return 3 if kind in (PeriodKind.QUARTER, PeriodKind.YEAR_TO_QUARTER) else 12


def find_periods(slug: str, today: date) -> list[Period]:
    """Give the periods of a return up to the latest complete one, oldest first."""
    kind = kind_of(slug)
    last = latest_complete(kind, today).shifted(-3 * _LAGS.get(slug, 0))
    back = range(_COUNTS.get(kind, YEARS) - 1, -1, -1)
    return [last.shifted(-spacing_of(kind) * steps) for steps in back]


def find_earlier(periods: list[Period], years: int) -> list[Period]:
    """Give the 12 months to March of so many years before the first of these rolling years, oldest first."""
    (first,) = [period for period in periods[:4] if period.start.month == 4]
    return [first.shifted(-12 * back) for back in range(years, 0, -1)]
