"""Every sending is kept with its bytes; figures know what is hidden of them; targets and chart rebases are returns.

Of files that were sent before, only what was read of them was kept, and of those that were rejected nothing: the
submissions get receipts, with the hash of the file and without its bytes.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    column,
    delete,
    func,
    insert,
    literal,
    select,
    table,
)

from loaders.migrations.changes import add_totals_index, change, drop_tables, drop_totals_index
from loaders.migrations.return_tables import add_return_table

revision = "0002"
down_revision = "0001"

_ENVELOPE = ("sha256", "file_name", "layout", "returned", "sender", "received_at", "rows", "report", "illustrative")
_submission = table("submission", *map(column, ("id", "bytes", *_ENVELOPE)))
_part = table("submission_part", *map(column, ("submission_id", "area_id", "period")))
_NEW_RETURNS = ("targets", "chart-rebases")


def upgrade() -> None:
    """Add the tables of sendings. The outcomes go: what is hidden of them is worked out when they are made anew."""
    metadata = _describe()
    metadata.create_all(op.get_bind())
    _write_receipts(metadata)
    for name in ("outcome", "reach"):
        op.execute(delete(table(name)))
    drop_totals_index()
    with change("outcome", rowid=False) as outcome:
        outcome.add_column(Column("hidden", SmallInteger, nullable=False))
    add_totals_index()


def downgrade() -> None:
    """Drop every sending with its bytes, and the returns that this version brought."""
    new = select(_submission.c.id).where(_submission.c.returned.in_(_NEW_RETURNS))
    op.execute(delete(_part).where(_part.c.submission_id.in_(new)))
    drop_tables(_describe(), kept="submission")
    op.execute(delete(_submission).where(_submission.c.returned.in_(_NEW_RETURNS)))
    drop_totals_index()
    with change("outcome", rowid=False) as outcome:
        outcome.drop_column("hidden")
    add_totals_index()


def _write_receipts(metadata: MetaData) -> None:
    """Record that the submissions were sent; content without blocks is a file that was not kept."""
    content, attempt, part = (metadata.tables[name] for name in ("content", "attempt", "attempt_part"))
    files = select(_submission.c.sha256, func.max(_submission.c.bytes)).group_by(_submission.c.sha256)
    op.execute(insert(content).from_select(["sha256", "bytes"], files))
    known = {"outcome": "accepted", "rules_version": "not known", "note": ""}
    sent = select(_submission.c.id, *(_submission.c[name] for name in _ENVELOPE), *map(literal, known.values()))
    names = ["submission_id", *_ENVELOPE, *known]
    op.execute(insert(attempt).from_select(names, sent.order_by(_submission.c.id)))
    about = select(attempt.c.id, _part.c.area_id, _part.c.period).distinct()
    about = about.join(_part, _part.c.submission_id == attempt.c.submission_id)
    op.execute(insert(part).from_select(["attempt_id", "area_id", "period"], about))


def _describe() -> MetaData:
    metadata = MetaData()
    Table("submission", metadata, Column("id", Integer, primary_key=True))  # referred to, never made here
    _add_files(metadata)
    _add_sendings(metadata)
    Table(
        "derivation",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("rules", String(64), nullable=False),
    )
    add_return_table(metadata, "chart_rebases", "area period measure decision reason decided_by", "")
    add_return_table(metadata, "targets", "area period measure kind source", "value")
    return metadata


def _add_files(metadata: MetaData) -> None:
    Table(
        "content",
        metadata,
        Column("sha256", String(64), primary_key=True),
        Column("bytes", BigInteger, nullable=False),
    )
    Table(
        "content_block",
        metadata,
        Column("sha256", String(64), ForeignKey("content.sha256"), primary_key=True),
        Column("position", Integer, primary_key=True, autoincrement=False),
        Column("packed", Boolean, nullable=False),
        Column("data", LargeBinary, nullable=False),
    )


def _add_sendings(metadata: MetaData) -> None:
    Table(
        "attempt",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("sha256", String(64), ForeignKey("content.sha256"), nullable=False),
        Column("file_name", String(255), nullable=False),
        Column("layout", String(60)),
        Column("returned", String(60)),
        Column("sender", String(120), nullable=False),
        Column("received_at", DateTime(timezone=True), nullable=False),
        Column("outcome", String(20), nullable=False),
        Column("rows", Integer, nullable=False),
        Column("rules_version", String(16), nullable=False),
        Column("report", Text, nullable=False),
        Column("submission_id", Integer, ForeignKey("submission.id")),
        Column("note", Text, nullable=False),
        Column("illustrative", Boolean, nullable=False),
        Index("ix_attempt_submission", "submission_id"),
        Index("ix_attempt_sha256", "sha256"),
    )
    Table(
        "attempt_part",
        metadata,
        Column("attempt_id", Integer, ForeignKey("attempt.id"), primary_key=True),
        Column("area_id", Integer, primary_key=True, autoincrement=False),
        Column("period", Integer, primary_key=True, autoincrement=False),
        Index("ix_attempt_part_area", "area_id", "period"),
        sqlite_with_rowid=False,
    )
