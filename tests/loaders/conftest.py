"""Fixtures of the tests that store what was sent."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from loaders.database import open_engine


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An empty store on a database of each kind in turn."""
    engine = open_engine(database_url)
    yield engine
    engine.dispose()
