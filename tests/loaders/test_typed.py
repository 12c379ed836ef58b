"""Typing by distinct texts gives what validating row by row gives; and what a hostile file costs is bounded."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from loaders import text_rows, typed
from loaders.area_column import AreaColumn
from loaders.areas import Areas
from loaders.check import check_file
from loaders.columns import Number
from loaders.partner_return import PartnerReturn, TypedChunk
from loaders.report import Kind, SubmissionReport
from loaders.returns_catalogue import return_named
from loaders.typed import MOST_NAMES, SUGGESTIONS
from tests.loaders.sent import PRISON_HEADER, READING, check, join, supply, supply_row, write

TypedCells = dict[int, dict[str, object]]  # by row and column

ORACLE_RETURNS = ("police-supply", "prison-finds", "published-figures", "treatment")

# Cells that are right in some column or in none, of every sort that people and attackers send.
ODD_CELLS = (
    "", " ", "12", " 12 ", "012", "12.0", "3.5", "-1", "-0", "1,234", "1e3", "1E+400", "TRUE", "NaN", "inf", "١٢",
    "[c]", "[C]", "*", ":", "nil", "Z", "-", "–", "<5", "=1+1", "@x", "-2+3", "West Mercia", "Herefordshire", "Kent",
    "Craven", "E23000016", "E06000019", "Atlantis", "England", "July to September 2025", "2025-Q3", "2025Q2",
    "2024/25", "2090-Q1", "12 months to June 2025", "seizures", "Seizures", "treatment-progress", "Class A", "class  a",
    "women",    "All", "all", "HMP\u200bHewell", "Caf\ufffd", "a | b", "x" * 200, "x" * 1_001,
)  # fmt: skip


def to_csv(returned: PartnerReturn, rows: list[dict[str, str]]) -> str:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(returned.columns), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def validate(returned: PartnerReturn, row: dict[str, str]) -> tuple[dict[str, object], set[str]]:
    """The oracle: a row through pydantic, its values by column; and the columns that are wrong."""
    try:
        return dict(returned.row.model_validate(row)), set()
    except ValidationError as error:
        return {}, {str(each["loc"][0]) for each in error.errors()}


def spell(chunk: TypedChunk, name: str, place: int) -> object:
    """A typed cell as the row model gives it."""
    value = chunk.columns[name][place]
    if name in chunk.statuses:
        return float(value), int(chunk.statuses[name][place])
    return chunk.codebooks[name][value] if name in chunk.codebooks else int(value)


def check_into(
    folder: Path, returned: PartnerReturn, content: str
) -> tuple[SubmissionReport, dict[int, dict[str, object]]]:
    """Check a file; give the report, and the typed rows for as long as nothing was wrong."""
    kept: TypedCells = {}

    def keep(chunk: TypedChunk) -> None:
        for place, row in enumerate(chunk.rows.tolist()):
            kept[row] = {name: spell(chunk, name, place) for name in chunk.columns}

    path = write(folder, content)
    report = check_file(path, layout=returned.slug, begin=lambda *_: keep)
    return report, kept


def same(found: object, wanted: object) -> bool:
    if isinstance(wanted, tuple):
        assert isinstance(found, tuple)
        return found[1] == wanted[1] and (found[0] == wanted[0] or (math.isnan(found[0]) and math.isnan(wanted[0])))
    return found == wanted


def draw_rows(returned: PartnerReturn) -> st.SearchStrategy[list[dict[str, str]]]:
    """Rows of the worked example, each with a few cells replaced by odd ones."""
    damage = st.dictionaries(st.sampled_from(list(returned.columns)), st.sampled_from(ODD_CELLS), max_size=2)
    row = st.builds(lambda good, bad: dict(good) | bad, st.sampled_from(returned.example), damage)
    return st.lists(row, min_size=1, max_size=12)


@settings(max_examples=60)
@given(data=st.data(), slug=st.sampled_from(ORACLE_RETURNS), size=st.sampled_from([1, 4, 100]))
def test_columns_are_typed_as_rows_are_validated(
    data: st.DataObject, slug: str, size: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    returned = return_named(slug)
    rows = data.draw(draw_rows(returned))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_rows, "ROWS_PER_CHUNK", size)
        report, kept = check_into(tmp_path_factory.mktemp("oracle"), returned, to_csv(returned, rows))
    found: dict[int, set[str]] = {}
    rules = {rule.code for rule in returned.rules}
    for finding in report.findings:
        if finding.column and finding.row and finding.code not in rules:
            found.setdefault(finding.row, set()).add(finding.column)
    for number, row in enumerate(rows, start=2):
        if not any(cell.strip() for cell in row.values()):
            continue
        values, wrong = validate(returned, row)
        assert found.get(number, set()) == wrong, row
        if number in kept:
            assert all(same(kept[number][name], value) for name, value in values.items()), row
    if report.accepted:
        assert len(kept) == report.rows


def test_the_odd_cells_are_odd() -> None:
    """The oracle test draws right and wrong cells for every column of the police supply return."""
    returned = return_named("police-supply")
    for name in returned.columns:
        wrong = [name in validate(returned, dict(returned.example[0]) | {name: cell})[1] for cell in ODD_CELLS]
        assert 2 <= sum(wrong) < len(wrong), name


# ------------------------------------------------------------ names


def test_names_that_differ_in_case_alone_are_one(tmp_path: Path) -> None:
    row = "Worcestershire,2024/25,prison-drug-finds,{},1,9"
    content = join(PRISON_HEADER, row.format("HMP Hewell"), row.format("hmp  HEWELL"))
    report = check(tmp_path, content)
    assert [finding.code for finding in report.findings] == ["repeated-row"]


def test_names_stay_apart_when_they_look_like_one_number(tmp_path: Path) -> None:
    row = "Worcestershire,2024/25,prison-drug-finds,{},1,9"
    content = join(PRISON_HEADER, *(row.format(name) for name in ("7", "007", "7.0", "1e5", "100000")))
    assert check(tmp_path, content).accepted


def test_a_column_with_thousands_of_names_holds_no_names(tmp_path: Path) -> None:
    rows = [f"Worcestershire,2024/25,prison-drug-finds,Prison {n},1,9" for n in range(MOST_NAMES + 3)]
    report = check(tmp_path, join(PRISON_HEADER, *rows))
    assert report.counts == {Kind("too-many-names", column="prison"): 3}
    assert report.findings[0].message == f"Prison holds more than {MOST_NAMES:,} different names."


# ------------------------------------------------------------ the cost of bad files


@pytest.fixture
def count_calls(monkeypatch: pytest.MonkeyPatch) -> Callable[[type, str], list[object]]:
    """Counts the calls of a method, which still does its work."""

    def start(owner: type, name: str) -> list[object]:
        calls: list[object] = []
        original = getattr(owner, name)

        def counted(self: object, *arguments: object, **named: object) -> object:
            calls.append(arguments)
            return original(self, *arguments, **named)

        monkeypatch.setattr(owner, name, counted)
        return calls

    return start


def test_nearest_names_are_looked_up_for_the_first_findings_only(
    count_calls: Callable[[type, str], list[object]], tmp_path: Path
) -> None:
    lookups = count_calls(Areas, "nearest")
    report = check(tmp_path, supply(*(supply_row(area=f"Atlantis {n}") for n in range(3_000))))
    assert report.counts == {Kind("unknown-area", column="area"): 3_000}
    assert len(lookups) == SUGGESTIONS
    assert report.findings[SUGGESTIONS - 1].remedy == "Use the official code."
    assert report.findings[SUGGESTIONS].remedy == "Mend it as in the first rows with this error."


def test_a_text_is_read_once_however_often_it_stands(
    count_calls: Callable[[type, str], list[object]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(text_rows, "ROWS_PER_CHUNK", 500)
    areas, numbers = count_calls(AreaColumn, "read_text"), count_calls(Number, "read_cell")
    rows = [supply_row(period=f"{year}-Q{q}", category=c) for year in range(1980, 2025) for q in range(1, 5)
            for c in ("Class A", "Class B", "Class C", "Unknown class")]  # fmt: skip
    report = check(tmp_path, supply(*rows))
    assert report.counts.keys() == {Kind("ambiguous-period", column="period")} or report.accepted
    assert report.rows == 720
    assert len(areas) == 1
    assert numbers == []  # plain digits need no reading at all


def test_the_check_gives_up_a_file_of_which_nothing_can_be_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(typed, "MOST_UNREADABLE", 100)
    monkeypatch.setattr(text_rows, "ROWS_PER_CHUNK", 50)
    report = check(tmp_path, supply(*(supply_row(period=f"never {n}") for n in range(1_000))))
    assert report.rows == 150
    assert report.counts[Kind("unknown-period", column="period")] == 150
    (note,) = [finding for finding in report.findings if finding.code == "gave-up"]
    assert note.row == 151
    assert "of the column period cannot be read" in note.message


def test_the_same_bad_text_over_and_over_is_no_reason_to_give_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(typed, "MOST_UNREADABLE", 100)
    monkeypatch.setattr(text_rows, "ROWS_PER_CHUNK", 50)
    report = check(tmp_path, supply(*(supply_row(count="many", area="Atlantis") for _ in range(1_000))))
    assert report.rows == 1_000


def test_the_memory_of_texts_is_bounded(
    count_calls: Callable[[type, str], list[object]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(typed, "MOST_REMEMBERED", 3)
    monkeypatch.setattr(text_rows, "ROWS_PER_CHUNK", 5)
    reads = count_calls(AreaColumn, "read_text")
    names = ["West Mercia", "West Midlands", "Kent", "Essex", "Surrey"]
    rows = [supply_row(area=name, period=f"20{year}-Q3") for year in range(10, 14) for name in names]
    assert check(tmp_path, supply(*rows)).rows == 20
    assert len(reads) == 5 + 3 * 2  # three are remembered, two are read in each further chunk


def test_reading_is_done_as_of_the_day(tmp_path: Path) -> None:
    report = check(tmp_path, supply(supply_row(period="January to March 2026")))
    assert [finding.code for finding in report.findings] == ["future-period"]
    assert READING.today.year == 2026
