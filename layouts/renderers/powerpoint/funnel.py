"""A funnel plot as PowerPoint's own scatter chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from pptx.enum.chart import XL_LABEL_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from layouts import theme
from layouts.charts.funnel_spec import FunnelPoint, FunnelSpec
from layouts.drawing_parts import find_scale
from layouts.number_formats import find_number_format
from layouts.renderers.powerpoint.data_sheet import DataSheet
from layouts.renderers.powerpoint.deck import to_color
from layouts.renderers.powerpoint.labels import TEXT, Label
from layouts.renderers.powerpoint.line_series import fold_end
from layouts.renderers.powerpoint.looks import Marker, find_marker, measure_steps, style_value_axis
from layouts.renderers.powerpoint.room import (
    GAP,
    Area,
    Margins,
    Spot,
    Taken,
    Words,
    choose_words,
    find_room,
    fit_type,
    follow,
    line_up,
    surround,
)
from layouts.renderers.powerpoint.scatter import DotSeries, insert_scatter
from layouts.renderers.powerpoint.text_width import LINE, measure_block

_BENEATH: Final = 46.0
"""What the words of the axis across and its title take, in points."""

_EDGE: Final = 10.0
_CONTEXT: Final = Marker(size=6, fill=theme.BACKGROUND_SERIES, outline=theme.OUTLINE)
_SIDES: Final = (
    XL_LABEL_POSITION.RIGHT,
    XL_LABEL_POSITION.LEFT,
    XL_LABEL_POSITION.ABOVE,
    XL_LABEL_POSITION.BELOW,
)


def insert_funnel(place: Any, spec: FunnelSpec) -> Any:
    """Put areas of different size around their common centre into a placeholder."""
    return _Funnel(place, spec).insert(place)


class _Funnel:
    """A funnel plot with its data sheet, and where everything stands."""

    def __init__(self, place: Any, spec: FunnelSpec) -> None:
        self._spec, self._sheet = spec, DataSheet(find_number_format(spec.unit))
        self._across, self._upward = find_scale(spec, "x"), find_scale(spec, "y")
        self._centre = fold_end(("Centre", spec.centre_shown))
        ends = [self._centre, *(line.name for line in spec.lines)]
        left = measure_steps(self._upward, spec.unit) + _EDGE
        right = max(measure_block(end, TEXT).width for end in ends) + GAP + _EDGE
        self._room = find_room(place, Margins(left, _EDGE, right, _BENEATH))

    def insert(self, place: Any) -> Any:
        """Make the chart."""
        spec = self._spec
        series = [self._make_dots(), *self._make_lines()]
        frame = insert_scatter(place, self._sheet, series, plot=self._room.plot)
        chart = frame.chart
        style_value_axis(chart.category_axis, self._across, "people", grid=False)
        style_value_axis(chart.value_axis, self._upward, spec.unit)
        title = chart.category_axis.axis_title.text_frame
        title.text = spec.size_name
        run = title.paragraphs[0].runs[0]
        run.font.size, run.font.bold, run.font.color.rgb = Pt(TEXT), False, to_color(theme.MUTED)
        return frame

    def _find_spot(self, size: float, value: float) -> Spot:
        room, upward = self._room, self._upward
        height = room.find_upward(min(max(value, upward.low), upward.high), upward)
        return Spot(room.find_across(size, self._across), height)

    # ------------------------------------------------------------ areas

    def _make_dots(self) -> DotSeries:
        sheet, points = self._sheet, self._spec.points
        sheet.add("Area", [point.label for point in points])
        size = sheet.add("Size", [point.size for point in points])
        value = sheet.add("Value", [point.value for point in points])
        sheet.add("Beside the centre", [point.judgement for point in points])
        marks = {index: _find_marker(point) for index, point in enumerate(points)}
        return DotSeries(value, size, value, marker=Marker(size=9), marks=marks, labels=dict(self._name_areas()))

    def _name_areas(self) -> Iterator[tuple[int, Label]]:
        """The names beside their marks, each on the side where it covers least; those that need not be there only where
        they cover nothing. The marks with the least room around them come first."""
        points = self._spec.points
        spots = [self._find_spot(point.size, point.value) for point in points]
        marks = [surround(spot, _find_marker(point).size / 2) for spot, point in zip(spots, points, strict=True)]
        taken = Taken(marks, self._follow_lines())
        choices = {
            index: [Words(index, label, spots[index]) for label in self._write_name(point)]
            for index, point in enumerate(points)
            if point.named != "never"
        }
        crowded = {index: -self._count_covering(each, marks) for index, each in choices.items()}
        for index in sorted(choices, key=lambda each: (points[each].named != "always", crowded[each])):
            words, area, is_free = choose_words(choices[index], self._room, taken)
            if points[index].named == "always" or is_free:
                taken.words.append(area)
                yield index, words.label

    def _count_covering(self, choices: Sequence[Words], marks: Sequence[Area]) -> int:
        """How many ways to write a name cover a mark."""
        areas = [self._room.cover(words.label, words.spot) for words in choices]
        return sum(any(area.meets(each) for each in marks) for area in areas)

    def _write_name(self, point: FunnelPoint) -> list[Label]:
        """The ways to write a name: beside its mark, and if it must be there also above, below, and a line up or down,
        where it is not so plain whose name it is."""
        labels = [Label(point.label, side, bold=not point.context) for side in _SIDES]
        if point.named != "always":
            return labels[:2]
        line = TEXT * LINE
        return labels + [self._room.move(label, down=down) for label in labels[:2] for down in (-line, line)]

    # ------------------------------------------------------------ lines

    def _cut_lines(self) -> list[list[tuple[float, float]]]:
        """The limits as far as the axis reaches, and the centre."""
        high = self._across.high
        limits = [[(size, value) for size, value in line.points if size <= high] for line in self._spec.lines]
        return [*limits, [(self._across.low, self._spec.centre), (high, self._spec.centre)]]

    def _follow_lines(self) -> list[Area]:
        return [piece for line in self._cut_lines() for piece in follow([self._find_spot(*each) for each in line])]

    def _make_lines(self) -> list[DotSeries]:
        """The limits, dashed where they are the inner ones, and the centre; named at their ends."""
        *limits, centre = self._cut_lines()
        names = [*(line.name for line in self._spec.lines), self._centre]
        ends = self._name_ends(names, [self._find_spot(*line[-1]) for line in (*limits, centre)])
        made = []
        for number, (line, points) in enumerate(zip(self._spec.lines, limits, strict=True), start=1):
            dash = None if line.outer else MSO_LINE.DASH
            series = self._make_line(line.name or f"Line {number}", points, theme.OUTLINE, ends.get(number - 1))
            made.append(replace(series, dash=dash))
        return [*made, self._make_line("Centre", centre, theme.REFERENCE, ends.get(len(limits)))]

    def _make_line(self, name: str, points: list[tuple[float, float]], color: str, end: Label | None) -> DotSeries:
        size = self._sheet.add(f"{name}, size", [each for each, _ in points])
        value = self._sheet.add(name, [each for _, each in points])
        return DotSeries(value, size, value, line=color, labels={len(points) - 1: end} if end else {})

    def _name_ends(self, names: Sequence[str], spots: Sequence[Spot]) -> dict[int, Label]:
        """The names beside the ends of their lines, none of which covers another."""
        told = [index for index, name in enumerate(names) if name]
        labels = fit_type([Label(names[index], color=theme.MUTED) for index in told], self._room)
        moved = line_up(labels, [spots[index] for index in told], self._room, at=self._room.inside.right + GAP)
        return dict(zip(told, moved, strict=True))


def _find_marker(point: FunnelPoint) -> Marker:
    if point.is_plain:
        return _CONTEXT
    return find_marker(point.judgement, 7 if point.context else 10)
