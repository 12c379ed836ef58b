"""Where upper-tier authorities stand on a tile map: a square each, near its place in the region.

Nothing is read at import. How the places were found is told in `docs/reference-data.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from loaders.areas import REFERENCE_FOLDER
from loaders.areas.files import read_rows

_COLUMNS = ("area_code", "region_code", "column", "row")


class Tile(NamedTuple):
    """The place of a square among those of its region: columns from the west and rows from the north, from 1 on."""

    region_code: str
    column: int
    row: int


@cache
def read_tiles() -> Mapping[str, Tile]:
    """The squares of all upper-tier authorities, by code."""
    rows = read_rows(REFERENCE_FOLDER / "tiles.csv", _COLUMNS)
    found = {row["area_code"]: Tile(row["region_code"], int(row["column"]), int(row["row"])) for row in rows}
    return MappingProxyType(found)
