"""The board paper as a Word document: real headings, lists and tables, read back with the library that reads Word."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm

from layouts import theme
from layouts.exhibits.parts import Column, Table
from layouts.pack.parts import Comment, Pack
from layouts.pack.source import read_source
from layouts.paper.blocks import Figure, Heading, OpenPart, TableBlock, make_printable
from layouts.paper.board_paper import build_board_paper, render_board_paper
from layouts.paper.column_widths import make_table_block
from layouts.renderers.word.styles import OPEN_FILL
from layouts.renderers.word.tables import make_table
from tests.layouts.packs import ATTACK, COMMENT, MARKINGS, make_pack, make_page
from tests.layouts.renderers.exhibits import make_charts
from tests.layouts.test_theme import find_contrast

HARD_TEXTS = (
    ATTACK,
    "Ŵy’n ŷn “é”",
    "smile 😀 中文 مرحبا",
    "a\x00b\x07c\ud800d\ufffee\u202ef",
    "</w:t></w:r>",
    "x\n\ny",
    " ",
)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return make_pack()


@pytest.fixture(scope="module")
def content(pack: Pack) -> bytes:
    return render_board_paper(pack)


@pytest.fixture(scope="module")
def document(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def find_blocks(pack: Pack, kind: type[Any]) -> Iterator[Any]:
    """The paper's blocks of a kind, in order."""
    for part in build_board_paper(pack).parts:
        yield from (block for block in part.blocks if isinstance(block, kind))


def style_of(paragraph: Any) -> str:
    return str(paragraph.style.name)


# ---------------------------------------------------------------- structure


def test_headings_are_headings_and_skip_no_level(document: Any, pack: Pack) -> None:
    found = [(style_of(each), each.text) for each in document.paragraphs if style_of(each).startswith("Heading")]
    assert found == [(f"Heading {each.level}", each.text) for each in find_blocks(pack, Heading)]
    levels = [int(style[-1]) for style, _ in found]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [each.text for each in document.paragraphs if style_of(each) == "Title"] == [pack.title]


def test_key_points_are_numbered_by_the_program_itself(document: Any) -> None:
    points = [each for each in document.paragraphs if style_of(each) == "List Number"]
    assert [each.text for each in points][:2] == [
        "Worsened (1). More than chance: drug misuse deaths.",
        "Improved (2). More than chance: treatment progress and numbers in treatment.",
    ]
    number = document.styles["List Number"].element.find(f".//{qn('w:numId')}").get(qn("w:val"))
    numbering = document.part.numbering_part.element
    kind = numbering.xpath(f"//w:abstractNum[@w:abstractNumId='{number}']//w:numFmt/@w:val")
    assert kind == ["decimal"]


def test_points_beneath_a_numbered_one_are_bullets_that_stay_with_it() -> None:
    pack = make_pack(pages=(), inequalities=())
    told = replace(pack.sentences[0], figures=("Deaths rose to 9.1.", "Crime rose to 3.6."))
    content = render_board_paper(replace(pack, sentences=(told, *pack.sentences[1:])))
    paragraphs = docx.Document(io.BytesIO(content)).paragraphs
    start = next(place for place, each in enumerate(paragraphs) if each.text.strip() == "Worsened (1).")
    styles = [each.style.name for each in paragraphs[start : start + 4] if each.style]
    assert styles == ["List Number", "List Bullet 2", "List Bullet 2", "List Number"]
    assert [each.text for each in paragraphs[start + 1 : start + 3]] == list(told.figures)
    assert paragraphs[start].paragraph_format.keep_with_next


def test_a_table_of_few_rows_stays_on_one_page(document: Any, pack: Pack) -> None:
    kept = {len(block.table.rows): block.unbroken for block in find_blocks(pack, TableBlock)}
    assert kept[12]
    tables = [each._tbl for each in document.tables if len(each.rows) == 13]
    assert tables
    for table in tables:
        *rows, last = table.findall(qn("w:tr"))
        assert all(row.find(f".//{qn('w:keepNext')}") is not None for row in rows)
        assert last.find(f".//{qn('w:keepNext')}") is None


