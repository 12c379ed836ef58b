"""The only writer of submissions: one transaction each, all or nothing; it supersedes and never overwrites.

A file is checked and stored in one pass: well-formed rows are appended while the check goes on, and the transaction is
rolled back when anything is found that rejects the file. What derives from the rows (the outcomes) is refreshed in the
same transaction by whoever the composition root hands in, so nobody ever sees half a return. The bytes of
every file are kept, those of a rejected one too (`loaders.keep`), and every sending is recorded (`loaders.attempts`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, func, insert, select, update
from sqlalchemy.exc import DBAPIError

from loaders.attempts import (
    FINDINGS_KEPT,
    LONGEST_SENDER,
    Envelope,
    SendingOutcome,
    clean_text,
    find_receipt,
    record_attempt,
)
from loaders.bulk import insert_columns
from loaders.check import check_file
from loaders.columns import Name, Reading
from loaders.comparison import compare_report, is_compared
from loaders.database import ensure_codes, ensure_names, raise_data_version, say_error, write_transaction
from loaders.errors import StoreError
from loaders.keep import keep_file
from loaders.packing import PackedFile
from loaders.partner_return import PartnerReturn, TypedChunk
from loaders.parts import Stander, pack_parts, unique_parts
from loaders.read import FileFacts, clean_name
from loaders.recognise import Layout
from loaders.report import SubmissionReport
from loaders.revisions import Revision, record_revision
from loaders.standing import Show, read_standing_totals, show_nothing
from loaders.tables import StoredChunk, return_table, submission, submission_part


class Refresh(Protocol):
    """Brings what derives from a return up to date, within the transaction that stores it."""

    def take(self, chunk: StoredChunk) -> None:
        """See the rows as they are stored."""

    def finish(self) -> None:
        """Write what derives from all rows seen."""


@dataclass(frozen=True, slots=True)
class Sending:
    """A file as it is sent: where it lies, its name as the sender knows it, the layout where the sender says it, who
    sends it, when, and whether its figures are made up for illustration.

    `note` confirms what is unusual in it; `nil`: it was made to say that there is nothing to report.
    """

    path: Path
    name: str | None = None
    layout: str | None = None
    sender: str = "command line"
    illustrative: bool = False
    received_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    note: str = ""
    nil: bool = False


BeginRefresh: TypeAlias = Callable[[Connection, PartnerReturn, Sending], Refresh]


class _RejectedError(Exception):
    """Rolls a transaction back; never leaves this module."""


def load_file(
    engine: Engine,
    sending: Sending,
    begin_refresh: BeginRefresh,
    *,
    show: Show = show_nothing,
    reading: Reading | None = None,
) -> SubmissionReport:
    """Check a file and, when it is accepted, store it and refresh what derives from it, in one transaction.

    Gives the report; its `submission` is the id of the stored submission, or None when the file was rejected and none
    of its rows stored, and its `receipt` the number of the sending's receipt: the bytes are kept either way. The same
    bytes sent again are not stored twice and have the receipt that they had (but real figures replace illustrative
    ones). Its totals are held against those that stand, as far as `show` lets everybody see them. Raises `UsageError`
    for a path or layout that does not exist and `StoreError` when the database fails.
    """
    try:
        return _load(engine, sending, begin_refresh=begin_refresh, show=show, reading=reading)
    except DBAPIError as error:
        raise StoreError(
            f"The database refused the file {clean_name(sending.name or sending.path.name)}: {say_error(error)}.",
            hint="Nothing was changed; try again, and look into the log if it fails again.",
        ) from error


def _load(
    engine: Engine, sending: Sending, *, begin_refresh: BeginRefresh, show: Show, reading: Reading | None
) -> SubmissionReport:
    """Store an accepted file; after a rejected one is rolled back, keep it in a transaction of its own."""
    with PackedFile(sending.path) as file:
        try:
            with write_transaction(engine) as connection:
                writer = _Writer(connection, begin_refresh, show, sending, file)
                report = check_file(
                    sending.path, layout=sending.layout, name=sending.name, reading=reading, begin=writer.begin
                )
                report.confirmed = bool(sending.note.strip())
                writer.compare(report)
                if not report.accepted:
                    raise _RejectedError
                writer.finish(report)
        except _RejectedError:
            with write_transaction(engine) as connection:
                _keep(connection, sending, file, report, SendingOutcome.REJECTED)
        return report


@dataclass(slots=True)
class _Writer:
    """Stores one submission chunk by chunk."""

    connection: Connection
    begin_refresh: BeginRefresh
    show: Show
    sending: Sending
    file: PackedFile
    returned: PartnerReturn | None = None
    refresh: Refresh | None = None
    submission_id: int | None = None
    earlier: int | None = None
    version: int = 0
    stored: int = 0
    codes: dict[tuple[str, str], int] = field(default_factory=dict)
    parts: list[NDArray[np.int64]] = field(default_factory=list)

    def begin(self, returned: PartnerReturn, layout: Layout, facts: FileFacts) -> Callable[[TypedChunk], None] | None:
        """Open the submission; give the function that stores a chunk, or None when these very bytes stand already."""
        self.earlier = self._find_standing(facts.sha256, layout.slug)
        if self.earlier is not None:
            return None
        self.file.start()
        self.returned = returned
        self.version = raise_data_version(self.connection)
        key = self.connection.execute(
            insert(submission).values(
                returned=returned.slug,
                layout=layout.slug,
                file_name=facts.name[:255],
                sha256=facts.sha256,
                bytes=facts.size,
                rows=0,
                received_at=self.sending.received_at,
                sender=clean_text(self.sending.sender, LONGEST_SENDER),
                illustrative=self.sending.illustrative,
                report="",
                version=self.version,
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
        self.parts.append(pack_parts(self.returned, stored))
        self.refresh.take(stored)

    def _to_columns(self, chunk: TypedChunk) -> dict[str, NDArray[Any]]:
        assert self.returned is not None
        self._learn_codes(chunk.codebooks)
        columns: dict[str, NDArray[Any]] = {}
        for name in self.returned.coded:
            if name in chunk.codebooks:
                numbers = np.array([self.codes[name, word] for word in chunk.codebooks[name]], dtype=np.int32)
                columns[name] = numbers[chunk.columns[name]]
            else:
                columns[name] = chunk.columns[name]
        for name in self.returned.numbers:
            columns[name] = chunk.columns[name]
            columns[f"{name}_status"] = chunk.statuses[name]
        return columns

    def _learn_codes(self, codebooks: Mapping[str, list[str]]) -> None:
        """Find the database's codes of the words and names that have come up since the last chunk."""
        assert self.returned is not None
        new = {(kind, word) for kind, words in codebooks.items() for word in words} - self.codes.keys()
        names = {kind for kind, _ in new if isinstance(self.returned.columns[kind], Name)}
        words = {each for each in new if each[0] not in names}
        if words:
            codes = ensure_codes(self.connection, words)
            self.codes.update((each, codes[each]) for each in words)
        for kind in sorted(names):
            found = ensure_names(self.connection, kind, [word for each, word in new if each == kind])
            self.codes.update(((kind, name), number) for name, number in found.items())

    def compare(self, report: SubmissionReport) -> None:
        """Hold the file's totals against those that stand, unless they are made up or stand already."""
        if self.earlier is not None:
            report.asks, report.confirmed = False, report.confirmed and self._was_asked(self.earlier)
        elif self.sending.illustrative:
            report.asks = False
        else:
            compare_report(report, partial(read_standing_totals, self.connection, self.show))

    def _was_asked(self, number: int) -> bool:
        """Whether something unusual was found when a submission came in."""
        told = self.connection.scalar(select(submission.c.report).where(submission.c.id == number))
        return bool(json.loads(told or "{}").get("to_confirm"))

    def finish(self, report: SubmissionReport) -> None:
        """Make the submission stand: replace the parts it replaces, refresh what derives, keep file and report."""
        if self.earlier is not None:
            report.submission, report.already_loaded = self.earlier, True
            self._keep(report, SendingOutcome.SAME_AGAIN)
            report.receipt, report.key = find_receipt(self.connection, self.earlier) or (report.receipt, report.key)
            return
        assert self.returned is not None
        assert self.submission_id is not None
        assert self.refresh is not None
        parts = unique_parts(np.concatenate(self.parts, axis=1))
        totals = report.sums if is_compared(self.returned) else None
        Stander(self.connection, self.returned, self.submission_id).stand(parts, totals)
        self.refresh.finish()
        report.submission = self.submission_id
        outcome = SendingOutcome.NIL if self.sending.nil else SendingOutcome.ACCEPTED
        self._keep(report, outcome)
        stored = json.dumps(report.to_dict(most=FINDINGS_KEPT))
        query = update(submission).where(submission.c.id == self.submission_id)
        self.connection.execute(query.values(rows=self.stored, report=stored))
        self._record()

    def _record(self) -> None:
        """Record what made this version of the data: now that it is whole; what is made up, when it says it came."""
        moment = self.sending.received_at if self.sending.illustrative else datetime.now(UTC)
        record_revision(self.connection, Revision(self.version, moment, "load", self.submission_id))

    def _keep(self, report: SubmissionReport, outcome: SendingOutcome) -> None:
        _keep(self.connection, self.sending, self.file, report, outcome)


def _keep(
    connection: Connection, sending: Sending, file: PackedFile, report: SubmissionReport, outcome: SendingOutcome
) -> None:
    """Keep the bytes that were sent, and that they were."""
    keep_file(connection, file, report.sha256)
    envelope = Envelope(sending.sender, sending.received_at, sending.note.strip(), sending.illustrative)
    report.receipt, report.key = record_attempt(connection, report, envelope, outcome)
