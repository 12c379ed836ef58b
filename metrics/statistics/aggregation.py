"""Sums of the members of an area, made before any division."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from metrics.statistics.arrays import Flags, Numbers, broadcast_floats, unwrap
from metrics.statistics.estimate import ERROR, NULL, STATUSES, grade


@dataclass(frozen=True, slots=True)
class Aggregate:
    """Sums over the members, and which members stand in the way.

    `numerator` and `denominator` are NaN where a member is missing or in error; `status` is "ok",
    "null" or "error". `missing` and `faulty` keep the members' shape and say which ones.
    """

    numerator: Any
    denominator: Any
    status: Any
    missing: Flags
    faulty: Flags


def aggregate(numerators: Numbers, denominators: Numbers, *, axis: int = -1, part_of_whole: bool = True) -> Aggregate:
    """Return the sums of the members along `axis`, ready for `proportion` or `crude_rate`.

    A missing member makes its sum null, never smaller. A member of 0 of 0 contributes nothing. Events
    without a denominator, a negative number, or (with `part_of_whole`, as for a proportion) more events
    than people in one member is an error of the whole, although the sum might look valid.
    """
    events, people = broadcast_floats(numerators, denominators)
    faulty = (people < 0) | (events < 0) | np.isinf(people) | np.isinf(events)
    faulty |= (people == 0) & (events != 0)
    if part_of_whole:
        faulty |= events > people
    missing = (np.isnan(events) | np.isnan(people)) & ~faulty
    none_at_all = np.full(faulty.any(axis=axis).shape, events.shape[axis] == 0)
    status = grade(error=np.asarray(faulty.any(axis=axis)), null=missing.any(axis=axis) | none_at_all)
    # A null member already makes its own sum NaN; the other sum stands when it is complete.
    hidden = (status == ERROR) | ((status == NULL) & none_at_all)
    with np.errstate(invalid="ignore"):
        totals = [np.where(hidden, np.nan, each.sum(axis=axis)) for each in (events, people)]
    return Aggregate(unwrap(totals[0]), unwrap(totals[1]), unwrap(STATUSES[status]), missing, faulty)
