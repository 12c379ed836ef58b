"""Alcohol dependency: a modelled estimate of dependent adults, with the interval as published."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Priority, Series, Source, Statistic, Tier, WorkedExample
from metrics.shared_facts import (
    ESTIMATE_NOTE,
    FRAMEWORK,
    NO_INTERVAL_CAVEAT,
    OWN_ESTIMATE_CAVEAT,
    OWN_JUDGEMENT,
    OWN_PLACEMENT,
)
from metrics.shared_series import ESTIMATED_BY_PARTNER, published_estimate

METRIC = Metric(
    metric_id="alcohol_dependence_prevalence",
    title="Alcohol dependency prevalence",
    short_title="Alcohol dependency",
    outcome="Reducing drug use",
    outcome_level="strategic",
    priority=Priority.DEMAND,
    tier=Tier.SUPPORTING,
    order=5,
    why=(
        "Alcohol is often used together with drugs, and dependence on it ruins health and families. The "
        "estimate tells a partnership how many people it should reach with treatment."
    ),
    definition="The estimated number of adults, aged 18 and over, who depend on alcohol, for every 1,000 adults.",
    numerator="Estimated number of adults with alcohol dependence.",
    denominator="Adults who live in the area.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        published_estimate("Alcohol dependence estimates", "alcohol-dependence-prevalence", people="adults"),
        Series(
            source="published",
            name="Alcohol dependence estimates, people",
            returned="published-figures",
            measure="alcohol-dependence-prevalence",
            where={
                "publication": ("Alcohol dependence estimates",),
                "group": ("Estimated number of people",),
            },
            statistic=Statistic.PUBLISHED,
            unit="people",
            level="upper tier",
            period=PeriodKind.FINANCIAL_YEAR,
        ),
        published_estimate(ESTIMATED_BY_PARTNER, "alcohol-dependence-prevalence", people="adults"),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(
        FRAMEWORK,
        Source(
            title="Estimates of alcohol dependent adults in England",
            publisher="Office for Health Improvement and Disparities",
            series=("Alcohol dependence estimates", "Alcohol dependence estimates, people"),
        ),
    ),
    caveats=(
        "This is an estimate from a model, not a count, and it has a wide interval.",
        "The publication's own tables give the number of people, which is a series by itself: larger areas "
        "have more people, so do not rank areas by it.",
        "New estimates come at irregular times.",
        "Estimates for 2010 to 2014 are for calendar years, have no interval, and are not part of this series.",
        NO_INTERVAL_CAVEAT,
        OWN_ESTIMATE_CAVEAT,
    ),
    disclosure="none",
    disclosure_note=ESTIMATE_NOTE,
    access="Public.",
    aggregation=(
        "Estimated people and adults are each added up over the areas, and then divided. The result has no interval."
    ),
    own_knowledge=("the wording of the definition", "the unit", *OWN_PLACEMENT, *OWN_JUDGEMENT),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: two areas have estimates of 3,000 dependent adults among "
            "200,000 and 1,000 among 120,000. Together that is 4,000 ÷ 320,000 × 1,000 = 12.5 per 1,000 "
            "adults, shown without an interval."
        ),
        numerator=4_000,
        denominator=320_000,
        value=12.5,
    ),
)
