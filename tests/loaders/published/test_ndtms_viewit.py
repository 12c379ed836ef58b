"""NDTMS ViewIt exports, local and England."""

from pathlib import Path

import pytest

from loaders.report import Severity
from tests.loaders.published.conversion import Conversion, convert, convert_fixture, write_csv

HEREFORDSHIRE, YEAR, LAST = "E06000019", "FY2020-21", "FY2021-22"


def local() -> Conversion:
    """Our own local export."""
    return convert_fixture("viewit_local.csv", "ndtms-viewit-local")


def england() -> Conversion:
    """Our own national export."""
    return convert_fixture("viewit_england.csv", "ndtms-viewit-england")


def count(conversion: Conversion, **words: str) -> tuple[str, str]:
    """Count and out_of of the one line that holds these words."""
    line = conversion.one(**words)
    return line["count"], line["out_of"]


def test_the_total_and_the_breakdowns_one_way_are_kept() -> None:
    treated = {"area": HEREFORDSHIRE, "period": YEAR, "measure": "numbers-in-treatment"}
    assert count(local(), **treated) == ("905", "[z]")
    assert count(local(), **treated, sex="Female") == ("305", "[z]")
    assert count(local(), **treated, sex="Male") == ("600", "[z]")
    assert count(local(), **treated, age="50 and over") == ("250", "[z]")
    assert count(local(), **treated, group="Non-opiate and alcohol") == ("120", "[z]")
    assert len(local().frame[local().frame["period"] == YEAR]) == 10
    assert local().passed_over()["cross-tabulation"] == 2


def test_deaths_are_out_of_the_people_in_treatment() -> None:
    died = {"area": HEREFORDSHIRE, "period": YEAR, "measure": "deaths-in-treatment"}
    assert count(local(), **died) == ("15", "905")
    assert count(local(), **died, age="50 and over") == ("10", "250")


def test_null_is_not_available_and_not_zero() -> None:
    assert count(local(), period=LAST, measure="deaths-in-treatment") == ("[x]", "1010")
    assert count(local(), period=LAST, measure="deaths-in-treatment", group="Opiate") == ("5", "[x]")
    assert count(local(), period=YEAR, measure="deaths-in-treatment", group="Non-opiate and alcohol") == ("0", "120")


def test_areas_of_the_past_are_not_mistaken_for_forces_of_the_same_name() -> None:
    assert set(local().frame["area"]) == {HEREFORDSHIRE}
    assert local().passed_over() == {"area-merged-away": 1, "area-divided": 1, "cross-tabulation": 2}


def test_rounding_and_columns_not_kept_are_noted() -> None:
    assert local().finding("rounded-figures").severity is Severity.NOTE
    assert local().finding("columns-not-kept").value == "3"


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("sex", "Unknown", "unknown-label"),
        ("Area", "Atlantis", "unknown-area"),
        ("ReportingPeriod", "?", "unknown-period"),
    ],
)
def test_a_label_that_is_not_known_is_named_with_its_row(tmp_path: Path, column: str, text: str, code: str) -> None:
    header = ["ReportingPeriod", "Area", "drug_group", "sex", "age_group", "intreatment_allintx", "exits_died_allintx"]
    row = ["2020/21", "England", "Total", "Total", "Total", "275896", "3"]
    row[header.index(column)] = text
    conversion = convert(write_csv(tmp_path / "export.csv", [header, row]), "ndtms-viewit-local")
    assert conversion.finding(code).row == 2
    assert conversion.account() == (1, 0, 0, 0, 1)
    assert "rounded-figures" not in conversion.codes()


def test_england_is_kept_exactly_and_in_any_case_of_letters() -> None:
    assert count(england(), period=YEAR) == ("275896", "[z]")
    assert count(england(), period=LAST) == ("289001", "[z]")
    assert count(england(), period=LAST, group="Non-opiate and alcohol")[0] == "34003"
    assert count(england(), period=YEAR, group="Opiate")[0] == "140863"
    assert count(england(), period=LAST, sex="Female")[0] == "94003"


def test_ethnic_groups_stand_apart_from_substances_and_come_from_everyone_only() -> None:
    groups = set(england().frame["group"])
    assert {group for group in groups if group.startswith("Ethnicity: ")} == {
        f"Ethnicity: {word}" for word in ("Asian", "Black", "Mixed", "White", "Other")
    }
    assert count(england(), period=LAST, group="Ethnicity: Black")[0] == "7503"
    assert len(england().frame[england().frame["group"].str.startswith("Ethnicity")]) == 10
    assert england().account() == (6, 5, 0, 1, 0)
