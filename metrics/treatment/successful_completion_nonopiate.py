"""Successful completion, other drugs: adults who finish free of dependence and do not come back soon."""

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
    metric_id="successful_completion_nonopiate",
    title="Successful completion of drug treatment - non-opiate users",
    short_title="Completions: non-opiate users",
    outcome="Improving recovery outcomes",
    outcome_level="intermediate",
    priority=Priority.TREATMENT,
    tier=Tier.LOCAL,
    order=2,
    why=(
        "People treated for cannabis, cocaine and other drugs without opiates can often finish within "
        "months. The share shows whether they do, and whether it lasts."
    ),
    definition=(
        "Of adults in treatment for drugs other than opiates in 12 months, the percentage who completed it in that "
        "time free of dependence and did not come back within six months."
    ),
    numerator=(
        "Users of other drugs who completed treatment in the 12 months and did not come back within six months."
    ),
    denominator="Users of drugs other than opiates in treatment during the 12 months.",
    polarity=Polarity.HIGH_IS_GOOD,
    series=(
        share_in_treatment(
            "completion-non-opiate",
            counted_by=people_in_treatment(
                "substance", "Non-opiate only", "Non-opiate and alcohol", breakdowns=("substance",)
            ),
        ),
        published_share(
            "Fingertips 90245", "successful-completion-nonopiate", breakdowns=("sex",), period=PeriodKind.CALENDAR_YEAR
        ),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(
        cite_fingertips(90245, "Successful completion of drug treatment: non-opiate users"),
        TREATMENT_STATISTICS,
    ),
    caveats=(
        NOT_OF_THE_FRAMEWORK + "treatment progress has taken its place.",
        "The figure is six months late, because it waits to see who comes back.",
        "Coming back for help after a relapse is right, although it lowers the figure.",
    ),
    disclosure="under_5",
    disclosure_note=TREATMENT_NOTE,
    access="Public once a year; monthly figures are restricted.",
    aggregation=ADD_THEN_DIVIDE,
    fingertips_ids=(90245,),
    own_knowledge=("the wording of the definition", *OWN_PLACEMENT, *OWN_JUDGEMENT),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: of 400 people in treatment for other drugs 140 complete it and "
            "do not come back within six months. That is 140 ÷ 400 × 100 = 35%; the limits are Wilson's."
        ),
        numerator=140,
        denominator=400,
        value=35,
        lower=30.4886,
        upper=39.7968,
    ),
)
