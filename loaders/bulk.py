"""Many rows at once: the fastest way that each database offers, from NumPy columns.

SQLite takes tuples through its own driver; PostgreSQL takes its binary COPY format, which NumPy writes directly; any
other database, and any text, takes SQLAlchemy's insert. docs/performance.md has the measurements.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import BigInteger, Boolean, Connection, Float, Integer, SmallInteger, Table, insert
from sqlalchemy.exc import DBAPIError

Part: TypeAlias = Mapping[str, NDArray[Any]]

SLICE = 50_000  # rows turned into Python objects at once
SLICE_OF_RECORDS = 250_000  # rows written as records at once
BLOCK_SENT = 1 << 20  # bytes in one message: the driver's own blocks of 8 KiB cost a call to the system each
COPY_HEADER = b"PGCOPY\n\xff\r\n\0" + bytes(8)
COPY_TRAILER = b"\xff\xff"


def insert_columns(connection: Connection, table: Table, columns: Mapping[str, NDArray[Any]]) -> None:
    """Append rows to a table. `columns` maps column names to arrays of one length; NaN becomes null.

    Raises SQLAlchemy's `DBAPIError` when a row breaks a constraint, `OverflowError` for an integer that its column
    cannot hold.
    """
    length = len(next(iter(columns.values())))
    write = _choose_way(connection, columns)
    step = SLICE_OF_RECORDS if write is _copy_binary else SLICE
    for start in range(0, length, step):
        write(connection, table, {name: array[start : start + step] for name, array in columns.items()})


def _choose_way(
    connection: Connection, columns: Mapping[str, NDArray[Any]]
) -> Callable[[Connection, Table, Part], None]:
    if connection.dialect.name == "sqlite":
        return _insert_sqlite
    numbers_only = all(array.dtype.kind in "biuf" for array in columns.values())
    return _copy_binary if connection.dialect.driver == "pg8000" and numbers_only else _insert_rows


def _insert_sqlite(connection: Connection, table: Table, part: Part) -> None:
    statement = insert(table).compile(dialect=connection.dialect, column_keys=list(part))
    columns = (part[name].tolist() for name in statement.positiontup or ())
    connection.exec_driver_sql(str(statement), list(zip(*columns, strict=True)))


def _insert_rows(connection: Connection, table: Table, part: Part) -> None:
    lists = {name: _nulled(array) for name, array in part.items()}
    rows = [dict(zip(lists, cells, strict=True)) for cells in zip(*lists.values(), strict=True)]
    connection.execute(insert(table), rows)


def _nulled(array: NDArray[Any]) -> list[Any]:
    if array.dtype.kind != "f":
        return list(array.tolist())
    return [None if value != value else value for value in array.tolist()]


def _copy_binary(connection: Connection, table: Table, part: Part) -> None:
    """Write PostgreSQL's binary COPY format. Rows with the same nulls are written as one NumPy record array."""
    names = list(part)
    nulls = np.zeros(len(next(iter(part.values()))), dtype=np.int64)
    for place, array in enumerate(part.values()):
        if array.dtype.kind == "f":
            nulls |= np.isnan(array).astype(np.int64) << place
    stream = io.BytesIO()
    stream.write(COPY_HEADER)
    for pattern in np.unique(nulls):
        rows = np.flatnonzero(nulls == pattern)
        stream.write(_to_records(table, {name: part[name][rows] for name in names}, int(pattern)).tobytes())
    stream.write(COPY_TRAILER)
    stream.seek(0)
    quoted = ", ".join(f'"{name}"' for name in names)
    statement = f'COPY "{table.name}" ({quoted}) FROM STDIN WITH (FORMAT binary)'
    _execute_copy(connection, statement, iter(partial(stream.read, BLOCK_SENT), b""))


def insert_large(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Append a few rows that hold much: texts, bytes, integers and truth values, all columns of the table in each.

    One row is held at a time. What `rows` raises is raised. PostgreSQL takes them by COPY: as parameters, bytes would
    be written out in digits, which takes five times as long.
    """
    if connection.dialect.driver != "pg8000":
        for row in rows:
            connection.execute(insert(table).values(row))
        return
    names, failures = [column.name for column in table.columns], list[Exception]()
    quoted = ", ".join(f'"{name}"' for name in names)
    statement = f'COPY "{table.name}" ({quoted}) FROM STDIN WITH (FORMAT binary)'
    try:
        _execute_copy(connection, statement, _write_rows(rows, names, failures))
    except DBAPIError as error:
        if failures:
            raise failures[0] from error
        raise


def _write_rows(rows: Iterable[Mapping[str, Any]], names: Sequence[str], failures: list[Exception]) -> Iterator[bytes]:
    """The rows in PostgreSQL's binary COPY format. Where they fail, a row that the server refuses: COPY can be ended in
    no other way without losing the connection."""
    yield COPY_HEADER
    try:
        for row in rows:
            yield struct.pack(">h", len(names)) + b"".join(_write_field(row[name]) for name in names)
    except Exception as error:  # noqa: BLE001 whatever it is, `insert_large` raises it
        failures.append(error)
        yield struct.pack(">h", len(names) + 1)
    yield COPY_TRAILER


def _write_field(value: str | bytes | int) -> bytes:
    if isinstance(value, bool | int):
        data = struct.pack(">?" if isinstance(value, bool) else ">i", value)
    else:
        data = value.encode() if isinstance(value, str) else value
    return struct.pack(">i", len(data)) + data


def _execute_copy(connection: Connection, statement: str, stream: Iterator[bytes]) -> None:
    """Run COPY on the driver's own cursor, with its errors as SQLAlchemy's, as everywhere else."""
    driver = connection.dialect.loaded_dbapi
    cursor: Any = connection.connection.cursor()  # pg8000's own, which takes a stream
    try:
        cursor.execute(statement, stream=stream)
    except driver.Error as error:
        raise DBAPIError.instance(statement, None, error, driver.Error, dialect=connection.dialect) from error
    finally:
        cursor.close()


def _to_records(table: Table, part: Part, pattern: int) -> NDArray[Any]:
    """One record a row: the number of fields, then for each field its length in bytes and its value, big-endian."""
    layout: list[tuple[str, str]] = [("fields", ">i2")]
    for place, name in enumerate(part):
        layout.append((f"{name}#length", ">i4"))
        if not pattern >> place & 1:
            layout.append((name, _binary_type(table, name)))
    records = np.empty(len(next(iter(part.values()))), dtype=layout)
    records["fields"] = len(part)
    for place, (name, array) in enumerate(part.items()):
        if pattern >> place & 1:
            records[f"{name}#length"] = -1
        else:
            _require_room(name, array, records.dtype[name])
            records[f"{name}#length"] = records.dtype[name].itemsize
            records[name] = array
    return records


def _require_room(name: str, array: NDArray[Any], kind: np.dtype[Any]) -> None:
    """NumPy would cut off the high bits of an integer that is too large, without a word."""
    if kind.kind == "i" and array.dtype.itemsize > kind.itemsize:
        limits = np.iinfo(kind)
        if array.min() < limits.min or array.max() > limits.max:
            raise OverflowError(f"The column {name} cannot hold numbers as large as {array.max()}")


def _binary_type(table: Table, name: str) -> str:
    kind = table.c[name].type
    known = ((Float, ">f8"), (SmallInteger, ">i2"), (BigInteger, ">i8"), (Integer, ">i4"), (Boolean, "?"))
    return next(code for each, code in known if isinstance(kind, each))
