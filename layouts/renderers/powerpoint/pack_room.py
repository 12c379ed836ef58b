"""How much has room on a slide: paragraphs and tables are divided over as many slides as they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from layouts.exhibits.parts import Table
from layouts.pack.parts import PackSection
from layouts.renderers.powerpoint.deck import Box
from layouts.renderers.powerpoint.table import Grid
from layouts.renderers.powerpoint.table_room import SIDES, SMALLEST, TableRoom, measure_tables
from layouts.renderers.powerpoint.text_width import LINE, count_lines

CAPTION_HEIGHT: Final = 0.32
LARGEST_OF_PACK: Final = 14  # points: a table of a pack stands alone on its slide
_BETWEEN: Final = 0.12
_LEAST_FOR_TABLE: Final = 1.4


@dataclass
class PlannedSlide:
    """What stands on one slide: sentences at its top, then tables with their places."""

    sentences: list[str] = field(default_factory=list)
    tables: list[tuple[Table, Grid]] = field(default_factory=list)


def measure_words(paragraphs: Sequence[str], *, width: float, size: float) -> float:
    """The height in inches that paragraphs take, with half a line between them."""
    lines = sum(count_lines(each, width=width, size=size) + 0.5 for each in paragraphs)
    return lines * size * LINE / 72


def plan_slides(section: PackSection, box: Box, *, size: float) -> list[PlannedSlide]:
    """Plan the slides of a section within a box; its tables have the largest type that takes no slide more."""
    fewest = _plan_slides(section, box, size, tables=SMALLEST)
    sizes = range(LARGEST_OF_PACK, SMALLEST, -1) if section.tables else ()
    plans = (_plan_slides(section, box, size, tables=each) for each in sizes)
    return next((plan for plan in plans if len(plan) <= len(fewest)), fewest)


def _plan_slides(section: PackSection, box: Box, size: float, *, tables: int) -> list[PlannedSlide]:
    slides = list(_plan_sentences(section.sentences, box, size))
    for room in measure_tables(section.tables, box.width + 2 * SIDES, size=tables):
        _plan_table(slides, room, box, size)
    return slides


def _plan_sentences(sentences: Sequence[str], box: Box, size: float) -> Iterator[PlannedSlide]:
    current: list[str] = []
    for sentence in sentences:
        if current and measure_words([*current, sentence], width=box.width, size=size) > box.height:
            yield PlannedSlide(current)
            current = []
        current = [*current, sentence]
    yield PlannedSlide(current)


def _plan_table(slides: list[PlannedSlide], room: TableRoom, box: Box, size: float) -> None:
    """Put a table beneath what the last slide has if it has room there; one that is too long for any slide begins
    beneath words, and goes on with as many slides as it needs."""
    bottom, top, first, rows = box.top + box.height, _find_end(slides[-1], box, size), 0, len(room.table.rows)
    fits = room.count_rows(bottom - top - CAPTION_HEIGHT) == rows
    if not fits and (slides[-1].tables or bottom - top < _LEAST_FOR_TABLE):
        slides.append(PlannedSlide())
        top = box.top
    most = room.find_even(bottom - top - CAPTION_HEIGHT, box.height - CAPTION_HEIGHT)
    while True:
        count = room.count_rows(min(most, bottom - top - CAPTION_HEIGHT), first=first) or min(1, rows)
        part, grid = room.cut((box.left - SIDES, top + CAPTION_HEIGHT), first=first, count=count)
        caption = f"{part.caption} (continued)" if first else part.caption
        slides[-1].tables.append((replace(part, caption=caption), grid))
        first += count
        if first >= rows:
            return
        slides.append(PlannedSlide())
        top = box.top


def _find_end(slide: PlannedSlide, box: Box, size: float) -> float:
    """Where what stands on a slide ends, in inches from its top."""
    if slide.tables:
        return slide.tables[-1][1].end + _BETWEEN
    return box.top + (measure_words(slide.sentences, width=box.width, size=size) if slide.sentences else 0.0)
