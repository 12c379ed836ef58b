"""Which areas of a funnel plot carry their names outside the browser, on which side, and at what height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from layouts.charts.funnel_spec import FunnelPoint
from layouts.charts.label_room import LEFT_FROM
from layouts.charts.labels import spread
from layouts.charts.scale import Scale

_ROOM: Final = (0.2, 0.07)
"""How near another area may lie to a name that is not needed, in shares of both axes."""


@dataclass(frozen=True, slots=True)
class Named:
    """An area's name: its index among the points, on which side it stands, and at the height of which value."""

    index: int
    point: FunnelPoint
    value: float
    to_left: bool


def place_names(points: Sequence[FunnelPoint], across: Scale, upward: Scale, *, line: float) -> list[Named]:
    """Place the names that must be there, and of the others those with room; `line` is the height of a line of words
    as a share of the upward axis. On each side names are moved apart where they would cover each other."""
    chosen = [index for index, point in enumerate(points) if _is_named(point, points, across, upward)]
    edge = across.low + LEFT_FROM * across.span
    left = [index for index in chosen if points[index].size > edge]
    right = [index for index in chosen if index not in left]
    named = []
    for indices in (left, right):
        kept = [min(max(points[index].value, upward.low), upward.high) for index in indices]
        gaps = [line * upward.span] * len(kept)
        places = spread(kept, gaps, low=upward.low, high=upward.high)
        pairs = zip(indices, places, strict=True)
        named += [Named(index, points[index], place, to_left=indices is left) for index, place in pairs]
    return named


def _is_named(point: FunnelPoint, points: Sequence[FunnelPoint], across: Scale, upward: Scale) -> bool:
    if point.named != "room":
        return point.named == "always"
    wide, high = _ROOM[0] * across.span, _ROOM[1] * upward.span
    others = [each for each in points if each is not point]
    return not any(abs(each.size - point.size) < wide and abs(each.value - point.value) < high for each in others)
