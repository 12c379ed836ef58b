"""An exhibit without a native chart: its table on the slide, as far as it has room, and in words what is left out."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from typing import Any, Final
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches, Pt

from layouts import theme
from layouts.exhibits.parts import Column, Table
from layouts.renderers.powerpoint.deck import FONT, LANGUAGE

_LARGEST, _SMALLEST, _ROOMY = 12, 9, 6
"""The size of type in points: the largest up to so many columns, then smaller."""

_LETTER: Final = 0.58
_SIDES: Final = Inches(0.2)
_LINE, _PAD = 1.2, Emu(30_000)
_PLAIN_STYLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's “No Style, No Grid”


@dataclass(frozen=True, slots=True)
class Grid:
    """Where a table stands and how large its columns, rows (the header first) and type are; `margin` above and below
    the words of a cell, `sides` left and right of them."""

    left: int
    top: int
    widths: Sequence[int]
    heights: Sequence[int]
    size: float
    margin: int = _PAD
    sides: int = Inches(0.1)


def insert_table(place: Any, table: Table, *, drawn: bool) -> list[str]:
    """Put a table in a placeholder's stead. Gives what is to be said of it: rows left out, a chart not drawn."""
    size = max(_SMALLEST, min(_LARGEST, _LARGEST + _ROOMY - len(table.columns)))
    widths = _share_width(table, place.width, size)
    heights = _measure_rows(table, widths, size)
    count = _count_rows(heights, place.height)
    shapes, left, top = place.part.slide.shapes, place.left, place.top
    place.element.getparent().remove(place.element)
    shown = Table(table.caption, table.columns, table.rows[:count])
    add_grid(shapes, shown, Grid(left, top, widths, heights[: count + 1], size))
    return [
        *(["This kind of chart has no native form, so its figures stand on the slide as a table."] if drawn else []),
        *([f"The slide shows the first {count:,} of {len(table.rows):,} rows."] if count < len(table.rows) else []),
    ]


def add_grid(shapes: Any, table: Table, grid: Grid) -> Any:
    """Add a native table with a header row and give its frame."""
    frame = shapes.add_table(1, 1, grid.left, grid.top, Emu(sum(grid.widths)), Emu(sum(grid.heights)))
    frame.element.nvGraphicFramePr.cNvPr.set("descr", table.caption)
    made = frame.element.find(".//" + qn("a:tbl"))
    made.getparent().replace(made, parse_xml(_write_table(table, grid)))
    return frame


def _write_table(table: Table, grid: Grid) -> str:
    """The table in one piece of XML: the library's own way, cell by cell, takes ten times as long."""
    widths = "".join(f'<a:gridCol w="{width}"/>' for width in grid.widths)
    headers = "".join(_write_cell(column.header, column, grid, bold=True) for column in table.columns)
    rows = [
        headers,
        *("".join(map(partial(_write_cell, grid=grid, bold=False), row, table.columns)) for row in table.rows),
    ]
    written = "".join(f'<a:tr h="{height}">{row}</a:tr>' for height, row in zip(grid.heights, rows, strict=True))
    return (
        f'<a:tbl {nsdecls("a")}><a:tblPr firstRow="1"><a:tableStyleId>{_PLAIN_STYLE}</a:tableStyleId></a:tblPr>'
        f"<a:tblGrid>{widths}</a:tblGrid>{written}</a:tbl>"
    )


def _write_cell(text: str, column: Column, grid: Grid, *, bold: bool) -> str:
    properties = (
        f'lang="{LANGUAGE}" sz="{round(grid.size * 100)}" b="{int(bold)}"><a:solidFill><a:srgbClr '
        f'val="{theme.INK.removeprefix("#")}"/></a:solidFill><a:latin typeface="{FONT}"/>'
    )
    # The type at the end is that of an empty cell, which would else be as high as the default type.
    run = f"<a:r><a:rPr {properties}</a:rPr><a:t>{_escape(text)}</a:t></a:r>" if text else ""
    return (
        f'<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{"r" if column.numeric else "l"}"/>{run}'
        f"<a:endParaRPr {properties}</a:endParaRPr></a:p></a:txBody>"
        f'<a:tcPr marL="{grid.sides}" marR="{grid.sides}" marT="{grid.margin}" marB="{grid.margin}" anchor="ctr"/>'
        "</a:tc>"
    )


def _escape(text: str) -> str:
    """A text as XML takes it; what no XML can hold, and line breaks, are spaces."""
    return escape("".join(sign if sign.isprintable() else " " for sign in text))


# ---------------------------------------------------------------- room


def _share_width(table: Table, width: int, size: int) -> list[int]:
    """The width of each column: room for its longest word, the rest shared by how much there is to read."""
    texts = _list_columns(table)
    letter = Pt(size) * _LETTER
    least = [max(len(word) for text in column for word in (text.split() or [""])) * letter + _SIDES for column in texts]
    more = [max(map(len, column)) * letter + _SIDES - low for column, low in zip(texts, least, strict=True)]
    share = min(max(width - sum(least), 0) / sum(more), 1.0) if sum(more) else 0.0
    made = [low + share * extra for low, extra in zip(least, more, strict=True)]
    return [int(each * width / sum(made)) for each in made]


def _measure_rows(table: Table, widths: Sequence[int], size: int) -> list[int]:
    """The height of the header and of each row, by the lines that its longest cell needs."""
    letters = [max(int((width - _SIDES) / (Pt(size) * _LETTER)), 1) for width in widths]
    every = zip(*_list_columns(table), strict=True)
    lines = [max(len(textwrap.wrap(text, most)) or 1 for text, most in zip(row, letters, strict=True)) for row in every]
    return [int(count * Pt(size) * _LINE + 3 * _PAD) for count in lines]


def _list_columns(table: Table) -> list[list[str]]:
    return [[column.header, *(row[place] for row in table.rows)] for place, column in enumerate(table.columns)]


def _count_rows(heights: Sequence[int], room: int) -> int:
    """How many rows there is room for beneath the header; at least one, where there is any."""
    fitting = sum(reached <= room for reached in accumulate(heights)) - 1
    return min(max(fitting, 1), len(heights) - 1)
