"""Native tables, with a rule beneath each row that leads the eye along it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches, Pt

from layouts import theme
from layouts.exhibits.parts import Column, Table
from layouts.renderers.powerpoint.deck import FONT, LANGUAGE

_PLAIN_STYLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's “No Style, No Grid”


def _write_rule(points: float, color: str) -> str:
    return (
        f'<a:lnB w="{Pt(points)}"><a:solidFill><a:srgbClr val="{color.removeprefix("#")}"/></a:solidFill>'
        f'<a:prstDash val="solid"/></a:lnB>'
    )


_RULES: Final = {True: _write_rule(1.25, theme.OUTLINE), False: _write_rule(0.5, theme.GRID)}
"""The rule beneath a cell, by whether it is of the header."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where a table stands and how large its columns, rows (the header first) and type are; `margin` above and below
    the words of a cell, `sides` left and right of them, and whether these stand at its top ("t") or middle ("ctr")."""

    left: int
    top: int
    widths: Sequence[int]
    heights: Sequence[int]
    size: float
    margin: int
    sides: int
    anchor: str = "t"

    @property
    def end(self) -> float:
        """Where the table ends, in inches from the top of its slide."""
        return (self.top + sum(self.heights)) / int(Inches(1))


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
    sides = f'marL="{grid.sides}" marR="{grid.sides}" marT="{grid.margin}" marB="{grid.margin}" anchor="{grid.anchor}"'
    return (
        f'<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{"r" if column.numeric else "l"}"/>{run}'
        f"<a:endParaRPr {properties}</a:endParaRPr></a:p></a:txBody>"
        f"<a:tcPr {sides}>{_RULES[bold]}</a:tcPr></a:tc>"
    )


def _escape(text: str) -> str:
    """A text as XML takes it; what no XML can hold, and line breaks, are spaces."""
    return escape("".join(sign if sign.isprintable() else " " for sign in text))
