"""What stands first on a page of figures: whether they are made up, and how far they can be trusted."""

from __future__ import annotations

from typing import Final

from layouts.components import (
    Content,
    StripItem,
    element,
    make_illustrative_banner,
    make_notice,
    make_strip,
    make_table,
)
from layouts.exhibit import Column
from layouts.formatting import format_count, format_date
from layouts.page_data.returns_in import DueReturn, QuarterStatus
from loaders.areas import Area
from metrics.outcomes import Outcomes

MISSING_ID: Final = "returns-missing"
"""The place on the page to which the strip leads."""


def make_quarter_strip(status: QuarterStatus) -> list[Content]:
    """Make the banner, where figures are made up, and the strip: quarter, whether final, returns, hidden, date."""
    items = [
        StripItem("Quarter", status.quarter.label),
        StripItem("Figures", "provisional" if status.provisional else "final"),
        StripItem("Returns in", _count_returns(status), attention=bool(status.missing)),
        StripItem("Hidden totals", f"{status.hidden:,}"),
    ]
    if status.as_at:
        items.append(StripItem("Last changed", format_date(status.as_at)))
    return [*([make_illustrative_banner()] if status.illustrative else []), make_strip(items)]


def _count_returns(status: QuarterStatus) -> Content:
    if not status.due:
        return "none is due"
    told = f"{status.received:,} of {len(status.due):,}"
    return [f"{told} (", _link_missing(status), ")"] if status.missing else told


def _link_missing(status: QuarterStatus) -> Content:
    return element("A", f"{len(status.missing):,} missing", href=f"#{MISSING_ID}")


def make_missing_returns(status: QuarterStatus) -> list[Content]:
    """Make the list of returns that are not in, or not whole; nothing where all are."""
    if not status.missing:
        return []
    columns = [Column(name, numeric=False) for name in ("Return", "Area", "Period", "Due", "State")]
    rows = [_list_missing(each) for each in status.missing]
    heading = f"{format_count(len(status.missing), 'return')} missing"
    table = make_table("Returns that are missing", columns, rows, name="cards missing", hide_caption=True)
    return [element("H2", heading, id=MISSING_ID, className="section"), table]


def _list_missing(each: DueReturn) -> list[Content]:
    state = "In part" if each.in_part else "Not returned"
    return [each.title, each.area.name, each.period.label.partition(" (")[0], format_date(each.due), state]


def make_no_returns(area: Area, outcomes: Outcomes) -> Content:
    """Make the notice for an area of which nothing was ever returned: what to do about it, where it is about now."""
    if outcomes.version is not None:
        return make_notice([], title=f"No returns had been loaded yet for {area.name}.")
    whom = f" for {area.name}" if outcomes.data_version() else ""
    lines = [
        element("P", ["Load one with ", element("Code", "python app.py load FILE.csv"), "."]),
        element("P", ["To look round with made-up figures: ", element("Code", "python app.py samples"), "."]),
    ]
    return make_notice(lines, title=f"No returns have been loaded yet{whom}.")
