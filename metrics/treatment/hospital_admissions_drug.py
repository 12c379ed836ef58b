"""Hospital admissions for drug poisoning and for drug-related mental health and behavioural disorders."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Population, Priority, Series, Statistic, Tier, WorkedExample
from metrics.shared_facts import (
    ADD_THEN_DIVIDE,
    FRAMEWORK,
    HOSPITAL_NOTE,
    HOSPITAL_STATISTICS,
    OWN_JUDGEMENT,
    OWN_PLACEMENT,
    POPULATION_ESTIMATES,
    READMISSION_CAVEAT,
    SAME_DAY_CAVEAT,
)

METRIC = Metric(
    metric_id="hospital_admissions_drug",
    title="Hospital admissions for drug poisoning and drug-related mental health and behavioural disorders",
    short_title="Drug-related hospital admissions",
    outcome="Reducing drug-related deaths and harm",
    outcome_level="strategic",
    priority=Priority.TREATMENT,
    tier=Tier.HEADLINE,
    order=6,
    why=(
        "A stay in hospital because of drugs is often a warning before worse, and a chance to offer "
        "treatment. It shows harm sooner than deaths do."
    ),
    definition=(
        "Stays in hospital whose main diagnosis is poisoning by drugs, together with those whose main "
        "diagnosis is a mental or behavioural disorder due to drugs, for every 100,000 people."
    ),
    numerator="Finished admission episodes of residents in 12 months, of both kinds together.",
    denominator="Residents, by the mid-year population estimate.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        Series(
            name="NHS return",
            returned="nhs-admissions",
            measure="drug-admissions",
            where={"type": ("Poisoning by drugs", "Drug-related mental and behavioural disorders")},
            breakdowns=("type", "age_band", "sex"),
            denominator=Population(),
            statistic=Statistic.CRUDE_RATE,
            multiplier=100_000,
            unit="per 100,000 people",
            level="upper tier",
            period=PeriodKind.YEAR_TO_QUARTER,
        ),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(FRAMEWORK, HOSPITAL_STATISTICS, POPULATION_ESTIMATES),
    caveats=(
        "That the two kinds of admission are added is inferred from the metric's name.",
        READMISSION_CAVEAT,
        "The published counts are rounded and small ones are hidden; a hidden count is not a zero.",
        SAME_DAY_CAVEAT,
        "The rate is not standardised for age, so areas with many young adults tend to have higher rates.",
        "This is not the metric of admissions at ages 15 to 24, which has other diagnoses.",
    ),
    disclosure="hes",
    disclosure_note=HOSPITAL_NOTE,
    access="Public by authority and financial year; quarterly figures are restricted.",
    aggregation=ADD_THEN_DIVIDE,
    own_knowledge=(
        "that the two kinds of admission are added",
        "the wording of the definition",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: 170 stays for poisoning and 70 for disorders in 12 months among "
            "400,000 people. That is 240 ÷ 400,000 × 100,000 = 60 per 100,000 people; the limits are "
            "Byar's."
        ),
        numerator=240,
        denominator=400_000,
        value=60,
        lower=52.6483,
        upper=68.0909,
    ),
)
