"""What the points of XmR charts mean: improvement or concern, variation, assurance."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from metrics.statistics.arrays import Codes, Floats, Texts
from metrics.statistics.control_rules import COMMON_CAUSE

POINT_TYPES: Final[Texts] = np.array(
    [
        "common_cause",
        "special_cause_improvement",
        "special_cause_concern",
        "special_cause_neutral_high",
        "special_cause_neutral_low",
    ]
)
_COMMON, _IMPROVEMENT, _CONCERN, _NEUTRAL_HIGH, _NEUTRAL_LOW = range(5)
_DIRECTIONS: Final = {"increase": 1, "decrease": -1, "neutral": 0}


def read_directions(improvement: Any) -> NDArray[np.int8]:
    """Return 1, -1 or 0 for "increase", "decrease" or "neutral", one word or many. ValueError for another."""
    words = np.asarray(improvement, dtype=object)
    if not all(word in _DIRECTIONS for word in words.flat):
        raise ValueError(f"The improvement direction must be one of {', '.join(_DIRECTIONS)}; not {improvement}.")
    return np.array([_DIRECTIONS[word] for word in words.flat], dtype=np.int8).reshape(words.shape)


def find_latest(known: Floats) -> NDArray[np.intp]:
    """Return the position of the last value of each series that is not null, -1 where there is none."""
    valid = ~np.isnan(known)
    if not valid.size:
        return np.full(len(known), -1)
    return np.where(valid.any(axis=1), valid.shape[1] - 1 - np.argmax(valid[:, ::-1], axis=1), -1)


def pick(numbers: NDArray[Any], latest: NDArray[np.intp]) -> Floats:
    """Return each series' number at its latest value; NaN where it has none."""
    if not numbers.size:
        return np.full(len(numbers), np.nan)
    return np.where(latest < 0, np.nan, numbers[np.arange(len(numbers)), latest])


def find_point_types(special: Codes, direction: NDArray[np.int8]) -> NDArray[Any]:
    """Return the code (see POINT_TYPES) of each special cause: its side by the good direction."""
    high = special % 2 == 1
    gain = np.where(high, direction, -direction)
    neutral = np.where(high, _NEUTRAL_HIGH, _NEUTRAL_LOW)
    judged = np.where(gain > 0, _IMPROVEMENT, np.where(gain < 0, _CONCERN, neutral))
    return np.where(special == COMMON_CAUSE, _COMMON, judged)


def name_variation(special: Codes, direction: NDArray[np.int8], latest: NDArray[np.intp]) -> Texts:
    """Return the variation sign of each series: the type of its latest value alone; empty without one."""
    code = np.nan_to_num(pick(special, latest)).astype(np.int8)
    high = code % 2 == 1
    gain = np.where(high, direction, -direction)
    kind = np.where(gain > 0, "improvement", np.where(gain < 0, "concern", "neutral"))
    named = np.char.add(kind, np.where(high, "_high", "_low"))
    return np.where(latest < 0, "", np.where(code == COMMON_CAUSE, "common_cause", named))


def name_assurance(lower: Floats, upper: Floats, target: Floats, direction: NDArray[np.int8]) -> Texts:
    """Return what the limits at the latest value say of the target: "pass", "fail" or "inconsistent".

    A target on a limit is "inconsistent". Empty without a target, limits or a good direction.
    """
    goal = np.broadcast_to(target, lower.shape)
    with np.errstate(invalid="ignore"):
        beyond, short = goal > upper, goal < lower
    fail, meet = np.where(direction > 0, beyond, short), np.where(direction > 0, short, beyond)
    told = np.isfinite(goal) & np.isfinite(lower) & np.isfinite(upper) & (direction != 0)
    return np.where(told, np.where(fail, "fail", np.where(meet, "pass", "inconsistent")), "")
