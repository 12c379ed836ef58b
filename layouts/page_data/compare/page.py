"""What the compare page shows: metrics beside areas, each figure judged, and one metric's areas in a picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from layouts.comparison import NOT_COMPARED, TOO_FEW, judge_areas
from layouts.exhibit import Exhibit, build_by_area, write_cell
from layouts.exhibits.parts import stand_as_at
from layouts.formatting import format_count, is_count, join_words
from layouts.page_data.areas_drawn import find_funnel
from layouts.page_data.compare.periods import find_latest_periods
from layouts.page_data.held_areas import find_england, find_held_areas, find_neighbours, holds_another
from layouts.page_data.unknown import make_unknown
from layouts.view import View
from loaders.areas import LOWER_TIER, Area, AreaLevel, Partnership, read_areas
from loaders.periods import Period
from loaders.status import Status
from metrics.catalogue import find_metrics
from metrics.definition import Metric, Series, Tier
from metrics.outcomes import Outcomes
from metrics.results import Result, find_many

_LOCAL: Final = ("upper tier", "lower tier")
_LOWEST: Final[dict[str, str]] = {AreaLevel.FORCE: "Police force only", AreaLevel.COUNTRY: "England only"}
_JUDGEMENTS: Final = ("Worse", "Better", "Higher", "Lower", "Similar", TOO_FEW, NOT_COMPARED)


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of the matrix with its judgement; `judgement` is empty where none is made."""

    result: Result
    judgement: str


@dataclass(frozen=True, slots=True)
class Column:
    """One metric of the matrix: its latest period to show, the yardstick's figure, and a cell for each area."""

    metric: Metric
    period: Period | None
    yardstick: Result | None
    cells: Mapping[Area, Cell]


@dataclass(frozen=True, slots=True)
class ComparePage:
    """What the compare page shows.

    `areas` are in the order of the rows. `sorted_by` is the metric that gave it, None for the order of the register.
    `picture` is the exhibit of one metric's areas, `ranked` that metric; None where no metric has two figures.
    `no_funnel` says why it is not the funnel that was asked for.
    """

    view: View
    columns: tuple[Column, ...]
    areas: tuple[Area, ...]
    yardstick: Area
    sorted_by: Metric | None
    ranked: Metric | None
    picture: Exhibit | None
    no_funnel: str = ""

    @property
    def compared(self) -> list[Result]:
        """Every figure of the matrix, and the yardstick's."""
        held = [cell.result for column in self.columns for cell in column.cells.values()]
        return [*held, *(column.yardstick for column in self.columns if column.yardstick)]

    @property
    def summary(self) -> str:
        """How many figures are better, worse and so on than the yardstick's, in one sentence."""
        words = [cell.judgement for column in self.columns for cell in column.cells.values() if cell.judgement]
        counts = [(word, words.count(word)) for word in _JUDGEMENTS if word in words]
        if not counts:
            return f"No figure can be judged against {self.yardstick.name}."
        told = join_words(f"{number:,} {word.lower()}" for word, number in counts)
        return f"Judged against {self.yardstick.name}, of {format_count(len(words), 'figure')}: {told}."

    @property
    def name(self) -> str:
        """The stem of a file's name: `compare_{partnership}_{quarter}_{as-at}`."""
        as_at = max(result.as_at for result in self.compared).isoformat()
        return f"compare_{self.view.partnership}_{self.view.quarter or 'latest'}_{as_at}"


def build_compare_page(view: View, outcomes: Outcomes) -> ComparePage:
    """Assemble the page of a view: each metric in its latest period up to the one chosen."""
    yardstick = view.chosen_partnership.area if view.against == "partnership" else find_england()
    own = view.chosen_partnership.area
    metrics, areas = choose_metrics(view), [area for area in (own, *choose_areas(view)) if area != yardstick]
    asked = [*areas, yardstick]
    periods = find_latest_periods(view, metrics, outcomes)
    known = sorted({period for period in periods.values() if period})
    found = find_many(outcomes, [(metric, metric.main) for metric in metrics], areas=asked, periods=known)
    columns = tuple(
        _make_column(view, metric, _pick(found[metric.slug], periods[metric.slug]), areas=areas, yardstick=yardstick)
        for metric in metrics
    )
    sorted_by = next((metric for metric in metrics if metric.slug == view.sort), None)
    ordered = _sort_areas(areas, next((each for each in columns if each.metric == sorted_by), None))
    ranked = _choose_ranked(columns, sorted_by)
    page = ComparePage(view, columns, ordered, yardstick, sorted_by, ranked.metric if ranked else None, None)
    return _add_picture(page, ranked, outcomes) if ranked else page


# ---------------------------------------------------------------- what is compared


def choose_metrics(view: View) -> list[Metric]:
    """The metrics of the view in the framework's order, or those headline ones that authorities can be compared by."""
    every = find_metrics()
    if view.metrics:
        return [metric for slug, metric in every.items() if slug in view.metrics]
    return [metric for metric in every.values() if metric.tier is Tier.HEADLINE and metric.main.level in _LOCAL]


