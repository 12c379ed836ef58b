"""What charts of rows share: names to the left, figures and judgements to the right, a mark for each row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from layouts import theme
from layouts.charts.intervals import draw_intervals
from layouts.charts.labels import escape, wrap
from layouts.charts.periods_axis import tidy
from layouts.charts.scale import Scale
from layouts.charts.specs import Point, Reference

_NAME_LETTERS = 15


def draw_row_axes(rows: Sequence[Point], *, focus: str = "", with_judgement: bool = False) -> dict[str, Any]:
    """Give the two vertical axes: names on the left, and figures, with judgements if asked, on the right."""
    places, reach = list(range(len(rows))), [len(rows) - 0.4, -0.6]
    names = [wrap(row.label, _NAME_LETTERS) for row in rows]
    left = [f"<b>{name}</b>" if row.label == focus else name for name, row in zip(names, rows, strict=True)]
    plain = {"range": reach, "tickvals": places, "automargin": True, "showgrid": False, "ticklabelstandoff": 6}
    right = [_write_side(row, with_judgement=with_judgement, bold=row.label == focus) for row in rows]
    return {
        "yaxis": {**plain, "ticktext": left, "showgrid": True, "showline": False},
        "yaxis2": {**plain, "ticktext": right, "overlaying": "y", "side": "right", "tickfont": {"size": 12}},
    }


def _write_side(row: Point, *, with_judgement: bool, bold: bool) -> str:
    told = with_judgement and row.value is not None and row.judgement != theme.NOT_COMPARED.word
    text = "<br>".join(escape(words) for words in (row.shown, row.judgement if told else "") if words)
    return f"<b>{text}</b>" if bold else text


def hold_right_axis() -> dict[str, Any]:
    """A trace without points: plotly draws an axis only where a trace lies on it."""
    return {"type": "scatter", "x": [None], "y": [None], "yaxis": "y2", "hoverinfo": "skip"}


def draw_dots(rows: Sequence[Point]) -> list[dict[str, Any]]:
    """Give the dots and intervals, a trace for each judgement, which is told by its shape."""
    words = dict.fromkeys(row.judgement for row in rows if row.value is not None)
    return [_draw_judged(rows, word) for word in words]


def _draw_judged(rows: Sequence[Point], word: str) -> dict[str, Any]:
    places = [index for index, row in enumerate(rows) if row.judgement == word and row.value is not None]
    mark = theme.find_mark(word) if word else theme.MARKS["Better"]
    chosen = [rows[index] for index in places]
    trace: dict[str, Any] = {
        "type": "scatter",
        "mode": "markers",
        "name": word or "Value",
        "x": [tidy(row.value) for row in chosen],
        "y": places,
        "marker": {
            "symbol": mark.symbol,
            "size": 11,
            "color": mark.outline if mark.symbol.endswith("-dot") else mark.fill,
            "line": {"width": 1.5, "color": mark.outline},
        },
        "hovertext": [escape(row.text) for row in chosen],
        "hoverinfo": "text",
        "cliponaxis": False,
    }
    if any(row.lower is not None for row in chosen):
        trace["error_x"] = draw_intervals(chosen, color=theme.OUTLINE, width=0)
    return trace


def draw_reference(reference: Reference, scale: Scale) -> dict[str, Any]:
    """Give a vertical line at the value to compare with, and its name above; both as parts of a layout."""
    share = (reference.value - scale.low) / scale.span
    return {
        "shapes": [
            {
                "type": "line",
                "yref": "paper",
                "y0": 0,
                "y1": 1,
                "x0": reference.value,
                "x1": reference.value,
                "line": {"color": theme.REFERENCE, "width": 1.5},
            }
        ],
        "annotations": [
            {
                "x": reference.value,
                "yref": "paper",
                "y": 1,
                "yanchor": "bottom",
                "xanchor": "left" if share < 0.3 else "right" if share > 0.7 else "center",
                "text": escape(f"{reference.name} {reference.shown}"),
                "font": {"size": 12},
            }
        ],
    }
