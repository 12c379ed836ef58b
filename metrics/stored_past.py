"""Figures as they stood: what a refresh replaces goes to the past, with the version until which it stood.

What of the past is hidden since is for `metrics.held_back` to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Connection, Table, and_, delete, insert, literal, select

from loaders.bulk import insert_columns
from loaders.database import read_data_version
from loaders.tables import outcome, outcome_past
from metrics.cell_changes import compare_cells, find_pairs
from metrics.cells import NAMES, Cells, concatenate
from metrics.stored_cells import COLUMNS, to_cells, write_hidden

KEY = ("area_id", "period", "series_id", "category_id")
"""The columns by which a figure of now and those of its past meet."""


def write_cells(connection: Connection, cells: Cells, *, old: Cells) -> None:
    """Store cells in the place of the `old` ones, as of the version of the data in the making.

    `old` are all that stand where the new ones will. What stays the same is left alone, but for what is hidden of it;
    what does not moves to the past.
    """
    changes = compare_cells(old, cells)
    version = read_data_version(connection)
    _move_to_past(connection, changes.old, version, kept=changes.kept)
    if len(changes.new):
        ordered = changes.new.take(np.argsort(changes.new.key()))
        columns = {COLUMNS.get(name, name): getattr(ordered, name) for name in NAMES}
        since = np.full(len(ordered), version, dtype=np.int64)
        insert_columns(connection, outcome, {**columns, "from_version": since})
    write_hidden(connection, changes.masked)


def _move_to_past(connection: Connection, cells: Cells, version: int, *, kept: Cells) -> None:
    """Move what is stored of these cells to the past; what this very version has written never stood."""
    names = [column.name for column in outcome_past.columns if column.name != "until_version"]
    stored = [outcome.c[name] for name in names]
    for where in find_conditions(cells, outcome, beside=kept):
        stood = select(*stored, literal(version)).where(where, outcome.c.from_version < version)
        connection.execute(insert(outcome_past).from_select([*names, "until_version"], stood))
        connection.execute(delete(outcome).where(where))


def find_conditions(cells: Cells, table: Table, *, beside: Cells | None = None) -> Iterator[ColumnElement[bool]]:
    """Conditions that hold for these cells of a table, and for none of those beside them.

    One for each series and period where they are all that there is, else one for each category. Where nothing is said
    of others, there may be some.
    """
    whole = find_pairs(cells) - find_pairs(beside) if beside is not None else set[tuple[int, int]]()
    order = np.lexsort((cells.area, cells.category, cells.period, cells.series))
    rows = np.stack([cells.series, cells.period, cells.category, cells.area], axis=1)[order]
    for (series, period), mine in _split(rows, 2):
        by_category = [((None,), mine)] if (series, period) in whole else _split(mine[:, 2:], 1)
        for (category,), some in by_category:
            areas = np.unique(some[:, -1]).tolist()
            where = and_(table.c.area_id.in_(areas), table.c.period == period, table.c.series_id == series)
            yield where if category is None else where & (table.c.category_id == category)


def _split(rows: NDArray[np.int64], width: int) -> Iterator[tuple[tuple[int, ...], NDArray[np.int64]]]:
    """The rows, sorted by their first columns, by what these hold."""
    heads = rows[:, :width]
    starts = np.flatnonzero((heads[1:] != heads[:-1]).any(axis=1)) + 1
    for some in np.split(rows, starts):
        if len(some):
            yield tuple(some[0, :width].tolist()), some


# ---------------------------------------------------------------- what has changed since


@dataclass(frozen=True, slots=True)
class Since:
    """What no longer is as it was: the cells as they stood, and those that stand instead; `made` is the version that
    last changed a cell, by its key."""

    before: Cells
    after: Cells
    made: dict[int, int]


def read_since(
    connection: Connection, *, series: Sequence[int], areas: Sequence[int], since: int, until: int | None
) -> Since:
    """Read what has changed of these series and areas between two versions; `until` is now where None."""
    now, past, here = outcome.c, outcome_past.c, (series, areas)
    replaced = past.until_version > since
    newer, still = now.from_version > since, past.from_version > since
    if until is not None:
        replaced &= past.until_version <= until
        newer &= now.from_version <= until
        still &= (past.from_version <= until) & (past.until_version > until)
    gone, gone_at, stood_from = _read_with(connection, here, outcome_past, replaced)
    came, _, came_at = _read_with(connection, here, outcome, newer)
    if until is not None:
        further, _, further_at = _read_with(connection, here, outcome_past, still)
        came, came_at = concatenate([came, further]), np.concatenate([came_at, further_at])
    latest = np.argsort(gone_at)  # of several that went, the last one counts
    made = dict(zip(gone.key()[latest].tolist(), gone_at[latest].tolist(), strict=True))
    made |= dict(zip(came.key().tolist(), came_at.tolist(), strict=True))
    return Since(gone.take(stood_from <= since), came, made)


def _read_with(
    connection: Connection, here: tuple[Sequence[int], Sequence[int]], table: Table, condition: ColumnElement[bool]
) -> tuple[Cells, NDArray[np.int64], NDArray[np.int64]]:
    """Cells of these series and areas, with the versions until which (0 for those of now) and from which they stand."""
    o, (series, areas) = table.c, here
    until = o.until_version if table is outcome_past else literal(0)
    query = select(*(o[COLUMNS.get(name, name)] for name in NAMES), until, o.from_version)
    rows = connection.execute(query.where(o.series_id.in_(series), o.area_id.in_(areas), condition)).all()
    versions = np.array([row[-2:] for row in rows], dtype=np.int64).reshape(-1, 2)
    return to_cells([row[:-2] for row in rows]), versions[:, 0], versions[:, 1]
