"""A data officer's way: a wrong file, mended, confirmed, sent; its receipt; nothing to report, by keyboard."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from tests.browser.axe import require_accessible
from tests.browser.walk import read_table, require_no_sideways_scroll, visit
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


def quarter(period: str, *seizures: int) -> str:
    """A force's quarter: its seizures by class."""
    rows = [
        supply_row(area="Kent", period=period, category=f"Class {name}", count=str(count))
        for name, count in zip("ABC", seizures, strict=True)
    ]
    return supply(*rows)


def send(page: Page, path: Path, answer: str) -> None:
    """Choose a file, send it without a check, and wait for the answer of that title."""
    visit(page, SEND)
    choose_file(page, path)
    page.get_by_label("Your name or team", exact=True).fill("A. Officer")
    press(page, "Send")
    expect(page.get_by_role("heading", name=answer, exact=True)).to_be_focused()


def test_an_unusual_total_is_seen_beside_the_one_before_and_confirmed_with_a_note(page: Page, tmp_path: Path) -> None:
    year = 2010 + page.evaluate("() => innerWidth") % 7  # another one at each size
    send(page, write(tmp_path, quarter(f"April to June {year}", 30, 50, 20)), "Accepted")
    visit(page, SEND)
    choose_file(page, write(tmp_path, quarter(f"July to September {year}", 30, 500, 20)))
    press(page, "Check without sending")
    expect(page.get_by_role("heading", name="Confirm 1 unusual value", exact=True)).to_be_focused()
    totals = page.get_by_role("table", name="Totals beside earlier ones")
    (row,) = read_table(totals)
    assert row[:4] == ["Kent", "Drug seizures", "550", "100"]
    assert row[-1] == "Unusual: 5.5 times as many"
    require_no_sideways_scroll(page)
    require_accessible(page)

    button = "Confirm 1 unusual value and send"
    press(page, button)
    expect(page.get_by_role("alert")).to_contain_text("Fill in: why the unusual values are right, your name or team.")
    note = page.get_by_label("Why is it right?")
    expect(note).to_be_focused()
    page.keyboard.type("A large find in August.")
    page.get_by_label("Your name or team", exact=True).fill("A. Officer")
    press(page, button)
    expect(page.get_by_role("heading", name="Accepted, with 1 unusual value confirmed")).to_be_focused()
    page.get_by_role("link", name="receipt ").click()
    expect(page.get_by_text("“A large find in August.” – A. Officer")).to_be_visible()
    expect(page.get_by_role("table", name="Totals beside earlier ones")).to_contain_text("Unusual: 5.5 times as many")


def test_what_is_sent_without_the_confirmation_is_confirmed_afterwards(laptop_page: Page, tmp_path: Path) -> None:
    page = laptop_page
    swapped = write(tmp_path, join(PRISONS, "Worcestershire,2024/25,prison-drug-finds,HMP Hewell,12,5"))
    send(page, swapped, "Accepted, with 1 unusual value to confirm")
    page.get_by_label("Why is it right?").fill("Several finds a person.")
    press(page, "Confirm 1 unusual value")
    expect(page.get_by_role("heading", name="Confirmed: this very file was received before")).to_be_visible()
    page.get_by_role("link", name="receipt ").click()
    expect(page.get_by_text("“Several finds a person.” – A. Officer")).to_be_visible()
    history = read_table(page.get_by_role("table", name="Sendings of Prisons"))
    assert [row[2] for row in history][:2] == ["Same file again", "Accepted"]


