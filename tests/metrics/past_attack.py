"""An attack on the past: a reader who puts together what is shown as at every version of the data.

The reader knows, of one measure, every shown count of every area, sex and version, that areas and sexes add up, and
even which figures were not changed from one version to the next; and adds and subtracts whatever gives a count that was
hidden. That no count is below 1 the reader does not use: docs/adr/0007 says what that could still narrow down.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tests.metrics.history import Copy, Figure

SMALL = 5  # counts below it are hidden for their own sake

Cell: TypeAlias = tuple[int, int]  # area, category (0 is the total)
Leaf: TypeAlias = tuple[int, int, int]  # version, area, category


@dataclass(frozen=True)
class Past:
    """One series and period: the copies that were kept at each version, and what is shown as at it."""

    series: int
    children: Mapping[int, Sequence[int]]
    sexes: Sequence[int]
    kept: Mapping[int, Copy]
    shown: Mapping[int, Copy]

    def find_given_away(self) -> list[tuple[int, Cell]]:
        """The small counts that were hidden at a version and that can be told, but for those that are shown by now:
        they have not changed, and need not be hidden any more. What was hidden beside them is no secret of its own."""
        solver, found = _Solver(self), []
        for version, copy in self.kept.items():
            shown = self.cells(self.shown[version])
            for cell, each in self.cells(copy).items():
                hidden = each.is_number and each.level == 2 and not shown[cell].is_shown
                if hidden and each.numbers[1] < SMALL and solver.is_told(version, cell):
                    found.append((version, cell))
        return found

    def cells(self, copy: Copy) -> dict[Cell, Figure]:
        """The figures of the series, by area and category."""
        return {(area, category): each for (series, _, area, category), each in copy.items() if series == self.series}

    def leaves(self, area: int) -> list[int]:
        """The areas that an area is the sum of, in the end."""
        return (
            [leaf for child in self.children[area] for leaf in self.leaves(child)] if area in self.children else [area]
        )


class _Solver:
    """One unknown for each version, small area and sex; those that a reader knows to be the same are one."""

    def __init__(self, past: Past) -> None:
        self.past = past
        self.place: dict[Leaf, int] = {}
        self.unknowns = 0
        before: dict[Cell, Figure] = {}
        for version, copy in past.kept.items():
            now = past.cells(copy)
            for (area, sex), figure in now.items():
                if area in past.children or sex not in past.sexes or not figure.is_number:
                    continue
                if (area, sex) in before and before[area, sex].numbers == figure.numbers:
                    self.place[version, area, sex] = self.place[version - 1, area, sex]
                else:
                    self.place[version, area, sex] = self.unknowns
                    self.unknowns += 1
            before = now
        self.sums = np.array([self._terms(version, cell) for version, cell in self._find_shown()])

    def _find_shown(self) -> Iterator[tuple[int, Cell]]:
        for version, copy in self.past.shown.items():
            yield from ((version, cell) for cell, figure in self.past.cells(copy).items() if figure.is_shown)

    def _terms(self, version: int, cell: Cell) -> NDArray[np.float64]:
        """A count as a sum of unknowns."""
        terms = np.zeros(self.unknowns)
        for leaf in self.past.leaves(cell[0]):
            for sex in self.past.sexes if cell[1] == 0 else (cell[1],):
                terms[self.place[version, leaf, sex]] += 1
        return terms

    def is_told(self, version: int, cell: Cell) -> bool:
        """Whether a count is some sum of what is shown, added and subtracted."""
        terms = self._terms(version, cell)
        factors = np.linalg.lstsq(self.sums.T, terms, rcond=None)[0]
        return bool(np.allclose(self.sums.T @ factors, terms, atol=1e-6))
