"""The table that pages read: written by a refresh, read by metric, area and period.

`Outcomes` is all that pages hold. It keeps the small dictionaries (codes, series) in memory and reads them anew when
another process has changed the data.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, RowMapping, Select, bindparam, delete, insert, or_, select

from loaders.bulk import insert_columns
from loaders.database import ensure_codes, read_codes, read_data_version
from loaders.tables import all_tables, outcome, series
from metrics.cells import TOTAL, Cells, empty_cells
from metrics.definition import Metric, Series
from metrics.plans import Dimension, Plan, make_plan, wanted_words

_COLUMNS = {
    "series": "series_id",
    "area": "area_id",
    "category": "category_id",
    "present": "members_present",
}
_CHUNK = 5_000  # bound values in one statement; databases allow some tens of thousands


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

    def categories(self, breakdown: str) -> dict[int, str]:
        """The categories of a breakdown: id to word."""
        return {number: word for (kind, word), number in self.codes.items() if kind == breakdown}


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
    return {(metric, name): number for number, metric, name in connection.execute(select(series)).tuples()}


def _read_dimensions(each: Series, codes: Mapping[tuple[str, str], int]) -> tuple[Dimension, ...]:
    table = all_tables().tables["return_" + each.returned.replace("-", "_")]
    dimensions = []
    for name in table.info["breakdowns"]:
        info = table.c[name].info
        total = codes[name, info["total"]] if info["total"] else None
        dimensions.append(Dimension(name, total, info["open"]))
    return tuple(dimensions)


def write_cells(
    connection: Connection, cells: Cells, pairs: NDArray[np.int64], series_ids: Sequence[int]
) -> None:
    """Replace the stored cells of these series for these (area, period) pairs (packed, area above 22 bits)."""
    o = outcome.c
    if connection.scalar(select(o.area_id).where(o.series_id.in_(series_ids)).limit(1)) is not None:
        connection.execute(
            delete(outcome).where(
                o.area_id == bindparam("b_area"),
                o.period == bindparam("b_period"),
                or_(*(o.series_id == number for number in series_ids)),  # IN cannot be run for many pairs at once
            ),
            [{"b_area": pair >> 22, "b_period": pair & (1 << 22) - 1} for pair in pairs.tolist()],
        )
    ordered = cells.take(np.argsort(cells.key()))
    insert_columns(
        connection, outcome, {_COLUMNS.get(f.name, f.name): getattr(ordered, f.name) for f in fields(Cells)}
    )


def read_cells(
    connection: Connection,
    *,
    series: Sequence[int],
    areas: Sequence[int],
    periods: Sequence[int] | None = None,
    categories: Sequence[int] | None = None,
) -> Cells:
    """Read the stored cells of these series, areas, periods and categories (all, where None is given)."""
    if not (series and areas) or (periods is not None and not periods):
        return empty_cells()
    rows: list[RowMapping] = []
    for start in range(0, len(areas), _CHUNK):
        query = _cells_query(series, areas[start : start + _CHUNK], periods, categories)
        rows.extend(connection.execute(query).all())  # type: ignore[arg-type]  # rows are unpacked by position
    return _to_cells(rows)


def _cells_query(
    series_ids: Sequence[int],
    areas: Sequence[int],
    periods: Sequence[int] | None,
    categories: Sequence[int] | None,
) -> Select[Any]:
    o = outcome.c
    query = select(*(o[_COLUMNS.get(f.name, f.name)] for f in fields(Cells))).where(
        o.series_id.in_(series_ids), o.area_id.in_(areas)
    )
    if periods is not None:
        query = query.where(o.period.in_(periods))
    if categories == [TOTAL]:
        return query.where(o.category_id == 0)
    return query if categories is None else query.where(o.category_id.in_(categories))


def _to_cells(rows: Sequence[Any]) -> Cells:
    if not rows:
        return empty_cells()
    empty = empty_cells()
    columns = zip(*rows, strict=True)
    return Cells(
        *(np.array(c, dtype=getattr(empty, f.name).dtype) for f, c in zip(fields(Cells), columns, strict=True))
    )


class Outcomes:
    """The outcomes of one store, for reading. Safe to share between threads: it holds no connection."""

    def __init__(self, engine: Engine, metrics: Mapping[str, Metric]) -> None:
        self._engine = engine
        self._metrics = metrics
        self._version = -1
        self._register: Register | None = None

    def data_version(self) -> int:
        """The version of the data; it grows with each change."""
        with self._engine.connect() as connection:
            return read_data_version(connection)

    @property
    def register(self) -> Register:
        """The integers behind the definitions; read anew when the data have changed."""
        version = self.data_version()
        if self._register is None or version != self._version:
            with self._engine.connect() as connection:
                self._register = read_register(connection, self._metrics)
            self._version = version
        return self._register

    def read(
        self,
        plans: Sequence[Plan],
        areas: Sequence[int],
        *,
        periods: Sequence[int] | None = None,
        breakdown: str | None = None,
    ) -> Cells:
        """Read the totals of these series, or one breakdown of them, for these areas."""
        categories = [TOTAL] if breakdown is None else sorted(self.register.categories(breakdown))
        with self._engine.connect() as connection:
            return read_cells(
                connection, series=[p.id for p in plans], areas=areas, periods=periods, categories=categories
            )

    def read_periods(self, plan: Plan, areas: Sequence[int]) -> list[int]:
        """The periods of a series for which any of these areas has a cell, oldest first."""
        o = outcome.c
        query = select(o.period).where(o.series_id == plan.id, o.area_id.in_(areas), o.category_id == 0)
        with self._engine.connect() as connection:
            found = connection.scalars(query.distinct().order_by(o.period)).all()
        return [period for period in found if plan.fits(period)]
