"""What changed since the last board: what came in, and which figures that were shown then are others now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from layouts.exhibits.parts import Column, Table
from layouts.formatting import format_count, format_short_date, join_words
from layouts.pack.parts import PackSection
from layouts.page_data.overview_sentences import NAMED_AT_MOST
from layouts.page_data.revisions_page import (
    Change,
    Kind,
    build_revisions,
    find_last_board,
    name_what,
    name_when,
    tell_figure_then,
    tell_revisions,
)
from loaders.areas import Partnership, read_areas
from metrics.outcomes import Outcomes

LISTED_AT_MOST: Final = 40
"""How many revised totals are listed; the page of revisions has all, and groups as well."""

_HEADERS: Final = ("Metric", "Area", "Period", "Before", "After", "Why")


def make_changes(partnership: Partnership, outcomes: Outcomes, *, day: date) -> PackSection:
    """Tell what came in since the board before a day, and list the totals that were revised."""
    found = build_revisions(outcomes, partnership, since=find_last_board(day).isoformat())
    revised = [each for group in found.group(Kind.CHANGED, Kind.GONE) for each in group]
    totals = [each for each in revised if each.figure.breakdown is None]
    listed = totals[:LISTED_AT_MOST]
    tables = (_make_table(listed, of=len(revised)),) if listed else ()
    return PackSection("What changed since the last board", (*tell_revisions(found), *_name_metrics(revised)), tables)


def _name_metrics(revised: Sequence[Change]) -> list[str]:
    """Which metrics have figures that are others now."""
    names = list(dict.fromkeys(each.metric.short_title for each in revised))
    told = names if len(names) <= NAMED_AT_MOST else names[: NAMED_AT_MOST - 1]
    more = [f"{len(names) - len(told):,} more"] if len(told) < len(names) else []
    return [f"The revised figures are of {join_words([*told, *more])}."] if names else []


def _make_table(listed: Sequence[Change], *, of: int) -> Table:
    """The revised totals. Where groups or more totals were revised too, the caption says that they are not all."""
    columns = tuple(Column(header, numeric=header in ("Before", "After")) for header in _HEADERS)
    more = "" if of == len(listed) else f": {format_count(len(listed), 'total')} of {of:,}; the page Revisions has all"
    return Table(f"Figures that were revised{more}", columns, tuple(map(_make_row, listed)))


def _make_row(change: Change) -> tuple[str, ...]:
    what = name_what(change).removeprefix("All").removeprefix(", ")
    return (
        f"{change.metric.short_title}{f' ({what})' if what else ''}",
        read_areas().label(change.figure.area),
        name_when(change, short=True),
        tell_figure_then(change.revised.before),
        tell_figure_then(change.revised.after),
        _tell_cause(change),
    )


def _tell_cause(change: Change) -> str:
    cause = change.cause
    return f"Receipt {cause.id}, {format_short_date(cause.received_at.date())}" if cause else "Worked out anew"
