"""What a receipt shows: one sending, what became of it since, and the other sendings about the same."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from layouts.formatting import format_count, format_moment, join_words
from layouts.view import View
from loaders.areas import read_areas
from loaders.attempts import (
    Attempt,
    Receipt,
    SendingOutcome,
    find_attempt,
    find_receipt,
    list_attempts_like,
    list_attempts_of,
    list_places,
)
from loaders.differences import Difference, find_differences
from loaders.errors import UsageError
from loaders.history import Chain, read_chain
from loaders.periods import Period
from loaders.returns_catalogue import return_named
from metrics.outcomes import Outcomes

HISTORY_SHOWN: Final = 20
_NO_ROW: Final = "no row"
_NAMED_AT_MOST: Final = 3  # areas and periods; more are counted


@dataclass(frozen=True, slots=True)
class ReceiptPage:
    """A sending as a person sees it.

    Whether it is `opened`, by one of the `keys` of the address, decides what may be shown of it: what was in the file,
    what was found in it and what its sender said is for who has its key; the rest is in `describe_openly`.

    `areas` and `periods` say of what it speaks. `replaced` and `replaced_by` are the receipts of the submissions that
    it replaced and that replaced it; `chain` is None where it made no submission. `confirmations` are the sendings of
    the same file that carry a note, `history` those about the same return, areas and periods, newest first, itself
    among them. `differences` are the rows that are not what they were in what it replaced: none unless all of that is
    opened, too (`closed` are the receipts that are not); None where there is too much to compare.
    """

    attempt: Attempt
    keys: tuple[str, ...]
    opened: bool
    areas: str
    periods: str
    chain: Chain | None
    replaced: tuple[int, ...]
    replaced_by: tuple[int, ...]
    confirmations: tuple[Attempt, ...]
    history: tuple[Attempt, ...]
    closed: tuple[int, ...]
    differences: tuple[Difference, ...] | None

    @property
    def view(self) -> View:
        """The address of the receipt, with these keys."""
        return View("receipt", receipt=str(self.attempt.id), keys=self.keys)

    @property
    def title(self) -> str:
        """The return's title, or that it could not be told which it is."""
        return name_return(self.attempt)

    @property
    def standing(self) -> str:
        """What became of it, in words."""
        return _tell_standing(self)


def build_receipt(outcomes: Outcomes, number: int, *, keys: Collection[str] | None = ()) -> ReceiptPage | None:
    """Build the receipt of that number as who has these keys may see it, who has None every one; None where there is
    no such receipt."""
    # The outcomes hold the one way to the store, and tell in words when the database cannot be read.
    with outcomes.connect() as connection:
        attempt = find_attempt(connection, number)
        if attempt is None:
            return None
        made = attempt.submission_id
        chain = None if made is None else read_chain(connection, made)
        ends = [chain.replaced if chain else (), chain.replaced_by if chain else ()]
        replaced, replaced_by = ([find_receipt(connection, each) for each in end] for end in ends)
        sendings = list_attempts_of(connection, [made]) if made is not None else [attempt]
        opened = _is_opened(attempt.receipt, keys)
        closed = tuple(each.number for each in replaced if each and not (opened and _is_opened(each, keys)))
        differences: list[Difference] | None = []
        if made is not None and replaced and not closed and attempt.returned:
            differences = find_differences(connection, return_named(attempt.returned), made)
        areas, periods = _name_places(attempt, list_places(connection, number))
        history = list_attempts_like(connection, number, most=HISTORY_SHOWN)
    return ReceiptPage(
        attempt=attempt,
        keys=(attempt.key,) if keys is None else tuple(keys),
        opened=opened,
        areas=areas,
        periods=periods,
        chain=chain,
        replaced=tuple(each.number for each in replaced if each),
        replaced_by=tuple(each.number for each in replaced_by if each),
        confirmations=tuple(each for each in sendings if each.note),
        history=tuple(history),
        closed=closed,
        differences=None if differences is None else tuple(differences),
    )


def _is_opened(receipt: Receipt, keys: Collection[str] | None) -> bool:
    return keys is None or receipt.is_opened_by(keys)


