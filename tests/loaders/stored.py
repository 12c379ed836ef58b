"""Loading for tests, with a refresh that only watches; and what a store holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, Engine, select

from loaders.database import read_codes
from loaders.load import Sending, load_file
from loaders.partner_return import PartnerReturn
from loaders.report import SubmissionReport
from loaders.sending_tables import attempt, attempt_part, content, content_block
from loaders.tables import StoredChunk, all_tables, submission_part
from tests.loaders.sent import READING, write

RECEIVED = datetime(2026, 2, 14, 9, 30, tzinfo=UTC)
NOTE = "Looked at, and right."
SENDINGS = frozenset({content.name, content_block.name, attempt.name, attempt_part.name})
Snapshot: TypeAlias = dict[str, list[tuple[Any, ...]]]
Hook: TypeAlias = Callable[[Connection], None]


def do_nothing(_connection: Connection) -> None:
    """The hook of a refresh that only watches."""


@dataclass(slots=True)
class Watch:
    """A refresh that keeps what it is shown. `on_take` and `on_finish` are called within the load's transaction."""

    on_take: Hook = do_nothing
    on_finish: Hook = do_nothing
    begun: list[tuple[str, bool]] = field(default_factory=list)
    chunks: list[StoredChunk] = field(default_factory=list)
    finished: int = 0
    connection: Connection | None = None

    def begin(self, connection: Connection, returned: PartnerReturn, sending: Sending) -> Watch:
        """What the composition root hands to a load."""
        self.begun.append((returned.slug, sending.illustrative))
        self.connection = connection
        return self

    def take(self, chunk: StoredChunk) -> None:
        """See rows as they are stored."""
        assert self.connection is not None
        self.chunks.append(chunk)
        self.on_take(self.connection)

    def finish(self) -> None:
        """See that all rows are stored."""
        assert self.connection is not None
        self.finished += 1
        self.on_finish(self.connection)


def load(
    engine: Engine, path: Path, *, watch: Watch | None = None, illustrative: bool = False, layout: str | None = None
) -> SubmissionReport:
    """Load a file as of a fixed day; what is unusual in it is confirmed."""
    sending = Sending(path, layout=layout, illustrative=illustrative, received_at=RECEIVED, note=NOTE)
    return load_as(engine, sending, watch=watch)


def load_as(engine: Engine, sending: Sending, *, watch: Watch | None = None) -> SubmissionReport:
    """Load what is sent in this way."""
    return load_file(engine, sending, (watch or Watch()).begin, show=show_all, reading=READING)


def show_all(_connection: Connection, _returned: PartnerReturn, rows: StoredChunk) -> StoredChunk:
    """Let everybody see every total that stands, as if there were no disclosure rules."""
    return rows


def send(engine: Engine, folder: Path, content: str | bytes, *, illustrative: bool = False) -> int:
    """Load a file with this content; give the submission's number, failing unless it is accepted."""
    report = load(engine, write(folder, content), illustrative=illustrative)
    assert report.accepted, report.findings
    assert report.submission is not None
    return report.submission


def read_store(engine: Engine) -> Snapshot:
    """Every row of every table."""
    with engine.connect() as connection:
        tables = all_tables().tables
        return {
            name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for name, table in tables.items()
        }


def read_figures(engine: Engine) -> Snapshot:
    """Every row of every table but those that say who sent what when: a sending that changes nothing leaves these."""
    return {name: rows for name, rows in read_store(engine).items() if name not in SENDINGS}


def count_rows(engine: Engine) -> dict[str, int]:
    """How many rows each table has that has any."""
    return {name: len(rows) for name, rows in read_store(engine).items() if rows}


def read_parts(engine: Engine) -> list[tuple[int, str, int, int, int | None]]:
    """Every part: submission, scope in words, period, area, and what superseded it."""
    part = submission_part.c
    query = select(part.submission_id, part.scope_id, part.period, part.area_id, part.superseded_by)
    with engine.connect() as connection:
        words = {number: text for (_, text), number in read_codes(connection).items()}
        found = [(n, words[scope], period, area, by) for n, scope, period, area, by in connection.execute(query)]
    return sorted(found, key=repr)


def read_rows(engine: Engine, table: str, columns: Sequence[str]) -> list[tuple[Any, ...]]:
    """Some columns of a table, in the order of its keys."""
    from_table = all_tables().tables[table]
    query = select(*(from_table.c[name] for name in columns)).order_by(*from_table.primary_key.columns)
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(query)]
