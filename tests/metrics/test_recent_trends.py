"""Recent trends: on which five points they rest, and why some cannot be calculated."""

from dataclasses import replace
from datetime import date

import pytest

from loaders.periods import Period, PeriodKind
from metrics import statistics
from metrics.definition import Polarity, Statistic
from metrics.recent_trends import TrendFinding, find_recent_trends
from metrics.runs import Run
from tests.layouts.figures import SUMMER_2025, make_metric
from tests.metrics.runs import COUNT, RATE, SHARE, make_kind, make_periods_run

ROLLING = make_kind(PeriodKind.YEAR_TO_QUARTER)
ANNUAL = make_kind(PeriodKind.FINANCIAL_YEAR)
YEAR_TO_SUMMER = Period(date(2024, 10, 1), 12)
RISING = [(400.0, 1_000.0), (440.0, 1_000.0), (480.0, 1_000.0), (520.0, 1_000.0), (560.0, 1_000.0)]


def find(run: Run) -> TrendFinding:
    return find_recent_trends([run])[0]


def make_rolling(fives: list[tuple[float, float]], between: tuple[float, float] | None = (1.0, 1_000.0)) -> Run:
    """12-month values a quarter apart, of which every fourth, back from the last, is one of the five."""
    rows: list[tuple[float, float] | None] = [fives[0]]
    for row in fives[1:]:
        rows += [between, between, between, row]
    return make_periods_run(rows, ROLLING, last=YEAR_TO_SUMMER, step=3)


def test_rolling_figures_are_tested_by_five_that_end_in_the_same_quarter() -> None:
    found = find(make_rolling(RISING))
    assert (found.marker, found.judgement) == ("Increasing", "Getting better")
    assert found.basis == "five times 12 months to September 2025"
    # What lies between the five is not looked at: other figures, hidden or not, change nothing.
    assert find(make_rolling(RISING, between=None)) == found


def test_the_test_is_that_of_the_statistics() -> None:
    events, people = [row[0] for row in RISING], [row[1] for row in RISING]
    expected = statistics.recent_trend(
        range(5), numerator=events, denominator=people, kind="proportion", polarity="high_is_good"
    )
    found = find(make_rolling(RISING))
    assert (found.marker, found.judgement, found.reason) == (expected.marker, expected.judgement, expected.reason)


def test_a_level_series_shows_no_change() -> None:
    assert find(make_rolling([(400.0, 1_000.0)] * 5)).marker == "No significant change"


def test_without_a_good_direction_a_trend_is_neither_better_nor_worse() -> None:
    run = make_rolling(RISING)
    neutral = replace(run, metric=make_metric(polarity=Polarity.NEUTRAL, period=PeriodKind.YEAR_TO_QUARTER))
    assert find(neutral).judgement == "Increasing"


def test_a_hidden_point_is_a_reason() -> None:
    rows: list[tuple[float, float] | None] = [*RISING[:2], None, *RISING[3:]]
    found = find(make_periods_run(rows, ANNUAL, last=Period(date(2024, 4, 1), 12), step=12))
    assert found == TrendFinding(
        "Cannot be calculated",
        "Cannot be calculated",
        "one of the five latest points is missing",
        "five financial years to 2024/25",
    )


def test_annual_figures_are_tested_by_the_latest_five() -> None:
    years = [(900.0, 1_000.0), *RISING]
    found = find(make_periods_run(years, ANNUAL, last=Period(date(2024, 4, 1), 12), step=12))
    assert found.marker == "Increasing"
    few = find(make_periods_run(RISING[1:], ANNUAL, last=Period(date(2024, 4, 1), 12), step=12))
    assert (few.marker, few.reason) == ("Cannot be calculated", "there are fewer than five such periods")


@pytest.mark.parametrize(
    ("kind", "start", "basis"),
    [
        (PeriodKind.CALENDAR_YEAR, 1, "five calendar years to 2024"),
        (PeriodKind.ACADEMIC_YEAR, 9, "five academic years to 2024/25"),
    ],
)
def test_the_basis_of_other_years(kind: PeriodKind, start: int, basis: str) -> None:
    last = Period(date(2024, start, 1), 12)
    assert find(make_periods_run(RISING, make_kind(kind), last=last, step=12)).basis == basis


def test_quarters_are_summed_to_years() -> None:
    # Each year is four unequal quarters that add up to its figures.
    rows: list[tuple[float, float] | None] = []
    for events, people in RISING:
        rows += [(events - 60, people - 300), (10.0, 100.0), (20.0, 100.0), (30.0, 100.0)]
    found = find(make_periods_run(rows, SHARE, last=SUMMER_2025, step=3))
    rolling = find(make_rolling(RISING))
    assert (found.marker, found.judgement, found.reason) == (rolling.marker, rolling.judgement, rolling.reason)
    assert found.basis == "five times 12 months to September 2025, each the sum of four quarters"


