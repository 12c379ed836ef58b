"""The pages without a mouse: past the header, in order, and always seeing where one is."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.walk import require_address, visit

PAGES = (
    "/",
    "/p/west-midlands/m/treatment-progress",
    "/p/herefordshire-and-worcestershire/a/E10000034",
    "/p/west-midlands/compare",
    "/methods",
    "/methods/treatment-progress",
)
PROGRESS = "/p/west-midlands/m/treatment-progress"
STEPS = 14

FOCUSED = "() => document.activeElement.innerText || document.activeElement.labels?.[0]?.innerText || ''"
SEEN = """() => {
  const style = getComputedStyle(document.activeElement);
  const box = document.activeElement.getBoundingClientRect();
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.height > 0;
}"""


@pytest.mark.parametrize("path", PAGES)
def test_the_first_step_leads_past_the_header(laptop_page: Page, path: str) -> None:
    page = laptop_page
    visit(page, path)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to main content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("path", PAGES)
def test_the_focus_is_always_to_be_seen(laptop_page: Page, path: str) -> None:
    page = laptop_page
    visit(page, path)
    for step in range(1, STEPS + 1):
        page.keyboard.press("Tab")
        assert page.evaluate(SEEN), f"step {step} on {path}: {page.evaluate('() => document.activeElement.outerHTML')}"


def test_the_header_comes_before_the_page_and_its_controls_before_its_tabs(laptop_page: Page) -> None:
    page = laptop_page
    visit(page, PROGRESS)
    found = []
    for _ in range(11):
        page.keyboard.press("Tab")
        found.append(page.evaluate(FOCUSED))
    assert found == [
        "Skip to main content",
        "Overview",
        "Compare",
        "Returns",
        "Board pack",
        "Methods",
        "Partnership",
        "West Midlands",
        "Area",
        "Up to",
        "Over time",
    ]


def test_tabs_are_walked_with_the_arrows_and_keep_the_focus(laptop_page: Page) -> None:
    page = laptop_page
    visit(page, PROGRESS)
    page.get_by_role("tab", name="Over time").focus()
    page.keyboard.press("ArrowRight")
    require_address(page, PROGRESS, tab="by-area")
    expect(page.get_by_role("tab", name="By area")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    require_address(page, PROGRESS, tab="about")
    expect(page.get_by_role("tab", name="About")).to_be_focused()


def test_an_area_is_chosen_by_keyboard(laptop_page: Page) -> None:
    page = laptop_page
    visit(page, PROGRESS)
    area = page.get_by_role("textbox", name="Area", exact=True)
    chosen = page.locator("[role=option][data-combobox-selected]")
    area.focus()
    page.keyboard.press("ArrowDown")
    expect(chosen).to_have_text("West Midlands")  # a key that comes before the list is open moves nothing
    page.keyboard.press("ArrowDown")
    expect(chosen).to_have_text("Birmingham")
    page.keyboard.press("Enter")
    require_address(page, PROGRESS, area="E08000025")
    expect(area).to_be_focused()


def test_a_wide_table_is_reached_by_keyboard(phone_page: Page) -> None:
    page = phone_page
    visit(page, "/p/west-midlands/compare")
    place = page.get_by_role("region", name="metrics in")
    place.focus()
    expect(place).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.matrix-place').scrollLeft > 0")
