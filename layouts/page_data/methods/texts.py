"""How a metric is made, in words: its formula, its interval, who sends it and when. From the definition alone."""

from __future__ import annotations

from typing import Final

from layouts.formatting import format_count, format_number
from layouts.page_data.metric.subject import name_breakdown
from loaders.areas import AreaLevel
from loaders.deadlines import read_deadlines
from loaders.periods import PeriodKind
from loaders.returns_catalogue import find_returns
from metrics.definition import Population, Series, Statistic

_INTERVALS: Final = {
    Statistic.COUNT: "A count has no interval: every case is counted.",
    Statistic.PROPORTION: "95% interval: Wilson's score method.",
    Statistic.CRUDE_RATE: "95% interval: Byar's method; the exact Poisson limits where there are fewer than 10 cases.",
    Statistic.STANDARDISED_RATE: "95% interval: Dobson's method, with Byar's limits for the count.",
    Statistic.PUBLISHED: "95% interval: as published, where one is. It is never worked out again.",
}
_TOPICS: Final = {
    Statistic.COUNT: "rates",
    Statistic.PROPORTION: "percentages",
    Statistic.CRUDE_RATE: "rates",
    Statistic.STANDARDISED_RATE: "standardised-rates",
}
_LEVELS: Final = {
    "upper tier": "county or single-tier authority",
    "lower tier": "district or single-tier authority",
    AreaLevel.FORCE: "police force area",
    AreaLevel.COUNTRY: "England",
}
_PERIODS: Final = {
    PeriodKind.MONTH: "month",
    PeriodKind.QUARTER: "quarter",
    PeriodKind.YEAR_TO_QUARTER: "12 months to the end of a quarter",
    PeriodKind.FINANCIAL_YEAR: "financial year (April to March)",
    PeriodKind.CALENDAR_YEAR: "calendar year",
    PeriodKind.ACADEMIC_YEAR: "academic year (September to August)",
    PeriodKind.THREE_CALENDAR_YEARS: "three calendar years together",
    PeriodKind.THREE_FINANCIAL_YEARS: "three financial years together",
}


def write_formula(series: Series) -> str:
    """The formula of a series in words: sums before division, always."""
    times = f" × {format_number(series.multiplier)}" if series.multiplier != 1 else ""
    match series.statistic:
        case Statistic.COUNT:
            return f"Add up the cases. The result is a number of {series.unit}."
        case Statistic.PROPORTION:
            return (
                "Add up both counts over all areas and periods; then: those counted ÷ those that they are counted "
                "out of × 100."
            )
        case Statistic.CRUDE_RATE:
            return f"Add up both counts over all areas and periods; then: cases ÷ {_name_base(series)}{times}."
        case Statistic.STANDARDISED_RATE:
            return (
                f"For each of 19 age bands: cases ÷ {_name_base(series)}. Each band's rate is weighted by that band's "
                f"share of the European Standard Population of 2013; the weighted rates are added up{times}. Where the "
                "cases of an age band are not known, the crude rate is shown and called crude."
            )
        case Statistic.PUBLISHED:
            return "As the publisher gives it; where areas are added up, from the published counts."


def _name_base(series: Series) -> str:
    return "population" if isinstance(series.denominator, Population) else "those that they are counted among"


def write_interval_method(series: Series) -> str:
    """How the 95 % interval of a series is made."""
    return _INTERVALS[series.statistic]


def find_topic(series: Series) -> str:
    """The anchor of the topic that explains figures of this kind; empty for published ones, which are only repeated."""
    return _TOPICS.get(series.statistic, "")


def name_level(series: Series) -> str:
    """The smallest area of a series."""
    return _LEVELS.get(series.level, str(series.level))


def name_period_kind(series: Series) -> str:
    """What one figure of a series spans."""
    return _PERIODS[series.period]


def name_sender(series: Series) -> str:
    """Who sends the figures: a partner, or a publication."""
    return series.name if series.source == "published" else find_returns()[series.returned].partner


def write_due(series: Series) -> str:
    """When a partner's return is due; empty for what is published."""
    if series.source == "published":
        return ""
    days = read_deadlines()[series.returned].days
    return f"{format_count(days, 'day')} after the end of the period"


def list_breakdowns(series: Series) -> list[str]:
    """The breakdowns of a series in words."""
    return [name_breakdown(name).lower() for name in series.breakdowns]
