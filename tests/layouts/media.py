"""Exhibits of a small store in every medium, and what stands in each when it is read back with other programs."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
from docx import Document
from flask import Flask
from flask.testing import FlaskClient
from pptx import Presentation

from layouts.api.outcomes import add_routes
from layouts.application import create_application
from layouts.exhibits.parts import Exhibit
from layouts.exported import EXPORTS
from layouts.formatting import MINUS, PERCENT
from layouts.paper.board_paper import render_board_paper
from layouts.view import View
from tests.layouts.packs import make_pack, make_page
from tests.layouts.pages.progress import HEREFORDSHIRE, PARTNERSHIP, WORCESTERSHIRE, row
from tests.layouts.renderers import reading
from tests.metrics.store import Store

PROGRESS = f"/p/{PARTNERSHIP}/m/treatment-progress"
CASES = {
    "over time, a hidden figure": (f"{PROGRESS}?area={HEREFORDSHIRE}", "metric", "export"),
    "over time, a missing figure": (f"{PROGRESS}?area={WORCESTERSHIRE}", "metric", "export"),
    "over time, nothing to report": (f"/p/{PARTNERSHIP}/m/drug-related-homicide", "metric", "export"),
    "by area": (f"{PROGRESS}?tab=by-area&quarter=2025-Q3", "metric", "export"),
    "by place": (f"{PROGRESS}?tab=by-area&plot=map&quarter=2025-Q3", "metric", "export"),
    "breakdown": (f"{PROGRESS}?tab=breakdown&by=substance&area={HEREFORDSHIRE}", "metric", "export"),
    "table": (f"{PROGRESS}?tab=table", "metric", "export"),
    "ranked": (f"/p/{PARTNERSHIP}/compare?metrics=treatment-progress", "compare", "export"),
    "funnel": (f"/p/{PARTNERSHIP}/compare?metrics=treatment-progress&plot=funnel", "compare", "export"),
    "matrix": (f"/p/{PARTNERSHIP}/compare?metrics=treatment-progress,drug-related-homicide", "compare", "matrix"),
    "profile, supply": (f"/p/{PARTNERSHIP}/a/{HEREFORDSHIRE}", "area", "supply"),
    "profile, treatment": (f"/p/{PARTNERSHIP}/a/{HEREFORDSHIRE}", "area", "treatment"),
}
"""By name: the address of a page, its kind, and which of its exhibits."""

Row = dict[str, Any]
NUMBERS = ("numerator", "denominator", "value", "lower95", "upper95")


def make_store(folder: Path) -> Store:
    """Six authorities and England, with a hidden share, one that was not sent, and a force that had nothing to report.

    Of Herefordshire's 100 in the year to September 2025, 40 made progress; of 4 who use opiates 2, which is hidden, and
    so is another group's, that it cannot be worked out.
    """
    store = Store(f"sqlite:///{folder / 'outcomes.sqlite'}", folder)
    names = ("Worcestershire", "Shropshire", "Telford and Wrekin", "Staffordshire")
    store.send(
        "treatment",
        *(row("Herefordshire", year, count, 100) for year, count in ((2022, 37), (2023, 41), (2024, 3), (2025, 40))),
        *(_write_group(*group) for group in (("Opiate", 2, 4), ("Alcohol only", 15, 40), ("Non-opiate only", 23, 56))),
        *(row("Worcestershire", year, count, 210) for year, count in ((2022, 99), (2023, 101))),
        *(row(name, 2025, 60 + 17 * place, 170 + 40 * place) for place, name in enumerate(names)),
        *(row("England", year, 4_700 + year, 10_003) for year in (2022, 2023, 2024, 2025)),
        illustrative=True,
    )
    quarters = ("January to March 2025", "April to June 2025", "July to September 2025")
    sent = (
        f"West Mercia | {when} | drug-related-homicides | All | {count}"
        for when, count in zip(quarters, (7, 9, "nil"), strict=True)
    )
    store.send("police-supply", *sent, illustrative=True)
    return store


def _write_group(substance: str, count: int, out_of: int) -> str:
    words = f"treatment-progress | Adults | {substance} | All | All | All"
    return f"Herefordshire | 12 months to September 2025 | {words} | {count} | {out_of}"


class Media:
    """What the product gives for each case."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.client: FlaskClient = create_application(store.outcomes).server.test_client()
        self.client.get("/")
        server = Flask(__name__)
        add_routes(server, store.outcomes)
        self.api = server.test_client()

    def build(self, case: str) -> Exhibit:
        """The exhibit as the page builds it."""
        address, page, part = CASES[case]
        return EXPORTS[page, part](View.from_href(address), self.store.outcomes).whole  # type: ignore[index]

    def fetch(self, case: str, ending: str) -> bytes:
        """The exhibit as a file, as a reader fetches it."""
        address, _, part = CASES[case]
        path, mark, query = address.partition("?")
        answer = self.client.get(f"{path}/{part}.{ending}{mark}{query}")
        assert answer.status_code == 200, answer.text
        return answer.data

    def ask(self, asked: Row) -> Row | None:
        """What the API says of one figure; None where it knows of none."""
        query = {"metric": asked["metric"], "area": asked["area_code"], "by": asked["breakdown"]}
        source = asked["source"].removesuffix(" (illustrative)")
        answer = self.api.get(
            "/api/v1/outcomes.json", query_string={k: v for k, v in {**query, "source": source}.items() if v}
        )
        assert answer.status_code == 200, answer.text
        same = ("period_start", "period_end", "category")
        found = [each for each in json.loads(answer.text) if all(each[name] == asked[name] for name in same)]
        return found[0] if found else None


