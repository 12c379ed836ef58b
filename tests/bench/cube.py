"""The inputs of the benchmark of statistics: a national cube of invented counts, the same in every run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

METRICS: Final = 33
PLACES: Final = 200
AUTHORITIES: Final = 153
QUARTERS: Final = 40
BANDS: Final = 19
CELLS: Final = METRICS * PLACES * QUARTERS
SERIES: Final = METRICS * AUTHORITIES
TABLE: Final = (8, 12)  # areas of a large partnership, categories of a metric


@dataclass(frozen=True, slots=True)
class Cube:
    """Counts of every cell; five years of every series; a table of each metric of one page.

    No count is 0, because the official port fails on one.
    """

    part: Floats
    people: Floats
    events: Floats
    population: Floats
    band_events: Floats
    band_population: Floats
    quarters: Floats
    yearly_part: Floats
    yearly_people: Floats
    tables: list[NDArray[Any]]


def make_cube() -> Cube:
    """Make the cube: shares of about a third, rates of about 20 per 100,000, quarters with a drift."""
    random = np.random.default_rng(20251122)
    people = random.integers(20, 4000, CELLS)
    population = random.integers(20_000, 400_000, CELLS)
    drift = random.normal(0, 0.1, (SERIES, 1)) * np.arange(QUARTERS)
    yearly = random.integers(80, 16_000, (SERIES, 5))
    return Cube(
        part=np.maximum(random.binomial(people, 0.3), 1).astype(float),
        people=people.astype(float),
        events=(random.poisson(population * 2e-4) + 1).astype(float),
        population=population.astype(float),
        band_events=(random.poisson(3, (CELLS, BANDS)) + 1).astype(float),
        band_population=random.integers(3000, 30_000, (CELLS, BANDS)).astype(float),
        quarters=50 + drift + random.normal(0, 5, (SERIES, QUARTERS)),
        yearly_part=random.binomial(yearly, 0.3).astype(float),
        yearly_people=yearly.astype(float),
        tables=[random.poisson(mean, TABLE) for mean in np.resize([1, 2, 4, 8, 20, 60], METRICS)],
    )
