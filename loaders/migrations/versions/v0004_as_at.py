"""Every version of the data is recorded, and figures that are replaced are kept: the store can be read as at a date.

Of the figures that stood before, only today's are there: they are kept from now on. Parts of submissions have room for
the totals that their rows come to, and there are comments on figures.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
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
    bindparam,
    column,
    delete,
    insert,
    select,
    table,
    update,
)

from loaders.migrations.changes import add_totals_index, change, drop_tables, drop_totals_index

revision = "0004"
down_revision = "0003"

_submission = table("submission", column("id"), column("received_at", DateTime(timezone=True)), column("version"))
_attempt = table("attempt", column("submission_id"), column("outcome"))
_outcome = table("outcome", column("from_version"))
_state = table("store_state", column("data_version"))


def upgrade() -> None:
    """Add the versions: those of submissions in the order in which they came in."""
    with change("submission") as submission:
        submission.add_column(Column("version", Integer))
    with change("submission_part", rowid=False) as part:
        part.add_column(Column("counted", Float))
        part.add_column(Column("out_of", Float))
    metadata = _describe()
    metadata.create_all(op.get_bind())
    _number_submissions(metadata.tables["revision"])
    with change("submission") as submission:
        submission.alter_column("version", existing_type=Integer(), nullable=False)
    drop_totals_index()
    with change("outcome", rowid=False) as outcome:
        outcome.add_column(Column("from_version", Integer))
    op.execute(update(_outcome).values(from_version=select(_state.c.data_version).scalar_subquery()))
    with change("outcome", rowid=False) as outcome:
        outcome.alter_column("from_version", existing_type=Integer(), nullable=False)
    add_totals_index()


def downgrade() -> None:
    """Drop the figures of the past, the comments, and what tells the versions apart."""
    drop_tables(_describe(), kept="submission")
    drop_totals_index()
    with change("outcome", rowid=False) as outcome:
        outcome.drop_column("from_version")
    add_totals_index()
    with change("submission_part", rowid=False) as part:
        part.drop_column("counted")
        part.drop_column("out_of")
    with change("submission") as submission:
        submission.drop_column("version")
    op.execute(update(_attempt).where(_attempt.c.outcome == "to confirm").values(outcome="rejected"))
    op.execute(delete(table("derivation")))  # the older program makes the outcomes by its own rules


def _number_submissions(made: Table) -> None:
    """Give each submission the version that it made, and record that; time never runs backwards there."""
    connection = op.get_bind()
    taken_back = set(connection.scalars(select(_attempt.c.submission_id).where(_attempt.c.outcome == "withdrawal")))
    moment, versions, recorded = None, [], []
    rows = connection.execute(select(_submission.c.id, _submission.c.received_at).order_by(_submission.c.id))
    for version, (number, received_at) in enumerate(rows.all(), start=1):
        moment = received_at if moment is None else max(moment, received_at)
        kind = "withdrawal" if number in taken_back else "load"
        versions.append({"b_id": number, "version": version})
        row = {"version": version, "recorded_at": moment, "kind": kind, "submission_id": number, "note": ""}
        recorded.append(row)
    if not recorded:
        return
    connection.execute(update(_submission).where(_submission.c.id == bindparam("b_id")), versions)
    connection.execute(insert(made), recorded)
    last = len(recorded)
    fewer = _state.c.data_version < last
    connection.execute(update(_state).where(fewer).values(data_version=last))


def _describe() -> MetaData:
    metadata = MetaData()
    Table("submission", metadata, Column("id", Integer, primary_key=True))  # referred to, never made here
    Table(
        "revision",
        metadata,
        Column("version", Integer, primary_key=True, autoincrement=False),
        Column("recorded_at", DateTime(timezone=True), nullable=False),
        Column("kind", String(20), nullable=False),
        Column("submission_id", Integer, ForeignKey("submission.id"), nullable=True),
        Column("note", Text, nullable=False),
    )
    Table(
        "comment",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("partnership", String(60), nullable=False),
        Column("metric", String(60), nullable=False),
        Column("quarter", Integer, nullable=False),
        Column("text", Text, nullable=False),
        Column("person", String(120), nullable=False),
        Column("written_at", DateTime(timezone=True), nullable=False),
        Column("version", Integer, nullable=False),
        Column("illustrative", Boolean, nullable=False),
        Index("ix_comment_subject", "partnership", "quarter", "metric"),
    )
    _add_past(metadata)
    return metadata


def _add_past(metadata: MetaData) -> None:
    keys = ("area_id", "period", "series_id", "category_id", "from_version")
    Table(
        "outcome_past",
        metadata,
        *(Column(name, Integer, primary_key=True, autoincrement=False) for name in keys),
        Column("status", SmallInteger, nullable=False),
        *(Column(name, Float) for name in ("numerator", "denominator", "value", "lower", "upper", "variance")),
        Column("members", SmallInteger, nullable=False),
        Column("members_present", SmallInteger, nullable=False),
        Column("illustrative", Boolean, nullable=False),
        Column("sent", Boolean, nullable=False),
        Column("as_at", Integer, nullable=False),
        Column("hidden", SmallInteger, nullable=False),
        Column("until_version", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
