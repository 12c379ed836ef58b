"""Seizures by force: totals found by arithmetic, whatever the headings say."""

import csv
from pathlib import Path

import pytest

from loaders.areas import AreaLevel, read_areas
from loaders.report import Severity
from tests.loaders.published.conversion import FIXTURES, Conversion, convert, convert_fixture, write_csv

SLUG = "home-office-seizures"
GROUPS = ("All", "Class A", "Class B", "Class C", "Unknown class")

# Where the totals stand in our files: the old table, the one with ketamine in class B, the one with mephedrone too.
PLACES = {
    "Seizures09-10.csv": (1, 10, 15, 22, 23),
    "Seizures14-15.csv": (1, 10, 16, 22, 23),
    "Seizures15-16.csv": (1, 10, 17, 23, 24),
}


def read_rows(name: str) -> dict[str, list[str]]:
    """The file's rows by force, without blanks around the names."""
    with (FIXTURES / name).open(encoding="utf-8-sig", newline="") as lines:
        return {row[0].strip(): row for row in csv.reader(lines)}


def counts(conversion: Conversion, code: str) -> list[str]:
    """The seizures of a force: all, class A, B, C and unknown."""
    return [conversion.one(area=code, group=group)["count"] for group in GROUPS]


@pytest.mark.parametrize("name", PLACES)
def test_each_class_has_the_total_that_its_drugs_make(name: str) -> None:
    conversion, rows = convert_fixture(name, SLUG), read_rows(name)
    for force in ("Cleveland", "West Mercia", "West Midlands", "Kent", "London, City of"):
        area = read_areas().find(force, {AreaLevel.FORCE})
        assert area is not None
        assert counts(conversion, area.code) == [rows[force][place] for place in PLACES[name]]


@pytest.mark.parametrize(
    ("name", "headings"),
    [
        ("Seizures09-10.csv", []),
        ("Seizures14-15.csv", ["Anabolic0steroids", "Other Class C"]),
        ("Seizures15-16.csv", ["Total Class C"]),
    ],
)
def test_a_heading_that_the_figures_contradict_is_queried(name: str, headings: list[str]) -> None:
    found = [each for each in convert_fixture(name, SLUG).findings if each.code == "heading-contradicts-figures"]
    assert [each.value for each in found] == headings
    assert all(each.severity is Severity.QUERY for each in found)


def test_the_financial_year_comes_from_the_files_name() -> None:
    assert set(convert_fixture("Seizures09-10.csv", SLUG).frame["period"]) == {"FY2009-10"}
    unnamed = convert_fixture("Seizures09-10.csv", SLUG, as_name="seizures.csv")
    assert unnamed.frame.empty
    assert unnamed.finding("period-not-stated").severity is Severity.ERROR
    assert "Seizures16-17.csv" in unnamed.finding("period-not-stated").example


def test_a_force_that_sent_nothing_is_not_available() -> None:
    conversion = convert_fixture("Seizures09-10.csv", SLUG)
    assert counts(conversion, "E23000031") == ["[x]"] * 5


def test_national_bodies_belong_to_no_area() -> None:
    conversion = convert_fixture("Seizures15-16.csv", SLUG)
    assert conversion.passed_over() == {"national-body": 2}
    assert conversion.account() == (8, 6, 0, 2, 0)


def test_a_heading_over_two_lines_is_one_row() -> None:
    assert convert_fixture("Seizures15-16.csv", SLUG).rows[0] == 2


def test_a_total_that_its_parts_contradict_is_queried_and_kept() -> None:
    conversion = convert_fixture("Seizures15-16.csv", SLUG)
    finding = conversion.finding("total-contradicts-parts")
    assert (finding.row, finding.column, finding.severity) == (5, "All drugs", Severity.QUERY)
    assert counts(conversion, "E23000032")[0] == finding.value


def test_an_unknown_force_and_figures_without_totals_are_refused(tmp_path: Path) -> None:
    rows = list(read_rows("Seizures09-10.csv").values())
    rows[1] = ["Cleaveland", *rows[1][1:]]
    conversion = convert(write_csv(tmp_path / "Seizures09-10.csv", rows), SLUG)
    assert "Cleveland" in conversion.finding("unknown-area").remedy
    few = convert(write_csv(tmp_path / "Seizures10-11.csv", rows[:3]), SLUG)
    assert few.frame.empty
    assert few.finding("totals-not-found").severity is Severity.ERROR
