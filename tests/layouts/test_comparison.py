"""How figures stand: tested changes, judgements, targets; checked against intervals that one can look up."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from layouts.comparison import Trio, find_earlier_period, find_standing, find_standings, judge_areas
from loaders.periods import Period
from loaders.status import Status
from metrics.definition import Polarity, Statistic
from tests.layouts.figures import ENGLAND, HEREFORDSHIRE, SUMMER_2025, WORCESTERSHIRE, make_metric, make_result

# Wilson limits of 500 of 1,000 are 46.9 to 53.1; of 600, 56.9 to 63.0; of 520, 48.9 to 55.1.
A_YEAR_BEFORE = SUMMER_2025.year_before()


@pytest.mark.parametrize(
    ("now", "then", "polarity", "movement", "course"),
    [
        (600, 500, Polarity.HIGH_IS_GOOD, "rose", "better"),
        (500, 600, Polarity.HIGH_IS_GOOD, "fell", "worse"),
        (600, 500, Polarity.LOW_IS_GOOD, "rose", "worse"),
        (500, 600, Polarity.LOW_IS_GOOD, "fell", "better"),
        (600, 500, Polarity.NEUTRAL, "rose", "changed"),
        (500, 600, Polarity.NEUTRAL, "fell", "changed"),
        (520, 500, Polarity.HIGH_IS_GOOD, "stayed", "stayed"),
        (500, 520, Polarity.NEUTRAL, "stayed", "stayed"),
    ],
)
def test_a_change_is_one_when_both_intervals_are_apart(
    now: int, then: int, polarity: Polarity, movement: str, course: str
) -> None:
    metric = make_metric(polarity=polarity)
    result = make_result(metric, numerator=now, denominator=1_000)
    earlier = make_result(metric, numerator=then, denominator=1_000, period=A_YEAR_BEFORE)
    standing = find_standing(Trio(metric, result, earlier))
    assert (standing.movement, standing.course) == (movement, course)


def test_plain_counts_are_not_tested() -> None:
    metric = make_metric(statistic=Statistic.COUNT)
    earlier = make_result(metric, numerator=10, period=A_YEAR_BEFORE)
    standing = find_standing(Trio(metric, make_result(metric, numerator=900), earlier))
    assert (standing.movement, standing.course, standing.earlier) == ("", "", earlier)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"unit": "per 100,000 people (crude rate)"}, "another unit"),
        ({"series": "Another"}, "another series"),
        ({"period": Period(date(2025, 6, 1), 3)}, "months that both have"),
    ],
)
def test_what_is_not_alike_is_not_compared(change: dict[str, Any], why: str) -> None:
    metric = make_metric()
    earlier = make_result(metric, numerator=500, denominator=1_000, **{"period": A_YEAR_BEFORE, **change})
    standing = find_standing(Trio(metric, make_result(metric, numerator=600, denominator=1_000), earlier))
    assert (standing.movement, standing.earlier) == ("", None), why


@pytest.mark.parametrize(
    ("england", "polarity", "word"),
    [
        (0.40, Polarity.HIGH_IS_GOOD, "Better"),
        (0.60, Polarity.HIGH_IS_GOOD, "Worse"),
        (0.51, Polarity.HIGH_IS_GOOD, "Similar"),
        (0.40, Polarity.LOW_IS_GOOD, "Worse"),
        (0.40, Polarity.NEUTRAL, "Higher"),
        (0.60, Polarity.NEUTRAL, "Lower"),
    ],
)
def test_a_figure_is_judged_by_its_interval_and_the_polarity(england: float, polarity: Polarity, word: str) -> None:
    metric = make_metric(polarity=polarity)
    result = make_result(metric, numerator=500, denominator=1_000)
    benchmark = make_result(metric, numerator=england * 1e6, denominator=1e6, area=ENGLAND)
    assert find_standing(Trio(metric, result, benchmark=benchmark)).judgement == word


def test_an_area_is_not_compared_with_itself_nor_across_periods() -> None:
    metric = make_metric()
    england = make_result(metric, numerator=400, denominator=1_000, area=ENGLAND)
    before = make_result(metric, numerator=400, denominator=1_000, area=ENGLAND, period=A_YEAR_BEFORE)
    result = make_result(metric, numerator=600, denominator=1_000)
    assert find_standing(Trio(metric, england, benchmark=england)).judgement == "Not compared"
    assert find_standing(Trio(metric, result, benchmark=before)).judgement == "Not compared"
    assert find_standing(Trio(metric, result)).judgement == "Not compared"


def test_too_few_to_calculate_is_too_few_to_tell() -> None:
    metric = make_metric()
    england = make_result(metric, numerator=400, denominator=1_000, area=ENGLAND)
    few = make_result(metric, status=Status.TOO_FEW)
    assert find_standing(Trio(metric, few, benchmark=england)).judgement == "Too few to tell"


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.OK])
def test_a_figure_that_is_not_there_has_neither_change_nor_verdict(status: Status) -> None:
    metric = make_metric(target=50)
    earlier = make_result(metric, numerator=500, denominator=1_000, period=A_YEAR_BEFORE)
    standing = find_standing(Trio(metric, make_result(metric, status=status), earlier))
    assert (standing.known, standing.movement, standing.course, standing.target_met) == (False, "", "", None)


@pytest.mark.parametrize(
    ("polarity", "target", "met"),
    [
        (Polarity.HIGH_IS_GOOD, 50, True),
        (Polarity.HIGH_IS_GOOD, 50.1, False),
        (Polarity.LOW_IS_GOOD, 50, True),
        (Polarity.LOW_IS_GOOD, 49.9, False),
        (Polarity.NEUTRAL, 50, None),
        (Polarity.HIGH_IS_GOOD, None, None),
    ],
)
def test_on_the_target_is_met(polarity: Polarity, target: float | None, met: bool | None) -> None:
    metric = make_metric(polarity=polarity, target=target)
    result = make_result(metric, numerator=500, denominator=1_000)
    assert find_standing(Trio(metric, result)).target_met is met


def test_many_stand_as_each_does_alone() -> None:
    metrics = [make_metric(polarity=polarity, target=50) for polarity in Polarity]
    trios = [
        Trio(
            metric,
            make_result(metric, numerator=now, denominator=1_000),
            make_result(metric, numerator=520, denominator=1_000, period=A_YEAR_BEFORE),
            make_result(metric, numerator=500_000, denominator=1_000_000, area=ENGLAND),
        )
        for metric in metrics
        for now in (400, 510, 600)
    ]
    assert find_standings(trios) == [find_standing(trio) for trio in trios]
    assert find_standings([]) == []


def test_areas_are_judged_in_their_order() -> None:
    metric = make_metric()
    low = make_result(metric, numerator=400, denominator=1_000, area=HEREFORDSHIRE)
    high = make_result(metric, numerator=600, denominator=1_000, area=WORCESTERSHIRE)
    england = make_result(metric, numerator=500_000, denominator=1_000_000, area=ENGLAND)
    assert judge_areas(metric, [low, england, high], england) == ["Worse", "Not compared", "Better"]


@pytest.mark.parametrize(
    ("period", "earlier"),
    [
        (SUMMER_2025, Period(date(2024, 7, 1), 3)),
        (Period(date(2024, 10, 1), 12), Period(date(2023, 10, 1), 12)),
        (Period(date(2022, 1, 1), 36), Period(date(2019, 1, 1), 36)),
    ],
)
def test_the_earlier_period_shares_no_month_with_the_later(period: Period, earlier: Period) -> None:
    assert find_earlier_period(period) == earlier
    assert not period.overlaps(earlier)


def test_a_standing_keeps_the_figures_it_is_about() -> None:
    metric = make_metric()
    result = make_result(metric, numerator=500, denominator=1_000)
    assert find_standing(Trio(metric, result)).result == replace(result)
