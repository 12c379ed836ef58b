"""A pack on the command line: made, and made again from its own file after figures were sent again."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pptx import Presentation

from layouts.pack.source import read_source
from tests.forked import run_forked_command
from tests.layouts.pack.content.packs import say
from tests.layouts.pages.board import PARTNERSHIP, homeless, make_board
from tests.metrics.store import Store

METRICS = ("--metrics", "homelessness-drug-need")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Two summers of one partnership's board."""
    return make_board(tmp_path)


def run(store: Store, *arguments: str, code: int = 0) -> str:
    """What a command prints; fails unless it ends with that code and without a traceback."""
    made = run_forked_command(*arguments, database_url=store.engine.url.render_as_string())
    assert made.returncode == code, made.stdout + made.stderr
    assert "Traceback" not in made.stderr
    return made.stdout + made.stderr


def read_words(path: Path) -> list[str]:
    """The words of all slides, those in tables too; without what says when and from what the pack was made."""
    words = []
    for slide in Presentation(io.BytesIO(path.read_bytes())).slides:
        if slide.shapes.title.text_frame.text == "What this pack was made from":
            continue
        for shape in slide.shapes:
            if shape.has_text_frame:
                words.append(shape.text_frame.text)
            if shape.has_table:
                words += [cell.text for row in shape.table.rows for cell in row.cells]
            if shape.has_chart:
                words += [str(value) for plot in shape.chart.plots for each in plot.series for value in each.values]
    return words


def test_a_pack_is_made_again_with_the_same_figures_after_a_resubmission(store: Store, tmp_path: Path) -> None:
    say(store, "homelessness-drug-need", "Said at the board.")
    first, second, third = (tmp_path / name for name in ("first.pptx", "second.pptx", "third.pptx"))
    words = ("pack", "--partnership", PARTNERSHIP, "--quarter", "July to September 2025", *METRICS)
    said = run(store, *words, "-o", str(first))
    assert "Shropshire, Telford and Wrekin: Combating Drugs Partnership outcomes, July to September 2025" in said
    assert any("10.0%" in text for text in read_words(first))
    assert "Said at the board." in "\n".join(read_words(first))

    store.send("housing", homeless("Shropshire", 2025, 300, 1_000))
    say(store, "homelessness-drug-need", "Said since.")
    run(store, *words, "-o", str(second))
    assert read_words(second) != read_words(first)
    assert any("20.0%" in text for text in read_words(second))

    said = run(store, "pack", "--from", str(first), "-o", str(third))
    assert "not every figure" not in said.lower()
    assert read_words(third) == read_words(first)
    assert read_source(third.read_bytes()).figures == read_source(first.read_bytes()).figures


def test_a_paper_is_made_again_as_slides(store: Store, tmp_path: Path) -> None:
    paper, slides = tmp_path / "paper.docx", tmp_path / "slides.pptx"
    run(store, "pack", "--partnership", PARTNERSHIP, *METRICS, "-o", str(paper))
    run(store, "pack", "--from", str(paper), "-o", str(slides))
    before, after = (read_source(path.read_bytes()) for path in (paper, slides))
    assert (after.figures, after.version, after.metrics) == (before.figures, before.version, before.metrics)


def test_what_cannot_be_made_is_said_in_words(store: Store, tmp_path: Path) -> None:
    target = str(tmp_path / "pack.pptx")
    assert "Whose pack is it?" in run(store, "pack", "-o", target, code=2)
    assert "moonshine" in run(
        store, "pack", "--partnership", PARTNERSHIP, "--metrics", "moonshine", "-o", target, code=2
    )
    assert "soon" in run(store, "pack", "--partnership", PARTNERSHIP, "--quarter", "soon", "-o", target, code=2)
    said = run(store, "pack", "--partnership", PARTNERSHIP, "--quarter", "1990-Q1", "-o", target, code=2)
    assert "No quarterly figures are held of January to March 1990. There are figures from " in said
    said = run(store, "pack", "--partnership", PARTNERSHIP, "-o", str(tmp_path / "pack.odp"), code=2)
    assert "There are: pptx, docx, pdf." in said
    said = run(store, "pack", "--partnership", PARTNERSHIP, "--format", "docx", "-o", target, code=2)
    assert "pack.pptx is no name for a file of the format docx. Let it end in .docx." in said
    (tmp_path / "other.pptx").write_bytes(b"no pack")
    said = run(store, "pack", "--from", str(tmp_path / "other.pptx"), "-o", target, code=2)
    assert "does not say what it was made from" in said
    assert "cannot be read" in run(store, "pack", "--from", str(tmp_path / "none.pptx"), "-o", target, code=2)
    said = run(store, "pack", "--partnership", PARTNERSHIP, "--as-at", "2020-01-01", "-o", target, code=2)
    assert "No returns have been loaded yet" in said
    assert not (tmp_path / "pack.pptx").exists()
