"""From the rows of a return to the cells of its series: sums by area, period and category.

The only place that reads return tables. Rows come as they are stored, either from a load in progress or streamed back
from the database; both go through the same `Counter`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Table, func, select

from loaders.revisions import stands_at
from loaders.tables import StoredChunk, code, submission, submission_part
from metrics.cells import TOTAL, Cells, concatenate, join_parts, make_cells, pack_key
from metrics.figures import read_figures
from metrics.plans import Plan

Transaction: TypeAlias = Connection
"""The connection of a load, or of a reading: what is read by it belongs together."""

ROWS_PER_FETCH = 100_000


@dataclass(frozen=True, slots=True)
class Parts:
    """Which areas and periods of which series a submission speaks about: columns of one length, each triple once."""

    series: NDArray[np.int64]
    area: NDArray[np.int64]
    period: NDArray[np.int64]

    def take(self, index: NDArray[np.bool_]) -> Parts:
        """The parts where the mask is True."""
        return Parts(self.series[index], self.area[index], self.period[index])

    def key(self) -> NDArray[np.int64]:
        """One integer a part, as `Cells.part_key`."""
        return pack_key(self.area, self.period, self.series, np.zeros(1, dtype=np.int64))


def join_spoken(several: Sequence[Parts]) -> Parts:
    """All parts of several, each once."""
    empty = np.zeros(0, dtype=np.int64)
    columns = [np.concatenate([empty, *(getattr(each, name) for each in several)]) for name in Parts.__slots__]
    joined = Parts(*columns)
    _, first = np.unique(joined.key(), return_index=True)
    return Parts(*(column[first] for column in columns))


@dataclass(slots=True)
class Counter:
    """Adds up the rows of one return for all series that read it."""

    plans: Sequence[Plan]
    illustrative: bool
    as_at: int
    _cells: dict[int, list[Cells]] = field(default_factory=dict)
    _spoken: list[Parts] = field(default_factory=list)

    def take(self, chunk: StoredChunk) -> None:
        """Add the rows of a chunk."""
        measures = chunk.columns["measure"]
        for measure in {plan.measure for plan in self.plans}:
            rows = np.flatnonzero(measures == measure)
            if not len(rows):
                continue
            part = chunk if len(rows) == len(chunk) else _take_rows(chunk, rows)
            for plan in self.plans:
                if plan.measure == measure:
                    self._take_series(plan, part)

    def _take_series(self, plan: Plan, chunk: StoredChunk) -> None:
        mask = plan.feeds(chunk.columns["period"]) & _is_of(plan, chunk, ("publication",))
        if not mask.any():
            return
        self._spoken.append(_find_spoken(plan, chunk, mask))
        mask &= _is_of(plan, chunk, tuple(plan.where))
        cells = self._cells.setdefault(plan.id, [])
        for breakdown in (None, *plan.series.breakdowns):
            rows = np.flatnonzero(mask & _find_cut(plan, chunk, breakdown))
            if len(rows):
                cells.append(self._to_cells(plan, chunk, rows, breakdown))

    def _to_cells(self, plan: Plan, chunk: StoredChunk, rows: NDArray[np.int64], breakdown: str | None) -> Cells:
        column = chunk.columns
        figures = read_figures(plan.series, column, rows)
        return make_cells(
            len(rows),
            series=plan.id,
            area=column["area"][rows],
            period=column["period"][rows],
            category=column[breakdown][rows] if breakdown else TOTAL,
            illustrative=self.illustrative,
            as_at=self.as_at,
            **figures,
        )

    def finish(self) -> tuple[Cells, Parts]:
        """Give one cell for each series, area, period and category, and the parts that the rows spoke about.

        A part without a cell is one whose rows have no figure for the series: what stood there before is withdrawn.
        """
        done = [join_parts(concatenate(self._cells.pop(number))) for number in sorted(self._cells)]
        return concatenate(done), join_spoken(self._spoken)


def _take_rows(chunk: StoredChunk, rows: NDArray[np.int64]) -> StoredChunk:
    return StoredChunk({name: column[rows] for name, column in chunk.columns.items()})


def _is_of(plan: Plan, chunk: StoredChunk, names: tuple[str, ...]) -> NDArray[np.bool_]:
    """Which rows have the words that the series asks for in these columns."""
    mask = np.ones(len(chunk), dtype=bool)
    for name in names:
        if name in plan.where:
            mask &= np.isin(chunk.columns[name], plan.where[name])
    return mask


def _find_spoken(plan: Plan, chunk: StoredChunk, mask: NDArray[np.bool_]) -> Parts:
    """The areas and periods of the rows, each pair once."""
    area, period = (chunk.columns[name][mask].astype(np.int64) for name in ("area", "period"))
    new = np.r_[True, (area[1:] != area[:-1]) | (period[1:] != period[:-1])]  # rows of a pair mostly stand together
    area, period = area[new], period[new]
    return join_spoken([Parts(np.full(len(area), plan.id), area, period)])


def _find_cut(plan: Plan, chunk: StoredChunk, breakdown: str | None) -> NDArray[np.bool_]:
    """Which rows belong to the total, or to the one-way breakdown by a column."""
    keep = np.ones(len(chunk), dtype=bool)
    for dimension in plan.dimensions:
        if dimension.total is None or dimension.name in plan.where:
            continue
        is_total = chunk.columns[dimension.name] == dimension.total
        keep &= ~is_total if dimension.name == breakdown else is_total
    return keep


def find_feeding_rows(plan: Plan, chunk: StoredChunk, breakdown: str | None) -> NDArray[np.int64]:
    """Which rows of the series' measure feed its totals, or its breakdown by a column: for telling where they went."""
    return np.flatnonzero(
        plan.feeds(chunk.columns["period"]) & _is_of(plan, chunk, tuple(plan.where)) & _find_cut(plan, chunk, breakdown)
    )


