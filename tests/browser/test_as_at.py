"""Looking back in the browser: what changed, the figures of then on every page, and the present again."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import require_accessible
from tests.browser.conftest import open_page
from tests.browser.pages import SCREENS
from tests.browser.walk import (
    choose,
    open_tab,
    read_table,
    require_address,
    require_banner,
    require_no_sideways_scroll,
    visit,
)
from tests.layouts.pages.board import homeless, progress
from tests.metrics.store import Store
from tests.servers import ServedApp, run_app

BOARD = "/p/shropshire-telford-and-wrekin"
METRIC = f"{BOARD}/m/treatment-progress"
MEMBERS = ("Shropshire", "Telford and Wrekin")
THEN, WORDS = "2025-11-20", "20 November 2025"


@pytest.fixture(scope="module")
def revised_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedApp]:
    """The dashboard over figures that were sent on 10 November 2025, 50%, and again on 1 December, 60%."""
    folder: Path = tmp_path_factory.mktemp("revised")
    store = Store(f"sqlite:///{folder / 'outcomes.sqlite'}", folder)
    for month, day, count in ((11, 10, 500), (12, 1, 600)):
        sent = datetime(2025, month, day, 9, tzinfo=UTC)
        lines = [progress(area, year, count, 1_000) for area in MEMBERS for year in (2024, 2025)]
        store.send("treatment", *lines, day=sent, illustrative=True)
    store.send("housing", *(homeless(area, 2025, 100, 1_000) for area in MEMBERS), day=sent, illustrative=True)
    store.engine.dispose()
    with run_app(str(store.engine.url), folder=folder) as served:
        yield served


@pytest.fixture(params=SCREENS, ids=lambda screen: screen.name)
def revised(
    request: pytest.FixtureRequest, browser: Browser, revised_app: ServedApp, page_problems: list[str]
) -> Iterator[Page]:
    """A fresh page at each size in turn, on that dashboard."""
    with open_page(request.param, browser=browser, url=revised_app.url, problems=page_problems) as opened:
        yield opened


def require_strip(page: Page) -> None:
    """Fail unless the page says as at when it is."""
    strip = page.get_by_role("region", name="Figures of an earlier day")
    expect(strip).to_contain_text(f"As at {WORDS}: ")


def test_from_what_changed_to_the_figures_of_then_and_back(revised: Page) -> None:
    page = revised
    visit(page, BOARD)
    page.get_by_role("link", name="What changed since the last board").click()
    require_address(page, f"{BOARD}/revisions")
    expect(page.get_by_text("Nothing changed", exact=True)).to_be_visible()

    page.get_by_label("Changed since").fill(THEN)
    page.keyboard.press("Enter")
    require_address(page, f"{BOARD}/revisions", since=THEN)
    expect(page.get_by_text(f"6 figures of 1 metric changed since {WORDS}.")).to_be_visible()
    changed = page.get_by_role("table", name="Treatment progress: figures that changed")
    shropshire = next(row for row in read_table(changed) if "Shropshire" in row)
    assert [cell for cell in shropshire if "%" in cell] == ["50.0% (500 of 1,000)", "60.0% (600 of 1,000)"]

    page.get_by_role("link", name=f"The Overview as at {WORDS}").click()
    require_address(page, BOARD, **{"as-at": THEN})
    require_strip(page)
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Returns").click()
    require_address(page, f"{BOARD}/returns", **{"as-at": THEN})
    expect(page.get_by_text(f"what became of it, on {WORDS}")).to_be_visible()
    page.get_by_role("link", name="Send a return").click()
    require_address(page, f"{BOARD}/send")


def test_controls_and_the_way_to_the_present_keep_what_is_shown(revised: Page) -> None:
    page = revised
    visit(page, f"{METRIC}?as-at={THEN}")
    require_strip(page)
    expect(page.get_by_role("heading", level=2).first).to_contain_text("50.0%")
    open_tab(page, "Table")
    require_address(page, METRIC, tab="table", **{"as-at": THEN})
    page.get_by_role("link", name="Show today's figures").click()
    require_address(page, METRIC, tab="table")
    expect(page.get_by_text("60.0%").first).to_be_visible()
    expect(page.get_by_role("region", name="Figures of an earlier day")).to_have_count(0)


def test_another_partnership_is_as_at_the_same_day(revised: Page) -> None:
    visit(revised, f"{BOARD}?as-at={THEN}")
    choose(revised, "Partnership", "West Midlands")
    require_address(revised, "/p/west-midlands", **{"as-at": THEN})
    require_strip(revised)
    expect(revised.get_by_text("No returns had been loaded yet for West Midlands.")).to_be_visible()


def test_a_day_that_cannot_be_read_is_left_behind(revised: Page) -> None:
    visit(revised, f"{BOARD}?as-at=soon")
    expect(revised.get_by_text("“soon” is no day and no moment.")).to_be_visible()
    require_address(revised, BOARD)
    revised.get_by_role("navigation", name="Pages").get_by_role("link", name="Compare").click()
    require_address(revised, f"{BOARD}/compare")


def test_a_frozen_link_is_of_this_moment(revised: Page) -> None:
    page = revised
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, f"{METRIC}?tab=by-area")
    button = page.get_by_role("button", name="Copy frozen link")
    button.click()
    expect(page.get_by_role("button", name="Link copied")).to_be_focused()
    copied = page.evaluate("() => navigator.clipboard.readText()")
    day = datetime.now(UTC).date().isoformat()
    assert f"{METRIC}?tab=by-area&as-at={day}T" in copied
    visit(page, copied)
    expect(page.get_by_role("region", name="Figures of an earlier day")).to_be_visible()
    expect(page.get_by_role("tab", name="By area")).to_have_attribute("aria-selected", "true")


@pytest.mark.parametrize("path", [f"{BOARD}?as-at={THEN}", f"{METRIC}?as-at={THEN}", f"{BOARD}/revisions?since={THEN}"])
def test_everybody_can_use_it(revised: Page, path: str) -> None:
    visit(revised, path)
    require_banner(revised)
    require_no_sideways_scroll(revised)
    require_accessible(revised)