def test_a_long_table_goes_on_but_leaves_no_row_alone() -> None:
    block = make_table_block(Table("", (Column("Area", numeric=False),), tuple((str(number),) for number in range(20))))
    assert not block.unbroken
    rows = make_table(block, 9000).findall(qn("w:tr"))
    kept = [place for place, row in enumerate(rows) if row.find(f".//{qn('w:keepNext')}") is not None]
    assert kept == [0, 1, 19]


def test_tables_repeat_their_header_and_hold_the_figures_of_the_pack(document: Any, pack: Pack) -> None:
    wanted = list(find_blocks(pack, TableBlock))
    assert len(document.tables) == len(wanted) > 10
    for table, block in zip(document.tables, wanted, strict=True):
        assert read_rows(table) == flatten(block.table)
        header, *rows = table._tbl.tr_lst
        assert header.trPr.find(qn("w:tblHeader")) is not None
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)
        assert not any(row.trPr.find(qn("w:tblHeader")) is not None for row in rows)
        caption = table._tbl.tblPr.find(qn("w:tblCaption"))
        assert caption.get(qn("w:val")) == block.table.caption


def read_rows(table: Any) -> list[list[str]]:
    """The texts of a table's cells."""
    return [["".join(cell.xpath(".//w:t/text()")) for cell in row.tc_lst] for row in table._tbl.tr_lst]


def flatten(table: Table) -> list[list[str]]:
    return [[column.header for column in table.columns], *(list(row) for row in table.rows)]


def test_the_figures_behind_each_chart_are_those_of_its_exhibit(document: Any, pack: Pack) -> None:
    rows = [read_rows(table) for table in document.tables]
    for page in (*pack.pages, *pack.inequalities):
        if page.exhibit:
            assert flatten(page.exhibit.table) in rows


def test_tables_and_pictures_fit_their_pages(document: Any) -> None:
    widths = [section.page_width - section.left_margin - section.right_margin for section in document.sections]
    sizes = {round(sum(int(each.get(qn("w:w"))) for each in table._tbl.tblGrid) / 20) for table in document.tables}
    assert sizes <= {round(width / 12700) + slack for width in widths for slack in (-1, 0, 1)}
    for shape in document.inline_shapes:
        assert shape.width <= min(widths)
        assert shape.height < document.sections[0].page_height * 0.6


def test_each_picture_says_what_it_shows(document: Any, pack: Pack) -> None:
    told = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert told == [each.alt for each in find_blocks(pack, Figure)]
    assert len(told) == len(make_charts()) + 1


def test_what_a_person_must_write_is_marked(document: Any, pack: Pack) -> None:
    left = [each.text for each in document.paragraphs if style_of(each) == "Open part"]
    assert [each.text for each in find_blocks(pack, OpenPart)] == [each for each in left if each.startswith("[")]
    assert [each.split(":")[0] for each in left if not each.startswith("[")] == ["Meeting", "Report of"]
    assert all("[To be written" in each for each in left)


def test_a_comment_is_signed_and_keeps_its_lines(document: Any) -> None:
    (quote,) = [each.text for each in document.paragraphs if style_of(each) == "Quote"]
    assert quote == COMMENT.text
    (signature,) = [each.text for each in document.paragraphs if style_of(each) == "Quote signature"]
    assert signature == "Anna Smith, 18 November 2025"


def test_addresses_are_links(document: Any) -> None:
    links = document.element.body.xpath(".//w:hyperlink")
    targets = [document.part.rels[link.get(qn("r:id"))].target_ref for link in links]
    assert targets == ["https://outcomes.example/methods/treatment-progress?a=1&b=%20"]
    assert ["".join(link.xpath(".//w:t/text()")) for link in links] == targets


