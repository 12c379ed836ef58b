"""The rows of a file as text: the fast way and the careful way give the same, whatever the file holds."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import careful_rows, text_rows
from loaders.careful_rows import CarefulReader, EndlessRowError, has_even_rows, read_records
from loaders.read import FileFacts, inspect_file
from loaders.report import Severity, SubmissionReport
from loaders.text_rows import read_chunks
from tests.loaders.sent import codes, write

Rows = list[tuple[int, list[str]]]


def read_all(facts: FileFacts) -> tuple[Rows, SubmissionReport]:
    """Every row by number, and the report of those that were left out."""
    names = tuple(str(place) for place in range(len(facts.header)))
    report = SubmissionReport(file="a.csv", layout="any")
    rows: Rows = []
    for chunk in read_chunks(facts, names, report):
        cells = [[column.text(i) for i in range(len(chunk))] for column in chunk.columns.values()]
        rows += zip(chunk.rows.tolist(), map(list, zip(*cells, strict=True)), strict=True)
    return rows, report


def read_text(folder: Path, content: str | bytes) -> tuple[Rows, SubmissionReport]:
    return read_all(inspect_file(write(folder, content)))


@pytest.fixture(params=[1, 3, 250_000])
def rows_per_chunk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(text_rows, "ROWS_PER_CHUNK", request.param)
    monkeypatch.setattr(careful_rows, "ROWS_AT_ONCE", request.param)
    size: int = request.param
    return size


# ------------------------------------------------------------ texts stay what they are


def test_texts_are_given_as_they_stand(rows_per_chunk: int, tmp_path: Path) -> None:
    cells = ["007", "7", "1e5", "100000", ".5", " 12 ", "NaN", "None", "", "NA", "1,5", "12.0", "١٢", "-0", "inf"]
    rows, _ = read_text(tmp_path, "a,b\n" + "".join(f'"{cell}",x\n' for cell in cells))
    assert [row[0] for _, row in rows] == cells


def test_truths_are_texts_and_no_numbers(tmp_path: Path) -> None:
    rows, _ = read_text(tmp_path, "a,b\nTRUE,1\nFALSE,2\n")
    assert [row[0].casefold() for _, row in rows] == ["true", "false"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["", "end"])
def test_every_way_to_end_a_line_is_read(end: str, last: str, rows_per_chunk: int, tmp_path: Path) -> None:
    content = f"a,b{end}1,2{end}{end}3,4" + (end if last else "")
    rows, report = read_text(tmp_path, content)
    assert rows == [(2, ["1", "2"]), (4, ["3", "4"])]
    assert [finding.row for finding in report.findings] == [3]


def test_row_numbers_are_a_spreadsheets_also_after_a_new_line_in_a_cell(rows_per_chunk: int, tmp_path: Path) -> None:
    rows, _ = read_text(tmp_path, 'a,b\r\n"one\r\ntwo\nthree",2\r\n3,4\r\n')
    assert rows == [(2, ["one\r\ntwo\nthree", "2"]), (3, ["3", "4"])]


def test_doubled_and_stray_quotation_marks_are_text(rows_per_chunk: int, tmp_path: Path) -> None:
    rows, report = read_text(tmp_path, 'a,b\n"say ""so""",2\nit"s,3\n')
    assert [row[0] for _, row in rows] == ['say "so"', 'it"s']
    assert report.findings == []


# ------------------------------------------------------------ rows that are none


def test_blank_rows_are_passed_over_with_a_note(rows_per_chunk: int, tmp_path: Path) -> None:
    rows, report = read_text(tmp_path, "a,b\n\n1,2\n,\n  , \t\n3,4\n   \n\n,\n")
    assert rows == [(3, ["1", "2"]), (6, ["3", "4"])]
    assert codes(report) == []
    assert [(f.row, f.code) for f in report.findings] == [(n, "blank-row") for n in (2, 4, 5, 7, 8, 9)]


