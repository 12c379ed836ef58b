"""The exhibit of one area's figures by group, such as sex, age or substance, in one period."""

from __future__ import annotations

from collections.abc import Sequence

from layouts.charts.specs import BreakdownSpec
from layouts.exhibit_parts import (
    Column,
    Exhibit,
    Table,
    find_as_at,
    find_marking,
    find_notes,
    make_name,
    make_point,
    make_records,
    require_results,
    write_basis,
    write_cell,
    write_interval,
    write_source,
)
from layouts.formatting import format_value, is_count
from layouts.wording import write_alt, write_subtitle
from layouts.wording_parts import name_period
from metrics import statistics
from metrics.definition import Metric
from metrics.results import Result


def build_breakdown(metric: Metric, results: Sequence[Result], *, benchmark: Sequence[Result] = ()) -> Exhibit:
    """Build the exhibit of one area's groups in one period, in the order given.

    `benchmark` holds another area's figures of the same groups, in any order. ValueError without any result, or where
    the results are of several periods.
    """
    require_results(results)
    if len({(result.period, result.area) for result in results}) > 1:
        raise ValueError("Groups are compared within one area and one period.")
    first = results[0]
    title = f"{metric.short_title} by {_name_breakdown(first)}: {_find_message(results)}, {name_period(metric, first)}"
    chart = _make_chart(metric, results, benchmark)
    everything = [*results, *(result for result in benchmark if result.period == first.period)]
    return Exhibit(
        name=make_name(first, f"by-{_name_breakdown(first).replace(' ', '-')}"),
        title=title,
        subtitle=_write_subtitle(metric, results),
        alt=write_alt("Bar chart" if chart.style == "bars" else "Dot chart", title=title, values=results, of="group"),
        chart=chart,
        table=_make_table(metric, results, benchmark),
        records=make_records(everything),
        source=write_source(metric, everything),
        notes=tuple(find_notes(metric, everything)),
        marking=find_marking(everything),
        as_at=find_as_at(everything),
    )


def _name_breakdown(result: Result) -> str:
    return (result.breakdown or "group").replace("_", " ")


def _name_group(result: Result) -> str:
    return result.category or "All"


def _find_message(results: Sequence[Result]) -> str:
    """Which group is higher than which, where their intervals are apart; of counts, which has most."""
    known = sorted((each for each in results if each.value is not None), key=lambda each: -(each.value or 0.0))
    place = f"in {results[0].area.name}"
    if not known:
        return f"no group has a figure {place}"
    highest, lowest = known[0], known[-1]
    if len(known) == 1:
        return f"{_tell(highest)} for {_name_group(highest)}, the only group with a figure, {place}"
    if is_count(highest.unit):
        return f"most for {_name_group(highest)} ({_tell(highest)}) {place}"
    told = f"{_name_group(highest)} ({_tell(highest)}) than for {_name_group(lowest)} ({_tell(lowest)})"
    return f"higher for {told} {place}" if _are_apart(highest, lowest) else _tell_chance(highest, lowest, place)


def _tell(result: Result) -> str:
    return format_value(result.value or 0.0, result.unit)


def _tell_chance(highest: Result, lowest: Result, place: str) -> str:
    return f"between {_tell(lowest)} and {_tell(highest)} {place}; the difference could be chance"


def _are_apart(highest: Result, lowest: Result) -> bool:
    label = statistics.compare_intervals(highest.lower, highest.upper, lowest.lower, lowest.upper, polarity="neutral")
    return str(label) == "Higher"


def _write_subtitle(metric: Metric, results: Sequence[Result]) -> str:
    return write_subtitle(
        metric,
        place=results[0].area.name,
        span=name_period(metric, results[0]),
        unit=results[0].unit,
        with_interval=any(result.lower is not None for result in results),
    )


def _make_chart(metric: Metric, results: Sequence[Result], benchmark: Sequence[Result]) -> BreakdownSpec:
    unit = results[0].unit
    rows = tuple(make_point(metric, each, label=_name_group(each)) for each in results)
    if is_count(unit):
        return BreakdownSpec(rows, unit, "bars")
    facing = _face(results, benchmark)
    if any(each is None or each.unit != unit for each in facing):
        return BreakdownSpec(rows, unit)
    references = tuple(make_point(metric, each, label=_name_group(each)) for each in facing if each)
    return BreakdownSpec(rows, unit, "dots", references, benchmark[0].area.name)


def _face(results: Sequence[Result], benchmark: Sequence[Result]) -> list[Result | None]:
    """The benchmark's figure of each group, None where there is none of that period."""
    found = {(each.category, each.period): each for each in benchmark}
    return [found.get((each.category, each.period)) for each in results]


def _make_table(metric: Metric, results: Sequence[Result], benchmark: Sequence[Result]) -> Table:
    first = results[0]
    name = benchmark[0].area.name if benchmark else ""
    headers = ["Value", "95% interval", "Count", name]
    columns = [Column(_name_breakdown(first).capitalize(), numeric=False), *(Column(each) for each in headers)]
    rows = [_make_row(result, other) for result, other in zip(results, _face(results, benchmark), strict=True)]
    kept = [index for index in range(len(columns)) if index < 2 or any(row[index] for row in rows)]
    return Table(
        caption=f"{metric.short_title} in {first.area.name} by {_name_breakdown(first)}, {name_period(metric, first)}",
        columns=tuple(columns[index] for index in kept),
        rows=tuple(tuple(row[index] for index in kept) for row in rows),
    )


def _make_row(result: Result, other: Result | None) -> list[str]:
    return [
        _name_group(result),
        write_cell(result),
        write_interval(result),
        write_basis(result),
        write_cell(other) if other else "",
    ]
