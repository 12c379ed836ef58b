"""One exhibit on one slide: message, subtitle, chart with its words, and what must stay with it at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from pptx.presentation import Presentation
from pptx.util import Inches

from layouts.exhibits.foot import write_foot
from layouts.exhibits.parts import Exhibit, Table
from layouts.renderers.powerpoint.charts import insert_chart
from layouts.renderers.powerpoint.deck import (
    EXHIBIT,
    FOOT,
    PICTURE,
    SUBTITLE,
    Layout,
    make_presentation,
    set_language,
    write_presentation,
)
from layouts.renderers.powerpoint.heading import write_foot_lines, write_subtitle, write_title
from layouts.renderers.powerpoint.table import add_grid
from layouts.renderers.powerpoint.table_room import LARGEST, SIDES, SMALLEST, TableRoom, measure_tables

_BENEATH_HEADING, _ABOVE_FOOT = 0.15, 0.1
_MANY_COLUMNS: Final = 8
_LINE: Final = 0.17
"""The height of a line at the foot, in inches, rounded up."""


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
    top = write_subtitle(places[SUBTITLE], exhibit.subtitle, write_title(slide, exhibit.title)) + _BENEATH_HEADING
    lines, is_marked = write_foot(exhibit), exhibit.marking is not None
    bottom = write_foot_lines(places[FOOT], lines, is_marked=is_marked) - _ABOVE_FOOT
    picture = places[PICTURE]
    box = next(place.box for place in layout.places if place.number == PICTURE)
    picture.left, picture.top, picture.width = Inches(box.left), Inches(top), Inches(box.width)
    picture.height = Inches(bottom - top)
    frame = insert_chart(picture, exhibit.chart) if exhibit.chart else None
    if frame is None:
        picture.height -= Inches(2 * _LINE)  # what the table has to say comes on top of the foot
        lines = [*lines[:-1], *_insert_table(picture, exhibit.table, drawn=exhibit.chart is not None), lines[-1]]
        write_foot_lines(places[FOOT], lines, is_marked=is_marked)
    else:
        _describe(frame, exhibit)
    put_last(slide, FOOT)
    slide.notes_slide.notes_text_frame.text = "\n".join([*([sentence] if sentence else []), exhibit.alt, *lines])
    return slide


def _insert_table(place: Any, table: Table, *, drawn: bool) -> list[str]:
    """Put a table in a placeholder's stead. Gives what is to be said of it: rows left out, a chart not drawn."""
    left, top, width, height = (each / int(Inches(1)) for each in (place.left, place.top, place.width, place.height))
    room = _fit_table(table, width, height)
    count = max(room.count_rows(height), min(1, len(table.rows)))
    place.element.getparent().remove(place.element)
    add_grid(place.part.slide.shapes, *room.cut((left - room.sides, top), count=count))
    return [
        *(["This kind of chart has no native form, so its figures stand on the slide as a table."] if drawn else []),
        *([f"The slide shows the first {count:,} of {len(table.rows):,} rows."] if count < len(table.rows) else []),
    ]


def _fit_table(table: Table, width: float, height: float) -> TableRoom:
    """The table in the largest type in which all rows have room; in the smallest where they have it in none."""
    sides = SIDES / 2 if len(table.columns) > _MANY_COLUMNS else SIDES
    for size in range(LARGEST, SMALLEST - 1, -1):
        (room,) = measure_tables([table], width + 2 * sides, size=size, sides=sides)
        if room.count_rows(height) == len(table.rows):
            break
    return room


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
