"""The exhibit of one area's figures over time."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from layouts.charts.specs import ColumnsSpec, Line, Reference, TrendSpec
from layouts.comparison import Standing, Trio, find_earlier_period, find_series, find_standing, is_published
from layouts.exhibit_parts import (
    PROVISIONAL,
    Column,
    Exhibit,
    Table,
    choose_unit,
    find_as_at,
    find_marking,
    find_notes,
    is_odd,
    make_missing,
    make_name,
    make_period_point,
    make_records,
    require_results,
    write_basis,
    write_cell,
    write_interval,
    write_source,
)
from layouts.formatting import format_value, is_count, join_words
from layouts.wording import write_alt, write_subtitle, write_title
from layouts.wording_parts import name_range, shorten_period
from loaders.periods import Period, PeriodKind
from metrics.definition import Metric, Polarity
from metrics.results import Result

_JOINED = {PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR_TO_QUARTER}
_STEPS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR_TO_QUARTER: 3}
_MOST_PERIODS = 240


@dataclass(frozen=True, slots=True)
class TimeRun:
    """One area's totals with every period between the first and the last, oldest first."""

    metric: Metric
    results: tuple[Result, ...]
    provisional: Collection[Period] = field(default=())

    @property
    def last(self) -> Result:
        """The latest period, whether or not it has a figure."""
        return self.results[-1]

    def find(self, period: Period) -> Result | None:
        """The figure of a period."""
        return next((result for result in self.results if result.period == period), None)

    @property
    def unit(self) -> str:
        """The unit of its figures: where a few are in another, that of most."""
        return choose_unit(self.results)

    @property
    def last_known(self) -> Result | None:
        """The latest figure there is."""
        return next((result for result in reversed(self.results) if result.value is not None), None)

    def make_line(self, unit: str, *, as_reference: bool = False) -> Line:
        """The run as a chart's line; a line of reference has neither intervals nor provisional points."""
        name = self.last.area.name
        points = (
            make_period_point(self.metric, each, unit=unit, name=name)
            if as_reference
            else make_period_point(self.metric, each, unit=unit, provisional=each.period in self.provisional)
            for each in self.results
        )
        return Line(name, tuple(points))


def fill_periods(metric: Metric, results: Sequence[Result], until: Period | None = None) -> tuple[Result, ...]:
    """Put a figure “not returned” for each period that is missing, from the first to the last or to `until`.

    Periods of a quarterly series follow each quarter, of a monthly one each month, of all others each year.
    """
    found = {result.period: result for result in results}
    step = _STEPS.get(find_series(metric, results[0]).period, 12)
    period, last = min(found), max([*found, *([until] if until else [])])
    filled = dict(found)
    while period <= last and len(filled) < _MOST_PERIODS:
        if period not in filled:
            filled[period] = make_missing(results[0], period)
        period = period.shifted(step)
    return tuple(filled[period] for period in sorted(filled))


def build_over_time(
    metric: Metric,
    results: Sequence[Result],
    *,
    comparators: Sequence[Sequence[Result]] = (),
    until: Period | None = None,
    provisional: Collection[Period] = (),
) -> Exhibit:
    """Build the exhibit of one area's totals, in any order of periods, beside those of other areas.

    The first of the `comparators` is the benchmark. `until` is the period that the page is about: where it has no
    figure, the exhibit says so and does not carry an older one forward. ValueError without any result.
    """
    require_results(results)
    run = TimeRun(metric, fill_periods(metric, results, until), provisional)
    others = [_align(run, found) for found in comparators if found]
    standing = find_run_standing(run, others)
    title = write_title(standing, last_known=None if standing.known else run.last_known)
    everything = [*run.results, *(each for other in others for each in other.results)]
    chart = _choose_chart(run, others)
    return Exhibit(
        name=make_name(run.last),
        title=title,
        subtitle=_write_subtitle(run, chart),
        alt=write_alt(
            _name_kind(chart),
            title=title,
            values=[each for each in run.results if not is_odd(each, run.unit)],
            of="period",
        ),
        chart=chart,
        table=_make_table(run, others),
        records=make_records(everything),
        source=write_source(metric, everything),
        notes=_find_notes(run, standing, everything),
        marking=find_marking(everything),
        as_at=find_as_at(everything),
    )


