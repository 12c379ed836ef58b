"""The exhibit of several areas' figures in one period, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from layouts.charts.ranking import MOST_ROWS
from layouts.charts.specs import Point, RankingSpec, Reference
from layouts.comparison import DIFFERENT, NOT_COMPARED, hides_difference, judge_areas
from layouts.exhibits.parts import (
    Column,
    Exhibit,
    Table,
    choose_unit,
    explain_judging,
    find_as_at,
    find_marking,
    find_notes,
    is_odd,
    leave_out_empty,
    make_name,
    make_row_point,
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

RANKED: Final = "Ranked dot chart"
"""What kind of chart it is, in words."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Areas' figures of one period, highest first, with their judgements beside a benchmark; empty without one."""

    metric: Metric
    results: tuple[Result, ...]
    judged: tuple[str, ...]
    benchmark: Result | None
    unit: str

    @property
    def known(self) -> tuple[Result, ...]:
        """The figures that are there and can be drawn beside each other."""
        return tuple(each for each in self.results if each.value is not None and not is_odd(each, self.unit))

    @property
    def everything(self) -> tuple[Result, ...]:
        """The areas' figures and the benchmark's."""
        return (*self.results, *([self.benchmark] if self.benchmark else []))


def rank_areas(metric: Metric, results: Sequence[Result], benchmark: Result | None = None) -> Ranking:
    """Put areas in order, highest first; those whose figure is missing or in another unit last, by name."""
    unit = choose_unit([*results, *([benchmark] if benchmark else [])])

    def place(result: Result) -> tuple[bool, float, str]:
        missing = result.value is None or is_odd(result, unit)
        return (missing, 0.0 if missing else -(result.value or 0.0), result.area.name)

    ranked = tuple(sorted(results, key=place))
    judged = judge_areas(metric, ranked, benchmark) if benchmark else [""] * len(ranked)
    return Ranking(metric, ranked, tuple(judged), benchmark, unit)


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
    ranking = rank_areas(metric, results, benchmark)
    title = _write_title(ranking)
    values = [each for each in ranking.results if not is_odd(each, ranking.unit)]
    chosen = next((each for each in ranking.results if each.area == focus), ranking.results[0])
    return Exhibit(
        name=make_name(chosen, "by-area"),
        title=title,
        subtitle=_write_subtitle(ranking),
        alt=write_alt(RANKED, title=title, values=values, of="area"),
        chart=_make_chart(ranking, focus),
        table=_make_table(ranking),
        results=ranking.everything,
        source=write_source(metric, ranking.everything),
        notes=_find_notes(ranking),
        marking=find_marking(ranking.everything),
        as_at=find_as_at(ranking.everything),
    )


def _write_title(ranking: Ranking) -> str:
    """How many areas differ from the benchmark; without a judgement, from which area to which the figures run."""
    metric, known = ranking.metric, ranking.known
    period = name_period(metric, ranking.results[0])
    compared = [word for word in ranking.judged if word in (*DIFFERENT, "Similar")]
    if ranking.benchmark is not None and compared:
        return f"{metric.short_title}: {count_differing(compared, ranking.benchmark.area.name)}, {period}"
    if not known:
        return f"{metric.short_title}: no area has a figure, {period}"
    lowest = known[-1]
    down = f" down to {_tell(lowest)} in {lowest.area.name}" if len(known) > 1 else ""
    return (
        f"{metric.short_title}: {format_with_unit(known[0].value or 0.0, ranking.unit)} in {known[0].area.name}{down}, "
        f"{period}"
    )


def count_differing(compared: Sequence[str], place: str) -> str:
    """How many areas are better, worse and so on than what they are judged by, from the words of their judgements."""
    counts = [(word.lower(), compared.count(word)) for word in DIFFERENT if word in compared]
    if not counts:
        return f"no area differs from {place} by more than chance"
    (told, number), *rest = counts
    more = "".join(f" and {other:,} {word}" for word, other in rest)
    return f"{number:,} of {format_count(len(compared), 'area')} {told} than {place}{more}"


def _tell(result: Result) -> str:
    return format_value(result.value or 0.0, result.unit)


def _write_subtitle(ranking: Ranking) -> str:
    return write_subtitle(
        ranking.metric,
        place=format_count(len(ranking.results), "area"),
        span=name_period(ranking.metric, ranking.results[0]),
        unit=ranking.unit,
        with_interval=any(result.lower is not None for result in ranking.known),
    )


def _make_chart(ranking: Ranking, focus: Area | None) -> RankingSpec:
    points = [
        replace(make_row_point(result, result.area.name, unit=ranking.unit), judgement=word)
        for result, word in zip(ranking.results, ranking.judged, strict=True)
    ]
    mark, reference = ranking.benchmark, None
    if mark is not None and mark.value is not None and mark.unit == ranking.unit:
        reference = Reference(mark.area.name, mark.value, _tell(mark))
    return RankingSpec(_choose_rows(points, focus), ranking.unit, reference, focus.name if focus else "")


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


def _make_table(ranking: Ranking) -> Table:
    """The areas, and the benchmark in the last row."""
    headers = ["Value", "95% interval", "Count", "Judgement"]
    columns = [Column("Area", numeric=False), *(Column(each, numeric=each != "Judgement") for each in headers)]
    judged = [*ranking.judged, *([""] if ranking.benchmark else [])]
    pairs = zip(ranking.everything, judged, strict=True)
    table = Table(
        caption=f"{ranking.metric.short_title} by area, {name_period(ranking.metric, ranking.results[0])}",
        columns=tuple(columns),
        rows=tuple(_make_row(each, word, ranking.unit) for each, word in pairs),
        figures=tuple({"Value": each} for each in ranking.everything),
    )
    return leave_out_empty(table)


def _make_row(result: Result, judgement: str, unit: str) -> tuple[str, ...]:
    return (
        result.area.name,
        write_cell(result, unit=unit),
        write_interval(result),
        write_basis(result),
        judgement if result.value is not None else "",
    )


def _find_notes(ranking: Ranking) -> tuple[str, ...]:
    notes = find_notes(ranking.metric, ranking.everything, unit=ranking.unit)
    mark, pairs = ranking.benchmark, zip(ranking.results, ranking.judged, strict=True)
    if mark is not None and any(word != NOT_COMPARED for word in ranking.judged):
        rounded = any(hides_difference(result, mark, word) for result, word in pairs)
        notes.append(explain_judging("area", mark.area.name, rounded=rounded))
    if len(ranking.results) > MOST_ROWS:
        notes.append(f"The chart shows the {MOST_ROWS} highest and lowest of {len(ranking.results):,} areas.")
    return tuple(notes)
