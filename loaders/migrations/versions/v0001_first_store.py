"""The first store: returns, what stands of them, and the outcomes that derive from them."""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
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
    text,
)

from loaders.migrations.return_tables import add_return_table

revision = "0001"
down_revision = None

RETURNS = (
    ("childrens_services", "area period measure factor", "count out_of"),
    ("continuity_of_care", "area period measure sex", "count out_of"),
    ("deaths", "area period measure age_band sex", "count"),
    ("housing", "area period measure duty", "count out_of"),
    ("nhs_admissions", "area period measure type age_band sex", "count"),
    ("police_recorded_crime", "area period measure offence", "count"),
    ("police_supply", "area period measure category", "count"),
    ("population", "area period measure sex age_band", "count"),
    ("prison_finds", "area period measure prison", "count out_of"),
    ("probation_reoffending", "area period measure offence_group", "count out_of"),
    ("published_figures", "area period measure publication sex age group", "value lower upper count out_of"),
    ("schools", "area period measure exclusion", "count out_of"),
    ("treatment", "area period measure client_group substance sex age ethnicity", "count out_of"),
)


def upgrade() -> None:
    """Make the tables in an empty database."""
    _describe().create_all(op.get_bind())


def downgrade() -> None:
    """Drop them all."""
    _describe().drop_all(op.get_bind())


def _describe() -> MetaData:
    metadata = MetaData()
    _add_words(metadata)
    _add_submissions(metadata)
    _add_outcomes(metadata)
    for name, coded, numbers in RETURNS:
        add_return_table(metadata, name, coded, numbers)
    return metadata


def _add_words(metadata: MetaData) -> None:
    Table(
        "code",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("kind", String(60), nullable=False),
        Column("text", String(200), nullable=False),
        UniqueConstraint("kind", "text", name="uq_code_kind_text"),
    )
    Table(
        "series",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("metric", String(80), nullable=False),
        Column("name", String(80), nullable=False),
        UniqueConstraint("metric", "name", name="uq_series_metric_name"),
    )
    Table(
        "store_state",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("data_version", Integer, nullable=False),
    )


def _add_submissions(metadata: MetaData) -> None:
    Table(
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
        Index("ix_submission_sha256", "sha256"),
    )
    standing = text("superseded_by IS NULL")
    keys = ("scope_id", "period", "area_id")
    Table(
        "submission_part",
        metadata,
        Column("submission_id", Integer, ForeignKey("submission.id"), primary_key=True),
        *(Column(name, Integer, primary_key=True) for name in keys),
        Column("superseded_by", Integer, nullable=True),
        Index("uq_standing_part", *keys, unique=True, sqlite_where=standing, postgresql_where=standing),
        sqlite_with_rowid=False,
    )


def _add_outcomes(metadata: MetaData) -> None:
    outcome = Table(
        "outcome",
        metadata,
        *_make_keys("area_id", "period", "series_id", "category_id"),
        Column("status", SmallInteger, nullable=False),
        *(Column(name, Float) for name in ("numerator", "denominator", "value", "lower", "upper", "variance")),
        Column("members", SmallInteger, nullable=False),
        Column("members_present", SmallInteger, nullable=False),
        Column("illustrative", Boolean, nullable=False),
        Column("sent", Boolean, nullable=False),
        Column("as_at", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    first = ("series_id", "area_id", "period")
    totals = text("category_id = 0")
    Index(
        "ix_outcome_totals",
        *(outcome.c[name] for name in (*first, *(each.name for each in outcome.c if each.name not in first))),
        sqlite_where=totals,
        postgresql_where=totals,
    )
    Table("reach", metadata, *_make_keys("series_id", "category_id", "area_id"), sqlite_with_rowid=False)


def _make_keys(*names: str) -> list[Column[int]]:
    return [Column(name, Integer, primary_key=True, autoincrement=False) for name in names]
