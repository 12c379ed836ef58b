"""Converts a file by one layout, and looks things up in what comes out."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from loaders.areas import read_areas
from loaders.conversion.layout import Source
from loaders.published_catalogue import find_layouts
from loaders.read import inspect_file
from loaders.report import Finding, Severity

FIXTURES = Path(__file__).parent / "fixtures"
FIGURE_COLUMNS = (
    "area", "period", "measure", "publication", "sex", "age", "group", "value", "lower", "upper", "count", "out_of",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Conversion:
    """All frames of a conversion as one, their file rows, all findings, and the largest frame's length."""

    path: Path
    encoding: str
    frame: pd.DataFrame
    rows: NDArray[np.int64]
    findings: tuple[Finding, ...]
    longest: int

    def select(self, **words: str) -> pd.DataFrame:
        """The lines that hold all of these words; sex, age and group are All unless named."""
        totals = {name: "All" for name in ("sex", "age", "group") if name in self.frame}
        kept = np.ones(len(self.frame), dtype=bool)
        for name, word in (totals | words).items():
            kept &= (self.frame[name] == word).to_numpy()
        return self.frame[kept]

    def one(self, **words: str) -> dict[str, str]:
        """The one line that holds all of these words."""
        found = self.select(**words)
        assert len(found) == 1, found
        return {str(name): str(cell) for name, cell in found.iloc[0].items()}

    def figures(self, **words: str) -> tuple[str, ...]:
        """Value, lower, upper, count and out_of of the one line that holds these words."""
        line = self.one(**words)
        return tuple(line[name] for name in ("value", "lower", "upper", "count", "out_of"))

    def codes(self, severity: Severity | None = None) -> set[str]:
        """The codes of the findings, of one severity or of all."""
        return {finding.code for finding in self.findings if severity in (None, finding.severity)}

    def finding(self, code: str) -> Finding:
        """The one finding of that code."""
        found = [finding for finding in self.findings if finding.code == code]
        assert len(found) == 1, [finding.code for finding in self.findings]
        return found[0]

    def passed_over(self) -> dict[str, int]:
        """How many rows were passed over, by the reason's code."""
        return {
            finding.code.removeprefix("passed-over-"): int(finding.value or 0)
            for finding in self.findings
            if finding.code.startswith("passed-over-")
        }

    def account(self) -> tuple[int, int, int, int, int]:
        """Rows read, loaded, merged, passed over and refused, as the file's own account gives them."""
        read, parts = (self.finding("row-account").value or "").split(" = ")
        loaded, merged, passed, refused = (int(part) for part in parts.split(" + "))
        return int(read), loaded, merged, passed, refused


def convert(path: Path, slug: str, *, name: str = "") -> Conversion:
    """Convert a file by the layout of that slug, under another name if one is given."""
    facts = inspect_file(path)
    source = Source(path, name or path.name, facts.encoding, read_areas())
    converted = list(find_layouts()[slug].convert(source))
    return Conversion(
        path,
        facts.encoding,
        pd.concat([each.frame for each in converted], ignore_index=True),
        np.concatenate([each.rows for each in converted]),
        tuple(finding for each in converted for finding in each.findings),
        max(len(each.frame) for each in converted),
    )


def convert_fixture(name: str, slug: str, *, as_name: str = "") -> Conversion:
    """Convert one of our own small files."""
    return convert(FIXTURES / name, slug, name=as_name)


def require_balance(conversion: Conversion) -> None:
    """Require that every row of the file has a fate: counted here once more, from the file and from the lines.

    Rows that are loaded each give lines under their own number. Rows that are added to others share a number.
    """
    with conversion.path.open(encoding=conversion.encoding, errors="replace", newline="") as lines:
        rows = sum(1 for _ in csv.reader(lines)) - 1
    read, loaded, merged, passed, refused = conversion.account()
    assert read == rows
    assert rows == loaded + merged + passed + refused
    assert passed == sum(conversion.passed_over().values())
    own = len(set(conversion.rows.tolist()))
    assert own == loaded if not merged else loaded < own <= loaded + merged
    assert len(conversion.frame) == len(conversion.rows)


def write_csv(path: Path, rows: list[list[str]]) -> Path:
    """Write a small file for one test."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    return path
