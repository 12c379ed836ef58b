"""One exhibit on one slide: message, subtitle, chart with its words, and what must stay with it at the foot."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final

from pptx.presentation import Presentation
from pptx.util import Inches, Pt

from layouts.exhibits.foot import write_foot
from layouts.exhibits.parts import Exhibit
from layouts.renderers.powerpoint.charts import insert_chart
from layouts.renderers.powerpoint.deck import (
    EXHIBIT,
    FOOT,
    FOOT_BOX,
    PICTURE,
    SUBTITLE,
    Layout,
    make_presentation,
    set_language,
    write_presentation,
)
from layouts.renderers.powerpoint.table import insert_table

_LETTERS_OF_A_LINE: Final = 165
_LINE: Final = 0.17
BOTTOM: Final = FOOT_BOX.top + FOOT_BOX.height
"""Where the foot of a slide ends, in inches from the top."""

_LONG_TITLE: Final = 150


def render_powerpoint(exhibits: Sequence[Exhibit], *, title: str = "", sentence: str = "") -> bytes:
    """Make a presentation with a slide for each exhibit. ValueError without any.

    `title` is the document's, the first exhibit's where none is given. `sentence`, what the page says at length, goes
    into the speaker's notes of each slide.
    """
    if not exhibits:
        raise ValueError("A presentation needs at least one exhibit.")
    presentation, first = make_presentation(), exhibits[0]
    for exhibit in exhibits:
        add_exhibit_slide(presentation, exhibit, sentence=sentence)
    as_at = max(exhibit.as_at for exhibit in exhibits)
    return write_presentation(presentation, title=title or first.title, subject=first.subtitle, as_at=as_at)


def add_exhibit_slide(
    presentation: Presentation, exhibit: Exhibit, *, sentence: str = "", layout: Layout = EXHIBIT
) -> Any:
    """Add a slide to a presentation that `make_presentation` made with this layout, and give it."""
    slide = presentation.slides.add_slide(presentation.slide_layouts.get_by_name(layout.name))
    places = {shape.placeholder_format.idx: shape for shape in slide.placeholders}
    slide.shapes.title.text_frame.text = exhibit.title
    if len(exhibit.title) > _LONG_TITLE:
        slide.shapes.title.text_frame.paragraphs[0].runs[0].font.size = Pt(20)
    places[SUBTITLE].text_frame.text = exhibit.subtitle
    lines = write_foot(exhibit)
    height = write_foot_lines(places[FOOT], lines, is_marked=exhibit.marking is not None)
    picture = places[PICTURE]
    box = next(place.box for place in layout.places if place.number == PICTURE)
    picture.left, picture.top, picture.width = (Inches(each) for each in box[:3])
    picture.height = Inches(BOTTOM - height - 0.1 - box.top)
    frame = insert_chart(picture, exhibit.chart) if exhibit.chart else None
    if frame is None:
        picture.height -= Inches(2 * _LINE)  # what the table has to say comes on top of the foot
        lines = [*lines[:-1], *insert_table(picture, exhibit.table, drawn=exhibit.chart is not None), lines[-1]]
        write_foot_lines(places[FOOT], lines, is_marked=exhibit.marking is not None)
    else:
        _describe(frame, exhibit)
    put_last(slide, FOOT)
    slide.notes_slide.notes_text_frame.text = "\n".join([*([sentence] if sentence else []), exhibit.alt, *lines])
    return slide


def write_foot_lines(place: Any, lines: list[str], *, is_marked: bool) -> float:
    """Write the lines at the foot of the slide, the marking in bold; give the height in inches that they take."""
    height = _LINE * sum(math.ceil(len(line) / _LETTERS_OF_A_LINE) for line in lines) + 0.05
    place.left, place.width = Inches(FOOT_BOX.left), Inches(FOOT_BOX.width)
    place.top, place.height = Inches(BOTTOM - height), Inches(height)
    place.text_frame.text = "\n".join(lines)
    if is_marked:
        place.text_frame.paragraphs[0].runs[0].font.bold = True
    return height


def _describe(frame: Any, exhibit: Exhibit) -> None:
    """Give the chart its words and its language."""
    properties = frame.element.nvGraphicFramePr.cNvPr
    properties.set("descr", exhibit.alt)
    properties.set("name", "Chart")
    set_language(frame.chart.element)


def put_last(slide: Any, index: int) -> None:
    """Put a place last, so that it is read last: shapes are read in the order in which they stand in the file."""
    foot = next(shape for shape in slide.placeholders if shape.placeholder_format.idx == index)
    tree = foot.element.getparent()
    tree.remove(foot.element)
    tree.append(foot.element)
