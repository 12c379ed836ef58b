"""XmR control charts."""

from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.statistics import SPECIAL_CAUSES, ControlChart, control_chart, control_charts, extract_chart
from tests.golden import Case, assert_close, each_case, group_cases, number, numbers, read_cases

POINTS = group_cases("control_chart_points", "case_id")
STEADY = [45.2, 46.1, 44.8, 45.9, 46.4, 45.1, 44.7, 46.0, 45.5, 46.3, 45.0, 44.9, 45.8, 46.2, 45.4, 45.6]


def test_limits_one_can_check_by_hand() -> None:
    # Mean 11, every moving range 2: limits 11 -+ 5.32.
    points = control_chart([10, 12] * 7, improvement="increase").points
    assert set(points["mean"]) == {11}
    np.testing.assert_allclose(points["lower"], 5.68)
    np.testing.assert_allclose(points["upper"], 16.32)
    assert list(points["relative_to_mean"])[:2] == [-1, 1]
    assert set(points["special_cause"]) == {"Common Cause"}


def test_screening_leaves_an_outlying_range_out_once() -> None:
    # Ranges: eleven of 1, then two of 20. Their average is 51 / 13, and 3.267 times that is 12.8 < 20.
    values = [5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 26, 6]
    screened = control_chart(values, improvement="neutral").points
    plain = control_chart(values, improvement="neutral", screen_outliers=False).points
    np.testing.assert_allclose(screened["upper"] - screened["mean"], 2.66)
    np.testing.assert_allclose(plain["upper"] - plain["mean"], 2.66 * 51 / 13)


def _read_options(case: Case) -> dict[str, Any]:
    dates = [point["date"] for point in POINTS[case["case_id"],]]
    return {
        "improvement": case["improvement_direction"],
        "target": number(case["target"]) if case["target"] else None,
        "rebase_at": [dates.index(date) for date in case["rebase_dates"].split(";") if date],
        "fix_after": int(case["fix_after_n_points"]) if case["fix_after_n_points"] else None,
        "screen_outliers": case["screen_outliers"] == "True",
    }


def _assert_points(chart: ControlChart, points: list[Case], label: str) -> None:
    for (_, found), point in zip(chart.points.iterrows(), points, strict=True):
        assert found["segment"] == int(point["expected_phase"])
        assert_close(found["mean"], point["expected_mean"], point)
        assert_close(found["lower"], point["expected_lpl"], point)
        assert_close(found["upper"], point["expected_upl"], point)
        if point["value"]:
            assert found["relative_to_mean"] == number(point["expected_relative_to_mean"])
            assert found["special_cause"] == point[label]
        else:
            assert found[["relative_to_mean", "special_cause", "point_type"]].isna().all()


@each_case("control_charts")
def test_known_charts(case: Case) -> None:
    points = POINTS[case["case_id"],]
    chart = control_chart(numbers(points, "value"), **_read_options(case))
    if case["case_id"] in DECIDED:
        DECIDED[case["case_id"]](chart)
        return
    assert case["acceptance"] == "match" or "missing value" in case["acceptance"]
    _assert_points(chart, points, "expected_special_cause_type")
    known = [point for point in points if point["value"]]
    assert list(chart.points["point_type"].dropna()) == [point["expected_point_type"] for point in known]
    assert (chart.variation or "") == case["expected_variation_icon"]
    assert (chart.assurance or "") == case["expected_assurance_icon"]
    assert chart.trial == (case["expected_short_group_warning"] == "TRUE")
    assert chart.latest == max(place for place, point in enumerate(points) if point["value"])


@each_case("control_charts")
def test_known_charts_by_the_rule_of_2023(case: Case) -> None:
    points = POINTS[case["case_id"],]
    chart = control_chart(numbers(points, "value"), two_sigma_2023=True, **_read_options(case))
    if case["case_id"] in DECIDED:
        DECIDED[case["case_id"]](chart)
    else:
        _assert_points(chart, points, "own_mdc2023_special_cause_type")


def _assert_flat(chart: ControlChart) -> None:
    """No range at all: limits without width, and no signals."""
    points = chart.points
    np.testing.assert_array_equal(points["lower"], points["mean"])
    np.testing.assert_array_equal(points["upper"], points["mean"])
    assert set(points["special_cause"]) == {"Common Cause"}
    assert chart.variation == "common_cause"


