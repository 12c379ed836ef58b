"""The table of what people say about figures.

`loaders.database` imports this module, so that its table is made with all others.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, DateTime, Index, Integer, String, Table, Text

from loaders.tables import metadata

# Every version of every comment on a metric of a partnership in a quarter (a period's id): the newest stands, an empty
# one takes back what was said. `version` is the version of the data that it made, `written_at` is UTC. `illustrative`:
# it was said of made-up figures, and is not shown beside real ones.
comment = Table(
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
