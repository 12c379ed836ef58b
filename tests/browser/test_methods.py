"""A journey through the methods: the list of metrics, one of them, and on to its figures."""

from playwright.sync_api import Page, expect

from tests.browser.axe import require_accessible
from tests.browser.walk import require_address, require_no_sideways_scroll, visit


def test_the_methods_explain_each_metric(page: Page) -> None:
    visit(page, "/methods")
    links = page.locator("table.index").get_by_role("link")
    assert links.count() == 36
    require_no_sideways_scroll(page)
    require_accessible(page)

    links.filter(has_text="Neighbourhood crime").click()
    require_address(page, "/methods/neighbourhood-crime")
    expect(page.get_by_role("heading", level=1)).to_have_text("Neighbourhood crime")
    expect(page.get_by_role("heading", name="Worked example")).to_be_visible()
    expect(page.get_by_text("900 ÷ 300,000 × 1,000 = 3 per 1,000 people a quarter")).to_be_visible()
    expect(page.get_by_text("This product's reading, not the framework's wording").first).to_be_visible()
    require_no_sideways_scroll(page)
    require_accessible(page)


def test_the_methods_are_reached_from_a_metric(page: Page) -> None:
    visit(page, "/p/west-midlands/m/treatment-progress?tab=about")
    expect(page.get_by_text("This product's reading, not the framework's wording")).to_be_visible()
    page.get_by_role("link", name="The method of “Treatment progress”").click()
    require_address(page, "/methods/treatment-progress")
    expect(page.get_by_role("heading", level=1)).to_have_text("Treatment progress")
