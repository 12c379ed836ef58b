"""The cells of a metric's row: what overview and area profile say of one figure, each in a line and a note beneath."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from layouts.comparison import NOT_COMPARED, Standing
from layouts.components import Content, element, make_hidden_text, make_judgement, make_sparkline
from layouts.exhibit import write_cell, write_interval
from layouts.formatting import (
    format_change,
    format_count,
    format_distance,
    format_interval,
    format_value,
    is_count,
    start_with_capital,
)
from layouts.page_data.metric.rows import MetricRow
from layouts.signs import make_assurance_sign, make_variation_sign
from layouts.wording_parts import name_goal_end, name_goal_period, name_period, name_unit, write_mark
from loaders.areas import Area, AreaLevel
from loaders.status import Status
from metrics.results import Result
from metrics.statistics.trend import CANNOT

NO_FIGURE_YET: Final = "No figure yet"
"""What stands in place of a figure that was never published."""

_COURSES = {
    "better": "improved, more than chance",
    "worse": "worsened, more than chance",
    "changed": "more than chance",
    "stayed": "could be chance",
}
_LEVELS = {
    AreaLevel.FORCE: "police force area",
    AreaLevel.COUNTY: "county",
}


def make_cell(line: Content, note: Content = "") -> Content:
    """Make a cell: a line, and beneath it a note in small type where there is one."""
    if not note:
        return line
    return element("Div", [element("Div", line), element("Div", note, className="cell-note")], className="cell")


def make_name(row: MetricRow, *, href: str, asked: Area) -> Content:
    """The metric's name, the period in months, the unit, and whose figure it is where not the asked area's own."""
    note: list[Content] = [f"{name_period(row.metric, row.result)}; {name_unit(row.result.unit)}"]
    scope = name_scope(row.result.area, asked)
    if scope:
        note += ["; ", element("Strong", scope)]
    return make_cell(element("A", row.metric.short_title, href=href), note)


def name_scope(area: Area, asked: Area) -> str:
    """Whose figure it is: empty for the asked area's own, “West Mercia police force area only” for a force's."""
    if area == asked:
        return ""
    level = _LEVELS.get(area.level)
    return f"{area.name} {level} only" if level else f"{area.name} only"


def make_value(row: MetricRow, *, members: Sequence[Result] = (), with_interval: bool = False) -> Content:
    """The figure, or why there is none, with the last one that there is: labelled, not carried forward.

    `members` are figures of single authorities that cannot be summed: of them, the range.
    """
    result = row.result
    if result.value is not None:
        return make_cell(element("Strong", write_cell(result)), write_interval(result) if with_interval else "")
    if members:
        return _make_range(members)
    if row.is_unpublished:
        return element("Span", NO_FIGURE_YET, className="absent")
    line = element("Span", write_cell(result), className="absent")
    return make_cell(line, [*_explain(result), *_recall(row)])


def _make_range(members: Sequence[Result]) -> Content:
    known = [each.value for each in members if each.value is not None]
    if not known:
        return element("Span", write_cell(members[0]), className="absent")
    note = f"in {format_count(len(known), 'authority', 'authorities')}; not to be summed"
    return make_cell(element("Strong", format_interval(min(known), max(known), members[0].unit)), note)


def _explain(result: Result) -> list[Content]:
    return ["hidden to protect people"] if result.status is Status.SUPPRESSED else []


def _recall(row: MetricRow) -> list[Content]:
    last = row.last_known
    if last is None or last.value is None or row.result.status is Status.NIL:
        return []
    return [element("Div", f"last {format_value(last.value, last.unit)}, {name_period(row.metric, last)}")]


def make_change(standing: Standing) -> Content:
    """The change on a year earlier, and what a test says of it; beneath, the change since the baseline, if any."""
    result, earlier = standing.result, standing.earlier
    if result.value is None:
        return ""
    if earlier is None or earlier.value is None:
        return make_cell("", [element("Div", "no figure a year earlier"), *_tell_baseline(standing)])
    change = format_change(result.value, earlier.value, result.unit)
    return make_cell(start_with_capital(change), [element("Div", _make_test(standing)), *_tell_baseline(standing)])


def _tell_baseline(standing: Standing) -> list[Content]:
    baseline, result = standing.baseline, standing.result
    if baseline is None or result.value is None:
        return []
    change, unit = format_change(result.value, baseline.value, result.unit), result.unit
    told = f"{change} on the baseline, {format_value(baseline.value, unit)} in {name_goal_period(baseline)}"
    return [element("Div", told)]


def _make_test(standing: Standing) -> list[Content]:
    words = _COURSES.get(standing.course) or ("a count, not tested" if is_count(standing.result.unit) else "not tested")
    told = standing.course in ("better", "worse")  # the names of these marks, too
    shape = [element("Span", className=f"mark mark-{standing.course}", aria_hidden="true")] if told else []
    return [*shape, words]


def make_trend(row: MetricRow, *, provisional: bool) -> Content:
    """The small line of the last figures, in words for those who do not see it, and beneath it the recent trend."""
    run = row.run
    known = [result for result in run if result.value is not None]
    told = name_trend(row)
    if len(known) < 2:
        return make_cell("", told) if told else ""
    values = [result.value for result in run]
    return make_cell(make_sparkline(values, alt=_describe_run(run, known), provisional=provisional), told)


def name_trend(row: MetricRow) -> str:
    """The recent trend in words: “Increasing: getting worse”; empty where none can be worked out."""
    finding = row.trend
    if finding is None or not row.standing.known or finding.marker == CANNOT:
        return ""
    if finding.judgement == finding.marker:
        return finding.marker
    return f"{finding.marker}: {finding.judgement.lower()}"


def make_recent_trend(row: MetricRow) -> Content:
    """The recent trend in words; where none can be worked out, that there is none, and why for those who listen."""
    told = name_trend(row)
    if told or row.trend is None or not row.standing.known:
        return told
    return element("Span", ["No trend", make_hidden_text(f": {row.trend.reason}")], className="sign-none")


def make_variation(row: MetricRow) -> Content:
    """The variation sign of the control chart; where there is none, that there is none, and why."""
    if row.signal is None or not row.standing.known:
        return ""
    return make_variation_sign(row.signal, row.metric.polarity)


def _describe_run(run: Sequence[Result], known: Sequence[Result]) -> str:
    figures = [result.value for result in known if result.value is not None]
    unit = known[0].unit
    first, last, low, high = (format_value(x, unit) for x in (figures[0], figures[-1], min(figures), max(figures)))
    return f"Last {format_count(len(run), 'period')}: from {first} to {last}; lowest {low}, highest {high}."


def make_benchmark(standing: Standing) -> Content:
    """How the figure stands to England's, and that figure; a count of England is no yardstick."""
    if standing.result.area.level is AreaLevel.COUNTRY:
        return ""
    return _make_judged(standing, standing.judgement, standing.benchmark, "England")


