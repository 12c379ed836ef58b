"""A report as people read it: by rule, for what is systematic, and by row, for what to mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from layouts.components import Content, element, make_table
from layouts.exhibit import Column
from layouts.finding_words import ASKED
from layouts.formatting import format_count
from layouts.totals_table import CAPTION, UNUSUAL, tabulate_totals
from layouts.view import View
from loaders.attempts import LONGEST_NOTE
from loaders.report import Severity, SubmissionReport

ROWS_SHOWN: Final = 100
ROWS_OPEN: Final = 20
"""Of these at once; the rest opens."""

FINDINGS_FILES: Final = (
    ("findings.csv", "Findings as CSV"),
    ("marked.xlsx", "Your file as a workbook, with the cells marked"),
)
"""The files of a report's findings, by their names, with the words of the links to them."""

KEEP_ADDRESS: Final = "Keep its address: only who has it can open the receipt."

_BY_RULE: Final = ("What was found", "Column", "How often", "What to do")
_BY_ROW: Final = ("Row", "Period", "Message", "Column", "You sent", "We expect", "Example")


def make_answer(report: SubmissionReport) -> list[Content]:
    """Make the answer to a file that was checked or sent: what to do next, then what was found."""
    rows = format_count(report.rows, "row")
    about = f"{report.file}: {report.title}, {rows}." if report.layout else f"{report.file}."
    if report.receipt:
        opened = View("receipt", receipt=str(report.receipt), keys=(report.key,))
        address = opened.href()
        receipt = element("A", f"receipt {report.receipt}", href=address)
        copies = {"type": "button", "data_copy": "link", "data_address": address}
        copy = element("Button", "Copy its address", className="button", **copies)
        lede: list[Content] = [f"{about} Received: ", receipt, ". ", KEEP_ADDRESS, " ", copy]
        files = [link_file(opened, *each) for each in FINDINGS_FILES]
    else:
        lede = [f"{about} Checked only: nothing was sent or stored."]
        files = [
            element("Button", words, type="button", className="button", data_save=name.rpartition(".")[2])
            for name, words in FINDINGS_FILES
        ]
    heading = element("H2", report.headline, className="section", tabIndex="-1", id="send-answer-title")
    plain = report.to_dict()
    confirm = [_make_confirmation(report)] if report.to_confirm else []
    found = [*make_findings(plain, files=files), *make_totals(plain)]
    if not report.accepted:
        return [heading, element("P", lede), *found, _make_step("choose", "Choose the mended file")]
    step = [] if report.submission or report.to_confirm else [_make_step("send", "Send it now")]
    return [heading, element("P", lede), *step, *confirm, *found]


def _make_step(name: str, words: str) -> Content:
    """Make the button of what comes next (`assets/send.js`), which the form above has too: it may be out of sight."""
    return element("P", element("Button", words, type="button", className="button button-primary", data_step=name))


def link_file(view: View, name: str, words: str, *, saved: str = "") -> Content:
    """Make a link to a file of a receipt, with the keys of the receipt's address."""
    path, mark, query = view.href().partition("?")
    return element("A", words, href=f"{path}/{name}{mark}{query}", download=saved or f"receipt-{view.receipt}-{name}")


def _make_confirmation(report: SubmissionReport) -> Content:
    """Make the form in which unusual values are confirmed: the file goes with it, as it was chosen above."""
    one = report.to_confirm == 1
    values = f"{report.to_confirm:,} unusual {'value' if one else 'values'}"
    why = f"Why {'is it' if one else 'are they'} right? Your note is kept, and stands on the receipt."
    note = element("Textarea", "", id="confirm-note", name="note", rows=3, maxlength=LONGEST_NOTE)
    field = element("Div", [element("Label", why, htmlFor="confirm-note"), note], className="send-field")
    words = f"Confirm {values}" if report.submission else f"Confirm {values} and send"
    button = element("Button", words, type="submit", className="button button-primary")
    return element("Form", [field, element("Div", button)], id="confirm-form", className="send-form")


