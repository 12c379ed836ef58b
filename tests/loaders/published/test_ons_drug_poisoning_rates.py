"""Rates by authority, in a table laid out for reading."""

from pathlib import Path

from loaders.published.ons_drug_poisoning_rates import HEADER
from tests.loaders.published.conversion import FIXTURES, Conversion, convert, convert_fixture, write_csv

SLUG, NAME, PERIOD = "ons-drug-poisoning-rates", "drug_poisoning_rates_2016-18.csv", "2016-2018"


def converted() -> Conversion:
    """Our own table of rates."""
    return convert_fixture(NAME, SLUG)


def test_rate_limits_and_deaths_are_kept_wherever_the_name_stands() -> None:
    assert converted().figures(area="E06000019", period=PERIOD) == ("4.9", "3.3", "7.1", "26", "[z]")
    assert converted().figures(area="E08000025", period=PERIOD) == ("9.5", "8.4", "10.6", "301", "[z]")
    assert converted().figures(area="E12000005", period=PERIOD) == ("7.3", "6.9", "7.7", "1201", "[z]")


def test_fewer_than_ten_deaths_have_a_count_and_no_rate() -> None:
    assert converted().figures(area="E07000235") == ("[z]", "[z]", "[z]", "7", "[z]")


def test_an_unreliable_rate_stands_and_is_noted() -> None:
    assert converted().figures(area="E07000236")[0] == "5.1"
    assert converted().finding("unreliable-rate").value == "1"
    assert converted().finding("unreliable-rate").row == 10


def test_headings_footnotes_blank_rows_and_areas_not_held_are_passed_over() -> None:
    assert converted().passed_over() == {
        "blank": 3, "footnote": 3, "area-not-held": 2, "area-merged-away": 1, "area-divided": 1,
    }  # fmt: skip
    assert converted().account() == (16, 6, 0, 10, 0)


def test_without_a_period_nothing_is_loaded_and_the_name_is_asked_for() -> None:
    conversion = convert_fixture(NAME, SLUG, as_name="rates.csv")
    assert conversion.frame.empty
    assert "file's name" in conversion.finding("period-not-stated").expected
    assert conversion.account()[0] == 16


def test_a_title_can_tell_the_period_too(tmp_path: Path) -> None:
    blank = [""] * 7
    rows = [list(HEADER), ["E06000019", "Herefordshire", "", "26", "4.9", "", "3.3", "7.1"]]
    path = write_csv(tmp_path / "rates.csv", [*rows, ["Deaths registered from 2019 to 2021", *blank]])
    assert convert(path, SLUG).one(area="E06000019")["period"] == "2019-2021"
    path = write_csv(tmp_path / "rates.csv", [*rows, ["Registered 2019-21, compared with 2016-18", *blank]])
    assert "period-not-stated" in convert(path, SLUG).codes()


def test_the_fixture_has_the_encoding_of_the_real_file() -> None:
    assert b"\x92" in (FIXTURES / NAME).read_bytes()
    assert converted().encoding == "cp1252"
