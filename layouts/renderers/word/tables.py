"""Tables of a Word document: a header row that is repeated on each page, a first column that heads each row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml

from layouts.exhibits.parts import Column
from layouts.paper.blocks import TableBlock, make_printable
from layouts.renderers.word.styles import CELL, TABLE, W, make_identifier

_HEADER, _KEPT = "header", "kept"
_LOOK: Final = (
    '<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)


def make_table(block: TableBlock, width: int) -> Any:
    """A table's element, as wide as the page's text: `width` in twentieths of a point."""
    widths = [round(share * width) for share in block.shares]
    caption = quoteattr(make_printable(block.table.caption))
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    columns = block.table.columns
    header = _write_row([column.header for column in columns], columns, widths, kind=_HEADER)
    last = len(block.table.rows) - 1
    # Neither the first row nor the last stands alone on a page.
    kept = set(range(last)) if block.unbroken else {0, last - 1} - {last}
    rows = "".join(
        _write_row(row, columns, widths, kind=_KEPT if place in kept else "")
        for place, row in enumerate(block.table.rows)
    )
    return parse_xml(
        f'<w:tbl {W}><w:tblPr><w:tblStyle w:val="{make_identifier(TABLE)}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{_LOOK}<w:tblCaption w:val={caption}/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{header}{rows}</w:tbl>"
    )


def _write_row(texts: Sequence[str], columns: Sequence[Column], widths: Sequence[int], *, kind: str) -> str:
    """A row that no page breaks; a header is repeated wherever the table goes on, and kept with what follows."""
    cells = "".join(
        _write_cell(text, width, right=column.numeric, keep=bool(kind))
        for text, column, width in zip(texts, columns, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' * (kind == _HEADER)}</w:trPr>{cells}</w:tr>"


def _write_cell(text: str, width: int, *, right: bool, keep: bool) -> str:
    """A cell; one to `keep` stays with the row beneath."""
    side, kept = '<w:jc w:val="right"/>' * right, "<w:keepNext/>" * keep
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in make_printable(text).split("\n")
    )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{make_identifier(CELL)}"/>{kept}{side}</w:pPr><w:r>{lines}</w:r></w:p></w:tc>'
    )
