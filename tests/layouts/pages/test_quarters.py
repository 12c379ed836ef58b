"""Which quarter a page is about, which period ought to be there by then, and which returns are in."""

from datetime import date

import pytest

from layouts.page_data.page_status import count_returns
from layouts.page_data.quarters import expect_period, find_quarter, find_quarters
from layouts.page_data.returns_in import find_quarter_status
from loaders.areas import read_areas
from loaders.periods import Period, PeriodKind, parse_period
from metrics.catalogue import metric_named
from tests.layouts.pages.board import PARTNERSHIP, SHROPSHIRE, TELFORD, WEST_MERCIA, progress
from tests.metrics.store import Store

SUMMER = parse_period("July to September 2025", PeriodKind.QUARTER)
BOARD = read_areas().partnership(PARTNERSHIP)


@pytest.mark.parametrize(
    ("period", "quarter"),
    [
        (Period(date(2025, 7, 1), 3), "2025-Q3"),
        (Period(date(2024, 10, 1), 12), "2025-Q3"),
        (Period(date(2024, 4, 1), 12), "2025-Q1"),
        (Period(date(2024, 1, 1), 12), "2024-Q4"),
        (Period(date(2024, 9, 1), 12), "2025-Q3"),
        (Period(date(2022, 1, 1), 36), "2024-Q4"),
        (Period(date(2025, 2, 1), 1), "2025-Q1"),
    ],
)
def test_a_period_ends_in_a_quarter(period: Period, quarter: str) -> None:
    assert find_quarter(period).code == quarter


@pytest.mark.parametrize(
    ("metric", "expected"),
    [
        ("neighbourhood-crime", "July to September 2025 (Q2 2025/26)"),  # due 45 days after the quarter
        ("treatment-progress", "12 months to September 2025"),  # 60 days
        ("hospital-admissions-drug", "12 months to September 2025"),  # 75 days
        ("proven-reoffending", "October to December 2023 (Q3 2023/24)"),  # 640 days: 30 September 2025 less 565
        ("children-in-need-drugs", "April 2024 to March 2025 (2024/25)"),  # 120 days
        ("drug-misuse-deaths", "2022 to 2024"),  # 300 days
    ],
)
def test_what_is_due_later_is_expected_for_an_earlier_period(metric: str, expected: str) -> None:
    series = metric_named(metric).main
    period = expect_period(series, SUMMER)
    assert period is not None
    assert period.label_in(series.period) == expected


def test_nobody_owes_a_publication() -> None:
    assert expect_period(metric_named("hepc-prevalence-pwid").main, SUMMER) is None


def test_quarters_are_those_for_which_something_quarterly_is_there(board_store: Store) -> None:
    assert [quarter.code for quarter in find_quarters(board_store.outcomes, BOARD)] == ["2025-Q3", "2024-Q3"]


def test_a_new_return_brings_its_quarter_at_once(board_store: Store) -> None:
    find_quarters(board_store.outcomes, BOARD)
    board_store.send("treatment", progress("Shropshire", 2026, 1, 10))
    assert find_quarters(board_store.outcomes, BOARD)[0].code == "2026-Q3"


def test_without_quarterly_returns_the_latest_figure_says_which(store: Store) -> None:
    assert find_quarters(store.outcomes, BOARD) == ()
    store.send("childrens-services", "Shropshire | April 2024 to March 2025 | children-in-need-drugs | All | 50 | 500")
    assert [quarter.code for quarter in find_quarters(store.outcomes, BOARD)] == ["2025-Q1"]


# ---------------------------------------------------------------- which returns are in


def test_each_return_is_due_from_each_area_and_in_or_not(board_store: Store) -> None:
    status = find_quarter_status(board_store.outcomes, BOARD, SUMMER)
    found = {(each.title, each.area.code): each.in_part or each.received for each in status.due}
    assert found == {
        ("Police: drug supply", WEST_MERCIA): True,  # nil counts as returned
        ("Police: recorded crime", SHROPSHIRE): False,
        ("Police: recorded crime", TELFORD): False,
        ("Probation: proven reoffending", SHROPSHIRE): False,
        ("Probation: proven reoffending", TELFORD): False,
        ("NHS: hospital admissions", SHROPSHIRE): False,
        ("NHS: hospital admissions", TELFORD): False,
        ("Treatment", SHROPSHIRE): True,
        ("Treatment", TELFORD): True,
        ("Continuity of care from prison", SHROPSHIRE): True,
        ("Continuity of care from prison", TELFORD): False,
        ("Housing: homelessness", SHROPSHIRE): True,
        ("Housing: homelessness", TELFORD): True,
    }
    # Two of the five measures of drug supply and one of the eleven of treatment are a part, not the whole.
    in_part = [(each.title, each.area.code) for each in status.due if each.in_part]
    assert in_part == [("Police: drug supply", WEST_MERCIA), ("Treatment", SHROPSHIRE), ("Treatment", TELFORD)]
    assert (status.received, len(status.due), len(status.missing)) == (3, 13, 10)


def test_a_sentence_counts_those_who_sent_its_own_measure(board_store: Store) -> None:
    status = find_quarter_status(board_store.outcomes, BOARD, SUMMER)

    def count(metric: str) -> tuple[int, int]:
        told = count_returns(status, metric_named(metric).main, BOARD.area, provisional=True)
        assert told is not None
        return told.received, told.due

    assert count("treatment-progress") == (2, 2)  # though treatment is in part
    assert count("stable-accommodation") == (0, 2)
    assert count("continuity-of-care") == (1, 2)


def test_a_missing_return_says_for_when_and_by_when(board_store: Store) -> None:
    status = find_quarter_status(board_store.outcomes, BOARD, SUMMER)
    late = next(each for each in status.missing if each.title == "Probation: proven reoffending")
    assert late.period == parse_period("October to December 2023", PeriodKind.QUARTER)
    assert late.due == date(2025, 10, 1)  # 640 days after 31 December 2023


def test_a_county_is_in_part_until_all_its_districts_are(store: Store) -> None:
    line = "July to September 2025 | homelessness-drug-need | Relief | 10 | 100"
    store.send("housing", f"Worcester | {line}", f"Herefordshire | {line}")
    partnership = read_areas().partnership("herefordshire-and-worcestershire")
    status = find_quarter_status(store.outcomes, partnership, SUMMER)
    housing = {each.area.name: (each.received, each.in_part) for each in status.due if "Housing" in each.title}
    assert housing == {"Herefordshire": (True, False), "Worcestershire": (False, True)}


def test_the_latest_quarter_and_one_that_lacks_returns_are_provisional(store: Store) -> None:
    lines = [progress(area, year, 50, 100) for area in ("Shropshire", "Telford and Wrekin") for year in (2024, 2025)]
    store.send("treatment", *lines)
    assert find_quarter_status(store.outcomes, BOARD, SUMMER).provisional
    assert find_quarter_status(store.outcomes, BOARD, SUMMER.shifted(-12)).provisional  # all but treatment is missing


def test_hidden_and_illustrative_figures_are_told(store: Store) -> None:
    store.send("treatment", progress("Shropshire", 2025, "[c]", 100), illustrative=True)
    status = find_quarter_status(store.outcomes, BOARD, SUMMER)
    assert (status.hidden, status.illustrative, status.as_at) == (1, True, date(2026, 1, 1))
