"""A journey through the metric page: tabs, areas, groups, sources, links and files."""

import csv
import re
from datetime import date
from pathlib import Path

from playwright.sync_api import Download, Page, expect

from tests.browser.axe import require_accessible
from tests.browser.shots import settle
from tests.browser.walk import (
    choose,
    open_tab,
    read_headers,
    read_table,
    require_address,
    require_banner,
    require_no_sideways_scroll,
    visit,
)

OVERVIEW = "/p/west-midlands"
PROGRESS = f"{OVERVIEW}/m/treatment-progress"
HOMICIDE = "/p/herefordshire-and-worcestershire/m/drug-related-homicide"


def test_a_metric_is_seen_over_time_by_area_and_by_group(page: Page) -> None:
    visit(page, PROGRESS)
    require_banner(page)
    expect(page.get_by_role("heading", level=2).first).to_contain_text("Treatment progress")
    expect(page.get_by_role("img", name=re.compile("^Line chart"))).to_be_visible()
    require_accessible(page)
    require_no_sideways_scroll(page)

    open_tab(page, "By area")
    require_address(page, PROGRESS, tab="by-area")
    expect(page.get_by_role("img", name=re.compile("^Ranked dot chart"))).to_be_visible()
    values = [
        float(line[1].rstrip("%")) for line in read_table(page.get_by_role("table").first) if line[0] != "England"
    ]
    assert values == sorted(values, reverse=True)
    require_accessible(page)
    require_no_sideways_scroll(page)

    open_tab(page, "Breakdown")
    choose(page, "Breakdown", "Sex")
    require_address(page, PROGRESS, tab="breakdown", by="sex")
    assert {line[0] for line in read_table(page.get_by_role("table").first)} >= {"Female", "Male"}
    require_accessible(page)

    for tab, word in (("Table", "table"), ("About", "about")):
        open_tab(page, tab)
        require_address(page, PROGRESS, tab=word, by="sex")
        require_accessible(page)
        require_no_sideways_scroll(page)


def test_areas_are_shown_as_ranked_dots_a_funnel_and_a_map(page: Page) -> None:
    visit(page, f"{PROGRESS}?tab=by-area")
    judged = page.get_by_role("textbox", name="Judged against", exact=True)
    expect(judged).to_be_visible()

    choose(page, "Shown as", "Funnel")
    require_address(page, PROGRESS, tab="by-area", plot="funnel")
    expect(page.get_by_role("img", name=re.compile("^Funnel plot"))).to_be_visible()
    expect(page.locator("#page-message")).to_have_text(re.compile("^Funnel. Treatment progress: "))
    expect(judged).to_be_hidden()  # areas stand around their own centre
    require_accessible(page)
    require_no_sideways_scroll(page)

    choose(page, "Shown as", "Tile map")
    require_address(page, PROGRESS, tab="by-area", plot="map")
    expect(page.get_by_role("img", name=re.compile("^Tile map"))).to_be_visible()
    expect(page.get_by_role("textbox", name="Shown as", exact=True)).to_be_focused()
    require_accessible(page)
    require_no_sideways_scroll(page)

    page.reload()
    settle(page)
    expect(page.get_by_role("textbox", name="Shown as", exact=True)).to_have_value("Tile map")
    expect(page.get_by_role("img", name=re.compile("^Tile map"))).to_be_visible()
    open_tab(page, "Over time")
    require_address(page, PROGRESS)


def test_an_area_is_chosen_and_the_link_restores_what_one_saw(page: Page) -> None:
    visit(page, PROGRESS)
    choose(page, "Area", "Coventry")
    require_address(page, PROGRESS, area="E08000026")
    expect(page.get_by_role("heading", level=2).first).to_contain_text("in Coventry")
    assert page.title().startswith("Treatment progress – Coventry – ")
    expect(page.locator("#page-message")).to_contain_text("Coventry")
    open_tab(page, "By area")
    shown = read_table(page.get_by_role("table").first)
    page.reload()
    settle(page)
    require_address(page, PROGRESS, area="E08000026", tab="by-area")
    expect(page.get_by_role("textbox", name="Area", exact=True)).to_have_value("Coventry")
    assert read_table(page.get_by_role("table").first) == shown


