"""The rows of `partnerships.csv`, which those who run the product write, and what can be wrong there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loaders.areas.types import AUTHORITIES, Area, AreaLevel

PARTNERSHIP_COLUMNS = ("id", "slug", "name", "member_code", "force_code", "responsible_officer")
FIRST_PARTNERSHIP_ID = 100_001

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class PartnershipRow:
    """One member of one partnership, as written. All other cells are the same in each of its rows."""

    id: str
    slug: str
    name: str
    member_code: str
    force_code: str
    responsible_officer: str


def group_partnerships(rows: Sequence[PartnershipRow]) -> dict[str, list[PartnershipRow]]:
    """Give each slug's rows, in the order of the file."""
    groups: dict[str, list[PartnershipRow]] = {}
    for row in rows:
        groups.setdefault(row.slug, []).append(row)
    return groups


def find_partnership_problems(
    rows: Sequence[PartnershipRow], by_code: Mapping[str, Area], links: Sequence[tuple[Area, Area]]
) -> list[str]:
    """Give everything that is wrong with the rows, each as a sentence that names the partnership."""
    county_of = {child.code: parent.code for parent, child in links if parent.level is AreaLevel.COUNTY}
    force_of = {child.code: parent.code for parent, child in links if parent.level is AreaLevel.FORCE}
    problems: list[str] = []
    owners: dict[str, str] = {}
    for slug, group in group_partnerships(rows).items():
        problems += _find_in_head(slug, group)
        problems += _find_in_members(slug, group, by_code, county_of)
        problems += _find_in_force(slug, group, by_code, {**force_of, **_districts(county_of, force_of)})
        if owners.setdefault(group[0].id, slug) != slug:
            problems.append(f"“{slug}” has the id of “{owners[group[0].id]}” ({group[0].id}).")
    return problems


def _districts(county_of: Mapping[str, str], force_of: Mapping[str, str]) -> dict[str, str]:
    """Give the force of each district, through its county."""
    return {district: force_of[county] for district, county in county_of.items() if county in force_of}


def _find_in_head(slug: str, group: Sequence[PartnershipRow]) -> Iterator[str]:
    first = group[0]
    if not _SLUG.fullmatch(slug):
        yield f"“{slug}” is not a slug: use small letters, digits and hyphens."
    if not first.id.isdecimal() or int(first.id) < FIRST_PARTNERSHIP_ID:
        yield f"“{slug}” has the id “{first.id}”; partnerships have ids from {FIRST_PARTNERSHIP_ID} up."
    if not first.name:
        yield f"“{slug}” has no name."
    for label in ("id", "name", "force_code", "responsible_officer"):
        if len({getattr(row, label) for row in group}) > 1:
            yield f"The rows of “{slug}” differ in {label}."


def _find_in_members(
    slug: str, group: Sequence[PartnershipRow], by_code: Mapping[str, Area], county_of: Mapping[str, str]
) -> Iterator[str]:
    codes = [row.member_code for row in group]
    for code in sorted(set(codes)):
        if codes.count(code) > 1:
            yield f"“{slug}” lists {code} more than once."
        if code not in by_code or by_code[code].level not in AUTHORITIES:
            yield f"“{slug}” lists “{code}”, which is not the current code of a local authority."
        if county_of.get(code) in codes:
            yield f"“{slug}” lists {code} and its county {county_of[code]}, which would count it twice."


def _find_in_force(
    slug: str, group: Sequence[PartnershipRow], by_code: Mapping[str, Area], force_of: Mapping[str, str]
) -> Iterator[str]:
    code = group[0].force_code
    if not code:
        return
    if code not in by_code or by_code[code].level is not AreaLevel.FORCE:
        yield f"“{slug}” names “{code}” as its police force area, which is not one."
        return
    for row in group:
        if row.member_code in force_of and force_of[row.member_code] != code:
            yield f"“{slug}” lists {row.member_code}, which lies outside {by_code[code].name} ({code})."
