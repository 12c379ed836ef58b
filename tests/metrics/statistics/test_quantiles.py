"""Areas in groups by value."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.statistics import quantiles, quintiles
from tests.golden import Case, each_case, group_cases, number, numbers

SETS = group_cases("quantiles", "set_id", "nquantiles", "invert")


def test_quintiles_one_can_check_by_hand() -> None:
    values = [10, 20, 30, 40, 50]
    # The bounds are 18, 26, 34 and 42.
    np.testing.assert_array_equal(quintiles(values, polarity="low_is_good"), [1, 2, 3, 4, 5])
    np.testing.assert_array_equal(quintiles(values, polarity="high_is_good"), [5, 4, 3, 2, 1])
    np.testing.assert_array_equal(quintiles([10, None, 30], polarity="neutral"), [np.nan] * 3)


def test_quantiles_one_can_check_by_hand() -> None:
    np.testing.assert_array_equal(quantiles([10, 20, 30, 40, 50]), [5, 4, 3, 2, 1])
    np.testing.assert_array_equal(
        quantiles([10, 20, None, 30, 40], number=4, highest_first=False), [1, 2, np.nan, 3, 4]
    )
    with pytest.raises(ValueError, match="2"):
        quantiles([1, 2, 3], number=1)


@each_case("quintiles")
def test_known_quintiles(case: Case) -> None:
    areas = [float(value) for value in case["area_values"].split(";")]
    found = quintiles(areas, polarity=case["polarity"])[areas.index(number(case["value"]))]
    # The tool's 0 stands for not compared, which is null here: a null is never a number.
    expected = number(case["expected_category"]) or np.nan
    np.testing.assert_array_equal(found, expected)


@pytest.mark.parametrize("key", SETS, ids="-".join)
def test_known_quantiles(key: tuple[str, ...]) -> None:
    areas, (_, size, invert) = SETS[key], key
    found = quantiles(numbers(areas, "value"), number=int(size), highest_first=invert == "True")
    np.testing.assert_array_equal(found, numbers(areas, "expected_quantile"))


VALUES = st.lists(st.integers(0, 20), min_size=5, max_size=40)


@given(VALUES, st.sampled_from(["low_is_good", "high_is_good"]))
def test_groups_follow_the_values_and_not_their_order(values: list[int], polarity: str) -> None:
    given_ = np.array(values, dtype=float)
    for groups, sign in (
        (quintiles(given_, polarity=polarity), 1 if polarity == "low_is_good" else -1),
        (quantiles(given_), -1),
    ):
        assert set(groups) <= {1, 2, 3, 4, 5}
        ordered = groups[np.argsort(given_, kind="stable")] * sign
        assert (np.diff(ordered) >= 0).all()
    order = np.random.default_rng(len(values)).permutation(len(values))
    np.testing.assert_array_equal(quantiles(given_)[order], quantiles(given_[order]))
    np.testing.assert_array_equal(
        quintiles(given_, polarity=polarity)[order], quintiles(given_[order], polarity=polarity)
    )


def test_many_sets_at_once() -> None:
    values = np.array([[1.0, 2, 3, 4, 5, 6], [np.nan] * 6, [6, 5, 4, 3, 2, np.nan]])
    for calculate in (quantiles, lambda areas: quintiles(areas, polarity="neutral")):
        found = calculate(values)
        for row, expected in zip(values, found, strict=True):
            np.testing.assert_array_equal(calculate(row), expected)
