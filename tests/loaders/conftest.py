"""Fixtures of the tests that store what was sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, text

from loaders import database
from loaders.database import open_engine
from loaders.tables import all_tables

START_AGAIN = "SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false) FROM pg_sequences"


@pytest.fixture(scope="module")
def postgresql_store(postgresql_url: str) -> Iterator[Engine]:
    """A store on PostgreSQL, made once for each test file: to make one takes longer than most tests."""
    engine = open_engine(postgresql_url)
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty store on a database of each kind in turn."""
    if request.param == "postgresql":
        made: Engine = request.getfixturevalue("postgresql_store")
        empty_store(made)
        yield made
        return
    engine = open_engine(f"sqlite:///{tmp_path / 'outcomes.sqlite'}")
    yield engine
    engine.dispose()


def empty_store(engine: Engine) -> None:
    """Make a store on PostgreSQL as it was when it was new. Its tables are small: to truncate them takes far longer."""
    with engine.begin() as connection:
        for table in reversed(all_tables().sorted_tables):
            connection.execute(delete(table))
        connection.execute(text(START_AGAIN))
    database._make_tables(engine)
