"""Withdraws a submission: one of no rows takes its place, with who did it, when and why. Nothing is deleted."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, insert, select, update
from sqlalchemy.exc import DBAPIError

from loaders.attempts import LONGEST_NOTE, LONGEST_SENDER, Envelope, SendingOutcome, clean_text, record_attempt
from loaders.database import raise_data_version, read_data_version, say_error, write_transaction
from loaders.errors import StoreError, UsageError
from loaders.keep import keep_file
from loaders.packing import PackedFile
from loaders.partner_return import PartnerReturn
from loaders.parts import Part, read_parts
from loaders.report import SubmissionReport
from loaders.returns_catalogue import return_named
from loaders.revisions import Revision, record_revision
from loaders.status import Status
from loaders.tables import StoredChunk, submission, submission_part

SHORTEST_REASON = 10

DropOutcomes: TypeAlias = Callable[[Connection, PartnerReturn, StoredChunk], None]
"""Takes back what derives from rows of a return, within the transaction."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Which submission is withdrawn, why, by whom and when."""

    submission: int
    reason: str
    sender: str
    received_at: datetime = field(default_factory=lambda: datetime.now(UTC))


def withdraw(engine: Engine, wanted: Withdrawal, drop: DropOutcomes) -> SubmissionReport:
    """Let nothing of a submission stand any more, in one transaction; give the report, with the receipt's number.

    What an earlier submission said does not come back: it was replaced. Raises `UsageError` for a submission that
    does not exist or of which nothing stands, and for a reason that is none; `StoreError` when the database fails.
    """
    if len(wanted.reason.strip()) < SHORTEST_REASON:
        raise UsageError("The reason is too short.", hint=f"Say why, in at least {SHORTEST_REASON} characters.")
    if not wanted.sender.strip():
        raise UsageError("It is not said who withdraws it.")
    try:
        with TemporaryDirectory(prefix="withdrawal-") as folder, write_transaction(engine) as connection:
            return _withdraw(connection, wanted, drop, Path(folder) / f"withdrawal-of-{wanted.submission}.csv")
    except DBAPIError as error:
        raise StoreError(
            f"The database refused the withdrawal: {say_error(error)}.", hint="Nothing was changed; try again."
        ) from error


def _withdraw(connection: Connection, wanted: Withdrawal, drop: DropOutcomes, path: Path) -> SubmissionReport:
    found = connection.execute(select(submission).where(submission.c.id == wanted.submission)).one_or_none()
    if found is None:
        raise UsageError(f"There is no submission {wanted.submission}.")
    returned = return_named(found.returned)
    standing = submission_part.c.submission_id == wanted.submission, submission_part.c.superseded_by.is_(None)
    parts = read_parts(connection, returned, *standing)
    if not parts:
        raise UsageError(f"Nothing of submission {wanted.submission} stands any more.")
    version = raise_data_version(connection)
    _write_file(path, wanted)
    report = SubmissionReport(
        file=path.name,
        layout=returned.slug,
        returned=returned.slug,
        title=returned.title,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        withdraws=wanted.submission,
        parts={(area, period) for _, period, area in parts},
    )
    report.submission = _insert(connection, wanted, report, path, illustrative=found.illustrative)
    connection.execute(update(submission_part).where(*standing).values(superseded_by=report.submission))
    drop(connection, returned, _to_chunk(returned, parts))
    with PackedFile(path) as file:
        keep_file(connection, file, report.sha256)
    reason = clean_text(wanted.reason.strip(), LONGEST_NOTE)
    envelope = Envelope(wanted.sender, wanted.received_at, reason, found.illustrative)
    report.receipt, report.key = record_attempt(connection, report, envelope, SendingOutcome.WITHDRAWAL)
    moment = wanted.received_at if found.illustrative else datetime.now(UTC)
    record_revision(connection, Revision(version, moment, "withdrawal", report.submission, reason))
    return report


def _write_file(path: Path, wanted: Withdrawal) -> None:
    """Write the withdrawal down as a file of its own, to be kept like any."""
    cells = {
        "withdrawn_submission": str(wanted.submission),
        "reason": wanted.reason.strip(),
        "sender": wanted.sender.strip(),
        "received_at": wanted.received_at.isoformat(),
    }
    with path.open("w", encoding="utf-8", errors="replace", newline="") as stream:
        writer = csv.DictWriter(stream, cells, lineterminator="\r\n")
        writer.writeheader()
        writer.writerow(cells)


def _insert(
    connection: Connection, wanted: Withdrawal, report: SubmissionReport, path: Path, *, illustrative: bool
) -> int:
    key = connection.execute(
        insert(submission).values(
            returned=report.returned,
            layout=report.layout,
            file_name=report.file,
            sha256=report.sha256,
            bytes=path.stat().st_size,
            rows=0,
            received_at=wanted.received_at,
            sender=clean_text(wanted.sender, LONGEST_SENDER),
            illustrative=illustrative,
            report=json.dumps(report.to_dict()),
            version=read_data_version(connection),
        )
    ).inserted_primary_key
    assert key is not None
    number: int = key[0]
    return number


def _to_chunk(returned: PartnerReturn, parts: list[Part]) -> StoredChunk:
    """Rows that speak of these parts and hold no figure."""
    length = len(parts)
    columns: dict[str, NDArray[Any]] = {name: np.zeros(length, dtype=np.int64) for name in returned.coded}
    for place, name in enumerate(returned.scope):
        columns[name] = np.array([scope[place] for scope, _, _ in parts], dtype=np.int64)
    columns["period"] = np.array([period for _, period, _ in parts], dtype=np.int64)
    columns["area"] = np.array([area for _, _, area in parts], dtype=np.int64)
    for name in returned.numbers:
        columns[name] = np.full(length, np.nan)
        columns[f"{name}_status"] = np.full(length, Status.NOT_RETURNED, dtype=np.int8)
    return StoredChunk(columns)
