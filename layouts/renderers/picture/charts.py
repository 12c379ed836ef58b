"""From a chart's specification to a drawing: one function for each kind, found by the kind, and the room it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from matplotlib.axes import Axes

from layouts.charts.funnel_spec import FunnelSpec
from layouts.charts.specs import BreakdownSpec, ChartSpec, ColumnsSpec, ControlChartSpec, RankingSpec, TrendSpec
from layouts.charts.spine_spec import SpineChartSpec
from layouts.charts.tile_spec import TileMapSpec
from layouts.renderers.picture.funnel import draw_funnel
from layouts.renderers.picture.over_time import draw_columns, draw_control_chart, draw_trend
from layouts.renderers.picture.parts import measure_periods
from layouts.renderers.picture.rows import draw_breakdown, draw_ranking
from layouts.renderers.picture.spine import NAME_WIDTH, SIDE_WIDTH, draw_spine_chart
from layouts.renderers.picture.tile_map import draw_tile_map

_ROW: Final = 40
_SPINE_ROW: Final = 34
_TILE: Final = 108


@dataclass(frozen=True, slots=True)
class Room:
    """The height of a chart in pixels, and how much of it and of its width the words around the plot take."""

    height: float
    left: float
    right: float
    top: float = 20
    bottom: float = 58


_OVER_TIME: Final = 312
"""The height of the plot of a chart over time."""
_FUNNEL: Final = Room(470, left=52, right=110)

_DRAWERS: Final[dict[type[Any], Callable[[Axes, Any, tuple[float, float]], None]]] = {
    TrendSpec: draw_trend,
    ControlChartSpec: draw_control_chart,
    ColumnsSpec: draw_columns,
    RankingSpec: draw_ranking,
    BreakdownSpec: draw_breakdown,
    FunnelSpec: draw_funnel,
    SpineChartSpec: draw_spine_chart,
    TileMapSpec: draw_tile_map,
}


def find_room(spec: ChartSpec) -> Room:
    """The room that a chart needs."""
    match spec:
        case RankingSpec() | BreakdownSpec():
            return Room(_ROW * len(spec.rows) + 70, left=190, right=150, top=28, bottom=32)
        case SpineChartSpec():
            return Room(_SPINE_ROW * len(spec.rows) + 24, left=NAME_WIDTH + 15, right=SIDE_WIDTH, top=20, bottom=4)
        case FunnelSpec():
            return _FUNNEL
        case TileMapSpec():
            return Room(_TILE * spec.rows + 40, left=24, right=24, top=32, bottom=8)
        case TrendSpec() | ControlChartSpec() | ColumnsSpec():
            words = measure_periods(spec.line.points)
            names = 24 if isinstance(spec, ColumnsSpec) and spec.target is None else 176
            return Room(_OVER_TIME + 20 + words, left=52, right=names, top=20, bottom=words)


def draw_on(axes: Axes, spec: ChartSpec, size: tuple[float, float]) -> None:
    """Draw a chart on axes of that width and height in pixels."""
    _DRAWERS[type(spec)](axes, spec, size)
