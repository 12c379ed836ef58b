"""Periods: database keys, arithmetic, labels and codes."""

from calendar import monthrange
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.periods import (
    Period,
    PeriodError,
    PeriodKind,
    latest_complete,
    parse_any_period,
    parse_period,
    quarters,
    shift_id,
)

MONTH, QUARTER, ROLLING = PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR_TO_QUARTER
FINANCIAL, CALENDAR = PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR
ACADEMIC, THREE = PeriodKind.ACADEMIC_YEAR, PeriodKind.THREE_CALENDAR_YEARS
THREE_FINANCIAL = PeriodKind.THREE_FINANCIAL_YEARS


def period(year: int, month: int, months: int) -> Period:
    return Period(date(year, month, 1), months)


Q2 = period(2025, 7, 3)
TO_SEPTEMBER = period(2024, 10, 12)

# Written out by hand, apart from the table in the product.
SHAPES = {
    MONTH: (1, range(1, 13)),
    QUARTER: (3, (1, 4, 7, 10)),
    ROLLING: (12, (1, 4, 7, 10)),
    FINANCIAL: (12, (4,)),
    CALENDAR: (12, (1,)),
    ACADEMIC: (12, (9,)),
    THREE: (36, (1,)),
    THREE_FINANCIAL: (36, (4,)),
}


@st.composite
def periods_of(draw: st.DrawFn, kind: PeriodKind) -> Period:
    months, starts = SHAPES[kind]
    return period(draw(st.integers(1974, 2097)), draw(st.sampled_from(list(starts))), months)


any_kind = st.sampled_from(list(PeriodKind))
periods = st.builds(period, st.integers(1900, 2200), st.integers(1, 12), st.integers(1, 99))
kinds_with_periods = any_kind.flatmap(lambda kind: st.tuples(st.just(kind), periods_of(kind)))

LABELS = [
    (MONTH, period(2025, 9, 1), "September 2025", "Sep 2025", "2025-09"),
    (QUARTER, period(2025, 4, 3), "April to June 2025 (Q1 2025/26)", "Apr–Jun 2025", "2025-Q2"),
    (QUARTER, Q2, "July to September 2025 (Q2 2025/26)", "Jul–Sep 2025", "2025-Q3"),
    (QUARTER, period(2025, 10, 3), "October to December 2025 (Q3 2025/26)", "Oct–Dec 2025", "2025-Q4"),
    (QUARTER, period(2026, 1, 3), "January to March 2026 (Q4 2025/26)", "Jan–Mar 2026", "2026-Q1"),
    (ROLLING, TO_SEPTEMBER, "12 months to September 2025", "Year to Sep 2025", "2025-Q3-12m"),
    (ROLLING, period(2024, 4, 12), "12 months to March 2025", "Year to Mar 2025", "2025-Q1-12m"),
    (ROLLING, period(2024, 1, 12), "12 months to December 2024", "Year to Dec 2024", "2024-Q4-12m"),
    (FINANCIAL, period(2024, 4, 12), "April 2024 to March 2025 (2024/25)", "2024/25", "FY2024-25"),
    (FINANCIAL, period(1999, 4, 12), "April 1999 to March 2000 (1999/00)", "1999/00", "FY1999-00"),
    (CALENDAR, period(2024, 1, 12), "2024", "2024", "2024"),
    (ACADEMIC, period(2024, 9, 12), "September 2024 to August 2025 (academic year 2024/25)",
     "Academic 2024/25", "AY2024-25"),
    (THREE, period(2022, 1, 36), "2022 to 2024", "2022–24", "2022-2024"),
    (THREE_FINANCIAL, period(2022, 4, 36), "April 2022 to March 2025 (2022/23 to 2024/25)", "2022/23–2024/25",
     "FY2022-25"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "each", "label", "short", "code"), LABELS)
def test_words_of_each_kind(kind: PeriodKind, each: Period, label: str, short: str, code: str) -> None:
    assert (each.label_in(kind), each.short_label_in(kind), each.code_in(kind)) == (label, short, code)


def test_words_without_a_kind() -> None:
    assert Q2.label == "July to September 2025 (Q2 2025/26)"
    assert TO_SEPTEMBER.label == "12 months to September 2025"
    assert TO_SEPTEMBER.span_label == "October 2024 to September 2025"
    assert period(2024, 4, 12).label == "April 2024 to March 2025 (2024/25)"
    assert period(2024, 1, 12).label == "2024"
    assert period(2024, 1, 12).code == "2024-Q4-12m"  # a bare 2024 is refused where a rolling year is asked for
    assert period(2025, 2, 3).label == "February to April 2025"
    assert period(2025, 11, 6).label == "November 2025 to April 2026"
    assert period(2025, 11, 6).short_label == "Nov 2025–Apr 2026"
    assert period(2025, 11, 6).code == "2025-11-6m"


def test_words_of_a_kind_that_does_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="a financial year"):
        Q2.label_in(FINANCIAL)


@pytest.mark.parametrize(("start", "months"), [(date(2025, 7, 2), 3), (date(2025, 7, 1), 0), (date(2025, 7, 1), 100)])
def test_only_whole_months_make_a_period(start: date, months: int) -> None:
    with pytest.raises(ValueError, match="first of a month"):
        Period(start, months)


def test_arithmetic_by_hand() -> None:
    assert Q2.id == (2025 * 12 + 6) * 100 + 3
    assert Q2.end == date(2025, 9, 30)
    assert Q2.shifted(-12) == period(2024, 7, 3)
    assert Q2.shifted(6) == period(2026, 1, 3)
    assert Q2.shifted(-7) == period(2024, 12, 3)
    assert period(2023, 2, 1).shifted(12).end == date(2024, 2, 29)
    assert TO_SEPTEMBER.contains(Q2)
    assert not Q2.contains(TO_SEPTEMBER)


