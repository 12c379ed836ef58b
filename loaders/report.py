"""What a check found, in a form that a person, a page and a machine can read.

Every problem of a file is collected as a `Finding`; a rule that fires a hundred thousand times keeps its first
`KEPT_PER_RULE` findings and an exact count, so that the report stays short and the memory bounded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

KEPT_PER_RULE = 1_000


class Severity(StrEnum):
    """How much a finding weighs: an error rejects the file, a query asks for confirmation, a note informs."""

    ERROR = "error"
    QUERY = "query"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found in a file.

    `row` is numbered as a spreadsheet numbers it (the header is row 1) and is None for the file as a whole.
    """

    code: str
    message: str
    severity: Severity = Severity.ERROR
    row: int | None = None
    column: str | None = None
    value: str | None = None
    expected: str = ""
    remedy: str = ""
    example: str = ""


@dataclass(slots=True)
class SubmissionReport:
    """All findings of one file, and whether it may be loaded.

    `rows` counts data rows read; `submission` is the id of the stored submission once loaded.
    """

    file: str
    layout: str | None = None
    title: str = ""
    sha256: str = ""
    rows: int = 0
    submission: int | None = None
    already_loaded: bool = False
    findings: list[Finding] = field(default_factory=list)
    counts: Counter[tuple[str, Severity]] = field(default_factory=Counter)

    def add(self, findings: Iterable[Finding]) -> None:
        """Record findings, keeping the first of each rule and the count of all."""
        for finding in findings:
            key = (finding.code, finding.severity)
            self.counts[key] += 1
            if self.counts[key] <= KEPT_PER_RULE:
                self.findings.append(finding)

    def add_count(self, code: str, severity: Severity, more: int) -> None:
        """Count occurrences of a rule beyond those handed over one by one."""
        if more:
            self.counts[(code, severity)] += more

    def room(self, code: str, severity: Severity = Severity.ERROR) -> int:
        """How many more findings of this rule would be kept."""
        return max(0, KEPT_PER_RULE - self.counts[(code, severity)])

    def total(self, severity: Severity) -> int:
        """How many findings of that severity there are, kept or not."""
        return sum(n for (_, s), n in self.counts.items() if s is severity)

    @property
    def accepted(self) -> bool:
        """True when a layout was recognised and nothing has to be mended."""
        return self.layout is not None and self.total(Severity.ERROR) == 0

    @property
    def headline(self) -> str:
        """The answer in a few words: what to do next."""
        errors, queries = self.total(Severity.ERROR), self.total(Severity.QUERY)
        if errors:
            return f"Fix {errors:,} {'error' if errors == 1 else 'errors'} and send again"
        if self.already_loaded:
            return "Already loaded: this very file was received before, nothing was changed"
        if queries:
            return f"Accepted, with {queries:,} unusual {'value' if queries == 1 else 'values'} to confirm"
        return "Accepted"

    def by_rule(self) -> Iterator[tuple[str, Severity, int, list[Finding]]]:
        """Yield each rule with its exact count and its kept findings, errors first."""
        order = {Severity.ERROR: 0, Severity.QUERY: 1, Severity.NOTE: 2}
        for (code, severity), count in sorted(
            self.counts.items(), key=lambda item: (order[item[0][1]], -item[1], item[0][0])
        ):
            kept = [f for f in self.findings if f.code == code and f.severity is severity]
            yield code, severity, count, kept

    def to_dict(self) -> dict[str, Any]:
        """The report as plain data, for `--json` and the API."""
        return {
            "file": self.file,
            "layout": self.layout,
            "title": self.title,
            "sha256": self.sha256,
            "rows": self.rows,
            "submission": self.submission,
            "accepted": self.accepted,
            "already_loaded": self.already_loaded,
            "headline": self.headline,
            "counts": [
                {"code": code, "severity": str(severity), "count": count}
                for code, severity, count, _ in self.by_rule()
            ],
            "findings": [asdict(finding) for finding in self.findings],
        }
