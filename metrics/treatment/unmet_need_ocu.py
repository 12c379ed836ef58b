"""Unmet need for opiates and crack: the estimated share of users who are not in treatment."""

from datetime import date

from metrics.definition import Metric, Polarity, Priority, Tier, WorkedExample
from metrics.shared_facts import (
    ESTIMATE_NOTE,
    FRAMEWORK,
    NO_INTERVAL_CAVEAT,
    OWN_JUDGEMENT,
    OWN_PLACEMENT,
    TREATMENT_STATISTICS,
    cite_fingertips,
)
from metrics.shared_series import ESTIMATED_BY_PARTNER, published_share

METRIC = Metric(
    metric_id="unmet_need_ocu",
    title="Unmet need: opiate and/or crack users not in treatment",
    short_title="Unmet need: opiates and crack",
    outcome="Increasing engagement in treatment",
    outcome_level="intermediate",
    priority=Priority.TREATMENT,
    tier=Tier.SUPPORTING,
    order=15,
    why=(
        "Those who use heroin or crack and are not in treatment are in the greatest danger. The share shows "
        "how far services still have to reach out."
    ),
    definition=(
        "Of the people aged 15 to 64 who are estimated to use opiates, crack cocaine or both, the "
        "percentage who are not in treatment."
    ),
    numerator="Estimated users aged 15 to 64, less those of them who are in treatment.",
    denominator="Estimated users of opiates, crack cocaine or both, aged 15 to 64.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        published_share("Fingertips 93517", "unmet-need-ocu"),
        published_share(ESTIMATED_BY_PARTNER, "unmet-need-ocu"),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(
        FRAMEWORK,
        cite_fingertips(93517, "Proportion of opiates and/or crack cocaine users not in treatment"),
        TREATMENT_STATISTICS,
    ),
    caveats=(
        "The number of users is an estimate with a wide interval, and so is this share.",
        "The estimate of users stays the same for several years, so only the number in treatment moves.",
        "Counts have decimals, because they are averages of three estimates.",
        NO_INTERVAL_CAVEAT,
        "Newer figures than the published ones are restricted; a partner's own estimate is kept apart.",
    ),
    disclosure="none",
    disclosure_note=ESTIMATE_NOTE,
    access="Older figures are public, newer ones restricted.",
    aggregation=(
        "Estimated users out of treatment and all estimated users are each added up, and then divided. The "
        "result has no interval."
    ),
    fingertips_ids=(93517,),
    own_knowledge=(
        "that unmet need is two metrics",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: in one area 1,400 of 2,600 estimated users are not in "
            "treatment, in another 600 of 1,400. Together that is 2,000 ÷ 4,000 × 100 = 50%, shown without "
            "an interval."
        ),
        numerator=2_000,
        denominator=4_000,
        value=50,
    ),
)
