"""The register of areas: look-up by code and name, and who lies in whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.areas import ENGLAND_CODE, LOWER_TIER, UPPER_TIER, AreaLevel, fold_name, name_unheld_kind, read_areas
from loaders.errors import UsageError

FORCE = frozenset({AreaLevel.FORCE})
REGION = frozenset({AreaLevel.REGION})


def code_of(text: str, levels: frozenset[AreaLevel] | None = None) -> str | None:
    """The code that the product's own register finds for a text."""
    area = read_areas().find(text, levels)
    return area.code if area else None


# ------------------------------------------------------------ codes


def test_an_area_is_found_by_id_and_code() -> None:
    areas = read_areas()
    worcestershire = areas.by_code("E10000034")
    assert (worcestershire.name, worcestershire.level) == ("Worcestershire", AreaLevel.COUNTY)
    assert areas.by_id(worcestershire.id) is worcestershire
    assert areas.by_code(" e10000034 ") is worcestershire


def test_an_area_has_a_name_for_people_and_an_official_one() -> None:
    area = read_areas().by_code("E06000019")
    assert (area.name, area.official_name) == ("Herefordshire", "Herefordshire, County of")


@pytest.mark.parametrize(
    ("old", "new", "name"), [("E08000016", "E08000038", "Barnsley"), ("E08000019", "E08000039", "Sheffield")]
)
def test_old_and_new_codes_of_barnsley_and_sheffield_are_one_area(old: str, new: str, name: str) -> None:
    areas = read_areas()
    assert areas.by_code(old) is areas.by_code(new) is areas.find(old) is areas.find(name, UPPER_TIER)
    assert areas.by_code(old).code == new
    assert areas.formers[old].whole


def test_a_former_district_is_resolved_for_adding_up_but_never_passes_for_the_whole() -> None:
    areas = read_areas()
    assert areas.by_code("E07000163").name == "North Yorkshire"
    assert areas.codes["E07000163"].name == "North Yorkshire"
    assert areas.find("E07000163") is None
    assert areas.find("Craven", LOWER_TIER) is None
    for text in ("E07000163", "e07000163", "craven"):
        former = areas.former(text)
        assert former is not None
        assert (former.name, former.became.name, former.whole) == ("Craven", "North Yorkshire", False)
        assert former.until.isoformat() == "2023-03-31"
    assert areas.former("Worcester") is None


def test_an_unknown_code_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"no area “E0600019”.*Herefordshire"):
        read_areas().by_code("E0600019")
    with pytest.raises(KeyError):
        read_areas().by_id(0)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("W06000023", "an area of Wales"),
        ("E11000005", "a metropolitan county"),
        ("E13000001", "Inner or Outer London"),
        ("E22000332", "a community safety partnership"),
        ("E10000006", "a former county that was divided"),
        ("J99000001", "people who live outside England and Wales"),
        ("E0999", None),
    ],
)
def test_a_code_that_is_not_held_is_named_by_its_kind(code: str, words: str | None) -> None:
    assert code not in read_areas().codes
    assert name_unheld_kind(code) == words


# ------------------------------------------------------------ names


@pytest.mark.parametrize(
    "text",
    [
        "Herefordshire, County of",
        "HEREFORDSHIRE",
        "Herefordshire County of",
        "  Herefordshire   UA ",
        "County of Herefordshire",
        "Herefordshire PCT",
        "Herefordshire Council",
        "herefordshire_county-of",
        "E06000019",
        "e06000019",
    ],
)
def test_every_spelling_of_herefordshire(text: str) -> None:
    assert code_of(text) == code_of(text, UPPER_TIER) == "E06000019"


@pytest.mark.parametrize(
    ("text", "levels", "code"),
    [
        ("Bristol", None, "E06000023"),
        ("City of Bristol", None, "E06000023"),
        ("Kingston upon Hull, City of", None, "E06000010"),
        ("Kingston-upon-Hull UA", None, "E06000010"),
        ("Saint Helens", None, "E08000013"),
        ("St. Helens MBC", None, "E08000013"),
        ("King’s Lynn & West Norfolk", None, "E07000146"),
        ("Kings Lynn and West Norfolk", None, "E07000146"),
        ("Derby City UA", None, "E06000015"),
        ("North Yorkshire Council (UA)", LOWER_TIER, "E06000065"),
        ("London Borough of Barnet", None, "E09000003"),
        ("Durham", UPPER_TIER, "E06000047"),
        ("Durham County Council", None, "E06000047"),
        ("Durham Constabulary", None, "E23000008"),
        ("Worcester", None, "E07000237"),
        ("Worcestershire", None, "E10000034"),
        ("Worcester City Council", None, "E07000237"),
        ("Worcestershire County Council", None, "E10000034"),
        ("ENGLAND AND WALES", None, "K04000001"),
        ("YORKSHIRE AND THE HUMBER", None, "E12000003"),
        ("Yorkshire & the Humber region", None, "E12000003"),
        ("Yorkshire and the Humber region (statistical)", None, "E12000003"),
        ("Eastern Region", None, "E12000006"),
        ("West Midlands region", None, "E12000005"),
        ("West Mercia Police", None, "E23000016"),
        (" West Mercia ", None, "E23000016"),
        ("west-mercia", None, "E23000016"),
        ("Metropolitan Police Service", None, "E23000001"),
        ("Metropolitan Police", None, "E23000001"),
        ("London, City of", FORCE, "E23000034"),
        ("City of London Police", None, "E23000034"),
        ("City of London", UPPER_TIER, "E09000001"),
        ("Devon & Cornwall", None, "E23000035"),
        ("Shropshire, Telford and Wrekin Combating Drugs Partnership", None, "shropshire-telford-and-wrekin"),
        ("herefordshire-and-worcestershire", None, "herefordshire-and-worcestershire"),
    ],
)
def test_a_name_leads_to_its_area(text: str, levels: frozenset[AreaLevel] | None, code: str) -> None:
    assert code_of(text, levels) == code


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("West Midlands", ["E23000014", "E12000005", "west-midlands"]),
        ("City of London", ["E09000001", "E23000034"]),
        ("Cumbria", ["E23000002"]),
        ("Dorset", ["E06000059", "E23000039"]),
    ],
)
def test_a_shared_name_is_resolved_by_level_and_otherwise_not_guessed(text: str, codes: list[str]) -> None:
    areas = read_areas()
    candidates = areas.candidates(text)
    assert [area.code for area in candidates] == codes
    assert code_of(text) == (codes[0] if len(codes) == 1 else None)
    for area in candidates:
        assert areas.find(text, {area.level}) is area


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Worc",
        "Worcestershire West",
        "Hereford",
        "Cornwall & Isles of Scilly",
        "City of London and Hackney",
        "Bournemouth and Poole",
        "West Midlands (Met County)",
        "Border Force",
        "=E06000019",
        "London Police",
    ],
)
def test_nothing_is_matched_by_a_part_of_its_name(text: str) -> None:
    assert code_of(text) is None
    assert read_areas().candidates(text) == ()


