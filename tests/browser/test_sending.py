"""A data officer's way: a wrong file, mended, confirmed, sent; its receipt; nothing to report, by keyboard."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.walk import require_no_sideways_scroll, visit
from tests.loaders.sent import join, supply, supply_row, write

SEND = "/p/herefordshire-and-worcestershire/send"
PRISONS = "area,period,measure,prison,count,out_of"


def choose_file(page: Page, path: Path) -> None:
    page.get_by_label("File", exact=True).set_input_files(path)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_a_wrong_file_is_mended_sent_and_has_a_receipt(page: Page, tmp_path: Path) -> None:
    visit(page, SEND)
    choose_file(page, write(tmp_path, supply(supply_row(count="lots"), supply_row(area="West Merica")), "wrong.csv"))
    press(page, "Check without sending")
    expect(page.get_by_role("heading", name="Fix 2 errors and send again")).to_be_visible()
    rows = page.get_by_role("table", name="Findings by row")
    expect(rows).to_contain_text("“lots”")
    expect(page.get_by_text("Checked only: nothing was sent or stored.")).to_be_visible()
    require_no_sideways_scroll(page)
    with page.expect_download() as saved:
        press(page, "Findings as CSV")
    assert saved.value.suggested_filename == "findings.csv"
    with page.expect_download() as saved:
        press(page, "Your file as a workbook, with the cells marked")
    assert saved.value.suggested_filename == "marked.xlsx"

    right = supply_row(measure="county-lines-closed", category="All", count=page.evaluate("() => String(innerWidth)"))
    choose_file(page, write(tmp_path, supply(right), "right.csv"))
    expect(page.get_by_role("heading", name="Fix 2 errors")).to_have_count(0)
    press(page, "Check without sending")
    expect(page.get_by_role("heading", name="In order: nothing to mend. Send it now")).to_be_visible()
    press(page, "Send")
    expect(page.get_by_text("Fill in: your name or team.")).to_be_visible()
    page.get_by_label("Your name or team", exact=True).fill("A. Officer")
    press(page, "Send")
    expect(page.get_by_role("heading", name="Accepted", exact=True)).to_be_visible()
    page.get_by_role("link", name="receipt ").click()
    expect(page.get_by_role("heading", level=1, name="Accepted")).to_be_visible()
    expect(page.get_by_text("A. Officer").first).to_be_visible()
    expect(page.get_by_role("heading", name="What it changed")).to_be_visible()
    require_no_sideways_scroll(page)


def test_unusual_values_are_confirmed_with_a_note(laptop_page: Page, tmp_path: Path) -> None:
    page = laptop_page
    visit(page, SEND)
    swapped = join(PRISONS, "Worcestershire,2024/25,prison-drug-finds,HMP Hewell,12,5")
    choose_file(page, write(tmp_path, swapped))
    page.get_by_label("Your name or team", exact=True).fill("A. Officer")
    note = page.get_by_label("Unusual values: why are they right?")
    expect(note).to_be_hidden()
    press(page, "Check without sending")
    expect(page.get_by_role("heading", name="Confirm 1 unusual value")).to_be_visible()
    note.fill("Several finds a person.")
    press(page, "Send")
    expect(page.get_by_role("heading", name="Accepted, with 1 unusual value confirmed")).to_be_visible()


def test_nothing_to_report_is_confirmed_by_keyboard(laptop_page: Page) -> None:
    page = laptop_page
    visit(page, SEND)
    page.get_by_label("Period, such as").fill("April to June 2025")
    page.get_by_label("Your name or team, for nothing to report").fill("A. Officer")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Fill in: that you confirm it.")
    page.get_by_label("I confirm that there is nothing to report").check()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Accepted", exact=True)).to_be_visible()


def test_a_file_must_be_chosen(laptop_page: Page) -> None:
    visit(laptop_page, SEND)
    press(laptop_page, "Check without sending")
    expect(laptop_page.get_by_role("alert")).to_contain_text("Choose a file first.")
