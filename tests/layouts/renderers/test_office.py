"""Another program opens what was made: LibreOffice turns workbook and slides into pages."""

from pathlib import Path

import pytest

from layouts.renderers.powerpoint import add_exhibit_slide, make_presentation, write_presentation
from layouts.renderers.xlsx import render_xlsx
from tests.layouts import media
from tests.layouts.renderers.exhibits import AS_AT, make_charts, make_exhibit
from tests.office import convert, convert_all, needs_office, read_pages

pytestmark = needs_office


def test_slides_of_all_kinds_open(tmp_path: Path) -> None:
    charts, presentation = make_charts(), make_presentation()
    for chart in (*charts.values(), None):
        add_exhibit_slide(presentation, make_exhibit(chart))
    path = tmp_path / "slides.pptx"
    path.write_bytes(write_presentation(presentation, title="All kinds", subject="Slides", as_at=AS_AT))
    pages = read_pages(convert(path))
    assert len(pages) == len(charts) + 1
    for page in pages:
        assert "Illustrative data: these figures are made up." in page
        assert "Source: Treatment return. As at 20 November 2025." in page
    for kind, words in (("trend", "52.0%"), ("control", "Upper limit 49.5%"), ("ranking", "52.3%"), ("bars", "560")):
        assert words in pages[list(charts).index(kind)]


def test_a_workbook_opens(tmp_path: Path) -> None:
    path = tmp_path / "workbook.xlsx"
    path.write_bytes(render_xlsx([make_exhibit()]))
    pages = read_pages(convert(path))
    assert all("Illustrative data: these figures are made up." in page for page in pages)
    table = next(page for page in pages if "Jul–Sep 2025" in page)
    assert "47.4%" in table
    assert "[c]" in table


@pytest.mark.parametrize(("ending", "sheets"), [("pptx", 1), ("xlsx", 4)])
def test_what_every_page_offers_opens(ending: str, sheets: int, tmp_path: Path) -> None:
    made = media.Media(media.make_store(tmp_path))
    exhibits = {case: made.build(case) for case in media.CASES}
    paths = [tmp_path / f"{case.replace(' ', '-').replace(',', '')}.{ending}" for case in exhibits]
    for path, case in zip(paths, exhibits, strict=True):
        path.write_bytes(made.fetch(case, ending))
    for exhibit, pdf in zip(exhibits.values(), convert_all(paths), strict=True):
        pages = read_pages(pdf)
        assert len(pages) >= sheets
        words = [" ".join(page.split()) for page in pages]
        assert any(exhibit.title[:60] in page for page in words)
        assert all("Illustrative data: these figures are made up." in page for page in words[:1])
        assert not any("Err:" in page or "#REF!" in page for page in words)
