"""A rate standardised for age is an equation over the age bands, and so is each of its limits: what they give away."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.optimize import LinearConstraint

from loaders.areas import FIVE_YEAR_BANDS, read_areas, read_populations
from metrics.estimates import FEWEST_EVENTS
from metrics.protection import COARSE, SHOWN
from metrics.protection_sheet import Rule
from metrics.statistics import EUROPEAN_STANDARD_POPULATION_2013, dobson_limits, standardised_rate_parts
from tests.metrics.worlds import World, WorldAttack

FORCE, CODES = 50, {1: "E06000019", 2: "E10000034", 3: "E06000051", 4: "E06000020"}  # West Mercia's authorities
AGES = tuple(range(10, 10 + len(FIVE_YEAR_BANDS)))
RISKS = np.array([0, 0, 0, 1, 3, 5, 7, 9, 10, 10, 8, 6, 4, 2, 1, 1, 1, 0, 0]) / 10


def find_people() -> dict[int, NDArray[np.float64]]:
    """Person-years of three years by age band."""
    found = {}
    for area, code in CODES.items():
        bands = read_populations().bands(read_areas().by_code(code), 2020)
        assert bands is not None
        found[area] = 3 * np.array(bands, dtype=float)
    found[FORCE] = sum(found.values(), np.zeros(len(AGES)))
    return found


def draw_deaths(seed: int, people: dict[int, NDArray[np.float64]]) -> World:
    """Deaths from drugs, mostly of people of middle age: of few areas few, of others about one in 20,000 a year."""
    few = (25_000, 15_000, 8_000)[seed % 3]
    random = np.random.default_rng(seed)
    rule = Rule(5, standardised_by="age", whole_rows=True)
    world = World({FORCE: tuple(CODES)}, {"age": AGES}, {}, None, rule)
    for area in CODES:
        deaths = random.poisson(people[area] * RISKS / few)
        world.counts |= {(area, band): int(n) for band, n in zip(AGES, deaths, strict=True)}
        world.counts[area, 0] = int(deaths.sum())
    return world


def work_out(deaths: NDArray[np.float64], people: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rate, lower and upper limit per 100,000, and the variance."""
    parts = standardised_rate_parts(deaths[None], people[None], EUROPEAN_STANDARD_POPULATION_2013, multiplier=100_000)
    lower, upper = dobson_limits(parts.rate, parts.variance, np.array([deaths.sum()]))
    return np.array([parts.rate[0], lower[0], upper[0], parts.variance[0]])


class RateAttack(WorldAttack):
    """A reader who also knows the rates, to one decimal, and asks for other worlds that have the very same.

    A limit is the rate and a multiple of the root of the variance. The root lies between a chord and a tangent, so
    whatever keeps both within the rounding keeps the limit within it: no world is counted that has another rate. The
    variance may differ by a part of `width`: with more, the chord lies further off.
    """

    def __init__(
        self,
        world: World,
        flags: dict[tuple[int, int], int],
        people: dict[int, NDArray[np.float64]],
        width: float,
    ) -> None:
        self.width = width
        super().__init__(world, {key for key, flag in flags.items() if flag in (SHOWN, COARSE)})
        self.people = people
        for area in (*CODES, FORCE):
            if flags[area, 0] == COARSE and self._count(area, 0) >= FEWEST_EVENTS:
                self._know_rate(area)

    def _count(self, area: int, category: int) -> int:
        return self.world.figure(area, category)[0] or 0

    def _know_rate(self, area: int) -> None:
        deaths = np.array([self._count(area, band) for band in AGES], dtype=float)
        rate, lower, upper, variance = work_out(deaths, self.people[area])
        weights = EUROPEAN_STANDARD_POPULATION_2013 / EUROPEAN_STANDARD_POPULATION_2013.sum()
        each = 100_000 * weights / self.people[area]
        of_rate, of_variance = self._spread(area, each), self._spread(area, each**2)
        narrow, wide, root = (1 - self.width) * variance, (1 + self.width) * variance, np.sqrt(variance)
        slope = (np.sqrt(wide) - np.sqrt(narrow)) / (wide - narrow)
        chord, tangent = (slope, np.sqrt(narrow) - slope * narrow), (1 / (2 * root), root / 2)
        below, above = (rate - lower) / root, (upper - rate) / root
        half, (shown, low, high) = 0.05 - 1e-6, np.round([rate, lower, upper], 1)
        known = [
            (of_rate, shown - half, shown + half),
            (of_variance, narrow, wide),
            (of_rate - below * tangent[0] * of_variance, low - half + below * tangent[1], np.inf),
            (of_rate - below * chord[0] * of_variance, -np.inf, low + half + below * chord[1]),
            (of_rate + above * tangent[0] * of_variance, -np.inf, high + half - above * tangent[1]),
            (of_rate + above * chord[0] * of_variance, high - half - above * chord[1], np.inf),
        ]
        self.others += [LinearConstraint(terms[None], *bounds) for terms, *bounds in known]

    def _spread(self, area: int, coefficients: NDArray[np.float64]) -> NDArray[np.float64]:
        terms = np.zeros(self.size)
        for leaf in self.world.leaves(area):
            for band, coefficient in zip(AGES, coefficients, strict=True):
                terms[self.at((leaf, band), 0)] += coefficient
        return terms


@pytest.mark.parametrize("seed", range(6))
def test_rates_to_one_decimal_leave_every_hidden_age_band_two_values(seed: int) -> None:
    people = find_people()
    world = draw_deaths(seed, people)
    flags = world.hide()
    attacks = [RateAttack(world, flags, people, width) for width in (0.3, 0.1, 0.03)]
    assert attacks[0].others, "the rates of some areas are at stake"
    hidden = [(area, band) for area in CODES for band in AGES if flags[area, band] not in (SHOWN, COARSE)]
    assert [key for key in hidden if all(attack.finds(*key) for attack in attacks)] == []


def test_with_an_exact_rate_two_hidden_bands_are_two_unknowns_of_two_equations() -> None:
    """What the rule is for: shown the others and the exact rate, a pair of hidden bands is solved."""
    people, deaths = find_people()[1], np.zeros(len(AGES))
    deaths[8:12] = (3, 12, 15, 20)
    rates = set()
    for first in range(1, 15):
        other = deaths.copy()
        other[8], other[9] = first, 15 - first
        rates.add(round(float(work_out(other, people)[0]), 6))
    assert len(rates) == 14, "each way to divide the 15 deaths has a rate of its own"
