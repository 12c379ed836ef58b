"""Drug use in the last year: what adults tell the national survey."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Priority, Source, Tier, WorkedExample
from metrics.shared_facts import FRAMEWORK, OWN_JUDGEMENT, OWN_PLACEMENT, SURVEY_NOTE, SURVEY_STAYS_NATIONAL
from metrics.shared_series import national_survey

METRIC = Metric(
    metric_id="drug_use_last_year",
    title="Proportion of individuals using drugs in the last year",
    short_title="Drug use in the last year",
    outcome="Reducing drug use",
    outcome_level="strategic",
    priority=Priority.DEMAND,
    tier=Tier.HEADLINE,
    order=1,
    why=(
        "Fewer people who use drugs is what the whole strategy aims at in the end. No partnership can move "
        "this figure alone, and none has its own, so read it as the weather in which local work happens."
    ),
    definition=(
        "The percentage of people aged 16 to 59 who say in a household survey that they used an illegal "
        "drug in the last 12 months; also shown for those aged 16 to 24, and for cannabis and cocaine by "
        "themselves."
    ),
    numerator="People in the survey who report any drug use in the last 12 months, weighted to stand for everyone.",
    denominator="People of that age who took part in the survey, weighted to stand for everyone.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        national_survey("Crime Survey for England and Wales", "drug-use-last-year", period=PeriodKind.FINANCIAL_YEAR),
    ),
    lowest_geography="Region. There is no figure for any local authority.",
    sources=(
        FRAMEWORK,
        Source(
            title="Drug misuse in England and Wales, from the Crime Survey for England and Wales",
            publisher="Office for National Statistics",
            series=("Crime Survey for England and Wales",),
        ),
    ),
    caveats=(
        "The survey asks people in private households only: it misses those in hostels, in prison or sleeping rough.",
        "Figures come once a year and late.",
        "The survey was interrupted by the pandemic, so there are no comparable figures for 2020/21 and 2021/22.",
        "The interval is the publisher's own and allows for how the survey was drawn; it is never recalculated.",
    ),
    disclosure="none",
    disclosure_note=SURVEY_NOTE,
    access="Public.",
    aggregation=SURVEY_STAYS_NATIONAL,
    own_knowledge=(
        "what is counted",
        "what it is counted out of",
        "how the interval is calculated",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: the publication gives 9% with an interval from 8.4% to 9.6%. "
            "The page shows 9% with 8.4% and 9.6%, exactly as published, because weighted surveys have "
            "intervals of their own."
        ),
        value=9,
        lower=8.4,
        upper=9.6,
    ),
)
