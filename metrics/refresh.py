"""Keeps the outcomes in step with the returns: what a load changed is summed anew in the same transaction.

Only the areas, periods and series that a submission speaks of, and the areas above them, are touched. The whole table
can be dropped and made again (`refresh_all`); both ways go through the same functions, and a test compares them.
"""

from __future__ import annotations

from datetime import datetime

import numpy as np

from loaders.areas import Populations, read_areas
from loaders.database import raise_data_version, read_codes
from loaders.tables import StoredChunk, all_tables
from metrics.catalogue import find_metrics
from metrics.cells import concatenate
from metrics.counts import Counter, Transaction, join_spoken, stream_standing_rows, to_day
from metrics.definition import Population
from metrics.derive import find_population_years
from metrics.masks import describe_rules
from metrics.outcomes import Register, ensure_register, read_register
from metrics.populations import POPULATION, read_used_populations
from metrics.stored_cells import drop_cells, read_cells, read_rules, read_stored_periods, write_cells, write_rules
from metrics.summing import Surroundings, derive_figures, replace_outcomes

_AREAS_AT_ONCE = 20  # how many areas' cells are held in memory when populations change


class OutcomeRefresh:
    """Counts the rows of a load as they are stored, and at its end brings the outcomes up to date."""

    def __init__(self, connection: Transaction, returned: str, *, illustrative: bool, received_at: datetime) -> None:
        self._connection = connection
        self._register = register = ensure_register(connection, find_metrics())
        self._plans = [plan for plan in register.plans if plan.series.returned == returned]
        self._counter = Counter(self._plans, illustrative, to_day(received_at))
        self._populations = read_used_populations(connection, register.codes) if returned == POPULATION else None

    def take(self, chunk: StoredChunk) -> None:
        """Count the rows of a chunk."""
        self._counter.take(chunk)

    def finish(self) -> None:
        """Replace the outcomes that the rows speak of, and those of the areas above."""
        codes = read_codes(self._connection)  # the rows can have brought new words
        populations = read_used_populations(self._connection, codes)
        surroundings = Surroundings(read_areas(), populations, Register(self._register.plans, codes))
        cells, parts = self._counter.finish()
        replace_outcomes(self._connection, self._plans, cells, parts, surroundings)
        if self._populations is not None:
            refresh_denominators(self._connection, surroundings, before=self._populations)


class DeferredRefresh:
    """Leaves the outcomes as they are and notes that they are out of date: for many loads in a row.

    `ensure_outcomes` brings them up to date afterwards; should the work be interrupted, the store's next start does.
    """

    def __init__(self, connection: Transaction) -> None:
        self._connection = connection

    def take(self, chunk: StoredChunk) -> None:
        """Nothing is counted yet."""

    def finish(self) -> None:
        """Note that the outcomes lack something."""
        write_rules(self._connection, "")


def ensure_outcomes(connection: Transaction) -> bool:
    """Make all outcomes anew if they were made by other rules than today's (or dropped); say whether they were.

    The register must be there (`ensure_register`).
    """
    rules = describe_rules(read_register(connection, find_metrics()).plans)
    outdated = read_rules(connection) != rules
    if outdated:
        refresh_all(connection)
    return outdated


def refresh_all(connection: Transaction) -> int:
    """Drop all outcomes and make them again from the returns that stand; give the number of returns read."""
    drop_cells(connection)
    register = read_register(connection, find_metrics())
    surroundings = Surroundings(read_areas(), read_used_populations(connection, register.codes), register)
    returned = sorted({plan.series.returned for plan in surroundings.register.plans})
    for slug in returned:
        plans = [plan for plan in surroundings.register.plans if plan.series.returned == slug]
        table = all_tables().tables["return_" + slug.replace("-", "_")]
        counters: dict[tuple[bool, int], Counter] = {}
        for chunk, illustrative, day in stream_standing_rows(connection, table, slug):
            counters.setdefault((illustrative, day), Counter(plans, illustrative, day)).take(chunk)
        counted = [counter.finish() for counter in counters.values()]
        cells, parts = concatenate([cells for cells, _ in counted]), join_spoken([parts for _, parts in counted])
        replace_outcomes(connection, plans, cells, parts, surroundings)
    write_rules(connection, describe_rules(register.plans))
    raise_data_version(connection)
    return len(returned)


def refresh_denominators(connection: Transaction, surroundings: Surroundings, *, before: Populations) -> None:
    """Set the figures against the populations of now, wherever those of `before` gave another number."""
    plans = [plan for plan in surroundings.register.plans if isinstance(plan.series.denominator, Population)]
    areas = [area.id for area in surroundings.areas.all()]
    for start in range(0, len(areas), _AREAS_AT_ONCE):
        some, series = areas[start : start + _AREAS_AT_ONCE], [plan.id for plan in plans]
        stored = read_stored_periods(connection, series=series, areas=some)
        periods = _find_changed(stored, surroundings.populations, before)
        if periods:
            cells = read_cells(connection, series=series, areas=some, periods=periods)
            cells = derive_figures(plans, cells, surroundings)
            write_cells(connection, cells, series=series, areas=some, periods=periods)


def _find_changed(periods: list[int], now: Populations, before: Populations) -> list[int]:
    """The periods whose mid-years the two answer differently."""
    if not periods:
        return []
    numbers = np.array(periods, dtype=np.int64)
    mid_years = find_population_years(numbers)
    changed = {year for year in np.unique(mid_years).tolist() if year and now.differs(before, year)}
    return numbers[np.isin(mid_years, sorted(changed)).any(axis=0)].tolist()
