"""Recent trend over the latest five years."""

from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple

import numpy as np

from metrics.statistics.arrays import Flags, Floats, Numbers, Texts, to_floats
from metrics.statistics.estimate import find_z
from metrics.statistics.polarity import HIGH, LOW, read_polarity

POINTS: Final = 5
CRITICAL_CHI_SQUARED: Final = 9.5495
"""One degree of freedom, two-sided p below 0.002; the constant that the published guidance prints."""

INCREASING: Final = "Increasing"
DECREASING: Final = "Decreasing"
NO_CHANGE: Final = "No significant change"
CANNOT: Final = "Cannot be calculated"
BETTER: Final = "Getting better"
WORSE: Final = "Getting worse"

TOO_FEW: Final = "there are fewer than five points"
GAP: Final = "the five latest points are not five consecutive years"
MISSING: Final = "one of the five latest points is missing"
IMPOSSIBLE: Final = "one of the five latest points is not possible"
ALL_OR_NONE: Final = "one of the five latest points is 0% or 100%"
NO_WIDTH: Final = "one of the five latest points has an interval without width"
SIGNIFICANT: Final = "significant, whichever point is left out"
OUTLIER: Final = "the direction changes when one point is left out"
NOT_SIGNIFICANT: Final = "not significant at 99.8%"


@dataclass(frozen=True, slots=True)
class Trend:
    """The recent trend of one series, or, as arrays, of many.

    `marker` is "Increasing", "Decreasing", "No significant change" or "Cannot be calculated"; `judgement` is
    "Getting better" or "Getting worse" where the polarity has a good direction and the marker one, else the
    marker again. `chi_squared` and `gradient` (a year; of the log odds for a proportion) are NaN where the
    trend cannot be calculated. `reason` says why the marker is what it is.
    """

    marker: Any
    judgement: Any
    chi_squared: Any
    gradient: Any
    reason: Any


class _Fit(NamedTuple):
    chi_squared: Floats
    gradient: Floats
    steady: Flags
    """The gradient keeps its sign whichever point is left out."""


def recent_trend(  # noqa: PLR0913 the columns of a series, some of which each kind needs
    periods: Numbers,
    *,
    numerator: Numbers = None,
    denominator: Numbers = None,
    value: Numbers = None,
    lower: Numbers = None,
    upper: Numbers = None,
    kind: Literal["proportion", "other"],
    polarity: str = "neutral",
) -> Trend:
    """Return the recent trend of one series, by its latest five years.

    `periods` are years as numbers, in any order; for 12-month values that end in the same quarter, any
    number that grows by 1 from one to the next. Kind "proportion" needs numerator and denominator; "other"
    (rates, standardised rates, means) needs value and 95 % limits. Never consecutive quarters, nor rolling
    years a quarter apart: they are not independent.

    Proportions: Cochran-Armitage test, direction by the slope of the log odds. Other: slope weighted by the
    width of the intervals. Significant above 9.5495, and only if no single point decides the direction.
    ValueError where the kind lacks what it needs, a period is no number, or the columns differ in length.
    Source: Fingertips technical guidance, trend markers; DHSC calculation.
    """
    columns = (numerator, denominator) if kind == "proportion" else (value, lower, upper)
    rows = [None if column is None else np.atleast_1d(to_floats(column))[np.newaxis] for column in columns]
    found = _test(np.atleast_1d(to_floats(periods)), rows, kind, polarity)
    return Trend(
        marker=str(found.marker[0]),
        judgement=str(found.judgement[0]),
        chi_squared=float(found.chi_squared[0]),
        gradient=float(found.gradient[0]),
        reason=str(found.reason[0]),
    )


def recent_trends(  # noqa: PLR0913 as recent_trend
    periods: Numbers,
    *,
    numerator: Numbers = None,
    denominator: Numbers = None,
    value: Numbers = None,
    lower: Numbers = None,
    upper: Numbers = None,
    kind: Literal["proportion", "other"],
    polarity: Any = "neutral",
) -> Trend:
    """Return the recent trend of many series at once: each column is shaped (series, periods).

    `periods` is one row for all, or shaped (series, periods); `polarity` one word, or one a series. Every
    field of the result is an array over the series. Everything else as `recent_trend`.
    """
    columns = (numerator, denominator) if kind == "proportion" else (value, lower, upper)
    rows = [None if column is None else np.atleast_2d(to_floats(column)) for column in columns]
    return _test(to_floats(periods), rows, kind, polarity)


def _test(periods: Floats, columns: list[Floats | None], kind: str, polarity: Any) -> Trend:
    given = [column for column in columns if column is not None]
    if kind not in ("proportion", "other") or len(given) != len(columns):
        raise ValueError(
            'Kind "proportion" needs numerator and denominator; kind "other" needs value, lower and upper.'
        )
    if any(column.shape != given[0].shape for column in given) or periods.shape[-1] != given[0].shape[-1]:
        raise ValueError("The periods and the columns of a series must be of one length.")
    if np.isinf(periods).any():
        raise ValueError("The periods must be years as numbers.")
    if periods.shape[-1] < POINTS:
        blank = np.full(len(given[0]), np.nan)
        return _decide(_Fit(blank, blank, blank > 0), np.full(len(blank), TOO_FEW), polarity)
    years, latest = _pick_latest(np.broadcast_to(periods, given[0].shape), given)
    obstacle = _find_obstacle(years, latest, kind)
    with np.errstate(all="ignore"):
        fit = _fit_proportion(years, *latest) if kind == "proportion" else _fit_other(years, *latest)
    return _decide(fit, obstacle, polarity)


