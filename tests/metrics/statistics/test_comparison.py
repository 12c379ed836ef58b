"""An area beside a benchmark, another interval, or a target."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.statistics import (
    compare,
    compare_intervals,
    compare_two_levels,
    compare_with_benchmark_limits,
    compare_with_target,
    measure_target_gap,
)
from tests.golden import Case, each_case, number

POLARITIES = ["high_is_good", "low_is_good", "neutral"]


def test_comparisons_one_can_check_by_hand() -> None:
    # The interval is 27 to 33; the benchmark below, on, within, on and above it, then missing.
    marks = [26.9, 27, 30, 33, 33.1, None]
    assert list(compare(30, 27, 33, marks, polarity="high_is_good")) == [
        "Better", "Similar", "Similar", "Similar", "Worse", "Not compared",
    ]  # fmt: skip
    assert list(compare(30, 27, 33, marks, polarity="low_is_good"))[::4] == ["Worse", "Better"]
    assert list(compare(30, 27, 33, marks, polarity="neutral"))[::4] == ["Higher", "Lower"]
    assert set(compare(30, 27, 33, marks, polarity="not_applicable")) == {"Not compared"}


def test_two_levels_one_can_check_by_hand() -> None:
    marks = [24, 25, 26, 27, 33, 34, 35, 36]
    assert list(compare_two_levels(30, 27, 33, 25, 35, marks, polarity="high_is_good")) == [
        "Best", "Better", "Better", "Similar", "Similar", "Worse", "Worse", "Worst",
    ]  # fmt: skip
    assert compare_two_levels(30, 27, 33, 25, 35, 40, polarity="neutral") == "Lowest"
    assert compare_two_levels(30, 27, 33, None, 35, 20, polarity="high_is_good") == "Not compared"


def test_each_metric_may_have_its_own_polarity() -> None:
    found = compare([[30], [30]], 27, 33, [[20.0, 40], [20, 40]], polarity=[["low_is_good"], ["neutral"]])
    assert found.tolist() == [["Worse", "Better"], ["Higher", "Lower"]]


def test_an_unknown_polarity_is_refused() -> None:
    with pytest.raises(ValueError, match="good"):
        compare(1, 0, 2, 3, polarity="good")


@pytest.mark.parametrize("limits", [(np.inf, 33), (33, 27), (np.nan, 33)])
def test_impossible_limits_are_not_compared(limits: tuple[float, float]) -> None:
    assert compare(30, *limits, 20, polarity="neutral") == "Not compared"
    assert compare_intervals(*limits, 10, 20, polarity="neutral") == "Not compared"


@each_case("comparisons")
def test_known_comparisons(case: Case) -> None:
    polarity = {"no_judgement": "neutral"}.get(case["polarity"], case["polarity"])
    value, mark = number(case["value"]), number(case["benchmark_value"])
    low, high, lowest, highest = (number(case[name]) for name in ("lower95", "upper95", "lower998", "upper998"))
    if case["method"] == "single95":
        found = compare(value, low, high, mark, polarity=polarity)
    elif case["method"] == "two_level":
        found = compare_two_levels(value, low, high, lowest, highest, mark, polarity=polarity)
    elif case["method"] == "double95":
        other = number(case["benchmark_lower95"]), number(case["benchmark_upper95"])
        found = compare_intervals(low, high, *other, polarity=polarity)
    else:
        wide = case["confidence_variable"] in ("3.0902", "0.0010", "0.001")
        found = compare_with_benchmark_limits(
            value,
            number(case["denominator"]),
            mark,
            kind={"spc_prop": "proportion", "spc_dsr": "rate"}[case["method"]],  # type: ignore[arg-type]  # of two words
            polarity=polarity,
            confidence=0.998 if wide else 0.95,
            multiplier=number(case["unit"]),
        )
    assert found == case["expected_label"]


NUMBERS = st.floats(-1e6, 1e6)


@given(st.lists(NUMBERS, min_size=3, max_size=3), NUMBERS)
def test_better_one_way_is_worse_the_other(limits: list[float], mark: float) -> None:
    lower, value, upper = sorted(limits)
    one, other, plain = (compare(value, lower, upper, mark, polarity=polarity) for polarity in POLARITIES)
    assert (one, other, plain) in {
        ("Better", "Worse", "Higher"),
        ("Worse", "Better", "Lower"),
        ("Similar", "Similar", "Similar"),
    }


@given(st.lists(NUMBERS, min_size=5, max_size=5), NUMBERS)
def test_two_levels_refine_one(limits: list[float], mark: float) -> None:
    lowest, lower, value, upper, highest = sorted(limits)
    coarse = compare(value, lower, upper, mark, polarity="low_is_good")
    fine = compare_two_levels(value, lower, upper, lowest, highest, mark, polarity="low_is_good")
    assert {"Best": "Better", "Worst": "Worse"}.get(fine, fine) == coarse


@given(st.lists(NUMBERS, min_size=2, max_size=2), st.lists(NUMBERS, min_size=2, max_size=2))
def test_two_intervals_mirror_each_other(one: list[float], other: list[float]) -> None:
    there = compare_intervals(*sorted(one), *sorted(other), polarity="neutral")
    back = compare_intervals(*sorted(other), *sorted(one), polarity="neutral")
    assert {"Higher": "Lower", "Lower": "Higher"}.get(there, there) == back


@each_case("targets")
def test_known_targets(case: Case) -> None:
    polarity = {"no_judgement": "neutral"}.get(case["polarity"], case["polarity"])
    found = compare_with_target(
        number(case["value"]),
        number(case["lower_limit"]),
        polarity=polarity,
        range_end=number(case["upper_limit"]) if case["kind"] == "range" else None,
        interval=(number(case["lower95"]), number(case["upper95"])) if case["use_confidence_interval"] == "1" else None,
    )
    expected = {"Same": "Similar", "None": "Not compared"}.get(case["expected"], case["expected"])
    if polarity == "neutral":
        # The tool writes Better for higher whatever the polarity; without a good direction ours says Higher.
        expected = {"Better": "Higher", "Worse": "Lower"}.get(expected, expected)
    assert found == expected


def test_distance_to_a_target_by_hand() -> None:
    found = measure_target_gap([40, 50, 60, None], 50, polarity="high_is_good")
    np.testing.assert_array_equal(found.distance, [10, 0, -10, np.nan])
    np.testing.assert_array_equal(found.remaining, [10, 0, 0, np.nan])
    assert list(found.met) == ["no", "yes", "yes", ""]
    assert list(measure_target_gap([40, 50, 60], 50, polarity="low_is_good").met) == ["yes", "yes", "no"]
    neutral = measure_target_gap(40, 50, polarity="neutral")
    assert (neutral.distance, neutral.met) == (10, "")
    assert np.isnan(neutral.remaining)
