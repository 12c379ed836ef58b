"""The latest period to show of each metric of the compare page, kept as long as the data stay the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from layouts.page_data.held_areas import find_england, find_held_areas
from layouts.page_data.held_periods import find_held_periods
from layouts.page_data.metric.rows import AHEAD, list_periods
from layouts.page_data.quarters import choose_quarter, find_quarters
from layouts.view import View
from loaders.areas import read_areas
from loaders.periods import Period
from metrics.catalogue import find_metrics
from metrics.definition import Metric
from metrics.outcomes import Outcomes

_REACH: Final = 8  # periods: beyond the slowest return


def find_latest_periods(view: View, metrics: Sequence[Metric], outcomes: Outcomes) -> dict[str, Period | None]:
    """Find the latest period of each metric, up to the view's quarter, whichever area of its partnership has it.

    All metrics come in one query over their latest periods; only one without any of these is asked for all it has.
    """
    slugs = tuple(metric.slug for metric in metrics)
    last = _find_last(view, outcomes)
    recent = _find_recent(outcomes, view.partnership, slugs, last, outcomes.data_version()) if last and slugs else {}
    return {metric.slug: recent.get(metric.slug) or _find_any(view, metric, outcomes) for metric in metrics}


def _find_last(view: View, outcomes: Outcomes) -> date | None:
    """The day by which a period must be over."""
    if view.until:
        return view.until.end
    quarter = choose_quarter(find_quarters(outcomes, view.chosen_partnership), None)
    return quarter.end + AHEAD if quarter else None


@lru_cache(maxsize=512)
def _find_recent(
    outcomes: Outcomes, partnership: str, slugs: tuple[str, ...], last: date, _version: int
) -> dict[str, Period]:
    """The version is part of the key: what is remembered is forgotten when the data change."""
    metrics = [find_metrics()[slug] for slug in slugs]
    held = [area for metric in metrics for area in find_held_areas(metric.main, read_areas().partnership(partnership))]
    by_series = outcomes.last_register.by_series
    plans = {plan.id: plan for plan in (by_series[each.slug, each.main.name] for each in metrics)}
    periods = list_periods([(metric, metric.main) for metric in metrics], last, _REACH)
    areas = dict.fromkeys([*held, find_england()])
    cells = outcomes.read([*plans.values()], [area.id for area in areas], periods=[each.id for each in periods])
    found: dict[str, Period] = {}
    for series, number in sorted({*zip(cells.series.tolist(), cells.period.tolist(), strict=True)}):
        if plans[series].fits(number):
            slug, period = plans[series].metric.slug, Period.from_id(number)
            found[slug] = max(found.get(slug, period), period, key=lambda each: each.end)
    return found


def _find_any(view: View, metric: Metric, outcomes: Outcomes) -> Period | None:
    held = find_held_periods(outcomes, metric, metric.main, view.partnership)
    until = view.until
    return next((each for each in reversed(held) if until is None or each.end <= until.end), None)
