"""What a pack was made from, for people to read and for a program to make it again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime

import orjson

from layouts.as_at import find_day
from layouts.definitions_version import find_definitions_version
from layouts.exhibits.parts import Column, Table
from layouts.formatting import format_count, format_date
from layouts.pack.parts import PackPage, PackSection, PackSource
from layouts.page_data.held_areas import find_england
from layouts.view import View
from loaders.areas import Area, Partnership, read_areas
from loaders.stood import read_standing_submissions
from metrics.outcomes import Outcomes

_NAMED_AT_MOST = 30  # receipts in the table for people; the source has all


def make_source(
    view: View, outcomes: Outcomes, *, metrics: Sequence[str], figures: str, made_at: datetime
) -> PackSource:
    """Say what a pack is made from. `outcomes` are those of one version; `figures` is what `hash_figures` gave."""
    if outcomes.version is None:
        raise ValueError("A pack is made of the outcomes of one version.")
    with outcomes.connect() as connection:
        areas = [area.id for area in _list_areas(view.chosen_partnership)]
        submissions = read_standing_submissions(connection, areas, version=outcomes.version)
    return PackSource(
        partnership=view.partnership,
        quarter=view.quarter,
        metrics=tuple(metrics),
        version=outcomes.version,
        as_at=view.as_at,
        definitions=find_definitions_version(),
        submissions=submissions,
        figures=figures,
        made_at=made_at.isoformat(timespec="seconds"),
    )


def _list_areas(partnership: Partnership) -> list[Area]:
    """Every area whose figures a pack shows: members, what lies within them, the force, and England beside them."""
    within = [area for member in partnership.members for area in (member, *read_areas().children(member))]
    return [partnership.area, *within, *([partnership.force] if partnership.force else []), find_england()]


def hash_figures(sections: Iterable[PackSection], pages: Iterable[PackPage]) -> str:
    """A hash of all figures that a pack shows, as text and unrounded: another one means that a figure is another."""
    shown = [[table.rows for table in section.tables] for section in sections]
    drawn = [[page.metric, page.title, page.sentence, page.exhibit.records if page.exhibit else ()] for page in pages]
    return hashlib.sha256(orjson.dumps([shown, drawn])).hexdigest()[:16]


def make_made_from(source: PackSource, *, address: str) -> PackSection:
    """Tell people what a pack was made from. `address` restores the page it was made on; empty where not known."""
    named = [f"{number}" for number in source.submissions[-_NAMED_AT_MOST:]]
    more = len(source.submissions) - len(named)
    numbers = f"{', '.join(named)}{f' and {more:,} earlier ones' if more > 0 else ''}" if named else "none"
    rows = (
        ("Figures as at", format_date(find_day(source.as_at))),
        ("Version of the data", f"{source.version:,}"),
        ("Version of the definitions", source.definitions),
        ("Submissions that stood", f"{format_count(len(source.submissions), 'submission')}: numbers {numbers}"),
        ("Hash of the figures shown", source.figures),
        *((("Address", address),) if address else ()),
    )
    columns = (Column("What", numeric=False), Column("Which", numeric=False))
    sentences = (
        "This pack can be made again, figure for figure, also after returns have been sent again: "
        "python app.py pack --from FILE, with this file as FILE.",
    )
    return PackSection("What this pack was made from", sentences, (Table("Made from", columns, rows),))