def _assert_step(chart: ControlChart) -> None:
    """A flat line and one step: the only range stays, although screening would leave it out."""
    values = chart.points["value"]
    step = values.max() - values.min()
    np.testing.assert_allclose(chart.points["upper"] - chart.points["mean"], 2.66 * step / (len(values) - 1))


# Where NHSRplotthedots makes no sense of a series without variation, the product decides.
DECIDED = {"XMR029": _assert_step, "XMR030": _assert_flat, "XMR031": _assert_flat, "XMR032": _assert_step}


def test_every_series_to_decide_is_decided() -> None:
    to_decide = {case["case_id"] for case in read_cases("control_charts") if case["acceptance"] != "match"}
    with_null = {name for (name,), points in POINTS.items() if not all(point["value"] for point in points)}
    # A null has no label here and the common cause there; that difference is in _assert_points.
    assert to_decide == set(DECIDED) | with_null


def test_nulls_break_runs_and_ranges() -> None:
    rising = [1, 2, 3, 4, 5, 6, 7]
    whole = control_chart(rising, improvement="increase")
    broken = control_chart([*rising[:3], None, *rising[3:]], improvement="increase")
    # The ends lie outside the limits of 4 -+ 2.66, which comes first; the five between are the trend.
    assert whole.points["special_cause"].tolist()[1:6] == ["7 Point Trend (Increasing)"] * 5
    assert "7 Point Trend (Increasing)" not in set(broken.points["special_cause"].dropna())
    # The two ranges that touch the null drop out; those left are all 1.
    np.testing.assert_allclose(broken.points["upper"] - broken.points["mean"], 2.66)


def test_the_sign_is_that_of_the_last_value_there_is() -> None:
    chart = control_chart([*STEADY, 99, None, "n/a"], improvement="decrease")
    assert chart.latest == 16
    assert chart.variation == "concern_high"
    assert chart.points["special_cause"].isna().tolist() == [False] * 17 + [True] * 2


@pytest.mark.parametrize("values", [[], [None, None], [np.inf]])
def test_nothing_has_no_signs(values: list[Any]) -> None:
    chart = control_chart(values, improvement="increase", target=1)
    assert (chart.variation, chart.assurance, chart.latest, chart.trial) == (None, None, None, True)
    assert len(chart.points) == len(values)


def test_no_signs_of_assurance_without_target_direction_or_limits() -> None:
    assert control_chart(STEADY, improvement="increase").assurance is None
    assert control_chart(STEADY, improvement="neutral", target=60).assurance is None
    assert control_chart([45], improvement="increase", target=60).assurance is None


def test_segments_may_start_at_a_label_of_the_index() -> None:
    values = pd.Series(
        [*STEADY, *(value + 20 for value in STEADY)], index=pd.period_range("2018Q1", periods=32, freq="Q")
    )
    by_label = control_chart(values, improvement="increase", rebase_at=[pd.Period("2022Q1", freq="Q")])
    by_position = control_chart(values, improvement="increase", rebase_at=[16])
    pd.testing.assert_frame_equal(by_label.points, by_position.points)
    assert by_label.points["segment"].tolist() == [0] * 16 + [1] * 16
    assert by_label.points.index.equals(values.index)
    assert not by_label.trial


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"improvement": "up"}, "up"),
        ({"improvement": "increase", "fix_after": 11}, "12"),
        ({"improvement": "increase", "rebase_at": [16]}, "16"),
        ({"improvement": "increase", "rebase_at": ["2024"]}, "2024"),
    ],
)
def test_impossible_options_are_refused(options: dict[str, Any], word: str) -> None:
    with pytest.raises(ValueError, match=word):
        control_chart(STEADY, **options)


SERIES = st.lists(st.one_of(st.none(), st.integers(0, 12)), min_size=1, max_size=40)


