"""The parts that charts over time share: the axis of periods, gaps, uprights, and labels beside the last point."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from layouts import theme
from layouts.charts.labels import escape, measure, spread, stand_at, wrap
from layouts.charts.scale import Scale
from layouts.charts.specs import Line, Point, Reference

TOP, BOTTOM = 18, 62
"""Pixels above and below the plot of a chart over time."""

LEAST_RIGHT = 40
"""Pixels to the right of the plot that half a word beneath the last tick takes."""

_PLOT_HEIGHT = theme.TREND_HEIGHT - TOP - BOTTOM
_TICK_LETTERS = 8
_LABEL_LETTERS = 14
_LINE_HEIGHT = 16
_BOLD = 1.16  # how much wider bold letters are


@dataclass(frozen=True, slots=True)
class EndLabel:
    """What is written beside the last point of a line, at that point's height."""

    name: str
    value: float
    shown: str
    color: str
    bold: bool = False

    @property
    def text(self) -> str:
        """The name, wrapped, and the figure beneath."""
        words = f"{wrap(self.name, _LABEL_LETTERS)}<br>{wrap(self.shown, _LABEL_LETTERS)}"
        return f"<b>{words}</b>" if self.bold else words

    @property
    def lines(self) -> int:
        """How many lines the text takes."""
        return self.text.count("<br>") + 1

    @property
    def width(self) -> int:
        """Pixels that the longest line takes."""
        return math.ceil(measure([self.name, self.shown], _LABEL_LETTERS) * (_BOLD if self.bold else 1))


def draw_period_axis(points: Sequence[Point], thinned: Sequence[int]) -> dict[str, Any]:
    """Give the axis of periods: a tick for each of the chosen ones, its words in short lines.

    Beneath a provisional period stands that word. On a narrow screen the style sheet shows every other text.
    """
    return {
        "range": [-0.5, len(points) - 0.5],
        "tickvals": list(thinned),
        "ticktext": [_write_tick(points[index]) for index in thinned],
        "ticks": "outside",
        "tickangle": 0,
    }


def _write_tick(point: Point) -> str:
    lines = textwrap.wrap(point.label, _TICK_LETTERS) + ["provisional"] * point.provisional
    return "<br>".join(escape(line) for line in lines)


def draw_gaps(points: Sequence[Point], scale: Scale) -> list[dict[str, Any]]:
    """Give a cross on the axis for every period without a figure; its words say why there is none."""
    gaps = [index for index, point in enumerate(points) if point.value is None]
    if not gaps:
        return []
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "name": "No figure",
            "x": gaps,
            "y": [scale.low] * len(gaps),
            "cliponaxis": False,
            "marker": {"symbol": "x-thin-open", "size": 8, "color": theme.MUTED, "line": {"width": 2}},
            "hovertext": [escape(points[index].text) for index in gaps],
            "hoverinfo": "text",
        }
    ]


def place_labels(labels: Sequence[EndLabel], scale: Scale, at: float) -> list[dict[str, Any]]:
    """Write the labels to the right of `at`, moved apart where they would cover each other."""
    unit = scale.span / _PLOT_HEIGHT
    places = spread(
        [label.value for label in labels],
        [label.lines * _LINE_HEIGHT * unit for label in labels],
        low=scale.low,
        high=scale.high + TOP * unit,
    )
    return [
        {
            "x": at,
            **stand_at(place, scale, _PLOT_HEIGHT),
            "xanchor": "left",
            "xshift": 9,
            "align": "left",
            "text": label.text,
            "font": {"size": 12, "color": label.color},
        }
        for label, place in zip(labels, places, strict=True)
    ]


def label_end(line: Line, color: str, *, bold: bool, word: str = "") -> Iterator[EndLabel]:
    """The label of a line's last figure: its name, the figure, and of an older one the period; then the word."""
    last = find_last(line.points)
    if last is None:
        return
    point = line.points[last]
    stale = "" if last == len(line.points) - 1 else f" ({point.label})"
    if point.value is not None:
        yield EndLabel(line.name, point.value, f"{point.shown}{stale}{f' {word}' if word else ''}", color, bold)


def draw_target(target: Reference, last: float) -> dict[str, Any]:
    """Give the line of a target, up to the last period."""
    return {
        "type": "line",
        "x0": -0.5,
        "x1": last,
        "y0": target.value,
        "y1": target.value,
        "line": {"color": theme.MUTED, "width": 1.5, "dash": "longdash"},
    }


def draw_rebases(rebases: Sequence[int]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Give an upright before each of these points, and the numbers above them, which a note explains."""
    stroke = {"color": theme.MUTED, "width": 1}
    lines = [
        {"type": "line", "x0": at - 0.5, "x1": at - 0.5, "yref": "paper", "y0": 0, "y1": 1, "line": stroke}
        for at in rebases
    ]
    numbers = [
        {"x": at - 0.5, "yref": "paper", "y": 1, "yanchor": "bottom", "text": f"<b>{place}</b>", "font": {"size": 12}}
        for place, at in enumerate(rebases, 1)
    ]
    return lines, numbers


def measure_left(scale: Scale) -> int:
    """How many pixels the numbers of the upright axis need to the left of the plot."""
    return 18 + measure([f"{scale.high:,.10g}%", f"{scale.high - scale.step:,.10g}%"])


def measure_margin(labels: Sequence[EndLabel]) -> int:
    """How many pixels the labels need to the right of the plot; room for half a word beneath the last tick."""
    needed = max((label.width for label in labels), default=0)
    return max(needed + 14, LEAST_RIGHT)


def find_last(points: Sequence[Point]) -> int | None:
    """The index of the last point that has a figure."""
    return next((index for index in range(len(points) - 1, -1, -1) if points[index].value is not None), None)


def tidy(value: float | None) -> float | None:
    """Shorten a figure to what a screen can show, to keep the answer small; never used in words."""
    return None if value is None else float(f"{value:.5g}")
