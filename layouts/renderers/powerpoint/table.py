"""An exhibit without a native chart: its table on the slide, as far as it has room, and in words what is left out."""

from __future__ import annotations

from typing import Any, Final

from pptx.enum.text import PP_ALIGN
from pptx.util import Emu, Inches, Pt

from layouts import theme
from layouts.exhibit_parts import Table
from layouts.renderers.powerpoint.deck import FONT
from layouts.renderers.powerpoint.looks import to_color

_ROW: Final = Inches(0.32)
_PLAIN_STYLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's “No Style, No Grid”


def insert_table(place: Any, table: Table, *, drawn: bool) -> list[str]:
    """Put a table in a placeholder's stead. Gives what is to be said of it: rows left out, a chart not drawn."""
    shapes = place.part.slide.shapes
    left, top, width, height = place.left, place.top, place.width, place.height
    place.element.getparent().remove(place.element)
    room = max(int(height / _ROW) - 1, 1)
    rows = table.rows[:room]
    frame = shapes.add_table(len(rows) + 1, len(table.columns), left, top, width, Emu(_ROW * (len(rows) + 1)))
    frame.element.nvGraphicFramePr.cNvPr.set("descr", table.caption)
    frame.element.find(".//{*}tableStyleId").text = _PLAIN_STYLE
    made = frame.table
    made.first_row, made.horz_banding = True, False
    for place_across, column in enumerate(table.columns):
        cells = [column.header, *(row[place_across] for row in rows)]
        for place_down, text in enumerate(cells):
            _write_cell(made.cell(place_down, place_across), text, bold=place_down == 0, right=column.numeric)
    left_out = len(table.rows) - len(rows)
    return [
        *(["This kind of chart has no native form, so its figures stand on the slide as a table."] if drawn else []),
        *([f"The slide shows the first {len(rows):,} of {len(table.rows):,} rows."] if left_out else []),
    ]


def _write_cell(cell: Any, text: str, *, bold: bool, right: bool) -> None:
    cell.text_frame.text = text
    cell.margin_top = cell.margin_bottom = Emu(30_000)
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    for run in paragraph.runs:
        run.font.size, run.font.bold, run.font.name = Pt(12), bold, FONT
        run.font.color.rgb = to_color(theme.INK)
