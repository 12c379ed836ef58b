"""Police recorded drug offences: trafficking and possession, against the population."""

from datetime import date

from metrics.definition import Metric, Polarity, Priority, Tier, WorkedExample
from metrics.shared_facts import (
    ADD_THEN_DIVIDE,
    FRAMEWORK,
    OWN_JUDGEMENT,
    OWN_PLACEMENT,
    POPULATION_ESTIMATES,
    RECORDED_CRIME,
    STREET_CRIME,
)
from metrics.shared_series import rate_of_recorded_crime, street_crime

METRIC = Metric(
    metric_id="police_recorded_drug_offences",
    title="Police recorded drug offences (trafficking; possession)",
    short_title="Recorded drug offences",
    outcome="Reducing drug-related crime",
    outcome_level="strategic",
    priority=Priority.SUPPLY,
    tier=Tier.SUPPORTING,
    order=7,
    why=(
        "Police find drug offences mostly by looking for them. The figure shows where they look and what "
        "they find, and helps to read the other crime figures; alone it is neither good nor bad."
    ),
    definition=(
        "Drug offences recorded by the police, divided into trafficking (which includes supply) and possession."
    ),
    numerator="Offences of trafficking and of possession that the police recorded in the quarter.",
    denominator="People who live in the area, by the mid-year population estimate.",
    polarity=Polarity.NEUTRAL,
    series=(
        rate_of_recorded_crime("drug-offences"),
        street_crime("police-recorded-drug-offences"),
    ),
    lowest_geography="District or single-tier authority; the detailed offence codes only for a police force area.",
    sources=(FRAMEWORK, RECORDED_CRIME, STREET_CRIME, POPULATION_ESTIMATES),
    caveats=(
        "Numbers follow police activity, not how many people use drugs: never call a rise worse or a fall better.",
        "The rate is for one quarter, not for a year.",
        "The police return and data.police.uk count differently and are never added together.",
        "data.police.uk does not tell trafficking from possession.",
        "Recording changed in 2014, so figures on the two sides of it do not compare.",
    ),
    disclosure="none",
    disclosure_note="Nothing is hidden: the Home Office publishes the same counts without suppression.",
    access="Public.",
    aggregation=ADD_THEN_DIVIDE,
    own_knowledge=(
        "which offence codes belong to it",
        "that it is one metric and not two",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: 40 offences of trafficking and 110 of possession are recorded "
            "in a quarter among 300,000 people. That is 150 ÷ 300,000 × 1,000 = 0.5 per 1,000 people a "
            "quarter; the limits are Byar's."
        ),
        numerator=150,
        denominator=300_000,
        value=0.5,
        lower=0.423182,
        upper=0.586727,
    ),
)
