"""The totals of a file, by measure, area and period: few enough to keep, and enough to ask whether to believe them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from loaders.partner_return import PartnerReturn, TypedChunk
from loaders.periods import Period, shift_id
from loaders.plausibility import find_scrambled_years, query_scrambled_year
from loaders.report import Finding
from loaders.status import Status

# What a total is of, in one integer: its scope (a measure, a publication), area and period; so many bits for each.
SCOPE_BITS, AREA_BITS, PERIOD_BITS = 13, 17, 22

_UNKNOWN = sum(1 << status for status in Status if status not in (Status.OK, Status.NIL, Status.NOT_APPLICABLE))
_NUMBERS = ("count", "out_of")


@dataclass(frozen=True, slots=True)
class Totals:
    """Totals, column by column, each key once and in order.

    `key` packs the scope, area and period; `numbers` are float64 by column (count, out_of), NaN where there is none or
    a part of it is hidden or not known, 0 where all of it is nil; `nil` says where. `row` is the first row of the file
    that belongs to a total; `illustrative` marks figures that are made up, `withheld` those that not everybody may see.
    """

    key: NDArray[np.int64]
    numbers: dict[str, NDArray[np.float64]]
    nil: NDArray[np.bool_]
    row: NDArray[np.int64]
    illustrative: NDArray[np.bool_]
    withheld: NDArray[np.bool_]

    @property
    def scope(self) -> NDArray[np.int64]:
        """The packed codes of the words that, with area and period, say what a resubmission replaces."""
        return self.key >> AREA_BITS + PERIOD_BITS

    @property
    def area(self) -> NDArray[np.int64]:
        """The areas' ids."""
        return self.key >> PERIOD_BITS & (1 << AREA_BITS) - 1

    @property
    def period(self) -> NDArray[np.int64]:
        """The periods' ids."""
        return self.key & (1 << PERIOD_BITS) - 1

    def shifted(self, months: int) -> NDArray[np.int64]:
        """The keys of the same totals so many months later."""
        return self.key + shift_id(0, months)

    def find(self, key: NDArray[np.int64]) -> NDArray[np.int64]:
        """The places of these keys; −1 where there is no such total."""
        if not len(self.key):
            return np.full(len(key), -1, dtype=np.int64)
        place = np.minimum(np.searchsorted(self.key, key), len(self.key) - 1)
        return np.where(self.key[place] == key, place, -1)


def join_totals(first: Totals, second: Totals) -> Totals:
    """All totals of both; of a key that both have, the first one's."""
    both = (first, second)
    key, place = np.unique(np.concatenate([each.key for each in both]), return_index=True)  # of equals the first
    names = {name for each in both for name in each.numbers}
    absent = [np.full(len(each.key), np.nan) for each in both]
    return Totals(
        key,
        {
            name: np.concatenate([each.numbers.get(name, none) for each, none in zip(both, absent, strict=True)])[place]
            for name in names
        },
        *(np.concatenate(columns)[place] for columns in zip(*map(_list_rest, both), strict=True)),
    )


def _list_rest(totals: Totals) -> tuple[NDArray[Any], ...]:
    return totals.nil, totals.row, totals.illustrative, totals.withheld


@dataclass(frozen=True, slots=True)
class _Sums:
    """What rows add up to, by key: sums of known numbers, and which statuses they had, as bits."""

    key: NDArray[np.int64]
    row: NDArray[np.int64]
    sums: dict[str, NDArray[np.float64]]
    told: dict[str, NDArray[np.uint8]]


@dataclass(slots=True)
class TotalsKeeper:
    """Adds up the counts of a file's rows that are totals, or parts of a whole that has no total row."""

    returned: PartnerReturn
    _kept: list[_Sums] = field(default_factory=list)

    def take(self, chunk: TypedChunk, are_totals: NDArray[np.bool_]) -> None:
        """Keep the totals of a chunk's rows."""
        if "count" not in chunk.columns:
            return
        rows = np.flatnonzero(are_totals)
        numbers = [name for name in _NUMBERS if name in chunk.columns]
        sums = _Sums(
            self._pack(chunk, rows),
            chunk.rows[rows],
            {name: np.nan_to_num(chunk.columns[name][rows]) for name in numbers},
            {name: np.left_shift(1, chunk.statuses[name][rows]).astype(np.uint8) for name in numbers},
        )
        self._kept.append(_add_up(sums))

    def _pack(self, chunk: TypedChunk, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        packed = np.zeros(len(rows), dtype=np.int64)
        bits = (*((name, SCOPE_BITS) for name in self.returned.scope), ("area", AREA_BITS), ("period", PERIOD_BITS))
        for name, width in bits:
            packed = packed << width | chunk.columns[name][rows]
        return packed

    def add_up(self) -> Totals:
        """Give the totals of all rows seen."""
        if not self._kept:
            none = np.zeros(0, dtype=np.int64)
            no = none.astype(bool)
            return Totals(none, {}, no, none, no, no)
        together = _add_up(_join(self._kept))
        told = together.told["count"]
        numbers = {
            name: np.where((together.told[name] & _UNKNOWN > 0) | _is_absent(together.told[name]), np.nan, sums)
            for name, sums in together.sums.items()
        }
        nil, no = told == 1 << Status.NIL, np.zeros(len(told), dtype=bool)
        return Totals(together.key, numbers, nil, together.row, no, no)

    def find_unbelievable(self, totals: Totals) -> Iterator[Finding]:
        """Ask about each period whose figures, across areas, do not fit those of the periods beside it."""
        for scope in np.unique(totals.scope):
            mine = totals.scope == scope
            periods, table = _spread(totals.period[mine], totals.area[mine], totals.numbers["count"][mine])
            for place in find_scrambled_years(table):
                yield query_scrambled_year(self._label(int(periods[place])))

    def _label(self, number: int) -> str:
        period, kind = Period.from_id(number), self.returned.period.kind
        return period.label_in(kind) if kind else period.label


def _is_absent(told: NDArray[np.uint8]) -> NDArray[np.bool_]:
    return told == 1 << Status.NOT_APPLICABLE


def _join(kept: list[_Sums]) -> _Sums:
    names = kept[0].sums
    return _Sums(
        np.concatenate([each.key for each in kept]),
        np.concatenate([each.row for each in kept]),
        {name: np.concatenate([each.sums[name] for each in kept]) for name in names},
        {name: np.concatenate([each.told[name] for each in kept]) for name in names},
    )


def _add_up(rows: _Sums) -> _Sums:
    """Give each key once, in order, with the sums of its numbers: what is kept of a chunk is small."""
    if not len(rows.key):
        return rows
    order = np.argsort(rows.key, kind="stable")
    key = rows.key[order]
    starts = np.flatnonzero(np.r_[True, key[1:] != key[:-1]])
    return _Sums(
        key[starts],
        np.minimum.reduceat(rows.row[order], starts),
        {name: np.add.reduceat(sums[order], starts) for name, sums in rows.sums.items()},
        {name: np.bitwise_or.reduceat(told[order], starts) for name, told in rows.told.items()},
    )


def _spread(
    period: NDArray[np.int64], area: NDArray[np.int64], count: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Spread totals over a table of areas × periods; NaN where there is none."""
    periods, column = np.unique(period, return_inverse=True)
    areas, row = np.unique(area, return_inverse=True)
    table = np.full((len(areas), len(periods)), np.nan)
    table[row, column] = count
    return periods, table
