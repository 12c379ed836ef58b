"""Fixtures of the tests of pages."""

from pathlib import Path

import pytest

from tests.layouts.pages.board import make_board
from tests.layouts.pages.progress import make_store
from tests.metrics.store import Store


@pytest.fixture
def progress_store(tmp_path: Path) -> Store:
    """Treatment progress of two members, a neighbour and England: see `tests.layouts.pages.progress`."""
    return make_store(tmp_path)


@pytest.fixture
def board_store(tmp_path: Path) -> Store:
    """Two summers of one partnership's board: see `tests.layouts.pages.board`."""
    return make_board(tmp_path)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return Store(f"sqlite:///{tmp_path / 'outcomes.sqlite'}", tmp_path)
