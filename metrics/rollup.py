"""From the areas that a return speaks of to those above them: districts to counties, authorities to forces, regions,
partnerships and England. Pure arrays; the tree comes from the register of areas.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from loaders.areas import LOWER_TIER, UPPER_TIER, Area, AreaLevel, Areas
from loaders.status import Status
from metrics.cells import Cells, Sums, concatenate, sum_groups

FORCE_LEVEL = frozenset({AreaLevel.FORCE})
_LEVELS: Mapping[str, frozenset[AreaLevel]] = {
    "upper tier": UPPER_TIER,
    "lower tier": LOWER_TIER,
    AreaLevel.FORCE: FORCE_LEVEL,
}


def native_levels(level: str) -> frozenset[AreaLevel]:
    """The levels at which the figures of a series are sent; empty where they are never summed to a larger area."""
    return _LEVELS.get(level, frozenset())


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
        (england,) = (a for a in self.areas.all(AreaLevel.COUNTRY) if a.code == "E92000001")
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
    def leaves(self) -> dict[int, int]:
        """How many areas of the native levels each sum is made of."""
        count: dict[int, int] = {}
        for tier in self.tiers:
            for parent in tier:
                count[parent] = sum(count.get(child, 1) for child in self.children[parent])
        return count

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


def roll_up(cells: Cells, tree: Tree, ancestors: set[int], *, open_categories: NDArray[np.int64]) -> Cells:
    """Sum cells to the ancestors, tier by tier; give the sums alone.

    A figure sent for the larger area itself stands instead of the sum. A sum with a missing or hidden member is
    `incomplete` and has no number. `open_categories` are names that not every member has (prisons): their sums need no
    completeness.
    """
    known, made = cells, []
    for tier in tree.tiers:
        parents = [p for p in tier if p in ancestors]
        if not parents:
            continue
        sums = _sum_tier(known, tree, parents, open_categories)
        taken = known.take(np.isin(known.area, parents) & known.sent).key()
        sums = sums.take(~np.isin(sums.key(), taken))
        made.append(sums)
        known = concatenate([known, sums])
    return concatenate(made)


def _sum_tier(cells: Cells, tree: Tree, parents: list[int], open_categories: NDArray[np.int64]) -> Cells:
    links = np.array([(child, p) for p in parents for child in tree.children[p]], dtype=np.int64).reshape(-1, 2)
    links = links[np.argsort(links[:, 0], kind="stable")]
    start = np.searchsorted(links[:, 0], cells.area, side="left")
    count = np.searchsorted(links[:, 0], cells.area, side="right") - start
    rows = np.repeat(np.arange(len(cells)), count)
    offset = np.arange(len(rows)) - np.repeat(np.cumsum(count) - count, count)
    parent = links[np.repeat(start, count) + offset, 1]
    members = replace(cells.take(rows), area=parent)
    sums = sum_groups(members, members.key())
    is_open = np.isin(sums.first.category, open_categories)
    wanted = np.array([len(tree.children[area]) for area in sums.first.area.tolist()], dtype=np.int64)
    leaves = np.array([tree.leaves[area] for area in sums.first.area.tolist()], dtype=np.int64)
    return _decide(sums, np.where(is_open, sums.size, wanted), np.where(is_open, sums.present, leaves))


def _decide(sums: Sums, wanted: NDArray[np.int64], leaves: NDArray[np.int64]) -> Cells:
    """Say what each sum is: a number only when all of its members have one."""
    counts = sums.counts
    unknown = np.isnan(sums.numerator)
    status = np.select(
        [
            counts[Status.NIL] == wanted,
            (counts[Status.OK] + counts[Status.NIL] == wanted) & ~unknown,
            unknown | (counts[Status.NOT_APPLICABLE] == sums.size),
            counts[Status.SUPPRESSED] == wanted,
            counts[Status.NOT_RETURNED] == sums.size,
        ],
        [Status.NIL, Status.OK, Status.NOT_APPLICABLE, Status.SUPPRESSED, Status.NOT_RETURNED],
        Status.INCOMPLETE,
    ).astype(np.int8)
    good = status == Status.OK
    nothing = np.full(len(status), np.nan)
    return replace(
        sums.first,
        status=status,
        numerator=np.where(good, sums.numerator, np.nan),
        denominator=np.where(good, sums.denominator, np.nan),
        value=nothing,
        lower=nothing,
        upper=nothing,
        members=leaves,
        present=sums.present,
        illustrative=sums.illustrative,
        sent=np.zeros(len(status), dtype=bool),
        as_at=sums.as_at,
    )
