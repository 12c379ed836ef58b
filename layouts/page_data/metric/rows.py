"""One row a metric: the latest figure that an area has or ought to have, and all that it is compared with.

Overview and area profile share this. All metrics come in a few queries, whatever their number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeAlias

from layouts.comparison import Standing, Trio, find_earlier_period, find_standings
from layouts.exhibit import fill_periods, make_missing
from layouts.exhibits.time_run import find_step
from layouts.page_data.held_areas import find_england
from layouts.page_data.held_runs import find_held_run
from layouts.page_data.quarters import expect_period
from layouts.page_data.unknown import make_unknown
from loaders.areas import Area, AreaLevel
from loaders.periods import Period, PeriodKind, latest_complete
from loaders.status import Status
from metrics.catalogue import find_metrics
from metrics.definition import Metric, Series
from metrics.goals import Goals
from metrics.outcomes import Outcomes
from metrics.results import Result
from metrics.signals import LIMIT_POINTS, Run, Signal, TrendFinding, find_recent_trends, find_signals

ChooseArea: TypeAlias = Callable[[Series], Area | None]
Found: TypeAlias = tuple[Series, Area | None, Sequence[Result]]
"""The series that is shown of a metric, whose figures, and those that there are, oldest first."""

Runs: TypeAlias = dict[str, Found]

RUN_LENGTH = 16
"""How many periods the small line of a row shows."""

AHEAD = timedelta(days=366)
"""How long after a quarter a publication may already have figures."""

REACH = LIMIT_POINTS + 4
"""How many periods back figures are looked for: so many as a control chart rests on, and the year ahead."""


@dataclass(frozen=True, slots=True)
class MetricRow:
    """A metric in one area: how its latest figure stands, and the figures before it.

    `run` are the last figures, oldest first, that of the standing at the end; empty where nothing was ever returned.
    `last_known` is the latest figure there is, where the one that ought to be there is not. The figure may be another
    area's than the one asked about: the force's or England's, where there is none for anything smaller.
    `signal` is what the control chart says, `trend` the recent trend; None where nothing was ever returned.
    """

    metric: Metric
    series: Series
    standing: Standing
    run: tuple[Result, ...]
    last_known: Result | None
    signal: Signal | None = None
    trend: TrendFinding | None = None

    @property
    def result(self) -> Result:
        """The figure, or the reason why there is none."""
        return self.standing.result

    @property
    def is_unpublished(self) -> bool:
        """Whether it is of a publication of which no figure was ever loaded: nobody owes one."""
        return self.series.source == "published" and not self.run


def build_rows(
    outcomes: Outcomes,
    choose_area: ChooseArea,
    *,
    quarter: Period,
    bounded: bool = False,
    partnership: Area | None = None,
) -> dict[str, MetricRow]:
    """Build the rows of all metrics, by slug, for the areas that `choose_area` gives for a series (None: not held).

    `quarter` says which periods ought to be there; when `bounded`, figures of periods that end later are left out. The
    first of a metric's series that has any figure is shown: the partner's own before published ones. Each figure is
    compared with England's, and with that of the `partnership` where one is named.
    """
    last = quarter.end if bounded else quarter.end + AHEAD
    held = _Held(outcomes, outcomes.data_version())
    runs = _find_runs(held, choose_area, last=last)
    shown = {slug: _find_shown(find_metrics()[slug], runs[slug], quarter) for slug in runs}
    trios = [held.compare(shown[slug], runs[slug], partnership) for slug in runs]
    return _make_rows(runs, find_standings(trios), outcomes.goals)


@dataclass(frozen=True, slots=True)
class _Held:
    """The figures that rows are made of, as of one version of the data."""

    outcomes: Outcomes
    version: int

    def find_run(self, metric: Metric, series: Series, area: Area, *, last: date) -> Sequence[Result]:
        """The figures of the latest periods that are over by a day."""
        periods = _list_back(series.period, last, REACH)
        run = find_held_run(self.outcomes, metric, series, area, version=self.version)
        return run.between(periods[-1], periods[0])

    def compare(self, result: Result, found: Found, partnership: Area | None) -> Trio:
        """Put beside a figure the earlier one, England's, the partnership's, and the area's own goals."""
        metric, goals = find_metrics()[result.metric], self.outcomes.goals
        series, _, results = found
        return Trio(
            metric,
            result,
            _find_earlier(results, result),
            self._find_beside(metric, series, result.period, find_england()),
            self._find_beside(metric, series, result.period, partnership) if partnership else None,
            goals.find_target(metric, result.area, period=result.period),
            goals.find_baseline(metric, result.area),
        )

    def _find_beside(self, metric: Metric, series: Series, period: Period, area: Area) -> Result | None:
        """Another area's figure of a series for a period."""
        return find_held_run(self.outcomes, metric, series, area, version=self.version).find(period)