# ---------------------------------------------------------------- every page, and the file itself


def test_pages_are_a4_with_marking_number_and_day(document: Any) -> None:
    sizes = [tuple(round(side / Mm(1)) for side in (each.page_width, each.page_height)) for each in document.sections]
    assert set(sizes) == {(210, 297), (297, 210)}
    assert not document.sections[0].header.is_linked_to_previous
    # The others take header and footer from the section before them.
    assert all(each.header.is_linked_to_previous for each in list(document.sections)[1:])
    for section in document.sections:
        assert section.header.paragraphs[0].text == " ".join(MARKINGS)
        footer = section.footer.paragraphs[0]
        assert footer.text.endswith("As at 20 November 2025.")
        assert footer._p.xpath("./w:fldSimple/@w:instr") == ["PAGE", "NUMPAGES"]
        assert not section.different_first_page_header_footer
    assert not document.settings.odd_and_even_pages_header_footer


def test_language_and_properties(document: Any, pack: Pack) -> None:
    properties = document.core_properties
    assert (properties.title, properties.language, properties.author) == (pack.title, "en-GB", "Outcomes dashboard")
    assert properties.subject == f"{pack.partnership}, {pack.quarter}, as at {pack.as_at}"
    assert "board paper" in properties.keywords
    assert properties.created == pack.made_at
    assert document.styles.element.xpath("//w:rPrDefault//w:lang/@w:val") == ["en-GB"]
    assert set(document.element.body.xpath(".//w:lang/@w:val")) == set()


def test_every_style_is_defined(document: Any) -> None:
    defined = set(document.styles.element.xpath("//w:style/@w:styleId"))
    used = document.element.body.xpath(".//w:pStyle/@w:val | .//w:rStyle/@w:val | .//w:tblStyle/@w:val")
    assert set(used) <= defined


def test_words_stand_out_from_the_page(document: Any) -> None:
    colors = {f"#{each}" for each in document.styles.element.xpath("//w:rPr/w:color/@w:val")}
    assert colors
    assert min(find_contrast(color, theme.PAPER) for color in colors) >= 4.5
    assert find_contrast(theme.INK, f"#{OPEN_FILL}") >= 4.5


def test_what_it_was_made_from_is_in_the_file_and_stays_when_it_is_saved(content: bytes, pack: Pack) -> None:
    assert read_source(content) == pack.source
    out = io.BytesIO()
    docx.Document(io.BytesIO(content)).save(out)
    assert read_source(out.getvalue()) == pack.source


def test_the_file_is_small_and_holds_no_one_elses_name(content: bytes, document: Any) -> None:
    assert len(content) < 100_000 + 100_000 * len(document.inline_shapes)
    assert document.core_properties.last_modified_by == "Outcomes dashboard"


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_what_a_person_typed_comes_out_as_typed(text: str) -> None:
    comment = Comment(text, f"By {text}", date(2025, 11, 18))
    page = make_page(comment=comment, title=f"Title {text}", sentence=text)
    made = docx.Document(io.BytesIO(render_board_paper(make_pack(pages=(page,), inequalities=(), title=f"A {text}"))))
    told = [each.text for each in made.paragraphs]
    printable = make_printable(text)
    assert told.count(printable) >= 2  # sentence and comment
    assert f"Title {printable}" in told
    assert f"By {printable}, 18 November 2025" in told
    assert made.core_properties.title == f"A {printable}"


def test_long_words_for_properties_are_cut() -> None:
    made = docx.Document(io.BytesIO(render_board_paper(make_pack(title="word " * 100, pages=(), inequalities=()))))
    assert len(made.core_properties.title) == 255


def test_every_part_of_the_file_is_well_formed(document: Any) -> None:
    for part in document.part.package.iter_parts():
        if str(part.partname).endswith((".xml", ".rels")):
            parse_xml(part.blob)
    assert not re.search(r"\bNone\b", "".join(each.text for each in document.paragraphs))
