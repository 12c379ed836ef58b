"""Each part of a submission keeps what its rows say, so that pages need no rows of returns."""

from __future__ import annotations

from typing import Any

from alembic import op
from sqlalchemy import (
    Column,
    ColumnElement,
    Integer,
    MetaData,
    Select,
    SmallInteger,
    Table,
    and_,
    case,
    column,
    func,
    insert,
    literal,
    select,
    table,
    update,
)

from loaders.migrations.changes import change

revision = "0003"
down_revision = "0002"

FIGURES, NIL, NOT_AVAILABLE = 1, 2, 4
_STATUS_NIL, _STATUS_NOT_AVAILABLE = 3, 2

# Each return with the columns that make a scope and its first number, by whose mark a row says what it says.
_RETURNS = (
    ("chart-rebases", ("measure",), None),
    ("childrens-services", ("measure",), "count"),
    ("continuity-of-care", ("measure",), "count"),
    ("deaths", ("measure",), "count"),
    ("housing", ("measure",), "count"),
    ("nhs-admissions", ("measure",), "count"),
    ("police-recorded-crime", ("measure",), "count"),
    ("police-supply", ("measure",), "count"),
    ("population", ("measure",), "count"),
    ("prison-finds", ("measure",), "count"),
    ("probation-reoffending", ("measure",), "count"),
    ("published-figures", ("measure", "publication"), "value"),
    ("schools", ("measure",), "count"),
    ("targets", ("measure", "kind"), "value"),
    ("treatment", ("measure",), "count"),
)

_KEYS = ("submission_id", "scope_id", "period", "area_id")
_part = table("submission_part", *map(column, (*_KEYS, "told")))
_code = table("code", column("id"), column("kind"), column("text"))


def upgrade() -> None:
    """Add what is told, worked out from the rows."""
    with change("submission_part", rowid=False) as part:
        part.add_column(Column("told", SmallInteger))
    told = Table(
        "told_by_rows",
        MetaData(),
        *(Column(name, Integer, primary_key=True, autoincrement=False) for name in _KEYS),
        Column("told", SmallInteger, nullable=False),
    )
    told.create(op.get_bind())
    for returned, scope, number in _RETURNS:
        op.execute(insert(told).from_select(told.c.keys(), _count_rows(returned, scope, number)))
    found = select(told.c.told).where(*(told.c[name] == _part.c[name] for name in _KEYS)).scalar_subquery()
    op.execute(update(_part).values(told=func.coalesce(found, FIGURES)))
    told.drop(op.get_bind())
    with change("submission_part", rowid=False) as part:
        part.alter_column("told", existing_type=SmallInteger(), nullable=False)


def downgrade() -> None:
    """Drop what is told."""
    with change("submission_part", rowid=False) as part:
        part.drop_column("told")


def _count_rows(returned: str, scope: tuple[str, ...], number: str | None) -> Select[Any]:
    """What the rows of each part of a return say."""
    status = [f"{number}_status"] if number else []
    columns = ("submission_id", "period", "area", *scope, *status)
    rows = table(f"return_{returned.replace('-', '_')}", *map(column, columns))
    told: ColumnElement[int] = literal(FIGURES)
    if number:
        told = _add_up(rows.c[f"{number}_status"])
    keys = [rows.c[name] for name in ("submission_id", "period", "area", *scope)]
    parts = select(*keys, told.label("told")).group_by(*keys).subquery()
    words = [_code.alias(name) for name in scope]
    name: ColumnElement[str] = literal(returned)
    for word in words:
        name = name + " | " + word.c.text
    query = select(parts.c.submission_id, _code.c.id, parts.c.period, parts.c.area, parts.c.told).select_from(parts)
    for column_name, word in zip(scope, words, strict=True):
        query = query.join(word, word.c.id == parts.c[column_name])
    return query.join(_code, and_(_code.c.kind == "scope", _code.c.text == name))


def _add_up(status: ColumnElement[int]) -> ColumnElement[int]:
    """Some rows hold figures (or marks for them), some nil, some “not available”."""
    nil, missing = status == _STATUS_NIL, status == _STATUS_NOT_AVAILABLE
    figures = status.not_in((_STATUS_NIL, _STATUS_NOT_AVAILABLE))
    marks = ((figures, FIGURES), (nil, NIL), (missing, NOT_AVAILABLE))
    return sum((func.max(case((holds, mark), else_=0)) for holds, mark in marks), start=literal(0))