def test_every_row_of_another_width_is_named_and_no_other_is_lost(rows_per_chunk: int, tmp_path: Path) -> None:
    rows, report = read_text(tmp_path, "a,b,c\n1,2,3\n1,2\n1,2,3,4,5\nx\n4,5,6\n1,2,3,\n7,8,\n\n")
    assert rows == [(2, ["1", "2", "3"]), (6, ["4", "5", "6"]), (8, ["7", "8", ""])]
    assert [(f.row, f.code) for f in report.findings if f.severity is Severity.ERROR] == [
        (3, "too-few-cells"),
        (4, "too-many-cells"),
        (5, "lone-cell"),
        (7, "too-many-cells"),
    ]
    assert report.rows == 4  # the others are counted by whoever reads them


@pytest.mark.parametrize("place", range(8))
def test_a_wide_row_is_found_wherever_it_stands(place: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(text_rows, "ROWS_PER_CHUNK", 3)
    lines = ["1,2"] * 8
    lines[place] = "1,2,3"
    rows, report = read_text(tmp_path, "\n".join(["a,b", *lines]))
    assert [finding.row for finding in report.findings] == [place + 2]
    assert [row for row, _ in rows] == [row for row in range(2, 10) if row != place + 2]


@pytest.mark.parametrize("place", range(8))
def test_a_narrow_row_is_found_wherever_it_stands(place: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(text_rows, "ROWS_PER_CHUNK", 3)
    lines = ["1,2,"] * 8  # the last cell may be empty: only the missing comma tells
    lines[place] = "1,2"
    rows, report = read_text(tmp_path, "\n".join(["a,b,c", *lines]))
    assert [finding.row for finding in report.findings] == [place + 2]
    assert [row for row, _ in rows] == [row for row in range(2, 10) if row != place + 2]


def test_all_rows_wide_by_a_comma_are_all_named(tmp_path: Path) -> None:
    rows, report = read_text(tmp_path, "a,b\n1,2,\n3,4,\n")
    assert rows == []
    assert [finding.row for finding in report.findings] == [2, 3]


def test_a_quotation_that_never_closes_is_named_by_the_row_where_it_opens(rows_per_chunk: int, tmp_path: Path) -> None:
    rows, report = read_text(tmp_path, 'a,b\n1,2\n"3,4\n5,6\n')
    assert rows == [(2, ["1", "2"])]
    assert [(f.row, f.code) for f in report.findings] == [(3, "open-quote")]


@pytest.mark.parametrize("last", ['"', '3,"4', '3,"'])
def test_a_quotation_that_opens_at_the_very_end_is_named(last: str, tmp_path: Path) -> None:
    rows, report = read_text(tmp_path, f"a,b\n1,2\n{last}")
    assert [(f.row, f.code) for f in report.findings] == [(3, "open-quote")]
    assert rows == [(2, ["1", "2"])]


def test_a_row_of_a_million_characters_has_no_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(careful_rows, "LONGEST_ROW", 1_000)
    rows, report = read_text(tmp_path, 'a,b\n1,2\n"' + "word\n" * 300 + '",3\n5,6,7\n')
    assert rows == [(2, ["1", "2"])]
    assert [(f.row, f.code) for f in report.findings] == [(3, "endless-row")]


def test_bytes_that_are_no_character_are_marked(rows_per_chunk: int, tmp_path: Path) -> None:
    rows, _ = read_text(tmp_path, b"a,b\nCaf\xc3\xa9,1\nCaf\xe9,2\n")
    assert [row[0] for _, row in rows] == ["Café", "Caf\ufffd"]
    rows, _ = read_text(tmp_path, b"a,b\nCaf\xe9,1\n\x81,2\n")
    assert [row[0] for _, row in rows] == ["Café", "\ufffd"]


# ------------------------------------------------------------ memory


def test_a_chunk_too_bulky_for_the_fast_way_goes_the_careful_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(text_rows, "CHARACTERS_PER_CHUNK", 300_000)
    monkeypatch.setattr(text_rows, "ROWS_PER_CHUNK", 50)
    monkeypatch.setattr(careful_rows, "CHARACTERS_AT_ONCE", 50_000)
    lengths = [3] * 75 + [40_000] * 75
    content = "a,b\n" + "".join(f"{row:0{length}},{row}\n" for row, length in enumerate(lengths, start=2))
    facts = inspect_file(write(tmp_path, content))
    report = SubmissionReport(file="a.csv")
    chunks = [(c.rows.tolist(), [len(t) for t in c.columns["a"].texts]) for c in read_chunks(facts, ("a", "b"), report)]
    assert [row for rows, _ in chunks for row in rows] == list(range(2, 152))
    assert [len(rows) for rows, _ in chunks][:2] == [50, 27]  # the first is read fast, the second with care
    assert max(sum(sizes) for _, sizes in chunks) <= 2 * 40_000 + 50_000
    assert report.findings == []


def test_the_careful_way_gives_rows_in_lots(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(careful_rows, "ROWS_AT_ONCE", 100)
    facts = inspect_file(write(tmp_path, "a,b\n" + "1,2\n" * 1_000))
    reader = CarefulReader(facts, 2, SubmissionReport(file="a.csv"))
    assert [len(rows) for rows, _ in reader.read_from(2)] == [100] * 10
    assert [int(rows[0]) for rows, _ in reader.read_from(951)] == [951]


# ------------------------------------------------------------ the shape of a file


@pytest.mark.parametrize(
    ("content", "even"),
    [
        ("a,b\n1,2\n", True),
        ("a,b\n1,2", True),
        ("a,b\r\n1,\r\n\r\n\r\n", True),
        ("a,b\r1,\r", True),
        ("a,b\n\n1,2\n", True),
        ('a,b\n"1,5",2\n', True),
        ('a,b\n"1\n5",\n', True),
        ("a,b\n1\n", False),
        ("a,b\n1,2,3\n1\n", False),
        ("a,b\r\n1,2\r\nx\n3,4\r\n", False),
        ("a,b\n1\r,2\n", False),
        ("a,b\r\n1,2\r\n \r\n3,4", True),
        ('a,b\n"1",2\n3\n', False),
        ('a,b\n"1,2\n', False),
    ],
    ids=repr,
)
def test_whether_all_rows_are_as_wide_as_the_header_is_known(content: str, even: bool, tmp_path: Path) -> None:
    assert has_even_rows(inspect_file(write(tmp_path, content)), 2) is even


def test_records_end_with_the_file(tmp_path: Path) -> None:
    assert list(read_records(inspect_file(write(tmp_path, 'a,b\n"1\n2",3')))) == [["a", "b"], ["1\n2", "3"]]
    with pytest.raises(EndlessRowError):
        list(read_records(inspect_file(write(tmp_path, 'a,b\n"1\n2,3'))))


# ------------------------------------------------------------ both ways against a plain reader

CELLS = st.text(st.sampled_from('ab7.0é "\n'), max_size=4)
TABLES = st.lists(st.lists(CELLS, min_size=0, max_size=4), max_size=12)


def write_table(table: list[list[str]], end: str) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator=end)
    writer.writerow(["first", "second", "third"])
    writer.writerows(table)
    return stream.getvalue()


@settings(max_examples=150)
@given(table=TABLES, size=st.sampled_from([1, 2, 5]), end=st.sampled_from(["\n", "\r\n"]))
def test_all_ways_read_what_a_plain_reader_reads(
    table: list[list[str]], size: int, end: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """An oracle: the rows that `csv.reader` gives, without blank ones and those of another width."""
    facts = inspect_file(write(tmp_path_factory.mktemp("table"), write_table(table, end)))
    with facts.path.open(encoding="utf-8", newline="") as stream:
        records = list(enumerate(csv.reader(stream), start=1))[1:]
    full = [(row, cells) for row, cells in records if any(cell.strip() for cell in cells)]
    good = [(row, cells) for row, cells in full if len(cells) == 3]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_rows, "ROWS_PER_CHUNK", size)
        rows, report = read_all(facts)
    assert rows == good
    assert report.total(Severity.ERROR) == len(full) - len(good)
    assert report.total(Severity.NOTE) == len(records) - len(full)
