"""Funnel plots."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from metrics.statistics import exact_limits, funnel_limits, funnel_rate_lines, funnel_significance
from tests.golden import Case, assert_close, each_case, group_cases, number, numbers

SETS = group_cases("funnel_areas", "set_id")


def test_limits_one_can_check_by_hand() -> None:
    # Half of 100: one standard deviation is 5 points. Not clipped: half of 1 reaches beyond 0 and 1.
    lower, upper = funnel_limits(0.5, [100, 1], kind="proportion")
    np.testing.assert_allclose(lower, [0.5 - 0.098, 0.5 - 0.98], atol=1e-4)
    np.testing.assert_allclose(upper, [0.5 + 0.098, 0.5 + 0.98], atol=1e-4)


@pytest.mark.parametrize(("centre", "size"), [(0.5, 0), (0.5, -1), (None, 10), (1.5, 10), (-0.1, 10), (0.5, np.inf)])
def test_there_are_no_limits_of_the_impossible(centre: float | None, size: float) -> None:
    lower, upper = funnel_limits(centre, [size, size], kind="proportion")
    assert np.isnan([lower, upper]).all()


def test_unknown_kinds_are_refused() -> None:
    with pytest.raises(ValueError, match="mean"):
        funnel_limits(1, 1, kind="mean")  # type: ignore[arg-type]  # what a caller may get wrong
    with pytest.raises(ValueError, match="mean"):
        funnel_significance(1, 1, kind="mean")  # type: ignore[arg-type]  # what a caller may get wrong


@each_case("funnel_limits")
def test_known_limits(case: Case) -> None:
    size = number(case["n_or_events"])
    for level, suffix in ((0.95, "95"), (0.998, "998")):
        if case["kind"] == "proportion":
            lower, upper = funnel_limits(number(case["average"]), size, kind="proportion", confidence=level)
        else:
            # A centre of 0.02 events each: the expected events are the case's, its limits are counts.
            lower, upper = (
                50 * size * limit for limit in funnel_limits(0.02, 50 * size, kind="rate", confidence=level)
            )
        assert_close(lower, case[f"expected_lower{suffix}"], case)
        assert_close(upper, case[f"expected_upper{suffix}"], case)


@pytest.mark.parametrize("name", [name for (name,) in SETS])
def test_known_significance(name: str) -> None:
    areas = SETS[name,]
    events, people = numbers(areas, "numerator"), numbers(areas, "denominator_or_expected")
    if areas[0]["statistic"] == "proportion":
        found = funnel_significance(events, people, kind="proportion")
        centre = events.sum() / people.sum()
    elif areas[0]["statistic"] == "ratio":
        found, centre = funnel_significance(events, people, kind="rate", centre=1), 1
    elif areas[0]["rate_type"] == "crude":
        found, centre = funnel_significance(events, people, kind="rate"), events.sum() / people.sum()
    else:
        effective = number(areas[0]["multiplier"]) * events / numbers(areas, "rate")
        found = funnel_significance(events, effective, kind="standardised_rate")
        centre = events.sum() / effective.sum()
    expected = [area["expected_significance"] for area in areas]
    # The tool's long sentence for too few events is one word and a half here.
    assert list(found) == ["Not applicable" if label.startswith("Not applicable") else label for label in expected]
    assert centre == pytest.approx(number(areas[0]["average_for_information"]), rel=1e-9)


def test_a_missing_area_leaves_the_funnel() -> None:
    events, people = np.array([30.0, 100, 110, np.nan, 5, 7]), np.array([1000.0, 1000, 1000, 1000, 0, 6])
    found = funnel_significance(events, people, kind="proportion")
    assert list(found[3:]) == ["Not compared"] * 3
    np.testing.assert_array_equal(found[:3], funnel_significance(events[:3], people[:3], kind="proportion"))


def test_standardised_rates_without_events_stay_out_of_the_centre() -> None:
    events, effective = [100, 100, 160, 0, 9], [1000, 1000, 1000, 50_000, 90]
    found = funnel_significance(events, effective, kind="standardised_rate")
    assert list(found) == [
        "Not significant",
        "Not significant",
        "High (0.001)",
        "Not applicable",
        "Not applicable",
    ]


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(1, 300)), min_size=2, max_size=15))
def test_outside_the_limits_is_significant(pairs: list[tuple[int, int]]) -> None:
    events = np.array([min(pair) for pair in pairs], dtype=float)
    people = np.array([max(pair) for pair in pairs], dtype=float)
    labels = funnel_significance(events, people, kind="proportion")
    centre = events.sum() / people.sum()
    lower, upper = funnel_limits(centre, people, kind="proportion")
    share = events / people
    near = np.minimum(np.abs(share - lower), np.abs(share - upper)) < 1e-9
    outside = (share < lower) | (share > upper)
    assert (((labels != "Not significant") == outside) | near).all()


@given(st.permutations(range(8)))
def test_the_order_of_areas_changes_nothing(order: list[int]) -> None:
    events = np.array([10.0, 0, 3, 44, 51, 9, 10, 200])
    people = np.array([100.0, 80, 900, 400, 50, 30, 500, 800])
    for kind in ("proportion", "rate", "standardised_rate"):
        if kind == "proportion":
            people = np.maximum(people, events)
        labels = funnel_significance(events, people, kind=kind)
        shuffled = funnel_significance(events[order], people[order], kind=kind)
        np.testing.assert_array_equal(labels[order], shuffled)


@given(st.integers(1, 2000), st.floats(1e-6, 10))
def test_lines_of_rates_pass_where_an_area_is_just_significant(count: int, centre: float) -> None:
    lines = funnel_rate_lines(centre, [count], confidence=0.95)
    lower, upper = exact_limits(count)
    # At the upper line the interval's lower end is the centre, and at the lower line its upper end.
    np.testing.assert_allclose(lower / lines.upper_denominator, centre, rtol=1e-9)
    np.testing.assert_allclose(upper / lines.lower_denominator, centre, rtol=1e-9)
    assert (lines.lower_rate < centre).all()
    assert (lines.upper_rate > centre).all()


def test_rate_limits_hold_the_expected_events() -> None:
    lower, upper = funnel_limits(0.01, np.array([100.0, 1000, 10_000]), kind="rate")
    expected = np.array([1.0, 10, 100])
    np.testing.assert_allclose(lower * expected / 0.01, stats.chi2.ppf(0.025, 2 * expected) / 2, rtol=1e-9)
    np.testing.assert_allclose(upper * expected / 0.01, stats.chi2.ppf(0.975, 2 * expected + 2) / 2, rtol=1e-9)


@pytest.mark.parametrize("kind", ["proportion", "rate"])
@given(st.floats(0.001, 0.999), st.integers(1, 10**5), st.floats(1.01, 100))
def test_limits_close_in_as_areas_grow(kind: Any, centre: float, size: int, times: float) -> None:
    lower, upper = funnel_limits(centre, [size, size * times], kind=kind)
    assert (lower < centre).all()
    assert (centre < upper).all()
    assert upper[1] - lower[1] < upper[0] - lower[0]
