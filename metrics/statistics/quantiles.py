"""Areas sorted into groups by value. Two rules are in use; each function says which."""

from typing import Any

import numpy as np

from metrics.statistics.arrays import Floats, Numbers, to_floats, unwrap
from metrics.statistics.polarity import HIGH, read_polarity

FEWEST_AREAS = 5


def quintiles(values: Numbers, *, polarity: str) -> Floats:
    """Return the quintile, 1 to 5, of each area by the Fingertips rule; areas along the last axis.

    The bounds are the 20th, 40th, 60th and 80th percentiles of the values by linear interpolation, and an
    area belongs below the first bound that it does not exceed. 1 is the lowest, but the highest where high
    is good. NaN for a missing value, and for all when fewer than 5 areas have one. Source: fingertips-open,
    QuintilesComparer.
    """
    given = to_floats(values)
    known = np.where(np.isfinite(given), given, np.nan)
    enough = np.isfinite(known).sum(axis=-1, keepdims=True) >= FEWEST_AREAS
    # Percentiles of nothing but nulls would warn; those sets are blanked below.
    bounds = np.nanpercentile(np.where(enough, known, 0.0), [20, 40, 60, 80], axis=-1)
    slack = 1e-12 * np.abs(bounds)
    group = 1.0 + (known > (bounds + slack)[..., np.newaxis]).sum(axis=0)
    if read_polarity(polarity) == HIGH:
        group = 6.0 - group
    return np.where(enough & np.isfinite(known), group, np.nan)


def quantiles(values: Numbers, *, number: int = 5, highest_first: bool = True) -> Floats:
    """Return the quantile, 1 to `number`, of each area by PHEindicatormethods; areas along the last axis.

    By rank, ties sharing the smallest: floor(Q + 1 - ceil((N + 1 - rank) / (N / Q))), at least 1. The highest
    value is in quantile 1, or the lowest with `highest_first=False`. NaN for a missing value, and
    for all when fewer areas than quantiles have one. ValueError unless there are at least 2 quantiles.
    Source: PHEindicatormethods, phe_quantile.
    """
    if number < 2:
        raise ValueError(f"There must be at least 2 quantiles, not {number}.")
    given = to_floats(values)
    known = np.where(np.isfinite(given), given, np.nan)
    size = np.isfinite(known).sum(axis=-1, keepdims=True)
    rank = _rank(-known if highest_first else known)
    with np.errstate(all="ignore"):
        group = np.floor(number + 1 - np.ceil((size + 1 - rank) / (size / number)))
    return np.where((size >= number) & np.isfinite(known), np.maximum(group, 1.0), np.nan)


def _rank(known: Floats) -> Any:
    """The rank of each value among those along the last axis, ties sharing the smallest; of nulls it says nothing."""
    # scipy.stats has a function for it, whose import takes longer than everything else that a command does.
    return unwrap(np.apply_along_axis(lambda row: np.searchsorted(np.sort(row), row) + 1.0, -1, known))
