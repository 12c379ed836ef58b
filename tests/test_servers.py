"""The servers that other tests rely on: real, empty, apart from each other, and gone afterwards."""

import os
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text

from tests import postgresql
from tests.postgresql import PostgreSQL, find_wheel_programs, run_postgresql
from tests.servers import ServerError, run_process, wait_until


@pytest.mark.parametrize("time", ["first", "second"])
def test_each_test_gets_an_empty_database(database_url: str, time: str) -> None:
    engine = create_engine(database_url)
    assert inspect(engine).get_table_names() == []
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE kept (number INTEGER)"))
        connection.execute(text("INSERT INTO kept VALUES (1)"))
    assert inspect(engine).get_table_names() == ["kept"]
    engine.dispose()


@pytest.mark.postgresql
def test_the_module_database_is_a_postgresql(postgresql_url: str) -> None:
    engine = create_engine(postgresql_url)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT version()")).startswith("PostgreSQL")
    engine.dispose()


@pytest.mark.postgresql
def test_the_server_listens_on_the_loopback_alone_and_wants_the_password(
    postgresql_server: PostgreSQL,
) -> None:
    url = postgresql_server.build_url("postgres")
    engine = create_engine(url.replace(postgresql_server.password, "wrong"))
    with pytest.raises(Exception, match="password authentication failed"):
        engine.connect()
    engine.dispose()
    assert "@127.0.0.1:" in url


@pytest.mark.postgresql
def test_the_wheel_serves_where_the_machine_has_no_postgresql(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql, "find_machine_programs", lambda: None)
    with run_postgresql() as server, server.make_database() as url:
        assert server.programs.name == "bin"
        engine = create_engine(url)
        with engine.connect() as connection:
            assert connection.scalar(text("SELECT 1")) == 1
        engine.dispose()
    assert not is_running(server.process_id)


def test_no_postgresql_at_all_is_a_failure_that_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql, "find_programs", lambda: None)
    with pytest.raises(ServerError, match="apt-get install postgresql"), run_postgresql():
        pytest.fail("a server was started from nothing")


def test_the_wheel_is_copied_where_its_account_may_not_go(tmp_path: Path) -> None:
    wheel = find_wheel_programs()
    assert wheel is not None
    copied = postgresql.copy_wheel(wheel, tmp_path)
    assert copied.is_relative_to(tmp_path)
    assert (copied / "initdb").stat().st_size == (wheel / "initdb").stat().st_size


def test_a_process_that_ends_too_soon_is_reported_with_what_it_said(tmp_path: Path) -> None:
    log = tmp_path / "log"
    command = ["sh", "-c", "echo no such table; exit 3"]
    with (
        run_process(command, log=log) as process,
        pytest.raises(ServerError, match=r"(?s)ended with code 3.*no such table"),
    ):
        wait_until(lambda: False, process=process, log=log, name="The dashboard")


def is_running(process_id: int) -> bool:
    """Whether a process of this machine still runs."""
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True
