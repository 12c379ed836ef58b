"""What a reader takes away from an exhibit: pictures drawn in the browser, and files."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from playwright.sync_api import Locator, Page, expect

from tests.browser.shots import settle
from tests.browser.walk import visit

PROGRESS = "/p/west-midlands/m/treatment-progress"
COMPARE = "/p/west-midlands/compare"
PROFILE = "/p/west-midlands/a/E08000025"
PNG = b"\x89PNG\r\n\x1a\n"
DRAWN = "() => document.querySelector('figure.exhibit .js-plotly-plot .xtick text') !== null"


def open_exhibit(page: Page, address: str) -> dict[str, str]:
    """Open a page, wait for its chart, and give what must be in every picture of it."""
    visit(page, address)
    page.wait_for_function(DRAWN)
    exhibit = page.locator("figure.exhibit").first
    return {**tell(exhibit), "alt": exhibit.locator(".chart").get_attribute("aria-label") or ""}


def tell(exhibit: Locator) -> dict[str, str]:
    """What must be in every picture of an exhibit."""
    return {
        "title": exhibit.locator(".exhibit-title").inner_text(),
        "subtitle": exhibit.locator(".exhibit-subtitle").inner_text(),
        "marking": exhibit.locator(".exhibit-marking").inner_text(),
        "source": exhibit.locator(".exhibit-foot p").last.inner_text(),
        "name": exhibit.get_attribute("data-name") or "",
    }


def save(page: Page, button: str, folder: Path) -> Path:
    """Press a button and keep the file that comes."""
    with page.expect_download() as started:
        page.get_by_role("button", name=button).click()
    path = folder / started.value.suggested_filename
    started.value.save_as(path)
    return path


def read_words(path: Path) -> str:
    """All words in an SVG; what is broken into lines is put together again."""
    return " ".join("".join(part.itertext()) for part in ET.parse(path).iter() if part.tag.endswith("text"))


def test_a_saved_svg_holds_the_chart_and_all_that_must_stay_with_it(page: Page, tmp_path: Path) -> None:
    for address in (PROGRESS, f"{PROGRESS}?tab=by-area", f"{PROGRESS}?tab=breakdown&by=sex"):
        told = open_exhibit(page, address)
        path = save(page, "Save SVG", tmp_path)
        assert path.name == f"{told['name']}.svg"
        assert re.fullmatch(r"treatment-progress[a-z-]*_[\w-]+_[\w-]+_\d{4}-\d{2}-\d{2}", told["name"])
        words = read_words(path)
        for part in ("title", "subtitle", "marking", "source"):
            assert told[part] in words
        root = ET.parse(path).getroot()
        assert [each.text for each in root if each.tag.endswith("title")] == [told["title"]]
        assert [each.text for each in root if each.tag.endswith("desc")] == [told["alt"]]
        nested = [each for each in root if each.tag.endswith("}svg")]
        assert len(nested) == 1
        assert any("%" in "".join(part.itertext()) for part in nested[0].iter() if part.tag.endswith("text"))


def test_the_pictures_of_compare_hold_their_words(page: Page, tmp_path: Path) -> None:
    for address in (COMPARE, f"{COMPARE}?metrics=treatment-progress&plot=funnel"):
        told = open_exhibit(page, address)
        words = read_words(save(page, "Save SVG", tmp_path))
        for part in ("title", "subtitle", "marking", "source"):
            assert told[part] in words
        require_picture(save(page, "Save PNG", tmp_path))
    assert "funnel" in told["name"]


def test_the_pictures_of_a_profile_are_drawn_when_someone_wants_them(page: Page, tmp_path: Path) -> None:
    visit(page, PROFILE)
    settle(page)
    exhibits = page.locator("figure.exhibit")
    assert exhibits.count() == 3
    for place, priority in enumerate(("supply", "treatment", "demand")):
        exhibit = exhibits.nth(place)
        told = tell(exhibit)
        path = save(page, f"Save SVG of {priority}", tmp_path)
        assert path.name == f"{told['name']}.svg"
        words = read_words(path)
        key = exhibit.locator(".exhibit-foot p[hidden]").text_content() or ""
        assert key.startswith("Each row: from the lowest to the highest")
        for part in (told["title"], told["subtitle"], told["marking"], told["source"], key):
            assert part in words
        for name in exhibit.locator("table.profile th[scope=row] a").all_inner_texts():
            assert name in words
        root = ET.parse(path).getroot()
        assert [each.text for each in root if each.tag.endswith("title")] == [told["title"]]
        assert [(each.text or "").startswith("Spine chart of") for each in root if each.tag.endswith("desc")] == [True]
    require_picture(save(page, "Save PNG of treatment", tmp_path))
    expect(page.get_by_role("button", name="Save PNG of treatment")).to_have_text("Picture saved as PNG")
    expect(page.get_by_role("button", name="Save PNG of treatment")).to_have_text("Save PNG")


def require_picture(path: Path) -> None:
    """A PNG of twice the picture's width that is not one empty sheet."""
    content = path.read_bytes()
    assert content.startswith(PNG)
    assert int.from_bytes(content[16:20], "big") == 2000
    assert int.from_bytes(content[20:24], "big") > 800
    assert len(set(content)) > 100


