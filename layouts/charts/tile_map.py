"""Areas as equal squares, each near its place: a tile map."""

from __future__ import annotations

from typing import Any, Final

from layouts import theme
from layouts.charts.labels import escape, fold
from layouts.charts.tile_spec import TileMapSpec, TilePoint

REACH: Final = 0.47
"""Half the side of a square, where the next one's middle is 1 away: between them stays a narrow gap."""

_LETTERS: Final = 15
_WIDE_FROM: Final = 6  # from so many columns on squares become smaller
_PITCH, _TOP, _EDGE = 96, 26, 4


def draw_tile_map(spec: TileMapSpec) -> dict[str, Any]:
    """Draw squares as a plotly figure in plain data.

    Each carries name, figure and judgement as words; those that the chart is about have a strong outline, those
    without a figure a dotted one.
    """
    pitch = _PITCH * min(1, _WIDE_FROM / spec.columns)
    hidden = {"visible": False, "constrain": "domain"}
    caption = {"x": 0, "xref": "paper", "y": 1, "yref": "paper", "xanchor": "left", "yanchor": "bottom"}
    notes = [{**caption, "text": escape(spec.caption), "font": {"size": 12}}] if spec.caption else []
    layout = {
        "template": theme.PLOTLY_TEMPLATE,
        "height": round(pitch * spec.rows) + _TOP + _EDGE,
        "margin": {"l": _EDGE, "r": _EDGE, "t": _TOP, "b": _EDGE},
        "xaxis": {"range": [0.5, spec.columns + 0.5], **hidden},
        "yaxis": {"range": [spec.rows + 0.5, 0.5], "scaleanchor": "x", **hidden},
        "shapes": [_draw_square(tile) for tile in spec.tiles],
        "annotations": [*notes, *(_write_words(tile) for tile in spec.tiles)],
    }
    return {"data": [_listen(spec)], "layout": layout}


def write_lines(tile: TilePoint) -> list[str]:
    """The words of a square, line by line: name, figure, judgement."""
    words = (*fold(tile.label, _LETTERS), *fold(tile.shown, _LETTERS), tile.told)
    return [line for line in words if line]


def _draw_square(tile: TilePoint) -> dict[str, Any]:
    line = {"color": theme.INK if tile.own else theme.OUTLINE, "width": 2 if tile.own else 1}
    return {
        "type": "rect",
        "x0": tile.column - REACH,
        "x1": tile.column + REACH,
        "y0": tile.row - REACH,
        "y1": tile.row + REACH,
        "fillcolor": tile.fill,
        "line": line if tile.known else {**line, "dash": "dot"},
    }


def _write_words(tile: TilePoint) -> dict[str, Any]:
    text = "<br>".join(escape(line) for line in write_lines(tile))
    return {"x": tile.column, "y": tile.row, "text": text, "font": {"size": 10, "color": tile.ink}}


def _listen(spec: TileMapSpec) -> dict[str, Any]:
    """What stands beneath the pointer: marks that nobody sees."""
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "Value",
        "x": [tile.column for tile in spec.tiles],
        "y": [tile.row for tile in spec.tiles],
        "marker": {"symbol": "square", "size": 60, "opacity": 0},
        "hovertext": [escape(tile.text) for tile in spec.tiles],
        "hoverinfo": "text",
    }
