"""The receipt of one sending: what was sent, what was found, what became of it since, and its history."""

from __future__ import annotations

from typing import Final

from layouts.components import (
    Content,
    StripItem,
    element,
    make_illustrative_banner,
    make_notice,
    make_strip,
    make_table,
)
from layouts.exhibit import Column
from layouts.formatting import format_count, format_moment, join_words
from layouts.page import PageDefinition, make_state, write_tab_title
from layouts.page_data.receipt_page import (
    ReceiptPage,
    build_receipt,
    list_differences,
    name_return,
    tell_outcome,
)
from layouts.page_parts.report_parts import FINDINGS_FILES, KEEP_ADDRESS, link_file, make_findings, make_totals
from layouts.view import View
from metrics.outcomes import Outcomes

_FILES: Final = (
    ("file", "The file as it was sent"),
    ("receipt.txt", "Receipt as text"),
    ("receipt.json", "Receipt as JSON"),
)
_OF_THE_FILE: Final = ("file", "marked.xlsx")
_NOT_KEPT: Final = "; the file itself was not kept: it came in before files were"
_DIFFERENCES: Final = ("Area", "Period", "About", "Column", "Before", "After")
_SHOWN: Final = 200  # changed numbers; the file has all
_HISTORY: Final = ("Receipt", "Received", "Outcome", "Rows")


def layout(view: View, outcomes: Outcomes) -> Content:
    """The whole page: all of it for who has its key, else what everybody may know. It has no callback."""
    page = build_receipt(outcomes, int(view.receipt), keys=view.keys)
    if page is None:
        words = "A receipt’s address holds its number. Check it, or ask who gave it to you."
        heading = element("H1", "There is no such receipt")
        return [heading, element("P", words), make_state(None, title=find_title(view))]
    return [
        _make_head(page),
        *([make_illustrative_banner()] if page.attempt.illustrative else []),
        _make_strip(page),
        _make_facts(page),
        *(_make_opened(page) if page.opened else [_tell_closed(page)]),
        element("H2", "History", className="section", id="history"),
        _make_history(page),
        make_state(view, title=find_title(view)),
    ]


def _make_opened(page: ReceiptPage) -> list[Content]:
    """What is for who has the key: what was sent, what was found in it, and what it changed."""
    report = page.attempt.report
    return [
        *_make_confirmations(page),
        element("P", _link_files(page, _FILES), className="file-links"),
        *make_findings(report, files=_link_files(page, FINDINGS_FILES)),
        *make_totals(report),
        *_make_differences(page),
    ]


def _tell_closed(page: ReceiptPage) -> Content:
    """Say what is not shown, and who sees it."""
    fault = ["The key in this address does not open this receipt: it may have been cut off."] if page.keys else []
    words = (
        *fault,
        "What was in the file, and what was found in it, is shown to who has the receipt’s whole address. Its sender "
        "got that when the file was received. Who has lost it asks whoever runs this dashboard.",
    )
    return make_notice([element("P", each) for each in words], title="This is what everybody may see of it")


def find_title(view: View) -> str:
    """The title of the browser's tab."""
    return write_tab_title(f"Receipt {view.receipt}".strip())


def _make_head(page: ReceiptPage) -> Content:
    """What became of it and, for who has the key, what is to be done next."""
    attempt = page.attempt
    title = attempt.report["headline"] if page.opened else tell_outcome(attempt)
    lede = f"Receipt {attempt.id}: {page.title}, received {format_moment(attempt.received_at)}"
    words = element("Div", [element("H1", title), element("P", lede, className="lede")])
    if not page.opened:
        return words
    copy = element("Button", "Copy link", className="button", type="button", data_copy="link", title=KEEP_ADDRESS)
    return element("Div", [words, element("Div", copy, className="page-ways")], className="page-head")


def _make_strip(page: ReceiptPage) -> Content:
    attempt = page.attempt
    rejected = attempt.submission_id is None
    return make_strip(
        [
            StripItem("Outcome", tell_outcome(attempt), attention=rejected),
            StripItem("Rows", f"{attempt.rows:,}"),
            *([StripItem("Sender", attempt.sender)] if page.opened else []),
            StripItem("Now", page.standing, attention=not rejected and not (page.chain and page.chain.stands)),
        ]
    )


