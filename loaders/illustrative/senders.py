"""Who sends which areas: police and probation by force area, the NHS by partnership, everybody else by authority."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.areas import Area, AreaLevel, read_areas
from loaders.illustrative.places import find_england, find_forces, find_lower_tier, find_upper_tier
from loaders.returns_catalogue import return_named

_BY_FORCE = {
    "police-supply", "police-recorded-crime", "continuity-of-care", "probation-reoffending", "prison-finds",
}  # fmt: skip
_BY_PARTNERSHIP = {"nhs-admissions"}


@dataclass(frozen=True, slots=True)
class Sender:
    """One sender of one return: `slug` is for file names, `name` for people, `areas` what it speaks for."""

    slug: str
    name: str
    areas: frozenset[Area]


def find_reporting_areas(slug: str) -> tuple[Area, ...]:
    """Give the areas that a return is about, at its own level, and England."""
    levels = return_named(slug).area.levels
    if AreaLevel.FORCE in levels and AreaLevel.UNITARY not in levels:
        return (*find_forces(), find_england())
    upper = find_upper_tier()
    lower = tuple(area for authority in upper for area in find_lower_tier(authority))
    return (*(lower if AreaLevel.DISTRICT in levels else upper), find_england())


def find_senders(slug: str) -> list[Sender]:
    """Give everybody who sends a return, England's figures last."""
    areas, england, partner = find_reporting_areas(slug), find_england(), return_named(slug).partner
    local = [area for area in areas if area != england]
    senders = [
        Sender(make_slug(group.name), f"{partner} in {group.name}", _find_within(group, local))
        for group in _find_groups(slug)
    ]
    return [*senders, Sender("england", f"{partner} in England", frozenset({england}))]


def make_slug(name: str) -> str:
    """Make of a name what file names are made of: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _find_groups(slug: str) -> tuple[Area, ...]:
    if slug in _BY_FORCE:
        return find_forces()
    if slug in _BY_PARTNERSHIP:
        return tuple(each.area for each in read_areas().partnerships())
    return find_upper_tier()


def _find_within(group: Area, areas: list[Area]) -> frozenset[Area]:
    register = read_areas()
    return frozenset(area for area in areas if area == group or group in register.parents(area))
