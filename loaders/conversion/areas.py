"""What the area codes of published files stand for today, and how figures of former areas come together
without loss.

A published file holds codes of its own year: areas that only changed their code, areas that were merged into
others, areas that were divided, and groups and nations that the register does not hold. No figure may be
counted twice and none may pass for that of a larger area.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from loaders.areas import DIVIDED_COUNTIES, Area, AreaLevel, Areas, name_unheld_kind
from loaders.conversion.ledger import Ledger, Reason
from loaders.conversion.lines import add_cells
from loaders.report import Finding, Severity

NOT_HELD = Reason("area-not-held", "for areas that the dashboard does not hold")
DIVIDED = Reason("area-divided", "for areas that were abolished and divided between others")
MERGED_AWAY = Reason(
    "area-merged-away",
    "for areas that became part of a larger one, whose own figure cannot be made from these rows",
)
IN_ITS_SUCCESSOR = Reason("area-counted-already", "for areas whose figures the file also gives under the area of today")
NO_CODE = Reason("area-without-code", "for areas without an official code")
UNKNOWN = Reason(
    "area-unknown",
    "for areas whose codes are not in the register",
    Severity.QUERY,
    "Check whether these areas are new; if so, add them to data/reference/areas.csv and load the file again.",
)

_DIVIDED_NAMES = {words.partition(",")[0].casefold(): words for words in DIVIDED_COUNTIES.values()}
_OFFICIAL_CODE = re.compile(r"[A-Z]\d{8}")


@dataclass(frozen=True, slots=True)
class Place:
    """What a code stands for: an area of today (`whole`), a part of one (not `whole`), or a reason for neither."""

    area: Area | None
    whole: bool = True
    reason: Reason | None = None
    about: str = ""


def find_place(code: str, name: str, areas: Areas) -> Place:
    """Tell what an official code stands for today; `name` is the file's, for words only."""
    former = areas.formers.get(code)
    if former is not None:
        return Place(former.became, former.whole, about=f"{code} {former.name}")
    area = areas.codes.get(code)
    if area is not None:
        return Place(area, about=f"{code} {area.name}")
    about = f"{code} {name}".strip()
    if code in DIVIDED_COUNTIES:
        return Place(None, reason=DIVIDED, about=f"{code} {DIVIDED_COUNTIES[code]}")
    if not _OFFICIAL_CODE.fullmatch(code):
        return Place(None, reason=NO_CODE, about=about)
    kind = name_unheld_kind(code)
    return Place(None, reason=NOT_HELD, about=kind) if kind else Place(None, reason=UNKNOWN, about=about)


def find_named_place(name: str, levels: Collection[AreaLevel], areas: Areas) -> Place:
    """Tell what a name stands for among the areas of these levels, for files that have names and no codes.

    Only these levels count: "Cumbria" is a police force area of today and a county of yesterday.
    """
    area = areas.find(name, levels)
    if area is not None:
        return Place(area, about=name)
    former = areas.former(name)
    if former is not None:
        return Place(former.became, former.whole, None if former.whole else MERGED_AWAY, former.name)
    divided = _DIVIDED_NAMES.get(name.casefold())
    return Place(None, reason=DIVIDED if divided else UNKNOWN, about=divided or name)


def report_unknown_area(row: int, name: str, levels: Collection[AreaLevel], areas: Areas) -> Finding:
    """Say that a name is not that of any area of these levels, with the nearest that are."""
    near = "; ".join(f"{area.name} ({area.code})" for area in areas.nearest(name, levels))
    return Finding(
        "unknown-area",
        f"“{name[:60]}” is not an area that we know.",
        row=row,
        column="area",
        value=name[:60],
        expected="the name of " + " or ".join(sorted(f"a {level.word}" for level in levels)),
        remedy=f"Nearest known names: {near}." if near else "Add its spelling to data/reference/area_aliases.csv.",
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """The numbers of one row of a file, for one area code. Rows of the same `key` (a year) are of the same time."""

    row: int
    code: str
    place: Place
    key: str
    numbers: list[str]


@dataclass(frozen=True, slots=True)
class AreaNumbers:
    """The numbers of an area of today: one row's, or the sum over the rows of all the areas that it was made of."""

    row: int
    area: Area
    key: str
    numbers: list[str]


def to_areas_of_today(entries: Iterable[Entry], areas: Areas, ledger: Ledger[Any]) -> Iterator[AreaNumbers]:
    """Give counts by area of today, each once, and tell the ledger the fate of every row.

    An area's own row counts; failing that, the row under its former code; failing that, the sum over the areas that
    made it up when they were last in force, if the file has all of them. Everything else is passed over.
    """
    groups: dict[tuple[int, str], list[Entry]] = {}
    for entry in entries:
        area = entry.place.area
        if area is not None:
            groups.setdefault((area.id, entry.key), []).append(entry)
        else:
            ledger.pass_over(entry.row, entry.place.reason or UNKNOWN, entry.place.about)
    for group in groups.values():
        yield from _settle(group, areas, ledger)


def _settle(group: list[Entry], areas: Areas, ledger: Ledger[Any]) -> Iterator[AreaNumbers]:
    """Decide which entries of one area and time make its numbers."""
    area = group[0].place.area
    assert area is not None
    whole = [entry for entry in group if entry.place.whole]
    parts = [entry for entry in group if not entry.place.whole]
    if whole:
        # Two rows under the same code are both given on: the checker names them as rows that repeat each other.
        chosen = [entry for entry in whole if entry.code == area.code] or whole
        for entry in chosen:
            ledger.load(entry.row)
            yield AreaNumbers(entry.row, area, entry.key, entry.numbers)
        _pass_over([e for e in group if e not in chosen], IN_ITS_SUCCESSOR, ledger)
        return
    last = _codes_last_in_force(area, areas)
    chosen = [entry for entry in parts if entry.code in last]
    if sorted(entry.code for entry in chosen) != sorted(last):
        _pass_over(parts, MERGED_AWAY, ledger)
        return
    ledger.merge(len(chosen))
    _pass_over([e for e in parts if e not in chosen], MERGED_AWAY, ledger)
    sums = [add_cells(list(cells)) for cells in zip(*(e.numbers for e in chosen), strict=True)]
    yield AreaNumbers(chosen[0].row, area, group[0].key, sums)


def _pass_over(entries: list[Entry], reason: Reason, ledger: Ledger[Any]) -> None:
    for entry in entries:
        ledger.pass_over(entry.row, reason, entry.place.about)


def _codes_last_in_force(area: Area, areas: Areas) -> list[str]:
    """The codes of the areas that an area was made of, at the last time that it was made of anything."""
    parts = [former for former in areas.formers.values() if former.became == area and not former.whole]
    end = max(former.until for former in parts)
    return [former.code for former in parts if former.until == end]
