"""Runs of made-up figures for the tests of change over time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from loaders.periods import Period, PeriodKind
from loaders.status import Status
from metrics.definition import Metric, Polarity, Statistic
from metrics.goals import Rebase
from metrics.results import Result
from metrics.runs import Run
from tests.layouts.figures import SUMMER_2025, make_metric, make_result, quarters_to

SHARE = make_metric()
RATE = make_metric(statistic=Statistic.CRUDE_RATE, polarity=Polarity.LOW_IS_GOOD)
COUNT = make_metric(statistic=Statistic.COUNT, polarity=Polarity.HIGH_IS_GOOD)
ACTIVITY = make_metric(statistic=Statistic.COUNT, polarity=Polarity.NEUTRAL)

STEADY = [45.0, 47.0] * 10
"""Mean 46, every moving range 2: limits 46 ∓ 5.32, so from 40.68 to 51.32; the outer third begins 3.55 away."""


def make_run(
    values: Sequence[float | None],
    metric: Metric = SHARE,
    *,
    last: Period = SUMMER_2025,
    missing: Status = Status.SUPPRESSED,
    **fields: Any,
) -> Run:
    """A run of successive quarters with these values; None is a figure that is `missing`."""
    results = tuple(
        _make_result(metric, value, period, missing)
        for value, period in zip(values, quarters_to(last, len(values)), strict=True)
    )
    return Run(metric, metric.main, results, **fields)


def _make_result(metric: Metric, value: float | None, period: Period, missing: Status) -> Result:
    if value is None:
        return make_result(metric, period=period, status=missing)
    return make_result(metric, numerator=value, period=period, value=value)


def make_periods_run(rows: Sequence[tuple[float, float] | None], metric: Metric, *, last: Period, step: int) -> Run:
    """A run of numerators and denominators of periods that start `step` months apart; None is hidden."""
    periods = [last.shifted(-step * back) for back in range(len(rows) - 1, -1, -1)]
    results = tuple(
        make_result(metric, numerator=row[0], denominator=row[1], period=period)
        if row
        else make_result(metric, period=period, status=Status.SUPPRESSED)
        for row, period in zip(rows, periods, strict=True)
    )
    return Run(metric, metric.main, results)


def make_rebase(start: date, metric: Metric = SHARE) -> Rebase:
    """A decision that new limits begin on that day."""
    return Rebase(metric.slug, 2, Period(start, 3), "New provider", "A. Person", illustrative=False)


def make_kind(period: PeriodKind, *, statistic: Statistic = Statistic.PROPORTION) -> Metric:
    """A metric with periods of that kind."""
    return make_metric(period=period, statistic=statistic)
