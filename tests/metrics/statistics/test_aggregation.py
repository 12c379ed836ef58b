"""Sums before division."""

from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from metrics.statistics import aggregate, crude_rate, proportion
from tests.golden import Case, assert_close, each_case, group_cases, number, numbers

MEMBERS = group_cases("aggregate_members", "case_id")


def test_sums_one_can_check_by_hand() -> None:
    found = aggregate([[1, 2], [1, None], [0, 1], [2, 1], [0, 1]], [[4, 4], [4, 4], [0, 4], [0, 4], [1, 0.5]])
    assert list(found.status) == ["ok", "null", "ok", "error", "error"]
    np.testing.assert_array_equal(found.numerator, [3, np.nan, 1, np.nan, np.nan])
    np.testing.assert_array_equal(found.denominator, [8, 8, 4, np.nan, np.nan])
    np.testing.assert_array_equal(found.missing[1], [False, True])
    np.testing.assert_array_equal(found.faulty[3], [True, False])


def test_a_rate_may_have_more_events_than_people() -> None:
    assert aggregate([5, 1], [4, 4], part_of_whole=False).status == "ok"
    assert aggregate([5, 1], [4, 4]).status == "error"


def test_no_members_is_null() -> None:
    found = aggregate(np.empty((2, 0)), np.empty((2, 0)))
    assert list(found.status) == ["null", "null"]
    assert np.isnan(found.numerator).all()


@each_case("aggregates")
def test_known_aggregates(case: Case) -> None:
    members = MEMBERS[case["case_id"],]
    is_share = case["statistic"] == "prop"
    found = aggregate(numbers(members, "numerator"), numbers(members, "denominator"), part_of_whole=is_share)
    assert found.status == case["recommended_status"]
    if case["recommended_status"] != case["expected_status"]:
        # The one case where the product does not follow: a member of 0 of 0 contributes nothing.
        assert case["case_id"] == "AGG08"
        assert proportion(found.numerator, found.denominator).value == 10
        return
    assert_close(found.numerator, case["expected_numerator"], case)
    assert_close(found.denominator, case["expected_denominator"], case)
    for level, suffix in ((0.95, "95"), (0.998, "998")):
        calculate = proportion if is_share else crude_rate
        estimate = calculate(
            found.numerator, found.denominator, confidence=level, multiplier=number(case["multiplier"])
        )
        assert_close(estimate.value, case["expected_value"], case)
        assert_close(estimate.lower, case[f"expected_lower{suffix}"], case)
        assert_close(estimate.upper, case[f"expected_upper{suffix}"], case)


@given(st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 1000)), min_size=1, max_size=30))
def test_the_parts_add_up_to_the_whole_in_any_order(pairs: list[tuple[int, int]]) -> None:
    events = np.array([min(pair) for pair in pairs], dtype=float)
    people = np.array([max(pair) for pair in pairs], dtype=float)
    whole = aggregate(events, people)
    cut = len(pairs) // 2
    halves = [
        aggregate(events[part], people[part]) for part in (slice(None, cut), slice(cut, None)) if len(events[part])
    ]
    assert whole.numerator == sum(half.numerator for half in halves)
    assert whole.denominator == sum(half.denominator for half in halves)
    order = np.random.default_rng(0).permutation(len(pairs))
    assert aggregate(events[order], people[order]).numerator == whole.numerator


@given(st.lists(st.tuples(st.integers(0, 1000), st.integers(1, 1000)), min_size=1, max_size=30))
def test_a_total_is_not_the_average_of_rates_but_of_people(pairs: list[tuple[int, int]]) -> None:
    events, people = [min(pair) for pair in pairs], [max(pair) for pair in pairs]
    found = aggregate(events, people)
    value = proportion(found.numerator, found.denominator).value
    np.testing.assert_allclose(value, float(100 * Fraction(sum(events), sum(people))), rtol=1e-12)
    shares = np.array(events) / np.array(people) * 100
    assert shares.min() - 1e-9 <= value <= shares.max() + 1e-9
