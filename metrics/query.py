"""Outcomes as they are asked for in words: on the command line and over HTTP, with the same parameters."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.areas import Area, Areas, read_areas
from loaders.errors import UsageError
from loaders.periods import Period, PeriodError, PeriodKind, parse_period
from metrics.catalogue import metric_named
from metrics.definition import Metric, Series
from metrics.outcomes import Outcomes
from metrics.results import Result, find_periods, find_results


@dataclass(frozen=True, slots=True)
class OutcomeQuery:
    """What is asked for. `area` is a code, a name or a partnership's slug; without it the partnership and its members
    are meant. `by` is a breakdown; `source` the name of one of the metric's series (all of them where empty)."""

    metric: str
    area: str = ""
    partnership: str = ""
    first: str = ""
    last: str = ""
    by: str = ""
    source: str = ""


def find_outcomes(outcomes: Outcomes, query: OutcomeQuery) -> list[Result]:
    """Find what is asked for, series by series. Raises `UsageError`, in words, for whatever is not known."""
    metric = metric_named(query.metric)
    _require_breakdown(metric, query.by)
    areas = _require_areas(read_areas(), query)
    found: list[Result] = []
    for series in _require_series(metric, query.source):
        if query.by and query.by not in series.breakdowns:
            continue
        periods = _require_periods(outcomes, metric, series, areas, query)
        found += find_results(
            outcomes, metric, areas=areas, periods=periods, breakdown=query.by or None, series=series
        )
    return found


def _require_areas(areas: Areas, query: OutcomeQuery) -> list[Area]:
    members: list[Area] = []
    if query.partnership:
        partnership = areas.partnership(query.partnership)
        members = [partnership.area, *partnership.members]
    if not query.area:
        if not members:
            raise UsageError("Neither an area nor a partnership is named.", hint="Name one of them.")
        return members
    area = areas.codes.get(query.area) or areas.find(query.area)
    if area is None:
        several = areas.candidates(query.area)
        if several:
            raise UsageError(
                f"“{query.area}” is the name of more than one area.",
                hint="Use the code: " + "; ".join(f"{a.name} ({a.code}, {a.level.value})" for a in several) + ".",
            )
        area = areas.by_code(query.area)
    if members and area not in members and not _lies_in(areas, area, members):
        raise UsageError(f"{area.name} is not in that partnership.", hint="Leave out one of the two.")
    return [area]


def _lies_in(areas: Areas, area: Area, members: list[Area]) -> bool:
    return any(parent in members for parent in areas.parents(area))


def _require_series(metric: Metric, source: str) -> list[Series]:
    chosen = [series for series in metric.series if source in ("", series.name)]
    if not chosen:
        names = ", ".join(series.name for series in metric.series)
        raise UsageError(f"{metric.title} has no source “{source}”.", hint=f"It has: {names}.")
    return chosen


def _require_breakdown(metric: Metric, by: str) -> None:
    known = {name for each in metric.series for name in each.breakdowns}
    if by and by not in known:
        raise UsageError(
            f"{metric.title} is not broken down by “{by}”.",
            hint="It is by: " + ", ".join(sorted(known)) + "." if known else "",
        )


def _require_periods(
    outcomes: Outcomes, metric: Metric, series: Series, areas: list[Area], query: OutcomeQuery
) -> list[Period]:
    periods = find_periods(outcomes, metric, areas=areas, series=series)
    first, last = _read_period(query.first, series.period), _read_period(query.last, series.period)
    return [p for p in periods if (not first or p >= first) and (not last or p <= last)]


def _read_period(text: str, kind: PeriodKind) -> Period | None:
    if not text:
        return None
    try:
        return parse_period(text, kind)
    except PeriodError as error:
        raise UsageError(error.message, hint=error.remedy) from None
