"""Brings a store's tables to this program's version, and back to an older one: all in one transaction, or not at all.

DDL is part of a transaction on SQLite and on PostgreSQL, so a step that fails, or a process that is killed, leaves the
store as it was. Why nobody but the operator starts it: docs/adr/0008.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from loaders.database import connect_engine, prepare_tables, raise_data_version, say_error, write_transaction
from loaders.errors import StoreError, UsageError
from loaders.revisions import Revision, record_revision
from loaders.schema_version import FIRST_NUMBERED, HEAD, SCHEMAS, find_schema, refuse, write_number

FIRST_WITH_HISTORY = "0004"
"""The first version that keeps the figures of the past: a store that comes to it has none of before."""

Prepare: TypeAlias = Callable[[Connection], object]
"""Makes ready what the metrics need of a store, their outcomes too, within the transaction."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The version that a store's tables were of, and the one that they are of now."""

    before: str
    now: str


def upgrade_store(url: str, prepare: Prepare) -> Moved:
    """Bring a store up to this program's version, its figures too. Raises `StoreError`; nothing is changed then."""
    with open_any(url) as engine, write_transaction(engine) as connection:
        before = _require_store(connection)
        finish_upgrade(connection, before, prepare)
        return Moved(before, HEAD)


def downgrade_store(url: str, target: str, *, drop: bool = False) -> Moved:
    """Take a store back to the version of an older program; give up what that one has no place for.

    `drop` says that this is wanted. Raises `UsageError` where it is not said, or there is no such version.
    """
    if target not in SCHEMAS:
        raise UsageError(f"There is no version {target}.", hint=f"There are {', '.join(SCHEMAS)}.")
    with open_any(url) as engine, write_transaction(engine) as connection:
        before = _require_store(connection)
        if before < target:
            raise UsageError(f"The database is of version {before}, which is older than {target}.")
        if before > target and not drop:
            raise UsageError(
                f"Version {target} has no place for some of what the database holds: it would be lost for good.",
                hint="Keep a backup first (python app.py backup FILE), then say --drop.",
            )
        make_tables(connection, before, target)
        if target < FIRST_NUMBERED:
            write_number(connection, None)
        return Moved(before, target)


def finish_upgrade(connection: Connection, before: str, prepare: Prepare) -> None:
    """Bring a store of a version up to this program's, its figures too, within the caller's transaction."""
    if before != HEAD:
        make_tables(connection, before, HEAD)
    prepare_tables(connection)
    prepare(connection)
    if before < FIRST_WITH_HISTORY:
        _begin_history(connection, before)


def make_tables(connection: Connection, before: str | None, target: str) -> None:
    """Bring the tables of a version, or none, to another version, within the caller's transaction."""
    # It takes a second to import, which all other commands need not wait for.
    from alembic import command
    from alembic.config import Config

    logging.getLogger("alembic").setLevel(logging.WARNING)
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    if before is not None:
        write_number(connection, before)
    move = command.upgrade if before is None or before < target else command.downgrade
    move(config, target)


def _require_store(connection: Connection) -> str:
    found = find_schema(connection)
    if found is None:
        raise StoreError("The database is empty: there is nothing to bring to another version.")
    if found not in SCHEMAS:
        raise refuse(found)
    return found


def _begin_history(connection: Connection, before: str) -> None:
    """Record that figures as they stood are known from now on."""
    version = raise_data_version(connection)
    note = f"brought from version {before} of the tables to {HEAD}"
    record_revision(connection, Revision(version, datetime.now(UTC), "upgrade", note=note))


@contextmanager
def open_any(url: str) -> Iterator[Engine]:
    """Open the database at an address, whatever is in it. Raises `StoreError`, in words, when it fails."""
    engine = connect_engine(url)
    try:
        yield engine
    except DBAPIError as error:
        raise StoreError(
            f"The database {engine.url.render_as_string(hide_password=True)} failed: {say_error(error)}.",
            hint="Nothing was changed; try again.",
        ) from error
    finally:
        engine.dispose()
