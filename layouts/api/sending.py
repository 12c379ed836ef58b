"""Sending a return over HTTP: checked, or checked and stored, and answered with the report of the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, Final, Protocol

import orjson
from flask import Flask, Response, request

from layouts.api.answers import answer_json, refuse
from layouts.api.receipt import keep_private
from layouts.api.turns import Turns
from layouts.api.upload import FORM_BYTES, Upload, UploadError, linger, receive_upload
from layouts.findings_file import answer_marked, write_findings
from layouts.html_text import write_html
from layouts.page_data.receipt_page import write_receipt_href
from layouts.page_parts.report_parts import make_answer
from loaders.attempts import Receipt
from loaders.errors import OutcomesError, UsageError
from loaders.load import Sending
from loaders.nil_return import Nothing, report_nothing
from loaders.report import SubmissionReport

ADDRESS: Final = "/api/v1/returns"
FIELDS: Final = ("layout", "sender", "note", "check", "answer")
"""What can be said beside the file. `check`: “yes” stores nothing."""

ANSWERS: Final = ("", "json", "csv", "xlsx", "page")
"""What the answer is: the report, its findings as a table, the file with its cells marked, the report with its page."""

_YES: Final = "yes"
_SECONDS_TO_COME_BACK: Final = 2


class Check(Protocol):
    """Checks a file, named as its sender knows it, without storing anything."""

    def __call__(self, path: Path, *, layout: str | None, name: str | None) -> SubmissionReport:
        """Give the report."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where returns are handed in: who loads and who checks them, and how many at once."""

    load: Callable[[Sending], SubmissionReport]
    check: Check
    turns: Turns


def add_sending_routes(server: Flask, desk: Desk) -> None:
    """Let the server that carries the pages take returns, and the word that there is nothing to report."""
    for address, name, handle in ((ADDRESS, "send_return", _receive), (f"{ADDRESS}/nil", "send_nil", _take_nil)):
        server.add_url_rule(address, name, partial(_answer, desk, handle), methods=["POST"])


def _answer(desk: Desk, handle: Callable[[Desk], Response]) -> Response:
    try:
        _require_own_page()
        with desk.turns.take() as mine:
            if not mine:
                words = "Another return is being received."
                raise UploadError(503, words, hint="Send it again in a moment.", unread=True)
            return handle(desk)
    except UploadError as error:
        return _refuse(error)
    except OutcomesError as error:
        return keep_private(refuse(error))


def _require_own_page() -> None:
    """Refuse what a page of another site makes a browser send in its user's name."""
    if request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site"):
        raise UploadError(403, "A page of another site cannot send returns.", unread=True)


def _receive(desk: Desk) -> Response:
    with receive_upload(request.environ) as upload:
        return _handle(desk, upload)


def _take_nil(desk: Desk) -> Response:
    """Take the word that there is nothing to report: a form of four fields and the confirmation."""
    request.max_content_length = FORM_BYTES
    said = {name: request.form.get(name, "").strip() for name in ("return", "area", "period", "sender", "sure")}
    empty = [name for name, words in said.items() if not words]
    if empty:
        hint = "Confirm that there is nothing to report." if empty == ["sure"] else ""
        raise UsageError(f"The field {empty[0]} is empty.", hint=hint)
    nothing = Nothing(said["return"], said["area"], said["period"], said["sender"])
    return _answer_report(report_nothing(desk.load, nothing), page=request.form.get("answer") == "page")


def _handle(desk: Desk, upload: Upload) -> Response:
    said = _read_fields(upload.fields)
    if said["check"]:
        report = desk.check(upload.path, layout=said["layout"] or None, name=upload.name)
    else:
        report = desk.load(
            Sending(
                upload.path, name=upload.name, layout=said["layout"] or None, sender=said["sender"], note=said["note"]
            )
        )
    if said["answer"] == "csv":
        return write_findings(report)
    if said["answer"] == "xlsx":
        return answer_marked(upload.path, report.to_dict()["findings"])
    return _answer_report(report, page=said["answer"] == "page")


def _answer_report(report: SubmissionReport, *, page: bool) -> Response:
    """Answer with the report as the command line gives it, and the address that opens its receipt; for a page with its
    words too."""
    own = Receipt(report.receipt, report.key) if report.receipt else None
    address = {"receipt_key": own and own.key, "receipt_address": own and write_receipt_href(own)}
    content: dict[str, Any] = {**report.to_dict(), **address}
    if page:
        content["html"] = write_html(make_answer(report))
        return keep_private(answer_json(content))  # a browser would note any other status as a failure of the page
    return keep_private(answer_json(content, status=200 if report.accepted else 422))


def _read_fields(fields: Mapping[str, str]) -> dict[str, str]:
    """Read what was said beside the file. A misspelt “check” must not store what was to be checked."""
    unknown = sorted(set(fields) - set(FIELDS))
    if unknown:
        words = ", ".join(name[:60] for name in unknown[:5])
        raise UsageError(f"There is no field {words}.", hint="There are: file, " + ", ".join(FIELDS) + ".")
    said = {name: fields.get(name, "").strip() for name in FIELDS}
    if said["check"] not in ("", _YES):
        raise UsageError("The field check is “yes”, or is left out.")
    if said["answer"] not in ANSWERS:
        raise UsageError("The field answer is " + ", ".join(ANSWERS[1:]) + ", or is left out.")
    if not said["check"] and not said["sender"]:
        raise UsageError("The field sender is empty.", hint="Say who sends the return: a name, or a team.")
    return said


def _refuse(error: UploadError) -> Response:
    content = orjson.dumps({"error": error.message, "hint": error.hint})
    headers = {"Content-Length": str(len(content)), "Connection": "close"}
    if error.status == 503:
        headers["Retry-After"] = str(_SECONDS_TO_COME_BACK)
    body = chain([content], linger(request.environ)) if error.unread else [content]
    return Response(body, status=error.status, mimetype="application/json", headers=headers)
