"""The cheapest ways over a network of hidden cells and of cells that could be hidden (see `protection_network`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from metrics.protection_network import NEARLY_NOTHING, Network, Path
from metrics.secondary_suppression import Floats


@dataclass(eq=False)
class Search:
    """The cheapest ways over a network, from nodes and rows that are given to all others of some cohorts.

    Forwards a row is left over a cell that rises and entered over one that falls; `backwards` it is the other way.
    `barred` is a larger area (and a column) that no jump may cross. Nothing else than costs is kept: a way is traced
    back along them.
    """

    network: Network
    scope: NDArray[np.intp]
    backwards: bool
    barred: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        network, places = self.network, self.network.places
        last = len(places.cohort_over) - 1
        self._nodes = np.append(self.scope, last)
        local = np.full(last, -1)
        local[self.scope] = np.arange(len(self.scope))
        self._rows = np.flatnonzero(local[places.cohort] >= 0)
        self._cohort = local[places.cohort[self._rows]]
        order = np.argsort(self._cohort, kind="stable")
        self._rows, self._cohort = self._rows[order], self._cohort[order]
        self._starts = np.flatnonzero(np.r_[True, self._cohort[1:] != self._cohort[:-1]])
        price = np.where(network.hidden[self._rows], NEARLY_NOTHING, network.price[self._rows])
        rising = np.where(network.rises[self._rows], price, np.inf)
        falling = np.where(network.falls[self._rows], price, np.inf)
        self._leave, self._enter = (falling, rising) if self.backwards else (rising, falling)
        self._jump = self._find_jumps(is_whole=len(self.scope) == last)
        self.to_node = np.full((len(self._nodes), network.width), np.inf)
        self.to_row = np.full(len(self._rows), np.inf)
        self._begun_node, self._begun_row = self.to_node.copy(), self.to_row.copy()
        self._entry: int | None = None

    def _find_jumps(self, *, is_whole: bool) -> Floats:
        jump = self.network.jumps[np.ix_(self._nodes, self._nodes)].copy()
        if not is_whole:  # who looks near does not go outside, unless that hides nothing
            for way in (jump[:-1, -1], jump[-1, :-1]):
                way[way > 0.5] = np.inf
        if self.barred is not None:
            larger, column = self.barred
            crosses = self.network.places.apart[np.ix_(self._nodes, self._nodes)][:, :, larger] > 0
            jump[:, :, column][crosses] = np.inf
        return jump

    # ------------------------------------------------------------ where to begin

    def close(self, row: int, category: int) -> None:
        """Do not go over this cell."""
        place = self._place(row)
        self._leave[place, category] = self._enter[place, category] = np.inf

    def begin_at_row(self, row: int) -> None:
        """Begin at a row."""
        self._begun_row[self._place(row)] = 0.0

    def begin_at_node(self, cohort: int, category: int) -> None:
        """Begin at the node of a cohort and a column."""
        self._begun_node[self._place_cohort(cohort), category] = 0.0

    def begin_across(self, cohort: int, larger: int, category: int) -> None:
        """Begin with a jump from the node of a cohort and a column to any that lies not in the larger area."""
        self._entry = self._place_cohort(cohort)
        out_of = ~self.network.places.cohort_over[self._nodes, larger]
        jump = self.network.jumps[np.ix_(self._nodes[[self._entry]], self._nodes)][0, :, category]
        self._begun_node[out_of, category] = jump[out_of]

    def _place_cohort(self, cohort: int) -> int:
        return int(np.flatnonzero(self.scope == cohort)[0])

    def _place(self, row: int) -> int:
        return int(np.flatnonzero(self._rows == row)[0])

    # ------------------------------------------------------------ all ways

    def run(self) -> None:
        """Find the cost of every node and row: as often as it helps, all from all."""
        self.to_node, self.to_row = self._begun_node.copy(), self._begun_row.copy()
        held = np.unique(self._cohort)
        while True:
            before, rows_before = self.to_node.copy(), self.to_row.copy()
            if len(self._rows):
                entered = (self._enter + self.to_node[self._cohort]).min(axis=1, initial=np.inf)
                self.to_row = np.minimum(self.to_row, entered)
                left = np.minimum.reduceat(self._leave + self.to_row[:, None], self._starts, axis=0)
                self.to_node[held] = np.minimum(self.to_node[held], left)
            jumped = (self.to_node[:, None] + self._jump).min(axis=0)
            self.to_node = np.minimum(self.to_node, jumped)
            self.to_node[-1] = self.to_node[-1].min()
            if (self.to_node >= before).all() and (self.to_row >= rows_before).all():
                return

    # ------------------------------------------------------------ one way

    def trace_row(self, row: int) -> Path | None:
        """The cheapest way to a row; None if there is none."""
        place = self._place(row)
        return self._trace(float(self.to_row[place]), ("row", place, 0))

    def trace_node(self, cohort: int, category: int) -> Path | None:
        """The cheapest way to a node (outside, by -1); None if there is none."""
        place = len(self._nodes) - 1 if cohort < 0 else self._place_cohort(cohort)
        return self._trace(float(self.to_node[place, category]), ("node", place, category))

    def _trace(self, cost: float, end: tuple[str, int, int]) -> Path | None:
        if not np.isfinite(cost):
            return None
        cells: list[tuple[int, int]] = []
        crossed = np.zeros(self.network.above_hidden.shape, dtype=np.int64)
        over = self.network.places.cohort_over.astype(np.int64)
        for kind, one, other, category in self._walk_back(end):
            if kind == "cell":
                cells.append((int(self._rows[one]), category))
            else:
                crossed[:, category] += over[self._nodes[other]] - over[self._nodes[one]]
        larger = [(int(a), int(c)) for a, c in np.argwhere(crossed)]
        return Path(cost, tuple(cells), tuple(larger))

    def _walk_back(self, end: tuple[str, int, int]) -> Iterator[tuple[str, int, int, int]]:
        """The steps of the way, last first: ("cell", row, 0, category) or ("jump", to, from, category)."""
        kind, place, category = end
        outside = len(self._nodes) - 1
        while not self._is_begun(kind, place, category):
            if kind == "row":
                category = int((self._enter[place] + self.to_node[self._cohort[place]]).argmin())
                yield "cell", place, 0, category
                kind, place = "node", int(self._cohort[place])
                continue
            if place == outside:
                ways = self.to_node + self._jump[:, outside]
                source, category = (int(each) for each in np.unravel_index(ways.argmin(), ways.shape))
                yield "jump", place, source, category
                place = source
                continue
            rows = np.flatnonzero(self._cohort == place)
            left = self._leave[rows, category] + self.to_row[rows]
            jumped = self.to_node[:, category] + self._jump[:, place, category]
            if len(rows) and left.min() <= jumped.min():
                kind, place = "row", int(rows[left.argmin()])
                yield "cell", place, 0, category
            else:
                source = int(jumped.argmin())
                yield "jump", place, source, category
                place = source
        if kind == "node" and self._entry is not None:
            yield "jump", place, self._entry, int(self._begun_node[place].argmin()) if place == outside else category

    def _is_begun(self, kind: str, place: int, category: int) -> bool:
        if kind == "row":
            return bool(self.to_row[place] >= self._begun_row[place])
        columns = slice(None) if place == len(self._nodes) - 1 else category
        return bool(np.any(self.to_node[place, columns] >= self._begun_node[place, columns]))


def find_cycle(network: Network, row: int, category: int) -> Path | None:
    """The cheapest cycle on which a hidden cell rises, else falls, near before far; None if there is none."""
    cohort = int(network.places.cohort[row])
    for scope in network.places.scopes[cohort]:
        for backwards in (False, True):
            if (network.falls if backwards else network.rises)[row, category]:
                search = Search(network, scope, backwards)
                search.close(row, category)
                search.begin_at_node(cohort, category)
                search.run()
                path = search.trace_row(row)
                if path is not None:
                    return path
    return None


def find_cycle_across(network: Network, larger: int, category: int) -> Path | None:
    """The cheapest cycle that changes a larger area's hidden cell; None if there is none."""
    inside = np.flatnonzero(network.places.cohort_over[:-1, larger])
    everyone = np.arange(len(network.places.cohort_over) - 1)
    found = []
    for cohort in inside.tolist():
        for backwards in (False, True):
            search = Search(network, everyone, backwards, barred=(larger, category))
            search.begin_across(cohort, larger, category)
            search.run()
            found.append(search.trace_node(cohort, category))
    paths = [path for path in found if path is not None]
    return min(paths, key=lambda path: path.cost) if paths else None


