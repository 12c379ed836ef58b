"""A withdrawal: nothing of a submission stands any more, all is kept, and it is said who did it and why."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine

from loaders.attempts import SendingOutcome, find_attempt
from loaders.database import read_data_version
from loaders.errors import UsageError
from loaders.history import read_chain
from loaders.keep import read_kept
from loaders.partner_return import PartnerReturn
from loaders.revisions import read_revisions
from loaders.tables import StoredChunk
from loaders.withdraw import Withdrawal, withdraw
from tests.loaders.sent import SUPPLY_ROW, supply, supply_row, write
from tests.loaders.stored import RECEIVED, count_rows, load, read_parts, read_rows, read_store, send

REASON = "The wrong quarter was sent."


def take_back(engine: Engine, number: int, reason: str = REASON, sender: str = "A. Officer") -> list[StoredChunk]:
    """Withdraw a submission; give the rows whose outcomes are to be taken back."""
    seen: list[StoredChunk] = []

    def drop(_connection: Connection, _returned: PartnerReturn, rows: StoredChunk) -> None:
        seen.append(rows)

    withdraw(engine, Withdrawal(number, reason, sender, RECEIVED), drop)
    return seen


def test_nothing_of_it_stands_and_all_is_kept(engine: Engine, tmp_path: Path) -> None:
    number = send(engine, tmp_path, supply(SUPPLY_ROW, supply_row(area="West Midlands")))
    (rows,) = take_back(engine, number)
    assert len(rows) == 2
    assert [(part[0], part[-1]) for part in read_parts(engine)] == [(number, number + 1)] * 2
    assert len(read_rows(engine, "return_police_supply", ["count"])) == 2
    with engine.connect() as connection:
        attempt = find_attempt(connection, 2)
        assert attempt is not None
        kept = b"".join(read_kept(connection, attempt.sha256)).decode()
        assert read_data_version(connection) == 2
        assert read_chain(connection, number).replaced_by == (number + 1,)
        assert read_chain(connection, number + 1).replaced == (number,)
    assert (attempt.outcome, attempt.note, attempt.sender) == (SendingOutcome.WITHDRAWAL, REASON, "A. Officer")
    assert attempt.report["headline"] == f"Submission {number} is withdrawn"
    assert kept.splitlines()[1].startswith(f"{number},{REASON},A. Officer,")


@pytest.mark.parametrize("illustrative", [True, False])
def test_what_is_made_up_is_withdrawn_when_it_says_so_and_all_else_now(
    illustrative: bool, engine: Engine, tmp_path: Path
) -> None:
    take_back(engine, send(engine, tmp_path, supply(SUPPLY_ROW), illustrative=illustrative))
    with engine.connect() as connection:
        made = read_revisions(connection)[-1]
    assert made.kind == "withdrawal"
    assert (made.recorded_at == RECEIVED) is illustrative


def test_what_it_had_replaced_does_not_come_back(engine: Engine, tmp_path: Path) -> None:
    old, new = (send(engine, tmp_path, supply(supply_row(count=count))) for count in ("12", "13"))
    take_back(engine, new)
    assert [(part[0], part[-1]) for part in read_parts(engine)] == [(old, new), (new, new + 1)]


def test_only_what_still_stands_is_withdrawn(engine: Engine, tmp_path: Path) -> None:
    old = send(engine, tmp_path, supply(SUPPLY_ROW, supply_row(area="West Midlands")))
    new = send(engine, tmp_path, supply(supply_row(count="13")))
    (rows,) = take_back(engine, old)
    assert len(rows) == 1
    assert {(part[0], part[-1]) for part in read_parts(engine)} == {(old, new), (old, new + 1), (new, None)}


def test_the_same_file_can_be_sent_again_afterwards(engine: Engine, tmp_path: Path) -> None:
    path = write(tmp_path, supply(SUPPLY_ROW))
    first = load(engine, path).submission
    assert first is not None
    take_back(engine, first)
    again = load(engine, path)
    assert not again.already_loaded
    assert again.submission == first + 2
    assert count_rows(engine)["content"] == 2  # the file, and the withdrawal


@pytest.mark.parametrize(
    ("number", "reason", "sender", "words"),
    [
        (7, REASON, "me", "There is no submission 7"),
        (1, "too short", "me", "reason is too short"),
        (1, " " * 20, "me", "reason is too short"),
        (1, REASON, " ", "not said who"),
    ],
)
def test_what_cannot_be_withdrawn_changes_nothing(
    number: int, reason: str, sender: str, words: str, engine: Engine, tmp_path: Path
) -> None:
    send(engine, tmp_path, supply(SUPPLY_ROW))
    before = read_store(engine)
    with pytest.raises(UsageError, match=words):
        take_back(engine, number, reason, sender)
    assert read_store(engine) == before


def test_it_is_withdrawn_once(engine: Engine, tmp_path: Path) -> None:
    number = send(engine, tmp_path, supply(SUPPLY_ROW))
    take_back(engine, number)
    with pytest.raises(UsageError, match="stands any more"):
        take_back(engine, number)


def test_a_failure_on_the_way_leaves_everything_as_it_was(engine: Engine, tmp_path: Path) -> None:
    number = send(engine, tmp_path, supply(SUPPLY_ROW))
    before = read_store(engine)

    def fail(*_: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        withdraw(engine, Withdrawal(number, REASON, "me", RECEIVED), fail)
    assert read_store(engine) == before
