"""Another program opens a pack: LibreOffice makes a page of each slide, with its words, its figures and its marking."""

from __future__ import annotations

import io
from pathlib import Path

from pptx import Presentation

from layouts.renderers.powerpoint.pack import render_pack
from tests.layouts.pack.content.packs import make_board_pack, say
from tests.layouts.pages.board import homeless, make_board
from tests.office import convert, needs_office, read_pages

pytestmark = needs_office


def test_every_slide_of_a_pack_opens_marked_and_numbered(tmp_path: Path) -> None:
    store = make_board(tmp_path)
    store.send("housing", homeless("Shropshire", 2025, 101, 1_000), illustrative=True)
    say(store, "county-lines-closed", "Two were closed in August.", illustrative=True)
    pack = make_board_pack(store)
    content = render_pack(pack)
    path = tmp_path / "pack.pptx"
    path.write_bytes(content)
    pages = [" ".join(page.split()) for page in read_pages(convert(path))]
    slides = list(Presentation(io.BytesIO(content)).slides)
    assert len(pages) == len(slides)
    for number, (page, slide) in enumerate(zip(pages, slides, strict=True), start=1):
        assert " ".join(slide.shapes.title.text_frame.text.split())[:40] in page
        assert all(marking in page for marking in pack.markings), page
        assert page.endswith(str(number)) or f" {number} " in page
    said = next(page for page in pages if "County lines closed stood at 5" in page and "4 a year earlier" in page)
    assert "Two were closed in August." in said
    assert any("60.0%" in page for page in pages)
