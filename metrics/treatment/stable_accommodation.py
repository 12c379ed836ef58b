"""Stable accommodation: adults in treatment who have no housing problem."""

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
    metric_id="stable_accommodation",
    title="Stable accommodation",
    short_title="Stable accommodation",
    outcome="Improving recovery outcomes",
    outcome_level="intermediate",
    priority=Priority.TREATMENT,
    tier=Tier.SUPPORTING,
    order=17,
    why=(
        "Few people recover without a safe place to live. The share shows whether treatment and housing "
        "services help the same people."
    ),
    definition="Of adults in treatment or leaving it whose housing is known, the percentage with no housing problem.",
    numerator="Adults with no housing problem at their latest review or when they left.",
    denominator="Adults whose housing is known at that time.",
    polarity=Polarity.HIGH_IS_GOOD,
    series=(share_in_treatment("stable-accommodation"),),
    lowest_geography="Upper-tier authority.",
    sources=(FRAMEWORK, TREATMENT_STATISTICS),
    caveats=(
        FORM_CAVEAT,
        "Having no problem reported is not the same as a secure tenancy.",
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
            "Example with invented numbers: of 400 adults whose housing is known, 340 have no housing "
            "problem. That is 340 ÷ 400 × 100 = 85%; the limits are Wilson's."
        ),
        numerator=340,
        denominator=400,
        value=85,
        lower=81.1686,
        upper=88.1655,
    ),
)
