"""What a chart shows, apart from how any medium draws it: points with their words, and one kind of chart each.

Figures here are unrounded and already free of what may not be shown; every text is plain, and whoever draws it
escapes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from layouts.charts.funnel_spec import FunnelSpec
from layouts.charts.spine_spec import SpineChartSpec
from layouts.charts.tile_spec import TileMapSpec


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a chart.

    `label` names it on an axis, `text` says it in words (“July to September 2025: 47.3%”, or why there is no
    figure); `shown` is the figure as written. `value` is None where there is no figure, `lower` and `upper`
    where there are no 95 % limits.
    """

    label: str
    text: str
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    shown: str = ""
    provisional: bool = False
    judgement: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A named run of points. All lines of a chart have a point for each of its periods."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A value to compare with, such as England's."""

    name: str
    value: float
    shown: str


@dataclass(frozen=True, slots=True)
class TrendSpec:
    """Values over time with their intervals; the lines of `references` are context.

    `joined` is False where the values of periods are estimates of their own (annual, three-year, rare events):
    then each stands with its interval, unconnected. `target` is drawn as a line of its own; `rebases` are the indices
    of points at which someone has decided that a new series begins, numbered from 1 as drawn.
    """

    line: Line
    unit: str
    references: tuple[Line, ...] = ()
    joined: bool = True
    target: Reference | None = None
    rebases: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """The range of chance about the average, from one point to another of a control chart (both by index).

    Limits are as worked out; what lies beyond the end of a scale is cut off only in the drawing. They are None where
    too few figures are there: then the average stands alone.
    """

    first: int
    last: int
    mean: float
    lower: float | None
    upper: float | None


@dataclass(frozen=True, slots=True)
class ControlChartSpec:
    """Values over time within their range of chance. A special cause stands as the `judgement` of its point.

    `limits` has a row for each segment that has any, oldest first; `rebases` are the indices of the first points of
    new segments, numbered from 1 as drawn. The line of `reference` is context; `target` is a line of its own.
    `left_out` names an area whose line would be so far away that nothing else could be read.
    """

    line: Line
    unit: str
    limits: tuple[Limits, ...]
    rebases: tuple[int, ...] = ()
    target: Reference | None = None
    reference: Line | None = None
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class ColumnsSpec:
    """Columns over time, for activity. `earlier` is the index of the column to compare the last one with.

    `target` and `rebases` are drawn as on lines.
    """

    line: Line
    unit: str
    earlier: int | None = None
    target: Reference | None = None
    rebases: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RankingSpec:
    """Areas side by side in the order given, each with its interval and judgement. `focus` names the chosen one."""

    rows: tuple[Point, ...]
    unit: str
    reference: Reference | None = None
    focus: str = ""


@dataclass(frozen=True, slots=True)
class BreakdownSpec:
    """One area's categories in the order given: dots with intervals, or bars for counts.

    `references` are the same categories of another area, whose name is `reference_name`.
    """

    rows: tuple[Point, ...]
    unit: str
    style: Literal["dots", "bars"] = "dots"
    references: tuple[Point, ...] = ()
    reference_name: str = ""


ChartSpec = (
    TrendSpec | ControlChartSpec | ColumnsSpec | RankingSpec | BreakdownSpec | FunnelSpec | SpineChartSpec | TileMapSpec
)
