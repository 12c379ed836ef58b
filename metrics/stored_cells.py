"""The table that pages read: written by a refresh, read by series, area and period; and who ever sent what.

Both are derived and can be dropped and made again.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from sqlalchemy import BindParameter, Connection, Select, bindparam, delete, insert, literal_column, select

from loaders.bulk import insert_columns
from loaders.tables import code, outcome, reach
from metrics.cells import NAMES, TOTAL, Cells, empty_cells

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


_KINDS = tuple(getattr(empty_cells(), name).dtype for name in NAMES)


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
