"""The areas that figures are made up for, with the people who live there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from loaders.areas import ENGLAND_CODE, LOWER_TIER, UPPER_TIER, Area, AreaLevel, read_areas, read_populations

_LATEST = 9999  # populations answer with the latest year that they hold


@dataclass(frozen=True, slots=True)
class Places:
    """Areas in a fixed order with their residents by five-year age band, shape (areas, 19)."""

    areas: tuple[Area, ...]
    bands: NDArray[np.float64]

    @property
    def people(self) -> NDArray[np.float64]:
        """The residents of each area."""
        return self.bands.sum(axis=1)

    @property
    def are_urban(self) -> NDArray[np.bool_]:
        """Which areas are metropolitan boroughs, whose people differ from those of the shires."""
        return np.array([area.code.startswith("E08") for area in self.areas])

    @property
    def are_national(self) -> NDArray[np.bool_]:
        """Which areas are countries: what others are compared with."""
        return np.array([area.level is AreaLevel.COUNTRY for area in self.areas])


def find_england() -> Area:
    """Give England."""
    return read_areas().by_code(ENGLAND_CODE)


def find_upper_tier() -> tuple[Area, ...]:
    """Give the counties and single-tier authorities of all partnerships, each once, in their order."""
    members = [member for each in read_areas().partnerships() for member in each.members]
    return tuple(dict.fromkeys(area for area in members if area.level in UPPER_TIER))


def find_lower_tier(area: Area) -> tuple[Area, ...]:
    """Give the districts and single-tier authorities that an area is made of."""
    return read_areas().members(area, LOWER_TIER)


def find_forces() -> tuple[Area, ...]:
    """Give the police force areas of all partnerships, each once."""
    return tuple(dict.fromkeys(each.force for each in read_areas().partnerships() if each.force))


def make_places(areas: Sequence[Area]) -> Places:
    """Look up who lives in each area. Raises `ValueError` for an area that has no population."""
    populations = read_populations()
    bands = [populations.bands(area, _LATEST) for area in areas]
    missing = [area.name for area, found in zip(areas, bands, strict=True) if found is None]
    if missing:
        raise ValueError(f"no population is held for {', '.join(missing)}")
    return Places(tuple(areas), np.array(bands, dtype=np.float64))
