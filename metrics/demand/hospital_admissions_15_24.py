"""Hospital admissions of young people for substance misuse, standardised for age, over three years."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Population, Priority, Series, Statistic, Tier, WorkedExample
from metrics.shared_facts import (
    HOSPITAL_STATISTICS,
    NOT_OF_THE_FRAMEWORK,
    OWN_EVERYTHING,
    POPULATION_ESTIMATES,
    STANDARDISE_AGAIN,
    STANDARDISED_HOSPITAL_NOTE,
    cite_fingertips,
)
from metrics.shared_series import fingertips_rate

_UNIT = "per 100,000 people aged 15 to 24 (age-standardised)"

METRIC = Metric(
    metric_id="hospital_admissions_15_24",
    title="Hospital admissions due to substance misuse (15-24)",
    short_title="Admissions at ages 15 to 24",
    outcome="Reducing drug-related deaths and harm",
    outcome_level="strategic",
    priority=Priority.DEMAND,
    tier=Tier.LOCAL,
    order=3,
    why=(
        "A young person in hospital because of drugs is in danger now and easy to reach. The rate shows "
        "whether harm among the young grows before it shows in deaths."
    ),
    definition=(
        "Hospital admissions of people aged 15 to 24 with a diagnosis of substance misuse, for every "
        "100,000 people of that age, standardised for age, over three financial years together."
    ),
    numerator="Admissions of residents aged 15 to 24 with a diagnosis of substance misuse in three financial years.",
    denominator="Residents aged 15 to 24, added up over the same three years.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        Series(
            name="NHS return",
            returned="nhs-admissions",
            measure="substance-misuse-admissions-15-24",
            where={"type": ("All",)},
            breakdowns=("age_band", "sex"),
            denominator=Population(ages=("15 to 19", "20 to 24")),
            statistic=Statistic.STANDARDISED_RATE,
            multiplier=100_000,
            unit=_UNIT,
            level="upper tier",
            period=PeriodKind.THREE_FINANCIAL_YEARS,
            pooled=3,
        ),
        fingertips_rate(
            90808, "hospital-admissions-15-24", events="admissions", unit=_UNIT, period=PeriodKind.THREE_FINANCIAL_YEARS
        ),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(
        cite_fingertips(90808, "Hospital admissions due to substance misuse (15 to 24 years)"),
        HOSPITAL_STATISTICS,
        POPULATION_ESTIMATES,
    ),
    caveats=(
        NOT_OF_THE_FRAMEWORK + "it is offered beside them.",
        "It is not the headline metric of admissions, which has other diagnoses and all ages.",
        "One young person can be admitted several times; the interval does not allow for that and is too narrow.",
        "Three years are taken together because the numbers are small, so a change shows late.",
        "With fewer than 10 admissions no rate is calculated.",
    ),
    disclosure="hes",
    disclosure_note=STANDARDISED_HOSPITAL_NOTE,
    access="Public for three years together; the NHS partner's own figures are restricted.",
    aggregation=STANDARDISE_AGAIN,
    fingertips_ids=(90808,),
    own_knowledge=OWN_EVERYTHING,
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: 12 admissions at ages 15 to 19 and 18 at ages 20 to 24, with "
            "30,000 person-years in each band. The standard population has 5,500 and 6,000 people there, so "
            "the rate is (5,500 × 12 ÷ 30,000 + 6,000 × 18 ÷ 30,000) ÷ 11,500 × 100,000 = 50.4348 per "
            "100,000; the limits are Dobson's."
        ),
        counts=(12, 18),
        populations=(30_000, 30_000),
        value=50.4348,
        lower=34.0069,
        upper=72.0205,
    ),
)
