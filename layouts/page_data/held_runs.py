"""All figures of an area over time, kept as long as the data stay the same.

Pages look at one quarter of the same area after another, and all of them at England: each series is read once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from loaders.areas import Area
from loaders.periods import Period
from metrics.catalogue import find_metrics
from metrics.definition import Metric, Series
from metrics.outcomes import Outcomes
from metrics.results import Result, find_many

_KEPT = 64  # an area and rank each: half a megabyte or less
_Named: TypeAlias = dict[str, "HeldRun"]


@dataclass(frozen=True, slots=True)
class HeldRun:
    """The totals of one area in one series, oldest first, to be found by period."""

    results: Sequence[Result] = ()
    places: Mapping[int, int] | None = None
    numbers: Sequence[int] = ()

    @classmethod
    def of(cls, results: Sequence[Result]) -> HeldRun:
        """Hold results that are in the order of their periods."""
        numbers = [each.period.id for each in results]
        return cls(results, {number: place for place, number in enumerate(numbers)}, numbers)

    def find(self, period: Period) -> Result | None:
        """The figure of a period."""
        place = self.places.get(period.id) if self.places else None
        return None if place is None else self.results[place]

    def between(self, first: Period, last: Period) -> Sequence[Result]:
        """The figures of these periods and of all between them."""
        return self.results[bisect_left(self.numbers, first.id) : bisect_right(self.numbers, last.id)]


_NOTHING = HeldRun()


def find_held_run(outcomes: Outcomes, metric: Metric, series: Series, area: Area, *, version: int) -> HeldRun:
    """Find all figures of a series of a metric for an area, as of this version of the data."""
    return _read_runs(outcomes, area, metric.series.index(series), version).get(metric.slug, _NOTHING)


@lru_cache(maxsize=_KEPT)
def _read_runs(outcomes: Outcomes, area: Area, rank: int, _version: int) -> _Named:
    """The series of this rank of all metrics. The version is part of the key: what is remembered holds as long as the
    data stay the same."""
    pairs = [(metric, metric.series[rank]) for metric in find_metrics().values() if rank < len(metric.series)]
    found = find_many(outcomes, pairs, areas=[area])
    return {slug: HeldRun.of(results) for slug, results in found.items() if results}
