"""The files of returns over HTTP."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from layouts import as_at
from layouts.api.returns import add_returns_routes
from layouts.application import create_application
from loaders.errors import StoreError
from loaders.return_files import Part, write_part
from loaders.returns_catalogue import find_returns, return_named
from tests.layouts.pages.dues import PARTNERSHIP, TODAY, make_dues
from tests.layouts.renderers.test_icalendar import read_events
from tests.metrics.store import Store


@pytest.fixture
def dues(tmp_path: Path) -> Store:
    """See `tests.layouts.pages.dues`."""
    return make_dues(tmp_path)


@pytest.fixture
def client(dues: Store, monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    """A browser, on a fixed day, that asks the server of the files alone."""
    monkeypatch.setattr(as_at, "find_today", lambda: TODAY)
    server = Flask(__name__)
    add_returns_routes(server, dues.outcomes)
    return server.test_client()


@pytest.mark.parametrize("part", list(Part))
@pytest.mark.parametrize("slug", ["police-supply", "treatment", "prison-finds"])
def test_each_file_is_the_one_of_the_command_line(client: FlaskClient, slug: str, part: Part) -> None:
    answer = client.get(f"/returns/{slug}/{part}.csv")
    assert (answer.status_code, answer.mimetype) == (200, "text/csv")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{slug}-{part}.csv"'
    assert answer.text == write_part(return_named(slug), part)


def test_every_return_has_its_files(client: FlaskClient) -> None:
    assert [client.get(f"/returns/{slug}/template.csv").status_code for slug in find_returns()] == [200] * len(
        find_returns()
    )


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/returns/police-suply/template.csv", "Did you mean police-supply"),
        ("/returns/police-supply/secrets.csv", ""),
        ("/returns/../template.csv", ""),
        ("/p/nowhere/returns.ics", "There is no partnership “nowhere”"),
    ],
)
def test_what_is_not_there_is_not_found(client: FlaskClient, path: str, told: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert told in answer.text


def test_the_calendar_holds_the_deadlines(client: FlaskClient) -> None:
    answer = client.get(f"/p/{PARTNERSHIP}/returns.ics")
    assert (answer.status_code, answer.mimetype) == (200, "text/calendar")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="returns-{PARTNERSHIP}.ics"'
    days = {
        each["UID"].split(".")[1]: each["DTSTART;VALUE=DATE"]
        for each in read_events(answer.text)
        if "2025-Q3@" in each["UID"]
    }
    assert days["housing"] == "20251114"


def test_a_database_that_cannot_be_read_is_told(
    client: FlaskClient, dues: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> int:
        raise StoreError("The database cannot be read.")

    monkeypatch.setattr(dues.outcomes, "data_version", fail)
    answer = client.get(f"/p/{PARTNERSHIP}/returns.ics")
    assert (answer.status_code, answer.text) == (503, "The database cannot be read.")


def test_the_addresses_are_not_taken_by_the_pages(dues: Store) -> None:
    server = create_application(dues.outcomes).server
    add_returns_routes(server, dues.outcomes)
    client = server.test_client()
    client.get("/")
    assert client.get(f"/p/{PARTNERSHIP}/returns.ics").mimetype == "text/calendar"
    assert client.get("/returns/housing/example.csv").mimetype == "text/csv"
    assert client.get(f"/p/{PARTNERSHIP}/returns").mimetype == "text/html"
