"""Every sending is recorded, accepted or not, with its bytes, in the order in which it came."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from loaders.areas import read_areas
from loaders.attempts import (
    FINDINGS_KEPT,
    LONGEST_NOTE,
    Attempt,
    SendingOutcome,
    find_attempt,
    find_receipt,
    list_attempts_like,
    list_attempts_of,
    read_rejected,
)
from loaders.check import check_file
from loaders.errors import UsageError
from loaders.keep import read_kept
from loaders.load import Sending
from loaders.periods import PeriodKind, parse_period
from loaders.rules_version import find_rules_version
from tests.loaders.sent import READING, SUPPLY_ROW, supply, supply_row, write
from tests.loaders.stored import NOTE, RECEIVED, count_rows, load, load_as, read_figures, read_parts, send

MERCIA = read_areas().by_code("E23000016").id
Q2, Q3 = (parse_period(f"{words} 2025", PeriodKind.QUARTER).id for words in ("April to June", "July to September"))
WRONG = supply_row(count="lots")


def read(engine: Engine, number: int | None) -> Attempt:
    assert number is not None
    with engine.connect() as connection:
        found = find_attempt(connection, number)
    assert found is not None
    return found


def read_bytes(engine: Engine, attempt: Attempt) -> bytes:
    with engine.connect() as connection:
        return b"".join(read_kept(connection, attempt.sha256))


# ------------------------------------------------------------ what is recorded


def test_an_accepted_file_has_a_receipt_with_its_bytes(engine: Engine, tmp_path: Path) -> None:
    path = write(tmp_path, supply(SUPPLY_ROW), "Q2.csv")
    sending = Sending(path, name="C:\\x\\Q2 final.csv", sender="A. Officer", received_at=RECEIVED, note="As it was.")
    report = load_as(engine, sending)
    attempt = read(engine, report.receipt)
    assert attempt.outcome is SendingOutcome.ACCEPTED
    assert (attempt.sha256, attempt.bytes) == (report.sha256, path.stat().st_size)
    assert (attempt.layout, attempt.returned, attempt.rows) == ("police-supply", "police-supply", 1)
    assert (attempt.sender, attempt.received_at, attempt.note) == ("A. Officer", RECEIVED, "As it was.")
    assert (attempt.submission_id, attempt.illustrative) == (report.submission, False)
    assert attempt.rules_version == find_rules_version()
    assert attempt.report["counts"] == report.to_dict()["counts"]
    assert report.headline == "Accepted, with 1 unusual value confirmed"
    assert read_bytes(engine, attempt) == path.read_bytes()
    with engine.connect() as connection:
        assert report.submission is not None
        assert find_receipt(connection, report.submission) == (report.receipt, report.key)
        assert [each.id for each in list_attempts_of(connection, [report.submission])] == [report.receipt]


@pytest.mark.parametrize(
    ("content", "layout", "parts"),
    [
        (supply(SUPPLY_ROW, WRONG), "police-supply", {(MERCIA, Q3)}),
        (supply(supply_row(period="April to June 2025", count="lots")), "police-supply", {(MERCIA, Q2)}),
        (supply(supply_row(area="Atlantis")), "police-supply", set()),
        (supply(), "police-supply", set()),
        (b"", None, set()),
        (b"PK\x03\x04 a workbook", None, set()),
        ("a,b,c\r\n1,2,3\r\n", None, set()),
    ],
    ids=["a bad row", "another quarter", "an unknown area", "no rows", "empty", "workbook", "unknown"],
)
def test_a_rejected_file_is_kept_too(
    content: str | bytes, layout: str | None, parts: set[tuple[int, int]], engine: Engine, tmp_path: Path
) -> None:
    path = write(tmp_path, content)
    report = load(engine, path)
    assert (report.accepted, report.submission) == (False, None)
    attempt = read(engine, report.receipt)
    assert (attempt.outcome, attempt.submission_id, attempt.layout) == (SendingOutcome.REJECTED, None, layout)
    assert attempt.report["headline"].startswith("Fix ")
    assert read_bytes(engine, attempt) == path.read_bytes()
    assert report.parts == parts
    with engine.connect() as connection:
        expected = {("police-supply", *part): RECEIVED for part in parts}
        assert read_rejected(connection, [MERCIA], [Q2, Q3]) == expected


def test_the_same_bytes_again_have_the_receipt_they_had(engine: Engine, tmp_path: Path) -> None:
    path = write(tmp_path, supply(SUPPLY_ROW))
    first, again = load(engine, path), load(engine, path)
    assert (again.submission, again.receipt) == (first.submission, first.receipt)
    with engine.connect() as connection:
        assert first.submission is not None
        found = list_attempts_of(connection, [first.submission])
    assert [each.outcome for each in found] == [SendingOutcome.ACCEPTED, SendingOutcome.SAME_AGAIN]
    assert [each.submission_id for each in found] == [first.submission, first.submission]
    assert count_rows(engine)["content"] == 1


def test_the_same_wrong_bytes_again_are_kept_once(engine: Engine, tmp_path: Path) -> None:
    path = write(tmp_path, supply(WRONG))
    first, again = load(engine, path), load(engine, path)
    assert first.receipt != again.receipt
    assert (count_rows(engine)["attempt"], count_rows(engine)["content"]) == (2, 1)


def test_a_check_records_nothing(engine: Engine, tmp_path: Path) -> None:
    before = count_rows(engine)
    report = check_file(write(tmp_path, supply(SUPPLY_ROW)), reading=READING)
    assert (report.submission, report.receipt) == (None, None)
    assert count_rows(engine) == before


def test_a_path_that_cannot_be_read_records_nothing(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        load(engine, tmp_path / "not there.csv")
    assert "attempt" not in count_rows(engine)


def test_what_is_recorded_is_bounded(engine: Engine, tmp_path: Path) -> None:
    rows = (supply_row(area=f"Nowhere {number}", count=f"no{number}") for number in range(3_000))
    sending = Sending(write(tmp_path, supply(*rows)), sender="s" * 500, note="n" * 5_000, received_at=RECEIVED)
    attempt = read(engine, load_as(engine, sending).receipt)
    assert len(attempt.report["findings"]) == FINDINGS_KEPT
    assert sum(each["count"] for each in attempt.report["counts"]) > 3_000
    assert (len(attempt.sender), len(attempt.note)) == (120, LONGEST_NOTE)


@pytest.mark.parametrize("words", ["\udcff\udc80", "a\x00\x1b[2J", "é – “x”\r\n"])
def test_words_that_no_database_takes_are_made_such_that_it_does(words: str, engine: Engine, tmp_path: Path) -> None:
    path = write(tmp_path, supply(WRONG))
    sending = Sending(path, name=words, sender=words, note=words, received_at=RECEIVED)
    attempt = read(engine, load_as(engine, sending).receipt)
    assert attempt.sender.isprintable()
    assert attempt.note.isprintable()
    assert attempt.file_name.isprintable()


# ------------------------------------------------------------ order


def test_a_clock_that_goes_backwards_changes_nothing_of_the_order(engine: Engine, tmp_path: Path) -> None:
    """What came last stands, whatever the clock says."""
    counts = {"12": 0, "13": -30, "14": 5}
    reports = [
        load_as(engine, Sending(path, received_at=RECEIVED + timedelta(days=days), note=NOTE))
        for count, days in counts.items()
        for path in [write(tmp_path, supply(supply_row(count=count)), f"{count}.csv")]
    ]
    numbers = [report.submission for report in reports]
    assert [(part[0], part[-1]) for part in read_parts(engine)] == [
        (numbers[0], numbers[1]),
        (numbers[1], numbers[2]),
        (numbers[2], None),
    ]
    last = reports[-1].receipt
    assert last is not None
    with engine.connect() as connection:
        found = [each.id for each in list_attempts_like(connection, last, most=10)]
    assert found == [report.receipt for report in reversed(reports)]


def test_the_history_of_a_return_is_that_of_its_areas_and_periods(engine: Engine, tmp_path: Path) -> None:
    wrong = load(engine, write(tmp_path, supply(WRONG))).receipt
    send(engine, tmp_path, supply(supply_row(period="April to June 2025")))
    send(engine, tmp_path, supply(supply_row(area="Kent")))
    right = load(engine, write(tmp_path, supply(SUPPLY_ROW, supply_row(area="Kent")))).receipt
    with engine.connect() as connection:
        assert wrong is not None
        assert [each.id for each in list_attempts_like(connection, wrong, most=10)] == [right, wrong]
        assert [each.id for each in list_attempts_like(connection, wrong, most=1)] == [right]


def test_the_newest_refusal_counts(engine: Engine, tmp_path: Path) -> None:
    for number, days in enumerate((0, 2)):
        path = write(tmp_path, supply(supply_row(count=f"no{number}")))
        load_as(engine, Sending(path, received_at=RECEIVED + timedelta(days=days), note=NOTE))
    load_as(engine, Sending(write(tmp_path, supply(supply_row(count="no"))), illustrative=True, received_at=RECEIVED))
    with engine.connect() as connection:
        assert read_rejected(connection, [MERCIA], [Q3]) == {
            ("police-supply", MERCIA, Q3): RECEIVED + timedelta(days=2)
        }


def test_figures_do_not_change_with_what_is_rejected(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(SUPPLY_ROW))
    before = read_figures(engine)
    load(engine, write(tmp_path, supply(SUPPLY_ROW, WRONG)))
    assert read_figures(engine) == before
