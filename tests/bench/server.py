"""The server's answers at national size: beside Dash's own empty callback, and to fifty people at once."""

from __future__ import annotations

import gzip
import http.client
import itertools
import json
import statistics
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from loaders.areas import read_areas
from metrics.catalogue import find_metrics
from tests.bench.measure import REPOSITORY, RUNS, Measurement, find_percentile
from tests.bench.national import write_national_store
from tests.servers import LOOPBACK, find_free_port, run_app, run_process, wait_until

ASKED_PER_RUN = 24  # three partnerships × 40 quarters give 120 different overviews, 24 for each of five runs
USERS, SECONDS_OF_LOAD = 50, 10


def run() -> Iterator[Measurement]:
    """Measure pages as the browser asks for them: through the callback that answers an address."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'national.sqlite'}"
        write_national_store(url)
        with run_app(url, folder=folder) as served, _run_empty(folder) as empty:
            pages, floor = Router(served.url), Floor(empty)
            yield from _measure_alone(pages, floor)
            yield from _measure_crowd(served.url)
            yield from _measure_sizes(pages)


class Floor:
    """Asks the empty application's one callback."""

    def __init__(self, url: str) -> None:
        self._connection = http.client.HTTPConnection(urlsplit(url).netloc)
        self._body = json.dumps(
            {"output": "answer.children", "outputs": {"id": "answer", "property": "children"},
             "inputs": [{"id": "press", "property": "n_clicks", "value": 1}], "changedPropIds": ["press.n_clicks"]}
        )  # fmt: skip

    def ask(self) -> bytes:
        """Ask once; give the answer's bytes."""
        return _post(self._connection, self._body)


class Router:
    """Asks for pages as the browser does: Dash's own callback that turns an address into a page."""

    def __init__(self, url: str) -> None:
        self._connection = http.client.HTTPConnection(urlsplit(url).netloc)
        with urllib.request.urlopen(f"{url}/_dash-dependencies") as answer:  # our own server
            callbacks: list[dict[str, Any]] = json.load(answer)
        self._callback = next(
            each
            for each in callbacks
            if any(i["property"] == "pathname" for i in each["inputs"]) and "_pages" in each["output"]
        )

    def ask(self, path: str, search: str = "") -> bytes:
        """Ask for the page at an address; give the answer's bytes."""
        values = {"pathname": path, "search": search}
        inputs = [{**each, "value": values[each["property"]]} for each in self._callback["inputs"]]
        outputs = [
            {"id": part.rsplit(".", 1)[0], "property": part.rsplit(".", 1)[1].split("@")[0]}
            for part in self._callback["output"].strip(".").split("...")
        ]
        body = {"output": self._callback["output"], "outputs": outputs, "inputs": inputs,
                "changedPropIds": [f"{i['id']}.{i['property']}" for i in self._callback["inputs"]],
                "state": self._callback.get("state", [])}  # fmt: skip
        return _post(self._connection, json.dumps(body))


def _post(connection: http.client.HTTPConnection, body: str) -> bytes:
    connection.request("POST", "/_dash-update-component", body, {"Content-Type": "application/json"})
    answer = connection.getresponse()
    content = answer.read()
    if answer.status != http.client.OK:
        raise RuntimeError(f"The server answered {answer.status}: {content[:300]!r}")
    return content


@contextmanager
def _run_empty(folder: Path) -> Iterator[str]:
    port, log = find_free_port(), folder / "empty.log"
    url = f"http://{LOOPBACK}:{port}"
    command = [sys.executable, "-m", "tests.bench.empty_app", str(port)]
    with run_process(command, log=log, cwd=REPOSITORY) as process:
        wait_until(lambda: _answers(url), process=process, log=log, name="The empty application")
        yield url


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/health"):
            return True
    except OSError:
        return False


def _make_addresses(kind: str) -> Iterator[tuple[str, str]]:
    """Addresses that all differ, so that no answer has been kept from an earlier one."""
    partnerships = read_areas().partnerships()
    metrics = [metric.slug for metric in find_metrics().values()]
    for year, quarter in itertools.product(range(2026, 2016, -1), (3, 2, 1, 4)):
        search = f"?quarter={year}-Q{quarter}"
        for partnership in partnerships:
            path = f"/p/{partnership.area.code}"
            if kind == "overview":
                yield path, search
                continue
            for metric, area in itertools.product(metrics, partnership.members):
                yield f"{path}/m/{metric}", f"{search}&area={area.code}"


def _measure_alone(pages: Router, floor: Floor) -> Iterator[Measurement]:
    for name, kind, limit in (("Metric page", "metric", 15), ("Overview", "overview", 40)):
        addresses = _make_addresses(kind)
        ratios, medians = [], []
        for _ in range(RUNS):
            empty = statistics.median(_time(floor.ask) for _ in range(ASKED_PER_RUN))
            some = list(itertools.islice(addresses, ASKED_PER_RUN))
            ours = statistics.median(_time(partial(pages.ask, *address)) for address in some)
            ratios.append(ours / empty)
            medians.append(ours)
        detail = f"{statistics.median(medians) * 1000:.1f} ms"
        yield Measurement(
            f"{name}, one user, median", statistics.median(ratios), "×", limit, "an empty callback", detail
        )


def _time(ask: Callable[[], bytes]) -> float:
    start = time.perf_counter()
    ask()
    return time.perf_counter() - start


def _measure_crowd(url: str) -> Iterator[Measurement]:
    """Fifty people who each ask again as soon as they are answered: three in four for a metric."""
    taken: list[float] = []
    until = time.perf_counter() + SECONDS_OF_LOAD

    def walk(user: int) -> None:
        pages = Router(url)
        metric = itertools.cycle(itertools.islice(_make_addresses("metric"), user, None, USERS))
        overview = itertools.cycle(itertools.islice(_make_addresses("overview"), user, None, USERS))
        for turn in itertools.count():
            address = next(overview if turn % 4 == 0 else metric)
            taken.append(_time(partial(pages.ask, *address)))
            if time.perf_counter() > until:
                return

    with ThreadPoolExecutor(USERS) as users:
        list(users.map(walk, range(USERS)))
    detail = f"{len(taken):,} answers, median {statistics.median(taken) * 1000:.0f} ms"
    yield Measurement(f"{USERS} users in a closed loop, 95th percentile", find_percentile(taken, 95) * 1000, "ms", 500,
                      "", detail)  # fmt: skip


def _measure_sizes(pages: Router) -> Iterator[Measurement]:
    for name, kind in (("Metric page", "metric"), ("Overview", "overview")):
        content = pages.ask(*next(_make_addresses(kind)))
        detail = f"{len(content) / 1000:.0f} KB uncompressed"
        yield Measurement(
            f"{name}, one change, compressed", len(gzip.compress(content, 6)) / 1000, "KB", 100, "", detail
        )
