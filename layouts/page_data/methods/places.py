"""How areas of different size are shown side by side: funnel plots."""

from __future__ import annotations

from typing import Final

from layouts.exhibits.funnel import FEWEST_AREAS
from layouts.formatting import PERCENT, format_number, format_value
from layouts.page_data.methods import references as cite
from layouts.page_data.methods.topic import Bullets, Example, Grid, OwnDecision, Step, Topic
from metrics import statistics

_CENTRE: Final = 0.3
_SIZES: Final = (50, 200, 1000, 5000)


def explain_funnels() -> Topic:
    """Funnel plots and what lies outside them."""
    return Topic(
        "funnel-plots",
        "Funnel plots",
        (
            "Small areas are at the top and at the bottom of every league table, because chance moves small numbers "
            "more. A funnel plot shows each area’s figure by its size. The middle line is the figure of all areas "
            "shown together: their counts added up, then divided. The two pairs of curved lines show where areas would "
            "lie if they differed by chance alone: 95 in 100 within the inner lines, 998 in 1,000 within the outer "
            "ones.",
            Example(
                "Invented numbers: two areas with 40%, in a funnel with its middle at 30%.",
                _test_two(),
                _tabulate_limits(),
            ),
            Bullets(
                (
                    "Percentages: the middle line, and from it as many standard errors as the level needs. An area "
                    "lies outside exactly when its own Wilson interval leaves out the middle.",
                    "Rates: limits of the number of events that the area would have at the middle rate.",
                    "Standardised rates: the same, with the number of people at which the rate and its events agree; "
                    "areas with fewer than 10 events are not judged.",
                    "The lines are cut off at 0% and 100% in the picture only.",
                )
            ),
            "Areas differ for many reasons besides chance: age, poverty, how services are organised. In a funnel of "
            "the whole nation therefore more areas lie outside than chance would put there. This is called "
            "overdispersion; the lines are not widened for it, as official funnel plots do not either.",
            OwnDecision(
                f"A funnel is shown only with {FEWEST_AREAS} areas or more: of fewer, each is too large a part of all."
            ),
        ),
        (cite.SPIEGELHALTER, cite.OFFICIAL_PROGRAM),
    )


def _tabulate_limits() -> Grid:
    rows = []
    for size in _SIZES:
        inner = statistics.funnel_limits(_CENTRE, size, kind="proportion")
        outer = statistics.funnel_limits(_CENTRE, size, kind="proportion", confidence=0.998)
        rows.append((f"{size:,}", _write_range(inner), _write_range(outer)))
    headers = ("People", "Inner lines, %", "Outer lines, %")
    return Grid("Where areas lie by chance alone, around 30%", headers, tuple(rows), frozenset({1, 2}))


def _write_range(limits: tuple[float, float]) -> str:
    return " to ".join(format_number(100 * float(each), 1) for each in limits)


def _test_two() -> tuple[Step, ...]:
    steps = []
    for people in (50, 1000):
        part = people * 2 // 5
        inner = statistics.proportion(part, people)
        interval = f"{format_value(float(inner.lower), PERCENT)} to {format_value(float(inner.upper), PERCENT)}"
        label = str(statistics.funnel_significance(part, people, kind="proportion", centre=_CENTRE))
        steps.append(Step(f"{part:,} of {people:,}", f"95% interval {interval}", _SIGNIFICANCE[label]))
    return tuple(steps)


_SIGNIFICANCE: Final = {
    "Not significant": "within the lines: could be chance",
    "High (0.025)": "above the 95% line",
    "High (0.001)": "above the 99.8% line",
    "Low (0.025)": "below the 95% line",
    "Low (0.001)": "below the 99.8% line",
}
