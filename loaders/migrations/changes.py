"""How a step changes a table that holds rows, on SQLite and on PostgreSQL."""

from __future__ import annotations

from contextlib import AbstractContextManager

from alembic import op
from alembic.operations import BatchOperations
from sqlalchemy import MetaData, inspect, text

_TOTALS = "ix_outcome_totals"
_FIRST = ("series_id", "area_id", "period")
_BESIDE = ("from_version",)  # only a reading as at a date asks for it


def change(name: str, *, rowid: bool = True) -> AbstractContextManager[BatchOperations]:
    """Add, drop and alter columns of a table in one go.

    SQLite can do little of that, so there the table is written anew; `rowid` says whether it is an ordinary one.
    """
    anew = op.get_bind().dialect.name == "sqlite"
    kind = {} if rowid else {"sqlite_with_rowid": False}
    return op.batch_alter_table(name, recreate="always" if anew else "never", table_kwargs=kind)


def drop_totals_index() -> None:
    """Drop the index of totals, which holds nearly all columns of the outcomes, before one of them comes or goes."""
    op.drop_index(_TOTALS, "outcome")


def add_totals_index() -> None:
    """Make the index of totals over the columns that there are now."""
    names = [column["name"] for column in inspect(op.get_bind()).get_columns("outcome")]
    rest = [name for name in names if name not in (*_FIRST, *_BESIDE)]
    totals = text("category_id = 0")
    op.create_index(_TOTALS, "outcome", [*_FIRST, *rest], sqlite_where=totals, postgresql_where=totals)


def drop_tables(metadata: MetaData, *, kept: str) -> None:
    """Drop the tables that a step made; `kept` is one that they only refer to."""
    made = [each for each in metadata.sorted_tables if each.name != kept]
    metadata.drop_all(op.get_bind(), tables=made)
