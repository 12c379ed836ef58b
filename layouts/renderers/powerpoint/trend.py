"""A trend as a native line chart."""

from __future__ import annotations

from typing import Any

from layouts.charts.specs import TrendSpec
from layouts.drawing_parts import find_scale
from layouts.renderers.powerpoint.line_chart import insert_line_chart
from layouts.renderers.powerpoint.line_series import LineChart, make_context, make_focus, make_target


def insert_trend(place: Any, spec: TrendSpec) -> Any:
    """Put values over time into a placeholder: the line in focus with its intervals, others beside it."""
    series = [make_focus(spec.line, joined=spec.joined), *(make_context(line) for line in spec.references)]
    if spec.target:
        series.append(make_target(spec.target, len(spec.line.points)))
    plan = LineChart(spec.line.points, tuple(series), find_scale(spec, "y"), spec.unit, spec.rebases)
    return insert_line_chart(place, plan)
