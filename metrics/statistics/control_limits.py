"""Segments, mean and limits of XmR charts."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from metrics.statistics.arrays import Flags, Floats
from metrics.statistics.control_rules import Series

LIMIT_FACTOR: Final = 2.66
SCREEN_FACTOR: Final = 3.267
"""Making Data Count's rounded constants, not 3 / 1.128."""

FEWEST_POINTS: Final = 13


def number_segments(shape: tuple[int, ...], rebase_at: Sequence[int] | Flags) -> NDArray[np.intp]:
    """Return the number, from 0, of the segment of each point of values shaped (series, points).

    `rebase_at` holds the positions at which a segment starts, or flags shaped as the values. ValueError for
    a position that does not exist.
    """
    flags = np.asarray(rebase_at)
    if flags.dtype == np.bool_ and flags.shape == shape:
        starts = flags.copy()
    else:
        starts = np.zeros(shape, dtype=np.bool_)
        for position in rebase_at:
            if not 0 <= position < shape[1]:
                raise ValueError(f"There is no point {position} to start a segment at.")
            starts[:, position] = True
    starts[:, :1] = False
    return np.cumsum(starts, axis=1)


def measure_segments(
    known: Floats, segment: NDArray[np.intp], *, fix_after: int | None, screen_outliers: bool
) -> tuple[Series, Flags]:
    """Return mean and half-width of the limits of each segment, and which points are in a short one.

    `known` is shaped (series, points), null is NaN. With `fix_after`, only the first so many points of each
    segment enter its mean and its moving ranges.
    """
    bins = _Bins(segment)
    valid = np.isfinite(known)
    joined = np.zeros_like(valid)
    joined[:, 1:] = segment[:, 1:] == segment[:, :-1]
    used = valid if fix_after is None else valid & (_count_from_start(joined) < fix_after)
    noise = 1e-9 * np.abs(known).max(axis=1, initial=0.0, where=valid, keepdims=True)
    ranges = _find_moving_ranges(known, used & valid, joined, noise)
    typical = bins.average(ranges)
    if screen_outliers:
        with np.errstate(invalid="ignore"):
            screened = bins.average(np.where(ranges < SCREEN_FACTOR * typical, ranges, np.nan))
        # When screening leaves nothing, or nothing but zeros, the unscreened average stands.
        typical = np.where(screened > 0, screened, typical)
    mean = bins.average(np.where(used, known, np.nan))
    series = Series(known, mean, LIMIT_FACTOR * typical, joined, noise)
    return series, bins.count(valid) < FEWEST_POINTS


def _find_moving_ranges(known: Floats, used: Flags, joined: Flags, noise: Floats) -> Floats:
    """The distance of each point from the one before; NaN where the two make no pair."""
    ranges = np.full_like(known, np.nan)
    ranges[:, 1:] = np.abs(np.diff(known, axis=1))
    paired = joined & used
    paired[:, 1:] &= used[:, :-1]
    return np.where(paired, np.where(ranges <= noise, 0.0, ranges), np.nan)


def _count_from_start(joined: Flags) -> NDArray[np.intp]:
    place = np.arange(joined.shape[1])
    return place - np.maximum.accumulate(np.where(joined, 0, place), axis=1)


class _Bins:
    """Counts and averages by segment, given back to each point of it."""

    def __init__(self, segment: NDArray[np.intp]) -> None:
        most = int(segment.max(initial=0)) + 1
        self._bins = segment + most * np.arange(len(segment))[:, np.newaxis]
        self._size = most * len(segment)

    def count(self, chosen: Flags) -> NDArray[np.intp]:
        """How many points of the segment are chosen."""
        return np.bincount(self._bins[chosen], minlength=self._size)[self._bins]

    def average(self, numbers: Floats) -> Floats:
        """The average of the numbers that are not NaN; NaN where a segment has none."""
        chosen = ~np.isnan(numbers)
        total = np.bincount(self._bins[chosen], weights=numbers[chosen], minlength=self._size)
        with np.errstate(invalid="ignore"):
            return total[self._bins] / self.count(chosen)
