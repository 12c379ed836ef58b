"""An estimate: a value, its limits, whether it may be used, and the method that gave it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from metrics.statistics.arrays import Codes, Flags, Floats, Words, unwrap

OK, NULL, SUPPRESSED, ERROR = range(4)
_BLOCK = 8192

STATUSES: Words = np.array(["ok", "null", "suppressed", "error"], dtype=object)


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


def build_estimate(value: Floats, limits: tuple[Floats, Floats], status: Codes, method: Words) -> Estimate:
    """Put the parts together: numbers only where the status is "ok"."""
    usable = status == OK
    lower, upper = limits
    return Estimate(
        value=unwrap(np.where(usable, value, np.nan)),
        lower=unwrap(np.where(usable, lower, np.nan)),
        upper=unwrap(np.where(usable, upper, np.nan)),
        status=unwrap(STATUSES.take(status)),
        method=unwrap(method),
    )


def estimate_in_blocks(calculate: Callable[..., Estimate], *inputs: NDArray[Any]) -> Estimate:
    """Return what `calculate` gives element by element, a block at a time; the inputs share a shape.

    The many intermediate arrays of a formula then stay in the processor's cache, and no memory is fetched from the
    system for them, which costs more than the arithmetic on large arrays.
    """
    shape, size = inputs[0].shape, inputs[0].size
    if size <= _BLOCK:
        return calculate(*inputs)
    flat = [each.ravel() for each in inputs]
    whole = {name: np.empty(size, dtype=np.float64) for name in ("value", "lower", "upper")}
    whole |= {name: np.empty(size, dtype=object) for name in ("status", "method")}
    for start in range(0, size, _BLOCK):
        block = slice(start, start + _BLOCK)
        part = calculate(*(each[block] for each in flat))
        for name, column in whole.items():
            column[block] = getattr(part, name)
    return Estimate(**{name: column.reshape(shape) for name, column in whole.items()})


def name_method(name: str, status: Codes) -> Words:
    """Return the method's name for each element that is no error, where there is none to name."""
    return np.array([name, name, name, ""], dtype=object).take(status)


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
