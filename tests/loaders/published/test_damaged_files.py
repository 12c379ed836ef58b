"""Published files that were damaged on their way: cut off, joined, with a quotation left open, or with odd numbers.

Each of our own small files of each layout is damaged in each way. What is lost is named; nothing breaks down.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from loaders.check import check_file
from loaders.conversion import rows
from loaders.read import inspect_file
from loaders.report import SubmissionReport
from tests.loaders.published.conversion import FIXTURES
from tests.loaders.sent import READING

SOUND = [
    path for path in sorted(FIXTURES.glob("*.csv")) if check_file(path, reading=READING).accepted
]  # two are there to be refused
ODD_NUMBERS = ("1e999999999", "1E99999999999999999999", "9" * 5_000, "٣", "######", "#N/A", "=1+1", "12x")

named = pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)


def read_table(path: Path) -> list[list[str]]:
    with path.open(encoding=inspect_file(path).encoding, newline="") as stream:
        return list(csv.reader(stream))


def check(folder: Path, path: Path, text: str) -> SubmissionReport:
    """Check a text as a file of the same name."""
    copy = folder / path.name
    copy.write_text(text, encoding="utf-8", newline="")
    return check_file(copy, reading=READING)


def write(table: list[list[str]]) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(table)
    return stream.getvalue()


def find_codes(report: SubmissionReport) -> dict[str, int | None]:
    """The codes of the findings, each with the row of the first."""
    return {finding.code: finding.row for finding in reversed(report.findings)}


@named
def test_a_file_that_is_cut_off_within_a_row_is_refused(path: Path, tmp_path: Path) -> None:
    table = read_table(path)
    table[-1] = table[-1][:2]
    report = check(tmp_path, path, write(table))
    assert not report.accepted
    assert find_codes(report)["too-few-cells"] == len(table)


@named
def test_a_quotation_that_is_left_open_is_named_by_its_row(path: Path, tmp_path: Path) -> None:
    table = read_table(path)
    first, rest = write(table[:-2]), write(table[-2:])
    report = check(tmp_path, path, f'{first}"{rest.replace(chr(34), "")}')
    assert not report.accepted
    assert find_codes(report)["open-quote"] == len(table) - 1


@named
def test_two_files_put_together_are_read_as_one(path: Path, tmp_path: Path) -> None:
    table = read_table(path)
    middle = len(table) // 2
    report = check(tmp_path, path, write([*table[:middle], table[0], *table[middle:]]))
    assert report.accepted
    assert report.rows == check_file(path, reading=READING).rows
    assert find_codes(report)["passed-over-header-again"] == middle + 1


@named
@pytest.mark.parametrize("odd", ODD_NUMBERS, ids=lambda odd: odd[:12])
def test_odd_numbers_are_answered_in_words(path: Path, odd: str, tmp_path: Path) -> None:
    """Every number of the file is made an odd one: there is nothing left that could be accepted for what it says."""
    header, *rest = read_table(path)
    table = [[odd if cell.replace(".", "").isdecimal() else cell for cell in row] for row in rest]
    report = check(tmp_path, path, write([header, *table]))
    if "street" not in path.name:  # it has no numbers but places on the map
        assert not report.accepted
    assert all(finding.message for finding in report.findings)


@pytest.mark.parametrize("name", ["Seizures09-10", "drug_poisoning_rates_2016-18", "registrations", "population"])
def test_a_table_far_too_long_is_refused_before_it_fills_the_memory(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(rows, "MOST_HELD", 4)
    path = FIXTURES / f"{name}.csv"
    report = check(tmp_path, path, write(read_table(path)))
    assert not report.accepted
    assert "too-many-rows" in find_codes(report)
