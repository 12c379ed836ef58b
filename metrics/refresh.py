"""Keeps the outcomes in step with the returns: what a load changed is summed anew in the same transaction.

Only the areas, periods and series that a submission speaks of, and the areas above them, are touched. The whole table
can be made again (`refresh_all`); both ways go through the same functions, and a test compares them. Either writes only
what is not what it was, and moves that to the past.
"""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np

from loaders.areas import Populations, read_areas
from loaders.database import raise_data_version, read_codes, read_data_version
from loaders.revisions import Revision, record_revision
from loaders.tables import StoredChunk, all_tables
from metrics.catalogue import find_metrics
from metrics.cells import concatenate
from metrics.counts import Counter, Transaction, join_spoken, stream_standing_rows, to_day
from metrics.definition import Population
from metrics.derive import find_population_years
from metrics.masks import describe_rules
from metrics.outcomes import Register, ensure_register, read_register
from metrics.populations import POPULATION, read_used_populations
from metrics.stored_cells import drop_reach, read_cells, read_places, read_rules, read_stored_periods, write_rules
from metrics.stored_past import write_cells
from metrics.summing import Stored, Surroundings, derive_figures, drop_series, replace_outcomes

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


def make_ready(connection: Transaction) -> None:
    """Make ready what the metrics need of a store: codes and series of the definitions, outcomes by today's rules."""
    ensure_register(connection, find_metrics())
    ensure_outcomes(connection)


def ensure_outcomes(connection: Transaction) -> bool:
    """Make all outcomes anew if they were made by other rules than today's (or dropped); say whether they were.

    The register must be there (`ensure_register`).
    """
    rules = describe_rules(read_register(connection, find_metrics()).plans)
    outdated = read_rules(connection) != rules
    if outdated and read_data_version(connection):
        refresh_all(connection)
    elif outdated:  # nothing has come in yet: that is no version of the data, whose history is still to begin
        write_rules(connection, rules)
    return outdated


def refresh_all(connection: Transaction, *, recorded_at: datetime | None = None) -> int:
    """Make all outcomes again, as a version of the data of its own; give the number of returns read.

    `recorded_at` is now where None: the time as of which the version is found.
    """
    version = raise_data_version(connection)
    count = make_outcomes(connection)
    record_revision(connection, Revision(version, recorded_at or datetime.now(UTC), "refresh"))
    return count


def make_outcomes(connection: Transaction) -> int:
    """Make all outcomes again from the returns that stand, and write what is not what it was, as of the version of the
    data in the making; give the number of returns read."""
    drop_reach(connection)
    register = read_register(connection, find_metrics())
    numbers, areas, periods = read_places(connection)
    surroundings = Surroundings(
        read_areas(), read_used_populations(connection, register.codes), register, Stored(areas, periods)
    )
    made = set[int]()
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
        made |= set(parts.series.tolist())
    drop_series(connection, sorted(set(numbers) - made), register.plans, Stored(areas, periods))
    write_rules(connection, describe_rules(register.plans))
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
            write_cells(connection, derive_figures(plans, cells, surroundings), old=cells)


def _find_changed(periods: list[int], now: Populations, before: Populations) -> list[int]:
    """The periods whose mid-years the two answer differently."""
    if not periods:
        return []
    numbers = np.array(periods, dtype=np.int64)
    mid_years = find_population_years(numbers)
    changed = {year for year in np.unique(mid_years).tolist() if year and now.differs(before, year)}
    return numbers[np.isin(mid_years, sorted(changed)).any(axis=0)].tolist()
