"""What the compare page shows: metrics beside areas, each figure judged, and one metric's areas in rank order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from layouts.comparison import NOT_COMPARED, judge_areas
from layouts.exhibit import Exhibit, build_by_area
from layouts.formatting import is_count
from layouts.page_data.held_areas import find_england, find_held_areas
from layouts.page_data.unknown import make_unknown
from layouts.view import View
from loaders.areas import LOWER_TIER, Area, AreaLevel, Partnership, read_areas
from loaders.periods import Period
from loaders.status import Status
from metrics.catalogue import find_metrics
from metrics.definition import Metric, Tier
from metrics.outcomes import Outcomes
from metrics.results import Result, find_many


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
    `ranking` is the exhibit of one metric's areas, `ranked` that metric; None where no metric has two figures.
    """

    columns: tuple[Column, ...]
    areas: tuple[Area, ...]
    yardstick: Area
    sorted_by: Metric | None
    ranked: Metric | None
    ranking: Exhibit | None

    @property
    def results(self) -> list[Result]:
        """Every figure shown."""
        held = [cell.result for column in self.columns for cell in column.cells.values()]
        return [*held, *(column.yardstick for column in self.columns if column.yardstick)]


def build_compare_page(view: View, outcomes: Outcomes) -> ComparePage:
    """Assemble the page of a view: each metric in its latest period up to the one chosen."""
    metrics, areas = choose_metrics(view), choose_areas(view)
    yardstick = view.chosen_partnership.area if view.against == "partnership" else find_england()
    asked = list(dict.fromkeys([*areas, yardstick]))
    found = find_many(outcomes, [(metric, metric.main) for metric in metrics], areas=asked)
    columns = tuple(_make_column(view, metric, found[metric.slug], areas=areas, yardstick=yardstick) for metric in metrics)
    sorted_by = next((metric for metric in metrics if metric.slug == view.sort), None)
    ordered = sort_areas(areas, next((each for each in columns if each.metric == sorted_by), None))
    ranked = _choose_ranked(columns, sorted_by)
    ranking = _rank(ranked) if ranked else None
    return ComparePage(columns, ordered, yardstick, sorted_by, ranked.metric if ranked else None, ranking)


# ---------------------------------------------------------------- what is compared


def choose_metrics(view: View) -> list[Metric]:
    """The metrics of the view in the framework's order, or the headline ones."""
    every = find_metrics()
    if view.metrics:
        return [metric for slug, metric in every.items() if slug in view.metrics]
    return [metric for metric in every.values() if metric.tier is Tier.HEADLINE]


def find_choices(partnership: Partnership) -> list[Area]:
    """The areas that can be compared: the partnership, its members, districts within them, its police force area."""
    inner = (each for member in partnership.members for each in read_areas().members(member, LOWER_TIER))
    force = [partnership.force] if partnership.force and not partnership.whole_force else []
    return list(dict.fromkeys([partnership.area, *partnership.members, *inner, *force]))


def choose_areas(view: View) -> list[Area]:
    """The areas of the view, or the partnership, its members and its police force area, in the register's order."""
    choices = find_choices(view.chosen_partnership)
    if view.areas:
        return [area for area in choices if area.code in view.areas]
    members = view.chosen_partnership.members
    return [area for area in choices if area.level in (AreaLevel.PARTNERSHIP, AreaLevel.FORCE) or area in members]


# ---------------------------------------------------------------- the matrix


def _make_column(
    view: View, metric: Metric, found: Sequence[Result], *, areas: Sequence[Area], yardstick: Area
) -> Column:
    until = view.until
    known = [each.period for each in found if until is None or each.period.end <= until.end]
    if not known:
        return Column(metric, None, None, {})
    period = max(known)
    latest = {each.area: each for each in found if each.period == period}
    held = find_held_areas(metric.main, view.chosen_partnership)
    shown = [latest.get(area) or _explain_absence(metric, area, period, held=held, beside=found) for area in areas]
    benchmark = None if is_count(metric.main.unit) else latest.get(yardstick)
    words = judge_areas(metric, shown, benchmark)
    cells = {
        each.area: Cell(each, "" if word == NOT_COMPARED or each.area == yardstick else word)
        for each, word in zip(shown, words, strict=True)
    }
    return Column(metric, period, latest.get(yardstick), cells)
