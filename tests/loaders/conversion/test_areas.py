"""What codes stand for today, and that figures of former areas are neither lost nor counted twice."""

import pytest

from loaders.areas import UPPER_TIER, AreaLevel, read_areas
from loaders.conversion.areas import Entry, find_named_place, find_place, to_areas_of_today
from loaders.conversion.ledger import Ledger
from loaders.conversion.lines import FigureLine

AREAS = read_areas()


@pytest.mark.parametrize(
    ("code", "today", "whole", "reason"),
    [
        ("E06000019", "E06000019", True, ""),
        ("E08000016", "E08000038", True, ""),
        ("E10000002", "E06000060", True, ""),
        ("E06000029", "E06000058", False, ""),
        ("E07000163", "E06000065", False, ""),
        ("K04000001", "K04000001", True, ""),
        ("E10000009", "", True, "area-divided"),
        ("E11000007", "", True, "area-not-held"),
        ("W06000023", "", True, "area-not-held"),
        ("N09000009", "", True, "area-not-held"),
        ("E0999", "", True, "area-without-code"),
        ("Footnotes", "", True, "area-without-code"),
        ("E07999999", "", True, "area-unknown"),
    ],
)
def test_a_code_stands_for_an_area_of_today_a_part_of_one_or_neither(
    code: str, today: str, whole: bool, reason: str
) -> None:
    place = find_place(code, "a name", AREAS)
    assert (place.area.code if place.area else "") == today
    assert place.whole == whole
    assert (place.reason.code if place.reason else "") == reason


@pytest.mark.parametrize(
    ("name", "today", "reason"),
    [
        ("Herefordshire, County of", "E06000019", ""),
        ("Barnet", "E09000003", ""),
        ("Bournemouth", "E06000058", "area-merged-away"),
        ("Cumbria", "", "area-divided"),  # a police force area of today has that name
        ("Northamptonshire", "", "area-divided"),
        ("Atlantis", "", "area-unknown"),
    ],
)
def test_a_name_is_looked_for_at_the_right_levels_only(name: str, today: str, reason: str) -> None:
    place = find_named_place(name, UPPER_TIER, AREAS)
    assert (place.area.code if place.area else "") == today
    assert (place.reason.code if place.reason else "") == reason
    assert AREAS.find("Cumbria", {AreaLevel.FORCE}) is not None


def settle(*rows: tuple[str, str, str]) -> tuple[dict[tuple[str, str], list[str]], dict[str, int]]:
    """The numbers by area of today and key, and the rows by fate, for rows of (code, key, number)."""
    ledger = Ledger(FigureLine)
    entries = [
        Entry(row, code, find_place(code, "", AREAS), key, [number])
        for row, (code, key, number) in enumerate(rows, start=2)
    ]
    ledger.read = len(entries)
    found = list(to_areas_of_today(entries, AREAS, ledger))
    fates = {"loaded": ledger.loaded, "merged": ledger.merged}
    fates |= {
        finding.code.removeprefix("passed-over-"): int(finding.value or 0)
        for finding in ledger.close().findings
        if finding.code.startswith("passed-over-")
    }
    return {(each.area.code, each.key): each.numbers for each in found}, fates


def test_all_the_parts_of_an_area_are_added_up() -> None:
    found, fates = settle(("E07000027", "", "10"), ("E07000030", "", "1,020"), ("E07000031", "", "30"))
    assert found == {("E06000064", ""): ["1060"]}
    assert fates == {"loaded": 0, "merged": 3}


def test_some_of_the_parts_make_no_area() -> None:
    found, fates = settle(("E07000027", "", "10"), ("E07000030", "", "20"))
    assert not found
    assert fates == {"loaded": 0, "merged": 0, "area-merged-away": 2}


def test_a_part_that_stands_twice_makes_no_area() -> None:
    rows = [("E07000027", "", "10"), ("E07000030", "", "20"), ("E07000031", "", "30"), ("E07000031", "", "30")]
    found, fates = settle(*rows)
    assert not found
    assert fates["area-merged-away"] == 4


def test_a_part_without_a_number_leaves_the_area_without_one() -> None:
    found, _ = settle(("E07000027", "", "10"), ("E07000030", "", "-"), ("E07000031", "", "30"))
    assert found == {("E06000064", ""): ["[x]"]}


def test_an_areas_own_row_wins_over_its_former_code_and_its_parts() -> None:
    found, fates = settle(
        ("E07000163", "", "1"), ("E10000023", "", "40"), ("E06000065", "", "41"), ("E10000023", "2019", "39")
    )
    assert found == {("E06000065", ""): ["41"], ("E06000065", "2019"): ["39"]}
    assert fates == {"loaded": 2, "merged": 0, "area-counted-already": 2}


def test_parts_of_different_times_are_not_added() -> None:
    rows = [("E07000027", "2019", "1"), ("E07000030", "2019", "2"), ("E07000031", "2020", "3")]
    found, fates = settle(*rows)
    assert not found
    assert fates["area-merged-away"] == 3


def test_districts_that_were_merged_twice_are_added_at_their_last_boundaries() -> None:
    last = [("E07000187", "", "1"), ("E07000188", "", "2"), ("E07000189", "", "3"), ("E07000246", "", "4")]
    found, fates = settle(*last, ("E07000190", "", "100"))
    assert found == {("E06000066", ""): ["10"]}
    assert fates == {"loaded": 0, "merged": 4, "area-merged-away": 1}
    found, fates = settle(*last[:3], ("E07000190", "", "3"), ("E07000191", "", "1"))
    assert not found
    assert fates["area-merged-away"] == 5