def test_quarterly_rates_are_tested_by_the_limits_of_their_sums() -> None:
    yearly = [100.0, 120.0, 140.0, 160.0, 180.0]
    rows = [(events / 4, 10_000.0) for events in yearly for _ in range(4)]
    found = find(make_periods_run(rows, RATE, last=SUMMER_2025, step=3))
    rates = statistics.crude_rate(yearly, [40_000.0] * 5, multiplier=1_000)
    expected = statistics.recent_trend(
        range(5), value=rates.value, lower=rates.lower, upper=rates.upper, kind="other", polarity="low_is_good"
    )
    assert (found.marker, found.judgement) == (expected.marker, expected.judgement) == ("Increasing", "Getting worse")


@pytest.mark.parametrize("statistic", [Statistic.STANDARDISED_RATE, Statistic.PUBLISHED])
def test_quarters_that_are_no_counts_cannot_be_added_up(statistic: Statistic) -> None:
    run = make_periods_run([(10.0, 100.0)] * 20, RATE, last=SUMMER_2025, step=3)
    found = find(replace(run, series=run.series.model_copy(update={"statistic": statistic})))
    assert (found.marker, found.reason) == ("Cannot be calculated", "quarters of this kind cannot be added up")


def test_a_missing_quarter_is_a_reason() -> None:
    rows: list[tuple[float, float] | None] = [(10.0, 100.0)] * 20
    rows[3] = None
    found = find(make_periods_run(rows, SHARE, last=SUMMER_2025, step=3))
    assert (found.marker, found.reason) == ("Cannot be calculated", "one of the quarters has no figure")
    assert find(make_periods_run(rows[1:], SHARE, last=SUMMER_2025, step=3)).reason == (
        "there are fewer than five such periods"
    )


def test_a_quarter_that_is_not_there_at_all_is_missing_too() -> None:
    run = make_periods_run([(10.0, 100.0)] * 20, SHARE, last=SUMMER_2025, step=3)
    assert (
        find(replace(run, results=(*run.results[:5], *run.results[6:]))).reason == "one of the quarters has no figure"
    )


def test_three_year_figures_need_five_that_share_no_year() -> None:
    metric = make_kind(PeriodKind.THREE_CALENDAR_YEARS)
    last = Period(date(2022, 1, 1), 36)
    overlapping = find(make_periods_run(RISING * 2, metric, last=last, step=12))
    assert overlapping.marker == "Cannot be calculated"
    assert overlapping.reason == "successive figures share years, and there are not five that share none"
    apart = find(make_periods_run(RISING, metric, last=last, step=36))
    assert (apart.marker, apart.basis) == ("Increasing", "five times three years to December 2024")


def test_published_values_are_tested_by_their_published_limits() -> None:
    metric = make_kind(PeriodKind.FINANCIAL_YEAR, statistic=Statistic.PROPORTION)
    run = make_periods_run(RISING, metric, last=Period(date(2024, 4, 1), 12), step=12)
    published = metric.main.model_copy(update={"statistic": Statistic.PUBLISHED})
    bare = tuple(replace(each, numerator=None, denominator=None) for each in run.results)
    assert find(Run(metric, published, bare)).marker == "Increasing"
    without = tuple(replace(each, lower=None, upper=None) for each in bare)
    assert find(Run(metric, published, without)).reason == "one of the five latest points is missing"


def test_counts_are_not_tested() -> None:
    found = find(make_periods_run([(10.0, 1.0)] * 20, COUNT, last=SUMMER_2025, step=3))
    assert found.reason == "recent trends are tested for rates and percentages, not for counts"


def test_points_of_two_kinds_are_not_tested_together() -> None:
    run = make_rolling(RISING)
    odd = replace(run, results=(replace(run.results[0], unit="another"), *run.results[1:]))
    assert find(odd).reason == "one of the five latest points is of another kind"


def test_many_runs_at_once_give_what_each_gives_alone() -> None:
    rate = make_periods_run([(10.0, 1_000.0)] * 20, RATE, last=SUMMER_2025, step=3)
    runs = [make_rolling(RISING), rate, make_rolling(RISING[::-1]), make_rolling(RISING[:3])]
    assert find_recent_trends(runs) == [find(run) for run in runs]
    assert [found.marker for found in find_recent_trends(runs)][2:] == ["Decreasing", "Cannot be calculated"]
    assert find_recent_trends([]) == []
