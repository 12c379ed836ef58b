"""How figures are made: percentages, counts and rates, standardised rates, and sums before division."""

from __future__ import annotations

from typing import Final

from layouts.formatting import PERCENT, format_number, format_value
from layouts.page_data.methods import references as cite
from layouts.page_data.methods.steps import (
    Z,
    explain_count,
    explain_percentage,
    explain_rate,
    explain_standardised,
    tabulate_bands,
    write_number,
)
from layouts.page_data.methods.topic import Bullets, Example, Grid, OwnDecision, Step, Topic
from loaders.areas import FIVE_YEAR_BANDS
from metrics import statistics
from metrics.statistics.intervals import EXACT_BELOW
from metrics.statistics.standardisation import FEWEST_EVENTS

_STANDARD: Final = [float(people) for people in statistics.EUROPEAN_STANDARD_POPULATION_2013]
_DEATHS: Final = (0, 0, 0, 0, 1, 2, 4, 6, 5, 4, 2, 0, 0, 0, 0, 0, 0, 0, 0)
_RESIDENTS: Final = (
    33_000, 34_000, 35_000, 36_000, 42_000, 40_000, 38_000, 37_000, 36_000, 39_000,
    41_000, 42_000, 38_000, 33_000, 30_000, 24_000, 16_000, 9_000, 5_000,
)  # fmt: skip
_RATE: Final = "per 100,000 people"


def explain_percentages() -> Topic:
    """Percentages, and Wilson's interval."""
    return Topic(
        "percentages",
        "Percentages",
        (
            "A percentage is those counted, divided by all whom they are counted among, times 100. Beside it stands "
            "its 95% interval. If the same services worked with the same people again, chance alone would give another "
            "figure: the interval holds the underlying percentages with which what was seen still fits.",
            "The interval is Wilson’s. It never leaves 0% to 100%, it is right for small numbers too, and it is "
            "wider the fewer people there are. No fewest number of people is asked for: 1 of 2 has an interval, and "
            "its width says how little is known.",
            Example(
                "Invented numbers: of 120 people who leave prison and need treatment, 54 begin it within three weeks. "
                f"A 95% interval reaches {Z} standard errors to each side.",
                explain_percentage(54, 120),
            ),
            _show_sizes(),
        ),
        (cite.WILSON, cite.NEWCOMBE, cite.EAYRES, cite.OFFICIAL_PROGRAM),
    )


def _show_sizes() -> Grid:
    pairs = ((0, 30), (9, 20), (54, 120), (540, 1200), (30, 30))
    rows = []
    for part, people in pairs:
        made = statistics.proportion(part, people)
        limits = [format_value(float(each), PERCENT) for each in (made.value, made.lower, made.upper)]
        rows.append((f"{write_number(part)} of {write_number(people)}", *limits))
    headers = ("People", "Percentage", "Lower limit", "Upper limit")
    return Grid("The more people, the narrower the interval", headers, tuple(rows), frozenset({1, 2, 3}))


def explain_counts_and_rates() -> Topic:
    """Counts, crude rates, Byar's and exact limits."""
    return Topic(
        "rates",
        "Counts and rates",
        (
            "A count is shown as it is. A rate is events divided by people, times 1,000 or 100,000, so that areas of "
            "different size can be compared. It is called crude where nothing is done about areas having older or "
            "younger residents. Events may be more than people.",
            f"The interval of a rate comes from its number of events alone. From {EXACT_BELOW} events it is Byar’s "
            f"approximation; with fewer, where that would be wrong, it is the exact interval from the Poisson "
            "distribution, which describes how often rare events happen by chance. A rate of 0 events has an interval "
            f"too: with none seen, up to {explain_count(0)[1].result} could have been expected.",
            "A plain count of activity, such as seizures or prison finds, is shown without an interval: every case was "
            "counted.",
            Example(
                "Invented numbers: 240 admissions to hospital in a year among 400,000 people.",
                explain_rate(240, 400_000, multiplier=100_000, unit=_RATE),
            ),
            Example(
                f"Invented numbers, fewer than {EXACT_BELOW} events: 8 deaths among 1,600 people in treatment.",
                explain_rate(8, 1600, multiplier=1000, unit="per 1,000 people in treatment"),
            ),
            OwnDecision(
                "A rate for a quarter is called “a quarter” and divided by all people who live there; it is not "
                "multiplied by four. Four quarters together are about four times as high."
            ),
        ),
        (cite.BRESLOW, cite.ARMITAGE, cite.FINGERTIPS, cite.OFFICIAL_PROGRAM),
    )


