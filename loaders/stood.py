"""Which submissions stood: the numbers behind all figures of some areas, now or at a version of the data."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from loaders.revisions import stands_at
from loaders.tables import submission_part


def read_standing_submissions(
    connection: Connection, areas: Collection[int], *, version: int | None = None
) -> tuple[int, ...]:
    """Read the numbers of the submissions of which anything stands for any of these areas (ids), in order."""
    part = submission_part.c
    query = select(part.submission_id).where(part.area_id.in_(areas), stands_at(version)).distinct()
    return tuple(sorted(connection.scalars(query)))
