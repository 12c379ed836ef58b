"""Who owes which return for which area and period by when, and what became of it.

Pure: the deadlines and the register of areas say what is owed, `loaders.sent` says what is in, and the caller says
which day it is. Every page, sentence and file that speaks of returns asks here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TypeAlias

from loaders.areas import AUTHORITIES, LOWER_TIER, UPPER_TIER, Area, AreaLevel, Partnership, read_areas
from loaders.deadlines import Deadline, read_deadlines
from loaders.errors import OutcomesError
from loaders.partner_return import PartnerReturn
from loaders.periods import Period, PeriodKind, latest_complete
from loaders.returns_catalogue import find_returns, return_named

SETTLED_AFTER = 75
"""Days after its end by which all of a quarter's returns are due; what is due later belongs to an earlier period."""

QUARTERLY = (PeriodKind.QUARTER, PeriodKind.YEAR_TO_QUARTER)
"""The kinds of period for which a return comes every quarter."""

STEPS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR_TO_QUARTER: 3}  # months; all others a year

Key: TypeAlias = tuple[str, int, int]
"""A return's slug, an area's id and a period's id: what one obligation is about."""


class State(StrEnum):
    """What became of an obligation. The value is the word that people read."""

    NOT_DUE = "Not due"
    DUE = "Due"
    LATE = "Late"
    WITH_ERRORS = "Received with errors"
    IN_PART = "In part"
    ACCEPTED = "Accepted"
    NIL = "Nothing to report"
    RESUBMITTED = "Resubmitted"


DONE = frozenset({State.ACCEPTED, State.NIL, State.RESUBMITTED})
OUTSTANDING = frozenset({State.DUE, State.LATE, State.WITH_ERRORS, State.IN_PART})


@dataclass(frozen=True, slots=True)
class Obligation:
    """One return that is owed for one area and period, and the last day on which it is in time.

    `quarter` is the quarter with whose returns it is due: a return that takes two years is about an earlier period.
    """

    returned: str
    area: Area
    period: Period
    due: date

    @property
    def key(self) -> Key:
        """What it is about, as the store knows it."""
        return self.returned, self.area.id, self.period.id

    @property
    def quarter(self) -> Period:
        """The quarter with whose returns it is due."""
        return find_quarter_of_deadline(self.due)


