"""The way to a board pack: from the Overview, choose, comment, see what it holds, take the files; by keyboard, too."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, Route, expect
from pptx import Presentation

from layouts.pack.source import read_source
from tests.browser.axe import require_accessible
from tests.browser.walk import choose, require_address, require_banner, require_no_sideways_scroll, visit

OVERVIEW = "/p/west-midlands"
PACK = f"{OVERVIEW}/board-pack"
MILLISECONDS_FOR_A_FILE = 60_000


def find_item(page: Page, beginning: str) -> Locator:
    """What one page of the pack will hold."""
    heading = page.get_by_role("heading", level=3, name=re.compile(f"^{beginning}"))
    return page.locator("li.pack-page").filter(has=heading).first


def download(page: Page, name: str) -> Path:
    """Take a file by its link."""
    with page.expect_download(timeout=MILLISECONDS_FOR_A_FILE) as saved:
        page.get_by_role("link", name=name, exact=True).click()
    assert saved.value.suggested_filename.startswith("board-pack_west-midlands_")
    return Path(saved.value.path())


def read_words(path: Path) -> str:
    """All words of a presentation."""
    slides = Presentation(str(path)).slides
    return "\n".join(shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)


def test_a_pack_is_chosen_commented_seen_and_taken(page: Page) -> None:
    visit(page, OVERVIEW)
    page.get_by_role("link", name="Board pack").click()
    require_address(page, PACK)
    expect(page.get_by_role("heading", level=1, name="Board pack")).to_be_visible()
    require_banner(page)
    require_no_sideways_scroll(page)

    page.get_by_text("Choose metrics:").click()
    first = page.get_by_role("checkbox", name="Stable accommodation – worsened")
    expect(first).to_be_checked()
    require_accessible(page)
    page.get_by_role("checkbox", name="Drug seizures").check()
    expect(find_item(page, "Drug seizures stood at")).to_be_visible()
    expect(find_item(page, "Drug seizures stood at")).to_contain_text("Chosen by hand.")
    first.uncheck()
    expect(find_item(page, "Stable accommodation fell")).to_have_count(0)
    expect(page).not_to_have_url(re.compile("stable-accommodation"))
    expect(page).to_have_url(re.compile("drug-seizures"))

    size = page.evaluate("() => String(innerWidth)")
    item = find_item(page, "Drug seizures stood at")
    item.get_by_text(re.compile("(Add a|Change the) comment on Drug seizures")).click()
    item.get_by_label("Comment", exact=True).fill(f"Two large finds <b>{size}</b>.\nNot a trend.")
    item.get_by_label("Your name or team").fill("")
    item.get_by_role("button", name="Keep this comment").click()
    expect(item.get_by_role("alert")).to_have_text("Fill in your name or team.")
    item.get_by_label("Your name or team").fill("A. Officer, public health")
    item.get_by_role("button", name="Keep this comment").click()
    expect(item.locator("blockquote")).to_contain_text(f"Two large finds <b>{size}</b>.")
    expect(item.locator("blockquote")).to_contain_text("A. Officer, public health, ")
    expect(page.get_by_text("The comment is kept.")).to_be_visible()
    expect(item.get_by_text("Change the comment on Drug seizures")).to_be_focused()
    require_no_sideways_scroll(page)
    require_accessible(page)

    path = download(page, "PowerPoint slides")
    expect(page.get_by_text(re.compile(r"board-pack_west-midlands_.*\.pptx is ready: [\d,]+ kB\."))).to_be_visible()
    words = read_words(path)
    assert f"Two large finds <b>{size}</b>." in words
    assert "Illustrative data: these figures are made up." in words
    assert "drug-seizures" in read_source(path.read_bytes()).metrics


def test_paper_and_pdf_are_taken_too_with_progress_shown(laptop_page: Page) -> None:
    visit(laptop_page, f"{PACK}?metrics=treatment-progress,stable-accommodation")
    held: list[Route] = []  # else a paper that is quickly made would be there before its progress was looked at

    def hold(route: Route) -> None:
        held.append(route)

    laptop_page.route(re.compile(r"/board-pack/file\."), hold)
    for name in ("Word board paper", "PDF board paper"):
        link = laptop_page.get_by_role("link", name=name, exact=True)
        with laptop_page.expect_download(timeout=MILLISECONDS_FOR_A_FILE) as saved:
            link.click()
            expect(laptop_page.get_by_text(f"Making the {name}…")).to_be_visible()
            expect(laptop_page.get_by_role("progressbar", name=f"Making {name}")).to_be_visible()
            held.pop().continue_()
        source = read_source(Path(saved.value.path()).read_bytes())
        assert source.metrics == ("treatment-progress", "stable-accommodation")
        expect(laptop_page.get_by_text(" is ready: ")).to_be_visible()
        expect(laptop_page.get_by_role("progressbar")).to_have_count(0)


def test_another_quarter_has_other_exceptions(laptop_page: Page) -> None:
    visit(laptop_page, PACK)
    before = laptop_page.locator(".pack-page h3").all_inner_texts()
    laptop_page.get_by_role("textbox", name="Quarter", exact=True).click()
    option = laptop_page.get_by_role("option").nth(4)
    chosen = option.inner_text()
    option.click()
    expect(laptop_page.locator(".pack-page").first).to_contain_text(chosen)
    assert laptop_page.locator(".pack-page h3").all_inner_texts() != before
    assert "quarter=" in laptop_page.url
    assert "metrics=" not in laptop_page.url


def test_all_of_it_works_by_keyboard(laptop_page: Page) -> None:
    page = laptop_page
    visit(page, PACK)
    page.locator(".pack-choice > summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("checkbox").first).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox").first).not_to_be_checked()
    page.get_by_role("link", name="PowerPoint slides").focus()
    with page.expect_download(timeout=MILLISECONDS_FOR_A_FILE) as saved:
        page.keyboard.press("Enter")
    assert saved.value.suggested_filename.endswith(".pptx")


def test_the_partnership_can_be_changed_on_the_page(laptop_page: Page) -> None:
    visit(laptop_page, PACK)
    choose(laptop_page, "Partnership", "Herefordshire and Worcestershire")
    require_address(laptop_page, "/p/herefordshire-and-worcestershire/board-pack")
    expect(laptop_page.get_by_text("For the board of Herefordshire and Worcestershire:")).to_be_visible()
    expect(laptop_page.get_by_role("link", name="Board pack", exact=True)).to_have_attribute("aria-current", "page")
