"""Takes the illustrative submissions out of the store, as if they had never been there."""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, select, update

from loaders.database import raise_data_version
from loaders.returns_catalogue import find_returns
from loaders.tables import return_table, submission, submission_part


def count_submissions(connection: Connection) -> int:
    """How many submissions the store holds."""
    return connection.scalar(select(func.count()).select_from(submission)) or 0


def remove_illustrative(connection: Connection) -> int:
    """Delete every illustrative submission and let stand again what one of them replaced; give their number.

    The outcomes still hold their figures afterwards: refresh them in the same transaction.
    """
    numbers = connection.scalars(select(submission.c.id).where(submission.c.illustrative)).all()
    if not numbers:
        return 0
    part = submission_part.c
    for returned in find_returns().values():
        table = return_table(returned)
        connection.execute(delete(table).where(table.c.submission_id.in_(numbers)))
    connection.execute(delete(submission_part).where(part.submission_id.in_(numbers)))
    connection.execute(
        update(submission_part).where(part.superseded_by.in_(numbers)).values(superseded_by=None)
    )
    connection.execute(delete(submission).where(submission.c.id.in_(numbers)))
    raise_data_version(connection)
    return len(numbers)