def _pick_latest(periods: Floats, columns: list[Floats]) -> tuple[Floats, list[Floats]]:
    """The latest five points of each series, oldest first."""
    order = np.argsort(periods, axis=-1)[..., -POINTS:]
    return np.take_along_axis(periods, order, -1), [np.take_along_axis(each, order, -1) for each in columns]


def _find_obstacle(years: Floats, latest: list[Floats], kind: str) -> Texts:
    """Why each series cannot be tested; empty where it can."""
    first, second = latest[0], latest[1]
    missing = np.logical_or.reduce([np.isnan(each) for each in latest])
    impossible = np.logical_or.reduce([np.isinf(each) for each in latest])
    if kind == "proportion":
        missing |= (second == 0) & ~(first > 0)
        impossible |= (second < 0) | (first < 0) | (first > second)
        unfit, reason = (first == 0) | (first == second), ALL_OR_NONE
    else:
        impossible |= latest[2] < second
        unfit, reason = latest[2] == second, NO_WIDTH
    gap = ~(np.abs(np.diff(years, axis=-1) - 1) < 1e-6).all(axis=-1)
    return np.select(
        [missing.any(axis=-1), impossible.any(axis=-1), gap, unfit.any(axis=-1)],
        [MISSING, IMPOSSIBLE, GAP, reason],
        "",
    )


def _fit_proportion(years: Floats, events: Floats, people: Floats) -> _Fit:
    """Cochran-Armitage chi-squared, and the plain least-squares slope of the log odds."""
    time = years - years[:, :1]
    everyone, affected = people.sum(axis=-1), events.sum(axis=-1)
    person_time = (people * time).sum(axis=-1)
    above = everyone * (events * time).sum(axis=-1) - affected * person_time
    spread = everyone * (people * time * time).sum(axis=-1) - person_time**2
    chi_squared = everyone * above**2 / (affected * (everyone - affected) * spread)
    odds = np.log(events / (people - events))
    return _Fit(chi_squared, *_fit_slopes(time, odds, np.ones_like(time)))


def _fit_other(years: Floats, value: Floats, lower: Floats, upper: Floats) -> _Fit:
    """Least-squares slope weighted by 1 / sigma squared, and its square over its variance."""
    sigma = (upper - lower) / (2 * find_z(0.95))
    weight = 1 / (sigma * sigma)
    time = years - years[:, :1]
    total = weight.sum(axis=-1)
    spread = total * (weight * time * time).sum(axis=-1) - (weight * time).sum(axis=-1) ** 2
    gradient, steady = _fit_slopes(time, value, weight)
    return _Fit(gradient**2 * spread / total, gradient, steady)


def _fit_slopes(time: Floats, height: Floats, weight: Floats) -> tuple[Floats, Flags]:
    """The slope over all points, and whether it keeps its sign when any one point is left out."""
    gradient = _slope(time, height, weight)
    leave_out = 1 - np.eye(time.shape[-1])
    each = _slope(time[:, None, :], height[:, None, :], weight[:, None, :] * leave_out)
    return gradient, (np.sign(each) == np.sign(gradient)[:, None]).all(axis=-1)


def _slope(time: Floats, height: Floats, weight: Floats) -> Floats:
    share = weight / weight.sum(axis=-1, keepdims=True)
    from_mean = time - (share * time).sum(axis=-1, keepdims=True)
    offset = height - (share * height).sum(axis=-1, keepdims=True)
    slope = (share * from_mean * offset).sum(axis=-1) / (share * from_mean * from_mean).sum(axis=-1)
    # A flat line must have a slope of exactly 0, or rounding would give it a direction.
    noise = 1e-12 * np.abs(height).max(axis=-1)
    return np.where(np.abs(slope) <= noise, 0.0, slope)


def _decide(fit: _Fit, obstacle: Texts, polarity: Any) -> Trend:
    can = obstacle == ""
    significant = can & (fit.chi_squared > CRITICAL_CHI_SQUARED)
    moving = significant & fit.steady & (fit.gradient != 0)
    direction = np.where(fit.gradient > 0, INCREASING, DECREASING)
    marker = np.where(can, np.where(moving, direction, NO_CHANGE), CANNOT)
    kind = read_polarity(polarity)
    good = np.where(kind == HIGH, fit.gradient > 0, fit.gradient < 0)
    judged = moving & ((kind == HIGH) | (kind == LOW))
    found = np.where(significant, np.where(moving, SIGNIFICANT, OUTLIER), NOT_SIGNIFICANT)
    return Trend(
        marker=marker,
        judgement=np.where(judged, np.where(good, BETTER, WORSE), marker),
        chi_squared=np.where(can, fit.chi_squared, np.nan),
        gradient=np.where(can, fit.gradient, np.nan),
        reason=np.where(can, found, obstacle),
    )
