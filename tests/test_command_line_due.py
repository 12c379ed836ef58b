"""The command that lists what is due: its formats, its days, its refusals."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import app
from tests.layouts.pages.dues import PARTNERSHIP, make_dues
from tests.layouts.renderers.test_icalendar import read_events


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a store, which the commands use: see `tests.layouts.pages.dues`."""
    make_dues(tmp_path).engine.dispose()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'outcomes.sqlite'}")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app.cli, ["due", *arguments])


def test_every_format_tells_the_same(folder: Path) -> None:
    rows = json.loads(run("--partnership", PARTNERSHIP, "--format", "json").stdout)
    assert len(list(csv.DictReader(io.StringIO(run("--partnership", PARTNERSHIP, "--format", "csv").stdout)))) == len(
        rows
    )
    events = read_events(run("--partnership", PARTNERSHIP, "--format", "ics").stdout_bytes.decode())
    assert len(events) == len({(row["return"], row["period"]) for row in rows})
    table = run("--partnership", PARTNERSHIP)
    assert (table.exit_code, table.stderr) == (0, "")
    assert len(table.stdout.splitlines()) == len(rows) + 1


def test_the_last_day_can_be_said(folder: Path) -> None:
    last = datetime.now(UTC).date() + timedelta(days=400)
    rows = json.loads(run("--partnership", PARTNERSHIP, "--format", "json", "--until", str(last)).stdout)
    shorter = json.loads(run("--partnership", PARTNERSHIP, "--format", "json").stdout)
    assert max(row["due"] for row in shorter) < max(row["due"] for row in rows) <= str(last)


def test_a_partnership_that_is_not_known_is_refused(folder: Path) -> None:
    result = run("--partnership", "nowhere")
    assert result.exit_code == 2
    assert "There is no partnership “nowhere”" in result.stderr
    assert PARTNERSHIP in result.stderr


def test_a_day_that_is_none_is_refused(folder: Path) -> None:
    result = run("--partnership", PARTNERSHIP, "--until", "soon")
    assert result.exit_code == 2
    assert "“soon” is no day" in result.stderr
