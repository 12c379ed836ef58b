"""What an area's profile shows: every metric of one authority, beside its peers and England."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from statistics import quantiles

from layouts.page_data.held_areas import find_districts, find_england
from layouts.page_data.metric.rows import MetricRow, build_rows
from layouts.page_data.page_status import read_status
from layouts.page_data.returns_in import QuarterStatus
from layouts.view import View
from loaders.areas import LOWER_TIER, UPPER_TIER, Area, AreaLevel, Partnership, read_areas
from loaders.periods import Period
from loaders.status import Status
from metrics.definition import Priority, Series, Tier
from metrics.outcomes import Outcomes
from metrics.results import Result, find_many

FEWEST_FOR_QUARTILES = 5


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """A metric of the area. `peers` are those of its peers that have a figure for the same period, in the same unit."""

    row: MetricRow
    peers: tuple[Result, ...]

    @property
    def peer_values(self) -> tuple[float, ...]:
        """The figures of the peers."""
        return tuple(each.value for each in self.peers if each.value is not None)

    @property
    def everyone(self) -> tuple[float, ...]:
        """The figures of the peers and of the area itself."""
        value = self.row.result.value
        return self.peer_values if value is None else (*self.peer_values, value)

    @property
    def quartiles(self) -> tuple[float, float] | None:
        """Between which figures the middle half of all of them lies, by linear interpolation; None of fewer than 5."""
        if len(self.everyone) < FEWEST_FOR_QUARTILES:
            return None
        lower, _, upper = quantiles(self.everyone, n=4, method="inclusive")
        return lower, upper


@dataclass(frozen=True, slots=True)
class AreaPage:
    """What an area's profile shows. `status` is None where nothing was ever returned for the partnership.

    `peers_name` says who the peers are, in words; `groups` hold each priority's rows, headline metrics first.
    """

    area: Area
    partnership: Partnership
    status: QuarterStatus | None
    peers_name: str
    groups: Mapping[Priority, tuple[ProfileRow, ...]]

    @property
    def name(self) -> str:
        """The stem of a file's name: `profile_{area}_{quarter}_{as-at}`."""
        quarter = self.status.quarter.code if self.status else "none"
        days = [each.row.result.as_at for rows in self.groups.values() for each in rows]
        return f"profile_{self.area.code}_{quarter}_{max(days, default=date.min).isoformat()}"


def build_area_page(view: View, outcomes: Outcomes) -> AreaPage:
    """Assemble the profile of a view's area and quarter."""
    area, partnership, status = view.chosen_area, view.chosen_partnership, read_status(view, outcomes)
    if status is None:
        return AreaPage(area, partnership, None, "", {})
    rows = build_rows(
        outcomes,
        lambda series: choose_area(series, area),
        quarter=status.quarter,
        bounded=view.until is not None,
        partnership=partnership.area,
    )
    peers = _find_peers(outcomes, rows.values())
    groups = {priority: _order(rows.values(), priority, peers) for priority in Priority}
    return AreaPage(area, partnership, _narrow(status, area, rows.values()), _name_peers(area), groups)


def _narrow(status: QuarterStatus, area: Area, rows: Iterable[MetricRow]) -> QuarterStatus:
    """What the quarter's status says of this area alone: its own returns, and those of the areas around it."""
    around = {area, *read_areas().parents(area)}
    hidden = sum(row.result.status is Status.SUPPRESSED for row in rows)
    return replace(status, due=tuple(each for each in status.due if each.area in around), hidden=hidden)


def _order(
    rows: Iterable[MetricRow], priority: Priority, peers: Mapping[str, tuple[Result, ...]]
) -> tuple[ProfileRow, ...]:
    mine = [row for row in rows if row.metric.priority is priority]
    ordered = (row for tier in Tier for row in mine if row.metric.tier is tier)
    return tuple(ProfileRow(row, peers.get(row.metric.slug, ())) for row in ordered)


def list_profile_areas(partnership: Partnership) -> tuple[Area, ...]:
    """The authorities that have a profile: the partnership's members, then the districts within them."""
    return (*partnership.members, *find_districts(partnership))


# ---------------------------------------------------------------- whose figure, and beside whom


def choose_area(series: Series, area: Area) -> Area | None:
    """Whose figure of a series an authority's row shows: its own, or that of the smallest area around it with one."""
    if series.level is AreaLevel.COUNTRY:
        return find_england()
    if series.level is AreaLevel.FORCE:
        return _find_around(area, {AreaLevel.FORCE})
    if series.level == "upper tier" and area.level not in UPPER_TIER:
        return _find_around(area, UPPER_TIER)
    return area


def _find_around(area: Area, levels: Iterable[AreaLevel]) -> Area | None:
    return next((parent for parent in read_areas().parents(area) if parent.level in levels), None)


def find_peers(area: Area) -> tuple[Area, ...]:
    """Find the other areas of the same tier in the same region; of a force, the other forces."""
    region = _find_around(area, {AreaLevel.REGION})
    if area.level is AreaLevel.FORCE:
        found = _find_forces(area)
    elif region is None:
        return ()
    else:
        found = read_areas().members(region, LOWER_TIER if area.level is AreaLevel.DISTRICT else UPPER_TIER)
    return tuple(each for each in found if each != area)


def _find_forces(force: Area) -> tuple[Area, ...]:
    """The forces of the region that a force's authorities lie in: a force itself lies in no region."""
    authorities = read_areas().members(force, UPPER_TIER)
    regions = {region for each in authorities if (region := _find_around(each, {AreaLevel.REGION}))}
    beside = {other for region in regions for other in read_areas().members(region, UPPER_TIER)}
    return tuple(
        each for each in read_areas().all(AreaLevel.FORCE) if beside & set(read_areas().members(each, UPPER_TIER))
    )


def _name_peers(area: Area) -> str:
    region = _find_around(area, {AreaLevel.REGION})
    kind = "districts and single-tier authorities" if area.level is AreaLevel.DISTRICT else "upper-tier authorities"
    return f"other {kind} of the region {region.name}" if region else ""


def _find_peers(outcomes: Outcomes, rows: Iterable[MetricRow]) -> dict[str, tuple[Result, ...]]:
    """The figures of the peers, by metric: one query for each area whose figures are shown."""
    by_area: dict[Area, list[MetricRow]] = {}
    for row in rows:
        if row.result.value is not None:
            by_area.setdefault(row.result.area, []).append(row)
    found: dict[str, tuple[Result, ...]] = {}
    for area, mine in by_area.items():
        found |= _find_comparable(outcomes, mine, find_peers(area))
    return found


def _find_comparable(
    outcomes: Outcomes, rows: Iterable[MetricRow], peers: tuple[Area, ...]
) -> dict[str, tuple[Result, ...]]:
    shown = {row.metric.slug: row for row in rows}
    if not peers:
        return {}
    pairs = [(row.metric, row.series) for row in shown.values()]
    periods: list[Period] = sorted({row.result.period for row in shown.values()})
    results = find_many(outcomes, pairs, areas=peers, periods=periods)
    return {
        slug: tuple(
            each
            for each in results[slug]
            if each.value is not None and (each.period, each.unit) == (row.result.period, row.result.unit)
        )
        for slug, row in shown.items()
    }
