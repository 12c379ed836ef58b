"""What the overview shows: a partnership's quarter, four sentences, and every metric under its priority."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from layouts.comparison import Standing
from layouts.page_data.held_areas import find_england
from layouts.page_data.metric.rows import MetricRow, build_rows
from layouts.page_data.overview_sentences import Told, tell_overview
from layouts.page_data.page_status import read_status
from layouts.page_data.returns_in import QuarterStatus
from layouts.view import View
from loaders.areas import Area, AreaLevel, Partnership
from metrics.definition import Priority, Series, Tier
from metrics.outcomes import Outcomes
from metrics.results import Result, find_many


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """A metric's row. `members` are figures of single authorities, where they cannot be summed to the partnership's."""

    row: MetricRow
    members: tuple[Result, ...] = ()


@dataclass(frozen=True, slots=True)
class PriorityGroup:
    """The metrics of one priority, in the framework's order."""

    priority: Priority
    rows: Mapping[Tier, tuple[OverviewRow, ...]]


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """What the overview shows. `status` is None where nothing was ever returned for the partnership."""

    partnership: Partnership
    status: QuarterStatus | None
    sentences: tuple[Told, ...]
    groups: tuple[PriorityGroup, ...]


def build_overview_page(view: View, outcomes: Outcomes) -> OverviewPage:
    """Assemble the overview of a view's partnership and quarter."""
    partnership, status = view.chosen_partnership, read_status(view, outcomes)
    if status is None:
        return OverviewPage(partnership, None, (), ())
    found = build_rows(
        outcomes,
        lambda series: choose_area(series, partnership),
        quarter=status.quarter,
        bounded=view.until is not None,
    )
    members = _find_members(outcomes, partnership, found)
    rows = {slug: OverviewRow(row, members.get(slug, ())) for slug, row in found.items()}
    signals = {slug: row.signal for slug, row in found.items() if row.signal}
    return OverviewPage(partnership, status, tell_overview(find_told(rows.values()), signals), _group(rows))


def choose_area(series: Series, partnership: Partnership) -> Area | None:
    """Whose figure of a series a partnership's row shows: its own, or that of the smallest area that has one."""
    if series.level is AreaLevel.COUNTRY:
        return find_england()
    if series.level is AreaLevel.FORCE:
        return partnership.area if partnership.whole_force else partnership.force
    return partnership.area


def list_rows(page: OverviewPage) -> list[OverviewRow]:
    """Every row of the page, in the framework's order."""
    return [each for group in page.groups for rows in group.rows.values() for each in rows]


def find_told(rows: Iterable[OverviewRow]) -> list[Standing]:
    """The standings that the sentences are about: not England's, and not those that are for single authorities."""
    return [each.row.standing for each in rows if each.row.series.level is not AreaLevel.COUNTRY and not each.members]


def _find_members(
    outcomes: Outcomes, partnership: Partnership, rows: Mapping[str, MetricRow]
) -> dict[str, tuple[Result, ...]]:
    """Each authority's latest figure, of metrics that have figures of single authorities alone."""
    pairs = [
        (row.metric, series)
        for row in rows.values()
        for series in row.metric.series[1:]
        if not row.run and not series.additive and series.level is not AreaLevel.COUNTRY
    ]
    if not pairs:
        return {}
    found = find_many(outcomes, pairs, areas=partnership.members)
    return {slug: _find_latest(results) for slug, results in found.items() if results}


def _find_latest(results: Sequence[Result]) -> tuple[Result, ...]:
    """The figures of the latest period that any of the areas has, of the first series that has any."""
    mine = [result for result in results if result.series == results[0].series]
    last = max(result.period for result in mine)
    return tuple(result for result in mine if result.period == last)


def _group(rows: Mapping[str, OverviewRow]) -> tuple[PriorityGroup, ...]:
    return tuple(PriorityGroup(priority, _group_by_tier(rows.values(), priority)) for priority in Priority)


def _group_by_tier(rows: Iterable[OverviewRow], priority: Priority) -> dict[Tier, tuple[OverviewRow, ...]]:
    mine = [each for each in rows if each.row.metric.priority is priority]
    return {tier: tuple(each for each in mine if each.row.metric.tier is tier) for tier in Tier}
