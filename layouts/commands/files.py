"""The commands of files and figures: check, load, print the outcomes, make them anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import orjson
import typer

from layouts.as_at import stand_at
from layouts.commands.opened_store import open_check, open_store
from layouts.commands.terminal import AsAt, err, in_words, out, tracking
from layouts.texts.outcomes import Format, write_outcomes
from layouts.texts.report import write_report
from loaders.find_files import find_files
from loaders.load import Sending
from loaders.report import SubmissionReport
from metrics.query import OutcomeQuery, find_outcomes

cli = typer.Typer()
"""The commands. The object of their context are the `Openers` of the store that the environment names."""

Files = Annotated[
    list[str], typer.Argument(help="Files, folders (every CSV in them) or patterns such as returns/*.csv")
]
As = Annotated[str, typer.Option("--as", help="The layout, where the header shall not decide, e.g. police-supply")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the reports as JSON, for machines")]


@cli.command()
def check(context: typer.Context, files: Files, layout: As = "", as_json: AsJson = False) -> None:
    """Say what is wrong with files, without storing anything; totals are held against earlier ones that stand.

    Exit code 0: nothing to mend, though perhaps something to confirm; 1: something to mend.
    """
    with in_words():
        found = find_files(files)
        with open_check(context) as check_file:
            _report(found, "Checking", lambda path: check_file(path, layout or None), as_json=as_json)


@cli.command()
def load(  # noqa: PLR0913 - each option of the command is a parameter
    context: typer.Context,
    files: Files,
    layout: As = "",
    as_json: AsJson = False,
    sender: Annotated[str, typer.Option(help="Who sends the files")] = "command line",
    confirm: Annotated[str, typer.Option(help="Confirm unusual values: why they are right, kept on the receipt")] = "",
) -> None:
    """Check files and store those that are in order, each whole or not at all. Exit code 1 if one was not stored."""
    with in_words():
        found = find_files(files)
    with open_store(context) as store:
        _report(
            found,
            "Loading",
            lambda path: store.load(Sending(path, layout=layout or None, sender=sender, note=confirm)),
            as_json=as_json,
        )


def _report(paths: list[Path], doing: str, handle: Callable[[Path], SubmissionReport], *, as_json: bool) -> None:
    """Handle files one by one and print their reports, also of those before a file that cannot be handled at all."""
    reports: list[SubmissionReport] = []
    try:
        with tracking(paths, doing) as tracked:
            reports.extend(handle(path) for path in tracked)
    finally:
        if reports and as_json:
            typer.echo(orjson.dumps([report.to_dict() for report in reports], option=orjson.OPT_INDENT_2))
        elif reports:
            out.print("\n\n".join(write_report(report) for report in reports), markup=False)
    raise typer.Exit(0 if all(report.accepted for report in reports) else 1)


@cli.command()
def outcomes(  # noqa: PLR0913 - each option of the command is a parameter
    context: typer.Context,
    metric: Annotated[str, typer.Option(help="The metric's short name, e.g. neighbourhood-crime")],
    area: Annotated[str, typer.Option(help="An area's code or name, or a partnership's short name")] = "",
    partnership: Annotated[str, typer.Option(help="A partnership: alone, it and its members")] = "",
    first: Annotated[str, typer.Option("--from", help="The first period, e.g. 2024-Q1")] = "",
    last: Annotated[str, typer.Option("--to", help="The last period")] = "",
    by: Annotated[str, typer.Option(help="A breakdown, e.g. sex")] = "",
    source: Annotated[str, typer.Option(help="One of the metric's sources; all if not said")] = "",
    as_at: AsAt = "",
    form: Annotated[Format, typer.Option("--format", help="How to print them")] = Format.TABLE,
) -> None:
    """Print the outcomes of a metric: numerators, denominators, values, 95% limits, statuses and sources."""
    with open_store(context) as store:
        query = OutcomeQuery(metric, area, partnership, first, last, by, source)
        typer.echo(write_outcomes(find_outcomes(stand_at(store.outcomes, as_at), query), form).rstrip("\n"))


@cli.command()
def refresh(context: typer.Context) -> None:
    """Make all outcomes anew from the returns that stand; loads do this by themselves for what they change."""
    with open_store(context) as store, err.status("Making the outcomes anew"):
        count = store.refresh()
    out.print(f"The outcomes of {count} returns are up to date.")
