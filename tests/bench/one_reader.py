"""Reads trends in a process of its own until its input ends: `python -m tests.bench.one_reader DATABASE_URL`."""

from __future__ import annotations

import statistics
import sys
import threading

from loaders.database import open_engine
from metrics.catalogue import find_metrics
from metrics.outcomes import Outcomes
from tests.bench.measure import time_once
from tests.bench.pages import Asking

PAUSE = 0.01  # seconds between two questions, as of a few people reading


def main(url: str) -> None:
    """Say when ready, read until the input ends, then print the median in milliseconds."""
    engine = open_engine(url)
    asking = Asking(Outcomes(engine, find_metrics()))
    stop = threading.Event()
    threading.Thread(target=_wait_for_end, args=(stop,), daemon=True).start()
    asking.ask_trend()
    print("ready", flush=True)
    taken = []
    while not stop.wait(PAUSE):
        taken.append(time_once(asking.ask_trend) * 1000)
    print(statistics.median(taken), flush=True)
    engine.dispose()


def _wait_for_end(stop: threading.Event) -> None:
    sys.stdin.read()
    stop.set()


if __name__ == "__main__":
    main(*sys.argv[1:])
