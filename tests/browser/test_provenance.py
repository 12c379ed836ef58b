"""The way from any number to the rows it was made from: two clicks, and two more to the receipt's file."""

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import require_accessible
from tests.browser.walk import read_headers, read_table, require_address, require_banner, visit
from tests.browser.walk import require_no_sideways_scroll as require_no_scroll

OVERVIEW = "/p/west-midlands"
PROGRESS = f"{OVERVIEW}/m/treatment-progress"
COVENTRY = "E08000026"
HEADING = "Where this figure comes from"


def require_provenance(page: Page) -> None:
    """Wait until the page of a figure's provenance is there."""
    expect(page.get_by_role("heading", level=1)).to_have_text(HEADING)


def test_from_the_overview_to_the_rows_and_to_the_receipt_in_two_clicks_each(page: Page) -> None:
    visit(page, OVERVIEW)
    page.get_by_role("rowheader").get_by_role("link", name="Treatment progress", exact=True).click()  # one
    expect(page.get_by_role("heading", level=1)).to_have_text("Treatment progress")
    title = page.get_by_role("heading", level=2).first.inner_text()
    page.get_by_role("link", name=HEADING).click()  # two
    require_provenance(page)
    require_banner(page)
    value = re.search(r"[\d.]+%", title)
    assert value is not None
    expect(page.get_by_text(re.compile(rf"^{re.escape(value.group())}: [\d,]+ of [\d,]+"))).to_be_visible()
    require_accessible(page)
    require_no_scroll(page)

    page.get_by_role("rowheader").get_by_role("link", name="Coventry", exact=True).click()  # one
    require_provenance(page)
    expect(page.get_by_text("It was made from what was sent for Coventry itself.")).to_be_visible()
    page.get_by_role("link", name=re.compile(r"^Receipt \d+$")).first.click()  # two
    expect(page.get_by_text(re.compile(r"^Receipt \d+: Treatment, received"))).to_be_visible()


def test_every_figure_of_a_table_leads_to_its_own_rows(laptop_page: Page) -> None:
    visit(laptop_page, f"{PROGRESS}?tab=table")
    table = laptop_page.get_by_role("table").first
    place = read_headers(table).index("Coventry")
    latest = read_table(table)[0]
    row = table.locator("tbody tr").first
    row.get_by_role("cell").nth(place - 1).get_by_role("link", name=latest[place], exact=True).click()
    require_provenance(laptop_page)
    assert f"area={COVENTRY}" in laptop_page.url
    expect(laptop_page.get_by_text(re.compile(rf"^{re.escape(latest[place])}: "))).to_be_visible()
    laptop_page.go_back()
    require_address(laptop_page, PROGRESS, tab="table")


def test_the_sum_on_the_page_is_a_sum(laptop_page: Page) -> None:
    visit(laptop_page, f"{PROGRESS}/from")
    *parts, whole = read_table(laptop_page.get_by_role("table", name="What it was added up from"))
    for column in (2, 3):
        counts = [int(each[column].replace(",", "")) for each in parts]
        assert sum(counts) == int(whole[column].replace(",", ""))


def test_from_compare_and_from_an_area_s_profile_too(laptop_page: Page) -> None:
    for path in (f"{OVERVIEW}/compare", f"{OVERVIEW}/a/{COVENTRY}"):
        visit(laptop_page, path)
        row = laptop_page.get_by_role("row").filter(has_text="Coventry" if "compare" in path else "Treatment progress")
        row.first.get_by_role("link").first.click()  # one
        expect(laptop_page.get_by_role("tab", name="Over time")).to_be_visible()
        laptop_page.get_by_role("link", name=HEADING).click()  # two
        require_provenance(laptop_page)
        assert f"area={COVENTRY}" in laptop_page.url


def test_everybody_can_use_a_page_with_all_its_parts(page: Page) -> None:
    visit(page, "/p/herefordshire-and-worcestershire/m/alcohol-specific-deaths/from")
    require_banner(page)
    expect(page.get_by_role("heading", name="The 3 periods that it pools")).to_be_visible()
    expect(page.get_by_role("heading", name="Rows of the age bands")).to_be_visible()
    require_accessible(page)
    require_no_scroll(page)
