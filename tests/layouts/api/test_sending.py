"""Sending over HTTP: the report of the command line, and refusals in words that store nothing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from layouts.api import upload
from layouts.api.sending import ADDRESS, Desk, add_sending_routes
from layouts.api.turns import Turns
from layouts.api.upload import strip_folders
from loaders.database import open_engine
from loaders.keep import read_kept
from loaders.load import load_file
from loaders.standing import check_in_store
from tests.loaders.sent import SUPPLY_ROW, join, supply, supply_row, write
from tests.loaders.stored import Watch, count_rows, read_rows

WRONG = supply(SUPPLY_ROW, supply_row(category="Class B", count="lots"))
CLOSED = supply(supply_row(measure="county-lines-closed", category="All"))
SWAPPED = join("area,period,measure,prison,count,out_of", "Worcestershire,2024/25,prison-drug-finds,HMP Hewell,12,5")


class Post:
    """The place where the tests send to, and its store."""

    def __init__(self, folder: Path) -> None:
        self.engine = open_engine(f"sqlite:///{folder / 'outcomes.sqlite'}")
        server = Flask(__name__)
        desk = Desk(
            lambda sending: load_file(self.engine, sending, Watch().begin),
            partial(check_in_store, self.engine),
            Turns(1),
        )
        add_sending_routes(server, desk)
        self.client: FlaskClient = server.test_client()

    def send(self, content: str | bytes, name: str = "sent.csv", **fields: str) -> TestResponse:
        """Send a file with these fields; the sender is named unless said otherwise."""
        data = content.encode() if isinstance(content, str) else content
        form: dict[str, Any] = {"sender": "A. Officer", **fields, "file": (io.BytesIO(data), name)}
        return self.client.post(ADDRESS, data=form, content_type="multipart/form-data")

    def count(self) -> dict[str, int]:
        """How many sendings and submissions are recorded."""
        rows = count_rows(self.engine)
        return {name: rows[name] for name in ("attempt", "submission", "content") if name in rows}


@pytest.fixture
def post(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    """An empty store to send to; the folder of temporary files must be empty afterwards."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    made = Post(tmp_path)
    yield made
    made.engine.dispose()
    assert list(temporary.iterdir()) == []


# ---------------------------------------------------------------- the answer


def test_an_accepted_file_is_answered_with_its_report_and_receipt(post: Post, tmp_path: Path) -> None:
    answer = post.send(CLOSED, "Q2.csv")
    assert answer.status_code == 200
    said = answer.get_json()
    assert (said["headline"], said["submission"], said["receipt"]) == ("Accepted", 1, 1)
    assert said["receipt_address"] == f"/receipts/1?key={said['receipt_key']}"
    assert read_rows(post.engine, "attempt", ["key"]) == [(said["receipt_key"],)]
    assert answer.headers["Cache-Control"] == "no-store"
    assert post.count() == {"attempt": 1, "submission": 1, "content": 1}
    assert read_rows(post.engine, "attempt", ["file_name", "sender"]) == [("Q2.csv", "A. Officer")]
    with post.engine.connect() as connection:
        assert b"".join(read_kept(connection, said["sha256"])).decode() == CLOSED


def test_a_rejected_file_has_the_findings_of_the_command_line(post: Post, tmp_path: Path) -> None:
    answer = post.send(WRONG)
    assert answer.status_code == 422
    said = answer.get_json()
    expected = check_in_store(post.engine, write(tmp_path, WRONG)).to_dict()
    assert {key: said[key] for key in expected if key != "receipt"} == {
        key: value for key, value in expected.items() if key != "receipt"
    }
    assert said["headline"] == "Fix 1 error and send again"
    assert said["findings"][0]["period"] == "July to September 2025"
    assert said["receipt_address"] == f"/receipts/1?key={said['receipt_key']}"
    assert post.count() == {"attempt": 1, "content": 1}


@pytest.mark.parametrize(("content", "status"), [(CLOSED, 200), (WRONG, 422)])
def test_a_check_stores_nothing(content: str, status: int, post: Post) -> None:
    answer = post.send(content, check="yes", sender="")
    assert answer.status_code == status
    said = answer.get_json()
    assert (said["receipt_address"], said["receipt_key"]) == (None, None)
    assert post.count() == {}


def test_the_same_bytes_again_have_the_same_receipt(post: Post) -> None:
    first, again = post.send(CLOSED).get_json(), post.send(CLOSED, "copy.csv").get_json()
    assert again["already_loaded"]
    assert (again["receipt_address"], again["submission"]) == (first["receipt_address"], first["submission"])
    assert post.count() == {"attempt": 2, "submission": 1, "content": 1}


def test_unusual_values_are_confirmed_with_a_note(post: Post) -> None:
    checked = post.send(SWAPPED, check="yes")
    assert (checked.status_code, checked.get_json()["headline"]) == (200, "Confirm 1 unusual value")
    said = post.send(SWAPPED, note="Several finds a person.").get_json()
    assert said["headline"] == "Accepted, with 1 unusual value confirmed"
    assert read_rows(post.engine, "attempt", ["note"]) == [("Several finds a person.",)]


