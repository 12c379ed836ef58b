"""Where the parts of a chart stand, in points, known before any program draws it: so words can be kept apart."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, Final, NamedTuple

from pptx.enum.chart import XL_LABEL_POSITION
from pptx.util import Pt

from layouts.charts.labels import spread
from layouts.charts.scale import Scale
from layouts.renderers.powerpoint.deck import Box
from layouts.renderers.powerpoint.labels import TEXT, Label
from layouts.renderers.powerpoint.text_width import measure_block

GAP: Final = 5.0
"""What stays free between a point and its words, in points."""

SMALLEST: Final = 10
"""The smallest type on a slide, in points."""

_BESIDE_WORDS: Final = 4.0
_BETWEEN, _APART = 3.0, 1.0
_PIECE: Final = 8.0

_INSIDE: Final = {XL_LABEL_POSITION.RIGHT: (0, -0.5), XL_LABEL_POSITION.LEFT: (-1, -0.5),
                  XL_LABEL_POSITION.ABOVE: (-0.5, -1), XL_LABEL_POSITION.BELOW: (-0.5, 0),
                  XL_LABEL_POSITION.OUTSIDE_END: (-0.5, -1)}  # fmt: skip
"""Where a label's upper left corner is, seen from its point, in shares of its width and height."""

_AWAY: Final = {XL_LABEL_POSITION.RIGHT: (1, 0), XL_LABEL_POSITION.LEFT: (-1, 0),
                XL_LABEL_POSITION.ABOVE: (0, -1), XL_LABEL_POSITION.BELOW: (0, 1),
                XL_LABEL_POSITION.OUTSIDE_END: (0, -1)}  # fmt: skip


class Margins(NamedTuple):
    """What stands around the inside of a chart's axes, in points."""

    left: float = 8.0
    top: float = 10.0
    right: float = 12.0
    bottom: float = 24.0


class Spot(NamedTuple):
    """A place on a chart, in points from its upper left corner."""

    x: float
    y: float


class Area(NamedTuple):
    """What words or marks cover of a chart, in points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area) -> bool:
        """Whether two areas have anything in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def widen(self, by: float) -> Area:
        """The area with so many points more on its left and right."""
        return self._replace(left=self.left - by, right=self.right + by)

    def lies_in(self, other: Area) -> bool:
        """Whether an area is within another."""
        return all(
            (
                self.left >= other.left,
                self.top >= other.top,
                self.right <= other.right,
                self.bottom <= other.bottom,
            )
        )


class Words(NamedTuple):
    """Words beside a point: the point's place in its series, and where it stands."""

    place: int
    label: Label
    spot: Spot


@dataclass(frozen=True, slots=True)
class Room:
    """The size of a chart in points, and what stands around the inside of its axes."""

    width: float
    height: float
    margins: Margins

    @property
    def inside(self) -> Area:
        """The inside of the axes."""
        left, top, right, bottom = self.margins
        return Area(left, top, self.width - right, self.height - bottom)

    @property
    def plot(self) -> Box:
        """The same in shares of the chart."""
        left, top, right, bottom = self.inside
        return Box(left / self.width, top / self.height, (right - left) / self.width, (bottom - top) / self.height)

    def find_across(self, value: float, scale: Scale) -> float:
        """Where a value stands on the axis across."""
        inside = self.inside
        return inside.left + (value - scale.low) / scale.span * (inside.right - inside.left)

    def find_upward(self, value: float, scale: Scale) -> float:
        """Where a value stands on the upright axis."""
        inside = self.inside
        return inside.bottom - (value - scale.low) / scale.span * (inside.bottom - inside.top)

    def find_category(self, index: float, count: int) -> float:
        """Where the middle of one of so many categories is."""
        inside = self.inside
        return inside.left + (index + 0.5) / count * (inside.right - inside.left)

    def move(self, label: Label, *, across: float = 0.0, down: float = 0.0) -> Label:
        """A label moved by so many points."""
        x, y = label.shift
        return replace(label, shift=(x + across / self.width, y + down / self.height))

    def cover(self, label: Label, spot: Spot) -> Area:
        """What a label covers whose point is there."""
        block = measure_block(label.text, label.size, bold=label.bold)
        (x, y), (right, down) = _INSIDE[label.position], _AWAY[label.position]
        left = spot.x + x * block.width + right * GAP + label.shift[0] * self.width
        top = spot.y + y * block.height + down * GAP + label.shift[1] * self.height
        return Area(left, top, left + block.width, top + block.height)


