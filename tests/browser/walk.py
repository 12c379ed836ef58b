"""What the journeys share: go somewhere, choose from a list, read a table and the address."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.browser.shots import settle

BANNER = "Illustrative data: these figures are made up"


def visit(page: Page, path: str) -> None:
    """Go to an address of the dashboard and wait until the page is there, with its one heading of the first level."""
    page.goto(path)
    settle(page)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.locator("#page-state, h1").first).to_be_visible()


def require_address(page: Page, path: str, **query: str) -> None:
    """Wait until the address bar says this path and just these query words."""

    def agrees(url: str) -> bool:
        address = urlsplit(url)
        words = {key: values[-1] for key, values in parse_qs(address.query).items()}
        return address.path == path and words == query

    page.wait_for_url(agrees)
    settle(page)


def choose(page: Page, label: str, option: str) -> None:
    """Choose an option of a list by the words that people see."""
    page.get_by_role("textbox", name=label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()
    settle(page)


def open_tab(page: Page, name: str) -> None:
    """Press a tab and wait until it shows what it has."""
    tab = page.get_by_role("tab", name=name, exact=True)
    tab.click()
    expect(tab).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tabpanel", name=name, exact=True)).to_be_visible()
    settle(page)


def read_table(table: Locator) -> list[list[str]]:
    """The cells of a table's body, row by row, as they are read."""
    rows = table.locator("tbody tr").all()
    return [[clean(cell) for cell in row.locator("th, td").all_inner_texts()] for row in rows]


def read_headers(table: Locator) -> list[str]:
    """The headers of a table's columns. On a phone those of cards are hidden from sight, not from the page."""
    return [clean(text) for text in table.locator("thead tr").first.locator("th").all_text_contents()]


def clean(text: str) -> str:
    """A text with its white space as single spaces."""
    return re.sub(r"\s+", " ", text).strip()


def require_banner(page: Page) -> None:
    """Fail unless the page says that its figures are made up."""
    expect(page.get_by_text(BANNER).first).to_be_visible()


def require_no_sideways_scroll(page: Page) -> None:
    """Fail when the page as a whole is wider than the screen: only tables may scroll, within their place."""
    wide, screen = page.evaluate("() => [document.documentElement.scrollWidth, innerWidth]")
    assert wide <= screen, f"{page.url} is {wide} pixels wide on a screen of {screen}."
