"""Directly standardised rates."""

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.statistics import (
    EUROPEAN_STANDARD_POPULATION_2013,
    Estimate,
    byar_limits,
    crude_rate,
    dobson_limits,
    standardised_rate,
    standardised_rate_of_events,
    standardised_rate_parts,
)
from tests.golden import Case, assert_close, each_case, group_cases, number, numbers

BANDS = group_cases("standardised_rate_bands", "case_id")
EVENT_BANDS = group_cases("standardised_rate_of_events_bands", "case_id")
LEVELS = ((0.95, "95"), (0.998, "998"))


def test_a_rate_one_can_check_by_hand() -> None:
    # Two bands of rates 10 and 30 per 1,000, weighted 3 to 1: 15 per 1,000.
    parts = standardised_rate_parts([10, 30], [1000, 1000], [3, 1], multiplier=1000)
    assert parts.rate == pytest.approx(15)
    assert parts.variance == pytest.approx((9 * 10 + 1 * 30) / 16)
    assert parts.count == 40
    found = standardised_rate([10, 30], [1000, 1000], [3, 1], multiplier=1000)
    lowest, _ = byar_limits(40)
    assert found.lower == pytest.approx(15 + np.sqrt(7.5 / 40) * (lowest - 40))


def test_the_standard_population_sums_to_a_hundred_thousand() -> None:
    assert EUROPEAN_STANDARD_POPULATION_2013.sum() == 100_000
    assert len(EUROPEAN_STANDARD_POPULATION_2013) == 19
    with pytest.raises(ValueError, match="read-only"):
        EUROPEAN_STANDARD_POPULATION_2013[0] = 1


def test_each_area_stands_alone() -> None:
    counts = [[20, 5], [5, 4], [9.5, 0.4], [None, 12], [20, -1], [20, 5], [20, 5]]
    people = [[100, 100], [100, 100], [100, 100], [100, 100], [100, 100], [100, None], [100, 0]]
    found = standardised_rate(counts, people, [1, 1])
    assert list(found.status) == ["ok", "suppressed", "suppressed", "ok", "error", "error", "error"]
    assert list(found.method) == ["Dobson", "Dobson", "Dobson", "Dobson", "", "", ""]
    assert np.isnan(found.value[[1, 2, 4, 5, 6]]).all()
    assert found.value[3] == pytest.approx(6000)


def test_no_age_bands_and_no_areas() -> None:
    assert standardised_rate([], [], []).status == "error"
    assert standardised_rate(np.empty((0, 2)), [100, 100], [1, 1]).value.shape == (0,)


@pytest.mark.parametrize("weights", [[0, 0], [1, -1], [1, None], [1, "many"]])
def test_impossible_weights_are_an_error(weights: list[float | None]) -> None:
    assert standardised_rate([20, 20], [100, 100], weights).status == "error"


def test_ten_events_by_rounding_alone_are_enough() -> None:
    assert standardised_rate([0.1] * 100, [50] * 100, [1] * 100).status == "ok"


@each_case("standardised_rates")
def test_known_standardised_rates(case: Case) -> None:
    bands = BANDS[case["case_id"],]
    given_ = [numbers(bands, column) for column in ("count", "population", "standard_population")]
    multiplier = number(case["multiplier"])
    parts = standardised_rate_parts(*given_, multiplier=multiplier)
    if case["expected_status"] != "error":
        assert_close(parts.count, case["expected_total_count"], case)
    for level, suffix in LEVELS:
        found = standardised_rate(*given_, confidence=level, multiplier=multiplier)
        _assert_estimate(found, case, suffix)
        lower, upper = dobson_limits(parts.rate, parts.variance, parts.count, confidence=level)
        np.testing.assert_array_equal([lower, upper], [found.lower, found.upper])


@each_case("standardised_rates_of_events")
def test_known_standardised_rates_of_events(case: Case) -> None:
    bands = EVENT_BANDS[case["case_id"],]
    frequencies = sorted({number(band["eventfreq"]) for band in bands})
    ages = list(dict.fromkeys(band["ageband"] for band in bands))
    persons = np.zeros((len(frequencies), len(ages)))
    people, weights = np.zeros(len(ages)), np.zeros(len(ages))
    for band in bands:
        age = ages.index(band["ageband"])
        persons[frequencies.index(number(band["eventfreq"])), age] = number(band["persons"])
        people[age], weights[age] = number(band["population"]), number(band["standard_population"])
    for level, suffix in LEVELS:
        found = standardised_rate_of_events(
            persons,
            people,
            weights,
            frequencies=frequencies,
            confidence=level,
            multiplier=number(case["multiplier"]),
        )
        _assert_estimate(found, case, suffix)


def _assert_estimate(found: Estimate, case: Case, suffix: str) -> None:
    assert found.status == case["expected_status"]
    assert_close(found.value, case["expected_value"], case)
    assert_close(found.lower, case[f"expected_lower{suffix}"], case)
    assert_close(found.upper, case[f"expected_upper{suffix}"], case)


COUNTS = st.lists(st.integers(0, 500), min_size=19, max_size=19).filter(lambda counts: sum(counts) >= 10)


@given(COUNTS, st.floats(0.5, 0.9999))
def test_a_standardised_rate_lies_in_its_interval(counts: list[int], confidence: float) -> None:
    people = np.linspace(20_000, 2_000, 19)
    found = standardised_rate(counts, people, EUROPEAN_STANDARD_POPULATION_2013, confidence=confidence)
    assert 0 <= found.lower <= found.value <= found.upper


