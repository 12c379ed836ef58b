"""Where there is room for names beside the marks of a plot, on a narrow screen as on a wide one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, TypeAlias

from layouts.charts.funnel_spec import FunnelPoint
from layouts.charts.labels import measure, wrap
from layouts.charts.scale import Scale

PLOT_HEIGHT: Final = 346
LINE_HEIGHT: Final = 15
SHIFT: Final = 14
"""Pixels of a plot's height, of a line of words, and from a mark to its name."""

NAME_LETTERS: Final = 18
"""Longer names take several lines."""

_WIDTHS: Final = (230, 480)
"""Pixels of the plot's width on the narrowest screen and beside a table."""

LEFT_FROM: Final = 0.55
"""An area farther across than this share of the axis has its name to its left, where there is room."""

_STEP: Final = 5
_MARK: Final = 6

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels."""

Place: TypeAlias = tuple[bool, float]
"""Whether a name stands to the left of its mark, and how many pixels below it."""


class NamePlacer:
    """Gives names their places one after the other, none over a mark or over a name that has its place already."""

    def __init__(self, points: Sequence[FunnelPoint], across: Scale, upward: Scale) -> None:
        """All points whose marks are drawn, and the axes."""
        self._across, self._upward = across, upward
        marks = [[self._find_place(point, width) for point in points] for width in _WIDTHS]
        self._taken = [[(x - _MARK, y - _MARK, x + _MARK, y + _MARK) for x, y in places] for places in marks]

    def place(self, point: FunnelPoint, *, farthest: float = PLOT_HEIGHT) -> Place | None:
        """Take the free place nearest to a mark, at most `farthest` pixels above or below; None where there is none."""
        sides = (True, False) if self._stands_right(point) else (False, True)
        for lift, to_left in product(_list_lifts(farthest), sides):
            boxes = [self._find_box(point, (to_left, lift), width) for width in _WIDTHS]
            if all(map(self._is_free, boxes, self._taken, _WIDTHS)):
                for taken, box in zip(self._taken, boxes, strict=True):
                    taken.append(box)
                return to_left, lift
        return None

    def give(self, point: FunnelPoint) -> Place:
        """The usual place, free or not."""
        return self._stands_right(point), 0.0

    def _stands_right(self, point: FunnelPoint) -> bool:
        return point.size > self._across.low + LEFT_FROM * self._across.span

    def _find_place(self, point: FunnelPoint, width: float) -> tuple[float, float]:
        share = (point.size - self._across.low) / self._across.span
        return share * width, (self._upward.high - point.value) / self._upward.span * PLOT_HEIGHT

    def _find_box(self, point: FunnelPoint, place: Place, width: float) -> Box:
        x, y = self._find_place(point, width)
        to_left, lift = place
        wide, high = measure([point.label], NAME_LETTERS), (wrap(point.label, NAME_LETTERS).count("<br>") + 1)
        left, half = x - SHIFT - wide if to_left else x + SHIFT, high * LINE_HEIGHT / 2
        return left, y + lift - half, left + wide, y + lift + half

    def _is_free(self, box: Box, taken: Sequence[Box], width: float) -> bool:
        left, top, right, bottom = box
        inside = left >= 0 and top >= -LINE_HEIGHT / 2 and bottom <= PLOT_HEIGHT
        # To the right of the plot stand the names of its lines: there is some room between.
        return inside and right <= width + SHIFT and not any(_overlap(box, other) for other in taken)


def _list_lifts(farthest: float) -> Iterator[float]:
    """Nought, a step down, a step up, two steps down, and so on."""
    yield 0.0
    for steps in range(1, int(farthest / _STEP) + 1):
        yield from (float(steps * _STEP), -float(steps * _STEP))


def _overlap(box: Box, other: Box) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
