"""Other programs open a board paper: LibreOffice turns the Word document into pages, and so does a PDF's reader."""

import shutil
import subprocess
from pathlib import Path

import pytest

from layouts.paper.board_paper import render_board_paper, render_board_paper_pdf
from tests.layouts.packs import ATTACK, MARKINGS, make_pack
from tests.office import SECONDS, convert, needs_office, read_pages

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftoppm") is None,
    reason="poppler-utils is not installed, so no page of a PDF was drawn. On Debian: apt-get install poppler-utils",
)


@needs_office
@needs_poppler
def test_a_word_document_opens_and_each_page_is_marked(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(render_board_paper(make_pack()))
    pages = read_pages(convert(path))
    assert len(pages) > 12
    for number, page in enumerate(pages, start=1):
        assert all(marking in page for marking in MARKINGS)
        assert f"Page {number} of {len(pages)}" in page
    words = " ".join(" ".join(pages).split())
    assert "1. Worsened (1). More than chance: drug misuse deaths." in words
    assert " ".join(ATTACK.split()) in words
    # A header that is repeated: the framework's tables go on over pages.
    assert sum("Period and unit" in page for page in pages) > 2


@needs_poppler
def test_a_pdf_is_drawn_page_by_page(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(render_board_paper_pdf(make_pack()))
    pages = read_pages(path)
    done = subprocess.run(
        ["pdftoppm", "-r", "20", "-png", str(path), str(tmp_path / "page")],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=True,
    )
    assert "Error" not in done.stderr.replace("Suspects object is wrong type", "")
    assert len(list(tmp_path.glob("page-*.png"))) == len(pages) > 12
    assert all(marking in page for page in pages for marking in MARKINGS)
