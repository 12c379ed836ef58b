"""The terminal: where the command line prints, its progress bar, and how it says what cannot be done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from loaders.columns import make_visible
from loaders.errors import OutcomesError, UsageError

# What senders wrote is shown as they wrote it: ":x:" is no picture here.
out = Console(highlight=False, soft_wrap=True, emoji=False)
err = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)

AsAt = Annotated[
    str, typer.Option("--as-at", help="Figures as they stood then: a day (its end), 2025-11-20, or 2025-11-20T14:30Z")
]


_DIGITS_AT_MOST = 9  # of the numbers of receipts and submissions: what a database's integer holds


def read_number(text: str, name: str) -> int:
    """Read the number of a receipt or submission, as `name` calls it. Raises `UsageError` for what can be none."""
    if text.isascii() and text.isdigit() and len(text) <= _DIGITS_AT_MOST:
        return int(text)
    shown = text if len(text) <= 2 * _DIGITS_AT_MOST else text[: 2 * _DIGITS_AT_MOST] + "…"
    raise UsageError(f"“{shown}” is not the number of a {name}.", hint="Write it in digits, as the receipt has it: 12.")


@contextmanager
def in_words() -> Iterator[None]:
    """Show what cannot be done as a sentence and an exit code, never as a traceback."""
    try:
        yield
    except OutcomesError as error:
        err.print("\n".join(map(make_visible, str(error).splitlines())), markup=False)
        raise typer.Exit(error.exit_code) from None


@contextmanager
def tracking(paths: Sequence[Path], doing: str) -> Iterator[Iterator[Path]]:
    """Give the paths one by one, with a progress bar on a terminal."""
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.completed} of {task.total}"),
    )
    with Progress(*columns, TimeElapsedColumn(), console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task(doing, total=len(paths))

        def give() -> Iterator[Path]:
            for path in paths:
                progress.update(task, description=f"{doing} {path.name}")
                yield path
                progress.advance(task)

        yield give()
