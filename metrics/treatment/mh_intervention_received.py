"""Mental health treatment: adults who need it when they come to drug treatment, and get it."""

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
    metric_id="mh_intervention_received",
    title="Mental health treatment received",
    short_title="Mental health treatment received",
    outcome="Improving recovery outcomes",
    outcome_level="intermediate",
    priority=Priority.TREATMENT,
    tier=Tier.SUPPORTING,
    order=20,
    why=(
        "Most people who come for drug treatment also have trouble with their mental health, and one does "
        "not get better without the other. The share shows whether services work together."
    ),
    definition="Of adults who start treatment and need mental health treatment, the percentage who receive it.",
    numerator="Of those who need it, adults who receive mental health treatment.",
    denominator="Adults who started treatment in the 12 months and need mental health treatment.",
    polarity=Polarity.HIGH_IS_GOOD,
    series=(share_in_treatment("mental-health-treatment"),),
    lowest_geography="Upper-tier authority.",
    sources=(FRAMEWORK, TREATMENT_STATISTICS),
    caveats=(
        "The need is what was recorded at the start; where nobody asks, none is recorded.",
        "Receiving treatment says nothing about how long people waited or how good it was.",
        "People whose need was not recorded are left out of both numbers.",
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
            "Example with invented numbers: 200 adults start treatment in 12 months and need mental health "
            "treatment, and 160 of them receive it. That is 160 ÷ 200 × 100 = 80%; the limits are Wilson's."
        ),
        numerator=160,
        denominator=200,
        value=80,
        lower=73.9145,
        upper=84.9548,
    ),
)
