"""Exhibits as a real browser shows them: the small bundle alone, words that can be read, nothing cut or covered."""

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from dash import Dash, html
from playwright.sync_api import Browser, Page
from plotly.offline import get_plotlyjs_version
from werkzeug.serving import make_server

import layouts
from layouts.components import (
    StripItem,
    make_illustrative_banner,
    make_judgement,
    make_sparkline,
    make_strip,
    make_table,
)
from layouts.exhibit import Column, Exhibit, build_breakdown, build_by_area, build_over_time, judge_over_time
from layouts.renderers.page import render_page
from layouts.theme import MARKS
from loaders.areas import Area, AreaLevel
from loaders.periods import Period
from loaders.status import Status
from metrics.definition import Polarity, Statistic
from metrics.goals import Goal, Goals
from metrics.results import Result
from tests.browser.axe import require_accessible
from tests.browser.conftest import open_page
from tests.browser.pages import PHONE, SCREENS, Screen
from tests.layouts.figures import ENGLAND, HEREFORDSHIRE, SUMMER_2025, make_metric, make_result, quarters_to

LONG_NAME = Area(7, "herefordshire-and-worcestershire", "Herefordshire and Worcestershire", AreaLevel.PARTNERSHIP)
SHARE = make_metric()
TARGET = Goal(SHARE.slug, LONG_NAME.id, "target", 52, Period(date(2025, 4, 1), 12), "A plan", illustrative=False)
COUNT = make_metric(statistic=Statistic.COUNT, polarity=Polarity.NEUTRAL, short_title="Drug seizures")

# Every chart has its ticks, which plotly draws with the rest.
DRAWN = """() => document.querySelectorAll('.chart').length === 4
    && [...document.querySelectorAll('.chart')].every(chart => chart.querySelector('.xtick text'))"""

# The texts of a chart that people see, each with its place on the screen and the size of its letters.
FIND_TEXTS = """chart => [...chart.querySelectorAll('text')]
    .filter(text => text.textContent.trim() && getComputedStyle(text).display !== 'none')
    .map(text => {
        const box = text.getBoundingClientRect()
        return {words: text.textContent, size: parseFloat(getComputedStyle(text).fontSize),
                left: box.left, right: box.right, top: box.top, bottom: box.bottom}
    })"""


def make_run(area: Area, first: float) -> list[Result]:
    """Sixteen quarters with a hidden one and a missing one."""
    run = [
        make_result(SHARE, numerator=first + 7 * (index % 5) + 3 * index, denominator=1_000, area=area, period=period)
        for index, period in enumerate(quarters_to(SUMMER_2025, 16))
    ]
    run[9] = make_result(SHARE, status=Status.SUPPRESSED, area=area, period=run[9].period)
    return run[:5] + run[6:]


def make_exhibits() -> list[Exhibit]:
    """One exhibit of each kind, with the longest names there are."""
    counts = [
        make_result(COUNT, numerator=600 + 9 * index, period=period)
        for index, period in enumerate(quarters_to(SUMMER_2025, 16))
    ]
    names = ["Wolverhampton", "Telford and Wrekin", "Herefordshire and Worcestershire", "Dudley"]
    areas = [Area(20 + place, f"E0{place}", name, AreaLevel.UNITARY) for place, name in enumerate(names)]
    ranked = [
        make_result(SHARE, numerator=380 + 60 * place, denominator=1_000, area=area) for place, area in enumerate(areas)
    ]
    groups = [
        make_result(SHARE, numerator=number, denominator=1_000, breakdown="sex", category=name)
        for name, number in (("Female", 560), ("Male", 400))
    ]
    nation = make_result(SHARE, numerator=48_100, denominator=100_000, area=ENGLAND)
    return [
        build_over_time(
            judge_over_time(SHARE, make_run(LONG_NAME, 400), provisional=[SUMMER_2025], goals=Goals((TARGET,))),
            comparators=[make_run(ENGLAND, 420)],
        ),
        build_over_time(judge_over_time(COUNT, counts, provisional=[SUMMER_2025])),
        build_by_area(SHARE, ranked, benchmark=nation, focus=areas[1]),
        build_breakdown(SHARE, groups),
    ]


