"""Words on charts: made harmless, wrapped, and kept from covering each other."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

from layouts.charts.scale import Scale

_LETTER = 6.7  # mean width in pixels of a letter of 12 px type, on the safe side


def escape(text: str) -> str:
    """Make a text harmless in a figure: plotly reads tags such as <b> and entities in every text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def wrap(text: str, width: int) -> str:
    """Escape a text and break it into lines of about `width` letters."""
    return "<br>".join(escape(line) for line in fold(text, width))


def measure(texts: Sequence[str], width: int = 1_000) -> int:
    """Estimate in pixels the longest line that these texts make when wrapped to `width` letters."""
    longest = max((len(line) for text in texts for line in fold(text, width)), default=0)
    return round(longest * _LETTER)


def fold(text: str, width: int) -> list[str]:
    """Break a text into lines of at most `width` letters; an empty one is one empty line."""
    return textwrap.wrap(text, width, break_long_words=True) or [""]


def spread(places: Sequence[float], gap: Sequence[float], *, low: float, high: float) -> list[float]:
    """Move places apart so that neighbours keep half of both their gaps between them, within `low` to `high`.

    `gap` is the height of each label. The order is kept, and what does not collide stays where it is. Where there
    is no room for all, the labels are spaced from `low` upwards.
    """
    order = sorted(range(len(places)), key=lambda index: places[index])
    moved = list(places)
    floor = low
    for index in order:
        moved[index] = max(moved[index], floor + gap[index] / 2)
        floor = moved[index] + gap[index] / 2
    ceiling = high
    for index in reversed(order):
        if moved[index] + gap[index] / 2 <= ceiling:
            break
        moved[index] = ceiling - gap[index] / 2
        ceiling = moved[index] - gap[index] / 2
    return moved


def stand_at(place: float, upward: Scale, height: int) -> dict[str, Any]:
    """Give the height at which plotly writes a label, on an axis of `height` pixels. What would stand beyond the axis
    is shifted there: plotly leaves out an annotation whose own place is not on the axis."""
    kept = min(max(place, upward.low), upward.high)
    beyond = round((place - kept) / upward.span * height, 1)
    return {"y": round(kept, 6)} | ({"yshift": beyond} if beyond else {})
