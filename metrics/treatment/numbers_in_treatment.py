"""Numbers in treatment: adults and young people in structured drug and alcohol treatment."""

from datetime import date

from loaders.areas import AreaLevel
from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Priority, Series, Source, Statistic, Tier, WorkedExample
from metrics.shared_facts import (
    ADD_COUNTS,
    FRAMEWORK,
    OWN_JUDGEMENT,
    OWN_PLACEMENT,
    TREATMENT_EXPORT,
    TREATMENT_NOTE,
    TREATMENT_STATISTICS,
    cite_fingertips,
)
from metrics.shared_series import TREATMENT_BREAKDOWNS, treatment_export

METRIC = Metric(
    metric_id="numbers_in_treatment",
    title="Numbers in treatment (adults and young people)",
    short_title="Numbers in treatment",
    outcome="Increasing engagement in treatment",
    outcome_level="intermediate",
    priority=Priority.TREATMENT,
    tier=Tier.HEADLINE,
    order=9,
    why=(
        "Treatment saves lives and reduces crime, and most of the new money goes into it. The number shows "
        "whether more people are getting it."
    ),
    definition=(
        "People who were in contact with structured drug or alcohol treatment in the community at any time "
        "in 12 months, adults and young people under 18 together, and by the substances they came for."
    ),
    numerator="Different people in structured treatment during the 12 months.",
    denominator="None: this is a count. Unmet need sets it against the number who need treatment.",
    polarity=Polarity.HIGH_IS_GOOD,
    series=(
        Series(
            name="Treatment provider return",
            returned="treatment",
            measure="in-treatment",
            breakdowns=("client_group", *TREATMENT_BREAKDOWNS),
            statistic=Statistic.COUNT,
            unit="people",
            level="upper tier",
            period=PeriodKind.YEAR_TO_QUARTER,
        ),
        treatment_export("numbers-in-treatment", unit="people"),
        Series(
            source="published",
            name="NDTMS ViewIt England",
            returned="published-figures",
            measure="numbers-in-treatment",
            where={"publication": ("NDTMS ViewIt England",)},
            breakdowns=("sex", "age", "group"),
            statistic=Statistic.COUNT,
            unit="people",
            level=AreaLevel.COUNTRY,
            period=PeriodKind.FINANCIAL_YEAR,
            additive=False,
            why_not_additive="The figure is England's own, in which each person counts once.",
        ),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(
        FRAMEWORK,
        TREATMENT_STATISTICS,
        TREATMENT_EXPORT,
        cite_fingertips(92454, "Numbers in treatment, one of three indicators (with 92455 and 91182)"),
        Source(
            title="Adult substance misuse treatment statistics",
            publisher="Office for Health Improvement and Disparities",
            reference="The totals for England",
        ),
    ),
    caveats=(
        "One person can be in treatment in two areas in a year, so the sum of areas can exceed the number of people.",
        "Figures of the latest months are provisional and are revised.",
        "Substance groups of different publications must not be added; treatment in prisons is counted apart.",
        "The published adult tables are for ages 18 and over and leave young people out.",
        "In England 289,215 adults were in treatment in 2021/22, after 275,896 in 2020/21.",
    ),
    disclosure="under_5",
    disclosure_note=TREATMENT_NOTE,
    access="Public, rounded; the exact counts of the return are restricted.",
    aggregation=ADD_COUNTS + " The total is a sum of the areas' counts, not of different people.",
    fingertips_ids=(92454, 92455, 91182),
    own_knowledge=(
        "the wording of the definition",
        "that one person can be counted in two areas",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: an authority has 1,500 adults and 120 young people in treatment "
            "in 12 months. The value is 1,500 + 120 = 1,620 people. A count has no interval, for everybody "
            "is counted."
        ),
        numerator=1_620,
        value=1_620,
    ),
)
