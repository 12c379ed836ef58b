"""Every figure of a metric that a page can show, as one table: periods down, areas across."""

from __future__ import annotations

from collections.abc import Sequence

from layouts.exhibit import Column, Exhibit, Table, write_cell
from layouts.exhibits.parts import find_as_at, find_marking, find_notes, make_name, write_source
from layouts.formatting import format_count
from layouts.page_data.held_areas import label_areas
from layouts.page_data.unknown import make_unknown
from layouts.wording_parts import name_range, name_unit, shorten_period
from loaders.areas import Area
from loaders.periods import Period
from metrics.definition import Metric, Series
from metrics.results import Result


def build_table(metric: Metric, series: Series, results: Sequence[Result], *, areas: Sequence[Area]) -> Exhibit | None:
    """Build the exhibit of all figures of these areas, the latest period first; None without any.

    An area without a single figure has no column; a period that an area lacks says so in its cell.
    """
    if not results:
        return None
    shown = [area for area in areas if any(result.area == area for result in results)]
    found = {(result.area, result.period): result for result in results}
    periods = sorted({result.period for result in results}, reverse=True)

    def find(area: Area, period: Period) -> Result:
        return found.get((area, period)) or make_unknown(metric, series, area=area, period=period, beside=results)

    ordered = [find(area, period) for period in periods for area in shown]
    title = f"{metric.short_title}: all figures, {name_range(ordered[-1], ordered[0])}"
    return Exhibit(
        name=make_name(ordered[0], "all"),
        title=title,
        subtitle=f"{format_count(len(shown), 'area')}; {name_unit(series.unit)}.",
        alt="",
        chart=None,
        table=_make_table(metric, ordered, shown=shown),
        results=tuple(found[key] for key in sorted(found, key=lambda key: (key[1], shown.index(key[0])))),
        source=write_source(metric, results),
        notes=tuple(find_notes(metric, results, unit=series.unit)),
        marking=find_marking(results),
        as_at=find_as_at(results),
    )


def _make_table(metric: Metric, ordered: Sequence[Result], *, shown: Sequence[Area]) -> Table:
    wide = len(shown)
    lines = [ordered[start : start + wide] for start in range(0, len(ordered), wide)]
    labels = label_areas(shown).values()
    return Table(
        caption=f"{metric.short_title} by period and area",
        columns=(Column("Period", numeric=False), *(Column(label) for label in labels)),
        rows=tuple((shorten_period(metric, line[0]), *(write_cell(each) for each in line)) for line in lines),
        figures=tuple(dict(zip(labels, line, strict=True)) for line in lines),
    )