def test_unusual_values_are_confirmed_later_by_sending_the_same_file_with_a_note(post: Post) -> None:
    unconfirmed = post.send(SWAPPED).get_json()
    assert (unconfirmed["headline"], unconfirmed["to_confirm"]) == ("Accepted, with 1 unusual value to confirm", 1)
    said = post.send(SWAPPED, note="Several finds a person.").get_json()
    assert said["headline"] == "Confirmed: this very file was received before, and your note is kept with it"
    assert (said["submission"], said["to_confirm"]) == (unconfirmed["submission"], 0)
    assert read_rows(post.engine, "attempt", ["note"]) == [("",), ("Several finds a person.",)]


def test_findings_can_be_had_as_a_table(post: Post) -> None:
    answer = post.send(supply(supply_row(area="=cmd()", count="-5")), check="yes", answer="csv")
    assert answer.mimetype == "text/csv"
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert list(rows[0])[:7] == ["row", "period", "message", "column", "you_sent", "we_expect", "example"]
    assert [(row["row"], row["column"], row["you_sent"]) for row in rows] == [
        ("2", "area", "'=cmd()"),
        ("2", "count", "-5"),
    ]


def test_the_return_can_be_named(post: Post) -> None:
    assert post.send(CLOSED, layout="police-supply", check="yes").status_code == 200
    assert post.send(CLOSED, layout="housing", check="yes").status_code == 422


# ---------------------------------------------------------------- misuse


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"sender": " "}, "sender is empty"),
        ({"chek": "yes"}, "There is no field chek"),
        ({"check": "no"}, "The field check is “yes”"),
        ({"answer": "pdf"}, "The field answer"),
        ({"layout": "police-suply"}, "no layout called “police-suply”"),
    ],
)
def test_what_cannot_be_understood_is_refused_in_words(fields: dict[str, str], words: str, post: Post) -> None:
    answer = post.send(CLOSED, **fields)
    assert answer.status_code == 400
    assert words in answer.get_json()["error"]
    assert post.count() == {}


@pytest.mark.parametrize(
    "form",
    [{}, {"sender": "x"}, {"document": (io.BytesIO(b"a"), "a.csv")}, {"file": "text and no file"}],
    ids=["empty", "no file", "another name", "no file but text"],
)
def test_a_form_without_a_file_is_refused(form: dict[str, Any], post: Post) -> None:
    answer = post.client.post(ADDRESS, data=form, content_type="multipart/form-data")
    assert answer.status_code == 400
    assert post.count() == {}


def test_a_form_with_two_files_is_refused(post: Post) -> None:
    form = {"sender": "x", "file": [(io.BytesIO(b"a"), "a.csv"), (io.BytesIO(b"b"), "b.csv")]}
    answer = post.client.post(ADDRESS, data=form, content_type="multipart/form-data")
    assert answer.status_code == 400
    assert post.count() == {}


@pytest.mark.parametrize("kind", ["text/csv", "application/json", "application/x-www-form-urlencoded", ""])
def test_another_kind_of_content_is_refused(kind: str, post: Post) -> None:
    answer = post.client.post(ADDRESS, data=CLOSED, content_type=kind)
    assert answer.status_code == 415
    assert "multipart/form-data" in answer.get_json()["error"]


@pytest.mark.parametrize("body", [b"", b"--x\r\n", b"nonsense", b'--x\r\nContent-Disposition: form-data; name="file"'])
def test_a_form_that_is_cut_off_is_refused(body: bytes, post: Post) -> None:
    answer = post.client.post(ADDRESS, data=body, content_type="multipart/form-data; boundary=x")
    assert answer.status_code == 400
    assert post.count() == {}


def test_a_form_without_a_boundary_is_refused(post: Post) -> None:
    assert post.client.post(ADDRESS, data=b"x", content_type="multipart/form-data").status_code == 400


def test_a_page_of_another_site_cannot_send(post: Post) -> None:
    form = {"sender": "x", "file": (io.BytesIO(CLOSED.encode()), "a.csv")}
    answer = post.client.post(ADDRESS, data=form, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert post.count() == {}


@pytest.mark.parametrize("announced", [True, False], ids=["by its length", "as it comes"])
def test_a_file_that_is_too_large_is_refused(announced: bool, post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upload, "MOST_BYTES", 100_000)
    room = 0 if announced else 10_000_000
    monkeypatch.setattr(upload, "FORM_BYTES", 10_000 + room)
    answer = post.send(b"x" * 400_000)
    assert answer.status_code == 413
    assert answer.get_json()["error"].startswith("The file is larger than")
    assert post.send(CLOSED).status_code == 200


def test_a_field_that_is_too_long_is_refused(post: Post) -> None:
    assert post.send(CLOSED, note="x" * 200_000).status_code == 413
    assert post.count() == {}


def test_all_places_taken_is_said(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Turns, "_lock", lambda *_: False)
    answer = post.send(CLOSED)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "2")
    assert post.count() == {}


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("a\x00b.csv", "a[character 0]b.csv"),
        ("a\x1b[2Jb.csv", "a[escape character][2Jb.csv"),
        ("é“x”.csv", "é“x”.csv"),
        ("x" * 400, "x" * 255),
    ],
)
def test_names_are_made_harmless(name: str, kept: str, post: Post) -> None:
    answer = post.send(CLOSED, name)
    assert answer.get_json()["file"] == kept
    assert read_rows(post.engine, "attempt", ["file_name"]) == [(kept,)]


@pytest.mark.parametrize(
    ("name", "own"), [("a/b/", "unnamed.csv"), ("C:\\Users\\me\\Q2.csv", "Q2.csv"), ("..\\..", "..")]
)
def test_folders_are_no_part_of_a_name(name: str, own: str) -> None:
    assert strip_folders(name) == own
