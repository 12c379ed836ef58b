"""The composition root: puts store, metrics and pages together, and is the command line.

python app.py                      serve the dashboard
python app.py check FILE…          what is wrong with these files?
python app.py load FILE…           check them, and store those that are in order
python app.py outcomes --metric SLUG --area CODE
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from flask import Flask
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from layouts.commands.files import cli as file_commands
from layouts.commands.opened_store import Openers
from layouts.commands.pack import cli as pack_commands
from layouts.commands.provenance import cli as provenance_commands
from layouts.commands.returns import cli as return_commands
from layouts.commands.revisions import cli as revision_commands
from layouts.commands.store import cli as store_commands
from layouts.commands.terminal import err, in_words, out, tracking
from layouts.server import require_free
from layouts.server import serve as serve_application
from layouts.texts.report import write_report
from loaders.comments import NewComment, WrittenComment, write_comment
from loaders.database import open_engine, say_error, write_transaction
from loaders.errors import OutcomesError, StoreError, UsageError
from loaders.illustrative import SampleFile, write_samples
from loaders.keep import read_kept
from loaders.load import Refresh, Sending, load_file
from loaders.partner_return import PartnerReturn
from loaders.remove import count_submissions, remove_illustrative
from loaders.report import SubmissionReport
from loaders.standing import check_in_store, open_check
from loaders.tables import StoredChunk
from loaders.withdraw import Withdrawal, withdraw
from metrics.catalogue import find_metrics
from metrics.outcomes import Outcomes
from metrics.refresh import DeferredRefresh, OutcomeRefresh, make_outcomes, make_ready, refresh_all
from metrics.shown_counts import show_counts
from metrics.withdrawal import drop_outcomes

HERE = Path(__file__).resolve().parent
SAMPLES = HERE / "data" / "samples"


class Settings(BaseSettings):
    """What the operator sets, by environment variables of these names in capitals."""

    database_url: str = f"sqlite:///{HERE / 'data' / 'store' / 'outcomes.sqlite'}"
    host: str = "127.0.0.1"
    port: int = Field(8050, ge=1, le=65_535)
    workers: int = Field(2, ge=1)
    show_rows: bool = False


class Store:
    """The store with the metrics made ready: what every command but `check` works with."""

    def __init__(self, settings: Settings) -> None:
        """Open the database, making it where it is new. Raises `StoreError`."""
        self.engine = open_engine(settings.database_url)
        with write_transaction(self.engine) as connection:
            make_ready(connection)
        self.outcomes = Outcomes(self.engine, find_metrics())
        self.show_rows = settings.show_rows

    def load(self, sending: Sending, *, refresh_later: bool = False) -> SubmissionReport:
        """Check and store one file, and refresh the outcomes with it, or leave that to `refresh`: for many in a row."""
        return load_file(self.engine, sending, _begin_deferred if refresh_later else _begin_refresh, show=_show)

    def check(self, path: Path, *, layout: str | None, name: str | None) -> SubmissionReport:
        """Check one file beside what stands, without storing anything."""
        return check_in_store(self.engine, path, show=_show, layout=layout, name=name)

    def withdraw(self, wanted: Withdrawal) -> SubmissionReport:
        """Let nothing of a submission stand any more, and take back the outcomes that it made."""
        return withdraw(self.engine, wanted, lambda c, returned, rows: drop_outcomes(c, returned.slug, rows))

    def comment(self, new: NewComment) -> WrittenComment:
        """Keep what a person says about a metric. Raises `UsageError`."""
        return write_comment(self.engine, new)

    def write_kept(self, sha256: str, path: Path) -> None:
        """Write a file that was sent to a path where there is none. Raises `UsageError`."""
        try:
            with self.engine.connect() as connection, path.open("xb") as target:
                target.writelines(read_kept(connection, sha256))
        except OSError as error:
            raise UsageError(f"The file {path} cannot be written: {error.strerror}.") from None

    def refresh(self, *, recorded_at: datetime | None = None) -> int:
        """Make all outcomes anew; give the number of returns read. `recorded_at` is now where None."""
        with write_transaction(self.engine) as connection:
            return refresh_all(connection, recorded_at=recorded_at)

    def remove_samples(self) -> int:
        """Take the illustrative data out; give the number of submissions removed."""
        with write_transaction(self.engine) as connection:
            removed = remove_illustrative(connection)
            if removed:
                make_outcomes(connection)
            return removed

    def is_empty(self) -> bool:
        """Whether no return was ever loaded."""
        with self.engine.connect() as connection:
            return count_submissions(connection) == 0


def _begin_refresh(connection: Connection, returned: PartnerReturn, sending: Sending) -> Refresh:
    return OutcomeRefresh(connection, returned.slug, illustrative=sending.illustrative, received_at=sending.received_at)


def _begin_deferred(connection: Connection, _returned: PartnerReturn, _sending: Sending) -> Refresh:
    return DeferredRefresh(connection)


def _show(connection: Connection, returned: PartnerReturn, rows: StoredChunk) -> StoredChunk:
    return show_counts(connection, returned.slug, rows)


def create_app(settings: Settings | None = None) -> Flask:
    """Make the web server: the pages and the API over one store. No database connection stays open."""
    from layouts.api.outcomes import add_routes
    from layouts.api.pack import PackDesk, add_pack_routes
    from layouts.api.provenance import add_provenance_route
    from layouts.api.receipt import add_receipt_routes
    from layouts.api.returns import add_returns_routes
    from layouts.api.sending import Desk, add_sending_routes
    from layouts.api.turns import Turns
    from layouts.application import create_application

    settings = settings or Settings()
    store = Store(settings)
    server: Flask = create_application(store.outcomes).server
    add_routes(server, store.outcomes)
    add_returns_routes(server, store.outcomes)
    add_receipt_routes(server, store.outcomes)
    add_provenance_route(server, store.outcomes, show_rows=settings.show_rows)
    turns = Turns(settings.workers - 1)
    add_sending_routes(server, Desk(store.load, store.check, turns))
    add_pack_routes(server, PackDesk(store.outcomes, store.comment, turns))
    store.engine.dispose()
    return server


cli = typer.Typer(
    help="Outcomes dashboard for Combating Drugs Partnerships. Without a command it serves the pages.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _read_settings() -> Settings:
    """The settings of the environment. Raises `UsageError` for one that cannot be, naming it."""
    try:
        return Settings()
    except ValidationError as error:
        names = ", ".join(str(each["loc"][0]).upper() for each in error.errors())
        raise UsageError(f"The setting {names} cannot be what it is.", hint="The README says what it means.") from None


@contextmanager
def _open_store() -> Iterator[Store]:
    """The store that the environment names, closed at the end; what fails is told in words."""
    with in_words():
        store = Store(_read_settings())
        try:
            yield store
        except DBAPIError as error:
            hint = "Nothing was changed; try again."
            raise StoreError(f"The database failed: {say_error(error)}.", hint=hint) from error
        finally:
            store.engine.dispose()


@cli.callback(invoke_without_command=True)
def main(context: typer.Context) -> None:
    """Serve when no command is named."""
    context.obj = Openers(
        store=_open_store,
        check=lambda: open_check(_read_settings().database_url, _show),
        address=lambda: _read_settings().database_url,
    )
    if context.invoked_subcommand is None:
        serve()


@cli.command()
def serve(
    port: Annotated[
        int | None, typer.Option(min=1, max=65_535, help="The port to listen on; 8050 if not said.")
    ] = None,
    host: Annotated[str | None, typer.Option(help="The address to listen on; only this machine if not said.")] = None,
) -> None:
    """Serve the pages and the API."""
    with in_words():
        settings = _read_settings()
        host, port = host or settings.host, port or settings.port
        require_free(host, port)
        err.print(f"Outcomes dashboard on http://{host}:{port}")
        serve_application(lambda: create_app(settings), host=host, port=port, workers=settings.workers)


cli.add_typer(file_commands)
cli.add_typer(return_commands)
cli.add_typer(pack_commands)
cli.add_typer(store_commands)
cli.add_typer(revision_commands)
cli.add_typer(provenance_commands)


_WITH_HISTORY = timedelta(days=120)  # of so many days back the samples have a version each, from a board to the next


def _load_samples(store: Store, samples: list[SampleFile]) -> None:
    """Load illustrative returns in the order in which they came: the older ones at once, the others one by one."""
    since = samples[-1].received_at - _WITH_HISTORY
    older = [sample.path for sample in samples if sample.received_at < since]
    with tracking([sample.path for sample in samples], "Loading illustrative data") as paths:
        for path, sample in zip(paths, samples, strict=True):
            sending = Sending(path, sender=sample.sender, illustrative=True, received_at=sample.received_at)
            report = store.load(sending, refresh_later=path in older)
            if not report.accepted:
                raise OutcomesError(write_report(report))
            if older and path == older[-1]:
                store.refresh(recorded_at=sample.received_at)


@cli.command()
def samples(
    remove: Annotated[bool, typer.Option("--remove", help="Take the illustrative data out again")] = False,
    if_empty: Annotated[
        bool, typer.Option("--if-empty", help="Do nothing if the store holds a return already")
    ] = False,
) -> None:
    """Make the illustrative returns and load them, marked as illustrative on every page."""
    with _open_store() as store:
        if remove:
            out.print(f"{store.remove_samples()} illustrative submissions removed.")
        elif not (if_empty and not store.is_empty()):
            made = write_samples(SAMPLES, today=datetime.now(UTC).date())
            _load_samples(store, made)
            out.print(f"{len(made)} illustrative returns loaded.")


if __name__ == "__main__":
    cli()
