"""What a submission replaced, what replaced it, and how much of it still stands."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from loaders.tables import submission_part


@dataclass(frozen=True, slots=True)
class Chain:
    """A submission among the others. `parts` counts what it spoke of (a measure of an area and period is one),
    `standing` how many of them still stand; `replaced` and `replaced_by` are submissions, oldest first."""

    parts: int
    standing: int
    replaced: tuple[int, ...]
    replaced_by: tuple[int, ...]

    @property
    def stands(self) -> bool:
        """Whether all of it still stands."""
        return self.standing == self.parts


def read_chain(connection: Connection, submission_id: int) -> Chain:
    """Read what became of a submission."""
    part = submission_part.c
    mine = select(part.superseded_by, func.count()).where(part.submission_id == submission_id)
    counts: dict[int | None, int] = {row[0]: row[1] for row in connection.execute(mine.group_by(part.superseded_by))}
    before = select(part.submission_id).where(part.superseded_by == submission_id).distinct()
    return Chain(
        parts=sum(counts.values()),
        standing=counts.get(None, 0),
        replaced=tuple(sorted(connection.scalars(before))),
        replaced_by=tuple(sorted(by for by in counts if by is not None)),
    )
