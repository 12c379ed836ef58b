"""Many rows at once: the fastest way that each database offers, from NumPy columns.

SQLite takes tuples through its own driver; PostgreSQL takes its binary COPY format, which NumPy writes directly; any
other database takes SQLAlchemy's insert. docs/performance.md has the measurements.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Float, SmallInteger, Table, insert
from sqlalchemy.types import Boolean

SLICE = 50_000
COPY_HEADER = b"PGCOPY\n\xff\r\n\0" + bytes(8)
COPY_TRAILER = b"\xff\xff"


def insert_columns(connection: Connection, table: Table, columns: Mapping[str, NDArray[Any]]) -> None:
    """Append rows to a table. `columns` maps column names to arrays of one length; NaN becomes null.

    Raises SQLAlchemy's `DBAPIError` when a row breaks a constraint.
    """
    length = len(next(iter(columns.values())))
    for start in range(0, length, SLICE):
        part = {name: array[start : start + SLICE] for name, array in columns.items()}
        if connection.dialect.name == "sqlite":
            _insert_sqlite(connection, table, part)
        elif connection.dialect.driver == "pg8000":
            _copy_binary(connection, table, part)
        else:
            _insert_rows(connection, table, part)


def _insert_sqlite(connection: Connection, table: Table, part: Mapping[str, NDArray[Any]]) -> None:
    names = ", ".join(f'"{name}"' for name in part)
    marks = ", ".join("?" * len(part))
    connection.exec_driver_sql(
        f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})',  # names come from our own metadata
        list(zip(*(array.tolist() for array in part.values()), strict=True)),
    )


def _insert_rows(connection: Connection, table: Table, part: Mapping[str, NDArray[Any]]) -> None:
    lists = {name: _nulled(array) for name, array in part.items()}
    rows = [dict(zip(lists, cells, strict=True)) for cells in zip(*lists.values(), strict=True)]
    connection.execute(insert(table), rows)


def _nulled(array: NDArray[Any]) -> list[Any]:
    if array.dtype.kind != "f":
        return list(array.tolist())
    return [None if value != value else value for value in array.tolist()]


def _copy_binary(connection: Connection, table: Table, part: Mapping[str, NDArray[Any]]) -> None:
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
    cursor = connection.connection.cursor()
    try:
        cursor.execute(f'COPY "{table.name}" ({quoted}) FROM STDIN WITH (FORMAT binary)', stream=stream)
    finally:
        cursor.close()


def _to_records(table: Table, part: Mapping[str, NDArray[Any]], pattern: int) -> NDArray[Any]:
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
            records[f"{name}#length"] = records.dtype[name].itemsize
            records[name] = array
    return records


def _binary_type(table: Table, name: str) -> str:
    kind = table.c[name].type
    if isinstance(kind, Float):
        return ">f8"
    if isinstance(kind, SmallInteger):
        return ">i2"
    return "?" if isinstance(kind, Boolean) else ">i4"
