"""For which areas a series can have a figure: a partnership's own, and its neighbours."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.areas import AUTHORITIES, ENGLAND_CODE, UPPER_TIER, Area, AreaLevel, Partnership, read_areas
from metrics.definition import Series


def find_england() -> Area:
    """England, the comparator."""
    return read_areas().by_code(ENGLAND_CODE)


def find_held_areas(series: Series, partnership: Partnership) -> tuple[Area, ...]:
    """Find the areas of a partnership for which a series can have a figure, as a picker lists them.

    The partnership where its figure can be summed, then its members, then the districts within them; the police force
    area where figures are the force's alone; England where they are national.
    """
    if series.level is AreaLevel.COUNTRY:
        return (find_england(),)
    whole = (partnership.area,) if series.additive else ()
    if series.level is AreaLevel.FORCE:
        own = whole if partnership.whole_force else ()
        return own or ((partnership.force,) if partnership.force else ())
    return (*whole, *partnership.members, *(find_districts(partnership) if series.level == "lower tier" else ()))


def find_districts(partnership: Partnership) -> tuple[Area, ...]:
    """Find the districts within a partnership's members."""
    within = (each for member in partnership.members for each in read_areas().members(member, AUTHORITIES))
    return tuple(dict.fromkeys(each for each in within if each not in partnership.members))


def find_neighbours(series: Series, partnership: Partnership) -> tuple[Area, ...]:
    """Find the areas beside a partnership's own: the other upper-tier authorities, or forces, of its region."""
    if series.level is AreaLevel.COUNTRY:
        return ()
    own = {*find_held_areas(series, partnership), *partnership.members}
    authorities = [each for region in find_regions(partnership) for each in read_areas().members(region, UPPER_TIER)]
    found = _find_forces(authorities) if series.level is AreaLevel.FORCE else authorities
    if partnership.force and series.level is AreaLevel.FORCE:
        own.add(partnership.force)
    return tuple(each for each in dict.fromkeys(found) if each not in own)


def _find_forces(authorities: Iterable[Area]) -> list[Area]:
    parents = (parent for each in authorities for parent in read_areas().parents(each))
    return list(dict.fromkeys(parent for parent in parents if parent.level is AreaLevel.FORCE))


def find_regions(partnership: Partnership) -> tuple[Area, ...]:
    """Find the regions that a partnership's members lie in: nearly always one."""
    parents = (parent for member in partnership.members for parent in read_areas().parents(member))
    return tuple(dict.fromkeys(parent for parent in parents if parent.level is AreaLevel.REGION))


def holds_another(area: Area, others: Iterable[Area]) -> bool:
    """Whether one of these areas lies within the first, so that the first one's count holds theirs."""
    return any(area in read_areas().parents(other) for other in others)


def label_areas(areas: Iterable[Area]) -> dict[Area, str]:
    """The names for people; where two of these areas have the same name, with the kind of each in brackets."""
    listed = list(areas)
    names = [area.name for area in listed]
    return {area: read_areas().label(area) if names.count(area.name) > 1 else area.name for area in listed}
