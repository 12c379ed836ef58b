"""What stands on the metric page's “About” tab: what is counted, how, by whom, and what to beware of."""

from __future__ import annotations

from collections.abc import Iterable

from layouts.components import Content, element, make_notice
from layouts.formatting import format_with_unit
from layouts.page_data.methods.texts import (
    name_level,
    name_period_kind,
    name_sender,
    write_formula,
    write_interval_method,
)
from layouts.page_data.metric.subject import Subject
from layouts.priorities import DIRECTIONS, PRIORITIES, TIERS
from layouts.view import View
from layouts.wording_parts import name_goal_end, name_goal_period, name_unit
from metrics.definition import Metric, Series
from metrics.goals import Goals


def make_about(subject: Subject, goals: Goals, view: View) -> list[Content]:
    """Make the text about a metric, the series that is shown, and the goals of the area in focus."""
    metric, series = subject.metric, subject.series
    facts = [
        ("Why it matters", metric.why),
        ("What it is", metric.definition),
        ("Place in the framework", _describe_place(metric)),
        ("Counted", metric.numerator),
        ("Out of", metric.denominator),
        ("Which direction is good", DIRECTIONS[metric.polarity]),
        ("Target", _describe_target(subject, goals)),
        ("Baseline", _describe_baseline(subject, goals)),
        ("Shown here", _describe_series(series)),
        ("How it is worked out", f"{write_formula(series)} {write_interval_method(series)}"),
        ("Other sources", _list(_describe_series(each) for each in metric.series if each != series)),
        ("Smallest area with a figure", metric.lowest_geography),
        ("Small numbers", metric.disclosure_note),
        ("What to beware of", _list(metric.caveats)),
    ]
    rows = [element("Div", [element("Dt", term), element("Dd", told)]) for term, told in facts if told]
    title = element("H2", f"About {metric.short_title}", className="visually-hidden")
    return [title, element("Dl", rows, className="facts"), *_make_own_reading(metric), _make_way(metric, view)]


def _describe_place(metric: Metric) -> str:
    tier, priority = TIERS[metric.tier][0], PRIORITIES[metric.priority][0]
    return f"{tier.capitalize()} of the priority {priority}; outcome: {metric.outcome}."


def _describe_target(subject: Subject, goals: Goals) -> str:
    goal, unit = goals.find_target(subject.metric, subject.area, period=subject.period), subject.metric.main.unit
    if goal is None:
        return f"None is set for {subject.area.name}."
    return f"{subject.area.name}: {format_with_unit(goal.value, unit)} by {name_goal_end(goal)} ({goal.source})."


def _describe_baseline(subject: Subject, goals: Goals) -> str:
    goal, unit = goals.find_baseline(subject.metric, subject.area), subject.metric.main.unit
    if goal is None:
        return ""
    return f"{subject.area.name}, {name_goal_period(goal)}: {format_with_unit(goal.value, unit)} ({goal.source})."


def _describe_series(series: Series) -> str:
    kind = "published" if series.source == "published" else f"sent by: {name_sender(series)}"
    what = f"{name_unit(series.unit)}, for each {name_level(series)} and {name_period_kind(series)}"
    return f"{series.name} ({kind}): {what}."


def _list(lines: Iterable[str]) -> Content:
    items = [element("Li", line) for line in lines]
    return element("Ul", items) if items else None


def _make_own_reading(metric: Metric) -> list[Content]:
    if not metric.own_knowledge:
        return []
    title = "This product's reading, not the framework's wording"
    return [make_notice(_list(metric.own_knowledge), title=title)]


def _make_way(metric: Metric, view: View) -> Content:
    href = view.href(page="method", metric=metric.slug)
    link = element("A", f"The method of “{metric.short_title}”", href=href)
    return element("P", [link, ": formula, worked example and sources."])
