"""Areas or groups side by side: names to the left, figures and judgements to the right, a mark for each row."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes

from layouts import theme
from layouts.charts.specs import BreakdownSpec, Point, RankingSpec
from layouts.drawing_parts import find_scale, write_row_side
from layouts.renderers.picture.parts import clean, draw_mark, set_axis, to_points, write
from layouts.renderers.picture.words import PLAIN, fold

_NAME_WIDTH = 175


def draw_ranking(axes: Axes, spec: RankingSpec, _size: tuple[float, float]) -> None:
    """Draw areas in the order given, each with its interval, its judgement as shape and word."""
    _set_up(axes, spec, spec.rows, focus=spec.focus)
    if spec.reference:
        axes.axvline(spec.reference.value, color=theme.REFERENCE, linewidth=1.2)
        name = f"{spec.reference.name} {spec.reference.shown}"
        write(axes, name, (spec.reference.value, len(spec.rows)), shift=(0, 4), va="bottom", color=theme.MUTED)
    _draw_dots(axes, spec.rows)


def draw_breakdown(axes: Axes, spec: BreakdownSpec, _size: tuple[float, float]) -> None:
    """Draw groups in the order given: dots with intervals, or bars from zero; another area's figure is a stroke."""
    _set_up(axes, spec, spec.rows)
    if spec.style == "bars":
        known = [(place, row.value) for place, row in _number(spec.rows) if row.value is not None]
        axes.barh([place for place, _ in known], [value for _, value in known], height=0.6, color=theme.FOCUS, zorder=2)
        return
    _draw_dots(axes, spec.rows)
    strokes = [(place, row.value) for place, row in _number(spec.references) if row.value is not None]
    for place, value in strokes:
        axes.plot([value] * 2, [place - 0.28, place + 0.28], color=theme.REFERENCE, linewidth=2)
    if strokes:
        place, value = strokes[0]
        write(axes, spec.reference_name, (value, place + 0.28), shift=(0, 3), va="bottom", color=theme.MUTED)


def _number(rows: Sequence[Point]) -> list[tuple[float, Point]]:
    """Each row with its height: the first is at the top."""
    return [(len(rows) - index - 0.5, row) for index, row in enumerate(rows)]


def _set_up(axes: Axes, spec: RankingSpec | BreakdownSpec, rows: Sequence[Point], *, focus: str = "") -> None:
    scale = find_scale(spec, "x")
    clean(axes)
    set_axis(axes, scale, spec.unit, along="x")
    axes.set_ylim(0, len(rows))
    axes.set_yticks([])
    for place, row in _number(rows):
        bold = row.label == focus
        name = "\n".join(fold(row.label, PLAIN, width=_NAME_WIDTH, bold=bold))
        write(axes, name, (scale.low, place), shift=(-10, 0), ha="right", bold=bold)
        side = "  ".join(write_row_side(row, unjudged=theme.NOT_COMPARED.word))
        write(axes, side, (scale.high, place), shift=(10, 0), ha="left", bold=bold)


def _draw_dots(axes: Axes, rows: Sequence[Point]) -> None:
    for place, row in _number(rows):
        if row.value is None:
            continue
        if row.lower is not None and row.upper is not None:
            axes.plot([row.lower, row.upper], [place] * 2, color=theme.OUTLINE, linewidth=to_points(2), zorder=3)
        mark = theme.find_mark(row.judgement) if row.judgement else theme.MARKS["Better"]
        draw_mark(axes, (row.value, place), mark, size=11)
