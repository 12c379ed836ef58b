"""How control charts tell a signal from chance: average, limits, rules, signs, new starts."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from layouts.formatting import format_number
from layouts.page_data.methods import references as cite
from layouts.page_data.methods.topic import Bullets, Example, Grid, OwnDecision, Step, Topic
from layouts.signs import make_assurance_sign, make_variation_sign
from metrics import statistics
from metrics.definition import Polarity
from metrics.signals import FEWEST_EVENTS, LIMIT_POINTS, Signal
from metrics.statistics import FEWEST_POINTS
from metrics.statistics.control_limits import LIMIT_FACTOR, SCREEN_FACTOR

_QUARTERS: Final = (3.1, 2.9, 3.0, 3.2, 2.8, 3.0, 3.1, 2.9, 3.0, 2.8, 3.1, 2.9, 3.9)
_QUIET: Final = (52, 48, 51, 49, 53, 47, 50, 52, 48, 51, 49, 52, 48)

_RULES: Final[tuple[tuple[str, str, tuple[int, ...]], ...]] = (
    ("Outside a limit", "One point above the upper or below the lower limit", (50, 51, 62)),
    ("Trend", "Seven points in a row, each higher (or each lower) than the one before", (46, 47, 48, 49, 50, 51, 52)),
    (
        "Two in three",
        "Of three points in a row on one side, two lie in the outer third towards the limit",
        (53, 59, 60),
    ),
    ("Shift", "Seven points in a row on one side of the average", (53, 54, 52, 54, 53, 54, 53)),
)
"""Each rule, what it says, and the figures that follow on quiet ones in its example."""

_VARIATIONS: Final = (
    (
        "common_cause",
        Polarity.HIGH_IS_GOOD,
        "The latest figure is within what chance brings: there is nothing to explain.",
    ),
    ("improvement_high", Polarity.HIGH_IS_GOOD, "Unusually high, where high is good."),
    ("improvement_low", Polarity.LOW_IS_GOOD, "Unusually low, where low is good."),
    ("concern_high", Polarity.LOW_IS_GOOD, "Unusually high, where low is good."),
    ("concern_low", Polarity.HIGH_IS_GOOD, "Unusually low, where high is good."),
    ("neutral_high", Polarity.NEUTRAL, "Unusually high; neither direction is good in itself."),
    ("neutral_low", Polarity.NEUTRAL, "Unusually low; neither direction is good in itself."),
)
_ASSURANCES: Final = (
    ("pass", "The target lies beyond the limits on the bad side: unless something changes, it is met every time."),
    ("inconsistent", "The target lies between the limits: chance decides whether it is met in any one quarter."),
    ("fail", "The target lies beyond the limits on the good side: unless something changes, it is never met."),
)


def explain_control_charts() -> Topic:
    """Average, limits, the four rules, rebasing, and where there are no limits."""
    return Topic(
        "control-charts",
        "Control charts",
        (
            "Quarterly figures go up and down. A control chart shows how far they do so by chance: a line for the "
            "average, and a limit above and below it. What lies within the limits, without a pattern, is common cause: "
            "it is the service as it is, and asking why one quarter was higher than the last is idle. What breaks one "
            "of four rules is special cause: something has changed, and it is worth asking what. The kind of chart is "
            "known as XmR: single values (X) and their moving ranges (mR), the steps from each value to the next.",
            f"The limits lie {LIMIT_FACTOR:g} average steps above and below the average. Steps that are "
            f"{SCREEN_FACTOR:g} times the average or larger are left out of it once, so that one freak quarter does "
            "not hide the next: that is called screening.",
            Example("Invented numbers: offences per 1,000 people in 13 quarters.", _work_out_limits()),
            Grid("The four rules", ("Rule", "What it says", "Example"), tuple(_tell_rule(*rule) for rule in _RULES)),
            "A point that breaks several rules carries the first of them in this order. Whether a special cause is "
            "an improvement or a concern depends on which direction is good. A missing quarter breaks a run.",
            Bullets(_LINES),
            OwnDecision(
                "Screening is on, as in NHSRplotthedots; the spreadsheet of Making Data Count does not screen. In the "
                "rule of two in three a point outside the limits does not count as one of the two, as in that program; "
                "NHS England announced in 2023 that it should. Limits from the latest "
                f"{LIMIT_POINTS} quarters, and none below {FEWEST_POINTS}, are this product’s choice of span and "
                "its reading of the published charts."
            ),
        ),
        (cite.MAKING_DATA_COUNT, cite.PLOT_THE_DOTS, cite.NELSON),
    )


_LINES: Final = (
    f"Limits come from the latest {LIMIT_POINTS} quarters (five years). Earlier figures are shown as context and are "
    "not judged.",
    f"Fewer than {FEWEST_POINTS} figures have no limits and no signs: limits from so few would move with every new "
    "figure. The line and the average are shown, and a sentence says why there is no more.",
    "Rebasing: when a service changes for good, limits from before no longer describe it. A new average and new limits "
    "begin only where a named person gave a reason, and both are shown with the chart.",
    "If every figure is the same, the limits have no width and nothing is a signal.",
    "Figures for 12 months that move on by a quarter, and for three years that move on by one, share most of their "
    "time: the rules do not hold for them. They are shown as a line with intervals.",
    f"Counts that are on average below {FEWEST_EVENTS} are too rare for limits, and activity without a good direction "
    "has none.",
    "A limit below 0 or above 100% is drawn at the edge.",
)


def explain_signs() -> Topic:
    """The two signs of a control chart."""
    variation = tuple(
        (make_variation_sign(Signal((), variation=name), polarity), words) for name, polarity, words in _VARIATIONS
    )
    assurance = tuple((make_assurance_sign(Signal((), assurance=name)), words) for name, words in _ASSURANCES)
    return Topic(
        "signs",
        "The signs beside a control chart",
        (
            "The first sign says what the latest figure shows (variation). If the latest quarter has no figure, it is "
            "that of the last one that has, with its date.",
            Grid("Signs of variation", ("Sign", "What it means"), variation),
            "The second sign says whether the target can be relied on (assurance). It compares the target with the "
            "limits, not with the latest figure. Without a target, a good direction or limits there is none.",
            Grid("Signs of assurance", ("Sign", "What it means"), assurance),
        ),
        (cite.MAKING_DATA_COUNT, cite.PLOT_THE_DOTS),
    )


# ---------------------------------------------------------------- examples


def _work_out_limits() -> tuple[Step, ...]:
    chart = statistics.control_chart(_QUARTERS, improvement="decrease")
    last = chart.points.iloc[-1]
    steps = [round(float(each), 6) for each in np.abs(np.diff(_QUARTERS))]
    average, edge = sum(steps) / len(steps), SCREEN_FACTOR * sum(steps) / len(steps)
    kept, dropped = [each for each in steps if each < edge], [each for each in steps if each >= edge]
    typical, mean = _write((last["upper"] - last["mean"]) / LIMIT_FACTOR, 3), _write(last["mean"], 3)
    left_out = " and ".join(_write(each, 1) for each in dropped)
    return (
        Step("Average", f"({_add(_QUARTERS)}) ÷ {len(_QUARTERS)}", mean),
        Step("Average step", f"({_add(steps)}) ÷ {len(steps)}", _write(average, 3)),
        Step("Screening: left out from", f"{SCREEN_FACTOR:g} × {_write(average, 3)}", _write(edge, 3)),
        Step(f"Average step without {left_out}", f"({_add(kept)}) ÷ {len(kept)}", typical),
        Step("Lower limit", f"{mean} − {LIMIT_FACTOR:g} × {typical}", _write(last["lower"])),
        Step("Upper limit", f"{mean} + {LIMIT_FACTOR:g} × {typical}", _write(last["upper"])),
        Step(
            "The latest quarter",
            f"{_QUARTERS[-1]} beside {_write(last['upper'])}",
            _OUTSIDE[str(last["special_cause"])],
        ),
    )


_OUTSIDE: Final = {
    "Above UCL": "above the upper limit: special cause",
    "Below LCL": "below the lower limit: special cause",
    "Common Cause": "within the limits: common cause",
}


def _write(value: float, decimals: int = 2) -> str:
    return format_number(float(value), decimals)


def _add(values: Any) -> str:
    return " + ".join(_write(each, 1) for each in values)


def _tell_rule(name: str, words: str, figures: tuple[int, ...]) -> tuple[str, str, str]:
    """The rule with its example, of which the product's own chart says what is marked."""
    points = statistics.control_chart([*_QUIET, *figures], improvement="increase").points
    marked = int((points["special_cause"].iloc[-len(figures) :] != "Common Cause").sum())
    last = points.iloc[-1]
    shown = ", ".join(str(each) for each in figures)
    told = {1: "the last is marked", len(figures): f"all {len(figures)} are marked"}.get(
        marked, f"{marked} of the {len(figures)} are marked"
    )
    basis = f"average {_write(last['mean'], 1)}, limits {_write(last['lower'], 1)} and {_write(last['upper'], 1)}"
    return name, words, f"{shown}; {basis}: {told}"
