"""The table that pages read: written by a refresh, read by series, area and period; and who ever sent what.

Both are derived and can be dropped and made again.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from sqlalchemy import (
    BigInteger,
    BindParameter,
    Connection,
    Integer,
    Select,
    bindparam,
    cast,
    delete,
    insert,
    literal_column,
    select,
    update,
)

from loaders.areas import read_areas
from loaders.bulk import insert_columns
from loaders.tables import code, derivation, outcome, reach
from metrics.cells import NAMES, TOTAL, Cells, empty_cells, make_cells

_COLUMNS = {"series": "series_id", "area": "area_id", "category": "category_id", "present": "members_present"}


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
    keys = [outcome.c[_COLUMNS.get(name, name)] for name in names]
    change = update(outcome).where(*(key == bindparam(f"b_{key.name}") for key in keys))
    columns = {f"b_{key.name}": getattr(cells, name).tolist() for key, name in zip(keys, names, strict=True)}
    columns["hidden"] = cells.hidden.tolist()
    connection.execute(change, [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)])


@cache
def _cells_query(*, with_periods: bool, of: str | None) -> Select[Any]:
    o = outcome.c
    query = select(*(o[_COLUMNS.get(name, name)] for name in NAMES)).where(
        o.series_id.in_(bindparam("series", expanding=True)), o.area_id.in_(bindparam("areas", expanding=True))
    )
    periods: BindParameter[Any] = bindparam("periods", expanding=True)
    if of == "":
        query = _of_totals(query)
        if with_periods:  # from the first to the last in one go; to look up each of them would take twice as long
            within = o.period.between(bindparam("first"), bindparam("last"))
            query = query.where(within, (o.period + 0).in_(periods))
        return query
    if with_periods:
        query = query.where(o.period.in_(periods))
    if of is None:
        return query
    return query.where(o.category_id.in_(select(code.c.id).where(code.c.kind == bindparam("breakdown"))))


def _of_totals(query: Select[Any]) -> Select[Any]:
    """Ask for totals alone, by their own index: SQLite, left to itself, would pass over all the breakdowns."""
    totals = outcome.c.category_id == literal_column(str(TOTAL))  # as the index spells it
    return query.where(totals).with_hint(outcome, "INDEXED BY ix_outcome_totals", "sqlite")


def _to_cells(rows: Sequence[Any]) -> Cells:
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


def read_total_periods(connection: Connection, *, series: int, areas: Sequence[int]) -> list[int]:
    """The periods for which any of these areas has a total, oldest first."""
    o = outcome.c
    query = _of_totals(select(o.period).where(o.series_id == series, o.area_id.in_(areas)))
    return list(connection.scalars(query.distinct().order_by(o.period)))


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
