"""Partnerships are data: any set of authorities, added by rows, with mistakes named in words."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from loaders.areas import LOWER_TIER, REFERENCE_FOLDER, AreaLevel, Areas, read_areas, read_populations
from loaders.errors import OutcomesError, UsageError

HEADER = "id,slug,name,member_code,force_code,responsible_officer,source,source_date"
HALTON = "100009,halton,Halton,E06000006,E23000006,"
MERSEY_HALTON = "100010,mersey-and-halton,Mersey and Halton,E06000006,,"
MERSEY_WIRRAL = "100010,mersey-and-halton,Mersey and Halton,E08000015,,"


def copy_reference(folder: Path, *rows: str) -> Path:
    """A reference folder like the product's own, with these rows of partnerships instead of its own."""
    reference = folder / "reference"
    shutil.copytree(REFERENCE_FOLDER, reference)
    lines = "\n".join([HEADER, *(f"{row},test,2026" for row in rows)])
    (reference / "partnerships.csv").write_text(lines + "\n", encoding="utf-8")
    return reference


def read_with(folder: Path, *rows: str) -> Areas:
    """The areas with these partnerships."""
    return read_areas(copy_reference(folder, *rows))


def test_the_three_partnerships() -> None:
    areas = read_areas()
    assert [
        (
            p.area.id,
            p.area.name,
            [m.code for m in p.members],
            p.force.name if p.force else None,
            p.whole_force,
        )
        for p in areas.partnerships()
    ] == [
        (100001, "Herefordshire and Worcestershire", ["E06000019", "E10000034"], "West Mercia", False),
        (100002, "Shropshire, Telford and Wrekin", ["E06000051", "E06000020"], "West Mercia", False),
        (100003, "West Midlands", [f"E080000{n}" for n in range(25, 32)], "West Midlands", True),
    ]


def test_a_partnership_is_an_area_whose_code_is_its_slug() -> None:
    areas = read_areas()
    partnership = areas.partnership("west-midlands")
    assert partnership.area is areas.by_code("west-midlands") is areas.by_id(100003)
    assert partnership.area.level is AreaLevel.PARTNERSHIP
    assert areas.children(partnership.area) == partnership.members


def test_the_responsible_officer_is_named_only_where_a_source_names_one() -> None:
    officers = {p.area.code: p.responsible_officer for p in read_areas().partnerships()}
    assert officers == {
        "herefordshire-and-worcestershire": "West Mercia Police and Crime Commissioner",
        "shropshire-telford-and-wrekin": "West Mercia Police and Crime Commissioner",
        "west-midlands": "",
    }


def test_an_unknown_partnership_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"no partnership “london”.*west-midlands"):
        read_areas().partnership("london")


def test_an_authority_in_two_partnerships_and_a_partnership_of_one(tmp_path: Path) -> None:
    areas = read_with(tmp_path, HALTON, MERSEY_HALTON, MERSEY_WIRRAL)
    halton, both = areas.partnership("halton"), areas.partnership("mersey-and-halton")
    authority = areas.by_code("E06000006")
    assert halton.members == (authority,)
    assert [member.name for member in both.members] == ["Halton", "Wirral"]
    assert (halton.force, halton.whole_force) == (areas.by_code("E23000006"), False)
    assert (both.force, both.whole_force) == (None, False)
    assert [p.code for p in areas.parents(authority) if p.level is AreaLevel.PARTNERSHIP] == [
        "halton",
        "mersey-and-halton",
    ]
    assert areas.candidates("Halton") == (authority, halton.area)
    assert areas.label(halton.area) == "Halton (partnership)"


def test_a_partnership_of_one_has_the_population_of_its_member(tmp_path: Path) -> None:
    folder = copy_reference(tmp_path, HALTON, MERSEY_HALTON, MERSEY_WIRRAL)
    areas, populations = read_areas(folder), read_populations(folder)
    one = populations.count(areas.by_code("halton"), 2020)
    assert one == populations.count(areas.by_code("E06000006"), 2020) == 129_759
    both = populations.count(areas.by_code("mersey-and-halton"), 2020)
    assert both == one + (populations.count(areas.by_code("E08000015"), 2020) or 0)


def test_a_partnership_of_districts_that_makes_up_a_whole_force(tmp_path: Path) -> None:
    areas = read_with(
        tmp_path,
        "100004,suffolk,Suffolk Partnership,E07000200,E23000025,",
        *(
            f"100004,suffolk,Suffolk Partnership,{code},E23000025,"
            for code in ("E07000202", "E07000203", "E07000244", "E07000245")
        ),
    )
    suffolk = areas.partnership("suffolk")
    assert suffolk.whole_force
    assert len(areas.members(suffolk.area, LOWER_TIER)) == 5


def test_no_partnership_at_all_is_possible(tmp_path: Path) -> None:
    areas = read_with(tmp_path)
    assert areas.partnerships() == ()
    assert areas.find("West Midlands", {AreaLevel.PARTNERSHIP}) is None


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (["100009,halton,Halton,E06999999,,"], "“halton” lists “E06999999”, which is not the current code"),
        (["100009,halton,Halton,E08000016,,"], "“halton” lists “E08000016”, which is not the current code"),
        (["100009,halton,Halton,E23000006,,"], "“halton” lists “E23000006”, which is not the current code"),
        ([HALTON, HALTON], "“halton” lists E06000006 more than once"),
        (["100009,Halton CDP,Halton,E06000006,,"], "“Halton CDP” is not a slug"),
        (["9,halton,Halton,E06000006,,"], "has the id “9”; partnerships have ids from 100001 up"),
        (["x,halton,Halton,E06000006,,"], "has the id “x”"),
        (["100009,halton,,E06000006,,"], "“halton” has no name"),
        ([HALTON, "100009,halton,Halton and more,E06000007,E23000006,"], "“halton” differ in name"),
        ([HALTON, "100009,wirral,Wirral,E08000015,,"], "“wirral” has the id of “halton”"),
        (
            ["100009,halton,Halton,E06000006,E23000004,"],
            "E06000006, which lies outside Merseyside (E23000004)",
        ),
        (["100009,w,W,E07000237,E23000014,"], "E07000237, which lies outside West Midlands (E23000014)"),
        (["100009,halton,Halton,E06000006,E12000002,"], "names “E12000002” as its police force area"),
        (
            ["100009,w,W,E10000034,,", "100009,w,W,E07000237,,"],
            "lists E07000237 and its county E10000034, which would count it twice",
        ),
    ],
)
def test_a_mistake_in_the_rows_is_named(rows: list[str], words: str, tmp_path: Path) -> None:
    with pytest.raises(OutcomesError) as caught:
        read_with(tmp_path, *rows)
    assert words in str(caught.value)
    assert "partnerships.csv" in str(caught.value)


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(OutcomesError) as caught:
        read_with(tmp_path, "1,halton,Halton,E06999999,,", "2,Bad Slug,,E06000006,,")
    for words in ("E06999999", "id “1”", "“Bad Slug” is not a slug", "“Bad Slug” has no name", "id “2”"):
        assert words in str(caught.value)