def _make_facts(page: ReceiptPage) -> Content:
    attempt = page.attempt
    facts: list[tuple[str, Content]] = [
        (name, words) for name, words in (("Areas", page.areas), ("Periods", page.periods)) if words
    ]
    if page.opened:
        facts += [
            ("File", f"{attempt.file_name} ({attempt.bytes:,} bytes)" + ("" if attempt.kept else _NOT_KEPT)),
            ("SHA-256", element("Code", attempt.sha256)),
        ]
    facts.append(("Rules version", element("Code", attempt.rules_version)))
    if attempt.submission_id is not None:
        facts.append(("Submission", f"{attempt.submission_id}"))
    if page.replaced:
        facts.append(("It replaced", _name_receipts(page.replaced)))
    if page.replaced_by:
        facts.append(("Replaced by", _name_receipts(page.replaced_by)))
    parts = [part for name, words in facts for part in (element("Dt", name), element("Dd", words))]
    return element("Dl", parts, className="receipt-facts")


def _name_receipts(numbers: tuple[int, ...]) -> Content:
    links: list[Content] = []
    for number in numbers:
        links += [", "] if links else []
        links.append(_link_receipt(number))
    return element("Span", links)


def _link_receipt(number: int) -> Content:
    return element("A", f"Receipt {number}", href=View("receipt", receipt=str(number)).href())


def _make_confirmations(page: ReceiptPage) -> list[Content]:
    """Who confirmed what is unusual, and in which words."""
    if not page.confirmations:
        return []
    title = "Why it was withdrawn" if page.attempt.outcome.value == "withdrawal" else "Confirmed"
    lines = [
        element("P", f"“{each.note}” – {each.sender}, {format_moment(each.received_at)}") for each in page.confirmations
    ]
    return [make_notice(lines, title=title)]


def _link_files(page: ReceiptPage, files: tuple[tuple[str, str], ...]) -> list[Content]:
    """Links to files; those that are made of the file that was sent, only where that is kept."""
    attempt = page.attempt
    return [
        link_file(page.view, name, words, saved=attempt.file_name if name == "file" else "")
        for name, words in files
        if attempt.kept or name not in _OF_THE_FILE
    ]


def _make_differences(page: ReceiptPage) -> list[Content]:
    """What it changed of what it replaced: old and new, number by number."""
    if not page.replaced:
        return []
    heading = element("H2", "What it changed", className="section", id="differences")
    if page.closed:
        return [heading, *_ask_for_key(page)]
    if page.differences is None:
        return [heading, element("P", "There are too many rows to compare here; compare the two files themselves.")]
    lines = list_differences(page)
    if not lines:
        return [heading, element("P", "Nothing: every number that it replaced is as it was.")]
    columns = [Column(header, numeric=header in ("Before", "After")) for header in _DIFFERENCES]
    rows = [[area, period, about, number, before, after] for _, area, period, about, number, before, after in lines]
    counted = format_count(len(lines), "number")
    told = f"{counted} changed" + (f"; the first {_SHOWN:,} are shown" if len(lines) > _SHOWN else "") + "."
    return [
        heading,
        element("P", [f"{told} ", link_file(page.view, "differences.csv", "All of them as CSV")]),
        make_table("Numbers that changed", columns, rows[:_SHOWN], name="cards differences", hide_caption=True),
    ]


def _ask_for_key(page: ReceiptPage) -> list[Content]:
    """Ask for the address of a receipt that it replaced (`assets/send.js` adds its key to the page's address)."""
    numbers = join_words(f"receipt {number}" for number in page.closed)
    words = f"The numbers that changed are shown to who can open {numbers}, too."
    ask = "Address of that receipt" if len(page.closed) == 1 else "Address of one of them"
    field = element("Span", id="other-receipt-place", data_input="text receipt other-receipt")
    label = element("Label", ask, htmlFor="other-receipt")
    button = element("Button", "Show what changed", type="submit", className="button")
    parts = [element("Div", [label, field], className="send-field"), element("Div", button)]
    form = element("Form", parts, id="other-receipt-form", className="send-form")
    return [element("P", words), form, element("Div", id="send-error")]


def _make_history(page: ReceiptPage) -> Content:
    rows = [
        [
            f"Receipt {each.id} (this one)" if each.id == page.attempt.id else _link_receipt(each.id),
            format_moment(each.received_at),
            tell_outcome(each) + (" (illustrative)" if each.illustrative else ""),
            f"{each.rows:,}",
        ]
        for each in page.history or (page.attempt,)
    ]
    caption = f"Sendings of {name_return(page.attempt)} about the same areas and periods, newest first"
    columns = [Column(header, numeric=header == "Rows") for header in _HISTORY]
    return make_table(caption, columns, rows, name="cards history")


PAGE = PageDefinition(page="receipt", layout=layout, find_title=find_title, remembered=False)
