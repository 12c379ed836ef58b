"""The network of one breakdown in all areas: by which cells a hidden count could be another one, and at what price.

As in `secondary_suppression` a count is safe when another table agrees with all that is shown and has another count in
its place, and two such tables differ along a cycle. Here the rows are small areas, and the figures of larger ones are
shown beside theirs. So a column has a node for each cohort (see `protection_places`): within it nothing is to be hidden
but the cells themselves. To go over to the node of another cohort, the column's cells of all larger areas that hold
one of the two alone are hidden as well; to go outside, those of all larger areas.

Every total stands still along such a cycle. Totals that are hidden change along a path from one row to another, which
has to be found in every breakdown (`protection`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from metrics.protection_places import Places
from metrics.secondary_suppression import Flags, Floats, find_bridges

NEARLY_NOTHING = 1e-6
"""What a way over hidden cells costs: short ones come first."""


@dataclass(frozen=True, slots=True)
class Path:
    """Cells of rows (row, category), and those of larger areas that the path's jumps change (larger, category)."""

    cost: float
    cells: tuple[tuple[int, int], ...]
    above: tuple[tuple[int, int], ...]


@dataclass(eq=False)
class Network:
    """Cells of rows by categories, and those of the larger areas by categories.

    `hidden` is what no reader sees; `price` what it costs to hide a cell (infinite: it cannot protect); `rises` and
    `falls` where the count may be one more, one less. `above_price` is 0 where a larger area's cell is not seen.
    `leaves_small` marks cells with a small number that does not change with the network's moves. `sure` and
    `above_sure` mark what is known to be safe. `make_others` makes networks of other moves (see `others`).
    """

    places: Places
    hidden: Flags
    price: Floats
    rises: Flags
    falls: Flags
    above_hidden: Flags
    above_price: Floats
    leaves_small: Flags
    above_leaves_small: Flags
    sure: Flags = field(init=False)
    above_sure: Flags = field(init=False)
    above_known: Flags = field(init=False)
    make_others: Callable[[], tuple[Network, ...]] = tuple

    def __post_init__(self) -> None:
        self.sure = np.zeros_like(self.hidden)
        self.above_sure = np.zeros_like(self.above_hidden)
        self.above_known = np.isfinite(self.above_price)
        self.above_price = np.where(self.above_hidden, 0.0, self.above_price)

    @property
    def width(self) -> int:
        """How many categories there are."""
        return int(self.hidden.shape[1])

    @cached_property
    def others(self) -> tuple[Network, ...]:
        """This network, and those of the same cells by other moves: what one hides is hidden in all."""
        others = (self, *self.make_others())
        for other in others[1:]:
            other.hidden, other.above_hidden = self.hidden, self.above_hidden
            other.sure, other.above_sure = self.sure, self.above_sure
            other.above_price[self.above_hidden] = 0.0
            other.__dict__["others"] = others
        return others

    def hide(self, path: Path) -> None:
        """Hide what lies on a path; it is safe then, but for small numbers that the path does not change."""
        for place in path.cells:
            self.hidden[place] = True
            self.sure[place] |= not self.leaves_small[place]
        for place in path.above:
            self.above_hidden[place] = True
            self.above_sure[place] |= not self.above_leaves_small[place]
        self.forget_prices()

    def forget_prices(self) -> None:
        """Larger areas' cells that are hidden by now cost nothing more."""
        for each in self.__dict__.get("others", (self,)):
            if each.above_price[self.above_hidden].any():
                each.above_price[self.above_hidden] = 0.0
                each.__dict__.pop("jumps", None)

    @cached_property
    def jumps(self) -> Floats:
        """What it costs to go from one cohort's node of a column to another's: (cohorts + 1, cohorts + 1, columns)."""
        visible = np.where(np.isfinite(self.above_price), self.above_price, 0.0)
        barred = np.tensordot(self.places.apart, (~np.isfinite(self.above_price)).astype(np.float64), axes=1)
        return np.where(barred > 0, np.inf, NEARLY_NOTHING + np.tensordot(self.places.apart, visible, axes=1))

    def find_safe(self) -> Flags:
        """Return which hidden cells lie on a cycle over hidden cells alone (see `secondary_suppression.find_safe`)."""
        rows, categories = np.nonzero(self.hidden & (self.rises | self.falls))
        ends = self._join_free_nodes()[self.places.cohort[rows], categories]
        count = len(self.hidden)
        ends = np.unique(ends, return_inverse=True)[1].reshape(-1) + count
        nodes = int(ends.max(initial=count)) + 1
        up, down = self.rises[rows, categories], self.falls[rows, categories]
        roads = coo_array(
            (
                np.ones(int(up.sum() + down.sum()), np.int8),
                (np.concatenate([rows[up], ends[down]]), np.concatenate([ends[up], rows[down]])),
            ),
            shape=(nodes, nodes),
        )
        _, group = connected_components(roads, directed=True, connection="strong")
        within = group[rows] == group[ends]
        rows, categories, ends = rows[within], categories[within], ends[within]
        bridges = find_bridges(rows.tolist(), ends.tolist(), nodes)
        safe = np.zeros_like(self.hidden)
        safe[rows, categories] = [road not in bridges for road in range(len(rows))]
        return safe

    def _join_free_nodes(self) -> NDArray[np.int64]:
        """A number for the node of each cohort and column; nodes between which one goes for nothing share it."""
        random = np.random.default_rng(1)
        weights: NDArray[np.int64] = np.array(random.integers(1, 1 << 40, self.above_price.shape[0]))
        held = self.places.cohort_over[:-1].astype(np.int64)
        seen = held @ (weights[:, None] * (self.above_price > 0)).astype(np.int64)
        columns = np.arange(self.width, dtype=np.int64) << 48
        return np.where(seen > 0, seen + columns, 0)
