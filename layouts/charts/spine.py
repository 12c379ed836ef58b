"""One row of an area's profile: the area's mark on the range of its peers, with England in the middle.

The range runs from the lowest to the highest; its middle half, between the quartiles, is darker.
"""

from __future__ import annotations

from dataclasses import dataclass

from layouts import theme
from layouts.charts.svg import number, write_svg

WIDTH, HEIGHT = 240, 28
_PAD = 9
_BAR = 10


@dataclass(frozen=True, slots=True)
class SpineSpec:
    """The area's value, those of its peers, and England's. `reverse` puts low values right: where low is good.

    `middle` are the quartiles of all of them, None where they are too few for quartiles.
    """

    value: float | None
    peers: tuple[float, ...]
    england: float | None = None
    judgement: str = ""
    reverse: bool = False
    middle: tuple[float, float] | None = None


def draw_spine(spec: SpineSpec) -> str:
    """Draw one row as the address of a picture; all rows have England in the middle.

    Both halves are in one scale, the larger distance from England filling its half. Without England the range of
    the peers fills the row and there is no line.
    """
    known = [*spec.peers, *([spec.value] if spec.value is not None else [])]
    if not known:
        return write_svg("", width=WIDTH, height=HEIGHT)
    place = _Placer.fit(known, spec)
    parts = _draw_range(place.at(min(known)), place.at(max(known)), theme.GRID)
    if spec.middle is not None:
        lower, upper = spec.middle
        parts += _draw_range(place.at(lower), place.at(upper), theme.BACKGROUND_SERIES)
    if spec.england is not None:
        middle = number(place.at(spec.england))
        parts += f"<path d='M{middle} 1v{HEIGHT - 2}' stroke='{theme.REFERENCE}' stroke-width='2'/>"
    if spec.value is not None:
        parts += draw_mark(spec.judgement, place.at(spec.value), HEIGHT / 2)
    return write_svg(parts, width=WIDTH, height=HEIGHT)


@dataclass(frozen=True, slots=True)
class _Placer:
    middle: float
    half: float
    sign: int

    @classmethod
    def fit(cls, known: list[float], spec: SpineSpec) -> _Placer:
        low, high = min(known), max(known)
        middle = (low + high) / 2 if spec.england is None else spec.england
        return cls(middle, max(high - middle, middle - low) or 1.0, -1 if spec.reverse else 1)

    def at(self, value: float) -> float:
        return WIDTH / 2 + self.sign * (value - self.middle) / self.half * (WIDTH / 2 - _PAD)


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
