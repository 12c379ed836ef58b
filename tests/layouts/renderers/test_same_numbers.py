"""One exhibit in many media: each figure is the same in all of them, and what is missing is missing in all."""

import csv
import io
import re

import pytest

from layouts.formatting import format_value
from layouts.renderers.csv import render_csv
from layouts.renderers.page import render_page
from layouts.renderers.picture import render_picture
from layouts.renderers.powerpoint import render_powerpoint
from layouts.renderers.xlsx import render_xlsx
from metrics.results import COLUMNS
from tests.layouts.pages.reading import find_all, find_text
from tests.layouts.renderers import reading
from tests.layouts.renderers.exhibits import HIDDEN, MISSING, PERIODS, PLACE, make_charts, make_exhibit

EXHIBIT = make_exhibit(make_charts()["trend"])
VALUE, AREA = COLUMNS.index("value"), COLUMNS.index("area_name")
RECORDS = {name: [record[VALUE] for record in EXHIBIT.records if record[AREA] == name] for name in (PLACE, "England")}
LABELS = [period.short_label for period in PERIODS]


@pytest.mark.parametrize("area", [PLACE, "England"])
def test_csv_holds_the_figures(area: str) -> None:
    rows = [row for row in csv.DictReader(io.StringIO(render_csv(EXHIBIT), newline="")) if row["area_name"] == area]
    assert [float(row["value"]) if row["value"] else None for row in rows] == RECORDS[area]


@pytest.mark.parametrize("area", [PLACE, "England"])
def test_the_native_chart_holds_the_figures(area: str) -> None:
    chart = reading.find_chart(reading.open_slide(EXHIBIT.chart))
    assert reading.find_series(chart)[area] == RECORDS[area]
    assert list(chart.plots[0].categories) == LABELS


@pytest.mark.parametrize("area", [PLACE, "England"])
def test_the_workbook_holds_the_figures(area: str) -> None:
    rows = reading.read_table(reading.open_workbook(EXHIBIT)["Data 1"])
    held = [row["Value"] for row in rows if row["Area"] == area]
    assert [value is None for value in held] == [value is None for value in RECORDS[area]]
    known = [value for value in RECORDS[area] if value is not None]
    assert [value for value in held if value is not None] == pytest.approx(known, rel=1e-15)


@pytest.mark.parametrize(("area", "header"), [(PLACE, "Value"), ("England", "England")])
def test_page_and_workbook_show_the_figures_rounded_alike(area: str, header: str) -> None:
    expected = [None if value is None else format_value(value, "%") for value in RECORDS[area]]
    (table,) = find_all(render_page(EXHIBIT), "Table")
    place = [column.header for column in EXHIBIT.table.columns].index(header)
    lines = [[find_text(cell).strip() for cell in row["children"]] for row in find_all(table["children"], "Tr")][1:]
    page = {line[0]: line[place] for line in lines}
    sheet = {row["Period"]: row[header] for row in reading.read_table(reading.open_workbook(EXHIBIT)["Table 1"])}
    for label, shown in zip(LABELS, expected, strict=True):
        if shown is None:
            assert page[label] == sheet[label]
            assert page[label] in ("[c]", "No return")
        else:
            assert (page[label], f"{sheet[label]:.1f}%") == (shown, shown)


def test_hidden_and_missing_figures_are_told_apart_in_every_medium() -> None:
    sheet = reading.read_data_sheet(reading.find_chart(reading.open_slide(EXHIBIT.chart)))
    assert [sheet["As shown on the page"][place] for place in (HIDDEN, MISSING)] == ["[c]", "No return"]
    assert [sheet[PLACE][place] for place in (HIDDEN, MISSING)] == [None, None]
    rows = list(csv.DictReader(io.StringIO(render_csv(EXHIBIT), newline="")))
    assert [rows[place]["status"] for place in (HIDDEN, MISSING)] == ["suppressed", "not returned"]


def test_every_medium_carries_the_marking() -> None:
    marking = EXHIBIT.marking
    assert marking
    book = reading.open_workbook(EXHIBIT)
    assert all(any(cell.value == f"{marking}." for cell in sheet["A"]) for sheet in book)
    assert any(marking in words for words in reading.find_words(reading.open_slide(EXHIBIT.chart)))
    assert marking in render_picture(EXHIBIT, form="svg").decode()
    assert marking in find_text(render_page(EXHIBIT))
    assert "(illustrative)" in render_csv(EXHIBIT)


def test_no_medium_knows_a_figure_that_the_exhibit_does_not_have() -> None:
    """All figures in the slide and the workbook's sheet of data are of the records."""
    known = {round(each, 9) for record in EXHIBIT.records for each in record if isinstance(each, float)}
    for row in reading.read_table(reading.open_workbook(EXHIBIT)["Data 1"]):
        numbers = [cell for cell in row.values() if isinstance(cell, float | int)]
        assert {round(number, 9) for number in numbers} <= known
    series = reading.find_series(reading.find_chart(reading.open_slide(EXHIBIT.chart)))
    drawn = {round(value, 9) for name in (PLACE, "England") for value in series[name] if value is not None}
    assert drawn <= known


def test_files_are_small_enough_to_send() -> None:
    assert len(render_xlsx([EXHIBIT])) < 60_000
    assert len(render_powerpoint([EXHIBIT])) < 120_000
    assert not re.search(
        rb"http://(?!(schemas|www\.w3|purl|creativecommons|ns\.))", render_picture(EXHIBIT, form="svg")
    )
