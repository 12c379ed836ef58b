"""Alcohol-related hospital admissions: weighted by alcohol's share in their cause, standardised for age."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Population, Priority, Series, Statistic, Tier, WorkedExample
from metrics.shared_facts import (
    FRAMEWORK,
    HOSPITAL_STATISTICS,
    OWN_JUDGEMENT,
    OWN_PLACEMENT,
    POPULATION_ESTIMATES,
    READMISSION_CAVEAT,
    SAME_DAY_CAVEAT,
    STANDARDISE_AGAIN,
    STANDARDISED_HOSPITAL_NOTE,
)
from metrics.shared_series import STANDARDISED

METRIC = Metric(
    metric_id="alcohol_related_admissions",
    title="Alcohol-related (attributable) hospital admissions",
    short_title="Alcohol-related admissions",
    outcome="Reducing drug-related deaths and harm",
    outcome_level="strategic",
    priority=Priority.TREATMENT,
    tier=Tier.SUPPORTING,
    order=11,
    why=(
        "Alcohol fills hospital beds, often with people whom treatment could help. The rate shows the load "
        "on the NHS and where help comes too late."
    ),
    definition=(
        "Hospital admissions for conditions related to alcohol, by the narrow definition, for every 100,000 "
        "people, standardised for age. Each admission counts by the share in which alcohol causes such "
        "conditions."
    ),
    numerator="Admissions of residents in 12 months, each multiplied by the share of such cases that alcohol causes.",
    denominator="Residents, by the mid-year population estimate, by age band.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        Series(
            name="NHS return",
            returned="nhs-admissions",
            measure="alcohol-related-admissions",
            where={"type": ("All",)},
            breakdowns=("age_band", "sex"),
            denominator=Population(),
            statistic=Statistic.STANDARDISED_RATE,
            multiplier=100_000,
            unit=STANDARDISED,
            level="upper tier",
            period=PeriodKind.YEAR_TO_QUARTER,
        ),
    ),
    lowest_geography="District in the publications; upper-tier authority in the return.",
    sources=(FRAMEWORK, HOSPITAL_STATISTICS, POPULATION_ESTIMATES),
    caveats=(
        "Counts have decimals, because only a share of an admission is put down to alcohol.",
        "The shares are estimates; the interval leaves their uncertainty out.",
        READMISSION_CAVEAT,
        SAME_DAY_CAVEAT,
    ),
    disclosure="hes",
    disclosure_note=STANDARDISED_HOSPITAL_NOTE,
    access="Public by authority and financial year; quarterly figures are restricted.",
    aggregation=STANDARDISE_AGAIN,
    own_knowledge=("the wording of the definition", *OWN_PLACEMENT, *OWN_JUDGEMENT),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: with 10,000 people in each of the 19 age bands, the weighted "
            "admissions are 20.5, 30.5, 40.5 and 28.5 in the four bands from 35 to 54 and none at other "
            "ages. The standard population has 7,000 people in each of the four, of 100,000 in all, so the "
            "rate is 7,000 × 120 ÷ 10,000 = 84 per 100,000; the limits are Dobson's."
        ),
        counts=(0, 0, 0, 0, 0, 0, 0, 20.5, 30.5, 40.5, 28.5, 0, 0, 0, 0, 0, 0, 0, 0),
        populations=(10_000,) * 19,
        value=84,
        lower=69.6432,
        upper=100.444,
    ),
)
