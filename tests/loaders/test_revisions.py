"""The versions of the data: each is recorded, time never runs backwards, and each can be found again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine

from loaders.database import raise_data_version, read_data_version, write_transaction
from loaders.errors import UsageError
from loaders.periods import PeriodKind, parse_period
from loaders.remove import remove_illustrative
from loaders.revisions import Revision, find_version, parse_moment, read_revisions, record_revision
from loaders.sent import read_first_periods, read_sent
from loaders.withdraw import Withdrawal, withdraw
from tests.loaders.sent import SUPPLY_ROW, supply, supply_row
from tests.loaders.stored import RECEIVED, read_rows, send
from tests.loaders.test_sent_returns import AREAS, Q3, SUPPLY

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
REASON = "The wrong quarter was sent."


def record(connection: Connection, moment: datetime) -> Revision:
    """Make a version of the data, and say when."""
    return record_revision(connection, Revision(raise_data_version(connection), moment, "comment", note="Words."))


def test_every_change_of_the_store_is_recorded_with_what_made_it(engine: Engine, tmp_path: Path) -> None:
    start = datetime.now(UTC)
    number = send(engine, tmp_path, supply(SUPPLY_ROW))
    send(engine, tmp_path, supply(SUPPLY_ROW))  # the same again is no change
    withdraw(engine, Withdrawal(number, REASON, "A. Officer"), lambda *_: None)
    made_up = send(engine, tmp_path, supply(supply_row(count="13")), illustrative=True)
    with engine.connect() as connection:
        before = read_revisions(connection)
        assert find_version(connection, datetime.now(UTC)) == read_data_version(connection) == 3
    with write_transaction(engine) as connection:
        remove_illustrative(connection)
        after = read_revisions(connection, after=2)
    assert [(each.version, each.kind, each.submission, each.note) for each in before] == [
        (1, "load", number, ""), (2, "withdrawal", number + 1, REASON), (3, "load", made_up, ""),
    ]  # fmt: skip
    assert [(each.version, each.kind, each.submission) for each in after] == [(3, "load", None), (4, "removal", None)]
    moments = [each.recorded_at for each in (*before, after[-1])]
    assert moments == sorted(moments)
    assert start <= moments[0]
    assert moments[-1] <= datetime.now(UTC)
    assert read_rows(engine, "submission", ["id", "version"]) == [(number, 1), (number + 1, 2)]


def test_what_is_made_up_has_come_in_when_it_says_so(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(SUPPLY_ROW), illustrative=True)
    with engine.connect() as connection:
        assert read_revisions(connection)[0].recorded_at == RECEIVED
        assert find_version(connection, RECEIVED) == 1
        assert find_version(connection, RECEIVED - timedelta(microseconds=1)) == 0


def test_a_refused_file_is_no_version(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        send(engine, tmp_path, supply(supply_row(count="many")))
    with engine.connect() as connection:
        assert (read_revisions(connection), read_data_version(connection)) == ([], 0)


def test_a_clock_that_goes_back_is_overruled(engine: Engine) -> None:
    hour = timedelta(hours=1)
    with write_transaction(engine) as connection:
        for moment in (NOON, NOON - 5 * hour, NOON + hour, NOON + hour - timedelta(seconds=1)):
            record(connection, moment)
        assert [each.recorded_at for each in read_revisions(connection)] == [NOON, NOON, NOON + hour, NOON + hour]
        assert find_version(connection, NOON - timedelta(microseconds=1)) == 0
        assert find_version(connection, NOON) == 2
        assert find_version(connection, NOON + hour) == 4


def test_moments_are_the_same_in_every_zone(engine: Engine) -> None:
    in_summer = timezone(timedelta(hours=1))
    with write_transaction(engine) as connection:
        recorded = record(connection, NOON.astimezone(in_summer))
        assert read_revisions(connection) == [recorded]
        assert find_version(connection, NOON.astimezone(timezone(timedelta(hours=-8)))) == 1
        assert find_version(connection, (NOON - timedelta(seconds=1)).astimezone(in_summer)) == 0


def test_a_recording_that_is_rolled_back_leaves_nothing(engine: Engine) -> None:
    def fail() -> None:
        with write_transaction(engine) as connection:
            record(connection, NOON)
            raise RuntimeError("boom")

    with pytest.raises(RuntimeError, match="boom"):
        fail()
    with engine.connect() as connection:
        assert (read_revisions(connection), read_data_version(connection)) == ([], 0)


# ------------------------------------------------------------ what stood


def test_what_was_sent_is_told_as_it_stood(engine: Engine, tmp_path: Path) -> None:
    old = send(engine, tmp_path, supply(SUPPLY_ROW))
    send(engine, tmp_path, supply(supply_row(period="April to June 2025")))
    new = send(engine, tmp_path, supply(supply_row(count="13")))
    withdraw(engine, Withdrawal(new, REASON, "A. Officer"), lambda *_: None)
    with engine.connect() as connection:
        past = [read_sent(connection, AREAS, (Q3,), version=version).get(SUPPLY) for version in range(5)]
        assert [(each.submission, each.resubmitted) if each else None for each in past] == [
            None, (old, 0), (old, 0), (new, 1), None,
        ]  # fmt: skip
        assert read_sent(connection, AREAS, (Q3,)) == {}
        key, q2 = SUPPLY[:2], parse_period("April to June 2025", PeriodKind.QUARTER).id
        firsts = [read_first_periods(connection, AREAS, version=version) for version in range(3)]
        assert firsts == [{}, {key: Q3}, {key: q2}]
        assert read_first_periods(connection, AREAS) == {key: q2}


# ------------------------------------------------------------ moments in words


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-11-20", datetime(2025, 11, 20, 23, 59, 59, 999_999, UTC)),
        (" 2025-11-20 ", datetime(2025, 11, 20, 23, 59, 59, 999_999, UTC)),
        ("2025-11-20T14:30", datetime(2025, 11, 20, 14, 30, tzinfo=UTC)),
        ("2025-11-20T14:30Z", datetime(2025, 11, 20, 14, 30, tzinfo=UTC)),
        ("2025-11-20t14:30:15z", datetime(2025, 11, 20, 14, 30, 15, tzinfo=UTC)),
        ("2025-11-20T14:30:15.25", datetime(2025, 11, 20, 14, 30, 15, 250_000, UTC)),
        ("2025-11-20T14:30:15.123456Z", datetime(2025, 11, 20, 14, 30, 15, 123_456, UTC)),
    ],
)
def test_a_day_is_its_end_and_a_moment_is_itself(text: str, moment: datetime) -> None:
    assert parse_moment(text) == moment


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "20/11/2025", "2025-11", "2025-02-30", "2025-11-20T25:00", "2025-11-20T14", "20251120",
     "2025-11-20T14:30+01:00", "2025-W47-4", "２０２５-11-20", "0000-01-01", "0001-01-01", "1899-12-31T23:59Z",
     "9" * 10_000],
)  # fmt: skip
def test_what_is_neither_is_refused_in_words(text: str) -> None:
    with pytest.raises(UsageError, match="is no day and no moment") as caught:
        parse_moment(text)
    assert "2025-11-20T14:30Z" in caught.value.hint
    assert len(caught.value.message) < 100
