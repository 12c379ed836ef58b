"""The metric page as it is sent to the browser, and the answers to its controls and downloads."""

import json
from typing import Any

import orjson
import pytest
from dash import Dash, no_update
from flask.testing import FlaskClient

from layouts.application import create_application
from layouts.page import STATE_ID
from layouts.page_data.metric.choices import Choice
from layouts.page_data.options import LATEST
from layouts.pages.metric import answer_change, layout, render
from layouts.view import View
from tests.layouts.pages.progress import HEREFORDSHIRE, PARTNERSHIP, make_view, row, write
from tests.metrics.store import Store

ADDRESS = f"/p/{PARTNERSHIP}/m/treatment-progress"
CHOICE = Choice("over-time", PARTNERSHIP, "treatment-provider-return", LATEST, "substance", "england")


def read_state(content: str) -> dict[str, str]:
    """What the page's end says of its address."""
    parts = [part for part in json.loads(content) if part["props"].get("id") == STATE_ID]
    state: dict[str, str] = parts[0]["props"]["data"]
    return state


@pytest.fixture
def client(progress_store: Store) -> FlaskClient:
    """The application, asked without a browser."""
    app: Dash = create_application(progress_store.outcomes)
    client: FlaskClient = app.server.test_client()
    return client


def test_the_body_ends_with_its_address_its_title_and_its_message(progress_store: Store) -> None:
    view = make_view(area=HEREFORDSHIRE)
    state = read_state(write(render(view, progress_store.outcomes)))
    assert state["href"] == f"{ADDRESS}?area={HEREFORDSHIRE}"
    assert state["title"].startswith("Treatment progress – Herefordshire – ")
    assert state["message"] == (
        "Treatment progress stayed about the same at 40.0% in Herefordshire, 12 months to September 2025"
    )


@pytest.mark.parametrize("tab", ["over-time", "by-area", "breakdown", "table", "about"])
def test_every_tab_is_tied_to_what_it_shows(progress_store: Store, tab: str) -> None:
    body = render(make_view(tab=tab), progress_store.outcomes)
    panels = [part["props"] for part in body if part["props"].get("role") == "tabpanel"]
    assert [(panel["id"], panel["aria-labelledby"]) for panel in panels] == [
        (f"metric-tab-panel-{tab}", f"metric-tab-tab-{tab}")
    ]


def test_made_up_figures_are_marked_on_the_page(progress_store: Store) -> None:
    assert "made up" not in write(layout(make_view(), progress_store.outcomes))
    progress_store.send("treatment", row("Herefordshire", 2025, 41, 100), illustrative=True)
    assert "Illustrative data: these figures are made up" in write(layout(make_view(), progress_store.outcomes))


def test_what_this_product_decided_for_itself_is_said_to_be_so(progress_store: Store) -> None:
    text = write(render(make_view(tab="about"), progress_store.outcomes))
    assert "This product's reading, not the framework's wording" in text
    assert "which direction is good" in text


def test_a_series_without_figures_says_where_they_come_from(progress_store: Store) -> None:
    text = write(render(make_view("neighbourhood-crime"), progress_store.outcomes))
    assert "No figures yet" in text
    assert "Police: recorded crime" in text


def answer(store: Store, view: View, choice: Choice, *, moved: bool = False) -> list[Any]:
    """The answer to a change of the controls, its body as text."""
    body, *others = answer_change(view, choice, store.outcomes, moved=moved)
    return [orjson.dumps(body).decode(), *others]


def test_a_change_of_tab_answers_with_its_body_and_leaves_the_options_alone(progress_store: Store) -> None:
    choice = Choice("by-area", PARTNERSHIP, "treatment-provider-return", LATEST, "substance", "england")
    body, *options, classes = answer(progress_store, make_view(), choice)
    assert read_state(body)["href"] == f"{ADDRESS}?tab=by-area"
    assert options == [no_update] * 6
    assert "for-by-area" in classes
    assert "for-breakdown" not in classes


def test_a_change_of_source_brings_the_options_of_the_new_series(progress_store: Store) -> None:
    choice = Choice("over-time", PARTNERSHIP, "fingertips-92544", LATEST, "", "england")
    body, areas, area, periods, *_ = answer(progress_store, make_view("continuity-of-care"), choice, moved=True)
    assert read_state(body)["href"].endswith("/m/continuity-of-care?source=fingertips-92544")
    assert [option["label"] for option in areas][:1] == ["Herefordshire and Worcestershire"]
    assert area == PARTNERSHIP
    assert periods == []
