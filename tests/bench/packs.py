"""A board pack of 33 metrics in each format: how long, how much memory, and what pages do meanwhile."""

from __future__ import annotations

import itertools
import statistics
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from layouts.pack.parts import PackFormat
from metrics.catalogue import find_metrics
from tests.bench.measure import RUNS, Measurement, find_percentile, run_apart
from tests.bench.one_pack import PARTNERSHIP
from tests.bench.server import Router
from tests.servers import load_samples, run_app

METRICS = 33
SECONDS = {PackFormat.PPTX: 1.5, PackFormat.DOCX: 6.0, PackFormat.PDF: 10.0}
MEGABYTES = 300
PAGES_ASKED = 60


def run() -> Iterator[Measurement]:
    """Measure over the illustrative data: content and file, from the figures in the store to the bytes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'outcomes.sqlite'}"
        load_samples(url)
        for form, limit in SECONDS.items():
            runs = [run_apart("tests.bench.one_pack", form.value, str(METRICS), url) for _ in range(RUNS)]
            seconds, megabytes = (statistics.median(values) for values in zip(*runs, strict=True))
            what = f"{form.value.upper()} pack of {METRICS} metrics"
            yield Measurement(what, seconds * 1000, "ms", limit * 1000)
            yield Measurement(f"{what}, memory at the peak", megabytes, "MB", MEGABYTES, "", "of the whole process")
        with run_app(url, folder=folder) as served:
            yield _measure_pages(served.url)


def _measure_pages(url: str) -> Measurement:
    """How long a page takes while PDF packs are made one after the other, the longest work there is."""
    pages, taken = Router(url), list[float]()
    addresses = itertools.cycle((f"/p/{PARTNERSHIP}/m/{slug}", f"?quarter={year}-Q3") for year in (2025, 2024)
                                for slug in find_metrics())  # fmt: skip
    with _making_packs(url) as made:
        for path, search in itertools.islice(addresses, PAGES_ASKED):
            start = time.perf_counter()
            pages.ask(path, search)
            taken.append(time.perf_counter() - start)
            time.sleep(0.1)  # a reader, not a crowd
    detail = f"{PAGES_ASKED} pages, median {statistics.median(taken) * 1000:.0f} ms, while {len(made)} packs were made"
    name = "Metric page while PDF packs are made, 95th percentile"
    return Measurement(name, find_percentile(taken, 95) * 1000, "ms", 500, "", detail)


@contextmanager
def _making_packs(url: str) -> Iterator[list[int]]:
    """Ask for one PDF after the other in another thread; give the sizes of those that came."""
    made: list[int] = []
    ended = threading.Event()
    address = f"{url}/p/{PARTNERSHIP}/board-pack/file.pdf"

    def ask() -> None:
        while not ended.is_set():
            with urllib.request.urlopen(address) as answer:  # our own server
                made.append(len(answer.read()))

    worker = threading.Thread(target=ask)
    worker.start()
    try:
        yield made
    finally:
        ended.set()
        worker.join()
