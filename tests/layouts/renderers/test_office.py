"""Another program opens what was made: LibreOffice turns workbook and slides into pages."""

import shutil
import subprocess
from pathlib import Path

import pytest

from layouts.renderers.powerpoint import add_exhibit_slide, make_presentation, write_presentation
from layouts.renderers.xlsx import render_xlsx
from tests.layouts.renderers.exhibits import AS_AT, make_charts, make_exhibit

SECONDS = 180
OFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(
    OFFICE is None,
    reason="LibreOffice is not installed, so nothing was opened with it. On Debian: "
    "apt-get install libreoffice-calc libreoffice-impress poppler-utils",
)


def convert(path: Path) -> Path:
    """Turn a file into a PDF, with a profile of its own so that runs beside each other do not wait."""
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(path.parent), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    made = path.with_suffix(".pdf")
    assert made.exists(), done.stdout + done.stderr
    return made


def read_pages(path: Path) -> list[str]:
    """The words of each page."""
    program = shutil.which("pdftotext")
    assert program, "poppler-utils is not installed: apt-get install poppler-utils"
    command = [program, "-layout", str(path), "-"]
    text = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=True).stdout
    return text.rstrip("\f").split("\f")


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
