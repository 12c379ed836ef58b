"""Children in need and drugs: assessments that found somebody's drug misuse to be a factor."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Priority, Source, Tier, WorkedExample
from metrics.shared_facts import ADD_THEN_DIVIDE, FRAMEWORK, OWN_JUDGEMENT, OWN_PLACEMENT, PEOPLE_NOTE
from metrics.shared_series import share_of_return

METRIC = Metric(
    metric_id="children_in_need_drugs",
    title="Children in need with drug misuse as an assessed factor",
    short_title="Children in need: drug misuse",
    outcome="Reducing drug use",
    outcome_level="strategic",
    priority=Priority.DEMAND,
    tier=Tier.SUPPORTING,
    order=3,
    why=(
        "Drug misuse in a family harms children, and such children more often use drugs themselves later. "
        "Social workers see it first, so this shows where help for the whole family is needed."
    ),
    definition=(
        "Of the assessments of children in need with factors recorded at their end, the percentage that "
        "name drug misuse by the child, by a parent or by another person at home."
    ),
    numerator="Assessments that ended in the year with drug misuse among the factors.",
    denominator="Assessments that ended in the year with any factor recorded.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        share_of_return(
            "Local authority children's services return",
            "childrens-services",
            "children-in-need-drugs",
            breakdowns=("factor",),
            period=PeriodKind.FINANCIAL_YEAR,
        ),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(
        FRAMEWORK,
        Source(title="Characteristics of children in need", publisher="Department for Education"),
    ),
    caveats=(
        "One assessment can name the child, a parent and another person, so the three add up to more than the total.",
        "The factors were divided anew in 2021: drugs and alcohol apart, and by person. Earlier years do not compare.",
        "A rise can mean that social workers ask about drugs more often.",
        "The count is of assessments; one child can have several in a year.",
    ),
    disclosure="under_5",
    disclosure_note=PEOPLE_NOTE,
    access="Public by authority, small numbers hidden.",
    aggregation=ADD_THEN_DIVIDE,
    own_knowledge=(
        "the wording of the definition",
        "what is counted",
        "what it is counted out of",
        "how the interval is calculated",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: 1,200 assessments end in a year with factors recorded, and 180 "
            "of them name drug misuse. That is 180 ÷ 1,200 × 100 = 15%; the limits are Wilson's."
        ),
        numerator=180,
        denominator=1_200,
        value=15,
        lower=13.0915,
        upper=17.1318,
    ),
)
