"""Everything that people send by mistake or malice is refused in plain words, with row, column, value and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from layouts.texts.report import write_report
from loaders.report import Finding, Severity
from tests.loaders.bad_files import ALL_BAD, Bad, cell
from tests.loaders.sent import PRISON_HEADER, SUPPLY_ROW, check, codes, join, supply, supply_row


@pytest.mark.parametrize("bad", ALL_BAD, ids=lambda each: each.name)
def test_a_bad_file_is_refused_in_words(bad: Bad, tmp_path: Path) -> None:
    report = check(tmp_path, bad.content)
    assert not report.accepted
    (finding,) = report.findings
    assert (finding.code, finding.row, finding.column, finding.value or None) == (
        bad.code,
        bad.row,
        bad.column,
        bad.value,
    )
    assert bad.says in finding.message
    assert bad.remedy in finding.remedy
    assert report.headline == "Fix 1 error and send again"


@pytest.mark.parametrize("bad", ALL_BAD, ids=lambda each: each.name)
def test_every_finding_has_all_that_its_reader_needs(bad: Bad, tmp_path: Path) -> None:
    for finding in check(tmp_path, bad.content).findings:
        require_helpful(finding)


def require_helpful(finding: Finding) -> None:
    """A finding says what is wrong, what is expected and what to do, in sentences; a finding of a cell, where."""
    assert finding.message[-1] in ".?"
    assert finding.message[0].isupper() or finding.message[0] == "“"
    assert finding.remedy[-1] in ".?"
    assert finding.expected or finding.code in {"no-rows", "blank-row", "gave-up"}
    if finding.column:
        assert finding.row
    assert "_" not in (finding.message + finding.remedy).replace("out_of", "")


# ------------------------------------------------------------ what is odd and still in order


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + cell().encode(),
        cell().replace("\r\n", "\n"),
        cell().replace("\r\n", "\r"),
        cell().removesuffix("\r\n"),
        cell() + "\r\n\r\n",
        cell() + ",,,,\r\n,,,,\r\n",
        cell() + "  \r\n",
        cell(count="0012"),
        cell(count="12.0"),
        cell(count='"1,234"'),
        cell(count='" 12 "'),
        cell(count="[C]"),
        cell(area="west  mercia"),
        cell(area='"West\nMercia"'),
        cell(area="West Mercia\xa0").encode("cp1252"),
        cell(category="CLASS_A"),
        '"area","period","measure","category","count"\r\n' + ",".join(f'"{each}"' for each in SUPPLY_ROW.split(",")),
        "COUNT, Area ,period,measure,category\r\n12,West Mercia,2025-Q1,seizures,Class A\r\n",
    ],
    ids=lambda content: repr(content[-60:]),
)
def test_what_only_looks_odd_is_accepted(content: str | bytes, tmp_path: Path) -> None:
    report = check(tmp_path, content)
    assert report.accepted, report.findings
    assert report.rows == 1
    assert codes(report, Severity.QUERY) == ["missing-part"]  # of the other classes of drugs
    assert set(codes(report, Severity.NOTE)) <= {"blank-row"}


def test_a_bar_in_a_name_is_a_name(tmp_path: Path) -> None:
    row = "Worcestershire,2024/25,prison-drug-finds,A | B,1,2"
    assert check(tmp_path, join(PRISON_HEADER, row)).accepted


def test_nothing_that_a_terminal_would_obey_is_printed(tmp_path: Path) -> None:
    rows = [supply_row(area="\x1b[2J\x07Atlantis", category="\u202eClass A"), '"\x1b]0;x\x07"']
    report = check(tmp_path, supply(*rows) + supply().replace("count", "count\x1b"))
    text = write_report(report)
    assert text.replace("\n", "").isprintable()
    assert "[escape character][2J[character 7]Atlantis" in text
