"""A journey through the overview: what changed, what cannot be trusted, and on to a metric."""

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import require_accessible
from tests.browser.shots import settle
from tests.browser.walk import choose, require_address, require_banner, require_no_sideways_scroll, visit

FIRST, WEST_MIDLANDS = "/p/herefordshire-and-worcestershire", "/p/west-midlands"


def test_the_overview_says_what_changed_and_leads_to_a_metric(page: Page) -> None:
    visit(page, "/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Herefordshire and Worcestershire")
    require_banner(page)
    for sentence in ("Worsened", "Improved", "Off target", "Cannot say"):
        expect(page.locator("main").get_by_text(re.compile(rf"^{sentence}( \(\d+\))?$")).first).to_be_visible()
    for priority in ("Supply", "Treatment", "Demand"):
        expect(page.get_by_role("heading", level=2, name=re.compile(f"^{priority}"))).to_be_visible()
    require_no_sideways_scroll(page)
    require_accessible(page)

    folded = page.locator("details").first
    expect(folded.get_by_role("link", name="Proven reoffending")).to_be_hidden()
    folded.locator("summary").click()
    folded.get_by_role("link", name="Proven reoffending").click()
    require_address(page, f"{FIRST}/m/proven-reoffending")
    expect(page.get_by_role("heading", level=1)).to_have_text("Proven reoffending")
    page.go_back()
    page.wait_for_url(re.compile(r"/$"))
    settle(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Herefordshire and Worcestershire")


def test_another_partnership_and_quarter_are_kept_in_the_address(page: Page) -> None:
    visit(page, "/")
    choose(page, "Partnership", "West Midlands")
    require_address(page, WEST_MIDLANDS)
    expect(page.get_by_role("heading", level=1)).to_have_text("West Midlands")
    page.get_by_role("textbox", name="Quarter", exact=True).click()
    earlier = page.get_by_role("option").nth(4)
    words = earlier.inner_text()
    earlier.click()
    page.wait_for_url(re.compile(r"\?quarter=20\d\d-Q[1-4]$"))
    address = page.url
    page.reload()
    settle(page)
    assert page.url == address
    expect(page.get_by_role("textbox", name="Quarter", exact=True)).to_have_value(words)
    expect(page.locator(".strip")).to_contain_text(words)


def test_missing_returns_are_listed(page: Page) -> None:
    visit(page, FIRST)
    page.locator(".strip").get_by_role("link", name=re.compile("missing")).click()
    expect(page.get_by_role("heading", name=re.compile(r"returns? missing"))).to_be_in_viewport()
