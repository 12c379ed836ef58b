"""Backs a store up into one file, as it stands at one moment, whoever else reads and writes meanwhile.

The tables are read as they are found, not as this program has them: a store is backed up before it is upgraded.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, LargeBinary, MetaData, Table, Text, select

from loaders.backup_file import About, Row, create_backup, open_backup
from loaders.database import read_data_version
from loaders.errors import StoreError, UsageError
from loaders.schema_version import SCHEMAS, find_schema, refuse
from loaders.tables import all_tables
from loaders.upgrade import open_any

_BLOCKS_AT_ONCE, _TEXTS_AT_ONCE, _ROWS_AT_ONCE = 2, 100, 20_000  # rows in memory: of a MiB each, of reports, of numbers


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What a backup holds: the version of its tables, that of its data, and how many rows in how many tables."""

    schema: str
    data_version: int
    tables: int
    rows: int


def back_up(url: str, path: Path, *, overwrite: bool = False) -> BackedUp:
    """Write all of a store into a file and read it back to compare the checksums. Needs few MiB of memory.

    The file has its name only when it is whole. Raises `UsageError` for a file that is there already, unless it is to
    be overwritten, or cannot be written, and `StoreError` when the database fails.
    """
    _require_free(path, overwrite)
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    try:
        with open_any(url) as engine, engine.connect() as connection:
            _begin_snapshot(connection)
            about = _describe(connection)
            _write(connection, partial, about)
        with open_backup(partial) as backup:
            rows = backup.verify()
        _require_free(path, overwrite)
        partial.replace(path)
    except OSError as error:
        raise UsageError(f"The backup {path} cannot be written: {error.strerror or error}.") from None
    finally:
        partial.unlink(missing_ok=True)
    return BackedUp(about.schema, about.data_version, len(about.tables), rows)


def _require_free(path: Path, overwrite: bool) -> None:
    if path.is_dir() or (path.exists() and not overwrite):
        raise UsageError(f"{path} is there already.", hint="Name another file, or say --overwrite.")


def _begin_snapshot(connection: Connection) -> None:
    """See the store as it is now until the end. SQLite does by itself from the first reading on."""
    if connection.dialect.name == "postgresql":
        connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    elif connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA cache_size=-4096")  # KiB: each page is read once
    spare_memory(connection)


def spare_memory(connection: Connection) -> None:
    """Have SQLite sort on the disk and not map its file into memory, which is good for the pages of the dashboard."""
    if connection.dialect.name == "sqlite":
        for pragma in ("mmap_size=0", "temp_store=FILE"):
            connection.exec_driver_sql(f"PRAGMA {pragma}")


def _describe(connection: Connection) -> About:
    schema = find_schema(connection)
    if schema is None:
        raise StoreError("The database is empty: there is nothing to back up.")
    if schema not in SCHEMAS:
        raise refuse(schema)
    found = reflect_tables(connection).sorted_tables
    tables = {str(table.name): list(map(str, table.columns.keys())) for table in found}
    return About(schema, read_data_version(connection), datetime.now(UTC).isoformat(timespec="seconds"), tables)


def reflect_tables(connection: Connection) -> MetaData:
    """The tables of a store as they are found; somebody else's beside them are left alone."""
    metadata, known = MetaData(), all_tables().tables
    metadata.reflect(connection, only=lambda name, _: name in known or name.startswith("return_"))
    return metadata


def _write(connection: Connection, path: Path, about: About) -> None:
    tables = reflect_tables(connection).tables
    with create_backup(path, about) as backup:
        for name in about.tables:
            backup.write_table(name, _read_rows(connection, tables[name]))
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _read_rows(connection: Connection, table: Table) -> Iterator[Row]:
    """The rows in the order in which they are to lie, some at a time."""
    keys = [table.c[name] for name in ("submission_id", "position") if name in table.c] or table.primary_key.columns
    query = select(table).order_by(*keys).execution_options(yield_per=find_lot(table))
    for rows in connection.execute(query).partitions():
        yield from map(list, rows)


def find_lot(table: Table) -> int:
    """How many rows of a table are held in memory at once."""
    kinds = [column.type for column in table.columns]
    if any(isinstance(kind, LargeBinary) for kind in kinds):
        return _BLOCKS_AT_ONCE
    return _TEXTS_AT_ONCE if any(isinstance(kind, Text) for kind in kinds) else _ROWS_AT_ONCE
