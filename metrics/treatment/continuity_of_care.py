"""Continuity of care: people released from prison who start treatment in the community within three weeks."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Priority, Tier, WorkedExample
from metrics.shared_facts import (
    ADD_THEN_DIVIDE,
    FRAMEWORK,
    OWN_JUDGEMENT,
    OWN_PLACEMENT,
    ROLLING_CAVEAT,
    TREATMENT_NOTE,
    TREATMENT_STATISTICS,
    cite_fingertips,
)
from metrics.shared_series import published_share, share_of_return

METRIC = Metric(
    metric_id="continuity_of_care",
    title="Continuity of care from prison",
    short_title="Continuity of care from prison",
    outcome="Increasing engagement in treatment",
    outcome_level="intermediate",
    priority=Priority.TREATMENT,
    tier=Tier.HEADLINE,
    order=10,
    why=(
        "The first weeks after prison are the most dangerous: people who fall out of treatment relapse, "
        "offend again or die of an overdose. This shows whether prison, probation and treatment work as "
        "one."
    ),
    definition=(
        "Of the adults released from prison who still need treatment for substance misuse, the percentage "
        "who start structured treatment in the community within three weeks of release."
    ),
    numerator="Of those released, adults who started treatment in the community within 21 days.",
    denominator="Adults released in the 12 months with a continuing need of treatment who were referred to the area.",
    polarity=Polarity.HIGH_IS_GOOD,
    series=(
        share_of_return(
            "Probation and prison healthcare return",
            "continuity-of-care",
            "continuity-of-care",
            breakdowns=("sex",),
            period=PeriodKind.YEAR_TO_QUARTER,
        ),
        published_share("Fingertips 92544", "continuity-of-care", breakdowns=("sex",)),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(
        FRAMEWORK,
        TREATMENT_STATISTICS,
        cite_fingertips(92544, "Successful transfer from prison to treatment in the community"),
    ),
    caveats=(
        "The numbers are small, so the interval is wide.",
        "A person counts only if the records of prison and community can be matched; bad matching looks like bad care.",
        ROLLING_CAVEAT,
    ),
    disclosure="under_5",
    disclosure_note=TREATMENT_NOTE,
    access="The annual figure is public; quarterly detail is restricted to partnerships.",
    aggregation=ADD_THEN_DIVIDE,
    fingertips_ids=(92544,),
    own_knowledge=(
        "that it is a headline metric",
        "the wording of the definition",
        "the number and wording of the Fingertips indicator",
        "the limit of three weeks",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: 120 adults with a continuing need leave prison in 12 months, "
            "and 54 of them start treatment within three weeks. That is 54 ÷ 120 × 100 = 45%; the limits "
            "are Wilson's."
        ),
        numerator=54,
        denominator=120,
        value=45,
        lower=36.3917,
        upper=53.9185,
    ),
)
