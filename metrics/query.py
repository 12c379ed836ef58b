"""Outcomes as they are asked for in words: on the command line and over HTTP, with the same parameters."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from loaders.areas import Area, Areas, read_areas
from loaders.errors import UsageError
from loaders.periods import Period, PeriodError, PeriodKind, parse_any_period, parse_period
from metrics.catalogue import metric_named
from metrics.definition import Metric, Series
from metrics.outcomes import Outcomes
from metrics.results import Result, find_results


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


LONGEST = 200  # characters that any of the words asked for may have; the longest name of an area has 60


def find_outcomes(outcomes: Outcomes, query: OutcomeQuery) -> list[Result]:
    """Find what is asked for, series by series. Raises `UsageError`, in words, for whatever is not known."""
    _require_short(query)
    metric = metric_named(query.metric)
    _require_breakdown(metric, query.by)
    areas = _require_areas(read_areas(), query)
    found: list[Result] = []
    for series in _require_series(metric, query):
        first, last = _require_span(query, series.period)
        results = find_results(outcomes, metric, areas=areas, breakdown=query.by or None, series=series)
        found += [each for each in results if first <= each.period.start and each.period.end <= last]
    return found


def _require_short(query: OutcomeQuery) -> None:
    for each in fields(query):
        if len(getattr(query, each.name)) > LONGEST:
            raise UsageError(
                f"What is asked for as “{_ASKED_AS.get(each.name, each.name)}” has more than {LONGEST} characters.",
                hint="Name one metric, area or period.",
            )


_ASKED_AS = {"first": "from", "last": "to"}


def _require_areas(areas: Areas, query: OutcomeQuery) -> list[Area]:
    members: list[Area] = []
    if query.partnership:
        partnership = areas.partnership(query.partnership)
        members = [partnership.area, *partnership.members]
    if not query.area:
        if not members:
            raise UsageError("Neither an area nor a partnership is named.", hint="Name one of them.")
        return members
    area = _require_area(areas, query.area, members)
    if members and not _lies_in(areas, area, members):
        raise UsageError(f"{areas.label(area)} is not in that partnership.", hint="Leave out one of the two.")
    return [area]


def _require_area(areas: Areas, text: str, members: list[Area]) -> Area:
    """The one area that a code or a name means; of several of that name, the one within the partnership."""
    area = areas.codes.get(text) or areas.find(text)
    if area is not None:
        return area
    several = areas.candidates(text)
    within = [each for each in several if _lies_in(areas, each, members)]
    if len(within) == 1:
        return within[0]
    if several:
        named = "; ".join(f"{each.name} ({each.code}, {each.level.word})" for each in several)
        raise UsageError(f"“{text}” is the name of more than one area.", hint=f"Use the code: {named}.")
    return areas.by_code(text)


def _lies_in(areas: Areas, area: Area, members: list[Area]) -> bool:
    """Whether an area is one of these, or inside one of them."""
    return area in members or any(parent in members for parent in areas.parents(area))


def _require_series(metric: Metric, query: OutcomeQuery) -> list[Series]:
    chosen = [series for series in metric.series if query.source in ("", series.name)]
    if not chosen:
        names = ", ".join(series.name for series in metric.series)
        raise UsageError(f"{metric.title} has no source “{query.source}”.", hint=f"It has: {names}.")
    fitting = [series for series in chosen if not query.by or query.by in series.breakdowns]
    if not fitting:
        raise UsageError(
            f"“{query.source}” is not broken down by “{query.by}”.",
            hint="Another source of this metric is; leave the source out.",
        )
    return fitting


def _require_breakdown(metric: Metric, by: str) -> None:
    known = {name for each in metric.series for name in each.breakdowns}
    if by and by not in known:
        raise UsageError(
            f"{metric.title} is not broken down by “{by}”.",
            hint="It is by: " + ", ".join(sorted(known)) + "." if known else "",
        )


def _require_span(query: OutcomeQuery, kind: PeriodKind) -> tuple[date, date]:
    """The first and the last day asked for. Raises `UsageError` where there are none between."""
    first = _read_period(query.first, kind).start if query.first else date.min
    last = _read_period(query.last, kind).end if query.last else date.max
    if first > last:
        raise UsageError(
            f"The first period asked for, “{query.first}”, comes after the last, “{query.last}”.",
            hint="Exchange the two.",
        )
    return first, last


def _read_period(text: str, kind: PeriodKind) -> Period:
    """Read a period of the kind that a series has, or else of any: sources of one metric can differ in kind."""
    try:
        return parse_period(text, kind)
    except PeriodError as error:
        try:
            return parse_any_period(text)
        except PeriodError:
            raise UsageError(error.message, hint=error.remedy) from None
