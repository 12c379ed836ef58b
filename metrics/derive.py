"""What derives from sums: denominators from population, several periods pooled into one, standardised rates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from loaders.areas import FIVE_YEAR_BANDS, Populations
from loaders.periods import shift_id
from loaders.status import Status
from metrics.cells import TOTAL, Cells, concatenate, pack_key, sum_groups
from metrics.definition import Population, Statistic
from metrics.plans import Plan
from metrics.statistics import EUROPEAN_STANDARD_POPULATION_2013, standardised_rate_parts

Words: TypeAlias = Mapping[int, tuple[str, str]]  # category id to (breakdown column, word)

SEX_COLUMN, AGE_COLUMN = "sex", "age_band"


def pool_periods(cells: Cells, plan: Plan) -> Cells:
    """Sum consecutive periods of a series into the metric's own; give the pooled cells alone.

    A pooled period with a missing or hidden part is `incomplete`; `members` then counts periods.
    """
    ends = np.unique(cells.period)
    pooled = []
    for last in ends.tolist():
        parts = [shift_id(last, -plan.months * back) for back in range(plan.series.pooled)]
        window = parts[-1] - plan.months + plan.pooled_months
        if not plan.fits(window):
            continue
        members = cells.take(np.isin(cells.period, parts))
        pooled.append(_pool(replace(members, period=np.full(len(members), window)), plan.series.pooled))
    return concatenate(pooled)


def _pool(members: Cells, wanted: int) -> Cells:
    sums = sum_groups(members, members.key())
    counts = sums.counts
    good = counts[Status.OK] + counts[Status.NIL] == wanted
    status = np.select(
        [counts[Status.NIL] == wanted, good, counts[Status.NOT_RETURNED] == sums.size, counts[Status.SUPPRESSED] > 0],
        [Status.NIL, Status.OK, Status.NOT_RETURNED, Status.SUPPRESSED],
        Status.INCOMPLETE,
    ).astype(np.int8)
    return replace(
        sums.first,
        status=status,
        numerator=np.where(status == Status.OK, sums.numerator, np.nan),
        denominator=np.where(status == Status.OK, sums.denominator, np.nan),
        members=np.where(sums.first.members > 1, sums.first.members, np.where(good, 1, wanted)),
        present=np.where(sums.first.members > 1, sums.first.present, np.where(good, 1, counts[Status.OK])),
        illustrative=sums.illustrative,
        as_at=sums.as_at,
    )


def add_populations(cells: Cells, plan: Plan, populations: Populations, words: Words) -> Cells:
    """Fill in the mid-year population as denominator, for as many years as the period has.

    A category of sex or five-year age band is set against its own people, any other against all of them.
    """
    if not isinstance(plan.series.denominator, Population):
        return cells
    denominator = np.full(len(cells), np.nan)
    ages = plan.series.denominator.ages
    for category in np.unique(cells.category).tolist():
        rows = np.flatnonzero(cells.category == category)
        column, word = words.get(category, ("", ""))
        bands = (word,) if column == AGE_COLUMN and word in FIVE_YEAR_BANDS else ages
        sex = word if column == SEX_COLUMN else "All"
        people = _person_years(cells.area[rows], cells.period[rows], plan, populations, bands=bands, sex=sex)
        denominator[rows] = people
    known = np.isin(cells.status, (Status.OK, Status.NIL))  # nothing to report, but among these people
    return replace(cells, denominator=np.where(known, denominator, np.nan))


def _person_years(
    area: NDArray[np.int64],
    period: NDArray[np.int64],
    plan: Plan,
    populations: Populations,
    *,
    bands: Sequence[str] | None,
    sex: str,
) -> NDArray[np.float64]:
    """The population of the year in which the period ends; of each year, added up, where it has several."""
    months = period % 100
    ends_in = (period // 100 + months - 1) // 12
    years = max(1, plan.pooled_months // 12)
    total = np.zeros(len(area))
    for back in range(years):
        total += populations.counts(area, ends_in - back, ages=tuple(bands) if bands else None, sex=sex)
    return total


def add_standardised_rates(cells: Cells, plan: Plan, words: Words) -> Cells:
    """Work out the directly standardised rate of each total from its age bands, and the variance for its interval.

    A total whose age bands are not all there keeps no standardised rate; pages then show its crude rate, and say so.
    """
    if plan.series.statistic is not Statistic.STANDARDISED_RATE:
        return cells
    ages = _ages_of(plan)
    numbers = {word: number for number, (column, word) in words.items() if column == AGE_COLUMN}
    totals = np.flatnonzero((cells.category == TOTAL) & (cells.status == Status.OK))
    counts, people = _gather_bands(cells, totals, [numbers.get(band, -1) for band in ages])
    complete = ~np.isnan(counts).any(axis=1) & ~np.isnan(people).any(axis=1)
    weights = EUROPEAN_STANDARD_POPULATION_2013[[FIVE_YEAR_BANDS.index(band) for band in ages]]
    parts = standardised_rate_parts(
        counts[complete], people[complete], weights, multiplier=plan.series.multiplier
    )
    value, spread = cells.value.copy(), cells.variance.copy()
    value[totals[complete]], spread[totals[complete]] = parts.rate, parts.variance
    return replace(cells, value=value, variance=spread)


def _ages_of(plan: Plan) -> Sequence[str]:
    """The five-year bands that a rate is about; it is standardised to the same bands of the standard population."""
    denominator = plan.series.denominator
    return (denominator.ages if isinstance(denominator, Population) else None) or FIVE_YEAR_BANDS


def _gather_bands(
    cells: Cells, totals: NDArray[np.int64], bands: list[int]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Counts and populations, shape (totals, bands); NaN where a band is missing or hidden."""
    key = cells.key()
    order = np.argsort(key)
    ordered = key[order]
    counts = np.full((len(totals), len(bands)), np.nan)
    people = np.full((len(totals), len(bands)), np.nan)
    for place, band in enumerate(bands):
        if band < 0 or not len(totals):
            continue
        wanted = pack_key(
            cells.area[totals], cells.period[totals], cells.series[totals], np.full(len(totals), band)
        )
        found = np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)
        hit = ordered[found] == wanted
        rows = order[found]
        nil = cells.status[rows] == Status.NIL
        counts[:, place] = np.where(hit, np.where(nil, 0, cells.numerator[rows]), np.nan)
        people[:, place] = np.where(hit, cells.denominator[rows], np.nan)
    return counts, people
