"""Which chart a run over time has, and the chart's specification."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from layouts.charts.special_causes import CONCERN, HIGH, IMPROVEMENT, LOW
from layouts.charts.specs import ColumnsSpec, ControlChartSpec, Limits, Line, Point, Reference, TrendSpec
from layouts.comparison import find_earlier_period, find_series
from layouts.exhibits.time_run import TimeRun
from layouts.formatting import format_value, is_count
from loaders.periods import PeriodKind
from metrics.definition import Polarity
from metrics.signals import SignalPoint

TimeChart = TrendSpec | ControlChartSpec | ColumnsSpec

_JOINED = {PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR_TO_QUARTER}

_LEAST_SHARE = 0.5
"""The share of the axis that an area's own figures and limits must keep when another area's line is drawn too."""

CAUSE_WORDS: Final = {
    "special_cause_improvement": IMPROVEMENT,
    "special_cause_concern": CONCERN,
    "special_cause_neutral_high": HIGH,
    "special_cause_neutral_low": LOW,
}
"""The word of a point's special cause, by its type; other types have none."""


def choose_chart(run: TimeRun, others: Sequence[TimeRun]) -> TimeChart:
    """Choose the chart of a run: a control chart where the rules of chance hold; else columns for activity and counts,
    and for the rest a line, or unconnected values."""
    if not run.signal.why_none:
        return _make_control_chart(run, others)
    metric, unit = run.metric, run.unit
    line, rebases = run.make_line(unit), find_rebase_places(run)
    if metric.polarity is Polarity.NEUTRAL or is_count(unit):
        earlier = run.find(find_earlier_period(run.last.period))
        return ColumnsSpec(line, unit, run.results.index(earlier) if earlier else None, _make_target(run), rebases)
    lines = tuple(other.make_line(unit, as_reference=True) for other in others if other.last_known)
    joined = find_series(metric, run.last).period in _JOINED
    return TrendSpec(line, unit, lines, joined, _make_target(run), rebases)


def find_rebase_places(run: TimeRun) -> tuple[int, ...]:
    """The indices of the first periods of new segments, without repeats."""
    return tuple(sorted({place for place, _ in run.run.starts}))


def name_chart(chart: TimeChart) -> str:
    """What kind of chart it is, in words."""
    if isinstance(chart, ControlChartSpec):
        return "Control chart"
    if isinstance(chart, ColumnsSpec):
        return "Column chart"
    has_intervals = any(point.lower is not None for point in chart.line.points)
    return ("Line chart" if chart.joined else "Dot chart") + (" with 95% intervals" if has_intervals else "")


def _make_target(run: TimeRun) -> Reference | None:
    return Reference("Target", run.target.value, format_value(run.target.value, run.unit)) if run.target else None


# ---------------------------------------------------------------- control charts


def _make_control_chart(run: TimeRun, others: Sequence[TimeRun]) -> ControlChartSpec:
    line, target, limits = run.make_line(run.unit), _make_target(run), _find_limits(run.signal.points)
    points = tuple(_add_cause(*pair) for pair in zip(line.points, run.signal.points, strict=True))
    beside = next((other.make_line(run.unit, as_reference=True) for other in others if other.last_known), None)
    own = [point.value for point in points if point.value is not None]
    own += [end for each in limits for end in (each.lower, each.upper) if end is not None]
    readable = beside is None or _stays_readable(own, beside)
    return ControlChartSpec(
        Line(line.name, points),
        run.unit,
        limits,
        find_rebase_places(run),
        target,
        beside if readable else None,
        beside.name if beside and not readable else "",
    )


def _add_cause(point: Point, signal: SignalPoint) -> Point:
    word = CAUSE_WORDS.get(signal.point_type, "")
    return replace(point, judgement=word, text=f"{point.text}; {word.lower()}: {signal.rule}") if word else point


def _find_limits(points: Sequence[SignalPoint]) -> tuple[Limits, ...]:
    """The segments that have an average, each from its first point with one to its last."""
    found = []
    for _, places in groupby(range(len(points)), key=lambda index: points[index].segment):
        held = [index for index in places if points[index].mean is not None]
        if held:
            each = points[held[0]]
            found.append(Limits(held[0], held[-1], each.mean or 0.0, each.lower, each.upper))
    return tuple(found)


def _stays_readable(own: Sequence[float], line: Line) -> bool:
    """Whether the figures keep enough of the axis with the line beside them."""
    beside = [point.value for point in line.points if point.value is not None]
    everything = [*own, *beside]
    return max(own) - min(own) >= _LEAST_SHARE * (max(everything) - min(everything))
