"""The application as a browser asks it: the frame, each page by its address, headers, failures."""

import base64
import hashlib
import logging
import re
from pathlib import Path
from typing import Any

import orjson
import pytest
from flask.testing import FlaskClient

from layouts.application import PAGES, create_application
from layouts.page import remember
from layouts.pages import overview
from layouts.view import PATHS, View
from loaders.errors import StoreError
from metrics.outcomes import Outcomes
from tests.layouts.pages.board import PARTNERSHIP, make_board, progress
from tests.layouts.pages.reading import find_all, find_state, find_text
from tests.metrics.store import Store

ADDRESSES = (
    "/",
    f"/p/{PARTNERSHIP}",
    f"/p/{PARTNERSHIP}/m/treatment-progress",
    f"/p/{PARTNERSHIP}/m/treatment-progress/from",
    f"/p/{PARTNERSHIP}/a/E06000051",
    f"/p/{PARTNERSHIP}/compare",
    f"/p/{PARTNERSHIP}/returns",
    f"/p/{PARTNERSHIP}/revisions",
    f"/p/{PARTNERSHIP}/board-pack",
    f"/p/{PARTNERSHIP}/send",
    "/receipts/1",
    "/methods",
    "/methods/treatment-progress",
    "/help",
    "/accessibility",
    "/changes",
)
BODY, QUARTER, STATE = "overview-body", "overview-quarter", "page-state"


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """One partnership's board."""
    return make_board(tmp_path_factory.mktemp("board"))


@pytest.fixture(scope="module")
def client(board: Store) -> FlaskClient:
    """A browser without a window or scripts."""
    client = create_application(board.outcomes).server.test_client()
    client.get("/")  # Dash sets itself up as it answers for the first time
    return client


def call(client: FlaskClient, outputs: list[str], inputs: list[tuple[str, Any]], states: list[Any]) -> dict[str, Any]:
    """Call back as Dash's own script does, and give what each component gets."""

    def split(name: str) -> dict[str, str]:
        component, _, prop = name.rpartition(".")
        return {"id": component, "property": prop}

    several = len(outputs) > 1
    body = {
        "output": "..".join(["", "...".join(outputs), ""]) if several else outputs[0],
        "outputs": [split(each) for each in outputs] if several else split(outputs[0]),
        "inputs": [{**split(name), "value": value} for name, value in inputs],
        "state": [{**split(name), "value": value} for name, value in states],
        "changedPropIds": [inputs[0][0]],
    }
    answer = client.post("/_dash-update-component", json=body)
    assert answer.status_code == 200, answer.text
    given: dict[str, Any] = answer.get_json()["response"]
    return given


def open_page(client: FlaskClient, path: str, search: str = "") -> tuple[Any, str]:
    """What the page at an address is made of, and the title that Dash gives it."""
    inputs = [("_pages_location.pathname", path), ("_pages_location.search", search)]
    given = call(client, ["_pages_content.children", "_pages_store.data"], inputs, [])
    return given["_pages_content"]["children"], given["_pages_store"]["data"]["title"]


def change_quarter(client: FlaskClient, quarter: str) -> Any:
    """What the body of the overview becomes when a quarter is chosen."""
    states = [(f"{STATE}.data", {"href": f"/p/{PARTNERSHIP}"})]
    return call(client, [f"{BODY}.children"], [(f"{QUARTER}.value", quarter)], states)[BODY]["children"]


# ---------------------------------------------------------------- the frame


def test_the_frame_speaks_english_and_helps_without_scripts(client: FlaskClient) -> None:
    html = client.get("/").text
    assert '<html lang="en-GB">' in html
    assert '<a class="skip-link" href="#content">Skip to main content</a>' in html
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in html
    assert '<meta name="description"' in html
    assert "needs JavaScript" in html[html.index("<noscript>") : html.index("</noscript>")]


def test_nothing_comes_from_another_host(client: FlaskClient) -> None:
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', client.get("/").text)


def test_the_skip_link_leads_to_the_one_main_part(client: FlaskClient) -> None:
    frame = client.get("/_dash-layout").get_json()
    assert [main["id"] for main in find_all(frame, "Main")] == ["content"]
    assert [nav["aria-label"] for nav in find_all(frame, "Nav")] == ["Pages", "About this dashboard"]


def test_only_scripts_that_the_policy_names_run(client: FlaskClient) -> None:
    answer = client.get("/")
    policy = answer.headers["Content-Security-Policy"]
    inline = re.findall(r"<script>(.*?)</script>", answer.text, flags=re.DOTALL)
    assert inline
    for script in inline:
        assert base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() in policy
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy[policy.index("script-src") :]


