"""Areas of different size around their common centre: a funnel plot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from layouts import theme
from layouts.charts.funnel_spec import FunnelLine, FunnelPoint, FunnelSpec
from layouts.charts.label_room import LINE_HEIGHT, NAME_LETTERS, PLOT_HEIGHT, SHIFT, NamePlacer
from layouts.charts.labels import escape, measure, spread, stand_at, wrap
from layouts.charts.periods_axis import tidy
from layouts.charts.scale import Scale, choose_scale, draw_axis

_TOP, _BOTTOM = 14, 52
_HEIGHT = _TOP + PLOT_HEIGHT + _BOTTOM
_SIZE_LETTERS = 44

_TICKS: Final = {"ticks": "outside", "ticklen": 4, "tickangle": 0}
"""So that the numbers of both axes keep apart where they meet."""

_CONTEXT: Final = {"size": 8, "color": theme.BACKGROUND_SERIES, "line": {"width": 1, "color": theme.OUTLINE}}


def draw_funnel(spec: FunnelSpec) -> dict[str, Any]:
    """Draw a funnel as a plotly figure in plain data.

    Lines carry their names at their ends, areas outside them beside their marks; others that the chart is about where
    there is room. A judgement is told by the shape of the mark; the context stands behind as small grey dots.
    """
    across = choose_scale([0.0, *(point.size for point in spec.points)], "people", steps=4, from_zero=True)
    upward = _choose_upward(spec, across)
    ends = [("Centre", spec.centre_shown), *((line.name, "") for line in spec.lines if line.name)]
    right = measure([word for end in ends for word in end], NAME_LETTERS) + 14
    axis = draw_axis(upward, spec.unit)
    layout = {
        "template": theme.PLOTLY_TEMPLATE,
        "height": _HEIGHT,
        "margin": {"l": 52, "r": right, "t": _TOP, "b": _BOTTOM},
        "xaxis": {**draw_axis(across, "people"), "title": _name_axis(spec), **_TICKS, "showgrid": False},
        "yaxis": {**axis, **_TICKS},
        "annotations": [*_name_ends(spec, across, upward), *_name_points(spec.points, across, upward)],
    }
    traces = [*(_draw_line(line) for line in spec.lines), _draw_centre(spec, across), *_draw_points(spec.points)]
    return {"data": traces, "layout": layout}


def _name_axis(spec: FunnelSpec) -> dict[str, Any]:
    return {"text": wrap(spec.size_name, _SIZE_LETTERS), "font": {"size": 12, "color": theme.MUTED}, "standoff": 8}


def _choose_upward(spec: FunnelSpec, across: Scale) -> Scale:
    """The axis of figures: all areas, and the outer lines from the size of the smallest area on."""
    smallest = min((point.size for point in spec.points), default=0.0)
    within = [value for line in spec.lines for size, value in line.points if smallest <= size <= across.high]
    return choose_scale([spec.centre, *(point.value for point in spec.points), *within], spec.unit)


# ---------------------------------------------------------------- lines


def _draw_line(line: FunnelLine) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "name": line.name,
        "x": [tidy(size) for size, _ in line.points],
        "y": [tidy(value) for _, value in line.points],
        "line": {"width": 1.5, "color": theme.OUTLINE, "dash": "solid" if line.outer else "dash"},
        "hoverinfo": "skip",
    }


def _draw_centre(spec: FunnelSpec, across: Scale) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "name": "Centre",
        "x": [across.low, across.high],
        "y": [tidy(spec.centre)] * 2,
        "line": {"width": 1.5, "color": theme.REFERENCE},
        "hoverinfo": "skip",
    }


def _name_ends(spec: FunnelSpec, across: Scale, upward: Scale) -> list[dict[str, Any]]:
    """The names of the lines and of the centre, to the right of the plot, moved apart where they would touch."""
    ends = [(_find_end(line, across), escape(line.name), 1) for line in spec.lines if line.name and line.points]
    ends.append((spec.centre, f"Centre<br>{escape(spec.centre_shown)}", 2))
    unit = upward.span / PLOT_HEIGHT
    kept = [min(max(value, upward.low), upward.high) for value, _, _ in ends]
    heights = [lines * LINE_HEIGHT * unit for _, _, lines in ends]
    places = spread(kept, heights, low=upward.low, high=upward.high + _TOP * unit)
    return [
        {
            "x": across.high,
            **stand_at(place, upward, PLOT_HEIGHT),
            "xanchor": "left",
            "xshift": 6,
            "align": "left",
            "text": text,
            "font": {"size": 12, "color": theme.MUTED},
        }
        for place, (_, text, _) in zip(places, ends, strict=True)
    ]


def _find_end(line: FunnelLine, across: Scale) -> float:
    """The value of a line where the axis ends."""
    return next((value for size, value in reversed(line.points) if size <= across.high), line.points[-1][1])


# ---------------------------------------------------------------- areas


def _draw_points(points: Sequence[FunnelPoint]) -> Iterator[dict[str, Any]]:
    """The small dots of context first, so that they lie beneath, then a trace for each judgement."""
    behind = [point for point in points if point.is_plain]
    if behind:
        yield _trace(behind, "For context", _CONTEXT)
    front = [point for point in points if not point.is_plain]
    for word in dict.fromkeys(point.judgement for point in front):
        mine = [point for point in front if point.judgement == word]
        mark = theme.find_mark(word)
        marker = {
            "symbol": mark.symbol,
            "size": [9 if point.context else 12 for point in mine],
            "opacity": 1,
            "color": mark.outline if mark.symbol.endswith("-dot") else mark.fill,
            "line": {"width": 1.5, "color": mark.outline},
        }
        yield _trace(mine, word, marker)


def _trace(points: Sequence[FunnelPoint], name: str, marker: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": [tidy(point.size) for point in points],
        "y": [tidy(point.value) for point in points],
        "marker": marker,
        "hovertext": [escape(point.text) for point in points],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _name_points(points: Sequence[FunnelPoint], across: Scale, upward: Scale) -> list[dict[str, Any]]:
    """The names beside their marks: of all that must have one, moved up or down to where nothing is covered and led to
    their mark by a thin line; of the others, where there is room beside the mark."""
    placer = NamePlacer(points, across, upward)
    must = sorted((each for each in points if each.named == "always"), key=lambda each: -each.size)
    may = sorted((each for each in points if each.named == "room"), key=lambda each: -each.size)
    placed = [(point, placer.place(point) or placer.give(point)) for point in must]
    placed += [(point, place) for point in may if (place := placer.place(point, farthest=0))]
    return [_write_beside(point, *place) for point, place in placed]


def _write_name(point: FunnelPoint) -> str:
    name = wrap(point.label, NAME_LETTERS)
    return name if point.context else f"<b>{name}</b>"


def _write_beside(point: FunnelPoint, to_left: bool, lift: float) -> dict[str, Any]:
    """A name to the left or right of its mark, `lift` pixels below it."""
    side = "right" if to_left else "left"
    return {
        "x": tidy(point.size),
        "y": tidy(point.value),
        "ax": -SHIFT if to_left else SHIFT,
        "ay": lift,
        "xanchor": side,
        "align": side,
        "showarrow": True,
        "arrowhead": 0,
        "arrowwidth": 1,
        "arrowcolor": theme.OUTLINE,
        "standoff": 6,
        "text": _write_name(point),
        "font": {"size": 12},
        "bgcolor": "rgba(255,255,255,0.8)",
    }
