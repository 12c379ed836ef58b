"""XmR control charts as in NHS England's Making Data Count."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from metrics.statistics.arrays import Codes, Flags, Floats, Numbers, Texts, to_floats
from metrics.statistics.control_limits import measure_segments, number_segments
from metrics.statistics.control_rules import SPECIAL_CAUSES, find_side, find_special_causes
from metrics.statistics.control_signs import (
    POINT_TYPES,
    find_latest,
    find_point_types,
    name_assurance,
    name_variation,
    pick,
    read_directions,
)

FEWEST_FIXED: Final = 12


@dataclass(frozen=True, slots=True)
class ControlChart:
    """The control chart of one series.

    `points` has a row a value: value, segment, mean, lower, upper, relative_to_mean (1, 0, -1), special_cause (the
    label of the rule that fired, or "Common Cause"), point_type, and trial (its segment has fewer than 13 values).
    Where the value is null, so are relative_to_mean, special_cause and point_type. `variation` and `assurance` are
    those of the value at position `latest`, the last that is not null; None where there is nothing to say.
    `trial` is true when any segment has fewer than 13 values: a chart then shows line and mean, but neither
    limits nor signs, and says why.
    """

    points: pd.DataFrame
    variation: str | None
    assurance: str | None
    trial: bool
    latest: int | None


@dataclass(frozen=True, slots=True)
class ControlCharts:
    """The control charts of many series: arrays shaped (series, points), and (series,) for the last four.

    `special_cause` and `point_type` hold codes into SPECIAL_CAUSES and POINT_TYPES, -1 where the value is
    null. `variation` and `assurance` are empty, and `latest` -1, where there is nothing to say.
    """

    values: Floats
    segment: NDArray[np.intp]
    mean: Floats
    lower: Floats
    upper: Floats
    relative_to_mean: Codes
    special_cause: Codes
    point_type: Codes
    trial_point: Flags
    trial: Flags
    latest: NDArray[np.intp]
    variation: Texts
    assurance: Texts


def control_chart(  # noqa: PLR0913 each option is a choice that the chart's note must name
    values: Numbers,
    *,
    improvement: str,
    target: float | None = None,
    rebase_at: Sequence[Any] = (),
    fix_after: int | None = None,
    screen_outliers: bool = True,
    two_sigma_2023: bool = False,
) -> ControlChart:
    """Return the XmR chart of one series, in order of time; a missing period must be there as a null.

    `improvement` is "increase", "decrease" or "neutral". `rebase_at` gives where new segments start:
    positions from 0, or labels of the index when `values` is a Series. `fix_after` takes mean and limits of
    each segment from its first so many points (at least 12). `screen_outliers` leaves moving ranges of
    3.267 times their average out of it, once, as NHSRplotthedots does and the Excel tool does not.
    `two_sigma_2023` applies the two-in-three rule announced in 2023. What is no number is treated as null.
    ValueError for an option out of range. Source: NHS England, Making Data Count; NHSRplotthedots 0.2.2.
    """
    index = values.index if isinstance(values, pd.Series) else None
    charts = control_charts(
        np.atleast_1d(to_floats(values))[np.newaxis],
        improvement=improvement,
        target=target,
        rebase_at=[_find_position(each, index) for each in rebase_at],
        fix_after=fix_after,
        screen_outliers=screen_outliers,
        two_sigma_2023=two_sigma_2023,
    )
    return extract_chart(charts, 0, index=index)


def control_charts(  # noqa: PLR0913 as control_chart
    values: Numbers,
    *,
    improvement: Any,
    target: Numbers = None,
    rebase_at: Sequence[int] | Flags = (),
    fix_after: int | None = None,
    screen_outliers: bool = True,
    two_sigma_2023: bool = False,
) -> ControlCharts:
    """Return the XmR charts of many series at once: `values` is shaped (series, points).

    `improvement` and `target` may be one for all or one a series; `rebase_at` positions for all, or flags
    shaped as the values, true where a segment starts. Everything else as `control_chart`.
    """
    if fix_after is not None and fix_after < FEWEST_FIXED:
        raise ValueError(f"Limits can be fixed after {FEWEST_FIXED} points or more, not after {fix_after}.")
    given = np.atleast_2d(to_floats(values))
    known = np.where(np.isfinite(given), given, np.nan)
    segment = number_segments(known.shape, rebase_at)
    series, trial_point = measure_segments(known, segment, fix_after=fix_after, screen_outliers=screen_outliers)
    special = find_special_causes(series, two_sigma_2023=two_sigma_2023)
    direction = np.broadcast_to(read_directions(improvement), known.shape[:1])
    latest, null = find_latest(known), np.isnan(known)
    lower, upper = series.mean - series.spread, series.mean + series.spread
    return ControlCharts(
        values=known,
        segment=segment,
        mean=series.mean,
        lower=lower,
        upper=upper,
        relative_to_mean=find_side(series),
        special_cause=np.where(null, -1, special).astype(np.int8),
        point_type=np.where(null, -1, find_point_types(special, direction[:, np.newaxis])).astype(np.int8),
        trial_point=trial_point,
        trial=trial_point.any(axis=1) | (latest < 0),
        latest=latest,
        variation=name_variation(special, direction, latest),
        assurance=name_assurance(pick(lower, latest), pick(upper, latest), to_floats(target), direction),
    )


def extract_chart(charts: ControlCharts, number: int, *, index: Any = None) -> ControlChart:
    """Return one chart of many, its points as a frame (over `index`, if given)."""
    latest = int(charts.latest[number])
    null = charts.special_cause[number] < 0
    side = charts.relative_to_mean[number].astype(np.int64)
    frame = pd.DataFrame(
        {
            "value": charts.values[number],
            "segment": charts.segment[number],
            "mean": charts.mean[number],
            "lower": charts.lower[number],
            "upper": charts.upper[number],
            "relative_to_mean": pd.arrays.IntegerArray(side, null),
            "special_cause": _name_points(SPECIAL_CAUSES, charts.special_cause[number]),
            "point_type": _name_points(POINT_TYPES, charts.point_type[number]),
            "trial": charts.trial_point[number],
        },
        index=index,
    )
    return ControlChart(
        points=frame,
        variation=str(charts.variation[number]) or None,
        assurance=str(charts.assurance[number]) or None,
        trial=bool(charts.trial[number]),
        latest=None if latest < 0 else latest,
    )


def _name_points(labels: Texts, codes: Codes) -> NDArray[np.object_]:
    """The label of each point as an object, pd.NA where its value is null."""
    named = labels.astype(object)[codes]
    named[codes < 0] = pd.NA
    return named


def _find_position(where: Any, index: pd.Index | None) -> int:
    if isinstance(where, int | np.integer):
        return int(where)
    if index is None or where not in index:
        raise ValueError(f"There is no point {where} to start a segment at.")
    return int(index.get_loc(where))
