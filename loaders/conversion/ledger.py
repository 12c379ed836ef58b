"""The account of a published file's rows: each is loaded, added to others, passed over for a stated reason,
or refused.

Nothing is lost in silence: at the end the account must balance with the rows read, and becomes findings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, Generic, TypeVar

import numpy as np
import pandas as pd

from loaders.conversion.layout import Converted
from loaders.conversion.lines import FigureLine, HeadcountLine
from loaders.report import Finding, Severity

LINES_PER_FRAME = 50_000
_FINDINGS_PER_FRAME = 1_000
_EXAMPLES = 6

Line = TypeVar("Line", FigureLine, HeadcountLine)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why rows are passed over. `words` end the sentence "12 rows were passed over: …" and say what the rows are."""

    code: str
    words: str
    severity: Severity = Severity.NOTE
    remedy: str = ""


@dataclass(slots=True)
class _Pile:
    """The rows that share a reason: how many, the first, and what the first few distinct ones were about."""

    first: int
    count: int = 0
    examples: dict[str, None] = field(default_factory=dict)


class Ledger(Generic[Line]):
    """Takes the fate of every row of one file and gives the lines made of them in frames of bounded size."""

    def __init__(self, line: type[Line]) -> None:
        names = [each.name for each in fields(line)]
        self.columns = tuple(names)
        self._to_cells = attrgetter(*names)
        self._lines: list[tuple[Any, ...]] = []
        self._rows: list[int] = []
        self._findings: list[Finding] = []
        self._piles: dict[Reason, _Pile] = {}
        self.read = self.loaded = self.merged = self.refused = self.written = 0

    # ------------------------------------------------------------ fates of a row

    def load(self, row: int, *lines: Line) -> None:
        """A row that becomes lines of its own."""
        self.loaded += 1
        self.write(row, *lines)

    def merge(self, rows: int = 1) -> None:
        """Rows that are added to others; the lines of the sums are given to `write`."""
        self.merged += rows

    def pass_over(self, row: int, reason: Reason, about: str = "") -> None:
        """A row that is rightly left out. `about` (a name, a code) is shown among the examples."""
        pile = self._piles.setdefault(reason, _Pile(row))
        pile.count += 1
        if about and len(pile.examples) <= _EXAMPLES:
            pile.examples[about] = None

    def refuse(self, finding: Finding) -> None:
        """A row that cannot be read; the finding says why."""
        self.refused += 1
        self.report(finding)

    # ------------------------------------------------------------ what comes out

    def write(self, row: int, *lines: Line) -> None:
        """Write lines that stand for more than one row; `row` is the first of these."""
        self._lines.extend(self._to_cells(line) for line in lines)
        self._rows.extend([row] * len(lines))
        self.written += len(lines)

    def report(self, *findings: Finding) -> None:
        """Hand on findings that are not about the fate of a row."""
        self._findings.extend(findings)

    def take_full(self) -> Iterator[Converted]:
        """Give what is ready once there is a frame's worth of it, so that memory stays bounded."""
        if len(self._lines) >= LINES_PER_FRAME or len(self._findings) >= _FINDINGS_PER_FRAME:
            yield self._take()

    def close(self) -> Converted:
        """Give the rest, with the account. Raises `AssertionError` if it does not balance, which is a bug."""
        passed = sum(pile.count for pile in self._piles.values())
        fates = self.loaded + self.merged + passed + self.refused
        if fates != self.read:
            raise AssertionError(f"{self.read} rows read, but the fates of {fates} told")
        self.report(*(_explain(reason, pile) for reason, pile in self._piles.items()))
        self.report(self._account(passed))
        if not self.written:
            self.report(_NOTHING)
        return self._take()

    def _account(self, passed: int) -> Finding:
        return Finding(
            "row-account",
            f"Rows read: {self.read:,}; loaded: {self.loaded:,}; added to others: {self.merged:,}; passed over: "
            f"{passed:,}; refused: {self.refused:,}. Lines made of them: {self.written:,}.",
            Severity.NOTE,
            value=f"{self.read} = {self.loaded} + {self.merged} + {passed} + {self.refused}",
        )

    def _take(self) -> Converted:
        frame = pd.DataFrame(self._lines, columns=list(self.columns), dtype="str")
        rows = np.array(self._rows, dtype=np.int64)
        findings = tuple(self._findings)
        self._lines, self._rows, self._findings = [], [], []
        return Converted(frame, rows, findings)


def _explain(reason: Reason, pile: _Pile) -> Finding:
    """Put a reason and its rows into one finding; `value` is how many rows there were."""
    shown = list(pile.examples)[:_EXAMPLES]
    more = ", and others" if len(pile.examples) > _EXAMPLES else ""
    about = f" ({'; '.join(shown)}{more})" if shown else ""
    rows = f"{pile.count:,} {'row was' if pile.count == 1 else 'rows were'}"
    return Finding(
        f"passed-over-{reason.code}",
        f"{rows} passed over: {reason.words}{about}.",
        reason.severity,
        row=pile.first,
        value=str(pile.count),
        remedy=reason.remedy,
    )


_NOTHING = Finding(
    "nothing-to-load",
    "No row of the file holds a figure that the dashboard keeps.",
    expected="at least one figure for an area of England",
    remedy="Read the notes on what was passed over, and check that this is the file you meant.",
)