def find_choices(partnership: Partnership) -> list[Area]:
    """The areas that can be chosen: the members of the partnership, districts within them, its police force area.

    The partnership itself is always compared; where it is the whole force, the force's figures are its own.
    """
    inner = (each for member in partnership.members for each in read_areas().members(member, LOWER_TIER))
    force = [partnership.force] if partnership.force and not partnership.whole_force else []
    return list(dict.fromkeys([*partnership.members, *inner, *force]))


def choose_areas(view: View) -> list[Area]:
    """The areas of the view, or the members and the police force area, in the register's order."""
    partnership = view.chosen_partnership
    if view.areas:
        return [area for area in find_choices(partnership) if area.code in view.areas]
    usual = (*partnership.members, partnership.force)
    return [area for area in find_choices(partnership) if area in usual]


# ---------------------------------------------------------------- the matrix


def _pick(found: Sequence[Result], period: Period | None) -> list[Result]:
    return [result for result in found if result.period == period]


def _make_column(
    view: View, metric: Metric, found: Sequence[Result], *, areas: Sequence[Area], yardstick: Area
) -> Column:
    """The column of a metric, from its figures of one period."""
    if not found:
        return Column(metric, None, None, {})
    period, latest = found[0].period, {result.area: result for result in found}
    held = find_held_areas(metric.main, view.chosen_partnership)
    shown = [latest.get(area) or _explain_absence(metric, area, period, held=held, beside=found) for area in areas]
    benchmark = None if is_count(metric.main.unit) else latest.get(yardstick)
    words = judge_areas(metric, shown, benchmark)
    cells = {
        each.area: Cell(each, word if benchmark and each.value is not None else "")
        for each, word in zip(shown, words, strict=True)
    }
    return Column(metric, period, latest.get(yardstick), cells)


def _explain_absence(
    metric: Metric, area: Area, period: Period, *, held: Sequence[Area], beside: Sequence[Result]
) -> Result:
    """Not returned where a figure could have been; not applicable where the metric is never known at that level."""
    unknown = make_unknown(metric, metric.main, area=area, period=period, beside=beside)
    summed = metric.main.additive and metric.main.level in _LOCAL
    return unknown if summed or area in held else replace(unknown, status=Status.NOT_APPLICABLE)


def write_absence(series: Series, cell: Cell) -> str:
    """Why a cell has no figure."""
    if cell.result.status is Status.NOT_APPLICABLE:
        return _LOWEST.get(series.level, "Not held here")
    return write_cell(cell.result)


def write_caption(page: ComparePage, columns: Sequence[Column]) -> str:
    """What a matrix of these columns is, in a line."""
    size = f"{format_count(len(columns), 'metric')} in {format_count(len(page.areas), 'area')}"
    return f"{size}, judged against {page.yardstick.name}"


def write_yardstick(column: Column) -> str:
    """The yardstick's own figure of a metric, or a dash where there is none."""
    return write_cell(column.yardstick) if column.yardstick else "–"


def _sort_areas(areas: Sequence[Area], column: Column | None) -> tuple[Area, ...]:
    """The areas with the highest figure first, those without one last; in the order given where there is no column."""
    if column is None:
        return tuple(areas)

    def key(area: Area) -> tuple[bool, float]:
        cell = column.cells.get(area)
        value = cell.result.value if cell else None
        return (value is None, -(value or 0.0))

    return tuple(sorted(areas, key=key))


# ---------------------------------------------------------------- one metric in a picture


def _choose_ranked(columns: Sequence[Column], sorted_by: Metric | None) -> Column | None:
    """The column that the table is sorted by, or else the first; of those in which two areas have a figure."""
    fit = [column for column in columns if len(_find_comparable(column)) > 1]
    chosen = next((column for column in fit if column.metric == sorted_by), None)
    return chosen or (fit[0] if fit and sorted_by is None else None)


def _find_comparable(column: Column) -> list[Result]:
    """The figures worth ranking: all that there are, but for counts no sum of others."""
    results = [cell.result for cell in column.cells.values()]
    known = [each for each in results if each.value is not None]
    if not is_count(column.metric.main.unit):
        return known
    return [each for each in known if not holds_another(each.area, [other.area for other in known])]


def _rank(column: Column) -> Exhibit:
    benchmark = None if is_count(column.metric.main.unit) else column.yardstick
    own = [each for each in _find_comparable(column) if benchmark is None or each.area != benchmark.area]
    return build_by_area(column.metric, own, benchmark=benchmark)


def _add_picture(page: ComparePage, column: Column, outcomes: Outcomes) -> ComparePage:
    """The ranked dots, or the funnel where it is asked for and the figures have one."""
    funnel, why = None, ""
    if page.view.plot == "funnel":
        funnel, why = find_funnel(column.metric, *_find_parts(page.view, column, outcomes))
    return replace(page, picture=stand_as_at(funnel or _rank(column), page.view.moment), no_funnel=why)


def _find_parts(view: View, column: Column, outcomes: Outcomes) -> tuple[list[Result], list[Result]]:
    """The areas of a funnel, with a figure or the reason for none, and their neighbours."""
    own = [each.result for each in column.cells.values() if each.result.status is not Status.NOT_APPLICABLE]
    series = column.metric.main
    neighbours = find_neighbours(series, view.chosen_partnership)
    periods = [column.period] if column.period else []
    return own, find_many(outcomes, [(column.metric, series)], areas=neighbours, periods=periods)[column.metric.slug]
