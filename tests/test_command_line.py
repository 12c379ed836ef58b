"""The command line: what it prints, its exit codes, and that nobody ever sees a traceback."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from typer.testing import CliRunner, Result

import app
from layouts.commands import files as file_commands
from loaders.returns_catalogue import return_named
from metrics.catalogue import find_metrics
from metrics.results import COLUMNS
from tests.loaders.sent import SUPPLY_ROW, supply, supply_row, write

Run = Callable[..., Result]
EXAMPLES = ("police-supply", "treatment", "population")


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'store' / 'outcomes.sqlite'}"


@pytest.fixture
def run(url: str, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in this process, on an embedded database of the test's own."""
    monkeypatch.setenv("DATABASE_URL", url)

    def start(*arguments: str) -> Result:
        return CliRunner().invoke(app.cli, list(arguments))

    return start


@pytest.fixture
def returns(tmp_path: Path) -> Path:
    """A folder with worked examples, and with files that are none."""
    folder = tmp_path / "returns"
    folder.mkdir()
    for slug in EXAMPLES:
        write(folder, return_named(slug).example_csv(), f"{slug}.csv")
    write(folder, "not for loading", "notes.txt")
    return folder


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    return write(tmp_path, supply(SUPPLY_ROW, supply_row(area="West Merica")), "bad.csv")


def require_words(result: Result, exit_code: int, *words: str) -> None:
    """A command that cannot be done says why on the error stream, in words and not in code."""
    assert result.exit_code == exit_code, result.output
    assert isinstance(result.exception, SystemExit | None), result.exception
    for each in words:
        assert each in result.stderr
    assert "Traceback" not in result.output


# ------------------------------------------------------------ check


def test_a_file_in_order_is_accepted(run: Run, returns: Path) -> None:
    result = run("check", str(returns / "police-supply.csv"))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "police-supply.csv: In order: nothing to mend. Send it now (Police: drug supply, 12 rows).\n\n"
        "  Totals beside earlier ones. Nothing was compared: there is no store yet to find earlier totals in.\n"
    )


def test_a_bad_file_is_explained(run: Run, bad: Path) -> None:
    result = run("check", str(bad))
    assert result.exit_code == 1
    assert result.stdout.startswith("bad.csv: Fix 1 error and send again (Police: drug supply, 2 rows).\n")
    assert "Nearest known names: West Mercia (E23000016)" in result.stdout


def test_a_check_needs_and_makes_no_database(run: Run, returns: Path, tmp_path: Path) -> None:
    assert run("check", str(returns)).exit_code == 0
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize("name", ["", "*.csv"], ids=["folder", "pattern"])
def test_a_folder_or_a_pattern_is_all_its_files(name: str, run: Run, returns: Path) -> None:
    result = run("check", str(returns / name))
    assert result.exit_code == 0
    heads = [line for line in result.stdout.splitlines() if line and not line.startswith(" ")]
    assert [line.split(":")[0] for line in heads] == [f"{slug}.csv" for slug in sorted(EXAMPLES)]


def test_one_bad_file_among_good_ones_decides_the_exit_code(run: Run, returns: Path, bad: Path) -> None:
    result = run("check", str(bad), str(returns))
    assert result.exit_code == 1
    assert result.stdout.count("In order") == len(EXAMPLES)
    assert result.stdout.count("Fix 1 error") == 1


def test_the_layout_can_be_named(run: Run, returns: Path) -> None:
    result = run("check", str(returns / "police-supply.csv"), "--as", "treatment")
    assert result.exit_code == 1
    assert "(Treatment, 0 rows)" in result.stdout
    assert "The column client_group is missing." in result.stdout


def test_reports_can_be_read_by_machines(run: Run, returns: Path, bad: Path) -> None:
    result = run("check", str(bad), str(returns / "treatment.csv"), "--json")
    assert (result.exit_code, result.stderr) == (1, "")
    first, second = json.loads(result.stdout)
    assert (first["file"], first["accepted"], first["rows"]) == ("bad.csv", False, 2)
    assert first["counts"] == [{"code": "unknown-area", "severity": "error", "column": "area", "count": 1}]
    (finding,) = first["findings"]
    assert (finding["row"], finding["column"], finding["value"]) == (3, "area", "West Merica")
    assert set(finding) == {
        "code", "message", "severity", "row", "column", "value", "expected", "remedy", "period", "example",
    }  # fmt: skip
    assert (second["layout"], second["accepted"], second["findings"]) == ("treatment", True, [])


