"""How far the figures can be trusted: which returns are in, nil, late or in part, what is hidden or provisional."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Final

from layouts.exhibits.parts import Column, Table
from layouts.formatting import format_count, format_date
from layouts.pack.parts import PackSection
from layouts.page_data.return_states import find_owed_in
from layouts.page_data.returns_in import QuarterStatus
from layouts.page_data.returns_page import name_period, tell_urgency
from loaders.areas import Partnership
from loaders.obligations import OUTSTANDING, Standing, State, find_owed_returns, judge
from metrics.outcomes import Outcomes

_COUNTED: Final = (
    ("In", (State.ACCEPTED, State.RESUBMITTED)),
    ("Nothing to report", (State.NIL,)),
    ("In part", (State.IN_PART,)),
    ("Late", (State.LATE,)),
    ("Not yet due", (State.DUE, State.NOT_DUE)),
)


def make_confidence(partnership: Partnership, status: QuarterStatus, outcomes: Outcomes, *, today: date) -> PackSection:
    """Tell and list how the returns of a quarter stood on a day."""
    pairs = find_owed_in(outcomes, partnership, status.quarter)
    standings = [judge(obligation, sent, today=today) for obligation, sent in pairs]
    missing = [each for each in standings if each.state in OUTSTANDING]
    tables = [_count_states(standings)] if standings else []
    if missing:
        tables.append(_list_missing(missing, today))
    return PackSection("How far the figures can be trusted", tuple(_tell(status, standings)), tuple(tables))


def _tell(status: QuarterStatus, standings: Sequence[Standing]) -> list[str]:
    counts = Counter(each.state for each in standings)
    again = format_count(counts[State.RESUBMITTED], "was sent again", "were sent again")
    returned = f"{status.received:,} of {format_count(len(status.due), 'quarterly return')} in, whole"
    told = [
        f"For {status.quarter.span_label}: {returned}." if status.due else "No quarterly return is due.",
        f"Nothing to report (confirmed): {counts[State.NIL]:,}. Late: {counts[State.LATE]:,}. "
        f"In part: {counts[State.IN_PART]:,}. Of those in, {again}.",
        f"Hidden to protect people: {format_count(status.hidden, 'total')} of this quarter's figures. A hidden figure "
        "is marked [c]; it is not nought.",
    ]
    if status.provisional:
        told.append("Figures of this quarter are provisional: they can change as returns come in or are sent again.")
    return told


def _count_states(standings: Sequence[Standing]) -> Table:
    """How many of each return's areas are in which state."""
    groups: dict[tuple[str, str, date], list[Standing]] = {}
    for each in standings:
        owed = each.obligation
        key = (find_owed_returns()[owed.returned].title, name_period(owed), owed.due)
        groups.setdefault(key, []).append(each)
    columns = (
        *(Column(header, numeric=False) for header in ("Return", "Period", "Due")),
        *(Column(header) for header in ("Owed", *(name for name, _ in _COUNTED))),
    )
    rows = tuple(
        (title, period, format_date(due), f"{len(group):,}", *_count(group))
        for (title, period, due), group in groups.items()
    )
    return Table("Returns by area and state", columns, rows)


def _count(group: Sequence[Standing]) -> tuple[str, ...]:
    return tuple(f"{sum(each.state in states for each in group):,}" for _, states in _COUNTED)


def _list_missing(missing: Sequence[Standing], today: date) -> Table:
    columns = tuple(Column(header, numeric=False) for header in ("Return", "Area", "Period", "Due", "State"))
    rows = tuple(
        (
            find_owed_returns()[each.obligation.returned].title,
            each.obligation.area.name,
            name_period(each.obligation),
            format_date(each.obligation.due),
            tell_urgency(each, today),
        )
        for each in sorted(missing, key=lambda each: each.obligation.due)
    )
    return Table("Returns that are not in, or not whole", columns, rows)
