"""Modern slavery referrals flagged as county lines: people whom a gang is thought to have exploited."""

from datetime import date

from metrics.definition import Metric, Polarity, Priority, Source, Tier, WorkedExample
from metrics.shared_facts import ADD_FORCES, FRAMEWORK, OWN_EVERYTHING, PEOPLE_NOTE
from metrics.shared_series import count_of_police

METRIC = Metric(
    metric_id="nrm_county_lines_referrals",
    title="Modern slavery (NRM) referrals flagged county lines",
    short_title="County lines referrals",
    outcome="Reducing drug supply",
    outcome_level="intermediate",
    priority=Priority.SUPPLY,
    tier=Tier.SUPPORTING,
    order=14,
    why=(
        "Behind most county lines stand children and vulnerable adults who are made to carry drugs. A "
        "referral means that somebody noticed: more can mean more exploitation or better eyes, so a rise is "
        "neither good nor bad."
    ),
    definition=(
        "Referrals of children and adults to the National Referral Mechanism (NRM), the way to help for "
        "victims of modern slavery, that are flagged as county lines."
    ),
    numerator="Referrals in the quarter that are flagged as county lines.",
    denominator="None: this is a count.",
    polarity=Polarity.NEUTRAL,
    series=(count_of_police("county-lines-referrals", unit="referrals", breakdowns=("category",)),),
    lowest_geography="Police force area: the force that received the referral.",
    sources=(
        FRAMEWORK,
        Source(
            title="Modern slavery: National Referral Mechanism and duty to notify statistics",
            publisher="Home Office",
        ),
    ),
    caveats=(
        "The figure shows what was noticed, not how much exploitation there is.",
        "The force that receives a referral need not be where the person lives or was exploited.",
        "A referral is a suspicion; the decision on it comes later.",
    ),
    disclosure="under_5",
    disclosure_note=PEOPLE_NOTE + " Children are among them.",
    access="Public for England and for forces, small numbers hidden.",
    aggregation=ADD_FORCES,
    own_knowledge=OWN_EVERYTHING,
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: in a quarter a force receives 6 referrals of adults and 14 of "
            "children. The value is 6 + 14 = 20. A count has no interval, for every referral is counted."
        ),
        numerator=20,
        value=20,
    ),
)
