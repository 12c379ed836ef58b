"""An attack on receipts and on comparisons: what anybody learns who counts receipts' numbers up, has invented files
checked, or sends one. Put other numbers in the place of the hidden ones, and of all that receipts hold: every answer
stays the same to the letter.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Connection, text
from werkzeug.test import TestResponse

from layouts.api.receipt import add_receipt_routes
from layouts.api.sending import ADDRESS, Desk, add_sending_routes
from layouts.api.turns import Turns
from layouts.pages import receipt, returns
from layouts.view import View
from loaders.attempts import Receipt
from loaders.load import Sending, load_file
from loaders.partner_return import PartnerReturn
from loaders.returns_catalogue import return_named
from loaders.standing import Show, check_in_store
from loaders.tables import StoredChunk
from metrics.refresh import OutcomeRefresh
from metrics.shown_counts import show_counts
from tests.attacked import KINDS, LEAVES, WEST, YEAR, Kind, Product, draw_world, make_store, send_world, spoil_hidden
from tests.loaders.stored import show_all
from tests.metrics.store import Store

COUNTS = (0, 1, 2, 4, 11, 18, 40, 400, 4_000)
"""Whether a total is asked about beside these would tell which one stands before."""

FILES = ("receipt.json", "receipt.txt", "findings.csv", "differences.csv", "marked.xlsx", "file")
OWN = re.compile(r"(key=|receipt_key.{3,4})[\w-]{22}|\d+ \w+ 20\d\d, \d\d:\d\d UTC|20\d\d-\d\d-\d\dT[\d:.+]+")
"""What differs from one sending to the next: keys and times."""

EVERY_KIND = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.metric)


def show(connection: Connection, returned: PartnerReturn, rows: StoredChunk) -> StoredChunk:
    """What the composition root hands in."""
    return show_counts(connection, returned.slug, rows)


class Door:
    """The product's ways in and its receipts, as whoever has no key has them."""

    def __init__(self, store: Store, show: Show = show) -> None:
        self.store = store
        server = Flask(__name__)
        check: Any = partial(check_in_store, store.engine, show=show)
        add_sending_routes(server, Desk(lambda sending: self._load(sending, show), check, Turns(1)))
        add_receipt_routes(server, store.outcomes)
        self.client = server.test_client()

    def _load(self, sending: Sending, show: Show) -> Any:
        def begin(connection: Connection, returned: PartnerReturn, sending: Sending) -> OutcomeRefresh:
            return OutcomeRefresh(connection, returned.slug, illustrative=False, received_at=sending.received_at)

        return load_file(self.store.engine, sending, begin, show=show)

    def post(self, content: str, **fields: str) -> TestResponse:
        """Send a file, or have it checked."""
        form = {"sender": "Anybody", **fields, "file": (io.BytesIO(content.encode()), "invented.csv")}
        return self.client.post(ADDRESS, data=form, content_type="multipart/form-data")

    def say_everything(self, kind: Kind) -> dict[str, str]:
        """Every answer to who has no key, by what was asked; last, what somebody gets who sends an invented file."""
        said = dict(self._open_receipts())
        said["returns"] = json.dumps(returns.layout(View("returns", WEST), self.store.outcomes))
        files = [(f"{period} {count}", invent(kind, period, count)) for period in find_probes(kind) for count in COUNTS]
        for name, content in files:
            for answer in ("json", "csv", "page"):
                said[f"check {name} {answer}"] = self.post(content, check="yes", answer=answer).text
        for name, content in files[:: len(COUNTS) - 1]:
            sent = self.post(content).get_json()
            own = View.from_href(sent["receipt_address"])
            said[f"sent {name}"] = json.dumps(sent)
            said[f"receipt of {name}"] = json.dumps(receipt.layout(own, self.store.outcomes))
            for file in set(FILES) - {"marked.xlsx"}:  # a workbook, which is never twice the same
                said[f"{file} of {name}"] = self.client.get(sent["receipt_address"].replace("?", f"/{file}?")).text
        return {name: OWN.sub("", told) for name, told in said.items()}

    def _open_receipts(self) -> Iterator[tuple[str, str]]:
        for number in range(4):
            for keys in ((), ("x" * 22, "")):
                view = View("receipt", receipt=str(number), keys=keys)
                yield f"page {number} {keys}", json.dumps(receipt.layout(view, self.store.outcomes))
                for file in FILES:
                    answer = self.client.get(f"/receipts/{number}/{file}?key={','.join(keys)}")
                    yield f"{file} {number} {keys}", repr(answer.data)


