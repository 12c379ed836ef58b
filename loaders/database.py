"""Engine, sessions and set-up of the store, on SQLite and on any other SQLAlchemy database."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, inspect, make_url, select, text, update
from sqlalchemy.exc import ArgumentError, DBAPIError

import loaders.comment_tables
import loaders.sending_tables  # noqa: F401 - its tables are made with all others
from loaders.columns import Name, OneOf, fold_name
from loaders.errors import StoreError
from loaders.returns_catalogue import find_returns
from loaders.schema_version import HEAD, require_head, write_number
from loaders.tables import all_tables, code, store_state

WRITER_WAITS = 60  # seconds that a writer waits for another one to finish
VALUES_AT_ONCE = 5_000
WRITE_LOCK = 2_025_0401  # any number of our own: PostgreSQL's advisory lock of the one writer


def open_engine(url: str) -> Engine:
    """Open the store at an SQLAlchemy URL, making its tables in a database that has none.

    A bare `postgresql://` URL uses the pg8000 driver; the folder of an SQLite file is made. Raises `StoreError` when
    the address is none, or the database cannot be reached or is of another version.
    """
    engine = connect_engine(url)
    try:
        _make_tables(engine)
    except StoreError:
        engine.dispose()
        raise
    except DBAPIError as error:
        engine.dispose()
        raise StoreError(
            f"The database {engine.url.render_as_string(hide_password=True)} cannot be opened: {say_error(error)}.",
            hint="Check DATABASE_URL and that the database is running.",
        ) from error
    return engine


def open_existing(url: str) -> Engine | None:
    """Open the store at a URL where there is one, to read it: nothing is made or changed. None where there is none.

    Raises `StoreError` when the address is none, or the database cannot be reached or is of another version.
    """
    parsed = _parse_address(url)
    if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").is_file():
        return None
    engine = _make_engine(parsed)
    try:
        with engine.connect() as connection:
            if require_head(connection):
                return engine
    except StoreError:
        engine.dispose()
        raise
    except DBAPIError as error:
        engine.dispose()
        raise StoreError(f"The database cannot be read: {say_error(error)}.", hint="Check DATABASE_URL.") from error
    engine.dispose()
    return None


def connect_engine(url: str) -> Engine:
    """An engine for the database at an address, whatever is in it. Raises `StoreError` when the address is none."""
    parsed = _parse_address(url)
    _make_folder(parsed)
    engine = _make_engine(parsed)
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    return engine


def _parse_address(url: str) -> URL:
    """Read an address; a bare one of PostgreSQL means its pg8000 driver. It is not repeated: it may hold a password."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise StoreError(_NO_ADDRESS, hint=_ADDRESSES) from error
    bare = parsed.drivername in ("postgresql", "postgres")
    return parsed.set(drivername="postgresql+pg8000") if bare else parsed


def _make_engine(parsed: URL) -> Engine:
    """An engine that has not connected yet."""
    try:
        return create_engine(parsed)
    except (ArgumentError, ValueError) as error:
        raise StoreError(_NO_ADDRESS, hint=_ADDRESSES) from error
    except ImportError as error:
        raise StoreError(f"The driver for this database is not installed: {error.name}.", hint=_ADDRESSES) from error


_NO_ADDRESS = "DATABASE_URL is no address of a database that is supported."
_ADDRESSES = "It looks like sqlite:///outcomes.sqlite or postgresql://user:password@host/name."


