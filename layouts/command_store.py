"""What the commands need of a store, and how they come to it: each opens the one that the environment names."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, TypeAlias

import typer

from loaders.load import Sending
from loaders.report import SubmissionReport
from loaders.withdraw import Withdrawal
from metrics.outcomes import Outcomes


class CommandStore(Protocol):
    """What the commands need of a store."""

    outcomes: Outcomes

    def load(self, sending: Sending) -> SubmissionReport:
        """Check and store one file."""

    def withdraw(self, wanted: Withdrawal) -> SubmissionReport:
        """Let nothing of a submission stand any more."""

    def write_kept(self, sha256: str, path: Path) -> None:
        """Write a file that was sent to a path where there is none."""

    def refresh(self) -> int:
        """Make all outcomes anew; give the number of returns read."""


OpenStore: TypeAlias = Callable[[], AbstractContextManager[CommandStore]]


def open_store(context: typer.Context) -> AbstractContextManager[CommandStore]:
    """Open the store of a command: the object of its context is the `OpenStore` that the composition root gave."""
    opener: OpenStore = context.obj
    return opener()
