"""Returns as large as a nation's, made for measuring: well-formed, reproducible, of a chosen number of quarters."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

import numpy as np
from numpy.typing import NDArray

from loaders.areas import UPPER_TIER, AreaLevel, read_areas
from loaders.periods import Period, PeriodKind, latest_complete
from loaders.returns_catalogue import return_named

ADULT_MEASURES = (
    "treatment-progress",
    "deaths-in-treatment",
    "stable-accommodation",
    "paid-or-voluntary-work",
    "training-or-education",
    "mental-health-treatment",
    "parental-family-support",
)
SUBSTANCES = ("All", "Opiate", "Non-opiate only", "Alcohol only", "Non-opiate and alcohol")
SEXES = ("All", "Female", "Male")
AGES = ("All", "18 to 29", "30 to 49", "50 and over")
ETHNICITIES = ("All", "White")


def write_treatment_return(path: Path, *, quarters: int, areas: int = 153, seed: int = 1) -> int:
    """Write a treatment return of that many quarters and authorities, 840 rows each; give the number of rows.

    Each measure is cross-tabulated by substance, sex, age and ethnicity. 153 authorities and 40 quarters give
    5,140,800 rows. Counts go up and down from quarter to quarter, and with the seed, by chance alone.
    """
    random = np.random.default_rng(seed)
    last = latest_complete(PeriodKind.YEAR_TO_QUARTER, datetime.now(UTC).date())
    periods = [last.shifted(-3 * back) for back in range(quarters)][::-1]
    codes = [a.code for level in UPPER_TIER for a in read_areas().all(AreaLevel(level))][:areas]
    columns = list(return_named("treatment").columns)
    cells = [
        f"Adults,{substance},{sex},{age},{ethnicity}"
        for substance in SUBSTANCES
        for sex in SEXES
        for age in AGES
        for ethnicity in ETHNICITIES
    ]
    steady = np.random.default_rng(0)
    usual = [steady.integers(5, 3_000, (len(ADULT_MEASURES), len(cells))) for _ in codes]
    rows = 0
    with path.open("w", encoding="utf-8") as stream:
        stream.write(",".join(columns) + "\n")
        for period in periods:
            rows += _write_quarter(stream, period, dict(zip(codes, usual, strict=True)), cells, random)
    return rows


def _write_quarter(
    stream: TextIO,
    period: Period,
    usual: Mapping[str, NDArray[np.int64]],
    cells: list[str],
    random: np.random.Generator,
) -> int:
    """Write a quarter of the authorities whose usual numbers of people, by measure and cell, are given by code."""
    written = 0
    for code, numbers in usual.items():
        for measure, expected in zip(ADULT_MEASURES, numbers, strict=True):
            people = random.poisson(expected)
            counts = (people * random.uniform(0.45, 0.55)).astype(int)
            stream.writelines(
                f"{code},{period.code},{measure},{cell},{count},{of}\n"
                for cell, count, of in zip(cells, counts.tolist(), people.tolist(), strict=True)
            )
            written += len(cells)
    return written
