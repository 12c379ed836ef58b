"""Servers that the tests start themselves; here the dashboard, started as a person would start it.

Each listens on a free port of the loopback address only, keeps what it writes in a temporary folder, and is
ended by its own process id. `tests.postgresql` builds on this.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

REPOSITORY = Path(__file__).resolve().parent.parent
LOOPBACK = "127.0.0.1"
SECONDS_TO_START = 120
SECONDS_TO_STOP = 20
SECONDS_TO_MAKE_SAMPLES = 900


class ServerError(RuntimeError):
    """A server that the tests need could not be started; the message says why, and what to do about it."""


@dataclass(frozen=True)
class ServedApp:
    """The dashboard, running: where to reach it, what it stores in, and what it has said."""

    url: str
    database_url: str
    process_id: int
    log: Path

    def read_log(self) -> str:
        """Everything that the server has written to its output and error streams so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")


def find_free_port() -> int:
    """A port of the loopback address that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


class Process(Protocol):
    """A process that was started here: a `subprocess.Popen`, or what `tests.forked` starts."""

    @property
    def returncode(self) -> int | Any | None:
        """How it ended, if it has."""

    def poll(self) -> int | None:
        """Whether it has ended, and how."""

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it ends."""

    def send_signal(self, number: int, /) -> None:
        """Send it a signal."""

    def kill(self) -> None:
        """End it at once."""


def wait_until(ready: Callable[[], bool], *, process: Process, log: Path, name: str) -> None:
    """Return once `ready` says so; raise `ServerError`, quoting the log, if the process ends or lags."""
    deadline = time.monotonic() + SECONDS_TO_START
    while not ready():
        if process.poll() is not None:
            raise ServerError(f"{name} ended with code {process.returncode}.\n{read_tail(log)}")
        if time.monotonic() > deadline:
            raise ServerError(f"{name} did not answer within {SECONDS_TO_START} seconds.\n{read_tail(log)}")
        time.sleep(0.05)


def read_tail(log: Path, lines: int = 40) -> str:
    """The last lines of a log, or a sentence saying that it is empty."""
    text = log.read_text(encoding="utf-8", errors="replace").strip()
    return "\n".join(text.splitlines()[-lines:]) or "It wrote nothing."


@contextmanager
def run_process(
    command: list[str], *, log: Path, stop_signal: int = signal.SIGTERM, **options: Any
) -> Iterator[subprocess.Popen[bytes]]:
    """Start a command, with its output in a log, and end it by its process id when the block is left.

    `options` are those of `subprocess.Popen`: its folder, environment, account.
    """
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, **options
        )
    try:
        yield process
    finally:
        stop_process(process, stop_signal)


def stop_process(process: Process, stop_signal: int = signal.SIGTERM) -> None:
    """Ask one process to end, wait for it, and kill it if it does not."""
    if process.poll() is None:
        process.send_signal(stop_signal)
    try:
        process.wait(timeout=SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def build_app_environment(database_url: str) -> dict[str, str]:
    """The environment of this process, with the database that the dashboard is to use."""
    return {**os.environ, "DATABASE_URL": database_url, "PYTHONUNBUFFERED": "1"}


def run_app_command(*arguments: str, database_url: str) -> subprocess.CompletedProcess[str]:
    """Run `python app.py …` to its end, whatever its exit code, and return that with its output."""
    return subprocess.run(
        [sys.executable, "app.py", *arguments],
        cwd=REPOSITORY,
        env=build_app_environment(database_url),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS_TO_MAKE_SAMPLES,
        check=False,
    )


def load_samples(database_url: str) -> None:
    """Make the illustrative data and load it into a database, through the command line."""
    made = run_app_command("samples", database_url=database_url)
    if made.returncode:
        raise ServerError(f"The illustrative data could not be made.\n{made.stdout}{made.stderr}")


@contextmanager
def run_app(database_url: str, *, folder: Path) -> Iterator[ServedApp]:
    """Serve the dashboard over one database on a free port, and wait until GET /health answers.

    `folder` takes the server's log.
    """
    port = find_free_port()
    url = f"http://{LOOPBACK}:{port}"
    log = folder / "server.log"
    command = [sys.executable, "app.py", "serve", "--port", str(port)]
    environment = build_app_environment(database_url)
    with run_process(command, log=log, cwd=REPOSITORY, env=environment) as process:
        wait_until(lambda: answers(f"{url}/health"), process=process, log=log, name="The dashboard")
        yield ServedApp(url=url, database_url=database_url, process_id=process.pid, log=log)


@contextmanager
def run_sample_app() -> Iterator[ServedApp]:
    """Serve the dashboard over the illustrative data, in an embedded database of its own."""
    with tempfile.TemporaryDirectory(prefix="outcomes-app-") as name:
        database_url = f"sqlite:///{Path(name) / 'outcomes.sqlite'}"
        load_samples(database_url)
        with run_app(database_url, folder=Path(name)) as served:
            yield served


def answers(url: str) -> bool:
    """Whether a GET of this address on the loopback answers with success."""
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            status: int = response.status
            return status == 200
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
