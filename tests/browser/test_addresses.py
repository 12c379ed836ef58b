"""Addresses that people mistype, cut short or keep for years."""

from playwright.sync_api import Page, expect

from tests.browser.axe import require_accessible
from tests.browser.shots import settle
from tests.browser.walk import visit

CRIME = "/p/herefordshire-and-worcestershire/m/neighbourhood-crime"


def test_words_that_are_not_known_fall_back_with_a_notice(page: Page) -> None:
    visit(page, f"{CRIME}?tab=by-colour&area=E08000025&quarter=soon&by=moon")
    notice = page.get_by_role("note").filter(has_text="About this address")
    expect(notice).to_contain_text("There is no tab “by-colour”.")
    expect(notice).to_contain_text("Birmingham (E08000025) is not in Herefordshire and Worcestershire.")
    expect(notice).to_contain_text("“soon” cannot be read as a quarter.")
    expect(notice).to_contain_text("has no breakdown “moon”")
    expect(page.get_by_role("tab", name="Over time")).to_have_attribute("aria-selected", "true")
    require_accessible(page)


def test_what_was_said_of_an_address_goes_with_it(page: Page) -> None:
    visit(page, f"{CRIME}?tab=by-colour")
    notice = page.get_by_role("note").filter(has_text="About this address")
    expect(notice).to_be_visible()
    page.get_by_role("tab", name="Table").click()
    expect(page.get_by_role("tab", name="Table")).to_have_attribute("aria-selected", "true")
    expect(notice).to_be_hidden()


def test_a_metric_that_is_not_known_shows_another_and_says_so(page: Page) -> None:
    visit(page, "/p/west-midlands/m/neighbourhod-crime")
    notice = page.get_by_role("note").filter(has_text="About this address")
    expect(notice).to_contain_text("neighbourhood-crime")


def test_a_comparison_leaves_out_what_is_not_known(page: Page) -> None:
    visit(page, "/p/west-midlands/compare?metrics=treatment-progress,happiness&areas=E08000026,E06000019")
    notice = page.get_by_role("note").filter(has_text="About this address")
    expect(notice).to_contain_text("happiness")
    expect(notice).to_contain_text("Herefordshire")
    rows = page.locator("table.matrix tbody th")
    assert rows.all_inner_texts() == ["West Midlands", "Coventry"]


def test_an_address_that_leads_nowhere_says_so(page: Page, page_problems: list[str]) -> None:
    answer = page.goto("/nowhere/at/all")
    settle(page)
    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no such page")
    require_accessible(page)
    problems = [problem for problem in page_problems if "404" not in problem]
    assert problems == []
    page_problems.clear()


def test_a_quarter_is_carried_from_page_to_page(laptop_page: Page) -> None:
    page = laptop_page
    visit(page, "/p/west-midlands?quarter=2025-Q3")
    page.get_by_role("link", name="Treatment progress").first.click()
    page.wait_for_url("**/m/treatment-progress?quarter=2025-Q3")
    settle(page)
    expect(page.get_by_role("heading", level=2).first).to_contain_text("12 months to September 2025")
