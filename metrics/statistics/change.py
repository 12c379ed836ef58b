"""The change from one period to another."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from metrics.statistics.arrays import Numbers, broadcast_floats, unwrap
from metrics.statistics.polarity import HIGH, LOW, read_polarity

CURRENT_MISSING: Final = "current value missing"
CURRENT_IMPOSSIBLE: Final = "current value is no number"
COMPARATOR_MISSING: Final = "comparator period missing or suppressed"
COMPARATOR_IMPOSSIBLE: Final = "comparator is no number"
COMPARATOR_ZERO: Final = "comparator is zero: no percentage"

_UNITS_OF_CHANGE: Final = {
    "%": "percentage points",
    "percent": "percentage points",
    "percentage": "percentage points",
    "proportion": "percentage points",
    "rate": "rate units",
    "count": "number",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A change, in scalars or arrays of one shape.

    `absolute` is in `unit`; `percentage` is NaN where the comparator is 0; `direction` is "up", "down" or
    "same"; `judgement` is "better", "worse", "no change" or "no judgement". Where a value is missing the
    numbers are NaN, the words empty, and `reason` says why.
    """

    absolute: Any
    percentage: Any
    direction: Any
    judgement: Any
    reason: Any
    unit: str


def change(current: Numbers, comparator: Numbers, *, polarity: Any, unit: str) -> Change:
    """Return the change from the comparator to the current value, from unrounded values.

    `unit` is that of the two values ("%", "proportion", "rate", "count" or a word of your own); a change of
    percentages is in percentage points. A value missing, suppressed or no number has no change.
    """
    now, before = broadcast_floats(current, comparator)
    reason = np.select(
        [np.isnan(now), np.isinf(now), np.isnan(before), np.isinf(before), before == 0],
        [CURRENT_MISSING, CURRENT_IMPOSSIBLE, COMPARATOR_MISSING, COMPARATOR_IMPOSSIBLE, COMPARATOR_ZERO],
        "",
    )
    usable = np.isfinite(now) & np.isfinite(before)
    with np.errstate(all="ignore"):
        absolute = np.where(usable, now - before, np.nan)
        noise = np.abs(absolute) <= 1e-12 * np.maximum(np.abs(now), np.abs(before))
        absolute = np.where(usable & noise, 0.0, absolute)
        percentage = np.where(before == 0, np.nan, 100 * absolute / before)
    return Change(
        absolute=unwrap(absolute),
        percentage=unwrap(percentage),
        direction=unwrap(np.select([absolute > 0, absolute < 0, absolute == 0], ["up", "down", "same"], "")),
        judgement=unwrap(_judge(absolute, polarity)),
        reason=unwrap(reason),
        unit=_UNITS_OF_CHANGE.get(unit, unit),
    )


def _judge(absolute: Any, polarity: Any) -> Any:
    kind = read_polarity(polarity)
    good = np.where(kind == HIGH, absolute > 0, absolute < 0)
    judged = (kind == HIGH) | (kind == LOW)
    words = np.where(judged, np.where(good, "better", "worse"), "no judgement")
    return np.where(np.isnan(absolute), "", np.where(absolute == 0, "no change", words))
