"""The data of pages of a national store: what the database and the figures take, without drawing them."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sqlalchemy import Engine

from loaders.areas import UPPER_TIER, Area, AreaLevel, read_areas
from loaders.database import open_engine
from loaders.periods import Period, PeriodKind
from metrics.catalogue import find_metrics
from metrics.definition import Tier
from metrics.outcomes import Outcomes
from metrics.results import Result, find_many, find_periods
from tests.bench.measure import Measurement, find_percentile, time_once
from tests.bench.national import write_national_store

QUERIES = 200
LIMIT = 10  # milliseconds, at the 95th percentile
PERIODS = 12  # which makes about eight hundred rows


def run() -> Iterator[Measurement]:
    """Measure four kinds of page, each with two hundred different questions."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'national.sqlite'}"
        write_national_store(url)
        yield from measure_pages(open_engine(url))


def measure_pages(engine: Engine) -> Iterator[Measurement]:
    """Measure reading the data of pages from a store that is there."""
    asking = Asking(Outcomes(engine, find_metrics()))
    gc.collect()
    gc.freeze()  # as the server does
    for name, ask in (
        ("one metric, three areas, all periods", asking.ask_trend),
        ("one metric, all areas, one period", asking.ask_areas),
        ("one metric by group, three areas, one period", asking.ask_groups),
        ("all metrics, three areas, twelve periods", asking.ask_overview),
    ):
        ask()
        rows: list[int] = []
        taken = [time_once(lambda ask=ask, rows=rows: rows.append(ask())) * 1000 for _ in range(QUERIES)]  # type: ignore[misc]
        detail = f"{max(rows):,} rows at most, median {find_percentile(taken, 50):.1f} ms"
        yield Measurement(f"{name}, 95th percentile", find_percentile(taken, 95), "ms", LIMIT, "", detail)
    gc.unfreeze()
    engine.dispose()


class Asking:
    """Asks as pages do, each time for something else, in the same order in every run."""

    def __init__(self, outcomes: Outcomes) -> None:
        self._outcomes = outcomes
        self._random = np.random.default_rng(7)
        areas = read_areas()
        self._authorities = [area for level in sorted(UPPER_TIER) for area in areas.all(AreaLevel(level))]
        self._england = areas.all(AreaLevel.COUNTRY)[0]
        self._metrics = [metric for metric in find_metrics().values() if metric.tier is not Tier.LOCAL]
        self._periods = {
            metric.slug: find_periods(outcomes, metric, areas=[self._england, *self._authorities])
            for metric in self._metrics
        }

        quarterly = (PeriodKind.QUARTER, PeriodKind.YEAR_TO_QUARTER)
        latest = {
            period
            for metric in self._metrics
            for period in self._periods[metric.slug][-PERIODS if metric.main.period in quarterly else -2 :]
        }
        self._latest = sorted(latest)

    def _choose(self) -> tuple[int, list[Area]]:
        """A metric, and an authority with its region and England."""
        area = self._authorities[self._random.integers(len(self._authorities))]
        return int(self._random.integers(len(self._metrics))), [area, *read_areas().parents(area)[:1], self._england]

    def _ask(
        self, metrics: list[int], areas: list[Area], periods: list[Period] | None, breakdown: str | None = None
    ) -> int:
        wanted = [(self._metrics[number], self._metrics[number].main) for number in metrics]
        found: dict[str, list[Result]] = find_many(
            self._outcomes, wanted, areas=areas, periods=periods, breakdown=breakdown
        )
        return sum(map(len, found.values()))

    def ask_trend(self) -> int:
        """A chart over time, with its benchmarks."""
        metric, areas = self._choose()
        return self._ask([metric], areas, None)

    def ask_areas(self) -> int:
        """A ranking of all authorities."""
        metric, _ = self._choose()
        periods = self._periods[self._metrics[metric].slug]
        period = periods[self._random.integers(len(periods))]
        return self._ask([metric], [*self._authorities, self._england], [period])

    def ask_groups(self) -> int:
        """A breakdown with its benchmarks."""
        metric, areas = self._choose()
        while not self._metrics[metric].main.breakdowns:
            metric, areas = self._choose()
        breakdowns, periods = self._metrics[metric].main.breakdowns, self._periods[self._metrics[metric].slug]
        breakdown = breakdowns[self._random.integers(len(breakdowns))]
        return self._ask([metric], areas, [periods[self._random.integers(len(periods))]], breakdown)

    def ask_overview(self) -> int:
        """Every metric with its latest periods."""
        _, areas = self._choose()
        return self._ask(list(range(len(self._metrics))), areas, self._latest)
