"""What figures over time say, in sentences: the control chart's signs, the recent trend, baseline and target."""

from __future__ import annotations

from typing import Final

from layouts.charts.limits import cut_limit
from layouts.charts.specs import ControlChartSpec, Limits
from layouts.comparison import Standing, is_published
from layouts.exhibits.time_chart import TimeChart
from layouts.exhibits.time_run import TimeRun
from layouts.formatting import (
    PERCENT,
    format_change,
    format_count,
    format_distance,
    format_interval,
    format_value,
    format_with_unit,
    join_words,
    start_small,
)
from layouts.signs import VARIATION_WORDS
from layouts.wording_parts import name_goal_end, name_goal_period, name_period, name_status, shorten_period
from loaders.periods import Period
from metrics.runs import SUCCESSIVE
from metrics.signals import LIMIT_POINTS
from metrics.statistics.trend import CANNOT

_GAPS_NAMED: Final = 3
"""How many periods without a figure are named for each reason."""

_FINDINGS: Final = {
    "pass": "lies beyond the range of chance: unless something changes, it will be met in every {one}",
    "fail": "lies beyond the range of chance: unless something changes, it will not be met",
    "inconsistent": "lies within the range of chance: it will be met in some {one}s and missed in others",
}


def write_findings(run: TimeRun, standing: Standing) -> tuple[str, ...]:
    """What the figures say, most telling first; only what can be said, or why it cannot."""
    return (
        *_tell_variation(run),
        *_tell_assurance(run),
        _tell_trend(run),
        *_tell_baseline(standing),
        *_tell_target(standing),
    )


def _tell_variation(run: TimeRun) -> list[str]:
    signal = run.signal
    if signal.why_none:
        why = f"No variation sign: {start_small(signal.why_none)}"
        return [signal.why_none if signal.trial else why, *_tell_average(run)]
    word = VARIATION_WORDS[signal.variation]
    judged = run.results[signal.judged or 0]
    if signal.rule:
        told = f"{word}: {start_small(signal.rule)}."
    else:
        told = f"{word}: {name_period(run.metric, judged)} lies within the range of chance, and no run stands out."
    older = "" if judged is run.last else f" That is the last figure; {name_period(run.metric, run.last)} has none."
    point = signal.points[signal.judged or 0]
    if point.mean is None or point.lower is None or point.upper is None:
        return [told + older]
    limits = format_interval(point.lower, point.upper, run.unit)
    return [told + older, f"Average {format_value(point.mean, run.unit)}; range of chance {limits}."]


def _tell_average(run: TimeRun) -> list[str]:
    """Of too few figures for limits, their average."""
    means = [point.mean for point in run.signal.points]
    if not run.signal.trial or means[-1] is None:
        return []
    return [f"Their average is {format_value(means[-1], run.unit)}."]


def _tell_assurance(run: TimeRun) -> list[str]:
    told, target = _FINDINGS.get(run.signal.assurance), run.target
    if told is None or target is None:
        return []
    one = SUCCESSIVE[run.run.series.period].removesuffix("s")
    return [f"The target of {format_value(target.value, run.unit)} {told.format(one=one)}."]


def _tell_trend(run: TimeRun) -> str:
    trend = run.trend
    told = f"Recent trend: {start_small(trend.judgement)}"
    return f"{told}: {trend.reason}." if trend.marker == CANNOT else f"{told} ({trend.basis})."


def _tell_baseline(standing: Standing) -> list[str]:
    baseline, result = standing.baseline, standing.result
    if baseline is None:
        return []
    opening = f"Baseline, {name_goal_period(baseline)}: {format_value(baseline.value, result.unit)}"
    if result.value is None:
        return [f"{opening}."]
    change = format_change(result.value, baseline.value, result.unit)
    return [f"{opening}; now {format_value(result.value, result.unit)}, {change} (not tested)."]


def _tell_target(standing: Standing) -> list[str]:
    target = standing.target
    if target is None:
        return []
    words = f"Target: {format_with_unit(target.value, standing.result.unit)} by {name_goal_end(target)}"
    if standing.target_met is None:
        return [f"{words}."]
    if standing.target_met or standing.remaining is None:
        return [f"{words}, met."]
    return [f"{words}, not met: {format_distance(standing.remaining, standing.result.unit)} to go."]


# ---------------------------------------------------------------- beneath the chart


def write_time_notes(run: TimeRun, chart: TimeChart) -> list[str]:
    """How limits of chance come about or why there are none, new limits with reason and person, what is provisional."""
    told = _explain_limits(run, chart) if isinstance(chart, ControlChartSpec) else [run.signal.why_none]
    told += _explain_gaps(run)
    unsure = [shorten_period(run.metric, each) for each in run.results if each.period in run.provisional]
    if unsure:
        told.append(f"Provisional: {join_words(unsure)}.")
    if isinstance(chart, ControlChartSpec) and chart.left_out:
        told.append(f"{chart.left_out} is far from these figures and would squeeze them, so it is not drawn.")
    return [*told, *_tell_rebases(run, chart)]


def _explain_gaps(run: TimeRun) -> list[str]:
    """What the crosses on the axis stand for, reason by reason: a few periods by name, more by their number."""
    reasons: dict[str, list[str]] = {}
    for each in run.results:
        if each.value is None:
            why = name_status(each, published=is_published(run.metric, each))
            reasons.setdefault(why, []).append(shorten_period(run.metric, each))
    told = [
        f"{join_words(when) if len(when) <= _GAPS_NAMED else format_count(len(when), 'period')}: {why}"
        for why, when in reasons.items()
    ]
    return [f"A cross on the axis marks a period without a figure. {'; '.join(told)}."] if told else []


def _explain_limits(run: TimeRun, chart: ControlChartSpec) -> list[str]:
    names = SUCCESSIVE[run.run.series.period]
    one = names.removesuffix("s")
    stretch = " of each stretch" if len(chart.limits) > 1 else ""
    told = [
        f"Range of chance: 2.66 times the average step from {one} to {one}, either side of the average, from the "
        f"latest {LIMIT_POINTS} {names}{stretch}; outlying steps (over 3.267 times the average) are left out once.",
        f"Not chance: beyond a limit; seven {names} in a row on one side of the average, or all rising or falling; two "
        "of three on one side, over two thirds of the way to a limit but not beyond it.",
    ]
    if any(_is_cut(each, run.unit) for each in chart.limits):
        ends = "0 or 100%" if run.unit == PERCENT else "0"
        told.append(f"Limits beyond {ends} are cut off there in the drawing only; the rules use them as worked out.")
    if any(result.value is None for result in run.results):
        told.append(f"{names.capitalize()} without a figure enter no average and no limit, and break runs.")
    return told


def _is_cut(limits: Limits, unit: str) -> bool:
    return any(limit != cut_limit(limit, unit) for limit in (limits.lower, limits.upper))


def _tell_rebases(run: TimeRun, chart: TimeChart) -> list[str]:
    """Each number above the chart: from when, what a person decided and why."""
    told = []
    new = ", new limits" if isinstance(chart, ControlChartSpec) else ""
    for place, rebase in run.run.starts:
        number = chart.rebases.index(place) + 1
        start = Period(rebase.start.start, 1).label
        told.append(f"{number}: From {start}{new}: {rebase.reason.rstrip('.')} (decided by {rebase.person}).")
    return told
