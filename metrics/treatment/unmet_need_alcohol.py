"""Unmet need for alcohol: the estimated share of dependent drinkers who are not in treatment."""

from datetime import date

from metrics.definition import Metric, Polarity, Priority, Tier, WorkedExample
from metrics.shared_facts import (
    ESTIMATE_NOTE,
    FRAMEWORK,
    NO_INTERVAL_CAVEAT,
    OWN_ESTIMATE_CAVEAT,
    OWN_JUDGEMENT,
    OWN_PLACEMENT,
    TREATMENT_STATISTICS,
    cite_fingertips,
)
from metrics.shared_series import ESTIMATED_BY_PARTNER, published_share

METRIC = Metric(
    metric_id="unmet_need_alcohol",
    title="Unmet need: alcohol dependent adults not in treatment",
    short_title="Unmet need: alcohol",
    outcome="Increasing engagement in treatment",
    outcome_level="intermediate",
    priority=Priority.TREATMENT,
    tier=Tier.SUPPORTING,
    order=16,
    why=(
        "Most adults who depend on alcohol get no treatment. The share shows how many could still be helped "
        "by services that also serve people who use drugs."
    ),
    definition="Of the adults who are estimated to depend on alcohol, the percentage who are not in treatment.",
    numerator="Estimated dependent adults, less those in treatment for alcohol.",
    denominator="Estimated adults, aged 18 and over, who depend on alcohol.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        published_share("Fingertips 93532", "unmet-need-alcohol"),
        published_share(ESTIMATED_BY_PARTNER, "unmet-need-alcohol"),
    ),
    lowest_geography="Upper-tier authority.",
    sources=(
        FRAMEWORK,
        cite_fingertips(93532, "Proportion of dependent drinkers not in treatment"),
        TREATMENT_STATISTICS,
    ),
    caveats=(
        "The number of dependent adults is an estimate with an interval, and so is this share.",
        "The estimate stays the same for several years, so only the number in treatment moves.",
        "Counts have decimals, because they are averages of several estimates.",
        NO_INTERVAL_CAVEAT,
        OWN_ESTIMATE_CAVEAT,
    ),
    disclosure="none",
    disclosure_note=ESTIMATE_NOTE,
    access="Older figures are public.",
    aggregation=(
        "Estimated adults out of treatment and all estimated dependent adults are each added up, and then "
        "divided. The result has no interval."
    ),
    fingertips_ids=(93532,),
    own_knowledge=(
        "that alcohol is one of the unmet-need metrics",
        "that unmet need is two metrics",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: in one area 4,000 of 5,000 dependent adults are not in "
            "treatment, in another 2,400 of 3,000. Together that is 6,400 ÷ 8,000 × 100 = 80%, shown "
            "without an interval."
        ),
        numerator=6_400,
        denominator=8_000,
        value=80,
    ),
)
