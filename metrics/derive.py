"""What derives from sums: denominators from population, several periods pooled into one, standardised rates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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


def find_windows(plan: Plan, periods: Iterable[int]) -> list[int]:
    """The metric's own periods whose sums depend on one of these periods of the return.

    They hold it, or it lies so near that it decides whether they are made at all (see `pool_periods`).
    """
    count, step = plan.series.pooled, plan.months
    found = set()
    for period in periods:
        for back in range(-count, 2 * count):
            window = shift_id(period, -back * step) - step + plan.pooled_months
            if plan.fits(window):
                found.add(window)
    return sorted(found)


def find_periods_around(plan: Plan, windows: Iterable[int]) -> set[int]:
    """The periods of the return that pooling into these windows looks at."""
    count = plan.series.pooled
    firsts = [window - plan.pooled_months + plan.months for window in windows]
    return {shift_id(first, place * plan.months) for first in firsts for place in range(-count, 2 * count)}


def pool_periods(cells: Cells, plan: Plan, windows: Iterable[int]) -> Cells:
    """Sum consecutive periods of the return into the metric's own; give the pooled cells alone.

    A pooled period with a missing part is `incomplete`, one with a hidden part hidden; `members` then counts the parts.
    None is made for an area at the edges of what it sent: before its first period, or when the last ones are still to
    come. So there must be a part at the first place of the window or up to one window before, and at its last place or
    up to one window after.
    """
    count, step = plan.series.pooled, plan.months
    start, sender = cells.period // 100, cells.series << 32 | cells.area
    pooled = []
    for window in windows:
        months = start - window // 100
        near = (months % step == 0) & (months >= -count * step) & (months < 2 * count * step)
        begun = sender[near & (months <= 0)]
        ended = sender[near & (months >= (count - 1) * step)]
        inside = near & (months >= 0) & (months < count * step)
        members = cells.take(inside & np.isin(sender, begun) & np.isin(sender, ended))
        pooled.append(_pool(replace(members, period=np.full(len(members), window)), count))
    return concatenate(pooled)


def _pool(members: Cells, wanted: int) -> Cells:
    sums = sum_groups(members, members.key())
    counts, size = sums.counts, sums.size
    told = counts[Status.OK] + counts[Status.NIL]
    status = np.select(
        [
            counts[Status.NIL] == wanted,
            (told == wanted) & (sums.countless == 0),
            counts[Status.NOT_APPLICABLE] == size,
            counts[Status.SUPPRESSED] > 0,
            counts[Status.NOT_RETURNED] == size,
        ],
        [Status.NIL, Status.OK, Status.NOT_APPLICABLE, Status.SUPPRESSED, Status.NOT_RETURNED],
        Status.INCOMPLETE,
    ).astype(np.int8)
    nothing = np.full(len(status), np.nan)
    absent = (wanted - size) * -(-sums.members // np.maximum(size, 1))  # as many as in the parts that are there
    return replace(
        sums.first,
        status=status,
        numerator=np.where(status == Status.OK, sums.numerator, np.nan),
        denominator=np.where(np.isin(status, (Status.OK, Status.NIL)), sums.denominator, np.nan),
        value=nothing,
        lower=nothing,
        upper=nothing,
        variance=nothing,
        members=sums.members + absent,
        present=sums.present,
        sent=sums.sent == size,
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
        denominator[rows] = _count_person_years(cells.area[rows], cells.period[rows], populations, bands=bands, sex=sex)
    known = np.isin(cells.status, (Status.OK, Status.NIL))  # nothing to report, but among these people
    return replace(cells, denominator=np.where(known, denominator, np.nan))


def find_population_years(periods: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """The mid-years that stand for each period (by id): its last year's first, then those before; 0 where none is left.

    Mid-year estimates are for 30 June. A year is set against the estimate of the year in which its middle month lies,
    as official statistics do: 2024 for April 2024 to March 2025. So is a period of less than a year.
    """
    start, months = periods // 100, periods % 100
    years = np.maximum(months // 12, 1)
    last = start + months - np.where(months < 12, months, 12)
    middle = (last + np.minimum(months, 12) // 2) // 12
    return [np.where(back < years, middle - back, 0) for back in range(int(years.max(initial=0)))]


def _count_person_years(
    area: NDArray[np.int64],
    period: NDArray[np.int64],
    populations: Populations,
    *,
    bands: Sequence[str] | None,
    sex: str,
) -> NDArray[np.float64]:
    """The population of each of a period's years, added up."""
    total = np.zeros(len(area))
    for years in find_population_years(period):
        people = populations.counts(area, years, ages=tuple(bands) if bands else None, sex=sex)
        total += np.where(years > 0, people, 0.0)
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
    parts = standardised_rate_parts(counts[complete], people[complete], weights, multiplier=plan.series.multiplier)
    value, spread = np.full(len(cells), np.nan), np.full(len(cells), np.nan)
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
        wanted = pack_key(cells.area[totals], cells.period[totals], cells.series[totals], np.full(len(totals), band))
        found = np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)
        hit = ordered[found] == wanted
        rows = order[found]
        nil = cells.status[rows] == Status.NIL
        counts[:, place] = np.where(hit, np.where(nil, 0, cells.numerator[rows]), np.nan)
        people[:, place] = np.where(hit, cells.denominator[rows], np.nan)
    return counts, people
