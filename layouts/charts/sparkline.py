"""A line as small as a word: where a figure has been, with its gaps, and its last point marked."""

from __future__ import annotations

from collections.abc import Sequence

from layouts import theme
from layouts.charts.svg import number, write_svg
from layouts.charts.trend import find_runs

WIDTH, HEIGHT = 112, 28
_PAD = 5


def draw_sparkline(values: Sequence[float | None], *, provisional: bool = False) -> str:
    """Draw values in their order, None where there is none, as the address of a picture.

    Gaps stay gaps, with a short stroke at the foot. The last period's point is marked, hollow when provisional;
    where that period has no figure no point is marked.
    """
    places = _place(values)
    runs = find_runs([value is not None for value in values])
    parts = [_draw_run([places[index] for index in run]) for run in runs]
    parts += [_draw_gap(x) for (x, _), value in zip(places, values, strict=True) if value is None]
    if values and values[-1] is not None:
        parts.append(_draw_last(*places[-1], provisional=provisional))
    return write_svg("".join(parts), width=WIDTH, height=HEIGHT)


def _place(values: Sequence[float | None]) -> list[tuple[float, float]]:
    """Pixels of each value; of a missing one, the foot of the picture. A flat line runs through the middle."""
    known = [value for value in values if value is not None]
    low, span = (min(known), max(known) - min(known)) if known else (0.0, 0.0)
    across = (WIDTH - 2 * _PAD) / max(len(values) - 1, 1)
    start = WIDTH / 2 if len(values) == 1 else _PAD
    foot, room = HEIGHT - _PAD, HEIGHT - 2 * _PAD
    heights = [foot if value is None else foot - room * ((value - low) / span if span else 0.5) for value in values]
    return [(start + across * index, height) for index, height in enumerate(heights)]


def _draw_run(places: Sequence[tuple[float, float]]) -> str:
    if len(places) == 1:
        x, y = places[0]
        return f"<circle cx='{number(x)}' cy='{number(y)}' r='1.5' fill='{theme.OUTLINE}'/>"
    points = " ".join(f"{number(x)},{number(y)}" for x, y in places)
    return f"<polyline points='{points}' fill='none' stroke='{theme.OUTLINE}' stroke-width='1.5'/>"


def _draw_gap(x: float) -> str:
    stroke = f"stroke='{theme.OUTLINE}' stroke-dasharray='1 1'"
    return f"<path d='M{number(x)} {HEIGHT - 4}v4' {stroke}/>"


def _draw_last(x: float, y: float, *, provisional: bool) -> str:
    fill = theme.PAPER if provisional else theme.FOCUS
    return (
        f"<circle cx='{number(x)}' cy='{number(y)}' r='3.5' fill='{fill}' stroke='{theme.FOCUS}' stroke-width='1.5'/>"
    )
