"""Fixtures of the tests of packs."""

from pathlib import Path

import pytest

from tests.layouts.pages.board import make_board
from tests.metrics.store import Store


@pytest.fixture
def board_store(tmp_path: Path) -> Store:
    """Two summers of one partnership's board: see `tests.layouts.pages.board`."""
    return make_board(tmp_path)