def test_quarters_from_first_to_last() -> None:
    run = quarters(period(2024, 10, 3), Q2)
    assert [each.code for each in run] == ["2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3"]
    assert [each.code_in(ROLLING) for each in quarters(TO_SEPTEMBER, TO_SEPTEMBER.shifted(3))] == [
        "2025-Q3-12m",
        "2025-Q4-12m",
    ]
    assert quarters(Q2, Q2.shifted(-3)) == []
    with pytest.raises(ValueError, match="differ in length"):
        quarters(Q2, TO_SEPTEMBER)


@pytest.mark.parametrize(
    ("kind", "today", "expected"),
    [
        (MONTH, date(2025, 11, 30), period(2025, 10, 1)),  # the last day is not yet over
        (MONTH, date(2025, 12, 1), period(2025, 11, 1)),
        (QUARTER, date(2025, 9, 30), period(2025, 4, 3)),
        (QUARTER, date(2025, 10, 1), Q2),
        (ROLLING, date(2025, 11, 22), TO_SEPTEMBER),
        (FINANCIAL, date(2026, 3, 31), period(2024, 4, 12)),
        (FINANCIAL, date(2026, 4, 1), period(2025, 4, 12)),
        (CALENDAR, date(2026, 1, 1), period(2025, 1, 12)),
        (ACADEMIC, date(2025, 11, 22), period(2024, 9, 12)),
        (THREE, date(2025, 11, 22), period(2022, 1, 36)),
        (THREE_FINANCIAL, date(2025, 11, 22), period(2022, 4, 36)),
    ],
)
def test_latest_complete(kind: PeriodKind, today: date, expected: Period) -> None:
    assert latest_complete(kind, today) == expected


@given(any_kind, st.dates(date(1980, 1, 1), date(2099, 12, 31)))
def test_latest_complete_is_over_and_the_next_is_not(kind: PeriodKind, today: date) -> None:
    latest = latest_complete(kind, today)
    later = (latest.shifted(months) for months in range(1, 13))
    following = next(each for each in later if each.start.month in SHAPES[kind][1])
    assert latest.end < today <= following.end


@given(periods)
def test_id_goes_there_and_back(each: Period) -> None:
    assert Period.from_id(each.id) == each


def test_id_out_of_an_array_gives_plain_numbers() -> None:
    each = Period.from_id(np.array([period(1987, 2, 5).id], dtype=np.int32)[0])
    assert each == period(1987, 2, 5)
    assert (type(each.months), type(each.id)) == (int, int)


@given(periods, periods)
def test_ids_sort_as_periods_do(one: Period, other: Period) -> None:
    assert (one.id < other.id) == (one < other) == ((one.start, one.months) < (other.start, other.months))


@given(periods, st.integers(-600, 600))
def test_shifting_ids_equals_shifting_periods(each: Period, months: int) -> None:
    shifted = Period.from_id(shift_id(each.id, months))
    months_from_nought = each.start.year * 12 + each.start.month - 1 + months
    assert shifted == each.shifted(months)
    assert (shifted.start.year * 12 + shifted.start.month - 1, shifted.months) == (
        months_from_nought,
        each.months,
    )


@given(periods)
def test_end_is_found_by_walking(each: Period) -> None:
    day = each.start
    for _ in range(each.months):
        day += timedelta(days=monthrange(day.year, day.month)[1])
    assert each.end == day - timedelta(days=1)


@given(periods, periods)
def test_containing_agrees_with_the_months_of_both(one: Period, other: Period) -> None:
    def months(each: Period) -> set[int]:
        return {each.id // 100 + i for i in range(each.months)}

    assert one.contains(other) == (months(other) <= months(one))


@given(kinds_with_periods)
def test_codes_and_labels_of_each_kind_read_back(case: tuple[PeriodKind, Period]) -> None:
    kind, each = case
    for text in (
        each.code,
        each.code_in(kind),
        each.label_in(kind),
        each.short_label_in(kind),
        each.span_label,
    ):
        assert parse_period(text, kind) == each


@given(kinds_with_periods)
def test_codes_read_back_under_every_kind_that_fits(case: tuple[PeriodKind, Period]) -> None:
    _, each = case
    for kind in PeriodKind:
        if each.fits(kind):
            assert parse_period(each.code, kind) == each


@given(kinds_with_periods, kinds_with_periods)
def test_no_code_stands_for_two_periods(one: tuple[PeriodKind, Period], other: tuple[PeriodKind, Period]) -> None:
    if one[1] != other[1]:
        assert one[1].code_in(one[0]) != other[1].code_in(other[0])


@given(kinds_with_periods)
def test_codes_need_no_kind_save_months_that_look_like_years(case: tuple[PeriodKind, Period]) -> None:
    kind, each = case
    if kind is MONTH and each.start.month == (each.start.year + 1) % 100:
        with pytest.raises(PeriodError, match="could mean"):
            parse_any_period(each.code)
    else:
        assert parse_any_period(each.code_in(kind)) == parse_any_period(each.code) == each


@given(kinds_with_periods)
def test_a_period_has_the_shapes_written_out_here(case: tuple[PeriodKind, Period]) -> None:
    _, each = case
    fits = {kind for kind, (months, starts) in SHAPES.items() if each.months == months and each.start.month in starts}
    assert {kind for kind in PeriodKind if each.fits(kind)} == fits
