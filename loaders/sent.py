"""What stands of each return, area and period: read from the submissions, not from what was calculated with them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from loaders.database import in_utc
from loaders.obligations import Key, Sent, find_owed_returns
from loaders.parts import NIL, NOT_AVAILABLE
from loaders.revisions import sent_by, stands_at
from loaders.tables import code, submission, submission_part


@dataclass(frozen=True, slots=True)
class _Part:
    """What one submission says of one measure of a return, for an area and period."""

    submission: int
    key: Key
    measure: str
    received_at: datetime
    illustrative: bool
    stands: bool
    told: int


def read_sent(
    connection: Connection, areas: Collection[int], periods: Collection[int], *, version: int | None = None
) -> dict[Key, Sent]:
    """Read what stands of the returns that partners owe, for these areas and periods (ids), or stood at a version.

    What no submission says (or had said) anything of is not in the answer.
    """
    parts: defaultdict[Key, list[_Part]] = defaultdict(list)
    for part in _read_parts(connection, areas, periods, version):
        parts[part.key].append(part)
    return {key: _sum_up(group) for key, group in parts.items() if any(each.stands for each in group)}


def read_first_periods(
    connection: Connection, areas: Collection[int], *, version: int | None = None
) -> dict[tuple[str, int], int]:
    """Read who ever sent what, or had by a version: the earliest period (id) of each return and area (id)."""
    part = submission_part.c
    query = (
        select(submission.c.returned, part.area_id, func.min(part.period))
        .join(submission, submission.c.id == part.submission_id)
        .where(part.area_id.in_(areas), submission.c.returned.in_(find_owed_returns()), sent_by(version))
        .group_by(submission.c.returned, part.area_id)
    )
    return {(returned, area): period for returned, area, period in connection.execute(query)}


def _read_parts(
    connection: Connection, areas: Collection[int], periods: Collection[int], version: int | None
) -> list[_Part]:
    part = submission_part.c
    query = (
        select(
            part.submission_id, submission.c.returned, part.area_id, part.period, code.c.text,
            submission.c.received_at, submission.c.illustrative, stands_at(version), part.told,
        )
        .join(submission, submission.c.id == part.submission_id)
        .join(code, code.c.id == part.scope_id)
        .where(
            part.area_id.in_(areas),
            part.period.in_(periods),
            submission.c.returned.in_(find_owed_returns()),
            sent_by(version),
        )
    )  # fmt: skip
    rows = connection.execute(query)
    return [
        _Part(
            submission=number,
            key=(returned, area, period),
            measure=scope.split(" | ")[1],
            received_at=in_utc(received_at),
            illustrative=illustrative,
            stands=bool(stands),
            told=told,
        )
        for number, returned, area, period, scope, received_at, illustrative, stands, told in rows
    ]


def _sum_up(parts: Collection[_Part]) -> Sent:
    """What stands, and how often it was replaced; made-up figures that real ones replaced are no earlier version."""
    standing = [each for each in parts if each.stands]
    newest = max(standing, key=lambda each: (each.received_at, each.submission))
    alike = Counter(each.measure for each in parts if each.illustrative == newest.illustrative)
    not_available = frozenset(each.measure for each in standing if each.told == NOT_AVAILABLE)
    return Sent(
        submission=newest.submission,
        received_at=newest.received_at,
        resubmitted=max(alike.values()) - 1,
        nil=all(each.told == NIL for each in standing),
        measures=frozenset(each.measure for each in standing) - not_available,
        illustrative=any(each.illustrative for each in standing),
        not_available=not_available,
    )
