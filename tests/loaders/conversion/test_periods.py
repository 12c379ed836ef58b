"""Periods in cells and in files' names."""

import pytest

from loaders.conversion.periods import find_spans, read_period
from loaders.periods import Period, PeriodKind
from loaders.report import Finding


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2016 - 18", "2016-2018"),
        ("2018/19", "FY2018-19"),
        ("2009/10", "FY2009-10"),
        ("2014", "2014-Q4-12m"),
        ("2018/19 - 20/21", "FY2018-21"),
        ("2018-10", "2018-10"),
    ],
)
def test_a_period_is_written_on_as_its_code(text: str, code: str) -> None:
    period = read_period(text)
    assert isinstance(period, Period)
    assert period.code == code
    assert read_period(period.code) == period


def test_a_period_that_cannot_be_read_is_a_finding_with_its_row() -> None:
    finding = read_period("soon", 7)
    assert isinstance(finding, Finding)
    assert (finding.code, finding.row, finding.value) == ("unknown-period", 7, "soon")


@pytest.mark.parametrize(
    ("text", "kind", "codes"),
    [
        ("Seizures09-10.csv", PeriodKind.FINANCIAL_YEAR, {"FY2009-10"}),
        ("seizures 2015_16 final.csv", PeriodKind.FINANCIAL_YEAR, {"FY2015-16"}),
        ("Seizures09-12.csv", PeriodKind.FINANCIAL_YEAR, set()),
        ("Seizures.csv", PeriodKind.FINANCIAL_YEAR, set()),
        ("Seizures of 11-12-2024.csv", PeriodKind.FINANCIAL_YEAR, set()),  # a day, not two years
        ("Seizures 2024-11-12.csv", PeriodKind.FINANCIAL_YEAR, set()),
        ("Seizures16-17 11.12.2024.csv", PeriodKind.FINANCIAL_YEAR, {"FY2016-17"}),
        ("Seizures_16_17_v2.csv", PeriodKind.FINANCIAL_YEAR, {"FY2016-17"}),
        ("09-10 and 10-11.csv", PeriodKind.FINANCIAL_YEAR, {"FY2009-10", "FY2010-11"}),
        ("DrugDeathsLA_2016-18_rates.csv", PeriodKind.THREE_CALENDAR_YEARS, {"2016-2018"}),
        ("deaths registered from 2016 to 2018", PeriodKind.THREE_CALENDAR_YEARS, {"2016-2018"}),
        ("the years 1993 to 2000 and May 2019", PeriodKind.THREE_CALENDAR_YEARS, set()),
    ],
)
def test_a_name_tells_a_period_of_the_right_length(text: str, kind: PeriodKind, codes: set[str]) -> None:
    assert {period.code for period in find_spans(text, kind)} == codes