def test_sending_again_replaces_and_who_has_both_receipts_sees_old_and_new(page: Page, tmp_path: Path) -> None:
    year = 2000 + page.evaluate("() => innerWidth") % 7
    send(page, write(tmp_path, quarter(f"January to March {year}", 30, 50, 20)), "Accepted")
    earlier = page.get_by_role("link", name="receipt ").get_attribute("href") or ""
    send(page, write(tmp_path, quarter(f"January to March {year}", 30, 55, 20)), "Accepted")
    page.get_by_role("link", name="receipt ").click()
    expect(page.get_by_role("heading", level=1, name="Accepted")).to_be_visible()
    page.get_by_label("Address of that receipt").fill(earlier)
    press(page, "Show what changed")
    expect(page.get_by_text("1 number changed.")).to_be_visible()
    (change,) = read_table(page.get_by_role("table", name="Numbers that changed"))
    assert (change[0], change[2], change[-3:]) == ("Kent", "seizures, Class B", ["count", "50", "55"])
    require_accessible(page)
    page.get_by_role("definition").get_by_role("link", name="Receipt ").click()
    expect(page.get_by_text("It was replaced since.")).to_be_visible()
    expect(page.get_by_text("This is what everybody may see of it")).to_be_visible()
    expect(page.get_by_text("A. Officer")).to_have_count(0)
    require_no_sideways_scroll(page)
    require_accessible(page)


def test_the_same_file_again_has_the_same_receipt(laptop_page: Page, tmp_path: Path) -> None:
    path = write(tmp_path, quarter("January to March 2009", 1, 2, 3))
    send(laptop_page, path, "Accepted")
    number = laptop_page.get_by_role("link", name="receipt ").inner_text()
    send(laptop_page, path, "Already loaded: this very file was received before, nothing was changed")
    assert laptop_page.get_by_role("link", name="receipt ").inner_text() == number


def test_a_file_can_be_dropped_and_is_named(laptop_page: Page) -> None:
    page = laptop_page
    visit(page, SEND)
    page.evaluate(
        """text => {
            const files = new DataTransfer();
            files.items.add(new File([text], "dropped.csv", { type: "text/csv" }));
            const place = document.getElementById("send-drop");
            const drop = (name) => place.dispatchEvent(
                new DragEvent(name, { dataTransfer: files, bubbles: true, cancelable: true }));
            drop("dragover");
            drop("drop");
        }""",
        quarter("January to March 2008", 1, 2, 3),
    )
    expect(page.get_by_role("status").filter(has_text="dropped.csv is chosen.")).to_be_visible()
    press(page, "Check without sending")
    expect(page.get_by_text("dropped.csv: Police: drug supply, 3 rows.")).to_be_visible()


def test_a_file_is_checked_by_keyboard_and_its_progress_is_shown(laptop_page: Page, tmp_path: Path) -> None:
    """From the field of the file on by keyboard alone; while the file is on its way, a bar says how far it is."""
    page = laptop_page
    visit(page, SEND)
    field = page.get_by_label("File", exact=True)
    expect(field).to_have_accessible_description("A CSV file of at most 200 MB. Choose it, or drop it here.")
    field.focus()
    with page.expect_file_chooser() as chooser:
        expect(field).to_be_focused()  # by which time the browser knows that we wait
        page.keyboard.press("Space")
    chooser.value.set_files(write(tmp_path, quarter("January to March 2007", 1, 2, 3)))
    held: list[Route] = []

    def hold(route: Route) -> None:
        """Playwright marks the function that it calls, which it cannot do with a list's own method."""
        held.append(route)

    page.route("**/api/v1/returns", hold)
    bar = page.get_by_role("progressbar", name="Progress of sending")
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Check without sending")).to_be_focused()
    page.keyboard.press("Enter")
    expect(bar).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="Sending…")).to_be_visible()
    held[0].continue_()
    expect(page.get_by_role("heading", name="In order: nothing to mend. Send it now")).to_be_focused()
    expect(bar).to_have_count(0)


