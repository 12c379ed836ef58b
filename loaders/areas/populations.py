"""Populations by area, mid-year, sex and five-year age band: the denominators of rates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from loaders.areas.files import read_rows
from loaders.areas.register import Areas
from loaders.areas.types import LOWER_TIER, Area
from loaders.errors import OutcomesError

FIVE_YEAR_BANDS: tuple[str, ...] = (*(f"{age} to {age + 4}" for age in range(0, 90, 5)), "90 and over")
SEXES: tuple[str, ...] = ("All", "Female", "Male")

_KEYS = ("area_code", "year", "sex")


class Populations:
    """Mid-year populations of every area of the register that is made of lower-tier authorities.

    Areas above the lower tier are sums of their members. A year that is not held is answered with the latest
    held year before it, never with a later one; `year_used` says which. Years are held for all areas or for
    none, so two areas are never compared on different years.
    """

    def __init__(
        self,
        area_ids: Sequence[int],
        years: Sequence[int],
        counts: NDArray[np.int64],
        held: NDArray[np.bool_],
    ) -> None:
        """Take counts of shape `[area, year, sex, band]` and which `[year, sex]` of them are held."""
        self._rows = {area_id: row for row, area_id in enumerate(area_ids)}
        self._sorted = np.sort(np.asarray(area_ids))
        self._row_of_sorted = np.argsort(np.asarray(area_ids))
        self._counts = counts
        self._held = held
        self._held_years = [np.asarray(years)[of_sex].tolist() for of_sex in held.T]
        self._sums: dict[tuple[str, tuple[int, ...]], NDArray[np.int64]] = {}
        self.years: tuple[int, ...] = tuple(years)

    def year_used(self, year: int, sex: str = "All") -> int | None:
        """Give the mid-year that stands in for `year`: the latest held one that is not after it, if any."""
        return max((held for held in self._held_years[_sex_place(sex)] if held <= year), default=None)

    def count(self, area: Area, year: int, *, ages: Sequence[str] | None = None, sex: str = "All") -> int | None:
        """Give the people of an area in `year_used`, of all ages or of some bands; None if not held."""
        bands = self.bands(area, year, sex)
        return None if bands is None else int(bands[_band_places(ages)].sum())

    def bands(self, area: Area, year: int, sex: str = "All") -> NDArray[np.int64] | None:
        """Give the 19 bands of `FIVE_YEAR_BANDS` of an area in `year_used(year, sex)`; None if not held."""
        used = self.year_used(year, sex)
        row = self._rows.get(area.id)
        if used is None or row is None:
            return None
        return self._counts[row, self.years.index(used), _sex_place(sex)].copy()

    def counts(
        self,
        area_ids: NDArray[np.integer],
        years: NDArray[np.integer],
        *,
        ages: Sequence[str] | None = None,
        sex: str = "All",
    ) -> NDArray[np.float64]:
        """Give the people for each pair of area id and year (one dimension, same length); NaN where not held.

        Each is the count of the year that `year_used` gives. Raises `ValueError` for an unknown band or sex.
        """
        by_area_and_year = self._sum_bands(_band_places(ages), sex)
        rows, known = self._find_rows(np.asarray(area_ids))
        places = self._find_places(np.asarray(years), sex)
        found = by_area_and_year[rows, np.maximum(places, 0)]
        return np.where(known & (places >= 0), found, np.nan)

    def _sum_bands(self, places: list[int], sex: str) -> NDArray[np.int64]:
        """Give the people of some bands together, by area and year; worked out once."""
        key = (sex, tuple(places))
        if key not in self._sums:
            self._sums[key] = self._counts[:, :, _sex_place(sex), places].sum(axis=-1)
        return self._sums[key]

    def with_year(self, areas: Areas, year: int, people: NDArray[np.integer], *, sex: str = "All") -> Populations:
        """Give these populations with one more mid-year for one sex, or with other figures for one that is held.

        `people` are shaped [authority, band]: every lower-tier authority in the order of `areas.tiers()[0]`, each with
        the 19 bands. A year that lacks an authority cannot be given: areas must not be compared on different years.
        """
        lower = {area.id: place for place, area in enumerate(areas.tiers()[0])}
        if people.shape != (len(lower), len(FIVE_YEAR_BANDS)):
            raise ValueError(f"people must be shaped {(len(lower), len(FIVE_YEAR_BANDS))}, not {people.shape}")
        years = sorted({*self.years, year})
        counts = np.zeros((len(self._rows), len(years), *self._counts.shape[2:]), np.int64)
        held = np.zeros((len(years), len(SEXES)), np.bool_)
        old = [years.index(each) for each in self.years]
        counts[:, old], held[old] = self._counts, self._held
        for area_id, row in self._rows.items():
            places = [lower[member.id] for member in areas.members(areas.by_id(area_id), LOWER_TIER)]
            counts[row, years.index(year), _sex_place(sex)] = people[places].sum(axis=0)
        held[years.index(year), _sex_place(sex)] = True
        return Populations(list(self._rows), years, counts, held)

    def differs(self, other: Populations, year: int) -> bool:
        """Whether the two answer differently for a year, of any area, sex or age."""
        for sex in SEXES:
            mine, theirs = self.year_used(year, sex), other.year_used(year, sex)
            if mine != theirs:
                return True
            if mine is not None and not np.array_equal(self._of_year(mine, sex), other._of_year(mine, sex)):
                return True
        return False

    def _of_year(self, year: int, sex: str) -> NDArray[np.int64]:
        return self._counts[:, self.years.index(year), _sex_place(sex)]

    def _find_rows(self, area_ids: NDArray[np.integer]) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
        """Give the row of each area id, and whether there is one."""
        near = np.minimum(np.searchsorted(self._sorted, area_ids), len(self._sorted) - 1)
        return self._row_of_sorted[near], self._sorted[near] == area_ids

    def _find_places(self, years: NDArray[np.integer], sex: str) -> NDArray[np.intp]:
        """Give the place in `self.years` of the year used for each year; -1 if there is none."""
        held = self._held_years[_sex_place(sex)]
        places = np.array([-1, *(self.years.index(year) for year in held)])
        return places[np.searchsorted(np.asarray(held), years, side="right")]


def build_populations(areas: Areas, folder: Path) -> Populations:
    """Read a folder's `populations.csv` and add it up to every area. Raises `OutcomesError` if broken."""
    lower = {area.code: place for place, area in enumerate(areas.tiers()[0])}
    rows = read_rows(folder / "populations.csv", (*_KEYS, *FIVE_YEAR_BANDS))
    _require_complete(rows, lower)
    years = sorted({int(row["year"]) for row in rows})
    counts = np.zeros((len(lower), len(years), len(SEXES), len(FIVE_YEAR_BANDS)), np.int64)
    held = np.zeros((len(years), len(SEXES)), np.bool_)
    for row in rows:
        year, sex = years.index(int(row["year"])), SEXES.index(row["sex"])
        counts[lower[row["area_code"]], year, sex] = [int(row[band]) for band in FIVE_YEAR_BANDS]
        held[year, sex] = True
    made_of = {area.id: [lower[m.code] for m in areas.members(area, LOWER_TIER)] for area in areas.all()}
    made_of = {area_id: places for area_id, places in made_of.items() if places}
    sums = np.stack([counts[places].sum(axis=0) for places in made_of.values()])
    return Populations(list(made_of), years, sums, held)


