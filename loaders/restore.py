"""Restores a backup into a database of either kind: all of it in one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    Table,
    exists,
    func,
    insert,
    select,
    update,
)

from loaders.backup import BackedUp, find_lot, reflect_tables, spare_memory
from loaders.backup_file import BackupReader, Row, decode_bytes, open_backup
from loaders.bulk import insert_columns
from loaders.database import raise_data_version, read_data_version, write_transaction
from loaders.errors import UsageError
from loaders.revisions import Revision, record_revision
from loaders.schema_version import HEAD, SCHEMAS, find_schema, refuse, write_number
from loaders.tables import all_tables, store_state
from loaders.upgrade import Prepare, finish_upgrade, make_tables, open_any

_SENT = ("submission", "attempt", "comment")
"""The tables that hold anything only where people have sent something."""

_NUMBERS = (Integer, Float, Boolean)


def restore(url: str, path: Path, prepare: Prepare, *, replace: bool = False) -> BackedUp:
    """Fill a database from a backup, and bring it to this program's version where the backup is of an older one.

    Raises `UsageError` for a file that is damaged, foreign or of a newer version, and for a database that holds
    returns already, unless they are to be replaced; `StoreError` when the database fails. Nothing is changed then.
    """
    with open_backup(path) as backup:
        rows = backup.verify()
        about = backup.about
        if about.schema not in SCHEMAS:
            raise UsageError(f"The backup {path} is of version {about.schema}, which this program does not know.")
        with open_any(url) as engine, write_transaction(engine) as connection:
            spare_memory(connection)
            before = _clear(connection, replace=replace)
            _make_empty(connection, about.schema)
            _fill(connection, backup)
            finish_upgrade(connection, about.schema, prepare)
            _outdate(connection, before)
    return BackedUp(about.schema, about.data_version, len(about.tables), rows)


def _clear(connection: Connection, *, replace: bool) -> int:
    """Drop the tables of a store in which nothing was ever sent, or that is to be replaced; give its data version."""
    schema = find_schema(connection)
    if schema is None:
        return 0
    if schema not in SCHEMAS:
        raise refuse(schema)
    tables = reflect_tables(connection).tables
    sent = [name for name in _SENT if name in tables and connection.scalar(select(exists().select_from(tables[name])))]
    if sent and not replace:
        raise UsageError(
            "The database holds returns already. Nothing was changed.",
            hint="Restore into an empty database, or say --replace: what it holds is lost then.",
        )
    version = read_data_version(connection)
    first = next(iter(tables.values())).metadata
    first.drop_all(connection)
    write_number(connection, None)
    return version


def _make_empty(connection: Connection, schema: str) -> None:
    """Make the tables of a version, with nothing in them."""
    if schema == HEAD:
        all_tables().create_all(connection)
        write_number(connection, HEAD)
    else:
        make_tables(connection, None, schema)


def _fill(connection: Connection, backup: BackupReader) -> None:
    """Write the rows of all tables."""
    tables = reflect_tables(connection).tables
    for name in backup.about.tables:
        if name not in tables or set(backup.about.tables[name]) != set(tables[name].columns.keys()):
            raise UsageError(f"The backup holds a table {name} that this program does not know. Nothing was changed.")
        # In the order of the backup's columns, which can differ from that of the tables.
        columns = [tables[name].c[each] for each in backup.about.tables[name]]
        rows = backup.read_table(name)
        while some := list(islice(rows, find_lot(tables[name]))):
            _insert(connection, tables[name], columns, some)
        if "id" in tables[name].c and connection.dialect.name == "postgresql":
            _go_on_counting(connection, tables[name])


def _insert(connection: Connection, table: Table, columns: Sequence[Column[Any]], rows: list[Row]) -> None:
    if all(isinstance(column.type, _NUMBERS) for column in columns):
        for absent, alike in _group_by_nulls(columns, rows).items():
            lists = dict(zip(columns, zip(*alike, strict=True), strict=True))
            arrays = {
                each.name: np.array(cells, _find_kind(each)) for each, cells in lists.items() if each.name not in absent
            }
            insert_columns(connection, table, arrays)
        return
    decoders = {column.name: _find_decoder(column) for column in columns}
    connection.execute(
        insert(table),
        [
            {
                name: None if cell is None else decode(cell)
                for (name, decode), cell in zip(decoders.items(), row, strict=True)
            }
            for row in rows
        ],
    )


def _group_by_nulls(columns: Sequence[Column[Any]], rows: list[Row]) -> dict[frozenset[str], list[Row]]:
    """The rows by their columns of integers that are null: NumPy has none such, but for floats."""
    exact = [
        (place, each.name) for place, each in enumerate(columns) if each.nullable and not isinstance(each.type, Float)
    ]
    groups: dict[frozenset[str], list[Row]] = {}
    for row in rows:
        groups.setdefault(frozenset(name for place, name in exact if row[place] is None), []).append(row)
    return groups


def _find_kind(column: Column[Any]) -> type[Any]:
    if isinstance(column.type, Float):
        return np.float64
    return np.bool_ if isinstance(column.type, Boolean) else np.int64


def _find_decoder(column: Column[Any]) -> Callable[[Any], Any]:
    """What makes of a value in JSON one of the column."""
    if isinstance(column.type, DateTime):
        return _read_moment
    return decode_bytes if isinstance(column.type, LargeBinary) else _keep


def _read_moment(moment: str) -> datetime:
    return datetime.fromisoformat(moment).astimezone(UTC)


def _keep(value: Any) -> Any:
    return value


def _go_on_counting(connection: Connection, table: Table) -> None:
    """Have PostgreSQL number the next row after the last one."""
    last = func.max(table.c.id)
    counter = func.pg_get_serial_sequence(table.name, "id")
    connection.execute(select(func.setval(counter, last)).having(last.is_not(None)))


def _outdate(connection: Connection, before: int) -> None:
    """Tell servers that what they hold of the store that was there is out of date, where its version was no smaller."""
    if read_data_version(connection) <= before:
        connection.execute(update(store_state).values(data_version=before))
        version = raise_data_version(connection)
        record_revision(connection, Revision(version, datetime.now(UTC), "restore", note="restored from a backup"))