def make_overview() -> list[Any]:
    """A banner, a strip, and a table that becomes cards on a phone."""
    columns = [Column("Metric", numeric=False), Column("Value"), Column("Trend", numeric=False), Column("Judgement")]
    picture = make_sparkline([1, 2, None, 3], alt="Line over 4 quarters, from 1 to 3")
    rows = [[f"Metric {word}", "47.3%", picture, make_judgement(word)] for word in MARKS]
    return [
        make_illustrative_banner(),
        make_strip([StripItem("Returns in", "7 of 9", attention=True)]),
        make_table("All metrics", columns, rows, name="cards"),
    ]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A page with one exhibit of each kind, served by Dash with the product's own assets."""
    folder = str(Path(layouts.__file__).parent / "assets")
    app = Dash("exhibits", assets_folder=folder, assets_ignore=r"^(?!style\.css|plotly-basic)")
    app.index_string = app.index_string.replace("<html>", '<html lang="en-GB">')
    parts = [*make_overview(), *(render_page(exhibit) for exhibit in make_exhibits())]
    app.layout = html.Main([html.H1("Exhibits"), *parts], className="site-main")
    server = make_server("127.0.0.1", 0, app.server)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module", params=SCREENS, ids=lambda screen: screen.name)
def screen(request: pytest.FixtureRequest) -> Screen:
    """Each of the two sizes."""
    chosen: Screen = request.param
    return chosen


@pytest.fixture(scope="module")
def shown(screen: Screen, browser: Browser, address: str) -> Iterator[Page]:
    """The page at one size, all its charts drawn; the tests only look at it."""
    problems: list[str] = []
    with open_page(screen, browser=browser, url=address, problems=problems) as page:
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.goto("/")
        page.wait_for_function(DRAWN)
        page.wait_for_load_state("networkidle")
        page.evaluate("requests => { window.requested = requests }", requests)
        yield page
    assert not problems, "The browser reported:\n" + "\n".join(problems)


def find_chart_texts(page: Page) -> list[list[dict[str, Any]]]:
    """The visible texts of each chart."""
    return [chart.evaluate(FIND_TEXTS) for chart in page.query_selector_all(".chart")]


def test_dash_uses_the_small_bundle_and_never_fetches_the_whole(shown: Page) -> None:
    scripts = [url for url in shown.evaluate("() => window.requested") if "plotly" in url]
    assert [url.split("?")[0].rsplit("/", 1)[1] for url in scripts] == ["plotly-basic.min.js"]
    assert shown.evaluate("() => window.Plotly.version") == get_plotlyjs_version()


def test_exhibits_break_no_rule_of_accessibility(shown: Page) -> None:
    require_accessible(shown)


def test_nothing_is_wider_than_the_screen(shown: Page, screen: Screen) -> None:
    assert shown.evaluate("() => document.documentElement.scrollWidth") == screen.width


def test_words_on_charts_are_large_enough_and_not_cut(shown: Page, screen: Screen) -> None:
    for texts in find_chart_texts(shown):
        assert texts
        assert [text["words"] for text in texts if text["size"] < 12] == []
        assert [text["words"] for text in texts if text["left"] < 0 or text["right"] > screen.width] == []


def test_words_on_charts_do_not_cover_each_other(shown: Page) -> None:
    for texts in find_chart_texts(shown):
        assert find_overlaps(texts) == []


def find_overlaps(texts: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Pairs of texts whose places share more than the space above and below their letters."""
    slack = 3
    return [
        (one["words"], other["words"])
        for index, one in enumerate(texts)
        for other in texts[index + 1 :]
        if min(one["right"], other["right"]) - max(one["left"], other["left"]) > slack
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > slack
    ]


def test_a_table_becomes_cards_on_a_phone_and_stays_a_table(shown: Page, screen: Screen) -> None:
    shape = shown.evaluate("() => getComputedStyle(document.querySelector('.cards tbody tr')).display")
    assert shape == ("block" if screen is PHONE else "table-row")
    assert shown.get_by_role("table", name="All metrics").get_by_role("row").count() == len(MARKS) + 1


def test_a_chart_keeps_its_height_and_takes_its_place_s_width(shown: Page) -> None:
    sizes = shown.evaluate(
        "() => [...document.querySelectorAll('.chart')].map(chart => [chart.clientHeight, chart.clientWidth,"
        " chart.querySelector('.main-svg').clientWidth, chart.style.minHeight])"
    )
    for height, width, drawn, least in sizes:
        assert f"{height}px" == least
        assert width == drawn


def test_a_single_area_is_named_in_the_words_of_its_chart(shown: Page) -> None:
    names = [chart.get_attribute("aria-label") or "" for chart in shown.query_selector_all(".chart")]
    assert all(HEREFORDSHIRE.name in name or "areas" in name for name in names)
