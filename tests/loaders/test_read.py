"""The first pass over a file: what it is, how it is encoded, what its columns are called."""

from __future__ import annotations

import gzip
import hashlib
import io
import zipfile
from pathlib import Path

import pytest

from loaders.read import BLOCK, LONGEST_HEADER, FileFacts, inspect_file
from tests.loaders.sent import SUPPLY_HEADER, supply, supply_row, write


def inspect(folder: Path, content: str | bytes) -> FileFacts:
    return inspect_file(write(folder, content))


def code_of(folder: Path, content: str | bytes) -> str:
    (finding,) = inspect(folder, content).findings
    assert finding.message.endswith(".")
    assert finding.remedy.endswith(".")
    assert finding.expected
    return finding.code


def make_zip(name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize("content", [b"", b" ", b"\r\n\t \n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \r\n"], ids=repr)
def test_a_file_of_nothing_is_empty(content: bytes, tmp_path: Path) -> None:
    assert code_of(tmp_path, content) == "empty-file"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (make_zip("xl/workbook.xml"), "Excel workbook or a ZIP archive"),
        (b"PK\x05\x06" + bytes(18), "empty ZIP archive"),
        (b"PK\x07\x08", "ZIP archive in parts"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel workbook"),
        (b"%PDF-1.7\n", "PDF document"),
        (b"{\\rtf1\\ansi", "word processor's document"),
        (gzip.compress(b"area,period"), "compressed file"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (b"\n  <HTML>", "web page"),
        (b"\xef\xbb\xbf<html>", "web page"),
        (b"<!-- saved --><table>", "web page"),
        (b'<?xml version="1.0"?>', "XML file"),
        (b'[{"area": 1}]', "JSON file"),
        (b'{"area": [1]}', "JSON file"),
        (supply().encode("utf-16"), "UTF-16"),
        (b"\xfe\xff" + supply().encode("utf-16-be"), "UTF-16"),
    ],
    ids=[
        "workbook",
        "empty archive",
        "archive in parts",
        "old workbook",
        "PDF",
        "RTF",
        "gzip",
        "page",
        "page in capitals",
        "page with mark",
        "page with comment",
        "XML",
        "JSON list",
        "JSON object",
        "UTF-16",
        "UTF-16, high byte first",
    ],
)
def test_a_file_of_another_kind_is_named_as_what_it_is(content: bytes, words: str, tmp_path: Path) -> None:
    (finding,) = inspect(tmp_path, content).findings
    assert finding.code == "not-csv"
    assert words in finding.message


@pytest.mark.parametrize(
    "content",
    [
        supply(supply_row()).encode("utf-16-le"),
        supply(supply_row()).encode("utf-16-be"),
        supply(supply_row()).encode() + b"\0",
        supply().encode() + bytes(3 * BLOCK),
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    ],
    ids=["utf-16-le", "utf-16-be", "at the end", "beyond the first block", "picture"],
)
def test_nul_bytes_are_found_anywhere(content: bytes, tmp_path: Path) -> None:
    assert code_of(tmp_path, content) == "not-text"


@pytest.mark.parametrize(("mark", "words"), [(";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars")])
def test_another_delimiter_is_named(mark: str, words: str, tmp_path: Path) -> None:
    content = supply(supply_row()).replace(",", mark)
    (finding,) = inspect(tmp_path, content).findings
    assert finding.code == "wrong-delimiter"
    assert words in finding.message
    quoted = '"' + SUPPLY_HEADER.replace(",", f'"{mark}"') + '"\r\n'
    assert code_of(tmp_path, quoted) == "wrong-delimiter"


def test_a_note_to_the_spreadsheet_is_no_header(tmp_path: Path) -> None:
    assert code_of(tmp_path, "sep=;\r\n" + supply(supply_row()).replace(",", ";")) == "no-header"


def test_a_line_without_an_end_is_found_in_any_block(tmp_path: Path) -> None:
    assert code_of(tmp_path, supply() + "x" * (3 * BLOCK)) == "endless-line"


def test_size_and_hash_are_those_of_the_bytes(tmp_path: Path) -> None:
    content = (supply(supply_row()) * 20_000).encode()
    assert len(content) > BLOCK
    facts = inspect(tmp_path, content)
    assert facts.size == len(content)
    assert facts.sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (b"area,count\n", "utf-8"),
        ("area,count\nCafé\n".encode(), "utf-8"),
        ("\ufeffarea,count\nCafé\n".encode(), "utf-8-sig"),
        ("area,count\nCafé\n".encode("cp1252"), "cp1252"),
        ("area,count\n“Café” – £5\n".encode("cp1252"), "cp1252"),
        ("area,count\nCafé\n".encode() + b"\xe9\n", "utf-8"),
        (b"area,count\n\xe9\n" + "Café\n".encode(), "utf-8"),
        (b"\xef\xbb\xbfarea,count\n\xe9\n", "utf-8-sig"),
        (b"area,count\n\xc3", "cp1252"),
    ],
    ids=[
        "ascii", "utf-8", "mark", "Windows", "Windows punctuation", "damaged late", "damaged early", "damaged, marked",
        "cut off",
    ],
)  # fmt: skip
def test_the_encoding_is_the_one_that_reads_the_file_best(content: bytes, encoding: str, tmp_path: Path) -> None:
    assert inspect(tmp_path, content).encoding == encoding