def _name_places(attempt: Attempt, places: list[tuple[int, int]]) -> tuple[str, str]:
    """Of which areas and periods a sending speaks; empty where it could not be read."""
    kind = return_named(attempt.returned).period.kind if attempt.returned else None
    periods = [Period.from_id(number) for number in sorted({period for _, period in places})]
    areas = sorted(read_areas().by_id(number).name for number in {area for area, _ in places})
    labels = [each.label_in(kind) if kind else each.label for each in periods]
    latest = f"{format_count(len(labels), 'period')}, the latest {labels[-1]}" if labels else ""
    return (
        join_words(areas) if len(areas) <= _NAMED_AT_MOST else format_count(len(areas), "area"),
        join_words(labels) if len(labels) <= _NAMED_AT_MOST else latest,
    )


def require_receipt(outcomes: Outcomes, number: int) -> ReceiptPage:
    """Build the receipt of that number, all of it, for who is on the server. Raises `UsageError` if there is none."""
    page = build_receipt(outcomes, number, keys=None)
    if page is None:
        raise UsageError(f"There is no receipt {number}.")
    return page


def write_receipt_href(receipt: Receipt) -> str:
    """The address that opens a receipt: for its sender alone."""
    return View("receipt", receipt=str(receipt.number), keys=(receipt.key,)).href()


def name_return(attempt: Attempt) -> str:
    """The title of the return that was sent; where the file was of none, that it is not known."""
    return return_named(attempt.returned).title if attempt.returned else "Unknown return"


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
    """The receipt as plain data, for machines and for files; what is only for who has its key is null without it."""
    attempt = page.attempt
    kept: dict[str, Any] = {
        "address": write_receipt_href(attempt.receipt),
        "file": attempt.file_name,
        "bytes": attempt.bytes,
        "sha256": attempt.sha256,
        "sender": attempt.sender,
        "note": attempt.note,
        "headline": attempt.report["headline"],
        "counts": attempt.report["counts"],
        "findings": attempt.report["findings"],
        "totals": attempt.report.get("totals"),
    }
    return describe_openly(page) | (kept if page.opened else dict.fromkeys(kept))


def describe_openly(page: ReceiptPage) -> dict[str, Any]:
    """What everybody may know of a receipt. Not the hash and size of the file: a short one could be found by trying."""
    attempt = page.attempt
    return {
        "receipt": attempt.id,
        "opened": page.opened,
        "outcome": attempt.outcome.value,
        "return": attempt.returned,
        "title": page.title,
        "layout": attempt.layout,
        "areas": page.areas,
        "periods": page.periods,
        "rows": attempt.rows,
        "received_at": attempt.received_at.isoformat(),
        "rules_version": attempt.rules_version,
        "illustrative": attempt.illustrative,
        "submission": attempt.submission_id,
        "standing": page.standing,
        "replaced_receipts": list(page.replaced),
        "replaced_by_receipts": list(page.replaced_by),
    }


def write_receipt(page: ReceiptPage) -> str:
    """The receipt as a text to keep: one fact a line; without its key, what everybody may know."""
    attempt, report = page.attempt, page.attempt.report
    outcome = tell_outcome(attempt)
    facts = {
        "Receipt": str(attempt.id),
        "What": f"{outcome}: {report['headline']}" if page.opened else outcome,
        "Return": page.title,
        "Areas": page.areas,
        "Periods": page.periods,
        "Received": format_moment(attempt.received_at),
        "Rows": f"{attempt.rows:,}",
        "Rules version": attempt.rules_version,
        "Submission": str(attempt.submission_id or ""),
        "Now": page.standing,
        "Replaced receipts": ", ".join(map(str, page.replaced)),
        "Replaced by receipts": ", ".join(map(str, page.replaced_by)),
        "Data": "illustrative: these figures are made up" if attempt.illustrative else "",
    }
    if page.opened:
        facts |= {
            "File": attempt.file_name,
            "Bytes": f"{attempt.bytes:,}",
            "SHA-256": attempt.sha256,
            "Sender": attempt.sender,
            "Note": attempt.note,
            "Address": write_receipt_href(attempt.receipt),
        }
    lines = [f"{name + ':':<22}{value}" for name, value in facts.items() if value]
    found = report["counts"] if page.opened else []
    if found:
        lines += ["", "Found:"]
        lines += [f"  {each['code'].replace('-', ' ')}: {each['count']:,} ({each['severity']})" for each in found]
    return "\n".join(lines) + "\n"
