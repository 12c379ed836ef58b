"""Every sending, accepted or not: written once, never changed, and read back for receipts."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

import numpy as np
from sqlalchemy import Connection, RowMapping, Select, and_, insert, select

from loaders.bulk import insert_columns
from loaders.column import make_visible
from loaders.database import in_utc
from loaders.errors import UsageError
from loaders.keep import is_kept
from loaders.report import SubmissionReport
from loaders.rules_version import find_rules_version
from loaders.sending_tables import attempt, attempt_part, content

LONGEST_SENDER = 120
LONGEST_NOTE = 2_000
FINDINGS_KEPT = 1_000
"""Of a report that is stored; the counts are exact, and the kept file can be checked again."""

LARGEST_NUMBER = 2**31 - 1
"""Of a sending or submission: a question for a larger one is an error to a database."""


class SendingOutcome(StrEnum):
    """What became of a sending. The value is stored."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    SAME_AGAIN = "same again"
    NIL = "nil"
    WITHDRAWAL = "withdrawal"


MADE_A_SUBMISSION = (SendingOutcome.ACCEPTED, SendingOutcome.NIL, SendingOutcome.WITHDRAWAL)


@dataclass(frozen=True, slots=True)
class Envelope:
    """What is recorded of a sending beside its report: who sent it, when, with what note, whether it is made up."""

    sender: str
    received_at: datetime
    note: str = ""
    illustrative: bool = False


class Receipt(NamedTuple):
    """By what a sending is found again: its number, which anybody may know, and the key that opens it."""

    number: int
    key: str

    def is_opened_by(self, keys: Collection[str]) -> bool:
        """Whether its key is among these."""
        return any(secrets.compare_digest(self.key.encode(), each.encode("utf-8", "replace")) for each in keys)


@dataclass(frozen=True, slots=True)
class Attempt:
    """A sending as it was recorded. `report` is the report's plain data; `received_at` is UTC; `kept` says whether the
    file itself is: of those that came before files were kept, only the hash is known. Who has the `key` may see all of
    it, others not what was in the file."""

    id: int
    sha256: str
    bytes: int
    file_name: str
    layout: str | None
    returned: str | None
    sender: str
    received_at: datetime
    outcome: SendingOutcome
    rows: int
    rules_version: str
    report: dict[str, Any]
    submission_id: int | None
    note: str
    illustrative: bool
    key: str
    kept: bool = True

    @property
    def receipt(self) -> Receipt:
        """By what it is found again."""
        return Receipt(self.id, self.key)


def clean_text(text: str, longest: int) -> str:
    """A sender's words as every database and terminal takes them."""
    return make_visible(text.encode("utf-8", "replace").decode())[:longest]


def record_attempt(
    connection: Connection, report: SubmissionReport, envelope: Envelope, outcome: SendingOutcome
) -> Receipt:
    """Record a sending whose bytes are kept already, under a key that nobody can guess."""
    key = secrets.token_urlsafe(16)
    made = connection.execute(
        insert(attempt).values(
            sha256=report.sha256,
            file_name=report.file,
            layout=report.layout,
            returned=report.returned,
            sender=clean_text(envelope.sender, LONGEST_SENDER),
            received_at=envelope.received_at,
            outcome=outcome.value,
            rows=report.rows,
            rules_version=find_rules_version(),
            report=json.dumps(report.to_dict(most=FINDINGS_KEPT)),
            submission_id=report.submission,
            note=clean_text(envelope.note, LONGEST_NOTE),
            illustrative=envelope.illustrative,
            key=key,
        )
    ).inserted_primary_key
    assert made is not None
    number: int = made[0]
    if report.parts:
        parts = np.array(sorted(report.parts), dtype=np.int64)
        numbers = np.full(len(parts), number, dtype=np.int64)
        columns = {"attempt_id": numbers, "area_id": parts[:, 0], "period": parts[:, 1]}
        insert_columns(connection, attempt_part, columns)
    return Receipt(number, key)


# ---------------------------------------------------------------- reading


