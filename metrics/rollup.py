"""From the areas that a return speaks of to those above them: districts to counties, authorities to forces, regions,
partnerships and England. Pure arrays; the tree comes from the register of areas.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from loaders.areas import ENGLAND_CODE, LOWER_TIER, UPPER_TIER, AreaLevel, Areas
from loaders.status import Status
from metrics.cells import TOTAL, Cells, Sums, concatenate, sum_groups

FORCE_LEVEL = frozenset({AreaLevel.FORCE})
_LEVELS: Mapping[str, frozenset[AreaLevel]] = {
    "upper tier": UPPER_TIER,
    "lower tier": LOWER_TIER,
    AreaLevel.FORCE: FORCE_LEVEL,
}


def native_levels(level: str) -> frozenset[AreaLevel]:
    """The levels at which the figures of a series are sent; empty where they are never summed to a larger area."""
    return _LEVELS.get(level, frozenset())


@dataclass(frozen=True, slots=True)
class Expected:
    """What sums wait for, by the id of the larger area: how many of its children, and how many senders in all."""

    children: Mapping[int, int]
    senders: Mapping[int, int]


@dataclass(frozen=True)
class Tree:
    """Who is summed to whom, for figures that are sent at certain levels.

    `children` maps the id of an area to those of the areas that it is the sum of.
    """

    areas: Areas
    levels: frozenset[AreaLevel]

    @cached_property
    def children(self) -> dict[int, tuple[int, ...]]:
        """Every area that can be a sum, with what it is the sum of; areas of the native levels are no sums."""
        if self.levels == FORCE_LEVEL:
            return self._force_children()
        if not self.levels:
            return {}
        summed = [a for tier in self.areas.tiers()[1:] for a in tier if a.level not in self.levels]
        found = {a.id: tuple(c.id for c in self.areas.children(a)) for a in summed}
        return {parent: children for parent, children in found.items() if children}

    def _force_children(self) -> dict[int, tuple[int, ...]]:
        """Forces make up England; a partnership has a force's figures when it covers the force whole."""
        forces = self.areas.all(AreaLevel.FORCE)
        (england,) = (a for a in self.areas.all(AreaLevel.COUNTRY) if a.code == ENGLAND_CODE)
        found = {england.id: tuple(force.id for force in forces)}
        for partnership in self.areas.partnerships():
            if partnership.whole_force and partnership.force:
                found[partnership.area.id] = (partnership.force.id,)
        return found

    @cached_property
    def tiers(self) -> tuple[tuple[int, ...], ...]:
        """The sums, ordered so that what an area is the sum of comes before the area."""
        depth: dict[int, int] = {}

        def measure(parent: int) -> int:
            if parent not in self.children:
                return 0
            if parent not in depth:
                depth[parent] = 1 + max(measure(child) for child in self.children[parent])
            return depth[parent]

        for parent in self.children:
            measure(parent)
        return tuple(
            tuple(p for p, d in depth.items() if d == tier) for tier in range(1, max(depth.values(), default=0) + 1)
        )

    @cached_property
    def parents(self) -> dict[int, tuple[int, ...]]:
        """The reverse of `children`."""
        found: dict[int, list[int]] = {}
        for parent, children in self.children.items():
            for child in children:
                found.setdefault(child, []).append(parent)
        return {child: tuple(parents) for child, parents in found.items()}

    @cached_property
    def everyone(self) -> Expected:
        """What sums wait for when every area of the native levels is to send a figure."""
        return self._count({parent: len(children) for parent, children in self.children.items()}, self.children)

    def expect(self, senders: frozenset[int]) -> Expected:
        """What sums wait for when only these areas ever sent a figure."""
        active = senders | self.ancestors(senders)
        found = {p: tuple(child for child in self.children[p] if child in active) for p in active if p in self.children}
        return self._count({parent: len(children) for parent, children in found.items()}, found)

    def _count(self, children: dict[int, int], links: Mapping[int, tuple[int, ...]]) -> Expected:
        senders: dict[int, int] = {}
        for tier in self.tiers:
            for parent in tier:
                if links.get(parent):
                    senders[parent] = sum(senders.get(child, 1) for child in links[parent])
        return Expected(children, senders)

    def ancestors(self, area_ids: Iterable[int]) -> set[int]:
        """Every sum that one of these areas goes into, however far up."""
        found: set[int] = set()
        waiting = list(area_ids)
        while waiting:
            for parent in self.parents.get(waiting.pop(), ()):
                if parent not in found:
                    found.add(parent)
                    waiting.append(parent)
        return found

    def siblings(self, ancestors: Iterable[int]) -> set[int]:
        """Every area that is needed to sum these ancestors anew."""
        return {child for ancestor in ancestors for child in self.children[ancestor]}


