"""A figure's provenance as text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from layouts.definitions_version import find_definitions_version
from layouts.formatting import format_count, format_date
from layouts.page_data.provenance_page import ROWS_HIDDEN, ROWS_SHOWN, ProvenancePage
from layouts.provenance_words import (
    list_definition,
    name_missing,
    tell_figure,
    tell_pooled,
    tell_way,
    write_member,
    write_rows,
)
from layouts.wording_parts import name_series_period
from loaders.column import make_visible
from metrics.provenance_facts import Provenance, Source

FILES_AT_MOST: Final = 50
_MISSING_AT_MOST: Final = 20


def write_provenance(page: ProvenancePage) -> str:
    """The whole story in lines, the figure first."""
    found = page.found
    assert found is not None
    lines = [page.title, tell_figure(found), *tell_way(found), *_write_parts(found), *_write_files(page, found)]
    facts = [*list_definition(found), ("Definitions version", find_definitions_version())]
    lines += ["", "By which definition:", *(f"  {name + ':':<21}{words}" for name, words in facts)]
    return "\n".join(map(make_visible, lines)) + "\n"


def _write_parts(found: Provenance) -> Iterator[str]:
    """The areas and periods that it was added up from, and those of which nothing stands."""
    if found.members:
        yield from ("", "Areas:")
        yield from (f"  {each.area.name}: {write_member(found.asked, each.result)}" for each in found.members)
    if found.pooled:
        yield from ("", "Periods:")
        series = found.asked.series
        yield from (f"  {name_series_period(series, each.period)}: {tell_pooled(each)}" for each in found.pooled)
    if found.missing:
        yield from ("", f"No return stands for {name_missing(found.asked.series, found.missing, _MISSING_AT_MOST)}.")


def _write_files(page: ProvenancePage, found: Provenance) -> Iterator[str]:
    if not found.sources:
        return
    yield from ("", "Files and rows:")
    for source in found.sources[:FILES_AT_MOST]:
        yield _write_file(source)
        for row in source.contents:
            yield "      " + ", ".join(f"{name} {words}" for name, words in row.items() if words)
    left = len(found.sources) - FILES_AT_MOST
    if left > 0:
        yield f"  And {format_count(left, 'more file')}; the format json names all."
    yield f"  {ROWS_SHOWN if page.shows_rows else ROWS_HIDDEN}"


def _write_file(source: Source) -> str:
    origin = source.origin
    receipt = f"receipt {origin.receipt}" if origin.receipt else "no receipt was kept"
    told = f"{origin.sender}, {format_date(origin.received_at.date())}, rules {origin.rules_version or 'not recorded'}"
    return f"  {origin.file_name} ({receipt}; {told}), for {source.purpose.value}: rows {write_rows(source.rows)}"
