"""Which quarter a page is about, which there are, and which period of a series ought to be there by then."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache

from loaders.areas import Partnership
from loaders.periods import Period, PeriodKind, latest_complete
from loaders.returns_catalogue import find_returns
from metrics.definition import Series
from metrics.outcomes import Outcomes

SETTLED_AFTER = 75
"""Days after its end by which all of a quarter's returns are due; what is due later belongs to an earlier period."""

_QUARTERLY = (PeriodKind.QUARTER, PeriodKind.YEAR_TO_QUARTER)


def find_quarters(outcomes: Outcomes, partnership: Partnership) -> tuple[Period, ...]:
    """Find the quarters for which any of a partnership's quarterly returns is there, the latest first.

    Where there are only figures of other kinds, the quarter in which the latest of them ends.
    """
    return _find_quarters(outcomes, partnership, outcomes.data_version())


@lru_cache(maxsize=256)
def _find_quarters(outcomes: Outcomes, partnership: Partnership, _version: int) -> tuple[Period, ...]:
    """The version is part of the key: what is remembered holds as long as the data stay the same."""
    plans = outcomes.register.plans
    areas = [partnership.area, *partnership.members, *([partnership.force] if partnership.force else [])]
    cells = outcomes.read(plans, [area.id for area in areas])
    quarterly = {plan.id for plan in plans if is_quarterly(plan.series)}
    pairs = set(zip(cells.series.tolist(), cells.period.tolist(), strict=True))
    found = {find_quarter(Period.from_id(period)) for series, period in pairs if series in quarterly}
    if not found and pairs:
        found = {max(find_quarter(Period.from_id(period)) for _, period in pairs)}
    return tuple(sorted(found, reverse=True))


def is_quarterly(series: Series) -> bool:
    """Whether a partner sends this series soon after every quarter."""
    due = find_due_days(series)
    return series.period in _QUARTERLY and due is not None and due <= SETTLED_AFTER


def find_quarter(period: Period) -> Period:
    """The quarter in which a period ends."""
    first = (period.end.month - 1) // 3 * 3 + 1
    return Period(period.end.replace(month=first, day=1), 3)


def find_due_days(series: Series) -> int | None:
    """Days after the end of a period by which its return is due; None where no partner sends it."""
    return None if series.source == "published" else find_returns()[series.returned].due_days


def expect_period(series: Series, quarter: Period) -> Period | None:
    """The latest period of a series that ought to be there once a quarter's returns are due.

    A return that takes longer, such as reoffending, is about an earlier period. None where no partner sends it.
    """
    due = find_due_days(series)
    if due is None:
        return None
    return latest_complete(series.period, quarter.end + timedelta(days=SETTLED_AFTER + 1 - due))


def choose_quarter(quarters: Sequence[Period], until: Period | None) -> Period | None:
    """The quarter that a page is about: the one asked for, else the latest there is."""
    return until or (quarters[0] if quarters else None)
