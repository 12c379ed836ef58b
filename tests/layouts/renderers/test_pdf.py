"""The board paper as PDF: tagged as PDF/UA-1 asks, and figure for figure what the pack says.

No validator of PDF/UA can be had as a package (veraPDF is in no registry that the tests use), so the conditions that a
program can check are checked here, one by one, on what was made.
"""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pikepdf
import pytest

from layouts.exhibits.parts import Table
from layouts.pack.parts import Comment, Pack
from layouts.pack.source import read_source
from layouts.paper.blocks import TableBlock, make_printable
from layouts.paper.board_paper import build_board_paper, render_board_paper_pdf
from layouts.renderers.pdf import render_paper_pdf
from layouts.renderers.pdf.row_headers import tag_row_headers
from tests.layouts.packs import ATTACK, MARKINGS, make_pack, make_page
from tests.layouts.renderers.pdf_reading import ReadPdf, Tag

STANDARD_TAGS = {
    "Document", "Part", "Sect", "Div", "P", "H1", "H2", "H3", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody",
    "TR", "TH", "TD", "Caption", "Figure", "Link", "Span",
}  # fmt: skip
HARD_TEXTS = (
    ATTACK,
    "Ŵy’n ŷn “é” – ≥ 5 €",
    "smile 😀 and 中文",
    "a\x00b\x07c\ud800d\ufffee\u202ef",
    "line\nline\n\nline",
    "x" * 900,
    " ",
)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return make_pack()


@pytest.fixture(scope="module")
def content(pack: Pack) -> bytes:
    return render_board_paper_pdf(pack)


@pytest.fixture(scope="module")
def paper(content: bytes) -> ReadPdf:
    return ReadPdf(content)


# ---------------------------------------------------------------- what PDF/UA-1 asks for


def test_it_says_that_it_is_tagged_and_of_which_standard(paper: ReadPdf, pack: Pack) -> None:
    root = paper.pdf.Root
    assert root.MarkInfo.Marked
    assert not root.MarkInfo.get("/Suspects", False)
    assert str(root.Lang) == "en-GB"
    assert root.ViewerPreferences.DisplayDocTitle
    with paper.pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == pack.title
        assert metadata["dc:creator"] == ["Outcomes dashboard"]
    assert str(paper.pdf.docinfo["/Subject"]).startswith(pack.partnership)
    assert not paper.pdf.is_encrypted


def test_all_that_is_painted_is_tagged_or_set_aside(paper: ReadPdf) -> None:
    assert [page.unmarked for page in paper.pages] == [[]] * len(paper.pages)
    assert all("\ufffd" not in words for page in paper.pages for words in page.marked.values())


def test_the_check_sees_what_is_not_tagged(content: bytes) -> None:
    pdf, out = pikepdf.open(io.BytesIO(content)), io.BytesIO()
    kept = [each for each in pikepdf.parse_content_stream(pdf.pages[0]) if str(each.operator) not in ("BDC", "EMC")]
    pdf.pages[0].Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))
    pdf.save(out)
    assert ReadPdf(out.getvalue()).pages[0].unmarked


def test_each_mark_of_a_page_is_in_the_tree_once(paper: ReadPdf) -> None:
    painted = sum(len(page.marked) for page in paper.pages)
    parents = paper.pdf.Root.StructTreeRoot.ParentTree
    held = [each for number in _read_numbers(parents) if isinstance(number, pikepdf.Array) for each in number]
    assert len(held) >= painted > 100


def _read_numbers(tree: pikepdf.Object) -> list[pikepdf.Object]:
    kids = [each for kid in tree.get("/Kids", []) for each in _read_numbers(kid)]
    return [*list(tree.get("/Nums", []))[1::2], *kids]


def test_only_tags_of_the_standard_are_used(paper: ReadPdf) -> None:
    assert {tag.kind for tag in _all(paper.tree)} <= STANDARD_TAGS


def _all(tag: Tag) -> list[Tag]:
    return [each for child in tag.children for each in (child, *_all(child))]


