"""The command line and the API check by the same rules, in the same words: real processes, over the same store."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from layouts.api.upload import MOST_BYTES
from tests.forked import run_forked_command
from tests.loaders.sent import join, supply, supply_row, write
from tests.servers import ServedApp, run_app, run_app_command
from tests.uploads import post

SPRING, SUMMER = "April to June 2025", "July to September 2025"
OWN = ("receipt", "receipt_key", "receipt_address", "submission", "html")  # of one sending, or of a page


def quarter(period: str, *counts: str, area: str = "West Mercia") -> str:
    """A quarter's seizures by class."""
    rows = zip("ABC", counts, strict=True)
    return supply(*(supply_row(area=area, period=period, category=f"Class {name}", count=n) for name, n in rows))


FILES = {
    "in order": quarter(SUMMER, "31", "52", "20"),
    "unusual": quarter(SUMMER, "31", "5200", "20"),
    "wrong": quarter(SUMMER, "31", "lots", "20", area="=West Merica"),
    "unusual row": join("area,period,measure,prison,count,out_of", "Kent,2024/25,prison-drug-finds,HMP Elmley,12,5"),
    "another": "a,b\r\n1,2\r\n",
    "empty": "",
    "no rows": supply(),
}

ACCEPTED = ("in order", "unusual", "unusual row")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedApp]:
    """A dashboard in whose store a quarter stands."""
    folder = tmp_path_factory.mktemp("same-words")
    url = f"sqlite:///{folder / 'outcomes.sqlite'}"
    first = write(folder, quarter(SPRING, "30", "50", "20"), "first.csv")
    done = run_app_command("load", str(first), database_url=url)
    assert done.returncode == 0, done.stdout + done.stderr
    with run_app(url, folder=folder) as app:
        yield app


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The paths of all files, in the order of their names here."""
    folder = tmp_path_factory.mktemp("files")
    return [str(write(folder, content, f"{name}.csv")) for name, content in FILES.items()]


def run_json(served: ServedApp, *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    """The exit code of a command, and the reports that it prints."""
    done = run_forked_command(*arguments, "--json", database_url=served.database_url)
    assert done.stderr == ""
    return done.returncode, json.loads(done.stdout)


def without_own(report: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in report.items() if key not in OWN}


def test_a_check_says_the_same_on_the_command_line_by_api_and_on_the_page(served: ServedApp, files: list[str]) -> None:
    code, reports = run_json(served, "check", *files)
    text = run_forked_command("check", *files, database_url=served.database_url).stdout
    assert code == 1
    assert len(reports) == len(FILES)
    assert {report["headline"].split()[0] for report in reports} == {"In", "Confirm", "Fix"}
    for (name, content), report in zip(FILES.items(), reports, strict=True):
        answer = post(served, content.encode(), name=f"{name}.csv", check="yes")
        assert without_own(answer.content) == without_own(report)
        assert (answer.status == 200) is report["accepted"]
        sent = post(served, content.encode(), name=f"{name}.csv", check="yes", answer="page").content
        told = [report["headline"], *(each["message"] for each in report["findings"])]
        told += [report["totals"]["words"]] if report["accepted"] else []
        for words in told:
            assert words in unescape(sent["html"])
            assert words in text
        assert (report["to_confirm"] > 0) is ("confirm-form" in sent["html"])


def test_a_file_that_is_not_accepted_is_refused_alike(served: ServedApp, files: list[str]) -> None:
    wrong = [(name, content) for name, content in FILES.items() if name not in ACCEPTED]
    code, reports = run_json(served, "load", *(path for path in files if Path(path).stem not in ACCEPTED))
    assert code == 1
    for (name, content), report in zip(wrong, reports, strict=True):
        answer = post(served, content.encode(), name=f"{name}.csv")
        assert answer.status == 422
        assert without_own(answer.content) == without_own(report)
        assert report["submission"] is answer.content["submission"] is None
        assert answer.content["receipt"] > report["receipt"]


def test_a_note_confirms_on_the_command_line_and_by_api(served: ServedApp, tmp_path: Path) -> None:
    note = "A large find in August."
    mine = write(tmp_path, quarter(SUMMER, "31", "5200", "20"))
    code, (loaded,) = run_json(served, "load", str(mine), "--confirm", note)
    sent = post(served, quarter(SUMMER, "32", "9900", "20").encode(), note=note)
    assert (code, sent.status) == (0, 200)
    assert loaded["headline"] == sent.content["headline"] == "Accepted, with 1 unusual value confirmed"
    for report in (loaded, sent.content):
        done = run_forked_command("receipt", str(report["receipt"]), database_url=served.database_url)
        assert note in done.stdout


def test_what_is_too_large_is_refused_with_413_in_words(served: ServedApp) -> None:
    piece = b"," * (1 << 20)
    answer = post(served, (piece for _ in range(MOST_BYTES // len(piece) + 2)))
    assert answer.status == 413
    assert answer.content["error"] == "The file is larger than 200 MB."
    assert "Divide it" in answer.content["hint"]