def find_probes(kind: Kind) -> tuple[str, ...]:
    """The periods of invented files: those after the ones that were sent, and one that was."""
    return ("12 months to December 2025", YEAR) if kind.periods == (YEAR,) else ("2021", "2023")


def invent(kind: Kind, period: str, count: int) -> str:
    """A file in which every authority has so many."""
    columns = ",".join(return_named(kind.returned).columns)
    share = f" | {count + 50}" if kind.is_share else ""
    about = kind.line.format(*["All"] * len(kind.words))
    lines = (f"{code} | {period} | {about} | {count}{share}{kind.tail}" for code in LEAVES)
    return "\r\n".join([columns, *(re.sub(r" *\| *", ",", line) for line in lines), ""])


def spoil(store: Store, kind: Kind) -> None:
    """Put other numbers in the place of every total that no page shows, and other words in that of all receipts."""
    spoil_hidden(store)
    pooled = len(kind.periods) > 1
    hidden = "SELECT 1 FROM outcome AS o WHERE o.area_id = p.area_id AND o.period = p.period AND o.category_id = 0"
    with store.engine.begin() as connection:
        spoilt = connection.execute(
            text(
                "UPDATE submission_part AS p SET counted = counted + 1000, out_of = out_of + 5000 "
                f"WHERE {'1 = 1' if pooled else f'EXISTS ({hidden} AND o.hidden IN (1, 2))'}"
            )
        )
        assert spoilt.rowcount
        connection.execute(text(f"UPDATE return_{kind.returned.replace('-', '_')} SET count = count + 1000"))
        other = {"sha256": sha256(b"other").hexdigest(), "data": b"other"}
        connection.execute(text("INSERT INTO content VALUES (:sha256, 5)"), other)
        connection.execute(text("INSERT INTO content_block VALUES (:sha256, 0, 0, :data)"), other)
        connection.execute(text("UPDATE attempt SET sha256 = :sha256"), other)
        connection.execute(
            text(
                "UPDATE attempt SET sender = 'B', file_name = 'c.csv', note = 'd', key = 'spoilt', "
                """report = '{"headline": "e", "counts": [], "findings": [], "totals": null}'"""
            )
        )


def find_differences(kind: Kind, folder: Path, show: Show = show) -> set[str]:
    """What of all that is said depends on what is hidden; by the first word of what was asked."""
    said = []
    for name, change in (("true", None), ("spoilt", spoil)):
        store = make_store(folder / name)
        send_world(store, kind, draw_world(kind, Random(3)))
        if change:
            change(store, kind)
        said.append(Door(store, show).say_everything(kind))
    true, spoilt = said
    assert true.keys() == spoilt.keys()
    return {name.split()[0] for name in true if true[name] != spoilt[name]}


@EVERY_KIND
def test_no_receipt_and_no_comparison_depends_on_what_is_hidden(kind: Kind, tmp_path: Path) -> None:
    assert find_differences(kind, tmp_path) == set()


@EVERY_KIND
def test_a_comparison_tells_no_figure_that_no_page_shows(kind: Kind, tmp_path: Path) -> None:
    store = make_store(tmp_path)
    send_world(store, kind, draw_world(kind, Random(3)))
    shown = Product(store).ask(kind)
    told = 0
    for period in find_probes(kind):
        lines = Door(store).post(invent(kind, period, 1_000), check="yes").get_json()["totals"]["lines"]
        assert {line["area_code"] for line in lines} == set(LEAVES)
        for line in lines:
            figures = [line[each] for each in ("before", "year_before") if line[each]]
            figure = shown[LEAVES[line["area_code"]], 0]
            for each in figures:
                assert each["words"] == "[c]" if each["withheld"] else each["count"] == figure["numerator"]
                assert each["out_of"] in (None, figure["denominator"])
                told += not each["withheld"]
    assert bool(told) is (len(kind.periods) == 1), "of deaths, no page shows a single year"


def test_comparisons_would_tell_what_is_hidden_if_all_that_stands_were_shown(tmp_path: Path) -> None:
    assert find_differences(KINDS[0], tmp_path, show_all) >= {"check", "sent"}


def test_receipts_would_tell_if_every_key_opened_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Receipt, "is_opened_by", lambda *_: True)
    assert find_differences(KINDS[0], tmp_path) >= {"page", "receipt.json", "receipt.txt", "marked.xlsx", "file"}
