"""Checks and stores one file without refreshing any outcome: `python -m tests.bench.one_copy FILE DATABASE_URL`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from app import Settings, Store
from loaders.load import Sending, load_file
from loaders.tables import StoredChunk
from tests.bench.measure import tell


class NoRefresh:
    """Leaves the outcomes as they are, so that the rows alone are measured."""

    def take(self, chunk: StoredChunk) -> None:
        """See the rows, and do nothing with them."""

    def finish(self) -> None:
        """Write nothing."""


def main(file: str, url: str) -> None:
    """Check and store the file once and tell how long it took."""
    store = Store(Settings(database_url=url))
    start = time.perf_counter()
    report = load_file(store.engine, Sending(Path(file)), lambda *_: NoRefresh())
    seconds = time.perf_counter() - start
    store.engine.dispose()
    if not report.accepted:
        raise SystemExit(f"{file} was rejected: {report.headline}")
    tell(seconds)


if __name__ == "__main__":
    main(*sys.argv[1:])