def _align(run: TimeRun, found: Sequence[Result]) -> TimeRun:
    """Another area's figures for the same periods, none more and none fewer."""
    by_period = {result.period: result for result in found}
    aligned = [by_period.get(each.period) or make_missing(found[0], each.period) for each in run.results]
    return TimeRun(run.metric, tuple(aligned), run.provisional)


def find_run_standing(run: TimeRun, others: Sequence[TimeRun] = ()) -> Standing:
    """How the latest period of a run stands, the first of the others being the benchmark."""
    earlier = run.find(find_earlier_period(run.last.period))
    return find_standing(Trio(run.metric, run.last, earlier, others[0].last if others else None))


def _choose_chart(run: TimeRun, others: Sequence[TimeRun]) -> TrendSpec | ColumnsSpec:
    """Columns for activity without a good direction and for plain counts, else a line or unconnected values."""
    metric, unit = run.metric, run.unit
    line = run.make_line(unit)
    if metric.polarity is Polarity.NEUTRAL or is_count(unit):
        earlier = run.find(find_earlier_period(run.last.period))
        return ColumnsSpec(line, unit, run.results.index(earlier) if earlier else None)
    lines = tuple(other.make_line(unit, as_reference=True) for other in others if other.last_known)
    joined = find_series(metric, run.last).period in _JOINED
    return TrendSpec(line, unit, lines, joined, _find_target(metric, unit))


def _find_target(metric: Metric, unit: str) -> Reference | None:
    target = metric.target
    return Reference("Target", target.value, format_value(target.value, unit)) if target else None


def _name_kind(chart: TrendSpec | ColumnsSpec) -> str:
    if isinstance(chart, ColumnsSpec):
        return "Column chart"
    has_intervals = any(point.lower is not None for point in chart.line.points)
    return ("Line chart" if chart.joined else "Dot chart") + (" with 95% intervals" if has_intervals else "")


def _write_subtitle(run: TimeRun, chart: TrendSpec | ColumnsSpec) -> str:
    with_interval = isinstance(chart, TrendSpec) and any(result.lower is not None for result in run.results)
    return write_subtitle(
        run.metric,
        place=run.last.area.name,
        span=name_range(run.results[0], run.last),
        unit=run.unit,
        with_interval=with_interval,
    )


def _make_table(run: TimeRun, others: Sequence[TimeRun]) -> Table:
    """The latest period first; columns that are empty throughout are left out."""
    headers = ["Value", "95% interval", "Count", *(other.last.area.name for other in others)]
    columns = [Column("Period", numeric=False), *(Column(header) for header in headers)]
    rows = [_make_row(run, others, index) for index in range(len(run.results) - 1, -1, -1)]
    kept = [index for index in range(len(columns)) if index < 2 or any(row[index] for row in rows)]
    return Table(
        caption=f"{run.metric.short_title} in {run.last.area.name} by period",
        columns=tuple(columns[index] for index in kept),
        rows=tuple(tuple(row[index] for index in kept) for row in rows),
    )


def _make_row(run: TimeRun, others: Sequence[TimeRun], index: int) -> list[str]:
    result = run.results[index]
    unsure = f" ({PROVISIONAL})" if result.period in run.provisional else ""
    published, unit = is_published(run.metric, result), run.unit
    return [
        shorten_period(run.metric, result) + unsure,
        write_cell(result, published=published, unit=unit),
        write_interval(result),
        write_basis(result),
        *(write_cell(other.results[index], published=published, unit=unit) for other in others),
    ]


def _find_notes(run: TimeRun, standing: Standing, everything: Sequence[Result]) -> tuple[str, ...]:
    notes = find_notes(run.metric, everything, unit=run.unit)
    if standing.movement:
        notes.append("Change is tested by whether the two 95% intervals overlap, which is a cautious test.")
    if any(result.value is None for result in run.results):
        notes.append("A cross on the axis marks a period without a figure; the table says why.")
    unsure = [shorten_period(run.metric, each) for each in run.results if each.period in run.provisional]
    if unsure:
        notes.append(f"Provisional: {join_words(unsure)}.")
    return tuple(notes)
