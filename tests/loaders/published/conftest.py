"""Fixtures of the tests of published layouts."""

from pathlib import Path

import pytest

SHARED_DATA = Path(__file__).resolve().parents[4] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real published files, beside the repository."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the published files (shared/data beside the repository) are not here; our own fixtures stand in")
    return SHARED_DATA
