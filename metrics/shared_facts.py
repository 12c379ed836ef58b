"""Sentences and sources that several metrics share, written once; `shared_series` has the series that they share.

Nothing here is a metric. A module of a metric names what it takes from here, and says everything else itself.
"""

from __future__ import annotations

from metrics.definition import Source

# ---------------------------------------------------------------- sources

FRAMEWORK = Source(
    title="National Combating Drugs Outcomes Framework: supporting metrics and technical guidance",
    publisher="HM Government",
    date="May 2023",
    reference="The name of the metric, as a research note quotes it; the guidance was not read in full.",
    address="https://www.gov.uk/government/publications/drugs-strategy-national-outcomes-framework",
)
TREATMENT_STATISTICS = Source(
    title="National Drug Treatment Monitoring System",
    publisher="Office for Health Improvement and Disparities",
    address="https://www.ndtms.net",
)
TREATMENT_EXPORT = Source(
    title="ViewIt, the public tables of the National Drug Treatment Monitoring System (NDTMS)",
    publisher="Office for Health Improvement and Disparities",
    address="https://www.ndtms.net/viewit",
    series=("NDTMS ViewIt", "NDTMS ViewIt England"),
)
HOSPITAL_STATISTICS = Source(title="Hospital Episode Statistics", publisher="NHS England")
POPULATION_ESTIMATES = Source(title="Mid-year population estimates", publisher="Office for National Statistics")
STREET_CRIME = Source(
    title="Street-level crime files",
    publisher="Home Office (data.police.uk)",
    reference="Places are moved to a nearby point before publication.",
    address="https://data.police.uk",
    series=("data.police.uk",),
)
RECORDED_CRIME = Source(
    title="Police recorded crime and outcomes open data tables",
    publisher="Home Office",
    reference="Not accredited official statistics.",
)


def cite_fingertips(indicator: int, title: str) -> Source:
    """Make the source of an indicator of Fingertips, the public health profiles."""
    return Source(
        title=title,
        publisher="Office for Health Improvement and Disparities",
        reference=f"Fingertips public health profiles, indicator {indicator}",
        series=(f"Fingertips {indicator}",),
    )


def cite_annual_report(said: str) -> Source:
    """Make the source of something that the first annual report on the strategy says."""
    return Source(
        title="From harm to hope: first annual report 2022 to 2023", publisher="HM Government", reference=said
    )


# ---------------------------------------------------------------- small numbers

PEOPLE_NOTE = "Counts of 1 to 4 people are hidden, with everything from which they could be worked out."
DEATHS_NOTE = PEOPLE_NOTE + " The standardised rate has one decimal where an age band is hidden."
TREATMENT_NOTE = (
    "The return holds exact, restricted counts: counts of 1 to 4 people are hidden, with everything from "
    "which they could be worked out. The public tables round every count to the nearest 5 instead."
)
_HOSPITAL_RULE = (
    "The rule of the hospital statistics: below England, counts of 1 to 7 are hidden, with everything from which "
    "they could be worked out, and the others are rounded to the nearest 5. "
)
HOSPITAL_NOTE = _HOSPITAL_RULE + "Rates and their intervals are worked out from the rounded counts."
STANDARDISED_HOSPITAL_NOTE = (
    _HOSPITAL_RULE
    + "The standardised rate and its interval are worked out from the exact counts, and have one decimal "
    "where an age band is hidden; all other rates are worked out from the rounded counts."
)
SURVEY_NOTE = "Nothing is hidden: a national survey has no small area in it."
ESTIMATE_NOTE = "Nothing is hidden: the figures are estimates, not counts of people."
ACTIVITY_NOTE = "Nothing is hidden: the figures count actions, not people."

# ---------------------------------------------------------------- adding areas up

ADD_THEN_DIVIDE = (
    "What is counted and what it is counted out of are each added up over the areas, and then divided. "
    "Shares and rates of areas are never averaged."
)
ADD_COUNTS = "Counts of the areas are added up. One missing area makes the total incomplete, never smaller."
ADD_FORCES = "Counts of forces are added up. The force is the smallest area that has a figure."
STANDARDISE_AGAIN = (
    "Rates of areas cannot be combined. A partnership's rate is standardised again from its own counts by age band."
)
SURVEY_STAYS_NATIONAL = "Not possible: the survey has too few people in any one area. England is shown as context."

# ---------------------------------------------------------------- what several metrics ask to be careful about

FORM_CAVEAT = (
    "The answer comes from the Treatment Outcomes Profile, a form filled in with the person; people without "
    "an answer are left out of both numbers, so ask how complete the forms are."
)
ROLLING_CAVEAT = "Successive figures share nine of their twelve months."
POOLED_CAVEAT = "Three years are taken together, so successive figures share two of their years."
READMISSION_CAVEAT = "One person can be admitted several times; the interval does not allow for that and is too narrow."
SAME_DAY_CAVEAT = (
    "Since 2021/22 hospitals record more same-day care elsewhere, so admissions fell without fewer people being ill."
)
NO_INTERVAL_CAVEAT = (
    "A figure for several areas together has no interval: it cannot be derived from those of the areas."
)
OWN_ESTIMATE_CAVEAT = "A partner's own estimate is kept apart from the published one."
NOT_OF_THE_FRAMEWORK = "This metric is not one of the 33 of the framework; "

# ---------------------------------------------------------------- what this product decided or inferred

OWN_JUDGEMENT = (
    "which priority it serves",
    "which direction is good",
    "how areas are added up",
    "how small numbers are hidden",
)
"""No official statement of these was found for any metric."""

OWN_PLACEMENT = (
    "which local partner sends it",
    "the kind of period",
    "how often it is published",
)

_OWN_TEXT = ("the wording of the definition", "what is counted", "what it is counted out of")

OWN_DEFINITION = (*_OWN_TEXT, *OWN_PLACEMENT, *OWN_JUDGEMENT)
"""For a metric of which only the name and the publisher are known."""

OWN_EVERYTHING = (
    *_OWN_TEXT,
    "the unit",
    "how the interval is calculated",
    "the lowest level of area",
    "the publication it comes from",
    *OWN_PLACEMENT,
    *OWN_JUDGEMENT,
)
"""For a metric of which only the name is known."""
