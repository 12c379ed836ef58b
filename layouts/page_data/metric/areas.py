"""The “By area” tab of the metric page: a partnership's areas in rank order, with their neighbours as context."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from layouts.charts.specs import RankingSpec
from layouts.exhibit import Exhibit, build_by_area
from layouts.exhibits.parts import NEIGHBOUR
from layouts.formatting import is_count
from layouts.page_data.areas_drawn import find_funnel, find_tile_map
from layouts.page_data.held_areas import find_neighbours, holds_another
from layouts.page_data.metric.figures import find_figures, make_unreturned
from layouts.page_data.metric.subject import Subject
from layouts.view import PLOTS
from layouts.wording_parts import name_period, name_status
from loaders.areas import Area
from metrics.outcomes import Outcomes
from metrics.results import Result


@dataclass(frozen=True, slots=True)
class Compared:
    """The figures of a partnership's own areas, each with the reason where there is none, of those `beside` them for
    context, and of what all are judged against; that is None for counts: the larger area would always have more."""

    own: list[Result]
    beside: list[Result]
    benchmark: Result | None


def build_areas_exhibit(subject: Subject, outcomes: Outcomes, plot: str = PLOTS[0]) -> tuple[Exhibit | None, str]:
    """Build the exhibit of a partnership's own areas and of those neighbours that have a figure.

    None where there are not two areas to compare. Where they cannot be drawn as `plot` asks, they are ranked, and the
    text says why.
    """
    neighbours = find_neighbours(subject.series, subject.partnership)
    compared = _find_compared(subject, outcomes, neighbours)
    if len(compared.own) + len(compared.beside) < 2:
        return None, ""
    funnel, why = find_funnel(subject.metric, compared.own, compared.beside) if plot == "funnel" else (None, "")
    if funnel:
        return funnel, ""
    ranked = _rank(subject, compared, neighbours)
    return find_tile_map(ranked, subject) if plot == "map" else (ranked, why)


def _find_compared(subject: Subject, outcomes: Outcomes, neighbours: Sequence[Area]) -> Compared:
    """Counts are not set against England's, nor a sum beside its parts."""
    counted = is_count(subject.series.unit)
    areas = [area for area in subject.areas if not (counted and holds_another(area, subject.areas))]
    asked = [*areas, *neighbours, subject.yardstick]
    found = {each.area: each for each in find_figures(subject, outcomes, areas=asked, periods=[subject.last])}
    benchmark = None if counted else found.get(subject.yardstick)
    own = [found.get(area) or make_unreturned(subject, area, found.values()) for area in areas]
    own = [each for each in own if benchmark is None or each.area != benchmark.area]
    return Compared(own, [found[area] for area in neighbours if area in found], benchmark)


def _rank(subject: Subject, compared: Compared, neighbours: Sequence[Area]) -> Exhibit:
    exhibit = rank_areas(subject, compared.own, beside=compared.beside, benchmark=compared.benchmark)
    notes = _write_notes(subject, len(compared.beside), len(neighbours))
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
    states = {name_status(each) for each in parts}
    told = states.pop() if len(states) == 1 else "no figure yet"
    place = parts[0].area.name if len(parts) == 1 else f"any area of {subject.partnership.area.name}"
    return f"{subject.metric.short_title}: {told} in {place}, {name_period(subject.metric, parts[0])}"


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