def _make_folder(url: URL) -> None:
    """Make the folder that an SQLite file is to lie in."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database.startswith((":memory:", "file:")):
        return
    try:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The folder of the database cannot be made: {error.strerror}.") from error


def say_error(error: DBAPIError) -> str:
    """What the database says, without what drivers wrap around it."""
    said = error.orig.args[0] if error.orig and error.orig.args else error.orig
    return str(said.get("M", said) if isinstance(said, dict) else said).rstrip(".")


def _prepare_sqlite(engine: Engine) -> None:
    """Write-ahead log (readers never wait for a writer), and transactions that begin when we say so."""

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        # First how long to wait for others: setting the journal mode may have to.
        for pragma in (f"busy_timeout={WRITER_WAITS * 1000}", "journal_mode=WAL", "synchronous=NORMAL",
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
    """Make what is missing. A store that lacks nothing is only read: who opens it need not wait for a writer."""
    with engine.connect() as connection:
        if _is_complete(connection):
            return
    with write_transaction(engine) as connection:
        if not require_head(connection):
            write_number(connection, HEAD)
        prepare_tables(connection)


def prepare_tables(connection: Connection) -> None:
    """Make the tables and listed words that a store of this version lacks, within the caller's transaction."""
    all_tables().create_all(connection)
    if connection.scalar(select(store_state.c.id)) is None:
        connection.execute(insert(store_state).values(id=1, data_version=0))
    ensure_codes(connection, _listed_words())


def _is_complete(connection: Connection) -> bool:
    """Whether all tables and listed words are there. Raises `StoreError` for a store of another version."""
    if not require_head(connection):
        return False
    missing, lacking = _compare_tables(connection)
    for name, columns in lacking.items():
        raise StoreError(
            f"The database is of another version: its table {name} has no column {columns[0]}.",
            hint="Use the program that made it, or restore a backup into an empty database.",
        )
    if missing:
        return False
    return connection.scalar(select(store_state.c.id)) is not None and _listed_words() <= read_codes(connection).keys()


def _compare_tables(connection: Connection) -> tuple[set[str], dict[str, list[str]]]:
    """The tables that are missing, and of those that are there the columns that they lack."""
    found = {
        name: {column["name"] for column in columns}
        for (_, name), columns in inspect(connection).get_multi_columns().items()
    }
    wanted = all_tables().tables
    lacking = {name: sorted(set(wanted[name].c.keys()) - found[name]) for name in wanted.keys() & found.keys()}
    return wanted.keys() - found.keys(), {name: columns for name, columns in lacking.items() if columns}


def split(values: Sequence[int]) -> Iterator[Sequence[int]]:
    """Values in lots that a statement can hold: databases take some ten thousand in one."""
    for start in range(0, len(values), VALUES_AT_ONCE):
        yield values[start : start + VALUES_AT_ONCE]


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
    return {(kind, word): number for number, kind, word in connection.execute(select(code))}


def ensure_codes(connection: Connection, wanted: set[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Give the codes of all known words, after adding those of `wanted` that have none yet."""
    known = read_codes(connection)
    missing = sorted(wanted - known.keys())
    if missing:
        connection.execute(insert(code), [{"kind": kind, "text": word} for kind, word in missing])
        known = read_codes(connection)
    return known


def ensure_names(connection: Connection, kind: str, names: Collection[str]) -> dict[str, int]:
    """Give the code of each name, in whatever case it was first sent: a publication in capitals is no second one."""
    known = _fold_names(kind, read_codes(connection))
    new = {(kind, name) for name in names if fold_name(name) not in known}
    if new:
        known = _fold_names(kind, ensure_codes(connection, new))
    return {name: known[fold_name(name)] for name in names}


def _fold_names(kind: str, codes: Mapping[tuple[str, str], int]) -> dict[str, int]:
    """The codes of a kind by folded name; of two names that are one by now, the older."""
    ordered = sorted(codes.items(), key=lambda item: -item[1])
    return {fold_name(text): number for (each, text), number in ordered if each == kind}


def raise_data_version(connection: Connection) -> int:
    """Begin a version of the data, before anything of it is written; give its number.

    It tells every server that what it holds in memory is out of date. In the same transaction `record_revision`
    (loaders/revisions.py) keeps what made the version.
    """
    connection.execute(update(store_state).values(data_version=store_state.c.data_version + 1))
    return read_data_version(connection)


def in_utc(moment: datetime) -> datetime:
    """A time as the store gives it: SQLite keeps it without its zone, which is always UTC; PostgreSQL gives it in that
    of the session."""
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def read_data_version(connection: Connection) -> int:
    """The version of the data: grows by one with each change."""
    # As it stands: every page asks for it several times, and to compile it takes longer than to answer it.
    return connection.exec_driver_sql("SELECT data_version FROM store_state").scalar() or 0
