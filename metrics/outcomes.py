"""The table that pages read: written by a refresh, read by metric, area and period.

`Outcomes` is all that pages hold. It keeps the small dictionaries (codes, series) in memory and reads them anew when
another process has changed the data.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
from sqlalchemy import Connection, Engine, Select, bindparam, delete, insert, literal_column, select
from sqlalchemy.exc import DBAPIError

from loaders.areas import Populations
from loaders.bulk import insert_columns
from loaders.database import ensure_codes, read_codes, read_data_version
from loaders.errors import StoreError
from loaders.tables import all_tables, code, outcome, reach, series
from metrics.cells import NAMES, TOTAL, Cells, empty_cells
from metrics.definition import Metric, Series
from metrics.plans import Dimension, Plan, make_plan, wanted_words
from metrics.populations import read_used_populations

_COLUMNS = {"series": "series_id", "area": "area_id", "category": "category_id", "present": "members_present"}


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


# ---------------------------------------------------------------- the table of outcomes


def write_cells(
    connection: Connection, cells: Cells, *, series: Sequence[int], areas: Sequence[int], periods: Sequence[int]
) -> None:
    """Replace all stored cells of these series, areas and periods by the ones given."""
    o = outcome.c
    if areas and periods and series:
        connection.execute(delete(outcome).where(o.area_id.in_(areas), o.period.in_(periods), o.series_id.in_(series)))
    if len(cells):
        ordered = cells.take(np.argsort(cells.key()))
        insert_columns(connection, outcome, {_COLUMNS.get(name, name): getattr(ordered, name) for name in NAMES})


def drop_cells(connection: Connection) -> None:
    """Drop everything that derives from the returns."""
    connection.execute(delete(outcome))
    connection.execute(delete(reach))


def read_cells(
    connection: Connection,
    *,
    series: Sequence[int],
    areas: Sequence[int],
    periods: Sequence[int] | None = None,
    breakdown: str | None = None,
) -> Cells:
    """Read the stored cells of these series, areas and periods (all, where None is given).

    `breakdown` is the column whose categories are read, "" for the totals alone, None for totals and all categories.
    """
    if not (series and areas) or (periods is not None and not periods):
        return empty_cells()
    query = _cells_query(with_periods=periods is not None, of="category" if breakdown else breakdown)
    values: dict[str, Any] = {"series": series, "areas": areas, "periods": periods, "breakdown": breakdown}
    if periods is not None and breakdown == "":
        values |= {"first": min(periods), "last": max(periods)}
    return _to_cells(connection.execute(query, {name: each for name, each in values.items() if each}).all())


@cache
def _cells_query(*, with_periods: bool, of: str | None) -> Select[Any]:
    o = outcome.c
    query = select(*(o[_COLUMNS.get(name, name)] for name in NAMES)).where(
        o.series_id.in_(bindparam("series", expanding=True)), o.area_id.in_(bindparam("areas", expanding=True))
    )
    if with_periods:
        query = query.where(o.period.in_(bindparam("periods", expanding=True)))
    if of is None:
        return query
    if not of:
        query = query.where(o.category_id == literal_column(str(TOTAL)))  # as the index over totals spells it
        # The index goes by period last: within bounds, earlier periods need not be read.
        return query.where(o.period.between(bindparam("first"), bindparam("last"))) if with_periods else query
    return query.where(o.category_id.in_(select(code.c.id).where(code.c.kind == bindparam("breakdown"))))


def _to_cells(rows: Sequence[Any]) -> Cells:
    if not rows:
        return empty_cells()
    columns = zip(*rows, strict=True)
    return Cells(*(np.array(column, dtype=kind) for kind, column in zip(_KINDS, columns, strict=True)))


_KINDS = tuple(getattr(empty_cells(), name).dtype for name in NAMES)


def read_stored_periods(connection: Connection, *, series: Sequence[int], areas: Sequence[int]) -> list[int]:
    """The periods for which any of these areas has a cell, of whatever category, oldest first."""
    o = outcome.c
    query = select(o.period).where(o.area_id.in_(areas), o.series_id.in_(series)).distinct().order_by(o.period)
    return list(connection.scalars(query)) if series and areas else []


# ---------------------------------------------------------------- who ever sent what


def read_reach(connection: Connection, series: Sequence[int]) -> set[tuple[int, int, int]]:
    """Which areas ever sent these series, where not every area has them: (series, category, area)."""
    query = select(reach.c.series_id, reach.c.category_id, reach.c.area_id).where(reach.c.series_id.in_(series))
    return {tuple(row) for row in connection.execute(query)} if series else set()


def write_reach(
    connection: Connection, *, added: set[tuple[int, int, int]], removed: set[tuple[int, int, int]]
) -> None:
    """Add and remove triples of (series, category, area)."""
    names = ("series_id", "category_id", "area_id")
    if removed:
        by_key = delete(reach).where(*(reach.c[name] == bindparam(f"b_{name}") for name in names))
        keys = [f"b_{name}" for name in names]
        connection.execute(by_key, [dict(zip(keys, each, strict=True)) for each in sorted(removed)])
    if added:
        connection.execute(insert(reach), [dict(zip(names, each, strict=True)) for each in sorted(added)])


# ---------------------------------------------------------------- for pages


@dataclass(frozen=True)
class _Memory:
    """What is kept between readings, as of a version of the data."""

    version: int
    register: Register
    populations: Populations


class Outcomes:
    """The outcomes of one store, for reading. Safe to share between threads: it holds no connection.

    Whatever is asked raises `StoreError` when the database cannot be read.
    """

    def __init__(self, engine: Engine, metrics: Mapping[str, Metric]) -> None:
        self._engine = engine
        self._metrics = metrics
        self._memory: _Memory | None = None

    @contextmanager
    def _connect(self) -> Iterator[Connection]:
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
            self._memory = _Memory(version, register, read_used_populations(connection, register.codes))
        return self._memory

    def data_version(self) -> int:
        """The version of the data; it grows with each change."""
        with self._connect() as connection:
            return read_data_version(connection)

    @property
    def register(self) -> Register:
        """The integers behind the definitions, up to date."""
        with self._connect() as connection:
            return self._refresh_memory(connection).register

    @property
    def populations(self) -> Populations:
        """The populations that rates are set against, up to date."""
        with self._connect() as connection:
            return self._refresh_memory(connection).populations

    @property
    def last_register(self) -> Register:
        """The register as of the last reading: it has every word that this reading gave. It costs no query."""
        return self._memory.register if self._memory else self.register

    @property
    def last_populations(self) -> Populations:
        """The populations as of the last reading. It costs no query."""
        return self._memory.populations if self._memory else self.populations

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
        with self._connect() as connection:
            self._refresh_memory(connection)
            return read_cells(connection, series=series, areas=areas, periods=periods, breakdown=breakdown or "")

    def read_periods(self, plan: Plan, areas: Sequence[int]) -> list[int]:
        """The periods of a series for which any of these areas has a total, oldest first."""
        o = outcome.c
        query = select(o.period).where(
            o.series_id == plan.id, o.area_id.in_(areas), o.category_id == literal_column(str(TOTAL))
        )
        with self._connect() as connection:
            found = connection.scalars(query.distinct().order_by(o.period)).all()
        return [period for period in found if plan.fits(period)]
