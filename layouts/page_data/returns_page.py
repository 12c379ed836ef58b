"""What the page of returns shows: what is outstanding, in words, and every return by partner, area and quarter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from layouts.formatting import format_count, format_date, join_words, start_with_capital
from layouts.page_data.return_states import find_quarters_shown, find_standings
from layouts.page_data.returns_in import QuarterStatus, find_quarter_status
from layouts.view import View
from loaders.areas import Area, AreaLevel, Partnership, read_areas
from loaders.obligations import DONE, OUTSTANDING, Obligation, Standing, State, find_owed_returns, find_owing_areas
from loaders.partner_return import PartnerReturn
from loaders.periods import Period
from metrics.outcomes import Outcomes

_MEASURES_NAMED = 3  # of those that are not in; the rest is counted
_AREAS_NAMED = 1  # in the first cell of a row; more are counted, and named at the head of their return


@dataclass(frozen=True, slots=True)
class Outstanding:
    """One return and period that something is still to come for, with the areas that it is to come for.

    `urgency` is such as “Late by 12 days”, `words` the rest of the sentence.
    """

    state: State
    urgency: str
    words: str
    days_late: int
    due: date


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """What became of a return, quarter by quarter, for areas of which the same can be said in all of them.

    A cell holds one standing that speaks for all these areas; a yearly return has one in four quarters.
    """

    areas: tuple[Area, ...]
    label: str
    cells: tuple[tuple[Standing, ...], ...]


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """One return with the areas that it is owed for."""

    returned: PartnerReturn
    areas: tuple[Area, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class ReturnsPage:
    """The page: the quarter that was over last and how it stands, what is outstanding, and the matrix."""

    partnership: Partnership
    today: date
    status: QuarterStatus
    outstanding: tuple[Outstanding, ...]
    late: int
    next_due: date | None
    quarters: tuple[Period, ...]
    groups: tuple[MatrixGroup, ...]
    illustrative: bool
    is_empty: bool


def build_returns_page(view: View, outcomes: Outcomes, *, today: date) -> ReturnsPage:
    """Build the page of a view's partnership as of a day."""
    partnership, quarters = view.chosen_partnership, find_quarters_shown(today)
    standings = find_standings(outcomes, partnership, today=today, moment=view.moment)
    late = {(each.obligation.returned, each.obligation.period) for each in standings if each.days_late}
    return ReturnsPage(
        partnership=partnership,
        today=today,
        status=find_quarter_status(outcomes, partnership, quarters[1]),
        outstanding=list_outstanding(standings, partnership, today=today),
        late=len(late),
        next_due=min((each.obligation.due for each in standings if _is_coming(each)), default=None),
        quarters=quarters,
        groups=group_standings(standings, quarters),
        illustrative=any(each.sent.illustrative for each in standings if each.sent),
        is_empty=not any(each.sent for each in standings),
    )


def _is_coming(standing: Standing) -> bool:
    """Whether something is to come for which there is still time."""
    return standing.state not in DONE and not standing.is_told and not standing.days_late


# ---------------------------------------------------------------- what is outstanding


def list_outstanding(
    standings: Iterable[Standing], partnership: Partnership, *, today: date
) -> tuple[Outstanding, ...]:
    """List what is outstanding: late longest first, then due soonest, then what was told to be not available.

    Areas of which the same can be said stand together.
    """
    groups: dict[tuple[object, ...], list[Standing]] = {}
    for each in standings:
        if each.state in OUTSTANDING:
            owed = each.obligation
            alike = (owed.returned, owed.period, each.state, each.lacking, each.not_available)
            groups.setdefault(alike, []).append(each)
    ordered = sorted(groups.values(), key=lambda group: (group[0].is_told, group[0].obligation.due))
    return tuple(_tell_outstanding(group, partnership, today) for group in ordered)


def _tell_outstanding(group: Sequence[Standing], partnership: Partnership, today: date) -> Outstanding:
    first = group[0]
    owed, returned = first.obligation, find_owed_returns()[first.obligation.returned]
    whom = name_senders(returned, [each.obligation.area for each in group], partnership)
    ending = "" if first.is_told else f", {'was ' if first.days_late else ''}due {format_date(owed.due)}"
    parts = (("still to come", first.lacking), ("not available", first.not_available))
    told = "".join(f"; {words}: {_name_measures(which, returned)}" for words, which in parts if which)
    words = f"{returned.title} {whom}, {name_period(owed)}{ending}{told}."
    return Outstanding(first.state, tell_urgency(first, today), words, first.days_late, owed.due)


def tell_urgency(standing: Standing, today: date) -> str:
    """Say how pressing it is: “Late by 12 days”, “Due tomorrow”, “In part, due in 7 days”."""
    if standing.is_told:
        return standing.state.value
    left = (standing.obligation.due - today).days
    if standing.days_late:
        time = f"late by {format_count(standing.days_late, 'day')}"
    else:
        time = {0: "due today", 1: "due tomorrow"}.get(left, f"due in {format_count(left, 'day')}")
    if standing.state in (State.LATE, State.DUE, State.NOT_DUE):
        return start_with_capital(time)
    return f"{standing.state.value}, {time}"


