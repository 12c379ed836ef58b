"""One figure in every medium: page, CSV, workbook, slide, picture, drawing, board paper and API say the same of it.

What is made is read back with other programs and compared as numbers, not as texts; and what is hidden, not returned or
nothing to report is the same everywhere, too.
"""

from __future__ import annotations

import math
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from layouts.charts.spine_spec import SpineChartSpec
from layouts.charts.tile_spec import TileMapSpec
from layouts.exhibits.parts import Exhibit
from layouts.formatting import find_decimals
from layouts.record_fields import find_field
from layouts.renderers.page import render_page
from tests.layouts import media
from tests.layouts.media import CASES, NUMBERS, Media, Row
from tests.layouts.pages.reading import find_all, find_text

MARKS = {"suppressed": "[c]", "not returned": "No return", "nil": "Nothing to report"}
DRAWN = [case for case in CASES if case not in ("table", "matrix")]
PLACED = [case for case in DRAWN if case != "by place"]
"""Those whose figures are places on an axis; on a tile map they are words."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Media:
    """The product over one small store."""
    folder: Path = tmp_path_factory.mktemp("media")
    return Media(media.make_store(folder))


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> str:
    """Each exhibit in turn."""
    chosen: str = request.param
    return chosen


def require_same(found: Row, expected: Row) -> None:
    """All columns alike; numbers to the 15 digits that spreadsheets keep."""
    assert found.keys() == expected.keys()
    for name, value in expected.items():
        told = found[name]
        if isinstance(value, float | int):
            assert isinstance(told, float | int), (name, told, value)
            assert math.isclose(told, value, rel_tol=1e-14), (name, told, value)
        else:
            assert (told or None) == (value or None), name


def test_the_cases_hold_every_kind_of_absence(made: Media) -> None:
    held = {row["status"] for case in CASES for row in media.read_records(made.build(case))}
    assert {"ok", *MARKS} <= held


def test_the_csv_holds_the_figures(made: Media, case: str) -> None:
    expected = media.read_records(made.build(case))
    found = media.read_csv(made.fetch(case, "csv"))
    assert len(found) == len(expected) > 0
    for row, known in zip(found, expected, strict=True):
        require_same(row, known)


def test_the_workbook_holds_the_figures(made: Media, case: str) -> None:
    exhibit = made.build(case)
    expected = media.read_records(exhibit)
    found = media.read_workbook(made.fetch(case, "xlsx"), "Data")
    titles = {name: find_field(name).title for name in exhibit.fields}
    assert len(found) == len(expected)
    for row, known in zip(found, expected, strict=True):
        plain = {name: row[title] for name, title in titles.items()}
        days = {name: f"{plain[name]:%Y-%m-%d}" for name in ("period_start", "period_end", "as_at")}
        require_same({**plain, **days}, known)


def test_the_api_says_the_same(made: Media, case: str) -> None:
    asked = 0
    for known in media.read_records(made.build(case)):
        told = made.ask(known)
        if told is None:
            assert known["status"] in ("not returned", "not applicable")
            assert [known[name] for name in NUMBERS] == [None] * len(NUMBERS)
            continue
        require_same({name: told[name] for name in known}, known)
        asked += 1
    assert asked or case == "profile, supply"


# ---------------------------------------------------------------- what people read


def list_shown(exhibit: Exhibit) -> list[Row]:
    """The figures that stand in the exhibit's table; of an area's profile the peers are a range there."""
    records = media.read_records(exhibit)
    if isinstance(exhibit.chart, SpineChartSpec):
        first = records[0]["area_code"]
        return [row for row in records if row["area_code"] in (first, "E92000001", "E23000016")]
    return records


def require_shown(cells: list[list[str]], exhibit: Exhibit) -> None:
    """Every figure stands in a cell, rounded as its unit has it; every absence stands there in its own words."""
    texts = [text for row in cells for text in row]
    numbers = [number for text in texts for number in media.read_numbers(text)]
    for row in list_shown(exhibit):
        if row["value"] is None:
            assert any(MARKS.get(row["status"], "") in text for text in texts), row["status"]
            continue
        half = Decimal(10) ** -find_decimals(row["unit"]) / 2
        assert any(abs(Decimal(str(number)) - Decimal(str(row["value"]))) <= half for number in numbers), row["value"]


def read_page(exhibit: Exhibit) -> list[list[str]]:
    (table,) = find_all(render_page(exhibit), "Table")
    rows = find_all(table["children"], "Tr")
    return [[find_text(cell).strip() for cell in row["children"]] for row in rows]


def test_the_page_shows_the_figures(made: Media, case: str) -> None:
    exhibit = made.build(case)
    cells = read_page(exhibit)
    assert cells[0] == [column.header for column in exhibit.table.columns]
    assert cells[1:] == [list(row) for row in exhibit.table.rows]
    require_shown(cells[1:], exhibit)


def test_the_board_paper_shows_what_the_page_shows(made: Media, case: str) -> None:
    exhibit = made.build(case)
    cells, page = media.read_paper(exhibit), read_page(exhibit)
    assert any(cells[start : start + len(page)] == page for start in range(len(cells)))


def test_the_workbook_shows_what_the_page_shows(made: Media, case: str) -> None:
    page, rows = read_page(made.build(case)), media.read_workbook(made.fetch(case, "xlsx"), "Table")
    assert len(rows) == len(page) - 1
    for shown, row in zip(page[1:], rows, strict=True):
        told = [cell for cell in list(row.values())[1:] if isinstance(cell, int | float)]
        expected = [number for text in shown[1:] for number in read_alone(text)]
        assert told == pytest.approx(expected)
        assert {text for text in shown if text in MARKS.values()} <= {cell for cell in row.values() if cell}


def read_alone(text: str) -> list[float]:
    """The numbers of a cell that holds nothing else: “41.1% to 53.6%”, “123 of 260”, “47.4%”, “47.4%, better”."""
    rest = text.partition(", ")[0] if text.partition(", ")[2].isalpha() else text
    words = rest.replace(" to ", " ").replace(" of ", " ").split()
    numbers = [media.read_numbers(word) for word in words]
    alone = all(
        len(found) == 1 and not any(sign.isalpha() for sign in word) for found, word in zip(numbers, words, strict=True)
    )
    return [number for found in numbers for number in found] if alone and "–" not in text and "/" not in text else []


# ---------------------------------------------------------------- what is drawn


@pytest.mark.parametrize("case", PLACED)
def test_the_slide_s_own_chart_holds_the_figures(made: Media, case: str) -> None:
    exhibit = made.build(case)
    held, tables = media.read_slide(made.fetch(case, "pptx"))
    numbers = [each for each in held if isinstance(each, int | float)]
    words = [*(str(each) for each in held if isinstance(each, str)), *(cell for row in tables for cell in row)]
    left_out = {row["area_code"] for row in list_shown(exhibit)} if "funnel" in case else set()
    for row in list_drawn(exhibit):
        if row["value"] is None:
            mark = MARKS.get(row["status"], "")
            assert any(mark in word for word in words) or row["area_code"] in left_out
        else:
            assert any(math.isclose(number, row["value"], rel_tol=1e-14) for number in numbers), row


def list_drawn(exhibit: Exhibit) -> list[Row]:
    """The figures that are drawn: of a profile, those of metrics that have a place beside peers."""
    shown = list_shown(exhibit)
    if not isinstance(exhibit.chart, SpineChartSpec):
        return shown
    placed = {row.spine.value for row in exhibit.chart.rows if row.spine}
    metrics = {row["metric"] for row in shown if row["value"] in placed}
    return [row for row in shown if row["metric"] in metrics or row["value"] is None]


@pytest.mark.parametrize("case", ["table", "matrix", "by place"])
def test_a_slide_without_a_chart_shows_what_the_page_shows(made: Media, case: str) -> None:
    _, tables = media.read_slide(made.fetch(case, "pptx"))
    assert tables == read_page(made.build(case))


@pytest.mark.parametrize("case", DRAWN)
def test_pictures_hold_the_words_of_the_chart(made: Media, case: str) -> None:
    exhibit = made.build(case)
    words = media.read_picture(made.fetch(case, "svg"))
    for shown in list_labels(exhibit.chart):
        assert shown in words, shown
    assert (exhibit.marking or "") in words
    assert exhibit.marking


def list_labels(chart: Any) -> list[str]:
    """The figures that a chart writes out: of each row, or of the last period; a funnel has its centre's alone."""
    if isinstance(chart, TileMapSpec):
        return [word for tile in chart.tiles for word in (tile.shown, tile.told)]
    if hasattr(chart, "rows"):
        return [row.shown for row in chart.rows]
    if hasattr(chart, "centre_shown"):
        return [chart.centre_shown]
    last = next(point for point in reversed(chart.line.points) if point.value is not None)
    return [last.shown]


@pytest.mark.parametrize("case", PLACED)
def test_the_drawing_in_the_browser_has_the_figures_in_their_places(made: Media, case: str) -> None:
    exhibit = made.build(case)
    places = media.read_figure(made.fetch(case, "figure.json"))
    if isinstance(exhibit.chart, SpineChartSpec):
        expected = [row.spine.place(row.spine.value) for row in exhibit.chart.rows if row.spine and row.spine.value]
    else:
        expected = [row["value"] for row in list_shown(exhibit) if row["value"] and row["area_code"] != "E92000001"]
    assert expected or "supply" in case
    for value in expected:
        assert any(math.isclose(place, value, rel_tol=1e-4) for place in places), value