def make_beside_partnership(standing: Standing) -> Content:
    """How the figure stands to its partnership's, and that figure; nothing where there is none to compare it with."""
    mark = standing.partnership
    return _make_judged(standing, standing.beside_partnership, mark, "Partnership") if mark else ""


def _make_judged(standing: Standing, judgement: str, mark: Result | None, name: str) -> Content:
    if not standing.known:
        return ""
    word = element("Span", NOT_COMPARED, className="absent")
    if judgement != NOT_COMPARED:
        word = make_judgement(judgement)
    if mark is None or mark.value is None or is_count(standing.result.unit):
        return word
    return make_cell(word, f"{name} {write_mark(standing.result, mark, judgement)}")


def make_target(row: MetricRow) -> Content:
    """Whether the target is met, how far it is, by when, and the assurance sign where the control chart has one."""
    standing, target = row.standing, row.standing.target
    if target is None or not standing.known:
        return ""
    unit = standing.result.unit
    note = f"{format_value(target.value, unit)} by {name_goal_end(target)}"
    if standing.target_met is None:
        return make_cell("Not judged", note)
    met = "Met" if standing.target_met else "Not met"
    sign = [make_assurance_sign(row.signal)] if row.signal and row.signal.assurance else []
    return make_cell(met, [element("Div", note + _tell_remaining(standing)), *sign])


def _tell_remaining(standing: Standing) -> str:
    if not standing.remaining:
        return ""
    return f"; {format_distance(standing.remaining, standing.result.unit)} to go"


def make_confidence(row: MetricRow) -> Content:
    """The 95 % limits, and how many of the areas (of the areas' years, where years are pooled) are in the figure."""
    result = row.result
    if result.value is None:
        return ""
    return make_cell(tell_interval(result), _count_members(row) if result.members > 1 else "")


def tell_interval(result: Result) -> str:
    """The 95 % limits of a figure, or why it has none."""
    return write_interval(result) or ("A full count" if is_count(result.unit) else "No interval given")


def _count_members(row: MetricRow) -> str:
    what = "part" if row.series.pooled > 1 else "area"
    return f"{row.result.members_present:,} of {format_count(row.result.members, what)} in"
