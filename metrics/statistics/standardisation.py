"""Directly standardised rates with Dobson's limits."""

from typing import Any, Final, NamedTuple

import numpy as np

from metrics.statistics.arrays import Codes, Flags, Floats, Numbers, broadcast_floats, to_floats, unwrap
from metrics.statistics.estimate import (
    ERROR,
    OK,
    STATUSES,
    SUPPRESSED,
    Estimate,
    build_estimate,
    estimate_in_blocks,
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

_BLOCK: Final = 1024
"""Areas at a time: with their age bands they stay in the processor's cache."""


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
    return _estimate(_sum_bands(counts, populations, weights, require_multiplier(multiplier)), confidence)


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
    each = _sum_bands(persons, people, weights, require_multiplier(multiplier))
    faulty = np.asarray(each.invalid.any(axis=-1) | ~(np.isfinite(times) & (times > 0)).all())
    with np.errstate(invalid="ignore"):
        events = _Sums(each.rate @ times, each.variance @ (times * times), each.events @ times, faulty)
    return _estimate(events, confidence)


def standardised_rate_parts(
    counts: Numbers, populations: Numbers, weights: Numbers, *, multiplier: float = 100_000
) -> StandardisedParts:
    """Return rate, variance, number of events and status, for `dobson_limits` later.

    Shapes, statuses and source as `standardised_rate`; the variance is in the squared unit of the rate.
    """
    sums, status = _grade(_sum_bands(counts, populations, weights, require_multiplier(multiplier)))
    return StandardisedParts(
        rate=unwrap(sums.rate),
        variance=unwrap(sums.variance),
        count=unwrap(np.where(status == ERROR, np.nan, sums.events)),
        status=unwrap(STATUSES[status]),
    )


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
        lower = np.maximum(value + unit * (lowest - events), 0)
        upper = value + unit * (highest - events)
    return unwrap(np.asarray(lower)), unwrap(np.asarray(upper))


class _Sums(NamedTuple):
    """Sums over the bands: what a rate, its variance and its count are, and whether an input was impossible."""

    rate: Floats
    variance: Floats
    events: Floats
    invalid: Flags


def _sum_bands(counts: Numbers, populations: Numbers, weights: Numbers, multiplier: float) -> _Sums:
    """Sum over the bands (last axis), a block of areas at a time."""
    given, people, weight = to_floats(counts), to_floats(populations), to_floats(weights)
    shape = np.broadcast_shapes(given.shape, people.shape, weight.shape)
    weight = np.broadcast_to(weight, (*weight.shape[:-1], shape[-1]))
    with np.errstate(all="ignore"):
        total = weight.sum(axis=-1, keepdims=True)
        share = weight / total
        unfit = ~((weight >= 0) & np.isfinite(share)).all(axis=-1) | ~(total[..., 0] > 0)
        columns = [_lay_out(each, shape) for each in (given, people, share, share * share)]
        parts = [
            _sum_block(*(each[start : start + _BLOCK] for each in columns))
            for start in range(0, max(len(columns[0]), 1), _BLOCK)
        ]
    rate, variance, events, invalid = (np.concatenate(each).reshape(shape[:-1]) for each in zip(*parts, strict=True))
    return _Sums(rate * multiplier, variance * multiplier**2, events, np.asarray(invalid | unfit))


def _lay_out(numbers: Floats, shape: tuple[int, ...]) -> Floats:
    """The numbers of each area in a row; weights that are the same for all areas are not copied for each of them."""
    rows = (int(np.prod(shape[:-1])), shape[-1])
    return np.broadcast_to(numbers, rows if numbers.ndim < 2 else shape).reshape(rows)


def _sum_block(given: Floats, people: Floats, share: Floats, squared: Floats) -> _Sums:
    """The sums of some areas, shaped (areas, bands), as rates of one person; a missing count is 0."""
    each = np.ones(given.shape[-1])
    counts, events = given, np.vecdot(given, each)
    if np.isnan(events).any():
        counts = np.where(np.isnan(given), 0.0, given)
        events = np.vecdot(counts, each)
    inverse = 1 / people
    rates = counts * inverse
    rate = np.vecdot(rates, share)
    rates *= inverse
    impossible = ~np.isfinite(rate) | ~np.isfinite(events)
    # A population that is negative, infinite or missing shows here; one of 0 gives a rate that is not finite.
    if not (given.size and inverse.min() > 0 and counts.min() >= 0):
        impossible |= ~((inverse > 0) & (counts >= 0)).all(axis=-1)
    return _Sums(rate, np.vecdot(rates, squared), events, impossible)


def _is_too_few(events: Floats) -> Flags:
    # A sum of weighted counts may fall short of 10 by rounding alone.
    return events < FEWEST_EVENTS - 1e-9


def _grade(sums: _Sums) -> tuple[_Sums, Codes]:
    """The sums, their numbers blanked where the status, which comes with them, is not "ok"."""
    status = np.where(sums.invalid, ERROR, np.where(_is_too_few(sums.events), SUPPRESSED, OK)).astype(np.int8)
    usable = status == OK
    rate, variance = np.where(usable, sums.rate, np.nan), np.where(usable, sums.variance, np.nan)
    return sums._replace(rate=rate, variance=variance), status


def _estimate(sums: _Sums, confidence: float) -> Estimate:
    def calculate(*parts: Any) -> Estimate:
        """Status and Dobson's limits of one block."""
        (rate, variance, events, _), status = _grade(_Sums(*parts))
        limits = dobson_limits(rate, variance, events, confidence=confidence)
        return build_estimate(rate, limits, status, name_method("Dobson", status))

    return estimate_in_blocks(calculate, *sums)
