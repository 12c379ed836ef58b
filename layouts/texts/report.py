"""A submission's report as text, for the command line: what to do next, then by rule, then by row."""

from __future__ import annotations

from layouts.finding_words import ASKED
from layouts.formatting import format_count, start_with_capital
from layouts.texts.outcomes import align_columns
from layouts.totals_table import CAPTION, UNUSUAL, tabulate_totals
from loaders.columns import make_visible
from loaders.report import Finding, Kind, SubmissionReport

ROWS_SHOWN = 5
TOTALS_SHOWN = 20


def write_report(report: SubmissionReport) -> str:
    """Give the report in lines of plain words. The first line says what to do next."""
    rows = format_count(report.rows, "row")
    about = f" ({report.title}, {rows})" if report.layout else ""
    receipt = f" Receipt {report.receipt}." if report.receipt else ""
    lines = [f"{report.file}: {report.headline}{about}.{receipt}"]
    for kind, count, kept in report.by_kind():
        lines += ["", f"  {ASKED[kind.severity]}: {kept[0].message if count == 1 else _name_kind(kind, count)}"]
        for finding in kept[:ROWS_SHOWN]:
            lines += _write_finding(finding, alone=count == 1)
        if count > ROWS_SHOWN:
            lines.append(f"    … and {count - ROWS_SHOWN:,} more of the same kind.")
    return "\n".join(map(make_visible, [*lines, *_write_totals(report)]))


def _write_totals(report: SubmissionReport) -> list[str]:
    """The totals beside earlier ones, a line each; of a file that is to be mended there are none yet."""
    if report.comparison is None or not report.accepted:
        return []
    table = tabulate_totals(report.comparison.to_dict())
    lines = ["", f"  {CAPTION}. {table.words}"]
    if not table.rows:
        return lines
    lines += [f"    {header}." for header in table.headers if ": " in header]
    rows = [
        (*row[:-1], f"{UNUSUAL}: {row[-1]}" if odd else row[-1])
        for row, odd in zip(table.rows, table.unusual, strict=True)
    ]
    named = [tuple(header.split(": ")[0] for header in table.headers), *rows[:TOTALS_SHOWN]]
    lines += [f"    {line}" for line in align_columns(named).split("\n")]
    further = len(rows) - TOTALS_SHOWN
    return [*lines, f"    … and {further:,} more."] if further > 0 else lines


def _name_kind(kind: Kind, count: int) -> str:
    where = f" in column {kind.column}" if kind.column else ""
    return f"{kind.code.replace('-', ' ')}{where}, {count:,} times"


def _write_finding(finding: Finding, *, alone: bool) -> list[str]:
    place = ", ".join(
        part
        for part in (
            f"row {finding.row:,}" if finding.row else "",
            f"column {finding.column}" if finding.column else "",
            f"you sent “{finding.value}”" if finding.value else "",
        )
        if part
    )
    lines = [] if alone and not place else [f"    {_start(place) if alone else _join(place, finding.message)}"]
    if finding.expected:
        lines.append(f"      We expect {finding.expected}.")
    if finding.remedy:
        lines.append(f"      {finding.remedy}{_add_example(finding)}")
    return lines


def _add_example(finding: Finding) -> str:
    """The example, unless the remedy holds it already."""
    shown = not finding.example or finding.example in finding.remedy
    return "" if shown else f" Example: {finding.example}"


def _start(place: str) -> str:
    return f"{start_with_capital(place)}."


def _join(place: str, message: str) -> str:
    return f"{_start(place)[:-1]}: {message}" if place else message
