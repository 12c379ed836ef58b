"""The tables: one for each return, derived from its row model, and those that keep the whole together.

Facts are narrow and integer-coded: areas, periods and words are small integers, so that a national store fits into
memory. Rows of a submission are appended in file order under (submission, row) and never changed; what supersedes
what stands in `submission_part`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from numpy.typing import NDArray
from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
    text,
)

from loaders.columns import Name
from loaders.partner_return import PartnerReturn
from loaders.returns_catalogue import find_returns

metadata = MetaData()

# Words and names that rows hold as integers; `kind` is the column that they stand in, or "scope".
code = Table(
    "code",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(60), nullable=False),
    Column("text", String(200), nullable=False),
    UniqueConstraint("kind", "text", name="uq_code_kind_text"),
)

# `version` is the version of the data that the submission made.
submission = Table(
    "submission",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("returned", String(60), nullable=False),
    Column("layout", String(60), nullable=False),
    Column("file_name", String(255), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("bytes", BigInteger, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("received_at", DateTime(timezone=True), nullable=False),
    Column("sender", String(120), nullable=False),
    Column("illustrative", Boolean, nullable=False),
    Column("report", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Index("ix_submission_sha256", "sha256"),
)

# What made each version of the data: one row for every raise, in the same transaction. `recorded_at` is UTC and never
# earlier than that of the version before, whatever the clock said (loaders/revisions.py).
revision = Table(
    "revision",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("recorded_at", DateTime(timezone=True), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("submission_id", Integer, ForeignKey("submission.id"), nullable=True),
    Column("note", Text, nullable=False),
)

# What a submission says something about: a scope (a measure of a return, of a publication where it has one), an area
# and a period. The newest part of each stands; `superseded_by` names the submission that replaced it.
# `counted` and `out_of` are the totals that its rows come to, where they are counts of a partner and all known: what
# the next file is held against (loaders/comparison.py).
submission_part = Table(
    "submission_part",
    metadata,
    Column("submission_id", Integer, ForeignKey("submission.id"), primary_key=True),
    Column("scope_id", Integer, primary_key=True),
    Column("period", Integer, primary_key=True),
    Column("area_id", Integer, primary_key=True),
    Column("superseded_by", Integer, nullable=True),
    Column("told", SmallInteger, nullable=False),
    Column("counted", Float, nullable=True),
    Column("out_of", Float, nullable=True),
    Index(
        "uq_standing_part",
        "scope_id",
        "period",
        "area_id",
        unique=True,
        sqlite_where=text("superseded_by IS NULL"),
        postgresql_where=text("superseded_by IS NULL"),
    ),
    sqlite_with_rowid=False,
)

series = Table(
    "series",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("metric", String(80), nullable=False),
    Column("name", String(80), nullable=False),
    UniqueConstraint("metric", "name", name="uq_series_metric_name"),
)


def _figure_columns() -> list[Column[Any]]:
    """What is stored of a figure beside its key. `hidden` says what disclosure control makes of it
    (metrics/protection.py)."""
    return [
        Column("status", SmallInteger, nullable=False),
        Column("numerator", Float),
        Column("denominator", Float),
        Column("value", Float),
        Column("lower", Float),
        Column("upper", Float),
        Column("variance", Float),
        Column("members", SmallInteger, nullable=False),
        Column("members_present", SmallInteger, nullable=False),
        Column("illustrative", Boolean, nullable=False),
        Column("sent", Boolean, nullable=False),
        Column("as_at", Integer, nullable=False),
        Column("hidden", SmallInteger, nullable=False),
    ]


# What pages read: the figures of now. What derives from the returns can be made again; since which version each has
# stood can not. `category_id` 0 is the total.
outcome = Table(
    "outcome",
    metadata,
    Column("area_id", Integer, primary_key=True, autoincrement=False),
    Column("period", Integer, primary_key=True, autoincrement=False),
    Column("series_id", Integer, primary_key=True, autoincrement=False),
    Column("category_id", Integer, primary_key=True, autoincrement=False),
    *_figure_columns(),
    Column("from_version", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# The figures of before, for looking at the store as at a date: each stood from one version until another replaced it.
outcome_past = Table(
    "outcome_past",
    metadata,
    Column("area_id", Integer, primary_key=True, autoincrement=False),
    Column("period", Integer, primary_key=True, autoincrement=False),
    Column("series_id", Integer, primary_key=True, autoincrement=False),
    Column("category_id", Integer, primary_key=True, autoincrement=False),
    Column("from_version", Integer, primary_key=True, autoincrement=False),
    *_figure_columns(),
    Column("until_version", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Pages read totals far more often than breakdowns: these they find in the index alone, with all beside them.
Index(
    "ix_outcome_totals",
    outcome.c.series_id,
    outcome.c.area_id,
    outcome.c.period,
    *(column for column in outcome.c if column.name not in ("series_id", "area_id", "period", "from_version")),
    sqlite_where=text("category_id = 0"),
    postgresql_where=text("category_id = 0"),
)

# Which areas ever sent what not every area has: a series that is not everywhere (category 0), a name of an open
# breakdown such as a prison. Derived, like `outcome`; by it a sum knows whom to wait for.
reach = Table(
    "reach",
    metadata,
    Column("series_id", Integer, primary_key=True, autoincrement=False),
    Column("category_id", Integer, primary_key=True, autoincrement=False),
    Column("area_id", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# One row: by which rules the outcomes were made. Where the product has others by now, they are made again.
derivation = Table(
    "derivation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("rules", String(64), nullable=False),
)

# One row: the version of the data, raised by every load, by which a server knows that its memory is out of date.
store_state = Table(
    "store_state",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("data_version", Integer, nullable=False),
)


def return_table(returned: PartnerReturn) -> Table:
    """The table of a return: an integer for each column of words, a float and a status for each number.

    `row` is the row of the sender's file, `position` the place among the submission's rows (a row of a published file
    can make several). The `info` of a column of words holds its `kind` in the table of codes, its `total` word if it
    has one, its `words` in their order, and whether they are `open` (names, which differ from area to area).
    """
    name = "return_" + returned.slug.replace("-", "_")
    if name in metadata.tables:
        return metadata.tables[name]
    columns: list[Column[int] | Column[float]] = [
        Column("submission_id", Integer, primary_key=True, autoincrement=False),
        Column("position", Integer, primary_key=True, autoincrement=False),
        Column("row", Integer, nullable=False),
    ]
    for coded in returned.coded:
        kind = returned.columns[coded]
        info = {
            "kind": coded,
            "total": getattr(kind, "total", None),
            "words": getattr(kind, "values", ()),
            "open": isinstance(kind, Name),
        }
        columns.append(Column(coded, Integer, nullable=False, info=info))
    for number in returned.numbers:
        columns.append(Column(number, Float))
        columns.append(Column(f"{number}_status", SmallInteger, nullable=False))
    known = {"breakdowns": returned.breakdowns, "scope": returned.scope}
    table = Table(name, metadata, *columns, info=known, sqlite_with_rowid=False)
    _drop_key_on_postgresql(table)
    return table


def _drop_key_on_postgresql(table: Table) -> None:
    """Have PostgreSQL find a submission's rows by where they lie, instead of keeping a tree of every row's place.

    The one writer counts the places, so nothing can repeat; the tree would take as long to keep as the rows
    (docs/performance.md). SQLite keeps the rows in the tree itself, where it costs nothing more.
    """
    # The name is the one that PostgreSQL gives. SQLAlchemy leaves DDL without types.
    drop = DDL("ALTER TABLE %(table)s DROP CONSTRAINT %(table)s_pkey")  # type: ignore[no-untyped-call]
    event.listen(table, "after_create", drop.execute_if(dialect="postgresql"))
    blocks = Index(f"ix_{table.name}_submission", table.c.submission_id, postgresql_using="brin")
    blocks.ddl_if(dialect="postgresql")


@dataclass(frozen=True, slots=True)
class StoredChunk:
    """Rows as they stand in a return table, column by column: areas, periods and codes as integers, numbers as
    float64 (NaN for null), statuses as int8 under `<number>_status`."""

    columns: Mapping[str, NDArray[Any]]

    def __len__(self) -> int:
        return len(self.columns["area"])


def scope_text(returned: str, measure: str, publication: str | None = None) -> str:
    """The name of a scope: what a resubmission of this measure (of this publication) replaces."""
    return " | ".join(part for part in (returned, measure, publication) if part)


@cache
def all_tables() -> MetaData:
    """Every table of the store, those of all returns among them."""
    for returned in find_returns().values():
        return_table(returned)
    return metadata
