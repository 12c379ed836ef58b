"""Figures as pages, charts, files and the API get them: value, interval and status, with what they stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from loaders.areas import Area, read_areas
from loaders.periods import Period
from loaders.status import Status
from metrics import statistics
from metrics.cells import TOTAL, Cells
from metrics.definition import Metric, Series, Statistic
from metrics.disclosure import find_small_counts
from metrics.outcomes import Outcomes
from metrics.plans import Plan


@dataclass(frozen=True, slots=True)
class Result:
    """One figure. Numbers are None unless `status` is OK; limits also where the figure has none.

    `members` of `members_present` say how many areas (or periods) an incomplete sum has. `method` names the interval.
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


@dataclass(frozen=True, slots=True)
class _Estimates:
    value: NDArray[np.float64]
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]
    method: NDArray[Any]
    unit: NDArray[Any]


def find_results(
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
    register = outcomes.register
    plans = {register.by_series[metric.slug, series.name].id: register.by_series[metric.slug, series.name]
             for metric, series in wanted}  # fmt: skip
    cells = outcomes.read(
        list(plans.values()),
        [area.id for area in areas],
        periods=None if periods is None else [period.id for period in periods],
        breakdown=breakdown,
    )
    place = {area.id: number for number, area in enumerate(areas)}
    order = np.lexsort((cells.period, cells.category, [place[a] for a in cells.area.tolist()]))
    found: dict[str, list[Result]] = {metric.slug: [] for metric, _ in wanted}
    cells = cells.take(order)
    for number, plan in plans.items():
        mine = cells.take(cells.series == number)
        mine = _hide_small(mine.take(plan.shows(mine.period)), plan)
        found[plan.metric.slug].extend(_to_results(mine, plan, register.words))
    return found


def _hide_small(cells: Cells, plan: Plan) -> Cells:
    """Hide the small counts of people that a partner returned; published figures are public as they are.

    With a share of people, those who are not counted are counted too, so a small rest is hidden as well.
    """
    if plan.series.source == "published":
        return cells
    hidden = find_small_counts(cells.numerator, rule=plan.metric.disclosure)
    if plan.series.statistic is Statistic.PROPORTION:
        hidden |= find_small_counts(cells.denominator - cells.numerator, rule=plan.metric.disclosure)
    return replace(cells, status=np.where(hidden, Status.SUPPRESSED, cells.status).astype(np.int8))


def _to_results(cells: Cells, plan: Plan, words: Mapping[int, tuple[str, str]]) -> list[Result]:
    areas = read_areas()
    estimates = estimate(cells, plan.series)
    unknown = (cells.status == Status.OK) & np.isnan(estimates.value)
    known = (cells.status == Status.OK) & ~unknown
    statuses = np.where(unknown, Status.TOO_FEW, cells.status)
    columns = (
        cells.area, cells.period, cells.category, statuses, np.where(known, cells.numerator, np.nan),
        np.where(known, cells.denominator, np.nan), estimates.value,
        estimates.lower, estimates.upper, estimates.unit, estimates.method, cells.members, cells.present,
        cells.illustrative, cells.as_at,
    )  # fmt: skip
    results = []
    for (
        area, period, category, status, numerator, denominator, value, lower, upper, unit, method, members, present,
        illustrative, as_at,
    ) in zip(*(column.tolist() for column in columns), strict=True):  # fmt: skip
        breakdown, word = (None, None) if category == TOTAL else words[category]
        results.append(
            Result(
                plan.metric.slug, plan.series.name, areas.by_id(area), Period.from_id(period), breakdown, word,
                Status(status), _known(numerator), _known(denominator), _known(value), _known(lower), _known(upper),
                unit, method, members, present, illustrative, date.fromordinal(as_at),
            )  # fmt: skip
        )
    return results


def _known(number: float) -> float | None:
    return None if number != number else number


def estimate(cells: Cells, series: Series) -> _Estimates:
    """Work out values and 95 % intervals of cells of one series, by the series' statistic.

    A published value keeps its own interval. A standardised rate whose age bands are not all known is given as a crude
    rate, and its unit says so.
    """
    good = cells.status == Status.OK
    numerator = np.where(good, cells.numerator, np.nan)
    denominator = np.where(good, cells.denominator, np.nan)
    unit = np.full(len(cells), series.unit, dtype=object)
    if series.statistic is Statistic.COUNT:
        nothing = np.full(len(cells), np.nan)
        return _Estimates(numerator, nothing, nothing, np.full(len(cells), "", dtype=object), unit)
    if series.statistic is Statistic.PROPORTION:
        return _from_estimate(
            statistics.proportion(numerator, denominator, multiplier=series.multiplier), unit
        )
    crude = _from_estimate(statistics.crude_rate(numerator, denominator, multiplier=series.multiplier), unit)
    if series.statistic is Statistic.STANDARDISED_RATE:
        return _prefer_standardised(cells, crude, series)
    if series.statistic is Statistic.PUBLISHED:
        return _prefer_published(cells, numerator, denominator, series)
    return crude


def _from_estimate(made: statistics.Estimate, unit: NDArray[Any]) -> _Estimates:
    return _Estimates(
        np.atleast_1d(made.value),
        np.atleast_1d(made.lower),
        np.atleast_1d(made.upper),
        np.atleast_1d(made.method).astype(object),
        unit,
    )


def _prefer_standardised(cells: Cells, crude: _Estimates, series: Series) -> _Estimates:
    lower, upper = statistics.dobson_limits(cells.value, cells.variance, cells.numerator)
    known = ~np.isnan(cells.value) & (cells.status == Status.OK)
    crude_unit = series.unit.replace("age-standardised", "crude") if "age-standardised" in series.unit else ""
    return _Estimates(
        np.where(known, cells.value, crude.value),
        np.where(known, lower, crude.lower),
        np.where(known, upper, crude.upper),
        np.where(known, "Dobson", crude.method),
        np.where(known, series.unit, crude_unit or f"{series.unit} (crude rate)"),
    )


def _prefer_published(
    cells: Cells, numerator: NDArray[np.float64], denominator: NDArray[np.float64], series: Series
) -> _Estimates:
    """The value as published. A sum of areas has its counts instead, divided where they are out of something; it has
    no interval, since the interval of a sum does not follow from those of its parts."""
    published = (cells.status == Status.OK) & ~np.isnan(cells.value)
    summed = np.full(len(cells), np.nan)
    if series.additive:
        summed = numerator * series.multiplier
        if series.denominator is not None:
            summed = np.divide(summed, denominator, out=np.full(len(cells), np.nan), where=denominator > 0)
    summed = np.where(cells.sent, np.nan, summed)
    return _Estimates(
        np.where(published, cells.value, summed),
        np.where(published, cells.lower, np.nan),
        np.where(published, cells.upper, np.nan),
        np.where(published, "as published", "").astype(object),
        np.full(len(cells), series.unit, dtype=object),
    )


def find_periods(
    outcomes: Outcomes, metric: Metric, *, areas: Sequence[Area], series: Series | None = None
) -> list[Period]:
    """Find the periods for which any of these areas has a figure, oldest first."""
    plan = outcomes.register.by_series[metric.slug, (series or metric.main).name]
    return [Period.from_id(number) for number in outcomes.read_periods(plan, [area.id for area in areas])]


COLUMNS = (
    "metric", "area_code", "area_name", "period", "period_start", "period_end", "breakdown", "category", "numerator",
    "denominator", "value", "lower95", "upper95", "unit", "status", "source", "as_at",
)  # fmt: skip


def to_row(result: Result) -> tuple[Any, ...]:
    """One result as the tidy row that the command line, the API and the exports share; see `COLUMNS`."""
    return (
        result.metric,
        result.area.code,
        result.area.name,
        result.period.label,
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
