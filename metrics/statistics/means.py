"""The mean of a few measured values, with its interval."""

import numpy as np
from scipy.special import stdtrit

from metrics.statistics.arrays import Numbers, to_floats
from metrics.statistics.estimate import Estimate, build_estimate, grade, name_method, require_confidence


def mean_interval(values: Numbers, *, axis: int = -1, confidence: float = 0.95) -> Estimate:
    """Return the mean along `axis` with its Student t interval, n - 1 degrees of freedom.

    One null makes the mean null, one impossible value makes it an error; a single value has a mean but
    no interval (NaN limits). Not for very skewed values. Source: Armitage and Berry 2002.
    """
    given = np.atleast_1d(to_floats(values))
    number = given.shape[axis]
    half = (1 + require_confidence(confidence)) / 2
    with np.errstate(all="ignore"):
        mean = given.sum(axis=axis) / number if number else np.full(given.sum(axis=axis).shape, np.nan)
        deviations = given - np.expand_dims(mean, axis)
        variance = (deviations * deviations).sum(axis=axis) / np.float64(number - 1)
        margin = stdtrit(number - 1, half) * np.sqrt(variance / number) if number > 1 else np.nan * mean
    status = grade(error=np.asarray(np.isinf(given).any(axis=axis)), null=np.isnan(mean))
    return build_estimate(mean, (mean - margin, mean + margin), status, name_method("Student t", status))
