"""The presentation that slides go into: wide, in the product's colours and a font that every machine has."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, Final, NamedTuple

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as PresentationType
from pptx.util import Emu, Inches

from layouts import theme

FONT: Final = "Arial"
LANGUAGE: Final = "en-GB"
WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
SUBTITLE, PICTURE, FOOT = 13, 14, 15
"""The numbers of the layout's places for subtitle, chart and foot."""


class Box(NamedTuple):
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float


TITLE_BOX: Final = Box(0.5, 0.32, 12.33, 0.8)
SUBTITLE_BOX: Final = Box(0.5, 1.15, 12.33, 0.5)
PICTURE_BOX: Final = Box(0.5, 1.6, 12.33, 4.8)
FOOT_BOX: Final = Box(0.5, 6.5, 11.7, 0.8)
BOTTOM: Final = FOOT_BOX.top + FOOT_BOX.height
"""Where the foot of a slide ends, in inches from the top."""

LINE_SHARE: Final = 0.95
"""The height of a line in a layout's place, as a share of what programs make it."""


class Place(NamedTuple):
    """A place of a layout: its number, what it takes ("body" or "chart"), name, box, size of type, colour."""

    number: int
    kind: str
    name: str
    box: Box
    points: int
    color: str = theme.MUTED


class Layout(NamedTuple):
    """A layout: its name, its places besides the title's, read in this order, and the title's box, size of
    type, and whether it stands at the top ("t") or the bottom ("b") of it."""

    name: str
    places: tuple[Place, ...]
    title: Box = TITLE_BOX
    points: int = 24
    anchor: str = "t"


FOOT_PLACE: Final = Place(FOOT, "body", "Source and notes", FOOT_BOX, 10)
EXHIBIT: Final = Layout(
    "Exhibit",
    (
        Place(SUBTITLE, "body", "Subtitle", SUBTITLE_BOX, 14),
        Place(PICTURE, "chart", "Chart", PICTURE_BOX, 14),
        FOOT_PLACE,
    ),
)
_ONE_LAYOUT: Final = {"Title Only": EXHIBIT}


def make_presentation(layouts: Mapping[str, Layout] = _ONE_LAYOUT) -> PresentationType:
    """Make an empty wide presentation with these layouts, each in place of one of the library's own, by its name.

    There is one if none is said: title, subtitle, chart, foot, read in this order.
    """
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Emu(WIDTH), Emu(HEIGHT)
    for layout in list(presentation.slide_layouts):
        if layout.name not in layouts:
            presentation.slide_layouts.remove(layout)
    _write_theme(presentation)
    _widen(presentation.slide_masters[0])
    for layout in presentation.slide_layouts:
        _make_layout(layout, layouts[layout.name])
    _count_parts(presentation.part.package)
    return presentation


def write_presentation(presentation: PresentationType, *, title: str, subject: str, as_at: date) -> bytes:
    """Name the document's properties and language, and give the file."""
    moment = datetime.combine(as_at, time())
    properties = presentation.core_properties
    properties.title, properties.subject, properties.language = title, subject, LANGUAGE
    properties.author = properties.last_modified_by = properties.keywords = properties.comments = ""
    properties.created = properties.modified = moment
    properties.revision = 1
    parts: list[Any] = [presentation, presentation.slide_masters[0], *presentation.slide_layouts]
    for slide in presentation.slides:
        parts += [slide, *([slide.notes_slide] if slide.has_notes_slide else [])]
    for part in parts:
        set_language(part.element)
    out = io.BytesIO()
    presentation.save(out)
    return out.getvalue()


def to_color(color: str) -> RGBColor:
    """A colour of the theme as slides have it."""
    return RGBColor.from_string(color.removeprefix("#"))


def set_language(root: Any) -> None:
    """Say of every run of text that it is British English, for screen readers and the spelling check."""
    for run in root.iter(qn("a:r")):
        run.get_or_add_rPr().set("lang", LANGUAGE)
    for tag in ("a:rPr", "a:endParaRPr", "a:defRPr"):
        for properties in root.iter(qn(tag)):
            if properties.get("lang") is not None or tag != "a:defRPr":
                properties.set("lang", LANGUAGE)


