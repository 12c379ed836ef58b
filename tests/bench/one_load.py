"""Checks or loads one file in a process of its own: `python -m tests.bench.one_load check|load FILE [DATABASE_URL]`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from loaders.check import check_file
from tests.bench.measure import tell


def main(work: str, file: str, url: str = "") -> None:
    """Do the work once and tell how long it took, without the start of the process."""
    if work == "check":
        start = time.perf_counter()
        report = check_file(Path(file))
    else:
        from app import Settings, Store  # only here: a check needs no store, and its memory shall be its own
        from loaders.load import Sending

        store = Store(Settings(database_url=url))
        start = time.perf_counter()
        report = store.load(Sending(Path(file)))
        store.engine.dispose()
    seconds = time.perf_counter() - start
    if not report.accepted:
        raise SystemExit(f"{file} was rejected: {report.headline}")
    tell(seconds)


if __name__ == "__main__":
    main(*sys.argv[1:])