def _select_attempts() -> Select[Any]:
    return select(attempt, content.c.bytes, is_kept().label("kept")).join(content, content.c.sha256 == attempt.c.sha256)


def _read_attempts(connection: Connection, query: Select[Any]) -> list[Attempt]:
    return [_to_attempt(row) for row in connection.execute(query).mappings()]


def _to_attempt(row: RowMapping) -> Attempt:
    read = {
        "received_at": in_utc(row["received_at"]),
        "kept": bool(row["kept"]),
        "outcome": SendingOutcome(row["outcome"]),
        "report": json.loads(row["report"]),
    }
    return Attempt(**{**row, **read})


def find_attempt(connection: Connection, number: int) -> Attempt | None:
    """Find a sending by its number. One that no database could give out has none."""
    if number > LARGEST_NUMBER:
        return None
    found = _read_attempts(connection, _select_attempts().where(attempt.c.id == number))
    return found[0] if found else None


def require_kept(found: Attempt) -> None:
    """Raise `UsageError` for a sending whose file was not kept."""
    if not found.kept:
        raise UsageError(
            f"The file of receipt {found.id} was not kept: it came in before files were.",
            hint="Its rows, its hash and what was found in it are.",
        )


def find_receipt(connection: Connection, submission_id: int) -> Receipt | None:
    """Find the receipt of the sending that made a submission."""
    made = [each.value for each in MADE_A_SUBMISSION]
    query = select(attempt.c.id, attempt.c.key).where(
        attempt.c.submission_id == submission_id, attempt.c.outcome.in_(made)
    )
    found = connection.execute(query.order_by(attempt.c.id).limit(1)).one_or_none()
    return Receipt(*found) if found else None


def list_places(connection: Connection, number: int) -> list[tuple[int, int]]:
    """The areas and periods (ids) that a sending speaks of, as far as they could be read."""
    query = select(attempt_part.c.area_id, attempt_part.c.period).where(attempt_part.c.attempt_id == number)
    return [(area, period) for area, period in connection.execute(query.order_by(*attempt_part.c))]


def list_attempts_of(connection: Connection, submission_ids: Collection[int]) -> list[Attempt]:
    """All sendings that belong to these submissions, oldest first."""
    query = _select_attempts().where(attempt.c.submission_id.in_(submission_ids)).order_by(attempt.c.id)
    return _read_attempts(connection, query)


def list_attempts_like(connection: Connection, number: int, *, most: int) -> list[Attempt]:
    """The newest sendings of the same return about any of the same areas and periods, newest first."""
    own, other, mine = attempt_part.alias("own"), attempt_part.alias("other"), attempt.alias("mine")
    alike = (
        select(other.c.attempt_id)
        .join(own, and_(own.c.area_id == other.c.area_id, own.c.period == other.c.period))
        .where(own.c.attempt_id == number)
    )
    returned = select(mine.c.returned).where(mine.c.id == number).scalar_subquery()
    query = _select_attempts().where(attempt.c.id.in_(alike), attempt.c.returned == returned)
    return _read_attempts(connection, query.order_by(attempt.c.id.desc()).limit(most))


def read_rejected(
    connection: Connection, areas: Collection[int], periods: Collection[int], *, moment: datetime | None = None
) -> dict[tuple[str, int, int], datetime]:
    """When a file for a return, area and period (ids) was last refused, real ones alone: for who owes what.

    Of the past, with a `moment`, what was refused by then.
    """
    part = attempt_part.c
    query = (
        select(attempt.c.returned, part.area_id, part.period, attempt.c.received_at)
        .join(attempt, attempt.c.id == part.attempt_id)
        .where(
            part.area_id.in_(areas),
            part.period.in_(periods),
            attempt.c.outcome == SendingOutcome.REJECTED.value,
            attempt.c.illustrative.is_(False),
        )
        .order_by(attempt.c.id)
    )
    if moment:
        query = query.where(attempt.c.received_at <= moment)
    return {(returned, area, period): in_utc(moment) for returned, area, period, moment in connection.execute(query)}
