"""The files of `data/reference` hold together: counts, members, former codes, names and populations.

`test_reference_published.py` compares them with the published files that they were made from.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections import Counter
from datetime import date

import pytest

from loaders.areas import (
    ENGLAND_CODE,
    FIVE_YEAR_BANDS,
    LOWER_TIER,
    REFERENCE_FOLDER,
    UPPER_TIER,
    AreaLevel,
    read_areas,
    read_lsoa_areas,
    read_populations,
)

FILES = (
    "area_aliases.csv",
    "area_members.csv",
    "area_successors.csv",
    "areas.csv",
    "deadlines.csv",
    "lsoa_areas.csv",
    "metric_names.csv",
    "partnerships.csv",
    "populations.csv",
    "targets.csv",
    "tiles.csv",
)
PARENT_LEVELS = (AreaLevel.FORCE, AreaLevel.REGION)


def read_table(name: str) -> list[dict[str, str]]:
    """All rows of a reference file."""
    with (REFERENCE_FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


# ------------------------------------------------------------ every file


@pytest.mark.parametrize("name", FILES)
def test_every_row_says_where_it_comes_from(name: str) -> None:
    explained = set(re.findall(r"^\| `([a-z0-9-]+)` \|", (REFERENCE_FOLDER / "SOURCES.md").read_text("utf-8"), re.M))
    rows = read_table(name)
    assert rows
    assert {row["source"] for row in rows} <= explained
    assert all(re.fullmatch(r"\d{4}(-\d\d-\d\d)?", row["source_date"]) for row in rows)


@pytest.mark.parametrize("name", FILES)
def test_cells_are_plain_text_without_padding(name: str) -> None:
    text = (REFERENCE_FOLDER / name).read_bytes()
    assert not text.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in text
    assert all(cell == " ".join(cell.split()) for row in read_table(name) for cell in row.values())


def test_the_documentation_counts_the_rows_right() -> None:
    text = (REFERENCE_FOLDER.parents[1] / "docs" / "reference-data.md").read_text("utf-8")
    said = {
        name: int(count.replace(",", "")) for name, count in re.findall(r"^\| `(.+?)` \|.*\| ([\d,]+) \|$", text, re.M)
    }
    assert said == {name: len(read_table(name)) for name in said}
    assert set(said) == set(FILES)


# ------------------------------------------------------------ areas


@pytest.mark.parametrize(
    ("level", "count"),
    [
        (AreaLevel.COUNTRY, 2),
        (AreaLevel.REGION, 9),
        (AreaLevel.FORCE, 39),
        (AreaLevel.COUNTY, 21),
        (AreaLevel.UNITARY, 132),
        (AreaLevel.DISTRICT, 164),
    ],
)
def test_the_number_of_areas_of_each_level(level: AreaLevel, count: int) -> None:
    assert len(read_areas().all(level)) == count


def test_the_number_of_authorities_of_each_tier() -> None:
    levels = Counter(area.level for area in read_areas().all())
    assert sum(levels[level] for level in LOWER_TIER) == 296
    assert sum(levels[level] for level in UPPER_TIER) == 153


def test_the_levels_fit_the_codes() -> None:
    beginnings = {
        AreaLevel.COUNTRY: {"E92", "K04"},
        AreaLevel.REGION: {"E12"},
        AreaLevel.FORCE: {"E23"},
        AreaLevel.COUNTY: {"E10"},
        AreaLevel.UNITARY: {"E06", "E08", "E09"},
        AreaLevel.DISTRICT: {"E07"},
    }
    for level, expected in beginnings.items():
        assert {area.code[:3] for area in read_areas().all(level)} == expected


def test_ids_are_only_ever_added() -> None:
    first = read_table("areas.csv")[:367]
    assert [int(row["id"]) for row in first] == list(range(1, 368))
    pinned = hashlib.sha256("\n".join(f"{row['id']},{row['code']}" for row in first).encode()).hexdigest()
    assert pinned == "0b8b8057aa50e2de4ca15a63c5a16f0431302ac15b003294c2f2fd2a33f6ff5d"


def test_the_new_unitary_authorities_stand_in_the_place_of_their_districts() -> None:
    areas = read_areas()
    for code, name in (
        ("E06000060", "Buckinghamshire"),
        ("E06000062", "West Northamptonshire"),
        ("E06000063", "Cumberland"),
        ("E06000064", "Westmorland and Furness"),
        ("E06000065", "North Yorkshire"),
        ("E06000066", "Somerset"),
    ):
        assert (areas.by_code(code).name, areas.by_code(code).level) == (name, AreaLevel.UNITARY)
    assert "E07000026" not in {area.code for area in areas.all()}


def test_dates_of_validity_follow_from_the_former_codes() -> None:
    ended: dict[str, list[str]] = {}
    for row in read_table("area_successors.csv"):
        ended.setdefault(row["new_code"], []).append(row["valid_to"])
    for row in read_table("areas.csv"):
        last = max(ended.get(row["code"], [""]))
        begins = date.fromordinal(date.fromisoformat(last).toordinal() + 1).isoformat() if last else ""
        assert (row["valid_from"], row["valid_to"]) == (begins, "")


# ------------------------------------------------------------ members


def test_each_lower_tier_authority_lies_in_one_upper_tier_authority_force_and_region() -> None:
    areas = read_areas()
    for area in areas.tiers()[0]:
        above = Counter(parent.level for parent in (area, *areas.parents(area)))
        assert above[AreaLevel.UNITARY] + above[AreaLevel.COUNTY] == 1
        assert (above[AreaLevel.FORCE], above[AreaLevel.REGION], above[AreaLevel.COUNTRY]) == (1, 1, 1)


@pytest.mark.parametrize("level", PARENT_LEVELS)
def test_forces_and_regions_each_divide_the_153(level: AreaLevel) -> None:
    areas = read_areas()
    held = [child.code for parent in areas.all(level) for child in areas.children(parent)]
    assert len(held) == len(set(held)) == 153
    assert {areas.by_code(code).level for code in held} == UPPER_TIER
    assert all(areas.children(parent) for parent in areas.all(level))


def test_west_mercia_and_the_west_midlands_by_hand() -> None:
    areas = read_areas()
    west_mercia = {"E06000019", "E06000020", "E06000051", "E10000034"}
    assert {child.code for child in areas.children(areas.by_code("E23000016"))} == west_mercia
    west_midlands = {f"E080000{n}" for n in range(25, 32)}
    assert {child.code for child in areas.children(areas.by_code("E23000014"))} == west_midlands
    assert len(areas.children(areas.by_code("E23000001"))) == 32
    assert [child.code for child in areas.children(areas.by_code("E23000034"))] == ["E09000001"]


# ------------------------------------------------------------ former codes and aliases


def test_former_codes_lead_to_one_area_of_today_and_are_not_in_use() -> None:
    rows = read_table("area_successors.csv")
    current = {row["code"] for row in read_table("areas.csv")}
    old = [row["old_code"] for row in rows]
    assert len(old) == len(set(old))
    assert not set(old) & current
    assert {row["new_code"] for row in rows} <= current
    assert {row["extent"] for row in rows} == {"same", "part"}


def test_a_former_county_that_was_divided_is_left_out() -> None:
    assert not {"E10000006", "E10000009", "E10000021"} & read_areas().codes.keys()


def test_a_code_of_the_same_extent_has_the_same_name_and_stands_alone_in_its_tier() -> None:
    areas = read_areas()
    same = [former for former in areas.formers.values() if former.whole]
    assert all(former.name == former.became.name for former in same)
    assert len({former.became.id for former in same}) == len(same) == 11
    for former in areas.formers.values():
        parts = [other for other in areas.formers.values() if other.became is former.became and not other.whole]
        assert former.whole or len(parts) > 1


def test_aliases_are_needed_and_mean_one_area_of_their_level() -> None:
    areas = read_areas()
    known = {area.name for area in areas.all()} | {area.official_name for area in areas.all()}
    for row in read_table("area_aliases.csv"):
        area = areas.by_code(row["code"])
        assert row["alias"] not in known or areas.candidates(row["alias"]) != (area,)
        assert areas.find(row["alias"], {area.level}) is area


def test_names_are_unique_within_their_tier() -> None:
    areas = read_areas()
    for levels in (LOWER_TIER, UPPER_TIER, *({level} for level in AreaLevel)):
        names = Counter(area.name for area in areas.all() if area.level in levels)
        assert max(names.values()) == 1


# ------------------------------------------------------------ populations and small areas


def test_every_lower_tier_authority_has_every_year_from_2001_to_2020() -> None:
    populations = read_populations()
    assert populations.years == tuple(range(2001, 2021))
    held = Counter((row["year"], row["sex"]) for row in read_table("populations.csv"))
    expected = {(str(year), "All"): 296 for year in range(2001, 2021)}
    assert held == {**expected, ("2020", "Female"): 296, ("2020", "Male"): 296}


def test_females_and_males_are_the_persons_in_every_band() -> None:
    areas, populations = read_areas(), read_populations()
    for area in areas.tiers()[0]:
        persons, females, males = (populations.bands(area, 2020, sex) for sex in ("All", "Female", "Male"))
        assert persons is not None
        assert females is not None
        assert males is not None
        assert (females + males == persons).all()
        assert (females >= 0).all()
        assert (males >= 0).all()
        assert 0.4 < females.sum() / persons.sum() < 0.6


def test_what_is_apportioned_says_so() -> None:
    rows = read_table("populations.csv")
    assert {(row["sex"], row["source"]) for row in rows} == {
        ("All", "mid-year-estimates"),
        ("Female", "apportioned"),
        ("Male", "apportioned"),
    }


@pytest.mark.parametrize(
    ("code", "year", "people"),
    [
        ("E23000016", 2018, 1_282_237),
        ("E10000034", 2019, 595_786),
        (ENGLAND_CODE, 2020, 56_550_138),
        (ENGLAND_CODE, 2009, 52_196_381),
    ],
)
def test_published_totals(code: str, year: int, people: int) -> None:
    assert read_populations().count(read_areas().by_code(code), year) == people


def test_bands_are_not_negative_and_cover_all_ages() -> None:
    assert all(int(row[band]) >= 0 for row in read_table("populations.csv") for band in FIVE_YEAR_BANDS)
    assert sum(int(row["90 and over"]) for row in read_table("populations.csv") if row["year"] == "2001") > 300_000


def test_small_areas_belong_to_the_sixteen_authorities_of_the_partnerships() -> None:
    areas, small = read_areas(), read_lsoa_areas()
    assert len(small) == 2461
    focus = {m for p in areas.partnerships()[:3] for m in areas.members(p.area, LOWER_TIER)}
    assert {areas.by_code(code) for code in small.values()} == focus
    assert set(small.values()) <= {area.code for area in areas.all()}
    assert small["E01014056"] == "E06000019"
    assert all(re.fullmatch(r"E01\d{6}", code) for code in small)