def _make_rows(runs: Runs, standings: Sequence[Standing], goals: Goals) -> dict[str, MetricRow]:
    """The rows, with what the control charts and the recent trends of all of them say."""
    lines = {each.result.metric: _make_line(runs, each, goals) for each in standings if runs[each.result.metric][2]}
    signals = dict(zip(lines, find_signals([*lines.values()]), strict=True))
    trends = dict(zip(lines, find_recent_trends([*lines.values()]), strict=True))
    rows = {}
    for each in standings:
        slug = each.result.metric
        series, _, results = runs[slug]
        run = lines[slug].results[-RUN_LENGTH:] if slug in lines else ()
        recalled = None if each.known else _find_last_known(results)
        rows[slug] = MetricRow(each.metric, series, each, run, recalled, signals.get(slug), trends.get(slug))
    return rows


def _make_line(runs: Runs, standing: Standing, goals: Goals) -> Run:
    """All that was read of a metric up to the figure shown, for the tests over time."""
    series, _, results = runs[standing.result.metric]
    return Run(
        standing.metric,
        series,
        tuple(_find_run(standing, series, results)),
        standing.target.value if standing.target else None,
        goals.find_rebases(standing.metric, standing.result.area),
    )


def _find_last_known(results: Sequence[Result]) -> Result | None:
    return next((result for result in reversed(results) if result.value is not None), None)


def _find_run(standing: Standing, series: Series, results: Sequence[Result]) -> Sequence[Result]:
    """The figures up to the one shown; periods without one are filled in only where there are any."""
    first, last = results[0].period.start, standing.result.period.start
    steps = ((last.year - first.year) * 12 + last.month - first.month) // find_step(series.period)
    if results[-1].period == standing.result.period and steps == len(results) - 1:
        return results
    return fill_periods(standing.metric, results, standing.result.period)


# ---------------------------------------------------------------- figures


def _find_runs(held: _Held, choose_area: ChooseArea, *, last: date) -> Runs:
    """Every metric's first series that has any figure; its own first one where none has."""
    found: Runs = {}
    for metric in find_metrics().values():
        found[metric.slug] = (metric.main, choose_area(metric.main), ())
        for rank, series in enumerate(metric.series):
            area = choose_area(series) if _may_stand_in(metric, rank) else None
            results = held.find_run(metric, series, area, last=last) if area else ()
            if results:
                found[metric.slug] = (series, area, results)
                break
    return found


def _may_stand_in(metric: Metric, rank: int) -> bool:
    """Whether a series of that rank may be shown: none that is national where the metric's own is local."""
    return rank == 0 or metric.series[rank].level is not AreaLevel.COUNTRY


def list_periods(pairs: Iterable[tuple[Metric, Series]], last: date, reach: int = REACH) -> list[Period]:
    """The latest periods of these series' kinds that are over by a day, each once."""
    kinds = {series.period for _, series in pairs}
    return sorted({period for kind in kinds for period in _list_back(kind, last, reach)})


@lru_cache(maxsize=256)
def _list_back(kind: PeriodKind, last: date, reach: int) -> tuple[Period, ...]:
    """A calendar's work, the same for every partnership: it is done once."""
    latest = latest_complete(kind, last + timedelta(days=1))
    return tuple(latest.shifted(-find_step(kind) * back) for back in range(reach))


def _find_shown(metric: Metric, found: Found, quarter: Period) -> Result:
    """The latest figure, or in its place “not returned” for the period that ought to be there."""
    series, area, results = found
    expected = expect_period(series, quarter)
    if not results:
        period = expected or latest_complete(series.period, quarter.end + timedelta(days=1))
        unknown = make_unknown(metric, series, area=area or find_england(), period=period)
        return unknown if area else replace(unknown, status=Status.NOT_APPLICABLE)
    if expected and results[-1].period < expected:
        return make_missing(results[-1], expected)
    return results[-1]


def _find_earlier(results: Sequence[Result], shown: Result) -> Result | None:
    wanted = find_earlier_period(shown.period)
    return next((result for result in results if result.period == wanted), None)
