"""Training or education: adults in treatment who have been learning in the last four weeks."""

from datetime import date

from metrics.definition import Metric, Polarity, Priority, Tier, WorkedExample
from metrics.shared_facts import (
    ADD_THEN_DIVIDE,
    FORM_CAVEAT,
    FRAMEWORK,
    OWN_DEFINITION,
    ROLLING_CAVEAT,
    TREATMENT_NOTE,
    TREATMENT_STATISTICS,
)
from metrics.shared_series import share_in_treatment

METRIC = Metric(
    metric_id="training_or_education",
    title="Training or education",
    short_title="Training or education",
    outcome="Improving recovery outcomes",
    outcome_level="intermediate",
    priority=Priority.TREATMENT,
    tier=Tier.SUPPORTING,
    order=19,
    why=(
        "For many people in recovery learning is the step before work. The share shows whether colleges and "
        "training schemes are open to them."
    ),
    definition=(
        "Of adults in treatment or leaving it for whom this is known, the percentage who were in training "
        "or education on at least one of the last 28 days."
    ),
    numerator="Adults with at least one day of training or education in the last 28 days.",
    denominator="Adults whose training and education are known at their latest review or when they left.",
    polarity=Polarity.HIGH_IS_GOOD,
    series=(share_in_treatment("training-or-education"),),
    lowest_geography="Upper-tier authority.",
    sources=(FRAMEWORK, TREATMENT_STATISTICS),
    caveats=(
        FORM_CAVEAT,
        "The numbers are small, so the interval is wide.",
        "Somebody who moves from training into work leaves this figure and enters that of work.",
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
            "Example with invented numbers: of 300 adults for whom it is known, 24 were in training or "
            "education on at least one of the last 28 days. That is 24 ÷ 300 × 100 = 8%; the limits are "
            "Wilson's."
        ),
        numerator=24,
        denominator=300,
        value=8,
        lower=5.43469,
        upper=11.6273,
    ),
)
