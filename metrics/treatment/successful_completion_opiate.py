"""Successful completion, opiates: adults who finish free of dependence and do not come back soon."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Priority, Tier, WorkedExample
from metrics.shared_facts import (
    ADD_THEN_DIVIDE,
    NOT_OF_THE_FRAMEWORK,
    OWN_JUDGEMENT,
    OWN_PLACEMENT,
    TREATMENT_NOTE,
    TREATMENT_STATISTICS,
    cite_fingertips,
)
from metrics.shared_series import people_in_treatment, published_share, share_in_treatment

METRIC = Metric(
    metric_id="successful_completion_opiate",
    title="Successful completion of drug treatment - opiate users",
    short_title="Completions: opiate users",
    outcome="Improving recovery outcomes",
    outcome_level="intermediate",
    priority=Priority.TREATMENT,
    tier=Tier.LOCAL,
    order=1,
    why=(
        "Until treatment progress was introduced this was how services were judged, and boards still know "
        "it. Few opiate users complete in any one year, and staying in treatment protects them as well."
    ),
    definition=(
        "Of adults in treatment for opiates in 12 months, the percentage who completed it in that time free of "
        "dependence and did not come back within six months."
    ),
    numerator="Opiate users who completed treatment in the 12 months and did not come back within six months.",
    denominator="Opiate users in treatment during the 12 months.",
    polarity=Polarity.HIGH_IS_GOOD,
    series=(
        share_in_treatment(
            "completion-opiate",
            breakdowns=("sex", "age", "ethnicity"),
            counted_by=people_in_treatment("substance", "Opiate"),
        ),
        published_share(
            "Fingertips 90244", "successful-completion-opiate", breakdowns=("sex",), period=PeriodKind.CALENDAR_YEAR
        ),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(
        cite_fingertips(90244, "Successful completion of drug treatment: opiate users"),
        TREATMENT_STATISTICS,
    ),
    caveats=(
        NOT_OF_THE_FRAMEWORK + "treatment progress has taken its place.",
        "The figure is six months late, because it waits to see who comes back.",
        "Pressing people to complete early can raise the figure and do harm.",
    ),
    disclosure="under_5",
    disclosure_note=TREATMENT_NOTE,
    access="Public once a year; monthly figures are restricted.",
    aggregation=ADD_THEN_DIVIDE,
    fingertips_ids=(90244,),
    own_knowledge=("the wording of the definition", *OWN_PLACEMENT, *OWN_JUDGEMENT),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: of 600 opiate users in treatment 30 complete it and do not come "
            "back within six months. That is 30 ÷ 600 × 100 = 5%; the limits are Wilson's."
        ),
        numerator=30,
        denominator=600,
        value=5,
        lower=3.52453,
        upper=7.04803,
    ),
)
