"""Receipts: the page, its files, the sender's own file back with its cells marked, and the file byte for byte."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from layouts import marked_workbook
from layouts.api.receipt import NOT_OPENED, add_receipt_routes, make_safe_name
from layouts.components import element
from layouts.html_text import write_html
from layouts.marked_workbook import write_marked
from layouts.page_data.receipt_page import describe_receipt, require_receipt
from layouts.pages import receipt
from layouts.view import View
from loaders.check import check_file
from loaders.load import Sending
from loaders.withdraw import Withdrawal, withdraw
from tests.layouts.pages.reading import find_text
from tests.loaders.sent import SUPPLY_ROW, join, supply, supply_row, write
from tests.loaders.stored import NOTE, RECEIVED, load_as
from tests.metrics.store import Store

WRONG = supply(SUPPLY_ROW, supply_row(category="Class B", count="lots"), supply_row(area="=cmd()", count="3"))
SWAPPED = join("area,period,measure,prison,count,out_of", "Worcestershire,2024/25,prison-drug-finds,HMP Hewell,12,5")
NUMBERS = {"wrong": 1, "first": 2, "second": 3, "confirmed": 4, "again": 5, "withdrawal": 6}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store with a sending of every sort, numbered as in NUMBERS."""
    folder: Path = tmp_path_factory.mktemp("receipts")
    made = Store(f"sqlite:///{folder / 'outcomes.sqlite'}", folder)
    files = (
        ("wrong <b>.csv", WRONG, ""),
        ("first.csv", supply(SUPPLY_ROW), NOTE),
        ("second.csv", supply(supply_row(count="13")), NOTE),
        ("confirmed.csv", SWAPPED, "Several finds a person."),
        ("again.csv", supply(supply_row(count="13")), NOTE),
    )
    for name, content, note in files:
        path = write(folder, content)
        load_as(made.engine, Sending(path, name=name, sender="A. Officer", note=note, received_at=RECEIVED))
    withdraw(made.engine, Withdrawal(2, "Sent in the wrong place.", "B. Officer", RECEIVED), lambda *_: None)
    return made


@pytest.fixture(scope="module")
def client(store: Store) -> FlaskClient:
    """A client of a server that gives out receipts' files alone."""
    server = Flask(__name__)
    add_receipt_routes(server, store.outcomes)
    return server.test_client()


def read_page(store: Store, name: str, *others: str) -> str:
    """What a receipt's page says to who has its key, and those of others."""
    keys = tuple(require_receipt(store.outcomes, NUMBERS[each]).attempt.key for each in (name, *others))
    return find_text(receipt.layout(View("receipt", receipt=str(NUMBERS[name]), keys=keys), store.outcomes))


def ask(client: FlaskClient, store: Store, name: str, file: str) -> TestResponse:
    """Ask for a file of a receipt with its key."""
    number = NUMBERS[name]
    return client.get(f"/receipts/{number}/{file}?key={require_receipt(store.outcomes, number).attempt.key}")


# ---------------------------------------------------------------- the page


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("wrong", ["Fix 2 errors and send again", "Rejected", "Nothing of it was stored. The file is kept.", "“lots”"]),
        ("first", ["It was replaced since.", "Replaced by", "Receipt 3", "14 February 2026, 09:30 UTC"]),
        ("second", ["It replaced", "Receipt 2", "Receipt 6"]),
        ("confirmed", ["Accepted, with 1 unusual value confirmed", "“Several finds a person.” – A. Officer"]),
        ("again", ["Already loaded", "Same file again"]),
        ("withdrawal", ["Submission 2 is withdrawn", "Why it was withdrawn", "Sent in the wrong place."]),
    ],
)
def test_a_receipt_says_what_became_of_it(name: str, words: list[str], store: Store) -> None:
    text = read_page(store, name)
    for each in words:
        assert each in text


def test_what_changed_is_shown_to_who_can_open_both(store: Store) -> None:
    alone, both = read_page(store, "second"), read_page(store, "second", "first")
    assert "The numbers that changed are shown to who can open receipt 2, too." in alone
    assert "1 number changed." not in alone
    assert "1 number changed." in both
    assert "All of them as CSV" in both
    assert "1 number changed." not in read_page(store, "second", "confirmed")


