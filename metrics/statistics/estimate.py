"""An estimate: a value, its limits, whether it may be used, and the method that gave it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.special import ndtri

from metrics.statistics.arrays import Codes, Flags, Floats, Texts, unwrap

OK, NULL, SUPPRESSED, ERROR = range(4)
STATUSES: Texts = np.array(["ok", "null", "suppressed", "error"])


@dataclass(frozen=True, slots=True)
class Estimate:
    """Value and limits in the caller's unit; scalars, or arrays of one shape.

    `status` is "ok", "null" (an input is missing), "suppressed" (too few events) or "error" (an input
    is impossible). Value and limits are NaN wherever the status is not "ok". `method` names the
    interval; it is empty where there is none.
    """

    value: Any
    lower: Any
    upper: Any
    status: Any
    method: Any


def build_estimate(value: Floats, limits: tuple[Floats, Floats], status: Codes, method: Texts) -> Estimate:
    """Put the parts together: numbers only where the status is "ok"."""
    usable = status == OK
    lower, upper = limits
    return Estimate(
        value=unwrap(np.where(usable, value, np.nan)),
        lower=unwrap(np.where(usable, lower, np.nan)),
        upper=unwrap(np.where(usable, upper, np.nan)),
        status=unwrap(STATUSES[status]),
        method=unwrap(method),
    )


def grade(*, error: Flags, null: Flags) -> Codes:
    """Return the status code of each element; an impossible input outweighs a missing one."""
    return np.where(error, ERROR, np.where(null, NULL, OK)).astype(np.int8)


def require_confidence(confidence: float) -> float:
    """Return the confidence level. ValueError unless it lies strictly between 0 and 1."""
    if not 0 < confidence < 1:
        raise ValueError(f"The confidence level must lie between 0 and 1, not {confidence}.")
    return float(confidence)


def require_multiplier(multiplier: float) -> float:
    """Return the multiplier. ValueError unless it is a finite number above 0."""
    if not 0 < multiplier < np.inf:
        raise ValueError(f"The multiplier must be a number above 0, not {multiplier}.")
    return float(multiplier)


def find_z(confidence: float) -> float:
    """Return the standard normal quantile of a two-sided level: 0.95 gives 1.959964."""
    return float(ndtri(0.5 + require_confidence(confidence) / 2))
