"""Cells: figures by series, area, period and category, as NumPy columns; and how several of them make one.

The rule that everything rests on: sums before division, and a sum with a hidden or missing part is no number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from loaders.errors import OutcomesError
from loaders.status import Status

TOTAL = 0  # the category id of a total


@dataclass(frozen=True, slots=True)
class Cells:
    """Columns of one length. Ids are int64; numbers are float64 with NaN for null; `status` holds `Status` values.

    `members` counts the senders (or periods) that a sum should have, `present` those that it has; a figure that does
    not apply has none. `sent` is True where a sender gave the figure for that very area. `as_at` is the day (proleptic
    ordinal) of the newest part. `hidden` is what disclosure control makes of it (see `protection`).
    A nil keeps the denominator that nothing was found among, where the sender gives one.
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
    hidden: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.series)

    def take(self, index: NDArray[Any]) -> Cells:
        """The cells at these positions, or where the mask is True."""
        return Cells(*(getattr(self, name)[index] for name in NAMES))

    def key(self) -> NDArray[np.int64]:
        """One integer a cell, by which cells of the same area, period, series and category meet."""
        return pack_key(self.area, self.period, self.series, self.category)

    def part_key(self) -> NDArray[np.int64]:
        """One integer a cell, the same for all categories of an area, period and series."""
        return pack_key(self.area, self.period, self.series, np.zeros(1, dtype=np.int64))


NAMES = tuple(each.name for each in fields(Cells))

_MONTHS_BEFORE = 1970 * 12
_BITS = {"area": 17, "period": 18, "series": 10, "category": 18}


def pack_key(
    area: NDArray[np.int64], period: NDArray[np.int64], series: NDArray[np.int64], category: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Pack four ids into one that sorts as they do: 17 bits of area, 18 of period, 10 of series, 18 of category.

    A period takes 11 bits for the month it starts in, from January 1970, and 7 for its length. Raises `OutcomesError`
    for an id that would run into another's bits: a wrong sum would be the alternative.
    """
    start = period // 100
    packed = (start - _MONTHS_BEFORE) << 7 | (period - start * 100)
    for name, ids in (("area", area), ("period", packed), ("series", series), ("category", category)):
        if ids.size and ids.max() >> _BITS[name]:
            raise OutcomesError(
                f"The store holds too many kinds of {name}: {ids.max():,}, and {1 << _BITS[name]:,} are possible.",
                hint="Look for a return with a wrong column, whose every row brings a new name.",
            )
    return ((area << 18 | packed) << 10 | series) << 18 | category


def empty_cells() -> Cells:
    """No cells."""
    return make_cells(0)


def make_cells(length: int, **columns: NDArray[Any] | float | bool) -> Cells:
    """Make cells of the given columns; what is not given is null, zero, one member, not illustrative and sent."""
    base: dict[str, Any] = {"members": 1, "present": 1, "sent": True, "status": Status.OK, **columns}
    made = {}
    for name in NAMES:
        kind = _KINDS.get(name, np.int64)
        start = base.get(name, np.nan if kind is np.float64 else 0)
        made[name] = np.broadcast_to(np.asarray(start, dtype=kind), (length,)).copy()
    return Cells(**made)


def concatenate(parts: Sequence[Cells]) -> Cells:
    """All cells of several, one after the other."""
    parts = [part for part in parts if len(part)]
    if not parts:
        return empty_cells()
    if len(parts) == 1:
        return parts[0]
    return Cells(*(np.concatenate([getattr(part, name) for part in parts]) for name in NAMES))


_KINDS: dict[str, type[np.generic]] = {
    "status": np.int8,
    "hidden": np.int8,
    "illustrative": np.bool_,
    "sent": np.bool_,
    **dict.fromkeys(("numerator", "denominator", "value", "lower", "upper", "variance"), np.float64),
}


@dataclass(frozen=True, slots=True)
class Sums:
    """What groups of cells come to, one entry a group: sums of the columns, and how many cells of each status it has.

    `size` counts the cells, `countless` those with a figure but no count behind it, `exempt` those that do not apply,
    `sent` those sent for that very area. `beside` sums whatever column was given beside the cells.
    """

    first: Cells
    size: NDArray[np.int64]
    counts: dict[Status, NDArray[np.int64]]
    countless: NDArray[np.int64]
    exempt: NDArray[np.int64]
    numerator: NDArray[np.float64]
    denominator: NDArray[np.float64]
    members: NDArray[np.int64]
    present: NDArray[np.int64]
    sent: NDArray[np.int64]
    beside: NDArray[np.int64]
    illustrative: NDArray[np.bool_]
    as_at: NDArray[np.int64]


def sum_groups(cells: Cells, key: NDArray[np.int64], *, beside: NDArray[np.int64] | None = None) -> Sums:
    """Sum the cells of each key, in the order of the keys.

    Only figures add to the numerator: a nil means nothing to report, and whether a hidden or missing one spoils the sum
    is for the caller to decide by `counts`. A figure without a numerator (a published value) leaves the sum null.
    """
    order = np.argsort(key, kind="stable")
    ordered, key = cells.take(order), key[order]
    starts = np.flatnonzero(np.r_[True, key[1:] != key[:-1]]) if len(key) else np.zeros(0, dtype=np.int64)

    def total(column: NDArray[Any]) -> NDArray[Any]:
        return np.add.reduceat(column, starts) if len(starts) else column[:0]

    def count(mask: NDArray[np.bool_]) -> NDArray[np.int64]:
        return total(mask.astype(np.int64))

    good, nil = ordered.status == Status.OK, ordered.status == Status.NIL
    countless = good & np.isnan(ordered.numerator)
    return Sums(
        first=ordered.take(starts),
        size=total(np.ones(len(key), dtype=np.int64)),
        counts={status: count(ordered.status == status) for status in Status},
        countless=count(countless),
        exempt=count((ordered.status == Status.NOT_APPLICABLE) & (ordered.members == 0)),
        numerator=total(np.where(good, ordered.numerator, 0.0)),
        denominator=total(np.where(good | (nil & ~np.isnan(ordered.denominator)), ordered.denominator, 0.0)),
        members=total(ordered.members),
        present=total(np.where(countless, 0, ordered.present)),
        sent=count(ordered.sent),
        beside=total(np.zeros(len(key), dtype=np.int64) if beside is None else beside[order]),
        illustrative=count(ordered.illustrative) > 0,
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
            counts[Status.NOT_RETURNED] > 0,
            counts[Status.NIL] == bearing,
        ],
        [Status.NOT_APPLICABLE, Status.SUPPRESSED, Status.NOT_RETURNED, Status.INCOMPLETE, Status.NIL],
        Status.OK,
    ).astype(np.int8)
    good, known = status == Status.OK, np.isin(status, (Status.OK, Status.NIL))
    own = good & (size == 1)  # a figure that is no sum keeps its own value and limits
    return replace(
        sums.first,
        status=status,
        members=(status != Status.NOT_APPLICABLE).astype(np.int64),
        present=known.astype(np.int64),
        numerator=np.where(good, sums.numerator, np.nan),
        denominator=np.where(known, sums.denominator, np.nan),
        value=np.where(own, sums.first.value, np.nan),
        lower=np.where(own, sums.first.lower, np.nan),
        upper=np.where(own, sums.first.upper, np.nan),
        illustrative=sums.illustrative,
        as_at=sums.as_at,
    )
