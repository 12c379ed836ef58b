"""Counts that partners sent, as everybody may see them: what the pages hide is taken out, what they round is rounded.

A count that no page shows as it is (a year of which only three together are shown, say) is hidden, too.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from loaders.status import Status
from loaders.tables import StoredChunk
from metrics.catalogue import find_metrics
from metrics.cells import Cells, pack_key
from metrics.counts import Transaction
from metrics.estimates import hide, round_counts
from metrics.masks import is_protected
from metrics.outcomes import read_register
from metrics.plans import Plan
from metrics.stored_cells import read_cells


def show_counts(connection: Transaction, returned: str, rows: StoredChunk) -> StoredChunk:
    """Give totals of a return that stand as everybody may see them: `count` and `out_of` are NaN for what is hidden.

    The rows have the columns measure, area, period, count and out_of. What no disclosure rule covers is as it was.
    """
    plans = _read_plans(connection, returned)
    controlled = {plan.id: plan for plan in plans if is_protected(plan)}
    free = {plan.measure for plan in plans} - {plan.measure for plan in controlled.values()}
    is_free = np.isin(rows.columns["measure"], sorted(free))
    made = {name: np.where(is_free, rows.columns[name], np.nan) for name in ("count", "out_of")}
    areas, periods = (np.unique(rows.columns[name]).tolist() for name in ("area", "period"))
    cells = read_cells(connection, series=sorted(controlled), areas=areas, periods=periods, breakdown="")
    cells = cells.take(np.argsort(cells.key()))
    public = round_counts(hide(cells), controlled)
    for plan in controlled.values():
        mine, place = _match(rows, cells, plan)
        made["count"][mine] = _read_count(public, place)
        made["out_of"][mine] = np.where(np.isnan(rows.columns["out_of"][mine]), np.nan, public.denominator[place])
    return StoredChunk({**rows.columns, **made})


def _read_plans(connection: Transaction, returned: str) -> list[Plan]:
    try:
        plans = read_register(connection, find_metrics()).plans
    except KeyError:  # a definition that came after the store was last opened to write: no page shows it yet
        return []
    return [plan for plan in plans if plan.series.returned == returned]


def _match(rows: StoredChunk, cells: Cells, plan: Plan) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The places of the totals that are figures of a series as they are, and those of the figures, among cells in
    order: a series can leave some of a measure's rows out."""
    columns = rows.columns
    # The shorter periods that a series pools are stored, too, but no page shows them, and nothing hides them.
    mine = np.flatnonzero((columns["measure"] == plan.measure) & plan.shows(columns["period"]))
    if not len(cells):
        return mine[:0], mine[:0]
    area, period, count, out_of = (columns[name][mine] for name in ("area", "period", "count", "out_of"))
    none = np.zeros(len(mine), dtype=np.int64)
    key, own = cells.key(), pack_key(area, period, none + plan.id, none)
    place = np.minimum(np.searchsorted(key, own), len(key) - 1)
    same = (key[place] == own) & (_read_count(cells, place) == count)
    same &= np.isnan(out_of) | (cells.denominator[place] == out_of)
    return mine[same], place[same]


def _read_count(cells: Cells, place: NDArray[np.int64]) -> NDArray[np.float64]:
    """The counts of figures; of one that is nil 0."""
    return np.where(cells.status[place] == Status.NIL, 0.0, cells.numerator[place])
