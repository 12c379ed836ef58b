"""Exclusions from school for drugs or alcohol, against the number of pupils."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Priority, Source, Tier, WorkedExample
from metrics.shared_facts import ADD_THEN_DIVIDE, FRAMEWORK, OWN_JUDGEMENT, OWN_PLACEMENT, PEOPLE_NOTE
from metrics.shared_series import share_of_return

METRIC = Metric(
    metric_id="exclusions_drug_alcohol",
    title="Permanent exclusions and suspensions: drug and alcohol related",
    short_title="Exclusions: drugs and alcohol",
    outcome="Reducing drug use",
    outcome_level="strategic",
    priority=Priority.DEMAND,
    tier=Tier.SUPPORTING,
    order=4,
    why=(
        "A pupil sent home for drugs or alcohol is one for whom earlier help came too late, and time out of "
        "school adds to the danger of exploitation."
    ),
    definition=(
        "Suspensions and permanent exclusions for a reason to do with drugs or alcohol, as a percentage of "
        "the pupils on roll."
    ),
    numerator="Suspensions and permanent exclusions in the school year with drugs or alcohol as a reason.",
    denominator="Pupils on roll.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        share_of_return(
            "Local authority education return",
            "schools",
            "exclusions-drug-alcohol",
            breakdowns=("exclusion",),
            period=PeriodKind.ACADEMIC_YEAR,
        ),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(
        FRAMEWORK,
        Source(title="Suspensions and permanent exclusions in England", publisher="Department for Education"),
    ),
    caveats=(
        "The count is of suspensions and exclusions, not of pupils: one pupil can be suspended several times.",
        "The interval treats each of them as another pupil's, so it is somewhat too narrow.",
        "Since 2020/21 up to three reasons are recorded for each, so that more of them name drugs or alcohol.",
        "Schools differ in how soon they suspend.",
    ),
    disclosure="under_5",
    disclosure_note=PEOPLE_NOTE,
    access="Public by authority, small numbers hidden.",
    aggregation=ADD_THEN_DIVIDE,
    own_knowledge=(
        "the wording of the definition",
        "what is counted",
        "how the interval is calculated",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: in a school year 150 suspensions and exclusions for drugs or "
            "alcohol fall on 60,000 pupils. That is 150 ÷ 60,000 × 100 = 0.25%; the limits are Wilson's."
        ),
        numerator=150,
        denominator=60_000,
        value=0.25,
        lower=0.213102,
        upper=0.293268,
    ),
)
