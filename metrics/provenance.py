"""How a figure came about: what it was summed from, and the submissions and rows that gave it.

Figures come from `find_results`, under disclosure control like everywhere; of rows only their numbers, unless the
operator lets their contents be shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from loaders.areas import Area, read_areas, read_populations
from loaders.periods import Period
from metrics.definition import Population, Statistic
from metrics.derive import AGE_COLUMN, find_population_years
from metrics.outcomes import Outcomes
from metrics.plans import Plan
from metrics.provenance_facts import Asked, Member, PooledPeriod, Provenance, Purpose
from metrics.provenance_search import Search, find_sex, name_places
from metrics.results import Result, find_results
from metrics.summing import find_series_tree
from metrics.tracing import Reading, Standing, Trail, find_own_periods, find_within, read_series_rows


def find_provenance(outcomes: Outcomes, asked: Asked, *, with_contents: bool = False) -> Provenance:
    """Find how a figure came about; `with_contents` only where the operator lets contents of rows be shown."""
    register = outcomes.register
    plan = register.by_series[asked.metric.slug, asked.series.name]
    result = _find_result(outcomes, asked)
    mid_years = _find_mid_years(outcomes, asked)
    places = find_within(find_series_tree(plan), asked.area.id), find_own_periods(plan, asked.period.id)
    with outcomes.connect() as connection:
        reading = Reading(connection, register, outcomes.version, with_contents)
        standing, search = read_series_rows(reading, plan, *places), Search(reading, plan, asked)
        trail = search.follow(standing, [search.category], asked.breakdown or None)
        sources = search.name(standing, trail.given, Purpose.FIGURE)
        if _is_standardised(asked):
            bands = search.follow(standing, search.bands, AGE_COLUMN)
            sources += search.name(standing, bands.given, Purpose.STANDARDISING)
        sources += search.find_populations(_find_loaded(outcomes, mid_years))
    return Provenance(
        asked=asked,
        result=result,
        members=_find_members(outcomes, asked, plan, trail),
        pooled=_find_pooled(plan, asked, trail, standing),
        sources=tuple(sources),
        missing=() if _waits_for_some(plan, asked) else name_places(trail.missing),
        mid_years=tuple(mid_years),
        version=outcomes.version,
    )


def _is_standardised(asked: Asked) -> bool:
    return asked.series.statistic is Statistic.STANDARDISED_RATE and not asked.breakdown


def _waits_for_some(plan: Plan, asked: Asked) -> bool:
    """Whether a sum waits only for areas that ever sent the figure: then nobody else's is missing."""
    return not plan.series.everywhere or asked.breakdown in plan.open_breakdowns


def _find_mid_years(outcomes: Outcomes, asked: Asked) -> list[int]:
    """The mid-years, oldest first, whose population a figure is set against."""
    if not isinstance(asked.series.denominator, Population):
        return []
    years = [int(each[0]) for each in find_population_years(np.array([asked.period.id]))]
    used = (outcomes.last_populations.year_used(year, find_sex(asked)) for year in years if year)
    return sorted({year for year in used if year})


def _find_loaded(outcomes: Outcomes, mid_years: Iterable[int]) -> list[int]:
    """Those mid-years that a loaded file gave, and not the reference data."""
    populations, reference = outcomes.last_populations, read_populations()
    return [] if populations is reference else [year for year in mid_years if populations.differs(reference, year)]


# ---------------------------------------------------------------- figures, always under disclosure control


def _find_result(outcomes: Outcomes, asked: Asked) -> Result | None:
    found = _find_figures(outcomes, asked, [asked.area])
    return found[0] if found else None


def _find_figures(outcomes: Outcomes, asked: Asked, areas: Sequence[Area]) -> list[Result]:
    found = find_results(
        outcomes,
        asked.metric,
        areas=areas,
        periods=[asked.period],
        breakdown=asked.breakdown or None,
        series=asked.series,
    )
    return [each for each in found if (each.category or "") == asked.category]


def _find_members(outcomes: Outcomes, asked: Asked, plan: Plan, trail: Trail) -> tuple[Member, ...]:
    """The areas next below that a figure is the sum of, as the register has them; none where it was sent as it is."""
    tree = find_series_tree(plan)
    if {area for area, _ in [*trail.given, *trail.missing]} <= {asked.area.id}:
        return ()
    areas = [read_areas().by_id(number) for number in tree.children.get(asked.area.id, ())]
    found = {each.area: each for each in _find_figures(outcomes, asked, areas)}
    waits = _waits_for_some(plan, asked)
    return tuple(Member(area, found.get(area)) for area in areas if area in found or not waits)


def _find_pooled(plan: Plan, asked: Asked, trail: Trail, standing: Standing) -> tuple[PooledPeriod, ...]:
    """What was sent for each of the periods that a figure pools; none where it pools none."""
    if plan.series.pooled == 1:
        return ()
    waits, found = _waits_for_some(plan, asked), list[PooledPeriod]()
    for number in find_own_periods(plan, asked.period.id):
        given = [place for place in trail.given if place[1] == number]
        missing = 0 if waits else sum(place[1] == number for place in trail.missing)
        nil = bool(given) and standing.nil.issuperset(given)
        found.append(PooledPeriod(Period.from_id(number), len(given), missing, nil))
    return tuple(found)
