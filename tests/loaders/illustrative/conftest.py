"""The illustrative files of one day, written once for all tests, and their rows."""

from __future__ import annotations

import pytest

from loaders.illustrative import SampleFile, write_samples
from tests.loaders.illustrative.rows import TODAY, Row, read_rows


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> list[SampleFile]:
    """The files as of 22 November 2026."""
    return write_samples(tmp_path_factory.mktemp("samples"), today=TODAY)


@pytest.fixture(scope="session")
def rows(samples: list[SampleFile]) -> list[Row]:
    """All rows of all files, in the order in which they came in."""
    return [row for sample in samples for row in read_rows(sample)]


@pytest.fixture(scope="session")
def standing(rows: list[Row]) -> list[Row]:
    """The rows that stand once all files are loaded: the later of two about the same thing."""
    return list({row.key: row for row in rows}.values())
