"""The “By area” tab of the metric page: a partnership's areas in rank order, with their neighbours as context."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from layouts.charts.specs import RankingSpec
from layouts.exhibit import Exhibit, build_by_area
from layouts.exhibits.parts import NEIGHBOUR
from layouts.formatting import is_count
from layouts.page_data.held_areas import find_neighbours, holds_another
from layouts.page_data.metric.figures import find_figures, make_unreturned
from layouts.page_data.metric.subject import Subject
from layouts.wording_parts import name_period
from metrics.outcomes import Outcomes
from metrics.results import Result


def build_areas_exhibit(subject: Subject, outcomes: Outcomes) -> Exhibit | None:
    """Build the exhibit of a partnership's own areas, each with its figure or the reason for none, and of those
    neighbours that have one. None where there are not two areas to compare.

    Counts are not set against England's, nor a sum beside its parts: the larger area would always have more.
    """
    neighbours = find_neighbours(subject.series, subject.partnership)
    counted = is_count(subject.series.unit)
    areas = [area for area in subject.areas if not (counted and holds_another(area, subject.areas))]
    asked = [*areas, *neighbours, subject.yardstick]
    found = {each.area: each for each in find_figures(subject, outcomes, areas=asked, periods=[subject.last])}
    benchmark = None if counted else found.get(subject.yardstick)
    own = [found.get(area) or make_unreturned(subject, area, found.values()) for area in areas]
    own = [each for each in own if benchmark is None or each.area != benchmark.area]
    beside = [found[area] for area in neighbours if area in found]
    if len(own) + len(beside) < 2:
        return None
    exhibit = rank_areas(subject, own, beside=beside, benchmark=benchmark)
    exhibit = drop_judgements(exhibit) if benchmark is None else exhibit
    notes = _write_notes(subject, len(beside), len(neighbours))
    return replace(exhibit, notes=(*exhibit.notes, *notes))


def rank_areas(
    subject: Subject, own: Sequence[Result], *, beside: Sequence[Result], benchmark: Result | None
) -> Exhibit:
    """Build the exhibit of all areas, with the message of the partnership's own parts: neighbours are context."""
    exhibit = build_by_area(subject.metric, [*own, *beside], benchmark=benchmark, focus=subject.area)
    parts = [each for each in own if not holds_another(each.area, [other.area for other in own])]
    if not parts or not beside:
        return exhibit
    title = _write_title(subject, parts, benchmark)
    marked = mark_areas(exhibit, {each.area.name for each in beside})
    return replace(marked, title=title, alt=exhibit.alt.replace(exhibit.title, title))


def _write_title(subject: Subject, parts: Sequence[Result], benchmark: Result | None) -> str:
    if any(each.value is not None for each in parts):
        return build_by_area(subject.metric, parts, benchmark=benchmark).title
    period = name_period(subject.metric, parts[0])
    return f"{subject.metric.short_title}: no figure yet for any area of {subject.partnership.area.name}, {period}"


def drop_judgements(exhibit: Exhibit) -> Exhibit:
    """Leave the judgements out of chart and table: where there is nothing to judge by, they all say the same."""
    columns = exhibit.table.columns
    kept = [place for place, column in enumerate(columns) if column.header != "Judgement"]
    rows = tuple(tuple(row[place] for place in kept) for row in exhibit.table.rows)
    table = replace(exhibit.table, columns=tuple(columns[place] for place in kept), rows=rows)
    chart = exhibit.chart
    if isinstance(chart, RankingSpec):
        chart = replace(chart, rows=tuple(replace(point, judgement="") for point in chart.rows))
    return replace(exhibit, chart=chart, table=table)


def mark_areas(exhibit: Exhibit, names: Collection[str]) -> Exhibit:
    """Put the sign of a neighbour after these names, in chart and table."""
    rows = tuple((f"{name}{NEIGHBOUR}" if name in names else name, *rest) for name, *rest in exhibit.table.rows)
    chart = exhibit.chart
    if isinstance(chart, RankingSpec):
        points = (replace(p, label=f"{p.label}{NEIGHBOUR}") if p.label in names else p for p in chart.rows)
        chart = replace(chart, rows=tuple(points))
    return replace(exhibit, chart=chart, table=replace(exhibit.table, rows=rows))


def _write_notes(subject: Subject, shown: int, neighbours: int) -> list[str]:
    if not neighbours:
        return []
    kind = "police force areas" if subject.series.level == "force" else "authorities"
    own, missing = subject.partnership.area.name, neighbours - shown
    told = f"{NEIGHBOUR} Another of the same region, for context; the title counts the areas of {own} alone."
    left_out = f"{missing:,} of {neighbours:,} other {kind} of the region are left out: no figures of theirs are held."
    return [*([told] if shown else []), *([left_out] if missing else [])]
