"""For which periods a series has figures of a partnership, kept as long as the data stay the same."""

from __future__ import annotations

from functools import lru_cache

from layouts.page_data.held_areas import find_england, find_held_areas
from loaders.areas import read_areas
from loaders.periods import Period
from metrics.catalogue import metric_named
from metrics.definition import Metric, Series
from metrics.outcomes import Outcomes
from metrics.results import find_periods


def find_held_periods(outcomes: Outcomes, metric: Metric, series: Series, partnership: str) -> tuple[Period, ...]:
    """The periods of a series for which any area of a partnership (by slug), or England, has a figure, oldest first."""
    return _find_periods(outcomes, metric.slug, series.name, partnership, outcomes.data_version())


@lru_cache(maxsize=2048)
def _find_periods(outcomes: Outcomes, slug: str, name: str, partnership: str, _version: int) -> tuple[Period, ...]:
    """The version is part of the key: what is remembered is forgotten when the data change."""
    metric = metric_named(slug)
    series = next(each for each in metric.series if each.name == name)
    areas = [*find_held_areas(series, read_areas().partnership(partnership)), find_england()]
    return tuple(find_periods(outcomes, metric, areas=list(dict.fromkeys(areas)), series=series))
