"""The command that tells where a figure comes from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import app
from tests.layouts.pages.progress import PARTNERSHIP, make_store


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a store, which the commands use: see `tests.layouts.pages.progress`."""
    make_store(tmp_path).engine.dispose()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'outcomes.sqlite'}")
    monkeypatch.delenv("SHOW_ROWS", raising=False)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app.cli, ["provenance", "--metric", "treatment-progress", *arguments])


def test_it_tells_sum_files_rows_and_definition(folder: Path) -> None:
    told = run("--partnership", PARTNERSHIP)
    assert (told.exit_code, told.stderr) == (0, "")
    assert "53.3%: 160 of 300" in told.stdout
    assert "  Worcestershire: 60.0%" in told.stdout
    assert "treatment-0.csv (receipt 1;" in told.stdout
    assert "rows 5 and 8" in told.stdout
    assert "Definitions version:" in told.stdout
    assert "SHOW_ROWS" in told.stdout


def test_json_is_what_the_api_answers(folder: Path) -> None:
    found = json.loads(run("--area", "Herefordshire", "--format", "json").stdout)
    assert found["figure"]["numerator"] == 40
    assert "contents" not in found["submissions"][0]


def test_the_operator_can_let_rows_be_shown(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOW_ROWS", "true")
    told = run("--area", "Herefordshire")
    assert "count 40, out_of 100" in told.stdout
    assert "Do not pass it on" in told.stdout


def test_what_is_not_known_is_refused(folder: Path) -> None:
    result = run("--area", "Atlantis")
    assert result.exit_code == 2
    assert "Atlantis" in result.stderr
    result = run("--area", "Herefordshire", "--period", "soon")
    assert result.exit_code == 2
    assert result.stderr.strip() == "“soon” cannot be read as 12 months to the end of a quarter."


def test_a_group_without_its_breakdown_is_not_answered_with_the_total(folder: Path) -> None:
    result = run("--area", "Herefordshire", "--category", "Female")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Name that too, for example by sex." in result.stderr