def test_a_saved_png_is_twice_as_large_as_the_picture(page: Page, tmp_path: Path) -> None:
    told = open_exhibit(page, PROGRESS)
    path = save(page, "Save PNG", tmp_path)
    assert path.name == f"{told['name']}.png"
    require_picture(path)
    expect(page.locator("#page-message")).to_have_text("Picture saved as PNG")


def test_a_picture_is_copied(laptop_page: Page) -> None:
    page = laptop_page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_exhibit(page, PROGRESS)
    page.get_by_role("button", name="Copy picture").click()
    expect(page.get_by_role("button", name="Picture copied")).to_be_visible()
    kinds = page.evaluate("async () => (await navigator.clipboard.read()).flatMap((item) => item.types)")
    assert "image/png" in kinds
    expect(page.locator("#page-message")).to_have_text("Picture copied")


def test_the_picture_leaves_the_page_as_it_is(laptop_page: Page, tmp_path: Path) -> None:
    page = laptop_page
    open_exhibit(page, PROGRESS)
    sizes = "() => [...document.querySelectorAll('.chart .main-svg')].map((each) => each.clientWidth)"
    before = page.evaluate(sizes)
    save(page, "Save SVG", tmp_path)
    assert page.evaluate(sizes) == before


def test_files_of_all_kinds_are_offered_and_come(laptop_page: Page, tmp_path: Path) -> None:
    page = laptop_page
    told = open_exhibit(page, PROGRESS)
    for link, ending in (("Download CSV", "csv"), ("Excel", "xlsx"), ("PowerPoint slide", "pptx")):
        with page.expect_download() as started:
            page.get_by_role("link", name=link).click()
        assert started.value.suggested_filename == f"{told['name']}.{ending}"
        assert Path(started.value.path()).stat().st_size > 500


def test_files_of_a_matrix_and_of_a_whole_profile_come(laptop_page: Page) -> None:
    page = laptop_page
    for address, of, stem in (
        (COMPARE, "the table above", "compare_west-midlands_latest_"),
        (PROFILE, "all metrics", "profile_E08000025_"),
    ):
        visit(page, address)
        for link, ending in (("Download CSV", "csv"), ("Excel", "xlsx"), ("PowerPoint slide", "pptx")):
            with page.expect_download() as started:
                page.get_by_role("link", name=re.compile(f"^{link}s? of {of}$")).click()
            assert started.value.suggested_filename.startswith(stem)
            assert started.value.suggested_filename.endswith(f".{ending}")
            assert Path(started.value.path()).stat().st_size > 500


def test_a_table_has_no_pictures(laptop_page: Page) -> None:
    visit(laptop_page, f"{PROGRESS}?tab=table")
    settle(laptop_page)
    expect(laptop_page.get_by_role("link", name="Excel")).to_be_visible()
    assert laptop_page.get_by_role("button", name="Save PNG").count() == 0