def test_a_number_that_no_receipt_has_is_said(store: Store) -> None:
    for number in ("0", "999999999"):
        text = find_text(receipt.layout(View("receipt", receipt=number), store.outcomes))
        assert "There is no such receipt" in text


def test_a_page_is_never_remembered() -> None:
    """A sending that was rejected changes no figure, and yet makes a receipt where there was none."""
    assert not receipt.PAGE.remembered


# ---------------------------------------------------------------- for who has no key

OF_THE_SENDER = ("A. Officer", "B. Officer", "wrong <b>.csv", "lots", "Several finds", "Sent in the wrong", "unusual")


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("keys", [(), ("0" * 22,), ("",)])
def test_without_its_key_a_receipt_says_what_everybody_may_know(
    name: str, keys: tuple[str, ...], store: Store, client: FlaskClient
) -> None:
    number = NUMBERS[name]
    text = find_text(receipt.layout(View("receipt", receipt=str(number), keys=keys), store.outcomes))
    query = "?key=" + ",".join(keys)
    plain = client.get(f"/receipts/{number}/receipt.json{query}")
    said = [text, plain.text, client.get(f"/receipts/{number}/receipt.txt{query}").text]
    whole = require_receipt(store.outcomes, number)
    for words in said:
        assert whole.title in words
        assert whole.standing in words
        for kept in (*OF_THE_SENDER, whole.attempt.sha256, whole.attempt.key, f"{whole.attempt.bytes:,}"):
            assert kept not in words
    assert ("The key in this address does not open this receipt" in text) is bool(keys)
    assert plain.headers["Cache-Control"] == "no-store"
    data = json.loads(plain.text)
    assert (data["opened"], data["findings"], data["totals"], data["counts"]) == (False, None, None, None)
    assert data.keys() == describe_receipt(whole).keys()


@pytest.mark.parametrize("file", ["findings.csv", "differences.csv", "marked.xlsx", "file"])
def test_without_its_key_a_receipt_gives_no_file(file: str, client: FlaskClient, store: Store) -> None:
    another = require_receipt(store.outcomes, 2).attempt.key
    for query in ("", "?key=", "?key=x,", f"?key={another}", "?key=%ff%00"):
        answer = client.get(f"/receipts/3/{file}{query}")
        assert (answer.status_code, answer.text) == (403, NOT_OPENED)
        assert answer.headers["Cache-Control"] == "no-store"


def test_the_changes_need_both_keys(client: FlaskClient, store: Store) -> None:
    answer = ask(client, store, "second", "differences.csv")
    assert (answer.status_code, "receipts that it replaced: 2" in answer.text) == (403, True)
    keys = ",".join(require_receipt(store.outcomes, number).attempt.key for number in (3, 2))
    rows = list(csv.DictReader(io.StringIO(client.get(f"/receipts/3/differences.csv?key={keys}").text)))
    assert [(row["before"], row["after"]) for row in rows] == [("12", "13")]


# ---------------------------------------------------------------- its files


def test_the_receipt_as_data_has_all_of_it(client: FlaskClient, store: Store) -> None:
    plain = json.loads(ask(client, store, "second", "receipt.json").text)
    assert (plain["receipt"], plain["outcome"], plain["return"]) == (3, "accepted", "police-supply")
    assert (plain["replaced_receipts"], plain["replaced_by_receipts"]) == ([2], [6])
    assert (plain["received_at"], plain["sender"]) == ("2026-02-14T09:30:00+00:00", "A. Officer")
    assert (plain["areas"], plain["periods"]) == ("West Mercia", "July to September 2025 (Q2 2025/26)")
    assert len(plain["sha256"]) == 64
    assert client.get(plain["address"].replace("?", "/file?")).data == supply(supply_row(count="13")).encode()


