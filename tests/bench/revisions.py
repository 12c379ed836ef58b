"""A quarter sent again into a national store: by one authority, and by all of them while others read."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE

from app import Settings, Store
from loaders.load import Sending
from tests.bench.files import write_treatment_return
from tests.bench.measure import REPOSITORY, RUNS, Measurement, time_once
from tests.bench.national import AUTHORITIES, write_national_store

SECONDS_ALONE = 3.0


def run() -> Iterator[Measurement]:
    """Measure whole loads, from the file to the outcomes, each of other figures than the one before."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'national.sqlite'}"
        write_national_store(url)
        yield from measure_revisions(url, folder)


def measure_revisions(url: str, folder: Path) -> Iterator[Measurement]:
    """Measure sending a quarter again into a store that is there."""
    store = Store(Settings(database_url=url))
    for who, authorities, limit in (("one authority", 1, 150), ("all authorities", AUTHORITIES, 2_000)):
        _send_again(store, folder, authorities=authorities, seed=100)  # once, so that all is warm
        taken = [_send_again(store, folder, authorities=authorities, seed=200 + n) for n in range(RUNS)]
        detail = f"{authorities * 840:,} rows"
        yield Measurement(f"a quarter sent again by {who}", statistics.median(taken) * 1000, "ms", limit, "", detail)
    yield _measure_readers(store, url, folder)
    store.engine.dispose()


def _send_again(store: Store, folder: Path, *, authorities: int, seed: int) -> float:
    """Send the latest quarter with other figures; give the seconds from the file to the outcomes."""
    path = folder / "again.csv"
    write_treatment_return(path, quarters=1, areas=authorities, seed=seed)
    reports = []
    taken = time_once(lambda: reports.append(store.load(Sending(path))))
    if not reports[0].accepted or reports[0].already_loaded:
        raise RuntimeError(reports[0].headline)
    return taken


def _measure_readers(store: Store, url: str, folder: Path) -> Measurement:
    """How long a reader in a process of its own takes while all authorities send, beside how long it takes alone."""
    with _reading(url) as alone:
        time.sleep(SECONDS_ALONE)
    with _reading(url) as meanwhile:
        for number in range(RUNS):
            _send_again(store, folder, authorities=AUTHORITIES, seed=300 + number)
    detail = f"median {meanwhile[0]:.1f} ms, alone {alone[0]:.1f} ms"
    return Measurement("reading a trend meanwhile", meanwhile[0] / alone[0], "×", 1.5, "reading alone", detail)


@contextmanager
def _reading(url: str) -> Iterator[list[float]]:
    """Let another process read; give a list that holds its median in milliseconds afterwards."""
    found: list[float] = []
    command = [sys.executable, "-m", "tests.bench.one_reader", url]
    with subprocess.Popen(command, cwd=REPOSITORY, stdin=PIPE, stdout=PIPE, text=True) as reader:
        assert reader.stdin
        assert reader.stdout
        if reader.stdout.readline().strip() != "ready":
            raise RuntimeError("The reader did not start.")
        yield found
        reader.stdin.close()
        found.append(float(reader.stdout.readline()))
