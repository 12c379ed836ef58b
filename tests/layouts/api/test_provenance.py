"""A figure's provenance for machines: what it holds, and refusals in words."""

import json
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from layouts.api.provenance import add_provenance_route
from layouts.definitions_version import find_definitions_version
from layouts.pages import provenance
from layouts.view import View
from tests.layouts.pages.progress import HEREFORDSHIRE, PARTNERSHIP, make_store
from tests.layouts.pages.reading import find_text
from tests.metrics.store import Store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Treatment progress of two members, a neighbour and England."""
    folder: Path = tmp_path_factory.mktemp("provenance")
    return make_store(folder)


def make_client(store: Store, *, show_rows: bool = False) -> FlaskClient:
    """A client of a server that carries this answer alone."""
    server = Flask(__name__)
    add_provenance_route(server, store.outcomes, show_rows=show_rows)
    return server.test_client()


def ask(client: FlaskClient, **words: str) -> tuple[int, dict[str, Any]]:
    """Status and content of an answer."""
    answer = client.get("/api/v1/provenance.json", query_string={"metric": "treatment-progress", **words})
    return answer.status_code, json.loads(answer.get_data())


def test_it_names_everything_that_the_page_does(store: Store) -> None:
    status, found = ask(make_client(store), partnership=PARTNERSHIP)
    assert status == 200
    assert (found["figure"]["numerator"], found["figure"]["denominator"]) == (160, 300)
    assert found["sentences"][0].startswith("53.3%: 160 of 300")
    assert [(each["area_name"], each["numerator"]) for each in found["areas"]] == [
        ("Herefordshire", 40),
        ("Worcestershire", 120),
    ]
    (source,) = found["submissions"]
    assert (source["receipt"], source["address"], source["file"]) == (1, "/receipts/1", "treatment-0.csv")
    assert source["row_ranges"] == [[5, 5], [8, 8]]
    assert source["row_count"] == 2
    assert len(source["rules_version"]) == 12
    assert found["definition"]["definitions_version"] == find_definitions_version()
    assert found["version"] is None


def test_contents_come_only_where_the_operator_says_so(store: Store) -> None:
    (hidden,) = ask(make_client(store), area=HEREFORDSHIRE)[1]["submissions"]
    assert "contents" not in hidden
    (shown,) = ask(make_client(store, show_rows=True), area=HEREFORDSHIRE)[1]["submissions"]
    assert [(each["row"], each["count"], each["out_of"]) for each in shown["contents"]] == [("5", "40", "100")]


def test_the_page_shows_rows_on_the_same_word(store: Store) -> None:
    view = View("provenance", partnership=PARTNERSHIP, metric="treatment-progress", area=HEREFORDSHIRE)
    for show_rows in (False, True):
        with make_client(store, show_rows=show_rows).application.app_context():
            assert ("What the rows say" in find_text(provenance.layout(view, store.outcomes))) == show_rows


def test_an_area_may_be_named(store: Store) -> None:
    by_name = ask(make_client(store), area="Herefordshire", period="12 months to September 2024")
    assert by_name[0] == 200
    assert by_name[1]["figure"]["numerator"] == 50


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ({"metric": "", "area": HEREFORDSHIRE}, "No metric is named."),
        ({"metric": "unicorns", "area": HEREFORDSHIRE}, "There is no metric named “unicorns”."),
        ({}, "Neither an area nor a partnership is named."),
        ({"area": "Atlantis"}, "Atlantis"),
        ({"partnership": "nowhere"}, "There is no partnership “nowhere”"),
        ({"area": HEREFORDSHIRE, "colour": "red"}, "There is no parameter colour."),
        ({"area": HEREFORDSHIRE, "period": "soon"}, "soon"),
        ({"area": HEREFORDSHIRE, "by": "sex", "category": "unicorn"}, "There is no group “unicorn” of sex."),
        ({"area": HEREFORDSHIRE, "by": "colour"}, "has no breakdown “colour”"),
        ({"area": HEREFORDSHIRE, "as-at": "soon"}, "soon"),
        ({"metric": "neighbourhood-crime", "area": HEREFORDSHIRE}, "There is no figure of Neighbourhood crime"),
    ],
)
def test_what_is_not_known_is_refused_in_words(words: dict[str, str], error: str, store: Store) -> None:
    status, found = ask(make_client(store), **words)
    assert status == 400
    assert error in found["error"]