def test_the_receipt_as_text_has_one_fact_a_line(client: FlaskClient, store: Store) -> None:
    lines = ask(client, store, "wrong", "receipt.txt").text.splitlines()
    assert lines[0].split() == ["Receipt:", "1"]
    assert any(line.startswith("SHA-256:") for line in lines)
    assert "  not a number: 1 (error)" in lines


def test_the_file_comes_back_byte_for_byte(client: FlaskClient, store: Store) -> None:
    answer = ask(client, store, "wrong", "file")
    assert answer.data == WRONG.encode()
    assert answer.headers["Content-Disposition"] == 'attachment; filename="wrong -b-.csv"'
    assert answer.headers["Content-Length"] == str(len(WRONG))
    assert answer.mimetype == "application/octet-stream"


def test_the_findings_as_a_table_are_harmless(client: FlaskClient, store: Store) -> None:
    rows = list(csv.DictReader(io.StringIO(ask(client, store, "wrong", "findings.csv").text)))
    assert [(row["row"], row["column"], row["you_sent"]) for row in rows] == [
        ("4", "area", "'=cmd()"),
        ("3", "count", "lots"),
    ]


@pytest.mark.parametrize("name", ["receipt.json", "receipt.txt", "findings.csv", "marked.xlsx", "file"])
def test_a_number_that_no_receipt_has_has_no_files(name: str, client: FlaskClient) -> None:
    for number in (99, 2**31, 10**30):  # the last two are none that a database could hold
        answer = client.get(f"/receipts/{number}/{name}")
        assert (answer.status_code, answer.text) == (404, f"There is no receipt {number}.")


@pytest.mark.parametrize(
    ("name", "safe"), [("../..", "-"), ('a"\r\nSet-Cookie: x.csv', "a---Set-Cookie- x.csv"), ("", "file"), ("é", "-")]
)
def test_names_of_files_are_harmless(name: str, safe: str) -> None:
    assert '"' not in make_safe_name(name)
    assert "\n" not in make_safe_name(name)
    assert make_safe_name(name)


# ---------------------------------------------------------------- the file with its cells marked


def read_parts(workbook: bytes) -> dict[str, str]:
    """The files inside a workbook."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_the_own_file_comes_back_with_its_cells_marked(client: FlaskClient, store: Store) -> None:
    parts = read_parts(ask(client, store, "wrong", "marked.xlsx").data)
    assert set(parts) >= {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/comments1.xml"}
    assert "“lots” is not a number" in parts["xl/comments1.xml"]
    assert 'ref="E3"' in parts["xl/comments1.xml"]
    assert 'ref="A4"' in parts["xl/comments1.xml"]
    rows = parts["xl/worksheets/sheet2.xml"]
    assert "<f>" not in rows
    assert "=cmd()" in rows
    assert rows.count("<row ") == 4


def test_a_large_file_is_cut_and_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marked_workbook, "MOST_ROWS", 3)
    source, target = write(tmp_path, supply(*(supply_row(count=f"no {n}") for n in range(6)))), tmp_path / "marked.xlsx"
    write_marked(source, target, check_file(source).to_dict()["findings"])
    parts = read_parts(target.read_bytes())
    assert parts["xl/worksheets/sheet2.xml"].count("<row ") == 3
    assert "ends with row 3; further findings begin in row 4" in parts["xl/worksheets/sheet1.xml"]


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04", b"\xff\xfe\x00a", supply('"open').encode(), b"," * 5_000 + b"\n" + b"x" * 40_000, b"\n" * 50],
)
def test_any_file_can_be_written_back(content: bytes, tmp_path: Path) -> None:
    source, target = write(tmp_path, content), tmp_path / "marked.xlsx"
    write_marked(source, target, check_file(source).to_dict()["findings"])
    assert "xl/worksheets/sheet2.xml" in read_parts(target.read_bytes())


# ---------------------------------------------------------------- components as text


def test_components_become_escaped_html() -> None:
    content = [element("P", ["<b> & ", element("A", "x", href='/?a="1"')], className="lede", aria_label="y"), None, "z"]
    assert write_html(content) == (
        '<p class="lede" aria-label="y">&lt;b&gt; &amp; <a href="/?a=&quot;1&quot;">x</a></p>z'
    )