def test_headers_say_what_may_be_kept(client: FlaskClient) -> None:
    page = client.get("/").headers
    assert page["X-Content-Type-Options"] == "nosniff"
    assert page["Referrer-Policy"] == "same-origin"
    assert page["Cache-Control"] == "no-cache"
    with client.get("/assets/style.css?m=1") as stamped, client.get("/assets/style.css") as bare:
        assert stamped.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert bare.headers["Cache-Control"] == "no-cache"


# ---------------------------------------------------------------- pages


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_page_opens_and_says_what_it_is(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 200
    content, title = open_page(client, path)
    assert len(list(find_all(content, "H1"))) == 1
    state = find_state(content)
    assert state["title"] == title
    assert state["href"] == (path if path != "/" else "/p/herefordshire-and-worcestershire")


def test_all_pages_are_tried_here() -> None:
    assert {page.page for page in PAGES} == set(PATHS)
    assert len(ADDRESSES) == len(PAGES) + 1


@pytest.mark.parametrize("path", ["/nowhere", f"/p/{PARTNERSHIP}/nothing", "/p/a/b/c/d", "/methods/a/b"])
def test_an_address_of_no_page_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404
    content, _ = open_page(client, path)
    assert find_text(list(find_all(content, "H1"))) == "There is no such page"
    assert find_state(content)["href"] == ""  # the address stays as it was typed


@pytest.mark.parametrize("path", ["dash/nothing.js", "os/os.py", "dash/dash.py", "dash/%00"])
def test_a_file_that_no_library_has_is_not_found(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/_dash-component-suites/{path}")
    assert (answer.status_code, answer.text) == (404, "There is no such file.")


def test_what_of_an_address_is_not_known_is_said(client: FlaskClient) -> None:
    content, _ = open_page(client, "/p/nowhere", "?quarter=2025Q3")
    words = find_text(content)
    assert "There is no partnership “nowhere”." in words
    assert "could mean July to September 2025" in words


def test_a_query_never_outdoes_the_path(client: FlaskClient) -> None:
    content, _ = open_page(client, f"/p/{PARTNERSHIP}", "?partnership=west-midlands&metric=x&page=y")
    assert find_state(content)["href"] == f"/p/{PARTNERSHIP}"


def test_a_chosen_quarter_makes_a_new_body_with_its_address(client: FlaskClient) -> None:
    body = change_quarter(client, "2024-Q3")
    state = find_state(body)
    assert state["href"] == f"/p/{PARTNERSHIP}?quarter=2024-Q3"
    assert state["message"].startswith("July to September 2024 (Q2 2024/25).")
    assert find_state(change_quarter(client, "latest"))["href"] == f"/p/{PARTNERSHIP}"


# ---------------------------------------------------------------- failures


def test_a_bug_is_logged_under_the_reference_that_the_page_shows(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down(*_: object) -> None:
        raise ZeroDivisionError("a secret of the house")

    monkeypatch.setattr(overview, "remember", break_down)
    with caplog.at_level(logging.ERROR):
        body = change_quarter(client, "2024-Q3")
    words = find_text(body)
    reference = re.search(r"Reference: ([0-9a-f]{8})", words)
    assert reference is not None
    assert "secret" not in words
    assert reference[1] in caplog.text
    assert "a secret of the house" in caplog.text
    assert find_state(body)["href"] == f"/p/{PARTNERSHIP}"  # the controls can be used again


def test_an_error_for_people_is_shown_in_its_own_words(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object) -> None:
        raise StoreError("The database is locked.", hint="Try again in a minute.")

    monkeypatch.setattr(Outcomes, "data_version", refuse)
    content, title = open_page(client, f"/p/{PARTNERSHIP}")
    assert title == "This page cannot be shown – Combating Drugs Outcomes"
    assert "The database is locked." in find_text(content)
    assert "Try again in a minute." in find_text(content)
    assert not caplog.records


# ---------------------------------------------------------------- memory


def test_an_answer_is_made_once_until_the_data_change(tmp_path: Path) -> None:
    store, made = make_board(tmp_path), []

    def render(view: View, _outcomes: Outcomes) -> str:
        made.append(view)
        return "made"

    view = View("overview", partnership=PARTNERSHIP)
    first, second = (orjson.dumps(remember(render, view, store.outcomes)) for _ in range(2))
    assert first == second == b'"made"'
    assert len(made) == 1
    remember(render, view.changed(quarter="2024-Q3"), store.outcomes)
    assert len(made) == 2
    store.send("treatment", progress("Shropshire", 2026, 1, 10))
    remember(render, view, store.outcomes)
    assert len(made) == 3
