"""The exhibit of several areas' figures in one period, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from layouts.charts.ranking import MOST_ROWS
from layouts.charts.specs import Point, RankingSpec, Reference
from layouts.comparison import NOT_COMPARED, judge_areas
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
from layouts.formatting import format_count, format_value, format_with_unit
from layouts.wording import write_alt, write_subtitle
from layouts.wording_parts import name_period
from loaders.areas import Area
from metrics.definition import Metric
from metrics.results import Result

_CHANCE: Final = (
    "Each area's 95% interval is compared with the value for {name}: areas whose interval holds it are similar. "
    "Among many areas a few differ by chance alone."
)
_WORDS: Final = {"Better": "better", "Worse": "worse", "Higher": "higher", "Lower": "lower"}


def build_by_area(
    metric: Metric, results: Sequence[Result], *, benchmark: Result | None = None, focus: Area | None = None
) -> Exhibit:
    """Build the exhibit of areas' totals in one period, highest first, those without a figure last.

    `benchmark` is the figure of England or another area to judge by; `focus` is the chosen area. ValueError without
    any result, or where the results are of several periods.
    """
    require_results(results)
    if len({result.period for result in results}) > 1:
        raise ValueError("Areas are compared within one period.")
    ranked = sorted(results, key=_rank)
    judged = judge_areas(metric, ranked, benchmark)
    title = _write_title(metric, ranked, judged=judged, benchmark=benchmark)
    everything = [*ranked, *([benchmark] if benchmark else [])]
    return Exhibit(
        name=make_name(focus_on(ranked, focus), "by-area"),
        title=title,
        subtitle=_write_subtitle(metric, ranked),
        alt=write_alt("Ranked dot chart", title=title, values=ranked, of="area"),
        chart=_make_chart(metric, ranked, judged=judged, benchmark=benchmark, focus=focus),
        table=_make_table(metric, everything, [*judged, *([""] if benchmark else [])]),
        records=make_records(everything),
        source=write_source(metric, everything),
        notes=_find_notes(metric, everything, judged=judged, benchmark=benchmark),
        marking=find_marking(everything),
        as_at=find_as_at(everything),
    )


def _rank(result: Result) -> tuple[bool, float, str]:
    return (result.value is None, -(result.value or 0.0), result.area.name)


def focus_on(ranked: Sequence[Result], focus: Area | None) -> Result:
    """The figure of the chosen area, or the first."""
    return next((result for result in ranked if result.area == focus), ranked[0])


def _write_title(metric: Metric, ranked: Sequence[Result], *, judged: Sequence[str], benchmark: Result | None) -> str:
    """How many areas differ from the benchmark; without a judgement, from which area to which the figures run."""
    period = name_period(metric, ranked[0])
    compared = [word for word in judged if word != NOT_COMPARED]
    if benchmark is not None and compared:
        place = benchmark.area.name
        counts = [(word, sum(each == full for each in judged)) for full, word in _WORDS.items() if full in set(judged)]
        if not counts:
            return f"{metric.short_title}: no area differs from {place} by more than chance, {period}"
        (word, number), *rest = counts
        more = "".join(f" and {other:,} {name}" for name, other in rest)
        total = format_count(len(compared), "area")
        return f"{metric.short_title}: {number:,} of {total} {word} than {place}{more}, {period}"
    known = [result for result in ranked if result.value is not None]
    if not known:
        return f"{metric.short_title}: no area has a figure, {period}"
    return f"{metric.short_title}: {_tell(known[0])}{_tell_lowest(known)}, {period}"


def _tell(result: Result) -> str:
    return f"{format_with_unit(result.value or 0.0, result.unit)} in {result.area.name}"


def _tell_lowest(known: Sequence[Result]) -> str:
    if len(known) == 1:
        return ""
    last = known[-1]
    return f" down to {format_value(last.value or 0.0, last.unit)} in {last.area.name}"


def _write_subtitle(metric: Metric, ranked: Sequence[Result]) -> str:
    return write_subtitle(
        metric,
        place=format_count(len(ranked), "area"),
        span=name_period(metric, ranked[0]),
        unit=ranked[0].unit,
        with_interval=any(result.lower is not None for result in ranked),
    )


def _make_chart(
    metric: Metric, ranked: Sequence[Result], *, judged: Sequence[str], benchmark: Result | None, focus: Area | None
) -> RankingSpec:
    points = [
        replace(make_point(metric, result, label=result.area.name), judgement=word)
        for result, word in zip(ranked, judged, strict=True)
    ]
    reference = None
    if benchmark is not None and benchmark.value is not None and benchmark.unit == ranked[0].unit:
        reference = Reference(benchmark.area.name, benchmark.value, format_value(benchmark.value, benchmark.unit))
    return RankingSpec(_choose_rows(points, focus), ranked[0].unit, reference, focus.name if focus else "")


def _choose_rows(points: Sequence[Point], focus: Area | None) -> tuple[Point, ...]:
    """All areas while there is room; else the highest and the lowest, and the chosen one in its place."""
    if len(points) <= MOST_ROWS:
        return tuple(points)
    ends = MOST_ROWS // 2
    kept = {*range(ends), *range(len(points) - ends, len(points))}
    chosen = next((index for index, point in enumerate(points) if focus and point.label == focus.name), None)
    if chosen is not None and chosen not in kept:
        kept = (kept - {ends - 1}) | {chosen}
    return tuple(points[index] for index in sorted(kept))


def _make_table(metric: Metric, results: Sequence[Result], judged: Sequence[str]) -> Table:
    headers = ["Value", "95% interval", "Count", "Judgement"]
    columns = [Column("Area", numeric=False), *(Column(each, numeric=each != "Judgement") for each in headers)]
    rows = [_make_row(result, word) for result, word in zip(results, judged, strict=True)]
    kept = [index for index in range(len(columns)) if index < 2 or any(row[index] for row in rows)]
    return Table(
        caption=f"{metric.short_title} by area, {name_period(metric, results[0])}",
        columns=tuple(columns[index] for index in kept),
        rows=tuple(tuple(row[index] for index in kept) for row in rows),
    )


def _make_row(result: Result, judgement: str) -> list[str]:
    return [
        result.area.name,
        write_cell(result),
        write_interval(result),
        write_basis(result),
        judgement if result.value is not None else "",
    ]


def _find_notes(
    metric: Metric, everything: Sequence[Result], *, judged: Sequence[str], benchmark: Result | None
) -> tuple[str, ...]:
    notes = find_notes(metric, everything)
    if benchmark is not None and any(word != NOT_COMPARED for word in judged):
        notes.append(_CHANCE.format(name=benchmark.area.name))
    if len(judged) > MOST_ROWS:
        notes.append(f"The chart shows the {MOST_ROWS} highest and lowest areas; the table shows all.")
    return tuple(notes)
