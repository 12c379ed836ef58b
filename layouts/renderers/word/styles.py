"""The styles of a Word document: what each kind of paragraph, list and table looks like, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from layouts import theme

FONT: Final = "Arial"
"""A font that every machine has or replaces by one of the same widths."""

LANGUAGE: Final = "en-GB"
TABLE: Final = "Figures table"
FACT: Final = "Fact"
OPEN: Final = "Open part"
NOTE: Final = "Note"
CELL: Final = "Table text"
END: Final = "Section end"
"""What the format wants after the last table of a section: a line that nobody sees, and that fills no page."""
REMARK: Final = "Quote"
SIGNATURE: Final = "Quote signature"

W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OPEN_FILL: Final = "FFF2CC"


@dataclass(frozen=True, slots=True)
class _Style:
    """One style of paragraphs: sizes in points, `before` and `after` too. `more` is what else it says in XML."""

    name: str
    size: float
    before: float = 0
    after: float = 6
    bold: bool = False
    color: str = theme.INK
    level: int | None = None
    keep: bool = False
    more: str = ""
    base: str = "Normal"
    line: int = 264

    @property
    def identifier(self) -> str:
        """The name without spaces, by which paragraphs refer to it."""
        return make_identifier(self.name)


def make_identifier(name: str) -> str:
    """A style's identifier from its name: “heading 1” is Heading1."""
    return "".join(word[0].upper() + word[1:] for word in name.split())


def _border(side: str, color: str, *, eighths: int = 6, space: int = 4) -> str:
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{_hex(color)}"/></w:pBdr>'


def _hex(color: str) -> str:
    return color.removeprefix("#")


_FILL: Final = f'<w:shd w:val="clear" w:color="auto" w:fill="{OPEN_FILL}"/>'
_STYLES: Final = (
    _Style("Title", 22, after=12, bold=True, color=theme.FOCUS, keep=True, line=240),
    _Style("Subtitle", 12, after=2, color=theme.MUTED, keep=True),
    _Style("heading 1", 16, before=18, bold=True, color=theme.FOCUS, level=0, keep=True, line=240),
    _Style("heading 2", 13, before=12, after=4, bold=True, level=1, keep=True, line=240),
    _Style("heading 3", 11, before=8, after=3, bold=True, level=2, keep=True, line=240),
    _Style("List Number", 11, more='<w:numPr><w:numId w:val="1"/></w:numPr>'),
    _Style("List Bullet", 11, after=3, more='<w:numPr><w:numId w:val="2"/></w:numPr>'),
    _Style("List Bullet 2", 11, after=3, more='<w:numPr><w:numId w:val="3"/></w:numPr>'),
    _Style(FACT, 11, after=3, line=252),
    _Style(NOTE, 9, before=3, after=5, color=theme.MUTED, line=252),
    _Style(OPEN, 11, before=6, after=8, more=_border("left", theme.ORANGE, eighths=24) + _FILL),
    _Style(REMARK, 11, before=6, after=2, keep=True, more=_border("left", theme.FOCUS, eighths=18, space=8)),
    _Style(SIGNATURE, 9, after=10, color=theme.MUTED, more=_border("left", theme.FOCUS, eighths=18, space=8)),
    _Style("caption", 10, before=10, after=3, bold=True, keep=True, line=240),
    _Style(CELL, 9, after=0, line=240),
    _Style(END, 1, after=0, line=240),
    _Style("header", 9, after=0, bold=True, line=240),
    _Style("footer", 9, after=0, color=theme.MUTED, line=240),
)


def write_styles() -> str:
    """The whole part of styles, as XML."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles {W}>'
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_write_font()}<w:sz w:val="22"/><w:szCs w:val="22"/>'
        f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:widowControl/><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>'
        f'<w:rPr><w:color w:val="{_hex(theme.INK)}"/></w:rPr></w:style>'
        f"{''.join(map(_write_style, _STYLES))}{_write_table_style()}{_write_link_style()}</w:styles>"
    )


def _write_font() -> str:
    return f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'


def _write_style(style: _Style) -> str:
    # The order of the elements is that of the standard, which Word insists on.
    keep = "<w:keepNext/><w:keepLines/>" if style.keep else ""
    level = "" if style.level is None else f'<w:outlineLvl w:val="{style.level}"/>'
    spacing = (
        f'<w:spacing w:before="{round(style.before * 20)}" w:after="{round(style.after * 20)}" '
        f'w:line="{style.line}" w:lineRule="auto"/>'
    )
    size = round(style.size * 2)
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    following = '<w:next w:val="Normal"/>' if style.keep else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.identifier}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.base}"/>{following}<w:qFormat/>'
        f"<w:pPr>{keep}{style.more}{spacing}{level}</w:pPr>"
        f'<w:rPr>{bold}<w:color w:val="{_hex(style.color)}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
        "</w:style>"
    )


def _write_table_style() -> str:
    def rule(side: str, color: str, eighths: int) -> str:
        return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{_hex(color)}"/>'

    borders = rule("top", theme.OUTLINE, 8) + rule("bottom", theme.OUTLINE, 8) + rule("insideH", theme.GRID, 4)
    margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in _MARGINS)
    head = f"<w:tcBorders>{rule('bottom', theme.OUTLINE, 8)}</w:tcBorders>"
    bold = "<w:rPr><w:b/><w:bCs/></w:rPr>"
    return (
        f'<w:style w:type="table" w:styleId="{make_identifier(TABLE)}"><w:name w:val="{TABLE}"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow">{bold}<w:tcPr>{head}</w:tcPr></w:tblStylePr>'
        f'<w:tblStylePr w:type="firstCol">{bold}</w:tblStylePr></w:style>'
    )


_MARGINS: Final = (("top", 40), ("left", 70), ("bottom", 40), ("right", 70))


def _write_link_style() -> str:
    return (
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:rPr><w:color w:val="{_hex(theme.FOCUS)}"/><w:u w:val="single"/></w:rPr></w:style>'
    )
