"""From a chart's specification to PowerPoint's own chart: one function for each kind, found by the kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from layouts.charts.funnel_spec import FunnelSpec
from layouts.charts.specs import BreakdownSpec, ChartSpec, ColumnsSpec, ControlChartSpec, RankingSpec, TrendSpec
from layouts.charts.spine_spec import SpineChartSpec
from layouts.renderers.powerpoint.columns import insert_columns
from layouts.renderers.powerpoint.control import insert_control_chart
from layouts.renderers.powerpoint.funnel import insert_funnel
from layouts.renderers.powerpoint.rows import insert_breakdown, insert_ranking
from layouts.renderers.powerpoint.spine import insert_spine_chart
from layouts.renderers.powerpoint.trend import insert_trend

_INSERTERS: Final[dict[type[Any], Callable[[Any, Any], Any]]] = {
    TrendSpec: insert_trend,
    ControlChartSpec: insert_control_chart,
    ColumnsSpec: insert_columns,
    RankingSpec: insert_ranking,
    BreakdownSpec: insert_breakdown,
    FunnelSpec: insert_funnel,
    SpineChartSpec: insert_spine_chart,
}


def insert_chart(place: Any, spec: ChartSpec) -> Any | None:
    """Put a native chart into a placeholder and give its frame; None for a kind that has no native form."""
    insert = _INSERTERS.get(type(spec))
    return insert(place, spec) if insert else None
