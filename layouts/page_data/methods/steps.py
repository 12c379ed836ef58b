"""The arithmetic of a figure, step by step, as one would write it on paper.

What comes out of each step is what the product's own statistics give, so an example cannot say anything else than the
pages do. Sums show rounded numbers; the last digit may therefore differ when one follows them with a calculator.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

from layouts.formatting import PERCENT, find_decimals, format_number, format_value
from layouts.page_data.methods.topic import Grid, Step
from metrics import statistics
from metrics.statistics.estimate import find_z
from metrics.statistics.intervals import EXACT_BELOW

_Z: Final = find_z(0.95)
Z: Final = format_number(_Z, 2)
"""How many standard errors a 95 % interval reaches to each side, as it is printed."""

Z_SQUARED: Final = format_number(_Z * _Z, 2)

_POISSON: Final = "found with the Poisson distribution"


def write_number(value: float) -> str:
    """A count or a population: whole where it is."""
    return format_number(value, 0 if float(value).is_integer() else 1)


def explain_percentage(numerator: float, denominator: float, unit: str = PERCENT) -> tuple[Step, ...]:
    """A percentage and its Wilson interval."""
    made = statistics.proportion(numerator, denominator)
    o, n = write_number(numerator), write_number(denominator)
    root = format_number(_Z * sqrt(_Z * _Z + 4 * numerator * (1 - numerator / denominator)), 3)
    around = f"÷ (2 × ({n} + {Z_SQUARED})) × 100"
    return (
        Step("Percentage", f"{o} ÷ {n} × 100", format_value(float(made.value), unit)),
        Step("What chance adds", f"{Z} × √({Z_SQUARED} + 4 × {o} × (1 − {o} ÷ {n}))", root),
        Step("Lower limit", f"(2 × {o} + {Z_SQUARED} − {root}) {around}", format_value(float(made.lower), unit)),
        Step("Upper limit", f"(2 × {o} + {Z_SQUARED} + {root}) {around}", format_value(float(made.upper), unit)),
    )


def explain_count(events: float) -> tuple[Step, ...]:
    """The limits of a number of events: exact below 10, Byar's from 10."""
    made = statistics.count_interval(events)
    lower, upper = format_number(float(made.lower), 2), format_number(float(made.upper), 2)
    o, more = write_number(events), write_number(events + 1)
    if events < EXACT_BELOW:
        least = "the average at which so many or more come up once in 40 times"
        most = "the average at which so many or fewer come up once in 40 times"
        return (
            Step(f"Lower limit of {o} events", f"{least}, {_POISSON}" if events else "none can be fewer", lower),
            Step(f"Upper limit of {o} events", f"{most}, {_POISSON}", upper),
        )
    below = f"{o} × (1 − 1 ÷ (9 × {o}) − {Z} ÷ (3 × √{o}))³"
    above = f"{more} × (1 − 1 ÷ (9 × {more}) + {Z} ÷ (3 × √{more}))³"
    return (
        Step(f"Lower limit of {o} events", below, lower),
        Step(f"Upper limit of {o} events", above, upper),
    )


def explain_rate(events: float, people: float, *, multiplier: float, unit: str) -> tuple[Step, ...]:
    """A crude rate with the limits of its events."""
    made = statistics.crude_rate(events, people, multiplier=multiplier)
    per = f"÷ {write_number(people)} × {write_number(multiplier)}"
    counted = explain_count(events)
    ends = zip(("Lower", "Upper"), counted, (made.lower, made.upper), strict=True)
    return (
        Step("Rate", f"{write_number(events)} {per}", format_value(float(made.value), unit)),
        *counted,
        *(
            Step(f"{name} limit of the rate", f"{step.result} {per}", format_value(float(limit), unit))
            for name, step, limit in ends
        ),
    )


def explain_standardised(
    counts: Sequence[float], populations: Sequence[float], weights: Sequence[float], *, multiplier: float, unit: str
) -> tuple[Step, ...]:
    """A directly standardised rate with Dobson's limits; its age bands are told by `tabulate_bands`."""
    made = statistics.standardised_rate(counts, populations, weights, multiplier=multiplier)
    adds, events = _weigh_events(populations, weights, multiplier), float(np.sum(counts))
    together, count_steps = np.asarray(counts) * adds, explain_count(events)
    variance = float(np.sum(together * adds))
    decimals = find_decimals(unit) + 2
    rate, number = format_number(float(made.value), decimals), write_number(events)
    spread = format_number(sqrt(variance / events), 4)
    listed = " + ".join(format_number(each, 3) for each in together if each)
    ends = zip(("Lower", "Upper"), count_steps, (made.lower, made.upper), strict=True)
    return (
        Step("Rate: the last column added up", listed, rate),
        Step(
            "Spread of one event: root of the events times their squared share, over the events",
            f"√({format_number(variance, 3)} ÷ {number})",
            spread,
        ),
        *count_steps,
        *(
            Step(
                f"{name} limit of the rate",
                f"{rate} + {spread} × ({step.result} − {number})",
                format_value(float(limit), unit),
            )
            for name, step, limit in ends
        ),
    )


def tabulate_bands(
    ages: Sequence[str],
    counts: Sequence[float],
    populations: Sequence[float],
    weights: Sequence[float],
    *,
    multiplier: float,
) -> Grid:
    """The age bands in which something happened: what one event of each adds to the standardised rate."""
    adds = _weigh_events(populations, weights, multiplier)
    total = write_number(float(np.sum(weights)))
    rows = tuple(
        (
            age,
            write_number(count),
            write_number(people),
            write_number(weight),
            format_number(add, 4),
            format_number(count * add, 3),
        )
        for age, count, people, weight, add in zip(ages, counts, populations, weights, adds, strict=True)
        if count
    )
    headers = ("Age", "Events", "People", f"Standard population (of {total})", "One event adds", "All events add")
    return Grid("What each age band adds to the rate", headers, rows, frozenset(range(1, 6)))


def _weigh_events(populations: Sequence[float], weights: Sequence[float], multiplier: float) -> NDArray[np.float64]:
    """What one event of each age band adds to the rate: its share of the standard population, over its people."""
    return np.asarray(weights, dtype=float) / np.sum(weights) * multiplier / np.asarray(populations, dtype=float)
