"""How far the figures can be trusted: which returns are in, nil, late or in part, what is hidden or provisional."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Final

from layouts.exhibits.parts import Column, Table
from layouts.formatting import format_count, format_date, join_words
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

_TOLD: Final = {
    State.LATE: ("is late", "are late"),
    State.IN_PART: ("is in part", "are in part"),
    State.RESUBMITTED: ("was sent again", "were sent again"),
    State.NIL: ("is a confirmed “nothing to report”", "are confirmed “nothing to report”"),
}
"""What is said of a return's state in a sentence, what is amiss first; of those with none nothing is said."""


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
    told = [_tell_returned(status)]
    counts = Counter(each.state for each in standings)
    others = [format_count(counts[state], *words) for state, words in _TOLD.items() if counts[state]]
    if others:
        told.append(f"Of all returns that the quarter's figures need, {join_words(others)}.")
    told.append(_tell_hidden(status.hidden))
    if status.provisional:
        told.append("Figures of this quarter are provisional: they can change as returns come in or are sent again.")
    return told


def _tell_returned(status: QuarterStatus) -> str:
    due, span = len(status.due), status.quarter.span_label
    if not due:
        return f"No quarterly return is due for {span}."
    if status.received == due:
        return f"Every quarterly return for {span} is in, {due:,} of {due:,}."
    return f"{status.received:,} of {format_count(due, 'quarterly return')} for {span} are in and whole."


def _tell_hidden(hidden: int) -> str:
    if not hidden:
        return "None of the quarter's totals is hidden to protect people."
    totals = format_count(hidden, "of the quarter's totals is", "of the quarter's totals are")
    return f"{totals} hidden to protect people. [c] stands in place of a hidden figure, which is not nought."


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
