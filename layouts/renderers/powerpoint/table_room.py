"""How wide and high the cells of tables are, and how many rows a slide has room for, before any program opens it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, groupby
from typing import Final

from pptx.util import Emu, Inches, Pt

from layouts.exhibits.parts import Table
from layouts.renderers.powerpoint.table import Grid
from layouts.renderers.powerpoint.text_width import LINE, count_lines, measure_text

SMALLEST, LARGEST = 10, 12
"""The sizes that the type of a table may have, in points."""

SIDES: Final = 0.1
"""What is kept free left and right of a cell's words, in inches."""

_MARGIN: Final = Emu(25_000)
_RULE: Final = Emu(20_000)
_SHORT: Final = 0.125
"""Texts so wide are not wrapped, in inches for each point of their type."""
_EVEN_STEP: Final = 0.25
_POWERS: Final = (0.0, 0.5, 1.0)
_ROUNDED: Final = 0.01
"""What a column is wider than its longest text, in inches: or that would be wrapped where widths are rounded."""


@dataclass(frozen=True)
class TableRoom:
    """A table with the widths of its columns and the size of its type; `sides` is free beside a cell's words."""

    table: Table
    widths: Sequence[int]
    size: int
    sides: float = SIDES

    @cached_property
    def heights(self) -> list[int]:
        """The height of the header and of each row, by the lines that its longest cell needs."""
        headers = tuple(column.header for column in self.table.columns)
        lines = [self._count_lines(headers, bold=True), *map(self._count_lines, self.table.rows)]
        return [int(count * Pt(self.size) * LINE) + 2 * _MARGIN + _RULE for count in lines]

    def count_rows(self, height: float, *, first: int = 0) -> int:
        """How many rows from one on have room in so many inches, beneath the header."""
        ends = accumulate(self.heights[first + 1 :], initial=self.heights[0])
        return max(sum(end <= int(Inches(height)) for end in ends) - 1, 0)

    def find_even(self, first: float, others: float) -> float:
        """The least height in inches at which a table takes no more slides than it must, so that none has only the
        last few rows; `first` is the room on the first slide, `others` on each more."""
        fewest, even = self._count_parts(first, others), others
        while even > _EVEN_STEP and self._count_parts(min(first, even - _EVEN_STEP), even - _EVEN_STEP) <= fewest:
            even -= _EVEN_STEP
        return even

    def _count_parts(self, first: float, others: float) -> int:
        parts, row, height = 0, 0, first
        while row < len(self.table.rows):
            row += max(self.count_rows(height, first=row), 1)
            parts, height = parts + 1, others
        return parts

    def cut(self, spot: tuple[float, float], *, first: int = 0, count: int | None = None) -> tuple[Table, Grid]:
        """The rows from one on, as many as are wanted, as a table of their own. `spot` is its left and top, in
        inches."""
        last = len(self.table.rows) if count is None else first + count
        left, top = (int(Inches(each)) for each in spot)
        heights = [self.heights[0], *self.heights[first + 1 : last + 1]]
        grid = Grid(left, top, self.widths, heights, self.size, _MARGIN, int(Inches(self.sides)))
        return replace(self.table, rows=self.table.rows[first:last]), grid

    def _count_lines(self, row: Sequence[str], *, bold: bool = False) -> int:
        room = [width / int(Inches(1)) - 2 * self.sides for width in self.widths]
        pairs = zip(row, room, strict=True)
        return max(count_lines(text, width=width, size=self.size, bold=bold) for text, width in pairs)


def measure_tables(tables: Sequence[Table], width: float, *, size: int, sides: float = SIDES) -> list[TableRoom]:
    """The rooms of tables so wide, in inches, with type of so many points. Neighbours with the same headers have the
    same columns."""
    rooms: list[TableRoom] = []
    for _, group in groupby(tables, key=lambda each: each.columns):
        alike = list(group)
        whole = replace(alike[0], rows=tuple(row for each in alike for row in each.rows))
        widths = _share_width(whole, int(Inches(width)), size, sides)
        rooms += [TableRoom(each, widths, size, sides) for each in alike]
    return rooms


def _share_width(table: Table, width: int, size: int, sides: float) -> list[int]:
    """The width of each column: what its longest text wants where there is room for all. Else the widest give way, in
    the proportion that makes the table shortest: all down to one width, or the wider the more they want."""
    pairs = [_measure_column(table, place, size) for place in range(len(table.columns))]
    wanted, least = ([int(Inches(each + 2 * sides + _ROUNDED)) for each in side] for side in zip(*pairs, strict=True))
    if sum(wanted) <= width:
        return _stretch(wanted, width)
    tried = [_stretch(_give_way(wanted, least, width, power), width) for power in _POWERS]
    return min(tried, key=lambda widths: sum(TableRoom(table, widths, size, sides).heights))


def _stretch(widths: Sequence[int], width: int) -> list[int]:
    return [int(each * width / sum(widths)) for each in widths]


def _measure_column(table: Table, place: int, size: int) -> tuple[float, float]:
    """How wide the longest text of a column is, in inches, and how wide the column has to be: short texts, such as
    figures, stay in one line, of others the longest word."""
    header = measure_text(table.columns[place].header, size, bold=True)
    cells = {row[place] for row in table.rows}
    wanted = max([header, *(measure_text(text, size) for text in cells)])
    if wanted <= _SHORT * size:
        return wanted, wanted
    return wanted, max([header, *(measure_text(word, size) for text in cells for word in text.split())])


def _give_way(wanted: Sequence[int], least: Sequence[int], width: int, power: float) -> list[int]:
    """Widths that together are as wide as that, if they can be: what each column wants, but at most a cap, which is the
    higher the more it wants, and at least what it needs."""
    weights = [(want / max(wanted)) ** power for want in wanted]

    def cut(cap: float) -> list[int]:
        pairs = zip(wanted, least, weights, strict=True)
        return [max(lower, min(want, int(cap * weight))) for want, lower, weight in pairs]

    low, high = 0.0, max(wanted) / min(weights)
    while high - low > int(Inches(0.01)):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(cut(middle)) <= width else (low, middle)
    return cut(low)
