"""Targets: checked like any return, one row for each area, period, metric and kind."""

from pathlib import Path
from typing import ClassVar

import pytest

from loaders.check import check_file
from loaders.report import Finding, Severity, SubmissionReport
from loaders.returns.targets import RETURN
from tests.loaders.returns.contract import ReturnContract

ROW = "Herefordshire,2027/28,treatment-progress,target,52.5,Partnership board"


def check(folder: Path, *rows: str) -> SubmissionReport:
    """Check a file of these rows."""
    file = folder / "targets.csv"
    file.write_text("\r\n".join([RETURN.template_csv().strip(), *rows]), encoding="utf-8")
    return check_file(file)


def find_only(folder: Path, row: str) -> Finding:
    """The one finding of a file of one row."""
    (finding,) = check(folder, row).findings
    return finding


class TestTargets(ReturnContract):
    returned = RETURN
    header = "area,period,measure,kind,value,source"
    broken: ClassVar = {
        "percentage-above-100": {"value": "150"},
        "no-value": {"value": "[c]"},
        "baseline-ahead": {"kind": "baseline", "period": "2098/99"},
    }

    def test_a_target_replaces_no_baseline(self) -> None:
        assert RETURN.scope == ("measure", "kind")
        assert RETURN.breakdowns == ()
        assert RETURN.dimensions == ("area", "period", "measure", "kind")

    @pytest.mark.parametrize("mark", ["[c]", "[x]", "nil"])
    def test_a_target_is_a_number_or_taken_back(self, tmp_path: Path, mark: str) -> None:
        assert find_only(tmp_path, ROW.replace("52.5", mark)).code == "no-value"
        assert check(tmp_path, ROW.replace("52.5", "[z]")).findings == []

    def test_the_title_of_a_metric_is_as_good_as_its_short_name(self, tmp_path: Path) -> None:
        assert check(tmp_path, ROW.replace("treatment-progress", "Treatment progress")).accepted
        assert check(tmp_path, ROW.replace("treatment-progress", "Continuity of care from prison")).accepted

    def test_an_unknown_metric_brings_the_nearest(self, tmp_path: Path) -> None:
        finding = find_only(tmp_path, ROW.replace("treatment-progress", "succesful-completion"))
        assert (finding.code, finding.column, finding.row) == ("unknown-word", "measure", 2)
        assert "successful-completion-opiate" in finding.remedy
        assert "successful-completion-nonopiate" in finding.remedy

    @pytest.mark.parametrize(
        ("area", "code"), [("Herefordshir", "unknown-area"), ("South East", "wrong-area-level"), ("", "empty-cell")]
    )
    def test_an_area_that_decides_nothing_is_refused(self, tmp_path: Path, area: str, code: str) -> None:
        assert find_only(tmp_path, ROW.replace("Herefordshire", area)).code == code

    def test_a_name_of_force_and_partnership_needs_the_code(self, tmp_path: Path) -> None:
        finding = find_only(tmp_path, ROW.replace("Herefordshire", "West Midlands"))
        assert finding.code == "ambiguous-area"
        assert "west-midlands (partnership)" in finding.remedy
        assert check(tmp_path, ROW.replace("Herefordshire", "west-midlands")).accepted

    def test_two_of_one_kind_are_one_too_many_whatever_their_value_and_source(self, tmp_path: Path) -> None:
        other = ROW.replace("52.5", "55").replace("Partnership board", "Another board")
        (finding,) = check(tmp_path, ROW, other).findings
        assert (finding.code, finding.row) == ("repeated-row", 3)
        assert check(tmp_path, ROW, ROW.replace("2027/28", "2028/29")).accepted

    def test_a_target_and_a_baseline_of_one_period_are_two(self, tmp_path: Path) -> None:
        row = ROW.replace("2027/28", "2023/24")
        assert check(tmp_path, row, row.replace("target", "baseline")).findings == []

    @pytest.mark.parametrize("source", ["=HYPERLINK(1)", "+cmd", "@SUM(A1)", "-A1"])
    def test_a_formula_is_no_source(self, tmp_path: Path, source: str) -> None:
        assert find_only(tmp_path, ROW.replace("Partnership board", source)).code == "formula"

    @pytest.mark.parametrize(
        ("source", "code"),
        [("", "empty-cell"), ("n/a", "too-short"), ("12.5.2025", "too-short"), ("x" * 201, "too-long")],
    )
    def test_a_source_is_words(self, tmp_path: Path, source: str, code: str) -> None:
        finding = find_only(tmp_path, ROW.replace("Partnership board", source))
        assert (finding.code, finding.column, finding.severity) == (code, "source", Severity.ERROR)
