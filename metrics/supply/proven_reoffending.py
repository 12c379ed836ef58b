"""Proven reoffending: after drug or acquisitive offences, how many people offend again within a year."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Priority, Source, Tier, WorkedExample
from metrics.shared_facts import ADD_THEN_DIVIDE, FRAMEWORK, OWN_EVERYTHING, PEOPLE_NOTE
from metrics.shared_series import share_of_return

METRIC = Metric(
    metric_id="proven_reoffending",
    title="Proven reoffending (drug and acquisitive offenders)",
    short_title="Proven reoffending",
    outcome="Reducing drug-related crime",
    outcome_level="strategic",
    priority=Priority.SUPPLY,
    tier=Tier.SUPPORTING,
    order=6,
    why=(
        "People convicted of drug offences and of theft often offend again to pay for drugs. If sentences "
        "with treatment work, fewer of them come back."
    ),
    definition=(
        "The percentage of people who joined the cohort of a quarter after a drug or acquisitive offence "
        "and who committed another offence, proven in court or by a caution, within 12 months."
    ),
    numerator="People of the cohort with a proven further offence within 12 months.",
    denominator=(
        "People of the cohort: released, cautioned or sentenced in the quarter for a drug or acquisitive offence."
    ),
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        share_of_return(
            "Probation return",
            "probation-reoffending",
            "proven-reoffending",
            breakdowns=("offence_group",),
            period=PeriodKind.QUARTER,
        ),
    ),
    lowest_geography=(
        "Upper-tier authority in the return. Publicly, authorities have all offences together, and offence "
        "types have England and Wales only."
    ),
    sources=(FRAMEWORK, Source(title="Proven reoffending statistics", publisher="Ministry of Justice")),
    caveats=(
        "Figures come about two years late: a year to reoffend, and time for the court to prove it.",
        "The quarter is when people joined the cohort, not when they offended again.",
        "Which cohort the framework means was not confirmed.",
        "Cohorts have been of three months since October 2015; older figures do not compare.",
    ),
    disclosure="under_5",
    disclosure_note=PEOPLE_NOTE,
    access="Public for all offences together; by offence type for an authority only from the partner.",
    aggregation=ADD_THEN_DIVIDE,
    own_knowledge=OWN_EVERYTHING,
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: 220 people join the cohort in a quarter, and 55 of them offend "
            "again within 12 months. That is 55 ÷ 220 × 100 = 25%; the limits are Wilson's."
        ),
        numerator=55,
        denominator=220,
        value=25,
        lower=19.7403,
        upper=31.1178,
    ),
)
