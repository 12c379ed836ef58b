"""The commands of who runs the store: to another version of its tables and back, backup and restore."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from layouts.commands.opened_store import find_address
from layouts.commands.terminal import err, in_words, out
from loaders.backup import BackedUp, back_up
from loaders.restore import restore as restore_store
from loaders.upgrade import downgrade_store, upgrade_store
from metrics.refresh import make_ready

cli = typer.Typer()
"""The commands. The object of their context are the `Openers` of the store that the environment names."""


@cli.command()
def upgrade(context: typer.Context) -> None:
    """Bring a database that an older version of this program made up to date, in one step or not at all."""
    with in_words():
        url = find_address(context)
        with err.status("Bringing the database up to date"):
            moved = upgrade_store(url, make_ready)
    if moved.before == moved.now:
        out.print(f"The database is of version {moved.now} already.")
    else:
        out.print(f"The database was of version {moved.before} and is of version {moved.now} now.")


@cli.command()
def downgrade(
    context: typer.Context,
    version: Annotated[str, typer.Argument(help="The version that the older program needs, e.g. 0003")],
    drop: Annotated[bool, typer.Option("--drop", help="Lose what the older version has no place for")] = False,
) -> None:
    """Take the database back to the version of an older program, which can then go on with it."""
    with in_words():
        url = find_address(context)
        with err.status("Taking the database back"):
            moved = downgrade_store(url, version, drop=drop)
    if moved.before == moved.now:
        out.print(f"The database is of version {moved.now} already.")
        return
    out.print(f"The database was of version {moved.before} and is of version {moved.now} now.")
    out.print("With the older program, make its figures anew: python app.py refresh")


@cli.command()
def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The file to write, e.g. outcomes-2026-11-22.zip")],
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Write over a file that is there")] = False,
) -> None:
    """Write everything that the database holds into one file, while others go on working."""
    with in_words():
        url = find_address(context)
        with err.status("Backing up"):
            made = back_up(url, file, overwrite=overwrite)
    out.print(f"{file} is written and checked: {_describe(made)}.", markup=False)


@cli.command()
def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The file of a backup")],
    replace: Annotated[bool, typer.Option("--replace", help="Lose what the database holds")] = False,
) -> None:
    """Fill the database from a backup, whichever kind of database it came from, in one step or not at all."""
    with in_words():
        url = find_address(context)
        with err.status("Restoring"):
            made = restore_store(url, file, make_ready, replace=replace)
    out.print(f"{file} is restored: {_describe(made)}.", markup=False)


def _describe(made: BackedUp) -> str:
    rows = f"{made.rows:,} rows in {made.tables} tables"
    return f"{rows}, version {made.schema} of the tables, {made.data_version} of the data"
