"""Paid or voluntary work: adults in treatment who have worked in the last four weeks."""

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
    metric_id="paid_or_voluntary_work",
    title="Paid or voluntary work",
    short_title="Paid or voluntary work",
    outcome="Improving recovery outcomes",
    outcome_level="intermediate",
    priority=Priority.TREATMENT,
    tier=Tier.SUPPORTING,
    order=18,
    why=(
        "Work gives people structure, company and a reason to stay well. The share shows whether employment "
        "support reaches people in treatment."
    ),
    definition=(
        "Of adults in treatment or leaving it whose work is known, the percentage who worked, paid or as "
        "volunteers, on at least one of the last 28 days."
    ),
    numerator="Adults with at least one day of paid or voluntary work in the last 28 days.",
    denominator="Adults whose work is known at their latest review or when they left.",
    polarity=Polarity.HIGH_IS_GOOD,
    series=(share_in_treatment("paid-or-voluntary-work"),),
    lowest_geography="Upper-tier authority.",
    sources=(FRAMEWORK, TREATMENT_STATISTICS),
    caveats=(
        FORM_CAVEAT,
        "One day of work counts as much as a full-time job.",
        "The local labour market moves it as well as treatment does.",
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
            "Example with invented numbers: of 300 adults whose work is known, 90 worked on at least one of "
            "the last 28 days. That is 90 ÷ 300 × 100 = 30%; the limits are Wilson's."
        ),
        numerator=90,
        denominator=300,
        value=30,
        lower=25.094,
        upper=35.4118,
    ),
)
