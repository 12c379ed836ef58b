"""What charts outside the browser share with those on pages: the axes, the words at lines' ends, limits, causes.

Axes are read from the page's own figure, so that every medium has the same ends and steps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from layouts.charts.draw import draw_chart
from layouts.charts.limits import cut_limit, find_cause_runs, find_farthest, write_limit
from layouts.charts.periods_axis import find_last
from layouts.charts.scale import Scale
from layouts.charts.specs import ChartSpec, ControlChartSpec, Limits, Line, Point


def find_scale(spec: ChartSpec, axis: Literal["x", "y"]) -> Scale:
    """The ends and steps of an axis of figures as the page draws it."""
    drawn = draw_chart(spec)["layout"][f"{axis}axis"]
    low, high = drawn["range"]
    return Scale(low, high, drawn["dtick"])


def write_end(line: Line, word: str = "") -> tuple[str, ...]:
    """What stands at the end of a line, a text for each row: name, last figure, with the period where that is not the
    last one, and the word of what is unusual about it."""
    last = find_last(line.points)
    if last is None:
        return (line.name,)
    point = line.points[last]
    stale = "" if last == len(line.points) - 1 else f" ({point.label})"
    return (line.name, f"{point.shown}{stale}{' provisional' if point.provisional else ''}", *([word] if word else []))


def find_last_word(line: Line) -> str:
    """What is unusual about a line's last figure; empty where nothing is."""
    last = find_last(line.points)
    return "" if last is None else line.points[last].judgement


# ---------------------------------------------------------------- control charts


@dataclass(frozen=True, slots=True)
class Note:
    """Words at a point of a chart, above or below it."""

    index: int
    value: float
    text: str
    above: bool


def name_limits(spec: ControlChartSpec) -> Iterator[Note]:
    """The limits of the last segment by name; of one that is cut off, which end it lies beyond."""
    last = spec.limits[-1] if spec.limits else None
    if last is not None and last.lower is not None and last.upper is not None:
        yield _name_limit("Upper limit", last.upper, last, spec.unit)
        yield _name_limit("Lower limit", last.lower, last, spec.unit)


def _name_limit(name: str, limit: float, segment: Limits, unit: str) -> Note:
    place = cut_limit(limit, unit) or 0.0
    return Note(segment.first, place, write_limit(name, limit, unit), name.startswith("Upper"))


def name_causes(spec: ControlChartSpec) -> Iterator[Note]:
    """The word of each unbroken run of special causes, at its point farthest out; that of the last is in its label."""
    for word, places in find_cause_runs(spec.line.points):
        farthest, value, above = find_farthest(spec, places)
        yield Note(farthest, value, word, above)


def write_row_side(row: Point, *, unjudged: str) -> tuple[str, ...]:
    """What stands to the right of a row: its figure, and the judgement where there is one to tell."""
    told = row.judgement and row.value is not None and row.judgement != unjudged
    return (row.shown, *([row.judgement] if told else []))
