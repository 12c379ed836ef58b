"""The figures that pages read, by series, area and period: those of now, and as they stood; and who ever sent what.

`metrics.stored_past` writes them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

import numpy as np
from sqlalchemy import (
    BigInteger,
    BindParameter,
    Connection,
    Integer,
    Select,
    Table,
    bindparam,
    cast,
    delete,
    insert,
    literal_column,
    select,
    update,
)

from loaders.areas import read_areas
from loaders.tables import code, derivation, outcome, outcome_past, reach
from loaders.tables import series as series_table
from metrics.cells import NAMES, TOTAL, Cells, empty_cells, make_cells

COLUMNS = {"series": "series_id", "area": "area_id", "category": "category_id", "present": "members_present"}


def drop_reach(connection: Connection) -> None:
    """Forget who ever sent what."""
    connection.execute(delete(reach))


def read_places(connection: Connection) -> tuple[list[int], list[int], list[int]]:
    """The series, areas and periods that any stored cell is of."""
    o = outcome.c
    series, areas, periods = (
        sorted(connection.scalars(select(column).distinct())) for column in (o.series_id, o.area_id, o.period)
    )
    return series, areas, periods


def read_cells(  # noqa: PLR0913 - each narrows what is read
    connection: Connection,
    *,
    series: Sequence[int],
    areas: Sequence[int],
    periods: Sequence[int] | None = None,
    breakdown: str | None = None,
    version: int | None = None,
) -> Cells:
    """Read the stored cells of these series, areas and periods (all, where None is given).

    `breakdown` is the column whose categories are read, "" for the totals alone, None for totals and all categories.
    With a `version` of the data they are read as they stood then.
    """
    if not (series and areas) or (periods is not None and not periods):
        return empty_cells()
    of = "category" if breakdown else breakdown
    values: dict[str, Any] = {"series": series, "areas": areas, "periods": periods, "breakdown": breakdown}
    if periods is not None and breakdown == "":
        values |= {"first": min(periods), "last": max(periods)}
    values = {name: each for name, each in values.items() if each}
    if version is None:
        return to_cells(connection.execute(_cells_query(with_periods=periods is not None, of=of), values).all())
    queries = [_past_query(table, with_periods=periods is not None, of=of) for table in (outcome, outcome_past)]
    return to_cells([row for each in queries for row in connection.execute(each, {**values, "version": version})])


def read_counts(
    connection: Connection, *, series: Sequence[int], periods: Sequence[int], without: Sequence[int]
) -> Cells:
    """Read what disclosure control looks at, of all areas but these: counts, statuses and what is hidden by now."""
    o = outcome.c
    everyone = sorted({area.id for area in read_areas().all()} - set(without))
    if not (everyone and periods and series):
        return empty_cells()
    # Several integers in one: to make Python's own of each would take longer than to read them.
    what = cast(o.area_id, BigInteger) * _CATEGORIES + o.category_id
    when = (cast(o.period, BigInteger) * _SERIES + o.series_id) * _FLAGS
    when = when + o.status * 16 + cast(o.sent, Integer) * 8 + o.hidden
    query = select(what, when, o.numerator, o.denominator).where(
        o.area_id.in_(everyone), o.period.in_(periods), o.series_id.in_(series)
    )
    # Few rows at a time: Python looks through all objects that it holds whenever there are many new ones.
    parts = connection.execute(query.execution_options(yield_per=_ROWS_AT_ONCE)).partitions()
    columns = [
        [np.array(each, dtype=kind) for each, kind in zip(zip(*rows, strict=True), _PACKED, strict=True)]
        for rows in parts
    ]
    nothing = [np.zeros(0, dtype=kind) for kind in _PACKED]
    key, flags, numerator, denominator = (np.concatenate(each) for each in zip(nothing, *columns, strict=True))
    area, category = np.divmod(key, _CATEGORIES)
    times, flag = np.divmod(flags, _FLAGS)
    period, number = np.divmod(times, _SERIES)
    return make_cells(
        len(key),
        area=area,
        category=category,
        period=period,
        series=number,
        status=flag >> 4,
        sent=flag >> 3 & 1,
        hidden=flag & 7,
        numerator=numerator,
        denominator=denominator,
    )


_ROWS_AT_ONCE = 500
_PACKED = (np.int64, np.int64, np.float64, np.float64)
_CATEGORIES, _SERIES, _FLAGS = 1 << 18, 1 << 10, 1 << 8  # as many as `metrics.cells.pack_key` has room for


def write_hidden(connection: Connection, cells: Cells) -> None:
    """Write what is hidden of these cells; the rest of them stays what it is."""
    if not len(cells):
        return
    names = ("area", "period", "series", "category")
    keys = [outcome.c[COLUMNS.get(name, name)] for name in names]
    change = update(outcome).where(*(key == bindparam(f"b_{key.name}") for key in keys))
    columns = {f"b_{key.name}": getattr(cells, name).tolist() for key, name in zip(keys, names, strict=True)}
    columns["hidden"] = cells.hidden.tolist()
    connection.execute(change, [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)])


@cache
def _past_query(table: Table, *, with_periods: bool, of: str | None) -> Select[Any]:
    """What stood at a version, among the figures of now or among those of the past."""
    return _stood(_cells_query(table, with_periods=with_periods, of=of), table)


def _stood(query: Select[Any], table: Table) -> Select[Any]:
    query = query.where(table.c.from_version <= bindparam("version"))
    return query if table is outcome else query.where(table.c.until_version > bindparam("version"))


@cache
def _cells_query(table: Table = outcome, *, with_periods: bool, of: str | None) -> Select[Any]:
    o = table.c
    query = select(*(o[COLUMNS.get(name, name)] for name in NAMES)).where(
        o.series_id.in_(bindparam("series", expanding=True)), o.area_id.in_(bindparam("areas", expanding=True))
    )
    periods: BindParameter[Any] = bindparam("periods", expanding=True)
    if of == "":
        query = _of_totals(query, table)
        if with_periods:  # from the first to the last in one go; to look up each of them would take twice as long
            within = o.period.between(bindparam("first"), bindparam("last"))
            query = query.where(within, (o.period + 0).in_(periods))
        return query
    if with_periods:
        query = query.where(o.period.in_(periods))
    if of is None:
        return query
    return query.where(o.category_id.in_(select(code.c.id).where(code.c.kind == bindparam("breakdown"))))


def _of_totals(query: Select[Any], table: Table) -> Select[Any]:
    """Ask for totals alone, by their own index: SQLite, left to itself, would pass over all the breakdowns."""
    query = query.where(table.c.category_id == literal_column(str(TOTAL)))  # as the index spells it
    return query.with_hint(outcome, "INDEXED BY ix_outcome_totals", "sqlite") if table is outcome else query


def to_cells(rows: Sequence[Any]) -> Cells:
    """Cells of rows that were read, their columns as `metrics.cells.NAMES`."""
    if not rows:
        return empty_cells()
    columns = zip(*rows, strict=True)
    return Cells(*(np.array(column, dtype=kind) for kind, column in zip(_KINDS, columns, strict=True)))


_DTYPES = {name: getattr(empty_cells(), name).dtype for name in NAMES}
_KINDS = tuple(_DTYPES.values())


def read_stored_periods(connection: Connection, *, series: Sequence[int], areas: Sequence[int]) -> list[int]:
    """The periods for which any of these areas has a cell, of whatever category, oldest first."""
    o = outcome.c
    query = select(o.period).where(o.area_id.in_(areas), o.series_id.in_(series)).distinct().order_by(o.period)
    return list(connection.scalars(query)) if series and areas else []


def read_total_periods(
    connection: Connection, *, series: int, areas: Sequence[int], version: int | None = None
) -> list[int]:
    """The periods for which any of these areas has (or had, at a version) a total, oldest first."""

    def find(table: Table) -> Select[Any]:
        o = table.c
        return _of_totals(select(o.period).where(o.series_id == series, o.area_id.in_(areas)), table).distinct()

    if version is None:
        return list(connection.scalars(find(outcome).order_by(outcome.c.period)))
    queries = [_stood(find(table), table) for table in (outcome, outcome_past)]
    return sorted({period for each in queries for period in connection.scalars(each, {"version": version})})


def read_hidden_totals(
    connection: Connection, *, areas: Collection[int], periods: Collection[int]
) -> set[tuple[str, int, int]]:
    """Of which metrics, areas and periods, among these, a total is hidden: (metric slug, area, period)."""
    if not (areas and periods):
        return set()
    o = outcome.c
    query = _of_totals(select(series_table.c.metric, o.area_id, o.period), outcome)
    query = query.where(o.series_id == series_table.c.id, o.area_id.in_(areas), o.period.in_(periods), o.hidden != 0)
    return {(metric, area, period) for metric, area, period in connection.execute(query)}


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


# ---------------------------------------------------------------- by which rules they were made


def read_rules(connection: Connection) -> str:
    """The rules by which the outcomes of the store were made; nothing where that is not known."""
    return connection.scalar(select(derivation.c.rules)) or ""


def write_rules(connection: Connection, rules: str) -> None:
    """Keep the rules by which the outcomes were made."""
    connection.execute(delete(derivation))
    connection.execute(insert(derivation).values(id=1, rules=rules))
