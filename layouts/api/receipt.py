"""A receipt's files: the receipt as JSON and as text, the findings, and the file that was sent, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import orjson
from flask import Flask, Response, request

from layouts.api.answers import answer_words
from layouts.findings_file import answer_findings, answer_marked
from layouts.page_data.receipt_page import (
    DIFFERENCE_COLUMNS,
    ReceiptPage,
    build_receipt,
    describe_receipt,
    list_differences,
    write_receipt,
)
from layouts.renderers.csv import write_csv
from loaders.attempts import require_kept
from loaders.errors import OutcomesError, UsageError
from loaders.keep import read_kept
from metrics.outcomes import Outcomes

NOT_OPENED: Final = "The receipt’s whole address opens this file: its sender got it when the file was received."
_FOR_ALL: Final = ("receipt.json", "receipt.txt")
"""The files that tell who has no key what everybody may know."""


def add_receipt_routes(server: Flask, outcomes: Outcomes) -> None:
    """Let the server that carries the pages give out the files of receipts."""
    answers: dict[str, Callable[[ReceiptPage], Response]] = {
        "receipt.json": _answer_json,
        "receipt.txt": lambda page: Response(write_receipt(page), mimetype="text/plain; charset=utf-8"),
        "findings.csv": lambda page: answer_findings(page.attempt.report["findings"]),
        "differences.csv": _answer_differences,
        "marked.xlsx": lambda page: _answer_marked(page, outcomes),
        "file": lambda page: _answer_file(page, outcomes),
    }
    for name, write in answers.items():
        server.add_url_rule(f"/receipts/<int:number>/{name}", f"receipt_{name}", _make_answer(outcomes, name, write))


def _make_answer(outcomes: Outcomes, name: str, write: Callable[[ReceiptPage], Response]) -> Callable[[int], Response]:
    def answer(number: int) -> Response:
        """Answer with what is written of the receipt of that number, or say in words why not."""
        try:
            keys = tuple(key for key in request.args.get("key", "").split(",") if key)
            page = build_receipt(outcomes, number, keys=keys)
            if page is None:
                return _refuse(f"There is no receipt {number}.", 404)
            if name not in _FOR_ALL and not page.opened:
                return _refuse(NOT_OPENED, 403)
            return keep_private(write(page))
        except UsageError as error:
            return _refuse(str(error), 404)
        except OutcomesError as error:
            return _refuse(str(error), 503)

    return answer


def _answer_json(page: ReceiptPage) -> Response:
    return Response(orjson.dumps(describe_receipt(page), option=orjson.OPT_INDENT_2), mimetype="application/json")


def _answer_differences(page: ReceiptPage) -> Response:
    if page.closed:
        numbers = ", ".join(map(str, page.closed))
        return _refuse(f"What changed is shown to who has the keys of the receipts that it replaced: {numbers}.", 403)
    return Response(write_csv(DIFFERENCE_COLUMNS, list_differences(page)), mimetype="text/csv; charset=utf-8")


def _answer_file(page: ReceiptPage, outcomes: Outcomes) -> Response:
    """The bytes as they came, never to be shown by a browser: nobody knows what is in them."""
    attempt = page.attempt
    require_kept(attempt)

    def stream() -> Iterator[bytes]:
        with outcomes.connect() as connection:
            yield from read_kept(connection, attempt.sha256)

    headers = {
        "Content-Disposition": f'attachment; filename="{make_safe_name(attempt.file_name)}"',
        "Content-Length": str(attempt.bytes),
        "ETag": f'"{attempt.sha256}"',
    }
    return Response(stream(), mimetype="application/octet-stream", headers=headers)


def _answer_marked(page: ReceiptPage, outcomes: Outcomes) -> Response:
    """The file as a workbook, with what was found in it when it was sent."""
    require_kept(page.attempt)
    with TemporaryDirectory(prefix="kept-") as folder:
        path = Path(folder) / "kept.csv"
        with outcomes.connect() as connection, path.open("wb") as out:
            out.writelines(read_kept(connection, page.attempt.sha256))
        return answer_marked(path, page.attempt.report["findings"])


def make_safe_name(name: str) -> str:
    """A file's name of harmless letters alone."""
    return re.sub(r"[^A-Za-z0-9_. -]+", "-", name).strip(". ") or "file"


def keep_private(response: Response) -> Response:
    """Let nobody on the way keep an answer that is meant for one reader."""
    response.headers["Cache-Control"] = "no-store"
    return response


def _refuse(words: str, status: int) -> Response:
    return keep_private(answer_words(words, status=status))
