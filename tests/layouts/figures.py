"""Made-up metrics and results for the tests of the layouts, with numbers that one can check by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from loaders.areas import Area, AreaLevel
from loaders.periods import Period, PeriodKind
from loaders.status import Status
from metrics import statistics
from metrics.definition import Metric, OutOf, Polarity, Priority, Series, Source, Statistic, Tier, WorkedExample
from metrics.results import Result

ENGLAND = Area(1, "E92000001", "England", AreaLevel.COUNTRY)
HEREFORDSHIRE = Area(2, "E06000019", "Herefordshire", AreaLevel.UNITARY)
WORCESTERSHIRE = Area(3, "E10000034", "Worcestershire", AreaLevel.COUNTY)
SHROPSHIRE = Area(4, "E06000051", "Shropshire", AreaLevel.UNITARY)
WEST_MERCIA = Area(5, "E23000016", "West Mercia", AreaLevel.FORCE)

SUMMER_2025 = Period(date(2025, 7, 1), 3)
AS_AT = date(2025, 11, 20)

_UNITS = {
    Statistic.PROPORTION: (100.0, "%"),
    Statistic.CRUDE_RATE: (1_000.0, "per 1,000 people a quarter"),
    Statistic.COUNT: (1.0, "seizures"),
}


def make_metric(
    *,
    statistic: Statistic = Statistic.PROPORTION,
    polarity: Polarity = Polarity.HIGH_IS_GOOD,
    period: PeriodKind = PeriodKind.QUARTER,
    series: dict[str, Any] | None = None,
    **changes: Any,
) -> Metric:
    """Make a metric called “Treatment progress”, a percentage of which more is better, unless told otherwise."""
    multiplier, unit = _UNITS[statistic]
    made = Series(
        **{
            "name": "Treatment return",
            "returned": "treatment",
            "measure": "progress",
            "breakdowns": ("sex",),
            "denominator": None if statistic is Statistic.COUNT else OutOf(),
            "statistic": statistic,
            "multiplier": multiplier,
            "unit": unit,
            "level": "upper tier",
            "period": period,
            **(series or {}),
        }
    )
    fields: dict[str, Any] = {
        "metric_id": "treatment_progress",
        "title": "Progress in treatment of adults",
        "short_title": "Treatment progress",
        "outcome": "Improving recovery outcomes",
        "outcome_level": "intermediate",
        "priority": Priority.TREATMENT,
        "tier": Tier.HEADLINE,
        "why": "It matters.",
        "definition": "It is defined.",
        "numerator": "People who made progress.",
        "denominator": "People in treatment.",
        "polarity": polarity,
        "series": (made,),
        "lowest_geography": "Upper-tier authority.",
        "sources": (Source(title="A publication"),),
        "reviewed": date(2025, 11, 20),
        "disclosure": "under_5",
        "disclosure_note": "Counts of 1 to 4 people are hidden.",
        "example": WorkedExample(story="One of two.", value=50),
    }
    return Metric(**{**fields, **changes})


def make_result(
    metric: Metric,
    *,
    numerator: float | None = None,
    denominator: float | None = None,
    area: Area = HEREFORDSHIRE,
    period: Period = SUMMER_2025,
    **changes: Any,
) -> Result:
    """Make a figure from its counts as the product does, or one without a figure when `status` says why."""
    fields: dict[str, Any] = {
        "metric": metric.slug,
        "series": metric.main.name,
        "area": area,
        "period": period,
        "breakdown": None,
        "category": None,
        "status": Status.OK,
        "numerator": None,
        "denominator": None,
        "value": None,
        "lower": None,
        "upper": None,
        "unit": metric.main.unit,
        "method": "",
        "members": 4,
        "members_present": 4,
        "illustrative": False,
        "as_at": AS_AT,
    }
    if changes.get("status", Status.OK) is Status.OK:
        fields |= _calculate(metric, numerator, denominator)
    return Result(**{**fields, **changes})


def _calculate(metric: Metric, numerator: float | None, denominator: float | None) -> dict[str, Any]:
    if numerator is None or denominator is None:
        return {"numerator": numerator, "value": numerator}
    estimate = statistics.proportion if metric.main.statistic is Statistic.PROPORTION else statistics.crude_rate
    made = estimate(numerator, denominator, multiplier=metric.main.multiplier)
    return {
        "numerator": numerator,
        "denominator": denominator,
        "value": float(made.value),
        "lower": float(made.lower),
        "upper": float(made.upper),
        "method": str(made.method) or "Wilson",
    }


def quarters_to(last: Period, count: int) -> list[Period]:
    """So many quarters, the last of which is given."""
    return [last.shifted(-3 * back) for back in range(count - 1, -1, -1)]