# ---------------------------------------------------------------- back from the store


def stream_standing_rows(
    connection: Transaction, table: Table, returned: str, *, version: int | None = None
) -> Iterator[tuple[StoredChunk, bool, int]]:
    """Stream the rows of a return that stand (or stood at a version of the data), with each submission's illustrative
    flag and day of receipt."""
    query = select(submission.c.id, submission.c.illustrative, submission.c.received_at)
    query = query.where(submission.c.returned == returned).order_by(submission.c.id)
    if version is not None:
        query = query.where(submission.c.version <= version)
    for number, illustrative, received in connection.execute(query).all():
        for chunk in _stream_submission(connection, table, number, version):
            yield chunk, illustrative, to_day(received)


def to_day(received: datetime) -> int:
    """The day of a receipt as an ordinal; in universal time, in which the store keeps it."""
    return (received.astimezone(UTC) if received.tzinfo else received).toordinal()


def _stream_submission(
    connection: Transaction, table: Table, number: int, version: int | None
) -> Iterator[StoredChunk]:
    scope = table.info["scope"]
    replaced = _read_replaced_parts(connection, number, scope, version)
    names = [c.name for c in table.columns if c.name not in ("submission_id", "row", "position")]
    query = (
        select(*(table.c[name] for name in names))
        .where(table.c.submission_id == number)
        .order_by(table.c.position)
        .execution_options(yield_per=ROWS_PER_FETCH)
    )
    for rows in connection.execute(query).partitions():
        lists = zip(*rows, strict=True)
        chunk = StoredChunk({name: _to_array(table, name, cells) for name, cells in zip(names, lists, strict=True)})
        yield _drop_replaced(chunk, scope, replaced) if replaced else chunk


def _to_array(table: Table, name: str, cells: tuple[object, ...]) -> NDArray[Any]:
    is_number = isinstance(table.c[name].type.python_type(), float)
    return np.array(cells, dtype=np.float64 if is_number else np.int64)


def _read_replaced_parts(
    connection: Transaction, number: int, columns: tuple[str, ...], version: int | None
) -> dict[tuple[int, ...], NDArray[np.int64]]:
    """The parts that no longer stand: packed (period, area) by the codes of the columns that make a scope."""
    part, scope = submission_part.c, code.c
    rows = connection.execute(
        select(scope.text, part.period, part.area_id)
        .join_from(submission_part, code, scope.id == part.scope_id)
        .where(part.submission_id == number, ~stands_at(version))
    ).all()
    if not rows:
        return {}
    codes = {(kind, text): number for number, kind, text in connection.execute(select(code))}
    replaced: dict[str, list[int]] = {}
    for text, period, area in rows:
        replaced.setdefault(text, []).append(_pack_pair(period, area))
    return {_read_scope(text, columns, codes): np.array(pairs, dtype=np.int64) for text, pairs in replaced.items()}


def _read_scope(text: str, columns: tuple[str, ...], codes: Mapping[tuple[str, str], int]) -> tuple[int, ...]:
    """The codes of the measure, and of the publication or the kind, that the name of a scope holds."""
    _, *words = text.split(" | ", len(columns))
    return tuple(codes[word] for word in zip(columns, words, strict=True))


def _pack_pair(period: Any, area: Any) -> Any:
    return period << 17 | area


def _drop_replaced(
    chunk: StoredChunk, columns: tuple[str, ...], replaced: Mapping[tuple[int, ...], NDArray[np.int64]]
) -> StoredChunk:
    """Leave out the rows of parts that no longer stand."""
    pairs = _pack_pair(chunk.columns["period"].astype(np.int64), chunk.columns["area"].astype(np.int64))
    gone = np.zeros(len(chunk), dtype=bool)
    for words, mine in replaced.items():
        is_of = np.logical_and.reduce([chunk.columns[name] == word for name, word in zip(columns, words, strict=True)])
        gone |= is_of & np.isin(pairs, mine)
    return _take_rows(chunk, np.flatnonzero(~gone))


def read_standing(
    connection: Transaction, scope_id: int, *, version: int | None = None
) -> tuple[tuple[int, str, int], ...]:
    """Which submissions stand for a scope (or stood at a version), with their content's hash and how many parts each
    has."""
    part = submission_part.c
    query = (
        select(submission.c.id, submission.c.sha256, func.count())
        .join_from(submission_part, submission, submission.c.id == part.submission_id)
        .where(part.scope_id == scope_id, stands_at(version))
        .group_by(submission.c.id, submission.c.sha256)
        .order_by(submission.c.id)
    )
    return tuple((number, sha256, parts) for number, sha256, parts in connection.execute(query))
