"""Makes figures up: expected numbers from a blueprint, and chance around them.

Everything is drawn in the finest cells (area, step of time, and every breakdown at once) and summed afterwards, so
that each breakdown adds up to the same total, and four quarters to their rolling year. Steps are quarters for what
comes by quarter or by rolling year, else the year itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from loaders.illustrative.blueprint import Blueprint
from loaders.illustrative.places import Places
from loaders.illustrative.timeline import kind_of
from loaders.periods import Period, PeriodKind

SEED = 2026
SPREAD = 0.12  # how much the odds of a share differ between areas (standard deviation of their logarithm)

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Figures:
    """Made-up numbers in their finest cells, shape (areas, periods, cells of each axis).

    `out_of` is of the same shape; (areas, periods) where it is common to all words; None where there is none.
    """

    count: Numbers
    out_of: Numbers | None


def draw_figures(blueprint: Blueprint, places: Places, periods: Sequence[Period]) -> Figures:
    """Draw the figures of a blueprint for these areas and periods, the same ones each time."""
    steps = _find_steps(blueprint, periods)
    people = _draw_people(blueprint, places, steps)
    if blueprint.share is None:
        return Figures(_sum_steps(people, steps, periods), None)
    count = _draw_counted(blueprint, places, steps, people)
    return Figures(_sum_steps(count, steps, periods), _sum_steps(people, steps, periods))


def make_generator(key: str) -> np.random.Generator:
    """Make the source of chance that belongs to a name."""
    return np.random.default_rng([SEED, crc32(key.encode())])


def _find_steps(blueprint: Blueprint, periods: Sequence[Period]) -> list[Period]:
    if kind_of(blueprint.returned) is not PeriodKind.YEAR_TO_QUARTER:
        return list(periods)
    first, last = min(periods), max(periods)
    months = (last.start.year - first.start.year) * 12 + last.start.month - first.start.month + last.months
    return [Period(first.start, 3).shifted(at) for at in range(0, months, 3)]


def _draw_people(blueprint: Blueprint, places: Places, steps: Sequence[Period]) -> Numbers:
    """Draw the events, or the people whom the share is of."""
    generator = make_generator(f"people {blueprint.key}")
    if blueprint.part_of is None:
        drawn = generator.poisson(_expect(blueprint, places, steps) / blueprint.step)
        return drawn.astype(np.float64) * blueprint.step
    people = _draw_people(blueprint.part_of, places, steps)
    for place, axis in enumerate(blueprint.part_of.axes, start=2):
        if axis.column in blueprint.only:
            kept = [axis.cells.index(cell) for cell in blueprint.only[axis.column]]
            people = people.take(kept, axis=place)
    return generator.binomial(people.astype(np.int64), blueprint.known).astype(np.float64)


def _expect(blueprint: Blueprint, places: Places, steps: Sequence[Period]) -> Numbers:
    """Give the expected number in each cell."""
    factors = np.array([blueprint.factors.get(area.name, 1.0) for area in places.areas])
    years = _years_before_last(steps)
    national = blueprint.trend if blueprint.trend_in_england is None else blueprint.trend_in_england
    trend = np.where(places.are_national, 1 + national, 1 + blueprint.trend)[:, None] ** years
    season = np.array([_season_of(blueprint, step) for step in steps])
    length = np.array([step.months / 12 for step in steps])
    expected = (places.people * factors * blueprint.rate / 1000)[:, None] * trend * season * length
    if blueprint.share is None:
        expected = expected * _find_levels(blueprint, places, steps)
    for axis in () if blueprint.common else blueprint.axes:
        parts = axis.divide(places)
        expected = expected[..., None] * parts.reshape(len(parts), *[1] * (expected.ndim - 1), -1)
    return expected


def _find_levels(blueprint: Blueprint, places: Places, steps: Sequence[Period]) -> Numbers:
    """Give the level of each area at each time, as a part of its level of today: 1 unless there was a step since."""
    years = _years_before_last(steps)
    levels = np.ones((len(places.areas), len(steps)))
    for name, step in blueprint.steps.items():
        is_here = np.array([area.name == name for area in places.areas])
        levels[np.outer(is_here, years < -step.back / 4)] = 1 / step.times
    return levels


def _season_of(blueprint: Blueprint, step: Period) -> float:
    return blueprint.seasons[(step.start.month - 1) // 3] if step.months == 3 else 1.0


def _years_before_last(steps: Sequence[Period]) -> Numbers:
    """Give each step's distance from the last in years: nought for the last, negative before."""
    months = np.array([step.start.year * 12 + step.start.month for step in steps], dtype=np.float64)
    return (months - months[-1]) / 12


def _draw_counted(blueprint: Blueprint, places: Places, steps: Sequence[Period], people: Numbers) -> Numbers:
    """Draw who of the people counts."""
    generator = make_generator(f"count {blueprint.key}")
    assert blueprint.share is not None
    at_the_time = blueprint.share + blueprint.trend * _years_before_last(steps)
    at_the_time = np.clip(at_the_time * _find_levels(blueprint, places, steps), 0.0005, 0.98)
    shift = np.where(places.are_national, 0, generator.normal(0, SPREAD, len(places.areas)))
    log_odds = shift[:, None] + np.log(at_the_time / (1 - at_the_time))
    parts = np.ones((len(places.areas), 1))
    for axis in blueprint.axes:
        cells = blueprint.only.get(axis.column, axis.cells)
        log_odds = log_odds[..., None] + np.log([blueprint.odds.get(cell, 1.0) for cell in cells])
        parts = parts[..., None] * axis.divide(places).reshape(len(parts), *[1] * (parts.ndim - 1), -1)
    chance = 1 / (1 + np.exp(-log_odds))
    if blueprint.common:
        people = people.reshape(*people.shape, *[1] * (chance.ndim - people.ndim))
        chance = chance * parts
    return generator.binomial(people.astype(np.int64), chance).astype(np.float64)


def _sum_steps(drawn: Numbers, steps: Sequence[Period], periods: Sequence[Period]) -> Numbers:
    """Sum the steps that each period is made of."""
    spans = [[place for place, step in enumerate(steps) if period.contains(step)] for period in periods]
    return np.stack([drawn[:, span].sum(axis=1) for span in spans], axis=1)
