"""England's areas: the register of codes, names and members, partnerships, and the populations of each.

This is the door to the package; other packages import from here. Nothing is read at import:
`read_areas` and `read_populations` read `data/reference` at first use and keep it. The files are described in
`docs/reference-data.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from loaders.areas.files import REFERENCE_FOLDER, read_area_files, read_rows
from loaders.areas.names import fold_name
from loaders.areas.populations import FIVE_YEAR_BANDS, SEXES, Populations, build_populations
from loaders.areas.register import Areas
from loaders.areas.types import (
    AUTHORITIES,
    ENGLAND_AND_WALES_CODE,
    ENGLAND_CODE,
    LOWER_TIER,
    UPPER_TIER,
    Area,
    AreaLevel,
    FormerArea,
    Partnership,
)

__all__ = [
    "AUTHORITIES",
    "DIVIDED_COUNTIES",
    "ENGLAND_AND_WALES_CODE",
    "ENGLAND_CODE",
    "FIVE_YEAR_BANDS",
    "LOWER_TIER",
    "REFERENCE_FOLDER",
    "SEXES",
    "UPPER_TIER",
    "Area",
    "AreaLevel",
    "Areas",
    "FormerArea",
    "Partnership",
    "Populations",
    "fold_name",
    "name_unheld_kind",
    "read_areas",
    "read_lsoa_areas",
    "read_populations",
]

# What the first three characters of an official code say, for areas that published files hold beside ours.
_UNHELD_KINDS = {
    "E10": "a former county that was divided",
    "E11": "a metropolitan county",
    "E13": "Inner or Outer London",
    "E22": "a community safety partnership",
    "J99": "people who live outside England and Wales",
}
# Counties whose places went to more than one successor, so that no area of today can be named for them.
DIVIDED_COUNTIES = {
    "E10000006": "Cumbria, divided in 2023",
    "E10000009": "Dorset, divided in 2019",
    "E10000021": "Northamptonshire, divided in 2021",
}
_UNHELD_NATIONS = {"W": "an area of Wales", "S": "an area of Scotland", "N": "an area of Northern Ireland"}


def read_areas(folder: Path | None = None) -> Areas:
    """Give the register of a folder, by default the product's own; read once. Raises `OutcomesError`."""
    return _read_areas(folder or REFERENCE_FOLDER)


def read_populations(folder: Path | None = None) -> Populations:
    """Give the populations of a folder, by default the product's own; read once. Raises `OutcomesError`."""
    return _read_populations(folder or REFERENCE_FOLDER)


def read_lsoa_areas(folder: Path | None = None) -> Mapping[str, str]:
    """Give the lower-tier code of today for each 2011 small area (LSOA) of the first three partnerships."""
    return _read_lsoa_areas(folder or REFERENCE_FOLDER)


def name_unheld_kind(code: str) -> str | None:
    """Say in words what an official code that the register does not hold is about, if its beginning tells.

    A published file rightly has rows for Wales or metropolitan counties: left out, not called unknown.
    """
    code = code.strip().upper()
    return _UNHELD_KINDS.get(code[:3]) or _UNHELD_NATIONS.get(code[:1])


@cache
def _read_areas(folder: Path) -> Areas:
    return Areas(read_area_files(folder))


@cache
def _read_populations(folder: Path) -> Populations:
    return build_populations(_read_areas(folder), folder)


@cache
def _read_lsoa_areas(folder: Path) -> Mapping[str, str]:
    rows = read_rows(folder / "lsoa_areas.csv", ("lsoa_code", "area_code"))
    return MappingProxyType({row["lsoa_code"]: row["area_code"] for row in rows})
