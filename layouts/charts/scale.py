"""Where an axis begins and ends, in steps that people count in."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from layouts.formatting import PERCENT, is_count

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_NEAR_ZERO = 0.5  # an axis whose lowest figure is under this share of its highest begins at zero


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear axis from `low` to `high` in `step`s; both ends are multiples of the step."""

    low: float
    high: float
    step: float

    @property
    def span(self) -> float:
        """From one end to the other."""
        return self.high - self.low


def choose_scale(values: Iterable[float | None], unit: str, *, steps: int = 5, from_zero: bool = False) -> Scale:
    """Choose an axis that holds all values in about `steps` steps (at most two more).

    It begins at zero when asked (columns always do), and when the lowest value is near enough. A percentage's
    axis stays within 0 to 100, a count's steps are whole.
    """
    known = [value for value in values if value is not None] or [0.0, 1.0]
    low, high = min(known), max(known)
    if from_zero or (low >= 0 and low <= _NEAR_ZERO * high):
        low, high = min(low, 0.0), max(high, 0.0)
    if math.isclose(low, high):
        pad = abs(high) * 0.1 or 1.0
        low, high = (low, high + pad) if low == 0 else (low - pad, high + pad)
    step = _choose_step((high - low) / steps, whole=is_count(unit))
    first, last = math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step
    if unit == PERCENT:
        first, last = (max(first, 0.0) if low >= 0 else first), (min(last, 100.0) if high <= 100 else last)
    return Scale(round(first, 10), round(last, 10), step)


def _choose_step(rough: float, *, whole: bool) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(each * power for each in _STEPS if each * power >= rough * (1 - 1e-9))
    if whole and step != int(step):
        return max(1.0, math.ceil(step))
    return round(step, 10)


def draw_axis(scale: Scale, unit: str) -> dict[str, Any]:
    """Give the part of a plotly axis that a scale decides."""
    decimals = 0 if scale.step >= 1 and scale.step == int(scale.step) else _count_decimals(scale.step)
    axis: dict[str, Any] = {
        "range": [scale.low, scale.high],
        "tick0": scale.low,
        "dtick": scale.step,
        "tickformat": f",.{decimals}f",
    }
    if unit == PERCENT:
        axis["ticksuffix"] = PERCENT
    return axis


def _count_decimals(step: float) -> int:
    return len(f"{step:.10f}".rstrip("0").partition(".")[2])


def thin_ticks(count: int, *, wanted: int) -> list[int]:
    """Choose evenly spaced indices, the last among them and at most `wanted`, in steps of whole years if it may.

    Counting back from the last, so that of quarters every fourth one is the same quarter of another year.
    """
    if count <= wanted:
        return list(range(count))
    step = math.ceil(count / wanted)
    if count > 8:
        step = math.ceil(step / 4) * 4
    return list(range(count - 1, -1, -step))[::-1]
