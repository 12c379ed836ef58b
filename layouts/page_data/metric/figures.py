"""The figures of a metric page's subject, read from the store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from layouts.page_data.metric.subject import Subject
from layouts.page_data.unknown import make_unknown
from loaders.areas import Area
from loaders.periods import Period
from metrics.outcomes import Outcomes
from metrics.results import Result, find_results


def find_figures(
    subject: Subject, outcomes: Outcomes, *, areas: Sequence[Area], periods: Sequence[Period], by: str = ""
) -> list[Result]:
    """Find the figures of the subject's series for these areas, each once, and periods: totals, or `by` a breakdown."""
    return find_results(
        outcomes,
        subject.metric,
        areas=list(dict.fromkeys(areas)),
        periods=periods,
        breakdown=by or None,
        series=subject.series,
    )


def pick(results: Iterable[Result], period: Period) -> Result | None:
    """The figure of a period, where there is one."""
    return next((result for result in results if result.period == period), None)


def make_unreturned(subject: Subject, area: Area, beside: Iterable[Result]) -> Result:
    """Make the figure “not returned” of an area for the latest period to show."""
    return make_unknown(subject.metric, subject.series, area=area, period=subject.last, beside=beside)
