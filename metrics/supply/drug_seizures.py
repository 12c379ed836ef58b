"""Drug seizures: how often the police took drugs away, by class of drug."""

from datetime import date

from loaders.areas import AreaLevel
from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Priority, Series, Source, Statistic, Tier, WorkedExample
from metrics.shared_facts import ACTIVITY_NOTE, FRAMEWORK, OWN_JUDGEMENT, OWN_PLACEMENT
from metrics.shared_series import count_of_police

METRIC = Metric(
    metric_id="drug_seizures",
    title="Drug seizures (number and quantity)",
    short_title="Drug seizures",
    outcome="Reducing drug supply",
    outcome_level="intermediate",
    priority=Priority.SUPPLY,
    tier=Tier.SUPPORTING,
    order=12,
    why=(
        "Seizures take drugs off the market and show which drugs are about. They rise when the police "
        "search more as well as when there is more to find, so a rise is neither good nor bad."
    ),
    definition=(
        "Seizures of drugs by the police, by class of drug. This product holds the number of seizures; the "
        "quantity is named by the framework and is not held."
    ),
    numerator="Seizures in the period.",
    denominator="None: this is a count.",
    polarity=Polarity.NEUTRAL,
    series=(
        count_of_police("seizures", unit="seizures", breakdowns=("category",)),
        Series(
            source="published",
            name="Home Office seizures",
            returned="published-figures",
            measure="drug-seizures",
            where={"publication": ("Home Office seizures",)},
            breakdowns=("group",),
            statistic=Statistic.COUNT,
            unit="seizures",
            level=AreaLevel.FORCE,
            period=PeriodKind.FINANCIAL_YEAR,
        ),
    ),
    lowest_geography="Police force area.",
    sources=(
        FRAMEWORK,
        Source(
            title="Seizures of drugs in England and Wales", publisher="Home Office", series=("Home Office seizures",)
        ),
    ),
    caveats=(
        "Seizures follow the effort of the police.",
        "In the police return a seizure counts once, under its highest class. In the published tables a "
        "seizure of several drugs counts under each, so that classes add up to more than all drugs.",
        "Quantities are not shown: kilograms, doses and plants cannot be added.",
        "The published tables fill gaps by estimates and lack some forces in some years.",
        "Seizures by the Border Force and the British Transport Police belong to no area.",
    ),
    disclosure="none",
    disclosure_note=ACTIVITY_NOTE,
    access="Public by force and financial year; the quarterly figures are management information.",
    aggregation="Counts of forces are added up. Kilograms are never added to doses or plants.",
    own_knowledge=("the wording of the definition", "what is counted", *OWN_PLACEMENT, *OWN_JUDGEMENT),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: a force makes 212 seizures of class A drugs, 640 of class B, 41 "
            "of class C and 18 of unknown class. Each counts once, so the value is 212 + 640 + 41 + 18 = "
            "911, without an interval."
        ),
        numerator=911,
        value=911,
    ),
)
