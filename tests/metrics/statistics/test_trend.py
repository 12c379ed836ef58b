"""Recent trend."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from metrics.statistics import Trend, crude_rate, recent_trend, recent_trends
from tests.golden import Case, assert_close, each_case, group_cases, numbers

YEARS = [2020, 2021, 2022, 2023, 2024]
POINTS = group_cases("trend_points", "case_id")


def test_a_trend_one_can_check_by_hand() -> None:
    # 30 % to 42 % of 1,000 in even steps: chi-squared 39.0625.
    found = recent_trend(
        YEARS,
        numerator=[300, 330, 360, 390, 420],
        denominator=[1000] * 5,
        kind="proportion",
        polarity="low_is_good",
    )
    assert (found.marker, found.judgement) == ("Increasing", "Getting worse")
    assert found.chi_squared == pytest.approx(39.0625)


def test_a_weighted_slope_by_hand() -> None:
    # Equal intervals of 2 x 1.959964: sigma is 1, the slope 3, its variance 1 / 10, and chi-squared 90.
    value, z = np.array([3.0, 6, 9, 12, 15]), stats.norm.ppf(0.975)
    found = recent_trend(YEARS, value=value, lower=value - z, upper=value + z, kind="other", polarity="high_is_good")
    assert (found.gradient, found.chi_squared) == (pytest.approx(3), pytest.approx(90))
    assert found.judgement == "Getting better"


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"numerator": [300, 330, None, 390, 420]}, "missing"),
        ({"denominator": [1000, 1000, 0, 1000, 1000], "numerator": [300, 330, 0, 390, 420]}, "missing"),
        ({"numerator": [300, 330, 0, 390, 420]}, "0%"),
        ({"numerator": [300, 330, 1000, 390, 420]}, "100%"),
        ({"numerator": [300, 330, 1001, 390, 420]}, "possible"),
        ({"numerator": [300, 330, -1, 390, 420]}, "possible"),
        ({"periods": [2019, 2021, 2022, 2023, 2024]}, "consecutive"),
        ({"periods": [2020, 2020.25, 2020.5, 2020.75, 2021]}, "consecutive"),
        ({"periods": [2020, 2021, 2022, 2022, 2023]}, "consecutive"),
    ],
)
def test_what_cannot_be_calculated_says_why(change: dict[str, list[float]], word: str) -> None:
    columns = {"periods": YEARS, "numerator": [300, 330, 360, 390, 420], "denominator": [1000] * 5} | change
    found = recent_trend(columns.pop("periods"), **columns, kind="proportion")  # type: ignore[arg-type]  # columns
    assert found.marker == found.judgement == "Cannot be calculated"
    assert word in found.reason
    assert np.isnan([found.chi_squared, found.gradient]).all()


def test_a_rate_without_events_has_no_trend() -> None:
    rate = crude_rate([0] * 5, [1000] * 5)
    found = recent_trend(YEARS, value=rate.value, lower=rate.lower, upper=rate.upper, kind="other")
    assert (found.marker, found.gradient, found.chi_squared) == ("No significant change", 0, 0)


@pytest.mark.parametrize("length", [0, 1, 4])
def test_few_points_cannot_be_calculated(length: int) -> None:
    found = recent_trend(YEARS[:length], numerator=[1] * length, denominator=[2] * length, kind="proportion")
    assert "fewer than five" in found.reason


def test_columns_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="needs"):
        recent_trend(YEARS, value=[1] * 5, kind="proportion")
    with pytest.raises(ValueError, match="years as numbers"):
        recent_trend(["2020/21"] * 5, numerator=[1] * 5, denominator=[2] * 5, kind="proportion")
    with pytest.raises(ValueError, match="length"):
        recent_trend(YEARS, numerator=[1] * 4, denominator=[2] * 4, kind="proportion")


def _calculate(case: Case, order: list[int] | None = None) -> Trend:
    points = POINTS[case["case_id"],]
    columns = {
        name: numbers(points, name) for name in ("period", "numerator", "denominator", "value", "lower95", "upper95")
    }
    if order is not None:
        columns = {name: column[order] for name, column in columns.items()}
    if case["value_type"] == "proportion":
        return recent_trend(
            columns["period"],
            numerator=columns["numerator"],
            denominator=columns["denominator"],
            kind="proportion",
        )
    return recent_trend(
        columns["period"],
        value=columns["value"],
        lower=columns["lower95"],
        upper=columns["upper95"],
        kind="other",
    )


@each_case("trends")
def test_known_trends(case: Case) -> None:
    found = _calculate(case)
    assert found.marker == case["expected_marker"]
    assert_close(found.chi_squared, case["expected_chi2"], case)
    assert_close(found.gradient, case["expected_gradient"], case)
    assert ("outlier" in case["expected_reason"] and not case["expected_reason"].endswith("no outlier")) == (
        "left out" in found.reason and found.marker == "No significant change"
    )
    backwards = _calculate(case, list(range(len(POINTS[case["case_id"],])))[::-1])
    assert (backwards.marker, backwards.reason) == (found.marker, found.reason)


FIVE = st.lists(st.tuples(st.integers(1, 400), st.integers(1, 400)), min_size=5, max_size=5)


@given(FIVE)
def test_the_chi_squared_is_that_of_a_regression_on_people(pairs: list[tuple[int, int]]) -> None:
    events, others = np.array(pairs, dtype=float).T
    found = recent_trend(YEARS, numerator=events, denominator=events + others, kind="proportion")
    # Cochran-Armitage is the number of people times the squared correlation of outcome and time.
    time = np.repeat(YEARS * 2, np.concatenate([events, others]).astype(int))
    outcome = np.repeat([1, 0], [int(events.sum()), int(others.sum())])
    correlation = np.corrcoef(time, outcome)[0, 1]
    np.testing.assert_allclose(found.chi_squared, len(time) * correlation**2, rtol=1e-6, atol=1e-9)


@given(FIVE, st.sampled_from(["high_is_good", "low_is_good", "neutral"]))
def test_time_turned_round_turns_the_marker(pairs: list[tuple[int, int]], polarity: str) -> None:
    events, others = np.array(pairs, dtype=float).T
    there = recent_trend(YEARS, numerator=events, denominator=events + others, kind="proportion", polarity=polarity)
    back = recent_trend(
        YEARS,
        numerator=events[::-1],
        denominator=(events + others)[::-1],
        kind="proportion",
        polarity=polarity,
    )
    turned = {"Increasing": "Decreasing", "Decreasing": "Increasing"}
    assert turned.get(there.marker, there.marker) == back.marker
    turned |= {"Getting better": "Getting worse", "Getting worse": "Getting better"}
    assert turned.get(there.judgement, there.judgement) == back.judgement


def test_many_series_at_once_are_as_each_alone() -> None:
    random = np.random.default_rng(3)
    people = random.integers(50, 900, (40, 7)).astype(float)
    events = np.floor(
        people
        * np.clip(
            random.uniform(0.1, 0.9, (40, 1)) + random.uniform(-1, 1, (40, 1)) * np.linspace(-0.1, 0.1, 7),
            0.01,
            0.99,
        )
    )
    events[3, 5], people[4, 6] = np.nan, 0
    years = np.arange(2018, 2025)
    polarity = np.resize(["high_is_good", "low_is_good", "neutral"], 40)
    found = recent_trends(years, numerator=events, denominator=people, kind="proportion", polarity=polarity)
    for place in range(40):
        alone = recent_trend(
            years,
            numerator=events[place],
            denominator=people[place],
            kind="proportion",
            polarity=polarity[place],
        )
        assert (found.marker[place], found.judgement[place]) == (alone.marker, alone.judgement)
        np.testing.assert_array_equal(found.chi_squared[place], alone.chi_squared)
    assert len(set(found.marker)) == 4
