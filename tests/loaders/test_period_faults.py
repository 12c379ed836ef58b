"""What is refused, and the words for it: several meanings, another kind, damage, contradictions."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.periods import Period, PeriodError, PeriodKind, parse_any_period, parse_period

MONTH, QUARTER, ROLLING = PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR_TO_QUARTER
FINANCIAL, CALENDAR = PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR
ACADEMIC, THREE = PeriodKind.ACADEMIC_YEAR, PeriodKind.THREE_CALENDAR_YEARS
THREE_FINANCIAL = PeriodKind.THREE_FINANCIAL_YEARS


def period(year: int, month: int, months: int) -> Period:
    return Period(date(year, month, 1), months)


Q2 = period(2025, 7, 3)
TO_SEPTEMBER = period(2024, 10, 12)

AMBIGUOUS = [
    *[
        (text, QUARTER, [period(2025, 4, 3), Q2])
        for text in ("2025Q2", "2025 Q2", "2025 q2", "2025/Q2", "2025 - Q2", "Q2 2025", "Q2-2025", "Q2/2025",
                     "Quarter 2 2025", "Q2 of 2025")
    ],
    ("Q4 2025", QUARTER, [period(2025, 10, 3), period(2026, 1, 3)]),
    ("12 months to Q2 2025", ROLLING, [period(2024, 7, 12), period(2024, 10, 12)]),
    ("2024", ROLLING, [period(2023, 4, 12), period(2024, 1, 12), period(2024, 4, 12)]),
    ("2024", FINANCIAL, [period(2023, 4, 12), period(2024, 4, 12)]),
    ("FY2024", FINANCIAL, [period(2023, 4, 12), period(2024, 4, 12)]),
    ("2024", ACADEMIC, [period(2023, 9, 12), period(2024, 9, 12)]),
    ("2018", THREE, [period(2016, 1, 36), period(2017, 1, 36), period(2018, 1, 36)]),
    # a day that could begin the twelve months or the last quarter of them
    ("01/07/2025", ROLLING, [TO_SEPTEMBER, period(2025, 7, 12)]),
    # a month, or a financial year (which a spreadsheet also turns into that month)
    ("2008-09", ROLLING, [period(2007, 10, 12), period(2008, 4, 12)]),
    ("Sep-08", ROLLING, [period(2007, 10, 12), period(2008, 4, 12)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "candidates"), AMBIGUOUS)
def test_refuses_what_could_mean_several(text: str, kind: PeriodKind, candidates: list[Period]) -> None:
    with pytest.raises(PeriodError) as caught:
        parse_period(text, kind)
    assert list(caught.value.ambiguous) == candidates
    for candidate in candidates:
        assert candidate.label_in(kind) in caught.value.message
        assert f"“{candidate.span_label}”" in caught.value.remedy
        assert parse_period(candidate.span_label, kind) == candidate


REFUSED = [
    ("", QUARTER, "The period is blank."),
    (" \u00a0 ", QUARTER, "The period is blank."),
    ("banana", QUARTER, "“banana” cannot be read as a quarter."),
    ("Q5 2025/26", QUARTER, "cannot be read as a quarter"),
    ("Q2 2025/27", QUARTER, "cannot be read as a quarter"),
    ("September to July 2025", QUARTER, "cannot be read"),
    ("April to March 2024", FINANCIAL, "cannot be read"),
    ("2025-13", MONTH, "cannot be read as a month"),
    # of another kind
    ("Sep-25", QUARTER, "“Sep-25” is September 2025, which is not a quarter."),
    ("September 2025", FINANCIAL, "is September 2025, which is not a financial year"),
    ("March 2025", FINANCIAL, "is March 2025, which is not a financial year"),
    ("to September 2025", QUARTER, "cannot be read as a quarter"),
    ("July to September 2025", MONTH, "is July to September 2025, which is not a month"),
    ("2025-Q3", ROLLING, "is July to September 2025, which is not 12 months to the end of a quarter"),
    ("August to October 2025", QUARTER, "is August to October 2025, which is not a quarter"),
    ("12 months to October 2025", ROLLING, "is November 2024 to October 2025, which is not 12 months"),
    ("12 months to September 2025", FINANCIAL, "is October 2024 to September 2025, which is not"),
    ("academic year 2018/19", FINANCIAL, "is September 2018 to August 2019, which is not a financial year"),
    ("2016-17", THREE, "“2016-17” runs from 2016 to 2017, so it is not three calendar years."),
    ("2018/20", FINANCIAL, "“2018/20” runs from 2018 to 2020, so it is not a financial year."),
    ("2019/18", FINANCIAL, "cannot be read as a financial year"),
    ("2018/19", CALENDAR, "runs from 2018 to 2019, so it is not a calendar year"),
    ("2016/18", THREE, "runs from 2016 to 2018"),
    ("2022-24", THREE_FINANCIAL, "runs from 2022 to 2024, so it is not three financial years"),
    ("16-18", THREE, "cannot be read as three calendar years"),
    ("24-25", FINANCIAL, "cannot be read as a financial year"),
    # days
    ("07/01/2025", QUARTER, "is a single day (7 January 2025), so it is not a quarter"),
    ("09/30/2025", QUARTER, "is not a day of the calendar (read as day, month, year)"),
    ("31/09/2025", QUARTER, "is not a day of the calendar"),
    ("01/07/25", QUARTER, "is a date whose year has two digits"),
    ("01-Jul-25", QUARTER, "is a date whose year has two digits"),
    ("15 July to 30 September 2025", QUARTER, "cannot be read"),
    ("01/01/2016", THREE, "is a single day (1 January 2016)"),
    # damage by a spreadsheet
    ("45839", QUARTER, "is a date that a spreadsheet has stored as a number (1 July 2025)"),
    ("45839.0", MONTH, "is a date that a spreadsheet has stored as a number (1 July 2025)"),
    ("#REF!", QUARTER, "is a spreadsheet's mark for an error"),
    ("########", QUARTER, "is what a spreadsheet shows when a column is too narrow"),
    ("25-Sep", MONTH, "is a date that a spreadsheet has shortened"),
    # gaps and contradictions
    ("July to September", QUARTER, "has no year"),
    ("Q2", QUARTER, "has no year"),
    ("September", MONTH, "has no year"),
    ("July to September 2025 (Q3 2025/26)", QUARTER, "in brackets that does not say the same"),
    # years that cannot be meant
    ("1066", CALENDAR, "“1066” is not plausible: years run from 1974 to 2100."),
    ("1973", CALENDAR, "is not plausible"),
    ("2101", CALENDAR, "is not plausible"),
    ("2100/01", FINANCIAL, "is not plausible"),
    ("1972 to 1974", THREE, "is not plausible"),
    ("July to September 0205", QUARTER, "is not plausible"),
    ("0000", CALENDAR, "cannot be read"),
    ("31/12/9999", QUARTER, "is a single day (31 December 9999)"),
    ("20180000", FINANCIAL, "cannot be read"),
    # nothing that a hostile cell holds may cost much
    ("x(" * 40 + ")" * 20, QUARTER, "cannot be read"),
    ("(" * 50_000, QUARTER, "has 50,000 characters"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "words"), REFUSED, ids=[repr(case[0][:40]) for case in REFUSED])
def test_refuses_in_plain_words(text: str, kind: PeriodKind, words: str) -> None:
    with pytest.raises(PeriodError) as caught:
        parse_period(text, kind)
    error = caught.value
    assert words in error.message
    assert (error.text, error.ambiguous) == (text, ())
    assert error.message.endswith(".")
    assert error.remedy.endswith(".")
    assert str(error) == f"{error.message} {error.remedy}"
    assert len(str(error)) < 300


@pytest.mark.parametrize("kind", PeriodKind)
def test_example_of_each_kind_can_be_read(kind: PeriodKind) -> None:
    with pytest.raises(PeriodError) as caught:
        parse_period("?", kind)
    assert caught.value.example in caught.value.remedy
    assert caught.value.expected in caught.value.remedy
    assert parse_period(caught.value.example, kind).fits(kind)


@pytest.mark.parametrize(
    ("text", "candidates"),
    [("2025Q2", [period(2025, 4, 3), Q2]), ("2008-09", [period(2008, 4, 12), period(2008, 9, 1)])],
)
def test_any_kind_refuses_what_could_mean_several(text: str, candidates: list[Period]) -> None:
    with pytest.raises(PeriodError, match="could mean") as caught:
        parse_any_period(text)
    assert list(caught.value.ambiguous) == candidates


@pytest.mark.parametrize("text", ["", "banana", "01/07/2025", "February to April 2025", "45839", "1066"])
def test_any_kind_refuses_the_rest(text: str) -> None:
    with pytest.raises(PeriodError) as caught:
        parse_any_period(text)
    assert parse_any_period(caught.value.example) == Q2


@given(
    st.one_of(st.text(max_size=30), st.text("0123456789QqFY/- –.()mtojulsep", max_size=16)),
    st.sampled_from(list(PeriodKind)),
)
def test_any_text_is_read_or_refused_in_words(text: str, kind: PeriodKind) -> None:
    try:
        each = parse_period(text, kind)
    except PeriodError:
        return  # any other exception is a fault of the reader
    assert each.fits(kind)
    assert each.start.year >= 1974
    assert each.end.year <= 2100
