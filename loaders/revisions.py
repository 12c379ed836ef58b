"""The versions of the data: what made each and when, and which one stood at a moment."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Literal, TypeAlias

from sqlalchemy import ColumnElement, Connection, func, insert, or_, select, true

from loaders.database import in_utc
from loaders.errors import UsageError
from loaders.tables import revision, submission, submission_part

RevisionKind: TypeAlias = Literal["load", "withdrawal", "removal", "refresh", "comment", "upgrade", "restore"]


@dataclass(frozen=True, slots=True)
class Revision:
    """What made a version of the data, and when (UTC): `kind` is what was done, `submission` what came in with it, if
    anything did, `note` what there is to say about it."""

    version: int
    recorded_at: datetime
    kind: RevisionKind
    submission: int | None = None
    note: str = ""


def record_revision(connection: Connection, made: Revision) -> Revision:
    """Record what made a version of the data, in the transaction that made it; give it as it was recorded.

    Time does not run backwards here: where the clock did since the version before, that one's time is taken.
    """
    last = connection.scalar(select(revision.c.recorded_at).order_by(revision.c.version.desc()).limit(1))
    moment = made.recorded_at.astimezone(UTC)
    recorded = replace(made, recorded_at=moment if last is None else max(moment, in_utc(last)))
    connection.execute(
        insert(revision).values(
            version=recorded.version,
            recorded_at=recorded.recorded_at,
            kind=recorded.kind,
            submission_id=recorded.submission,
            note=recorded.note,
        )
    )
    return recorded


def read_revisions(connection: Connection, *, after: int = 0) -> list[Revision]:
    """Read what made the versions after one, oldest first."""
    query = select(revision).where(revision.c.version > after).order_by(revision.c.version)
    return [
        Revision(row.version, in_utc(row.recorded_at), row.kind, row.submission_id, row.note)
        for row in connection.execute(query)
    ]


def find_version(connection: Connection, moment: datetime) -> int:
    """Find the version that stood at a moment: the last one recorded at it or before; 0 where there was none yet.

    In a store that an older program made, which kept no figures of before, the first version of which they are kept.
    """
    by_then = revision.c.recorded_at <= moment.astimezone(UTC)
    known = or_(by_then, revision.c.kind == "upgrade")
    return connection.scalar(select(func.max(revision.c.version)).where(known)) or 0


def find_beginning(connection: Connection) -> datetime | None:
    """Find since when figures are kept as they stood; None where they always were (loaders/upgrade.py)."""
    began = connection.scalar(select(func.max(revision.c.recorded_at)).where(revision.c.kind == "upgrade"))
    return None if began is None else in_utc(began)


def stands_at(version: int | None) -> ColumnElement[bool]:
    """The condition on `submission_part` for standing now (None), or at a version of the data."""
    part = submission_part.c
    if version is None:
        return part.superseded_by.is_(None)
    return sent_by(version) & (part.superseded_by.is_(None) | ~_is_sent_by(part.superseded_by, version))


def sent_by(version: int | None) -> ColumnElement[bool]:
    """The condition on `submission_part` for having been sent by then, whether it stood or not."""
    return true() if version is None else _is_sent_by(submission_part.c.submission_id, version)


def _is_sent_by(number: ColumnElement[int] | ColumnElement[int | None], version: int) -> ColumnElement[bool]:
    return number.in_(select(submission.c.id).where(submission.c.version <= version))


# ---------------------------------------------------------------- moments in words

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z?", re.IGNORECASE)


FIRST_YEAR = 1900
"""Earlier days are slips of the pen, and the calendar ends before the months before the first of them."""


def parse_moment(text: str) -> datetime:
    """Read a day, which means its end in UTC, or a moment of UTC: 2025-11-20, 2025-11-20T14:30 (or :15, or :15.25, or
    with a Z behind). Raises `UsageError`, in words."""
    text = text.strip()
    moment = _read_moment(text)
    if moment and moment.year >= FIRST_YEAR:
        return moment
    shown = text if len(text) <= len("2025-11-20T14:30:00.000000Z") else text[:24] + "…"
    raise UsageError(
        f"“{shown}” is no day and no moment.", hint="Write a day as 2025-11-20, a moment as 2025-11-20T14:30Z."
    )


def _read_moment(text: str) -> datetime | None:
    """The moment that the words name; None where they do not look like one, or the calendar or the clock has none."""
    try:
        if _DAY.fullmatch(text):
            return datetime.combine(date.fromisoformat(text), time.max, tzinfo=UTC)
        if _MOMENT.fullmatch(text):
            return datetime.fromisoformat(text.upper().removesuffix("Z")).replace(tzinfo=UTC)
    except ValueError:
        pass
    return None
