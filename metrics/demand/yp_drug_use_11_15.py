"""Young people's drug use: what pupils aged 11 to 15 tell a survey in schools."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Priority, Source, Tier, WorkedExample
from metrics.shared_facts import FRAMEWORK, OWN_JUDGEMENT, OWN_PLACEMENT, SURVEY_NOTE, SURVEY_STAYS_NATIONAL
from metrics.shared_series import national_survey

METRIC = Metric(
    metric_id="yp_drug_use_11_15",
    title="Young people's drug use (11-15)",
    short_title="Drug use at ages 11 to 15",
    outcome="Reducing drug use",
    outcome_level="strategic",
    priority=Priority.DEMAND,
    tier=Tier.SUPPORTING,
    order=1,
    why=(
        "Those who start young are more likely to be harmed later. A lasting fall among pupils would be the "
        "first sign that a generation turns away from drugs."
    ),
    definition="The percentage of pupils aged 11 to 15 who say in a survey that they took drugs in the last year.",
    numerator="Pupils in the survey who report taking drugs in the last year, weighted to stand for all pupils.",
    denominator="Pupils aged 11 to 15 who took part in the survey, weighted to stand for all pupils.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        national_survey("Smoking, Drinking and Drug Use survey", "yp-drug-use-11-15", period=PeriodKind.ACADEMIC_YEAR),
    ),
    lowest_geography="Region. There is no figure for any local authority.",
    sources=(
        FRAMEWORK,
        Source(
            title="Smoking, Drinking and Drug Use among Young People in England",
            publisher="NHS England",
            series=("Smoking, Drinking and Drug Use survey",),
        ),
    ),
    caveats=(
        "The survey is held in schools every second year: the years between have no figure.",
        "It misses children who are not in school, among whom drug use may be more common.",
        "Local school surveys ask other questions and cannot be set beside it.",
        "The interval is the publisher's own and is never recalculated.",
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
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: the publication gives 13% with an interval from 11.8% to 14.3%. "
            "The page shows 13% with 11.8% and 14.3%, exactly as published."
        ),
        value=13,
        lower=11.8,
        upper=14.3,
    ),
)
