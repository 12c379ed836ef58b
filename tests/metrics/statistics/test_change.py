"""Changes from one period to another."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from metrics.statistics import change, measure_target_gap
from tests.golden import Case, assert_close, each_case, number


def test_changes_one_can_check_by_hand() -> None:
    found = change([12, 8, 10, 5, None, 3, np.inf], [10, 10, 10, 0, 1, None, 2], polarity="low_is_good", unit="count")
    np.testing.assert_array_equal(found.absolute, [2, -2, 0, 5, np.nan, np.nan, np.nan])
    np.testing.assert_array_equal(found.percentage, [20, -20, 0, np.nan, np.nan, np.nan, np.nan])
    assert list(found.direction) == ["up", "down", "same", "up", "", "", ""]
    assert list(found.judgement) == ["worse", "better", "no change", "worse", "", "", ""]
    assert [bool(reason) for reason in found.reason] == [False, False, False, True, True, True, True]
    assert found.unit == "number"


def test_a_difference_of_rounding_is_no_change() -> None:
    found = change(0.1 + 0.2, 0.3, polarity="high_is_good", unit="%")
    assert (found.absolute, found.direction, found.unit) == (0, "same", "percentage points")


def test_there_is_no_judgement_without_a_good_direction() -> None:
    assert change(2, 1, polarity="neutral", unit="count").judgement == "no judgement"


@each_case("changes")
def test_known_changes(case: Case) -> None:
    series = dict(point.split("=") for point in case["series"].split(";"))
    current = number(series.get(case["current_period"], ""))
    before = number(series.get(case["expected_comparator_period"], ""))
    found = change(current, before, polarity=case["polarity"], unit=case["kind"])
    assert_close(found.absolute, case["expected_absolute_change"], case)
    assert_close(found.percentage, case["expected_percentage_change"], case)
    assert found.unit == case["absolute_unit"]
    assert found.direction == case["expected_direction"]
    assert found.judgement == case["expected_judgement"]
    assert found.reason == case["expected_reason_if_missing"]
    gap = measure_target_gap(current, number(case["target"]), polarity=case["polarity"])
    assert_close(gap.distance, case["expected_distance_target_minus_current"], case)
    assert_close(gap.remaining, case["expected_remaining_to_target"], case)
    assert gap.met == case["expected_target_met"]


@given(st.floats(0, 1e9), st.floats(0, 1e9))
def test_there_and_back_is_no_change(now: float, before: float) -> None:
    there = change(now, before, polarity="high_is_good", unit="rate")
    back = change(before, now, polarity="high_is_good", unit="rate")
    assert there.absolute == -back.absolute
    assert {"up": "down", "down": "up"}.get(there.direction, there.direction) == back.direction
