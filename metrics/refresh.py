"""Keeps the outcomes in step with the returns: what a load changed is summed anew in the same transaction.

Only the areas, periods and series that a submission speaks of, and the areas above them, are touched. The whole table
can be dropped and made again (`refresh_all`); both ways go through the same functions, and a test compares them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, delete

from loaders.areas import Areas, Populations, read_areas, read_populations
from loaders.periods import shift_id
from loaders.tables import StoredChunk, all_tables, outcome
from metrics.catalogue import find_metrics
from metrics.cells import Cells, concatenate, pack_key
from metrics.counts import Counter, stream_standing_rows
from metrics.derive import Words, add_populations, add_standardised_rates, pool_periods
from metrics.outcomes import Register, ensure_register, read_cells, read_register, write_cells
from metrics.plans import Plan
from metrics.rollup import Tree, native_levels, roll_up


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What summing depends on beside the rows: the areas, the populations, the words behind the codes."""

    areas: Areas
    populations: Populations
    register: Register

    @property
    def words(self) -> Words:
        """Category id to (column, word)."""
        return self.register.words


class OutcomeRefresh:
    """Counts the rows of a load as they are stored, and at its end brings the outcomes up to date."""

    def __init__(
        self, connection: Connection, returned: str, *, illustrative: bool, received_at: datetime
    ) -> None:
        self._connection = connection
        register = ensure_register(connection, find_metrics())
        self._plans = [plan for plan in register.plans if plan.series.returned == returned]
        self._counter = Counter(self._plans, illustrative, received_at.date().toordinal())

    def take(self, chunk: StoredChunk) -> None:
        """Count the rows of a chunk."""
        self._counter.take(chunk)

    def finish(self) -> None:
        """Replace the outcomes that the rows speak of, and those of the areas above."""
        surroundings = read_surroundings(self._connection)
        replace_outcomes(self._connection, self._plans, self._counter.finish(), surroundings)


def read_surroundings(connection: Connection) -> Surroundings:
    """Read what summing depends on."""
    return Surroundings(read_areas(), read_populations(), read_register(connection, find_metrics()))


def refresh_all(connection: Connection) -> int:
    """Drop all outcomes and make them again from the returns that stand; give the number of returns read."""
    connection.execute(delete(outcome))
    surroundings = read_surroundings(connection)
    returned = sorted({plan.series.returned for plan in surroundings.register.plans})
    for slug in returned:
        plans = [plan for plan in surroundings.register.plans if plan.series.returned == slug]
        table = all_tables().tables["return_" + slug.replace("-", "_")]
        counters: dict[tuple[bool, int], Counter] = {}
        for chunk, illustrative, day in stream_standing_rows(connection, table, slug):
            counters.setdefault((illustrative, day), Counter(plans, illustrative, day)).take(chunk)
        cells = concatenate([counter.finish() for counter in counters.values()])
        replace_outcomes(connection, plans, cells, surroundings)
    return len(returned)


def replace_outcomes(
    connection: Connection, plans: Sequence[Plan], cells: Cells, surroundings: Surroundings
) -> None:
    """Write the cells that senders gave, the sums above them, and what derives from both.

    `cells` hold one entry a series, area, period and category; they replace whatever was sent before for the same
    series, area and period.
    """
    for levels, group in _group_by_tree(plans):
        mine = cells.take(np.isin(cells.series, [plan.id for plan in group]))
        if len(mine):
            tree = find_tree(levels)
            written, touched = _sum_anew(connection, group, mine, tree, surroundings)
            write_cells(connection, written, touched, np.unique(mine.series).tolist())


@cache
def find_tree(levels: frozenset[str]) -> Tree:
    """The tree for figures sent at these levels."""
    return Tree(read_areas(), levels)  # type: ignore[arg-type]  # levels are AreaLevel, a StrEnum


