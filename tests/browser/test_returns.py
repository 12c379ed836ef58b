"""The way of a data officer: what is outstanding, the matrix, the calendar, the template."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.axe import require_accessible
from tests.browser.walk import choose, require_address, require_banner, require_no_sideways_scroll, visit
from tests.layouts.renderers.test_icalendar import read_events

PATH = "/p/herefordshire-and-worcestershire/returns"


def test_from_what_is_outstanding_to_the_template(page: Page, tmp_path: Path) -> None:
    visit(page, "/")
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Returns").click()
    require_address(page, PATH)
    expect(page.get_by_role("heading", level=1)).to_have_text("Returns: Herefordshire and Worcestershire")
    expect(page.get_by_role("link", name="Returns", exact=True)).to_have_attribute("aria-current", "page")

    first = page.locator(".outstanding li").first
    expect(first).to_contain_text("Police: recorded crime")
    expect(first).to_contain_text(re.compile(r"Late by \d+ days?:|Due (in \d+ days|today|tomorrow):"))

    matrix = page.get_by_role("table", name="What became of each return, by area and quarter")
    expect(matrix.get_by_role("rowheader", name=re.compile("^Police: recorded crime"))).to_be_visible()
    expect(matrix.get_by_role("cell", name=re.compile("Accepted")).first).to_be_visible()

    with page.expect_download() as calendar:
        page.get_by_role("link", name="Deadlines for your calendar").click()
    assert calendar.value.suggested_filename == "returns-herefordshire-and-worcestershire.ics"
    saved = tmp_path / "returns.ics"
    calendar.value.save_as(saved)
    assert any("police-recorded-crime" in each["UID"] for each in read_events(saved.read_bytes().decode()))

    with page.expect_download() as template:
        page.get_by_role("link", name="Template: Police: drug supply").click()
    assert template.value.suggested_filename == "police-supply-template.csv"
    template.value.save_as(saved)
    assert saved.read_bytes() == b"area,period,measure,category,count\r\n"
    require_address(page, PATH)


def test_everybody_can_use_it(page: Page) -> None:
    visit(page, PATH)
    require_banner(page)
    require_no_sideways_scroll(page)
    require_accessible(page)


def test_another_partnership_keeps_the_page(laptop_page: Page) -> None:
    visit(laptop_page, PATH)
    choose(laptop_page, "Partnership", "West Midlands")
    require_address(laptop_page, "/p/west-midlands/returns")
    expect(laptop_page.get_by_role("heading", level=1)).to_have_text("Returns: West Midlands")


def test_areas_stay_in_sight_while_quarters_scroll(laptop_page: Page) -> None:
    laptop_page.set_viewport_size({"width": 900, "height": 768})
    visit(laptop_page, PATH)
    header = laptop_page.get_by_role("rowheader", name="West Mercia Police")
    expect(header).to_be_visible()
    before = header.bounding_box()
    moved = laptop_page.locator(".table-place").first.evaluate("place => (place.scrollLeft = 200, place.scrollLeft)")
    after = header.bounding_box()
    assert moved > 0
    assert before is not None
    assert after is not None
    assert abs(after["x"] - before["x"]) < 1