def _require_complete(rows: Sequence[Mapping[str, str]], lower: Mapping[str, int]) -> None:
    """Refuse a file where a year and sex lacks an area, has one twice, or has one that is not of today."""
    codes_of: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        codes_of.setdefault((row["year"], row["sex"]), []).append(row["area_code"])
    for (year, sex), codes in codes_of.items():
        if sorted(codes) != sorted(lower):
            wrong = set(codes) ^ set(lower) or {code for code in codes if codes.count(code) > 1}
            raise OutcomesError(
                f"populations.csv does not hold each lower-tier authority once for {year}, {sex}: "
                f"see {', '.join(sorted(wrong)[:5])}.",
                hint="Sum former districts into today's areas, and add a year for all authorities together.",
            )


def _sex_place(sex: str) -> int:
    if sex not in SEXES:
        raise ValueError(f"populations are for {', '.join(SEXES)}, not for {sex}")
    return SEXES.index(sex)


def _band_places(ages: Sequence[str] | None) -> list[int]:
    if ages is None:
        return list(range(len(FIVE_YEAR_BANDS)))
    unknown = [band for band in ages if band not in FIVE_YEAR_BANDS]
    if unknown:
        raise ValueError(f"not five-year age bands: {', '.join(unknown)}")
    return [FIVE_YEAR_BANDS.index(band) for band in ages]
