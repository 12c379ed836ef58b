"""Opening a store: made where it is new, only read where it is complete, refused in words where it cannot be."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event, func, inspect, select, text

from loaders.columns import Name, OneOf
from loaders.database import (
    VALUES_AT_ONCE,
    ensure_codes,
    ensure_names,
    open_engine,
    open_existing,
    raise_data_version,
    read_codes,
    read_data_version,
    split,
    write_transaction,
)
from loaders.errors import StoreError
from loaders.returns_catalogue import find_returns
from loaders.tables import all_tables, code, store_state
from tests.postgresql import PostgreSQL


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """A store in a database of its own, which a test may spoil."""
    engine = open_engine(database_url)
    yield engine
    engine.dispose()


def test_a_new_store_has_all_tables_and_all_listed_words(engine: Engine) -> None:
    assert set(all_tables().tables) <= set(inspect(engine).get_table_names())
    with engine.connect() as connection:
        known = read_codes(connection)
        assert read_data_version(connection) == 0
        assert connection.scalar(select(func.count()).select_from(store_state)) == 1
    for returned in find_returns().values():
        for name, column in returned.columns.items():
            words = column.values if isinstance(column, OneOf) else ()
            total = (column.total,) if isinstance(column, Name) and column.total else ()
            assert {(name, word) for word in (*words, *total)} <= known.keys()


def test_opening_it_again_changes_nothing(engine: Engine, database_url: str) -> None:
    with engine.connect() as connection:
        known = read_codes(connection)
    again = open_engine(database_url)
    with again.connect() as connection:
        assert read_codes(connection) == known
        assert connection.scalar(select(func.count()).select_from(store_state)) == 1
    again.dispose()


def test_a_complete_store_is_opened_while_another_writes(engine: Engine, database_url: str) -> None:
    """Were opening to wait for the writer, this would wait for ever: the writer ends after the opening."""
    opened: list[Engine] = []
    with write_transaction(engine) as connection:
        ensure_codes(connection, {("prison", "HMP New")})
        thread = threading.Thread(target=lambda: opened.append(open_engine(database_url)), daemon=True)
        thread.start()
        thread.join(timeout=30)
        assert not thread.is_alive()
    opened[0].dispose()


def test_what_a_store_lacks_is_added(engine: Engine, database_url: str) -> None:
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE return_deaths"))
        connection.execute(code.delete().where(code.c.text == "Female"))
        connection.execute(store_state.delete())
    again = open_engine(database_url)
    with again.connect() as connection:
        assert ("sex", "Female") in read_codes(connection)
        assert read_data_version(connection) == 0
    assert inspect(again).has_table("return_deaths")
    again.dispose()


def test_a_store_of_another_version_is_refused(engine: Engine, database_url: str) -> None:
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE return_deaths"))
        connection.execute(text("CREATE TABLE return_deaths (submission_id INTEGER, position INTEGER)"))
    with pytest.raises(StoreError, match="another version: its table return_deaths has no column age_band"):
        open_engine(database_url)


def test_the_data_version_grows_with_each_change(engine: Engine) -> None:
    for version in (1, 2):
        with write_transaction(engine) as connection:
            raise_data_version(connection)
        with engine.connect() as connection:
            assert read_data_version(connection) == version


def write_and_fail(engine: Engine) -> None:
    with write_transaction(engine) as connection:
        ensure_codes(connection, {("prison", "HMP New")})
        raise RuntimeError("boom")


def test_a_write_that_fails_leaves_nothing(engine: Engine) -> None:
    with engine.connect() as connection:
        before = read_codes(connection)
    with pytest.raises(RuntimeError, match="boom"):
        write_and_fail(engine)
    with engine.connect() as connection:
        assert read_codes(connection) == before


# ------------------------------------------------------------ codes


def test_a_word_keeps_its_code(engine: Engine) -> None:
    with write_transaction(engine) as connection:
        first = ensure_codes(connection, {("prison", "B"), ("prison", "A")})
        assert ensure_codes(connection, {("prison", "A"), ("prison", "C")})["prison", "A"] == first["prison", "A"]
        assert len(set(read_codes(connection).values())) == len(read_codes(connection))


def test_a_name_in_another_case_is_the_same_name(engine: Engine) -> None:
    with write_transaction(engine) as connection:
        first = ensure_names(connection, "publication", ["Fingertips 1", "Other"])
        again = ensure_names(connection, "publication", ["FINGERTIPS 1", "other", "Third"])
        assert (again["FINGERTIPS 1"], again["other"]) == (first["Fingertips 1"], first["Other"])
        assert again["Third"] not in first.values()
        assert ensure_names(connection, "prison", ["Other"])["Other"] not in (*first.values(), *again.values())
        assert ("publication", "FINGERTIPS 1") not in read_codes(connection)


def test_of_two_names_that_are_one_by_now_the_older_counts(engine: Engine) -> None:
    with write_transaction(engine) as connection:
        old = ensure_codes(connection, {("prison", "hmp hewell")})["prison", "hmp hewell"]
        ensure_codes(connection, {("prison", "HMP Hewell")})
        assert ensure_names(connection, "prison", ["HMP HEWELL"]) == {"HMP HEWELL": old}


# ------------------------------------------------------------ addresses


@pytest.mark.parametrize(
    "url", ["", "nonsense", "foo://secret@x/y", "postgresql://u:secret@host:port/db", "sqlite+nodriver:///x.sqlite"]
)
def test_what_is_no_address_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_engine(url)
    assert "DATABASE_URL is no address" in str(caught.value)
    assert "sqlite:///" in caught.value.hint
    assert "secret" not in str(caught.value)


def test_a_driver_that_is_not_installed_is_named() -> None:
    with pytest.raises(StoreError, match="The driver for this database is not installed: MySQLdb"):
        open_engine("mysql://user:secret@host/db")


def test_a_server_that_does_not_answer_is_named_without_the_password() -> None:
    with pytest.raises(StoreError) as caught:
        open_engine("postgresql://user:secret@127.0.0.1:1/outcomes")
    assert "postgresql+pg8000://user:***@127.0.0.1:1/outcomes cannot be opened" in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.postgresql
def test_a_wrong_password_is_told_in_the_servers_words(postgresql_server: PostgreSQL) -> None:
    url = postgresql_server.build_url("postgres").replace(postgresql_server.password, "wrong")
    with pytest.raises(StoreError) as caught:
        open_engine(url)
    assert "password authentication failed" in str(caught.value)
    assert "{" not in str(caught.value)


@pytest.mark.postgresql
@pytest.mark.parametrize("name", ["postgresql", "postgres"])
def test_a_bare_address_of_postgresql_will_do(name: str, postgresql_url: str) -> None:
    engine = open_engine(postgresql_url.replace("postgresql+pg8000", name))
    assert engine.dialect.driver == "pg8000"
    engine.dispose()


def test_the_folder_of_a_file_is_made(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'new' / 'folder' / 'store.sqlite'}")
    assert (tmp_path / "new" / "folder" / "store.sqlite").is_file()
    engine.dispose()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="folder of the database cannot be made"):
        open_engine(f"sqlite:///{tmp_path / 'file' / 'store.sqlite'}")


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "store.sqlite").write_text("area,period\n" * 100)
    with pytest.raises(StoreError, match="cannot be opened: file is not a database"):
        open_engine(f"sqlite:///{tmp_path / 'store.sqlite'}")


def test_a_store_that_is_only_read_is_found_whatever_its_address_says_beside(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    open_engine(f"sqlite:///{path}").dispose()
    for address in (f"sqlite:///{path}", f"sqlite:///{path}?timeout=3", f"sqlite+pysqlite:///{path}"):
        engine = open_existing(address)
        assert engine is not None, address
        engine.dispose()


def test_to_look_for_a_store_makes_nothing(tmp_path: Path) -> None:
    assert open_existing(f"sqlite:///{tmp_path / 'new' / 'store.sqlite'}") is None
    assert open_existing("sqlite://") is None
    assert not (tmp_path / "new").exists()


def test_values_are_divided_into_lots_without_loss() -> None:
    values = list(range(2 * VALUES_AT_ONCE + 1))
    lots = list(split(values))
    assert [len(lot) for lot in lots] == [VALUES_AT_ONCE, VALUES_AT_ONCE, 1]
    assert [value for lot in lots for value in lot] == values


# ------------------------------------------------------------ how SQLite is set


@pytest.fixture
def sqlite_engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(f"sqlite:///{tmp_path / 'store.sqlite'}")
    yield engine
    engine.dispose()


def test_readers_of_sqlite_never_wait_for_its_writer(sqlite_engine: Engine) -> None:
    with sqlite_engine.connect() as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
        assert connection.scalar(text("PRAGMA busy_timeout")) == 60_000


def test_a_write_begins_as_one_and_a_read_does_not(sqlite_engine: Engine) -> None:
    """A transaction that begins as a read and then writes fails when another has written in between."""
    said: list[str] = []

    @event.listens_for(sqlite_engine, "before_cursor_execute")
    def note(*arguments: object) -> None:
        said.append(str(arguments[2]))

    def begin(connection: Connection) -> str:
        connection.execute(text("SELECT 1"))
        return next(each for each in reversed(said) if each.startswith("BEGIN"))

    with write_transaction(sqlite_engine) as connection:
        assert begin(connection) == "BEGIN IMMEDIATE"
    with sqlite_engine.connect() as connection:
        assert begin(connection) == "BEGIN"
