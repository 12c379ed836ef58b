"""Who lies in whom, made ready for arrays: the areas that figures are counted for, and the larger ones they sum to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from metrics.secondary_suppression import Flags, Floats

Ids = NDArray[np.int64]

_KEPT = 100  # choices of rows whose places are kept


@dataclass(frozen=True, eq=False)
class Places:
    """Small areas (rows) and the larger ones above them.

    `over` says which larger area holds which row, shape (rows, larger). Rows of the very same larger areas form a
    cohort: to move a person from one to the other of them changes no larger area's figure. `area` holds the rows' ids,
    `larger` those of the larger areas. The rest of a larger area is a row too, whose id is that of the larger area: the
    part of it that nobody gave figures for, where a sender gave a figure for the whole.
    """

    area: Ids
    larger: Ids
    over: Flags
    _taken: dict[bytes, Places] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, children: Mapping[int, Sequence[int]]) -> Places:
        """The places of a tree: every area that is part of another and no sum itself, and every rest."""
        larger = sorted(children)
        below = {child for several in children.values() for child in several}
        small = sorted(below - children.keys())
        place = {area: number for number, area in enumerate(larger)}
        parents: dict[int, set[int]] = {}
        for parent, several in children.items():
            for child in several:
                parents.setdefault(child, set()).add(parent)
        over = np.zeros((len(small) + len(larger), len(larger)), dtype=np.bool_)
        for row, area in enumerate([*small, *larger]):
            waiting, met = [area], {area} & children.keys()
            while waiting:
                new = parents.get(waiting.pop(), set()) - met
                met |= new
                waiting += new
            over[row, [place[each] for each in met]] = True
        return cls(np.array([*small, *larger], dtype=np.int64), np.array(larger, dtype=np.int64), over)

    def take(self, rows: NDArray[np.intp]) -> Places:
        """The places with these rows alone; the same ones each time, with what they have worked out."""
        key = rows.tobytes()
        if key not in self._taken:
            if len(self._taken) >= _KEPT:
                self._taken.clear()
            self._taken[key] = Places(self.area[rows], self.larger, self.over[rows])
        return self._taken[key]

    @cached_property
    def is_rest(self) -> Flags:
        """Which rows are the rest of a larger area."""
        return np.isin(self.area, self.larger)

    @cached_property
    def _cohorts(self) -> tuple[Flags, NDArray[np.intp]]:
        packed = np.packbits(self.over, axis=1)
        _, first, cohort = np.unique(packed, axis=0, return_index=True, return_inverse=True)
        return self.over[first], cohort.reshape(-1)

    @property
    def cohort(self) -> NDArray[np.intp]:
        """The cohort of each row."""
        return self._cohorts[1]

    @cached_property
    def cohort_over(self) -> Flags:
        """Which larger area holds which cohort, shape (cohorts + 1, larger); the last is outside them all."""
        return np.concatenate([self._cohorts[0], np.zeros((1, len(self.larger)), dtype=np.bool_)])

    @cached_property
    def apart(self) -> Floats:
        """1 where a larger area holds one of two cohorts alone: shape (cohorts + 1, cohorts + 1, larger)."""
        return (self.cohort_over[:, None] ^ self.cohort_over[None]).astype(np.float64)

    @cached_property
    def size(self) -> NDArray[np.int64]:
        """How many rows each larger area holds, at least one."""
        return np.maximum(self.over.sum(axis=0), 1)

    @cached_property
    def scopes(self) -> tuple[tuple[NDArray[np.intp], ...], ...]:
        """For each cohort, where to look for help, near before far: itself, those of each larger area, all."""
        everyone = np.arange(len(self.cohort_over) - 1)
        found = []
        for cohort in everyone:
            above = np.flatnonzero(self.cohort_over[cohort])
            rings = [np.array([cohort]), *(np.flatnonzero(self.cohort_over[:, each]) for each in above), everyone]
            distinct = {ring.tobytes(): ring for ring in sorted(rings, key=len)}
            found.append(tuple(distinct.values()))
        return tuple(found)