class _Pencil:
    """The four rules point by point, as one would go through a printed chart with a pencil."""

    def __init__(self, values: list[int], mean: float, spread: float) -> None:
        self.values = values
        self.side = [int(value > mean) - int(value < mean) for value in values]
        self.outside = [abs(value - mean) > spread for value in values]
        self.near = [spread * 2 / 3 < abs(value - mean) <= spread for value in values]
        self.labels = ["Common Cause"] * len(values)

    def go_through(self) -> list[str]:
        """Return the labels, each rule overwriting those that count for less."""
        for size, mark in ((7, self._mark_shift), (3, self._mark_two_in_three), (7, self._mark_trend)):
            for start in range(len(self.values) - size + 1):
                mark(list(range(start, start + size)))
        for place, out in enumerate(self.outside):
            if out:
                self.labels[place] = "Above UCL" if self.side[place] > 0 else "Below LCL"
        return self.labels

    def _mark_shift(self, window: list[int]) -> None:
        if abs(sum(self.side[place] for place in window)) == 7:
            for place in window:
                self.labels[place] = "7 Points Above CL" if self.side[place] > 0 else "7 Points Below CL"

    def _mark_two_in_three(self, window: list[int]) -> None:
        near = [place for place in window if self.near[place]]
        if abs(sum(self.side[place] for place in window)) == 3 and len(near) >= 2:
            for place in near:
                self.labels[place] = "2 in 3 Above CL" if self.side[place] > 0 else "2 in 3 Below CL"

    def _mark_trend(self, window: list[int]) -> None:
        # In order of time, so that the run to the right has the last word on a turning point.
        steps = [self.values[after] - self.values[before] for before, after in pairwise(window)]
        for word, held in (("Increasing", min(steps) > 0), ("Decreasing", max(steps) < 0)):
            if held:
                self.labels[window[0] : window[-1] + 1] = [f"7 Point Trend ({word})"] * 7


@given(st.lists(st.integers(0, 40), min_size=2, max_size=40))
def test_rules_agree_with_a_pencil(values: list[int]) -> None:
    points = control_chart(values, improvement="neutral", screen_outliers=False).points
    spread = float(points["upper"].iloc[0] - points["mean"].iloc[0])
    if spread == 0:
        assert len(set(values)) == 1
        return
    mean = float(points["mean"].iloc[0])
    # Whole numbers lie on the mean or well away from it; rounding must not decide which.
    exact = float(round(mean)) if round(mean) * len(values) == sum(values) else mean
    assert points["special_cause"].tolist() == _Pencil(values, exact, spread).go_through()


@given(SERIES, st.sampled_from([1.0, 100.0, 1e6]), st.floats(-50, 50))
def test_unit_and_origin_change_no_label(values: list[int | None], scale: float, shift: float) -> None:
    moved = [None if value is None else value * scale + round(shift) for value in values]
    one, other = (control_chart(series, improvement="increase") for series in (values, moved))
    assert one.points["special_cause"].equals(other.points["special_cause"])
    assert one.variation == other.variation


@given(SERIES)
def test_upside_down_is_the_opposite(values: list[int | None]) -> None:
    turned = [None if value is None else -value for value in values]
    one = control_chart(values, improvement="increase", target=5)
    other = control_chart(turned, improvement="decrease", target=-5)
    assert one.points["point_type"].equals(other.points["point_type"])
    assert one.assurance == other.assurance
    np.testing.assert_array_equal(one.points["upper"], -other.points["lower"])


@given(st.lists(st.lists(st.one_of(st.none(), st.integers(0, 12)), min_size=18, max_size=18), min_size=1, max_size=4))
def test_many_series_at_once_are_as_each_alone(rows: list[list[int | None]]) -> None:
    starts = np.zeros((len(rows), 18), dtype=bool)
    starts[::2, 9] = True
    directions = np.resize(["increase", "decrease", "neutral"], len(rows))
    targets = np.arange(len(rows), dtype=float)
    together = control_charts(rows, improvement=directions, target=targets, rebase_at=starts)
    for place, row in enumerate(rows):
        alone = control_chart(
            row,
            improvement=directions[place],
            target=targets[place],
            rebase_at=[9] if place % 2 == 0 else [],
        )
        one = extract_chart(together, place)
        pd.testing.assert_frame_equal(one.points, alone.points)
        assert (one.variation, one.assurance, one.trial) == (alone.variation, alone.assurance, alone.trial)


def test_labels_alternate_high_and_low() -> None:
    # The codes of special causes rely on it.
    assert all(("Above" in label or "Increasing" in label) for label in SPECIAL_CAUSES[1::2])
    assert all(("Below" in label or "Decreasing" in label) for label in SPECIAL_CAUSES[2::2])
