"""Cells: figures by series, area, period and category, as NumPy columns; and how several of them make one.

The rule that everything rests on: sums before division, and a sum with a hidden or missing part is no number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from loaders.status import Status

TOTAL = 0  # the category id of a total


@dataclass(frozen=True, slots=True)
class Cells:
    """Columns of one length. Ids are int64; numbers are float64 with NaN for null; `status` holds `Status` values.

    `members` counts the areas (or periods) that a sum should have, `present` those that it has. `sent` is True where a
    sender gave the figure for that very area. `as_at` is the day (proleptic ordinal) of the newest part.
    """

    series: NDArray[np.int64]
    area: NDArray[np.int64]
    period: NDArray[np.int64]
    category: NDArray[np.int64]
    status: NDArray[np.int8]
    numerator: NDArray[np.float64]
    denominator: NDArray[np.float64]
    value: NDArray[np.float64]
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]
    variance: NDArray[np.float64]
    members: NDArray[np.int64]
    present: NDArray[np.int64]
    illustrative: NDArray[np.bool_]
    sent: NDArray[np.bool_]
    as_at: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.series)

    def take(self, index: NDArray[Any]) -> Cells:
        """The cells at these positions, or where the mask is True."""
        return Cells(*(getattr(self, f.name)[index] for f in fields(self)))

    def key(self) -> NDArray[np.int64]:
        """One integer a cell, by which cells of the same area, period, series and category meet."""
        return pack_key(self.area, self.period, self.series, self.category)


def pack_key(
    area: NDArray[np.int64], period: NDArray[np.int64], series: NDArray[np.int64], category: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Pack four ids: 17 bits of area, 22 of period, 10 of series, 14 of category."""
    return ((area << 22 | period) << 10 | series) << 14 | category


def empty_cells() -> Cells:
    """No cells."""
    return make_cells(0)


def make_cells(length: int, **columns: NDArray[Any] | float | bool) -> Cells:
    """Make cells of the given columns; what is not given is null, zero, one member, not illustrative and sent."""
    base: dict[str, Any] = {"members": 1, "present": 1, "sent": True, "status": Status.OK, **columns}
    made = {}
    for each in fields(Cells):
        kind = _KINDS.get(each.name, np.int64)
        start = base.get(each.name, np.nan if kind is np.float64 else 0)
        made[each.name] = np.broadcast_to(np.asarray(start, dtype=kind), (length,)).copy()
    return Cells(**made)


def concatenate(parts: Sequence[Cells]) -> Cells:
    """All cells of several, one after the other."""
    if not parts:
        return empty_cells()
    return Cells(*(np.concatenate([getattr(p, f.name) for p in parts]) for f in fields(Cells)))


_KINDS: dict[str, type[np.generic]] = {
    "status": np.int8,
    "illustrative": np.bool_,
    "sent": np.bool_,
    **dict.fromkeys(("numerator", "denominator", "value", "lower", "upper", "variance"), np.float64),
}


@dataclass(frozen=True, slots=True)
class Sums:
    """What groups of cells come to: one entry a group, and how many cells of each status it has."""

    first: Cells
    size: NDArray[np.int64]
    counts: dict[Status, NDArray[np.int64]]
    numerator: NDArray[np.float64]
    denominator: NDArray[np.float64]
    present: NDArray[np.int64]
    illustrative: NDArray[np.bool_]
    as_at: NDArray[np.int64]


def sum_groups(cells: Cells, key: NDArray[np.int64]) -> Sums:
    """Sum the cells of each key, in the order of the keys.

    Only figures add anything: a nil means nothing to report, and whether a hidden or missing one spoils the sum is for
    the caller to decide by `counts`. A figure without a numerator (a published value) leaves the sum null.
    """
    order = np.argsort(key, kind="stable")
    ordered, key = cells.take(order), key[order]
    starts = np.flatnonzero(np.r_[True, key[1:] != key[:-1]]) if len(key) else np.zeros(0, dtype=np.int64)

    def total(column: NDArray[Any]) -> NDArray[Any]:
        return np.add.reduceat(column, starts) if len(starts) else column[:0]

    counts = {s: total((ordered.status == s).astype(np.int64)) for s in Status}
    return Sums(
        first=ordered.take(starts),
        size=total(np.ones(len(key), dtype=np.int64)),
        counts=counts,
        numerator=total(np.where(ordered.status == Status.OK, ordered.numerator, 0.0)),
        denominator=total(np.where(ordered.status == Status.OK, ordered.denominator, 0.0)),
        present=total(ordered.present),
        illustrative=total(ordered.illustrative.astype(np.int64)) > 0,
        as_at=np.maximum.reduceat(ordered.as_at, starts) if len(starts) else ordered.as_at,
    )


def join_parts(cells: Cells) -> Cells:
    """Sum the parts of a whole within one area: a total with a hidden part is hidden, with a missing one incomplete."""
    sums = sum_groups(cells, cells.key())
    counts, size = sums.counts, sums.size
    bearing = size - counts[Status.NOT_APPLICABLE]
    status = np.select(
        [
            bearing == 0,
            counts[Status.SUPPRESSED] > 0,
            counts[Status.NOT_RETURNED] == bearing,
            counts[Status.NOT_RETURNED] + counts[Status.INCOMPLETE] > 0,
            counts[Status.NIL] == bearing,
        ],
        [Status.NOT_APPLICABLE, Status.SUPPRESSED, Status.NOT_RETURNED, Status.INCOMPLETE, Status.NIL],
        Status.OK,
    ).astype(np.int8)
    single = size == 1  # a figure that is no sum keeps its own value and limits
    return replace(
        sums.first,
        status=status,
        present=np.isin(status, (Status.OK, Status.NIL)).astype(np.int64),
        numerator=np.where(status == Status.OK, np.where(single, sums.first.numerator, sums.numerator), np.nan),
        denominator=np.where(status == Status.OK, sums.denominator, np.nan),
        value=np.where(single, sums.first.value, np.nan),
        lower=np.where(single, sums.first.lower, np.nan),
        upper=np.where(single, sums.first.upper, np.nan),
        illustrative=sums.illustrative,
        as_at=sums.as_at,
    )
