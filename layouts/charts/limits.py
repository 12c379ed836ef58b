"""The limits and special causes of a control chart in words and places, the same on pages, pictures and slides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from layouts.charts.periods_axis import find_last
from layouts.charts.specs import ControlChartSpec, Point
from layouts.formatting import PERCENT, format_value


def cut_limit(limit: float | None, unit: str) -> float | None:
    """A limit as it is drawn: nothing is below 0, and no percentage above 100."""
    if limit is None:
        return None
    return min(max(limit, 0.0), 100.0) if unit == PERCENT else max(limit, 0.0)


def write_limit(name: str, limit: float, unit: str) -> str:
    """A limit by its name, “Upper limit 53.1%”; of one that is cut off, which end it lies beyond."""
    cut = cut_limit(limit, unit) or 0.0
    beyond = "" if cut == limit else "below " if limit < 0 else "above "
    return f"{name} {beyond}{format_value(cut, unit)}"


def find_cause_runs(points: Sequence[Point]) -> Iterator[tuple[str, list[int]]]:
    """Find each unbroken run of one special cause: its word and the places of its figures.

    The run that the last figure belongs to is left out: its word stands in the label at the end of the line.
    """
    last = find_last(points)
    for word, run in groupby(range(len(points)), key=lambda index: points[index].judgement):
        places = [index for index in run if points[index].value is not None]
        if word and places and last not in places:
            yield word, places


def find_farthest(spec: ControlChartSpec, places: Sequence[int]) -> tuple[int, float, bool]:
    """Find the figure of a run that is farthest from its average: its place, its value, and whether it is above."""
    mean = next((each.mean for each in spec.limits if each.first <= places[0] <= each.last), 0.0)
    values = {place: spec.line.points[place].value or 0.0 for place in places}
    farthest = max(values, key=lambda place: abs(values[place] - mean))
    return farthest, values[farthest], values[farthest] >= mean
