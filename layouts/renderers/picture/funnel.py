"""Areas of different size around their common centre: a funnel plot."""

from __future__ import annotations

from matplotlib.axes import Axes

from layouts import theme
from layouts.charts.funnel_spec import FunnelSpec
from layouts.charts.scale import Scale
from layouts.drawing_parts import find_scale
from layouts.exhibits.funnel_names import place_names
from layouts.renderers.picture.parts import LINE, End, clean, draw_mark, name_ends, set_axis, write
from layouts.renderers.picture.words import PLAIN

_CONTEXT = theme.Mark("", "", "", "circle", theme.BACKGROUND_SERIES, theme.OUTLINE)


def draw_funnel(axes: Axes, spec: FunnelSpec, size: tuple[float, float]) -> None:
    """Draw the limits, the centre, and the areas by size and figure."""
    across, upward = find_scale(spec, "x"), find_scale(spec, "y")
    clean(axes, kept=("bottom", "left"))
    set_axis(axes, across, "people", along="x")
    axes.xaxis.grid(visible=False)
    set_axis(axes, upward, spec.unit)
    axes.set_xlabel(spec.size_name, size=PLAIN, color=theme.MUTED)
    ends = []
    for line in spec.lines:
        shown = [(x, y) for x, y in line.points if x <= across.high]
        style = "-" if line.outer else (0, (4, 2))
        axes.plot([x for x, _ in shown], [y for _, y in shown], color=theme.OUTLINE, linewidth=1.2, linestyle=style)
        if line.name:
            ends.append(End(shown[-1][1], (line.name,)))
    axes.plot([across.low, across.high], [spec.centre] * 2, color=theme.REFERENCE, linewidth=1.2)
    ends.append(End(spec.centre, ("Centre", spec.centre_shown)))
    name_ends(axes, ends, upward, at=across.high, height=size[1])
    for point in sorted(spec.points, key=lambda each: not each.is_plain):
        mark = _CONTEXT if point.is_plain else theme.find_mark(point.judgement)
        draw_mark(axes, (point.size, point.value), mark, size=8 if point.context else 12)
    _write_names(axes, spec, (across, upward), size[1])


def _write_names(axes: Axes, spec: FunnelSpec, scales: tuple[Scale, Scale], height: float) -> None:
    across, upward = scales
    for named in place_names(spec.points, across, upward, line=LINE / height):
        point = named.point
        side, shift = ("right", -11) if named.to_left else ("left", 11)
        write(axes, point.label, (point.size, named.value), ha=side, shift=(shift, 0), bold=not point.context)