@dataclass(frozen=True)
class Reach:
    """Who ever sent what not every area has: the areas by (series, category).

    `partial` are the series that not every area has: their totals and closed categories wait for the areas that ever
    sent a total. Any other category here is a name that differs from area to area, such as a prison's.
    """

    areas: Mapping[tuple[int, int], frozenset[int]]
    partial: frozenset[int]
    _expected: dict[frozenset[int], Expected] = field(default_factory=dict)

    def expect(self, tree: Tree, series: int, category: int) -> Expected:
        """What sums of this series and category wait for."""
        senders = self.areas.get((series, category))
        if senders is None and series in self.partial:
            senders = self.areas.get((series, TOTAL))
        if senders is None:
            return tree.everyone
        if senders not in self._expected:
            self._expected[senders] = tree.expect(senders)
        return self._expected[senders]


def roll_up(cells: Cells, tree: Tree, ancestors: set[int], *, reach: Reach | None = None) -> Cells:
    """Sum cells to the ancestors, tier by tier; give the sums alone.

    A figure sent for the larger area itself stands instead of the sum. A sum with a missing or hidden member is
    `incomplete` and has no number. `reach` says who is to be waited for where not every area has something to send.
    """
    known, made = cells, []
    for tier in tree.tiers:
        parents = [p for p in tier if p in ancestors]
        if not parents:
            continue
        sums = _sum_tier(known, tree, parents, reach)
        taken = known.take(np.isin(known.area, parents) & known.sent).key()
        sums = sums.take(~np.isin(sums.key(), taken))
        made.append(sums)
        known = concatenate([known, sums])
    return concatenate(made)


def _sum_tier(cells: Cells, tree: Tree, parents: list[int], reach: Reach | None) -> Cells:
    links = np.array([(child, p) for p in parents for child in tree.children[p]], dtype=np.int64).reshape(-1, 2)
    links = links[np.argsort(links[:, 0], kind="stable")]
    start = np.searchsorted(links[:, 0], cells.area, side="left")
    count = np.searchsorted(links[:, 0], cells.area, side="right") - start
    rows = np.repeat(np.arange(len(cells)), count)
    offset = np.arange(len(rows)) - np.repeat(np.cumsum(count) - count, count)
    parent = links[np.repeat(start, count) + offset, 1]
    members = cells.take(rows)
    below = _look_up(members, members.area, tree, reach, of="senders")
    members = replace(members, area=parent)
    sums = sum_groups(members, members.key(), beside=below)
    children = _look_up(sums.first, sums.first.area, tree, reach, of="children")
    absent = _look_up(sums.first, sums.first.area, tree, reach, of="senders") - sums.beside
    return _decide(sums, children, sums.members + absent)


def _look_up(
    cells: Cells, area: NDArray[np.int64], tree: Tree, reach: Reach | None, *, of: Literal["children", "senders"]
) -> NDArray[np.int64]:
    """How many children or senders each cell's area is expected to have; one where it is a sender itself."""
    if reach is None:
        return _map_ids(getattr(tree.everyone, of), area)
    pairs = cells.series << 32 | cells.category
    found = np.ones(len(cells), dtype=np.int64)
    for pair in np.unique(pairs).tolist():
        rows = np.flatnonzero(pairs == pair)
        expected = reach.expect(tree, pair >> 32, pair & (1 << 32) - 1)
        found[rows] = _map_ids(getattr(expected, of), area[rows])
    return found


def _map_ids(table: Mapping[int, int], ids: NDArray[np.int64]) -> NDArray[np.int64]:
    known, place = np.unique(ids, return_inverse=True)
    return np.array([table.get(each, 1) for each in known.tolist()], dtype=np.int64)[place]


def _decide(sums: Sums, children: NDArray[np.int64], members: NDArray[np.int64]) -> Cells:
    """Say what each sum is: a number only when all members that it applies to have one."""
    status = _grade(sums, children - sums.exempt)
    good, nothing = status == Status.OK, np.full(len(status), np.nan)
    return replace(
        sums.first,
        status=status,
        numerator=np.where(good, sums.numerator, np.nan),
        denominator=np.where(good | (status == Status.NIL), sums.denominator, np.nan),
        value=nothing,
        lower=nothing,
        upper=nothing,
        variance=nothing,
        members=members,
        present=sums.present,
        illustrative=sums.illustrative,
        sent=np.zeros(len(status), dtype=bool),
        as_at=sums.as_at,
    )


def _grade(sums: Sums, bearing: NDArray[np.int64]) -> NDArray[np.int8]:
    """The status of each sum; `bearing` is how many children it applies to."""
    counts = sums.counts
    told = counts[Status.OK] + counts[Status.NIL]
    uncounted = sums.countless + counts[Status.NOT_APPLICABLE] - sums.exempt
    return np.select(
        [
            bearing <= 0,
            counts[Status.NIL] == bearing,
            (told == bearing) & (sums.countless == 0),
            (uncounted > 0) & (told == sums.countless),
            counts[Status.SUPPRESSED] == bearing,
            counts[Status.NOT_RETURNED] == sums.size - sums.exempt,
        ],
        [
            Status.NOT_APPLICABLE,
            Status.NIL,
            Status.OK,
            Status.NOT_APPLICABLE,
            Status.SUPPRESSED,
            Status.NOT_RETURNED,
        ],
        Status.INCOMPLETE,
    ).astype(np.int8)
