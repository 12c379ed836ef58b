"""How a recent trend is tested: five independent years."""

from __future__ import annotations

from typing import Final

from layouts.formatting import format_number
from layouts.page_data.methods import references as cite
from layouts.page_data.methods.topic import Bullets, Example, Grid, OwnDecision, Step, Topic
from metrics import statistics
from metrics.statistics.trend import CRITICAL_CHI_SQUARED

_YEARS: Final = (2021, 2022, 2023, 2024, 2025)
_PEOPLE: Final = (900, 940, 980, 1000, 1010)
_RISING: Final = (378, 414, 451, 470, 505)
_UNEVEN: Final = (400, 380, 440, 425, 455)
_CRITICAL: Final = f"{CRITICAL_CHI_SQUARED:g}"


def explain_recent_trends() -> Topic:
    """The recent trend and what it is tested on."""
    return Topic(
        "recent-trend",
        "Recent trend",
        (
            "The recent trend asks whether the latest five years, taken together, go up or down by more than chance. "
            "Annual figures are tested as they are. From quarterly figures five sums of 12 months are made, all ending "
            "in the same quarter and sharing no month; the label then says “5 × 12 months”. Quarters in a row are "
            "never tested, nor are 12-month figures a quarter apart, because they share nine months and would make "
            "almost any change look certain.",
            "Percentages are tested by the Cochran-Armitage test for a trend, everything else by a straight line "
            "through the five values in which a value with a narrow interval counts for more. Plain counts are not "
            f"tested. The trend is called increasing or decreasing only if the test value is above {_CRITICAL}, which "
            "chance alone reaches about once in 500 times, and if the direction stays the same whichever of the five "
            "years is left out.",
            Example("Invented numbers: two services, and what the test says of each.", _test_both(), _tabulate_years()),
            Bullets(
                (
                    "Getting better or getting worse is said only of a metric with a good direction.",
                    "“No significant change” does not mean that nothing changed: it means that chance could have done "
                    "it.",
                    "“Cannot be calculated” stands where one of the five years is missing or hidden, where years are "
                    "not consecutive, where a percentage is 0% or 100%, or where there is no interval. The reason is "
                    "given with it.",
                )
            ),
            OwnDecision(
                "Testing five sums of 12 months is this product’s reading for quarterly data; the published guidance "
                "tests annual data only. Official programs calculate a trend across a gap in the years, or from a year "
                "with 0%; this product does not."
            ),
        ),
        (cite.FINGERTIPS, cite.FINGERTIPS_PROGRAM),
    )


def _tabulate_years() -> Grid:
    rows = tuple(
        (str(year), f"{people:,}", f"{rising:,}", f"{uneven:,}")
        for year, people, rising, uneven in zip(_YEARS, _PEOPLE, _RISING, _UNEVEN, strict=True)
    )
    headers = ("12 months to September", "All people", "Steady", "Uneven")
    return Grid("People counted in two services of the same size", headers, rows, frozenset({1, 2, 3}))


def _test_both() -> tuple[Step, ...]:
    steps = []
    for name, counted in (("Steady", _RISING), ("Uneven", _UNEVEN)):
        found = statistics.recent_trend(
            _YEARS, numerator=counted, denominator=_PEOPLE, kind="proportion", polarity="high_is_good"
        )
        value = format_number(found.chi_squared, 2)
        beside = "above" if found.chi_squared > CRITICAL_CHI_SQUARED else "not above"
        judged = f": {found.judgement.lower()}, if high is good" if found.judgement != found.marker else ""
        steps.append(Step(name, f"test value {value}, {beside} {_CRITICAL}; {found.reason}", f"{found.marker}{judged}"))
    return tuple(steps)
