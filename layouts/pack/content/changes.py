"""What changed since the last board: what came in, and which figures that were shown then are others now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from layouts.exhibits.parts import Column, Table
from layouts.formatting import format_count, format_date
from layouts.pack.parts import PackSection
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
    sentences = tell_revisions(found)
    if len(revised) > len(totals[:LISTED_AT_MOST]):
        listed = format_count(min(len(totals), LISTED_AT_MOST), "total")
        sentences.append(
            f"Listed: {listed} of these {format_count(len(revised), 'figure')}; the page Revisions has all."
        )
    tables = (_make_table(totals[:LISTED_AT_MOST]),) if totals else ()
    return PackSection("What changed since the last board", tuple(sentences), tables)


def _make_table(changes: Sequence[Change]) -> Table:
    columns = tuple(Column(header, numeric=header in ("Before", "After")) for header in _HEADERS)
    return Table("Figures that were revised", columns, tuple(map(_make_row, changes)))


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
    return f"Receipt {cause.id}, {format_date(cause.received_at.date())}" if cause else "Worked out anew"
