"""The cells of a metric's row: what overview and area profile say of one figure, each in a line and a note beneath."""

from __future__ import annotations

from collections.abc import Sequence

from layouts.comparison import NOT_COMPARED, Standing
from layouts.components import Content, element, make_judgement, make_sparkline
from layouts.exhibit import write_cell, write_interval
from layouts.formatting import format_change, format_count, format_interval, format_value, is_count
from layouts.page_data.metric_rows import MetricRow
from layouts.wording_parts import name_period, name_unit
from loaders.areas import Area, AreaLevel
from loaders.status import Status
from metrics.results import Result

_COURSES = {
    "better": "improved, more than chance",
    "worse": "worsened, more than chance",
    "changed": "more than chance",
    "stayed": "could be chance",
}
_MARKS = {"better": "better", "worse": "worse"}
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
    """The metric's name, its unit, and whose figure it is where not the asked area's own."""
    note: list[Content] = [name_unit(row.result.unit)]
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


def make_period(row: MetricRow) -> Content:
    """The period in months."""
    return name_period(row.metric, row.result)


def make_value(row: MetricRow, *, members: Sequence[Result] = ()) -> Content:
    """The figure, or why there is none, with the last one that there is: labelled, not carried forward.

    `members` are figures of single authorities that cannot be summed: of them, the range.
    """
    result = row.result
    if result.value is not None:
        return element("Strong", write_cell(result))
    if members:
        return _make_range(members)
    if row.series.source == "published" and not row.run:
        return element("Span", "No figure yet", className="absent")
    line = element("Span", _name_absence(result), className="absent")
    return make_cell(line, [*_explain(result), *_recall(row)])


def _name_absence(result: Result) -> str:
    """Why there is no figure. A sum of periods can lack a period though all areas are in."""
    whole = result.status is Status.INCOMPLETE and result.members_present >= result.members
    return "Incomplete" if whole else write_cell(result)


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
    """The change on a year earlier, and what a test says of it. The sign of a control chart will stand before it."""
    result, earlier = standing.result, standing.earlier
    if result.value is None:
        return ""
    if earlier is None or earlier.value is None:
        return make_cell("", "no figure a year earlier")
    change = format_change(result.value, earlier.value, result.unit)
    return make_cell(change[0].upper() + change[1:], _make_test(standing))


def _make_test(standing: Standing) -> list[Content]:
    words = _COURSES.get(standing.course) or ("a count, not tested" if is_count(standing.result.unit) else "not tested")
    mark = _MARKS.get(standing.course)
    shape = [element("Span", className=f"mark mark-{mark}", aria_hidden="true")] if mark else []
    return [*shape, words]


def make_trend(run: Sequence[Result], *, provisional: bool) -> Content:
    """The small line of the last figures, in words for those who do not see it."""
    known = [result for result in run if result.value is not None]
    if len(known) < 2:
        return ""
    values = [result.value for result in run]
    return make_sparkline(values, alt=_describe_run(run, known), provisional=provisional)


def _describe_run(run: Sequence[Result], known: Sequence[Result]) -> str:
    figures = [result.value for result in known if result.value is not None]
    unit = known[0].unit
    first, last, low, high = (format_value(x, unit) for x in (figures[0], figures[-1], min(figures), max(figures)))
    return f"Last {format_count(len(run), 'period')}: from {first} to {last}; lowest {low}, highest {high}."


def make_benchmark(standing: Standing) -> Content:
    """How the figure stands to England's, and that figure; a count of England is no yardstick."""
    benchmark, result = standing.benchmark, standing.result
    if result.value is None or result.area.level is AreaLevel.COUNTRY:
        return ""
    word = element("Span", "Not compared", className="absent")
    if standing.judgement != NOT_COMPARED:
        word = make_judgement(standing.judgement)
    if benchmark is None or benchmark.value is None or is_count(result.unit):
        return word
    return make_cell(word, f"England {write_cell(benchmark)}")


def make_target(standing: Standing) -> Content:
    """The target with its date, and whether it is met."""
    target = standing.metric.target
    if target is None or standing.target_met is None:
        return ""
    met = "Met" if standing.target_met else "Not met"
    return make_cell(met, f"{format_value(target.value, standing.result.unit)} by {target.by}")


def make_confidence(row: MetricRow) -> Content:
    """The 95 % limits, and how many of the areas (of the areas' years, where years are pooled) are in the figure."""
    result = row.result
    if result.value is None:
        return ""
    interval = write_interval(result) or ("A full count" if is_count(result.unit) else "No interval given")
    return make_cell(interval, _count_members(row) if result.members > 1 else "")


def _count_members(row: MetricRow) -> str:
    what = "part" if row.series.pooled > 1 else "area"
    return f"{row.result.members_present:,} of {format_count(row.result.members, what)} in"
