"""An area beside a benchmark, another area, another period, or a target."""

from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from metrics.statistics.arrays import Flags, Floats, Numbers, broadcast_floats
from metrics.statistics.estimate import require_multiplier
from metrics.statistics.intervals import exact_limits, wilson_limits
from metrics.statistics.polarity import UNKNOWN, label_relation


def compare(value: Numbers, lower: Numbers, upper: Numbers, benchmark: Numbers, *, polarity: Any) -> Any:
    """Return how each value stands to its benchmark, by one interval of the value.

    Within the limits, touching included: "Similar". Outside: "Better" or "Worse" by the polarity, "Higher" or
    "Lower" where it is neutral. "Not compared" where anything is missing, impossible or not applicable.
    The benchmark's own interval is not used. All arguments share a unit; shapes broadcast.
    Source: Fingertips technical guidance; fingertips-open, single overlapping interval.
    """
    found, low, high, mark = broadcast_floats(value, lower, upper, benchmark)
    usable = _are_usable(found, low, high, mark) & (low <= high)
    relation = np.where((low <= mark) & (mark <= high), 0, _side(found, mark))
    return label_relation(_mark_unknown(relation, ~usable), polarity)


def compare_two_levels(  # noqa: PLR0913 the six numbers that such a comparison is made of
    value: Numbers,
    lower95: Numbers,
    upper95: Numbers,
    lower998: Numbers,
    upper998: Numbers,
    benchmark: Numbers,
    *,
    polarity: Any,
) -> Any:
    """Return how each value stands to its benchmark, by its 95 % and 99.8 % intervals.

    As `compare` between the two intervals; beyond the wider one "Best" or "Worst" ("Highest" or "Lowest"
    where the polarity is neutral). Without both 99.8 % limits there is no comparison at all. Source:
    Fingertips, two levels of confidence.
    """
    found, low, high, lowest, highest, mark = broadcast_floats(value, lower95, upper95, lower998, upper998, benchmark)
    usable = _are_usable(found, low, high, lowest, highest, mark) & (low <= high) & (lowest <= highest)
    side = _side(found, mark)
    relation = np.where((lowest <= mark) & (mark <= highest), side, 2 * side)
    relation = np.where((low <= mark) & (mark <= high), 0, relation)
    return label_relation(_mark_unknown(relation, ~usable), polarity)


def compare_intervals(
    lower: Numbers, upper: Numbers, other_lower: Numbers, other_upper: Numbers, *, polarity: Any
) -> Any:
    """Return how two estimates stand to each other by both intervals: touching or overlapping is "Similar".

    Cautious: for intervals of equal width about p < 0.006, not 0.05. For a change between two periods, the
    first interval is the later period's. Labels as `compare`. Source: Fingertips, double overlapping
    intervals.
    """
    low, high, other_low, other_high = broadcast_floats(lower, upper, other_lower, other_upper)
    usable = _are_usable(low, high, other_low, other_high) & (low <= high) & (other_low <= other_high)
    relation = np.where(low > other_high, 1, np.where(high < other_low, -1, 0))
    return label_relation(_mark_unknown(relation, ~usable), polarity)


def compare_with_benchmark_limits(  # noqa: PLR0913 three numbers and what they are
    value: Numbers,
    denominator: Numbers,
    benchmark: Numbers,
    *,
    kind: Literal["proportion", "rate"],
    polarity: Any,
    confidence: float = 0.95,
    multiplier: float = 100,
) -> Any:
    """Return how each value stands to limits drawn around the benchmark for the area's denominator.

    The older Fingertips comparators. Proportions: Wilson limits of the benchmark with the area's denominator;
    rates: exact Poisson limits of the events that the benchmark would give. Not the funnel's limits.
    Value and benchmark are per `multiplier`; labels as `compare`. Source: fingertips-open, SpcFor...
    comparers.
    """
    found, people, mark = broadcast_floats(value, denominator, benchmark)
    scale = require_multiplier(multiplier)
    if kind not in ("proportion", "rate"):
        raise ValueError(f"The kind must be proportion or rate, not {kind}.")
    with np.errstate(all="ignore"):
        expected = mark / scale * people
        if kind == "proportion":
            limits = wilson_limits(expected, people, confidence=confidence)
        else:
            lowest, highest = exact_limits(expected, confidence=confidence)
            limits = (lowest / people, highest / people)
        low, high = limits[0] * scale, limits[1] * scale
        usable = _are_usable(found, people, mark) & (people > 0) & (low <= high)
        relation = np.where(found > high, 1, np.where(found < low, -1, 0))
    return label_relation(_mark_unknown(relation, ~usable), polarity)


def _are_usable(*numbers: Floats) -> Flags:
    return np.logical_and.reduce([np.isfinite(each) for each in numbers])


def _side(value: Floats, mark: Floats) -> NDArray[np.int8]:
    return (value > mark).astype(np.int8) - (value < mark).astype(np.int8)


def _mark_unknown(relation: NDArray[Any], unknown: Flags) -> NDArray[np.int8]:
    return np.where(unknown, UNKNOWN, relation).astype(np.int8)
