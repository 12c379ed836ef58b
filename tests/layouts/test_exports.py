"""Files under the address of a metric's page: what the page shows, in every format, named and refused in words."""

import csv
import io
from pathlib import Path

import openpyxl
import orjson
import pytest
from flask.testing import FlaskClient
from pptx import Presentation

from layouts.application import create_application
from layouts.exports import FORMATS
from layouts.page_data.metric_page import build_metric_page
from layouts.page_parts.actions import make_actions, write_export_href
from layouts.view import View
from metrics.results import COLUMNS
from tests.layouts.pages.progress import HEREFORDSHIRE, PARTNERSHIP, make_store
from tests.layouts.pages.reading import find_all, find_links
from tests.metrics.store import Store

ADDRESS = f"/p/{PARTNERSHIP}/m/treatment-progress"
VIEW = View("metric", partnership=PARTNERSHIP, metric="treatment-progress")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Treatment progress of two members, a neighbour and England."""
    folder: Path = tmp_path_factory.mktemp("exports")
    return make_store(folder)


@pytest.fixture(scope="module")
def client(store: Store) -> FlaskClient:
    """A browser without a window or scripts."""
    client = create_application(store.outcomes).server.test_client()
    client.get("/")
    return client


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("query", ["", f"?area={HEREFORDSHIRE}", "?tab=by-area"])
def test_each_format_comes_as_a_file_named_after_the_exhibit(
    client: FlaskClient, store: Store, ending: str, query: str
) -> None:
    answer = client.get(f"{ADDRESS}/export.{ending}{query}")
    assert answer.status_code == 200, answer.text
    address = View.from_href(ADDRESS + query)
    exhibit = build_metric_page(address, store.outcomes).exhibit
    assert exhibit is not None
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{exhibit.name}.{ending}"'
    metric, area, period, as_at = exhibit.name.split("_")
    assert metric.startswith("treatment-progress")
    assert (area, as_at) == (HEREFORDSHIRE if "area=" in query else PARTNERSHIP, exhibit.as_at.isoformat())
    assert period.startswith("2025-Q3")
    assert answer.headers["Content-Type"] == FORMATS[ending][1]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_files_hold_the_figures_of_the_page(client: FlaskClient, store: Store) -> None:
    exhibit = build_metric_page(VIEW, store.outcomes).exhibit
    assert exhibit is not None
    values = [record[COLUMNS.index("value")] for record in exhibit.records]
    rows = list(csv.DictReader(io.StringIO(client.get(f"{ADDRESS}/export.csv").text, newline="")))
    assert [float(row["value"]) if row["value"] else None for row in rows] == values
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"{ADDRESS}/export.xlsx").data))
    assert book["Table 1"]["A1"].value == exhibit.title
    slide = Presentation(io.BytesIO(client.get(f"{ADDRESS}/export.pptx").data)).slides[0]
    assert slide.shapes.title.text_frame.text == exhibit.title
    page = build_metric_page(VIEW, store.outcomes)
    assert page.sentence in slide.notes_slide.notes_text_frame.text
    assert exhibit.title in " ".join(client.get(f"{ADDRESS}/export.svg").text.split())
    described = orjson.loads(client.get(f"{ADDRESS}/export.csv-metadata.json").data)
    assert described["url"] == f"{exhibit.name}.csv"


@pytest.mark.parametrize("ending", FORMATS)
def test_an_address_that_is_not_understood_is_refused_in_words(client: FlaskClient, ending: str) -> None:
    answer = client.get(f"{ADDRESS}/export.{ending}?tab=sideways")
    assert (answer.status_code, answer.mimetype) == (400, "text/plain")
    assert "There is no tab “sideways”" in answer.text


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (f"/p/{PARTNERSHIP}/m/nothing/export.csv", "There is no such metric."),
        ("/p/nowhere/m/treatment-progress/export.pptx", "There is no such partnership."),
        (f"{ADDRESS}/export.png?tab=table", "has no chart"),
        (f"{ADDRESS}/export.xlsx?tab=about", "There are no figures for this"),
        (f"{ADDRESS}/export.svg?tab=breakdown", "There are no figures for this"),
    ],
)
def test_what_is_not_there_is_said_in_words(client: FlaskClient, address: str, words: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.mimetype) == (404, "text/plain")
    assert words in answer.text


def test_a_breakdown_that_the_series_lacks_is_not_replaced_by_another(client: FlaskClient) -> None:
    answer = client.get(f"{ADDRESS}/export.csv?tab=breakdown&by=ward")
    assert answer.status_code == 400
    assert "ward" in answer.text


def test_the_page_leads_to_files_of_what_it_shows() -> None:
    view = View.from_href(f"{ADDRESS}?tab=by-area&area={HEREFORDSHIRE}")
    actions = make_actions(view)
    assert [button["data-picture"] for button in find_all(actions, "Button") if "data-picture" in button] == [
        "copy",
        "png",
        "svg",
    ]
    links = find_links(actions)
    assert set(links) == {"Download CSV", "Excel", "PowerPoint slide"}
    assert links["Excel"] == write_export_href(view, "xlsx")
    assert View.from_href(links["Excel"].replace("/export.xlsx", "")) == view


def test_a_table_is_no_picture_and_other_pages_have_their_csv() -> None:
    table = make_actions(View.from_href(f"{ADDRESS}?tab=table"))
    assert not any("data-picture" in button for button in find_all(table, "Button"))
    compare = make_actions(View("compare", partnership=PARTNERSHIP))
    assert list(find_links(compare)) == ["Download CSV"]
    assert find_links(make_actions(View("compare", partnership=PARTNERSHIP), with_file=False)) == {}
