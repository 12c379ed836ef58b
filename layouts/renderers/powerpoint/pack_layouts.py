"""The layouts of a board pack's slides: cover, four sentences, words and tables, one metric."""

from __future__ import annotations

from typing import Any, Final

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation
from pptx.util import Inches

from layouts import theme
from layouts.renderers.powerpoint.deck import (
    FOOT_PLACE,
    LANGUAGE,
    PICTURE,
    SUBTITLE,
    SUBTITLE_BOX,
    Box,
    Layout,
    Place,
    make_presentation,
)

WORDS, SAYS = 16, 17
"""The numbers of the places for words across a slide, and for those beside a chart."""
FOUR: Final = (18, 19, 20, 21)
"""The numbers of the places of the four sentences."""
NUMBER: Final = 30
"""That of the slide's number."""

WORDS_BOX: Final = Box(0.5, 0.95, 12.33, 5.8)
SAYS_BOX: Final = Box(9.75, 1.6, 3.08, 4.7)
FOUR_BOXES: Final = (
    Box(0.95, 1.4, 5.3, 2.4),
    Box(7.23, 1.4, 5.6, 2.4),
    Box(0.95, 4.15, 5.3, 2.4),
    Box(7.23, 4.15, 5.6, 2.4),
)
_NUMBER_BOX: Final = Box(12.23, 7.12, 0.8, 0.28)
_STRIPE: Final = Box(0.0, 0.0, 0.3, 7.5)
_FIELD: Final = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"  # any number that is unique will do

COVER: Final = Layout(
    "Cover",
    (Place(SUBTITLE, "body", "Quarter and date", Box(0.9, 3.5, 11.6, 1.9), 20, theme.INK), FOOT_PLACE),
    Box(0.9, 1.5, 11.6, 1.8),
    34,
    "b",
)
PAGE: Final = Layout("Words", (Place(WORDS, "body", "Words", WORDS_BOX, 16, theme.INK), FOOT_PLACE))
SENTENCES: Final = Layout(
    "Four sentences",
    (
        *(
            Place(number, "body", f"Sentence {place}", box, 18, theme.INK)
            for place, (number, box) in enumerate(zip(FOUR, FOUR_BOXES, strict=True), start=1)
        ),
        FOOT_PLACE,
    ),
)
METRIC: Final = Layout(
    "Metric",
    (
        Place(SUBTITLE, "body", "Subtitle", SUBTITLE_BOX, 14),
        Place(PICTURE, "chart", "Chart", Box(0.5, 1.6, 9.05, 4.8), 14),
        Place(SAYS, "body", "What it says", SAYS_BOX, 14, theme.INK),
        FOOT_PLACE,
    ),
)
_LAYOUTS: Final = {
    "Title Slide": COVER,
    "Title and Content": PAGE,
    "Comparison": SENTENCES,
    "Two Content": METRIC,
}
"""By the library's own layout in whose place each stands."""


def make_pack_presentation() -> Presentation:
    """Make an empty presentation with the layouts of a pack."""
    presentation = make_presentation(_LAYOUTS)
    for layout in presentation.slide_layouts:
        if layout.name == COVER.name:
            layout.shapes.element.insert(2, parse_xml(_draw_bar(39, "Stripe", _STRIPE, theme.FOCUS)))
        if layout.name == SENTENCES.name:
            for number, box in enumerate(FOUR_BOXES, start=35):
                rule = Box(box.left - 0.45, box.top - 0.15, box.width + 0.45, 0.03)
                layout.shapes.element.insert(2, parse_xml(_draw_bar(number, "Rule", rule, theme.FOCUS)))
        layout.shapes.element.append(parse_xml(_write_number(40, "‹#›")))
    return presentation


def number_slide(slide: Any, number: int) -> None:
    """Put the slide's number on it: PowerPoint keeps it right when slides are moved."""
    shape_id = max(int(each.get("id")) for each in slide.shapes.element.iter("{*}cNvPr")) + 1
    slide.shapes.element.append(parse_xml(_write_number(shape_id, str(number))))


def _write_box(box: Box) -> str:
    left, top, width, height = (Inches(each) for each in box)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _draw_bar(shape_id: int, name: str, box: Box, color: str) -> str:
    """A bar that says nothing: it is part of the layout, so nobody has to read it."""
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{shape_id}" name="{name}"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_write_box(box)}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_write_fill(color)}'
        f"<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>"
    )


def _write_fill(color: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{color.removeprefix("#")}"/></a:solidFill>'


def _write_number(shape_id: int, text: str) -> str:
    properties = (
        f'<a:rPr lang="{LANGUAGE}" sz="1000"><a:solidFill><a:srgbClr val="{theme.MUTED[1:]}"/></a:solidFill></a:rPr>'
    )
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{shape_id}" name="Slide number"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldNum" sz="quarter" idx="{NUMBER}"/></p:nvPr>'
        f"</p:nvSpPr><p:spPr>{_write_box(_NUMBER_BOX)}</p:spPr>"
        f'<p:txBody><a:bodyPr rIns="0"/><a:lstStyle/><a:p><a:pPr algn="r"/>'
        f'<a:fld id="{_FIELD}" type="slidenum">{properties}<a:t>{text}</a:t></a:fld></a:p>'
        f"</p:txBody></p:sp>"
    )
