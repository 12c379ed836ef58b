"""Taking the illustrative data out leaves the store as if they had never been there."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine

from loaders.comments import NewComment, write_comment
from loaders.database import read_data_version, write_transaction
from loaders.periods import PeriodKind, latest_complete
from loaders.remove import count_submissions, remove_illustrative
from tests.loaders.sent import SUPPLY_ROW, TODAY, supply, supply_row
from tests.loaders.stored import count_rows, read_parts, read_rows, send

MIDLANDS_ROW = supply_row(area="West Midlands")


def remove(engine: Engine) -> int:
    with write_transaction(engine) as connection:
        return remove_illustrative(connection)


def test_an_empty_store_has_nothing_to_remove(engine: Engine) -> None:
    assert remove(engine) == 0
    with engine.connect() as connection:
        assert count_submissions(connection) == 0
        assert read_data_version(connection) == 0


def test_real_submissions_stay(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(SUPPLY_ROW))
    before = count_rows(engine)
    assert remove(engine) == 0
    assert count_rows(engine) == before


def test_all_of_an_illustrative_submission_goes(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(SUPPLY_ROW, MIDLANDS_ROW), illustrative=True)
    send(engine, tmp_path, supply(supply_row(count="13")), illustrative=True)
    assert remove(engine) == 2
    assert set(count_rows(engine)) == {"code", "revision", "store_state"}
    assert read_rows(engine, "revision", ["kind", "submission_id", "note"]) == [
        ("load", None, "of illustrative data that were removed since"),
        ("load", None, "of illustrative data that were removed since"),
        ("removal", None, ""),
    ]
    with engine.connect() as connection:
        assert count_submissions(connection) == 0
        assert read_data_version(connection) == 3


def test_what_was_said_of_it_goes_with_it_and_nothing_else_that_was_said(engine: Engine, tmp_path: Path) -> None:
    quarter = latest_complete(PeriodKind.QUARTER, TODAY)
    write_comment(engine, NewComment("west", "drug-seizures", quarter, "Of samples.", "A. Officer", illustrative=True))
    write_comment(engine, NewComment("west", "drug-seizures", quarter, "Of figures.", "A. Officer"))
    send(engine, tmp_path, supply(SUPPLY_ROW), illustrative=True)
    assert remove(engine) == 1
    assert read_rows(engine, "comment", ["text"]) == [("Of figures.",)]


def test_what_it_replaced_stands_again(engine: Engine, tmp_path: Path) -> None:
    real = send(engine, tmp_path, supply(SUPPLY_ROW, MIDLANDS_ROW))
    send(engine, tmp_path, supply(supply_row(count="13")), illustrative=True)
    assert remove(engine) == 1
    assert [(part[0], part[-1]) for part in read_parts(engine)] == [(real, None), (real, None)]
    assert read_rows(engine, "return_police_supply", ["count"]) == [(12.0,), (12.0,)]


def test_what_was_replaced_since_stays_replaced(engine: Engine, tmp_path: Path) -> None:
    """A real figure, an illustrative one in its place, a newer real one: the newer one stands, the older does not."""
    old = send(engine, tmp_path, supply(SUPPLY_ROW, MIDLANDS_ROW))
    send(engine, tmp_path, supply(supply_row(count="13"), MIDLANDS_ROW), illustrative=True)
    new = send(engine, tmp_path, supply(supply_row(count="14")))
    assert remove(engine) == 1
    assert sorted((part[0], part[-1] or 0) for part in read_parts(engine)) == [(old, 0), (old, new), (new, 0)]


@pytest.mark.parametrize("order", ["rir", "riir", "irir", "rrii", "iiri", "iiii"])
def test_whatever_the_order_it_is_as_if_they_had_never_been_sent(order: str, engine: Engine, tmp_path: Path) -> None:
    """The oracle: the real submissions alone, each replaced by the next of them."""
    sent = [
        send(engine, tmp_path, supply(supply_row(count=str(count))), illustrative=letter == "i")
        for count, letter in enumerate(order)
    ]
    real = [number for number, letter in zip(sent, order, strict=True) if letter == "r"]
    assert remove(engine) == len(sent) - len(real)
    assert [(part[0], part[-1]) for part in read_parts(engine)] == list(zip(real, [*real[1:], None], strict=False))
    assert [row[0] for row in read_rows(engine, "submission", ["id"])] == real


def test_after_a_removal_loading_goes_on(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(SUPPLY_ROW), illustrative=True)
    remove(engine)
    number = send(engine, tmp_path, supply(SUPPLY_ROW))
    assert [(part[0], part[-1]) for part in read_parts(engine)] == [(number, None)]
