"""Directly standardised rates with Dobson's limits."""

from typing import Any, Final, NamedTuple

import numpy as np

from metrics.statistics.arrays import Flags, Floats, Numbers, broadcast_floats, to_floats, unwrap
from metrics.statistics.estimate import (
    ERROR,
    OK,
    STATUSES,
    SUPPRESSED,
    Estimate,
    build_estimate,
    name_method,
    require_multiplier,
)
from metrics.statistics.intervals import byar_limits

EUROPEAN_STANDARD_POPULATION_2013: Final[Floats] = np.array(
    [5000] + [5500] * 3 + [6000, 6000, 6500] + [7000] * 4 + [6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000],
    dtype=np.float64,
)
"""People in each of the 19 age bands 0-4, 5-9, ... 85-89, 90 and over; they sum to 100,000."""
EUROPEAN_STANDARD_POPULATION_2013.setflags(write=False)

FEWEST_EVENTS: Final = 10
"""Below this many events a standardised rate is not calculated (Morris et al. 2018)."""


class StandardisedParts(NamedTuple):
    """What a store keeps of a standardised rate: its limits at any level follow from these.

    `rate` and `variance` are in the unit of the rate and its square; `count` is the number of events;
    `status` is "ok", "suppressed" or "error", and only "ok" has a rate and a variance.
    """

    rate: Any
    variance: Any
    count: Any
    status: Any


def standardised_rate(
    counts: Numbers,
    populations: Numbers,
    weights: Numbers,
    *,
    confidence: float = 0.95,
    multiplier: float = 100_000,
) -> Estimate:
    """Return the directly standardised rate of each area, with Dobson's limits.

    `counts` and `populations` are shaped (..., bands), `weights` (bands,), such as
    `EUROPEAN_STANDARD_POPULATION_2013` or the part of it that the bands cover; the result is shaped (...).
    Fewer than 10 events in all: "suppressed". A missing count is 0. An error when a population is missing
    or not above 0, a count negative, a weight missing or negative, or all weights 0.
    Source: Dobson et al. 1991 (Stat Med 10:457); Eayres 2008 (APHO Technical Briefing 3).
    """
    parts = standardised_rate_parts(counts, populations, weights, multiplier=multiplier)
    return _estimate(parts, confidence)


def standardised_rate_of_events(  # noqa: PLR0913 as standardised_rate, and the frequencies
    persons: Numbers,
    populations: Numbers,
    weights: Numbers,
    *,
    frequencies: Numbers,
    confidence: float = 0.95,
    multiplier: float = 100_000,
) -> Estimate:
    """Return the standardised rate of events that one person can have several of, such as admissions.

    `persons` is shaped (..., frequencies, bands): how many people had each of the `frequencies` (1, 2, 3 ...
    events). The value is that of the events; the interval is wider, for events of one person go
    together. Populations are shaped (..., bands). Statuses and source as `standardised_rate`.
    """
    times = to_floats(frequencies)
    people = np.expand_dims(to_floats(populations), -2)
    rate, variance, count, invalid = _sum_bands(persons, people, weights, require_multiplier(multiplier))
    faulty = np.asarray(invalid.any(axis=-1) | ~(np.isfinite(times) & (times > 0)).all())
    with np.errstate(invalid="ignore"):
        parts = _grade(rate @ times, variance @ (times * times), count @ times, faulty)
    return _estimate(parts, confidence)


def standardised_rate_parts(
    counts: Numbers, populations: Numbers, weights: Numbers, *, multiplier: float = 100_000
) -> StandardisedParts:
    """Return rate, variance, number of events and status, for `dobson_limits` later.

    Shapes, statuses and source as `standardised_rate`; the variance is in the squared unit of the rate.
    """
    return _grade(*_sum_bands(counts, populations, weights, require_multiplier(multiplier)))


def dobson_limits(rate: Numbers, variance: Numbers, count: Numbers, *, confidence: float = 0.95) -> tuple[Any, Any]:
    """Return Dobson's limits of a standardised rate from its variance and its number of events.

    Rate and variance as `standardised_rate_parts` gives them. NaN where anything is missing or there
    are fewer than 10 events. Byar's limits are used for any number of events.
    Source: Dobson et al. 1991 (Stat Med 10:457).
    """
    value, spread, events = broadcast_floats(rate, variance, count)
    with np.errstate(all="ignore"):
        unit = np.where(_is_too_few(events), np.nan, np.sqrt(spread / events))
        lowest, highest = byar_limits(events, confidence=confidence)
        lower = np.clip(value + unit * (lowest - events), 0, None)
        upper = value + unit * (highest - events)
    return unwrap(np.asarray(lower)), unwrap(np.asarray(upper))


def _sum_bands(
    counts: Numbers, populations: Numbers, weights: Numbers, multiplier: float
) -> tuple[Floats, Floats, Floats, Flags]:
    """Rate, variance, events and whether anything is invalid, summed over the bands (last axis)."""
    given, people, weight = broadcast_floats(counts, populations, weights)
    events = np.where(np.isnan(given), 0.0, given)
    with np.errstate(all="ignore"):
        invalid = ~((people > 0) & np.isfinite(people) & (events >= 0) & np.isfinite(events))
        invalid |= ~((weight >= 0) & np.isfinite(weight))
        share = weight / weight.sum(axis=-1, keepdims=True) / people
        rate = (share * events).sum(axis=-1) * multiplier
        variance = (share * share * events).sum(axis=-1) * multiplier**2
    return rate, variance, events.sum(axis=-1), invalid.any(axis=-1) | ~(weight.sum(axis=-1) > 0)


def _is_too_few(events: Floats) -> Flags:
    # A sum of weighted counts may fall short of 10 by rounding alone.
    return events < FEWEST_EVENTS - 1e-9


def _grade(rate: Floats, variance: Floats, count: Floats, invalid: Flags) -> StandardisedParts:
    status = np.where(invalid, ERROR, np.where(_is_too_few(count), SUPPRESSED, OK))
    usable = status == OK
    return StandardisedParts(
        rate=unwrap(np.where(usable, rate, np.nan)),
        variance=unwrap(np.where(usable, variance, np.nan)),
        count=unwrap(np.where(status == ERROR, np.nan, count)),
        status=unwrap(STATUSES[status]),
    )


def _estimate(parts: StandardisedParts, confidence: float) -> Estimate:
    lower, upper = dobson_limits(parts.rate, parts.variance, parts.count, confidence=confidence)
    names = np.asarray(parts.status)
    status = np.select([names == "ok", names == "suppressed"], [OK, SUPPRESSED], ERROR).astype(np.int8)
    return build_estimate(
        np.asarray(parts.rate), (np.asarray(lower), np.asarray(upper)), status, name_method("Dobson", status)
    )
