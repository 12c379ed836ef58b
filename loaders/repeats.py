"""Rows that say the same thing twice: the same area, period, measure and breakdown within one file.

Keys are packed into 64-bit integers, eight bytes a row, so that five million rows can be compared in bounded memory.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from loaders.columns import AreaColumn, Name, OneOf, PeriodColumn
from loaders.partner_return import PartnerReturn, TypedChunk

_ROOM = 1 << 63
_SIZES = {AreaColumn: 1 << 17, PeriodColumn: 1 << 22, Name: 1 << 40}


@dataclass(slots=True)
class RepeatFinder:
    """Collects the keys of a file's rows chunk by chunk, then names the rows that repeat an earlier one."""

    returned: PartnerReturn
    _keys: list[NDArray[np.uint64]] = field(default_factory=list)
    _rows: list[range | NDArray[np.uint32]] = field(default_factory=list)

    def take(self, chunk: TypedChunk) -> None:
        """Remember the keys of a chunk's rows."""
        self._keys.append(self._pack(chunk))
        self._rows.append(_shorten(chunk.rows))

    def _pack(self, chunk: TypedChunk) -> NDArray[np.uint64]:
        """One integer a row. Exact while the columns fit into 63 bits; beyond that mixed by a 64-bit hash, in which
        two different keys of a five-million-row file meet by chance once in a million files."""
        exact, room = True, 1
        key = np.zeros(len(chunk.rows), dtype=np.uint64)
        for name in self.returned.dimensions:
            column = self.returned.columns[name]
            size = len(column.values) if isinstance(column, OneOf) else _SIZES[type(column)]
            room *= size
            exact = exact and room < _ROOM
            codes = chunk.columns[name].astype(np.uint64)
            key = key * np.uint64(size) + codes if exact else _mix(key) ^ codes
        return key if exact else _mix(key)

    def find_repeats(self, most: int) -> tuple[int, list[tuple[int, int]]]:
        """Count the rows whose key an earlier row has; name the first of them, at most so many, in the file's order.

        A row is named with the first row of its key. Forgets all keys: the memory is wanted for what comes next.
        """
        if not self._keys:
            return 0, []
        keys = np.concatenate(self._keys)
        self._keys.clear()
        ordered = np.sort(keys)
        if not (ordered[1:] == ordered[:-1]).any():
            return 0, []
        order, rows = np.argsort(keys, kind="stable"), np.concatenate([np.asarray(each) for each in self._rows])
        later = np.zeros(len(keys), dtype=bool)
        later[order[1:][ordered[1:] == ordered[:-1]]] = True
        named = np.flatnonzero(later)[:most]
        first = order[np.searchsorted(ordered, keys[named])]
        return int(later.sum()), list(zip(rows[named].tolist(), rows[first].tolist(), strict=True))


def _shorten(rows: NDArray[np.int64]) -> range | NDArray[np.uint32]:
    """Row numbers in as little memory as they need: most often they are all those from one to another."""
    if len(rows) and rows[-1] - rows[0] == len(rows) - 1:
        return range(int(rows[0]), int(rows[-1]) + 1)
    return rows.astype(np.uint32)


def _mix(key: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Spread the bits of each key (the finaliser of Steele, Lea and Flood's SplitMix64)."""
    key = key + np.uint64(0x9E3779B97F4A7C15)
    key = (key ^ (key >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    key = (key ^ (key >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return key ^ (key >> np.uint64(31))
