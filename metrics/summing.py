"""Sums anew what a submission speaks about: the areas themselves, those above them, and what derives from both.

Everything that one load can have changed is a rectangle: the areas spoken of and their ancestors, by the periods spoken
of and those pooled from them. It is read, summed and written as a whole, once for series of the same shape.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from loaders.areas import AreaLevel, Areas, Populations, read_areas
from metrics.cells import TOTAL, Cells, concatenate, empty_cells
from metrics.counts import Parts, Transaction
from metrics.derive import (
    Words,
    add_populations,
    add_standardised_rates,
    find_periods_around,
    find_windows,
    pool_periods,
)
from metrics.held_back import Change, Scope, write_protected
from metrics.masks import find_linked, is_protected, mask_cells
from metrics.outcomes import Register
from metrics.plans import Plan
from metrics.rollup import Reach, Tree, native_levels, roll_up
from metrics.stored_cells import read_cells, read_counts, read_reach, read_stored_periods, write_reach

Triples = set[tuple[int, int, int]]  # (series, category, area)


@dataclass(frozen=True, slots=True)
class Stored:
    """The areas and periods of which the store holds cells."""

    areas: Sequence[int]
    periods: Sequence[int]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What summing depends on beside the rows: the areas, the populations, the words behind the codes.

    `stored` is given where everything is made anew: then nothing that is stored is kept, and all of it compared.
    """

    areas: Areas
    populations: Populations
    register: Register
    stored: Stored | None = None

    @property
    def words(self) -> Words:
        """Category id to (column, word)."""
        return self.register.words


def replace_outcomes(
    connection: Transaction, plans: Sequence[Plan], cells: Cells, parts: Parts, surroundings: Surroundings
) -> None:
    """Write the cells that senders gave, the sums above them, and what derives from both.

    `cells` hold one entry a series, area, period and category; they replace whatever was sent before for the `parts`
    that the submission speaks about.
    """
    for tree, alike in _group_alike(plans):
        numbers = [plan.id for plan in alike]
        spoken = parts.take(np.isin(parts.series, numbers))
        if len(spoken.series):
            own = [plan for plan in alike if plan.id in set(spoken.series.tolist())]
            mine = cells.take(np.isin(cells.series, numbers))
            _Summing(connection, own, tree, surroundings).replace(mine, spoken)


def drop_series(connection: Transaction, series: Sequence[int], plans: Sequence[Plan], stored: Stored) -> None:
    """Let nothing of these series stand any more: no row speaks of them, or none of these `plans` defines them."""
    known = {plan.id: plan for plan in plans}
    for each in series:
        plan = known.get(each)
        old = read_cells(connection, series=[each], areas=stored.areas, periods=stored.periods)
        controlled = [] if plan and not is_protected(plan) else [each]
        tree = find_series_tree(plan) if plan else None
        write_protected(connection, Change(old, empty_cells()), Scope(controlled, stored.areas, tree))


def _group_alike(plans: Sequence[Plan]) -> Iterator[tuple[Tree, list[Plan]]]:
    """Put together the series that are sent at the same levels and for the same kind of period."""
    groups: dict[tuple[object, ...], list[Plan]] = {}
    for plan in plans:
        series = plan.series
        levels = native_levels(series.level) if series.additive else frozenset()
        groups.setdefault((levels, series.period, series.pooled, plan.selective), []).append(plan)
    for alike in groups.values():
        yield find_series_tree(alike[0]), alike


def find_series_tree(plan: Plan) -> Tree:
    """Who is summed to whom for the figures of a series."""
    return find_tree(native_levels(plan.series.level) if plan.series.additive else frozenset())


@cache
def find_tree(levels: frozenset[AreaLevel]) -> Tree:
    """The tree for figures sent at these levels."""
    return Tree(read_areas(), levels)


