"""The board pack over HTTP: files under the page's address, comments kept, and what is refused in words."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial

import pytest
from flask.testing import FlaskClient
from pptx import Presentation

from layouts.api.pack import PackDesk, add_pack_routes, write_file_href
from layouts.api.turns import Turns
from layouts.application import create_application
from layouts.pack.files import MEDIA
from layouts.pack.parts import PackFormat
from layouts.pack.source import read_source
from loaders.comments import write_comment
from tests.layouts.pack.content.packs import make_board_pack, make_view
from tests.layouts.pages.board import PARTNERSHIP
from tests.metrics.store import Store

PAGE = f"/p/{PARTNERSHIP}/board-pack"
SAID = {"metric": "homelessness-drug-need", "quarter": "2025-Q3", "text": "It is the form.", "person": "A. Officer"}


@pytest.fixture
def store(board_store: Store) -> Store:
    """Two summers of one partnership's board."""
    return board_store


@pytest.fixture
def turns() -> Turns:
    """One pack at once."""
    return Turns(1)


@pytest.fixture
def client(store: Store, turns: Turns) -> Iterator[FlaskClient]:
    """A browser without a window or scripts."""
    server = create_application(store.outcomes).server
    add_pack_routes(server, PackDesk(store.outcomes, partial(write_comment, store.engine), turns))
    with server.test_client() as client:
        yield client


@pytest.mark.parametrize("form", PackFormat)
def test_each_format_comes_as_a_file_that_says_what_it_was_made_from(
    client: FlaskClient, store: Store, form: PackFormat
) -> None:
    view = make_view(metrics=("treatment-progress",))
    answer = client.get(write_file_href(view, form))
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Type"] == MEDIA[form]
    pack = make_board_pack(store, metrics=("treatment-progress",))
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{pack.name}.{form}"'
    source = read_source(answer.data)
    assert source.figures == pack.source.figures
    assert source.metrics == ("treatment-progress",)


def test_the_slides_are_those_of_the_pack(client: FlaskClient, store: Store) -> None:
    made = Presentation(io.BytesIO(client.get(f"{PAGE}/file.pptx").data))
    titles = [slide.shapes.title.text_frame.text for slide in made.slides]
    assert all(page.title in titles for page in make_board_pack(store).pages)


def test_as_at_a_day_before_the_figures_there_is_no_pack(client: FlaskClient) -> None:
    answer = client.get(f"{PAGE}/file.pptx?as-at=2020-01-01")
    assert answer.status_code == 404
    assert answer.text.startswith("No returns have been loaded yet for Shropshire, Telford and Wrekin.")


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/p/nowhere/board-pack/file.pptx", 404, "There is no such partnership."),
        (f"{PAGE}/file.pptx?metrics=moonshine", 400, "moonshine"),
        (f"{PAGE}/file.pptx?quarter=soon", 400, "soon"),
        (f"{PAGE}/file.pptx?as-at=2999-01-01", 400, "is still to come"),
    ],
)
def test_what_is_not_understood_gets_no_file(client: FlaskClient, address: str, status: int, words: str) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert words in answer.text
    assert answer.content_type == "text/plain; charset=utf-8"


def test_while_another_pack_is_made_one_is_asked_to_come_back(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Turns, "_lock", lambda *_: False)  # a lock keeps out other processes, not this one
    answer = client.get(f"{PAGE}/file.pptx")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "2"


def test_a_comment_is_kept_and_stands_on_the_page_and_in_the_file(client: FlaskClient, store: Store) -> None:
    answer = client.post(f"{PAGE}/comments", data=SAID)
    assert answer.status_code == 200, answer.text
    assert answer.get_json()["text"] == "It is the form."
    page = next(page for page in make_board_pack(store).pages if page.metric == SAID["metric"])
    assert page.comment is not None
    assert (page.comment.text, page.comment.person) == ("It is the form.", "A. Officer")
    made = Presentation(io.BytesIO(client.get(f"{PAGE}/file.pptx").data))
    words = [shape.text_frame.text for slide in made.slides for shape in slide.shapes if shape.has_text_frame]
    assert any("It is the form." in text for text in words)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"person": " "}, "The name is empty."),
        ({"metric": "moonshine"}, "There is no such metric."),
        ({"quarter": "soon"}, "soon"),
        ({"text": "x" * 2_001}, "2,001 letters"),
        ({"extra": "1"}, "There is no field extra."),
    ],
)
def test_a_comment_that_cannot_be_kept_is_refused_in_words(
    client: FlaskClient, store: Store, changes: dict[str, str], words: str
) -> None:
    before = store.outcomes.data_version()
    answer = client.post(f"{PAGE}/comments", data={**SAID, **changes})
    assert answer.status_code == 400
    assert words in answer.get_json()["error"]
    assert store.outcomes.data_version() == before


def test_a_page_of_another_site_cannot_comment(client: FlaskClient, store: Store) -> None:
    before = store.outcomes.data_version()
    answer = client.post(f"{PAGE}/comments", data=SAID, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert store.outcomes.data_version() == before
    assert client.get(f"{PAGE}/comments").status_code == 404  # only a form is sent there


def test_a_form_that_is_too_large_is_not_read(client: FlaskClient, store: Store) -> None:
    before = store.outcomes.data_version()
    answer = client.post(f"{PAGE}/comments", data={**SAID, "text": "x" * 100_000})
    assert answer.status_code == 413
    assert store.outcomes.data_version() == before
