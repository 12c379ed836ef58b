"""The populations that rates are set against: those of the reference data, and mid-years that were loaded since.

A loaded mid-year is used, in preference to the reference's, once it has every lower-tier authority in every age band;
until then it is only kept. So two areas are never compared on different years.
"""

from __future__ import annotations

from collections.abc import Mapping
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from loaders.areas import FIVE_YEAR_BANDS, SEXES, Populations, read_areas, read_populations
from loaders.periods import Period
from loaders.tables import StoredChunk, all_tables, scope_text
from metrics.counts import Transaction, read_standing, stream_standing_rows

POPULATION = "population"  # the return, and its one measure

Standing = tuple[tuple[int, str, int], ...]

# By store: what stands of the return, and the populations made of it. Making them takes as long as a small load.
_made: WeakKeyDictionary[object, tuple[Standing, Populations]] = WeakKeyDictionary()


def read_used_populations(
    connection: Transaction, codes: Mapping[tuple[str, str], int], *, version: int | None = None
) -> Populations:
    """Read the populations in use, as this connection sees the store, or as they were at a version. `codes` are the
    words of the store."""
    scope = codes.get(("scope", scope_text(POPULATION, POPULATION)))
    standing = read_standing(connection, scope, version=version) if scope is not None else ()
    if not standing:
        return read_populations()
    kept = _made.get(connection.engine)
    if kept is not None and kept[0] == standing:
        return kept[1]
    made = _lay_over(read_populations(), connection, codes, version)
    if version is None:  # what stood once is asked for seldom, and must not push out what stands now
        _made[connection.engine] = (standing, made)
    return made


def _lay_over(
    populations: Populations, connection: Transaction, codes: Mapping[tuple[str, str], int], version: int | None
) -> Populations:
    table = all_tables().tables[f"return_{POPULATION}"]
    loaded: dict[int, NDArray[np.float64]] = {}
    for chunk, _, _ in stream_standing_rows(connection, table, POPULATION, version=version):
        _fill_in(loaded, chunk, codes)
    for year, people in sorted(loaded.items()):
        for place, sex in enumerate(SEXES):
            if not np.isnan(people[:, place]).any():
                populations = populations.with_year(read_areas(), year, people[:, place].astype(np.int64), sex=sex)
    return populations


def _fill_in(loaded: dict[int, NDArray[np.float64]], chunk: StoredChunk, codes: Mapping[tuple[str, str], int]) -> None:
    """Put the rows of a chunk into their year's people, shaped [lower-tier authority, sex, band]; NaN is not known.

    A number that is hidden, missing or nil is NaN in the store, and stays so.
    """
    authorities = [area.id for area in read_areas().tiers()[0]]
    column = chunk.columns
    area, sex, band = (
        _find_places(column[name], ids)
        for name, ids in (
            ("area", authorities),
            ("sex", [codes["sex", sex] for sex in SEXES]),
            ("age_band", [codes["age_band", band] for band in FIVE_YEAR_BANDS]),
        )
    )
    usable = (area >= 0) & (sex >= 0) & (band >= 0)
    for period in np.unique(column["period"][usable]).tolist():
        year = Period.from_id(period).start.year
        if year not in loaded:
            loaded[year] = np.full((len(authorities), len(SEXES), len(FIVE_YEAR_BANDS)), np.nan)
        rows = np.flatnonzero(usable & (column["period"] == period))
        loaded[year][area[rows], sex[rows], band[rows]] = column["count"][rows]


def _find_places(ids: NDArray[np.integer], wanted: list[int]) -> NDArray[np.int64]:
    """The place of each id among those wanted; -1 where it is none of them."""
    known, place = np.unique(ids, return_inverse=True)
    places = {number: place for place, number in enumerate(wanted)}
    return np.array([places.get(each, -1) for each in known.tolist()], dtype=np.int64)[place]
