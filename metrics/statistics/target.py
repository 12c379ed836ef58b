"""A value beside the target that a strategy sets."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from metrics.statistics.arrays import Numbers, broadcast_floats, unwrap
from metrics.statistics.polarity import HIGH, LOW, UNKNOWN, label_relation, read_polarity


def compare_with_target(
    value: Numbers,
    target: Numbers,
    *,
    polarity: Any,
    range_end: Numbers = None,
    interval: tuple[Numbers, Numbers] | None = None,
) -> Any:
    """Return how each value stands to a target, or to the range from `target` up to `range_end`.

    By the value alone: on the target is met whichever direction is good; within the range, its end excluded,
    is "Similar". With `interval` (the value's lower and upper limits): above only when the whole interval is,
    a lower limit on the target included; below only when the upper limit is under it; else "Similar".
    Labels as `compare`; "Not compared" where anything needed is missing. Source: fingertips-open target
    comparers.
    """
    found, start = broadcast_floats(value, target)
    kind = read_polarity(polarity)
    end = start if range_end is None else broadcast_floats(range_end, start)[0]
    low, high = (found, found) if interval is None else broadcast_floats(*interval)
    above, below = low >= end, high < start
    if range_end is None and interval is None:
        # On the target is met: the good side is above for all but the metrics where low is good.
        above = np.where(kind == LOW, found > start, above)
        below = ~above
    relation = np.where(above, 1, np.where(below, -1, 0))
    usable = np.isfinite(found) & np.isfinite(start) & np.isfinite(end) & np.isfinite(low) & np.isfinite(high)
    return label_relation(np.where(usable, relation, UNKNOWN).astype(np.int8), polarity)


@dataclass(frozen=True, slots=True)
class TargetGap:
    """How far it is to a target, in the value's unit.

    `distance` is target minus current; `met` is "yes", "no" or "" (not judged); `remaining` is what is still
    to go in the good direction, 0 once met, NaN where it is not judged.
    """

    distance: Any
    met: Any
    remaining: Any


def measure_target_gap(current: Numbers, target: Numbers, *, polarity: Any) -> TargetGap:
    """Return the distance of each value to its target; equality counts as met.

    Missing or impossible values have no distance; a neutral polarity has a distance but no verdict.
    """
    value, goal = broadcast_floats(current, target)
    kind = read_polarity(polarity)
    usable = np.isfinite(value) & np.isfinite(goal)
    with np.errstate(invalid="ignore"):
        distance = np.where(usable, goal - value, np.nan)
    to_go = np.where(kind == HIGH, distance, np.where(kind == LOW, -distance, np.nan))
    met = np.where(np.isnan(to_go), "", np.where(to_go <= 0, "yes", "no"))
    remaining = np.where(np.isnan(to_go), np.nan, np.fmax(to_go, 0.0))
    return TargetGap(unwrap(distance), unwrap(met), unwrap(remaining))
