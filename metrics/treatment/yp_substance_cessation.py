"""Young people's cessation: young people in treatment who stop using the substance they came for."""

from datetime import date

from metrics.definition import Metric, Polarity, Priority, Tier, WorkedExample
from metrics.shared_facts import (
    ADD_THEN_DIVIDE,
    FRAMEWORK,
    OWN_DEFINITION,
    ROLLING_CAVEAT,
    TREATMENT_NOTE,
    TREATMENT_STATISTICS,
)
from metrics.shared_series import share_in_treatment

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
        share_in_treatment(
            "young-people-cessation", clients="Young people", breakdowns=("substance", "sex", "ethnicity")
        ),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(FRAMEWORK, TREATMENT_STATISTICS),
    caveats=(
        "The numbers are small, so the interval is wide and one young person moves the figure.",
        "The answer comes from a form filled in with the young person; those without a second form are left "
        "out of both numbers.",
        "A young person can stop one substance and go on with another.",
        ROLLING_CAVEAT,
    ),
    disclosure="under_5",
    disclosure_note=TREATMENT_NOTE,
    access="Partly public once a year; the detail is restricted.",
    aggregation=ADD_THEN_DIVIDE,
    own_knowledge=OWN_DEFINITION,
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
