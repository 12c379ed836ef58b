"""One area's figures over time with what the tests of change over time say of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from layouts.charts.specs import Line
from layouts.comparison import find_series
from layouts.exhibits.parts import choose_unit, make_missing, make_period_point
from loaders.periods import Period, PeriodKind
from metrics.definition import Metric
from metrics.goals import Goal, Goals
from metrics.results import Result
from metrics.signals import Run, Signal, TrendFinding, find_recent_trends, find_signals

_STEPS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR_TO_QUARTER: 3}
_MOST_PERIODS = 240


@dataclass(frozen=True)
class TimeRun:
    """One area's totals with every period between the first and the last, oldest first."""

    metric: Metric
    results: tuple[Result, ...]
    provisional: Collection[Period] = field(default=())
    goals: Goals = field(default_factory=Goals)

    @property
    def last(self) -> Result:
        """The latest period, whether or not it has a figure."""
        return self.results[-1]

    def find(self, period: Period) -> Result | None:
        """The figure of a period."""
        return next((result for result in self.results if result.period == period), None)

    @cached_property
    def unit(self) -> str:
        """The unit of its figures: where a few are in another, that of most."""
        return choose_unit(self.results)

    @property
    def last_known(self) -> Result | None:
        """The latest figure there is."""
        return next((result for result in reversed(self.results) if result.value is not None), None)

    def make_line(self, unit: str, *, as_reference: bool = False) -> Line:
        """The run as a chart's line; a line of reference has neither intervals nor provisional points."""
        name = self.last.area.name
        points = (
            make_period_point(self.metric, each, unit=unit, name=name)
            if as_reference
            else make_period_point(self.metric, each, unit=unit, provisional=each.period in self.provisional)
            for each in self.results
        )
        return Line(name, tuple(points))

    # -------------------------------------------------------------- goals, and what the tests say

    @cached_property
    def target(self) -> Goal | None:
        """What the latest figure is held against; only figures in the unit that goals are written in have one."""
        if find_series(self.metric, self.last).unit != self.metric.main.unit:
            return None
        return self.goals.find_target(self.metric, self.last.area, period=self.last.period)

    @cached_property
    def run(self) -> Run:
        """The figures as the tests of change over time get them."""
        series = find_series(self.metric, self.last)
        target = self.target.value if self.target else None
        return Run(self.metric, series, self.results, target, self.goals.find_rebases(self.metric, self.last.area))

    @cached_property
    def signal(self) -> Signal:
        """What its control chart says."""
        return find_signals([self.run])[0]

    @cached_property
    def trend(self) -> TrendFinding:
        """Its recent trend."""
        return find_recent_trends([self.run])[0]


def find_step(kind: PeriodKind) -> int:
    """How many months after one period of a kind the next one begins that is looked for."""
    return _STEPS.get(kind, 12)


def fill_periods(metric: Metric, results: Sequence[Result], until: Period | None = None) -> tuple[Result, ...]:
    """Put a figure “not returned” for each period that is missing, from the first to the last or to `until`.

    Periods of a quarterly series follow each quarter, of a monthly one each month, of all others each year.
    """
    found = {result.period: result for result in results}
    step = find_step(find_series(metric, results[0]).period)
    period, last = min(found), max([*found, *([until] if until else [])])
    filled = dict(found)
    while period <= last and len(filled) < _MOST_PERIODS:
        if period not in filled:
            filled[period] = make_missing(results[0], period)
        period = period.shifted(step)
    return tuple(filled[period] for period in sorted(filled))
