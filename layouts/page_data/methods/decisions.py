"""What this product decided for itself where official programs and publications differ."""

from __future__ import annotations

from typing import Final

from layouts.page_data.methods import references as cite
from layouts.page_data.methods.topic import Grid, OwnDecision, Topic
from metrics.statistics import FEWEST_POINTS

_DECISIONS: Final = (
    (
        "A recent trend with a gap in its years, or with a year of 0% or 100%",
        "Some calculate it all the same",
        "“Cannot be calculated”, with the reason",
    ),
    (
        "What a recent trend is tested on",
        "Annual figures; monthly and quarterly ones are not tested",
        "Five annual values, or five sums of 12 months that share no month and end in the same quarter",
    ),
    (
        "Unusually large steps in a control chart",
        "NHSRplotthedots leaves them out of the limits, the spreadsheet of Making Data Count does not",
        "Left out once; the chart’s note says so",
    ),
    (
        "The rule of two in three points",
        "NHS England announced a wider rule in 2023, which its program does not use yet",
        "As the program does",
    ),
    (
        "How many figures a control chart needs",
        f"The program calculates from 2 and warns below {FEWEST_POINTS}",
        f"Limits and signs from {FEWEST_POINTS}; below that the line, the average, and a sentence that says why",
    ),
    (
        "A series in which every figure is the same",
        "The program then has no limits, or marks every point",
        "Limits without width, and no signal",
    ),
    (
        "A quarter without a figure",
        "The program joins its neighbours",
        "It stays a gap: it breaks runs, and no step is taken across it",
    ),
    (
        "England",
        "Published, or added up from areas",
        "The published figure where there is one; never a sum of areas where people can be counted twice",
    ),
    (
        "Small counts of people",
        "Below 5, below 8, or rounding, by source",
        "Below 5 hidden unless the metric names another rule; the rule is written on each metric’s page",
    ),
)


def explain_decisions() -> Topic:
    """The product's own decisions, as a table."""
    headers = ("Question", "What others do", "What this product does")
    return Topic(
        "own-decisions",
        "What this product decided for itself",
        (
            OwnDecision("No official rule settles the following. Another product may differ and be right as well."),
            Grid("Own decisions", headers, _DECISIONS),
            "What is this product’s reading of a single metric stands in a box on that metric’s page. The official "
            "program in the language Python is not used: it fails when any count is 0.",
        ),
        (cite.OFFICIAL_PROGRAM, cite.PLOT_THE_DOTS, cite.FINGERTIPS),
    )
