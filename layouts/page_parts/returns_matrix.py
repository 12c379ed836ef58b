"""The matrix of returns: a row for each return and area, a column for each quarter, a state in each cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from layouts.components import Content, element
from layouts.formatting import format_count, format_short_date, format_span, join_words
from layouts.page_data.returns_page import MatrixGroup, MatrixRow, name_area
from loaders.deadlines import read_deadlines
from loaders.obligations import DONE, Standing, State
from loaders.periods import Period, PeriodKind
from loaders.returns_catalogue import return_named

CAPTION: Final = "What became of each return, by area and quarter"

_SHAPES: Final = {
    State.NOT_DUE: "not-due",
    State.DUE: "due",
    State.LATE: "late",
    State.WITH_ERRORS: "with-errors",
    State.IN_PART: "in-part",
    State.ACCEPTED: "accepted",
    State.NIL: "nil",
    State.RESUBMITTED: "resubmitted",
}

_SPANS: Final = {None: "period", PeriodKind.YEAR_TO_QUARTER: "12 months"}


def name_quarter(quarter: Period) -> str:
    """A quarter by its months alone: “July to September 2025”."""
    return format_span(quarter.start, quarter.end)


def make_state_mark(state: State, words: str = "") -> dict[str, object]:
    """Make a state: its shape, which only repeats it, and its word (or other words for it)."""
    shape = element("Span", className=f"state state-{_SHAPES[state]}", aria_hidden="true")
    return element("Span", [shape, words or state.value], className="judgement")


def make_matrix(groups: Sequence[MatrixGroup], quarters: Sequence[Period]) -> dict[str, object]:
    """Make the table. Its first column stays in sight where the rest is wider than the screen; on a narrow one each
    row is a card."""
    headers = [element("Th", "Return and area", scope="col", role="columnheader")]
    headers += [element("Th", name_quarter(quarter), scope="col", role="columnheader") for quarter in quarters]
    parts = [
        element("Caption", CAPTION, className="visually-hidden"),
        element("Thead", element("Tr", headers, role="row"), role="rowgroup"),
        *(_make_group(group, quarters) for group in groups),
    ]
    table = element("Table", parts, role="table", className="table cards dues")
    return element("Div", table, className="table-place", role="region", aria_label=CAPTION, tabIndex=0)


def _make_group(group: MatrixGroup, quarters: Sequence[Period]) -> Content:
    returned = group.returned
    rule = f"Sent by: {returned.partner}. {_tell_deadline(group)}.{_tell_areas(group)}"
    words = element("Span", rule, className="dues-rule")
    name = element("Div", [f"{returned.title} ", words], className="dues-name")
    heading = element("Th", name, scope="rowgroup", role="rowheader", colSpan=len(quarters) + 1)
    rows = [_make_row(row, quarters) for row in group.rows]
    return element("Tbody", [element("Tr", [heading], role="row", className="dues-group"), *rows], role="rowgroup")


def _tell_areas(group: MatrixGroup) -> str:
    """Name the areas where the rows only count them."""
    if all(len(row.areas) == 1 for row in group.rows):
        return ""
    return f" For {join_words(name_area(area) for area in group.areas)}."


def _tell_deadline(group: MatrixGroup) -> str:
    """Say by when a return is due: “Due 45 days after the end of the quarter”."""
    days, kind = read_deadlines()[group.returned.slug].days, group.returned.period.kind
    return f"Due {format_count(days, 'day')} after the end of the {_SPANS.get(kind, kind)}"


def _make_row(row: MatrixRow, quarters: Sequence[Period]) -> Content:
    cells = [element("Th", row.label, scope="row", role="rowheader")]
    for quarter, standings in zip(quarters, row.cells, strict=True):
        content = [_make_standing(each, quarter) for each in standings] or None
        cells.append(element("Td", content, role="cell", data_label=quarter.short_label_in(PeriodKind.QUARTER)))
    return element("Tr", cells, role="row")


def _make_standing(standing: Standing, quarter: Period) -> Content:
    """The state, the period where it is not the column's own, and the day that matters."""
    period, kind = standing.obligation.period, return_named(standing.obligation.returned).period.kind
    name = period.short_label_in(kind) if kind else period.short_label
    notes = [] if period.end == quarter.end else [f"for {name}"]
    lines = [make_state_mark(standing.state), *notes, _tell_day(standing)]
    return element("Div", [element("Div", line) for line in lines], className="cell")


def _tell_day(standing: Standing) -> str:
    """What the reader wants to know of a state: when it came in, by when it is to, how much of it is there."""
    sent, due = standing.sent, standing.obligation.due
    if standing.state is State.IN_PART:
        return _tell_part(standing)
    if sent and standing.state in DONE:
        times = f"{_count_times(sent.resubmitted)}, " if standing.state is State.RESUBMITTED else ""
        return f"{times}{format_short_date(sent.received_at.date())}"
    return f"by {format_count(standing.days_late, 'day')}" if standing.days_late else f"by {format_short_date(due)}"


def _tell_part(standing: Standing) -> str:
    there = len(standing.sent.measures) if standing.sent else 0
    every = there + len(standing.lacking) + len(standing.not_available)
    return f"{there:,} of {every:,} measures" if every > 1 else "not available"


def _count_times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")