def read_records(exhibit: Exhibit) -> list[Row]:
    """The figures that the exhibit was built from."""
    return [dict(zip(exhibit.fields, record, strict=True)) for record in exhibit.records]


def read_csv(content: bytes) -> list[Row]:
    """The rows of a CSV file, numbers as numbers and empty ones as None."""
    rows = csv.DictReader(io.StringIO(content.decode(), newline=""))
    return [{k: (float(v) if v else None) if k in NUMBERS else v for k, v in row.items()} for row in rows]


def read_workbook(content: bytes, kind: str) -> list[Row]:
    """The rows of the first sheet of a kind, “Table” or “Data”."""
    return reading.read_table(openpyxl.load_workbook(io.BytesIO(content))[f"{kind} 1"])


def read_slide(content: bytes) -> tuple[list[Any], list[list[str]]]:
    """What is in the data sheet of the slide's chart, and the rows of its tables."""
    (slide,) = Presentation(io.BytesIO(content)).slides
    charts = [shape.chart for shape in slide.shapes if shape.has_chart]
    held = [cell for chart in charts for cells in reading.read_data_sheet(chart).values() for cell in cells]
    tables = [shape.table for shape in slide.shapes if shape.has_table]
    return held, [[cell.text for cell in row.cells] for table in tables for row in table.rows]


def read_paper(exhibit: Exhibit) -> list[list[str]]:
    """The rows of all tables of a board paper whose one page has the exhibit."""
    page = replace(make_page(), exhibit=exhibit, title=exhibit.title)
    document = Document(io.BytesIO(render_board_paper(make_pack(pages=(page,), inequalities=()))))
    return [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]


def read_picture(content: bytes) -> str:
    """All words of a picture."""
    return " ".join("".join(part.itertext()) for part in ET.fromstring(content).iter() if part.tag.endswith("text"))


def read_figure(content: bytes) -> list[float]:
    """Every place along an axis that a drawing in the browser has."""
    traces = json.loads(content)["data"]
    return [each for trace in traces for axis in "xy" for each in trace.get(axis, []) if isinstance(each, int | float)]


def read_numbers(text: str) -> list[float]:
    """The numbers in a text as people read it: “1,025” is one, so is “−3.1%”."""
    found = re.findall(rf"{MINUS}?\d[\d,]*(?:\.\d+)?", text.replace(PERCENT, " "))
    return [float(each.replace(",", "").replace(MINUS, "-")) for each in found]