def test_levels_are_honoured() -> None:
    assert code_of("Worcestershire", LOWER_TIER) is None
    assert code_of("E10000034", LOWER_TIER) is None
    assert code_of("west-midlands", FORCE) == "E23000014"
    assert code_of("West Midlands Police", REGION) is None


def test_nearest_suggests_for_a_message() -> None:
    areas = read_areas()
    assert areas.nearest("Worcestershre", UPPER_TIER)[0].name == "Worcestershire"
    assert areas.nearest("herefordshre", UPPER_TIER)[0].name == "Herefordshire"
    assert areas.nearest("West Mersia", FORCE)[0].name == "West Mercia"
    assert areas.nearest("E0600019", UPPER_TIER)[0].code == "E06000019"
    assert all(area.level in UPPER_TIER for area in areas.nearest("Wester", UPPER_TIER, n=2))
    assert len(areas.nearest("North", n=2)) <= 2
    assert areas.nearest("xyzzy") == []


def test_a_label_tells_areas_of_one_name_apart() -> None:
    areas = read_areas()
    assert areas.label(areas.by_code("E12000005")) == "West Midlands (region)"
    assert areas.label(areas.by_code("west-midlands")) == "West Midlands (partnership)"
    assert areas.label(areas.by_code("E06000019")) == "Herefordshire"


@pytest.mark.parametrize("vary", [str.upper, str.lower, lambda name: f" {name.replace(' ', '  ')}. "])
def test_case_blanks_and_punctuation_never_change_what_a_name_means(vary: Callable[[str], str]) -> None:
    areas = read_areas()
    for area in areas.all():
        assert area in areas.candidates(area.official_name)
        varied = vary(area.official_name).replace(" and ", " & ")
        assert areas.candidates(varied) == areas.candidates(area.official_name)


@given(st.text(max_size=30))
def test_any_text_can_be_looked_up_and_folding_twice_changes_nothing(text: str) -> None:
    areas = read_areas()
    found = areas.find(text)
    assert found is None or found in areas.candidates(text)
    assert fold_name(fold_name(text).upper()) == fold_name(fold_name(text))


# ------------------------------------------------------------ who lies in whom


def test_children_and_parents() -> None:
    areas = read_areas()
    worcestershire, bromsgrove = areas.by_code("E10000034"), areas.by_code("E07000234")
    assert [child.code for child in areas.children(worcestershire)] == [f"E0700023{n}" for n in range(4, 10)]
    assert [parent.code for parent in areas.parents(bromsgrove)] == [
        "E10000034",
        "E12000005",
        "E23000016",
        "herefordshire-and-worcestershire",
        ENGLAND_CODE,
    ]
    assert areas.children(bromsgrove) == ()
    assert len(areas.children(areas.by_code(ENGLAND_CODE))) == 9


def test_members_are_descendants_of_a_level_each_once() -> None:
    areas = read_areas()
    west_mercia, england = areas.by_code("E23000016"), areas.by_code(ENGLAND_CODE)
    assert [a.code for a in areas.members(west_mercia, UPPER_TIER)] == [
        "E10000034",
        "E06000019",
        "E06000020",
        "E06000051",
    ]
    assert len(areas.members(west_mercia, LOWER_TIER)) == 9
    assert len(areas.members(england, UPPER_TIER)) == 153
    assert len(areas.members(england, LOWER_TIER)) == 296
    birmingham = areas.by_code("E08000025")
    assert areas.members(birmingham, LOWER_TIER) == (birmingham,)


def test_children_stand_in_an_earlier_tier_than_their_parents() -> None:
    areas = read_areas()
    tier_of = {area.id: place for place, tier in enumerate(areas.tiers()) for area in tier}
    assert len(tier_of) == len(areas.all())
    for area in areas.all():
        assert all(tier_of[child.id] < tier_of[area.id] for child in areas.children(area))


def test_sums_by_tier_count_every_lower_tier_authority_once() -> None:
    areas = read_areas()
    sums = dict.fromkeys((area.id for area in areas.tiers()[0]), 1)
    for tier in areas.tiers()[1:]:
        for area in tier:
            sums[area.id] = sum(sums[child.id] for child in areas.children(area))
    assert sums[areas.by_code(ENGLAND_CODE).id] == 296
    assert sums[areas.by_code("west-midlands").id] == 7
    assert sum(sums[force.id] for force in areas.all(AreaLevel.FORCE)) == 296
