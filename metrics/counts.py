"""From the rows of a return to the cells of its series: sums by area, period and category.

The only place that reads return tables. Rows come as they are stored, either from a load in progress or streamed back
from the database; both go through the same `Counter`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Table, and_, select

from loaders.status import Status
from loaders.tables import StoredChunk, code, submission, submission_part
from metrics.cells import TOTAL, Cells, concatenate, join_parts, make_cells
from metrics.definition import OutOf
from metrics.plans import Plan

ROWS_PER_FETCH = 100_000


@dataclass(slots=True)
class Counter:
    """Adds up the rows of one return for all series that read it."""

    plans: Sequence[Plan]
    illustrative: bool
    as_at: int
    _parts: dict[int, list[Cells]] = field(default_factory=dict)

    def take(self, chunk: StoredChunk) -> None:
        """Add the rows of a chunk."""
        measures = chunk.columns["measure"]
        for measure in {plan.measure for plan in self.plans}:
            rows = np.flatnonzero(measures == measure)
            if not len(rows):
                continue
            part = StoredChunk({name: column[rows] for name, column in chunk.columns.items()})
            for plan in self.plans:
                if plan.measure == measure:
                    self._take_series(plan, part)

    def _take_series(self, plan: Plan, chunk: StoredChunk) -> None:
        mask = plan.feeds(chunk.columns["period"])
        for column, codes in plan.where.items():
            mask &= np.isin(chunk.columns[column], codes)
        if not mask.any():
            return
        parts = self._parts.setdefault(plan.id, [])
        for breakdown in (None, *plan.series.breakdowns):
            rows = np.flatnonzero(mask & _find_cut(plan, chunk, breakdown))
            if len(rows):
                parts.append(self._to_cells(plan, chunk, rows, breakdown))

    def _to_cells(
        self, plan: Plan, chunk: StoredChunk, rows: NDArray[np.int64], breakdown: str | None
    ) -> Cells:
        column = chunk.columns
        empty = np.full(len(rows), np.nan)
        status, numerator = _read_number(chunk, "count", rows)
        denominator = empty
        if isinstance(plan.series.denominator, OutOf):
            denominator_status, denominator = _read_number(chunk, "out_of", rows)
            status = np.where(status == Status.OK, denominator_status, status).astype(np.int8)
        value, lower, upper = empty, empty, empty
        if "value" in column:
            value_status, value = _read_number(chunk, "value", rows)
            status = np.where(value_status == Status.OK, value_status, status).astype(np.int8)
            lower, upper = column["lower"][rows], column["upper"][rows]
        return make_cells(
            len(rows),
            series=plan.id,
            area=column["area"][rows],
            period=column["period"][rows],
            category=column[breakdown][rows] if breakdown else TOTAL,
            status=status,
            numerator=numerator,
            denominator=denominator,
            value=value,
            lower=lower,
            upper=upper,
            illustrative=self.illustrative,
            as_at=self.as_at,
            present=np.isin(status, (Status.OK, Status.NIL)),
        )

    def finish(self) -> Cells:
        """Give one cell for each series, area, period and category that the rows spoke of."""
        done = []
        for number in sorted(self._parts):
            parts = self._parts.pop(number)
            done.append(join_parts(concatenate(parts)))
        return concatenate(done)


def _find_cut(plan: Plan, chunk: StoredChunk, breakdown: str | None) -> NDArray[np.bool_]:
    """Which rows belong to the total, or to the one-way breakdown by a column."""
    keep = np.ones(len(chunk), dtype=bool)
    for dimension in plan.dimensions:
        if dimension.total is None or dimension.name in plan.where:
            continue
        is_total = chunk.columns[dimension.name] == dimension.total
        keep &= ~is_total if dimension.name == breakdown else is_total
    return keep


def _read_number(
    chunk: StoredChunk, name: str, rows: NDArray[np.int64]
) -> tuple[NDArray[np.int8], NDArray[np.float64]]:
    """The status and the number of each row; the number is NaN unless the status is OK."""
    status = chunk.columns[f"{name}_status"][rows].astype(np.int8)
    number = chunk.columns[name][rows].astype(np.float64)
    return status, np.where(status == Status.OK, number, np.nan)


def stream_standing_rows(connection: Connection, table: Table, returned: str) -> Iterator[tuple[StoredChunk, bool, int]]:
    """Stream the rows of a return that stand, with each submission's illustrative flag and day of receipt."""
    submissions = connection.execute(
        select(submission.c.id, submission.c.illustrative, submission.c.received_at)
        .where(submission.c.returned == returned)
        .order_by(submission.c.id)
    ).all()
    for number, illustrative, received in submissions:
        for chunk in _stream_submission(connection, table, returned, number):
            yield chunk, illustrative, received.date().toordinal()


def _stream_submission(
    connection: Connection, table: Table, returned: str, number: int
) -> Iterator[StoredChunk]:
    replaced = _read_replaced_parts(connection, number)
    names = [c.name for c in table.columns if c.name not in ("submission_id", "row", "position")]
    query = (
        select(*(table.c[name] for name in names))
        .where(table.c.submission_id == number)
        .order_by(table.c.position)
        .execution_options(yield_per=ROWS_PER_FETCH)
    )
    for rows in connection.execute(query).partitions():
        lists = zip(*rows, strict=True)
        columns = {name: _to_array(table, name, cells) for name, cells in zip(names, lists, strict=True)}
        chunk = StoredChunk(columns)
        yield _drop_replaced(chunk, replaced) if replaced is not None else chunk


def _to_array(table: Table, name: str, cells: tuple[object, ...]) -> NDArray[np.float64] | NDArray[np.int64]:
    if name.endswith("_status") or not isinstance(table.c[name].type.python_type(), float):
        return np.array(cells, dtype=np.int64)
    return np.array(cells, dtype=np.float64)


def _read_replaced_parts(connection: Connection, number: int) -> NDArray[np.int64] | None:
    """The packed (measure, publication, period, area) of parts that no longer stand; None when all of them do."""
    part, scope = submission_part.c, code.c
    rows = connection.execute(
        select(scope.text, part.period, part.area_id)
        .join_from(submission_part, code, scope.id == part.scope_id)
        .where(and_(part.submission_id == number, part.superseded_by.is_not(None)))
    ).all()
    if not rows:
        return None
    codes = {(kind, text): number for number, kind, text in connection.execute(select(code)).tuples()}
    packed = []
    for text, period, area in rows:
        _, measure, *publication = text.split(" | ")
        packed.append(
            _pack_part(
                codes["measure", measure], codes["publication", publication[0]] if publication else 0, period, area
            )
        )
    return np.array(sorted(packed), dtype=np.int64)


def _pack_part(measure: int, publication: int, period: int, area: int) -> int:
    return ((measure << 12 | publication & 0xFFF) << 22 | period) << 17 | area


def _drop_replaced(chunk: StoredChunk, replaced: NDArray[np.int64]) -> StoredChunk:
    columns = {name: chunk.columns[name].astype(np.int64) for name in ("measure", "period", "area")}
    publication = chunk.columns.get("publication", np.zeros(len(chunk), dtype=np.int64)).astype(np.int64)
    key = ((columns["measure"] << 12 | publication & 0xFFF) << 22 | columns["period"]) << 17 | columns["area"]
    keep = ~np.isin(key, replaced)
    return StoredChunk({name: column[keep] for name, column in chunk.columns.items()})
