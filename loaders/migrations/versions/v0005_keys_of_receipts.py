"""Every sending has a key, and only who has it sees what was in the file: anybody can open a receipt by its number.

Receipts from before get keys that nobody has yet, which the operator can hand out. Until now a report held the file's
totals against whatever stood: what it says of others' totals is taken out, for the same file sent again is answered
with the key of its receipt.
"""

from __future__ import annotations

import json
import secrets
from typing import Any

from alembic import op
from sqlalchemy import Column, Integer, String, Text, bindparam, column, select, table, update

from loaders.migrations.changes import change

revision = "0005"
down_revision = "0004"

_attempt = table("attempt", column("id", Integer), column("key", String), column("report", Text))
_AT_ONCE = 500  # reports in memory
_COMPARED = "unlike-before"
_TOLD = "The total is unlike those of the periods before, which are not kept here."


def upgrade() -> None:
    """Add the keys, and take the comparisons out of the reports."""
    with change("attempt") as attempt:
        attempt.add_column(Column("key", String(22)))
    connection = op.get_bind()
    numbers = connection.scalars(select(_attempt.c.id).order_by(_attempt.c.id)).all()
    query = update(_attempt).where(_attempt.c.id == bindparam("b_id"))
    for start in range(0, len(numbers), _AT_ONCE):
        some = select(_attempt.c.id, _attempt.c.report).where(_attempt.c.id.in_(numbers[start : start + _AT_ONCE]))
        rows = [
            {"b_id": number, "key": secrets.token_urlsafe(16), "report": _take_out(report)}
            for number, report in connection.execute(some)
        ]
        connection.execute(query, rows)
    with change("attempt") as attempt:
        attempt.alter_column("key", existing_type=String(22), nullable=False)


def downgrade() -> None:
    """Drop the keys."""
    with change("attempt") as attempt:
        attempt.drop_column("key")


def _take_out(report: str) -> str:
    """A report without what it says of totals that stood."""
    plain: dict[str, Any] = json.loads(report)
    compared = [finding for finding in plain["findings"] if finding["code"] == _COMPARED]
    if not compared and not plain.get("totals"):
        return report
    plain["totals"] = None
    for finding in compared:
        finding |= {"message": _TOLD, "expected": ""}
    return json.dumps(plain)