def test_back_leads_to_the_page_before_and_forward_to_what_one_saw(page: Page) -> None:
    visit(page, OVERVIEW)
    page.get_by_role("link", name="Treatment progress").first.click()
    require_address(page, PROGRESS)
    open_tab(page, "Table")
    require_address(page, PROGRESS, tab="table")
    page.go_back()
    require_address(page, OVERVIEW)
    expect(page.get_by_role("heading", level=1)).to_have_text("West Midlands")
    page.go_forward()
    require_address(page, PROGRESS, tab="table")
    expect(page.get_by_role("tab", name="Table")).to_have_attribute("aria-selected", "true")


def test_the_file_holds_the_figures_of_the_table(page: Page, tmp_path: Path) -> None:
    visit(page, f"{PROGRESS}?tab=table")
    table = page.get_by_role("table").first
    names = read_headers(table)[1:]
    shown = {(name, line[0]): cell for line in read_table(table) for name, cell in zip(names, line[1:], strict=True)}
    with page.expect_download() as started:
        page.get_by_role("link", name="Download CSV").click()
    lines = read_file(started.value, tmp_path)
    assert shown == {(line["area_name"], name_year(line["period_end"])): write_value(line) for line in lines}


def read_file(download: Download, folder: Path) -> list[dict[str, str]]:
    """The rows of a file that was downloaded."""
    assert download.suggested_filename.endswith(".csv")
    path = folder / download.suggested_filename
    download.save_as(path)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def name_year(last_day: str) -> str:
    """The 12 months that end on a day, as the table has them: “Year to Sep 2026”."""
    return date.fromisoformat(last_day).strftime("Year to %b %Y")


def write_value(line: dict[str, str]) -> str:
    """The value of a file's row as the table has it."""
    return f"{float(line['value']):.1f}%" if line["status"] == "ok" else line["status"]


def test_the_link_is_copied(laptop_page: Page) -> None:
    page = laptop_page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, f"{PROGRESS}?tab=by-area")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Link copied")).to_be_visible()
    expect(page.locator("#page-message")).to_have_text("Link copied")
    assert page.evaluate("() => navigator.clipboard.readText()") == page.url


def test_a_metric_of_the_force_explains_itself(page: Page) -> None:
    visit(page, HOMICIDE)
    expect(page.get_by_text("This is recorded for police force areas only")).to_be_visible()
    expect(page.get_by_role("textbox", name="Area", exact=True)).to_have_value("West Mercia")
    expect(page.get_by_role("tab", name="Breakdown")).to_have_count(0)
    require_accessible(page)


def test_partner_return_and_publication_are_kept_apart(page: Page) -> None:
    visit(page, f"{OVERVIEW}/m/continuity-of-care")
    choose(page, "Source", "Fingertips 92544 (published)")
    require_address(page, f"{OVERVIEW}/m/continuity-of-care", source="fingertips-92544")
    expect(page.get_by_text("No figures yet")).to_be_visible()
    require_accessible(page)
    choose(page, "Source", "Probation and prison healthcare return")
    require_address(page, f"{OVERVIEW}/m/continuity-of-care")
    expect(page.get_by_role("img", name=re.compile("^Line chart"))).to_be_visible()
    expect(page.get_by_role("textbox", name="Up to", exact=True)).to_have_value(re.compile("^12 months to "))


def test_an_earlier_period_is_chosen(page: Page) -> None:
    visit(page, PROGRESS)
    page.get_by_role("textbox", name="Up to", exact=True).click()
    earlier = page.get_by_role("option").nth(4)
    words = earlier.inner_text()
    earlier.click()
    page.wait_for_url(re.compile(r"\?quarter=20\d\d-Q[1-4]$"))
    settle(page)
    expect(page.get_by_role("heading", level=2).first).to_contain_text(words)
