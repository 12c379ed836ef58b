"""Fixtures of the tests of pages."""

from pathlib import Path

import pytest

from tests.metrics.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return Store(f"sqlite:///{tmp_path / 'outcomes.sqlite'}", tmp_path)
