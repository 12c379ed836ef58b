"""The description beside a CSV: every column, source, marking and notes."""

import csv
import io

import orjson

from layouts.record_fields import FIELDS
from layouts.renderers.csv import render_csv
from layouts.renderers.csv_metadata import render_csv_metadata
from metrics.results import COLUMNS
from tests.layouts.renderers.exhibits import NOTES, make_exhibit


def test_every_column_of_the_file_is_described_in_its_order() -> None:
    exhibit = make_exhibit()
    header, first, *_ = csv.reader(io.StringIO(render_csv(exhibit), newline=""))
    columns = orjson.loads(render_csv_metadata(exhibit))["tableSchema"]["columns"]
    assert [column["name"] for column in columns] == header
    kinds = dict(zip(header, (column["datatype"] for column in columns), strict=True))
    assert (kinds["value"], kinds["period_start"], kinds["status"]) == ("number", "date", "string")
    for column, cell in zip(columns, first, strict=True):
        assert len(column["dc:description"]) > 10
        if column["datatype"] == "number" and cell:
            float(cell)
        assert cell or not column["required"]


def test_fields_are_those_of_the_records() -> None:
    assert tuple(FIELDS) == COLUMNS


def test_source_day_marking_and_notes_go_with_the_file() -> None:
    exhibit = make_exhibit()
    told = orjson.loads(render_csv_metadata(exhibit))
    assert told["@context"][0] == "http://www.w3.org/ns/csvw"
    assert told["url"] == f"{exhibit.name}.csv"
    assert (told["dc:title"], told["dc:source"]) == (exhibit.title, "Treatment return")
    assert told["dc:modified"] == {"@value": "2025-11-20", "@type": "xsd:date"}
    assert told["rdfs:comment"] == f"{exhibit.marking}."
    assert [note["value"] for note in told["notes"]] == list(NOTES)
    assert "Open Government Licence" in told["dc:rights"]
    assert "rdfs:comment" not in orjson.loads(render_csv_metadata(make_exhibit(marking=None)))


def test_an_empty_cell_is_no_figure() -> None:
    columns = orjson.loads(render_csv_metadata(make_exhibit()))["tableSchema"]["columns"]
    assert all(column["null"] == [""] for column in columns)
