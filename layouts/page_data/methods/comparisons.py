"""How figures are compared: with England and the partnership, with earlier periods, with baseline and target."""

from __future__ import annotations

from typing import Final

from layouts.components import make_judgement
from layouts.formatting import PERCENT, format_change, format_distance, format_number, format_value
from layouts.page_data.methods import references as cite
from layouts.page_data.methods.topic import Bullets, Example, Grid, OwnDecision, Step, Topic
from metrics import statistics

_AREAS: Final = 150
_MEANINGS: Final = (
    ("Better", "The benchmark lies outside the interval, and the figure is on the good side of it."),
    ("Similar", "The benchmark lies within the interval. Touching a limit counts as within."),
    ("Worse", "The benchmark lies outside the interval, and the figure is on the bad side of it."),
    ("Higher", "Above the benchmark, of a metric in which neither direction is good."),
    ("Lower", "Below the benchmark, of a metric in which neither direction is good."),
    ("Too few to tell", "There are too few cases to say."),
)


def explain_benchmarks() -> Topic:
    """Comparison with England and with the partnership."""
    return Topic(
        "comparison",
        "Comparison with England and with the partnership",
        (
            "An area is compared with the figure of England, or of the partnership that it belongs to, by its own 95% "
            "interval. If the benchmark lies within the interval, the two are similar: the difference could be chance. "
            "If it lies outside, the word depends on which direction is good, and that is a fact of the metric, "
            "written on its page. The interval of the benchmark itself is not used.",
            _show_judgements(),
            Grid("What the words mean", ("Word", "Meaning"), tuple((make_judgement(a), b) for a, b in _MEANINGS)),
            "Nothing is compared where the figure, its interval or the benchmark is missing, where the periods or "
            "units differ, and an area is never compared with itself.",
            f"Beware of chance among many. At 95%, one in 20 areas that do not differ from England at all will still "
            f"look as if they did: of {_AREAS} areas about {_count_false(_AREAS)} "
            f"({_AREAS} × 0.05 = {format_number(_AREAS * 0.05, 1)}). The area is also a part of its own benchmark, "
            "which makes large areas look a little more like it than they are.",
            OwnDecision(
                "Areas are not sorted into five equal groups. Three official programs do so by three different rules, "
                "and a group hides whether a difference could be chance."
            ),
        ),
        (cite.FINGERTIPS, cite.FINGERTIPS_PROGRAM),
    )


def _count_false(areas: int) -> str:
    return format_number(areas * 0.05 - 0.5)  # half an area is none


def _show_judgements() -> Grid:
    made = statistics.proportion(54, 120)
    figure = f"{format_value(float(made.value), PERCENT)} ({format_value(float(made.lower), PERCENT)} to "
    figure += f"{format_value(float(made.upper), PERCENT)})"
    rows = []
    for benchmark in (35.0, 50.0, 60.0):
        words = [
            str(statistics.compare(made.value, made.lower, made.upper, benchmark, polarity=polarity))
            for polarity in ("high_is_good", "low_is_good", "neutral")
        ]
        rows.append((format_value(benchmark, PERCENT), *(make_judgement(word) for word in words)))
    headers = ("If England has", "High is good", "Low is good", "Neither is good")
    return Grid(f"Example with invented numbers: an area with {figure}", headers, tuple(rows))


_GOALS: Final = (
    "Baseline: the published figure that a strategy or a partnership starts from. It has no interval here, so the "
    "change since then is told but not tested.",
    "Target: it is met when the figure is on it or on its good side. Being on it counts. A metric without a good "
    "direction is not judged by a target.",
    "A target is that of the area for which it was set. A partnership’s target is not handed down to its areas.",
    "If one of the two figures is missing or hidden there is no change: beside a hidden figure it would give the "
    "figure away.",
)


def explain_changes() -> Topic:
    """Change on a year before, baseline and target."""
    return Topic(
        "change",
        "Change, baseline and target",
        (
            "A quarter is compared with the same quarter a year before, so that the time of year makes no difference; "
            "12 months with the 12 months before; three years with the three years before. The two never share time. "
            "A change of a percentage is given in percentage points. Figures are rounded last.",
            "A figure rose or fell only if the two 95% intervals do not even touch; otherwise the change could be "
            "chance. This is cautious: with intervals of equal width about 1 in 170 changes would pass it by chance.",
            Example(
                "Invented numbers: 54 of 120 people this year, 40 of 125 in the same quarter last year.",
                _compare_two_years(),
            ),
            Bullets(_GOALS),
        ),
        (cite.FINGERTIPS, cite.FINGERTIPS_PROGRAM),
    )


def _compare_two_years() -> tuple[Step, ...]:
    now, before = statistics.proportion(54, 120), statistics.proportion(40, 125)
    values = [format_number(float(each.value), 1) for each in (now, before)]
    word = statistics.compare_intervals(now.lower, now.upper, before.lower, before.upper, polarity="neutral")
    told = "yes: the change could be chance" if word == "Similar" else "no: more than chance"
    gap = statistics.measure_target_gap(now.value, 50.0, polarity="high_is_good")
    return (
        Step("This year", "95% interval", _write_limits(now)),
        Step("Last year", "95% interval", _write_limits(before)),
        Step("Change", " − ".join(values), format_change(float(now.value), float(before.value), PERCENT)),
        Step("Do the intervals overlap?", f"{_limit(before.upper)} beside {_limit(now.lower)}", told),
        Step(
            "To a target of 50%",
            f"50.0 − {values[0]}",
            f"{format_distance(float(gap.remaining), PERCENT)} to go",
        ),
    )


def _limit(value: float) -> str:
    return format_value(float(value), PERCENT)


def _write_limits(made: statistics.Estimate) -> str:
    return f"{_limit(made.value)} ({_limit(made.lower)} to {_limit(made.upper)})"
