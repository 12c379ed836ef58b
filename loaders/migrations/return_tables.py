"""The tables of returns in all versions so far: an integer for each column of words, a float and a status for each
number. One that changes gets a migration of its own."""

from __future__ import annotations

from sqlalchemy import DDL, Column, Float, Index, Integer, MetaData, SmallInteger, Table, event


def add_return_table(metadata: MetaData, name: str, coded: str, numbers: str) -> Table:
    """Describe a return's table. `coded` are its columns of words, `numbers` those of numbers, spaces between."""
    columns: list[Column[int] | Column[float]] = [
        Column("submission_id", Integer, primary_key=True, autoincrement=False),
        Column("position", Integer, primary_key=True, autoincrement=False),
        Column("row", Integer, nullable=False),
        *(Column(each, Integer, nullable=False) for each in coded.split()),
    ]
    for number in numbers.split():
        columns += [Column(number, Float), Column(f"{number}_status", SmallInteger, nullable=False)]
    table = Table(f"return_{name}", metadata, *columns, sqlite_with_rowid=False)
    # PostgreSQL keeps no tree of every row's place: the rows lie in the order of the submissions.
    drop = DDL("ALTER TABLE %(table)s DROP CONSTRAINT %(table)s_pkey")  # type: ignore[no-untyped-call]
    event.listen(table, "after_create", drop.execute_if(dialect="postgresql"))
    blocks = Index(f"ix_{table.name}_submission", table.c.submission_id, postgresql_using="brin")
    blocks.ddl_if(dialect="postgresql")
    return table