@dataclass(frozen=True, slots=True)
class _Summing:
    """One load's work on series of the same shape."""

    connection: Transaction
    plans: Sequence[Plan]
    tree: Tree
    surroundings: Surroundings

    @property
    def shape(self) -> Plan:
        """Any of the series: in their periods they are alike."""
        return self.plans[0]

    @property
    def series(self) -> list[int]:
        """The ids of the series."""
        return [plan.id for plan in self.plans]

    def replace(self, cells: Cells, parts: Parts) -> None:
        """Replace what stands for the parts by the cells, and all that depends on it."""
        spoken, periods = set(parts.area.tolist()), set(parts.period.tolist())
        ancestors = self.tree.ancestors(spoken) | (spoken & self.tree.children.keys())
        touched = sorted(spoken | ancestors)
        reach = None
        if self.shape.selective:
            reach, changed = self._update_reach(cells, parts)
            if changed and self.surroundings.stored is None:
                periods |= self._find_own_periods(touched)
        old = self._read_old(touched, periods)
        known = concatenate([cells, self._find_kept(old, parts, touched)])
        fresh = concatenate([known, roll_up(known, self.tree, ancestors, reach=reach)])
        fresh = fresh.take(np.isin(fresh.area, touched))
        windows = find_windows(self.shape, periods) if self.shape.series.pooled > 1 else []
        pooled = self._pool(fresh, touched, periods, windows)
        written = derive_figures(self.plans, concatenate([fresh, pooled]), self.surroundings)
        if self.surroundings.stored is None:
            older = self._read_touched(touched, set(windows) - periods)
            old = concatenate([old.take(np.isin(old.area, touched)), older])
        self._write(written, old, touched, periods | set(windows))

    def _write(self, written: Cells, old: Cells, touched: Sequence[int], periods: set[int]) -> None:
        """Say what is hidden of what is to be written and of all other areas, and write it all."""
        controlled = [plan for plan in self.plans if is_protected(plan)]
        linked = find_linked(controlled, self.surroundings.register.plans)
        beside = self._read_beside(controlled, linked, touched, periods)
        controlled += linked
        written, others = mask_cells(written, beside, controlled, self.tree, self.surroundings.words)
        flipped = others.hidden != beside.hidden
        everyone = [area.id for area in self.surroundings.areas.all()]
        change = Change(old, written, beside.take(flipped), others.take(flipped))
        write_protected(self.connection, change, Scope([plan.id for plan in controlled], everyone, self.tree))

    def _read_beside(
        self, own: Sequence[Plan], linked: Sequence[Plan], touched: Sequence[int], periods: set[int]
    ) -> Cells:
        """Read the counts of all other areas; of series that share people with these, those of all areas."""
        if self.surroundings.stored is not None:
            return empty_cells()
        shown = [period for period in sorted(periods) if self.shape.fits(period)]
        return concatenate(
            [
                read_counts(self.connection, series=[plan.id for plan in plans], periods=shown, without=areas)
                for plans, areas in ((own, touched), (linked, ()))
            ]
        )

    def _read_old(self, touched: Sequence[int], periods: set[int]) -> Cells:
        """Read what is stored of the areas touched, and of those that are summed with them."""
        stored = self.surroundings.stored
        if stored is not None:
            # One series after the other: to read them at once would take a nation's rows as Python's own objects.
            return concatenate(
                [
                    read_cells(self.connection, series=[each], areas=stored.areas, periods=stored.periods)
                    for each in self.series
                ]
            )
        areas = set(touched) | self.tree.siblings(self.tree.children.keys() & set(touched))
        return self._read_touched(sorted(areas), periods)

    def _read_touched(self, areas: Sequence[int], periods: set[int]) -> Cells:
        return read_cells(self.connection, series=self.series, areas=areas, periods=sorted(periods))

    def _find_kept(self, old: Cells, parts: Parts, touched: Sequence[int]) -> Cells:
        """What stands beside the parts: figures sent for the areas touched, and all that is summed with them."""
        if self.surroundings.stored is not None:
            return empty_cells()
        summed = np.isin(old.area, touched) & ~old.sent
        return old.take(~summed & ~np.isin(old.part_key(), parts.key()))

    def _pool(self, fresh: Cells, touched: Sequence[int], periods: set[int], windows: Sequence[int]) -> Cells:
        if not windows:
            return empty_cells()
        if self.surroundings.stored is not None:
            return pool_periods(fresh, self.shape, windows)
        around = sorted(find_periods_around(self.shape, windows) - periods)
        beside = read_cells(self.connection, series=self.series, areas=touched, periods=around)
        return pool_periods(concatenate([fresh, beside]), self.shape, windows)

    # ------------------------------------------------------------ who ever sent what

    def _update_reach(self, cells: Cells, parts: Parts) -> tuple[Reach, bool]:
        """Bring up to date who ever sent what not every area has; say whether that has changed."""
        before = read_reach(self.connection, self.series)
        now = self._find_reached(cells)
        added, removed = now - before, self._find_withdrawn(before - now, parts)
        write_reach(self.connection, added=added, removed=removed)
        areas: dict[tuple[int, int], set[int]] = {}
        for series, category, area in (before | added) - removed:
            areas.setdefault((series, category), set()).add(area)
        partial = frozenset(plan.id for plan in self.plans if not plan.series.everywhere)
        frozen = {key: frozenset(ids) for key, ids in areas.items()}
        return Reach(frozen, partial), bool(added or removed)

    def _find_reached(self, cells: Cells) -> Triples:
        """Which of the cells are of what not every area has."""
        words, found = self.surroundings.words, set[tuple[int, int, int]]()
        for plan in self.plans:
            mine = cells.take((cells.series == plan.id) & cells.sent)
            for category in np.unique(mine.category).tolist():
                is_total = category == TOTAL
                if not plan.series.everywhere if is_total else words[category][0] in plan.open_breakdowns:
                    areas = np.unique(mine.area[mine.category == category]).tolist()
                    found |= {(plan.id, category, area) for area in areas}
        return found

    def _find_withdrawn(self, unsent: Triples, parts: Parts) -> Triples:
        """Which of these the store no longer holds once what stood for the parts is gone."""
        spoken = set(zip(parts.series.tolist(), parts.area.tolist(), strict=True))
        candidates = {each for each in unsent if (each[0], each[2]) in spoken}
        if not candidates:
            return set()
        areas = sorted({area for _, _, area in candidates})
        stored = read_cells(self.connection, series=self.series, areas=areas)
        stored = stored.take(self.shape.feeds(stored.period) & ~np.isin(stored.part_key(), parts.key()))
        return candidates - self._find_reached(stored)

    def _find_own_periods(self, areas: Sequence[int]) -> set[int]:
        """The periods of the return for which these areas have cells of these series."""
        stored = np.array(read_stored_periods(self.connection, series=self.series, areas=areas), dtype=np.int64)
        return set(stored[self.shape.feeds(stored)].tolist())


def derive_figures(plans: Sequence[Plan], cells: Cells, surroundings: Surroundings) -> Cells:
    """Set the cells against populations, and standardise the rates that are to be."""
    done = []
    for plan in plans:
        mine = cells.take(cells.series == plan.id)
        mine = add_populations(mine, plan, surroundings.populations, surroundings.words)
        done.append(add_standardised_rates(mine, plan, surroundings.words))
    return concatenate(done)