def find_room(place: Any, margins: Margins) -> Room:
    """The room in a placeholder, or in the frame of a chart."""
    return Room(place.width / Pt(1), place.height / Pt(1), margins)


def line_up(labels: Sequence[Label], spots: Sequence[Spot], room: Room, *, at: float) -> list[Label]:
    """Move labels so that all begin `at` that far across the chart, each at its point's height as far as it may be:
    none covers another, and none stands above the chart or on the words beneath it."""
    floor = room.height - _BESIDE_WORDS
    heights = _measure_heights(labels)
    low = room.margins.bottom - 2 * _BESIDE_WORDS
    places = spread([floor - spot.y for spot in spots], heights, low=low, high=floor)
    return [
        _move_to(label, spot, Spot(at, floor - place), room)
        for label, spot, place in zip(labels, spots, places, strict=True)
    ]


def fit_type(labels: Sequence[Label], room: Room) -> list[Label]:
    """The labels in the largest type in which they have room beneath each other."""
    for size in range(TEXT, SMALLEST, -1):
        sized = [replace(label, size=size) for label in labels]
        if sum(_measure_heights(sized)) <= room.height - room.margins.bottom:
            return sized
    return [replace(label, size=SMALLEST) for label in labels]


def _measure_heights(labels: Sequence[Label]) -> list[float]:
    """The height of each label, with a little room."""
    return [measure_block(label.text, label.size).height + _APART for label in labels]


def _move_to(label: Label, spot: Spot, target: Spot, room: Room) -> Label:
    """A label moved so that the middle of its left side stands somewhere."""
    area = room.cover(label, spot)
    return room.move(label, across=target.x - area.left, down=target.y - (area.top + area.bottom) / 2)


@dataclass(frozen=True, slots=True)
class Taken:
    """What words should not cover: other words least of all, then marks, then lines."""

    marks: list[Area]
    lines: list[Area]
    words: list[Area] = field(default_factory=list)

    def count_met(self, area: Area, room: Room) -> tuple[int, int, int]:
        """How much of each an area covers. What stands outside the axes covers words."""
        beyond = not area.lies_in(room.inside)
        return _count_met(area, self.words) + beyond, _count_met(area, self.marks), _count_met(area, self.lines)


def choose_words(choices: Iterable[Words], room: Room, taken: Taken) -> tuple[Words, Area, bool]:
    """Of some ways to write words the first that covers least; what it covers, with a little room beside it, and
    whether nothing was there. ValueError where there is no way."""
    best, least = None, (math.inf, math.inf, math.inf)
    for words in choices:
        area = room.cover(words.label, words.spot)
        met = taken.count_met(area, room)
        if met < least:
            best, least = (words, area.widen(_BETWEEN)), met
    if best is None:
        raise ValueError("There is no way to write these words.")
    return *best, not any(least)


def _count_met(area: Area, others: Iterable[Area]) -> int:
    return sum(area.meets(each) for each in others)


def surround(spot: Spot, reach: float) -> Area:
    """What a mark covers that reaches so many points from its middle."""
    return Area(spot.x - reach, spot.y - reach, spot.x + reach, spot.y + reach)


def follow(spots: Sequence[Spot | None]) -> list[Area]:
    """What a line from spot to spot covers, in small pieces; nothing where there is a gap."""
    return [
        piece for start, end in pairwise(spots) if start is not None and end is not None for piece in _cut(start, end)
    ]


def _cut(start: Spot, end: Spot) -> Iterator[Area]:
    """The pieces of a straight line, each as high as the line climbs within it."""
    count = 1 + int(abs(end.y - start.y) / _PIECE)
    for step in range(count):
        near, far = step / count, (step + 1) / count
        upper, lower = sorted(start.y + share * (end.y - start.y) for share in (near, far))
        left, right = (start.x + share * (end.x - start.x) for share in (near, far))
        yield Area(left, upper - 1, right, lower + 1)
