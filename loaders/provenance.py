"""Which submissions stand, or stood, for what a figure is made of, and which of their rows say it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
from sqlalchemy import Connection, Select, Table, func, select

from loaders.attempts import MADE_A_SUBMISSION
from loaders.database import in_utc, split
from loaders.parts import NIL
from loaders.revisions import stands_at
from loaders.sending_tables import attempt
from loaders.tables import StoredChunk, submission, submission_part


@dataclass(frozen=True, slots=True)
class StandingPart:
    """What one submission says of a scope, period and area (ids). `told` adds up what its rows say: see
    `loaders.parts`."""

    submission: int
    scope: int
    period: int
    area: int
    told: int

    @property
    def nil(self) -> bool:
        """Whether all that it says is that there is nothing to report."""
        return self.told == NIL


@dataclass(frozen=True, slots=True)
class Origin:
    """A submission as a reader may know it: where its rows came from, and what checked them.

    `receipt` is the number of the sending that made it, `rules_version` that of the rules it was checked by; None where
    a store from before there were receipts kept none. `received_at` is UTC; `rows` counts all rows of the file.
    """

    submission: int
    receipt: int | None
    returned: str
    layout: str
    file_name: str
    sender: str
    received_at: datetime
    rules_version: str | None
    rows: int
    illustrative: bool

    @property
    def published(self) -> bool:
        """Whether it is a publisher's file, which was converted into rows of a return."""
        return self.layout != self.returned


def read_standing_parts(
    connection: Connection,
    scopes: Collection[int],
    areas: Collection[int],
    *,
    periods: Collection[int] | None = None,
    version: int | None = None,
) -> list[StandingPart]:
    """Read what stands for these scopes, areas and periods (ids; all periods where None), or stood at a version."""
    part = submission_part.c
    found = []
    for some in split(sorted(areas)):
        query = select(part.submission_id, part.scope_id, part.period, part.area_id, part.told).where(
            part.scope_id.in_(scopes), part.area_id.in_(some), stands_at(version)
        )
        query = query if periods is None else query.where(part.period.in_(periods))
        found += [StandingPart(*row) for row in connection.execute(query)]
    return found


def read_part_rows(
    connection: Connection,
    table: Table,
    parts: Collection[StandingPart],
    *,
    measure: int,
    with_numbers: bool = False,
) -> StoredChunk:
    """Read the rows of a return about a measure that may belong to these parts, in the order of the files.

    Beside the columns of the return there are `submission_id` and `row`, the row of the sender's file. Numbers and
    their statuses are only read where they are asked for. A row can still be of a part that no longer stands.
    """
    names = ["submission_id", "row", *_name_columns(table, with_numbers=with_numbers)]
    numbers, areas = sorted({part.submission for part in parts}), sorted({part.area for part in parts})
    rows: list[Any] = []
    for some in split(numbers):
        query = (
            select(*(table.c[name] for name in names))
            .where(
                table.c.submission_id.in_(some),
                table.c.measure == measure,
                table.c.area.in_(areas),
                table.c.period.in_({part.period for part in parts}),
            )
            .order_by(table.c.submission_id, table.c.position)
        )
        rows += connection.execute(query).all()
    columns = zip(*rows, strict=True) if rows else [()] * len(names)
    return StoredChunk({name: _to_array(table, name, cells) for name, cells in zip(names, columns, strict=True)})


def _name_columns(table: Table, *, with_numbers: bool) -> list[str]:
    """The columns of a return's table beyond a row's place: words, areas and periods, and the numbers if asked for."""
    names = [str(column.name) for column in table.columns if column.name not in ("submission_id", "position", "row")]
    return [name for name in names if with_numbers or "kind" in table.c[name].info]


def _to_array(table: Table, name: str, cells: Sequence[Any]) -> np.ndarray[Any, Any]:
    is_number = f"{name}_status" in table.c
    return np.array(cells, dtype=np.float64 if is_number else np.int64)


def read_origins(connection: Connection, submissions: Collection[int]) -> dict[int, Origin]:
    """Read what is known of submissions, by their numbers."""
    found: dict[int, Origin] = {}
    for some in split(sorted(submissions)):
        for row in connection.execute(_select_origins(some)):
            told = row._asdict()
            number = told.pop("id")
            found[number] = Origin(number, **{**told, "received_at": in_utc(told["received_at"])})
    return found


def _select_origins(submissions: Sequence[int]) -> Select[Any]:
    s, made = submission.c, [each.value for each in MADE_A_SUBMISSION]
    first = (
        select(attempt.c.submission_id, func.min(attempt.c.id).label("receipt"))
        .where(attempt.c.submission_id.in_(submissions), attempt.c.outcome.in_(made))
        .group_by(attempt.c.submission_id)
        .subquery()
    )
    return (
        select(
            s.id, first.c.receipt, s.returned, s.layout, s.file_name, s.sender, s.received_at,
            attempt.c.rules_version, s.rows, s.illustrative,
        )
        .join(first, first.c.submission_id == s.id, isouter=True)
        .join(attempt, attempt.c.id == first.c.receipt, isouter=True)
        .where(s.id.in_(submissions))
    )  # fmt: skip
