"""A paper as a Word document: parts as sections, what stands on each page, properties, what it was made from."""

from __future__ import annotations

import io
from typing import Any, Final

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as FilePart
from docx.oxml import parse_xml
from docx.shared import Length, Twips

from layouts.pack.source import PART
from layouts.paper.blocks import Paper, Part, make_printable
from layouts.renderers.word.blocks import Room, write_block, write_words
from layouts.renderers.word.styles import END, W
from layouts.renderers.word.template import MARGIN_SIDE, PAGE_HEIGHT, PAGE_WIDTH, make_template

_LONGEST_PROPERTY: Final = 255  # letters, by the standard
_ITEM: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def render_paper(paper: Paper) -> bytes:
    """Write a paper as a Word document."""
    document = Document(io.BytesIO(make_template()))
    _set_properties(document, paper)
    _set_pages(document, paper)
    for place, part in enumerate(paper.parts):
        room = Room(document, _begin_part(document, part, first=place == 0))
        if place == 0:
            write_words(room, paper.subtitle, "Subtitle")
            write_words(room, paper.title, "Title")
        for block in part.blocks:
            write_block(room, block)
    document.add_paragraph(style=END)
    _enclose(document, paper.source)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _set_properties(document: DocumentType, paper: Paper) -> None:
    properties = document.core_properties
    properties.title, properties.subject = _cut(paper.title), _cut(paper.subject)
    properties.author = properties.last_modified_by = paper.author
    properties.keywords, properties.comments = _cut(", ".join(paper.keywords)), ""
    properties.language = paper.language
    properties.created = properties.modified = paper.made_at
    properties.revision = 1


def _cut(text: str) -> str:
    return make_printable(text)[:_LONGEST_PROPERTY]


def _begin_part(document: DocumentType, part: Part, *, first: bool) -> Length:
    """Begin a section of the document, upright or across, and tell how wide its text is."""
    section = document.sections[0] if first else document.add_section(WD_SECTION.NEW_PAGE)
    if not first:
        document.paragraphs[-1].style = END
    width, height = Twips(PAGE_WIDTH), Twips(PAGE_HEIGHT)
    if part.across:
        width, height = height, width
    section.orientation = WD_ORIENT.LANDSCAPE if part.across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = width, height
    return Twips(width.twips - 2 * MARGIN_SIDE)


def _set_pages(document: DocumentType, paper: Paper) -> None:
    """What stands on every page: the markings at the head, the page's number and the paper's name at the foot."""
    section = document.sections[0]
    header = section.header.paragraphs[0]
    header.add_run(make_printable(" ".join(paper.markings)))
    footer = section.footer.paragraphs[0]
    for text, field in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        footer.add_run(text)
        footer._p.append(parse_xml(_write_field(field)))  # noqa: SLF001 the library writes no fields
    footer.add_run(f" · {make_printable(paper.running)}")


def _write_field(name: str) -> str:
    return f'<w:fldSimple {W} w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _enclose(document: DocumentType, source: bytes) -> None:
    """Put what the paper was made from into the file: Word keeps such a part with its number when it saves."""
    number = "{6E3F6D5B-52C0-4D8A-9C37-5B0B6B1B7A51}"
    about = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="no"?><ds:datastoreItem xmlns:ds="{_ITEM}" '
        f'ds:itemID="{number}"><ds:schemaRefs/></ds:datastoreItem>'
    )
    package: Any = document.part.package
    kept = FilePart(PackURI(PART), "application/xml", source, package)
    kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    properties = FilePart(PackURI("/customXml/itemProps1.xml"), kind, about.encode(), package)
    kept.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(kept, RELATIONSHIP_TYPE.CUSTOM_XML)
