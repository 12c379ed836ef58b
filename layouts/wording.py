"""Sentences and titles from results. One generator serves every medium.

No verb of change without a test behind it; what could be chance is said to be; never a cause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from layouts.comparison import Standing, find_series, is_published
from layouts.formatting import format_change, format_count, format_date, format_value, format_with_unit, start_small
from layouts.wording_parts import (
    choose_verb,
    describe_basis,
    name_earlier,
    name_goal_end,
    name_measure,
    name_period,
    name_status,
    name_unit,
    place_in_time,
    write_mark,
)
from loaders.status import Status
from metrics.definition import Metric
from metrics.results import Result

# ---------------------------------------------------------------- titles


def write_title(standing: Standing, *, last_known: Result | None = None) -> str:
    """The message of a metric's chart: “Treatment progress rose to 47.3% in Herefordshire, July to September 2025”.

    Without a test (plain counts) the figure stands beside the earlier one. Without a figure the title says why, and
    names the last period that has one (`last_known`) instead of carrying it forward.
    """
    metric, result = standing.metric, standing.result
    place = f"in {result.area.name}, {name_period(metric, result)}"
    if result.value is None:
        why = name_status(result, published=is_published(metric, result))
        return f"{metric.short_title}: {why} {place}{_recall(metric, last_known)}"
    title = f"{metric.short_title} {choose_verb(standing)} {format_with_unit(result.value, result.unit)} {place}"
    earlier = standing.earlier
    if standing.movement or earlier is None or earlier.value is None:
        return title
    when = "in the three years before" if earlier.period.months > 12 else "a year earlier"
    return f"{title}; {format_value(earlier.value, earlier.unit)} {when}"


def _recall(metric: Metric, last_known: Result | None) -> str:
    if last_known is None or last_known.value is None:
        return ""
    return f"; last figure {format_with_unit(last_known.value, last_known.unit)}, {name_period(metric, last_known)}"


def write_subtitle(metric: Metric, *, place: str, span: str, unit: str, with_interval: bool) -> str:
    """Measure, place, range and unit."""
    interval = ", with 95% intervals" if with_interval else ""
    return f"{metric.title}. {place}, {span}; {name_unit(unit)}{interval}."


def write_alt(kind: str, *, title: str, values: Sequence[Result], of: str, special: str = "") -> str:
    """Alternative text of a chart in two sentences: kind and message; then the range. Never colours.

    `of` names what the figures are of: “period”, “area”, “group”; `special` says what stands out among them.
    """
    known = [(result.value, result.unit) for result in values if result.value is not None]
    missing = len(values) - len(known)
    if not known:
        return f"{kind}: {title}. There is no figure for any of {format_count(len(values), of)}."
    lowest, highest = (format_value(*end) for end in (min(known), max(known)))
    run = f"run from {lowest} to {highest}" if lowest != highest else f"are all {lowest}"
    gaps = f"; {missing:,} of {format_count(len(values), of)} without a figure" if missing else ""
    standing_out = f"; {special}" if special else ""
    return f"{kind}: {title}. Over {format_count(len(known), of)} the figures {run}{gaps}{standing_out}."


# ---------------------------------------------------------------- the long sentence


@dataclass(frozen=True, slots=True)
class Returns:
    """How many partners have returned what a figure needs, and whether it may still change."""

    received: int
    due: int
    provisional: bool = False


def write_sentence(standing: Standing, *, returns: Returns | None = None, partner: str = "") -> str:
    """All that can be said of a figure: value, basis, change and its test, England, target, returns."""
    metric, result = standing.metric, standing.result
    if result.value is None:
        return " ".join([write_state(result, metric, partner=partner), *_tell_returns(returns)])
    basis = describe_basis(result)
    figure = f"{format_with_unit(result.value, result.unit)}{f' ({basis})' if basis else ''}"
    opening = f"In {result.area.name}, {name_measure(metric)} {choose_verb(standing)} {figure}"
    first = f"{opening} {place_in_time(metric, result)}{tell_change(standing)}."
    return " ".join([first, *tell_benchmark(standing), *_tell_target(standing), *_tell_returns(returns)])


def tell_change(standing: Standing) -> str:
    """The change on a year earlier with what a test says of it, to stand after the figure and before a full stop."""
    metric, result, earlier = standing.metric, standing.result, standing.earlier
    if result.value is None or earlier is None:
        return ""
    if earlier.value is None:
        why = name_status(earlier, published=is_published(metric, earlier))
        return f"; no change can be given: the earlier figure is missing ({why})"
    change = format_change(result.value, earlier.value, result.unit)
    test = {"rose": ", more than chance", "fell": ", more than chance", "stayed": ", which could be chance"}
    return f": {change} {name_earlier(metric, result)}{test.get(standing.movement, '')}"


def tell_benchmark(standing: Standing) -> list[str]:
    """England's figure as a sentence, where there is one."""
    benchmark = standing.benchmark
    if benchmark is None or benchmark.value is None:
        return []
    return [f"{benchmark.area.name}: {write_mark(standing.result, benchmark, standing.judgement)}."]


def _tell_target(standing: Standing) -> list[str]:
    target = standing.target
    if target is None or standing.target_met is None:
        return []
    met = "met" if standing.target_met else "not met"
    return [f"Target: {format_value(target.value, standing.result.unit)} by {name_goal_end(target)}, {met}."]


def _tell_returns(returns: Returns | None) -> list[str]:
    if returns is None:
        return []
    verb = "has" if returns.received == 1 and returns.due == 1 else "have"
    told = f"{returns.received:,} of {format_count(returns.due, 'partner')} {verb} returned"
    return [f"{told}; figures are provisional." if returns.provisional else f"{told}."]


# ---------------------------------------------------------------- figures that are not there


def write_state(result: Result, metric: Metric, *, partner: str = "", due: date | None = None) -> str:
    """Say in full why there is no figure, and what follows; empty where there is one.

    `partner` names who sends the return, `due` the day by which it was or is due.
    """
    period, sender = name_period(metric, result), partner or f"the sender of the {_name_return(metric, result)}"
    match result.status:
        case Status.OK:
            return ""
        case Status.NOT_RETURNED if is_published(metric, result):
            return f"No figure published for {result.area.name} for {period}."
        case Status.NOT_RETURNED:
            whom = f" from {partner}" if partner else f" for {result.area.name}"
            return f"No return yet for {period}{whom}." + (f" Due {format_date(due)}." if due else "")
        case Status.NIL:
            return f"Nothing to report (confirmed) for {period}."
        case Status.SUPPRESSED:
            reasons = ["[c] Hidden to protect people.", metric.disclosure_note, f"Ask {sender}."]
            return " ".join(filter(None, reasons))
        case Status.INCOMPLETE:
            return f"Incomplete for {period}: {_count_members(result, metric)}."
        case Status.TOO_FEW:
            return f"Too few to calculate for {period}: a figure from so few cases would mislead."
        case Status.NOT_APPLICABLE:
            lowest = metric.lowest_geography.rstrip(".")
            return f"Not held for {result.area.name}. The smallest areas with a figure: {lowest}."


def _name_return(metric: Metric, result: Result) -> str:
    name = find_series(metric, result).name
    return start_small(name) if name.endswith("return") else name


def _count_members(result: Result, metric: Metric) -> str:
    """“3 of 4 local authorities”; of a figure pooled over time, parts."""
    series = find_series(metric, result)
    what = ("part", "parts") if series.pooled > 1 else ("local authority", "local authorities")
    if series.level == "force" and series.pooled == 1:
        what = ("police force area", "police force areas")
    return f"{result.members_present:,} of {format_count(result.members, *what)}"
