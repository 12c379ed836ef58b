"""Statutory homelessness: totals only, and the quarter that the source names."""

from pathlib import Path

import pytest

from loaders.published.mhclg_statutory_homelessness import COLUMNS
from loaders.report import Severity
from tests.loaders.published.conversion import Conversion, convert, convert_fixture, write_csv

SLUG = "mhclg-statutory-homelessness"


def converted() -> Conversion:
    """Our own table."""
    return convert_fixture("homelessness.csv", SLUG)


def test_households_owed_a_duty_are_counted_for_the_months_of_the_source() -> None:
    line = converted().one(area="E07000223")
    assert (line["measure"], line["count"], line["period"]) == ("households-owed-duty", "58", "2025-Q3")
    assert set(converted().frame["period"]) == {"2025-Q3"}
    assert converted().finding("quarter-by-financial-year").severity is Severity.NOTE


def test_an_authority_that_assessed_nobody_sent_nothing() -> None:
    assert converted().one(area="E08000002")["count"] == "[x]"
    assert converted().finding("zero-for-blank").row == 3


def test_support_needs_are_refused_because_they_are_of_other_columns() -> None:
    finding = converted().finding("columns-refused")
    assert "drug_dependency" in finding.message
    assert len(converted().frame) == 4


def test_duties_that_do_not_add_up_are_queried_and_kept() -> None:
    assert converted().finding("duties-do-not-add-up").row == 5
    assert converted().one(area="E07000239")["count"] == "100"
    assert converted().one(area="E08000038")["count"] == "250"


@pytest.mark.parametrize(
    ("label", "source", "quarter"),
    [
        ("2025Q2", "MHCLG Jul-Sep 2025", "2025-Q3"),
        ("2025Q2", "MHCLG Apr-Jun 2025", "2025-Q2"),
        ("July to September 2025", "MHCLG", "2025-Q3"),
        ("2025Q2", "MHCLG", None),
        ("2025Q2", "MHCLG Oct-Dec 2025", None),
    ],
)
def test_a_quarter_is_read_from_label_and_source_or_refused(
    tmp_path: Path, label: str, source: str, quarter: str | None
) -> None:
    row = ["E07000223", "Adur", label, source, "64", "58", "26", "32"]
    conversion = convert(write_csv(tmp_path / "table.csv", [list(COLUMNS), row]), SLUG)
    assert conversion.frame["period"].tolist() == ([quarter] if quarter else [])
    assert ("quarter-not-clear" in conversion.codes()) == (quarter is None)