def test_what_a_terminal_would_obey_is_spelt_out(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, supply(supply_row(area="\x1b[2J[bold]:smile:")), "a\x1b[2J.csv")
    result = run("check", str(path))
    assert "\x1b" not in result.output
    assert "a[escape character][2J.csv: Fix 1 error" in result.stdout
    assert "you sent “[escape character][2J[bold]:smile:”" in result.stdout
    assert "\x1b" not in run("check", str(tmp_path / "b\x1b[2J.csv")).output


# ------------------------------------------------------------ misuse


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check"], ["Missing argument"]),
        (["check", "none.csv"], ["There is no file none.csv. Name a CSV file, a folder or a pattern."]),
        (["load", "none.csv"], ["There is no file none.csv."]),
        (["check", "{bad}", "--as", "police-suply"], ["no layout called “police-suply”", "Did you mean police-supply"]),
        (["load", "{bad}", "--as", "nonsense"], ["no layout called “nonsense”. Known: ", "treatment"]),
        (["frobnicate"], ["No such command"]),
        (["check", "{bad}", "--fast"], ["No such option"]),
        (["outcomes"], ["Missing option"]),
        (["outcomes", "--metric", "neighborhood-crime", "--area", "Kent"], ["Did you mean", "neighbourhood-crime"]),
        (["outcomes", "--metric", "drug-seizures"], ["Neither an area nor a partnership"]),
        (["outcomes", "--metric", "drug-seizures", "--area", "Atlantis"], ["There is no area “Atlantis”"]),
        (["outcomes", "--metric", "drug-seizures", "--area", "Kent"], ["more than one area", "E10000016"]),
        (["outcomes", "--metric", "drug-seizures", "--partnership", "x"], ["no partnership “x”", "west-midlands"]),
        (["outcomes", "--metric", "drug-seizures", "--area", "England", "--by", "shoe"], ["not broken down by “shoe”"]),
        (["outcomes", "--metric", "drug-seizures", "--area", "England", "--from", "once"], ["cannot be read"]),
        (["outcomes", "--metric", "drug-seizures", "--area", "England", "--format", "xml"], ["Invalid value"]),
        (["template", "police-suply"], ["There is no return called “police-suply”. Did you mean police-supply"]),
        (["template", "police-supply", "--part", "middle"], ["Invalid value"]),
    ],
    ids=lambda each: " ".join(each) if len(each) > 1 else each[0],
)
def test_misuse_is_told_in_words(arguments: list[str], words: list[str], run: Run, bad: Path) -> None:
    result = run(*(each.format(bad=bad) for each in arguments))
    said = " ".join(result.stderr.replace("│", " ").split())
    assert result.exit_code == 2, result.output
    assert isinstance(result.exception, SystemExit)
    assert all(each in said for each in words), said


def test_an_empty_folder_is_told(run: Run, tmp_path: Path) -> None:
    require_words(run("load", str(tmp_path)), 2, "There is no CSV file in the folder")


