"""The API and the pages give the same figures."""

import csv
import io
import json
import urllib.parse
import urllib.request

from playwright.sync_api import Page

from tests.browser.walk import read_table, visit
from tests.servers import ServedApp


def fetch(served: ServedApp, path: str, **query: str) -> str:
    """The text of an address of the API."""
    words = urllib.parse.urlencode(query)
    with urllib.request.urlopen(f"{served.url}{path}?{words}", timeout=20) as answer:
        text: str = answer.read().decode("utf-8")
        return text


def test_the_server_says_that_it_is_well(served_app: ServedApp) -> None:
    assert json.loads(fetch(served_app, "/health"))["status"] == "ok"


def test_every_metric_is_defined_in_the_api(served_app: ServedApp) -> None:
    assert len(json.loads(fetch(served_app, "/api/v1/metrics.json"))) == 36


def test_the_latest_figure_of_the_api_is_that_of_the_page(laptop_page: Page, served_app: ServedApp) -> None:
    text = fetch(served_app, "/api/v1/outcomes.csv", metric="treatment-progress", area="E08000026")
    latest = max(csv.DictReader(io.StringIO(text)), key=lambda line: line["period_end"])
    assert latest["status"] == "ok"
    visit(laptop_page, "/p/west-midlands/m/treatment-progress?area=E08000026")
    period, value, interval, count, *_ = read_table(laptop_page.get_by_role("table").first)[0]
    assert period.startswith("Year to ")
    assert value == f"{float(latest['value']):.1f}%"
    assert interval == f"{float(latest['lower95']):.1f}% to {float(latest['upper95']):.1f}%"
    assert count == f"{int(latest['numerator']):,} of {int(latest['denominator']):,}"


def test_the_api_s_two_forms_hold_the_same(served_app: ServedApp) -> None:
    asked = {"metric": "treatment-progress", "partnership": "west-midlands", "by": "sex"}
    lines = list(csv.DictReader(io.StringIO(fetch(served_app, "/api/v1/outcomes.csv", **asked))))
    objects = json.loads(fetch(served_app, "/api/v1/outcomes.json", **asked))
    assert len(lines) == len(objects) > 0
    assert [(line["area_code"], line["category"], line["period"]) for line in lines] == [
        (each["area_code"], each["category"], each["period"]) for each in objects
    ]
