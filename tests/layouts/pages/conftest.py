"""Fixtures of the tests of pages."""

from pathlib import Path

import pytest

from tests.layouts.pages.progress import make_store
from tests.metrics.store import Store


@pytest.fixture
def progress_store(tmp_path: Path) -> Store:
    """Treatment progress of two members, a neighbour and England: see `tests.layouts.pages.progress`."""
    return make_store(tmp_path)
