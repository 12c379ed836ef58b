"""What is sent to the address of Dash's callbacks and is no call of a page: refused, never a failure of the server."""

from pathlib import Path
from typing import Any

import orjson
import pytest
from flask.testing import FlaskClient

from layouts.application import create_application
from layouts.callback_requests import ADDRESS, MOST_BYTES
from tests.metrics.store import Store

LOCATION = "_pages_location"
CALL: dict[str, Any] = {
    "output": ".._pages_content.children..._pages_store.data..",
    "outputs": [{"id": "_pages_content", "property": "children"}, {"id": "_pages_store", "property": "data"}],
    "inputs": [
        {"id": LOCATION, "property": "pathname", "value": "/help"},
        {"id": LOCATION, "property": "search", "value": ""},
    ],
    "changedPropIds": [f"{LOCATION}.pathname"],
}
STATE: dict[str, Any] = {
    "output": "overview-body.children",
    "outputs": {"id": "overview-body", "property": "children"},
    "inputs": [{"id": "overview-quarter", "property": "value", "value": "latest"}],
    "state": [{"id": "page-state", "property": "data", "value": {"href": "/"}}],
    "changedPropIds": ["overview-quarter.value"],
}
ODD: list[Any] = [None, True, 0, -1.5, "", "x" * 5_000, "\0", [], [None], ["x"], [[]], {}, {"id": "x"}]
PARTS = ("output", "outputs", "inputs", "state", "changedPropIds")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A browser without a window or scripts, over an empty store."""
    folder: Path = tmp_path_factory.mktemp("calls")
    store = Store(f"sqlite:///{folder / 'outcomes.sqlite'}", folder)
    return create_application(store.outcomes).server.test_client()


def send(client: FlaskClient, content: bytes) -> tuple[int, str]:
    answer = client.post(ADDRESS, data=content, content_type="application/json")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    return answer.status_code, answer.text


def test_what_a_page_asks_is_answered(client: FlaskClient) -> None:
    status, text = send(client, orjson.dumps(CALL))
    assert (status, "_pages_content" in text) == (200, True)


@pytest.mark.parametrize("odd", ODD, ids=repr)
@pytest.mark.parametrize("part", PARTS)
def test_a_part_that_no_page_sends_is_refused(client: FlaskClient, part: str, odd: Any) -> None:
    taken = (part, odd) in (("changedPropIds", []), ("changedPropIds", ["x"]), ("state", []))  # as a page may send them
    status, text = send(client, orjson.dumps({**CALL, part: odd}))
    assert status == (200 if taken else 400)
    assert taken or text == "No page of this dashboard asks for this."


@pytest.mark.parametrize("part", ["output", "outputs", "inputs"])
def test_a_part_that_is_missing_is_refused(client: FlaskClient, part: str) -> None:
    status, _ = send(client, orjson.dumps({name: value for name, value in CALL.items() if name != part}))
    assert status == 400


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"null", b"1", b"[]", b"{}", b"NaN", b"\xff\xfe", b"[" * 50_000, orjson.dumps(CALL)[:-1],
     orjson.dumps(CALL).replace(b"/help", b"/\\ud800")],
    ids=lambda content: repr(content[-12:]),
)  # fmt: skip
def test_what_is_no_call_at_all_is_refused(client: FlaskClient, content: bytes) -> None:
    assert send(client, content)[0] == 400


def test_what_the_browser_does_by_itself_cannot_be_asked_of_the_server(client: FlaskClient) -> None:
    message = {"id": "page-message", "property": "children"}
    state = {"id": "page-state", "property": "data", "value": {}}
    call = {"output": "page-message.children", "outputs": message, "inputs": [state], "changedPropIds": []}
    assert send(client, orjson.dumps(call))[0] == 400


def test_a_call_that_is_too_large_is_not_read(client: FlaskClient) -> None:
    assert send(client, b" " * MOST_BYTES + orjson.dumps(CALL))[0] == 413


@pytest.mark.parametrize("value", [*ODD, {"href": 5}, {"href": ["/"]}, {"href": "//["}, {"href": "/nowhere"}], ids=repr)
def test_a_state_that_is_none_is_told_on_the_page(client: FlaskClient, value: Any) -> None:
    call = {**STATE, "state": [{"id": "page-state", "property": "data", "value": value}]}
    status, text = send(client, orjson.dumps(call))
    assert (status, "This page cannot be shown" in text) == (200, True)
