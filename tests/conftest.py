"""Fixtures of the whole suite: databases of both kinds, and how tests are shared out between processes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.postgresql import PostgreSQL, run_postgresql
from tests.sharing_out import BROWSER, SharingOut, find_group, find_turn

# A slow machine is no failure, and a test that fails once must fail again when it is run again.
settings.register_profile("outcomes", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("outcomes")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> SharingOut:
    """Keep the tests of one file in one process, whatever `--dist` says, when several processes run the tests."""
    return SharingOut(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of the browser, and put first what takes longest."""
    for item in items:
        if find_group(item.nodeid) == BROWSER:
            item.add_marker("browser")
    items.sort(key=lambda item: find_turn(item.nodeid))


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgreSQL]:
    """A running PostgreSQL; a machine where none can be started fails the tests that ask for it."""
    with run_postgresql() as server:
        yield server


@pytest.fixture(scope="module")
def postgresql_url(postgresql_server: PostgreSQL) -> Iterator[str]:
    """The SQLAlchemy address of an empty PostgreSQL database, one for each test file."""
    with postgresql_server.make_database() as url:
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The SQLAlchemy address of an empty database of each kind in turn, one for each test."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'outcomes.sqlite'}"
        return
    server: PostgreSQL = request.getfixturevalue("postgresql_server")
    with server.make_database() as url:
        yield url
