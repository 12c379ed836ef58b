"""Files under the addresses of pages: what the page shows, in every format, named and refused in words."""

import csv
import io
import re
from pathlib import Path
from types import ModuleType

import openpyxl
import orjson
import pytest
from flask.testing import FlaskClient
from pptx import Presentation

from layouts.application import create_application
from layouts.export_formats import FORMATS, PICTURES
from layouts.exported import EXPORTS
from layouts.page_data.metric.page import build_metric_page
from layouts.page_parts.actions import write_export_href
from layouts.pages import area_profile, compare, metric
from layouts.view import View
from metrics.results import COLUMNS
from tests.layouts.pages import board
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
    slug, area, period, as_at = exhibit.name.split("_")
    assert slug.startswith("treatment-progress")
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


# ---------------------------------------------------------------- from every page


BOARD = f"/p/{board.PARTNERSHIP}"
PROFILE = f"{BOARD}/a/{board.SHROPSHIRE}"
ADDRESSES = {
    ("metric", "export"): f"{BOARD}/m/treatment-progress",
    ("compare", "export"): f"{BOARD}/compare",
    ("compare", "matrix"): f"{BOARD}/compare",
    **{("area", part): PROFILE for part in ("export", "supply", "treatment", "demand")},
}
TABLES = {("compare", "matrix"): "has no chart", ("area", "export"): "has several charts"}


@pytest.fixture(scope="module")
def board_client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A browser that looks at one partnership's board."""
    folder: Path = tmp_path_factory.mktemp("board")
    client = create_application(board.make_board(folder).outcomes).server.test_client()
    client.get("/")
    return client


def test_every_address_that_is_served_is_tested() -> None:
    assert set(ADDRESSES) == set(EXPORTS)


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("export", EXPORTS)
def test_every_exhibit_of_every_page_comes_in_every_format(
    board_client: FlaskClient, export: tuple[str, str], ending: str
) -> None:
    answer = board_client.get(f"{ADDRESSES[export]}/{export[1]}.{ending}")
    if export in TABLES and ending in PICTURES:
        assert answer.status_code == 404
        assert TABLES[export] in answer.text
        return
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Type"] == FORMATS[ending][1]
    name = answer.headers["Content-Disposition"].partition("filename=")[2].strip('"')
    assert re.fullmatch(rf"[a-z-]+_[\w-]+_[\w-]+_\d{{4}}-\d{{2}}-\d{{2}}\.{re.escape(ending)}", name)


def test_a_profile_is_a_slide_and_a_sheet_for_each_priority(board_client: FlaskClient) -> None:
    slides = Presentation(io.BytesIO(board_client.get(f"{PROFILE}/export.pptx").data)).slides
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert [title.partition(":")[0] for title in titles] == [f"Shropshire, {each}" for each in PRIORITIES]
    book = openpyxl.load_workbook(io.BytesIO(board_client.get(f"{PROFILE}/export.xlsx").data))
    assert [book[f"Table {number}"]["A1"].value for number in (1, 2, 3)] == titles
    rows = list(csv.DictReader(io.StringIO(board_client.get(f"{PROFILE}/export.csv").text, newline="")))
    parts = [board_client.get(f"{PROFILE}/{each}.csv").text for each in PRIORITIES]
    assert len(rows) == sum(len(list(csv.DictReader(io.StringIO(part, newline="")))) for part in parts)
    assert len({row["metric"] for row in rows}) == 36


PRIORITIES = ("supply", "treatment", "demand")


def test_a_funnel_that_cannot_be_drawn_is_no_other_picture(board_client: FlaskClient) -> None:
    answer = board_client.get(f"{BOARD}/compare/export.svg?metrics=treatment-progress&plot=funnel")
    assert answer.status_code == 400
    assert answer.text.startswith("A funnel needs the counts of at least five areas")


