"""How figures stand: tested changes, judgements, targets; checked against intervals that one can look up."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from layouts import comparison
from layouts.comparison import (
    Trio,
    find_earlier_period,
    find_standing,
    find_standings,
    hides_difference,
    is_same_place,
    judge_areas,
)
from loaders.areas import Area, AreaLevel, Partnership, read_areas
from loaders.periods import Period
from loaders.status import Status
from metrics.definition import Polarity, Statistic
from tests.layouts.figures import ENGLAND, HEREFORDSHIRE, SUMMER_2025, WORCESTERSHIRE, make_metric, make_result
from tests.layouts.standings import YEAR_2021_22, make_goal, make_standing

# Wilson limits of 500 of 1,000 are 46.9 to 53.1; of 600, 56.9 to 63.0; of 520, 48.9 to 55.1.
A_YEAR_BEFORE = SUMMER_2025.shifted(-12)


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
    metric = make_metric()
    earlier = make_result(metric, numerator=500, denominator=1_000, period=A_YEAR_BEFORE)
    target, baseline = make_goal(metric, "target", 50), make_goal(metric, "baseline", 50)
    result = make_result(metric, status=status)
    standing = find_standing(Trio(metric, result, earlier, target=target, baseline=baseline))
    assert (standing.known, standing.movement, standing.course) == (False, "", "")
    assert (standing.target_met, standing.remaining) == (None, None)


@pytest.mark.parametrize(
    ("polarity", "target", "met", "remaining"),
    [
        (Polarity.HIGH_IS_GOOD, 50, True, 0),
        (Polarity.HIGH_IS_GOOD, 40, True, 0),
        (Polarity.HIGH_IS_GOOD, 52.5, False, 2.5),
        (Polarity.LOW_IS_GOOD, 50, True, 0),
        (Polarity.LOW_IS_GOOD, 49.5, False, 0.5),
        (Polarity.NEUTRAL, 50, None, None),
        (Polarity.HIGH_IS_GOOD, None, None, None),
    ],
)
def test_on_the_target_is_met(
    polarity: Polarity, target: float | None, met: bool | None, remaining: float | None
) -> None:
    standing = make_standing(make_metric(polarity=polarity), 500, None, target=target)
    assert (standing.target_met, standing.remaining) == (met, remaining)


def test_a_figure_in_another_unit_is_not_held_against_the_target() -> None:
    metric = make_metric()
    odd = replace(make_result(metric, numerator=500, denominator=1_000), unit="per 100,000 people (crude rate)")
    standing = find_standing(Trio(metric, odd, target=make_goal(metric, "target", 40)))
    assert (standing.target, standing.target_met) == (None, None)


# ---------------------------------------------------------------- the baseline


def test_a_count_is_set_against_a_baseline_of_as_long_a_time() -> None:
    metric = make_metric(statistic=Statistic.COUNT)
    yearly = make_goal(metric, "baseline", 400)
    assert yearly is not None
    result = make_result(metric, numerator=90)
    assert find_standing(Trio(metric, result, baseline=yearly)).baseline is None
    quarterly = replace(yearly, value=100, period=Period(date(2021, 7, 1), 3))
    assert find_standing(Trio(metric, result, baseline=quarterly)).baseline == quarterly


def test_a_figure_of_the_baselines_own_time_is_not_set_against_it() -> None:
    metric = make_metric()
    then = make_result(metric, numerator=500, denominator=1_000, period=YEAR_2021_22)
    standing = find_standing(Trio(metric, then, baseline=make_goal(metric, "baseline", 50)))
    assert standing.baseline is None


# ---------------------------------------------------------------- figures that rounding makes alike


@pytest.mark.parametrize(
    ("now", "mark", "judgement", "hidden"),
    [
        (0.27, 0.29, "Worse", True),
        (0.27, 0.29, "Similar", False),
        (0.27, 0.41, "Worse", False),
        (0.27, None, "Worse", False),
        (None, 0.29, "Not compared", False),
    ],
)
def test_rounding_hides_a_difference_only_where_one_is_judged(
    now: float | None, mark: float | None, judgement: str, hidden: bool
) -> None:
    result = replace(make_result(make_metric(), numerator=1, denominator=10), value=now)
    assert hides_difference(result, replace(result, value=mark), judgement) is hidden
    assert hides_difference(result, None, judgement) is False


# ---------------------------------------------------------------- the partnership

PARTNERSHIP = read_areas().partnership("herefordshire-and-worcestershire")
WEST_MIDLANDS = read_areas().partnership("west-midlands")


def test_a_figure_is_judged_against_its_partnership_only_where_it_is_asked() -> None:
    metric = make_metric()
    result = make_result(metric, numerator=600, denominator=1_000, area=PARTNERSHIP.members[0])
    whole = make_result(metric, numerator=5_000, denominator=10_000, area=PARTNERSHIP.area)
    standing = find_standing(Trio(metric, result, partnership=whole))
    assert (standing.beside_partnership, standing.partnership) == ("Better", whole)
    assert find_standing(Trio(metric, result)).beside_partnership == ""
    hidden = make_result(metric, status=Status.SUPPRESSED, area=PARTNERSHIP.area)
    assert find_standing(Trio(metric, result, partnership=hidden)).beside_partnership == "Not compared"


def test_a_force_that_is_the_partnership_is_the_same_place() -> None:
    assert WEST_MIDLANDS.force is not None
    assert is_same_place(WEST_MIDLANDS.force, WEST_MIDLANDS.area)
    assert is_same_place(WEST_MIDLANDS.area, WEST_MIDLANDS.area)
    assert PARTNERSHIP.force is not None
    assert not is_same_place(PARTNERSHIP.area, PARTNERSHIP.force)
    assert not is_same_place(PARTNERSHIP.members[0], PARTNERSHIP.area)
    assert not is_same_place(PARTNERSHIP.area, ENGLAND)


def test_a_partnership_of_one_authority_is_that_authority(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Area(900, "one-authority", "One authority", AreaLevel.PARTNERSHIP)
    alone = Partnership(own, (HEREFORDSHIRE,), None, whole_force=False)

    class OnePartnership:
        """A register that knows this partnership alone."""

        def partnership(self, _slug: str) -> Partnership:
            return alone

    monkeypatch.setattr(comparison, "read_areas", OnePartnership)
    metric = make_metric()
    result = make_result(metric, numerator=600, denominator=1_000, area=HEREFORDSHIRE)
    whole = replace(result, area=own)
    standing = find_standing(Trio(metric, result, benchmark=whole, partnership=whole))
    assert (standing.judgement, standing.beside_partnership) == ("Not compared", "")
    assert not is_same_place(WORCESTERSHIRE, own)


def test_many_stand_as_each_does_alone() -> None:
    metrics = [make_metric(polarity=polarity) for polarity in Polarity]
    trios = [
        Trio(
            metric,
            make_result(metric, numerator=now, denominator=1_000),
            make_result(metric, numerator=520, denominator=1_000, period=A_YEAR_BEFORE),
            make_result(metric, numerator=500_000, denominator=1_000_000, area=ENGLAND),
            target=make_goal(metric, "target", 50),
            baseline=make_goal(metric, "baseline", 45) if now == 510 else None,
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
    assert earlier.end < period.start or period.end < earlier.start


def test_a_standing_keeps_the_figures_it_is_about() -> None:
    metric = make_metric()
    result = make_result(metric, numerator=500, denominator=1_000)
    assert find_standing(Trio(metric, result)).result == replace(result)
