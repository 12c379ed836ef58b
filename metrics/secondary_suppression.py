"""Secondary suppression: which further figures of a table must be hidden, so that no hidden count can be worked out.

A reader knows every published cell and total, and that a hidden count is at least 1. A hidden count is safe when
another table agrees with all that as well and has another count in its place. Two such tables differ along cycles:
up one in a cell, down one in another cell of the same column, up one in that one's row, and so on back to the start.
So a table is a network. Its nodes are the rows and the columns; a hidden cell is a way from its row to its column
(the count goes up) and, if it is 2 or more, back (the count goes down). A hidden count is safe exactly when it lies
on a cycle that does not go back along itself, and the cheapest cycle says what to hide besides.

Totals are part of the network: a total that is hidden or not published joins its row or column to one of two
further nodes, one for the sum of the row totals and one for that of the column totals; the grand total joins these.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

Flags = NDArray[np.bool_]
Floats = NDArray[np.float64]

CELL, TOTAL, GRAND_TOTAL = 1.0, 100.0, 10_000.0
"""What it costs to hide one: one total outweighs many cells, and the grand total all else."""

_HIDDEN = 1e-6
"""A way over what is hidden already costs next to nothing, but more than nothing: short cycles come first."""


class Table(NamedTuple):
    """A table with its margins: shaped (rows + 1, columns + 1), the last row and column being the totals.

    `hidden` is what no reader sees, `price` what it costs to hide each of the others (infinite: impossible),
    `falls` where a hidden count may be one less. Totals always may.
    """

    hidden: Flags
    price: Floats
    falls: Flags


def hide_safely(counts: Floats, primary: Flags, *, row_totals: bool, column_totals: bool) -> Flags:
    """Return what to hide, shaped (rows + 1, columns + 1): the cells, and in the margins published totals.

    `counts` is shaped (rows, columns) with 0 for what is not usable; `primary` must be hidden and is made safe. Cells
    protect before totals do. Totals that are not published are not marked.
    """
    table = _frame_table(counts, primary, row_totals, column_totals)
    unpublished = table.hidden.copy()
    unpublished[:-1, :-1] = False
    pending = table.hidden & ~find_safe(table)
    pending[-1, :] = pending[:, -1] = False
    if pending.any():
        pending = _protect(table._replace(price=np.where(table.price >= TOTAL, np.inf, table.price)), pending)
        _protect(table, pending)
    return table.hidden & ~unpublished


def _frame_table(counts: Floats, primary: Flags, row_totals: bool, column_totals: bool) -> Table:
    shape = (counts.shape[0] + 1, counts.shape[1] + 1)
    hidden, price, falls = np.zeros(shape, dtype=np.bool_), np.full(shape, np.inf), np.ones(shape, dtype=np.bool_)
    hidden[:-1, :-1] = primary
    hidden[:-1, -1] = not row_totals
    hidden[-1, :-1] = not column_totals
    hidden[-1, -1] = not (row_totals and column_totals)
    # Among as many cells, the smallest go: the least is lost. A zero cannot protect.
    price[:-1, :-1] = np.where(counts > 0, CELL + counts / (counts.sum() + 1), np.inf)
    price[:-1, -1] = np.where(counts.any(axis=1), TOTAL, np.inf)
    price[-1, :-1] = np.where(counts.any(axis=0), TOTAL, np.inf)
    price[-1, -1] = GRAND_TOTAL
    falls[:-1, :-1] = counts >= 2
    return Table(hidden, price, falls)


def _protect(table: Table, pending: Flags) -> Flags:
    """Hide more, in place, until the pending cells are safe; return those that cannot be made so."""
    pending, failed = pending.copy(), np.zeros_like(pending)
    for left, right in np.argwhere(pending).tolist():
        if pending[left, right]:
            cycle = _find_cheapest_cycle(table, left, right)
            failed[left, right] = not cycle
            for place in cycle:
                table.hidden[place] = True
                pending[place] = False
    return failed


def _find_cheapest_cycle(table: Table, left: int, right: int) -> list[tuple[int, int]]:
    """The cells and totals of the cheapest cycle through a hidden cell, without it; none if there is none."""
    price = np.where(table.hidden, _HIDDEN, table.price)
    price[left, right] = np.inf
    down = np.where(table.falls, price, np.inf)
    cost, rising = _find_path(down, price, left, right)
    if table.falls[left, right]:
        other_cost, falling = _find_path(price, down, left, right)
        if other_cost < cost:
            return falling
    return rising


def _find_path(out: Floats, back: Floats, left: int, right: int) -> tuple[float, list[tuple[int, int]]]:
    """The cheapest path from a column to a row, `out` from columns to rows and `back` to columns.

    For a cell that rises, out is down and back is up; for one that falls, the same path is gone backwards.
    Bellman's way: as often as it helps, all rows from all columns and all columns from all rows.
    """
    to_right = np.full(out.shape[1], np.inf)
    to_right[right] = 0.0
    to_left = np.full(out.shape[0], np.inf)
    from_right, from_left = np.zeros(out.shape[0], np.intp), np.zeros(out.shape[1], np.intp)
    while True:
        reached = out + to_right
        nearest = reached.argmin(axis=1)
        cost = reached[np.arange(len(nearest)), nearest]
        better = cost < to_left
        to_left, from_right = np.where(better, cost, to_left), np.where(better, nearest, from_right)
        reached = back + to_left[:, np.newaxis]
        nearest = reached.argmin(axis=0)
        cost = reached[nearest, np.arange(len(nearest))]
        closer = cost < to_right
        if not closer.any():
            break
        to_right, from_left = np.where(closer, cost, to_right), np.where(closer, nearest, from_left)
    total = float(to_left[left])
    return total, _trace(from_right, from_left, left, right) if np.isfinite(total) else []


def _trace(from_right: Any, from_left: Any, left: int, right: int) -> list[tuple[int, int]]:
    path = []
    while True:
        column = int(from_right[left])
        path.append((left, column))
        if column == right:
            return path
        left = int(from_left[column])
        path.append((left, column))


def find_safe(table: Table) -> Flags:
    """Return which hidden cells and totals lie on a cycle, and so keep at least two possible values.

    In a network of one-way and two-way roads, a road lies on such a cycle exactly when its ends can reach each other
    and it is no bridge between what can (Boesch and Tindell 1980, Am Math Monthly 87:716).
    """
    lefts, rights = np.nonzero(table.hidden)
    size = table.hidden.shape[0]
    nodes = size + table.hidden.shape[1]
    both = table.falls[lefts, rights]
    starts = np.concatenate([lefts, size + rights[both]])
    ends = np.concatenate([size + rights, lefts[both]])
    roads = coo_array((np.ones(len(starts), np.int8), (starts, ends)), shape=(nodes, nodes))
    _, group = connected_components(roads, directed=True, connection="strong")
    within = group[lefts] == group[size + rights]
    safe = np.zeros_like(table.hidden)
    lefts, rights = lefts[within], rights[within]
    bridges = find_bridges(lefts.tolist(), (size + rights).tolist(), nodes)
    safe[lefts, rights] = [road not in bridges for road in range(len(lefts))]
    return safe


def find_bridges(starts: list[int], ends: list[int], nodes: int) -> set[int]:
    """The roads without which two parts of a network would come apart, by Tarjan's depth-first search."""
    roads: list[list[tuple[int, int]]] = [[] for _ in range(nodes)]
    for road, (start, end) in enumerate(zip(starts, ends, strict=True)):
        roads[start].append((end, road))
        roads[end].append((start, road))
    order, lowest = [0] * nodes, [0] * nodes
    bridges: set[int] = set()
    count = 0
    for root in range(nodes):
        if order[root] or not roads[root]:
            continue
        count += 1
        order[root] = lowest[root] = count
        stack = [(root, -1, iter(roads[root]))]
        while stack:
            node, came_by, onward = stack[-1]
            for other, road in onward:
                if road == came_by:
                    continue
                if order[other]:
                    lowest[node] = min(lowest[node], order[other])
                    continue
                count += 1
                order[other] = lowest[other] = count
                stack.append((other, road, iter(roads[other])))
                break
            else:
                stack.pop()
                if stack:
                    before = stack[-1][0]
                    lowest[before] = min(lowest[before], lowest[node])
                    if lowest[node] > order[before]:
                        bridges.add(came_by)
    return bridges
