"""Phrases that sentences and titles are made of: metric, period, figure, change."""

from __future__ import annotations

from typing import Final

from layouts.comparison import Standing, find_series, hides_difference
from layouts.formatting import PERCENT, format_interval, format_number, format_span, format_value, is_rate
from loaders.periods import Period, PeriodKind
from loaders.status import Status
from metrics.definition import Metric, Series
from metrics.goals import Goal
from metrics.results import Result

_VERBS: Final = {"rose": "rose to", "fell": "fell to", "stayed": "stayed about the same at", "": "stood at"}

_ON_EARLIER: Final = {
    PeriodKind.MONTH: "on the same month a year earlier",
    PeriodKind.QUARTER: "on the same quarter a year earlier",
    PeriodKind.YEAR_TO_QUARTER: "on the 12 months before",
    PeriodKind.THREE_CALENDAR_YEARS: "on the three years before",
    PeriodKind.THREE_FINANCIAL_YEARS: "on the three years before",
}


def choose_verb(standing: Standing) -> str:
    """The verb before the figure. A verb of change only where a test stands behind it; else “stood at”."""
    return _VERBS[standing.movement]


def name_measure(metric: Metric) -> str:
    """The metric's short title as it stands within a sentence: an abbreviation keeps its capitals."""
    title = metric.short_title
    return title if title[1:2].isupper() or not title[1:2].isalpha() else title[0].lower() + title[1:]


def name_period(metric: Metric, result: Result) -> str:
    """The period of a figure in words, without its code: “July to September 2025”."""
    return name_series_period(find_series(metric, result), result.period)


def name_series_period(series: Series, period: Period) -> str:
    """A period in words of the series' kind where it is of that kind, else in its own; without its code."""
    label = period.label_in(series.period) if period.fits(series.period) else period.label
    return label.partition(" (")[0]


def shorten_period(metric: Metric, result: Result) -> str:
    """The period for the axis of a chart: “Jul–Sep 2025”."""
    kind = find_series(metric, result).period
    return result.period.short_label_in(kind) if result.period.fits(kind) else result.period.short_label


def place_in_time(metric: Metric, result: Result) -> str:
    """The period within a sentence: “in July to September 2025”, “in the 12 months to September 2025”."""
    words = name_period(metric, result)
    return f"in the {words}" if words.startswith("12 months") else f"in {words}"


def name_earlier(metric: Metric, result: Result) -> str:
    """What a change is on: “on the same quarter a year earlier”."""
    return _ON_EARLIER.get(find_series(metric, result).period, "on the year before")


def name_goal_period(goal: Goal) -> str:
    """The period of a baseline, in the words of a person: “2019/20”."""
    return goal.period.short_label if goal.period.months >= 12 else goal.period.label.partition(" (")[0]


def name_goal_end(goal: Goal) -> str:
    """The month by whose end a target is to be reached: “March 2026”."""
    return Period(goal.period.end.replace(day=1), 1).label


def name_unit(unit: str) -> str:
    """The unit as a heading: “percentage”, “per 1,000 people a quarter”, “number of seizures”."""
    if unit == PERCENT:
        return "percentage"
    return unit if is_rate(unit) else f"number of {unit}"


def name_range(first: Result, last: Result) -> str:
    """From the first month of one figure to the last of another."""
    return format_span(first.period.start, last.period.end)


def describe_basis(result: Result) -> str:
    """What a figure rests on: “123 of 260; 95% interval 41.1% to 53.6%”; empty where it rests on itself alone."""
    parts = []
    if result.numerator is not None and result.denominator is not None:
        joint = "of" if result.unit == PERCENT else "among"
        parts.append(f"{format_number(result.numerator)} {joint} {format_number(result.denominator)}")
    if result.lower is not None and result.upper is not None:
        parts.append(f"95% interval {format_interval(result.lower, result.upper, result.unit)}")
    return "; ".join(parts)


def write_mark(result: Result, mark: Result, judgement: str) -> str:
    """The figure that another is judged by: “46.1%”; where rounding hides that it is another, “0.3%, slightly higher”.

    Only of a mark that has a figure.
    """
    value = mark.value or 0.0
    shown = format_value(value, mark.unit)
    if not hides_difference(result, mark, judgement):
        return shown
    return f"{shown}, slightly {'higher' if value > (result.value or 0.0) else 'lower'}"


def name_status(result: Result, *, published: bool = False) -> str:
    """Why there is no figure, in a few words within a sentence."""
    if published and result.status is Status.NOT_RETURNED:
        return "no figure published"
    if result.status is Status.INCOMPLETE and result.members_present < result.members:
        return f"incomplete, {result.members_present:,} of {result.members:,} areas"
    return _STATUS_PHRASES[result.status]


_STATUS_PHRASES: Final = {
    Status.OK: "",
    Status.SUPPRESSED: "hidden to protect people",
    Status.NOT_RETURNED: "no return yet",
    Status.NIL: "nothing to report (confirmed)",
    Status.INCOMPLETE: "incomplete",
    Status.TOO_FEW: "too few to calculate",
    Status.NOT_APPLICABLE: "not held at this level of area",
}
