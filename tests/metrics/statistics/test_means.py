"""Means with Student's interval."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from metrics.statistics import mean_interval
from tests.golden import Case, assert_close, each_case


def test_means_one_can_check_by_hand() -> None:
    found = mean_interval([[1.0, 3.0], [2.0, np.nan], [1.0, np.inf]])
    assert list(found.status) == ["ok", "null", "error"]
    # Two values one apart from their mean: the standard error is 1, and t with one degree of freedom 12.706.
    np.testing.assert_allclose([found.value[0], found.lower[0], found.upper[0]], [2, -10.7062, 14.7062], atol=1e-4)


def test_one_value_has_no_interval_and_none_no_mean() -> None:
    one, none = mean_interval([4.0]), mean_interval([])
    assert (one.status, one.value) == ("ok", 4)
    assert np.isnan([one.lower, one.upper]).all()
    assert none.status == "null"


@each_case("means")
def test_known_means(case: Case) -> None:
    values = [float(value) for value in case["values"].split(";")]
    for level, suffix in ((0.95, "95"), (0.998, "998")):
        found = mean_interval(values, confidence=level)
        assert_close(found.value, case["expected_mean"], case)
        assert_close(found.lower, case[f"expected_lower{suffix}"], case)
        assert_close(found.upper, case[f"expected_upper{suffix}"], case)


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=30).filter(lambda values: len(set(values)) > 1))
def test_means_agree_with_scipy(values: list[int]) -> None:
    found = mean_interval(values)
    oracle = stats.ttest_1samp(values, 0).confidence_interval(0.95)
    np.testing.assert_allclose([found.lower, found.upper], [oracle.low, oracle.high], rtol=1e-9, atol=1e-9)
