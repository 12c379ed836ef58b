"""The rules of control charts in plain words: which one fired and when, and why a series has none."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from loaders.periods import Period, PeriodKind
from metrics.definition import Polarity, Statistic
from metrics.runs import SUCCESSIVE, Run
from metrics.statistics import ControlCharts

CAUSES: Final = {
    1: "above the upper limit",
    2: "below the lower limit",
    3: "rising run",
    4: "falling run",
    5: "2 of 3 far above average",
    6: "2 of 3 far below average",
    7: "run above average",
    8: "run below average",
}
"""What is said of a point in a few words, by the code of its special cause."""

_KINDS: Final = {
    PeriodKind.YEAR_TO_QUARTER: (
        "Successive figures share nine of their twelve months, so the rules for chance do not hold."
    ),
    PeriodKind.FINANCIAL_YEAR: "There is one value a year, which is too few for limits of chance.",
    PeriodKind.CALENDAR_YEAR: "There is one value a year, which is too few for limits of chance.",
    PeriodKind.ACADEMIC_YEAR: "There is one value a year, which is too few for limits of chance.",
    PeriodKind.THREE_CALENDAR_YEARS: (
        "Successive figures share two of their three years, so the rules for chance do not hold."
    ),
    PeriodKind.THREE_FINANCIAL_YEARS: (
        "Successive figures share two of their three years, so the rules for chance do not hold."
    ),
}

_SPELT: Final = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


def explain_kind(run: Run) -> str:
    """Say why figures of that kind have no control chart; empty where they do."""
    if run.metric.polarity is Polarity.NEUTRAL and run.series.statistic is Statistic.COUNT:
        return "Activity without a good direction is shown as it is: there are no limits of chance and no signs."
    return _KINDS.get(run.series.period, "")


def explain_few(run: Run, *, needed: int, known: int) -> str:
    """Say that too few figures are there for limits, in the last segment where there are several."""
    since = f" since {name_month(run.starts[-1][1].start)}" if run.starts else ""
    there = f"there {'is' if known == 1 else 'are'} {known}" if known else "there is none"
    return f"Limits of chance and signs need {needed} {SUCCESSIVE[run.series.period]} with a figure{since}; {there}."


def explain_rare(run: Run) -> str:
    """Say that the events are too rare."""
    one = SUCCESSIVE[run.series.period].removesuffix("s")
    return f"There are on average fewer than two {run.series.unit} a {one}: too few for limits of chance."


def name_month(period: Period) -> str:
    """The first month of a period: “July 2024”."""
    return Period(period.start, 1).label


def write_rule(run: Run, charts: ControlCharts, row: int, latest: int) -> str:
    """Say which rule fired at the latest value and over which periods; empty for common cause."""
    code = int(charts.special_cause[row, latest])
    if code <= 0:
        return ""
    side, limit = ("above", "upper") if code % 2 else ("below", "lower")
    last = run.results[latest - charts.values.shape[1]].period
    if code <= 2:
        return f"{side.capitalize()} the {limit} limit of chance, {last.label.partition(' (')[0]}"
    names = SUCCESSIVE[run.series.period]
    if code in (5, 6):
        counted = "Three" if _count_far(charts, row, latest) == 3 else "Two of three"
        return f"{counted} {names} in a row far {side} the average, {_name_span(last, 3)}"
    if code in (3, 4):
        count, told = (
            _count_steps(charts, row, latest),
            f"each {'higher' if code == 3 else 'lower'} than the one before",
        )
        return f"{_spell(count)} {names} in a row, {told}, {_name_span(last, count)}"
    count = _count_side(charts, row, latest)
    return f"{_spell(count)} {names} in a row {side} the average, {_name_span(last, count)}"


def _spell(count: int) -> str:
    return _SPELT[count] if count < len(_SPELT) else str(count)


def _name_span(last: Period, count: int) -> str:
    """From the first month of the first of so many periods to the last month of the last."""
    first = last.shifted(-last.months * (count - 1))
    if count * last.months > 99:  # a period holds no more
        return f"{name_month(first)} to {Period(last.shifted(last.months - 1).start, 1).label}"
    return Period(first.start, count * last.months).span_label


def _count_side(charts: ControlCharts, row: int, latest: int) -> int:
    """How many values up to the latest lie on its side of the mean, unbroken, in its segment."""
    side, segment = charts.relative_to_mean[row], charts.segment[row]
    same = (side[: latest + 1] == side[latest]) & (segment[: latest + 1] == segment[latest])
    return _count_back(same)


def _count_steps(charts: ControlCharts, row: int, latest: int) -> int:
    """How many values up to the latest each moved the same way from the one before."""
    values, segment = charts.values[row, : latest + 1], charts.segment[row, : latest + 1]
    steps = np.diff(values)
    noise = 1e-9 * np.nanmax(np.abs(values))
    same = (np.sign(steps) == np.sign(steps[-1])) & (np.abs(steps) > noise) & (np.diff(segment) == 0)
    return _count_back(same) + 1


def _count_far(charts: ControlCharts, row: int, latest: int) -> int:
    """How many of the latest three lie beyond two thirds of the way to the limit, but within it."""
    three = slice(latest - 2, latest + 1)
    distance = np.abs(charts.values[row, three] - charts.mean[row, three])
    spread = charts.upper[row, three] - charts.mean[row, three]
    return int(((distance > spread * (2 / 3)) & (distance <= spread)).sum())


def _count_back(same: NDArray[np.bool_]) -> int:
    broken = np.flatnonzero(~same)
    return len(same) - 1 - int(broken[-1]) if len(broken) else len(same)