def explain_standardised_rates() -> Topic:
    """Directly standardised rates and the European Standard Population."""
    unit, multiplier = f"{_RATE} (age-standardised)", 100_000
    crude = statistics.crude_rate(sum(_DEATHS), sum(_RESIDENTS), multiplier=multiplier)
    steps = explain_standardised(_DEATHS, _RESIDENTS, _STANDARD, multiplier=multiplier, unit=unit)
    compare = Step(
        "The crude rate, to compare",
        f"{sum(_DEATHS)} ÷ {write_number(sum(_RESIDENTS))} × {write_number(multiplier)}",
        format_value(float(crude.value), unit),
    )
    return Topic(
        "standardised-rates",
        "Age-standardised rates",
        (
            "Deaths and admissions differ by age, and so do areas. An age-standardised rate answers: how high would "
            "the rate be if the people of this area were as old as those of a standard population? The rate of each "
            "age band is weighted by that band’s share of the European Standard Population of 2013, an invented "
            "population of 100,000 in 19 age bands, the same for everyone. Where a metric is about some ages only, so "
            "are the weights.",
            f"The interval is Dobson’s: Byar’s limits of the number of events, scaled to the weighted rate. With fewer "
            f"than {FEWEST_EVENTS} events no standardised rate is given, because it would mislead.",
            Example(
                f"Invented numbers: {sum(_DEATHS)} deaths in an area of {write_number(sum(_RESIDENTS))} people. One "
                "death adds more to the rate where an age band has few people here and many in the standard "
                "population.",
                (*steps, compare),
                tabulate_bands(FIVE_YEAR_BANDS, _DEATHS, _RESIDENTS, _STANDARD, multiplier=multiplier),
            ),
            Bullets(
                (
                    "Where a return does not bring ages, the rate is crude, and is called crude.",
                    "A published rate keeps its published interval and is never worked out again.",
                    "One person can be admitted several times; then events are not independent, and an interval that "
                    "takes them for independent is too narrow.",
                )
            ),
        ),
        (cite.DOBSON, cite.EAYRES, cite.MORRIS, cite.OFFICIAL_PROGRAM),
    )


_SMALL: Final = (10, 20)
_LARGE: Final = (100, 1000)


def explain_sums() -> Topic:
    """Why sums come before division."""
    return Topic(
        "sums",
        "Sums before division",
        (
            "A partnership’s figure is made from the counts of its areas: all that are counted are added up, all whom "
            "they are counted among are added up, and only then is one divided by the other. Percentages and rates of "
            "areas are never averaged, because an average gives a small area as much weight as a large one. The same "
            "holds for periods: a 12-month figure is the sum of its months.",
            Example(
                f"Invented numbers: {_SMALL[0]} of {_SMALL[1]} people in a small area and {_LARGE[0]} of {_LARGE[1]:,} "
                "in a large one.",
                _divide_after_adding(),
            ),
            Bullets(
                (
                    "If one area’s figure is missing, the sum is incomplete and is not shown as if it were whole: the "
                    "page says which parts are there, such as “3 of 4 local authorities”.",
                    "An area with nobody to count adds nothing, and is not missing.",
                    "Where England’s figure is published, that is England’s figure: people who moved are counted once "
                    "in it, but twice in a sum of areas.",
                )
            ),
        ),
        (cite.OFFICIAL_PROGRAM,),
    )


def _divide_after_adding() -> tuple[Step, ...]:
    sums = statistics.aggregate(*zip(_SMALL, _LARGE, strict=True))
    whole = statistics.proportion(sums.numerator, sums.denominator)
    shares = [100 * part / people for part, people in (_SMALL, _LARGE)]
    average = f"({' + '.join(format_number(share, 1) for share in shares)}) ÷ 2"
    added = f"({_SMALL[0]} + {_LARGE[0]}) ÷ ({_SMALL[1]} + {_LARGE[1]:,}) × 100"
    return (
        Step("Right: sums, then division", added, format_value(float(whole.value), PERCENT)),
        Step("Wrong: the average of the two", average, format_value(sum(shares) / 2, PERCENT)),
    )