class Exchange(NamedTuple):
    """One total that is to be one more (one less, if `backwards`) and another that makes up for it.

    They are rows; `partner` is -1 for everything above instead. `across` is a larger area that holds only the first.
    """

    row: int
    partner: int
    backwards: bool
    across: int | None


def find_path(network: Network, exchange: Exchange, category: int | None) -> Path | None:
    """The cheapest path from the one row to the other, looking near before far; None if there is none.

    It begins with the cell of `category`, where one is given, and then crosses the larger area in that column.
    """
    row, partner, backwards, across = exchange
    if category is not None and not (network.falls if backwards else network.rises)[row, category]:
        return None
    cohort = int(network.places.cohort[row])
    barred = (across, category) if across is not None and category is not None else None
    for scope in network.places.scopes[cohort]:
        is_whole = len(scope) == len(network.places.cohort_over) - 1
        if not is_whole and (partner < 0 or network.places.cohort[partner] not in scope):
            continue
        search = Search(network, scope, backwards, barred)
        if category is None:
            search.begin_at_row(row)
        else:
            search.close(row, category)
            if barred:
                search.begin_across(cohort, barred[0], category)
            else:
                search.begin_at_node(cohort, category)
        search.run()
        path = search.trace_node(-1, 0) if partner < 0 else search.trace_row(partner)
        if path is not None:
            extra = () if category is None else ((row, category),)
            return Path(path.cost, path.cells + extra, path.above)
    return None
