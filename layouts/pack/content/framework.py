"""The framework's metrics as tables: each on one line for a single page, and with all that is said of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from layouts.comparison import NOT_COMPARED, Standing
from layouts.exhibits.parts import Column, Table, write_cell
from layouts.formatting import (
    format_change,
    format_count,
    format_interval,
    format_value,
    is_count,
    start_small,
    start_with_capital,
)
from layouts.metric_cells import NO_FIGURE_YET, name_scope, tell_interval
from layouts.pack.parts import PackSection
from layouts.page_data.overview_page import OverviewPage, OverviewRow, list_rows
from layouts.priorities import PRIORITIES
from layouts.wording_parts import name_goal_end, name_period, name_unit, shorten_period, write_mark
from loaders.areas import Area, AreaLevel
from metrics.definition import Priority

_COURSES: Final = {
    "better": "Improved",
    "worse": "Worsened",
    "changed": "Changed",
    "stayed": "Could be chance",
}
_BRIEFLY: Final = {**_COURSES, "stayed": "Similar"}
_BRIEF: Final = ("Metric", "Period", "Value", "In a year", "Target")
_FULL: Final = ("Metric", "Period and unit", "Value", "95% interval", "Change in a year", "Against England", "Target")
_NUMBERS: Final = ("Value",)


def make_overview(page: OverviewPage) -> PackSection:
    """Make a table for each priority in which every metric is one short line."""
    words = [
        "In a year: what a test says of the change; similar means that it could be chance.",
        *(["Force: of the police force area alone."] if _has_force(page) else []),
    ]
    return PackSection("All metrics on a page", tuple(words), tuple(_make_tables(page, _BRIEF, brief=True)))


def _has_force(page: OverviewPage) -> bool:
    return any(each.row.result.area.level is AreaLevel.FORCE for each in list_rows(page))


def make_framework(page: OverviewPage) -> PackSection:
    """Make a table for each priority with all that the overview says of each metric."""
    words = (
        "“Could be chance” says that the 95% intervals of both years overlap, “not tested” that there are none to "
        "compare. [c] stands for a figure hidden to protect people."
    )
    return PackSection("The framework in full", (words,), tuple(_make_tables(page, _FULL, brief=False)))


def _make_tables(page: OverviewPage, headers: Sequence[str], *, brief: bool) -> Iterable[Table]:
    area = page.partnership.area
    for group in page.groups:
        rows = [each for rows in group.rows.values() for each in rows]
        cells = [_make_brief_row(each, area) if brief else _make_full_row(each, area) for each in rows]
        columns = tuple(Column(header, numeric=header in _NUMBERS) for header in headers)
        yield Table(_name_priority(group.priority), columns, tuple(tuple(row) for row in cells))


def _name_priority(priority: Priority) -> str:
    name, aim = PRIORITIES[priority]
    return f"{name}: {start_small(aim)}"


def _make_brief_row(each: OverviewRow, asked: Area) -> list[str]:
    row, standing = each.row, each.row.standing
    return [
        f"{row.metric.short_title}{_mark_scope(row.result.area, asked)}",
        shorten_period(row.metric, row.result),
        _write_value(each),
        _write_course(standing, _BRIEFLY),
        _write_met(standing),
    ]


def _mark_scope(area: Area, asked: Area) -> str:
    """Whose figure it is, where it is not the partnership's own."""
    if area == asked:
        return ""
    return " (England)" if area.level is AreaLevel.COUNTRY else " (force)"


def _write_value(each: OverviewRow) -> str:
    known = [result.value for result in each.members if result.value is not None]
    if each.row.result.value is None and known:
        return format_interval(min(known), max(known), each.members[0].unit)
    if each.row.is_unpublished:
        return NO_FIGURE_YET
    return write_cell(each.row.result)


def _write_course(standing: Standing, words: Mapping[str, str] = _COURSES) -> str:
    """What a test says of the change on a year earlier."""
    if not standing.known:
        return ""
    return words.get(standing.course) or "Not tested"


def _write_met(standing: Standing) -> str:
    if standing.target is None or not standing.known:
        return ""
    return {True: "Met", False: "Not met", None: "Not judged"}[standing.target_met]


# ---------------------------------------------------------------- in full


def _make_full_row(each: OverviewRow, asked: Area) -> list[str]:
    row, standing, result = each.row, each.row.standing, each.row.result
    scope = name_scope(result.area, asked)
    unit = f"{name_period(row.metric, result)}; {name_unit(result.unit)}{f'; {scope}' if scope else ''}"
    return [
        row.metric.short_title,
        unit,
        _write_value(each),
        _write_limits(each),
        _write_change(standing),
        _write_benchmark(standing),
        _write_target(standing),
    ]


def _write_limits(each: OverviewRow) -> str:
    result = each.row.result
    if result.value is None:
        known = sum(member.value is not None for member in each.members)
        return f"In {format_count(known, 'authority', 'authorities')}; not to be summed" if known else ""
    return tell_interval(result)


def _write_change(standing: Standing) -> str:
    result, earlier = standing.result, standing.earlier
    if result.value is None:
        return ""
    if earlier is None or earlier.value is None:
        return "No figure a year earlier"
    change, word = format_change(result.value, earlier.value, result.unit), _write_course(standing)
    return f"{start_with_capital(change)}; {start_small(word)}"


def _write_benchmark(standing: Standing) -> str:
    result, mark = standing.result, standing.benchmark
    if result.area.level is AreaLevel.COUNTRY or not standing.known or standing.judgement == NOT_COMPARED:
        return ""
    if mark is None or mark.value is None or is_count(result.unit):
        return standing.judgement
    return f"{standing.judgement}; England {write_mark(result, mark, standing.judgement)}"


def _write_target(standing: Standing) -> str:
    if standing.target is None or not standing.known:
        return ""
    value = format_value(standing.target.value, standing.result.unit)
    return f"{_write_met(standing)}; {value} by {name_goal_end(standing.target)}"
