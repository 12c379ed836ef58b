"""How much has room on a slide: paragraphs and tables are divided over as many slides as they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from pptx.util import Inches

from layouts.exhibits.parts import Table
from layouts.pack.parts import PackSection
from layouts.renderers.powerpoint.deck import Box
from layouts.renderers.powerpoint.pack_tables import divide_table, find_size
from layouts.renderers.powerpoint.table import Grid
from layouts.renderers.powerpoint.text_width import count_lines

CAPTION_HEIGHT: Final = 0.32
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
    return lines * size * 1.2 / 72


def plan_slides(section: PackSection, box: Box, *, size: float) -> list[PlannedSlide]:
    """Plan the slides of a section within a box."""
    slides = list(_plan_sentences(section.sentences, box, size))
    for table in section.tables:
        _plan_table(slides, table, box, size)
    return slides


def _plan_sentences(sentences: Sequence[str], box: Box, size: float) -> Iterator[PlannedSlide]:
    current: list[str] = []
    for sentence in sentences:
        if current and measure_words([*current, sentence], width=box.width, size=size) > box.height:
            yield PlannedSlide(current)
            current = []
        current = [*current, sentence]
    yield PlannedSlide(current)


def _plan_table(slides: list[PlannedSlide], table: Table, box: Box, size: float) -> None:
    """Put a table beneath what the last slide has, as far as there is room, and the rest on more slides."""
    top = _find_end(slides[-1], box, size)
    if box.top + box.height - top < _LEAST_FOR_TABLE:
        slides.append(PlannedSlide())
        top = box.top
    rest = table
    while True:
        room = box.top + box.height - top - CAPTION_HEIGHT
        place = Box(box.left, top + CAPTION_HEIGHT, box.width, room)
        part, grid = divide_table(rest, place, size=find_size(table))[0]
        slides[-1].tables.append((part, grid))
        rest = replace(rest, rows=rest.rows[len(part.rows) :])
        if not rest.rows:
            return
        slides.append(PlannedSlide())
        top = box.top


def _find_end(slide: PlannedSlide, box: Box, size: float) -> float:
    """Where what stands on a slide ends, in inches from its top."""
    if slide.tables:
        grid = slide.tables[-1][1]
        return (grid.top + sum(grid.heights)) / Inches(1) + _BETWEEN
    return box.top + (measure_words(slide.sentences, width=box.width, size=size) if slide.sentences else 0.0)
