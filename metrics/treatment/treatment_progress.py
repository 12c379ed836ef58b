"""Treatment progress: adults whose treatment has brought them substantially further."""

from datetime import date

from metrics.definition import Metric, Polarity, Priority, Source, Tier, WorkedExample
from metrics.shared_facts import ADD_THEN_DIVIDE, FRAMEWORK, OWN_JUDGEMENT, TREATMENT_NOTE, TREATMENT_STATISTICS
from metrics.shared_series import share_in_treatment

METRIC = Metric(
    metric_id="treatment_progress",
    title="Treatment progress",
    short_title="Treatment progress",
    outcome="Improving recovery outcomes",
    outcome_level="intermediate",
    priority=Priority.TREATMENT,
    tier=Tier.HEADLINE,
    order=11,
    why=(
        "Being in treatment is not enough; it must do people good. This counts everyone who is clearly "
        "better off, those still in treatment as well as those who finished it."
    ),
    definition=(
        "Of adults in treatment in the community, the percentage who show substantial progress: they "
        "completed treatment, or they are still in it and no longer use their problem substances, or use "
        "them much less by more than chance would explain."
    ),
    numerator="Adults who show substantial progress in one of the three ways.",
    denominator=(
        "Adults who do and who do not show substantial progress, without those whose data are missing and "
        "those who started within the last three months."
    ),
    polarity=Polarity.HIGH_IS_GOOD,
    series=(share_in_treatment("treatment-progress"),),
    lowest_geography="Upper-tier authority, without Rutland and the City of London.",
    sources=(
        FRAMEWORK,
        Source(
            title="The National Drug Treatment Monitoring System: treatment progress measure",
            publisher="Office for Health Improvement and Disparities",
            date="November 2024",
        ),
        TREATMENT_STATISTICS,
    ),
    caveats=(
        "Figures before 2023/24 are not fully comparable.",
        "At least 80% of people should have complete data; below that the figure may mislead.",
        "Only the main substance, opiates and crack count towards progress.",
        "The published percentage comes without its counts, so it cannot be combined for several areas; the "
        "return's can.",
        "It covers adults in the community only.",
    ),
    disclosure="under_5",
    disclosure_note=TREATMENT_NOTE,
    access="The percentage is public; the counts are restricted to commissioners and providers.",
    aggregation=ADD_THEN_DIVIDE,
    own_knowledge=(
        "that it is a headline metric",
        "how often it is published",
        "which local partner sends it",
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: of 1,000 adults whose progress is known, 150 completed "
            "treatment, 200 are in it and no longer use, and 130 use much less. That is 480 ÷ 1,000 × 100 = "
            "48%; the limits are Wilson's."
        ),
        numerator=480,
        denominator=1_000,
        value=48,
        lower=44.9171,
        upper=51.0982,
    ),
)
