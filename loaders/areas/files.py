"""Reads the area files of `data/reference` and refuses, in words, one that does not hold together."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from loaders.areas.partnerships import PARTNERSHIP_COLUMNS, PartnershipRow, find_partnership_problems
from loaders.areas.types import Area, AreaLevel, FormerArea
from loaders.errors import OutcomesError

REFERENCE_FOLDER = Path(__file__).resolve().parents[2] / "data" / "reference"

_AREA_COLUMNS = ("id", "code", "name", "official_name", "level")


@dataclass(frozen=True, slots=True)
class AreaFiles:
    """What the files say, codes replaced by areas. Aliases are (spelling, area), links (parent, child)."""

    areas: tuple[Area, ...]
    formers: tuple[FormerArea, ...]
    aliases: tuple[tuple[str, Area], ...]
    links: tuple[tuple[Area, Area], ...]
    partnerships: tuple[PartnershipRow, ...]


def read_rows(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """Read a reference file as stripped text. Raises `OutcomesError` if it or one of `columns` is missing."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            absent = [name for name in columns if name not in (reader.fieldnames or ())]
            if absent:
                raise OutcomesError(f"{path.name} has no column {', '.join(absent)}.", hint="Restore the file.")
            return [{name: (row[name] or "").strip() for name in columns} for row in reader]
    except FileNotFoundError:
        raise OutcomesError(
            f"The reference file {path.name} is missing.", hint="Restore the folder data/reference."
        ) from None


def read_area_files(folder: Path) -> AreaFiles:
    """Read all area files of a folder. Raises `OutcomesError` about the first broken one."""
    areas = tuple(
        Area(int(row["id"]), row["code"], row["name"], AreaLevel(row["level"]), row["official_name"])
        for row in read_rows(folder / "areas.csv", _AREA_COLUMNS)
    )
    _require_unique("areas.csv", [str(area.id) for area in areas] + [area.code for area in areas])
    by_code = {area.code: area for area in areas}
    links = _read_links(folder / "area_members.csv", by_code)
    return AreaFiles(
        areas=areas,
        formers=_read_formers(folder / "area_successors.csv", by_code),
        aliases=_read_aliases(folder / "area_aliases.csv", by_code),
        links=links,
        partnerships=_read_partnerships(folder / "partnerships.csv", by_code, links),
    )


def _read_formers(path: Path, by_code: Mapping[str, Area]) -> tuple[FormerArea, ...]:
    rows = read_rows(path, ("old_code", "old_name", "old_level", "new_code", "extent", "valid_to"))
    _require_known(path.name, by_code, [row["new_code"] for row in rows])
    _require_unique(path.name, [*by_code, *(row["old_code"] for row in rows)])
    return tuple(
        FormerArea(
            code=row["old_code"],
            name=row["old_name"],
            level=AreaLevel(row["old_level"]),
            became=by_code[row["new_code"]],
            whole=row["extent"] == "same",
            until=date.fromisoformat(row["valid_to"]),
        )
        for row in rows
    )


def _read_aliases(path: Path, by_code: Mapping[str, Area]) -> tuple[tuple[str, Area], ...]:
    rows = read_rows(path, ("alias", "code"))
    _require_known(path.name, by_code, [row["code"] for row in rows])
    return tuple((row["alias"], by_code[row["code"]]) for row in rows)


def _read_links(path: Path, by_code: Mapping[str, Area]) -> tuple[tuple[Area, Area], ...]:
    rows = read_rows(path, ("parent_code", "child_code"))
    _require_known(path.name, by_code, [code for row in rows for code in row.values()])
    return tuple((by_code[row["parent_code"]], by_code[row["child_code"]]) for row in rows)


def _read_partnerships(
    path: Path, by_code: Mapping[str, Area], links: tuple[tuple[Area, Area], ...]
) -> tuple[PartnershipRow, ...]:
    rows = tuple(PartnershipRow(**row) for row in read_rows(path, PARTNERSHIP_COLUMNS))
    problems = find_partnership_problems(rows, by_code, links)
    if problems:
        raise OutcomesError(f"{path.name} cannot be used. " + " ".join(problems), hint="Mend these rows.")
    return rows


def _require_known(file_name: str, by_code: Mapping[str, Area], codes: list[str]) -> None:
    unknown = sorted(set(codes) - by_code.keys())
    if unknown:
        raise OutcomesError(
            f"{file_name} names areas that areas.csv does not have: {', '.join(unknown)}.",
            hint="Correct the codes, or add the areas to areas.csv with new ids.",
        )


def _require_unique(file_name: str, keys: list[str]) -> None:
    repeated = sorted({key for key in keys if keys.count(key) > 1}) if len(set(keys)) < len(keys) else []
    if repeated:
        raise OutcomesError(f"{file_name} repeats {', '.join(repeated)}.", hint="Each id and code stands once.")
