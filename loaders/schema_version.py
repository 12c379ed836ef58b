"""Which version a store's tables are of: asked at every opening, so it knows the migrations by their numbers alone.

A store that was made before there were migrations bears no number; it is recognised by the tables and columns it has.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    delete,
    insert,
    inspect,
    select,
)

from loaders.errors import StoreError

SCHEMAS = ("0001", "0002", "0003", "0004", "0005")
"""The versions of the tables there have been, oldest first: the names of the migrations (loaders/migrations)."""

HEAD = SCHEMAS[-1]

FIRST_NUMBERED = "0004"
"""The first version whose stores bear its number."""

# As Alembic makes it and reads it.
schema_number = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def find_schema(connection: Connection) -> str | None:
    """Find the version of a store's tables; None where there is no store yet.

    Raises `StoreError` for a version that no program ever landed.
    """
    inspector = inspect(connection)
    names = set(inspector.get_table_names())
    if schema_number.name in names:
        found = connection.scalar(select(schema_number.c.version_num))
        if found is not None:
            return found
    if "submission_part" not in names:
        return None
    if "attempt" not in names:
        return "0001"
    if "told" not in {column["name"] for column in inspector.get_columns("submission_part")}:
        return "0002"
    if "revision" not in names:
        return "0003"
    raise StoreError(
        "The database bears no number of a version, and has tables of several.",
        hint="Restore a backup of it into an empty database: python app.py restore FILE",
    )


def require_head(connection: Connection) -> bool:
    """Whether there is a store, which then is of this program's version. Raises `StoreError`, with the way out."""
    found = find_schema(connection)
    if found not in (None, HEAD):
        raise refuse(str(found))
    return found is not None


def refuse(found: str) -> StoreError:
    """What is said of a store of another version, older or newer."""
    if found in SCHEMAS:
        return StoreError(
            f"The database is of an older version: {found}, and this program needs {HEAD}. Nothing was changed.",
            hint="Keep a backup first: python app.py backup FILE. Then bring it up to date: python app.py upgrade",
        )
    return StoreError(
        f"The database is of a newer version: {found}, and this program knows none after {HEAD}. Nothing was changed.",
        hint=f"Use the newer program, or go back with it: python app.py downgrade {HEAD}",
    )


def write_number(connection: Connection, number: str | None) -> None:
    """Number a store whose tables are of that version; None takes the number away, as old programs expect."""
    if number is None:
        schema_number.drop(connection, checkfirst=True)
        return
    schema_number.create(connection, checkfirst=True)
    connection.execute(delete(schema_number))
    connection.execute(insert(schema_number).values(version_num=number))
