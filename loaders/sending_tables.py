"""The tables of what was sent: every file byte for byte, and every sending, accepted or not.

`loaders.database` imports this module, so that its tables are made with all others.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
)

from loaders.tables import metadata

# A file by the hash of its bytes: the same bytes are kept once, however often they are sent.
content = Table(
    "content",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("bytes", BigInteger, nullable=False),
)

# Its bytes, a MiB at a time; `packed` says whether they are compressed.
content_block = Table(
    "content_block",
    metadata,
    Column("sha256", String(64), ForeignKey("content.sha256"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("packed", Boolean, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# One row for each sending. `submission_id` is the submission that it made, or that had the same bytes already; null
# where the file was rejected. `rows` counts those that were read. `note` confirms unusual values, or says why a
# submission was withdrawn. `key` is in the address that the sender gets, and opens the receipt.
attempt = Table(
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
    Column("key", String(22), nullable=False),
    Index("ix_attempt_submission", "submission_id"),
    Index("ix_attempt_sha256", "sha256"),
)

# Which areas and periods a sending speaks of, as far as its rows could be read.
attempt_part = Table(
    "attempt_part",
    metadata,
    Column("attempt_id", Integer, ForeignKey("attempt.id"), primary_key=True),
    Column("area_id", Integer, primary_key=True, autoincrement=False),
    Column("period", Integer, primary_key=True, autoincrement=False),
    Index("ix_attempt_part_area", "area_id", "period"),
    sqlite_with_rowid=False,
)
