"""A control chart as a native line chart: average and limits are lines of their own, anew for each segment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, Final

from pptx.enum.chart import XL_LABEL_POSITION
from pptx.enum.dml import MSO_LINE

from layouts import theme
from layouts.charts.limits import cut_limit
from layouts.charts.special_causes import CAUSE_MARKS
from layouts.charts.specs import ControlChartSpec, Limits, Point
from layouts.drawing_parts import Note, find_scale, name_causes, name_limits
from layouts.formatting import format_value
from layouts.renderers.powerpoint.labels import TEXT, Label
from layouts.renderers.powerpoint.line_chart import find_spot, insert_line_chart, plan_room
from layouts.renderers.powerpoint.line_series import (
    LineChart,
    LineSeries,
    fold_end,
    make_context,
    make_focus,
    make_target,
)
from layouts.renderers.powerpoint.looks import Marker
from layouts.renderers.powerpoint.room import GAP, Area, Room, Spot, Taken, Words, choose_words, follow, surround
from layouts.renderers.powerpoint.text_width import measure_block

_LIMITS: Final = {True: "Upper limit", False: "Lower limit"}
_MARK: Final = 5.0
_STROKE: Final = 2.0
"""How far the mark of a point reaches, and an upright line, in points."""


def insert_control_chart(place: Any, spec: ControlChartSpec) -> Any:
    """Put values over time within their range of chance into a placeholder."""
    focus = make_focus(spec.line)
    marks = {index: _find_marker(point) for index, point in enumerate(spec.line.points) if point.value is not None}
    series = [replace(focus, color=theme.MUTED, points=1.75, marks=marks), *_make_limits(spec)]
    if spec.reference:
        series.append(make_context(spec.reference, with_marks=False))
    if spec.target:
        series.append(make_target(spec.target, len(spec.line.points)))
    # The range of chance is the limits' to show; the intervals are in the data sheet alone.
    plan = LineChart(spec.line.points, tuple(series), find_scale(spec, "y"), spec.unit, spec.rebases, intervals=False)
    room, _ = plan_room(place, plan)
    return insert_line_chart(place, replace(plan, series=_Words(spec, plan, room).write()))


def _find_marker(point: Point) -> Marker:
    """A special cause by its own shape, a common one small and grey; a provisional one is hollow."""
    mark = CAUSE_MARKS.get(point.judgement)
    if mark:
        return Marker(mark.symbol, 10, theme.PAPER if point.provisional else mark.fill, mark.outline)
    fill = theme.PAPER if point.provisional else theme.MUTED
    return Marker(size=7 if point.provisional else 5, fill=fill, outline=theme.MUTED)


def _make_limits(spec: ControlChartSpec) -> list[LineSeries]:
    """Average and limits of each segment."""
    return [made for number in range(len(spec.limits)) for made in _make_segment(spec, number)]


def _make_segment(spec: ControlChartSpec, number: int) -> list[LineSeries]:
    limits, is_last = spec.limits[number], number == len(spec.limits) - 1
    which = f" {number + 1}" if len(spec.limits) > 1 else ""
    mean = fold_end(("Average", format_value(limits.mean, spec.unit))) if is_last else ""
    series = [LineSeries(f"Average{which}", _hold(spec, limits, limits.mean), points=1.25, end=mean)]
    for name, limit in ((_LIMITS[True], limits.upper), (_LIMITS[False], limits.lower)):
        values = _hold(spec, limits, cut_limit(limit, spec.unit))
        if limit is not None:
            series.append(LineSeries(f"{name}{which}", values, points=1.25, dash=MSO_LINE.DASH))
    return series


def _hold(spec: ControlChartSpec, limits: Limits, value: float | None) -> list[float | None]:
    """One value for all periods of a segment, none outside it."""
    return [value if limits.first <= index <= limits.last else None for index in range(len(spec.line.points))]


# ---------------------------------------------------------------- words among the figures


class _Words:
    """Where the words of special causes and limits stand: beside their points, where they cover least."""

    def __init__(self, spec: ControlChartSpec, plan: LineChart, room: Room) -> None:
        self._spec, self._plan, self._room = spec, plan, room
        lines = [self._find_spots(series) for series in plan.series]
        marks = [surround(spot, _MARK) for spot in lines[0] if spot]
        self._taken = Taken(marks, [*chain.from_iterable(map(follow, lines)), *self._find_uprights()])

    def write(self) -> tuple[LineSeries, ...]:
        """The series with their words: those of causes first, since a limit has room along the whole chart."""
        focus, *others = self._plan.series
        causes = {note.index: self._name_cause(note) for note in name_causes(self._spec)}
        for note in name_limits(self._spec):
            place = max(place for place, each in enumerate(others) if each.name.startswith(_LIMITS[note.above]))
            others[place] = replace(others[place], labels=self._name_limit(note, others[place]))
        return (replace(focus, labels=causes), *others)

    def _find_spots(self, series: LineSeries) -> list[Spot | None]:
        return [
            None if value is None else find_spot(index, value, self._plan, self._room)
            for index, value in enumerate(series.values)
        ]

    def _find_uprights(self) -> list[Area]:
        inside, count = self._room.inside, len(self._plan.points)
        places = [self._room.find_category(index, count) for index in self._plan.rebases]
        return [Area(place - _STROKE, inside.top, place + _STROKE, inside.bottom) for place in places]

    def _name_cause(self, note: Note) -> Label:
        """The word beyond its point, seen from the average, or on its other side; it may begin or end at the point."""
        sides = [XL_LABEL_POSITION.ABOVE, XL_LABEL_POSITION.BELOW][:: 1 if note.above else -1]
        spot, half = find_spot(note.index, note.value, self._plan, self._room), measure_block(note.text, TEXT).width / 2
        return self._choose([
            Words(note.index, self._room.move(Label(note.text, side), across=across), spot)
            for across in (0.0, half, -half)
            for side in sides
        ]).label  # fmt: skip

    def _name_limit(self, note: Note, limit: LineSeries) -> dict[int, Label]:
        """A limit's name along its line, outside the range of chance where there is room, from the left on."""
        away = measure_block(note.text, TEXT).height / 2 + 2
        spots = [(index, spot) for index, spot in enumerate(self._find_spots(limit)) if spot]
        chosen = self._choose([
            Words(index, self._room.move(Label(note.text, color=theme.MUTED), across=-GAP, down=down), spot)
            for down in ((-away, away) if note.above else (away, -away))
            for index, spot in spots
        ])  # fmt: skip
        return {chosen.place: chosen.label}

    def _choose(self, choices: Sequence[Words]) -> Words:
        chosen, area, _ = choose_words(choices, self._room, self._taken)
        self._taken.words.append(area)
        return chosen