def test_headings_skip_no_level(paper: ReadPdf) -> None:
    levels = [int(tag.kind[1]) for tag in paper.tree.find("H1", "H2", "H3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert paper.pdf.Root.Outlines.Count > 0


def test_each_picture_has_its_words_and_its_place(paper: ReadPdf, pack: Pack) -> None:
    figures = list(paper.tree.find("Figure"))
    shown = [page.exhibit for page in (*pack.pages, *pack.inequalities) if page.exhibit]
    assert [str(figure.element.Alt) for figure in figures] == [exhibit.alt for exhibit in shown]
    assert all("/BBox" in attribute for figure in figures for attribute in [_find_layout(figure)])


def _find_layout(tag: Tag) -> pikepdf.Object:
    attributes = tag.element.A
    listed = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
    return next(each for each in listed if each.O == "/Layout")


def test_tables_have_headers_and_even_rows(paper: ReadPdf) -> None:
    tables = list(paper.tree.find("Table"))
    assert tables
    for table in tables:
        header, *rows = ([(cell.kind, _find_scope(cell)) for cell in row.find("TH", "TD")] for row in table.find("TR"))
        assert header == [("TH", "/Column")] * len(header)
        assert rows == [[("TH", "/Row"), *[("TD", None)] * (len(header) - 1)]] * len(rows)


def _find_scope(cell: Tag) -> str | None:
    """What a header is the header of. A plain cell must list no headers: a list would hide those that scopes tell."""
    told: Any = next((each for each in cell.element.get("/A", []) if each.O == "/Table"), {})
    assert not told.get("/Headers", [])
    return str(told["/Scope"]) if "/Scope" in told else None


def test_a_file_that_typst_would_not_write_gets_no_row_headers() -> None:
    out = io.BytesIO()
    pdf = pikepdf.new()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    with pytest.raises(ValueError, match="places"):
        tag_row_headers(out.getvalue())


def test_the_file_is_whole_after_its_rows_were_tagged(paper: ReadPdf) -> None:
    assert paper.pdf.check_pdf_syntax() == []


def test_lists_are_made_of_items_with_label_and_body(paper: ReadPdf) -> None:
    lists = list(paper.tree.find("L"))
    assert len(lists) > 2
    for each in lists:
        assert {child.kind for child in each.children} == {"LI"}
        assert all([part.kind for part in item.children] == ["Lbl", "LBody"] for item in each.children)


def test_points_beneath_a_point_are_a_list_within_it() -> None:
    pack = make_pack(pages=(), inequalities=())
    told = replace(pack.sentences[0], figures=("Deaths rose to 9.1.", "Crime rose to 3.6."))
    read = ReadPdf(render_board_paper_pdf(replace(pack, sentences=(told, *pack.sentences[1:]))))
    points = next(each for each in read.tree.find("L") if "Worsened" in each.text)
    # The standard has a list within a list stand beside the item that it belongs to (ISO 32000-1, 14.8.4.3.3).
    assert [child.kind for child in points.children] == ["LI", "L", *["LI"] * (len(pack.sentences) + 1)]
    within = points.children[1]
    assert [_squeeze(item.children[1].text) for item in within.children] == ["Deathsroseto9.1.", "Crimeroseto3.6."]


def test_links_say_where_they_lead(paper: ReadPdf) -> None:
    annotations = [each for page in paper.pdf.pages for each in page.get("/Annots", [])]
    assert {str(each.Contents) for each in annotations} == {
        "https://outcomes.example/methods/treatment-progress?a=1&b=%20"
    }
    assert all(page.Tabs == "/S" for page in paper.pdf.pages if "/Annots" in page)
    assert len(list(paper.tree.find("Link"))) == 1


def test_every_font_is_in_the_file(paper: ReadPdf) -> None:
    fonts = [font for page in paper.pdf.pages for font in page.Resources.get("/Font", {}).values()]
    assert fonts
    for font in fonts:
        (descendant,) = font.DescendantFonts
        assert {"/FontFile2", "/FontFile3"} & set(descendant.FontDescriptor.keys())
        assert "/ToUnicode" in font


# ---------------------------------------------------------------- what the paper says


def test_pages_are_a4_and_each_is_marked_and_numbered(paper: ReadPdf) -> None:
    sizes = [tuple(round(float(side)) for side in page.MediaBox[2:]) for page in paper.pdf.pages]
    assert set(sizes) == {(595, 842), (842, 595)}
    for number, page in enumerate(paper.pages, start=1):
        aside = " ".join(page.artifacts)
        assert all(marking in aside for marking in MARKINGS)
        assert f"Page {number} of {len(paper.pages)}" in aside
        assert "As at 20 November 2025." in aside


def test_tables_hold_the_figures_of_the_pack(paper: ReadPdf, pack: Pack) -> None:
    wanted = [
        block.table for part in build_board_paper(pack).parts for block in part.blocks if isinstance(block, TableBlock)
    ]
    tables = list(paper.tree.find("Table"))
    assert len(tables) == len(wanted) > 10
    for tag, table in zip(tables, wanted, strict=True):
        assert _read_table(tag) == _flatten(table)


def _read_table(tag: Tag) -> list[list[str]]:
    return [[cell.text.strip() for cell in row.find("TH", "TD")] for row in tag.find("TR")]


def _flatten(table: Table) -> list[list[str]]:
    return [[column.header for column in table.columns], *(list(row) for row in table.rows)]


def test_what_it_was_made_from_is_in_the_file(content: bytes, pack: Pack) -> None:
    assert read_source(content) == pack.source


def test_the_same_paper_makes_the_same_file(content: bytes, pack: Pack) -> None:
    assert render_board_paper_pdf(pack) == content


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_what_a_person_typed_comes_out_as_typed(text: str) -> None:
    comment = Comment(text, f"By {text}", date(2025, 11, 18))
    page = make_page(comment=comment, title=f"Title {text}", sentence=text)
    paper = build_board_paper(make_pack(pages=(page,), inequalities=(), title=f"Paper {text}"))
    words = _squeeze(ReadPdf(render_paper_pdf(paper)).tree.text)
    assert words.count(_squeeze(make_printable(text))) >= (4 if text.strip() else 0)


def test_letters_written_from_right_to_left_are_all_there() -> None:
    word = "مرحبا"
    page = make_page(sentence=word)
    read = ReadPdf(render_board_paper_pdf(make_pack(pages=(page,), inequalities=())))
    # They are painted as they look, the last of them first.
    assert word[::-1] in read.tree.text


def _squeeze(text: str) -> str:
    """A text without what a line break may add or take away."""
    return "".join(text.replace("\u200b", "").split())


def test_a_pack_without_pages_or_tables_is_a_paper_too() -> None:
    bare = make_pack(pages=(), inequalities=(), markings=(), methods=())
    bare = replace(bare, equality=replace(bare.equality, tables=()), changes=replace(bare.changes, tables=()))
    read = ReadPdf(render_board_paper_pdf(bare))
    assert "No metric was chosen for this paper." in read.tree.text


def test_what_breaks_the_standard_is_no_file() -> None:
    paper = build_board_paper(make_pack(pages=(), inequalities=()))
    with pytest.raises(RuntimeError, match="title"):
        render_paper_pdf(replace(paper, title=""))
