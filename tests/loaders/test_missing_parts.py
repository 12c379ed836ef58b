"""A whole that is sent in parts is asked about where parts are missing: its total would be too low."""

from pathlib import Path

import pytest

from loaders.columns import OneOf
from loaders.partner_return import PartnerReturn
from loaders.report import Finding, Severity
from loaders.returns_catalogue import find_returns, return_named
from tests.loaders.sent import check, join

QUARTER = "July to September 2025"
CRIME = ("area,period,measure,offence,count", "neighbourhood-crime")
KINDS = ("Domestic burglary", "Personal robbery", "Vehicle offences", "Theft from the person")


def send_crime(folder: Path, *cells: str) -> list[Finding]:
    """What is found in neighbourhood crime of these areas and kinds: “area,kind,count”."""
    rows = [f"{area},{QUARTER},{CRIME[1]},{kind},{count}" for area, kind, count in (c.split(",") for c in cells)]
    return check(folder, join(CRIME[0], *rows)).findings


def test_missing_kinds_are_named_and_the_file_is_accepted(tmp_path: Path) -> None:
    (finding,) = send_crime(tmp_path, "Worcester,Domestic burglary,31", "Worcester,Personal robbery,2")
    assert (finding.code, finding.severity, finding.column) == ("missing-part", Severity.QUERY, "offence")
    assert finding.message.startswith(
        "Worcester, July to September 2025 (Q2 2025/26), Neighbourhood crime: "
        "there is no row for Vehicle offences or Theft from the person"
    )
    assert "send a row with 0" in finding.remedy


@pytest.mark.parametrize("count", ["0", "nil", "[c]", "[x]"])
def test_whatever_a_row_says_it_is_not_missing(tmp_path: Path, count: str) -> None:
    cells = [f"Worcester,{kind},3" for kind in KINDS[1:]]
    assert send_crime(tmp_path, *cells, f"Worcester,{KINDS[0]},{count}") == []


def test_each_area_is_asked_about_for_itself(tmp_path: Path) -> None:
    whole = [f"Worcester,{kind},3" for kind in KINDS]
    found = send_crime(tmp_path, *whole, *(f"{area},{KINDS[0]},3" for area in ("Redditch", "Wyre Forest")))
    assert sorted(finding.message.split(",")[0] for finding in found) == ["Redditch", "Wyre Forest"]
    assert all("Personal robbery, Vehicle offences or Theft from the person" in finding.message for finding in found)


def test_a_measure_wants_its_own_words_only(tmp_path: Path) -> None:
    rows = [f"Worcester,{QUARTER},drug-offences,{kind},3" for kind in ("Trafficking", "Possession")]
    assert check(tmp_path, join(CRIME[0], *rows)).findings == []
    (finding,) = check(tmp_path, join(CRIME[0], rows[0])).findings
    assert finding.value == "Possession"


def test_what_is_rare_is_not_asked_about(tmp_path: Path) -> None:
    classes = [f"West Mercia,{QUARTER},seizures,Class {letter},3" for letter in "ABC"]
    header = "area,period,measure,category,count"
    assert check(tmp_path, join(header, *classes)).findings == []
    (finding,) = check(tmp_path, join(header, *classes[:2])).findings
    assert finding.value == "Class C"


def test_only_totals_of_the_other_breakdowns_are_looked_at(tmp_path: Path) -> None:
    header, period = "area,period,measure,type,age_band,sex,count", "12 months to September 2025"
    poisoning, disorders = return_named("nhs-admissions").parts_of("drug-admissions", "type")
    rows = [f"Worcestershire,{period},drug-admissions,{kind},All,All,9" for kind in (poisoning, disorders)]
    part = f"Worcestershire,{period},drug-admissions,{poisoning},30 to 34,All,9"
    assert check(tmp_path, join(header, *rows, part)).findings == []
    (finding,) = check(tmp_path, join(header, rows[0], part)).findings
    assert finding.value == disorders


def test_a_row_that_has_to_be_mended_is_no_missing_one(tmp_path: Path) -> None:
    cells = [f"Worcester,{kind},3" for kind in KINDS[1:]]
    (finding,) = send_crime(tmp_path, *cells, f"Worcester,{KINDS[0]},many")
    assert finding.code == "not-a-number"


@pytest.mark.parametrize("returned", find_returns().values(), ids=lambda each: each.slug)
def test_a_return_has_one_breakdown_in_parts_at_most(returned: PartnerReturn) -> None:
    columns = [returned.columns[name] for name in returned.breakdowns]
    assert sum(isinstance(column, OneOf) and column.total is None for column in columns) <= 1
    assert all(len(column.values) < 256 for column in columns if isinstance(column, OneOf))
