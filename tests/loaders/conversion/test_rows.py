"""The rows of published files: numbered as a spreadsheet does, and none lost in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.areas import read_areas
from loaders.conversion import rows
from loaders.conversion.layout import Source
from loaders.conversion.ledger import Ledger
from loaders.conversion.lines import FigureLine
from loaders.conversion.rows import find_columns, read_columns, read_header, read_records, read_table
from loaders.read import UnreadableRowsError


def make_source(folder: Path, text: str) -> Source:
    path = folder / "published.csv"
    path.write_text(text, encoding="utf-8", newline="")
    return Source(path, path.name, "utf-8", read_areas())


def read(folder: Path, text: str) -> tuple[list[tuple[int, list[str]]], list[tuple[str, int | None]]]:
    """The rows that a file has, and the codes and rows of what is reported of it."""
    ledger = Ledger(FigureLine)
    found = [(each.row, each.cells) for each in read_records(make_source(folder, text), ledger)]
    for row, _ in found:
        ledger.load(row)
    told = [(finding.code, finding.row) for finding in ledger.close().findings]
    return found, [each for each in told if each[0] not in ("row-account", "nothing-to-load")]


def test_rows_come_with_their_numbers_and_without_outer_blanks(tmp_path: Path) -> None:
    assert read(tmp_path, '\ufeffa,b\r\n 1 ,"2\n3"\r\n4,5\r\n') == ([(2, ["1", "2\n3"]), (3, ["4", "5"])], [])


def test_empty_rows_and_the_header_once_more_are_passed_over(tmp_path: Path) -> None:
    found, told = read(tmp_path, "a,b\n1,2\n,\na,b\n\n3,4\n")
    assert found == [(2, ["1", "2"]), (6, ["3", "4"])]
    assert told == [("passed-over-blank", 3), ("passed-over-header-again", 4)]


@pytest.mark.parametrize(("row", "code"), [("1", "too-few-cells"), ("1,2,3", "too-many-cells")])
def test_a_row_of_another_width_is_refused(row: str, code: str, tmp_path: Path) -> None:
    found, told = read(tmp_path, f"a,b\n1,2\n{row}\n3,4\n")
    assert found == [(2, ["1", "2"]), (4, ["3", "4"])]
    assert told == [(code, 3)]


@pytest.mark.parametrize("last", ['"3,4\n5,6\n', '3,"4\n5,6\n', '3,4\n5,"6'])
def test_an_open_quotation_is_named_by_its_row_and_swallows_nothing_in_silence(last: str, tmp_path: Path) -> None:
    found, told = read(tmp_path, f"a,b\n1,2\n{last}")
    (code, row), *others = told
    assert code == "open-quote"
    assert not others
    assert row == found[-1][0] + 1


def test_an_open_quotation_in_the_header_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableRowsError) as caught:
        read_header(make_source(tmp_path, '"a,b\n1,2\n'))
    assert [(each.code, each.row) for each in caught.value.findings] == [("open-quote", 1)]


def test_a_column_that_is_wanted_stands_in_the_header_once(tmp_path: Path) -> None:
    assert find_columns(("b", "A", "b"), "a") == [1]
    with pytest.raises(UnreadableRowsError) as caught:
        find_columns(("b", "A", "B"), "a", "b")
    assert [(each.code, each.column, each.row) for each in caught.value.findings] == [("repeated-column", "b", 1)]
    with pytest.raises(UnreadableRowsError):
        list(read_columns(make_source(tmp_path, "a,b,a\n1,2,3\n"), Ledger(FigureLine), "a"))


def test_a_table_that_is_held_as_a_whole_has_bounds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(rows, "MOST_HELD", 3)
    assert len(list(read_table(make_source(tmp_path, "a\n" + "1\n" * 3), Ledger(FigureLine)))) == 3
    with pytest.raises(UnreadableRowsError) as caught:
        list(read_table(make_source(tmp_path, "a\n" + "1\n" * 4), Ledger(FigureLine)))
    assert [(each.code, each.row) for each in caught.value.findings] == [("too-many-rows", 5)]
