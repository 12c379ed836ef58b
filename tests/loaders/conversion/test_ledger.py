"""The account of rows balances, or says that it does not; frames stay small."""

import pytest

from loaders.conversion.ledger import LINES_PER_FRAME, Ledger, Reason
from loaders.conversion.lines import FigureLine
from loaders.report import Finding, Severity

LINE = FigureLine("E06000019", "2018-2020", "drug-misuse-deaths", "A publication", count="5")
FLAT = Reason("flat", "flat")


def test_every_fate_is_counted_and_explained() -> None:
    ledger = Ledger(FigureLine)
    ledger.read = 8
    ledger.load(2, LINE, LINE)
    ledger.load(3, LINE)
    ledger.merge(3)
    ledger.write(4, LINE)
    ledger.pass_over(7, FLAT, "Norfolk")
    ledger.pass_over(8, FLAT, "Norfolk")
    ledger.refuse(Finding("bad", "Bad.", row=9))
    closed = ledger.close()
    assert closed.rows.tolist() == [2, 2, 3, 4]
    assert closed.frame["count"].tolist() == ["5"] * 4
    bad, flat, account = closed.findings
    assert (bad.code, bad.row) == ("bad", 9)
    assert (flat.code, flat.row, flat.value, flat.severity) == ("passed-over-flat", 7, "2", Severity.NOTE)
    assert flat.message == "2 rows were passed over: flat (Norfolk)."
    assert account.value == "8 = 2 + 3 + 2 + 1"


def test_a_row_without_a_fate_is_a_bug() -> None:
    ledger = Ledger(FigureLine)
    ledger.read = 2
    ledger.load(2, LINE)
    with pytest.raises(AssertionError, match="2 rows read, but the fates of 1 told"):
        ledger.close()


def test_a_file_that_gives_no_line_is_an_error() -> None:
    ledger = Ledger(FigureLine)
    ledger.read = 1
    ledger.pass_over(2, FLAT)
    closed = ledger.close()
    assert closed.frame.empty
    assert list(closed.frame.columns) == list(ledger.columns)
    assert [finding.code for finding in closed.findings if finding.severity is Severity.ERROR] == ["nothing-to-load"]


def test_only_the_first_few_examples_are_shown() -> None:
    ledger = Ledger(FigureLine)
    ledger.read = 20
    for row in range(2, 22):
        ledger.pass_over(row, FLAT, f"place {row}")
    message = ledger.close().findings[0].message
    assert message == (
        "20 rows were passed over: flat (place 2; place 3; place 4; place 5; place 6; place 7, and others)."
    )


def test_lines_are_handed_on_before_they_are_many() -> None:
    ledger = Ledger(FigureLine)
    lengths = []
    for row in range(2, 2 + 2 * LINES_PER_FRAME + 1):
        ledger.read += 1
        ledger.load(row, LINE)
        lengths += [len(each.frame) for each in ledger.take_full()]
    assert [*lengths, len(ledger.close().frame)] == [LINES_PER_FRAME, LINES_PER_FRAME, 1]
    assert LINES_PER_FRAME <= 250_000
