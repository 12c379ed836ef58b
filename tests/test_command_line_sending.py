"""Receipts, nothing to report and withdrawals on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.forked import run_forked_command
from tests.loaders.sent import supply, supply_row, write

CLOSED = supply(supply_row(measure="county-lines-closed", category="All"))
ASKED = ("outcomes", "--metric", "county-lines-closed", "--area", "West Mercia", "--format", "json")


@pytest.fixture
def url(tmp_path: Path) -> str:
    """A database that is not there yet."""
    return f"sqlite:///{tmp_path / 'outcomes.sqlite'}"


def run(url: str, *arguments: str, code: int = 0) -> str:
    """What a command prints; fails unless it ends with that code and without a traceback."""
    made = run_forked_command(*arguments, database_url=url)
    assert made.returncode == code, made.stdout + made.stderr
    assert "Traceback" not in made.stderr
    return made.stdout + made.stderr


def test_a_file_has_a_receipt_and_comes_back(url: str, tmp_path: Path) -> None:
    said = run(url, "load", str(write(tmp_path, CLOSED)), "--sender", "A. Officer")
    assert "Receipt 1." in said
    copy = tmp_path / "copy.csv"
    receipt = run(url, "receipt", "1", "--file", str(copy))
    assert copy.read_bytes() == CLOSED.encode()
    assert "Sender:               A. Officer" in receipt
    assert "Accepted" in receipt
    assert "cannot be written" in run(url, "receipt", "1", "--file", str(copy), code=2)
    assert "There is no receipt 7" in run(url, "receipt", "7", code=2)


def test_what_is_withdrawn_gives_no_figure_any_more(url: str, tmp_path: Path) -> None:
    run(url, "load", str(write(tmp_path, CLOSED)))
    assert [row["numerator"] for row in json.loads(run(url, *ASKED)) if row["numerator"]] == [12]
    assert "reason is too short" in run(url, "withdraw", "1", "--reason", "wrong", "--sender", "me", code=2)
    said = run(url, "withdraw", "1", "--reason", "The wrong quarter was sent.", "--sender", "A. Officer")
    assert said.strip() == "Submission 1 is withdrawn. Receipt 2."
    assert "12" not in [row["numerator"] for row in json.loads(run(url, *ASKED))]
    assert "Replaced by receipts: 2" in run(url, "receipt", "1")


@pytest.mark.parametrize("number", ["9" * 30, "twelve", "-1", "1.5", ""])
def test_what_can_be_no_number_of_a_receipt_is_told(number: str, url: str) -> None:
    assert "is not the number of a receipt" in run(url, "receipt", "--", number, code=2)
    why = ("--reason", "The wrong quarter was sent.", "--sender", "A. Officer")
    assert "is not the number of a submission" in run(url, "withdraw", *why, "--", number, code=2)


def test_nothing_to_report_is_said_in_one_command(url: str) -> None:
    words = ("nil", "--return", "police-supply", "--area", "West Mercia", "--period", "July to September 2025")
    said = run(url, *words, "--sender", "A. Officer")
    assert "nil-police-supply-E23000016-2025-Q3.csv: Accepted" in said
    assert "Nothing to report" in run(url, "receipt", "1")
    rows = json.loads(run(url, *ASKED))
    assert "nil" in {row["status"] for row in rows}
    wrong = ("nil", "--return", "prison-finds", "--area", "Worcestershire", "--period", "2024/25", "--sender", "x")
    assert "needs a name" in run(url, *wrong, code=2)
