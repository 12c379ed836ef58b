"""A great deal of bad input: all of it is counted, the first of it told, and neither time nor memory runs away."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from layouts.texts.report import ROWS_SHOWN, write_report
from loaders.areas.register import Areas
from loaders.report import KEPT_IN_ALL, KEPT_PER_KIND, Kind, Severity
from loaders.typed import SUGGESTIONS
from tests.loaders.sent import SUPPLY_HEADER, SUPPLY_ROW, check, supply
from tests.servers import REPOSITORY

MEGABYTE = 1_000_000


@pytest.fixture
def lookups(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts for which the nearest names were looked up."""
    asked: list[str] = []
    nearest: Callable[..., Any] = Areas.nearest

    def count(self: Areas, text: str, *arguments: object, **named: object) -> object:
        asked.append(text)
        return nearest(self, text, *arguments, **named)

    monkeypatch.setattr(Areas, "nearest", count)
    return asked


def test_a_hundred_thousand_bad_rows_are_all_counted_and_told_in_short(lookups: list[str], tmp_path: Path) -> None:
    many = 100_000
    rows = (f"Atlantis {n},2025-Q1,seizures,Class A,{-n}" for n in range(1, many + 1))
    report = check(tmp_path, supply(*rows))
    assert report.rows == many
    assert report.counts == {Kind("unknown-area", column="area"): many, Kind("out-of-range", column="count"): many}
    assert report.headline == "Fix 200,000 errors and send again"
    assert len(report.findings) == 2 * KEPT_PER_KIND
    assert len(lookups) == SUGGESTIONS
    text = write_report(report)
    assert len(text.splitlines()) < 2 * (4 * ROWS_SHOWN + 4)
    assert "unknown area in column area, 100,000 times" in text
    assert f"… and {many - ROWS_SHOWN:,} more of the same kind." in text


def test_a_hundred_thousand_repeated_ragged_and_blank_rows_are_counted(tmp_path: Path) -> None:
    many = 100_000
    report = check(tmp_path, supply(*[SUPPLY_ROW] * many, *["x"] * many, *[""] * many))
    assert report.counts == {
        Kind("repeated-row"): many - 1,
        Kind("lone-cell"): many,
        Kind("blank-row", Severity.NOTE): many,
    }
    assert len(report.findings) == 3 * KEPT_PER_KIND


def test_the_first_of_every_kind_is_kept_however_many_kinds_there_are(tmp_path: Path) -> None:
    rows = [f"Atlantis,never,theft,Class Z,{'many' if n % 2 else '-1'}" for n in range(4_000)]
    report = check(tmp_path, supply(*rows))
    assert len(report.findings) <= KEPT_IN_ALL + 20 * 6
    assert sum(report.counts.values()) == 5 * 4_000
    assert all(kept for _, _, kept in report.by_kind())


def write_large(path: Path, head: str, block: str, megabytes: int) -> None:
    """Write a file of about that size: a header, and one block over and over."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(head)
        for _ in range(megabytes * MEGABYTE // len(block.encode())):
            stream.write(block)


def garbage_rows() -> Iterator[str]:
    """Twenty thousand rows of which no cell can be read."""
    for n in range(20_000):
        yield f"Area {n},day {n % 977},what {n % 13},which {n % 31},{n % 89} pieces\n"


def test_200_megabytes_of_garbage_are_checked_in_bounded_memory(tmp_path: Path) -> None:
    """A block is repeated in each file, so that it is quickly made, and quickly told bad; of two faults that end the
    check after a million characters, 20 megabytes show as much as 200."""
    head = SUPPLY_HEADER + "\n"
    write_large(tmp_path / "rows.csv", head, "".join(garbage_rows()), 200)
    write_large(tmp_path / "line.csv", head, "x" * MEGABYTE, 200)
    write_large(tmp_path / "lines.csv", head, f"{'x' * 500_000},2025-Q1,seizures,Class A,1\n", 200)
    write_large(tmp_path / "quote.csv", head + '"', "West Mercia,2025-Q1,seizures,Class A,1\n" * 1_000, 20)
    write_large(tmp_path / "zeros.csv", head, "\0" * MEGABYTE, 20)
    names = [str(path) for path in sorted(tmp_path.glob("*.csv"))]
    done = subprocess.run(
        [sys.executable, "-m", "tests.loaders.measured_check", *names],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    counts = {name: report["counts"] for name, report in found["reports"].items()}
    rows = found["reports"]["rows"]["rows"]
    assert rows > 3_000_000
    assert counts["rows"] == {
        "unknown-area area": rows,
        "unknown-period period": rows,
        "unknown-word measure": rows,
        "unknown-word category": rows,
        "not-a-number count": rows,
    }
    assert counts["line"] == {"endless-line": 1}
    assert counts["lines"]["too-long area"] == found["reports"]["lines"]["rows"] > 390
    assert counts["quote"] == {"endless-row": 1}
    assert counts["zeros"] == {"not-text": 1}
    assert all(report["kept"] <= KEPT_IN_ALL + 200 for report in found["reports"].values())
    assert found["megabytes"] < 400