def test_reports_before_a_file_that_cannot_be_read_are_still_printed(
    run: Run, returns: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = returns / "zz.csv"
    monkeypatch.setattr(file_commands, "find_files", lambda names: [*sorted(returns.glob("*.csv")), gone])
    result = run("load", "any")
    require_words(result, 2, "The file zz.csv cannot be read: No such file or directory.")
    assert result.stdout.count("Accepted") == len(EXAMPLES)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("nonsense", "DATABASE_URL is no address of a database"),
        ("sqlite:////dev/null/store.sqlite", "The folder of the database cannot be made"),
        ("postgresql://user:secret@127.0.0.1:1/db", "postgresql+pg8000://user:***@127.0.0.1:1/db cannot be opened"),
    ],
)
@pytest.mark.parametrize(
    "command", ["load {bad}", "outcomes --metric drug-seizures --area England", "refresh", "samples"]
)
def test_a_database_that_cannot_be_reached_is_told(
    url: str, words: str, command: str, run: Run, bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    require_words(run(*command.format(bad=bad).split()), 1, words)


def test_a_setting_that_cannot_be_is_named(run: Run, bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "eighty")
    require_words(run("load", str(bad)), 2, "The setting PORT")
    require_words(run("serve"), 2, "The setting PORT")
    monkeypatch.setenv("PORT", "70000")
    monkeypatch.setenv("WORKERS", "0")
    require_words(run("serve"), 2, "The setting PORT, WORKERS")
    monkeypatch.delenv("PORT")
    monkeypatch.delenv("WORKERS")
    assert run("serve", "--port", "70000").exit_code == 2


def test_a_database_that_fails_later_is_told(run: Run, returns: Path, url: str) -> None:
    assert run("load", str(returns)).exit_code == 0
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM outcome"))  # what is as it should be is not written again
        connection.execute(
            text("CREATE TRIGGER full BEFORE INSERT ON outcome BEGIN SELECT RAISE(FAIL, 'disk full'); END")
        )
    engine.dispose()
    require_words(run("refresh"), 1, "The database failed", "disk full")
    write(returns, supply(supply_row(measure="county-lines-closed", category="All")), "police-supply.csv")
    require_words(run("load", str(returns / "police-supply.csv")), 1, "refused the file police-supply.csv: disk full")


# ------------------------------------------------------------ load and what follows


def test_what_is_loaded_can_be_asked_for(run: Run, returns: Path) -> None:
    result = run("load", str(returns), "--sender", "West Mercia Police")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.count("Accepted") == len(EXAMPLES)

    asked = ("outcomes", "--metric", "drug-seizures", "--area", "West Mercia")
    table = run(*asked)
    assert table.exit_code == 0
    assert "911" in table.stdout  # 212 + 640 + 41 + 18 seizures

    rows = json.loads(run(*asked, "--format", "json").stdout)
    (row,) = [row for row in rows if row["numerator"] is not None]
    assert (row["numerator"], row["area_code"], row["period_start"]) == (911, "E23000016", "2025-07-01")
    assert list(row) == list(COLUMNS)

    lines = run(*asked, "--format", "csv").stdout.splitlines()
    assert lines[0] == ",".join(COLUMNS)
    assert len(lines) == 1 + len(rows)


def test_the_same_file_again_is_told(run: Run, returns: Path) -> None:
    run("load", str(returns))
    result = run("load", str(returns))
    assert result.exit_code == 0
    assert result.stdout.count("Already loaded") == len(EXAMPLES)


def test_one_bad_return_never_harms_a_good_one(run: Run, returns: Path, bad: Path) -> None:
    result = run("load", str(bad), str(returns), "--json")
    assert result.exit_code == 1
    reports = json.loads(result.stdout)
    assert [report["submission"] is not None for report in reports] == [False, True, True, True]


def test_outcomes_can_be_made_anew(run: Run, returns: Path) -> None:
    run("load", str(returns))
    asked = ("outcomes", "--metric", "drug-seizures", "--area", "West Mercia", "--format", "json")
    before = run(*asked).stdout
    result = run("refresh")
    assert result.exit_code == 0
    assert "up to date" in result.stdout
    assert run(*asked).stdout == before


def test_an_empty_store_has_no_samples_to_remove(run: Run) -> None:
    result = run("samples", "--remove")
    assert (result.exit_code, result.stdout) == (0, "0 illustrative submissions removed.\n")


def test_samples_are_not_made_over_what_is_there(run: Run, returns: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("load", str(returns / "police-supply.csv"))

    def refuse(*_arguments: object, **_named: object) -> Iterator[object]:
        raise AssertionError("samples are made")

    monkeypatch.setattr(app, "write_samples", refuse)
    result = run("samples", "--if-empty")
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_metric_can_be_asked_for_in_an_empty_store(run: Run) -> None:
    for slug in list(find_metrics())[::8]:
        result = run("outcomes", "--metric", slug, "--area", "England")
        assert (result.exit_code, result.stdout) == (0, "There are no figures.\n"), result.output
