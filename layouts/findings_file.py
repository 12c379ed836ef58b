"""What was found in a file, as files: the findings as a table, one row each, and the file itself with marked cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from flask import Response

from layouts.marked_workbook import write_marked
from layouts.renderers.csv import write_csv
from loaders.report import SubmissionReport

_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

COLUMNS: Final = ("row", "period", "message", "column", "you_sent", "we_expect", "example", "what_to_do", "severity")
"""The order that people who mend files asked for: where, when, what is wrong, what they sent, what is right."""


def write_findings(report: SubmissionReport) -> Response:
    """Answer with a report's findings as a CSV file."""
    return answer_findings(report.to_dict()["findings"])


def answer_findings(findings: Iterable[Mapping[str, Any]]) -> Response:
    """Answer with findings, as a report's plain data has them, as a CSV file."""
    text = write_csv(COLUMNS, [_list_cells(each) for each in findings])
    headers = {"Content-Disposition": 'attachment; filename="findings.csv"'}
    return Response(text, mimetype="text/csv; charset=utf-8", headers=headers)


def answer_marked(path: Path, findings: Sequence[Mapping[str, Any]]) -> Response:
    """Answer with a sender's file as a workbook, its cells marked that something was found in."""
    with TemporaryDirectory(prefix="marked-") as folder:
        target = Path(folder) / "marked.xlsx"
        write_marked(path, target, findings)
        content = target.read_bytes()
    headers = {"Content-Disposition": 'attachment; filename="marked.xlsx"'}
    return Response(content, mimetype=_XLSX, headers=headers)


def _list_cells(finding: Mapping[str, Any]) -> list[Any]:
    """The cells of one finding, in the order of the columns."""
    return [
        finding["row"], finding.get("period") or "", finding["message"], finding["column"] or "",
        finding["value"] or "", finding["expected"], finding["example"], finding["remedy"], finding["severity"],
    ]  # fmt: skip
