"""Columns over time, for activity that has no good direction and for plain counts."""

from __future__ import annotations

from typing import Any

from layouts import theme
from layouts.charts.labels import escape, measure
from layouts.charts.periods_axis import (
    BOTTOM,
    TOP,
    EndLabel,
    draw_gaps,
    draw_period_axis,
    draw_rebases,
    draw_target,
    find_last,
    measure_margin,
    place_labels,
    tidy,
)
from layouts.charts.scale import choose_scale, draw_axis, thin_ticks
from layouts.charts.specs import ColumnsSpec


def draw_columns(spec: ColumnsSpec) -> dict[str, Any]:
    """Draw columns as a plotly figure in plain data.

    The last column and the one to compare it with carry their figures; the last is in focus. The axis begins at
    zero. A period without a figure has a cross and no column; a provisional column is hatched,
    and the word stands beneath it.
    """
    points = spec.line.points
    target = spec.target
    scale = choose_scale([*(p.value for p in points), target.value if target else None], spec.unit, from_zero=True)
    labels = [EndLabel(target.name, target.value, target.shown, theme.MUTED)] if target else []
    uprights, numbers = draw_rebases(spec.rebases)
    layout = {
        "template": theme.PLOTLY_TEMPLATE,
        "height": theme.TREND_HEIGHT,
        "margin": {"l": 18 + measure([f"{scale.high:,.10g}%"]), "r": measure_margin(labels), "t": TOP, "b": BOTTOM},
        "bargap": 0.3,
        "xaxis": draw_period_axis(points, thin_ticks(len(points), wanted=6)),
        "yaxis": {**draw_axis(scale, spec.unit), "zeroline": True, "zerolinecolor": theme.OUTLINE},
    }
    if target or uprights:
        layout["annotations"] = [*place_labels(labels, scale, len(points) - 0.5), *numbers]
        layout["shapes"] = [*([draw_target(target, len(points) - 0.5)] if target else []), *uprights]
    return {"data": [_draw_bars(spec, find_last(points)), *draw_gaps(points, scale)], "layout": layout}


def _draw_bars(spec: ColumnsSpec, last: int | None) -> dict[str, Any]:
    points, marked = spec.line.points, {last, spec.earlier}
    return {
        "type": "bar",
        "name": escape(spec.line.name),
        "y": [tidy(point.value) for point in points],
        "text": [escape(point.shown) if index in marked else "" for index, point in enumerate(points)],
        "textposition": "outside",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"size": 12, "color": theme.INK},
        "cliponaxis": False,
        "hovertext": [escape(point.text) for point in points],
        "hoverinfo": "text",
        "marker": {
            "color": [theme.FOCUS if index == last else theme.BACKGROUND_SERIES for index in range(len(points))],
            "line": {"width": 1, "color": theme.OUTLINE},
            "pattern": {
                "shape": ["/" if point.provisional else "" for point in points],
                "fgcolor": theme.PAPER,
                "size": 6,
            },
        },
    }
