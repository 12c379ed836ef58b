"""Files of any content: the check never breaks down, and accepts nothing that it did not understand.

The second is asked of rows that are drawn cell by cell: a file is accepted only if every one of its rows is, each for
itself, what `expected_row` says a person would take for a good one.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from loaders.check import check_file
from loaders.column import LONGEST_CELL
from loaders.read import inspect_file
from loaders.report import SubmissionReport
from loaders.returns_catalogue import find_returns
from tests.loaders.sent import READING, SUPPLY_HEADER, SUPPLY_ROW, supply

MANY = settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
GOOD = {
    "area": ("West Mercia", "E23000016", "kent"),
    "period": ("July to September 2025", "2025-Q3", "April to June 2025"),
    "measure": ("seizures",),
    "category": ("Class A", "Class B", "Class C"),
    "count": ("0", "12", "[c]", "nil", "1,234"),
}
BAD = (
    "", " ", "West", "2025Q3", "July 2095", "-1", "1.5", "1e9", "=1+1", "@x", "NaN", "inf", "١٢", "1 2", "\ufffd",
    "a\u200bb", "all", "12,", "0x1", "１２", "\ufeff", "\x07", "x" * (LONGEST_CELL + 1),
)  # fmt: skip
PUBLISHED = sorted((Path(__file__).parent / "published" / "fixtures").glob("*.csv"))
BOMBS = st.sampled_from([b'"', b"1e999999999", b"9" * 5_000, "٣".encode(), b",", b"\r", b"\n"])
NEARLY = st.sampled_from(
    ["area", ",", '"', "\r\n", "\n", "\r", "\x00", "\ufeff", "E23000016", "2025-Q3", "seizures", ";", "\t", "nil"]
)


def check(folder: Path, content: bytes) -> SubmissionReport:
    path = folder / "fuzz.csv"
    path.write_bytes(content)
    return check_file(path, reading=READING)


def require_whole(report: SubmissionReport) -> None:
    """Fail unless a report says something, and the same as data as in words."""
    plain = report.to_dict()
    assert plain["headline"]
    assert plain["accepted"] is report.accepted
    if not report.accepted:
        assert report.findings
        assert all(finding.message for finding in report.findings)
    assert (report.layout is None) <= (not report.accepted)
    assert not report.accepted or report.rows > 0


@MANY
@given(st.binary(max_size=3_000))
@example(b"")
@example(b"\xff\xfe")
@example(b"\r")
@example(b'"')
def test_bytes_of_any_kind_are_answered(tmp_path: Path, content: bytes) -> None:
    report = check(tmp_path, content)
    require_whole(report)
    assert not report.accepted


@MANY
@given(st.lists(st.one_of(NEARLY, st.text(max_size=6)), max_size=60))
def test_texts_that_are_nearly_files_are_answered(tmp_path: Path, pieces: list[str]) -> None:
    require_whole(check(tmp_path, "".join(pieces).encode("utf-8", "surrogatepass")))


@MANY
@given(st.sampled_from(sorted(find_returns())), st.binary(max_size=400), st.sampled_from([b"\n", b"\r\n", b"\r"]))
def test_anything_below_a_good_header_is_answered(tmp_path: Path, slug: str, rest: bytes, end: bytes) -> None:
    header = find_returns()[slug].template_csv().strip().encode()
    report = check(tmp_path, header + end + rest)
    require_whole(report)


@MANY
@given(st.integers(0, 400), st.integers(0, 255), st.booleans())
def test_a_good_file_with_one_byte_changed_is_answered(tmp_path: Path, place: int, byte: int, cut: bool) -> None:
    content = bytearray(supply(SUPPLY_ROW, SUPPLY_ROW.replace("Class A", "Class B")).encode())
    content[place % len(content)] = byte
    if cut:
        del content[place % len(content) + 1 :]
    require_whole(check(tmp_path, bytes(content)))


def expected_row(cells: dict[str, str]) -> bool:
    """Whether a row is one that the return describes."""
    return all(cells[name] in good for name, good in GOOD.items())


ROWS = st.lists(
    st.fixed_dictionaries(
        {name: st.one_of(*[st.sampled_from(good)] * 12, st.sampled_from(BAD)) for name, good in GOOD.items()}
    ),
    min_size=1,
    max_size=6,
)


@MANY
@given(ROWS)
def test_nothing_is_accepted_unseen(tmp_path: Path, rows: list[dict[str, str]]) -> None:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, SUPPLY_HEADER.split(","), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    report = check(tmp_path, out.getvalue().encode("utf-8", "surrogatepass"))
    require_whole(report)
    if report.accepted:
        assert all(expected_row(row) for row in rows)
        assert report.rows == len(rows)


@MANY
@given(st.sampled_from(sorted(find_returns())), st.data())
def test_no_return_takes_a_row_that_is_about_nothing(tmp_path: Path, slug: str, data: st.DataObject) -> None:
    """In the worked example of any return, one word of what a row is about is made a wrong one."""
    returned = find_returns()[slug]
    rows = [dict(row) for row in returned.example]
    name = data.draw(st.sampled_from(["area", "period", "measure"]))
    bad = data.draw(st.sampled_from([each for each in BAD if each != "July 2095" or not returned.decided]))
    rows[data.draw(st.integers(0, len(rows) - 1))][name] = bad
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, returned.columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    report = check(tmp_path, out.getvalue().encode("utf-8", "surrogatepass"))
    require_whole(report)
    assert not report.accepted


@MANY
@given(st.sampled_from(PUBLISHED), st.data())
def test_a_published_file_with_bytes_changed_is_answered(tmp_path: Path, path: Path, data: st.DataObject) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 3))] = data.draw(st.one_of(st.binary(max_size=4), BOMBS))
    del content[data.draw(st.one_of(st.just(len(content)), st.integers(0, len(content)))) :]
    report = check(tmp_path, bytes(content))
    plain = report.to_dict()
    assert plain["headline"]
    assert report.accepted or report.findings


@MANY
@given(st.binary(max_size=2_000))
def test_a_first_look_never_fails(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "fuzz.csv"
    path.write_bytes(content)
    facts = inspect_file(path)
    assert facts.size == len(content)
    assert len(facts.sha256) == 64


@pytest.mark.parametrize("name", sorted(GOOD))
def test_the_oracle_knows_good_from_bad(name: str, tmp_path: Path) -> None:
    """What the fuzz takes for good is accepted cell by cell, and what it takes for bad is not."""
    row = dict(zip(SUPPLY_HEADER.split(","), SUPPLY_ROW.split(","), strict=True))
    for cell in GOOD[name]:
        assert check(
            tmp_path, supply(",".join(f'"{each}"' for each in (row | {name: cell}).values())).encode()
        ).accepted
