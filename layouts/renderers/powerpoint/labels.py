"""Words beside the points of a chart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from pptx.enum.chart import XL_LABEL_POSITION
from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from layouts import theme
from layouts.renderers.powerpoint.deck import FONT, to_color

TEXT: Final = 12
"""The size in points of all words on a chart."""

_ALIGNMENTS: Final = {XL_LABEL_POSITION.RIGHT: PP_ALIGN.LEFT, XL_LABEL_POSITION.LEFT: PP_ALIGN.RIGHT}


@dataclass(frozen=True, slots=True)
class Label:
    """Words beside a point, in lines of their own. `shift` moves them by shares of the chart's width and height."""

    text: str
    position: XL_LABEL_POSITION = XL_LABEL_POSITION.RIGHT
    color: str = theme.INK
    bold: bool = False
    shift: tuple[float, float] = (0.0, 0.0)
    size: float = TEXT


def write_label(point: Any, label: Label) -> None:
    """Write words beside a point."""
    made = point.data_label
    frame = made.text_frame
    frame.text = label.text
    frame.word_wrap = False  # or each program would wrap the words in its own way
    frame.margin_left = frame.margin_top = frame.margin_right = frame.margin_bottom = 0
    for paragraph in frame.paragraphs:
        paragraph.alignment = _ALIGNMENTS.get(label.position, PP_ALIGN.CENTER)
        for run in paragraph.runs:
            run.font.size, run.font.bold, run.font.name = Pt(label.size), label.bold, FONT
            run.font.color.rgb = to_color(label.color)
    made.position = label.position
    labels = made._dLbl.getparent()  # noqa: SLF001 the library has no door to leader lines
    for leader in labels.findall(qn("c:showLeaderLines")):
        leader.set("val", "0")
    if any(label.shift):
        across, down = label.shift
        element = made._dLbl  # noqa: SLF001 the library has no door to a label's own place
        place = f'<c:x val="{across:.4f}"/><c:y val="{down:.4f}"/>'
        element.insert(1, parse_xml(f"<c:layout {nsdecls('c')}><c:manualLayout>{place}</c:manualLayout></c:layout>"))
