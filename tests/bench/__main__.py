"""`python -m tests.bench [NAME…]`: run the benchmarks, print them as a table and keep it in docs/performance.md."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib import import_module

from tests.bench.measure import Measurement
from tests.bench.page import write_page

NAMES = ("loads", "sending", "pages", "revisions", "server", "packs", "render", "statistics")


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all; give the number of limits that were not kept."""
    unknown = sorted(set(names) - set(NAMES))
    if unknown:
        raise SystemExit(f"There is no benchmark {', '.join(unknown)}; there are {', '.join(NAMES)}.")
    missed = 0
    found: dict[str, list[Measurement]] = {}
    for name in names or NAMES:
        run: Callable[[], Iterator[Measurement]] = import_module(f"tests.bench.{name}").run
        found[name] = []
        for each in run():
            found[name].append(each)
            missed += not each.holds
            print(_to_line(each), flush=True)
    write_page(found)
    return missed


def _to_line(each: Measurement) -> str:
    limit = "" if each.limit is None else f"  limit {each.limit:g} {each.unit}  {'kept' if each.holds else 'NOT KEPT'}"
    against = f" of {each.against}" if each.against else ""
    return f"{each.name}: {each.shown}{against}{limit}  {each.detail}".rstrip()


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
