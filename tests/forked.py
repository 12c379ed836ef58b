"""Python in a process of its own that starts at once: forked from a server that has imported everything already.

To start an interpreter and to import the product takes seconds; a test that kills many processes starts each this way.
What a process does, what it holds and how it ends are its own, as with any other. That the product can be started from
nothing is told by the tests that start it by `tests.servers`: each command, and the pages.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Final

from tests.servers import (
    LOOPBACK,
    SECONDS_TO_START,
    ServedApp,
    answers,
    build_app_environment,
    find_free_port,
    stop_process,
    wait_until,
)

IMPORTED: Final = ("app", "tests.loaders.interrupted_load", "tests.loaders.interrupted_store")
OUTPUT, COMPLAINTS = "output", "complaints"
CONTEXT: Final = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(list(IMPORTED))


class Forked:
    """A forked process, to be watched and ended as a `subprocess.Popen` is; its output comes at its end."""

    def __init__(self, call: str, *arguments: str, folder: Path, environment: Mapping[str, str]) -> None:
        self.output, self.complaints = folder / OUTPUT, folder / COMPLAINTS
        self.output.touch()
        self.complaints.touch()
        streams = (str(self.output), str(self.complaints))
        self._process = CONTEXT.Process(target=_call, args=(call, arguments, streams, dict(environment)))
        self._process.start()
        self.pid: int = self._process.pid or 0

    @property
    def returncode(self) -> int | None:
        """How it ended, if it has: minus the signal that killed it."""
        return self._process.exitcode

    def poll(self) -> int | None:
        """Whether it has ended, and how."""
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it ends. Raises `subprocess.TimeoutExpired`."""
        self._process.join(timeout)
        if self.returncode is None:
            raise subprocess.TimeoutExpired(self._process.name, timeout or 0)
        return self.returncode

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        """What it wrote to its output and to its error stream by its end, for which this waits."""
        self.wait(timeout)
        return self.output.read_text(encoding="utf-8"), self.complaints.read_text(encoding="utf-8")

    def send_signal(self, number: int) -> None:
        """Send it a signal, if it has not ended."""
        if self.returncode is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()


@contextmanager
def run_forked(call: str, *arguments: str, environment: Mapping[str, str] = os.environ) -> Iterator[Forked]:
    """Call a function, such as `app:cli`, with arguments of the command line; end it when the block is left."""
    with tempfile.TemporaryDirectory(prefix="outcomes-forked-") as folder:
        process = Forked(call, *arguments, folder=Path(folder), environment=environment)
        try:
            yield process
        finally:
            stop_process(process)


def run_forked_command(*arguments: str, database_url: str) -> subprocess.CompletedProcess[str]:
    """Do what `python app.py …` does, to its end, whatever its exit code, and return that with its output."""
    with run_forked("app:cli", *arguments, environment=build_app_environment(database_url)) as process:
        output, complaints = process.communicate(SECONDS_TO_START)
    return subprocess.CompletedProcess(["app.py", *arguments], process.wait(), output, complaints)


@contextmanager
def run_forked_app(database_url: str) -> Iterator[ServedApp]:
    """Serve the dashboard over one database on a free port, and wait until GET /health answers."""
    port = find_free_port()
    url = f"http://{LOOPBACK}:{port}"
    environment = build_app_environment(database_url)
    with run_forked("app:cli", "serve", "--port", str(port), environment=environment) as process:
        wait_until(lambda: answers(f"{url}/health"), process=process, log=process.complaints, name="The dashboard")
        yield ServedApp(url=url, database_url=database_url, process_id=process.pid, log=process.complaints)


def _call(call: str, arguments: tuple[str, ...], streams: tuple[str, str], environment: dict[str, str]) -> None:
    """What the forked process does."""
    for number, path in enumerate(streams, start=1):
        file = os.open(path, os.O_WRONLY | os.O_APPEND)
        os.dup2(file, number)
        os.close(file)
    os.environ.clear()
    os.environ.update(environment)
    tempfile.tempdir = None  # found anew in this environment
    module, _, function = call.partition(":")
    sys.argv = [module, *arguments]
    getattr(import_module(module), function)()
