"""Deaths related to drug misuse: registered deaths, standardised for age, over three calendar years."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, Polarity, Priority, Series, Source, Statistic, Tier, WorkedExample
from metrics.shared_facts import (
    DEATHS_NOTE,
    FRAMEWORK,
    OWN_JUDGEMENT,
    POOLED_CAVEAT,
    POPULATION_ESTIMATES,
    STANDARDISE_AGAIN,
    cite_fingertips,
)
from metrics.shared_series import STANDARDISED, explain_standardised, fingertips_rate, rate_of_deaths

METRIC = Metric(
    metric_id="drug_misuse_deaths",
    title="Deaths related to drug misuse",
    short_title="Drug misuse deaths",
    outcome="Reducing drug-related deaths and harm",
    outcome_level="strategic",
    priority=Priority.TREATMENT,
    tier=Tier.HEADLINE,
    order=5,
    why=(
        "These deaths can be prevented: people in treatment die far less often. The figure is the gravest "
        "test of whether help reaches those who need it, though it comes late."
    ),
    definition=(
        "Deaths caused by drug abuse or dependence, and deaths by drug poisoning in which a substance "
        "controlled under the Misuse of Drugs Act 1971 was involved, for every 100,000 people, standardised "
        "for age. They are counted by the date of registration, three calendar years together."
    ),
    numerator="Deaths of residents that were registered in three calendar years and meet the definition.",
    denominator="Residents, added up over the same three years, by age band.",
    polarity=Polarity.LOW_IS_GOOD,
    series=(
        rate_of_deaths("drug-misuse-deaths"),
        fingertips_rate(92432, "drug-misuse-deaths", events="deaths"),
        Series(
            source="published",
            name="ONS drug poisoning registrations",
            returned="published-figures",
            measure="drug-poisoning-deaths",
            where={"publication": ("ONS drug poisoning registrations",)},
            statistic=Statistic.COUNT,
            unit="deaths from any drug poisoning",
            level="lower tier",
            period=PeriodKind.CALENDAR_YEAR,
        ),
        Series(
            source="published",
            name="ONS drug poisoning rates",
            returned="published-figures",
            measure="drug-poisoning-deaths",
            where={"publication": ("ONS drug poisoning rates",)},
            statistic=Statistic.PUBLISHED,
            multiplier=100_000,
            unit=STANDARDISED + ", any drug poisoning",
            level="lower tier",
            period=PeriodKind.THREE_CALENDAR_YEARS,
            additive=False,
            why_not_additive=explain_standardised("deaths"),
        ),
    ),
    lowest_geography=(
        "Upper-tier authority in the return and on Fingertips; district or single-tier authority in the tables of all "
        "drug poisoning."
    ),
    sources=(
        FRAMEWORK,
        Source(
            title="Deaths related to drug poisoning in England and Wales",
            publisher="Office for National Statistics (ONS)",
            series=("ONS drug poisoning registrations", "ONS drug poisoning rates"),
        ),
        cite_fingertips(92432, "Deaths from drug misuse"),
        POPULATION_ESTIMATES,
    ),
    caveats=(
        "Deaths are counted when they are registered. Almost all go through a coroner, which takes months or years.",
        POOLED_CAVEAT,
        "With fewer than 10 deaths no rate is calculated; with 10 to 19 a rate is unreliable.",
        "Drug misuse is a part of all drug poisoning: the two are never added. The poisoning series give "
        "the wider picture and are not this metric.",
        "Accidents and suicides are included.",
        "Totals for England and Wales include people who lived elsewhere; figures of areas do not.",
    ),
    disclosure="under_5",
    disclosure_note=(
        DEATHS_NOTE + " The publisher shows counts of deaths for three years together, but no rate below 10 deaths."
    ),
    access="Public; the local return by age and sex is restricted.",
    aggregation=STANDARDISE_AGAIN,
    fingertips_ids=(92432,),
    own_knowledge=(
        "that it is a headline metric",
        "how often it is published",
        "which local partner sends it",
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: with 30,000 person-years in each of the 19 age bands, three "
            "years bring 3 deaths at ages 30 to 34 and 5, 6, 4 and 2 in the four bands from 35 to 54. The "
            "standard population has 6,500 people at 30 to 34 and 7,000 in each of the other four, of "
            "100,000 in all, so the rate is (6,500 × 3 + 7,000 × 17) ÷ 30,000 = 4.61667 per 100,000; the "
            "limits are Dobson's."
        ),
        counts=(0, 0, 0, 0, 0, 0, 3, 5, 6, 4, 2, 0, 0, 0, 0, 0, 0, 0, 0),
        populations=(30_000,) * 19,
        value=4.61667,
        lower=2.81821,
        upper=7.13125,
    ),
)
