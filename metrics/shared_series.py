"""Series of a kind that several metrics have, each described once: a metric's module says only what is its own."""

from __future__ import annotations

from loaders.areas import AreaLevel
from loaders.periods import PeriodKind
from metrics.definition import CountedBy, OutOf, Population, Series, Statistic

TREATMENT_BREAKDOWNS = ("substance", "sex", "age", "ethnicity")
STANDARDISED = "per 100,000 people (age-standardised)"
ESTIMATED_BY_PARTNER = "Partner estimate"
"""The publication, in form, under which a partner sends an estimate of its own."""

_PUBLISHED = "published-figures"  # the return that every publication is turned into
_CRIMES = "per 1,000 people a quarter"

# ---------------------------------------------------------------- what partners return


def people_in_treatment(column: str, *words: str, breakdowns: tuple[str, ...] = ()) -> CountedBy:
    """Name the people in treatment, by words of a column, whom a share is out of (see `CountedBy`)."""
    return CountedBy(measure="in-treatment", column=column, words=words, breakdowns=breakdowns)


def share_in_treatment(
    measure: str,
    *,
    clients: str = "Adults",
    breakdowns: tuple[str, ...] = TREATMENT_BREAKDOWNS,
    counted_by: CountedBy | None = None,
) -> Series:
    """Describe a percentage of adults (or young people) that the treatment provider's return sends, by authority."""
    return Series(
        name="Treatment provider return",
        returned="treatment",
        measure=measure,
        where={"client_group": (clients,)},
        counted_by=counted_by,
        breakdowns=breakdowns,
        denominator=OutOf(),
        statistic=Statistic.PROPORTION,
        multiplier=100,
        unit="%",
        level="upper tier",
        period=PeriodKind.YEAR_TO_QUARTER,
    )


def share_of_return(
    name: str, returned: str, measure: str, *, breakdowns: tuple[str, ...], period: PeriodKind
) -> Series:
    """Describe a percentage whose two numbers a return sends, by upper-tier authority."""
    return Series(
        name=name,
        returned=returned,
        measure=measure,
        breakdowns=breakdowns,
        denominator=OutOf(),
        statistic=Statistic.PROPORTION,
        multiplier=100,
        unit="%",
        level="upper tier",
        period=period,
    )


def count_of_police(measure: str, *, unit: str, breakdowns: tuple[str, ...] = (), only: tuple[str, ...] = ()) -> Series:
    """Describe a count that the police return sends by quarter and force; `only` of these categories, if given."""
    return Series(
        name="Police return",
        returned="police-supply",
        measure=measure,
        where={"category": only} if only else {},
        breakdowns=breakdowns,
        statistic=Statistic.COUNT,
        unit=unit,
        level=AreaLevel.FORCE,
        period=PeriodKind.QUARTER,
    )


def rate_of_recorded_crime(measure: str) -> Series:
    """Describe the rate of offences by quarter that the police return sends, against the population."""
    return Series(
        name="Police return",
        returned="police-recorded-crime",
        measure=measure,
        breakdowns=("offence",),
        denominator=Population(),
        statistic=Statistic.CRUDE_RATE,
        multiplier=1_000,
        unit=_CRIMES,
        level="lower tier",
        period=PeriodKind.QUARTER,
    )


def rate_of_deaths(measure: str) -> Series:
    """Describe the standardised rate of deaths that the public health return sends by year: three years together."""
    return Series(
        name="Public health return",
        returned="deaths",
        measure=measure,
        breakdowns=("age_band", "sex"),
        denominator=Population(),
        statistic=Statistic.STANDARDISED_RATE,
        multiplier=100_000,
        unit=STANDARDISED,
        level="upper tier",
        period=PeriodKind.THREE_CALENDAR_YEARS,
        pooled=3,
    )


# ---------------------------------------------------------------- what is published