def test_an_area_elsewhere_has_no_file(board_client: FlaskClient) -> None:
    answer = board_client.get(f"{BOARD}/a/{HEREFORDSHIRE}/export.csv")
    assert answer.status_code == 400
    assert "is not in Shropshire, Telford and Wrekin" in answer.text


def test_a_profile_without_returns_has_no_file(tmp_path: Path) -> None:
    empty = Store(f"sqlite:///{tmp_path / 'outcomes.sqlite'}", tmp_path)
    client = create_application(empty.outcomes).server.test_client()
    for part in ("export.xlsx", "supply.svg"):
        answer = client.get(f"{PROFILE}/{part}")
        assert (answer.status_code, "There are no figures" in answer.text) == (404, True)


# ---------------------------------------------------------------- from the pages to the files


def test_the_page_leads_to_files_of_what_it_shows(store: Store) -> None:
    view = View.from_href(f"{ADDRESS}?tab=by-area&area={HEREFORDSHIRE}")
    body = metric.render(view, store.outcomes)
    assert _find_pictures(body) == ["copy", "png", "svg"]
    links = find_links(body)
    assert {"Download CSV", "Excel", "PowerPoint slide"} <= set(links)
    assert links["Excel"] == write_export_href(view, "xlsx")
    assert View.from_href(links["Excel"].replace("/export.xlsx", "")) == view


def _find_pictures(part: object) -> list[str]:
    return [button["data-picture"] for button in find_all(part, "Button") if "data-picture" in button]


def test_a_table_is_no_picture(store: Store) -> None:
    body = metric.render(View.from_href(f"{ADDRESS}?tab=table"), store.outcomes)
    assert _find_pictures(body) == []
    assert "Excel" in find_links(body)


def test_compare_offers_its_matrix_and_its_picture(store: Store) -> None:
    body = compare.render(View("compare", partnership=PARTNERSHIP), store.outcomes)
    assert _find_pictures(body) == ["copy", "png", "svg"]
    hrefs = {link["aria-label"]: link["href"] for link in find_all(body, "A") if "download" in link}
    assert hrefs == {
        f"{words} of {of}": f"/p/{PARTNERSHIP}/compare/{part}.{ending}"
        for of, part in (("the table above", "matrix"), ("“Treatment progress”", "export"))
        for words, ending in (("Download CSV", "csv"), ("Excel", "xlsx"), ("PowerPoint slide", "pptx"))
    }


@pytest.mark.parametrize("page", [compare, area_profile, metric])
def test_every_page_of_exhibits_leads_to_itself_as_at_this_moment(page: ModuleType, tmp_path: Path) -> None:
    store = board.make_board(tmp_path)
    names = {compare: "compare", area_profile: "area", metric: "metric"}
    view = View(names[page], partnership=board.PARTNERSHIP, metric="treatment-progress", area=board.SHROPSHIRE)  # type: ignore[arg-type]  # a word of the literal
    frozen = [
        each["data-address"] for each in find_all(page.render(view, store.outcomes), "Button") if "data-address" in each
    ]
    assert len(frozen) == 1
    stood = View.from_href(frozen[0])
    assert stood.as_at
    assert stood.changed(as_at="").href() == view.href()
    assert not any("data-address" in each for each in find_all(page.render(stood, store.outcomes), "Button"))


def test_a_profile_offers_each_priority_and_the_whole(tmp_path: Path) -> None:
    view = View("area", partnership=board.PARTNERSHIP, area=board.SHROPSHIRE)
    body = area_profile.render(view, board.make_board(tmp_path).outcomes)
    assert _find_pictures(body) == ["copy", "png", "svg"] * 3
    named = [link["aria-label"] for link in find_all(body, "A") if "download" in link]
    assert len(named) == len(set(named)) == 12
    figures = [each["data-figure"] for each in find_all(body, "Figure")]
    assert figures == [f"{PROFILE}/{each}.figure.json" for each in PRIORITIES]
