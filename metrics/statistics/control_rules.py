"""The four rules that tell special from common cause on an XmR chart."""

from typing import Final, NamedTuple

import numpy as np

from metrics.statistics.arrays import Codes, Flags, Floats, Texts

COMMON_CAUSE: Final = 0
SPECIAL_CAUSES: Final[Texts] = np.array(
    [
        "Common Cause",
        "Above UCL",
        "Below LCL",
        "7 Point Trend (Increasing)",
        "7 Point Trend (Decreasing)",
        "2 in 3 Above CL",
        "2 in 3 Below CL",
        "7 Points Above CL",
        "7 Points Below CL",
    ]
)
"""Labels as NHSRplotthedots writes them, in the order of priority; odd codes are high, even ones low."""

RUN: Final = 7
"""Points of a shift, and points of a trend (six steps)."""


class Series(NamedTuple):
    """Many series at once, each array shaped (series, points); a null value is NaN.

    `joined` is true where a point belongs to the same segment as the point before it, `spread` is half the
    width of the limits (NaN: no limits; 0: no rule applies), `noise` what counts as equal, shaped (series,
    1).
    """

    values: Floats
    mean: Floats
    spread: Floats
    joined: Flags
    noise: Floats


def find_side(series: Series) -> Codes:
    """Return 1 above the mean, -1 below it, 0 on it or where the value is null."""
    with np.errstate(invalid="ignore"):
        distance = series.values - series.mean
        return (distance > series.noise).astype(np.int8) - (distance < -series.noise).astype(np.int8)


def find_special_causes(series: Series, *, two_sigma_2023: bool = False) -> Codes:
    """Return the code of each point's label (see SPECIAL_CAUSES): outside, trend, two in three, shift.

    `two_sigma_2023` counts points outside the limits among the two of three, as NHS England announced in
    2023.
    """
    side = find_side(series)
    outside, zone = _find_far(series)
    far = zone | outside if two_sigma_2023 else zone
    rising, falling = _find_trends(series)
    conditions: list[Flags] = []
    for sign, moving in ((1, rising), (-1, falling)):
        here = side == sign
        near = zone & _mark_windows(_find_windows(here, series.joined, 3) & _two_of_three(far & here), 3)
        shift = _mark_windows(_find_windows(here, series.joined, RUN), RUN)
        conditions += [outside & here, moving, near & here, shift]
    # By priority, each rule high before low: a point has but one side, and but one direction.
    ordered = [conditions[place + 4 * low] for place in range(4) for low in (0, 1)]
    found = np.select(ordered, range(1, 9), COMMON_CAUSE).astype(np.int8)
    return np.where(series.spread == 0, COMMON_CAUSE, found).astype(np.int8)


def _find_far(series: Series) -> tuple[Flags, Flags]:
    """Which points are outside the limits, and which beyond two thirds of the way but not outside."""
    with np.errstate(invalid="ignore"):
        distance = np.abs(series.values - series.mean)
        outside = distance > series.spread + series.noise
        return outside, (distance > series.spread * (2 / 3) + series.noise) & ~outside


def _find_trends(series: Series) -> tuple[Flags, Flags]:
    """Which points belong to a rise and which to a fall of 7 points; a tie or a null breaks it.

    A turning point that belongs to both takes the direction to its right.
    """
    step = np.zeros_like(series.values)
    step[:, 1:] = np.diff(series.values, axis=1)
    with np.errstate(invalid="ignore"):
        up, down = ((sign * step > series.noise) & series.joined for sign in (1, -1))
    # The step into a point is what joins it to the point before: all steps of a window but the first.
    anywhere = np.ones_like(up)
    rising, falling = (_mark_windows(_find_windows(anywhere, moves, RUN), RUN) for moves in (up, down))
    next_up = np.zeros_like(up)
    next_up[:, :-1] = up[:, 1:]
    both = rising & falling
    return rising & ~(both & ~next_up), falling & ~(both & next_up)


def _find_windows(here: Flags, joined: Flags, size: int) -> Flags:
    """Where a window of `size` points starts that all hold, each joined to the one before.

    Shaped as the points; the last ones, where no window fits, are false.
    """
    found = np.zeros_like(here)
    starts = here.shape[1] - size + 1
    if starts > 0:
        points = [here[:, offset : offset + starts] for offset in range(size)]
        links = [joined[:, offset : offset + starts] for offset in range(1, size)]
        found[:, :starts] = np.logical_and.reduce(points + links)
    return found


def _two_of_three(far: Flags) -> Flags:
    """Where a window of three points starts of which two or more are far."""
    found = np.zeros_like(far)
    first, second, third = far[:, :-2], far[:, 1:-1], far[:, 2:]
    found[:, :-2] = (first & second) | (first & third) | (second & third)
    return found


def _mark_windows(starts: Flags, size: int) -> Flags:
    """Mark every point of every window that starts where `starts` says."""
    marked = starts.copy()
    for offset in range(1, min(size, starts.shape[1])):
        marked[:, offset:] |= starts[:, :-offset]
    return marked
