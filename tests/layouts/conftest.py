"""Stores with which many tests of pages and packs begin: each made once, and copied for each test."""

from pathlib import Path

import pytest

from tests.layouts.pages import board, progress
from tests.metrics.store import Store, copy_store


@pytest.fixture(scope="session")
def made_board(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The board that is copied; nothing is sent to it."""
    return board.make_board(tmp_path_factory.mktemp("board"))


@pytest.fixture
def board_store(made_board: Store, tmp_path: Path) -> Store:
    """Two summers of one partnership's board: see `tests.layouts.pages.board`."""
    return copy_store(made_board, tmp_path)


@pytest.fixture(scope="session")
def made_progress(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The progress that is copied; nothing is sent to it."""
    return progress.make_store(tmp_path_factory.mktemp("progress"))


@pytest.fixture
def progress_store(made_progress: Store, tmp_path: Path) -> Store:
    """Treatment progress of two members, a neighbour and England: see `tests.layouts.pages.progress`."""
    return copy_store(made_progress, tmp_path)
