"""One row of an area's profile: the area's mark on the range of its peers, with England in the middle.

The range runs from the lowest to the highest; its middle half, between the quartiles, is darker.
"""

from __future__ import annotations

from layouts import theme
from layouts.charts.spine_spec import SpineSpec
from layouts.charts.svg import number, write_svg

WIDTH, HEIGHT = 240, 28
_PAD = 9
_BAR = 10


def draw_spine(spec: SpineSpec) -> str:
    """Draw one row as the address of a picture; all rows have England in the middle.

    Without England there is no line.
    """
    if not spec.known:
        return write_svg("", width=WIDTH, height=HEIGHT)
    parts = _draw_range(_place(spec, min(spec.known)), _place(spec, max(spec.known)), theme.GRID)
    if spec.middle is not None:
        lower, upper = spec.middle
        parts += _draw_range(_place(spec, lower), _place(spec, upper), theme.BACKGROUND_SERIES)
    if spec.england is not None:
        middle = number(_place(spec, spec.england))
        parts += f"<path d='M{middle} 1v{HEIGHT - 2}' stroke='{theme.REFERENCE}' stroke-width='2'/>"
    if spec.value is not None:
        parts += draw_mark(spec.judgement, _place(spec, spec.value), HEIGHT / 2)
    return write_svg(parts, width=WIDTH, height=HEIGHT)


def _place(spec: SpineSpec, value: float) -> float:
    return WIDTH / 2 + spec.place(value) * (WIDTH / 2 - _PAD)


def _draw_range(start: float, end: float, color: str) -> str:
    left, width = min(start, end), max(abs(end - start), 1)
    fill = f"fill='{color}' stroke='{theme.OUTLINE}' stroke-width='.5'"
    top = number((HEIGHT - _BAR) / 2)
    return f"<rect x='{number(left)}' y='{top}' width='{number(width)}' height='{_BAR}' {fill}/>"


def draw_mark(judgement: str, x: float, y: float) -> str:
    """Give the shape of a judgement: ● ○ ◆ ▲ ▼, or a dotted ring where none can be made."""
    mark = theme.find_mark(judgement)
    style = f"fill='{mark.fill}' stroke='{mark.outline}' stroke-width='1.5'"
    left, top = number(x), number(y)
    shapes = {
        "diamond": f"<path d='M{left} {number(y - 7)}l7 7-7 7-7-7z' {style}/>",
        "triangle-up": f"<path d='M{left} {number(y - 6)}l6.5 11h-13z' {style}/>",
        "triangle-down": f"<path d='M{left} {number(y + 6)}l6.5-11h-13z' {style}/>",
    }
    if mark.symbol.endswith("-dot"):
        style += " stroke-dasharray='2 2'"
    return shapes.get(mark.symbol, f"<circle cx='{left}' cy='{top}' r='5.5' {style}/>")
