"""What a receipt shows: one sending, what became of it since, and the other sendings about the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from layouts.formatting import format_count, format_date
from loaders.areas import read_areas
from loaders.attempts import Attempt, SendingOutcome, find_attempt, find_receipt, list_attempts_like, list_attempts_of
from loaders.differences import Difference, find_differences
from loaders.errors import UsageError
from loaders.history import Chain, read_chain
from loaders.periods import Period
from loaders.returns_catalogue import return_named
from metrics.outcomes import Outcomes

HISTORY_SHOWN: Final = 20
_NO_ROW: Final = "no row"


@dataclass(frozen=True, slots=True)
class ReceiptPage:
    """A sending as a person sees it.

    `replaced` and `replaced_by` are the receipts of the submissions that it replaced and that replaced it; `chain` is
    None where it made no submission. `confirmations` are the sendings of the same file that carry a note, `history`
    those about the same return, areas and periods, newest first, itself among them. `differences` are
    the rows that are not what they were in what it replaced; None where there is too much to compare.
    """

    attempt: Attempt
    chain: Chain | None
    replaced: tuple[int, ...]
    replaced_by: tuple[int, ...]
    confirmations: tuple[Attempt, ...]
    history: tuple[Attempt, ...]
    differences: tuple[Difference, ...] | None

    @property
    def title(self) -> str:
        """The return's title, or that it could not be told which it is."""
        return name_return(self.attempt)

    @property
    def standing(self) -> str:
        """What became of it, in words."""
        return _tell_standing(self)


def build_receipt(outcomes: Outcomes, number: int) -> ReceiptPage | None:
    """Build the receipt of that number; None where there is none."""
    # The outcomes hold the one way to the store, and tell in words when the database cannot be read.
    with outcomes.connect() as connection:
        attempt = find_attempt(connection, number)
        if attempt is None:
            return None
        made, chain = attempt.submission_id, None
        if made is not None:
            chain = read_chain(connection, made)
        ends = [chain.replaced if chain else (), chain.replaced_by if chain else ()]
        replaced, replaced_by = ([find_receipt(connection, each) for each in end] for end in ends)
        sendings = list_attempts_of(connection, [made]) if made is not None else [attempt]
        history = list_attempts_like(connection, number, most=HISTORY_SHOWN)
        differences: list[Difference] | None = []
        if made is not None and chain and chain.replaced and attempt.returned:
            differences = find_differences(connection, return_named(attempt.returned), made)
    return ReceiptPage(
        attempt=attempt,
        chain=chain,
        replaced=tuple(each for each in replaced if each),
        replaced_by=tuple(each for each in replaced_by if each),
        confirmations=tuple(each for each in sendings if each.note),
        history=tuple(history),
        differences=None if differences is None else tuple(differences),
    )


def require_receipt(outcomes: Outcomes, number: int) -> ReceiptPage:
    """Build the receipt of that number. Raises `UsageError` where there is none."""
    page = build_receipt(outcomes, number)
    if page is None:
        raise UsageError(f"There is no receipt {number}.")
    return page


def name_return(attempt: Attempt) -> str:
    """The title of the return that was sent; where the file was of none, that it is not known."""
    return return_named(attempt.returned).title if attempt.returned else "Unknown return"


def tell_time(moment: datetime) -> str:
    """A moment with its month in words: “14 February 2026, 09:30 UTC”."""
    return f"{format_date(moment.date())}, {moment:%H:%M} UTC"


def tell_outcome(attempt: Attempt) -> str:
    """What became of a sending, in a word or two."""
    return {
        SendingOutcome.ACCEPTED: "Accepted",
        SendingOutcome.REJECTED: "Rejected",
        SendingOutcome.SAME_AGAIN: "Same file again",
        SendingOutcome.NIL: "Nothing to report",
        SendingOutcome.WITHDRAWAL: "Withdrawal",
    }[attempt.outcome]


def _tell_standing(page: ReceiptPage) -> str:
    chain = page.chain
    if page.attempt.outcome is SendingOutcome.WITHDRAWAL:
        return "What it withdrew no longer stands."
    if chain is None:
        return "Nothing of it was stored. The file is kept."
    if chain.stands:
        return "It stands."
    if not chain.standing:
        return "It was replaced since."
    gone = format_count(chain.parts - chain.standing, "part")
    return f"{gone} of {chain.parts:,} were replaced since (a part is a measure of an area and period)."


DIFFERENCE_COLUMNS: Final = ("area_code", "area", "period", "about", "number", "before", "after")


def list_differences(page: ReceiptPage) -> list[tuple[str, ...]]:
    """The numbers that are not what they were, one a line, in the order of DIFFERENCE_COLUMNS."""
    lines: list[tuple[str, ...]] = []
    for each in page.differences or ():
        area, period = read_areas().by_id(each.area), Period.from_id(each.period)
        kind = return_named(page.attempt.returned or "").period.kind
        label = period.label_in(kind) if kind else period.label
        for number in each.before or each.after:
            before, after = each.before.get(number, _NO_ROW), each.after.get(number, _NO_ROW)
            if before != after:
                lines.append((area.code, area.name, label, ", ".join(each.words.values()), number, before, after))
    return lines


def describe_receipt(page: ReceiptPage) -> dict[str, Any]:
    """The receipt as plain data, for machines and for files."""
    attempt = page.attempt
    return {
        "receipt": attempt.id,
        "outcome": attempt.outcome.value,
        "return": attempt.returned,
        "title": page.title,
        "layout": attempt.layout,
        "file": attempt.file_name,
        "bytes": attempt.bytes,
        "sha256": attempt.sha256,
        "rows": attempt.rows,
        "sender": attempt.sender,
        "received_at": attempt.received_at.isoformat(),
        "rules_version": attempt.rules_version,
        "note": attempt.note,
        "illustrative": attempt.illustrative,
        "submission": attempt.submission_id,
        "standing": page.standing,
        "replaced_receipts": list(page.replaced),
        "replaced_by_receipts": list(page.replaced_by),
        "headline": attempt.report["headline"],
        "counts": attempt.report["counts"],
        "findings": attempt.report["findings"],
        "totals": attempt.report.get("totals"),
    }


def write_receipt(page: ReceiptPage) -> str:
    """The receipt as a text to keep: one fact a line."""
    attempt = page.attempt
    facts = {
        "Receipt": str(attempt.id),
        "What": f"{tell_outcome(attempt)}: {attempt.report['headline']}",
        "Return": page.title,
        "File": attempt.file_name,
        "Received": tell_time(attempt.received_at),
        "Sender": attempt.sender,
        "Rows": f"{attempt.rows:,}",
        "Bytes": f"{attempt.bytes:,}",
        "SHA-256": attempt.sha256,
        "Rules version": attempt.rules_version,
        "Submission": str(attempt.submission_id or ""),
        "Now": page.standing,
        "Note": attempt.note,
        "Replaced receipts": ", ".join(map(str, page.replaced)),
        "Replaced by receipts": ", ".join(map(str, page.replaced_by)),
        "Data": "illustrative: these figures are made up" if attempt.illustrative else "",
    }
    lines = [f"{name + ':':<22}{value}" for name, value in facts.items() if value]
    found = attempt.report["counts"]
    if found:
        lines += ["", "Found:"]
        lines += [f"  {each['code'].replace('-', ' ')}: {each['count']:,} ({each['severity']})" for each in found]
    return "\n".join(lines) + "\n"
