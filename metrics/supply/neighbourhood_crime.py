"""Neighbourhood crime: burglary of homes, robbery of people, vehicle crime and theft from the person."""

from datetime import date

from metrics.definition import Metric, Polarity, Priority, Source, Tier, WorkedExample
from metrics.shared_facts import (
    ADD_THEN_DIVIDE,
    FRAMEWORK,
    OWN_JUDGEMENT,
    OWN_PLACEMENT,
    POPULATION_ESTIMATES,
    RECORDED_CRIME,
    STREET_CRIME,
    cite_annual_report,
)
from metrics.shared_series import rate_of_recorded_crime, street_crime

METRIC = Metric(
    metric_id="neighbourhood_crime",
    title="Neighbourhood crime",
    short_title="Neighbourhood crime",
    outcome="Reducing drug-related crime",
    outcome_level="strategic",
    priority=Priority.SUPPLY,
    tier=Tier.HEADLINE,
    order=4,
    why=(
        "Much theft and burglary pays for drugs, so this is where residents feel the drug market. Fewer "
        "such crimes are what treatment and enforcement together are meant to bring."
    ),
    definition=(
        "Four kinds of crime taken together: burglary of homes, robbery of a person, vehicle offences and "
        "theft from the person. Nationally these are incidents estimated by the Crime Survey for England "
        "and Wales. Locally the survey has no figures, so offences recorded by the police stand in for "
        "them."
    ),
    numerator="Offences of the four kinds that the police recorded in the quarter.",
    denominator="People who live in the area, by the mid-year population estimate.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        rate_of_recorded_crime("neighbourhood-crime"),
        street_crime("neighbourhood-crime", breakdowns=("group",)),
    ),
    lowest_geography="District or single-tier authority, and police force area, from recorded crime.",
    sources=(
        FRAMEWORK,
        Source(
            title="Crime in England and Wales, from the Crime Survey for England and Wales",
            publisher="Office for National Statistics",
        ),
        RECORDED_CRIME,
        STREET_CRIME,
        POPULATION_ESTIMATES,
        cite_annual_report("The national baseline, as corrected after publication"),
    ),
    caveats=(
        "The rate is for one quarter, not for a year: four quarters together are about four times as high.",
        "Recorded crime moves with what people report and how the police record it.",
        "The police return and data.police.uk count differently and are never added together.",
        "On data.police.uk burglary includes shops and offices, and robbery includes robbery of businesses.",
        "Community safety partnerships are not always districts: in Worcestershire two of them cover six districts.",
    ),
    disclosure="none",
    disclosure_note="Nothing is hidden: the Home Office publishes the same counts without suppression.",
    access="Public.",
    aggregation=ADD_THEN_DIVIDE,
    own_knowledge=(
        "the four kinds of offence",
        "the unit",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: 900 offences of the four kinds are recorded in a quarter among "
            "300,000 people. That is 900 ÷ 300,000 × 1,000 = 3 per 1,000 people a quarter; the limits are "
            "Byar's."
        ),
        numerator=900,
        denominator=300_000,
        value=3,
        lower=2.80718,
        upper=3.20258,
    ),
)
