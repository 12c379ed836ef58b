"""What became of each return that a partnership owes: read once, the same for every page, sentence and file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TypeAlias

from loaders.areas import Partnership, read_areas
from loaders.attempts import read_rejected
from loaders.deadlines import read_deadlines
from loaders.obligations import (
    QUARTERLY,
    Key,
    Obligation,
    Sent,
    Standing,
    find_owed_returns,
    find_quarter_of_deadline,
    judge,
    list_obligations,
)
from loaders.periods import Period, PeriodKind, latest_complete
from loaders.sent import read_first_periods, read_sent
from metrics.outcomes import Outcomes

QUARTERS_SHOWN = 8
"""How many quarters are looked at, the one that is not over among them."""


Pairs: TypeAlias = tuple[tuple[Obligation, Sent | None], ...]
"""What is owed, and what stands of it."""


@dataclass(frozen=True, slots=True)
class Owed:
    """What is owed with the returns of some quarters and what stands of it; `start` is the quarter of the first
    quarterly return that ever came, None where none did."""

    pairs: Pairs
    start: Period | None


def find_quarters_shown(today: date) -> tuple[Period, ...]:
    """The quarters whose returns are looked at, the one that is not over yet first."""
    latest = latest_complete(PeriodKind.QUARTER, today).shifted(3)
    return tuple(latest.shifted(-3 * back) for back in range(QUARTERS_SHOWN))


def find_standings(
    outcomes: Outcomes,
    partnership: Partnership,
    *,
    today: date,
    until: date | None = None,
    moment: datetime | None = None,
) -> tuple[Standing, ...]:
    """Find what became of the returns of the last quarters, by return, area and period, the latest period first.

    Nothing is owed from before the first quarter of which the partnership sent anything; where it never did, from
    before the latest that is over. With `until`, what is due by then is there too, however far ahead. `moment` is
    that of the past as at which one looks: nobody knew then of a file that was refused later.
    """
    shown = find_quarters_shown(today)
    last = find_quarter_of_deadline(until) if until else shown[0]
    owed = _find_owed(outcomes, partnership, shown[-1], max(last, shown[0]))
    start = min(owed.start or shown[1], shown[1])
    refused = _read_refused(outcomes, owed, moment)
    return tuple(
        judge(obligation, sent, today=today, rejected_at=refused.get(obligation.key))
        for obligation, sent in owed.pairs
        if (sent or obligation.quarter >= start) and not (until and obligation.due > until)
    )


def _read_refused(outcomes: Outcomes, owed: Owed, moment: datetime | None) -> dict[Key, datetime]:
    """When a file for each obligation was last refused. Never remembered: a refused file changes no data."""
    obligations = [obligation for obligation, _ in owed.pairs]
    with outcomes.connect() as connection:
        areas, periods = {each.area.id for each in obligations}, {each.period.id for each in obligations}
        return read_rejected(connection, areas, periods, moment=moment)


def _find_owed(outcomes: Outcomes, partnership: Partnership, first: Period, last: Period) -> Owed:
    """Find what is owed with the returns of the quarters from `first` to `last`, and what stands of each."""
    return _read_owed(outcomes, partnership, first, last, outcomes.data_version())


def find_owed_in(outcomes: Outcomes, partnership: Partnership, quarter: Period) -> Pairs:
    """Find what is owed with the returns of one quarter, and what stands of each. Five years are read at once, for
    pages look at one quarter after another."""
    first_year = quarter.start.year // 5 * 5
    return _divide_owed(outcomes, partnership, first_year, outcomes.data_version()).get(quarter, ())


@lru_cache(maxsize=64)
def _divide_owed(outcomes: Outcomes, partnership: Partnership, first_year: int, version: int) -> dict[Period, Pairs]:
    first, last = Period(date(first_year, 1, 1), 3), Period(date(first_year + 4, 10, 1), 3)
    divided: dict[Period, list[tuple[Obligation, Sent | None]]] = {}
    for pair in _read_owed(outcomes, partnership, first, last, version).pairs:
        divided.setdefault(pair[0].quarter, []).append(pair)
    return {quarter: tuple(pairs) for quarter, pairs in divided.items()}


@lru_cache(maxsize=256)
def _read_owed(outcomes: Outcomes, partnership: Partnership, first: Period, last: Period, _version: int) -> Owed:
    """The version is part of the key: what is remembered holds as long as the data stay the same."""
    areas = _list_areas(partnership)
    with outcomes.connect() as connection:
        firsts = read_first_periods(connection, areas, version=outcomes.version)
        obligations = list_obligations(partnership, first, last, senders=firsts)
        periods = {each.period.id for each in obligations}
        sent = read_sent(connection, areas, periods, version=outcomes.version)
    return Owed(tuple((each, sent.get(each.key)) for each in obligations), _find_start(firsts))


def _list_areas(partnership: Partnership) -> list[int]:
    """The ids of every area that anything can be owed for."""
    within = [area for member in partnership.members for area in (member, *read_areas().children(member))]
    return [area.id for area in (*within, *([partnership.force] if partnership.force else []))]


def _find_start(firsts: Mapping[tuple[str, int], int]) -> Period | None:
    quarterly = {slug for slug, returned in find_owed_returns().items() if returned.period.kind in QUARTERLY}
    return min(_list_quarters(firsts, quarterly), default=None)


def _list_quarters(firsts: Mapping[tuple[str, int], int], returns: Iterable[str]) -> Iterable[Period]:
    """The quarters with which the first periods of these returns were due."""
    for (slug, _), period in firsts.items():
        if slug in returns:
            yield find_quarter_of_deadline(Period.from_id(period).end + timedelta(days=read_deadlines()[slug].days))
