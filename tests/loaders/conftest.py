"""Fixtures of the tests that store what was sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from loaders import database
from loaders.database import open_engine
from loaders.tables import all_tables


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
    """Make a store on PostgreSQL as it was when it was new."""
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {', '.join(all_tables().tables)} RESTART IDENTITY CASCADE"))
    database._make_tables(engine)
