"""The empty document that papers are written into: A4, its styles, its two kinds of lists, and nothing else.

The library's own template is of another size of page and brings half a megabyte of styles that nobody asked for.
"""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import Final

from layouts.renderers.word.styles import LANGUAGE, W, write_styles

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
"""A4, upright, in twentieths of a point."""
MARGIN_SIDE, MARGIN_TOP, MARGIN_BOTTOM = 1134, 1304, 1134

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS: Final = {"document": "document.main", "styles": "styles", "numbering": "numbering", "settings": "settings"}


@cache
def make_template() -> bytes:
    """Make the empty document."""
    out = io.BytesIO()
    texts = {
        "[Content_Types].xml": _write_types(),
        "_rels/.rels": _write_relationships({"document": "word/document.xml"}, first="officeDocument"),
        "word/document.xml": f"{_HEAD}<w:document {W}><w:body>{_write_page()}</w:body></w:document>",
        "word/_rels/document.xml.rels": _write_relationships(
            {name: f"{name}.xml" for name in _PARTS if name != "document"}
        ),
        "word/styles.xml": write_styles(),
        "word/numbering.xml": _write_numbering(),
        "word/settings.xml": _write_settings(),
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
    return out.getvalue()


def _write_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{kind}+xml"/>' for name, kind in _PARTS.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>"
    )


def _write_relationships(targets: dict[str, str], *, first: str = "") -> str:
    told = "".join(
        f'<Relationship Id="rId{place}" Type="{_OFFICE}/{first or name}" Target="{target}"/>'
        for place, (name, target) in enumerate(targets.items(), start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONSHIPS}">{told}</Relationships>'


def _write_page() -> str:
    return (
        f'<w:sectPr><w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="{MARGIN_TOP}" w:right="{MARGIN_SIDE}" w:bottom="{MARGIN_BOTTOM}" w:left="{MARGIN_SIDE}" '
        'w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )


def _write_numbering() -> str:
    """Numbered paragraphs, bullets, and bullets beneath a point: each a list of its own that Word numbers itself.

    Where a list is indented and how far its numbers hang out, both in twentieths of a point.
    """
    kinds = (("1", "decimal", "%1.", 454, 454), ("2", "bullet", "•", 284, 284), ("3", "bullet", "•", 738, 284))
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{hanging}"/></w:pPr></w:lvl></w:abstractNum>'
        for number, kind, text, indent, hanging in kinds
    )
    used = "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number, *_ in kinds)
    return f"{_HEAD}<w:numbering {W}>{lists}{used}</w:numbering>"


def _write_settings() -> str:
    """Of today's Word, so that it opens without the words “compatibility mode”."""
    return (
        f'{_HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        f'</w:compat><w:themeFontLang w:val="{LANGUAGE}"/></w:settings>'
    )
