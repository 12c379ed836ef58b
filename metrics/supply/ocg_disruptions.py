"""Disruptions: blows of major or moderate grade against organised criminals who supply drugs."""

from datetime import date

from metrics.definition import Metric, Polarity, Priority, Source, Tier, WorkedExample
from metrics.shared_facts import ACTIVITY_NOTE, ADD_FORCES, FRAMEWORK, OWN_JUDGEMENT, OWN_PLACEMENT, cite_annual_report
from metrics.shared_series import count_of_police

METRIC = Metric(
    metric_id="ocg_disruptions",
    title="Major and moderate disruptions of organised criminals supplying drugs",
    short_title="Major and moderate disruptions",
    outcome="Reducing drug supply",
    outcome_level="intermediate",
    priority=Priority.SUPPLY,
    tier=Tier.HEADLINE,
    order=8,
    why=(
        "Drugs reach the streets through organised groups. Disruptions show how often the police and their "
        "partners hurt those groups badly enough for it to matter."
    ),
    definition=(
        "Actions against organised crime groups that supply drugs, after which the group is judged to be "
        "disrupted to a major or moderate degree by the grading that the police use nationally."
    ),
    numerator="Major and moderate disruptions in the quarter, taken together.",
    denominator="None: this is a count.",
    polarity=Polarity.HIGH_IS_GOOD,
    series=(count_of_police("disruptions", unit="disruptions", breakdowns=("category",), only=("Major", "Moderate")),),
    lowest_geography="Police force area.",
    sources=(
        FRAMEWORK,
        Source(title="Returns of disruptions", publisher="National Crime Agency and Home Office"),
        cite_annual_report("The national result of the first year"),
    ),
    caveats=(
        "This is a measure of activity: it says what was done, not how many drugs are left.",
        "Forces grade their own disruptions, and the grading has changed over time.",
        "Minor disruptions are left out and must not be added.",
        "Nationally there were over 3,000 major or moderate disruptions in the first year of the strategy.",
    ),
    disclosure="none",
    disclosure_note=ACTIVITY_NOTE + " Below England and Wales they are official-sensitive.",
    access="Restricted: official-sensitive below England and Wales.",
    aggregation=ADD_FORCES,
    own_knowledge=(
        "the wording of the definition",
        "what is counted",
        "the unit",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: a force reports 3 major, 11 moderate and 27 minor disruptions. "
            "Minor ones do not count, so the value is 3 + 11 = 14. A count has no interval, for every "
            "disruption is counted."
        ),
        numerator=14,
        value=14,
    ),
)
