"""Where the words of a slide end, and so where what stands beneath or above them has room."""

from __future__ import annotations

import math
from typing import Any, Final

from pptx.util import Inches, Pt

from layouts.renderers.powerpoint.deck import BOTTOM, FOOT_BOX, LINE_SHARE, SUBTITLE_BOX, TITLE_BOX
from layouts.renderers.powerpoint.text_width import LINE, count_lines

_LARGEST, _SMALLEST, _MOST_LINES = 24, 20, 2
"""The sizes of type of a title: in the smaller one, what would take more lines."""

_SUBTITLE, _FOOT = 14, 10
_BETWEEN: Final = 0.06


def measure_title(title: str) -> tuple[int, float]:
    """The size of type in which a title stands, and where it ends, in inches from the top."""
    for size in (_LARGEST, _SMALLEST):
        lines = count_lines(title, width=TITLE_BOX.width, size=size, bold=True)
        if lines <= _MOST_LINES:
            break
    return size, TITLE_BOX.top + _measure_lines(lines, size)


def write_title(slide: Any, title: str) -> float:
    """Write a slide's title; give where it ends, in inches from the top."""
    size, end = measure_title(title)
    shape = slide.shapes.title
    shape.text_frame.text = title
    if size != _LARGEST:
        shape.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
    return end


def write_subtitle(place: Any, subtitle: str, top: float) -> float:
    """Write a subtitle beneath its title, which ends at `top`; give where it ends, in inches."""
    place.text_frame.text = subtitle
    lines = count_lines(subtitle, width=SUBTITLE_BOX.width, size=_SUBTITLE)
    height = _measure_lines(lines, _SUBTITLE)
    place.left, place.width = Inches(SUBTITLE_BOX.left), Inches(SUBTITLE_BOX.width)
    place.top, place.height = Inches(top + _BETWEEN), Inches(height)
    return top + _BETWEEN + height


def write_foot_lines(place: Any, lines: list[str], *, is_marked: bool) -> float:
    """Write the lines at the foot of the slide, the marking in bold; give where they begin, in inches."""
    count = sum(count_lines(line, width=FOOT_BOX.width, size=_FOOT) for line in lines)
    top = BOTTOM - _measure_lines(count, _FOOT)
    place.left, place.width = Inches(FOOT_BOX.left), Inches(FOOT_BOX.width)
    place.top, place.height = Inches(top), Inches(BOTTOM - top)
    place.text_frame.text = "\n".join(lines)
    if is_marked:
        place.text_frame.paragraphs[0].runs[0].font.bold = True
    return top


def _measure_lines(count: int, size: float) -> float:
    """The height of lines of a place, in inches, rounded up to a hundredth."""
    return math.ceil(count * size * LINE * LINE_SHARE / 72 * 100) / 100
