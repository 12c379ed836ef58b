"""The command line as a newcomer meets it: help, templates, and a process of its own."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import app
from loaders.returns_catalogue import find_returns, return_named
from tests.loaders.sent import supply, supply_row, write
from tests.servers import LOOPBACK, run_app_command


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


def test_every_way_of_asking_works_as_a_person_starts_it(tmp_path: Path) -> None:
    """A real process for each command that elsewhere runs in one that has imported everything already."""
    url, pack = f"sqlite:///{tmp_path / 'outcomes.sqlite'}", tmp_path / "pack.pptx"
    sender, area = ("--sender", "A. Officer"), ("--area", "West Mercia")
    for arguments, said in (
        (("nil", "--return", "police-supply", *area, "--period", "July to September 2025", *sender), "Accepted"),
        (("check", str(write(tmp_path, supply(supply_row())))), "Police: drug supply, 1 row"),
        (("receipt", "1"), "Nothing to report"),
        (("outcomes", "--metric", "county-lines-closed", *area, "--format", "csv"), "E23000016"),
        (("pack", "--partnership", "herefordshire-and-worcestershire", "-o", str(pack)), "pack.pptx"),
        (("withdraw", "1", "--reason", "The wrong quarter was sent.", *sender), "is withdrawn"),
    ):
        done = run_app_command(*arguments, database_url=url)
        assert done.returncode == 0, done.stdout + done.stderr
        assert said in done.stdout
    assert pack.exists()


def test_a_port_that_is_taken_is_told_in_words(tmp_path: Path) -> None:
    with socket.create_server((LOOPBACK, 0)) as taken:
        port = str(taken.getsockname()[1])
        done = run_app_command("serve", "--port", port, database_url=f"sqlite:///{tmp_path / 'outcomes.sqlite'}")
    assert done.returncode == 2
    assert f"Nobody can listen on {LOOPBACK}, port {port}" in done.stderr
    assert "--port 8051" in done.stderr
    assert "Traceback" not in done.stderr
