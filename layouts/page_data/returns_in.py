"""How far a quarter's figures can be trusted: what was returned, what is hidden, whether more may come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from layouts.page_data.quarters import expect_period, find_due_days, find_quarters
from loaders.areas import UPPER_TIER, Area, AreaLevel, Partnership
from loaders.periods import Period, PeriodKind
from loaders.returns_catalogue import find_returns
from loaders.status import Status
from metrics.cells import Cells
from metrics.definition import Series
from metrics.outcomes import Outcomes
from metrics.plans import Plan

_QUARTERLY = (PeriodKind.QUARTER, PeriodKind.YEAR_TO_QUARTER)


@dataclass(frozen=True, slots=True)
class DueReturn:
    """A return that one partner owes for one area and period, and whether it is in, whole or in part."""

    title: str
    area: Area
    period: Period
    due: date
    received: bool
    in_part: bool


@dataclass(frozen=True, slots=True)
class QuarterStatus:
    """What the status strip says of a quarter.

    `due` are the returns that partners send every quarter, one for each area. `hidden` counts figures that are
    suppressed to protect people. A quarter is provisional while it is the latest or lacks a return.
    """

    quarter: Period
    provisional: bool
    due: tuple[DueReturn, ...]
    hidden: int
    illustrative: bool
    as_at: date | None

    @property
    def received(self) -> int:
        """How many of the returns are in, whole."""
        return sum(each.received for each in self.due)

    @property
    def missing(self) -> tuple[DueReturn, ...]:
        """The returns that are not in, or not whole."""
        return tuple(each for each in self.due if not each.received)


def find_quarter_status(outcomes: Outcomes, partnership: Partnership, quarter: Period) -> QuarterStatus:
    """Find how a quarter stands for a partnership, in one query over the totals of its members."""
    plans = [plan for plan in outcomes.register.plans if _is_due(plan.series)]
    areas = [*partnership.members, *([partnership.force] if partnership.force else [])]
    periods = {plan.id: period for plan in plans if (period := expect_period(plan.series, quarter))}
    cells = outcomes.read(plans, [a.id for a in areas], periods=sorted({p.id for p in periods.values()}))
    due = tuple(_find_due(plans, partnership, quarter=quarter, cells=cells))
    latest = find_quarters(outcomes, partnership)[:1]
    return QuarterStatus(
        quarter=quarter,
        provisional=latest == (quarter,) or not all(each.received for each in due),
        due=due,
        hidden=int((cells.status == Status.SUPPRESSED).sum()),
        illustrative=bool(cells.illustrative.any()),
        as_at=date.fromordinal(int(cells.as_at.max())) if len(cells) else None,
    )


def _is_due(series: Series) -> bool:
    """Whether partners send this series every quarter, however long after its end."""
    return series.source == "partner" and series.period in _QUARTERLY and find_due_days(series) is not None


def _find_due(plans: Sequence[Plan], partnership: Partnership, *, quarter: Period, cells: Cells) -> Iterable[DueReturn]:
    """Every return that is due, each once for each area: in when any of its series is there whole."""
    states = {
        (series, area, period): status
        for series, area, period, status in zip(
            *(column.tolist() for column in (cells.series, cells.area, cells.period, cells.status)), strict=True
        )
    }
    for slug in dict.fromkeys(plan.series.returned for plan in plans):
        mine = [plan for plan in plans if plan.series.returned == slug]
        period = expect_period(mine[0].series, quarter)
        if period is None:
            continue
        for area in _find_senders(mine[0].series, partnership):
            found = [states.get((plan.id, area.id, period.id), Status.NOT_RETURNED) for plan in mine]
            yield _make_due(slug, area, period=period, found=found)


def _find_senders(series: Series, partnership: Partnership) -> tuple[Area, ...]:
    """The areas that a return comes from: the force, or each authority."""
    if series.level is AreaLevel.FORCE:
        return (partnership.force,) if partnership.force else ()
    return tuple(a for a in partnership.members if series.level != "upper tier" or a.level in UPPER_TIER)


def _make_due(slug: str, area: Area, *, period: Period, found: Sequence[int]) -> DueReturn:
    returned = find_returns()[slug]
    received = any(status not in (Status.NOT_RETURNED, Status.INCOMPLETE) for status in found)
    return DueReturn(
        title=returned.title,
        area=area,
        period=period,
        due=period.end + timedelta(days=returned.due_days),
        received=received,
        in_part=not received and Status.INCOMPLETE in found,
    )
