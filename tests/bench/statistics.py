"""The statistics and the disclosure control: a national cube, and each function beside loops and the official port."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from metrics import statistics
from metrics.disclosure import suppress
from metrics.statistics import EUROPEAN_STANDARD_POPULATION_2013 as WEIGHTS
from tests.bench.cube import CELLS, QUARTERS, SERIES, Cube, Floats, make_cube
from tests.bench.measure import REPOSITORY, Measurement, time_interleaved

PORT: Final = "PHStatsMethods"
PORT_VERSION: Final = "0.1.16"  # under the GPL and defective at zero counts: measured here, used nowhere
FASTER: Final = 0.05  # of what a loop or the port takes: twenty times as fast
LOOPED: Final = 300  # rows of which a loop is timed, and scaled up
PORTED: Final = 1000  # rows that the port is given, and scaled up
CENTRE: Final = 0.3
RATE: Final = 2e-4
YEARS: Final = (2021, 2022, 2023, 2024, 2025)
HIGH: Final = "high_is_good"


def run() -> Iterator[Measurement]:
    """Measure what has a limit of its own, then each function beside a loop of itself and beside the port."""
    cube = make_cube()
    yield from measure_limits(cube)
    functions = list_functions(cube)
    seconds = {}
    for function in functions:
        seconds[function.name], loop = time_interleaved([function.do_all, function.loop])
        looped = loop * function.rows / LOOPED
        yield _compare(f"{function.name}, {function.rows:,} rows", seconds[function.name], looped, "a loop over rows")
    yield from measure_port(cube, {each.name: seconds[each.name] / each.rows for each in functions})


def measure_limits(cube: Cube) -> Iterator[Measurement]:
    """Measure what must be done within so many milliseconds."""
    for name, work, limit, detail in [*_list_intervals(cube), *_list_tests(cube)]:
        work()
        yield Measurement(name, time_interleaved([work])[0] * 1000, "ms", limit, "", detail)


Timed: TypeAlias = tuple[str, Callable[[], object], float, str]


def _list_intervals(cube: Cube) -> list[Timed]:
    third, from_bands = CELLS // 3, f"from {cube.band_events.size:,} counts by age band"
    return [
        (
            "intervals of a national cube, a third of it each kind",
            lambda: (
                statistics.proportion(cube.part[:third], cube.people[:third]),
                statistics.crude_rate(cube.events[:third], cube.population[:third]),
                statistics.standardised_rate(cube.band_events[:third], cube.band_population[:third], WEIGHTS),
            ),
            50,
            f"{CELLS:,} cells",
        ),
        ("the same cube, all percentages", lambda: statistics.proportion(cube.part, cube.people), 50, ""),
        ("the same cube, all crude rates", lambda: statistics.crude_rate(cube.events, cube.population), 50, ""),
        (
            "the same cube, all standardised rates",
            lambda: statistics.standardised_rate(cube.band_events, cube.band_population, WEIGHTS),
            50,
            from_bands,
        ),
    ]


def _list_tests(cube: Cube) -> list[Timed]:
    part, people = cube.yearly_part, cube.yearly_people
    return [
        (
            "control charts of a nation",
            lambda: statistics.control_charts(cube.quarters, improvement="increase", target=52),
            2000,
            f"{SERIES:,} series of {QUARTERS} quarters",
        ),
        (
            "recent trends of a nation",
            lambda: statistics.recent_trends(
                YEARS, numerator=part, denominator=people, kind="proportion", polarity=HIGH
            ),
            2000,
            f"{SERIES:,} series of five years",
        ),
        (
            "suppression of one page's tables",
            lambda: [suppress(table, rule="under_5") for table in cube.tables],
            20,
            f"{len(cube.tables)} tables of 8 areas × 12 categories",
        ),
    ]


# ---------------------------------------------------------------- beside a loop


@dataclass(frozen=True, slots=True)
class Function:
    """One function of the statistics: over all rows at once, and over one row."""

    name: str
    rows: int
    do_all: Callable[[], object]
    do_one: Callable[[int], object]

    def loop(self) -> None:
        """Do some of the rows one by one."""
        for row in range(LOOPED):
            self.do_one(row)


def list_functions(cube: Cube) -> list[Function]:
    """Every function that the methods name, with the same inputs for the whole and for a row."""
    return [*_list_estimates(cube), *_list_comparisons(cube), *_list_funnels(cube), *_list_series(cube)]


def _list_estimates(cube: Cube) -> list[Function]:
    part, people, events, population = cube.part, cube.people, cube.events, cube.population
    bands, living = cube.band_events, cube.band_population
    return [
        Function(
            "proportion",
            CELLS,
            lambda: statistics.proportion(part, people),
            lambda i: statistics.proportion(part[i], people[i]),
        ),
        Function(
            "crude_rate",
            CELLS,
            lambda: statistics.crude_rate(events, population),
            lambda i: statistics.crude_rate(events[i], population[i]),
        ),
        Function(
            "count_interval",
            CELLS,
            lambda: statistics.count_interval(events),
            lambda i: statistics.count_interval(events[i]),
        ),
        Function(
            "standardised_rate",
            CELLS,
            lambda: statistics.standardised_rate(bands, living, WEIGHTS),
            lambda i: statistics.standardised_rate(bands[i], living[i], WEIGHTS),
        ),
    ]


def _list_comparisons(cube: Cube) -> list[Function]:
    narrow = statistics.proportion(cube.part, cube.people)
    wide = statistics.proportion(cube.part, cube.people, confidence=0.998)
    mark, earlier = 100 * CENTRE, narrow.value[::-1]
    one = np.array([narrow.value, narrow.lower, narrow.upper])
    two = np.array([*one, wide.lower, wide.upper])
    return [
        Function(
            "compare",
            CELLS,
            lambda: statistics.compare(one[0], one[1], one[2], mark, polarity=HIGH),
            lambda i: statistics.compare(one[0, i], one[1, i], one[2, i], mark, polarity=HIGH),
        ),
        Function(
            "compare_two_levels",
            CELLS,
            lambda: _compare_two_levels(two, mark),
            lambda i: _compare_two_levels(two[:, i], mark),
        ),
        Function(
            "change",
            CELLS,
            lambda: statistics.change(narrow.value, earlier, polarity=HIGH, unit="%"),
            lambda i: statistics.change(narrow.value[i], earlier[i], polarity=HIGH, unit="%"),
        ),
    ]


def _list_funnels(cube: Cube) -> list[Function]:
    part, people, population = cube.part, cube.people, cube.population
    return [
        Function(
            "funnel_limits",
            CELLS,
            lambda: statistics.funnel_limits(CENTRE, people, kind="proportion"),
            lambda i: statistics.funnel_limits(CENTRE, people[i], kind="proportion"),
        ),
        Function(
            "funnel_limits of rates",
            CELLS,
            lambda: statistics.funnel_limits(RATE, population, kind="rate"),
            lambda i: statistics.funnel_limits(RATE, population[i], kind="rate"),
        ),
        Function(
            "funnel_significance",
            CELLS,
            lambda: statistics.funnel_significance(part, people, kind="proportion", centre=CENTRE),
            lambda i: statistics.funnel_significance(part[i], people[i], kind="proportion", centre=CENTRE),
        ),
    ]


def _compare_two_levels(numbers: Floats, mark: float) -> object:
    value, lower95, upper95, lower998, upper998 = numbers
    return statistics.compare_two_levels(value, lower95, upper95, lower998, upper998, mark, polarity=HIGH)


def _list_series(cube: Cube) -> list[Function]:
    part, people = cube.yearly_part, cube.yearly_people
    return [
        Function(
            "recent_trend",
            SERIES,
            lambda: statistics.recent_trends(YEARS, numerator=part, denominator=people, kind="proportion"),
            lambda i: statistics.recent_trend(YEARS, numerator=part[i], denominator=people[i], kind="proportion"),
        ),
        Function(
            "control_chart",
            SERIES,
            lambda: statistics.control_charts(cube.quarters, improvement="increase", target=52),
            lambda i: statistics.control_chart(cube.quarters[i], improvement="increase", target=52),
        ),
    ]


# ---------------------------------------------------------------- beside the official port


def measure_port(cube: Cube, per_row: dict[str, float]) -> Iterator[Measurement]:
    """Compare with the official port, in a folder of its own that is gone afterwards; or say why that was not possible.

    `per_row` holds the seconds that each of our functions takes for a row.
    """
    with tempfile.TemporaryDirectory() as folder:
        problem = _install_port(folder)
        if problem:
            yield Measurement(f"beside {PORT} {PORT_VERSION}: it could not be installed", np.nan, "×", detail=problem)
            return
        found = _time_port(cube, folder)
    for name, seconds in found.items():
        yield _compare(f"{name}, a row", per_row[name], seconds, f"{PORT} {PORT_VERSION}")


def _install_port(folder: str) -> str:
    """Put the port alone, without what it needs, into a folder; give what went wrong, if anything did."""
    command = ["-m", "pip", "--disable-pip-version-check", "-q", "install", "--no-deps", "--target", folder]
    done = subprocess.run(
        [sys.executable, *command, f"{PORT}=={PORT_VERSION}"], capture_output=True, text=True, check=False
    )
    return "" if done.returncode == 0 else "no package of that version was found"


def _time_port(cube: Cube, folder: str) -> dict[str, float]:
    rows = {
        name: getattr(cube, name)[:PORTED]
        for name in ("part", "people", "events", "population", "band_events", "band_population")
    }
    inputs = Path(folder) / "inputs.npz"
    np.savez(inputs, weights=WEIGHTS, **rows)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.official_port", str(inputs)],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": folder},
        capture_output=True,
        text=True,
        check=True,
    )
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


def _compare(name: str, seconds: float, peer: float, against: str) -> Measurement:
    detail = f"{peer / seconds:,.0f} times as fast"
    return Measurement(name, seconds / peer, "×", FASTER, against, detail)
