"""The exhibit of one area's figures over time."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from layouts.charts.specs import ControlChartSpec, TrendSpec
from layouts.comparison import Standing, Trio, find_earlier_period, find_standing, is_published
from layouts.exhibits.parts import (
    PROVISIONAL,
    Column,
    Exhibit,
    Table,
    find_as_at,
    find_marking,
    find_notes,
    is_odd,
    leave_out_empty,
    make_missing,
    make_name,
    require_results,
    write_basis,
    write_cell,
    write_interval,
    write_source,
)
from layouts.exhibits.time_chart import CAUSE_WORDS, TimeChart, choose_chart, name_chart
from layouts.exhibits.time_run import TimeRun, fill_periods
from layouts.formatting import format_interval, start_small
from layouts.wording import write_alt, write_subtitle, write_title
from layouts.wording_parts import name_range, shorten_period
from layouts.wording_time import write_time_notes
from loaders.periods import Period
from metrics.definition import Metric
from metrics.goals import Goals
from metrics.results import Result
from metrics.signals import SignalPoint


def judge_over_time(
    metric: Metric,
    results: Sequence[Result],
    *,
    until: Period | None = None,
    provisional: Collection[Period] = (),
    goals: Goals | None = None,
) -> TimeRun:
    """Make the run of one area's totals, given in any order of periods, with every period to the last or to `until`.

    Where the period `until` has no figure, an older one is not carried forward. ValueError without any result.
    """
    require_results(results)
    return TimeRun(metric, fill_periods(metric, results, until), provisional, goals or Goals())


def build_over_time(
    run: TimeRun, *, comparators: Sequence[Sequence[Result]] = (), standing: Standing | None = None
) -> Exhibit:
    """Build the exhibit of a run beside the figures of other areas, of which the first is the benchmark.

    `standing` is how its latest figure stands, where that has been found already.
    """
    others = [_align(run, found) for found in comparators if found]
    standing = standing or find_run_standing(run, others[0].last if others else None)
    title = write_title(standing, last_known=None if standing.known else run.last_known)
    everything = [*run.results, *(each for other in others for each in other.results)]
    chart = choose_chart(run, others)
    return Exhibit(
        name=make_name(run.last),
        title=title,
        subtitle=_write_subtitle(run, chart),
        alt=write_alt(
            name_chart(chart),
            title=title,
            values=[each for each in run.results if not is_odd(each, run.unit)],
            of="period",
            special=_tell_special(run),
        ),
        chart=chart,
        table=_make_table(run, others),
        results=tuple(everything),
        source=write_source(run.metric, everything),
        notes=_find_notes(run, standing, everything, chart),
        marking=find_marking(everything),
        as_at=find_as_at(everything),
    )


def _align(run: TimeRun, found: Sequence[Result]) -> TimeRun:
    """Another area's figures for the same periods, none more and none fewer."""
    by_period = {result.period: result for result in found}
    aligned = [by_period.get(each.period) or make_missing(found[0], each.period) for each in run.results]
    return replace(run, results=tuple(aligned), goals=Goals())


def find_run_standing(run: TimeRun, benchmark: Result | None = None) -> Standing:
    """How the latest period of a run stands, beside that of a benchmark."""
    earlier = run.find(find_earlier_period(run.last.period))
    baseline = run.goals.find_baseline(run.metric, run.last.area)
    return find_standing(Trio(run.metric, run.last, earlier, benchmark, target=run.target, baseline=baseline))


def _tell_special(run: TimeRun) -> str:
    """What the alternative text says of the latest figure by the rules of chance; empty without a control chart."""
    if run.signal.why_none:
        return ""
    word = _find_cause(run.signal.points[run.signal.judged or 0])
    return f"{word.lower()}, {start_small(run.signal.rule)}" if word else "the latest within chance"


def _find_cause(point: SignalPoint) -> str:
    return CAUSE_WORDS.get(point.point_type, "")


def _write_subtitle(run: TimeRun, chart: TimeChart) -> str:
    subtitle = write_subtitle(
        run.metric,
        place=run.last.area.name,
        span=name_range(run.results[0], run.last),
        unit=run.unit,
        with_interval=isinstance(chart, TrendSpec) and any(result.lower is not None for result in run.results),
    )
    if isinstance(chart, ControlChartSpec):
        return f"{subtitle.removesuffix('.')}, with the range of chance."
    return f"{subtitle} {run.signal.why_none}" if run.signal.trial else subtitle


def _make_table(run: TimeRun, others: Sequence[TimeRun]) -> Table:
    """The latest period first; columns that are empty throughout are left out."""
    names = (other.last.area.name for other in others)
    columns = [
        Column("Period", numeric=False),
        Column("Value"),
        Column("Not chance", numeric=False),
        *(Column(header) for header in ("95% interval", "Count", *names, "Range of chance")),
    ]
    ranges, backwards = _write_ranges(run), range(len(run.results) - 1, -1, -1)
    table = Table(
        caption=f"{run.metric.short_title} in {run.last.area.name} by period",
        columns=tuple(columns),
        rows=tuple((*_make_row(run, others, index), ranges[index]) for index in backwards),
        figures=tuple(
            {"Value": run.results[index], **{other.last.area.name: other.results[index] for other in others}}
            for index in backwards
        ),
    )
    return leave_out_empty(table)


def _make_row(run: TimeRun, others: Sequence[TimeRun], index: int) -> list[str]:
    result = run.results[index]
    unsure = f" ({PROVISIONAL})" if result.period in run.provisional else ""
    published, unit = is_published(run.metric, result), run.unit
    return [
        shorten_period(run.metric, result) + unsure,
        write_cell(result, published=published, unit=unit),
        _write_cause(run, run.signal.points[index]),
        write_interval(result),
        write_basis(result),
        *(write_cell(other.results[index], published=published, unit=unit) for other in others),
    ]


def _write_cause(run: TimeRun, point: SignalPoint) -> str:
    """The special cause of a period with its rule; empty for common cause and where no control chart is drawn."""
    word = _find_cause(point)
    return f"{word}: {point.rule}" if word and not run.signal.why_none else ""


def _write_ranges(run: TimeRun) -> list[str]:
    """The limits of each period where they change on the way: a range that never changes is told once, in words."""
    limits = [(point.lower, point.upper) for point in run.signal.points]
    if run.signal.why_none or len({*limits} - {(None, None)}) < 2:
        return [""] * len(limits)
    return [
        "" if lower is None or upper is None else format_interval(lower, upper, run.unit) for lower, upper in limits
    ]


def _find_notes(run: TimeRun, standing: Standing, everything: Sequence[Result], chart: TimeChart) -> tuple[str, ...]:
    notes = find_notes(run.metric, everything, unit=run.unit)
    if standing.movement:
        notes.append("Change is tested by whether the two 95% intervals overlap, which is a cautious test.")
    return (*notes, *write_time_notes(run, chart))
