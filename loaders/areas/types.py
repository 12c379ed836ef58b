"""What an area is, of which level, what a former area became, and what a partnership is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AreaLevel(StrEnum):
    """The kind of area. `UNITARY` is every authority that is both lower and upper tier."""

    DISTRICT = "district"
    UNITARY = "unitary"
    COUNTY = "county"
    FORCE = "force"
    REGION = "region"
    COUNTRY = "country"
    PARTNERSHIP = "partnership"

    @property
    def word(self) -> str:
        """The level as people read it."""
        return _WORDS[self]


_WORDS = {
    AreaLevel.DISTRICT: "district",
    AreaLevel.UNITARY: "single-tier authority",
    AreaLevel.COUNTY: "county",
    AreaLevel.FORCE: "police force area",
    AreaLevel.REGION: "region",
    AreaLevel.COUNTRY: "country",
    AreaLevel.PARTNERSHIP: "partnership",
}

LOWER_TIER = frozenset({AreaLevel.UNITARY, AreaLevel.DISTRICT})
UPPER_TIER = frozenset({AreaLevel.UNITARY, AreaLevel.COUNTY})
AUTHORITIES = LOWER_TIER | UPPER_TIER

ENGLAND_CODE = "E92000001"
ENGLAND_AND_WALES_CODE = "K04000001"


@dataclass(frozen=True, slots=True)
class Area:
    """One area of today. `id` is the database key, `code` the official code (a partnership's is its slug).

    `name` is for people ("Herefordshire"), `official_name` the official one ("Herefordshire, County of").
    """

    id: int
    code: str
    name: str
    level: AreaLevel
    official_name: str = ""


@dataclass(frozen=True, slots=True)
class FormerArea:
    """A code that is no longer in use, and the area of today that its figures belong to.

    `whole` tells a new code for the same place (Barnsley) from a district that became a part of a larger area
    (Craven in North Yorkshire): figures of a part are the new area's only once summed with the other parts'.
    """

    code: str
    name: str
    level: AreaLevel
    became: Area
    whole: bool
    until: date


@dataclass(frozen=True, slots=True)
class Partnership:
    """A Combating Drugs Partnership: its members and, if it lies within one, the police force area.

    `whole_force` is true where the members make up the whole of the force area, so that figures which only
    the force has are the partnership's own. `responsible_officer` is the office of the person who answers for
    it, or "".
    """

    area: Area
    members: tuple[Area, ...]
    force: Area | None
    whole_force: bool
    responsible_officer: str = ""
