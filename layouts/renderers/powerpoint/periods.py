"""The words of the periods beneath a chart over time, in lines of their own: only as many as have room."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from layouts.charts.scale import thin_ticks
from layouts.renderers.powerpoint.labels import TEXT
from layouts.renderers.powerpoint.text_width import measure_block

_LETTERS: Final = 8
_BETWEEN: Final = 10.0
"""What stays free between two periods' words, in points."""


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """The words by the index of their period, and the height in points that they take.

    `whole` where every period has its words: then they are the axis' own.
    """

    words: Mapping[int, str]
    height: float
    whole: bool


def choose_periods(names: Sequence[str], width: float) -> PeriodWords:
    """Choose the periods that are named beneath so wide an axis, in points: the last among them, and of quarters the
    same one of each year. Programs leave out words from the first on, and some wrap all of them into one column each,
    so where some are left out the words are written by us."""
    fold = textwrap.TextWrapper(_LETTERS, break_long_words=False, break_on_hyphens=False).wrap
    folded = ["\n".join(fold(name)) for name in names]
    blocks = [measure_block(text, TEXT) for text in folded]
    widest = max((block.width for block in blocks), default=0.0) + _BETWEEN
    chosen = thin_ticks(len(names), wanted=max(int(width / widest), 1))
    height = max((block.height for block in blocks), default=0.0)
    return PeriodWords({index: folded[index] for index in chosen}, height, whole=len(chosen) == len(names))
