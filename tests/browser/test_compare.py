"""A journey through the compare page: sort, pick areas and metrics, and hand the link on."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import require_accessible
from tests.browser.shots import settle
from tests.browser.walk import clean, read_table, require_address, require_banner, require_no_sideways_scroll, visit

COMPARE = "/p/west-midlands/compare"
AREAS = ["West Midlands", "Birmingham", "Coventry", "Dudley", "Sandwell", "Solihull", "Walsall", "Wolverhampton"]
PROGRESS = "Treatment progress"


def find_matrix(page: Page) -> Locator:
    """The table of metrics and areas."""
    return page.locator("table.matrix")


def find_header(page: Page, name: str) -> Locator:
    """The header of a metric's column."""
    return find_matrix(page).get_by_role("columnheader", name=re.compile(f"^{name}"))


def read_areas(page: Page) -> list[str]:
    """The areas in the order of the rows."""
    return [line[0] for line in read_table(find_matrix(page))]


def read_values(page: Page, name: str) -> list[float]:
    """The figures of one metric in the order of the rows."""
    names = [clean(text) for text in find_matrix(page).locator("thead tr").first.locator("th").all_text_contents()]
    place = next(number for number, header in enumerate(names) if header.startswith(name))
    return [float(re.sub(r"[^\d.].*", "", line[place].replace(",", ""))) for line in read_table(find_matrix(page))]


def test_areas_are_judged_in_words_and_sorted_by_a_metric(page: Page) -> None:
    visit(page, COMPARE)
    require_banner(page)
    assert read_areas(page) == AREAS
    words = set(find_matrix(page).locator(".judgement").all_inner_texts())
    assert {"Better", "Similar", "Worse"} <= {clean(word) for word in words}
    require_no_sideways_scroll(page)
    require_accessible(page)

    button = find_matrix(page).get_by_role("button", name=re.compile(f"^{PROGRESS}"))
    button.click()
    require_address(page, COMPARE, sort="treatment-progress")
    expect(find_header(page, PROGRESS)).to_have_attribute("aria-sort", "descending")
    expect(find_matrix(page).locator("[aria-sort]")).to_have_count(1)
    expect(page.locator("#page-message")).to_have_text("Sorted by Treatment progress, highest first.")
    values = read_values(page, PROGRESS)
    assert values == sorted(values, reverse=True)
    expect(button).to_be_focused()
    expect(page.get_by_role("heading", level=2).first).to_contain_text(PROGRESS)
    require_accessible(page)

    button.click()
    require_address(page, COMPARE)
    assert read_areas(page) == AREAS


def test_one_metric_is_drawn_as_ranked_dots_or_as_a_funnel(page: Page) -> None:
    visit(page, f"{COMPARE}?sort=treatment-progress")
    dots, funnel = (page.get_by_role("button", name=name, exact=True) for name in ("Ranked dots", "Funnel"))
    expect(dots).to_have_attribute("aria-pressed", "true")
    funnel.click()
    require_address(page, COMPARE, sort="treatment-progress", plot="funnel")
    expect(funnel).to_have_attribute("aria-pressed", "true")
    expect(funnel).to_be_focused()
    expect(page.get_by_role("heading", level=2).first).to_contain_text("the common centre of")
    expect(page.get_by_role("img", name=re.compile("^Funnel plot"))).to_be_visible()
    expect(page.get_by_text("over-dispersed")).to_be_visible()
    require_no_sideways_scroll(page)
    require_accessible(page)

    find_matrix(page).get_by_role("button", name=re.compile("^Numbers in treatment")).click()
    require_address(page, COMPARE, sort="numbers-in-treatment", plot="funnel")
    expect(page.locator("#compare-body").get_by_text("Counts have no funnel")).to_be_visible()
    dots.click()
    require_address(page, COMPARE, sort="numbers-in-treatment")


def test_sorting_works_by_keyboard(laptop_page: Page) -> None:
    page = laptop_page
    visit(page, COMPARE)
    find_matrix(page).get_by_role("button", name=re.compile(f"^{PROGRESS}")).focus()
    page.keyboard.press("Enter")
    require_address(page, COMPARE, sort="treatment-progress")
    page.keyboard.press("Space")
    require_address(page, COMPARE)


def test_the_link_restores_the_areas_the_metrics_and_the_order(page: Page) -> None:
    visit(page, COMPARE)
    page.get_by_text("Choose areas and metrics").click()
    require_accessible(page)
    for area in ("Dudley", "Walsall"):
        page.get_by_role("checkbox", name=area, exact=True).uncheck()
        settle(page)
    page.get_by_role("checkbox", name="Proven reoffending", exact=True).check()
    settle(page)
    find_matrix(page).get_by_role("button", name=re.compile("^Proven reoffending")).click()
    page.wait_for_url(re.compile("sort=proven-reoffending"))
    settle(page)
    address, areas = page.url, read_areas(page)
    assert set(areas) == set(AREAS) - {"Dudley", "Walsall"}

    visit(page, address)
    assert page.url == address
    assert read_areas(page) == areas
    expect(find_header(page, "Proven reoffending")).to_have_attribute("aria-sort", "descending")
    page.get_by_text("Choose areas and metrics").click()
    expect(page.get_by_role("checkbox", name="Dudley", exact=True)).not_to_be_checked()
    expect(page.get_by_role("checkbox", name="Proven reoffending", exact=True)).to_be_checked()


def test_a_figure_leads_to_its_metric_and_area(page: Page) -> None:
    visit(page, f"{COMPARE}?metrics=treatment-progress&areas=E08000026")
    find_matrix(page).get_by_role("row", name="Coventry").get_by_role("link").click()
    require_address(page, "/p/west-midlands/m/treatment-progress", area="E08000026")
