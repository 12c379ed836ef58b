"""Figures as pages, charts, files and the API get them: value, interval and status, with what they stand for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from loaders.areas import SEXES, Area, read_areas
from loaders.periods import Period, PeriodKind
from loaders.status import Status
from metrics.catalogue import find_metrics
from metrics.cells import TOTAL, Cells
from metrics.definition import Metric, Population, Series
from metrics.derive import SEX_COLUMN, find_population_years
from metrics.estimates import estimate, hide
from metrics.outcomes import Outcomes
from metrics.plans import Plan


@dataclass(slots=True, unsafe_hash=True)  # a frozen one takes ten times as long to make, and a page makes hundreds
class Result:
    """One figure, not to be changed once made. Numbers are None unless `status` is OK; limits also where it has none.

    `members_present` of `members` say how many areas (or periods, or both) an incomplete sum has. `method` names the
    interval. `population_year` is the mid-year whose population stands in the denominator: the last, where there are
    several, and an earlier one than the period's where no later is held.
    """

    metric: str
    series: str
    area: Area
    period: Period
    breakdown: str | None
    category: str | None
    status: Status
    numerator: float | None
    denominator: float | None
    value: float | None
    lower: float | None
    upper: float | None
    unit: str
    method: str
    members: int
    members_present: int
    illustrative: bool
    as_at: date
    population_year: int | None = None


def find_results(  # noqa: PLR0913 each narrows what is asked for, and pages name them
    outcomes: Outcomes,
    metric: Metric,
    *,
    areas: Sequence[Area],
    periods: Sequence[Period] | None = None,
    breakdown: str | None = None,
    series: Series | None = None,
) -> list[Result]:
    """Find the figures of one series of a metric, by area as asked, then category, then period.

    `series` is the metric's first where None; `periods` are all where None. Only figures that exist are given: an area
    from which nothing was ever returned has none.
    """
    found = find_many(outcomes, [(metric, series or metric.main)], areas=areas, periods=periods, breakdown=breakdown)
    return found[metric.slug]


def find_many(
    outcomes: Outcomes,
    wanted: Sequence[tuple[Metric, Series]],
    *,
    areas: Sequence[Area],
    periods: Sequence[Period] | None = None,
    breakdown: str | None = None,
) -> dict[str, list[Result]]:
    """Find the figures of one series each of several metrics, in one query: metric slug to results."""
    chosen = [outcomes.last_register.by_series[metric.slug, series.name] for metric, series in wanted]
    plans = {plan.id: plan for plan in chosen}
    cells = outcomes.read(
        chosen,
        [area.id for area in areas],
        periods=None if periods is None else [period.id for period in periods],
        breakdown=breakdown,
    )
    found: dict[str, list[Result]] = {metric.slug: [] for metric, _ in wanted}
    cells = _arrange(cells, chosen, areas, outcomes.last_register.places)
    results = make_results(cells, plans, outcomes)
    for metric, mine in groupby(results, key=attrgetter("metric")):
        found[metric].extend(mine)
    return found


def _arrange(cells: Cells, plans: Sequence[Plan], areas: Sequence[Area], places: Mapping[int, int]) -> Cells:
    """By series and area as asked, then category, then period; without the shorter periods that a series pools."""
    series = np.array(_name(cells.series, {plan.id: place for place, plan in enumerate(plans)}.__getitem__), dtype=int)
    area = np.array(_name(cells.area, {area.id: place for place, area in enumerate(areas)}.__getitem__), dtype=int)
    category = np.array(_name(cells.category, {TOTAL: -1, **places}.__getitem__), dtype=int)
    months = np.array([plan.pooled_months for plan in plans])[series]
    starts = np.array([sum(1 << start for start in plan.starts) for plan in plans])[series]  # a bit for each month
    own = (cells.period % 100 == months) & (starts >> (cells.period // 100 % 12) & 1 == 1)
    order = np.lexsort((cells.period, category, area, series))
    return cells.take(order[own[order]])


def make_results(cells: Cells, plans: Mapping[int, Plan], outcomes: Outcomes) -> list[Result]:
    """Make results of cells that were read from these outcomes, in their order, without what is hidden."""
    # Column by column: a row at a time it would take most of a page's time.
    cells = hide(cells)
    areas, words = read_areas(), {TOTAL: (None, None), **outcomes.last_register.words}
    made, status = estimate(cells, plans)
    known = status == Status.OK
    mid_years = _find_mid_years(cells, plans, outcomes)
    return list(
        map(
            Result,
            _name(cells.series, lambda number: plans[number].metric.slug),
            _name(cells.series, lambda number: plans[number].series.name),
            _name(cells.area, areas.by_id),
            _name(cells.period, Period.from_id),
            _name(cells.category, lambda number: words[number][0]),
            _name(cells.category, lambda number: words[number][1]),
            _name(status, Status),
            *(_to_numbers(column, known) for column in (made.numerator, made.denominator)),
            *(_to_numbers(column, known) for column in (made.value, made.lower, made.upper)),
            made.unit.tolist(),
            made.method.tolist(),
            cells.members.tolist(),
            cells.present.tolist(),
            cells.illustrative.tolist(),
            _name(cells.as_at, date.fromordinal),
            _name(mid_years, lambda year: year or None),
        )
    )


def _name(ids: NDArray[Any], find: Callable[[int], Any]) -> list[Any]:
    """What each id stands for; each distinct one is looked up once."""
    known, place = np.unique(ids, return_inverse=True)
    found = [find(each) for each in known.tolist()]
    return [found[each] for each in place.tolist()]


def _to_numbers(column: NDArray[np.float64], known: NDArray[np.bool_]) -> list[float | None]:
    """The numbers as they are shown: None where there is none."""
    numbers = column.astype(object)
    numbers[~known | np.isnan(column)] = None
    return numbers.tolist()


def _find_mid_years(cells: Cells, plans: Mapping[int, Plan], outcomes: Outcomes) -> NDArray[np.int64]:
    """The mid-year whose population each figure is set against (the last where there are several); 0 if none."""
    found = np.zeros(len(cells), dtype=np.int64)
    by_population = [number for number, plan in plans.items() if isinstance(plan.series.denominator, Population)]
    rows = np.flatnonzero(np.isin(cells.series, by_population))
    if not len(rows):
        return found
    words, populations = outcomes.last_register.words, outcomes.last_populations
    sexes = {number: word for number, (kind, word) in words.items() if kind == SEX_COLUMN and word in SEXES}
    years = find_population_years(cells.period[rows])[0]
    for pair in {*zip(cells.category[rows].tolist(), years.tolist(), strict=True)}:
        used = populations.year_used(pair[1], sexes.get(pair[0], SEXES[0]))
        found[rows[(cells.category[rows] == pair[0]) & (years == pair[1])]] = used or 0
    return found


def find_periods(
    outcomes: Outcomes, metric: Metric, *, areas: Sequence[Area], series: Series | None = None
) -> list[Period]:
    """Find the periods for which any of these areas has a figure, oldest first."""
    plan = outcomes.last_register.by_series[metric.slug, (series or metric.main).name]
    return [Period.from_id(number) for number in outcomes.read_periods(plan, [area.id for area in areas])]


COLUMNS = (
    "metric", "area_code", "area_name", "period", "period_start", "period_end", "breakdown", "category", "numerator",
    "denominator", "value", "lower95", "upper95", "unit", "status", "source", "as_at",
)  # fmt: skip


def _label_period(result: Result) -> str:
    """The period in words: the year to December is a calendar year in one series and four quarters in another."""
    kind = _find_kind(result.metric, result.series)
    return result.period.label_in(kind) if kind and result.period.fits(kind) else result.period.label


@cache
def _find_kind(metric: str, series: str) -> PeriodKind | None:
    """The kind of a series' periods; None for a series that is not, or no longer, defined."""
    held = find_metrics().get(metric)
    return next((each.period for each in held.series if each.name == series), None) if held else None


def to_row(result: Result) -> tuple[Any, ...]:
    """One result as the tidy row that the command line, the API and the exports share; see `COLUMNS`."""
    return (
        result.metric,
        result.area.code,
        result.area.name,
        _label_period(result),
        result.period.start.isoformat(),
        result.period.end.isoformat(),
        result.breakdown or "",
        result.category or "",
        result.numerator,
        result.denominator,
        result.value,
        result.lower,
        result.upper,
        result.unit,
        result.status.word,
        result.series + (" (illustrative)" if result.illustrative else ""),
        result.as_at.isoformat(),
    )


def results_frame(results: Sequence[Result]) -> pd.DataFrame:
    """The results as a tidy frame, one row each, columns as `COLUMNS`."""
    return pd.DataFrame([to_row(result) for result in results], columns=list(COLUMNS))
