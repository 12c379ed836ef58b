"""Takes the illustrative submissions out of the store, as if they had never been there."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, delete, func, select, update

from loaders.comment_tables import comment
from loaders.database import raise_data_version
from loaders.keep import drop_unused
from loaders.returns_catalogue import find_returns
from loaders.revisions import Revision, record_revision
from loaders.sending_tables import attempt, attempt_part
from loaders.tables import outcome, outcome_past, return_table, revision, submission, submission_part

_REMOVED = "of illustrative data that were removed since"


def count_submissions(connection: Connection) -> int:
    """How many submissions the store holds."""
    return connection.scalar(select(func.count()).select_from(submission)) or 0


def remove_illustrative(connection: Connection) -> int:
    """Delete every illustrative submission and let stand again what one of them replaced; give their number.

    What was replaced twice, by an illustrative submission and then by a later one, is left replaced by the later one.
    Illustrative outcomes go too, those of the past as well, and what people said of them: there is nothing in their
    place as at any date. What takes their place now is missing afterwards: make the outcomes anew in the same
    transaction.
    """
    numbers = connection.scalars(
        select(submission.c.id).where(submission.c.illustrative).order_by(submission.c.id)
    ).all()
    if not numbers:
        return 0
    for number in numbers:
        _remove_parts(connection, number)
    illustrative = select(submission.c.id).where(submission.c.illustrative)
    for returned in find_returns().values():
        table = return_table(returned)
        connection.execute(delete(table).where(table.c.submission_id.in_(illustrative)))
    _remove_attempts(connection)
    by_them = revision.c.submission_id.in_(illustrative)
    connection.execute(update(revision).where(by_them).values(submission_id=None, note=_REMOVED))
    connection.execute(delete(submission).where(submission.c.illustrative))
    for table in (outcome, outcome_past, comment):
        connection.execute(delete(table).where(table.c.illustrative))
    record_revision(connection, Revision(raise_data_version(connection), datetime.now(UTC), "removal"))
    return len(numbers)


def _remove_attempts(connection: Connection) -> None:
    """Forget that illustrative files were sent, and drop their bytes."""
    illustrative = select(attempt.c.id).where(attempt.c.illustrative)
    connection.execute(delete(attempt_part).where(attempt_part.c.attempt_id.in_(illustrative)))
    connection.execute(delete(attempt).where(attempt.c.illustrative))
    drop_unused(connection)


def _remove_parts(connection: Connection, number: int) -> None:
    """Take the parts of one submission out of the chain of who replaced whom."""
    own, part = submission_part.alias("own"), submission_part
    successor = (
        select(own.c.superseded_by)
        .where(
            own.c.submission_id == number,
            own.c.scope_id == part.c.scope_id,
            own.c.period == part.c.period,
            own.c.area_id == part.c.area_id,
        )
        .scalar_subquery()
    )
    replaced = part.c.superseded_by == number
    # A part may stand only once: first those that have another successor, then this submission's own, then the rest.
    connection.execute(update(part).where(replaced, successor.is_not(None)).values(superseded_by=successor))
    connection.execute(delete(part).where(part.c.submission_id == number))
    connection.execute(update(part).where(replaced).values(superseded_by=None))
