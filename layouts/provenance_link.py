"""The address of where a figure comes from, for whatever page shows the figure."""

from __future__ import annotations

from collections.abc import Callable

from layouts.comparison import find_series
from layouts.view import View, name_slug, name_source
from loaders.periods import PeriodKind
from metrics.catalogue import metric_named
from metrics.results import Result


def link_provenance(view: View) -> Callable[[Result], str]:
    """Give what writes the addresses of the figures of one metric that the page of a view shows.

    A table has hundreds of figures, so what their addresses share is written once; `View.href` would write the same.
    """
    partnership = view.chosen_partnership.area
    shared: dict[tuple[str, str], tuple[str, str, PeriodKind]] = {}

    def link(result: Result) -> str:
        """The address of a figure's provenance."""
        whose = result.metric, result.series
        if whose not in shared:
            shared[whose] = _write_shared(view, result)
        path, rest, kind = shared[whose]
        period = result.period
        words = {
            "area": "" if result.area == partnership else result.area.code,
            "period": period.code_in(kind) if period.fits(kind) else period.code,
            "by": result.breakdown or "",
            "category": name_slug(result.category or ""),
        }
        return f"{path}?{'&'.join([*(f'{name}={word}' for name, word in words.items() if word), rest]).rstrip('&')}"

    return link


def _write_shared(view: View, result: Result) -> tuple[str, str, PeriodKind]:
    """What the addresses of a series' figures share: the path, the end of the query, and the kind of their periods."""
    metric = metric_named(result.metric)
    series = find_series(metric, result)
    empty = dict.fromkeys(("area", "period", "by", "category"), "")
    address = view.href(page="provenance", metric=metric.slug, source=name_source(metric, series), **empty)
    path, _, rest = address.partition("?")
    return path, rest, series.period
