"""The totals of a file, by measure, area and period: few enough to keep, and enough to ask whether to believe them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from loaders.columns import Name, OneOf
from loaders.partner_return import PartnerReturn, TypedChunk
from loaders.periods import Period
from loaders.plausibility import find_scrambled_years, query_scrambled_year
from loaders.report import Finding


@dataclass(slots=True)
class TotalsKeeper:
    """Adds up the counts of a file's rows that are totals, or parts of a whole that has no total row."""

    returned: PartnerReturn
    _keys: list[NDArray[np.int64]] = field(default_factory=list)
    _counts: list[NDArray[np.float64]] = field(default_factory=list)

    def take(self, chunk: TypedChunk) -> None:
        """Keep the totals of a chunk's rows."""
        if "count" not in chunk.columns:
            return
        keep = np.ones(len(chunk.rows), dtype=bool)
        for name in self.returned.breakdowns:
            column = self.returned.columns[name]
            if isinstance(column, (OneOf, Name)) and column.total:
                keep &= chunk.is_word(name, column.total)
        rows = np.flatnonzero(keep)
        names = (*self.returned.scope, "period", "area")
        keys = [chunk.columns[name][rows].astype(np.int64) for name in names]
        distinct, counts = _add_up(np.stack(keys), chunk.columns["count"][rows])
        self._keys.append(distinct)
        self._counts.append(counts)

    def find_unbelievable(self) -> Iterator[Finding]:
        """Ask about each period whose figures, across areas, do not fit those of the periods beside it."""
        if not self._keys:
            return
        keys, counts = np.concatenate(self._keys, axis=1), np.concatenate(self._counts)
        for scope in np.unique(keys[:-2], axis=1).T:
            mine = (keys[:-2] == scope[:, None]).all(axis=0)
            periods, table = _spread(keys[-2][mine], keys[-1][mine], counts[mine])
            for place in find_scrambled_years(table):
                yield query_scrambled_year(self._label(int(periods[place])))

    def _label(self, number: int) -> str:
        period, kind = Period.from_id(number), self.returned.period.kind
        return period.label_in(kind) if kind else period.label


def _add_up(keys: NDArray[np.int64], counts: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Give each distinct column of `keys` once, and the sum of its counts: what is kept of a chunk is small."""
    if not len(counts):
        return keys, counts
    order = np.lexsort(keys)
    ordered = keys[:, order]
    starts = np.flatnonzero(np.r_[True, (ordered[:, 1:] != ordered[:, :-1]).any(axis=0)])
    return ordered[:, starts], np.add.reduceat(counts[order], starts)


def _spread(
    period: NDArray[np.int64], area: NDArray[np.int64], count: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Spread totals over a table of areas × periods; NaN where there is none. Parts of one cell are added up."""
    periods, column = np.unique(period, return_inverse=True)
    areas, row = np.unique(area, return_inverse=True)
    table = np.zeros((len(areas), len(periods)))
    seen = np.zeros(table.shape, dtype=bool)
    np.add.at(table, (row, column), count)
    seen[row, column] = True
    return periods, np.where(seen, table, np.nan)