def make_totals(report: Mapping[str, Any]) -> list[Content]:
    """Make the table of a report's totals beside earlier ones; a sentence where there are none, if there is one."""
    if not report.get("totals"):
        return []
    table = tabulate_totals(report["totals"])
    parts: list[Content] = [element("H2", CAPTION, className="section"), element("P", table.words)]
    if not table.rows:
        return parts
    columns = [
        Column(header, numeric=2 <= place < len(table.headers) - 1) for place, header in enumerate(table.headers)
    ]
    rows = [[*row[:-1], _mark(row[-1], odd=odd)] for row, odd in zip(table.rows, table.unusual, strict=True)]
    parts.append(make_table(CAPTION, columns, rows, name="cards totals", hide_caption=True))
    return [*parts, element("P", table.below)] if table.below else parts


def _mark(change: str, *, odd: bool) -> Content:
    mark = element("Span", f"{UNUSUAL}: ", className="severity-query")
    return element("Span", [mark, change]) if odd else change


def make_findings(report: Mapping[str, Any], *, files: Sequence[Content] = ()) -> list[Content]:
    """Make the two tables of a report's plain data, with links to them as files; nothing where nothing was found."""
    if not report["findings"]:
        return []
    return [
        element("H2", "By rule", className="section"),
        *([element("P", list(files), className="file-links")] if files else []),
        _make_table("Findings by rule", _BY_RULE, _list_rules(report), "findings-rule"),
        element("H2", "By row", className="section"),
        *_tell_cut(report),
        *_make_rows(_list_rows(report)),
    ]


def _make_rows(rows: list[list[Content]]) -> list[Content]:
    """Make the table of findings by row; who wants more than the first opens the rest."""
    first, rest = rows[:ROWS_OPEN], rows[ROWS_OPEN:]
    table = _make_table("Findings by row", _BY_ROW, first, "findings-row")
    if not rest:
        return [table]
    summary = element("Summary", f"The next {format_count(len(rest), 'finding')}")
    return [table, element("Details", [summary, _make_table("Further findings by row", _BY_ROW, rest, "findings-row")])]


def _make_table(caption: str, headers: Sequence[str], rows: list[list[Content]], name: str) -> Content:
    columns = [Column(header, numeric=header == "How often") for header in headers]
    return make_table(caption, columns, rows, name=f"cards {name}", hide_caption=True)


def _list_rules(report: Mapping[str, Any]) -> list[list[Content]]:
    """One row for each rule and column that something was found by, as the report orders them."""
    first: dict[tuple[Any, ...], Mapping[str, Any]] = {}
    for finding in report["findings"]:
        first.setdefault(_find_kind(finding), finding)
    rows = []
    for each in report["counts"]:
        shown = first.get(_find_kind(each), {})
        words = each["code"].replace("-", " ").capitalize()
        weight = element("Span", f"{ASKED[Severity(each['severity'])]}: ", className=f"severity-{each['severity']}")
        told = shown.get("message", "")
        message = element("Span", [weight, told if each["count"] == 1 else f"{words}, such as: {told}"])
        rows.append([message, each["column"] or "", f"{each['count']:,}", shown.get("remedy", "")])
    return rows


def _find_kind(each: Mapping[str, Any]) -> tuple[Any, ...]:
    return each["code"], each["severity"], each["column"]


def _list_rows(report: Mapping[str, Any]) -> list[list[Content]]:
    ordered = sorted(report["findings"], key=lambda each: each["row"] or 0)
    return [
        [
            f"Row {each['row']:,}" if each["row"] else "Whole file",
            each.get("period") or "",
            each["message"],
            each["column"] or "",
            _quote(each["value"]),
            each["expected"],
            each["example"],
        ]
        for each in ordered[:ROWS_SHOWN]
    ]


def _quote(value: str | None) -> str:
    return f"“{value}”" if value else ""


def _tell_cut(report: Mapping[str, Any]) -> list[Content]:
    found = sum(each["count"] for each in report["counts"])
    if found <= ROWS_SHOWN:
        return []
    words = f"The first {ROWS_SHOWN:,} of {format_count(found, 'finding')}; the file has more of them."
    return [element("P", words)]
