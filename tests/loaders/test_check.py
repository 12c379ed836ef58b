"""The check of a whole file: what it finds, what it hands on, and that one bad row hides no other."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from loaders import text_rows
from loaders.check import check_file
from loaders.errors import UsageError
from loaders.partner_return import PartnerReturn, TypedChunk
from loaders.published_catalogue import find_layouts
from loaders.read import FileFacts
from loaders.recognise import Layout
from loaders.report import Severity
from loaders.returns_catalogue import find_returns
from loaders.status import Status
from tests.loaders.sent import (
    PRISON_HEADER,
    READING,
    SUPPLY_ROW,
    TREATMENT_HEADER,
    check,
    codes,
    join,
    only,
    supply,
    supply_row,
    write,
)

PRISON = "Worcestershire,2024/25,prison-drug-finds"
TREATMENT = "Herefordshire,12 months to September 2025"


@pytest.mark.parametrize("returned", find_returns().values(), ids=lambda each: each.slug)
def test_every_worked_example_is_accepted(returned: PartnerReturn, tmp_path: Path) -> None:
    report = check(tmp_path, returned.example_csv())
    assert report.accepted, report.findings
    assert (report.layout, report.title, report.rows) == (returned.slug, returned.title, len(returned.example))
    assert report.findings == []


# ------------------------------------------------------------ rules


def test_a_count_above_what_it_is_out_of_is_an_error(tmp_path: Path) -> None:
    row = f"{TREATMENT},treatment-progress,Adults,All,All,All,All,12,5"
    finding = only(check(tmp_path, join(TREATMENT_HEADER, row)))
    assert (finding.code, finding.row, finding.column, finding.value) == ("count-above-out-of", 2, "count", "12")
    assert finding.expected.startswith("a whole number from 0 to 1,000,000")
    assert finding.remedy


def test_more_events_than_people_are_a_query_and_no_error(tmp_path: Path) -> None:
    report = check(tmp_path, join(PRISON_HEADER, f"{PRISON},HMP Hewell,12,5"))
    assert (report.to_confirm, report.accepted) == (1, True)
    assert codes(report, Severity.QUERY) == ["more-events-than-people"]
    assert report.headline == "Confirm 1 unusual value"


@pytest.mark.parametrize(
    ("count", "out_of", "broken"),
    [("12", "[c]", []), ("[c]", "5", []), ("12", "", ["missing-out-of"]), ("[c]", "", []), ("5", "5", [])],
)
def test_a_number_that_is_not_known_is_never_above(count: str, out_of: str, broken: list[str], tmp_path: Path) -> None:
    row = f"{TREATMENT},treatment-progress,Adults,All,All,All,All,{count},{out_of}"
    assert codes(check(tmp_path, join(TREATMENT_HEADER, row))) == broken


def test_rules_name_the_row_also_where_rows_before_it_were_left_out(tmp_path: Path) -> None:
    rows = ["", supply_row(area="Atlantis"), supply_row(category="Major"), supply_row(count="many", period="2024-Q1")]
    report = check(tmp_path, supply(SUPPLY_ROW, *rows, "", supply_row(measure="disruptions")))
    found = [(f.row, f.value) for f in report.findings if f.code == "category-of-another-measure"]
    assert found == [(5, "Major"), (8, "Class A")]


def test_rules_do_not_look_at_rows_that_cannot_be_read(tmp_path: Path) -> None:
    report = check(tmp_path, supply(supply_row(category="Major", count="many")))
    assert codes(report) == ["not-a-number"]


# ------------------------------------------------------------ repeats


def test_a_row_that_repeats_another_is_named_with_it(tmp_path: Path) -> None:
    report = check(
        tmp_path, supply(SUPPLY_ROW, supply_row(category="Class B"), supply_row(area="E23000016", count="7"))
    )
    finding = only(report)
    assert (finding.code, finding.row) == ("repeated-row", 4)
    assert finding.message == "This row is about the same thing as row 2."


def test_a_row_repeats_another_also_when_its_number_cannot_be_read(tmp_path: Path) -> None:
    report = check(tmp_path, supply(SUPPLY_ROW, supply_row(count="many"), supply_row(count="-1")))
    assert codes(report) == ["not-a-number", "out-of-range", "repeated-row", "repeated-row"]


def test_rows_that_do_not_say_what_they_are_about_repeat_nothing(tmp_path: Path) -> None:
    report = check(tmp_path, supply(supply_row(area="Atlantis"), supply_row(area="Atlantis")))
    assert codes(report) == ["unknown-area", "unknown-area"]


def test_repeats_are_found_across_chunks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(text_rows, "ROWS_PER_CHUNK", 2)
    rows = [supply_row(category=f"Class {letter}") for letter in "ABC"]
    report = check(tmp_path, supply(*rows, *rows))
    assert [(finding.row, finding.message.split()[-1]) for finding in report.findings] == [
        (5, "2."),
        (6, "3."),
        (7, "4."),
    ]


# ------------------------------------------------------------ everything at once


def test_every_kind_of_problem_is_listed_in_one_report(tmp_path: Path) -> None:
    report = check(
        tmp_path,
        supply(
            SUPPLY_ROW,
            supply_row(area="Atlantis", count="-1"),
            supply_row(period="2090-Q1"),
            "too,few",
            SUPPLY_ROW + ",too,many",
            supply_row(category="=1+1"),
            supply_row(measure="disruptions", category="Class B"),
            SUPPLY_ROW,
            '"open',
        ),
    )
    assert codes(report) == [
        "category-of-another-measure",
        "formula",
        "future-period",
        "open-quote",
        "out-of-range",
        "repeated-row",
        "too-few-cells",
        "too-many-cells",
        "unknown-area",
    ]
    assert report.rows == 8


def test_a_file_of_blank_rows_has_no_rows(tmp_path: Path) -> None:
    report = check(tmp_path, supply("", ",,,,"))
    assert codes(report) == ["no-rows"]
    assert codes(report, Severity.NOTE) == ["blank-row", "blank-row"]
    assert not report.accepted


# ------------------------------------------------------------ what is handed on


class Keeper:
    """Keeps what a check hands on."""

    def __init__(self) -> None:
        self.begun: list[tuple[str, str, str]] = []
        self.rows: list[int] = []
        self.chunks: list[TypedChunk] = []

    def begin(self, returned: PartnerReturn, layout: Layout, facts: FileFacts) -> Keeper:
        self.begun.append((returned.slug, layout.slug, facts.name))
        return self

    def __call__(self, chunk: TypedChunk) -> None:
        self.chunks.append(chunk)
        self.rows += chunk.rows.tolist()


def test_well_formed_rows_are_handed_on_until_something_is_wrong(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(text_rows, "ROWS_PER_CHUNK", 2)
    rows = [
        supply_row(period=f"{year}-Q1-x" if year == 2015 else f"Q1 {year}/{year - 1999}") for year in range(2010, 2020)
    ]
    keeper = Keeper()
    report = check_file(write(tmp_path, supply(*rows)), reading=READING, begin=keeper.begin)
    assert keeper.begun == [("police-supply", "police-supply", "sent.csv")]
    assert keeper.rows == [2, 3, 4, 5]
    assert report.rows == 10
    assert codes(report) == ["unknown-period"]


def test_queries_and_notes_do_not_stop_the_handing_on(tmp_path: Path) -> None:
    keeper = Keeper()
    path = write(tmp_path, join(PRISON_HEADER, "", f"{PRISON},HMP Hewell,12,5", f"{PRISON},HMP Long Lartin,[c],nil"))
    assert check_file(path, reading=READING, begin=keeper.begin).accepted
    assert keeper.rows == [3, 4]
    (chunk,) = keeper.chunks
    assert chunk.columns["count"][0] == 12
    assert np.isnan(chunk.columns["count"][1])
    assert chunk.statuses["count"].tolist() == [Status.OK, Status.SUPPRESSED]
    assert chunk.statuses["out_of"].tolist() == [Status.OK, Status.NIL]
    assert [chunk.codebooks["prison"][code] for code in chunk.columns["prison"]] == ["HMP Hewell", "HMP Long Lartin"]


@pytest.mark.parametrize("content", ["", "a;b\n1;2\n", supply().replace("count", "number")], ids=repr)
def test_nothing_begins_before_the_header_is_in_order(content: str, tmp_path: Path) -> None:
    keeper = Keeper()
    assert not check_file(write(tmp_path, content), begin=keeper.begin).accepted
    assert keeper.begun == []


def test_whoever_needs_no_rows_still_gets_the_report(tmp_path: Path) -> None:
    path = write(tmp_path, supply(SUPPLY_ROW, SUPPLY_ROW))
    assert codes(check_file(path, reading=READING, begin=lambda *_: None)) == ["repeated-row"]


# ------------------------------------------------------------ which layout, which file


def test_a_layout_that_is_named_decides(tmp_path: Path) -> None:
    report = check(tmp_path, join("area,period,amount", "x,y,1"), layout="police-supply")
    assert report.layout == "police-supply"
    assert codes(report) == ["missing-column"] * 3 + ["unknown-column"]


def test_a_published_layout_that_is_named_takes_no_other_file(tmp_path: Path) -> None:
    for slug in find_layouts():
        report = check(tmp_path, supply(SUPPLY_ROW), layout=slug)
        assert not report.accepted
        assert report.layout == slug
        assert len(report.findings) == 1


def test_an_unknown_layout_is_a_misuse_whatever_the_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no layout called “nonsense”"):
        check(tmp_path, "", layout="nonsense")


def test_a_file_that_cannot_be_read_is_a_misuse(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"The file none.csv cannot be read: No such file or directory."):
        check_file(tmp_path / "none.csv")
    with pytest.raises(UsageError, match="is not a file"):
        check_file(tmp_path)


def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(UsageError, match="pipe.csv is not a file"):
        check_file(tmp_path / "pipe.csv")


def test_the_report_bears_the_name_that_the_sender_knows(tmp_path: Path) -> None:
    assert check_file(write(tmp_path, ""), name="Q2 final.csv").file == "Q2 final.csv"