def _group_by_tree(plans: Sequence[Plan]) -> Iterator[tuple[frozenset[str], list[Plan]]]:
    groups: dict[frozenset[str], list[Plan]] = {}
    for plan in plans:
        levels = native_levels(plan.series.level) if plan.series.additive else frozenset()
        groups.setdefault(frozenset(levels), []).append(plan)
    yield from groups.items()


def _sum_anew(
    connection: Connection, plans: Sequence[Plan], cells: Cells, tree: Tree, surroundings: Surroundings
) -> tuple[Cells, NDArray[np.int64]]:
    """Give all cells to write and the (area, period) pairs, packed, whose old cells they replace."""
    series = np.unique(cells.series).tolist()
    plans = [plan for plan in plans if plan.id in series]
    periods = np.unique(cells.period)
    spoken = set(np.unique(cells.area).tolist())
    ancestors = tree.ancestors(spoken)
    kept = _read_neighbours(connection, plans, cells, spoken | ancestors | tree.siblings(ancestors))
    is_sum = np.isin(kept.area, sorted(ancestors)) & ~kept.sent
    now = np.isin(kept.period, periods)
    open_names = [n for n, (kind, _) in surroundings.words.items() if any(p.open_dimension(kind) for p in plans)]
    known = concatenate([cells, kept.take(now & ~is_sum)])
    sums = roll_up(known, tree, ancestors, open_categories=np.array(open_names, dtype=np.int64))
    fresh = concatenate([known, sums])
    pooled = _pool_all(plans, concatenate([fresh, kept.take(~now)]), periods)
    touched = np.array(sorted(spoken | ancestors), dtype=np.int64)
    pairs = np.unique(
        np.concatenate([_pack_pair(cells.area, cells.period), _pack_pair(sums.area, sums.period),
                        _pack_pair(pooled.area, pooled.period)])
    )  # fmt: skip
    written = concatenate([fresh, pooled])
    written = written.take(np.isin(_pack_pair(written.area, written.period), pairs) & np.isin(written.area, touched))
    return _derive(plans, written, surroundings), pairs


def _pack_pair(area: NDArray[np.int64], period: NDArray[np.int64]) -> NDArray[np.int64]:
    return area << 22 | period


def _read_neighbours(
    connection: Connection, plans: Sequence[Plan], cells: Cells, areas: set[int]
) -> Cells:
    """Read the stored cells that the new ones meet: siblings to be summed with, periods to be pooled with."""
    periods = {int(p) for p in np.unique(cells.period)}
    for plan in plans:
        steps = range(1 - plan.series.pooled, plan.series.pooled)
        periods |= {shift_id(p, step * plan.months) for p in list(periods) for step in steps if p % 100 == plan.months}
    stored = read_cells(
        connection, series=[p.id for p in plans], areas=sorted(areas), periods=sorted(periods)
    )
    zero = np.zeros(1, dtype=np.int64)
    replaced = pack_key(cells.area, cells.period, cells.series, zero)
    return stored.take(~np.isin(pack_key(stored.area, stored.period, stored.series, zero), replaced))


def _pool_all(plans: Sequence[Plan], cells: Cells, periods: NDArray[np.int64]) -> Cells:
    """Pool the series that need it, for every pooled period that one of `periods` lies in."""
    pooled = []
    for plan in plans:
        if plan.series.pooled == 1:
            continue
        made = pool_periods(cells.take((cells.series == plan.id) & (cells.period % 100 == plan.months)), plan)
        first, last = made.period // 100, made.period // 100 + plan.pooled_months - 1
        starts = periods // 100
        holds = (starts[:, None] >= first[None, :]) & (starts[:, None] <= last[None, :])
        pooled.append(made.take(holds.any(axis=0)))
    return concatenate(pooled)


def _derive(plans: Sequence[Plan], cells: Cells, surroundings: Surroundings) -> Cells:
    done = []
    for plan in plans:
        mine = cells.take(cells.series == plan.id)
        mine = add_populations(mine, plan, surroundings.populations, surroundings.words)
        done.append(add_standardised_rates(mine, plan, surroundings.words))
    return concatenate(done)


