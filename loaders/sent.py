"""What stands of each return, area and period: read from the submissions, not from what was calculated with them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, case, func, select

from loaders.obligations import Key, Sent, find_owed_returns
from loaders.status import Status
from loaders.tables import code, return_table, submission, submission_part


@dataclass(frozen=True, slots=True)
class _Part:
    """What one submission says of one measure of a return, for an area and period."""

    submission: int
    key: Key
    measure: str
    received_at: datetime
    illustrative: bool
    stands: bool


@dataclass(frozen=True, slots=True)
class _Figures:
    """How many rows such a part has, how many of them are nil, and how many not available."""

    rows: int
    nil: int
    not_available: int


def read_sent(connection: Connection, areas: Collection[int], periods: Collection[int]) -> dict[Key, Sent]:
    """Read what stands of the returns that partners owe, for these areas and periods (ids).

    What no submission says anything of is not in the answer.
    """
    parts: defaultdict[Key, list[_Part]] = defaultdict(list)
    for part in _read_parts(connection, areas, periods):
        parts[part.key].append(part)
    figures = _read_figures(connection, [each for group in parts.values() for each in group if each.stands])
    return {key: _sum_up(group, figures) for key, group in parts.items() if any(each.stands for each in group)}


def read_first_periods(connection: Connection, areas: Collection[int]) -> dict[tuple[str, int], int]:
    """Read who ever sent what: the earliest period (id) of each return and area (id)."""
    part = submission_part.c
    query = (
        select(submission.c.returned, part.area_id, func.min(part.period))
        .join(submission, submission.c.id == part.submission_id)
        .where(part.area_id.in_(areas), submission.c.returned.in_(find_owed_returns()))
        .group_by(submission.c.returned, part.area_id)
    )
    return {(returned, area): period for returned, area, period in connection.execute(query)}


def _read_parts(connection: Connection, areas: Collection[int], periods: Collection[int]) -> list[_Part]:
    part = submission_part.c
    query = (
        select(
            part.submission_id, submission.c.returned, part.area_id, part.period, code.c.text,
            submission.c.received_at, submission.c.illustrative, part.superseded_by,
        )
        .join(submission, submission.c.id == part.submission_id)
        .join(code, code.c.id == part.scope_id)
        .where(part.area_id.in_(areas), part.period.in_(periods), submission.c.returned.in_(find_owed_returns()))
    )  # fmt: skip
    return [
        _Part(
            submission=number,
            key=(returned, area, period),
            measure=scope.split(" | ")[1],
            received_at=_in_utc(received_at),
            illustrative=illustrative,
            stands=superseded_by is None,
        )
        for number, returned, area, period, scope, received_at, illustrative, superseded_by in connection.execute(query)
    ]


def _in_utc(moment: datetime) -> datetime:
    """SQLite keeps the time without its zone, which is always UTC; PostgreSQL gives it in that of the session."""
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _read_figures(connection: Connection, parts: Collection[_Part]) -> dict[tuple[int, Key, str], _Figures]:
    """What the rows of these parts say, by submission, key and measure."""
    found: dict[tuple[int, Key, str], _Figures] = {}
    for slug, returned in find_owed_returns().items():
        mine = [each for each in parts if each.key[0] == slug]
        if not mine:
            continue
        table = return_table(returned).c
        status = table[f"{returned.numbers[0]}_status"]
        query = (
            select(
                table.submission_id, table.area, table.period, code.c.text, func.count(),
                *(func.sum(case((status == each, 1), else_=0)) for each in (Status.NIL, Status.NOT_RETURNED)),
            )
            .join(code, code.c.id == table.measure)
            .where(
                table.submission_id.in_({each.submission for each in mine}),
                table.area.in_({each.key[1] for each in mine}),
                table.period.in_({each.key[2] for each in mine}),
            )
            .group_by(table.submission_id, table.area, table.period, code.c.text)
        )  # fmt: skip
        for number, area, period, measure, rows, nil, not_available in connection.execute(query):
            found[number, (slug, area, period), measure] = _Figures(rows, int(nil), int(not_available))
    return found


def _sum_up(parts: Collection[_Part], figures: dict[tuple[int, Key, str], _Figures]) -> Sent:
    """What stands, and how often it was replaced; made-up figures that real ones replaced are no earlier version."""
    standing = [each for each in parts if each.stands]
    newest = max(standing, key=lambda each: (each.received_at, each.submission))
    alike = Counter(each.measure for each in parts if each.illustrative == newest.illustrative)
    said = {each.measure: figures[each.submission, each.key, each.measure] for each in standing}
    not_available = frozenset(measure for measure, each in said.items() if each.not_available == each.rows)
    return Sent(
        submission=newest.submission,
        received_at=newest.received_at,
        resubmitted=max(alike.values()) - 1,
        nil=all(each.nil == each.rows for each in said.values()),
        measures=frozenset(said) - not_available,
        illustrative=any(each.illustrative for each in standing),
        not_available=not_available,
    )
