"""Signs of control charts: hand-checkable runs first, then the statistics themselves as oracle."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.periods import PeriodKind
from loaders.status import Status
from metrics import statistics
from metrics.definition import Polarity
from metrics.signals import LIMIT_POINTS, Signal, find_signals
from tests.layouts.figures import SUMMER_2025, make_metric
from tests.metrics.runs import ACTIVITY, COUNT, RATE, SHARE, STEADY, make_kind, make_rebase, make_run


def find(values: Sequence[float | None], **changes: object) -> Signal:
    return find_signals([make_run(values, **changes)])[0]  # type: ignore[arg-type]


def test_limits_one_can_check_by_hand() -> None:
    signal = find([*STEADY])
    assert {round(point.mean or 0, 6) for point in signal.points} == {46.0}
    assert {round(point.lower or 0, 6) for point in signal.points} == {40.68}
    assert {round(point.upper or 0, 6) for point in signal.points} == {51.32}
    assert (signal.variation, signal.rule, signal.why_none, signal.trial, signal.judged) == (
        "common_cause", "", "", False, 19
    )  # fmt: skip
    assert signal.assurance == ""


def test_the_sign_is_that_of_the_last_figure_alone() -> None:
    early = find([*STEADY[:5], 60.0, *STEADY[6:]])
    assert early.variation == "common_cause"
    assert early.points[5].special_cause == "Above UCL"
    assert early.points[5].rule == "above the upper limit"


@pytest.mark.parametrize(
    ("polarity", "high", "low"),
    [
        (Polarity.HIGH_IS_GOOD, "improvement_high", "concern_low"),
        (Polarity.LOW_IS_GOOD, "concern_high", "improvement_low"),
        (Polarity.NEUTRAL, "neutral_high", "neutral_low"),
    ],
)
def test_outside_by_the_good_direction(polarity: Polarity, high: str, low: str) -> None:
    metric = make_metric(polarity=polarity)
    above, below = find([*STEADY[:19], 60.0], metric=metric), find([*STEADY[:19], 30.0], metric=metric)
    assert (above.variation, above.rule) == (high, "Above the upper limit of chance, July to September 2025")
    assert (below.variation, below.rule) == (low, "Below the lower limit of chance, July to September 2025")


def test_a_shift_is_told_with_its_length_and_periods() -> None:
    # Twelve values about 44, then eight about 48: all eight above the mean of 45.6, none outside, no two rising on.
    values = [43.0, 45.0] * 6 + [47.0, 48.0] * 4
    signal = find([*values])
    assert signal.points[-1].special_cause == "7 Points Above CL"
    assert signal.rule == "Eight quarters in a row above the average, October 2023 to September 2025"
    assert signal.variation == "improvement_high"


def test_a_trend_is_told_from_its_first_point() -> None:
    values = [46.0, 44.0] * 6 + [44.5, 45.0, 45.4, 45.9, 46.3, 46.8, 47.2, 47.7]
    signal = find([*values])
    assert signal.points[-1].special_cause == "7 Point Trend (Increasing)"
    # The 44.0 before the eight is the lowest point, from which they all rise: nine points.
    expected = "Nine quarters in a row, each higher than the one before, July 2023 to September 2025"
    assert signal.rule == expected


def test_two_in_three_far_from_the_average() -> None:
    # Mean 46.5, limits ∓ 6.44, so that the outer third begins at 50.79.
    two = find([*[45.0, 47.0] * 8, 45.0, 51.0, 47.0, 51.0])
    assert two.points[-1].special_cause == "2 in 3 Above CL"
    assert two.rule == "Two of three quarters in a row far above the average, January to September 2025"
    three = find([*[45.0, 47.0] * 8, 47.0, 50.9, 50.4, 51.0])
    assert three.rule == "Three quarters in a row far above the average, January to September 2025"


def test_a_hidden_figure_at_the_end_leaves_the_sign_to_the_one_before() -> None:
    signal = find([*STEADY[:18], 60.0, None])
    assert signal.judged == 18
    assert signal.rule == "Above the upper limit of chance, April to June 2025"
    assert signal.points[-1].point_type == ""


def test_hidden_figures_break_runs_and_enter_no_limit() -> None:
    broken = find([43.0, 45.0] * 6 + [47.0, 48.0, 47.0, 48.0, None, 48.0, 47.0, 48.0])
    assert broken.variation == "common_cause"
    with_nulls = find([*STEADY[:10], None, None, *STEADY[12:]])
    assert with_nulls.points[10].mean == pytest.approx(46)
    assert with_nulls.points[10].upper == pytest.approx(51.32)
    whatever = make_run([*STEADY[:10], None, None, *STEADY[12:]], missing=Status.NOT_RETURNED)
    assert find_signals([whatever])[0] == with_nulls


def test_fewer_than_thirteen_figures_have_neither_limits_nor_signs() -> None:
    signal = find([*STEADY[:12]])
    assert signal.trial
    assert (signal.variation, signal.assurance, signal.rule) == ("", "", "")
    assert signal.why_none == "Limits of chance and signs need 13 quarters with a figure; there are 12."
    assert [(point.lower, point.upper, point.special_cause) for point in signal.points] == [(None, None, "")] * 12
    assert signal.points[0].mean == pytest.approx(46)
    assert not find([*STEADY[:13]]).trial


@pytest.mark.parametrize(("known", "told"), [(1, "there is 1."), (0, "there is none.")])
def test_how_few_there_are_is_told(known: int, told: str) -> None:
    assert find([*STEADY[:known], None, None]).why_none.endswith(told)


def test_hidden_figures_do_not_count_towards_the_thirteen() -> None:
    signal = find([*STEADY[:12], None, None])
    assert signal.trial
    assert signal.judged == 11


def test_a_flat_series_has_limits_without_width_and_no_signal() -> None:
    signal = find([46.0] * 14, target=50.0)
    assert {(point.lower, point.mean, point.upper) for point in signal.points} == {(46.0, 46.0, 46.0)}
    assert (signal.variation, signal.rule, signal.assurance) == ("common_cause", "", "fail")


@pytest.mark.parametrize(("target", "sign"), [(40.0, "pass"), (46.0, "inconsistent"), (52.0, "fail"), (None, "")])
def test_assurance_holds_the_limits_against_the_target(target: float | None, sign: str) -> None:
    assert find([*STEADY], target=target).assurance == sign


def test_without_a_good_direction_there_is_no_assurance() -> None:
    assert find([*STEADY], metric=make_metric(polarity=Polarity.NEUTRAL), target=40.0).assurance == ""


def test_limits_come_from_the_latest_twenty_quarters() -> None:
    signal = find([90.0, 10.0] * 4 + STEADY)
    assert LIMIT_POINTS == 20
    assert all(point.mean is None and point.point_type == "" for point in signal.points[:8])
    assert signal.points[8:] == find([*STEADY]).points


def test_new_limits_begin_where_a_person_said_so() -> None:
    # The segment before has 14 quarters, the one after 13.
    values = [20.0, 22.0] * 7 + STEADY[:13]
    signal = find([*values], rebases=(make_rebase(date(2022, 7, 1)),))
    assert [point.segment for point in signal.points] == [0] * 14 + [1] * 13
    assert signal.points[0].mean == pytest.approx(21)
    assert signal.points[-1].mean == pytest.approx(sum(STEADY[:13]) / 13)
    assert signal.variation == "common_cause"
    assert find([*values]).points[-1].mean != pytest.approx(signal.points[-1].mean)


def test_after_a_rebase_the_count_to_thirteen_begins_anew() -> None:
    signal = find([*STEADY], rebases=(make_rebase(date(2024, 7, 1)),))
    assert signal.trial
    assert signal.why_none == (
        "Limits of chance and signs need 13 quarters with a figure since July 2024; there are 5."
    )
    assert [point.upper is None for point in signal.points] == [False] * 15 + [True] * 5


def test_each_segment_has_limits_of_its_own_latest_quarters() -> None:
    signal = find([90.0] * 3 + STEADY + STEADY[:13], rebases=(make_rebase(date(2022, 7, 1)),))
    assert [point.mean is None for point in signal.points[:4]] == [True, True, True, False]
    assert signal.points[22].mean == pytest.approx(46)


def test_a_rebase_outside_the_run_changes_nothing() -> None:
    around = (make_rebase(date(2010, 1, 1)), make_rebase(date(2030, 1, 1)))
    assert find([*STEADY], rebases=around) == find([*STEADY])


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (PeriodKind.YEAR_TO_QUARTER, "share nine of their twelve months, so the rules for chance do not hold"),
        (PeriodKind.FINANCIAL_YEAR, "one value a year, which is too few"),
        (PeriodKind.THREE_CALENDAR_YEARS, "share two of their three years"),
    ],
)
def test_rolling_and_annual_figures_have_no_control_chart(kind: PeriodKind, why: str) -> None:
    signal = find([*STEADY], metric=make_kind(kind))
    assert why in signal.why_none
    assert not signal.trial
    assert set(signal.points) == {(None, None, None, "", "", "", 0)}


def test_every_kind_of_period_has_a_control_chart_or_a_reason() -> None:
    for kind in PeriodKind:
        why = find([*STEADY], metric=make_kind(kind)).why_none
        assert bool(why) is (kind not in (PeriodKind.MONTH, PeriodKind.QUARTER)), kind


def test_activity_has_no_signs_and_says_why() -> None:
    assert find([*STEADY], metric=ACTIVITY).why_none.startswith("Activity without a good direction")


def test_counts_with_a_good_direction_have_signs_unless_they_are_rare() -> None:
    assert find([*STEADY], metric=COUNT).variation == "common_cause"
    rare = find([0.0, 2.0] * 7, metric=COUNT)
    assert rare.why_none == "There are on average fewer than two seizures a quarter: too few for limits of chance."
    assert (rare.variation, rare.points[0].mean) == ("", None)


def test_figures_of_two_kinds_have_no_limits() -> None:
    run = make_run([*STEADY])
    odd = replace(run, results=(replace(run.results[0], unit="per 1,000"), *run.results[1:]))
    assert "two kinds" in find_signals([odd])[0].why_none


def test_many_runs_at_once_give_what_each_gives_alone() -> None:
    runs = [
        make_run([*STEADY]),
        make_run([*STEADY[:15], None], RATE, target=50.0),
        make_run([*STEADY], ACTIVITY),
        make_run(STEADY + STEADY[:13] + [80.0], rebases=(make_rebase(date(2022, 4, 1)),)),
    ]
    assert find_signals(runs) == [find_signals([run])[0] for run in runs]
    assert find_signals([]) == []


VALUES = st.lists(st.one_of(st.none(), st.integers(0, 100).map(float)), min_size=13, max_size=20)


@given(VALUES, st.sampled_from([None, 20.0, 50.0]))
def test_statistics_are_the_oracle(values: list[float | None], target: float | None) -> None:
    expected = statistics.control_chart(values, improvement="increase", target=target)
    signal = find_signals([make_run(values, SHARE, target=target)])[0]
    if sum(value is not None for value in values) < 13:
        assert signal.trial
        return
    assert signal.variation == expected.variation
    assert signal.assurance == (expected.assurance or "")
    assert signal.judged == expected.latest
    for field in ("mean", "lower", "upper"):
        found = np.array([getattr(point, field) for point in signal.points], dtype=float)
        np.testing.assert_allclose(found, expected.points[field])
    told = [point.special_cause or "Common Cause" for point in signal.points]
    causes = expected.points["special_cause"].tolist()
    assert [a for a, b in zip(told, values, strict=True) if b is not None] == [
        a for a, b in zip(causes, values, strict=True) if b is not None
    ]
    assert bool(signal.rule) is (signal.variation != "common_cause")


@given(VALUES)
def test_the_rule_told_names_a_stretch_that_ends_at_the_judged_point(values: list[float | None]) -> None:
    signal = find_signals([make_run(values)])[0]
    if signal.rule:
        assert signal.judged is not None
        last = SUMMER_2025.shifted(-3 * (len(values) - 1 - signal.judged))
        assert signal.rule.endswith(last.label.partition(" (")[0].rpartition(" to ")[2])
        number = signal.rule.partition(" ")[0]
        if "three" not in signal.rule and "limit" not in signal.rule:
            assert number in {"Seven", "Eight", "Nine"} or int(number) >= 10


def test_monthly_series_speak_of_months() -> None:
    metric = make_metric(period=PeriodKind.MONTH)
    run = make_run([*STEADY[:5]], metric)
    assert "13 months with a figure" in find_signals([run])[0].why_none
