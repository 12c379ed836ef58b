"""Hepatitis C among people who inject drugs: what a national survey with blood tests finds."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Priority, Source, Tier, WorkedExample
from metrics.shared_facts import FRAMEWORK, OWN_JUDGEMENT, OWN_PLACEMENT, SURVEY_NOTE, SURVEY_STAYS_NATIONAL
from metrics.shared_series import national_survey

METRIC = Metric(
    metric_id="hepc_prevalence_pwid",
    title="Hepatitis C prevalence in people who inject drugs",
    short_title="Hepatitis C: people who inject",
    outcome="Reducing drug-related deaths and harm",
    outcome_level="strategic",
    priority=Priority.TREATMENT,
    tier=Tier.SUPPORTING,
    order=9,
    why=(
        "Hepatitis C spreads by shared needles, destroys the liver, and can be cured. A fall shows that "
        "clean equipment, tests and cures reach people who inject."
    ),
    definition="The percentage of people in a survey of people who inject drugs whose test shows hepatitis C.",
    numerator="People in the survey whose test shows hepatitis C.",
    denominator="People in the survey who were tested.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        national_survey(
            "Unlinked Anonymous Monitoring survey",
            "hepc-prevalence-pwid",
            period=PeriodKind.CALENDAR_YEAR,
            why_not_additive="The people surveyed are those of the services that took part, not of an area.",
        ),
    ),
    lowest_geography="Region. There is no figure for any local authority.",
    sources=(
        FRAMEWORK,
        Source(
            title="Unlinked Anonymous Monitoring survey of people who inject drugs",
            publisher="UK Health Security Agency",
            series=("Unlinked Anonymous Monitoring survey",),
        ),
    ),
    caveats=(
        "People are asked at services that took part, so those who use no service are missed.",
        "The pandemic cut the number of people surveyed; figures of those years are less sure.",
        "A test for antibodies shows that somebody was ever infected, another whether they are now: do not "
        "mix the two.",
    ),
    disclosure="none",
    disclosure_note=SURVEY_NOTE,
    access="Public.",
    aggregation=SURVEY_STAYS_NATIONAL,
    own_knowledge=(
        "the wording of the definition",
        "what is counted",
        "what it is counted out of",
        "how the interval is calculated",
        "the lowest level of area",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: the publication gives 55% with an interval from 52% to 58%. The "
            "page shows 55% with 52% and 58%, exactly as published."
        ),
        value=55,
        lower=52,
        upper=58,
    ),
)
