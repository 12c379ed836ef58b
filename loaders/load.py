"""The only writer of submissions: one transaction each, all or nothing; it supersedes and never overwrites.

A file is checked and stored in one pass: well-formed rows are appended while the check goes on, and the transaction is
rolled back when anything is found that rejects the file. What derives from the rows (the outcomes) is refreshed in the
same transaction by whoever the composition root hands in, so nobody ever sees half a return.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, and_, bindparam, func, insert, select, update
from sqlalchemy.exc import DBAPIError

from loaders.bulk import insert_columns
from loaders.check import check_file
from loaders.columns import Name, Reading, make_visible
from loaders.database import (
    ensure_codes,
    ensure_names,
    raise_data_version,
    read_codes,
    say_error,
    write_transaction,
)
from loaders.errors import StoreError
from loaders.partner_return import PartnerReturn, TypedChunk
from loaders.read import FileFacts
from loaders.recognise import Layout
from loaders.report import SubmissionReport
from loaders.tables import StoredChunk, return_table, scope_text, submission, submission_part

VALUES_AT_ONCE = 5_000


class Refresh(Protocol):
    """Brings what derives from a return up to date, within the transaction that stores it."""

    def take(self, chunk: StoredChunk) -> None:
        """See the rows as they are stored."""

    def finish(self) -> None:
        """Write what derives from all rows seen."""


@dataclass(frozen=True, slots=True)
class Sending:
    """A file as it is sent: where it lies, its name as the sender knows it, the layout where the sender says it, who
    sends it, when, and whether its figures are made up for illustration."""

    path: Path
    name: str | None = None
    layout: str | None = None
    sender: str = "command line"
    illustrative: bool = False
    received_at: datetime = field(default_factory=lambda: datetime.now(UTC))


BeginRefresh: TypeAlias = Callable[[Connection, PartnerReturn, Sending], Refresh]


class _RejectedError(Exception):
    """Rolls a transaction back; never leaves this module."""


def load_file(
    engine: Engine, sending: Sending, begin_refresh: BeginRefresh, *, reading: Reading | None = None
) -> SubmissionReport:
    """Check a file and, when it is accepted, store it and refresh what derives from it, in one transaction.

    Gives the report; its `submission` is the id of the stored submission, or None when the file was rejected and the
    database left as it was. The same bytes sent again are not stored twice (but real figures replace illustrative
    ones). Raises `UsageError` for a path or layout that does not exist and `StoreError` when the database fails.
    """
    try:
        with write_transaction(engine) as connection:
            writer = _Writer(connection, begin_refresh, sending)
            report = check_file(
                sending.path, layout=sending.layout, name=sending.name, reading=reading, begin=writer.begin
            )
            if not report.accepted:
                raise _RejectedError
            writer.finish(report)
    except _RejectedError:
        pass
    except DBAPIError as error:
        raise StoreError(
            f"The database refused the file {sending.name or sending.path.name}: {say_error(error)}.",
            hint="Nothing was changed; try again, and look into the log if it fails again.",
        ) from error
    return report


@dataclass(slots=True)
class _Writer:
    """Stores one submission chunk by chunk."""

    connection: Connection
    begin_refresh: BeginRefresh
    sending: Sending
    returned: PartnerReturn | None = None
    refresh: Refresh | None = None
    submission_id: int | None = None
    earlier: int | None = None
    stored: int = 0
    codes: dict[str, dict[str, int]] = field(default_factory=dict)
    parts: list[NDArray[np.int64]] = field(default_factory=list)

    def begin(self, returned: PartnerReturn, layout: Layout, facts: FileFacts) -> Callable[[TypedChunk], None] | None:
        """Open the submission; give the function that stores a chunk, or None when these very bytes stand already."""
        self.earlier = self._find_standing(facts.sha256, layout.slug)
        if self.earlier is not None:
            return None
        self.returned = returned
        key = self.connection.execute(
            insert(submission).values(
                returned=returned.slug,
                layout=layout.slug,
                file_name=facts.name[:255],
                sha256=facts.sha256,
                bytes=facts.size,
                rows=0,
                received_at=self.sending.received_at,
                sender=make_visible(self.sending.sender.encode("utf-8", "replace").decode())[:120],
                illustrative=self.sending.illustrative,
                report="",
            )
        ).inserted_primary_key
        assert key is not None
        self.submission_id = key[0]
        self.refresh = self.begin_refresh(self.connection, returned, self.sending)
        return self.store

    def _find_standing(self, sha256: str, layout: str) -> int | None:
        """The submission of the same bytes of which every part still stands."""
        part = submission_part.c
        query = (
            select(submission.c.id)
            .join(submission_part, part.submission_id == submission.c.id)
            .where(
                submission.c.sha256 == sha256,
                submission.c.layout == layout,
                submission.c.illustrative == self.sending.illustrative,
            )
            .group_by(submission.c.id)
            .having(func.count(part.superseded_by) == 0)
            .order_by(submission.c.id.desc())
        )
        return self.connection.scalar(query)

    def store(self, chunk: TypedChunk) -> None:
        """Append a chunk's rows to the return's table."""
        assert self.returned is not None
        assert self.refresh is not None
        stored = StoredChunk(self._to_columns(chunk))
        length = len(stored)
        keys = {
            "submission_id": np.full(length, self.submission_id, dtype=np.int64),
            "position": np.arange(self.stored, self.stored + length, dtype=np.int64),
            "row": chunk.rows,
        }
        insert_columns(self.connection, return_table(self.returned), {**keys, **stored.columns})
        self.stored += length
        self._note_parts(chunk, stored)
        self.refresh.take(stored)

    def _to_columns(self, chunk: TypedChunk) -> dict[str, NDArray[Any]]:
        assert self.returned is not None
        columns: dict[str, NDArray[Any]] = {}
        for name in self.returned.dimensions:
            if name in chunk.codebooks:
                numbers = self._code_numbers(name, chunk.codebooks[name])
                columns[name] = numbers[chunk.columns[name]]
            else:
                columns[name] = chunk.columns[name]
        for name in self.returned.numbers:
            columns[name] = chunk.columns[name]
            columns[f"{name}_status"] = chunk.statuses[name]
        return columns

    def _code_numbers(self, kind: str, words: list[str]) -> NDArray[np.int32]:
        """The database's code of each word of a codebook."""
        assert self.returned is not None
        known = self.codes.setdefault(kind, {})
        if not known.keys() >= set(words):
            if isinstance(self.returned.columns[kind], Name):
                known.update(ensure_names(self.connection, kind, words))
            else:
                codes = ensure_codes(self.connection, {(kind, word) for word in words})
                known.update((word, codes[kind, word]) for word in words)
        return np.array([known[word] for word in words], dtype=np.int32)

    def _note_parts(self, chunk: TypedChunk, stored: StoredChunk) -> None:
        """Note which scopes, periods and areas the chunk speaks about."""
        assert self.returned is not None
        scopes = [stored.columns[name].astype(np.int64) for name in self.returned.scope]
        packed = scopes[0]
        for further in scopes[1:]:
            packed = packed << 31 | further
        triple = np.stack([packed, stored.columns["period"].astype(np.int64), stored.columns["area"].astype(np.int64)])
        self.parts.append(_unique_columns(triple))

    def finish(self, report: SubmissionReport) -> None:
        """Make the submission stand: replace the parts it replaces, refresh what derives, keep the report."""
        if self.earlier is not None:
            report.submission, report.already_loaded = self.earlier, True
            return
        assert self.refresh is not None
        self._stand(_unique_columns(np.concatenate(self.parts, axis=1)))
        self.refresh.finish()
        report.submission = self.submission_id
        self.connection.execute(
            update(submission)
            .where(submission.c.id == self.submission_id)
            .values(rows=self.stored, report=json.dumps(report.to_dict()))
        )
        raise_data_version(self.connection)

    def _stand(self, parts: NDArray[np.int64]) -> None:
        scopes = self._scope_numbers(np.unique(parts[0]))
        numbers = np.array([scopes[int(packed)] for packed in parts[0]], dtype=np.int64)
        self._supersede(numbers, parts[1], parts[2])
        order = np.lexsort((parts[2], parts[1], numbers))
        insert_columns(
            self.connection,
            submission_part,
            {
                "submission_id": np.full(len(order), self.submission_id, dtype=np.int64),
                "scope_id": numbers[order],
                "period": parts[1][order],
                "area_id": parts[2][order],
            },
        )

    def _scope_numbers(self, packed: NDArray[np.int64]) -> dict[int, int]:
        """The code of each packed scope, made where it is new."""
        assert self.returned is not None
        texts = {number: text for (_, text), number in read_codes(self.connection).items()}
        names: dict[int, str] = {}
        for key in packed.tolist():
            codes = [key >> 31, key & (1 << 31) - 1] if len(self.returned.scope) > 1 else [key]
            names[key] = scope_text(self.returned.slug, *(texts[number] for number in codes))
        numbers = ensure_codes(self.connection, {("scope", name) for name in names.values()})
        return {key: numbers["scope", name] for key, name in names.items()}

    def _supersede(self, scopes: NDArray[np.int64], periods: NDArray[np.int64], areas: NDArray[np.int64]) -> None:
        """Mark the standing parts that this submission replaces."""
        mine = set(zip(scopes.tolist(), periods.tolist(), areas.tolist(), strict=True))
        replaced = [row for row in self._read_standing(scopes, periods) if row[1:] in mine]
        if not replaced:
            return
        part, keys = submission_part.c, ("b_submission", "b_scope", "b_period", "b_area")
        self.connection.execute(
            update(submission_part)
            .where(
                and_(
                    part.submission_id == bindparam("b_submission"),
                    part.scope_id == bindparam("b_scope"),
                    part.period == bindparam("b_period"),
                    part.area_id == bindparam("b_area"),
                )
            )
            .values(superseded_by=self.submission_id),
            [dict(zip(keys, row, strict=True)) for row in replaced],
        )

    def _read_standing(
        self, scopes: NDArray[np.int64], periods: NDArray[np.int64]
    ) -> Iterator[tuple[int, int, int, int]]:
        """The standing parts of these scopes and periods: (submission, scope, period, area)."""
        part = submission_part.c
        for few_scopes, few_periods in product(_split(np.unique(scopes)), _split(np.unique(periods))):
            query = select(part.submission_id, part.scope_id, part.period, part.area_id).where(
                part.superseded_by.is_(None), part.scope_id.in_(few_scopes), part.period.in_(few_periods)
            )
            yield from self.connection.execute(query)


def _split(values: NDArray[np.int64]) -> list[list[int]]:
    """Values in lots that a statement can hold: databases take some ten thousand in one."""
    return [values[start : start + VALUES_AT_ONCE].tolist() for start in range(0, len(values), VALUES_AT_ONCE)]


def _unique_columns(table: NDArray[np.int64]) -> NDArray[np.int64]:
    """The distinct columns of a 3 × n array of (scope, period, area), sorted."""
    order = np.lexsort(table[::-1])
    ordered = table[:, order]
    new = np.ones(ordered.shape[1], dtype=bool)
    new[1:] = (ordered[:, 1:] != ordered[:, :-1]).any(axis=0)
    return ordered[:, new]
