"""What people say about figures: one comment a metric, partnership and quarter, signed, dated, every version kept."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, insert, select

from loaders.comment_tables import comment
from loaders.database import in_utc, raise_data_version, write_transaction
from loaders.errors import UsageError
from loaders.periods import Period
from loaders.revisions import Revision, record_revision

LONGEST_COMMENT: Final = 2_000
LONGEST_PERSON: Final = 120

_BREAKS: Final = re.compile(r"\r\n?|[\u0085\u2028\u2029\v\f]")
_MANY_BREAKS: Final = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")
_SPACES: Final = re.compile(r"[ \t]+")
_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")  # would turn the reading direction of what follows


@dataclass(frozen=True, slots=True)
class NewComment:
    """What a person says about a metric of a partnership in a quarter; an empty `text` takes back what was said."""

    partnership: str
    metric: str
    quarter: Period
    text: str
    person: str
    illustrative: bool = False


@dataclass(frozen=True, slots=True)
class WrittenComment:
    """A comment as it was kept; `version` is the version of the data that it made, `written_at` is UTC."""

    number: int
    metric: str
    text: str
    person: str
    written_at: datetime
    version: int


def clean_comment(text: str) -> str:
    """A person's words as every database, document and page takes them: line feeds stay, other control signs go, so do
    signs that no document can hold or that turn the direction of reading."""
    text = _TURNING.sub("", _BREAKS.sub("\n", text))
    kept = "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs", "Cn"))
    return _MANY_BREAKS.sub("\n\n", _SPACES.sub(" ", kept)).strip()


def write_comment(engine: Engine, new: NewComment) -> WrittenComment:
    """Keep a comment as the newest version of its subject. What says the same as the one that stands is not kept twice.

    Raises `UsageError`, in words, where nobody signs it or where it is too long.
    """
    text, person = clean_comment(new.text), " ".join(clean_comment(new.person).split())
    if not person:
        raise UsageError("The name is empty.", hint="Say who comments: a name, or a team.")
    for what, words, longest in (("comment", text, LONGEST_COMMENT), ("name", person, LONGEST_PERSON)):
        if len(words) > longest:
            raise UsageError(f"The {what} has {len(words):,} letters.", hint=f"At most {longest:,} are kept.")
    with write_transaction(engine) as connection:
        standing = _find_newest(connection, new)
        if (standing.text, standing.person) == (text, person) if standing else not text:
            return standing or WrittenComment(0, new.metric, "", person, datetime.now(UTC), 0)
        return _keep(connection, new, text, person)


def _keep(connection: Connection, new: NewComment, text: str, person: str) -> WrittenComment:
    version = raise_data_version(connection)
    note = f"Comment on {new.metric}, {new.partnership}, {new.quarter.code}"
    made = record_revision(connection, Revision(version, datetime.now(UTC), "comment", note=note))
    key = connection.execute(
        insert(comment).values(
            partnership=new.partnership,
            metric=new.metric,
            quarter=new.quarter.id,
            text=text,
            person=person,
            written_at=made.recorded_at,
            version=version,
            illustrative=new.illustrative,
        )
    ).inserted_primary_key
    assert key is not None
    return WrittenComment(key[0], new.metric, text, person, made.recorded_at, version)


# ---------------------------------------------------------------- reading


def read_comments(
    connection: Connection, partnership: str, quarter: Period, *, illustrative: bool, version: int | None = None
) -> dict[str, WrittenComment]:
    """Read the comment that stands (or stood at a version of the data) on each metric, by its slug.

    `illustrative` says whether the figures beside them are made up: comments on the others are left out.
    """
    versions = list_versions(connection, partnership, quarter, illustrative=illustrative)
    standing = {each.metric: each for each in versions if version is None or each.version <= version}
    return {metric: each for metric, each in standing.items() if each.text}


def list_versions(
    connection: Connection, partnership: str, quarter: Period, *, illustrative: bool
) -> list[WrittenComment]:
    """List every version of every comment on a partnership's quarter, oldest first."""
    about = and_(comment.c.partnership == partnership, comment.c.quarter == quarter.id)
    return _read(connection, and_(about, comment.c.illustrative.is_(illustrative)))


def _find_newest(connection: Connection, new: NewComment) -> WrittenComment | None:
    about = and_(
        comment.c.partnership == new.partnership,
        comment.c.quarter == new.quarter.id,
        comment.c.metric == new.metric,
        comment.c.illustrative.is_(new.illustrative),
    )
    found = _read(connection, about)
    return found[-1] if found else None


def _read(connection: Connection, about: ColumnElement[bool]) -> list[WrittenComment]:
    return [_to_comment(row) for row in connection.execute(select(comment).where(about).order_by(comment.c.id))]


def _to_comment(row: Row[tuple[object, ...]]) -> WrittenComment:
    return WrittenComment(row.id, row.metric, row.text, row.person, in_utc(row.written_at), row.version)
