"""Young people's cessation: young people in treatment who stop using the substance they came for."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, OutOf, Polarity, Priority, Series, Statistic, Tier, WorkedExample
from metrics.shared_facts import (
    ADD_THEN_DIVIDE,
    FRAMEWORK,
    OWN_JUDGEMENT,
    OWN_PLACEMENT,
    TREATMENT_NOTE,
    TREATMENT_STATISTICS,
)

METRIC = Metric(
    metric_id="yp_substance_cessation",
    title="Substance-specific cessation in young people",
    short_title="Young people who stop using",
    outcome="Improving recovery outcomes",
    outcome_level="intermediate",
    priority=Priority.TREATMENT,
    tier=Tier.SUPPORTING,
    order=22,
    why=(
        "Young people who stop early are spared years of harm. The share shows whether their services, "
        "which are not those of adults, work."
    ),
    definition=(
        "Of young people in treatment who used a substance when they started, the percentage who no longer use it."
    ),
    numerator="Young people who do not use the substance at their latest review or when they left.",
    denominator="Young people under 18 in treatment who used the substance when they started.",
    polarity=Polarity.HIGH_IS_GOOD,
    series=(
        Series(
            name="Treatment provider return",
            returned="treatment",
            measure="young-people-cessation",
            where={"client_group": ("Young people",)},
            breakdowns=("substance", "sex", "ethnicity"),
            denominator=OutOf(),
            statistic=Statistic.PROPORTION,
            multiplier=100,
            unit="%",
            level="upper tier",
            period=PeriodKind.YEAR_TO_QUARTER,
        ),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(FRAMEWORK, TREATMENT_STATISTICS),
    caveats=(
        "The numbers are small, so the interval is wide and one young person moves the figure.",
        "The answer comes from a form filled in with the young person; those without a second form are left "
        "out of both numbers.",
        "A young person can stop one substance and go on with another.",
        "Successive figures share nine of their twelve months.",
    ),
    disclosure="under_5",
    disclosure_note=TREATMENT_NOTE,
    access="Partly public once a year; the detail is restricted.",
    aggregation=ADD_THEN_DIVIDE,
    own_knowledge=(
        "the wording of the definition",
        "what is counted",
        "what it is counted out of",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: of 70 young people who used a substance when they started, 42 "
            "no longer use it. That is 42 ÷ 70 × 100 = 60%; the limits are Wilson's."
        ),
        numerator=42,
        denominator=70,
        value=60,
        lower=48.2938,
        upper=70.6657,
    ),
)
