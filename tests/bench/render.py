"""The first rendering of the Overview in a browser that has never been here, and what it is made of."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from playwright.sync_api import Browser, Page, Response

from tests.bench.measure import RUNS, Measurement
from tests.browser.chromium import run_chromium
from tests.servers import run_sample_app

ADDRESS = "/p/west-midlands"
READY = "main h1"  # the page's heading: there once the page is
PLOTLY = "plotly"


def run() -> Iterator[Measurement]:
    """Measure the Overview in headless Chromium, each time with an empty cache; nothing here has a limit."""
    with run_sample_app() as served, run_chromium() as browser:
        visits = [_visit(browser, served.url + ADDRESS) for _ in range(RUNS)]
    for name in ("heading is there", "first words are there"):
        yield Measurement(f"Overview, cold: {name}", statistics.median(visit[name] for visit in visits), "ms")
    sizes = visits[-1]
    for name in ("all files", "plotly.js", "other scripts", "styles", "answers with data"):
        yield Measurement(f"Overview, cold: {name}, uncompressed", sizes[name], "KB")


def _visit(browser: Browser, address: str) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = context.new_page()
    sizes: dict[str, float] = dict.fromkeys(
        ("all files", "plotly.js", "other scripts", "styles", "answers with data"), 0.0
    )
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        """Playwright marks the function that it calls, which it cannot do with a list's own method."""
        answers.append(answer)

    page.on("response", keep)
    page.goto(address)
    page.wait_for_selector(READY)
    sizes["heading is there"] = page.evaluate("performance.now()")
    page.wait_for_load_state("networkidle")
    sizes["first words are there"] = _find_first_paint(page)
    for answer in answers:
        kilobytes = len(answer.body()) / 1000
        sizes["all files"] += kilobytes
        sizes[_name_part(answer)] += kilobytes
    context.close()
    return sizes


def _find_first_paint(page: Page) -> float:
    entry = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN"
    painted: float = page.evaluate(entry)
    return painted


def _name_part(answer: Response) -> str:
    kind = answer.request.resource_type
    if kind == "script":
        return "plotly.js" if PLOTLY in answer.url else "other scripts"
    return "styles" if kind == "stylesheet" else "answers with data"