@dataclass(frozen=True, slots=True)
class Sent:
    """What stands of a return for an area and period.

    `submission` is the newest that stands, `received_at` its time (UTC), `resubmitted` how many times something was
    replaced. `measures` are those of which a figure was sent (or that there is nothing to report), `not_available`
    those of which it was only said that there is none. `nil`: all that was sent says that there is nothing to report.
    """

    submission: int
    received_at: datetime
    resubmitted: int
    nil: bool
    measures: frozenset[str]
    illustrative: bool
    not_available: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of an obligation by a day. `days_late` is 0 until the deadline has passed and nothing, or not all,
    was sent.

    `lacking` are the slugs of the measures of which nothing was sent, where something was of others;
    `not_available` those that were sent as not available: who has told so is not late with them.
    """

    obligation: Obligation
    state: State
    sent: Sent | None = None
    days_late: int = 0
    lacking: tuple[str, ...] = ()
    not_available: tuple[str, ...] = ()

    @property
    def is_told(self) -> bool:
        """Whether all was sent that the sender has: what is not in was said to be not available."""
        return self.state is State.IN_PART and not self.lacking


# ---------------------------------------------------------------- what is owed


def find_owed_returns() -> dict[str, PartnerReturn]:
    """Give every return that partners owe, by its slug, in the order of the deadlines.

    What is published or decided is owed by nobody. Raises `OutcomesError` where returns and deadlines do not fit.
    """
    deadlines = read_deadlines()
    owed = {slug for slug, each in find_returns().items() if not each.published and not each.decided}
    if owed != deadlines.keys():
        names = ", ".join(sorted(owed ^ deadlines.keys()))
        raise OutcomesError(
            f"deadlines.csv and the returns do not fit: {names}.", hint="Each return of a partner stands there once."
        )
    return {slug: return_named(slug) for slug in deadlines}


def list_obligations(
    partnership: Partnership, first: Period, last: Period, *, senders: Collection[tuple[str, int]] = ()
) -> tuple[Obligation, ...]:
    """List what is owed for a partnership with the returns of the quarters from `first` to `last`.

    By return, area and period, the latest period first. `senders` are the returns and areas (ids) of which something
    was ever sent: of a return that not every area has, only those owe it.
    """
    return tuple(
        Obligation(slug, area, period, period.end + timedelta(days=deadline.days))
        for slug, returned in find_owed_returns().items()
        for deadline in [read_deadlines()[slug]]
        for area in find_owing_areas(returned, partnership)
        if not deadline.senders_only or (slug, area.id) in senders
        for period in _find_periods(_require_kind(returned), deadline, first, last)
    )


def find_owing_areas(returned: PartnerReturn, partnership: Partnership) -> tuple[Area, ...]:
    """The areas of a partnership that a return is owed for: its force, its upper or its lower tier."""
    levels = returned.area.levels
    if not levels & AUTHORITIES:
        return (partnership.force,) if AreaLevel.FORCE in levels and partnership.force else ()
    if levels >= LOWER_TIER:
        return tuple(each for member in partnership.members for each in read_areas().members(member, LOWER_TIER))
    return tuple(member for member in partnership.members if member.level in UPPER_TIER)


def _require_kind(returned: PartnerReturn) -> PeriodKind:
    if returned.period.kind is None:
        raise OutcomesError(f"The return {returned.slug} is about periods of any kind, so that nobody can owe it.")
    return returned.period.kind


def _find_periods(kind: PeriodKind, deadline: Deadline, first: Period, last: Period) -> Iterator[Period]:
    """The periods of a return that are due with these quarters, the latest first."""
    period = find_expected(kind, deadline.days, last)
    after = first.shifted(-3).end + timedelta(days=SETTLED_AFTER - deadline.days)
    while period.end > after:
        yield period
        period = period.shifted(-STEPS.get(kind, 12))


def find_quarter_of_deadline(due: date) -> Period:
    """The quarter with whose returns a deadline comes: the first that is settled on that day or later."""
    return latest_complete(PeriodKind.QUARTER, due - timedelta(days=SETTLED_AFTER)).shifted(3)


def find_expected(kind: PeriodKind, days: int, quarter: Period) -> Period:
    """The latest period of a kind that is due, so many days after its end, by the time a quarter's returns are."""
    return latest_complete(kind, quarter.end + timedelta(days=SETTLED_AFTER + 1 - days))


# ---------------------------------------------------------------- what became of it


def judge(obligation: Obligation, sent: Sent | None, *, today: date, rejected_at: datetime | None = None) -> Standing:
    """Say what became of an obligation by `today`.

    A file that was refused after all that stands (`rejected_at`) counts as received with errors until all is in. A
    return of which a measure is lacking or not available is in part.
    """
    if sent is None:
        state = _name_open(obligation, sent, today=today, rejected_at=rejected_at)
        return Standing(obligation, state, sent, _count_late(obligation, today))
    measures = return_named(obligation.returned).measure.values
    not_available = tuple(each for each in measures if each in sent.not_available)
    lacking = tuple(each for each in measures if each not in sent.measures | sent.not_available)
    if not lacking and not not_available:
        return Standing(obligation, _name_done(sent), sent)
    state = _name_open(obligation, sent, today=today, rejected_at=rejected_at)
    return Standing(obligation, state, sent, _count_late(obligation, today) if lacking else 0, lacking, not_available)


def _count_late(obligation: Obligation, today: date) -> int:
    return max(0, (today - obligation.due).days)


def _name_done(sent: Sent) -> State:
    if sent.nil:
        return State.NIL
    return State.RESUBMITTED if sent.resubmitted else State.ACCEPTED


def _name_open(obligation: Obligation, sent: Sent | None, *, today: date, rejected_at: datetime | None) -> State:
    if rejected_at and (sent is None or rejected_at > sent.received_at):
        return State.WITH_ERRORS
    if sent:
        return State.IN_PART
    if today <= obligation.period.end:
        return State.NOT_DUE
    return State.DUE if today <= obligation.due else State.LATE
