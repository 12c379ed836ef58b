"""What figures over time say by the rules of chance: control charts with their signs, and recent trends.

All runs of a page are tested at once. Figures that are hidden or missing are nulls: nothing is derived from them,
they break runs, and no moving range touches them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from metrics import statistics
from metrics.definition import Polarity, Statistic
from metrics.recent_trends import TrendFinding, find_recent_trends
from metrics.runs import Run
from metrics.signal_words import CAUSES, explain_few, explain_kind, explain_rare, write_rule
from metrics.statistics import FEWEST_POINTS, ControlCharts

__all__ = ["LIMIT_POINTS", "Run", "Signal", "SignalPoint", "TrendFinding", "find_recent_trends", "find_signals"]

LIMIT_POINTS: Final = 20
"""Limits come from the latest so many periods, or from those since new limits began; earlier figures are context."""

FEWEST_EVENTS: Final = 2
"""Counts that are on average below this are too rare for limits of chance."""

_DIRECTIONS: Final = {
    Polarity.HIGH_IS_GOOD: "increase",
    Polarity.LOW_IS_GOOD: "decrease",
    Polarity.NEUTRAL: "neutral",
}


class SignalPoint(NamedTuple):
    """One period of a control chart.

    Limits are None where there are none. `special_cause` is the label of the rule that fired ("" for common cause
    or where nothing is judged), `rule` that rule in plain words, `point_type` one of `statistics.POINT_TYPES` or "".
    `segment` counts from 0 how often new limits have begun.
    """

    mean: float | None = None
    lower: float | None = None
    upper: float | None = None
    special_cause: str = ""
    rule: str = ""
    point_type: str = ""
    segment: int = 0


@dataclass(frozen=True, slots=True)
class Signal:
    """What the control chart of one run says; `points` has one for each of its results.

    `variation` and `assurance` are those of the result at `judged`, the last with a figure: "common_cause",
    "improvement_high", "improvement_low", "concern_high", "concern_low", "neutral_high", "neutral_low"; "pass",
    "fail", "inconsistent"; "" where there is no sign. `rule` says in plain words which rule fired there, `why_none`
    why there are no limits and signs. `trial`: it would have them with more figures.
    """

    points: tuple[SignalPoint, ...]
    variation: str = ""
    assurance: str = ""
    rule: str = ""
    why_none: str = ""
    trial: bool = False
    judged: int | None = None


def find_signals(runs: Sequence[Run]) -> list[Signal]:
    """Find what the control chart of each run says, in the order given.

    XmR charts as in Making Data Count (`statistics.control_charts`), with outlying moving ranges screened. Quarterly
    and monthly series have one; rolling, annual and pooled ones, and activity without a good direction, do not.
    """
    obstacles = [explain_kind(run) for run in runs]
    charted = [run for run, why in zip(runs, obstacles, strict=True) if not why]
    found = iter(_chart_all(charted) if charted else ())
    return [
        Signal((SignalPoint(),) * len(run.results), why_none=why) if why else next(found)
        for run, why in zip(runs, obstacles, strict=True)
    ]


# ---------------------------------------------------------------- all charts at once


@dataclass(frozen=True, slots=True)
class _Charts:
    """The charts of runs that all end in the last column; shorter ones are blank on the left."""

    found: ControlCharts
    segment: NDArray[np.intp]  # new limits by a person's decision alone
    known: NDArray[np.intp]  # the figures that the limits of the last segment rest on


def _chart_all(runs: Sequence[Run]) -> list[Signal]:
    width = max(len(run.results) for run in runs)
    values = np.array([[np.nan] * (width - len(run.results)) + _read_values(run) for run in runs])
    starts = np.zeros(values.shape, dtype=np.bool_)
    for row, run in enumerate(runs):
        starts[row, [width - len(run.results) + place for place, _ in run.starts]] = True
    segment = np.cumsum(starts, axis=1, dtype=np.intp)
    inside = _find_window(starts)
    entered = inside.copy()
    entered[:, 1:] &= ~inside[:, :-1]
    used = np.where(inside, values, np.nan)
    found = statistics.control_charts(
        used,
        improvement=[_DIRECTIONS[run.metric.polarity] for run in runs],
        target=np.array([run.target for run in runs], dtype=float),
        rebase_at=starts | entered,
    )
    known = (~np.isnan(used) & (segment == segment[:, -1:])).sum(axis=1, dtype=np.intp)
    charts = _Charts(found, segment, known)
    return [_make_signal(run, row, charts) for row, run in enumerate(runs)]


def _read_values(run: Run) -> list[float]:
    return [np.nan if each.value is None else each.value for each in run.results]


def _find_window(starts: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The latest `LIMIT_POINTS` periods of each segment."""
    width = starts.shape[1]
    place = np.arange(width)
    begins = np.where(starts, place, width)
    following = np.full(starts.shape, width)
    following[:, :-1] = np.minimum.accumulate(begins[:, :0:-1], axis=1)[:, ::-1]
    inside: NDArray[np.bool_] = following - place <= LIMIT_POINTS
    return inside


# ---------------------------------------------------------------- one of them


def _make_signal(run: Run, row: int, charts: _Charts) -> Signal:
    found, first = charts.found, charts.segment.shape[1] - len(run.results)
    points = _make_points(row, first, charts)
    latest, known = int(found.latest[row]), int(charts.known[row])
    judged = latest - first if latest >= 0 else None
    if len(run.units) > 1:
        return Signal(points, why_none="The figures are of two kinds that cannot be compared: there are no limits.")
    if known < FEWEST_POINTS:
        why = explain_few(run, needed=FEWEST_POINTS, known=known)
        return Signal(points, why_none=why, trial=True, judged=judged)
    if run.series.statistic is Statistic.COUNT and found.mean[row, latest] < FEWEST_EVENTS:
        return Signal((SignalPoint(),) * len(points), why_none=explain_rare(run))
    rule = write_rule(run, found, row, latest)
    return Signal(points, str(found.variation[row]), str(found.assurance[row]), rule, judged=judged)


def _make_points(row: int, first: int, charts: _Charts) -> tuple[SignalPoint, ...]:
    """The points of one chart; a segment of too few figures has a mean, but neither limits nor special causes."""
    found = charts.found
    trial = found.trial_point[row, first:]
    judged = np.where(trial | (found.special_cause[row, first:] < 0), -1, found.special_cause[row, first:]).tolist()
    kinds = np.where(trial, -1, found.point_type[row, first:]).tolist()
    columns = (
        _to_numbers(found.mean[row, first:]),
        _to_numbers(np.where(trial, np.nan, found.lower[row, first:])),
        _to_numbers(np.where(trial, np.nan, found.upper[row, first:])),
        [str(statistics.SPECIAL_CAUSES[code]) if code > 0 else "" for code in judged],
        [CAUSES.get(code, "") for code in judged],
        [_POINT_TYPES[code] for code in kinds],
        charts.segment[row, first:].tolist(),
    )
    return tuple(map(SignalPoint, *columns))


_POINT_TYPES: Final = [*(str(each) for each in statistics.POINT_TYPES), ""]
"""By code; -1, nothing to judge, is the last."""


def _to_numbers(column: NDArray[Any]) -> list[float | None]:
    return [None if number != number else number for number in column.tolist()]