def name_senders(returned: PartnerReturn, areas: Sequence[Area], partnership: Partnership) -> str:
    """Say whom something is to come from or for: “from West Mercia Police”, “for all 7 areas”."""
    if all(area.level is AreaLevel.FORCE for area in areas):
        return f"from {join_words(name_force(area) for area in areas)}"
    owing = find_owing_areas(returned, partnership)
    if len(areas) == len(owing) > 2:
        return f"for all {len(owing):,} areas"
    return f"for {join_words(area.name for area in areas)}"


def name_force(area: Area) -> str:
    """The name of a force by that of its area: “West Mercia Police”."""
    return area.name if "Police" in area.name else f"{area.name} Police"


def write_period_code(owed: Obligation) -> str:
    """The code of the period among those of its return: 2026 as a calendar year, 2026-Q4-12m as a rolling one."""
    kind = find_owed_returns()[owed.returned].period.kind
    return owed.period.code_in(kind) if kind else owed.period.code


def name_period(owed: Obligation) -> str:
    """The period of an obligation as its return calls it, without the number that a quarter has beside its months."""
    kind = find_owed_returns()[owed.returned].period.kind
    return (owed.period.label_in(kind) if kind else owed.period.label).partition(" (")[0]


def _name_measures(measures: Sequence[str], returned: PartnerReturn) -> str:
    """Name measures by their labels, a few and how many more; “all of it” where they are the whole return."""
    if len(measures) == len(returned.measure.measures):
        return "all of it"
    labels = [each.label for each in returned.measure.measures if each.slug in measures]
    more = [f"{len(labels) - _MEASURES_NAMED:,} more"] if len(labels) > _MEASURES_NAMED else []
    return join_words([*labels[:_MEASURES_NAMED], *more])


# ---------------------------------------------------------------- the matrix


def group_standings(standings: Sequence[Standing], quarters: Sequence[Period]) -> tuple[MatrixGroup, ...]:
    """Put standings into rows of return and area, quarters side by side; returns of a partner stay together.

    Partners of whom something is late come first.
    """
    groups = [_make_group(slug, standings, quarters) for slug in find_owed_returns()]
    there = [group for group in groups if group.rows]
    late = {find_owed_returns()[each.obligation.returned].partner: True for each in standings if each.days_late}
    order = list(dict.fromkeys(group.returned.partner for group in there))
    return tuple(sorted(there, key=lambda g: (not late.get(g.returned.partner), order.index(g.returned.partner))))


def _make_group(slug: str, standings: Sequence[Standing], quarters: Sequence[Period]) -> MatrixGroup:
    """The rows of a return. Areas of which the same can be said share one: police and NHS send for many at once."""
    mine = [each for each in standings if each.obligation.returned == slug]
    areas = tuple(dict.fromkeys(each.obligation.area for each in mine))
    alike: dict[tuple[object, ...], list[Area]] = {}
    cells = {area: _divide([each for each in mine if each.obligation.area == area], quarters) for area in areas}
    for area in areas:
        alike.setdefault(tuple(tuple(map(_describe, cell)) for cell in cells[area]), []).append(area)
    rest = max(alike.values(), key=len, default=[])
    rows = tuple(
        MatrixRow(tuple(group), label_areas(group, among=len(areas), is_rest=group is rest), cells[group[0]])
        for group in alike.values()
    )
    return MatrixGroup(find_owed_returns()[slug], areas, rows)


def _divide(standings: Sequence[Standing], quarters: Sequence[Period]) -> tuple[tuple[Standing, ...], ...]:
    return tuple(tuple(each for each in standings if each.obligation.quarter == quarter) for quarter in quarters)


def _describe(standing: Standing) -> tuple[object, ...]:
    """All that a cell says of a standing: areas share a row only where none of it differs."""
    sent = standing.sent
    received = (sent.received_at.date(), sent.resubmitted) if sent else None
    what = standing.lacking, standing.not_available
    return standing.obligation.period, standing.state, standing.days_late, what, received


def label_areas(areas: Sequence[Area], *, among: int, is_rest: bool) -> str:
    """Name the areas of a row: “All 7 areas”, “The other 6 areas”, or by their names; a force by its own."""
    if len(areas) == among > _AREAS_NAMED:
        return "Both areas" if among == 2 else f"All {among:,} areas"
    if len(areas) > _AREAS_NAMED and is_rest:
        return f"The other {len(areas):,} areas"
    return join_words(name_area(area) for area in areas)


def name_area(area: Area) -> str:
    """An area's name; a force by its own."""
    return name_force(area) if area.level is AreaLevel.FORCE else read_areas().label(area)
