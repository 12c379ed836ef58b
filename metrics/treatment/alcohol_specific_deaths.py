"""Alcohol-specific deaths: wholly caused by alcohol, standardised for age, over three calendar years."""

from datetime import date

from metrics.definition import Metric, Polarity, Priority, Source, Tier, WorkedExample
from metrics.shared_facts import (
    DEATHS_NOTE,
    FRAMEWORK,
    OWN_JUDGEMENT,
    POOLED_CAVEAT,
    POPULATION_ESTIMATES,
    STANDARDISE_AGAIN,
    cite_fingertips,
)
from metrics.shared_series import fingertips_rate, rate_of_deaths

METRIC = Metric(
    metric_id="alcohol_specific_deaths",
    title="Alcohol-specific deaths",
    short_title="Alcohol-specific deaths",
    outcome="Reducing drug-related deaths and harm",
    outcome_level="strategic",
    priority=Priority.TREATMENT,
    tier=Tier.SUPPORTING,
    order=10,
    why=(
        "Treatment services help people with alcohol as well as with drugs, and many have trouble with "
        "both. These deaths are wholly due to alcohol and could be prevented."
    ),
    definition=(
        "Deaths from conditions that are wholly caused by alcohol, for every 100,000 people, standardised "
        "for age, three calendar years together."
    ),
    numerator="Alcohol-specific deaths of residents that were registered in three calendar years.",
    denominator="Residents, added up over the same three years, by age band.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        rate_of_deaths("alcohol-specific-deaths"),
        fingertips_rate(91380, "alcohol-specific-deaths", events="deaths"),
    ),
    lowest_geography="Upper-tier authority; districts in some publications.",
    sources=(
        FRAMEWORK,
        cite_fingertips(91380, "Alcohol-specific mortality"),
        Source(
            title="Alcohol-specific deaths in the United Kingdom",
            publisher="Office for National Statistics",
        ),
        POPULATION_ESTIMATES,
    ),
    caveats=(
        "Deaths to which alcohol only contributed are left out, so the full harm is larger.",
        POOLED_CAVEAT,
        "With fewer than 10 deaths no rate is calculated.",
        "The publication combines Cornwall with the Isles of Scilly, and Hackney with the City of London.",
    ),
    disclosure="under_5",
    disclosure_note=DEATHS_NOTE + " The publisher leaves out rates of areas with too few deaths.",
    access="Public; the local return by age and sex is restricted.",
    aggregation=STANDARDISE_AGAIN,
    fingertips_ids=(91380,),
    own_knowledge=(
        "the wording of the definition",
        "how often it is published",
        "which local partner sends it",
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: with 30,000 person-years in each of the 19 age bands, three "
            "years bring 5, 10, 15 and 20 deaths in the four bands from 35 to 54 and none at other ages. "
            "The standard population has 7,000 people in each of the four, of 100,000 in all, so the rate "
            "is 7,000 × 50 ÷ 30,000 = 11.6667 per 100,000; the limits are Dobson's."
        ),
        counts=(0, 0, 0, 0, 0, 0, 0, 5, 10, 15, 20, 0, 0, 0, 0, 0, 0, 0, 0),
        populations=(30_000,) * 19,
        value=11.6667,
        lower=8.65856,
        upper=15.3814,
    ),
)
