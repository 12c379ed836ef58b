"""From a series, an area and a period down to the rows of the submissions that stand, or stood, for them.

It goes the way of the sums backwards: a figure that was sent for the area itself stands for it; else its parts do. No
number of a row is looked at: which rows they are does not depend on what they say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from loaders.periods import shift_id
from loaders.provenance import StandingPart, read_part_rows, read_standing_parts
from loaders.tables import StoredChunk, all_tables
from metrics.cells import TOTAL
from metrics.counts import Transaction, find_feeding_rows
from metrics.outcomes import Register
from metrics.plans import Plan
from metrics.rollup import Tree
from metrics.summing import find_series_tree

Place = tuple[int, int]  # an area and a period, by their ids


@dataclass(frozen=True, slots=True)
class Standing:
    """Parts that stand, and those rows of their submissions that belong to them."""

    parts: Sequence[StandingPart]
    rows: StoredChunk

    @property
    def nil(self) -> set[Place]:
        """The areas and periods of which all that stands is that there is nothing to report."""
        return {(part.area, part.period) for part in self.parts} - {
            (part.area, part.period) for part in self.parts if not part.nil
        }


@dataclass(slots=True)
class Trail:
    """Where a figure led to: the areas and periods whose rows were sent, with the places of those rows, and the areas
    and periods of which nothing was."""

    given: dict[Place, list[int]] = field(default_factory=dict)
    missing: list[Place] = field(default_factory=list)

    def add(self, place: Place, rows: Iterable[int]) -> None:
        """Note rows of an area and period; the same row can be met on several ways."""
        self.given[place] = sorted({*self.given.get(place, ()), *rows})


def find_own_periods(plan: Plan, period: int) -> list[int]:
    """The periods of the return that one of the metric's own is made of, oldest first: itself where none are pooled."""
    first = period - plan.pooled_months + plan.months
    return [shift_id(first, place * plan.months) for place in range(plan.series.pooled)]


def find_within(tree: Tree, area: int) -> list[int]:
    """An area and all that it is the sum of, however far down."""
    found, waiting = dict[int, None](), [area]
    while waiting:
        each = waiting.pop()
        found[each] = None
        waiting += tree.children.get(each, ())
    return list(found)


@dataclass(frozen=True, slots=True)
class Reading:
    """How rows are read: by which connection, as at which version of the data, with their numbers or without."""

    connection: Transaction
    register: Register
    version: int | None = None
    with_numbers: bool = False


def read_series_rows(reading: Reading, plan: Plan, areas: Collection[int], periods: Collection[int]) -> Standing:
    """Read what stands of a series' measure for these areas and periods of the return, or stood at the version."""
    scopes = _find_scopes(plan, reading.register.codes)
    parts = read_standing_parts(reading.connection, scopes, areas, periods=periods, version=reading.version)
    table = all_tables().tables["return_" + plan.series.returned.replace("-", "_")]
    rows = read_part_rows(reading.connection, table, parts, measure=plan.measure, with_numbers=reading.with_numbers)
    publications = {scope: word for scope, word in scopes.items() if word}
    return Standing(parts, keep_standing(rows, parts, publications))


def _find_scopes(plan: Plan, codes: Mapping[tuple[str, str], int]) -> dict[int, int]:
    """The scopes that the series' rows can be of, each with the code of its publication, or 0 where it has none."""
    wanted = (plan.series.returned, plan.series.measure)
    allowed = plan.where.get("publication")
    found = {}
    for (kind, text), number in codes.items():
        returned, _, rest = text.partition(" | ") if kind == "scope" else ("", "", "")
        measure, _, publication = rest.partition(" | ")
        word = codes.get(("publication", publication), 0)
        if (returned, measure) == wanted and (allowed is None or word in allowed):
            found[number] = word
    return found


def keep_standing(rows: StoredChunk, parts: Iterable[StandingPart], publications: Mapping[int, int]) -> StoredChunk:
    """The rows that belong to one of these parts; `publications` are the publications' codes of their scopes."""
    wanted = {(part.submission, publications.get(part.scope, 0), part.area, part.period) for part in parts}
    column = rows.columns
    names = ("submission_id", "publication" if publications else "", "area", "period")
    keys = zip(*(column[name].tolist() if name else [0] * len(rows) for name in names), strict=True)
    return take_rows(rows, np.array([key in wanted for key in keys], dtype=bool))


def take_rows(rows: StoredChunk, index: NDArray[np.bool_] | NDArray[np.int64]) -> StoredChunk:
    """The rows at these positions, or where the mask is True."""
    return StoredChunk({name: column[index] for name, column in rows.columns.items()})


def trace(standing: Standing, plan: Plan, place: Place, categories: Collection[int], breakdown: str | None) -> Trail:
    """Follow a figure of an area and one of the metric's own periods down to the rows that were sent.

    `categories` are the ids of its categories (of all age bands for a standardised rate), or of the total alone.
    """
    tree, trail = find_series_tree(plan), Trail()
    for category in categories:
        sent = _group_rows(standing.rows, plan, category, breakdown)
        for period in find_own_periods(plan, place[1]):
            _follow(place[0], period, sent=sent, tree=tree, trail=trail)
    trail.missing = sorted({each for each in trail.missing if each not in trail.given})
    return trail


def _group_rows(rows: StoredChunk, plan: Plan, category: int, breakdown: str | None) -> dict[Place, list[int]]:
    """The places of the rows that make a category, by the area and period that they were sent for."""
    found: dict[Place, list[int]] = {}
    if not len(rows):
        return found
    feeding = find_feeding_rows(plan, rows, breakdown)
    if category != TOTAL and breakdown:
        feeding = feeding[rows.columns[breakdown][feeding] == category]
    for each in feeding.tolist():
        found.setdefault((int(rows.columns["area"][each]), int(rows.columns["period"][each])), []).append(each)
    return found


def _follow(area: int, period: int, *, sent: Mapping[Place, list[int]], tree: Tree, trail: Trail) -> None:
    """What was sent for an area stands for it; else what it is the sum of does."""
    if (area, period) in sent:
        trail.add((area, period), sent[area, period])
    elif area in tree.children:
        for child in tree.children[area]:
            _follow(child, period, sent=sent, tree=tree, trail=trail)
    else:
        trail.missing.append((area, period))
