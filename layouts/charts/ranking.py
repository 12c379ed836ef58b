"""Areas side by side: ranked dots with intervals, and a line to compare them with."""

from __future__ import annotations

from typing import Any

from layouts import theme
from layouts.charts.rows import draw_dots, draw_reference, draw_row_axes, hold_right_axis
from layouts.charts.scale import choose_scale, draw_axis
from layouts.charts.specs import RankingSpec

MOST_ROWS = 40


def draw_ranking(spec: RankingSpec) -> dict[str, Any]:
    """Draw areas in the order given as a plotly figure in plain data.

    The judgement of each stands beside it as a word and is told by the shape of its dot. An area without a figure
    keeps its row, with the reason in words.
    """
    if len(spec.rows) > MOST_ROWS:
        raise ValueError(f"A ranking shows at most {MOST_ROWS} areas, not {len(spec.rows)}.")
    shown = [value for row in spec.rows for value in (row.value, row.lower, row.upper)]
    scale = choose_scale([*shown, spec.reference.value if spec.reference else None], spec.unit, steps=3)
    layout = {
        "template": theme.PLOTLY_TEMPLATE,
        "height": theme.ROWS_MARGINS + theme.ROW_HEIGHT * len(spec.rows),
        "margin": {"l": 8, "r": 8, "t": 26, "b": 30},
        "xaxis": {**draw_axis(scale, spec.unit), "showgrid": True},
        **draw_row_axes(spec.rows, focus=spec.focus, with_judgement=True),
    }
    if spec.reference:
        layout |= draw_reference(spec.reference, scale)
    return {"data": [*draw_dots(spec.rows), hold_right_axis()], "layout": layout}
