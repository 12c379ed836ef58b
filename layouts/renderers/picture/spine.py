"""A spine chart: metrics down, each area's mark on the range of its peers, England in the middle."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes

from layouts import theme
from layouts.charts.spine_chart import EDGE, Span, find_middles, find_references, find_spans, place_rows
from layouts.charts.spine_spec import SpineChartSpec
from layouts.drawing_parts import write_row_side
from layouts.renderers.picture.parts import clean, draw_mark, write
from layouts.renderers.picture.words import PLAIN, fold

NAME_WIDTH, NOTE_WIDTH = 205, 250
_NOTE = 8.0
_SIDE = 140
SIDE_WIDTH = _SIDE + NOTE_WIDTH
_HEIGHT, _STROKE = 0.34, 0.38


def draw_spine_chart(axes: Axes, spec: SpineChartSpec, _size: tuple[float, float]) -> None:
    """Draw the rows in the order given; a row without a place says why in words."""
    clean(axes, kept=())
    axes.set_xlim(-EDGE, EDGE)
    axes.set_ylim(len(spec.rows) - 0.5, -0.5)
    axes.set_xticks([])
    axes.set_yticks([])
    _draw_spans(axes, find_spans(spec), theme.GRID)
    _draw_spans(axes, find_middles(spec), theme.BACKGROUND_SERIES)
    for index in find_references(spec):
        axes.plot([0, 0], [index - _STROKE, index + _STROKE], color=theme.REFERENCE, linewidth=2)
    write(axes, spec.reference, (0, -0.5), shift=(0, 4), va="bottom", color=theme.MUTED)
    for index, (row, point) in enumerate(zip(spec.rows, place_rows(spec), strict=True)):
        write(axes, "\n".join(fold(row.label, PLAIN, width=NAME_WIDTH)), (-EDGE, index), shift=(-8, 0), ha="right")
        side = "  ".join(write_row_side(point, unjudged=theme.NOT_COMPARED.word))
        write(axes, side, (EDGE, index), shift=(8, 0), ha="left")
        note = "\n".join(fold(row.note, _NOTE, width=NOTE_WIDTH))
        write(axes, note, (EDGE, index), shift=(_SIDE, 0), ha="left", color=theme.MUTED, size=_NOTE)
        if row.why:
            write(axes, row.why, (0, index), color=theme.MUTED)
        if point.value is not None:
            draw_mark(axes, (point.value, index), theme.find_mark(row.judgement), size=11)


def _draw_spans(axes: Axes, spans: Sequence[Span], color: str) -> None:
    places, lefts = [row for row, _, _ in spans], [left for _, left, _ in spans]
    widths = [right - left for _, left, right in spans]
    axes.barh(places, widths, _HEIGHT, lefts, color=color, edgecolor=theme.OUTLINE, linewidth=0.5, zorder=2)
