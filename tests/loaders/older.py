"""Stores of older versions, made again from their dumps; and what a database's tables look like."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, MetaData, create_engine, inspect, make_url, select

from loaders.database import connect_engine, in_utc

FOLDER = Path(__file__).parent / "older_stores"
OLDER = ("0001", "0002", "0003", "0004")
"""The versions of which a store is kept."""

Rows: TypeAlias = dict[str, list[tuple[Any, ...]]]


def make_older(url: str, version: str) -> None:
    """Make the store of an older version in an empty database."""
    address = make_url(url)
    kind = address.get_backend_name()
    dump = (FOLDER / f"{version}.{kind}.sql").read_text(encoding="utf-8")
    if kind == "sqlite":
        with closing(sqlite3.connect(address.database or "")) as connection:
            connection.executescript(dump)
        return
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in dump.split(";\n"):
            if statement.strip():
                connection.exec_driver_sql(statement)
    engine.dispose()


def read_printed(version: str) -> dict[str, list[dict[str, Any]]]:
    """What the older version printed of its store, by question."""
    printed: dict[str, list[dict[str, Any]]] = json.loads((FOLDER / f"{version}.printed.json").read_text("utf-8"))
    return printed


def read_everything(url: str) -> Rows:
    """Every row of every table there is, with times in UTC."""
    engine = connect_engine(url)
    with engine.connect() as connection:
        metadata = MetaData()
        metadata.reflect(connection)
        found = {
            name: sorted((tuple(map(_tidy, row)) for row in connection.execute(select(table))), key=repr)
            for name, table in metadata.tables.items()
        }
    engine.dispose()
    return found


def _tidy(value: Any) -> Any:
    return in_utc(value) if hasattr(value, "tzinfo") else value


def describe_tables(url: str) -> dict[str, Any]:
    """The tables of a database as it describes them itself: columns, keys, indexes, and on SQLite their SQL."""
    engine = connect_engine(url)
    with engine.connect() as connection:
        inspector = inspect(connection)
        found = {name: _describe_table(connection, name) for name in inspector.get_table_names()}
    engine.dispose()
    return found


def _describe_table(connection: Connection, name: str) -> dict[str, Any]:
    inspector = inspect(connection)
    is_sqlite = connection.dialect.name == "sqlite"
    columns = [
        (each["name"], str(each["type"]), each["nullable"], str(each["default"]), each.get("autoincrement"))
        for each in inspector.get_columns(name)
    ]
    described = {
        "columns": sorted(columns),
        "key": inspector.get_pk_constraint(name)["constrained_columns"],
        "references": sorted(
            (each["constrained_columns"], each["referred_table"], each["referred_columns"])
            for each in inspector.get_foreign_keys(name)
        ),
        "unique": sorted((each["name"], each["column_names"]) for each in inspector.get_unique_constraints(name)),
        "indexes": sorted(map(_describe_index, inspector.get_indexes(name))),
    }
    if is_sqlite:
        query = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
        sql = str(connection.exec_driver_sql(query, (name,)).scalar())
        described["without rowid"] = "WITHOUT ROWID" in sql
        described["declared"] = sorted(re.findall(r"\w+", sql.replace(f'"{name}"', name)))
    return described


def _describe_index(index: Any) -> str:
    options = {key: str(value) for key, value in index.get("dialect_options", {}).items()}
    return f"{index['name']} {index['column_names']} {bool(index['unique'])} {sorted(options.items())}"
