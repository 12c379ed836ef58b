"""Parental and family support: parents in treatment who get help as parents."""

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
    metric_id="parental_family_support",
    title="Parental and family interventions",
    short_title="Parental and family support",
    outcome="Improving recovery outcomes",
    outcome_level="intermediate",
    priority=Priority.TREATMENT,
    tier=Tier.SUPPORTING,
    order=21,
    why=(
        "Help for parents protects their children and keeps the parents in treatment. The share shows how "
        "many families get it."
    ),
    definition=(
        "Of parents and adults living with children who are in treatment, the percentage who receive family "
        "or parenting support."
    ),
    numerator="Of those, adults who receive family or parenting support.",
    denominator="Parents, and adults who live with children, in treatment.",
    polarity=Polarity.HIGH_IS_GOOD,
    series=(share_in_treatment("parental-family-support"),),
    lowest_geography="Upper-tier authority.",
    sources=(FRAMEWORK, TREATMENT_STATISTICS),
    caveats=(
        "Support by other services counts only if the treatment service records it.",
        "Not every parent wants or needs it, so 100% is not the aim.",
        "Where nobody asks about children, parents are missing from both numbers.",
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
            "Example with invented numbers: of 60 parents in treatment 36 receive family or parenting "
            "support. That is 36 ÷ 60 × 100 = 60%; the limits are Wilson's, and wide, because 60 is a small "
            "number."
        ),
        numerator=36,
        denominator=60,
        value=60,
        lower=47.3661,
        upper=71.4305,
    ),
)
