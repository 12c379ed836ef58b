"""Axes that people can read: whole steps, few of them, and all figures within."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layouts.charts.scale import choose_scale, draw_axis, thin_ticks
from tests.layouts.charts.drawing import count_grid_lines


@pytest.mark.parametrize(
    ("values", "unit", "from_zero", "ends", "step"),
    [
        ([41.2, 53.6], "%", False, (40, 55), 2.5),
        ([98.0, 99.5], "%", False, (98, 99.5), 0.5),
        ([2, 9], "%", False, (0, 10), 2),
        ([640, 760], "seizures", True, (0, 800), 200),
        ([0, 1, 3], "homicides", True, (0, 3), 1),
        ([0, 0], "homicides", True, (0, 1), 1),
        ([2.61, 3.43], "per 1,000 people", False, (2.6, 3.6), 0.2),
        ([5, 5], "per 1,000 people", False, (4.4, 5.6), 0.2),
        ([None], "%", False, (0, 1), 0.2),
        ([-3, 4], "%", False, (-4, 4), 2),
    ],
)
def test_scales_by_hand(
    values: list[float | None], unit: str, from_zero: bool, ends: tuple[float, float], step: float
) -> None:
    scale = choose_scale(values, unit, from_zero=from_zero)
    assert (scale.low, scale.high) == pytest.approx(ends)
    assert scale.step == pytest.approx(step)


@given(
    st.lists(st.floats(min_value=0, max_value=1e7).map(lambda number: round(number, 4)), min_size=1, max_size=9),
    st.sampled_from(["%", "seizures", "per 1,000 people"]),
    st.booleans(),
)
def test_a_scale_holds_every_figure_in_at_most_ten_lines(values: list[float], unit: str, from_zero: bool) -> None:
    scale = choose_scale(values, unit, from_zero=from_zero)
    slack = 1e-6 * max(1.0, *values)
    assert scale.low <= min(values) + slack
    assert scale.high >= max(values) - slack
    assert 2 <= count_grid_lines(draw_axis(scale, unit)) <= 10
    assert scale.low == 0 or not from_zero


def test_a_percentage_stays_within_its_bounds() -> None:
    scale = choose_scale([91, 99.9], "%")
    assert (scale.low, scale.high) == (90, 100)


def test_ticks_of_a_count_are_whole() -> None:
    assert draw_axis(choose_scale([0, 2], "homicides", from_zero=True), "homicides")["tickformat"] == ",.0f"


def test_ticks_of_a_percentage_carry_its_sign() -> None:
    axis = draw_axis(choose_scale([41, 42], "%"), "%")
    assert (axis["ticksuffix"], axis["tickformat"]) == ("%", ",.1f")


@pytest.mark.parametrize(
    ("count", "wanted", "kept"),
    [
        (1, 6, [0]),
        (6, 6, [0, 1, 2, 3, 4, 5]),
        (8, 6, [1, 3, 5, 7]),
        (16, 6, [3, 7, 11, 15]),
        (40, 6, [7, 15, 23, 31, 39]),
    ],
)
def test_the_last_period_is_named_and_with_it_the_same_quarter_of_other_years(
    count: int, wanted: int, kept: list[int]
) -> None:
    assert thin_ticks(count, wanted=wanted) == kept
