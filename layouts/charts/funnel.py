"""Areas of different size around their common centre: a funnel plot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from layouts import theme
from layouts.charts.funnel_spec import FunnelLine, FunnelPoint, FunnelSpec
from layouts.charts.labels import escape, measure, spread, wrap
from layouts.charts.periods_axis import tidy
from layouts.charts.scale import Scale, choose_scale, draw_axis

HEIGHT: Final = 410
_TOP, _BOTTOM = 14, 48
_PLOT_HEIGHT = HEIGHT - _TOP - _BOTTOM
_LINE_HEIGHT = 15
_NAME_LETTERS = 18
_SIZE_LETTERS = 44
_SHIFT = 14  # pixels from a mark to its name
_LEAST_WIDTH = 230  # pixels of the plot on the narrowest screen
_LEFT_FROM: Final = 0.55
"""An area farther across than this share of the axis has its name to its left."""

_CONTEXT: Final = {"size": 8, "color": theme.BACKGROUND_SERIES, "line": {"width": 1, "color": theme.OUTLINE}}


def draw_funnel(spec: FunnelSpec) -> dict[str, Any]:
    """Draw a funnel as a plotly figure in plain data.

    Lines carry their names at their ends, areas outside them beside their marks; others that the chart is about where
    there is room. A judgement is told by the shape of the mark; the context stands behind as small grey dots.
    """
    across = choose_scale([0.0, *(point.size for point in spec.points)], "people", steps=4, from_zero=True)
    upward = _choose_upward(spec, across)
    ends = [("Centre", spec.centre_shown), *((line.name, "") for line in spec.lines if line.name)]
    right = measure([word for end in ends for word in end], _NAME_LETTERS) + 14
    axis = draw_axis(upward, spec.unit)
    layout = {
        "template": theme.PLOTLY_TEMPLATE,
        "height": HEIGHT,
        "margin": {"l": 52, "r": right, "t": _TOP, "b": _BOTTOM},
        "xaxis": {**draw_axis(across, "people"), "title": _name_axis(spec), "showgrid": False, "tickangle": 0},
        "yaxis": axis,
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
    places = _spread([value for value, _, _ in ends], [lines for _, _, lines in ends], upward)
    return [
        {
            "x": across.high,
            "y": round(place, 6),
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


def _spread(values: Sequence[float], lines: Sequence[int], upward: Scale) -> list[float]:
    unit = upward.span / _PLOT_HEIGHT
    kept = [min(max(value, upward.low), upward.high) for value in values]
    heights = [count * _LINE_HEIGHT * unit for count in lines]
    return spread(kept, heights, low=upward.low, high=upward.high + _TOP * unit)


# ---------------------------------------------------------------- areas


def _draw_points(points: Sequence[FunnelPoint]) -> Iterator[dict[str, Any]]:
    """The small dots of context first, so that they lie beneath, then a trace for each judgement."""
    behind = [point for point in points if _is_plain(point)]
    if behind:
        yield _trace(behind, "For context", _CONTEXT)
    front = [point for point in points if not _is_plain(point)]
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


def _is_plain(point: FunnelPoint) -> bool:
    return point.context and point.named != "always"


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
    """The names beside their marks: of all that must have one, moved apart and then led to their mark by a thin line;
    of the others, where there is room."""
    placer = _Placer(across, upward)
    marks = [placer.find_mark(point) for point in points]
    must = [point for point in points if point.named == "always"]
    places = _spread([point.value for point in must], [_count_lines(point) for point in must], upward)
    named = [_write_beside(point, placer, place) for point, place in zip(must, places, strict=True)]
    taken = [*marks, *(placer.find_box(point, _find_lift(point, named)) for point in must)]
    for point in sorted((each for each in points if each.named == "room"), key=lambda each: -each.size):
        box = placer.find_box(point, 0)
        if not any(_overlap(box, other) for other in taken):
            taken.append(box)
            named.append(_write_beside(point, placer, point.value))
    return named


def _find_lift(point: FunnelPoint, named: Sequence[dict[str, Any]]) -> float:
    """How many pixels below its mark the name of a point stands."""
    return next(float(each["ay"]) for each in named if each["text"] == _write_name(point))


_Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels."""


def _overlap(box: _Box, other: _Box) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]


@dataclass(frozen=True, slots=True)
class _Placer:
    """Where things lie on the plot of a narrow screen, in pixels."""

    across: Scale
    upward: Scale

    def find_place(self, point: FunnelPoint) -> tuple[float, float]:
        share = (point.size - self.across.low) / self.across.span
        return share * _LEAST_WIDTH, (self.upward.high - point.value) / self.upward.span * _PLOT_HEIGHT

    def find_mark(self, point: FunnelPoint) -> _Box:
        x, y = self.find_place(point)
        return x - 5, y - 5, x + 5, y + 5

    def find_box(self, point: FunnelPoint, lift: float) -> _Box:
        x, y = self.find_place(point)
        wide, high = measure([point.label], _NAME_LETTERS), _count_lines(point) * _LINE_HEIGHT
        left = x - _SHIFT - wide if self.is_right(point) else x + _SHIFT
        return left, y + lift - high / 2, left + wide, y + lift + high / 2

    def is_right(self, point: FunnelPoint) -> bool:
        """Whether a point lies so far to the right that its name goes to its left."""
        return point.size > self.across.low + _LEFT_FROM * self.across.span


def _write_name(point: FunnelPoint) -> str:
    name = wrap(point.label, _NAME_LETTERS)
    return name if point.context else f"<b>{name}</b>"


def _count_lines(point: FunnelPoint) -> int:
    return wrap(point.label, _NAME_LETTERS).count("<br>") + 1


def _write_beside(point: FunnelPoint, placer: _Placer, place: float) -> dict[str, Any]:
    """A name to the left or right of its mark, at the height of `place`."""
    side = "right" if placer.is_right(point) else "left"
    return {
        "x": tidy(point.size),
        "y": tidy(point.value),
        "ax": -_SHIFT if side == "right" else _SHIFT,
        "ay": round((point.value - place) / placer.upward.span * _PLOT_HEIGHT, 1),
        "xanchor": side,
        "align": side,
        "showarrow": True,
        "arrowhead": 0,
        "arrowwidth": 1,
        "arrowcolor": theme.OUTLINE,
        "standoff": 6,
        "text": _write_name(point),
        "font": {"size": 12},
    }