def _count_parts(package: Any) -> None:
    """Let the names of new parts be counted. For each the library itself looks through all there are, which takes a
    quarter of the time of a deck of sixty slides."""
    known, counts = {str(part.partname) for part in package.iter_parts()}, Counter[str]()

    def give(template: str) -> PackURI:
        while True:
            counts[template] += 1
            name = template % counts[template]
            if name not in known:
                return PackURI(name)

    package.next_partname = give


# ---------------------------------------------------------------- theme and layout


def _write_theme(presentation: PresentationType) -> None:
    part = presentation.slide_masters[0].part.part_related_by(RELATIONSHIP_TYPE.THEME)
    text = part.blob.decode("utf-8")
    text = re.sub(r'(<a:(?:major|minor)Font><a:latin typeface=")[^"]*', rf"\g<1>{FONT}", text)
    accents = {f"accent{place}": color for place, color in enumerate(theme.CATEGORIES, start=1)}
    for name, color in {**accents, "dk2": theme.FOCUS, "hlink": theme.FOCUS, "folHlink": theme.CATEGORIES[2]}.items():
        text = re.sub(rf'(<a:{name}><a:srgbClr val=")[0-9A-F]*', rf"\g<1>{color.removeprefix('#')}", text)
    part.blob = text.encode("utf-8")


def _widen(master: Any) -> None:
    """The library's own master is for the old, narrower screens: stretch its places."""
    factor = WIDTH / Inches(10)
    for shape in master.placeholders:
        shape.left, shape.width = int(shape.left * factor), int(shape.width * factor)


def _make_layout(layout: Any, plan: Layout) -> None:
    layout.name = plan.name
    layout.element.attrib.pop("type", None)
    layout.element.set("userDrawn", "1")
    for shape in list(layout.placeholders):
        if shape.placeholder_format.idx == 0:
            _place_title(shape, plan)
        else:
            shape.element.getparent().remove(shape.element)
    tree = layout.shapes.element
    for shape_id, place in enumerate(plan.places, start=20):
        tree.append(parse_xml(_write_place(place, shape_id)))


def _place_title(shape: Any, plan: Layout) -> None:
    left, top, width, height = (Inches(each) for each in plan.title)
    shape.left, shape.top, shape.width, shape.height = left, top, width, height
    body = shape.text_frame
    body.word_wrap = True
    properties = body._txBody.bodyPr  # noqa: SLF001 the library has no door to a body's insets in a layout's style
    for side in ("lIns", "rIns", "tIns", "bIns"):
        properties.set(side, "0")
    properties.set("anchor", plan.anchor)
    style = shape.element.find(".//" + qn("a:lstStyle"))
    for level in list(style):
        style.remove(level)
    style.append(parse_xml(_write_level(plan.points, bold=True, color=theme.INK)))


def _write_level(points: int, *, bold: bool, color: str) -> str:
    return (
        f'<a:lvl1pPr {nsdecls("a")} marL="0" indent="0" algn="l"><a:lnSpc>'
        f'<a:spcPct val="{round(LINE_SHARE * 100_000)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{points * 100}" b="{int(bold)}"><a:solidFill><a:srgbClr val="{color.removeprefix("#")}"/>'
        f'</a:solidFill><a:latin typeface="{FONT}"/></a:defRPr></a:lvl1pPr>'
    )


def _write_place(place: Place, shape_id: int) -> str:
    left, top, width, height = (Inches(each) for each in place.box)
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{shape_id}" name="{place.name}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{place.kind}" idx="{place.number}"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm></p:spPr>'
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle>{_write_level(place.points, bold=False, color=place.color)}</a:lstStyle>"
        f'<a:p><a:r><a:rPr lang="{LANGUAGE}"/><a:t>{place.name}</a:t></a:r></a:p></p:txBody></p:sp>'
    )
