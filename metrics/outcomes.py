"""The outcomes of a store as pages hold them, and the register of the integers behind the definitions.

`Outcomes` keeps the small dictionaries (codes, series, populations, goals) in memory and reads them anew when another
process has changed the data.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.exc import DBAPIError

from loaders.areas import Populations
from loaders.database import ensure_codes, read_codes, read_data_version
from loaders.errors import StoreError
from loaders.tables import all_tables, series
from metrics.cells import Cells
from metrics.definition import Metric, Series
from metrics.goals import Goals
from metrics.plans import Dimension, Plan, make_plan, wanted_words
from metrics.populations import read_used_populations
from metrics.stored_cells import read_cells, read_total_periods
from metrics.stored_goals import read_goals


@dataclass(frozen=True)
class Register:
    """The integers behind the definitions, as this database has them."""

    plans: tuple[Plan, ...]
    codes: Mapping[tuple[str, str], int]

    @cached_property
    def words(self) -> dict[int, tuple[str, str]]:
        """Category id to (column, word)."""
        return {number: key for key, number in self.codes.items()}

    @cached_property
    def by_series(self) -> dict[tuple[str, str], Plan]:
        """(metric slug, series name) to plan."""
        return {(plan.metric.slug, plan.series.name): plan for plan in self.plans}

    @cached_property
    def places(self) -> dict[int, int]:
        """The place of each category among those of its column: words in the order of the return, then names."""
        listed: dict[tuple[str, str], int] = {}
        for table in all_tables().tables.values():
            for column in table.columns:
                for place, word in enumerate(column.info.get("words", ())):
                    listed.setdefault((column.name, word), place)
        names = sorted(self.codes.keys() - listed.keys(), key=lambda key: _split_digits(key[1]))
        beyond = {key: len(listed) + place for place, key in enumerate(names)}
        return {number: listed.get(key, beyond.get(key, 0)) for key, number in self.codes.items()}


def _split_digits(name: str) -> list[tuple[bool, int, str]]:
    """A name in pieces that sort as people expect: 5 before 10."""
    return [(not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in re.split(r"(\d+)", name) if part]


def ensure_register(connection: Connection, metrics: Mapping[str, Metric]) -> Register:
    """Give codes to the words and ids to the series of the definitions that have none yet, and read the register."""
    ensure_codes(connection, wanted_words(metrics.values()))
    _ensure_series(connection, metrics.values())
    return read_register(connection, metrics)


def read_register(connection: Connection, metrics: Mapping[str, Metric]) -> Register:
    """Read the integers behind the definitions. Only reads: `ensure_register` must have run on this store."""
    codes = read_codes(connection)
    numbers = _read_series(connection)
    plans = tuple(
        make_plan(numbers[metric.slug, each.name], metric, each, _read_dimensions(each, codes), codes)
        for metric in metrics.values()
        for each in metric.series
    )
    return Register(plans, codes)


def _ensure_series(connection: Connection, metrics: Iterable[Metric]) -> None:
    wanted = {(metric.slug, each.name) for metric in metrics for each in metric.series}
    missing = sorted(wanted - _read_series(connection).keys())
    if missing:
        connection.execute(insert(series), [{"metric": m, "name": n} for m, n in missing])


def _read_series(connection: Connection) -> dict[tuple[str, str], int]:
    return {(metric, name): number for number, metric, name in connection.execute(select(series))}


def _read_dimensions(each: Series, codes: Mapping[tuple[str, str], int]) -> tuple[Dimension, ...]:
    table = all_tables().tables["return_" + each.returned.replace("-", "_")]
    dimensions = []
    for name in table.info["breakdowns"]:
        info = table.c[name].info
        total = codes[name, info["total"]] if info["total"] else None
        dimensions.append(Dimension(name, total, info["open"]))
    return tuple(dimensions)


@dataclass(frozen=True)
class _Memory:
    """What is kept between readings, as of a version of the data."""

    version: int
    register: Register
    populations: Populations
    goals: Goals


class Outcomes:
    """The outcomes of one store, for reading. Safe to share between threads: it holds no connection.

    Whatever is asked raises `StoreError` when the database cannot be read.
    """

    def __init__(self, engine: Engine, metrics: Mapping[str, Metric]) -> None:
        self._engine = engine
        self._metrics = metrics
        self._memory: _Memory | None = None

    @contextmanager
    def connect(self) -> Iterator[Connection]:
        """Open a connection for reading. Raises `StoreError`, in words, when the database cannot be read."""
        try:
            with self._engine.connect() as connection:
                yield connection
        except DBAPIError as error:
            raise StoreError(
                f"The database cannot be read: {error.orig}.", hint="Look whether it is running, then try again."
            ) from error

    def _refresh_memory(self, connection: Connection) -> _Memory:
        """What is kept, read anew when the data have changed since."""
        version = read_data_version(connection)
        if self._memory is None or self._memory.version != version:
            register = read_register(connection, self._metrics)
            populations = read_used_populations(connection, register.codes)
            self._memory = _Memory(version, register, populations, read_goals(connection, register.codes))
        return self._memory

    def data_version(self) -> int:
        """The version of the data; it grows with each change."""
        with self.connect() as connection:
            return read_data_version(connection)

    @property
    def register(self) -> Register:
        """The integers behind the definitions, up to date."""
        with self.connect() as connection:
            return self._refresh_memory(connection).register

    @property
    def populations(self) -> Populations:
        """The populations that rates are set against, up to date."""
        with self.connect() as connection:
            return self._refresh_memory(connection).populations

    @property
    def last_register(self) -> Register:
        """The register as of the last reading: it has every word that this reading gave. It costs no query."""
        return self._memory.register if self._memory else self.register

    @property
    def last_populations(self) -> Populations:
        """The populations as of the last reading. It costs no query."""
        return self._memory.populations if self._memory else self.populations

    @property
    def goals(self) -> Goals:
        """Targets, baselines and rebases as of the last reading. It costs no query."""
        if self._memory is None:
            with self.connect() as connection:
                return self._refresh_memory(connection).goals
        return self._memory.goals

    def read(
        self,
        plans: Sequence[Plan],
        areas: Sequence[int],
        *,
        periods: Sequence[int] | None = None,
        breakdown: str | None = None,
    ) -> Cells:
        """Read the totals of these series, or one breakdown of them, for these areas."""
        series = [plan.id for plan in plans]
        with self.connect() as connection:
            self._refresh_memory(connection)
            return read_cells(connection, series=series, areas=areas, periods=periods, breakdown=breakdown or "")

    def read_periods(self, plan: Plan, areas: Sequence[int]) -> list[int]:
        """The periods of a series for which any of these areas has a total, oldest first."""
        with self.connect() as connection:
            found = read_total_periods(connection, series=plan.id, areas=areas)
        return [period for period in found if plan.fits(period)]
