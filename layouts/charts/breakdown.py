"""One area's categories side by side, such as women and men: dots with intervals, or bars for counts."""

from __future__ import annotations

from typing import Any

from layouts import theme
from layouts.charts.labels import escape
from layouts.charts.periods_axis import tidy
from layouts.charts.rows import draw_dots, draw_row_axes, hold_right_axis
from layouts.charts.scale import choose_scale, draw_axis
from layouts.charts.specs import BreakdownSpec


def draw_breakdown(spec: BreakdownSpec) -> dict[str, Any]:
    """Draw categories in the order given as a plotly figure in plain data.

    The same category of another area, such as England, is an upright stroke in the same row. Bars begin at zero.
    """
    bars = spec.style == "bars"
    shown = [value for row in spec.rows for value in (row.value, row.lower, row.upper)]
    shown += [row.value for row in spec.references]
    scale = choose_scale(shown, spec.unit, steps=3, from_zero=bars)
    traces = [_draw_bars(spec)] if bars else draw_dots(spec.rows)
    layout: dict[str, Any] = {
        "template": theme.PLOTLY_TEMPLATE,
        "height": theme.ROWS_MARGINS + theme.ROW_HEIGHT * len(spec.rows),
        "margin": {"l": 8, "r": 8, "t": 26, "b": 30},
        "xaxis": {**draw_axis(scale, spec.unit), "showgrid": True},
        **draw_row_axes(spec.rows),
    }
    if any(row.value is not None for row in spec.references):
        traces.append(_draw_references(spec))
        layout["annotations"] = [_name_references(spec, scale.low + scale.span / 2)]
    return {"data": [*traces, hold_right_axis()], "layout": layout}


def _draw_bars(spec: BreakdownSpec) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "name": "Value",
        "x": [tidy(row.value) for row in spec.rows],
        "y": list(range(len(spec.rows))),
        "width": 0.6,
        "marker": {"color": theme.FOCUS},
        "hovertext": [escape(row.text) for row in spec.rows],
        "hoverinfo": "text",
    }


def _draw_references(spec: BreakdownSpec) -> dict[str, Any]:
    kept = [(index, row) for index, row in enumerate(spec.references) if row.value is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": escape(spec.reference_name),
        "x": [tidy(row.value) for _, row in kept],
        "y": [index for index, _ in kept],
        "marker": {"symbol": "line-ns-open", "size": 18, "color": theme.REFERENCE, "line": {"width": 2.5}},
        "hovertext": [escape(row.text) for _, row in kept],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _name_references(spec: BreakdownSpec, middle: float) -> dict[str, Any]:
    """Beside the first stroke's sign, its name: the words of a legend with one entry."""
    return {
        "x": middle,
        "yref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "text": f"┃ {escape(spec.reference_name)}",
        "font": {"size": 12},
    }
