"""What a funnel plot shows, apart from how any medium draws it: areas by size and value, and the lines around them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class FunnelPoint:
    """One area: its size across, its figure upwards.

    `text` says all of it in words; `judgement` is the word of its mark. `named` says whether the chart carries its
    name: always, where there is room, or never. `context` areas stand behind those that the chart is about.
    """

    label: str
    text: str
    size: float
    value: float
    judgement: str
    named: Literal["always", "room", "never"] = "room"
    context: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it is context alone: a small grey dot."""
        return self.context and self.named != "always"


@dataclass(frozen=True, slots=True)
class FunnelLine:
    """A line as points of (size, value), from the smallest size on. `name` stands at its end where there is one."""

    points: tuple[tuple[float, float], ...]
    name: str = ""
    outer: bool = False


@dataclass(frozen=True, slots=True)
class FunnelSpec:
    """Areas of different size around their common centre, all in `unit`; `size_name` says what the size counts."""

    points: tuple[FunnelPoint, ...]
    lines: tuple[FunnelLine, ...]
    centre: float
    centre_shown: str
    unit: str
    size_name: str
