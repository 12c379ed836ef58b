"""How small numbers of people are protected: what is hidden, why a second figure is, what is rounded."""

from __future__ import annotations

from typing import Final

import numpy as np

from layouts.formatting import format_number
from layouts.page_data.methods import references as cite
from layouts.page_data.methods.topic import Bullets, Example, Grid, OwnDecision, Step, Topic
from loaders.status import MARK, Status
from metrics.disclosure import publish_counts, suppress

_NAMES: Final = ("Area A", "Area B", "Area C", "Area D")
_COUNTS: Final = (3, 12, 9, 21)
_ROUNDED: Final = (0, 2, 7, 8, 12, 13, 41)
_HIDDEN: Final = MARK[Status.SUPPRESSED]

_RULES: Final = (
    "It is done once, to the stored figures, before any page, chart, text or file is made.",
    "Whoever knows all shown figures and totals can still think of at least two possible values for each hidden one.",
    "Counts of things and actions, such as seizures, are not counts of people: nothing is hidden.",
    "Published figures are public, and are shown as published, with the publisher’s own hidden ones.",
    "Hospital figures below England follow the rule of the hospital statistics: 1 to 7 are hidden, "
    "the others rounded to the nearest 5. Percentages and crude rates come from the rounded counts; "
    "age-standardised rates from the exact ones, to one decimal where age bands are hidden.",
    "Rounded figures need not add up, and are never added up here.",
)


def explain_disclosure_control() -> Topic:
    """Primary and secondary suppression, rounding, and whom to ask."""
    hidden = suppress([[each] for each in _COUNTS], rule="under_5").ravel()
    return Topic(
        "small-numbers",
        "Small numbers of people",
        (
            "If an area reports three people, a neighbour may know who they are. Counts of 1 to 4 people are therefore "
            f"hidden and marked {_HIDDEN}, which stands for confidential. Where a percentage tells how many people "
            "are not counted, that number is protected as well. A count of 0 by itself is shown: nobody can be "
            "recognised in it.",
            "Hiding one number is not enough if it can be worked out from the others. So a second figure is hidden, "
            "the smallest that does it, and with a hidden number goes everything that would give it away: the "
            "percentage or rate, the interval, the comparison, the change, the trend, the point of the chart and the "
            "cell of the downloaded file. In a partnership of one area the total is that area, so the total goes too.",
            Example(
                "Invented numbers: people in four areas of one partnership.", _subtract(hidden), _tabulate_areas(hidden)
            ),
            Bullets(_RULES),
            _tabulate_rounding(),
            f"Whom to ask about a figure marked {_HIDDEN}: the partner who sends it, named on the page of the metric. "
            "That partner decides whether you may see it; this dashboard does not hold a way round the rule.",
            OwnDecision(
                "“Fewer than 5” is this product’s default for all counts of people. The rule of each metric is written "
                "on its page and is this product’s reading, because no official statement was found for the metrics of "
                "the framework. How the second figure is chosen is this product’s own method."
            ),
        ),
        (cite.TREATMENT_MONITORING, cite.HOSPITAL_EPISODES),
    )


def _tabulate_areas(hidden: np.ndarray) -> Grid:
    rows = [
        (name, str(count), _HIDDEN if gone else str(count), _tell_why(count, gone=bool(gone)))
        for name, count, gone in zip(_NAMES, _COUNTS, hidden, strict=True)
    ]
    rows.append(("All four", str(sum(_COUNTS)), str(sum(_COUNTS)), ""))
    headers = ("Area", "Sent", "Shown", "Why")
    return Grid("What is sent, and what is shown", headers, tuple(rows), frozenset({1, 2}))


def _tell_why(count: int, *, gone: bool) -> str:
    if not gone:
        return ""
    return "fewer than 5 people" if count < 5 else "or else the other could be worked out"


def _subtract(hidden: np.ndarray) -> tuple[Step, ...]:
    first = int(np.argmin(_COUNTS))
    others = [count for place, count in enumerate(_COUNTS) if place != first]
    shown = [count for count, gone in zip(_COUNTS, hidden, strict=True) if not gone]
    total = sum(_COUNTS)
    left = total - sum(shown)
    return (
        Step(
            f"If only {_NAMES[first]} were hidden",
            " − ".join(str(each) for each in (total, *others)),
            str(total - sum(others)),
        ),
        Step(
            "With two hidden, both together",
            " − ".join(str(each) for each in (total, *shown)),
            f"{left}, which may be 1 and {left - 1}, 2 and {left - 2}, and so on",
        ),
    )


def _tabulate_rounding() -> Grid:
    nothing = np.zeros(len(_ROUNDED), dtype=bool)
    small = suppress(_ROUNDED, rule="hes", row_totals=False, column_totals=False)
    ways = (publish_counts(_ROUNDED, small, rule="hes"), publish_counts(_ROUNDED, nothing, rule="round_5"))
    rows = tuple(
        (str(count), *(_HIDDEN if np.isnan(each) else format_number(float(each)) for each in pair))
        for count, *pair in zip(_ROUNDED, *ways, strict=True)
    )
    headers = ("Sent", "Hospital statistics", "Public tables of drug treatment")
    return Grid("How counts are rounded", headers, rows, frozenset({1, 2}))
