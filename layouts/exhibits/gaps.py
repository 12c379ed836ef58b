"""How far groups are apart: the absolute and the relative gap between the highest and the lowest, and its test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from layouts.exhibits.parts import choose_unit, is_odd
from layouts.formatting import PERCENT, format_distance, format_number, format_value, format_with_unit, is_count
from layouts.wording_parts import name_measure, place_in_time
from metrics import statistics
from metrics.definition import Metric
from metrics.results import Result

NO_GROUP: Final = frozenset({"Not stated", "Not known", "Unknown"})
"""Words for those of whom it is not known: no group of people."""

MORE_THAN_CHANCE, COULD_BE_CHANCE, NOT_TESTED = "more than chance", "could be chance", "not tested"
_TESTS: Final = {"Higher": MORE_THAN_CHANCE, "Similar": COULD_BE_CHANCE}


@dataclass(frozen=True, slots=True)
class Gap:
    """Two groups of one area and period: the one with the highest and the one with the lowest figure.

    `absolute` is in the unit of the figures, percentage points for percentages; `relative` how many times as high the
    highest is, None where the lowest is nought. `test` is “more than chance” where the 95 % intervals do not overlap,
    “could be chance” where they do, and “not tested” where there are none.
    """

    highest: Result
    lowest: Result
    absolute: float
    relative: float | None
    test: str


def find_gap(results: Sequence[Result]) -> Gap | None:
    """Find the gap between groups; None for counts, which depend on how large groups are, or fewer than two figures."""
    ranked = rank_groups(results)
    if len(ranked) < 2 or is_count(ranked[0].unit):
        return None
    highest, lowest = ranked[0], ranked[-1]
    top, bottom = highest.value or 0.0, lowest.value or 0.0
    label = statistics.compare_intervals(highest.lower, highest.upper, lowest.lower, lowest.upper, polarity="neutral")
    return Gap(highest, lowest, top - bottom, top / bottom if bottom else None, _TESTS.get(str(label), NOT_TESTED))


def rank_groups(results: Sequence[Result]) -> list[Result]:
    """Groups of people with a figure in the unit of most, the highest first."""
    unit = choose_unit(results) if results else ""
    known = (each for each in results if each.value is not None and not is_odd(each, unit))
    return sorted((each for each in known if each.category not in NO_GROUP), key=lambda each: -(each.value or 0.0))


def write_absolute(gap: Gap) -> str:
    """The absolute gap: “9.0 percentage points”, “8.5 per 100,000 people”."""
    unit = gap.highest.unit
    return format_distance(gap.absolute, unit) if unit == PERCENT else format_with_unit(gap.absolute, unit)


def write_relative(gap: Gap) -> str:
    """The relative gap: “1.2 times”; empty where there is none."""
    return "" if gap.relative is None else f"{format_number(gap.relative, 1 if gap.relative >= 1.95 else 2)} times"


def write_gap(metric: Metric, gap: Gap) -> str:
    """Both gaps in one sentence, with what a test says of them."""
    high, low = gap.highest, gap.lowest
    most = f"{format_with_unit(high.value or 0.0, high.unit)} for {high.category}"
    least = f"{format_value(low.value or 0.0, low.unit)} for {low.category}"
    times = f", {write_relative(gap)} as high" if gap.relative is not None else ""
    return (
        f"In {high.area.name}, {name_measure(metric)} stood at {most} and {least} {place_in_time(metric, high)}: "
        f"a gap of {write_absolute(gap)}{times}; {gap.test}."
    )
