"""Help, accessibility and changes: they say what they promise, and their links lead somewhere."""

from pathlib import Path

import pytest

from layouts.page import PageDefinition
from layouts.page_data.change_log import read_change_topics
from layouts.pages import accessibility, changes, help_page
from layouts.view import View, find_page
from tests.layouts.pages.reading import find_all, find_links, find_text
from tests.metrics.store import Store

PAGES = (help_page.PAGE, accessibility.PAGE, changes.PAGE)
CHANGE_LOG = Path(__file__).parents[3] / "CHANGELOG.md"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.page)
def test_a_text_page_has_one_heading_and_contents_that_lead_to_its_sections(page: PageDefinition, store: Store) -> None:
    view = View(page.page)
    content = page.layout(view, store.outcomes)
    heading = find_text(next(find_all(content, "H1"))["children"])
    assert page.find_title(view).startswith(heading)
    anchors = {each["id"] for each in find_all(content, "H2")}
    contents = next(find_all(content, "Nav"))["children"]
    assert {href.removeprefix("#") for href in find_links(contents).values()} == anchors


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.page)
def test_links_of_text_pages_lead_to_pages_of_the_dashboard_or_its_interface(
    page: PageDefinition, store: Store
) -> None:
    for href in find_links(page.layout(View(page.page), store.outcomes)).values():
        path = href.partition("#")[0]
        assert not path or find_page(path) or path == "/api/v1/metrics.json", href


def test_help_explains_every_mark_that_a_judgement_can_have(store: Store) -> None:
    words = find_text(help_page.PAGE.layout(View("help"), store.outcomes))
    for word in ("Better", "Similar", "Worse", "Higher", "Lower", "Too few to tell", "[c]", "Nothing to report"):
        assert word in words


def test_help_leads_to_the_pages_of_the_partnership_that_is_looked_at(store: Store) -> None:
    links = find_links(help_page.PAGE.layout(View("help", partnership="west-midlands"), store.outcomes))
    for words, href in (
        ("Overview", "/p/west-midlands"),
        ("board pack", "/p/west-midlands/board-pack"),
        ("Send a return", "/p/west-midlands/send"),
        ("Revisions", "/p/west-midlands/revisions"),
        ("how small numbers are protected", "/methods#small-numbers"),
    ):
        assert links[words] == href


def test_every_version_and_paragraph_of_the_change_log_is_told() -> None:
    text = CHANGE_LOG.read_text(encoding="utf-8")
    topics = read_change_topics()
    assert [topic.title.removeprefix("Version ") for topic in topics] == [
        line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")
    ]
    told = " ".join(find_text(part) for topic in topics for part in topic.parts)
    for paragraph in text.split("\n\n"):
        if not paragraph.startswith("#"):
            assert " ".join(paragraph.replace("`", "").replace("**", "").split()) in " ".join(told.split())