@given(COUNTS)
def test_weights_like_the_population_give_the_crude_rate(counts: list[int]) -> None:
    people = np.linspace(20_000, 2_000, 19)
    found = standardised_rate(counts, people, people)
    crude = crude_rate(sum(counts), people.sum())
    np.testing.assert_allclose(
        [found.value, found.lower, found.upper], [crude.value, crude.lower, crude.upper], rtol=1e-9
    )


@given(COUNTS)
def test_people_with_one_event_each_are_independent_events(counts: list[int]) -> None:
    people = np.linspace(20_000, 2_000, 19)
    weights = EUROPEAN_STANDARD_POPULATION_2013
    once = standardised_rate(counts, people, weights)
    same = standardised_rate_of_events([counts, [0] * 19], people, weights, frequencies=[1, 2])
    twice = standardised_rate_of_events([[0] * 19, counts], people, weights, frequencies=[1, 2])
    np.testing.assert_allclose([same.value, same.lower, same.upper], [once.value, once.lower, once.upper], rtol=1e-12)
    assert twice.value == pytest.approx(2 * once.value)
    # Twice the events, but of the same number of people: the interval is wider than of as many people again.
    independent = standardised_rate(2 * np.array(counts), people, weights)
    assert twice.upper - twice.lower > independent.upper - independent.lower


def test_many_areas_at_once_are_as_each_alone() -> None:
    random = np.random.default_rng(7)
    counts = random.poisson(3, (5, 4, 19)).astype(float)
    people = random.integers(500, 9000, (5, 4, 19)).astype(float)
    found = standardised_rate(counts, people, EUROPEAN_STANDARD_POPULATION_2013)
    assert found.value.shape == (5, 4)
    alone = standardised_rate(counts[2, 3], people[2, 3], EUROPEAN_STANDARD_POPULATION_2013)
    np.testing.assert_allclose([found.value[2, 3], found.upper[2, 3]], [alone.value, alone.upper], rtol=1e-12)


@given(COUNTS, st.integers(2, 50))
def test_limits_shrink_as_counts_grow(counts: list[int], times: int) -> None:
    people = np.linspace(20_000, 2_000, 19)
    once = standardised_rate(counts, people, EUROPEAN_STANDARD_POPULATION_2013)
    often = standardised_rate(np.array(counts) * times, people * times, EUROPEAN_STANDARD_POPULATION_2013)
    assert often.value == pytest.approx(once.value)
    assert often.upper - often.lower < once.upper - once.lower


@given(COUNTS, st.permutations(range(19)))
def test_the_order_of_age_bands_changes_nothing(counts: list[int], order: list[int]) -> None:
    people, events = np.linspace(20_000, 2_000, 19), np.array(counts)
    one = standardised_rate(events, people, EUROPEAN_STANDARD_POPULATION_2013)
    other = standardised_rate(events[order], people[order], EUROPEAN_STANDARD_POPULATION_2013[order])
    np.testing.assert_allclose([one.value, one.lower, one.upper], [other.value, other.lower, other.upper], rtol=1e-9)


@given(st.lists(COUNTS, min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_areas_changes_nothing(rows: list[list[int]], random: Random) -> None:
    order = random.sample(range(len(rows)), len(rows))
    people, counts = np.linspace(20_000, 2_000, 19), np.array(rows, dtype=float)
    counts[0, 0] = -1
    one = standardised_rate(counts, people, EUROPEAN_STANDARD_POPULATION_2013)
    other = standardised_rate(counts[order], people, EUROPEAN_STANDARD_POPULATION_2013)
    np.testing.assert_array_equal(one.status[order], other.status)
    np.testing.assert_allclose(one.lower[order], other.lower, rtol=1e-12)


def test_a_whole_nation_is_as_its_parts() -> None:
    random = np.random.default_rng(5)
    counts, people = random.poisson(2, (2, 1500, 19)).astype(float), random.uniform(500, 9_000, (2, 1500, 19))
    counts[0, 3, 4], counts[1, 1400, 0], people[0, 1100, 7], people[1, 2, 2] = np.nan, -1, np.inf, np.nan
    whole = standardised_rate(counts, people, EUROPEAN_STANDARD_POPULATION_2013)
    assert whole.value.shape == (2, 1500)
    assert list(zip(*np.nonzero(whole.status == "error"), strict=True)) == [(0, 1100), (1, 2), (1, 1400)]
    for area in ((0, 3), (0, 1100), (1, 0), (1, 2), (1, 1023), (1, 1024), (1, 1400), (1, 1499)):
        alone = standardised_rate(counts[area], people[area], EUROPEAN_STANDARD_POPULATION_2013)
        assert whole.status[area] == alone.status
        np.testing.assert_allclose(
            [whole.value[area], whole.lower[area], whole.upper[area]], [alone.value, alone.lower, alone.upper]
        )


@pytest.mark.parametrize("people", [0, -5, None, np.inf, "many"])
def test_an_impossible_population_is_an_error_even_without_weight(people: object) -> None:
    found = standardised_rate([20, 20], [100, people], [1, 0])
    assert found.status == "error"
    assert np.isnan(found.value)


def test_every_area_may_have_weights_of_its_own() -> None:
    found = standardised_rate([[20, 40], [20, 40]], [100, 100], [[1, 1], [1, 3]], multiplier=100)
    np.testing.assert_allclose(found.value, [30, 35])
