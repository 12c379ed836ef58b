"""Makes one board pack in a process of its own: `python -m tests.bench.one_pack FORMAT METRICS DATABASE_URL`."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime

from app import Settings, Store
from layouts.pack.content.assemble import make_pack
from layouts.pack.files import write_pack
from layouts.pack.parts import PackFormat
from layouts.view import View
from metrics.catalogue import find_metrics
from tests.bench.measure import tell

PARTNERSHIP = "west-midlands"


def main(ending: str, count: str, url: str) -> None:
    """Make a small pack first, which loads the libraries as a server has them, then the one that is timed."""
    store = Store(Settings(database_url=url))
    metrics = tuple(find_metrics())
    _make(store, PackFormat(ending), metrics[:1])
    start = time.perf_counter()
    size = _make(store, PackFormat(ending), metrics[: int(count)])
    seconds = time.perf_counter() - start
    store.engine.dispose()
    if not size:
        raise SystemExit("The pack is empty.")
    tell(seconds)


def _make(store: Store, form: PackFormat, metrics: tuple[str, ...]) -> int:
    view = View("pack", partnership=PARTNERSHIP, metrics=metrics)
    return len(write_pack(make_pack(view, store.outcomes, made_at=datetime.now(UTC)), form))


if __name__ == "__main__":
    main(*sys.argv[1:])
