"""Numbers, dates and lists as people read them, checked by hand."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layouts.formatting import (
    find_decimals,
    format_change,
    format_count,
    format_date,
    format_distance,
    format_interval,
    format_moment,
    format_number,
    format_span,
    format_status,
    format_value,
    format_with_unit,
    join_words,
    start_small,
    start_with_capital,
)
from loaders.status import Status

RATE = "per 1,000 people a quarter"
SMALL_RATE = "per 100,000 people (age-standardised)"


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0, 0, "0"),
        (1240, 0, "1,240"),
        (1234567.5, 0, "1,234,568"),
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (2.675, 2, "2.68"),
        (1.005, 2, "1.01"),
        (0.05, 1, "0.1"),
        (0.25, 1, "0.3"),
        (47.349999999999994, 1, "47.4"),
        (47.35, 1, "47.4"),
        (100 * 0.285, 1, "28.5"),
        (100 * 1.15, 0, "115"),
        (-3.5, 1, "−3.5"),
        (-0.5, 0, "−1"),
        (-0.04, 1, "0.0"),
        (99.95, 1, "100.0"),
        (999.5, 0, "1,000"),
        (1e-15, 1, "0.0"),
    ],
)
def test_halves_are_rounded_as_by_hand(value: float, decimals: int, text: str) -> None:
    assert format_number(value, decimals) == text


@given(st.integers(min_value=-10_000_000, max_value=10_000_000), st.integers(min_value=0, max_value=3))
def test_a_number_written_in_full_is_not_changed_by_writing_it(thousandths: int, decimals: int) -> None:
    value = round(thousandths / 10**decimals, decimals)
    read_back = format_number(value, decimals).replace(",", "").replace("−", "-")
    assert float(read_back) == value


@pytest.mark.parametrize(
    ("unit", "decimals"),
    [
        ("%", 1),
        ("per 100,000 people", 1),
        (SMALL_RATE, 1),
        ("per 10,000 people", 1),
        ("per 1,000 people aged 15 to 64", 2),
        ("per 1,000 adults", 2),
        ("age-standardised rate per 100,000", 1),
        ("seizures", 0),
        ("households owed a duty", 0),
        ("people", 0),
    ],
)
def test_decimals_follow_the_unit(unit: str, decimals: int) -> None:
    assert find_decimals(unit) == decimals


@pytest.mark.parametrize(
    ("value", "unit", "short", "alone"),
    [
        (47.34, "%", "47.3%", "47.3%"),
        (0, "%", "0.0%", "0.0%"),
        (2.806, RATE, "2.81", "2.81 per 1,000 people a quarter"),
        (5.25, SMALL_RATE, "5.3", "5.3 per 100,000 people (age-standardised)"),
        (1240, "people", "1,240", "1,240"),
        (1, "seizures", "1", "1"),
    ],
)
def test_a_figure_is_written_by_its_unit(value: float, unit: str, short: str, alone: str) -> None:
    assert format_value(value, unit) == short
    assert format_with_unit(value, unit) == alone


def test_limits_are_joined_by_a_word() -> None:
    assert format_interval(41.14, 53.62, "%") == "41.1% to 53.6%"
    assert format_interval(2.80718, 3.20258, RATE) == "2.81 to 3.20"


@pytest.mark.parametrize(
    ("current", "earlier", "unit", "text"),
    [
        (47.3, 44.1, "%", "up 3.2 percentage points"),
        (44.1, 47.3, "%", "down 3.2 percentage points"),
        (47.3, 47.3, "%", "no change"),
        (0.1 + 0.2, 0.3, "%", "no change"),
        (47.31, 47.29, "%", "up less than 0.1 percentage points"),
        (876, 1000, "people", "down 12.4%"),
        (3000, 1000, "people", "up 200%"),
        (3, 2, "homicides", "up 1"),
        (19, 21, "homicides", "down 9.5%"),
        (21, 19, "homicides", "up 2"),
        (5, 0, "homicides", "up 5"),
        (0, 0, "homicides", "no change"),
        (2.5, 0, RATE, "up 2.50"),
        (2.2, 2.0, RATE, "up 10.0%"),
        (1000.1, 1000, RATE, "up less than 0.1%"),
    ],
)
def test_changes_in_words(current: float, earlier: float, unit: str, text: str) -> None:
    assert format_change(current, earlier, unit) == text


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (Status.OK, ""),
        (Status.SUPPRESSED, "[c]"),
        (Status.NOT_RETURNED, "No return"),
        (Status.NIL, "Nothing to report"),
        (Status.INCOMPLETE, "3 of 4 areas"),
        (Status.TOO_FEW, "Too few"),
        (Status.NOT_APPLICABLE, "Not applicable"),
    ],
)
def test_every_status_has_words_of_its_own(status: Status, text: str) -> None:
    assert format_status(status, members=4, present=3) == text


def test_an_incomplete_figure_without_members_says_no_more_than_that() -> None:
    assert format_status(Status.INCOMPLETE) == "Incomplete"


def test_no_two_states_look_alike() -> None:
    texts = [format_status(status) for status in Status]
    assert len(set(texts)) == len(Status)


def test_dates_have_their_month_in_words() -> None:
    assert format_date(date(2025, 11, 14)) == "14 November 2025"
    assert format_date(date(2026, 1, 1)) == "1 January 2026"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2021, 10, 1), date(2025, 9, 30), "October 2021 to September 2025"),
        (date(2025, 7, 1), date(2025, 9, 30), "July to September 2025"),
        (date(2025, 9, 1), date(2025, 9, 30), "September 2025"),
        (date(2024, 9, 1), date(2025, 9, 30), "September 2024 to September 2025"),
    ],
)
def test_a_span_names_its_months(start: date, end: date, text: str) -> None:
    assert format_span(start, end) == text


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_lists_end_with_and(words: list[str], text: str) -> None:
    assert join_words(words) == text


def test_one_thing_and_several() -> None:
    assert format_count(1, "area") == "1 area"
    assert format_count(0, "area") == "0 areas"
    assert format_count(1240, "local authority", "local authorities") == "1,240 local authorities"


@pytest.mark.parametrize(
    ("size", "unit", "text"),
    [
        (3.24, "%", "3.2 percentage points"),
        (0.04, "%", "less than 0.1 percentage points"),
        (0, "%", "0.0 percentage points"),
        (0.004, RATE, "less than 0.01"),
        (8.5, SMALL_RATE, "8.5"),
        (1240, "seizures", "1,240"),
    ],
)
def test_how_far_figures_are_apart_is_never_told_as_nothing_where_it_is_something(
    size: float, unit: str, text: str
) -> None:
    assert format_distance(size, unit) == text


def test_a_moment_has_its_day_in_words_and_its_time() -> None:
    assert format_moment(datetime(2026, 2, 4, 9, 5, tzinfo=UTC)) == "4 February 2026, 09:05 UTC"


def test_only_the_first_letter_is_changed() -> None:
    assert start_small("Two of Three") == "two of Three"
    assert start_with_capital("two of Three") == "Two of Three"
    assert start_small("") == start_with_capital("") == ""