def test_a_lost_connection_is_told_and_nothing_typed_is_lost(
    laptop_page: Page, tmp_path: Path, page_problems: list[str]
) -> None:
    page = laptop_page
    visit(page, SEND)
    choose_file(page, write(tmp_path, quarter("January to March 2006", 1, 2, 3)))
    page.get_by_label("Your name or team", exact=True).fill("A. Officer")
    page.route("**/api/v1/returns", lambda route: route.abort())
    press(page, "Send")
    expect(page.get_by_role("alert")).to_contain_text("The connection was lost. Try again")
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_focused()
    expect(page.get_by_label("Your name or team", exact=True)).to_have_value("A. Officer")
    page.unroute("**/api/v1/returns")
    page_problems.clear()
    press(page, "Send")
    expect(page.get_by_role("heading", name="Accepted", exact=True)).to_be_visible()


def test_nothing_to_report_is_confirmed_by_keyboard(laptop_page: Page) -> None:
    page = laptop_page
    visit(page, SEND)
    period = page.get_by_label("Period, such as")
    expect(period).to_be_hidden()
    page.get_by_label("What is there nothing to report for?").select_option("Another return, area or period")
    period.fill("April to June 2025")
    page.get_by_label("Your name or team, for nothing to report").fill("A. Officer")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Fill in: that you confirm it.")
    page.get_by_label("I confirm that there is nothing to report").check()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Accepted", exact=True)).to_be_visible()
    page.get_by_role("link", name="receipt ").click()
    expect(page.get_by_text("Nothing to report", exact=True).first).to_be_visible()


def test_what_is_outstanding_is_chosen_as_it_stands_there(laptop_page: Page) -> None:
    """The answer is not let through: what is outstanding stays so for other tests."""
    page, sent = laptop_page, []

    def keep(route: Route) -> None:
        sent.append(route.request.post_data or "")
        route.fulfill(json={"html": "<h2 tabindex=-1>Kept</h2>"})

    page.route("**/api/v1/returns/nil", keep)
    visit(page, SEND)
    press(page, "Confirm that there is nothing to report")
    expect(page.get_by_role("alert")).to_contain_text("Fill in: what there is nothing to report for, your name or team")
    choice = page.get_by_label("What is there nothing to report for?")
    words = choice.locator("option").nth(1).get_attribute("value") or ""
    choice.select_option(words)
    page.get_by_label("Your name or team, for nothing to report").fill("A. Officer")
    page.get_by_label("I confirm that there is nothing to report").check()
    press(page, "Confirm that there is nothing to report")
    expect(page.get_by_role("heading", name="Kept")).to_be_visible()
    for name, value in zip(("return", "area", "period"), words.split(), strict=True):
        assert re.search(rf'name="{name}"\s+{re.escape(value)}\s', sent[0])


def test_the_answer_leads_on(laptop_page: Page, tmp_path: Path) -> None:
    page = laptop_page
    visit(page, SEND)
    wrong = (supply_row(count="lots", period=f"April to June {year}") for year in range(2000, 2025))
    choose_file(page, write(tmp_path, supply(*wrong)))
    press(page, "Check without sending")
    expect(page.get_by_role("table", name="Findings by row", exact=True).get_by_role("row")).to_have_count(21)
    page.get_by_text(re.compile(r"^The next \d+ findings$")).click()
    expect(page.get_by_role("table", name="Further findings by row")).to_be_visible()
    with page.expect_file_chooser() as chooser:
        press(page, "Choose the mended file")
    chooser.value.set_files(write(tmp_path, quarter("January to March 2005", 1, 2, 3), "mended.csv"))
    expect(page.get_by_role("heading", name="Fix 25 errors")).to_have_count(0)
    press(page, "Check without sending")
    press(page, "Send it now")
    expect(page.get_by_label("Your name or team", exact=True)).to_be_focused()
    page.keyboard.type("A. Officer")
    press(page, "Send it now")
    expect(page.get_by_role("heading", name="Accepted", exact=True)).to_be_focused()


def test_a_file_must_be_chosen(laptop_page: Page) -> None:
    visit(laptop_page, SEND)
    press(laptop_page, "Check without sending")
    expect(laptop_page.get_by_role("alert")).to_contain_text("Choose a file first.")
