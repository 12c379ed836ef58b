"""Each kind of block of a paper, written into a Word document."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Twips
from docx.text.paragraph import Paragraph as WordParagraph

from layouts.paper.blocks import (
    Block,
    Definition,
    Fact,
    Figure,
    Heading,
    OpenPart,
    Paragraph,
    Points,
    Remark,
    TableBlock,
    make_printable,
)
from layouts.renderers.word.styles import FACT, NOTE, OPEN, REMARK, SIGNATURE
from layouts.renderers.word.tables import make_table

HIGHEST_PICTURE: Final = Twips(9900)
"""So that a heading, a subtitle and a line of words still stand on the page of the highest picture."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where a block is written: the document, and how wide its text is."""

    document: Document
    width: Length


def write_block(room: Room, block: Block) -> None:
    """Write one block at the end of the document."""
    _WRITERS[type(block)](room, block)


def write_words(room: Room, text: str, style: str, *, lead: str = "") -> WordParagraph:
    """Write a paragraph in a style, its lead in bold before it; a line feed in the text begins a line."""
    paragraph = room.document.add_paragraph(style=style)
    if lead:
        paragraph.add_run(f"{make_printable(lead)} ").bold = True
    paragraph.add_run(make_printable(text))
    return paragraph


def _write_heading(room: Room, block: Heading) -> None:
    paragraph = write_words(room, block.text, f"Heading {block.level}")
    if block.new_page:
        paragraph.paragraph_format.page_break_before = True


def _write_paragraph(room: Room, block: Paragraph) -> None:
    paragraph = write_words(room, block.text, NOTE if block.note else "Normal")
    paragraph.paragraph_format.keep_with_next = block.keep or None


def _write_fact(room: Room, block: Fact) -> None:
    write_words(room, block.text, OPEN if block.open else FACT, lead=f"{block.name}:")


def _write_points(room: Room, block: Points) -> None:
    for point in block.points:
        written = write_words(room, point.text, "List Number" if block.numbered else "List Bullet", lead=point.lead)
        written.paragraph_format.keep_with_next = bool(point.beneath) or None
        for beneath in point.beneath:
            write_words(room, beneath, "List Bullet 2")


def _write_open(room: Room, block: OpenPart) -> None:
    write_words(room, block.text, OPEN)


def _write_table(room: Room, block: TableBlock) -> None:
    if block.table.caption:
        write_words(room, block.table.caption, "Caption")
    body = room.document.element.body
    body.insert(len(body) - 1, make_table(block, room.width.twips))  # the page's own description stays the last


def _write_figure(room: Room, block: Figure) -> None:
    paragraph = room.document.add_paragraph()
    picture = paragraph.add_run().add_picture(io.BytesIO(block.draw("png")))
    factor = min(room.width / picture.width, HIGHEST_PICTURE / picture.height)
    picture.width, picture.height = Length(picture.width * factor), Length(picture.height * factor)
    inline: Any = picture._inline  # noqa: SLF001 the library has no door to a picture's description and its distances
    inline.docPr.set("descr", make_printable(block.alt))
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")  # where nothing is said, some programs keep words at a distance
    paragraph.paragraph_format.keep_with_next = True


def _write_remark(room: Room, block: Remark) -> None:
    write_words(room, block.text, REMARK)
    write_words(room, block.signature, SIGNATURE)


def _write_definition(room: Room, block: Definition) -> None:
    paragraph = write_words(room, block.text, "Normal", lead=block.term)
    if block.address:
        paragraph.add_run(" ")
        _add_link(paragraph, make_printable(block.address))


def _add_link(paragraph: WordParagraph, address: str) -> None:
    """The address as a link whose words are the address, so that it is of use on paper too."""
    link: Any = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(address, style="Hyperlink")
    link.append(run._r)  # noqa: SLF001 the library makes no links
    paragraph._p.append(link)  # noqa: SLF001 the library makes no links


_WRITERS: Final[dict[type[Any], Callable[[Room, Any], None]]] = {
    Heading: _write_heading,
    Paragraph: _write_paragraph,
    Fact: _write_fact,
    Points: _write_points,
    OpenPart: _write_open,
    TableBlock: _write_table,
    Figure: _write_figure,
    Remark: _write_remark,
    Definition: _write_definition,
}
