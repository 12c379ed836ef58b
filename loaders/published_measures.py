"""The measures of published figures: one for each metric of the framework, each with the unit of its value.

A published value has no unit column, so the unit is fixed here. Where publishers give a figure in several
units (a count and a percentage, say), the choice is this product's own, and the count goes into `count`.
"""

from __future__ import annotations

from loaders.columns import Measure


def _per_cent(slug: str, label: str, out_of: str) -> Measure:
    return Measure(slug, label, f"The value is a percentage of {out_of}.", out_of=out_of)


def _rate(slug: str, label: str, unit: str, out_of: str) -> Measure:
    return Measure(slug, label, f"The value is a rate {unit}; how many there were goes into count.", out_of=out_of)


def _number(slug: str, label: str, of: str) -> Measure:
    return Measure(slug, label, f"The value is a number of {of}.")


_RESIDENTS = "residents"
_PER_1_000 = "for every 1,000"
_STANDARDISED = "for every 100,000 residents, adjusted for age"
_TREATED = "people in treatment whose answer is known"

PERCENTAGES = (
    _per_cent("drug-use-last-year", "Drug use in the last year", "people asked in the survey"),
    _per_cent("continuity-of-care", "Continuity of care from prison", "people released with a treatment need"),
    _per_cent("treatment-progress", "Treatment progress", "adults in treatment whose progress is known"),
    _per_cent("yp-drug-use-11-15", "Drug use at age 11 to 15", "pupils asked in the survey"),
    _per_cent("homelessness-drug-need", "Homeless households with a drug dependency need", "households owed a duty"),
    _per_cent("children-in-need-drugs", "Children in need, drug misuse as a factor", "assessments with any factor"),
    _per_cent("exclusions-drug-alcohol", "Suspensions and exclusions, drugs or alcohol", "pupils on the roll"),
    _per_cent("proven-reoffending", "Proven reoffending", "people in the cohort"),
    _per_cent("hepc-prevalence-pwid", "Hepatitis C in people who inject drugs", "people tested in the survey"),
    _per_cent("unmet-need-ocu", "Opiate and crack users not in treatment", "estimated users of opiates or crack"),
    _per_cent("unmet-need-alcohol", "Dependent drinkers not in treatment", "estimated dependent drinkers"),
    _per_cent("stable-accommodation", "Stable accommodation", _TREATED),
    _per_cent("paid-or-voluntary-work", "Paid or voluntary work", _TREATED),
    _per_cent("training-or-education", "Training or education", _TREATED),
    _per_cent("mh-intervention-received", "Mental health treatment received", "people who need such treatment"),
    _per_cent("parental-family-support", "Parental and family support", "parents in treatment"),
    _per_cent("yp-substance-cessation", "Young people who stop using", "young people in treatment who used it"),
    _per_cent("successful-completion-opiate", "Successful completion, opiate users", "opiate users in treatment"),
    _per_cent("successful-completion-nonopiate", "Successful completion, other drugs", "other users in treatment"),
)

_RATES = (
    _rate(
        "ocu-prevalence",
        "Use of opiates or crack",
        f"{_PER_1_000} residents aged 15 to 64",
        "residents aged 15 to 64",
    ),
    _rate("neighbourhood-crime", "Neighbourhood crime", f"{_PER_1_000} residents", _RESIDENTS),
    _rate(
        "drug-misuse-deaths",
        "Deaths from drug misuse",
        _STANDARDISED,
        "residents, in each year of the period",
    ),
    _rate(
        "drug-poisoning-deaths",
        "Deaths from drug poisoning",
        _STANDARDISED,
        "residents, in each year of the period",
    ),
    _rate(
        "alcohol-specific-deaths",
        "Alcohol-specific deaths",
        _STANDARDISED,
        "residents, in each year of the period",
    ),
    _rate("hospital-admissions-drug", "Drug admissions", "for every 100,000 residents", _RESIDENTS),
    _rate(
        "hospital-admissions-15-24",
        "Substance misuse admissions at 15 to 24",
        _STANDARDISED,
        "residents aged 15 to 24",
    ),
    _rate("alcohol-related-admissions", "Alcohol-related admissions", _STANDARDISED, _RESIDENTS),
    _rate("alcohol-dependence-prevalence", "Alcohol dependence", f"{_PER_1_000} adults", "adults"),
    _rate("police-recorded-drug-offences", "Recorded drug offences", f"{_PER_1_000} residents", _RESIDENTS),
    _rate(
        "deaths-in-treatment",
        "Deaths in treatment",
        f"{_PER_1_000} people in treatment",
        "people in treatment",
    ),
    _rate("prison-drug-finds", "Drug finds in prisons", f"{_PER_1_000} prisoners", "prisoners"),
)

_NUMBERS = (
    _number("drug-related-homicide", "Drug-related homicide", "homicides"),
    _number("county-lines-closed", "County lines closed", "county lines"),
    _number("ocg-disruptions", "Major and moderate disruptions", "disruptions"),
    _number("numbers-in-treatment", "Numbers in treatment", "people"),
    _number("drug-seizures", "Drug seizures", "seizures"),
    _number("nrm-county-lines-referrals", "County lines referrals", "people referred"),
    _number("households-owed-duty", "Households owed a homelessness duty", "households"),
)

MEASURES = PERCENTAGES + _RATES + _NUMBERS