def street_crime(measure: str, *, breakdowns: tuple[str, ...] = ()) -> Series:
    """Describe the rate of crimes on data.police.uk: three months together, against the population."""
    return Series(
        source="published",
        name="data.police.uk",
        returned=_PUBLISHED,
        measure=measure,
        where=_of("data.police.uk"),
        breakdowns=breakdowns,
        denominator=Population(),
        statistic=Statistic.CRUDE_RATE,
        multiplier=1_000,
        unit=_CRIMES,
        level="lower tier",
        period=PeriodKind.QUARTER,
        pooled=3,
    )


def published_share(
    publication: str,
    measure: str,
    *,
    breakdowns: tuple[str, ...] = (),
    period: PeriodKind = PeriodKind.FINANCIAL_YEAR,
) -> Series:
    """Describe a published percentage that comes with the two numbers behind it, and with its own interval."""
    return Series(
        source="published",
        name=publication,
        returned=_PUBLISHED,
        measure=measure,
        where=_of(publication),
        breakdowns=breakdowns,
        denominator=OutOf(),
        statistic=Statistic.PUBLISHED,
        multiplier=100,
        unit="%",
        level="upper tier",
        period=period,
    )


def published_estimate(publication: str, measure: str, *, people: str, breakdowns: tuple[str, ...] = ()) -> Series:
    """Describe an estimate of how many in every 1,000 `people` something holds for, with its own interval."""
    return Series(
        source="published",
        name=publication,
        returned=_PUBLISHED,
        measure=measure,
        where=_of(publication),
        breakdowns=breakdowns,
        denominator=OutOf(),
        statistic=Statistic.PUBLISHED,
        multiplier=1_000,
        unit=f"per 1,000 {people}",
        level="upper tier",
        period=PeriodKind.FINANCIAL_YEAR,
    )


def fingertips_rate(
    indicator: int,
    measure: str,
    *,
    events: str,
    unit: str = STANDARDISED,
    period: PeriodKind = PeriodKind.THREE_CALENDAR_YEARS,
) -> Series:
    """Describe a standardised rate on Fingertips, over three years together; `events` is what it counts."""
    publication = f"Fingertips {indicator}"
    return Series(
        source="published",
        name=publication,
        returned=_PUBLISHED,
        measure=measure,
        where=_of(publication),
        breakdowns=("sex",),
        statistic=Statistic.PUBLISHED,
        multiplier=100_000,
        unit=unit,
        level="upper tier",
        period=period,
        additive=False,
        why_not_additive=explain_standardised(events),
    )


def explain_standardised(events: str) -> str:
    """Say why published standardised rates of `events` are not added up."""
    return f"Standardised rates of areas cannot be combined without {events} by age band."


def national_survey(
    publication: str,
    measure: str,
    *,
    period: PeriodKind,
    why_not_additive: str = "The survey publishes percentages without the weighted counts behind them.",
) -> Series:
    """Describe a percentage of those who answered a national survey, with its own interval."""
    return Series(
        source="published",
        name=publication,
        returned=_PUBLISHED,
        measure=measure,
        where=_of(publication),
        breakdowns=("sex", "age", "group"),
        denominator=OutOf(),
        statistic=Statistic.PUBLISHED,
        multiplier=100,
        unit="%",
        level=AreaLevel.COUNTRY,
        period=period,
        additive=False,
        why_not_additive=why_not_additive,
    )


def treatment_export(measure: str, *, unit: str) -> Series:
    """Describe a count of an authority in the public tables of drug treatment, rounded to the nearest 5."""
    return Series(
        source="published",
        name="NDTMS ViewIt",
        returned=_PUBLISHED,
        measure=measure,
        where=_of("NDTMS ViewIt"),
        breakdowns=("sex", "age", "group"),
        statistic=Statistic.COUNT,
        unit=unit,
        level="upper tier",
        period=PeriodKind.FINANCIAL_YEAR,
        additive=False,
        why_not_additive="Each figure is rounded to the nearest 5, so a sum would add up the rounding.",
    )


def _of(publication: str) -> dict[str, tuple[str, ...]]:
    """What keeps only the rows of one publication."""
    return {"publication": (publication,)}
