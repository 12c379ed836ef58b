"""The command line as a newcomer meets it: help, templates, and a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import app
from loaders.returns_catalogue import find_returns, return_named
from tests.loaders.sent import supply, supply_row, write
from tests.servers import run_app_command


def run(*arguments: str) -> Result:
    """Run a command that needs no database in this process."""
    return CliRunner().invoke(app.cli, list(arguments))


@pytest.mark.parametrize("slug", sorted(find_returns()))
def test_a_template_an_example_and_a_dictionary_are_printed(slug: str, tmp_path: Path) -> None:
    returned = return_named(slug)
    assert run("template", slug).stdout_bytes.decode() == returned.template_csv()
    example = run("template", slug, "--part", "example").stdout_bytes
    assert example.decode() == returned.example_csv()
    assert run("check", str(write(tmp_path, example))).exit_code == 0
    dictionary = run("template", slug, "--part", "dictionary").stdout
    assert all(f"\n{name}," in dictionary for name in returned.columns)


@pytest.mark.parametrize("command", ["", "serve", "check", "load", "outcomes", "refresh", "template", "samples"])
def test_every_command_explains_itself(command: str) -> None:
    result = run(*command.split(), "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.stdout
    assert len(result.stdout.split()) > 15


def test_it_works_as_a_person_starts_it(database_url: str, tmp_path: Path) -> None:
    """On each database: a real process, its exit code, and nothing on the error stream but words."""
    whole = supply_row(measure="county-lines-closed", category="All", count="4")
    good = write(tmp_path, supply(whole), "good.csv")
    done = run_app_command("load", str(good), database_url=database_url)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == "good.csv: Accepted (Police: drug supply, 1 row). Receipt 1."
    done = run_app_command("load", str(good), str(tmp_path / "none.csv"), database_url=database_url)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("There is no file ")
    assert len(done.stderr.splitlines()) == 1
