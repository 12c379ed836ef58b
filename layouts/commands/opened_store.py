"""What the commands need of a store, and how they come to it: each opens the one that the environment names."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import typer

from loaders.load import Sending
from loaders.report import SubmissionReport
from loaders.standing import Check
from loaders.withdraw import Withdrawal
from metrics.outcomes import Outcomes


class CommandStore(Protocol):
    """What the commands need of a store."""

    outcomes: Outcomes
    show_rows: bool

    def load(self, sending: Sending) -> SubmissionReport:
        """Check and store one file."""

    def withdraw(self, wanted: Withdrawal) -> SubmissionReport:
        """Let nothing of a submission stand any more."""

    def write_kept(self, sha256: str, path: Path) -> None:
        """Write a file that was sent to a path where there is none."""

    def refresh(self) -> int:
        """Make all outcomes anew; give the number of returns read."""


@dataclass(frozen=True, slots=True)
class Openers:
    """How the composition root lets commands come to the store that the environment names: `store` opens it, making it
    where it is new; `check` gives the check of files, which changes nothing; `address` is where the store is."""

    store: Callable[[], AbstractContextManager[CommandStore]]
    check: Callable[[], AbstractContextManager[Check]]
    address: Callable[[], str]


def open_store(context: typer.Context) -> AbstractContextManager[CommandStore]:
    """Open the store of a command."""
    openers: Openers = context.obj
    return openers.store()


def open_check(context: typer.Context) -> AbstractContextManager[Check]:
    """Open the check of files."""
    openers: Openers = context.obj
    return openers.check()


def find_address(context: typer.Context) -> str:
    """Find the address of the database, whatever is in it."""
    openers: Openers = context.obj
    return openers.address()
