"""Which quarter a page is about, which there are, and which period of a series ought to be there by then."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from loaders.areas import Partnership
from loaders.deadlines import read_deadlines
from loaders.obligations import QUARTERLY, SETTLED_AFTER, find_expected
from loaders.periods import Period
from metrics.definition import Series
from metrics.outcomes import Outcomes


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
    return series.period in QUARTERLY and due is not None and due <= SETTLED_AFTER


def find_quarter(period: Period) -> Period:
    """The quarter in which a period ends."""
    first = (period.end.month - 1) // 3 * 3 + 1
    return Period(period.end.replace(month=first, day=1), 3)


def find_due_days(series: Series) -> int | None:
    """Days after the end of a period by which its return is due; None where no partner sends it."""
    return None if series.source == "published" else read_deadlines()[series.returned].days


def expect_period(series: Series, quarter: Period) -> Period | None:
    """The latest period of a series that ought to be there once a quarter's returns are due.

    A return that takes longer, such as reoffending, is about an earlier period. None where no partner sends it.
    """
    due = find_due_days(series)
    if due is None:
        return None
    return find_expected(series.period, due, quarter)


def choose_quarter(quarters: Sequence[Period], until: Period | None) -> Period | None:
    """The quarter that a page is about: the one asked for, else the latest there is."""
    return until or (quarters[0] if quarters else None)
