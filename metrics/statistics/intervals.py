"""Limits of a proportion, of a count and of a crude rate."""

from functools import lru_cache

import numpy as np
from scipy.special import gammaincinv

from metrics.statistics.arrays import Flags, Floats, Numbers, Words, broadcast_floats, to_floats, unwrap
from metrics.statistics.estimate import (
    Estimate,
    build_estimate,
    estimate_in_blocks,
    find_z,
    grade,
    name_method,
    require_confidence,
    require_multiplier,
)

EXACT_BELOW = 10
"""A count below this has exact limits; from here on Byar's approximation holds."""


def proportion(
    numerator: Numbers, denominator: Numbers, *, confidence: float = 0.95, multiplier: float = 100
) -> Estimate:
    """Return numerator / denominator with its Wilson score interval, times the multiplier.

    Numerator and denominator are counts of people or events, possibly weighted, of shapes that
    broadcast. An element is an error when the denominator is not above 0, the numerator is below 0
    or above the denominator, or either is no finite number. No continuity correction.
    Source: Wilson 1927 (JASA 22:209); Newcombe and Altman 2000; APHO Technical Briefing 3.
    """
    scale = require_multiplier(multiplier)

    def calculate(events: Floats, people: Floats) -> Estimate:
        """Shares and Wilson's limits of one block."""
        error = _is_impossible(events, people) | (events > people)
        status = grade(error=error, null=np.isnan(events) | np.isnan(people))
        share = events / people
        lower, upper = wilson_limits(events, people, confidence=confidence)
        limits = (np.minimum(lower, share) * scale, np.maximum(upper, share) * scale)
        return build_estimate(share * scale, limits, status, name_method("Wilson", status))

    with np.errstate(all="ignore"):
        return estimate_in_blocks(calculate, *broadcast_floats(numerator, denominator))


def wilson_limits(events: Floats, people: Floats, *, confidence: float) -> tuple[Floats, Floats]:
    """Return the Wilson limits of events / people, between 0 and 1.

    Each limit is written with its small root rationalised, so that nothing cancels: the lower limit of
    0 of n is exactly 0, and the upper limit of n of n exactly 1.
    """
    z = find_z(confidence)
    others = people - events
    spread = z * np.sqrt(z * z + 4 * events * (others / people))
    lower = 2 * events * events / (people * (2 * events + z * z + spread))
    upper = 1 - 2 * others * others / (people * (2 * others + z * z + spread))
    return lower, upper


def crude_rate(
    numerator: Numbers, denominator: Numbers, *, confidence: float = 0.95, multiplier: float = 100_000
) -> Estimate:
    """Return events per `multiplier` of the denominator, with the limits of the count over it.

    The denominator is people or person-years, possibly fractional; events may exceed it. An element is
    an error when the denominator is not above 0, the numerator below 0, or either no finite number.
    `method` follows the count alone: "Exact" below 10, else "Byars".
    Source: Breslow and Day 1987; Armitage and Berry 2002; APHO Technical Briefing 3.
    """
    scale = require_multiplier(multiplier)

    def calculate(events: Floats, people: Floats) -> Estimate:
        """Rates and limits of one block."""
        error = _is_impossible(events, people)
        status = grade(error=error, null=np.isnan(events) | np.isnan(people))
        lower, upper = count_limits(events, confidence=confidence)
        limits = (lower / people * scale, upper / people * scale)
        return build_estimate(events / people * scale, limits, status, _name_count_method(events, error))

    with np.errstate(all="ignore"):
        return estimate_in_blocks(calculate, *broadcast_floats(numerator, denominator))


def count_interval(count: Numbers, *, confidence: float = 0.95) -> Estimate:
    """Return a count of events with its limits: exact below 10, Byar's from 10 (unrounded count).

    A count below 0 or that is no finite number is an error. Source: as `crude_rate`.
    """

    def calculate(events: Floats) -> Estimate:
        """Limits of the counts of one block."""
        error = (events < 0) | np.isinf(events)
        status = grade(error=error, null=np.isnan(events))
        limits = count_limits(events, confidence=confidence)
        return build_estimate(events, limits, status, _name_count_method(events, error))

    with np.errstate(all="ignore"):
        return estimate_in_blocks(calculate, to_floats(count))


def byar_limits(count: Numbers, *, confidence: float = 0.95) -> tuple[Floats, Floats]:
    """Return Byar's limits of a Poisson count; a lower limit that would fall below 0 is NaN.

    Good from 10 events; use `count_interval` for any count. Source: Breslow and Day 1987 (IARC 82).
    """
    lower, upper = _byar(to_floats(count), find_z(confidence))
    return unwrap(np.where(lower < 0, np.nan, lower)), unwrap(upper)


def exact_limits(count: Numbers, *, confidence: float = 0.95) -> tuple[Floats, Floats]:
    """Return the exact limits of a Poisson count: half the chi-squared quantiles at 2n and 2n + 2.

    Null or negative counts have none (NaN). Source: Garwood 1936; Armitage and Berry 2002.
    """
    events = to_floats(count)
    tail = (1 - require_confidence(confidence)) / 2
    countable = np.where((events >= 0) & np.isfinite(events), events, np.nan)
    # The gamma quantile is half the chi-squared one. At 0 degrees of freedom there is none and the limit is 0,
    # as it is for counts so small that SciPy finds none either.
    lower = np.where(countable < 1e-9, 0.0, gammaincinv(np.maximum(countable, 1e-9), tail))
    return unwrap(lower), unwrap(np.asarray(gammaincinv(countable + 1, 1 - tail)))


def count_limits(events: Floats, *, confidence: float) -> tuple[Floats, Floats]:
    """Return the limits of each count, exact below 10 and Byar's from 10; NaN where there is no count."""
    with np.errstate(all="ignore"):
        lower, upper = _byar(events, find_z(confidence))
        small = (events >= 0) & (events < EXACT_BELOW)
        few = events[small]
        lowest, highest = _look_up_exact(few, confidence)
    lower, upper = np.array(np.maximum(lower, 0)), np.array(upper)
    lower[small], upper[small] = lowest, highest
    return lower, upper


def _byar(events: Floats, z: float) -> tuple[Floats, Floats]:
    with np.errstate(all="ignore"):
        more = events + 1
        root = 1 - 1 / (9 * events) - z / (3 * np.sqrt(events))
        upper_root = 1 - 1 / (9 * more) + z / (3 * np.sqrt(more))
        # Multiplied out: NumPy's general power is several times slower than two products.
        return events * (root * root * root), more * (upper_root * upper_root * upper_root)


def _look_up_exact(few: Floats, confidence: float) -> tuple[Floats, Floats]:
    """Exact limits of counts below 10: whole counts from a table of ten, the rare others calculated."""
    whole = few.astype(np.int8)
    table = _tabulate_exact(confidence)
    lower, upper = table[0][whole], table[1][whole]
    broken = whole != few
    if broken.any():
        lower[broken], upper[broken] = exact_limits(few[broken], confidence=confidence)
    return lower, upper


@lru_cache(maxsize=16)
def _tabulate_exact(confidence: float) -> tuple[Floats, Floats]:
    return exact_limits(np.arange(EXACT_BELOW), confidence=confidence)


def _is_impossible(events: Floats, people: Floats) -> Flags:
    return (people <= 0) | (events < 0) | np.isinf(people) | np.isinf(events)


def _name_count_method(events: Floats, error: Flags) -> Words:
    names = np.array(["", "Exact", "Byars"], dtype=object)
    return names.take(np.where(error | np.isnan(events), 0, np.where(events < EXACT_BELOW, 1, 2)))
