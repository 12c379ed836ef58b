"""Areas as equal squares, each near its place: a tile map."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from layouts import theme
from layouts.charts.tile_map import REACH, write_lines
from layouts.charts.tile_spec import TileMapSpec, TilePoint
from layouts.renderers.picture.parts import clean, to_points, write

_SIZE = 8.0


def draw_tile_map(axes: Axes, spec: TileMapSpec, _size: tuple[float, float]) -> None:
    """Draw the squares with name, figure and judgement as words."""
    clean(axes, kept=())
    axes.set_xlim(0.5, spec.columns + 0.5)
    axes.set_ylim(spec.rows + 0.5, 0.5)
    axes.set_aspect("equal")
    axes.set_xticks([])
    axes.set_yticks([])
    if spec.caption:
        write(axes, spec.caption, (0.5, 0.5), shift=(0, 6), ha="left", va="bottom")
    for tile in spec.tiles:
        axes.add_patch(_make_square(tile))
        write(axes, "\n".join(write_lines(tile)), (tile.column, tile.row), color=tile.ink, size=_SIZE)


def _make_square(tile: TilePoint) -> Rectangle:
    side = 2 * REACH
    return Rectangle(
        (tile.column - REACH, tile.row - REACH),
        side,
        side,
        facecolor=tile.fill,
        edgecolor=theme.INK if tile.own else theme.OUTLINE,
        linewidth=to_points(2 if tile.own else 1),
        linestyle="-" if tile.known else ":",
    )
