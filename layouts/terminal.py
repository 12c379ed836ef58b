"""The terminal: where the command line prints, and its progress bar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


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
