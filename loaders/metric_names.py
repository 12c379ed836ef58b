"""The metrics by name, for returns that are about metrics and not about counts: targets, baselines and rebases.

Loaders know nothing of the metrics, so the names stand here once more; a test holds them against the definitions. A
measure's description is the unit of the metric's main series, in which its targets are sent.
"""

from __future__ import annotations

from typing import Annotated

from loaders.areas import AUTHORITIES, AreaLevel
from loaders.columns import AreaColumn, Measure, MeasureColumn
from loaders.shared_columns import COMPARATOR

METRICS = (
    Measure("alcohol-dependence-prevalence", "Alcohol dependency prevalence", "per 1,000 adults"),
    Measure(
        "alcohol-related-admissions",
        "Alcohol-related (attributable) hospital admissions",
        "per 100,000 people (age-standardised)",
    ),
    Measure("alcohol-specific-deaths", "Alcohol-specific deaths", "per 100,000 people (age-standardised)"),
    Measure("children-in-need-drugs", "Children in need with drug misuse as an assessed factor", "%"),
    Measure("continuity-of-care", "Continuity of care from prison", "%"),
    Measure("county-lines-closed", "County lines closed", "lines"),
    Measure("deaths-in-treatment", "Deaths during treatment contact", "per 1,000 people in treatment"),
    Measure("drug-misuse-deaths", "Deaths related to drug misuse", "per 100,000 people (age-standardised)"),
    Measure("drug-related-homicide", "Drug-related homicide", "homicides"),
    Measure("drug-seizures", "Drug seizures (number and quantity)", "seizures"),
    Measure("drug-use-last-year", "Proportion of individuals using drugs in the last year", "%"),
    Measure("exclusions-drug-alcohol", "Permanent exclusions and suspensions: drug and alcohol related", "%"),
    Measure("hepc-prevalence-pwid", "Hepatitis C prevalence in people who inject drugs", "%"),
    Measure("homelessness-drug-need", "Households owed a homelessness duty with drug dependency need", "%"),
    Measure(
        "hospital-admissions-15-24",
        "Hospital admissions due to substance misuse (15-24)",
        "per 100,000 people aged 15 to 24 (age-standardised)",
    ),
    Measure(
        "hospital-admissions-drug",
        "Hospital admissions for drug poisoning and drug-related mental health and behavioural disorders",
        "per 100,000 people",
    ),
    Measure("mh-intervention-received", "Mental health treatment received", "%"),
    Measure("neighbourhood-crime", "Neighbourhood crime", "per 1,000 people a quarter"),
    Measure("nrm-county-lines-referrals", "Modern slavery (NRM) referrals flagged county lines", "referrals"),
    Measure("numbers-in-treatment", "Numbers in treatment (adults and young people)", "people"),
    Measure("ocg-disruptions", "Major and moderate disruptions of organised criminals supplying drugs", "disruptions"),
    Measure("ocu-prevalence", "Prevalence of opiate and/or crack cocaine use (OCU)", "per 1,000 people aged 15 to 64"),
    Measure("paid-or-voluntary-work", "Paid or voluntary work", "%"),
    Measure("parental-family-support", "Parental and family interventions", "%"),
    Measure(
        "police-recorded-drug-offences",
        "Police recorded drug offences (trafficking; possession)",
        "per 1,000 people a quarter",
    ),
    Measure("prison-drug-finds", "Drug finds in prisons", "per 1,000 prisoners"),
    Measure("proven-reoffending", "Proven reoffending (drug and acquisitive offenders)", "%"),
    Measure("stable-accommodation", "Stable accommodation", "%"),
    Measure("successful-completion-nonopiate", "Successful completion of drug treatment - non-opiate users", "%"),
    Measure("successful-completion-opiate", "Successful completion of drug treatment - opiate users", "%"),
    Measure("training-or-education", "Training or education", "%"),
    Measure("treatment-progress", "Treatment progress", "%"),
    Measure("unmet-need-alcohol", "Unmet need: alcohol dependent adults not in treatment", "%"),
    Measure("unmet-need-ocu", "Unmet need: opiate and/or crack users not in treatment", "%"),
    Measure("yp-drug-use-11-15", "Young people's drug use (11-15)", "%"),
    Measure("yp-substance-cessation", "Substance-specific cessation in young people", "%"),
)

PERCENTAGES = tuple(metric.slug for metric in METRICS if metric.description == "%")

MetricName = Annotated[
    str,
    MeasureColumn(
        label="Metric",
        description="The metric by its short name or its title, as on the methods pages.",
        example="treatment-progress",
        values=tuple(metric.slug for metric in METRICS),
        also={metric.label.lower(): metric.slug for metric in METRICS},
        measures=METRICS,
    ),
]

AnyArea = Annotated[
    int,
    AreaColumn(
        label="Area",
        description="The partnership, authority or police force that it is decided for, or England. It holds for this "
        "area alone, and not for the areas in it.",
        example="Worcestershire",
        levels=AUTHORITIES | COMPARATOR | {AreaLevel.FORCE, AreaLevel.PARTNERSHIP},
    ),
]
