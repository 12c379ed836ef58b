"""The exhibit of one area's figures by group, such as sex, age or substance, in one period."""

from __future__ import annotations

from collections.abc import Sequence

from layouts.charts.specs import BreakdownSpec, Point
from layouts.exhibits.gaps import COULD_BE_CHANCE, MORE_THAN_CHANCE, Gap, find_gap, rank_groups
from layouts.exhibits.parts import (
    Column,
    Exhibit,
    Table,
    choose_unit,
    find_as_at,
    find_marking,
    find_notes,
    leave_out_empty,
    make_name,
    make_row_point,
    require_results,
    write_basis,
    write_cell,
    write_interval,
    write_source,
)
from layouts.formatting import format_value, is_count, start_with_capital
from layouts.wording import write_alt, write_subtitle
from layouts.wording_parts import name_period
from metrics.definition import Metric
from metrics.results import Result


def build_breakdown(
    metric: Metric, results: Sequence[Result], *, benchmark: Sequence[Result] = (), label: str = ""
) -> Exhibit:
    """Build the exhibit of one area's groups in one period, in the order given.

    `benchmark` holds another area's figures of the same groups, in any order. `label` is what people call the
    breakdown (“substance group”), else its column's name. ValueError without any result, or where the results are of
    several areas or periods.
    """
    require_results(results)
    if len({(result.period, result.area) for result in results}) > 1:
        raise ValueError("Groups are compared within one area and one period.")
    first = results[0]
    by = label or (first.breakdown or "group").replace("_", " ")
    title = f"{metric.short_title} by {by}: {_find_message(results)}, {name_period(metric, first)}"
    chart = _make_chart(results, benchmark)
    everything = [*results, *(result for result in benchmark if result.period == first.period)]
    return Exhibit(
        name=make_name(first, f"by-{(first.breakdown or 'group').replace('_', '-')}"),
        title=title,
        subtitle=_write_subtitle(metric, results),
        alt=write_alt("Bar chart" if chart.style == "bars" else "Dot chart", title=title, values=results, of="group"),
        chart=chart,
        table=_make_table(metric, results, benchmark, by),
        results=tuple(everything),
        source=write_source(metric, everything),
        notes=tuple(find_notes(metric, everything, unit=choose_unit(results))),
        marking=find_marking(everything),
        as_at=find_as_at(everything),
    )


def _name_group(result: Result) -> str:
    return result.category or "All"


def _find_message(results: Sequence[Result]) -> str:
    """Which group is higher than which, where their intervals are apart; of counts, which has most."""
    known, place = rank_groups(results), f"in {results[0].area.name}"
    if not known:
        return f"no group has a figure {place}"
    if len(known) == 1:
        return f"{_tell(known[0])} for {_name_group(known[0])}, the only group with a figure, {place}"
    gap = find_gap(results)
    return _tell_gap(gap, place) if gap else f"most for {_name_group(known[0])} ({_tell(known[0])}) {place}"


def _tell(result: Result) -> str:
    return format_value(result.value or 0.0, result.unit)


def _tell_gap(gap: Gap, place: str) -> str:
    high, low = _name_group(gap.highest), _name_group(gap.lowest)
    if gap.test == MORE_THAN_CHANCE:
        return f"higher for {high} ({_tell(gap.highest)}) than for {low} ({_tell(gap.lowest)}) {place}"
    between = f"between {_tell(gap.lowest)} ({low}) and {_tell(gap.highest)} ({high}) {place}"
    return f"{between}; the difference could be chance" if gap.test == COULD_BE_CHANCE else between


def _write_subtitle(metric: Metric, results: Sequence[Result]) -> str:
    return write_subtitle(
        metric,
        place=results[0].area.name,
        span=name_period(metric, results[0]),
        unit=choose_unit(results),
        with_interval=any(result.lower is not None for result in results),
    )


def _make_chart(results: Sequence[Result], benchmark: Sequence[Result]) -> BreakdownSpec:
    unit = choose_unit(results)
    rows = tuple(make_row_point(each, _name_group(each), unit=unit) for each in results)
    if is_count(unit):
        return BreakdownSpec(rows, unit, "bars")
    facing = _face(results, benchmark)
    if not any(each and each.value is not None and each.unit == unit for each in facing):
        return BreakdownSpec(rows, unit)
    name = benchmark[0].area.name
    references = tuple(
        make_row_point(other, f"{name}, {_name_group(each)}", unit=unit) if other else Point(_name_group(each), "")
        for each, other in zip(results, facing, strict=True)
    )
    return BreakdownSpec(rows, unit, "dots", references, name)


def _face(results: Sequence[Result], benchmark: Sequence[Result]) -> list[Result | None]:
    """The benchmark's figure of each group, None where there is none of that period."""
    found = {(each.category, each.period): each for each in benchmark}
    return [found.get((each.category, each.period)) for each in results]


def _make_table(metric: Metric, results: Sequence[Result], benchmark: Sequence[Result], by: str) -> Table:
    first = results[0]
    name = benchmark[0].area.name if benchmark else ""
    headers = ["Value", "95% interval", "Count", name]
    columns = [Column(start_with_capital(by), numeric=False), *(Column(each) for each in headers)]
    pairs, unit = list(zip(results, _face(results, benchmark), strict=True)), choose_unit(results)
    table = Table(
        caption=f"{metric.short_title} in {first.area.name} by {by}, {name_period(metric, first)}",
        columns=tuple(columns),
        rows=tuple(_make_row(result, other, unit) for result, other in pairs),
        figures=tuple({"Value": result, **({name: other} if other else {})} for result, other in pairs),
    )
    return leave_out_empty(table)


def _make_row(result: Result, other: Result | None, unit: str) -> tuple[str, ...]:
    return (
        _name_group(result),
        write_cell(result, unit=unit),
        write_interval(result),
        write_basis(result),
        write_cell(other, unit=unit) if other else "",
    )
