"""Registrations of deaths by area: one column a year, districts beside their counties, cp1252."""

from pathlib import Path

from loaders.report import Severity
from tests.loaders.published.conversion import FIXTURES, Conversion, convert, convert_fixture, write_csv

SLUG = "ons-drug-poisoning-registrations"


def converted() -> Conversion:
    """Our own file of registrations."""
    return convert_fixture("registrations.csv", SLUG)


def deaths(area: str, year: int = 2020) -> str:
    """The deaths registered in an area and year."""
    return converted().one(area=area, period=f"{year}-Q4-12m")["count"]


def test_the_file_is_read_in_its_own_encoding() -> None:
    assert converted().encoding == "cp1252"
    assert b"\x92" in (FIXTURES / "registrations.csv").read_bytes()
    assert deaths("E07000146") == "11"


def test_each_year_stands_in_its_own_column_newest_first() -> None:
    assert [deaths("E10000034", year) for year in (2020, 2019, 2018)] == ["41", "33", "35"]


def test_a_county_stands_beside_its_districts_each_as_published() -> None:
    assert deaths("E10000034") == "41"
    assert (deaths("E07000235"), deaths("E07000237")) == ("3", "38")
    assert len(converted().select(area="E10000034")) == 3


def test_former_districts_make_an_authority_of_today_only_if_nothing_else_gives_it() -> None:
    assert [deaths("E06000063", year) for year in (2020, 2019, 2018)] == ["65", "52", "41"]
    assert converted().select(area="E06000064").empty
    assert deaths("E06000065") == "51"  # the county's own row, and not one of its districts beside it


def test_england_and_wales_is_kept_with_a_warning() -> None:
    assert deaths("K04000001") == "4501"
    assert converted().finding("includes-non-residents").row == 2


def test_groups_of_authorities_and_wales_are_passed_over() -> None:
    assert converted().passed_over() == {
        "area-not-held": 3,
        "area-divided": 1,
        "area-merged-away": 1,
        "area-counted-already": 1,
    }
    assert converted().account() == (17, 8, 3, 6, 0)


def test_a_year_given_to_the_wrong_areas_is_queried(tmp_path: Path) -> None:
    codes = [f"E080000{number:02}" for number in range(1, 16)]
    rows = [[code, code, *(str(10 * 2**place + year) for year in range(5))] for place, code in enumerate(codes)]
    header = ["code", "name", "2020", "2019", "2018", "2017", "2016"]
    sound = convert(write_csv(tmp_path / "sound.csv", [header, *rows]), SLUG)
    assert not sound.codes(Severity.QUERY)
    shifted = [[*row[:4], rows[place - 4][4], *row[5:]] for place, row in enumerate(rows)]
    scrambled = convert(write_csv(tmp_path / "scrambled.csv", [header, *shifted]), SLUG)
    assert scrambled.finding("scrambled-year").value == "2018"
