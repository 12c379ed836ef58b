"""Fixtures of the browser tests: one Chromium and one dashboard for all, a fresh page for each test."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from tests.browser.chromium import run_chromium
from tests.browser.pages import LAPTOP, PHONE, SCREENS, Screen
from tests.servers import ServedApp, run_sample_app

MILLISECONDS_TO_APPEAR = 20_000


# Not for the whole session: Playwright keeps an event loop running, and other tests could not start theirs.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """A Chromium without a window."""
    with run_chromium() as chromium:
        yield chromium


@pytest.fixture(scope="package")
def served_app() -> Iterator[ServedApp]:
    """The dashboard, served by its own process over the illustrative data."""
    with run_sample_app() as served:
        yield served


@pytest.fixture
def page_problems() -> Iterator[list[str]]:
    """What went wrong in the browser unseen; any left at the end fails the test.

    A test that causes a problem on purpose (an address that does not exist) looks at it and clears the list.
    """
    problems: list[str] = []
    yield problems
    assert not problems, "The browser reported:\n" + "\n".join(problems)


@pytest.fixture(params=SCREENS, ids=lambda screen: screen.name)
def page(
    request: pytest.FixtureRequest, browser: Browser, served_app: ServedApp, page_problems: list[str]
) -> Iterator[Page]:
    """A fresh page at each size in turn; `page.goto("/methods")` starts from the served dashboard."""
    with open_page(request.param, browser=browser, url=served_app.url, problems=page_problems) as opened:
        yield opened


@pytest.fixture
def laptop_page(browser: Browser, served_app: ServedApp, page_problems: list[str]) -> Iterator[Page]:
    """A fresh page of 1366 × 768."""
    with open_page(LAPTOP, browser=browser, url=served_app.url, problems=page_problems) as opened:
        yield opened


@pytest.fixture
def phone_page(browser: Browser, served_app: ServedApp, page_problems: list[str]) -> Iterator[Page]:
    """A fresh page of 360 × 740, with a touch screen."""
    with open_page(PHONE, browser=browser, url=served_app.url, problems=page_problems) as opened:
        yield opened


@contextmanager
def open_page(screen: Screen, *, browser: Browser, url: str, problems: list[str]) -> Iterator[Page]:
    """A page in a profile of its own that notes script errors and requests to any other host."""

    def note_error(error: Exception) -> None:
        problems.append(f"script error: {error}")

    def note_message(message: ConsoleMessage) -> None:
        if message.type == "error":
            problems.append(f"console: {message.text} ({message.location.get('url', '')})")

    def note_request(request: Request) -> None:
        if not request.url.startswith((url, "data:", "blob:", "about:")):
            problems.append(f"a request left for another host: {request.url}")

    context = screen.open_context(browser, base_url=url)
    context.set_default_timeout(MILLISECONDS_TO_APPEAR)
    page = context.new_page()
    page.on("pageerror", note_error)
    page.on("console", note_message)
    page.on("request", note_request)
    try:
        yield page
    finally:
        context.close()
