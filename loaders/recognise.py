"""Which layout is this file: one of the partner returns, one of the published files, or none that we know."""

from __future__ import annotations

import csv
import re
from difflib import get_close_matches
from itertools import islice
from typing import TypeAlias

from loaders.errors import UsageError
from loaders.partner_return import PartnerReturn
from loaders.published_catalogue import find_layouts
from loaders.published_layout import PublishedLayout
from loaders.read import FileFacts
from loaders.report import Finding
from loaders.returns_catalogue import find_returns

Layout: TypeAlias = PartnerReturn | PublishedLayout

ENOUGH_IN_COMMON = 0.5
ROWS_LOOKED_AT = 20


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
    for layout in find_layouts().values():
        if layout.recognise(facts.header):
            return layout
    for returned in find_returns().values():
        if tuple(fold_heading(cell) for cell in facts.header) == tuple(returned.columns):
            return returned
    sent = {fold_heading(cell) for cell in facts.header if cell}
    scored = sorted(
        ((_overlap(sent, set(each.columns)), each.slug) for each in find_returns().values()), reverse=True
    )
    best = [slug for score, slug in scored if score == scored[0][0]]
    if scored[0][0] < ENOUGH_IN_COMMON:
        return None
    returns = find_returns()
    if len(best) == 1:
        return returns[best[0]]
    measures = _first_measures(facts)
    return next(
        (returns[slug] for slug in best if measures & set(returns[slug].measure.values)), returns[best[0]]
    )


def _overlap(sent: set[str], wanted: set[str]) -> float:
    return len(sent & wanted) / len(sent | wanted)


def _first_measures(facts: FileFacts) -> set[str]:
    """The words in the measure column of the first rows: tells returns apart that have the same columns."""
    headings = [fold_heading(cell) for cell in facts.header]
    if "measure" not in headings:
        return set()
    place = headings.index("measure")
    with facts.path.open(encoding=facts.encoding, errors="replace", newline="") as stream:
        rows = islice(csv.reader(stream), 1, ROWS_LOOKED_AT)
        return {row[place].strip().casefold() for row in rows if len(row) > place}


def find_header_problems(header: tuple[str, ...], returned: PartnerReturn) -> list[Finding]:
    """Name missing, repeated, unknown and nameless columns, all at once."""
    folded = [fold_heading(cell) for cell in header]
    wanted = list(returned.columns)
    problems: list[Finding] = []
    for column in wanted:
        if column not in folded:
            problems.append(
                Finding(
                    "missing-column", f"The column {column} is missing.", row=1, column=column,
                    expected=", ".join(wanted), remedy="Add the column; the template has all of them in order.",
                    example=column,
                )  # fmt: skip
            )
    for place, (cell, name) in enumerate(zip(header, folded, strict=True), start=1):
        problems.extend(_find_heading_problems(place, cell, name, folded, wanted))
    return problems


def _find_heading_problems(
    place: int, cell: str, name: str, folded: list[str], wanted: list[str]
) -> list[Finding]:
    if not name:
        return [
            Finding(
                "nameless-column", f"Column {place} has no name.", row=1, value=cell,
                expected=", ".join(wanted), remedy="Delete the column, also where it looks empty.",
            )  # fmt: skip
        ]
    if name not in wanted:
        near = get_close_matches(name, wanted, n=1)
        remedy = f"Rename it to {near[0]}." if near else "Delete the column."
        return [
            Finding("unknown-column", f"The return has no column “{cell[:60]}”.", row=1, column=cell[:60], value=cell[:60],
                    expected=", ".join(wanted), remedy=remedy)  # fmt: skip
        ]
    if folded.index(name) != place - 1:
        return [
            Finding("repeated-column", f"The column {name} stands in the header more than once.", row=1, column=name,
                    value=cell, expected="each column once", remedy="Delete one of the two.")  # fmt: skip
        ]
    return []
