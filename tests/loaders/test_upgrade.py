"""Stores of older versions: brought up to date, taken back, brought up again; refused until somebody asks for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

import loaders.migrations
from app import Settings, Store
from loaders.database import connect_engine, open_engine, write_transaction
from loaders.errors import StoreError, UsageError
from loaders.schema_version import HEAD, SCHEMAS, write_number
from loaders.tables import all_tables
from loaders.upgrade import Moved, downgrade_store, make_tables, upgrade_store
from metrics.refresh import make_ready
from tests.loaders.older import OLDER, Rows, describe_tables, make_older, read_everything

EVERY_OLDER = pytest.mark.parametrize("version", OLDER)
NEW = ("from_version", "hidden")  # columns of the outcomes that the first version had not


@pytest.fixture
def older(version: str, database_url: str) -> str:
    """The address of a store of an older version, on a database of each kind."""
    make_older(database_url, version)
    return database_url


def open_store(url: str) -> Store:
    return Store(Settings(database_url=url))


def read_outcomes(rows: Rows, columns: list[str]) -> dict[tuple[Any, ...], dict[str, Any]]:
    """The outcomes by area, period, series and category, without what the first version did not know."""
    found = [dict(zip(columns, row, strict=True)) for row in rows["outcome"]]
    keys = ("area_id", "period", "series_id", "category_id")
    return {tuple(row[key] for key in keys): {k: v for k, v in row.items() if k not in NEW} for row in found}


def list_columns(url: str) -> list[str]:
    engine = connect_engine(url)
    with engine.connect() as connection:
        names = list(connection.execute(text("SELECT * FROM outcome")).keys())
    engine.dispose()
    return names


# ------------------------------------------------------------ the tables


def test_the_versions_are_those_of_the_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(loaders.migrations.__file__).parent))
    script = ScriptDirectory.from_config(config)
    assert script.get_current_head() == HEAD
    assert tuple(each.revision for each in script.walk_revisions("base", "heads"))[::-1] == SCHEMAS


@EVERY_OLDER
def test_a_store_that_was_brought_up_to_date_has_the_tables_of_a_new_one(older: str, version: str) -> None:
    assert upgrade_store(older, make_ready) == Moved(version, HEAD)
    upgraded = describe_tables(older)
    engine = connect_engine(older)
    with write_transaction(engine) as connection:
        drop_all(connection)
    engine.dispose()
    open_engine(older).dispose()
    assert upgraded == describe_tables(older)


def drop_all(connection: Connection) -> None:
    """Leave an empty database."""
    all_tables().drop_all(connection)
    write_number(connection, None)


def test_the_steps_alone_make_the_tables_of_a_new_store(database_url: str) -> None:
    engine = connect_engine(database_url)
    with write_transaction(engine) as connection:
        make_tables(connection, None, HEAD)
    made = describe_tables(database_url)
    with write_transaction(engine) as connection:
        drop_all(connection)
    engine.dispose()
    open_engine(database_url).dispose()
    assert made == describe_tables(database_url)


@EVERY_OLDER
def test_a_store_that_was_taken_back_has_its_old_tables_and_rows(older: str, version: str) -> None:
    tables, rows, columns = describe_tables(older), read_everything(older), list_columns(older)
    upgrade_store(older, make_ready)
    assert downgrade_store(older, version, drop=True) == Moved(HEAD, version)
    assert describe_tables(older) == tables
    back = read_everything(older)
    assert read_outcomes(back, list_columns(older)) == read_outcomes(rows, columns)
    changed = {name for name in rows if back[name] != rows[name]}
    # The outcomes hold masks; codes and series that the new version brought stay; the data went through versions.
    said_less = {"attempt"} if version == "0004" else set()  # of others' totals: see the next test
    assert changed <= {"outcome", "code", "series", "store_state", "derivation", "revision"} | said_less
    for name in {"code", "series", "revision"} & rows.keys():
        assert set(rows[name]) <= set(back[name])


@pytest.mark.parametrize("version", ["0004"])
def test_receipts_get_keys_and_say_no_more_of_totals_that_stood(older: str, version: str) -> None:
    before = read_attempts(older)
    held_against = [row for row in before if "unlike-before" in row["report"]]
    assert "3 the period before" in held_against[0]["report"]
    upgrade_store(older, make_ready)
    after = read_attempts(older)
    assert len({row["key"] for row in after}) == len(before)
    assert all(len(row["key"]) == 22 for row in after)
    for was, now in zip(before, after, strict=True):
        assert "the period before" not in now["report"]
        told, tells = json.loads(was["report"]), json.loads(now["report"])
        assert tells.get("totals") is None
        assert (tells["headline"], tells["counts"]) == (told["headline"], told["counts"])
        assert {**now, "report": ""} == {**was, "report": "", "key": now["key"]}
        assert now["report"] == was["report"] or told["totals"]


def read_attempts(url: str) -> list[dict[str, Any]]:
    """The sendings, in their order."""
    engine = connect_engine(url)
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT * FROM attempt ORDER BY id")).mappings()
        found = [dict(row) for row in rows]
    engine.dispose()
    return found


@EVERY_OLDER
def test_a_store_goes_up_and_down_and_up_again(older: str, version: str) -> None:
    upgrade_store(older, make_ready)
    once = read_everything(older)
    downgrade_store(older, version, drop=True)
    assert upgrade_store(older, make_ready) == Moved(version, HEAD)
    again = read_everything(older)
    assert describe_tables(older).keys() == once.keys()
    told_by_clock, drawn = {"revision", "store_state", "outcome"}, {"attempt"}  # the keys of receipts are drawn anew
    assert {name for name in once if once[name] != again[name]} <= told_by_clock | drawn
    assert [row[:-1] for row in once["attempt"]] == [row[:-1] for row in again["attempt"]]
    assert upgrade_store(older, make_ready) == Moved(HEAD, HEAD)
    assert read_everything(older) == again


def test_what_an_older_version_has_no_place_for_is_not_dropped_unasked(database_url: str) -> None:
    open_store(database_url).engine.dispose()
    before = read_everything(database_url)
    with pytest.raises(UsageError, match="0003 has no place for some of what the database holds.*backup FILE.*--drop"):
        downgrade_store(database_url, "0003")
    with pytest.raises(UsageError, match="There is no version 9999. There are 0001, 0002, 0003"):
        downgrade_store(database_url, "9999", drop=True)
    assert read_everything(database_url) == before
    downgrade_store(database_url, "0002", drop=True)
    with pytest.raises(UsageError, match="is of version 0002, which is older than 0003"):
        downgrade_store(database_url, "0003", drop=True)


# ------------------------------------------------------------ refused until somebody asks


@EVERY_OLDER
def test_an_older_store_is_refused_with_the_way_out_and_not_touched(older: str, version: str) -> None:
    before = read_everything(older)
    with pytest.raises(StoreError, match=f"older version: {version}, .* {HEAD}.*backup FILE.*python app.py upgrade"):
        open_engine(older)
    assert read_everything(older) == before


def test_a_newer_store_is_refused_by_every_way_in(database_url: str) -> None:
    open_engine(database_url).dispose()
    engine = connect_engine(database_url)
    with write_transaction(engine) as connection:
        write_number(connection, "0999")
    engine.dispose()
    for enter in (open_engine, lambda url: upgrade_store(url, make_ready), lambda url: downgrade_store(url, "0001")):
        with pytest.raises(StoreError, match="newer version: 0999.*Use the newer program"):
            enter(database_url)


def test_a_store_of_no_version_is_refused(database_url: str) -> None:
    open_engine(database_url).dispose()
    engine = connect_engine(database_url)
    with write_transaction(engine) as connection:
        write_number(connection, None)
    engine.dispose()
    with pytest.raises(StoreError, match="bears no number of a version"):
        open_engine(database_url)


def test_an_empty_database_is_nothing_to_bring_up_to_date(database_url: str) -> None:
    with pytest.raises(StoreError, match="The database is empty"):
        upgrade_store(database_url, make_ready)
    assert read_everything(database_url) == {}


def test_a_step_that_fails_leaves_the_older_store(database_url: str) -> None:
    make_older(database_url, "0001")
    before, tables = read_everything(database_url), describe_tables(database_url)

    def fail(_connection: Connection) -> None:
        raise UsageError("boom")

    with pytest.raises(UsageError, match="boom"):
        upgrade_store(database_url, fail)
    assert (read_everything(database_url), describe_tables(database_url)) == (before, tables)
