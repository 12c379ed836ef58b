"""How far a quarter's figures can be trusted: what was returned, what is hidden, whether more may come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from layouts.page_data.quarters import expect_period, find_due_days, find_quarters
from layouts.page_data.return_states import find_owed_in
from loaders.areas import Area, Partnership, read_areas
from loaders.obligations import DONE, QUARTERLY, Obligation, Sent, Standing, find_owed_returns, judge
from loaders.periods import Period
from loaders.status import Status
from metrics.definition import Series
from metrics.estimates import hide
from metrics.outcomes import Outcomes


@dataclass(frozen=True, slots=True)
class DueReturn:
    """A return that one partner owes for one area and period, and whether it is in, whole or in part.

    `measures` are those that are in, from every area within where the area is a county and districts send.
    """

    title: str
    area: Area
    period: Period
    due: date
    received: bool
    in_part: bool
    measures: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class QuarterStatus:
    """What the status strip says of a quarter.

    `due` are the returns that partners send every quarter, one for each area. `hidden` counts totals that are
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
    """Find how a quarter stands for a partnership: its returns, and the totals of its members."""
    plans = [plan for plan in outcomes.register.plans if _is_due(plan.series)]
    areas = [*partnership.members, *([partnership.force] if partnership.force else [])]
    periods = {period.id for plan in plans if (period := expect_period(plan.series, quarter))}
    cells = outcomes.read(plans, [area.id for area in areas], periods=sorted(periods))
    due = tuple(_find_due(outcomes, partnership, quarter))
    latest = find_quarters(outcomes, partnership)[:1]
    return QuarterStatus(
        quarter=quarter,
        provisional=latest == (quarter,) or not all(each.received for each in due),
        due=due,
        hidden=int((hide(cells).status == Status.SUPPRESSED).sum()),
        illustrative=bool(cells.illustrative.any()),
        as_at=date.fromordinal(int(cells.as_at.max())) if len(cells) else None,
    )


def _is_due(series: Series) -> bool:
    """Whether partners send this series every quarter, however long after its end."""
    return series.source == "partner" and series.period in QUARTERLY and find_due_days(series) is not None


def _find_due(outcomes: Outcomes, partnership: Partnership, quarter: Period) -> Iterator[DueReturn]:
    """Every return that comes quarterly, once for each member or for the force: a county's districts together."""
    pairs = find_owed_in(outcomes, partnership, quarter)
    for slug, returned in find_owed_returns().items():
        if returned.period.kind not in QUARTERLY:
            continue
        mine = [(obligation, sent) for obligation, sent in pairs if obligation.returned == slug]
        for area in dict.fromkeys(_find_member(partnership, obligation.area) for obligation, _ in mine):
            yield _make_due(area, [pair for pair in mine if _find_member(partnership, pair[0].area) == area])


def _find_member(partnership: Partnership, area: Area) -> Area:
    """The member of the partnership that an area is or lies in; an area outside, such as the force, stays itself."""
    return next((m for m in partnership.members if m == area or m in read_areas().parents(area)), area)


def _make_due(area: Area, pairs: Sequence[tuple[Obligation, Sent | None]]) -> DueReturn:
    first = pairs[0][0]
    # Whether all is in does not depend on the day: any will do.
    standings: list[Standing] = [judge(obligation, sent, today=obligation.due) for obligation, sent in pairs]
    received = all(each.state in DONE for each in standings)
    return DueReturn(
        title=find_owed_returns()[first.returned].title,
        area=area,
        period=first.period,
        due=first.due,
        received=received,
        in_part=not received and any(sent for _, sent in pairs),
        measures=frozenset.intersection(*(sent.measures if sent else frozenset() for _, sent in pairs)),
    )
