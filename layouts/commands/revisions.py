"""The command that lists what changed since a day."""

from __future__ import annotations

from typing import Annotated

import typer

from layouts.commands.opened_store import open_store
from layouts.commands.terminal import AsAt
from layouts.page_data.revisions_page import build_revisions
from layouts.texts.outcomes import Format
from layouts.texts.revisions import write_revisions
from loaders.areas import read_areas

cli = typer.Typer()
"""The command. The object of its context are the `Openers` of the store that the environment names."""


@cli.command()
def revisions(
    context: typer.Context,
    partnership: Annotated[str, typer.Option(help="A partnership's short name, e.g. west-midlands")],
    since: Annotated[str, typer.Option(help="A day or moment, e.g. 2025-08-20; three months ago if not said")] = "",
    as_at: AsAt = "",
    form: Annotated[Format, typer.Option("--format", help="How to print them")] = Format.TABLE,
) -> None:
    """Print the figures of a partnership that are not what they were: before, after, and the receipt that says why."""
    with open_store(context) as store:
        whose = read_areas().partnership(partnership)
        found = build_revisions(store.outcomes, whose, since=since, until=as_at)
        typer.echo(write_revisions(found, form).rstrip("\n"))
