"""Deaths in treatment: adults who die, of any cause, while in contact with treatment."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, OutOf, Polarity, Priority, Series, Statistic, Tier, WorkedExample
from metrics.shared_facts import (
    ADD_THEN_DIVIDE,
    FRAMEWORK,
    OWN_JUDGEMENT,
    OWN_PLACEMENT,
    TREATMENT_EXPORT,
    TREATMENT_NOTE,
    TREATMENT_STATISTICS,
)
from metrics.shared_series import TREATMENT_BREAKDOWNS, people_in_treatment, treatment_export

METRIC = Metric(
    metric_id="deaths_in_treatment",
    title="Deaths during treatment contact",
    short_title="Deaths in treatment",
    outcome="Reducing drug-related deaths and harm",
    outcome_level="strategic",
    priority=Priority.TREATMENT,
    tier=Tier.SUPPORTING,
    order=8,
    why=(
        "Each of these people was known to services when they died. The figure comes a year or more before "
        "registered deaths, and every case can be learned from."
    ),
    definition="Adults who died of any cause while in structured treatment, for every 1,000 adults in treatment.",
    numerator="Adults whose treatment ended in the 12 months because they died.",
    denominator="Adults in structured treatment during the 12 months.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        Series(
            name="Treatment provider return",
            returned="treatment",
            measure="deaths-in-treatment",
            where={"client_group": ("Adults",)},
            counted_by=people_in_treatment("client_group", "Adults", breakdowns=TREATMENT_BREAKDOWNS),
            breakdowns=TREATMENT_BREAKDOWNS,
            denominator=OutOf(),
            statistic=Statistic.CRUDE_RATE,
            multiplier=1_000,
            unit="per 1,000 people in treatment",
            level="upper tier",
            period=PeriodKind.YEAR_TO_QUARTER,
        ),
        treatment_export("deaths-in-treatment", unit="deaths"),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(FRAMEWORK, TREATMENT_STATISTICS, TREATMENT_EXPORT),
    caveats=(
        "Deaths of every cause count, whether or not drugs had a part in them.",
        "People in treatment grow older, and older people die more often; a rise need not mean worse care.",
        "The numbers are very small, so the interval is wide.",
        "The public tables round deaths to the nearest 5, which is too coarse for a rate; they show the count.",
    ),
    disclosure="under_5",
    disclosure_note=TREATMENT_NOTE,
    access="Restricted; the public tables have the number of deaths, rounded.",
    aggregation=ADD_THEN_DIVIDE,
    own_knowledge=(
        "the wording of the definition",
        "what is counted",
        "what it is counted out of",
        "the unit",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: 8 of 1,600 adults in treatment die in 12 months. That is 8 ÷ "
            "1,600 × 1,000 = 5 per 1,000 people in treatment; with fewer than 10 deaths the limits are "
            "exact Poisson limits."
        ),
        numerator=8,
        denominator=1_600,
        value=5,
        lower=2.15865,
        upper=9.85199,
    ),
)
