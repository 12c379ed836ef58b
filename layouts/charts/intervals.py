"""The 95 % intervals of points as plotly draws them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from layouts.charts.periods_axis import tidy
from layouts.charts.specs import Point


def draw_intervals(points: Sequence[Point], *, color: str, width: int) -> dict[str, Any]:
    """Give plotly's error bars: how far each interval reaches to both sides of its value.

    `width` is that of the strokes at their ends, in pixels on each side.
    """
    return {
        "type": "data",
        "array": [_measure(point.upper, point.value) for point in points],
        "arrayminus": [_measure(point.lower, point.value) for point in points],
        "color": color,
        "thickness": 1.5,
        "width": width,
    }


def _measure(end: float | None, value: float | None) -> float | None:
    return None if end is None or value is None else tidy(abs(end - value))
