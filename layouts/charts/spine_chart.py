"""A spine chart as one picture: metrics down, each area's mark on the range of its peers, England in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from layouts import theme
from layouts.charts.labels import escape, wrap
from layouts.charts.periods_axis import tidy
from layouts.charts.rows import draw_dots, draw_row_axes, hold_right_axis
from layouts.charts.specs import Point
from layouts.charts.spine_spec import SpineChartSpec

EDGE: Final = 1.08
"""How far the picture reaches to both sides, in halves of a row."""

_NOTE: Final = f'<span style="font-size:10px;color:{theme.MUTED}">{{}}</span>'
_NOTE_LETTERS: Final = 52
_ROW: Final = 42
_STROKE: Final = 0.36
_WHOLE, _MIDDLE = 12, 12

Span = tuple[int, float, float]


def draw_spine_chart(spec: SpineChartSpec) -> dict[str, Any]:
    """Draw an area's metrics as a plotly figure in plain data; rows without a place say why in words."""
    points = place_rows(spec)
    axis = {"range": [-EDGE, EDGE], "tickvals": [0], "ticktext": [escape(spec.reference)], "showgrid": False}
    layout = {
        "template": theme.PLOTLY_TEMPLATE,
        "height": theme.ROWS_MARGINS + _ROW * len(spec.rows),
        "margin": {"l": 8, "r": 8, "t": 26, "b": 30},
        "xaxis": {**axis, "side": "top", "showline": False},
        **_draw_axes(spec, points),
        "annotations": [
            {"x": 0, "y": index, "text": escape(row.why), "font": {"size": 12, "color": theme.MUTED}}
            for index, row in enumerate(spec.rows)
            if row.why
        ],
    }
    strokes = [(0.0, index - _STROKE, index + _STROKE) for index in find_references(spec)]
    lines = [
        _draw_spans(find_spans(spec), theme.GRID, _WHOLE),
        _draw_spans(find_middles(spec), theme.BACKGROUND_SERIES, _MIDDLE),
        _draw_line([each for x, low, high in strokes for each in ((x, low), (x, high), (None, None))], 2),
    ]
    return {"data": [*lines, *draw_dots(points), hold_right_axis()], "layout": layout}


def _draw_axes(spec: SpineChartSpec, points: Sequence[Point]) -> dict[str, Any]:
    """The names, and beneath each its period and unit in small type."""
    axes = draw_row_axes(points, with_judgement=True)
    names = [f"{escape(row.label)}<br>{_NOTE.format(wrap(row.note, _NOTE_LETTERS))}" for row in spec.rows]
    return {**axes, "yaxis": {**axes["yaxis"], "ticktext": names, "showgrid": False}}


# ---------------------------------------------------------------- where things stand, for every medium


def place_rows(spec: SpineChartSpec) -> tuple[Point, ...]:
    """The rows as points whose value is their place across, from -1 to 1; None where a row has no place."""
    return tuple(
        Point(
            row.label,
            row.text,
            row.spine.place(row.spine.value) if row.spine and row.spine.value is not None else None,
            shown=row.shown,
            judgement=row.judgement,
        )
        for row in spec.rows
    )


def find_spans(spec: SpineChartSpec) -> list[Span]:
    """From where to where the figures of each row reach: (row, left, right)."""
    return [_order(index, row.spine, row.spine.known) for index, row in enumerate(spec.rows) if row.spine]


def find_middles(spec: SpineChartSpec) -> list[Span]:
    """Where the middle half of each row lies: (row, left, right)."""
    rows = enumerate(spec.rows)
    return [_order(index, row.spine, row.spine.middle) for index, row in rows if row.spine and row.spine.middle]


def find_references(spec: SpineChartSpec) -> list[int]:
    """The rows that have the line in the middle."""
    return [index for index, row in enumerate(spec.rows) if row.spine and row.spine.england is not None]


def _order(index: int, spine: Any, values: Sequence[float]) -> Span:
    places = [spine.place(value) for value in values]
    return index, min(places), max(places)


# ---------------------------------------------------------------- lines


def _draw_spans(spans: Sequence[Span], color: str, width: int) -> dict[str, Any]:
    """Bars from left to right, as thick lines with a gap after each."""
    path = [each for row, left, right in spans for each in ((left, row), (right, row), (None, None))]
    return {**_draw_line(path, width), "line": {"color": color, "width": width}}


def _draw_line(path: Sequence[tuple[float | None, float | None]], width: int) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [tidy(x) for x, _ in path],
        "y": [y for _, y in path],
        "line": {"color": theme.REFERENCE, "width": width},
        "hoverinfo": "skip",
    }
