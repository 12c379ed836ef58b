"""From any chart's specification to its figure."""

from __future__ import annotations

from typing import Any

from layouts.charts.breakdown import draw_breakdown
from layouts.charts.columns import draw_columns
from layouts.charts.control_chart import draw_control_chart
from layouts.charts.funnel import draw_funnel
from layouts.charts.funnel_spec import FunnelSpec
from layouts.charts.ranking import draw_ranking
from layouts.charts.specs import BreakdownSpec, ChartSpec, ColumnsSpec, ControlChartSpec, RankingSpec, TrendSpec
from layouts.charts.spine_chart import draw_spine_chart
from layouts.charts.spine_spec import SpineChartSpec
from layouts.charts.tile_map import draw_tile_map
from layouts.charts.tile_spec import TileMapSpec
from layouts.charts.trend import draw_trend


def draw_chart(spec: ChartSpec) -> dict[str, Any]:
    """Draw a chart as a plotly figure in plain data."""
    match spec:
        case TrendSpec():
            return draw_trend(spec)
        case ControlChartSpec():
            return draw_control_chart(spec)
        case ColumnsSpec():
            return draw_columns(spec)
        case RankingSpec():
            return draw_ranking(spec)
        case BreakdownSpec():
            return draw_breakdown(spec)
        case FunnelSpec():
            return draw_funnel(spec)
        case SpineChartSpec():
            return draw_spine_chart(spec)
        case TileMapSpec():
            return draw_tile_map(spec)
