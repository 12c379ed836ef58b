"""Breakdowns of made-up figures: which words there are, and how people or events divide among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from loaders.areas import FIVE_YEAR_BANDS
from loaders.illustrative.places import Places


@dataclass(frozen=True, eq=False, kw_only=True)
class Axis:
    """A breakdown column. `shares` are the cells and how much of the whole falls into each.

    Cells and words are the same, unless `words` says which cells each word takes in: an assessment that names both a
    parent and a child is one cell of two words. `urban` are the shares in metropolitan boroughs. With `total` a row
    for all words together is sent beside the words; without, the words are parts that the metrics add up.
    """

    column: str
    shares: Mapping[str, float]
    urban: Mapping[str, float] | None = None
    words: Mapping[str, tuple[str, ...]] | None = None
    total: bool = True

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells in their order."""
        return tuple(self.shares)

    @property
    def names(self) -> tuple[str, ...]:
        """The words in their order."""
        return tuple(self.words or self.shares)

    def divide(self, places: Places) -> NDArray[np.float64]:
        """Give the part of each area's whole that falls into each cell, shape (areas, cells)."""
        shires = _normalise(self.shares)
        urban = _normalise(self.urban or self.shares)
        return np.where(places.are_urban[:, None], urban, shires)

    def memberships(self) -> NDArray[np.float64]:
        """Give 1 where a cell (row) counts towards a word (column)."""
        takes_in = self.words or {cell: (cell,) for cell in self.cells}
        return np.array([[float(cell in takes_in[word]) for word in takes_in] for cell in self.cells])


@dataclass(frozen=True, eq=False, kw_only=True)
class AgeAxis(Axis):
    """Five-year age bands. `shares` are relative risks, so that an older area has more of what befalls the old.

    For England the parts add up to 1; elsewhere to more or less, by who lives there.
    """

    def divide(self, places: Places) -> NDArray[np.float64]:
        """Give each band's part, by its risk and the area's own people of that age."""
        risks = np.array([self.shares.get(band, 0.0) for band in FIVE_YEAR_BANDS])
        rates = places.bands * risks / places.people[:, None]
        national = rates[places.are_national].sum(axis=1).mean()
        return (rates / national)[:, [FIVE_YEAR_BANDS.index(band) for band in self.cells]]


def _normalise(shares: Mapping[str, float]) -> NDArray[np.float64]:
    values = np.array(list(shares.values()))
    return values / values.sum()
