"""Drug-related homicide: homicides in which drugs played a part, by force and quarter."""

from datetime import date

from metrics.definition import Metric, Polarity, Priority, Source, Tier, WorkedExample
from metrics.shared_facts import ADD_FORCES, FRAMEWORK, OWN_JUDGEMENT, OWN_PLACEMENT
from metrics.shared_series import count_of_police

METRIC = Metric(
    metric_id="drug_related_homicide",
    title="Drug-related homicide",
    short_title="Drug-related homicide",
    outcome="Reducing drug-related crime",
    outcome_level="strategic",
    priority=Priority.SUPPLY,
    tier=Tier.HEADLINE,
    order=3,
    why=(
        "A killing is the gravest harm that drug markets do. Even one changes what a board must talk about, "
        "although the numbers are far too small to show a trend from one quarter to the next."
    ),
    definition=(
        "Homicides that the police record as drug related: the victim or a suspect was known to use or deal "
        "in illegal drugs or was under their influence, or drugs or the proceeds of drug crime were a "
        "motive."
    ),
    numerator="Homicides flagged as drug related in the quarter.",
    denominator="None: this is a count.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(count_of_police("drug-related-homicides", unit="homicides"),),
    lowest_geography="Police force area. A force's homicides are never divided among its local authorities.",
    sources=(
        FRAMEWORK,
        Source(title="Homicide Index", publisher="Home Office, published by the Office for National Statistics"),
    ),
    caveats=(
        "The numbers are very small, so look at several quarters together.",
        "Figures are revised as cases go through the courts and a killing is classed anew.",
        "The national figure is for a financial year, while the police return is for a quarter.",
        "Homicides in one part of a force area say nothing about another part.",
    ),
    disclosure="none",
    disclosure_note=(
        "A force's count is shown as it is: no official rule was found that hides it. It is never split into "
        "smaller areas, where one death could be recognised."
    ),
    access="The national figure is public; the figure of a force is restricted and sent on request.",
    aggregation=ADD_FORCES,
    own_knowledge=(
        "that it is a headline metric",
        "the wording of the definition",
        "what is counted",
        "the publication it comes from",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: a force flags 7 homicides of one quarter as drug related. The "
            "value is 7. A count has no interval, for every homicide is counted."
        ),
        numerator=7,
        value=7,
    ),
)
