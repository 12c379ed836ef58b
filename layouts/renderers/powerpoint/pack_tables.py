"""Tables of a board pack: every row is shown, on as many slides as they need, in type that can still be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pptx.util import Emu, Inches, Pt

from layouts.exhibits.parts import Table
from layouts.renderers.powerpoint.deck import Box
from layouts.renderers.powerpoint.table import Grid
from layouts.renderers.powerpoint.text_width import count_lines, measure_text

SMALLEST: Final = 10
"""The smallest type of a table, in points."""

_LARGEST, _ROOMY = 12, 5  # up to so many columns, then smaller
_PARAGRAPH: Final = 120  # letters
SIDES: Final = 0.1
"""What is kept free left and right of a cell's words, in inches."""
_LINE: Final = 1.2
_MARGIN: Final = Emu(25_000)


def find_size(table: Table) -> int:
    """The size of type of a table: the more columns, the smaller, and smaller where cells hold whole paragraphs."""
    if any(len(text) > _PARAGRAPH for row in table.rows for text in row):
        return SMALLEST
    return max(SMALLEST, _LARGEST - max(len(table.columns) - _ROOMY, 0))


def divide_table(table: Table, box: Box, *, size: int, sides: float = SIDES) -> list[tuple[Table, Grid]]:
    """Divide a table into as many as it needs to have room in a box, in inches, each with the columns of the whole."""
    left, top, width, height = (int(Inches(each)) for each in box)
    free = int(Inches(2 * sides))
    widths = _share_width(table, width, size, free)
    heights = _measure_rows(table, widths, size, free)
    parts: list[tuple[Table, Grid]] = []
    first = 0
    while first < len(table.rows) or not parts:
        count = _count_rows([heights[0], *heights[first + 1 :]], height)
        rows, high = table.rows[first : first + count], [heights[0], *heights[first + 1 : first + 1 + count]]
        parts.append((replace(table, rows=rows), Grid(left, top, widths, high, size, _MARGIN, int(Inches(sides)))))
        first += max(count, 1)
    return parts


def _count_rows(heights: Sequence[int], room: int) -> int:
    """How many rows there is room for beneath the header: one at least, where there is any."""
    used, count = heights[0], 0
    for height in heights[1:]:
        used += height
        if used > room and count:
            break
        count += 1
    return count


def _share_width(table: Table, width: int, size: int, free: int) -> list[int]:
    """The width of each column: what its longest text wants where there is room for all, else the widest give way."""
    wanted, least = [], []
    for place, column in enumerate(table.columns):
        cells = [row[place] for row in table.rows]
        words = {word for text in cells for word in text.split()}
        longest = [measure_text(column.header, size, bold=True), *(measure_text(word, size) for word in words)]
        least.append(int(Inches(max(longest))) + free)
        wanted.append(max(int(Inches(max((measure_text(text, size) for text in cells), default=0))) + free, least[-1]))
    cap = _find_cap(wanted, least, width)
    made = [max(low, min(want, cap)) for want, low in zip(wanted, least, strict=True)]
    return [int(each * width / sum(made)) for each in made]


def _find_cap(wanted: Sequence[int], least: Sequence[int], width: int) -> int:
    """The width above which columns give way so that all have room; none has to where they have it anyway."""
    low, high = 0, max(wanted)
    while high - low > int(Inches(0.01)):
        cap = (low + high) // 2
        used = sum(max(lower, min(want, cap)) for want, lower in zip(wanted, least, strict=True))
        low, high = (cap, high) if used <= width else (low, cap)
    return max(wanted) if sum(wanted) <= width else low


def _measure_rows(table: Table, widths: Sequence[int], size: int, free: int) -> list[int]:
    """The height of the header and of each row, by the lines that its longest cell needs."""
    room = [(width - free) / int(Inches(1)) for width in widths]
    headers = [
        count_lines(each.header, width=width, size=size, bold=True)
        for each, width in zip(table.columns, room, strict=True)
    ]
    lines = [
        max(headers),
        *(
            max(count_lines(text, width=width, size=size) for text, width in zip(row, room, strict=True))
            for row in table.rows
        ),
    ]
    return [int(count * Pt(size) * _LINE) + 2 * _MARGIN + Emu(20_000) for count in lines]
