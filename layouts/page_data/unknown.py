"""A figure of which nothing is known: an area from which nothing was returned for a period."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.areas import Area
from loaders.periods import Period
from loaders.status import Status
from metrics.definition import Metric, Series
from metrics.results import Result


def make_unknown(
    metric: Metric, series: Series, *, area: Area, period: Period, beside: Iterable[Result] = ()
) -> Result:
    """Make the figure “not returned” of an area that has nothing in the store for this period.

    It is as at the day of the latest of the figures `beside` it, since the store as it was then had none.
    """
    return Result(
        metric=metric.slug,
        series=series.name,
        area=area,
        period=period,
        breakdown=None,
        category=None,
        status=Status.NOT_RETURNED,
        numerator=None,
        denominator=None,
        value=None,
        lower=None,
        upper=None,
        unit=series.unit,
        method="",
        members=0,
        members_present=0,
        illustrative=False,
        as_at=max((each.as_at for each in beside), default=period.end),
    )
