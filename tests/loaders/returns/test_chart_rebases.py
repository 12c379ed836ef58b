"""Chart rebases: a decision with a reason and a person, and no number."""

from pathlib import Path

import pytest

from loaders.check import check_file
from loaders.report import Finding, SubmissionReport
from loaders.returns.chart_rebases import RETURN
from tests.loaders.returns.contract import ReturnContract

ROW = "Herefordshire,April to June 2024,neighbourhood-crime,start anew,A new recording system,Head of Analysis"


def check(folder: Path, *rows: str) -> SubmissionReport:
    """Check a file of these rows."""
    file = folder / "rebases.csv"
    file.write_text("\r\n".join([RETURN.template_csv().strip(), *rows]), encoding="utf-8")
    return check_file(file)


def find_only(folder: Path, row: str) -> Finding:
    """The one finding of a file of one row."""
    (finding,) = check(folder, row).findings
    return finding


class TestChartRebases(ReturnContract):
    returned = RETURN
    header = "area,period,measure,decision,reason,decided_by"

    def test_it_has_no_number_and_its_words_are_no_key(self) -> None:
        assert RETURN.numbers == ()
        assert RETURN.dimensions == ("area", "period", "measure")
        assert RETURN.scope == ("measure",)

    def test_a_good_row_is_accepted(self, tmp_path: Path) -> None:
        assert check(tmp_path, ROW).findings == []

    def test_starting_and_taking_back_in_one_file_is_a_contradiction(self, tmp_path: Path) -> None:
        (finding,) = check(tmp_path, ROW, ROW.replace("start anew", "take back")).findings
        assert finding.code == "repeated-row"

    @pytest.mark.parametrize(
        ("reason", "code"),
        [("", "empty-cell"), ("moved", "too-short"), ("2024 / 2025", "too-short"), ("=1+1+1+1+1+1", "formula")],
    )
    def test_a_reason_is_words(self, tmp_path: Path, reason: str, code: str) -> None:
        finding = find_only(tmp_path, ROW.replace("A new recording system", reason))
        assert (finding.code, finding.column) == (code, "reason")

    @pytest.mark.parametrize(("person", "code"), [("", "empty-cell"), ("?", "too-short"), ("@home", "formula")])
    def test_somebody_decided_it(self, tmp_path: Path, person: str, code: str) -> None:
        finding = find_only(tmp_path, ROW.replace("Head of Analysis", person))
        assert (finding.code, finding.column) == (code, "decided_by")

    def test_a_period_to_come_cannot_start_a_segment(self, tmp_path: Path) -> None:
        assert find_only(tmp_path, ROW.replace("2024", "2098")).code == "future-period"

    def test_a_file_without_rows_says_so_without_speaking_of_counts(self, tmp_path: Path) -> None:
        (finding,) = check(tmp_path).findings
        assert finding.code == "no-rows"
        assert "count" not in finding.remedy
