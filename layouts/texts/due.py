"""What is outstanding and what comes next as a table for a terminal, as CSV, as JSON and as a calendar file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, Final

import orjson

from layouts.formatting import format_date
from layouts.page_data.return_states import find_standings
from layouts.page_data.returns_page import name_period, name_senders, tell_urgency, write_period_code
from layouts.renderers.csv import write_csv
from layouts.renderers.icalendar import Event, write_calendar
from layouts.texts.outcomes import align_columns
from loaders.areas import Partnership
from loaders.obligations import DONE, Standing, find_owed_returns
from metrics.outcomes import Outcomes

LOOKED_AHEAD: Final = timedelta(days=182)
"""How far ahead deadlines are given where nobody says until when."""

COLUMNS: Final = (
    "partnership", "return", "title", "partner", "area", "area_name", "period", "period_name", "due", "state",
    "days_late", "still_to_come", "not_available",
)  # fmt: skip


def find_due(
    outcomes: Outcomes, partnership: Partnership, *, today: date, until: date | None, moment: datetime | None = None
) -> list[Standing]:
    """Find what is still to be sent: late, due or in part, and what comes by `until` (half a year ahead).

    By deadline. What its sender said to be not available is not asked for again. `moment` is that of the past.
    """
    found = find_standings(outcomes, partnership, today=today, until=until or today + LOOKED_AHEAD, moment=moment)
    wanted = [each for each in found if each.state not in DONE and not each.is_told]
    return sorted(wanted, key=lambda each: each.obligation.due)


class DueFormat(StrEnum):
    """How what is due is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    ICS = "ics"


def write_due(standings: Sequence[Standing], partnership: Partnership, form: DueFormat, *, today: date) -> str:
    """Write what `find_due` found in that form."""
    match form:
        case DueFormat.TABLE:
            return _write_table(standings, today)
        case DueFormat.JSON:
            return _write_json(standings, partnership)
        case DueFormat.CSV:
            return _write_csv(standings, partnership)
        case DueFormat.ICS:
            return _write_calendar(standings, partnership, today=today)


def _write_table(standings: Sequence[Standing], today: date) -> str:
    """One line each for a terminal: how pressing it is, what, of whom, for when, by when."""
    rows = [
        (
            tell_urgency(each, today),
            find_owed_returns()[each.obligation.returned].title,
            each.obligation.area.name,
            name_period(each.obligation),
            format_date(each.obligation.due),
        )
        for each in standings
    ]
    return align_columns([("state", "return", "area", "period", "due"), *rows]) if rows else "Nothing is outstanding."


def _write_csv(standings: Sequence[Standing], partnership: Partnership) -> str:
    """One row for each return, area and period."""
    return write_csv(COLUMNS, [_to_row(each, partnership) for each in standings])


def _write_json(standings: Sequence[Standing], partnership: Partnership) -> str:
    """The same rows as an array of objects."""
    rows = [dict(zip(COLUMNS, _to_row(each, partnership), strict=True)) for each in standings]
    return orjson.dumps(rows, option=orjson.OPT_INDENT_2).decode()


def _to_row(standing: Standing, partnership: Partnership) -> tuple[Any, ...]:
    owed, returned = standing.obligation, find_owed_returns()[standing.obligation.returned]
    return (
        partnership.area.code, owed.returned, returned.title, returned.partner, owed.area.code, owed.area.name,
        write_period_code(owed), name_period(owed), owed.due.isoformat(), standing.state.value,
        standing.days_late, " ".join(standing.lacking), " ".join(standing.not_available),
    )  # fmt: skip


def _write_calendar(standings: Sequence[Standing], partnership: Partnership, *, today: date) -> str:
    """The deadlines as a calendar: one event for each return and period, whoever owes it. The same day, same bytes."""
    groups: dict[str, list[Standing]] = {}
    for each in standings:
        owed = each.obligation
        uid = f"{partnership.area.code}.{owed.returned}.{owed.period.code}@combating-drugs-outcomes"
        groups.setdefault(uid, []).append(each)
    events = [_make_event(uid, group, partnership) for uid, group in groups.items()]
    made_at = datetime.combine(today, time(), tzinfo=UTC)
    return write_calendar(f"Returns due: {partnership.area.name}", events, made_at=made_at)


def _make_event(uid: str, group: Sequence[Standing], partnership: Partnership) -> Event:
    owed, returned = group[0].obligation, find_owed_returns()[group[0].obligation.returned]
    whom = name_senders(returned, [each.obligation.area for each in group], partnership)
    period, day = name_period(owed), format_date(owed.due)
    states = list(dict.fromkeys(each.state.value.lower() for each in group))
    told = f"{returned.title} {whom}, {period}, is due by {day}.\nState on the day of this file: {', '.join(states)}."
    return Event(uid, owed.due, f"Return due: {returned.title}, {period} ({partnership.area.name})", told)
