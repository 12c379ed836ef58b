"""Prevalence of opiate and/or crack cocaine use: a modelled estimate, with the interval as published."""

from datetime import date

from metrics.definition import Metric, Polarity, Priority, Source, Tier, WorkedExample
from metrics.shared_facts import (
    ESTIMATE_NOTE,
    FRAMEWORK,
    NO_INTERVAL_CAVEAT,
    OWN_ESTIMATE_CAVEAT,
    OWN_JUDGEMENT,
    OWN_PLACEMENT,
    cite_fingertips,
)
from metrics.shared_series import ESTIMATED_BY_PARTNER, published_estimate

_PEOPLE = "people aged 15 to 64"

METRIC = Metric(
    metric_id="ocu_prevalence",
    title="Prevalence of opiate and/or crack cocaine use (OCU)",
    short_title="Opiate and crack use",
    outcome="Reducing drug use",
    outcome_level="strategic",
    priority=Priority.DEMAND,
    tier=Tier.HEADLINE,
    order=2,
    why=(
        "People who use heroin or crack suffer and cause most of the harm that drugs do. Knowing roughly "
        "how many there are tells a partnership how much treatment it needs."
    ),
    definition=(
        "The estimated number of people aged 15 to 64 who use opiates, crack cocaine or both, for every "
        "1,000 residents of that age. It is worked out by a statistical model from treatment, police, "
        "prison and other records."
    ),
    numerator="Estimated number of people aged 15 to 64 who use opiates, crack cocaine or both.",
    denominator="Residents aged 15 to 64.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        published_estimate("OCU prevalence estimates", "ocu-prevalence", people=_PEOPLE, breakdowns=("age", "group")),
        published_estimate("Fingertips 91117", "ocu-prevalence", people=_PEOPLE),
        published_estimate(ESTIMATED_BY_PARTNER, "ocu-prevalence", people=_PEOPLE),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(
        FRAMEWORK,
        Source(
            title="Estimates of opiate and crack cocaine use prevalence",
            publisher="Office for Health Improvement and Disparities",
            series=("OCU prevalence estimates",),
        ),
        cite_fingertips(91117, "Estimated prevalence of opiate and/or crack cocaine use"),
    ),
    caveats=(
        "This is an estimate from a model, not a count: the interval is wide and does not lie evenly about the value.",
        "The numbers of people need not be whole, because they are averages of several estimates.",
        "New estimates come every two or three years, and the method has changed between them.",
        NO_INTERVAL_CAVEAT,
        OWN_ESTIMATE_CAVEAT,
    ),
    disclosure="none",
    disclosure_note=ESTIMATE_NOTE,
    access="Public.",
    aggregation=(
        "Estimated people and residents are each added up over the areas, and then divided. The result has no interval."
    ),
    fingertips_ids=(91117,),
    own_knowledge=(
        "that it is a headline metric",
        "the wording of the definition",
        "what is counted",
        "the unit",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: two areas have estimates of 1,200 people among 150,000 and "
            "1,800 among 250,000. Together that is 3,000 ÷ 400,000 × 1,000 = 7.5 per 1,000 people aged 15 "
            "to 64, shown without an interval."
        ),
        numerator=3_000,
        denominator=400_000,
        value=7.5,
    ),
)
