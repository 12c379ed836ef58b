"""Files as senders send them, for the tests of checking and loading."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from loaders.areas import read_areas
from loaders.check import check_file
from loaders.columns import Reading
from loaders.report import Finding, Severity, SubmissionReport

TODAY = date(2026, 3, 1)
READING = Reading(read_areas(), TODAY)

SUPPLY_HEADER = "area,period,measure,category,count"
SUPPLY_ROW = "West Mercia,July to September 2025,seizures,Class A,12"
TREATMENT_HEADER = "area,period,measure,client_group,substance,sex,age,ethnicity,count,out_of"
PRISON_HEADER = "area,period,measure,prison,count,out_of"


def join(*lines: str) -> str:
    """Lines as a spreadsheet ends them."""
    return "".join(f"{line}\r\n" for line in lines)


def supply(*rows: str) -> str:
    """A police supply return with these rows."""
    return join(SUPPLY_HEADER, *rows)


def supply_row(**cells: str) -> str:
    """A row of the police supply return that is in order but for these cells."""
    good = dict(zip(SUPPLY_HEADER.split(","), SUPPLY_ROW.split(","), strict=True))
    return ",".join((good | cells).values())


def write(folder: Path, content: str | bytes, name: str = "sent.csv") -> Path:
    """Write a file exactly so."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def check(folder: Path, content: str | bytes, *, layout: str | None = None) -> SubmissionReport:
    """Check a file with this content, as of a fixed day."""
    return check_file(write(folder, content), layout=layout, reading=READING)


def codes(report: SubmissionReport, severity: Severity = Severity.ERROR) -> list[str]:
    """The rules that fired, as often as they did."""
    return sorted(kind.code for kind, count, _ in report.by_kind() if kind.severity is severity for _ in range(count))


def only(report: SubmissionReport) -> Finding:
    """The one finding of a rejected file."""
    assert not report.accepted
    (finding,) = report.findings
    return finding
