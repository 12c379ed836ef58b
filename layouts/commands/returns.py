"""The commands of who sends returns: what is owed, how it looks, nothing to report, receipts, taking back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from layouts.as_at import find_day, find_moment, stand_at
from layouts.commands.opened_store import open_store
from layouts.commands.terminal import AsAt, in_words, out, read_number
from layouts.page_data.receipt_page import require_receipt, write_receipt
from layouts.texts.due import DueFormat, find_due, write_due
from layouts.texts.report import write_report
from loaders.areas import read_areas
from loaders.attempts import require_kept
from loaders.nil_return import Nothing, report_nothing
from loaders.return_files import Part, write_part
from loaders.returns_catalogue import return_named
from loaders.revisions import parse_moment
from loaders.withdraw import Withdrawal

Sender = Annotated[str, typer.Option(help="Who sends or withdraws it: a name, or a team")]


cli = typer.Typer()
"""The commands. The object of their context are the `Openers` of the store that the environment names."""


@cli.command()
def template(
    name: Annotated[str, typer.Argument(help="The return's short name, e.g. police-supply")],
    part: Annotated[
        Part, typer.Option(help="The empty template, a worked example, or what each column means")
    ] = Part.TEMPLATE,
) -> None:
    """Print a return's CSV template, its worked example or its data dictionary."""
    with in_words():
        typer.echo(write_part(return_named(name), part), nl=False)


@cli.command()
def due(
    context: typer.Context,
    partnership: Annotated[str, typer.Option(help="A partnership's short name, e.g. west-midlands")],
    form: Annotated[DueFormat, typer.Option("--format", help="How to print it")] = DueFormat.TABLE,
    until: Annotated[str, typer.Option(help="The last day, e.g. 2026-12-31; half a year ahead if not said")] = "",
    as_at: AsAt = "",
) -> None:
    """Print the returns that are late, due or in part, and those that are to come."""
    with open_store(context) as store:
        whose, last = read_areas().partnership(partnership), parse_moment(until).date() if until else None
        outcomes, today = stand_at(store.outcomes, as_at), find_day(as_at)
        found = find_due(outcomes, whose, today=today, until=last, moment=find_moment(as_at))
        text = write_due(found, whose, form, today=today)
        typer.echo(text, nl=not text.endswith("\n"))


@cli.command()
def nil(
    context: typer.Context,
    returned: Annotated[str, typer.Option("--return", help="The return's short name, e.g. police-supply")],
    area: Annotated[str, typer.Option(help="The area's code or name")],
    period: Annotated[str, typer.Option(help="The period, e.g. “July to September 2025”")],
    sender: Sender,
) -> None:
    """Say that there is nothing to report: stored like a file, and not the same as silence."""
    with open_store(context) as store:
        report = report_nothing(store.load, Nothing(returned, area, period, sender))
        out.print(write_report(report), markup=False)


@cli.command()
def withdraw(
    context: typer.Context,
    submission: Annotated[str, typer.Argument(help="The submission's number, as its receipt has it")],
    reason: Annotated[str, typer.Option(help="Why, in at least ten characters")],
    sender: Sender,
) -> None:
    """Take a submission back: it is kept, but no figure comes from it any more."""
    with open_store(context) as store:
        report = store.withdraw(Withdrawal(read_number(submission, "submission"), reason, sender))
        out.print(f"{report.headline}. Receipt {report.receipt}.", markup=False)


@cli.command()
def receipt(
    context: typer.Context,
    number: Annotated[str, typer.Argument(help="The receipt's number")],
    file: Annotated[Path | None, typer.Option(help="Write the file that was sent here, byte for byte")] = None,
) -> None:
    """Print a receipt, or write the file that was sent."""
    with open_store(context) as store:
        page = require_receipt(store.outcomes, read_number(number, "receipt"))
        if file:
            require_kept(page.attempt)
            store.write_kept(page.attempt.sha256, file)
        typer.echo(write_receipt(page), nl=False)
