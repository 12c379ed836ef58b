"""What a check found, in a form that a person, a page and a machine can read.

Every problem of a file is collected as a `Finding`. Of findings of one kind (the same rule in the same column) the
first are kept and all are counted, so that the report stays short and the memory bounded, and no kind hides another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from loaders.comparison import Comparison
    from loaders.totals import Totals

KEPT_PER_KIND = 1_000
KEPT_IN_ALL = 5_000
KEPT_ALWAYS = 20  # of each kind, also when the report is full


class Severity(StrEnum):
    """How much a finding weighs: an error rejects the file, a query asks for confirmation, a note informs."""

    ERROR = "error"
    QUERY = "query"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found in a file.

    `row` is numbered as a spreadsheet numbers it (the header is row 1) and is None for the file as a whole. `period`
    and `value` are the sender's own words.
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
    period: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """What findings have in common that are listed together: the rule, how much it weighs, and the column."""

    code: str
    severity: Severity = Severity.ERROR
    column: str | None = None


@dataclass(slots=True)
class SubmissionReport:
    """All findings of one file, and whether it may be loaded.

    `rows` counts data rows read; `submission` is the id of the stored submission once loaded, `receipt` the number of
    the sending's receipt and `key` what opens it. `counts` is exact; `findings` holds the first of each kind.
    `returned` is the return that the layout belongs to, `parts` the areas and periods (ids) that the rows speak of, as
    far as they could be read. `asks`: unusual values are to be confirmed, before or after the file is accepted (what a
    publisher has published, nobody here can confirm); `confirmed`: the sender has said that they are right. `withdraws`
    is the submission that is withdrawn, where that is all there is to report. `sums` are the totals of the file's rows,
    `comparison` has them beside what was sent before.
    """

    file: str
    layout: str | None = None
    returned: str | None = None
    title: str = ""
    sha256: str = ""
    rows: int = 0
    submission: int | None = None
    receipt: int | None = None
    key: str = ""
    already_loaded: bool = False
    asks: bool = True
    confirmed: bool = False
    withdraws: int | None = None
    sums: Totals | None = None
    comparison: Comparison | None = None
    parts: set[tuple[int, int]] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    counts: Counter[Kind] = field(default_factory=Counter)

    def add(self, findings: Iterable[Finding]) -> None:
        """Record findings, keeping the first of each kind and the count of all."""
        for finding in findings:
            kind = Kind(finding.code, finding.severity, finding.column)
            if self.room(kind):
                self.findings.append(finding)
            self.counts[kind] += 1

    def add_each(self, kind: Kind, count: int, make: Callable[[int], Finding]) -> None:
        """Record that many findings of a kind; only those that are kept are made, `make(0)` first."""
        room = self.room(kind)
        self.add(make(place) for place in range(min(room, count)))
        if count > room:
            self.counts[kind] += count - room

    def room(self, kind: Kind) -> int:
        """How many more findings of this kind would be kept: every kind has its first, whatever the others fill."""
        kept = self.counts[kind]
        return max(0, KEPT_ALWAYS - kept, min(KEPT_PER_KIND - kept, KEPT_IN_ALL - len(self.findings)))

    def total(self, severity: Severity) -> int:
        """How many findings of that severity there are, kept or not."""
        return sum(count for kind, count in self.counts.items() if kind.severity is severity)

    @property
    def accepted(self) -> bool:
        """True when a layout was recognised and nothing has to be mended. What is unusual may still be right."""
        return self.layout is not None and self.total(Severity.ERROR) == 0

    @property
    def to_confirm(self) -> int:
        """How many unusual values the sender has not confirmed yet."""
        return self.total(Severity.QUERY) if self.asks and not self.confirmed and self.accepted else 0

    @property
    def headline(self) -> str:
        """The answer in a few words: what to do next."""
        errors, queries = self.total(Severity.ERROR), self.total(Severity.QUERY)
        if errors:
            return f"Fix {errors:,} {'error' if errors == 1 else 'errors'} and send again"
        if self.withdraws is not None:
            return f"Submission {self.withdraws} is withdrawn"
        if self.already_loaded and self.confirmed:
            return "Confirmed: this very file was received before, and your note is kept with it"
        if self.already_loaded:
            return "Already loaded: this very file was received before, nothing was changed"
        if queries:
            return self._ask(f"{queries:,} unusual {'value' if queries == 1 else 'values'}")
        return "Accepted" if self.submission is not None else "In order: nothing to mend. Send it now"

    def _ask(self, values: str) -> str:
        if self.confirmed:
            return f"Accepted, with {values} confirmed"
        if self.to_confirm and self.submission is None:
            return f"Confirm {values}"
        then = "to confirm" if self.to_confirm else "to look at"
        return f"{'In order' if self.submission is None else 'Accepted'}, with {values} {then}"

    def by_kind(self) -> Iterator[tuple[Kind, int, list[Finding]]]:
        """Yield each kind with its exact count and its kept findings: errors first, then the most frequent."""
        kept: dict[Kind, list[Finding]] = {}
        for finding in self.findings:
            kept.setdefault(Kind(finding.code, finding.severity, finding.column), []).append(finding)
        order = list(Severity)
        ranked = sorted(self.counts.items(), key=lambda item: (order.index(item[0].severity), -item[1]))
        for kind, count in ranked:
            if count:
                yield kind, count, kept[kind]

    def to_dict(self, *, most: int = KEPT_IN_ALL) -> dict[str, Any]:
        """The report as plain data, for `--json` and the API. Of findings at most so many, every kind among them."""
        return {
            "file": self.file,
            "layout": self.layout,
            "title": self.title,
            "sha256": self.sha256,
            "rows": self.rows,
            "submission": self.submission,
            "receipt": self.receipt,
            "accepted": self.accepted,
            "to_confirm": self.to_confirm,
            "already_loaded": self.already_loaded,
            "headline": self.headline,
            "counts": [{**asdict(kind), "count": count} for kind, count, _ in self.by_kind()],
            "findings": [asdict(finding) for finding in self._choose(most)],
            "totals": self.comparison.to_dict() if self.comparison else None,
        }

    def _choose(self, most: int) -> list[Finding]:
        """The first of every kind, then the next of each, until there are enough; in the order in which they stand."""
        if len(self.findings) <= most:
            return self.findings
        seen: Counter[Kind] = Counter()
        ranked: list[tuple[int, int]] = []
        for place, finding in enumerate(self.findings):
            kind = Kind(finding.code, finding.severity, finding.column)
            ranked.append((seen[kind], place))
            seen[kind] += 1
        return [self.findings[place] for place in sorted(place for _, place in sorted(ranked)[:most])]
