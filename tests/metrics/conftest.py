"""Fixtures of the metrics' tests."""

from pathlib import Path

import pytest

from tests.metrics.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store on SQLite."""
    return Store(f"sqlite:///{tmp_path / 'outcomes.sqlite'}", tmp_path)