@pytest.mark.parametrize("shift", range(4))
def test_a_character_on_the_border_of_two_blocks_is_whole(shift: int, tmp_path: Path) -> None:
    lines = b"area,count\n" + b"x" * (50 - 11) + b"\n"
    filler = b"y" * 31 + b"\n"
    start = (lines + filler * (BLOCK // 32))[: BLOCK - shift]
    facts = inspect(tmp_path, start + "€\n".encode() * 3)
    assert facts.encoding == "utf-8"
    assert facts.findings == []


@pytest.mark.parametrize(
    ("content", "header"),
    [
        (b"area,count\n", ("area", "count")),
        (b"\xef\xbb\xbfarea,count", ("area", "count")),
        (b"\xef\xbb\xbf\xef\xbb\xbfarea,count", ("area", "count")),
        (b'\xef\xbb\xbf"area","count"\r\n', ("area", "count")),
        (b" area , count \r", ("area", "count")),
        (b'"ar\nea",count\n', ("ar\nea", "count")),
        (b"area,,count,\n", ("area", "", "count", "")),
        (b"\narea,count\n", ()),
    ],
    ids=repr,
)
def test_the_header_is_read_without_marks_and_blanks(content: bytes, header: tuple[str, ...], tmp_path: Path) -> None:
    assert inspect(tmp_path, content).header == header


def test_the_width_of_the_first_row_is_known(tmp_path: Path) -> None:
    assert inspect(tmp_path, "a,b\n1,2,3\n1,2\n").first_width == 3
    assert inspect(tmp_path, "a,b\n").first_width == 0


def test_an_enormous_header_is_read_in_part(tmp_path: Path) -> None:
    facts = inspect(tmp_path, ",".join(["name"] * LONGEST_HEADER) + "\n1\n")
    assert sum(map(len, facts.header)) <= LONGEST_HEADER


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("return.csv", "return.csv"),
        ("Café.csv", "Café.csv"),
        ("a\x1b[2Jb\n.csv", "a[escape character][2Jb[new line].csv"),
        ("\udcff.csv", "?.csv"),
        ("x" * 300, "x" * 255),
    ],
)
def test_a_name_is_shown_as_any_terminal_and_database_can(name: str, shown: str, tmp_path: Path) -> None:
    assert inspect_file(write(tmp_path, supply()), name=name).name == shown


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        inspect_file(tmp_path / "none.csv")
