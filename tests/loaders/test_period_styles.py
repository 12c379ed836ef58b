"""Every style of writing a period that is seen in real files or typed by tired people."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.periods import Period, PeriodError, PeriodKind, parse_any_period, parse_period

SHARED_DATA = Path(__file__).parents[3] / "shared" / "data"
MONTH, QUARTER, ROLLING = PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR_TO_QUARTER
FINANCIAL, CALENDAR = PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR
ACADEMIC, THREE = PeriodKind.ACADEMIC_YEAR, PeriodKind.THREE_CALENDAR_YEARS
THREE_FINANCIAL = PeriodKind.THREE_FINANCIAL_YEARS


def period(year: int, month: int, months: int) -> Period:
    return Period(date(year, month, 1), months)


Q2 = period(2025, 7, 3)
TO_SEPTEMBER = period(2024, 10, 12)

STYLES = {
    (QUARTER, Q2): """
        July to September 2025 | July - September 2025 | July-September 2025 | Jul-Sep 2025 | Jul – Sep 25
        Jul–Sep 2025 | JUL TO SEP 2025 | jul to sept 2025 | Jul. to Sep. 2025 | July to September, 2025
        Jul-Sep25 | Jul 2025 to Sep 2025 | Jul-25 to Sep-25 | July to September ’25
        July\u00a0to\u00a0\u00a0September 2025 | \ufeffJuly to September 2025
        July to September 2025 (Q2 2025/26)
        1 July to 30 September 2025 | 1st July 2025 - 30th September 2025
        Quarter ending September 2025 | quarter ended 30 September 2025 | the quarter to Sep 2025
        Q/E Sep 2025 | QE Sep-25 | three months to September 2025 | quarter ending 30/09/2025
        quarter to the end of September 2025
        2025-07 to 2025-09 | 2025-07 - 2025-09 | 07/2025 to 09/2025 | 01/07/2025 to 30/09/2025
        01/07/2025-30/09/2025 | 2025-07-01 to 2025-09-30
        2025/26 Q2 | 2025-26 Q2 | 2025/26-Q2 | 2025/26Q2 | 2025/26 - Q2 | Q2 2025/26 | Q2 2025-26
        Q2 2025/2026 | Q2, 2025/26 | q2 of 2025/26 | Q2 (2025/26) | Q2 FY2025/26 | FY 2025/26 Q2
        Quarter 2 2025/26
        Qtr 2 2025/26 | Q2 25/26 | 2025-Q3 | 2025-q3
        01/07/2025 | 1/7/2025 | 2025-07-01 | 2025-07-01 00:00:00 | 2025-07-01T00:00:00 | 2025/07/01
        30/09/2025 | 30.09.2025 | 30-09-2025 | 2025-09-30 | 30 September 2025 | 1 Jul 2025 | 30-Sep-2025
    """,
    (QUARTER, period(2026, 1, 3)): "Q4 2025/26 | January to March 2026 | 31/03/2026 | 2026-Q1",
    (QUARTER, period(1999, 4, 3)): "Q1 1999/00 | Q1 1999/2000",
    (ROLLING, TO_SEPTEMBER): """
        12 months to September 2025 | twelve months ending September 2025 | year ending September 2025
        Year to Sep 2025 | year ended 30 September 2025 | the year to the end of September 2025
        rolling 12 months to Sep-25 | YE Sep 25 | y/e September 2025 | to September 2025 | Sep-25
        September 2025 | 2025-09 | October 2024 to September 2025 | Oct 24 - Sep 25 | 2024-10 to 2025-09
        12 months to Q2 2025/26 | year to 2025-Q3 | 2025-Q3-12m | 30/09/2025 | 2025-09-30
    """,
    (ROLLING, period(2024, 4, 12)): "2024/25 | Mar-25 | FY2024-25 | April 2024 to March 2025",
    (ROLLING, period(2007, 10, 12)): "September 2008 | 12 months to September 2008 | 12 months to Sep-08",
    (ROLLING, period(2024, 1, 12)): "January to December 2024 | Dec-24",
    (FINANCIAL, period(2018, 4, 12)): """
        2018/19 | 2018-19 | 2018–19 | 2018 - 19 | 2018/2019 | 2018-2019 | 2018 to 2019 | 18/19 | FY2018/19
        FY 18-19 | fy18/19 | FY2018-19 | Financial year 2018/19 | April 2018 to March 2019 | Apr 18 - Mar 19
        2018-04 to 2019-03 | 01/04/2018 to 31/03/2019 | 01/04/2018 | 31/03/2019 | year ending March 2019
        12 months to 31 March 2019 | April 2018 to March 2019 (2018/19) | 2019-Q1-12m
    """,
    (FINANCIAL, period(1999, 4, 12)): "1999/00 | 1999/2000 | 1999-00",
    (FINANCIAL, period(2008, 4, 12)): "2008-09 | 2008/09",
    (CALENDAR, period(2018, 1, 12)): """
        2018 | calendar year 2018 | January to December 2018 | 01/01/2018 | 31/12/2018 | 2018-Q4-12m
        year to Dec 2018
    """,
    (ACADEMIC, period(2018, 9, 12)): """
        2018/19 | 2018 to 2019 | academic year 2018/19 | AY2018-19 | September 2018 to August 2019
        Academic 2018/19
    """,
    (THREE, period(2016, 1, 36)): """
        2016 - 18 | 2016-18 | 2016 to 2018 | 2016–2018 | 2016-2018 | 2016 to 18
        January 2016 to December 2018 | three years to December 2018
    """,
    (THREE, period(1998, 1, 36)): "1998-00 | 1998 - 2000",
    (THREE_FINANCIAL, period(2018, 4, 36)): """
        2018/19 - 20/21 | 2018/19 to 2020/21 | FY2018-21 | 2018-19 to 2020-21 | April 2018 to March 2021
        2018/2019 to 2020/2021
    """,
    (MONTH, period(2018, 10, 1)): """
        2018-10 | October 2018 | Oct 2018 | oct-18 | Oct18 | OCT 18 | 10/2018 | 2018 Oct | 01/10/2018
        31/10/2018 | Oct. 2018
    """,
    (MONTH, period(2008, 9, 1)): "2008-09 | Sep-08 | Sept 2008",
    (MONTH, period(2025, 5, 1)): "May-25 | MAY 2025",
    (MONTH, period(1974, 12, 1)): "Dec-74",
}
READ = [
    (text, kind, expected)
    for (kind, expected), texts in STYLES.items()
    for text in re.split(r" \| |\n *", texts.strip())
]


@pytest.mark.parametrize(("text", "kind", "expected"), READ)
def test_reads_each_style(text: str, kind: PeriodKind, expected: Period) -> None:
    assert parse_period(text, kind) == expected
    assert parse_period(f" \u00a0{text.upper()}\t", kind) == expected


@pytest.mark.parametrize("text", ["2025Q2", "2025 Q2", "Q2 2025", "2025-Q2"])
def test_known_publisher_settles_a_bare_quarter(text: str) -> None:
    assert parse_period(text, QUARTER, bare_quarter="calendar") == period(2025, 4, 3)
    assert parse_period(text, QUARTER, bare_quarter="financial") == Q2


def test_financial_bare_quarter_four_is_in_the_next_year() -> None:
    assert parse_period("2025Q4", QUARTER, bare_quarter="financial") == period(2026, 1, 3)


ANY = [
    ("2018", period(2018, 1, 12)),
    ("2018/19", period(2018, 4, 12)),
    ("2018-19", period(2018, 4, 12)),
    ("academic year 2018/19", period(2018, 9, 12)),
    ("September 2025", period(2025, 9, 1)),
    ("2018-10", period(2018, 10, 1)),
    ("July to September 2025", Q2),
    ("2025-Q3", Q2),
    ("year ending September 2025", TO_SEPTEMBER),
    ("2016 - 18", period(2016, 1, 36)),
    ("2018/19 - 20/21", period(2018, 4, 36)),
]


@pytest.mark.parametrize(("text", "expected"), ANY)
def test_reads_any_kind(text: str, expected: Period) -> None:
    assert parse_any_period(text) == expected


@given(st.builds(period, st.integers(1974, 2099), st.sampled_from([1, 4, 7, 10]), st.just(3)))
def test_a_quarter_is_never_read_in_the_american_order(each: Period) -> None:
    first, last = each.start, each.end
    assert parse_period(f"{first:%d/%m/%Y}", QUARTER) == each
    assert parse_period(f"{last:%d/%m/%Y}", QUARTER) == each
    if first.month != 1:
        with pytest.raises(PeriodError):
            parse_period(f"{first:%m/%d/%Y}", QUARTER)
    with pytest.raises(PeriodError):
        parse_period(f"{last:%m/%d/%Y}", QUARTER)


def read_column(file: str, column: str) -> list[str]:
    path = SHARED_DATA / file
    if not path.exists():
        pytest.skip(f"the published file {file} is not here")
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return sorted({row[column] for row in csv.DictReader(handle)})


@pytest.mark.parametrize(
    ("file", "column", "kind", "first", "last"),
    [
        ("fingertips/91380_LAPEAlcSpecMort.csv", "Time period", THREE, 2006, 2016),
        ("fingertips/92432_2022-24_focus_areas_TRANSCRIBED.csv", "time_period", THREE, 2022, 2022),
        ("fingertips/93517_unmet_opiates.csv", "Time period", FINANCIAL, 2018, 2020),
        ("ndtms/ViewIt Export Data_England.csv", "ReportingPeriod_Data", FINANCIAL, 2009, 2021),
        ("police_street/2018-10-west-mercia-street.csv", "Month", MONTH, 2018, 2018),
    ],
)
def test_real_files(file: str, column: str, kind: PeriodKind, first: int, last: int) -> None:
    found = [parse_period(text, kind) for text in read_column(file, column)]
    assert [each.start.year for each in found] == list(range(first, last + 1))


def test_real_file_with_two_styles_in_one_column() -> None:
    labels = read_column("ndtms/Estimates_of_Alcohol_Dependent_Adults_in_England_for_R.csv", "Year")
    found = {parse_any_period(text) for text in labels}
    assert found == {period(year, 1, 12) for year in range(2010, 2015)} | {
        period(year, 4, 12) for year in range(2015, 2018)
    }


def test_real_file_with_a_quarter_of_two_meanings() -> None:
    (label,) = read_column("homelessness/statutory_homelessness_2025Q2.csv", "period")
    with pytest.raises(PeriodError, match="could mean"):
        parse_period(label, QUARTER)
    assert parse_period(label, QUARTER, bare_quarter="financial") == Q2  # its source says July to September 2025
