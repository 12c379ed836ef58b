"""Limits of proportions, counts and crude rates."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from metrics.statistics import Estimate, byar_limits, count_interval, crude_rate, exact_limits, proportion
from tests.golden import Case, assert_close, each_case, number

CONFIDENCES = st.sampled_from([0.8, 0.9, 0.95, 0.99, 0.998])


def test_proportions_one_can_check_by_hand() -> None:
    # z is 1.959964 and z squared 3.841459: 0 of 30 reaches 3.841459 / 33.841459 = 11.35 %.
    found = proportion([0, 30, 15], [30, 30, 30])
    np.testing.assert_allclose(found.value, [0, 100, 50])
    np.testing.assert_allclose(found.lower, [0, 100 - 11.351339, 33.154126], atol=1e-4)
    np.testing.assert_allclose(found.upper, [11.351339, 100, 66.845874], atol=1e-4)
    assert found.lower[0] == 0
    assert found.upper[1] == 100


def test_wilson_limits_are_the_shares_that_the_score_test_just_accepts() -> None:
    events, people = np.array([1.0, 7, 40, 88]), np.array([4.0, 20, 100, 90])
    found = proportion(events, people, confidence=0.998, multiplier=1)
    for limit in (found.lower, found.upper):
        score = np.abs(events / people - limit) / np.sqrt(limit * (1 - limit) / people)
        np.testing.assert_allclose(score, stats.norm.ppf(0.999), rtol=1e-9)


def test_counts_change_method_at_ten() -> None:
    found = count_interval([0, 9, 9.999, 10, None, -1])
    assert list(found.method) == ["Exact", "Exact", "Exact", "Byars", "", ""]
    assert list(found.status) == ["ok", "ok", "ok", "ok", "null", "error"]
    assert found.lower[0] == 0
    np.testing.assert_allclose(found.upper[0], 3.688879, atol=1e-6)


@pytest.mark.parametrize("confidence", [0.9, 0.95, 0.998])
def test_exact_limits_leave_half_the_rest_in_each_tail(confidence: float) -> None:
    counts = np.array([1.0, 2, 5, 9])
    lower, upper = exact_limits(counts, confidence=confidence)
    tail = (1 - confidence) / 2
    np.testing.assert_allclose(stats.poisson.sf(counts - 1, lower), tail, rtol=1e-9)
    np.testing.assert_allclose(stats.poisson.cdf(counts, upper), tail, rtol=1e-9)


def test_scalars_give_scalars() -> None:
    found = crude_rate(3, 1000)
    assert isinstance(found.value, float)
    assert found.status == "ok"
    assert found.method == "Exact"


@pytest.mark.parametrize("confidence", [0, 1, 95, -0.5, np.nan])
def test_an_impossible_level_is_refused(confidence: float) -> None:
    with pytest.raises(ValueError, match="confidence"):
        proportion(1, 2, confidence=confidence)
    with pytest.raises(ValueError, match="confidence"):
        crude_rate(1, 2, confidence=confidence)


@pytest.mark.parametrize("multiplier", [0, -100, np.inf, np.nan])
def test_an_impossible_multiplier_is_refused(multiplier: float) -> None:
    with pytest.raises(ValueError, match="multiplier"):
        proportion(1, 2, multiplier=multiplier)


@each_case("proportions")
def test_known_proportions(case: Case) -> None:
    for level, suffix in ((0.95, "95"), (0.998, "998")):
        found = proportion(
            number(case["numerator"]),
            number(case["denominator"]),
            confidence=level,
            multiplier=number(case["multiplier"]),
        )
        _assert_estimate(found, case, suffix)


@each_case("rates")
def test_known_rates(case: Case) -> None:
    for level, suffix in ((0.95, "95"), (0.998, "998")):
        found = crude_rate(
            number(case["numerator"]),
            number(case["denominator"]),
            confidence=level,
            multiplier=number(case["multiplier"]),
        )
        _assert_estimate(found, case, suffix)


def _assert_estimate(found: Estimate, case: Case, suffix: str) -> None:
    assert found.status == case["expected_status"]
    assert_close(found.value, case["expected_value"], case)
    assert_close(found.lower, case[f"expected_lower{suffix}"], case)
    assert_close(found.upper, case[f"expected_upper{suffix}"], case)
    if case["expected_status"] == "ok" or case["expected_method"]:
        assert found.method == case["expected_method"]


@each_case("byar_limits")
def test_known_byar_limits(case: Case) -> None:
    count, confidence = number(case["x"]), number(case["confidence"])
    lower, upper = byar_limits(count, confidence=confidence)
    assert_close(lower, case["expected_byar_lower"], case)
    assert_close(upper, case["expected_byar_upper"], case)
    lower, upper = exact_limits(count, confidence=confidence)
    assert_close(lower, case["exact_lower_for_information"], case)
    assert_close(upper, case["exact_upper_for_information"], case)


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 10**6)), min_size=1, max_size=20), CONFIDENCES)
def test_a_proportion_lies_in_its_interval(pairs: list[tuple[int, int]], confidence: float) -> None:
    people = np.array([max(pair) for pair in pairs], dtype=float)
    events = np.array([min(pair) for pair in pairs], dtype=float)
    found = proportion(events, people, confidence=confidence)
    assert (found.lower >= 0).all()
    assert (found.upper <= 100).all()
    assert ((found.lower <= found.value) & (found.value <= found.upper)).all()
    assert (found.lower < found.upper).all()


@given(st.floats(0, 1e7), st.floats(1e-3, 1e9), CONFIDENCES)
def test_a_rate_lies_in_its_interval(events: float, people: float, confidence: float) -> None:
    found = crude_rate(events, people, confidence=confidence)
    assert 0 <= found.lower <= found.value <= found.upper


@given(st.integers(0, 50), st.integers(1, 50), st.integers(2, 1000))
def test_limits_of_a_proportion_shrink_as_counts_grow(events: int, others: int, times: int) -> None:
    once = proportion(events, events + others)
    often = proportion(events * times, (events + others) * times)
    assert often.upper - often.lower < once.upper - once.lower


@given(st.integers(1, 500), st.integers(2, 100))
def test_limits_of_a_rate_shrink_as_counts_grow(events: int, times: int) -> None:
    once, often = crude_rate(events, 1000), crude_rate(events * times, 1000 * times)
    assert often.upper - often.lower < once.upper - once.lower


@given(st.integers(0, 10**5), st.integers(0, 10**5))
def test_a_proportion_and_its_complement_mirror_each_other(events: int, others: int) -> None:
    if events + others == 0:
        return
    people = events + others
    one, other = proportion(events, people), proportion(others, people)
    np.testing.assert_allclose(
        [one.value, one.lower, one.upper], 100 - np.array([other.value, other.upper, other.lower]), atol=1e-9
    )


@given(st.floats(0, 1e6), CONFIDENCES, CONFIDENCES)
def test_more_confidence_is_wider(count: float, one: float, other: float) -> None:
    narrow, wide = (
        count_interval(count, confidence=min(one, other)),
        count_interval(count, confidence=max(one, other)),
    )
    assert wide.lower <= narrow.lower
    assert narrow.upper <= wide.upper


@given(st.permutations(range(6)))
def test_the_order_of_areas_changes_nothing(order: list[int]) -> None:
    events, people = np.array([0, 3, 9.5, 10, np.nan, 12]), np.array([5, 7, 100, 20, 3, 0.0])
    for calculate in (proportion, crude_rate):
        sorted_, shuffled = calculate(events, people), calculate(events[order], people[order])
        np.testing.assert_array_equal(sorted_.lower[order], shuffled.lower)
        np.testing.assert_array_equal(sorted_.status[order], shuffled.status)


@pytest.mark.parametrize("calculate", [proportion, crude_rate])
def test_large_arrays_are_as_their_parts(calculate: Any) -> None:
    random = np.random.default_rng(2)
    people = random.integers(0, 50, (3, 1, 11_000)).astype(float)
    events = np.floor(people * random.uniform(0, 1.02, (3, 2, 11_000)))
    events[1, 1, 9000] = np.nan
    whole = calculate(events, people)
    assert whole.value.shape == whole.method.shape == events.shape
    for part in np.ndindex(3, 2):
        alone = calculate(events[*part, 7000:10_000], people[part[0], 0, 7000:10_000])
        for name in ("value", "lower", "upper", "status", "method"):
            np.testing.assert_array_equal(getattr(whole, name)[*part, 7000:10_000], getattr(alone, name))


def test_shapes_broadcast_and_stay() -> None:
    found = proportion(np.ones((3, 1, 4)), np.full((2, 1), 8))
    assert found.value.shape == found.status.shape == found.method.shape == (3, 2, 4)
    assert proportion([], []).value.shape == (0,)
