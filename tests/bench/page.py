"""Keeps what was measured in docs/performance.md, each benchmark between its own marks."""

from __future__ import annotations

import os
import platform
import re
from datetime import UTC, datetime

from tests.bench.measure import REPOSITORY, RUNS, Measurement

PAGE = REPOSITORY / "docs" / "performance.md"


def write_page(found: dict[str, list[Measurement]]) -> None:
    """Replace the tables of the benchmarks that were run; the words around them stay as they are."""
    text = PAGE.read_text(encoding="utf-8")
    for name, measurements in found.items():
        block = f"<!-- {name} -->\n{_to_table(measurements)}\n<!-- end of {name} -->"
        text = re.sub(rf"<!-- {name} -->.*?<!-- end of {name} -->", block.replace("\\", r"\\"), text, flags=re.S)
    PAGE.write_text(text, encoding="utf-8")


def _to_table(measurements: list[Measurement]) -> str:
    today = datetime.now(UTC).strftime("%-d %B %Y")
    head = (
        f"Medians of {RUNS}, {today}, {os.cpu_count()} cores, Python {platform.python_version()}.\n\n"
        "| what | measured | against | limit | kept |\n|---|---|---|---|---|"
    )
    return "\n".join([head, *(_to_row(each) for each in measurements)])


def _to_row(each: Measurement) -> str:
    limit = "" if each.limit is None else f"{each.limit:g} {each.unit}"
    kept = "" if each.limit is None else "yes" if each.holds else "**no**"
    measured = each.shown + (f" ({each.detail})" if each.detail else "")
    return f"| {each.name} | {measured} | {each.against} | {limit} | {kept} |"
