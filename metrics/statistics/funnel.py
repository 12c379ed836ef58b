"""Funnel plots: areas of different size beside their common centre."""

from typing import Any, Final, Literal, NamedTuple

import numpy as np

from metrics.statistics.arrays import Flags, Floats, Numbers, broadcast_floats, to_floats, unwrap
from metrics.statistics.estimate import find_z
from metrics.statistics.intervals import EXACT_BELOW, count_limits, exact_limits, wilson_limits
from metrics.statistics.polarity import NOT_COMPARED

TWO_LEVELS: Final = (0.95, 0.998)
NOT_APPLICABLE: Final = "Not applicable"

_LABELS: Final = np.array(
    [
        "Low (0.001)",
        "Low (0.025)",
        "Not significant",
        "High (0.025)",
        "High (0.001)",
        NOT_APPLICABLE,
        NOT_COMPARED,
    ]
)


class FunnelLines(NamedTuple):
    """Two lines of a funnel of rates, as points: denominators, and the rate per unit of denominator."""

    lower_denominator: Floats
    lower_rate: Floats
    upper_denominator: Floats
    upper_rate: Floats


def funnel_limits(
    centre: Numbers, denominator: Numbers, *, kind: Literal["proportion", "rate"], confidence: float = 0.95
) -> tuple[Any, Any]:
    """Return the lower and upper control limit around the centre for each denominator.

    The centre is a share of 1 or events per unit of denominator, and the limits are in the same unit.
    Proportions: centre -+ z sqrt(centre (1 - centre) / n), not clipped (clip to 0 and 1 for display only).
    Rates: exact Poisson limits of the expected events, over the denominator. NaN where the denominator is
    missing or not above 0, or the centre missing, negative or, for a proportion, above 1.
    Source: Spiegelhalter 2005 (Stat Med 24:1185). No adjustment for overdispersion.
    """
    middle, people = broadcast_floats(centre, denominator)
    _require_kind(kind, ("proportion", "rate"))
    usable = (people > 0) & np.isfinite(people) & (middle >= 0) & np.isfinite(middle)
    people, middle = np.where(usable, people, np.nan), np.where(usable, middle, np.nan)
    with np.errstate(all="ignore"):
        if kind == "proportion":
            margin = find_z(confidence) * np.sqrt(middle * (1 - middle) / people)
            return unwrap(middle - margin), unwrap(middle + margin)
        lower, upper = exact_limits(middle * people, confidence=confidence)
        return unwrap(lower / people), unwrap(upper / people)


def funnel_rate_lines(centre: float, counts: Numbers, *, confidence: float = 0.95) -> FunnelLines:
    """Return the lines of a funnel of rates on which an area is just significant, one point a count.

    An area with this many events meets the line at the denominator for which the exact limit of its count
    over the denominator is the centre: limit / centre, as PHEindicatormethods draws it. Drawn so, the
    lines agree with `funnel_significance` but for Byar's approximation. Counts are whole numbers above 0.
    """
    events = to_floats(counts)
    lower, upper = exact_limits(np.where(events > 0, events, np.nan), confidence=confidence)
    with np.errstate(all="ignore"):
        # A low area is significant when its upper limit falls short of the centre, and the reverse.
        return FunnelLines(upper / centre, events * centre / upper, lower / centre, events * centre / lower)


def funnel_significance(
    numerator: Numbers,
    denominator: Numbers,
    *,
    kind: Literal["proportion", "rate", "standardised_rate"],
    centre: float | None = None,
) -> Any:
    """Return the label of each area of one funnel: "High (0.001)" or "(0.025)", "Low ...", "Not significant".

    The centre is the sum of the numerators over the sum of the denominators, unless one is given (1 for
    ratios, whose denominators are expected events). An area is significant when its own interval excludes
    the centre: Wilson for proportions, the limits of the count for rates. For standardised rates the
    denominator is the effective one, multiplier x events / rate; fewer than 10 events are "Not applicable",
    though they enter the centre, and areas without events stay out of it. An area with anything missing or
    impossible is "Not compared" and stays out of the centre. Source: as `funnel_limits`; PHEindicatormethods.
    """
    _require_kind(kind, ("proportion", "rate", "standardised_rate"))
    events, people = broadcast_floats(numerator, denominator)
    usable = (people > 0) & np.isfinite(people) & (events >= 0) & np.isfinite(events)
    if kind == "proportion":
        usable &= events <= people
    middle = _find_centre(events, people, usable & ((events > 0) | (kind != "standardised_rate")), centre)
    with np.errstate(all="ignore"):
        score = sum(_side(events, people, middle, (kind, level)) for level in TWO_LEVELS)
    few = (events < EXACT_BELOW) & (kind == "standardised_rate")
    return _LABELS[np.where(usable & np.isfinite(middle), np.where(few, 5, score + 2), 6)]


def _side(events: Floats, people: Floats, middle: float, how: tuple[str, float]) -> Any:
    kind, level = how
    if kind == "proportion":
        lower, upper = wilson_limits(events, people, confidence=level)
    else:
        lowest, highest = count_limits(events, confidence=level)
        lower, upper = lowest / people, highest / people
    return (lower > middle).astype(np.int8) - (upper < middle).astype(np.int8)


def _find_centre(events: Floats, people: Floats, entering: Flags, centre: float | None) -> float:
    if centre is not None:
        return float(centre)
    total = people[entering].sum()
    return float(events[entering].sum() / total) if total > 0 else np.nan


def _require_kind(kind: str, known: tuple[str, ...]) -> None:
    if kind not in known:
        raise ValueError(f"The kind of funnel must be one of {', '.join(known)}; not {kind}.")
