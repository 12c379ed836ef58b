"""Where the words of a native chart stand, worked out from what is in the file: its size, its axes, its labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from pptx.enum.chart import XL_LABEL_POSITION
from pptx.oxml.ns import qn

from layouts.charts.scale import Scale
from layouts.renderers.powerpoint.labels import Label
from layouts.renderers.powerpoint.room import Area, Margins, Room, Spot, find_room

POSITIONS = {
    "r": XL_LABEL_POSITION.RIGHT,
    "l": XL_LABEL_POSITION.LEFT,
    "t": XL_LABEL_POSITION.ABOVE,
    "b": XL_LABEL_POSITION.BELOW,
    "outEnd": XL_LABEL_POSITION.OUTSIDE_END,
}


def find_clashes(frame: Any) -> list[tuple[str, str]]:
    """The pairs of words that cover each other, or that stand outside the chart (those with an empty partner)."""
    room, words = read_room(frame), list(read_words(frame))
    outside = [(text, "") for text, area in words if not area.lies_in(Area(-1, -1, room.width + 1, room.height + 1))]
    return outside + [(a, b) for (a, first), (b, second) in combinations(words, 2) if first.meets(second)]


def read_room(frame: Any) -> Room:
    """The chart's size, and the inside of its axes as the file says it."""
    layout = frame.chart.element.find(".//" + qn("c:plotArea")).find(qn("c:layout")).find(qn("c:manualLayout"))
    x, y, w, h = (float(layout.find(qn(f"c:{side}")).get("val")) for side in "xywh")
    whole = find_room(frame, Margins())
    margins = Margins(x * whole.width, y * whole.height, (1 - x - w) * whole.width, (1 - y - h) * whole.height)
    return Room(whole.width, whole.height, margins)


def read_words(frame: Any) -> Iterator[tuple[str, Area]]:
    """The text of each label, and what it covers."""
    room = read_room(frame)
    for series in frame.chart.element.iter(qn("c:ser")):
        spots = list(_find_spots(series, frame.chart, room))
        for element in series.iter(qn("c:dLbl")):
            spot = spots[int(element.find(qn("c:idx")).get("val"))]
            assert spot is not None
            label = read_label(element)
            yield label.text, room.cover(label, spot)


def read_label(element: Any) -> Label:
    """A label as it stands in the file."""
    lines = ["".join(text.text for text in line.iter(qn("a:t"))) for line in element.iter(qn("a:p"))]
    run = next(element.iter(qn("a:rPr")))
    assert element.find(".//" + qn("a:bodyPr")).get("wrap") == "none"
    moved = element.find(".//" + qn("c:manualLayout"))
    shift = (0.0, 0.0) if moved is None else tuple(float(moved.find(qn(f"c:{side}")).get("val")) for side in "xy")
    position = POSITIONS[element.find(qn("c:dLblPos")).get("val")]
    size = int(run.get("sz")) / 100
    return Label("\n".join(lines), position, bold=run.get("b") == "1", shift=(shift[0], shift[1]), size=size)


def _find_spots(series: Any, chart: Any, room: Room) -> Iterator[Spot | None]:
    upward = _read_scale(chart.value_axis)
    values = _read_numbers(
        series.find(qn("c:yVal")) if series.find(qn("c:yVal")) is not None else series.find(qn("c:val"))
    )
    across = series.find(qn("c:xVal"))
    places = None if across is None else _read_numbers(across)
    for index, value in enumerate(values):
        place = None if places is None else places[index]
        if value is None or (places is not None and place is None):
            yield None
        elif place is None:
            yield Spot(room.find_category(index, len(values)), room.find_upward(value, upward))
        else:
            yield Spot(room.find_across(place, _read_scale(chart.category_axis)), room.find_upward(value, upward))


def _read_scale(axis: Any) -> Scale:
    return Scale(axis.minimum_scale, axis.maximum_scale, 1)


def _read_numbers(reference: Any) -> Sequence[float | None]:
    cache = reference.find(".//" + qn("c:numCache"))
    held = {int(point.get("idx")): float(point[0].text) for point in cache.iter(qn("c:pt"))}
    return [held.get(index) for index in range(int(cache.find(qn("c:ptCount")).get("val")))]
