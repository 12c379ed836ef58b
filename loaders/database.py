"""Engine, sessions and set-up of the store, on SQLite and on any other SQLAlchemy database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, make_url, select, text, update
from sqlalchemy.exc import DBAPIError

from loaders.columns import Name, OneOf
from loaders.errors import StoreError
from loaders.returns_catalogue import find_returns
from loaders.tables import all_tables, code, store_state

WRITER_WAITS = 60  # seconds that a writer waits for another one to finish
WRITE_LOCK = 2_025_0401  # any number of our own: PostgreSQL's advisory lock of the one writer


def open_engine(url: str) -> Engine:
    """Open the store at an SQLAlchemy URL, making its tables where they are not there yet.

    A bare `postgresql://` URL uses the pg8000 driver. Raises `StoreError` when the database cannot be reached.
    """
    parsed = make_url(url)
    if parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+pg8000")
    engine = create_engine(parsed)
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    try:
        _make_tables(engine)
    except DBAPIError as error:
        raise StoreError(
            f"The database {parsed.render_as_string(hide_password=True)} cannot be opened: {error.orig}.",
            hint="Check DATABASE_URL and that the database is running.",
        ) from error
    return engine


def _prepare_sqlite(engine: Engine) -> None:
    """Write-ahead log (readers never wait for a writer), and transactions that begin when we say so."""

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", f"busy_timeout={WRITER_WAITS * 1000}",
                       "cache_size=-65536", "mmap_size=268435456", "temp_store=MEMORY"):  # fmt: skip
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def write_transaction(engine: Engine) -> Iterator[Connection]:
    """One writer at a time, all or nothing: commits at the end, rolls back on any exception."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": WRITE_LOCK})
        yield connection


def _make_tables(engine: Engine) -> None:
    with write_transaction(engine) as connection:
        all_tables().create_all(connection)
        if connection.scalar(select(store_state.c.id)) is None:
            connection.execute(insert(store_state).values(id=1, data_version=0))
        ensure_codes(connection, _listed_words())


def _listed_words() -> set[tuple[str, str]]:
    """Every word that a column of a return lists, as (column, word)."""
    words: set[tuple[str, str]] = set()
    for returned in find_returns().values():
        for name, column in returned.columns.items():
            if isinstance(column, OneOf):
                words.update((name, word) for word in column.values)
            elif isinstance(column, Name) and column.total:
                words.add((name, column.total))
    return words


def read_codes(connection: Connection) -> dict[tuple[str, str], int]:
    """All codes: (kind, text) to integer."""
    return {(kind, word): number for number, kind, word in connection.execute(select(code)).tuples()}


def ensure_codes(connection: Connection, wanted: set[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Give the codes of all known words, after adding those of `wanted` that have none yet."""
    known = read_codes(connection)
    missing = sorted(wanted - known.keys())
    if missing:
        connection.execute(insert(code), [{"kind": kind, "text": word} for kind, word in missing])
        known = read_codes(connection)
    return known


def raise_data_version(connection: Connection) -> None:
    """Tell every server that what it holds in memory is out of date."""
    connection.execute(update(store_state).values(data_version=store_state.c.data_version + 1))


def read_data_version(connection: Connection) -> int:
    """The version of the data: grows by one with each change."""
    return connection.scalar(select(store_state.c.data_version)) or 0
