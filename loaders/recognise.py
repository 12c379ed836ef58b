"""Which layout is this file: one of the partner returns, one of the published files, or none that we know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from difflib import get_close_matches
from itertools import islice
from typing import TypeAlias

from loaders.careful_rows import EndlessRowError, read_records
from loaders.columns import quote
from loaders.conversion.layout import PublishedLayout
from loaders.errors import UsageError
from loaders.partner_return import PartnerReturn
from loaders.published_catalogue import find_layouts
from loaders.read import FileFacts
from loaders.report import Finding
from loaders.returns_catalogue import find_returns

Layout: TypeAlias = PartnerReturn | PublishedLayout

ENOUGH_IN_COMMON = 0.5
ROWS_LOOKED_AT = 20
SHOWN = 6


def fold_heading(text: str) -> str:
    """Fold what senders vary in a column's name: case, blanks, hyphens."""
    return re.sub(r"[\s\-]+", "_", text.strip().casefold())


def layout_named(slug: str) -> Layout:
    """The layout of that name; raises `UsageError` with the nearest names."""
    known: dict[str, Layout] = {**find_returns(), **find_layouts()}
    if slug in known:
        return known[slug]
    near = get_close_matches(slug, known, n=3)
    raise UsageError(
        f"There is no layout called “{slug}”.",
        hint=("Did you mean " + " or ".join(near) + "?") if near else "Known: " + ", ".join(sorted(known)) + ".",
    )


def recognise(facts: FileFacts) -> Layout | None:
    """Give the layout whose header the file has, or the partner return that it comes nearest to."""
    published = _find_published(facts.header)
    if published:
        return published
    returns = find_returns()
    sent = {fold_heading(cell) for cell in facts.header if cell}
    scores = {slug: _overlap(sent, set(returned.columns)) for slug, returned in returns.items()}
    highest = max(scores.values())
    if highest < ENOUGH_IN_COMMON:
        return None
    best = [returns[slug] for slug, score in scores.items() if score == highest]
    return best[0] if len(best) == 1 else _choose_by_measure(best, facts)


def _find_published(header: tuple[str, ...]) -> PublishedLayout | None:
    return next((layout for layout in find_layouts().values() if layout.recognise(header)), None)


def _overlap(sent: set[str], wanted: set[str]) -> float:
    return len(sent & wanted) / len(sent | wanted)


def _choose_by_measure(several: list[PartnerReturn], facts: FileFacts) -> PartnerReturn:
    """Of returns with equally fitting columns, the one whose measures the file names; else the one of their order."""
    measures = _first_measures(facts)
    named = [returned for returned in several if measures & set(returned.measure.values)]
    headings = tuple(fold_heading(cell) for cell in facts.header)
    ordered = [returned for returned in several if tuple(returned.columns) == headings]
    return [*named, *ordered, *several][0]


def _first_measures(facts: FileFacts) -> set[str]:
    """The words in the measure column of the first rows: tells returns apart that have the same columns."""
    headings = [fold_heading(cell) for cell in facts.header]
    if "measure" not in headings:
        return set()
    place = headings.index("measure")
    return {row[place].strip().casefold() for row in _read_first_rows(facts) if len(row) > place}


def _read_first_rows(facts: FileFacts) -> list[list[str]]:
    rows: list[list[str]] = []
    # The rows before one without an end tell enough here; the check itself will name it.
    with suppress(EndlessRowError):
        rows.extend(islice(read_records(facts), ROWS_LOOKED_AT))
    return rows


def explain_unknown(facts: FileFacts) -> Finding:
    """Say why no layout fits: nearest the truth is often that the header stands further down."""
    try:
        next(read_records(facts))
    except EndlessRowError as error:
        return error.at(1)
    if len(facts.header) == 1 and "," in facts.header[0]:
        return _ROWS_IN_QUOTES
    for number, row in enumerate(_read_first_rows(facts)[1:], start=2):
        headings = {fold_heading(cell) for cell in row}
        if any(headings >= set(returned.columns) for returned in find_returns().values()):
            return _header_further_down(number)
    known = ", ".join([*find_returns(), *find_layouts()])
    return Finding(
        code="unknown-layout",
        message="The first row is not the header of any return or published file that we know.",
        row=1,
        value=",".join(facts.header)[:200],
        expected=f"the header of one of: {known}",
        remedy="Start from a template, with the column names in the first row; or say which return this is.",
    )


_ROWS_IN_QUOTES = Finding(
    code="rows-in-quotes",
    message="The whole first row stands in one pair of quotation marks, so it reads as a single cell.",
    row=1,
    expected="a comma between the cells, outside quotation marks",
    remedy="Open the file in a spreadsheet, split the column at its commas (Text to Columns), and save it again.",
)


def _header_further_down(row: int) -> Finding:
    return Finding(
        code="header-further-down",
        message=f"The names of the columns stand in row {row}, not in the first row.",
        row=row,
        expected="the names of the columns in the first row",
        remedy=f"Delete the {'row' if row == 2 else f'{row - 1} rows'} above.",
    )


def find_header_problems(header: tuple[str, ...], returned: PartnerReturn) -> list[Finding]:
    """Name missing, repeated, unknown and nameless columns, all at once."""
    wanted = list(returned.columns)
    folded = [fold_heading(cell) for cell in header]
    missing = [_missing_column(column, wanted) for column in wanted if column not in folded]
    nameless = [place for place, name in enumerate(folded, start=1) if not name]
    named = [(place, cell) for place, cell in enumerate(header) if folded[place]]
    return [
        *missing,
        *([_nameless_columns(nameless, wanted)] if nameless else []),
        *(problem for place, cell in named for problem in _find_heading_problems(place, cell, folded, wanted)),
    ]


def _missing_column(column: str, wanted: list[str]) -> Finding:
    return Finding(
        code="missing-column",
        message=f"The column {column} is missing.",
        row=1,
        column=column,
        expected=", ".join(wanted),
        remedy="Add the column; the template has all of them in order.",
    )


def _nameless_columns(places: list[int], wanted: list[str]) -> Finding:
    several = len(places) > 1
    shown = ", ".join(map(str, places[:SHOWN])) + (" and further ones" if len(places) > SHOWN else "")
    return Finding(
        code="nameless-column",
        message=f"Columns {shown} have no name." if several else f"Column {shown} has no name.",
        row=1,
        expected=", ".join(wanted),
        remedy=f"Delete the {'columns' if several else 'column'}, also where nothing seems to be in "
        f"{'them' if several else 'it'}.",
    )


def _find_heading_problems(place: int, cell: str, folded: list[str], wanted: list[str]) -> Iterator[Finding]:
    name = folded[place]
    if name not in wanted:
        near = get_close_matches(name[:80], wanted, n=1)
        yield Finding(
            code="unknown-column",
            message=f"The return has no column {quote(cell)}.",
            row=1,
            value=cell[:200],
            expected=", ".join(wanted),
            remedy=f"Rename it to {near[0]}." if near else "Delete the column.",
        )
    elif folded.index(name) != place:
        yield Finding(
            code="repeated-column",
            message=f"The column {name} stands in the header more than once.",
            row=1,
            column=name,
            value=cell[:200],
            expected="each column once",
            remedy="Delete one of the two.",
        )
