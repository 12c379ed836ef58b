"""A store as large as a nation's, made for measuring: five million return rows, and outcomes of every metric.

The treatment return is loaded as a partner would; the other metrics' outcomes are written straight into their table,
with invented numbers for every area that can have one, forty periods and all breakdowns.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import make_url

from app import Settings, Store
from loaders.areas import AreaLevel, read_areas
from loaders.database import raise_data_version, write_transaction
from loaders.load import Sending
from loaders.periods import PeriodKind, latest_complete
from loaders.revisions import Revision, record_revision
from metrics.catalogue import find_metrics
from metrics.cells import TOTAL, Cells, concatenate, empty_cells, make_cells
from metrics.counts import Transaction
from metrics.definition import Statistic
from metrics.outcomes import Register
from metrics.plans import Plan
from metrics.rollup import native_levels
from metrics.stored_past import write_cells
from metrics.summing import find_tree
from tests.bench.files import ADULT_MEASURES, write_treatment_return

PERIODS = 40
AUTHORITIES = 153
TODAY = datetime.now(UTC).date()


def write_national_store(url: str) -> None:
    """Make the store at an address of SQLite where there is none yet: worked out once in a process, then copied."""
    path = make_url(url).database
    if not path or not url.startswith("sqlite"):
        raise ValueError(f"A national store is made as a file of SQLite, not at {url}.")
    shutil.copyfile(_find_original(), path)


@cache
def _find_original() -> Path:
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    path = Path(folder.name) / "national.sqlite"
    make_store(f"sqlite:///{path}")
    return path


def make_store(url: str, *, periods: int = PERIODS, authorities: int = AUTHORITIES) -> None:
    """Make such a store at any address; smaller with fewer periods and authorities."""
    store = Store(Settings(database_url=url))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "treatment.csv"
        write_treatment_return(path, quarters=periods, areas=authorities)
        report = store.load(Sending(path))
        if not report.accepted:
            raise RuntimeError(report.headline)
    with write_transaction(store.engine) as connection:
        version = raise_data_version(connection)
        _write_outcomes(connection, store.outcomes.register, periods)
        record_revision(connection, Revision(version, datetime.now(UTC), "refresh"))
    store.engine.dispose()


def _write_outcomes(connection: Transaction, register: Register, periods: int) -> None:
    random = np.random.default_rng(1)
    for metric in find_metrics().values():
        plan = register.by_series[metric.slug, metric.main.name]
        if plan.series.returned == "treatment" and plan.series.measure in ADULT_MEASURES:
            continue
        cells = concatenate(list(_make_outcomes(plan, register, periods, random)))
        write_cells(connection, cells, old=empty_cells())


def _make_outcomes(plan: Plan, register: Register, periods: int, random: np.random.Generator) -> Iterator[Cells]:
    """One period after the other: a figure for each area and category."""
    areas, categories = _find_areas(plan), [TOTAL, *_find_categories(plan, register)]
    last = latest_complete(plan.series.period, TODAY)
    step = 3 if plan.series.period in (PeriodKind.QUARTER, PeriodKind.YEAR_TO_QUARTER) else 12
    size = len(areas) * len(categories)
    for back in range(periods):
        people = random.integers(1_000, 500_000, size).astype(np.float64)
        count = np.floor(people * random.uniform(0.01, 0.2, size))
        yield make_cells(
            size,
            series=plan.id,
            area=np.repeat(areas, len(categories)),
            period=last.shifted(-step * back).id,
            category=np.tile(categories, len(areas)),
            numerator=count,
            denominator=people if plan.series.denominator else np.nan,
            as_at=TODAY.toordinal(),
            **_make_values(plan, count),
        )


def _make_values(plan: Plan, count: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    if plan.series.statistic is Statistic.PUBLISHED:
        return {"value": count / 100, "lower": count / 120, "upper": count / 80}
    if plan.series.statistic is Statistic.STANDARDISED_RATE:
        return {"value": count / 100, "variance": count / 1000}
    return {}


def _find_areas(plan: Plan) -> list[int]:
    """Every area that a figure of this series can be for."""
    levels = native_levels(plan.series.level) or frozenset({AreaLevel.COUNTRY})
    sums = find_tree(native_levels(plan.series.level)).children if plan.series.additive else {}
    return sorted({*(area.id for area in read_areas().all() if area.level in levels), *sums})


def _find_categories(plan: Plan, register: Register) -> list[int]:
    """The words of its breakdowns; of names, which only real returns bring, some of another column."""
    names = {*plan.series.breakdowns} - {*plan.open_breakdowns}
    totals = {dimension.total for dimension in plan.dimensions}
    known = [number for number, (column, _) in register.words.items() if column in names and number not in totals]
    invented = [number for number, (column, _) in register.words.items() if column == "ethnicity"]
    return known + (invented if plan.open_breakdowns else [])
