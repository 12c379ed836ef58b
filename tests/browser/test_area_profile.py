"""A journey through the profile of one area: every metric, beside its peers and England."""

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import require_accessible
from tests.browser.walk import choose, read_table, require_address, require_banner, require_no_sideways_scroll, visit

PARTNERSHIP = "/p/herefordshire-and-worcestershire"
WORCESTERSHIRE = "E10000034"


def test_an_area_s_metrics_lead_to_each_of_them(page: Page) -> None:
    visit(page, f"{PARTNERSHIP}/a/{WORCESTERSHIRE}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Worcestershire")
    require_banner(page)
    for priority in ("Supply", "Treatment", "Demand"):
        expect(page.get_by_role("heading", level=2, name=re.compile(f"^{priority}"))).to_be_visible()
    rows = [line for table in page.locator("table.profile").all() for line in read_table(table)]
    assert len(rows) == 36
    spines = page.locator("img.spine")
    assert spines.count() > 10
    assert all(spine.get_attribute("alt") for spine in spines.all())
    require_no_sideways_scroll(page)
    require_accessible(page)

    page.get_by_role("link", name="Treatment progress").first.click()
    require_address(page, f"{PARTNERSHIP}/m/treatment-progress", area=WORCESTERSHIRE)
    expect(page.get_by_role("heading", level=2).first).to_contain_text("in Worcestershire")
    page.get_by_role("link", name="All metrics of Worcestershire").click()
    require_address(page, f"{PARTNERSHIP}/a/{WORCESTERSHIRE}")


def test_another_area_is_chosen(page: Page) -> None:
    visit(page, f"{PARTNERSHIP}/a/{WORCESTERSHIRE}")
    choose(page, "Area", "Herefordshire")
    require_address(page, f"{PARTNERSHIP}/a/E06000019")
    expect(page.get_by_role("heading", level=1)).to_have_text("Herefordshire")
    assert "Herefordshire" in page.title()


def test_the_ways_down_a_long_page_lead_to_its_parts(page: Page) -> None:
    visit(page, f"{PARTNERSHIP}/a/{WORCESTERSHIRE}")
    page.get_by_role("navigation", name="On this page").get_by_role("link", name="Demand (8)").click()
    expect(page.get_by_role("heading", level=2, name=re.compile("^Demand"))).to_be_in_viewport()
    expect(page.get_by_role("heading", level=1)).to_have_text("Worcestershire")
