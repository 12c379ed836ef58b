"""The outcomes of a store as pages hold them, and the register of the integers behind the definitions.

`Outcomes` keeps the small dictionaries (codes, series, populations, goals) in memory and reads them anew when another
process has changed the data.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from threading import Lock

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.exc import DBAPIError

from loaders.areas import Populations
from loaders.database import ensure_codes, read_codes, read_data_version
from loaders.errors import StoreError
from loaders.revisions import find_version
from loaders.tables import all_tables, series
from metrics.cells import Cells
from metrics.definition import Metric, Series
from metrics.goals import Goals
from metrics.plans import Codes, Dimension, Plan, make_plan, wanted_words
from metrics.populations import read_used_populations
from metrics.stored_cells import read_cells, read_total_periods
from metrics.stored_goals import read_goals


@dataclass(frozen=True)
class Register:
    """The integers behind the definitions, as this database has them."""

    plans: tuple[Plan, ...]
    codes: Codes

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
    codes = ensure_codes(connection, wanted_words(metrics.values()))
    return _make_register(metrics, codes, _ensure_series(connection, metrics.values()))


def read_register(connection: Connection, metrics: Mapping[str, Metric]) -> Register:
    """Read the integers behind the definitions. Only reads: `ensure_register` must have run on this store."""
    return _make_register(metrics, read_codes(connection), _read_series(connection))


def _make_register(metrics: Mapping[str, Metric], codes: Codes, numbers: Mapping[tuple[str, str], int]) -> Register:
    plans = tuple(
        make_plan(numbers[metric.slug, each.name], metric, each, _read_dimensions(each, codes), codes)
        for metric in metrics.values()
        for each in metric.series
    )
    return Register(plans, codes)


def _ensure_series(connection: Connection, metrics: Iterable[Metric]) -> dict[tuple[str, str], int]:
    """Give the ids of all series, after adding those of the definitions that have none yet."""
    known = _read_series(connection)
    missing = sorted({(metric.slug, each.name) for metric in metrics for each in metric.series} - known.keys())
    if missing:
        connection.execute(insert(series), [{"metric": m, "name": n} for m, n in missing])
        known = _read_series(connection)
    return known


def _read_series(connection: Connection) -> dict[tuple[str, str], int]:
    return {(metric, name): number for number, metric, name in connection.execute(select(series))}


def _read_dimensions(each: Series, codes: Codes) -> tuple[Dimension, ...]:
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


_VERSIONS_KEPT = 8  # as at which outcomes are kept in memory: a board's pages ask for one or two


_HELD_VERSION: ContextVar[tuple[Engine, int] | None] = ContextVar("held version of the data", default=None)


class KeptVersions:
    """The outcomes as at the versions that were asked for last."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, Outcomes] = OrderedDict()
        self._turn = Lock()

    def find(self, version: int, make: Callable[[], Outcomes]) -> Outcomes:
        """Find those as at a version, made where they are not there."""
        with self._turn:
            found = self._kept.pop(version, None) or make()
            self._kept[version] = found
            if len(self._kept) > _VERSIONS_KEPT:
                self._kept.popitem(last=False)
        return found


class Outcomes:
    """The outcomes of one store, for reading: those of now, or as they stood at a version of the data (`at`).

    Safe to share between threads: it holds no connection. Whatever is asked raises `StoreError` when the database
    cannot be read. `version` is the version as at which these are, None for the present.
    """

    def __init__(
        self,
        engine: Engine,
        metrics: Mapping[str, Metric],
        *,
        version: int | None = None,
        kept: KeptVersions | None = None,
    ) -> None:
        self._engine = engine
        self._metrics = metrics
        self._memory: _Memory | None = None
        self._kept = kept or KeptVersions()
        self.version = version

    def at(self, version: int) -> Outcomes:
        """The outcomes as they stood at a version, with the goals and populations of then; 0 is before all data.

        What is hidden today is hidden as at any version, and some of what stood then besides: it would give away what
        was hidden then (docs/adr/0007).
        """
        kept = self._kept
        return kept.find(version, lambda: Outcomes(self._engine, self._metrics, version=version, kept=kept))

    def find_version(self, moment: datetime) -> int:
        """The version that stood at a moment: the last recorded at it or before; 0 where there was none yet."""
        with self.connect() as connection:
            return find_version(connection, moment)

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
            populations = read_used_populations(connection, register.codes, version=self.version)
            goals = read_goals(connection, register.codes, version=self.version)
            self._memory = _Memory(version, register, populations, goals)
        return self._memory

    def data_version(self) -> int:
        """The version of the data of now; it grows with each change; one can hide what was shown as at a date."""
        held = _HELD_VERSION.get()
        if held and held[0] is self._engine:
            return held[1]
        with self.connect() as connection:
            return read_data_version(connection)

    @contextmanager
    def hold_version(self) -> Iterator[int]:
        """Ask for the version of the data once, and give the same to whoever asks within: for the time of one answer,
        whose parts would else ask one after the other."""
        version = self.data_version()
        token = _HELD_VERSION.set((self._engine, version))
        try:
            yield version
        finally:
            _HELD_VERSION.reset(token)

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
    def last_version(self) -> int:
        """The version of the data of now as of the last reading. It costs no query."""
        return self._memory.version if self._memory else self.data_version()

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
            return read_cells(
                connection,
                series=series,
                areas=areas,
                periods=periods,
                breakdown=breakdown or "",
                version=self.version,
            )

    def read_periods(self, plan: Plan, areas: Sequence[int]) -> list[int]:
        """The periods of a series for which any of these areas has a total, oldest first."""
        with self.connect() as connection:
            found = read_total_periods(connection, series=plan.id, areas=areas, version=self.version)
        return [period for period in found if plan.fits(period)]
