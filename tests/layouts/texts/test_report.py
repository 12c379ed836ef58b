"""The report as a data officer reads it on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from layouts.texts.report import ROWS_SHOWN, write_report
from loaders.report import Finding, Severity, SubmissionReport
from tests.loaders.sent import PRISON_HEADER, SUPPLY_ROW, check, join, supply, supply_row

COUNT_RANGE = (
    "a whole number from 0 to 100,000, or [c] suppressed, [x] not available, [z] not applicable, nil for nothing to "
    "report"
)

IN_ORDER = "sent.csv: In order: nothing to mend. Send it now (Police: drug supply, 1 row)."

ONE_ERROR = f"""\
sent.csv: Fix 1 error and send again (Police: drug supply, 2 rows).

  To mend: “-3” is less than 0.
    Row 3, column count, you sent “-3”.
      We expect {COUNT_RANGE}.
      Check the figure, and whether it stands in the right column. Example: 12"""

SEVERAL_ERRORS = f"""\
sent.csv: Fix 4 errors and send again (Police: drug supply, 4 rows).

  To mend: not a number in column count, 2 times
    Row 3, column count, you sent “many”: “many” is not a number or a known mark.
      We expect {COUNT_RANGE}.
      Write the figure in digits only, or the mark that says why there is none. Example: 12
    Row 4, column count, you sent “<5”: “<5” is not a number or a known mark.
      We expect {COUNT_RANGE}.
      Write [c] for a small number that is hidden. Example: 12

  To mend: The row has 2 cells, the header has 5.
    Row 5, you sent “West Mercia,2025-Q3”.
      We expect 5 cells.
      Fill in the missing cells; in the last row of a file, check that the file was not cut off.

  To mend: “West Merica” is not an area that we know.
    Row 3, column area, you sent “West Merica”.
      We expect the name or nine-character code of a police force area or England.
      Nearest known names: West Mercia (E23000016); West Midlands (E23000014).

  For information: The row is empty and was passed over.
    Row 6."""

A_QUERY = """\
sent.csv: Confirm 1 unusual value (Prisons: drug finds, 1 row).

  To confirm: There are more events than people: possible, but unusual.
    Row 2, column count, you sent “12”.
      We expect a whole number from 0 to 200,000, or [c] suppressed, [x] not available, [z] not applicable, nil for \
nothing to report.
      Check whether count and out_of have been swapped; if both are right, confirm them with a note."""

NO_CSV = """\
sent.csv: Fix 1 error and send again.

  To mend: This is a PDF document, not a CSV file.
      We expect a CSV file with commas.
      Send the table as a CSV file."""

TWO_COLUMNS = """\
sent.csv: Fix 2 errors and send again (Police: drug supply, 0 rows).

  To mend: The column count is missing.
    Row 1, column count.
      We expect area, period, measure, category, count.
      Add the column; the template has all of them in order.

  To mend: The return has no column “counts”.
    Row 1, you sent “counts”.
      We expect area, period, measure, category, count.
      Rename it to count."""


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (supply(supply_row(measure="county-lines-closed", category="All")), IN_ORDER),
        (supply(SUPPLY_ROW, supply_row(category="Class B", count="-3")), ONE_ERROR),
        (
            supply(
                SUPPLY_ROW,
                supply_row(area="West Merica", count="many"),
                supply_row(category="Class B", count="<5"),
                "West Mercia,2025-Q3",
                "",
            ),
            SEVERAL_ERRORS,
        ),
        (join(PRISON_HEADER, "Worcestershire,2024/25,prison-drug-finds,HMP Hewell,12,5"), A_QUERY),
        (b"%PDF-1.7", NO_CSV),
        (supply(SUPPLY_ROW).replace("count", "counts"), TWO_COLUMNS),
    ],
    ids=["in order", "one error", "several errors", "query", "no CSV", "columns"],
)
def test_a_report_reads_so(content: str | bytes, text: str, tmp_path: Path) -> None:
    assert write_report(check(tmp_path, content)) == text


def report_of(*findings: Finding) -> SubmissionReport:
    report = SubmissionReport(file="a.csv", layout="x", title="X", rows=1_234)
    report.add(findings)
    return report


def test_of_many_of_a_kind_the_first_are_shown_and_the_rest_counted() -> None:
    text = write_report(report_of(*(Finding("bad-cell", "Bad.", row=row, column="count") for row in range(2, 1_500))))
    assert text.splitlines()[2:] == [
        "  To mend: bad cell in column count, 1,498 times",
        *(f"    Row {row}, column count: Bad." for row in range(2, 2 + ROWS_SHOWN)),
        f"    … and {1_498 - ROWS_SHOWN:,} more of the same kind.",
    ]


def test_numbers_have_thousands_marked() -> None:
    text = write_report(report_of(Finding("bad", "Bad.", row=12_345)))
    assert text.startswith("a.csv: Fix 1 error and send again (X, 1,234 rows).")
    assert "    Row 12,345." in text


def test_an_example_is_given_unless_the_remedy_holds_it() -> None:
    shown = report_of(
        Finding("a", "A.", remedy="Write it.", example="12"), Finding("b", "B.", remedy="Write 12.", example="12")
    )
    lines = write_report(shown).splitlines()
    assert "      Write it. Example: 12" in lines
    assert "      Write 12." in lines


def test_a_file_loaded_before_is_told_so() -> None:
    report = report_of()
    report.already_loaded = True
    assert write_report(report) == (
        "a.csv: Already loaded: this very file was received before, nothing was changed (X, 1,234 rows)."
    )


def test_errors_stand_above_queries_and_notes() -> None:
    findings = (
        Finding("n", "A note.", Severity.NOTE),
        Finding("q", "A query.", Severity.QUERY),
        Finding("e", "An error."),
    )
    heads = [line for line in write_report(report_of(*findings)).splitlines() if line.startswith("  ")]
    assert heads == ["  To mend: An error.", "  To confirm: A query.", "  For information: A note."]


def test_what_a_sender_wrote_cannot_forge_lines_of_the_report() -> None:
    value = "x\nsent.csv: Accepted\r\x1b[1A\u2028"
    text = write_report(report_of(Finding("bad", "Bad.", row=2, value=value)))
    assert "[new line]sent.csv: Accepted[new line][escape character][1A[line separator]" in text
    assert text.replace("\n", "").isprintable()
