"""Homelessness and drugs: households owed help with housing whose needs include drug dependency."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, OutOf, Polarity, Priority, Series, Source, Statistic, Tier, WorkedExample
from metrics.shared_facts import ADD_THEN_DIVIDE, FRAMEWORK, OWN_JUDGEMENT, OWN_PLACEMENT, PEOPLE_NOTE

METRIC = Metric(
    metric_id="homelessness_drug_need",
    title="Households owed a homelessness duty with drug dependency need",
    short_title="Homeless with drug need",
    outcome="Reducing drug use",
    outcome_level="strategic",
    priority=Priority.DEMAND,
    tier=Tier.SUPPORTING,
    order=2,
    why=(
        "Without a home few people stay in treatment, and drug use costs many their home. The figure shows "
        "how much of the homelessness that councils meet goes with drug dependency."
    ),
    definition=(
        "Of the households to which the council owes a duty to prevent or relieve homelessness, the "
        "percentage with drug dependency recorded among their support needs."
    ),
    numerator="Households owed a prevention or relief duty in the quarter with drug dependency as a support need.",
    denominator="Households owed a prevention or relief duty in the quarter.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        Series(
            name="Local authority housing return",
            returned="housing",
            measure="homelessness-drug-need",
            breakdowns=("duty",),
            denominator=OutOf(),
            statistic=Statistic.PROPORTION,
            multiplier=100,
            unit="%",
            level="lower tier",
            period=PeriodKind.QUARTER,
        ),
        Series(
            source="published",
            name="MHCLG statutory homelessness",
            returned="published-figures",
            measure="households-owed-duty",
            where={"publication": ("MHCLG statutory homelessness",)},
            statistic=Statistic.COUNT,
            unit="households owed a duty",
            level="lower tier",
            period=PeriodKind.QUARTER,
        ),
    ),
    lowest_geography="District or single-tier authority.",
    sources=(
        FRAMEWORK,
        Source(
            title="Statutory homelessness: detailed local authority tables A1 and A3",
            publisher="Ministry of Housing, Communities and Local Government (MHCLG)",
            series=("MHCLG statutory homelessness",),
        ),
    ),
    caveats=(
        "A household can have several support needs, so needs never add up to households.",
        "A rise can mean that needs are recorded better.",
        "The published series holds all households owed a duty, with or without a drug need: it gives the "
        "scale and is not this metric.",
        "Some authorities do not send their figures in some quarters; their gap is not a zero.",
        "Publications name quarters by the financial year: July to September is their second quarter.",
        "Figures are revised in later quarters.",
    ),
    disclosure="under_5",
    disclosure_note=PEOPLE_NOTE + " Here the count is of households. What the publisher hid stays hidden.",
    access="Public.",
    aggregation=ADD_THEN_DIVIDE,
    own_knowledge=("how the interval is calculated", *OWN_PLACEMENT, *OWN_JUDGEMENT),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: a council owes a duty to 400 households in a quarter, of which "
            "24 have a drug dependency need. That is 24 ÷ 400 × 100 = 6%; the limits are Wilson's."
        ),
        numerator=24,
        denominator=400,
        value=6,
        lower=4.0648,
        upper=8.77228,
    ),
)
