"""What partnerships decide about their figures: targets, baselines, and a new start of a control chart.

Targets are set around the made-up figures themselves, so that some are met, one is clearly missed, and one is so near
that chance can tell either way. A baseline is the area's own figure of 2021 to 2022, or of the first period there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from loaders.areas import LOWER_TIER, UPPER_TIER, Area, Partnership, read_areas
from loaders.illustrative.blueprint import Blueprint
from loaders.illustrative.councils import HOUSING_RETURN
from loaders.illustrative.draw import Numbers, draw_figures
from loaders.illustrative.justice import CONTINUITY_RETURN
from loaders.illustrative.levels import NEW_RECORDING
from loaders.illustrative.lines import Line
from loaders.illustrative.places import Places, find_forces, make_places
from loaders.illustrative.police import RECORDED_CRIME
from loaders.illustrative.senders import find_reporting_areas
from loaders.illustrative.sendings import Batch
from loaders.illustrative.timeline import find_periods
from loaders.illustrative.treatment import TREATMENT_RETURN
from loaders.periods import Period, PeriodKind, parse_period

TARGETS, REBASES = "targets", "chart-rebases"
DAYS_AGO = 60  # when the boards met, before the day of the illustrative data

_BASELINE_END = date(2022, 3, 31)


@dataclass(frozen=True, eq=False, kw_only=True)
class Aim:
    """How the targets of one metric lie to the latest figures: at a multiple of them, and so many standard errors off.

    Values are for `multiplier` of those whom the count is out of, or of the residents. Authorities have their own
    targets only where `local`: a quarter's households of one of them are too few to set one by.
    """

    metric: str
    blueprint: Blueprint
    multiplier: float
    times: float = 1.0
    errors: float = 0.0
    local: bool = True


def _find_blueprint(blueprints: Sequence[Blueprint], measure: str) -> Blueprint:
    return next(each for each in blueprints if each.measure == measure)


AIMS = (
    # High is good, and half a standard error above the figure: chance can tell either way.
    Aim(
        metric="treatment-progress",
        blueprint=_find_blueprint(TREATMENT_RETURN, "treatment-progress"),
        multiplier=100,
        errors=0.5,
    ),
    # High is good, and below the figure: met.
    Aim(metric="continuity-of-care", blueprint=CONTINUITY_RETURN[0], multiplier=100, times=0.92),
    # Low is good, and above the figure: met.
    Aim(
        metric="neighbourhood-crime",
        blueprint=_find_blueprint(RECORDED_CRIME, "neighbourhood-crime"),
        multiplier=1_000,
        times=1.08,
    ),
    # Low is good, and far below the figure: missed.
    Aim(metric="homelessness-drug-need", blueprint=HOUSING_RETURN[0], multiplier=100, times=0.55, local=False),
)


def make_decisions(today: date) -> Iterator[tuple[str, Batch]]:
    """Give the files of all decisions, each with its return."""
    received = today - timedelta(days=DAYS_AGO)
    lines = [line for aim in AIMS for line in _make_goals(aim, today)]
    for partnership in read_areas().partnerships():
        areas = _find_deciding_areas(partnership)
        yield (
            TARGETS,
            Batch(
                name=f"{partnership.area.code}_{TARGETS}.csv",
                sender=f"Partnership {partnership.area.name}",
                received=received,
                lines=[line for line in lines if line.area in areas],
            ),
        )
    force = next(force for force in find_forces() if force.name == "West Mercia")
    rebases = list(_make_rebases(force, today))
    yield REBASES, Batch(f"west-mercia_{REBASES}.csv", "Head of Analysis, West Mercia", received, rebases)


def _find_deciding_areas(partnership: Partnership) -> tuple[Area, ...]:
    return (partnership.area, *(member for member in partnership.members if member.level in UPPER_TIER))


def _make_goals(aim: Aim, today: date) -> Iterator[Line]:
    """Give the baseline and the target of each partnership, and of its authorities where they have one."""
    periods = find_periods(aim.blueprint.returned, today)
    first = next((period for period in periods if period.end == _BASELINE_END), periods[0])
    places = make_places(find_reporting_areas(aim.blueprint.returned))
    figures = draw_figures(aim.blueprint, places, periods)
    counts = _sum_cells(figures.count)
    bases = np.tile(places.people[:, None], len(periods)) if figures.out_of is None else _sum_cells(figures.out_of)
    for partnership in read_areas().partnerships():
        for area in _find_deciding_areas(partnership)[: None if aim.local else 1]:
            rows = _find_rows(area, places)
            count, base = counts[rows].sum(axis=0), bases[rows].sum(axis=0)
            before = count[periods.index(first)] / base[periods.index(first)]
            now = count[-1] / base[-1]
            target = now * aim.times + aim.errors * np.sqrt(now * (1 - now) / base[-1])
            yield _make_goal(aim, area, first, kind="baseline", share=before)
            yield _make_goal(aim, area, _find_target_year(today), kind="target", share=target)


def _sum_cells(numbers: Numbers) -> Numbers:
    """Sum over all breakdowns: areas × periods."""
    return numbers.reshape(*numbers.shape[:2], -1).sum(axis=2)


def _find_rows(area: Area, places: Places) -> list[int]:
    """The places of an area's parts among those that a return is about, whichever tier that is."""
    for levels in (UPPER_TIER, LOWER_TIER):
        parts = read_areas().members(area, levels)
        if set(parts) <= set(places.areas):
            return [places.areas.index(part) for part in parts]
    raise ValueError(f"the return is not about the parts of {area.name}")


def _find_target_year(today: date) -> Period:
    """The financial year after the one that the day lies in."""
    first = today.year + (today.month >= 4)
    return parse_period(f"April {first} to March {first + 1}", PeriodKind.FINANCIAL_YEAR)


def _make_goal(aim: Aim, area: Area, period: Period, *, kind: str, share: float) -> Line:
    source = {"baseline": "Illustrative: the figure of that period", "target": "Illustrative: set by nobody"}[kind]
    words = {"measure": aim.metric, "kind": kind, "source": source}
    return Line(area, period, words, {"value": round(float(share) * aim.multiplier, 1)})


def _make_rebases(force: Area, today: date) -> Iterator[Line]:
    """Give the new start of the chart of neighbourhood crime for a force, its partnerships and their authorities."""
    (crime,) = (aim for aim in AIMS if aim.metric == "neighbourhood-crime")
    start = find_periods(crime.blueprint.returned, today)[-1 - NEW_RECORDING.back]
    words = {
        "measure": crime.metric,
        "decision": "start anew",
        "reason": "Illustrative: the force took over a new system for recording crime",
        "decided_by": "Head of Analysis",
    }
    for partnership in (each for each in read_areas().partnerships() if each.force == force):
        for area in _find_deciding_areas(partnership):
            yield Line(area, start, words, {})
    yield Line(force, start, words, {})
