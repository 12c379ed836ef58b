"""The series of charts over time: the one in focus, others beside it, and what is no figure but a sign on the chart."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pptx.enum.chart import XL_LABEL_POSITION
from pptx.enum.dml import MSO_LINE

from layouts import theme
from layouts.charts.scale import Scale
from layouts.charts.specs import Line, Point, Reference
from layouts.drawing_parts import find_last_word, write_end
from layouts.renderers.powerpoint.data_sheet import DataSheet
from layouts.renderers.powerpoint.labels import TEXT, Label, write_label
from layouts.renderers.powerpoint.looks import Marker, Reach, add_error_bars, hide_line, style_line, style_marker
from layouts.renderers.powerpoint.periods import PeriodWords
from layouts.renderers.powerpoint.text_width import fold, measure_block

_WIDEST_END: Final = 130.0
"""How wide the words at the end of a line may be, in points."""

_HOLLOW: Final = Marker(size=8, fill=theme.PAPER)
_CROSS: Final = Marker("x", 7, theme.MUTED, theme.MUTED)


@dataclass(frozen=True)
class LineSeries:
    """One series: its values by period, its line and marks, and the words beside points.

    `end` are the words at its last value, beside which programs put them at `position`. `marks` are the marks of single
    points, `dashed` the points to which the line leads dashed.
    """

    name: str
    values: Sequence[float | None]
    color: str = theme.OUTLINE
    points: float = 1.5
    dash: Any = None
    marker: Marker | None = None
    end: str = ""
    position: XL_LABEL_POSITION = XL_LABEL_POSITION.RIGHT
    bold: bool = False
    drawn: bool = True
    labels: Mapping[int, Label] = field(default_factory=dict)
    marks: Mapping[int, Marker] = field(default_factory=dict)
    dashed: Sequence[int] = ()


@dataclass(frozen=True)
class LineChart:
    """What a chart over time shows. The first series is the one in focus, to whose points the intervals belong; `half`
    is half the width of what stands at each period, as a share of the period's."""

    points: tuple[Point, ...]
    series: tuple[LineSeries, ...]
    scale: Scale
    unit: str
    rebases: tuple[int, ...] = ()
    intervals: bool = True
    half: float = 0.0


# ---------------------------------------------------------------- figures


def make_focus(line: Line, *, joined: bool = True) -> LineSeries:
    """The series in focus: provisional points hollow, the way to them dashed; its name and last figure at its end."""
    unsure = [index for index, point in enumerate(line.points) if point.provisional]
    return LineSeries(
        line.name,
        [point.value for point in line.points],
        color=theme.FOCUS,
        points=2.5,
        marker=Marker(),
        end=fold_end(write_end(line, find_last_word(line)), bold=True),
        bold=True,
        drawn=joined,
        marks=dict.fromkeys(unsure, _HOLLOW),
        dashed=unsure,
    )


def make_context(line: Line, *, with_marks: bool = True) -> LineSeries:
    """Another area's line, thin and dotted."""
    small = Marker(size=4, fill=theme.OUTLINE, outline=theme.OUTLINE) if with_marks else None
    values = [point.value for point in line.points]
    return LineSeries(line.name, values, dash=MSO_LINE.ROUND_DOT, marker=small, end=fold_end(write_end(line)))


def make_target(target: Reference, count: int) -> LineSeries:
    """The target as a line of its own."""
    end = fold_end((target.name, target.shown))
    return LineSeries(target.name, [target.value] * count, color=theme.MUTED, dash=MSO_LINE.LONG_DASH, end=end)


def fold_end(rows: Sequence[str], *, bold: bool = False) -> str:
    """The words at the end of a line: name and figure in one line where there is room for both, else beneath each
    other."""
    name, *others = rows
    both = " ".join([name, *others[:1]])
    if measure_block(both, TEXT, bold=bold).width <= _WIDEST_END:
        name, others = both, others[1:]
    return "\n".join(fold(row, _WIDEST_END, TEXT, bold=bold) for row in (name, *others))


# ---------------------------------------------------------------- signs


def make_signs(plan: LineChart, words: PeriodWords) -> list[LineSeries]:
    """What is drawn beside the figures: where new series begin, where there is no figure, and periods' words."""
    return [*_make_rebases(plan), *_make_crosses(plan), *_make_words(plan, words)]


def _make_rebases(plan: LineChart) -> list[LineSeries]:
    """Where a new series begins: an upright line, made of a bar that hangs from the top, and its number."""
    if not plan.rebases:
        return []
    numbers = {
        index: Label(str(number), XL_LABEL_POSITION.ABOVE, theme.MUTED) for number, index in enumerate(plan.rebases, 1)
    }
    return [LineSeries("New series begins", _put(plan, numbers, plan.scale.high), drawn=False, labels=numbers)]


def _make_crosses(plan: LineChart) -> list[LineSeries]:
    gaps = [index for index, point in enumerate(plan.points) if point.value is None]
    if not gaps:
        return []
    return [LineSeries("Place of the crosses: no figure", _put(plan, gaps, plan.scale.low), drawn=False, marker=_CROSS)]


def _make_words(plan: LineChart, words: PeriodWords) -> list[LineSeries]:
    """The periods' words where they are not the axis' own."""
    if words.whole:
        return []
    labels = {index: Label(text, XL_LABEL_POSITION.BELOW) for index, text in words.words.items()}
    return [LineSeries("Place of the periods' names", _put(plan, labels, plan.scale.low), drawn=False, labels=labels)]


def _put(plan: LineChart, indices: Container[int], value: float) -> list[float | None]:
    """A value at these periods alone."""
    return [value if index in indices else None for index in range(len(plan.points))]


def draw_uprights(drawn: Any, sheet: DataSheet, plan: LineChart) -> None:
    """Let a bar hang from each point of the series of new beginnings."""
    span = [plan.scale.span if index in plan.rebases else None for index in range(len(plan.points))]
    minus = sheet.add("Length of the upright line", span)
    plus = sheet.add("Above the upright line", [None if each is None else 0.0 for each in span])
    reach = Reach(minus, plus, color=theme.MUTED, caps=False, dash="sysDash")
    add_error_bars(drawn, sheet, reach, direction="y")


# ---------------------------------------------------------------- looks


def style_series(drawn: Any, plan: LineSeries) -> None:
    """Give a series its line, marks and words."""
    drawn.smooth = False
    if plan.drawn:
        style_line(drawn, plan.color, points=plan.points, dash=plan.dash)
    else:
        hide_line(drawn)
    style_marker(drawn, plan.marker)
    for index, marker in plan.marks.items():
        style_marker(drawn.points[index], marker)
    for index in plan.dashed if plan.drawn else ():
        style_line(drawn.points[index], plan.color, points=plan.points, dash=MSO_LINE.DASH)
    for index, label in plan.labels.items():
        write_label(drawn.points[index], label)
