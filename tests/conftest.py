"""Fixtures of the whole suite: databases of both kinds, and how tests are shared out between processes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.postgresql import PostgreSQL, run_postgresql

TESTS = Path(__file__).parent

# A slow machine is no failure, and a test that fails once must fail again when it is run again.
settings.register_profile("outcomes", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("outcomes")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the browser tests, and keep together what shares fixtures when several processes run the tests.

    The tests of one file stay in one process; so do all browser tests, which share a server and a Chromium.
    """
    for item in items:
        parts = item.path.relative_to(TESTS).with_suffix("").parts
        if parts[0] == "browser":
            item.add_marker("browser")
            item.add_marker(pytest.mark.xdist_group("browser"))
        else:
            item.add_marker(pytest.mark.xdist_group("/".join(parts)))


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
