"""Rows that are no rows of figures: told in one finding each, and left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders import text_rows
from loaders.report import Kind, Severity
from loaders.returns_catalogue import find_returns
from tests.loaders.sent import SUPPLY_HEADER, SUPPLY_ROW, check, codes, join, supply, supply_row

SECOND, THIRD = supply_row(category="Class B"), supply_row(category="Class C")


@pytest.fixture(params=[1, 2, 250_000], autouse=True)
def rows_per_chunk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks of one row, of two, and of the usual size."""
    monkeypatch.setattr(text_rows, "ROWS_PER_CHUNK", request.param)


@pytest.mark.parametrize("again", [SUPPLY_HEADER, SUPPLY_HEADER.upper(), " Area ,period,Measure,category,COUNT"])
def test_the_header_once_more_is_passed_over(again: str, tmp_path: Path) -> None:
    report = check(tmp_path, supply(SUPPLY_ROW, again, SECOND, again, THIRD))
    assert report.accepted
    assert report.rows == 3
    assert [(f.code, f.row) for f in report.findings] == [("header-again", 3), ("header-again", 5)]


def test_a_row_that_names_some_columns_is_no_header(tmp_path: Path) -> None:
    report = check(tmp_path, supply(SUPPLY_ROW, "area,period,measure,category,12"))
    assert codes(report) == ["unknown-area", "unknown-period", "unknown-word", "unknown-word"]


@pytest.mark.parametrize("word", ["Total", "TOTALS", "grand  total", "All", "all areas", "Overall"])
def test_a_total_over_areas_is_named_as_one(word: str, tmp_path: Path) -> None:
    report = check(tmp_path, supply(SUPPLY_ROW, SECOND, THIRD, supply_row(area=word, count="36")))
    assert report.counts == {Kind("total-row", column="area"): 1}
    assert report.rows == 4
    assert report.findings[0].period == "July to September 2025"


@pytest.mark.parametrize("place", range(5))
def test_a_cell_alone_is_one_finding_wherever_it_stands(place: int, tmp_path: Path) -> None:
    cells = [""] * 5
    cells[place] = " see notes "
    report = check(tmp_path, supply(SUPPLY_ROW, ",".join(cells), SECOND, THIRD))
    assert [(f.code, f.row, f.value) for f in report.findings] == [("lone-cell", 3, "see notes")]
    assert report.rows == 4


def test_two_cells_are_no_cell_alone(tmp_path: Path) -> None:
    report = check(tmp_path, supply(SUPPLY_ROW, "West Mercia,2025-Q1,,,"))
    assert codes(report) == ["empty-cell"] * 3


def test_stray_rows_of_every_kind_hide_nothing_else(tmp_path: Path) -> None:
    lines = [SUPPLY_ROW, SUPPLY_HEADER, "note,,,,", "Total,,,,5", ",,,,", supply_row(count="many"), SUPPLY_ROW]
    report = check(tmp_path, supply(*lines))
    assert sorted((f.row or 0, f.code) for f in report.findings) == [
        (3, "header-again"), (4, "lone-cell"), (5, "total-row"), (6, "blank-row"), (7, "not-a-number"),
        (7, "repeated-row"), (8, "repeated-row"),
    ]  # fmt: skip


def test_a_file_of_headers_alone_has_no_rows(tmp_path: Path) -> None:
    assert codes(check(tmp_path, join(SUPPLY_HEADER, SUPPLY_HEADER))) == ["no-rows"]


@pytest.mark.parametrize("slug", sorted(find_returns()))
def test_no_row_of_a_worked_example_is_stray(slug: str, tmp_path: Path) -> None:
    report = check(tmp_path, find_returns()[slug].example_csv(), layout=slug)
    assert report.accepted
    assert report.rows == len(find_returns()[slug].example)
    assert codes(report, Severity.NOTE) == []
