"""How the parts of native charts look: lines, marks, axes, labels, intervals; colours and shapes are the theme's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from pptx.enum.chart import XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from layouts import theme
from layouts.charts.scale import Scale
from layouts.formatting import PERCENT
from layouts.number_formats import find_step_format
from layouts.renderers.powerpoint.data_sheet import DataSheet
from layouts.renderers.powerpoint.deck import FONT, Box, to_color
from layouts.renderers.powerpoint.labels import TEXT
from layouts.renderers.powerpoint.text_width import measure_block

_SYMBOLS: Final = {
    "circle": XL_MARKER_STYLE.CIRCLE,
    "circle-open-dot": XL_MARKER_STYLE.CIRCLE,
    "diamond": XL_MARKER_STYLE.DIAMOND,
    "triangle-up": XL_MARKER_STYLE.TRIANGLE,
    "triangle-down": XL_MARKER_STYLE.TRIANGLE,
    "x": XL_MARKER_STYLE.X,
}


@dataclass(frozen=True, slots=True)
class Marker:
    """The mark of a point: shape as the theme names it, size in points, fill and outline."""

    symbol: str = "circle"
    size: int = 7
    fill: str = theme.FOCUS
    outline: str = theme.FOCUS


def find_marker(judgement: str, size: int = 10) -> Marker:
    """The mark of a judgement; without one that of the series in focus. A white one is grey here: some programs draw
    no outlines."""
    mark = theme.find_mark(judgement) if judgement else theme.MARKS["Better"]
    fill = theme.BACKGROUND_SERIES if mark.fill == theme.PAPER else mark.fill
    return Marker(mark.symbol, size, fill, mark.outline)


# ---------------------------------------------------------------- lines and marks


def style_line(part: Any, color: str, *, points: float = 1.5, dash: Any = None) -> None:
    """Draw the line of a series or of the way to a point."""
    line = part.format.line
    line.color.rgb = to_color(color)
    line.width = Pt(points)
    if dash is not None:
        line.dash_style = dash


def hide_line(part: Any) -> None:
    """Draw no line."""
    part.format.line.fill.background()


def style_marker(part: Any, marker: Marker | None) -> None:
    """Draw the mark of a series or of one point; none where None."""
    if marker is None:
        part.marker.style = XL_MARKER_STYLE.NONE
        return
    part.marker.style = _SYMBOLS[marker.symbol]
    part.marker.size = marker.size
    part.marker.format.fill.solid()
    part.marker.format.fill.fore_color.rgb = to_color(marker.fill)
    part.marker.format.line.color.rgb = to_color(marker.outline)
    part.marker.format.line.width = Pt(1.5)
    if marker.symbol.endswith("-dot"):
        part.marker.format.line.dash_style = MSO_LINE.ROUND_DOT


# ---------------------------------------------------------------- frame and axes


def frame_chart(chart: Any, *, plot: Box) -> None:
    """Set what all charts share: no title or legend, the theme's type, gaps for missing values, the plot's place.

    `plot` is the inside of the axes, in shares of the chart's width and height.
    """
    chart.has_legend = chart.has_title = False
    chart.font.size, chart.font.name = Pt(TEXT), FONT
    chart.font.color.rgb = to_color(theme.INK)
    space = chart.element
    area = space.find(".//" + qn("c:plotArea"))
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    sides = "".join(f'<c:{name} val="{value:.4f}"/>' for name, value in zip("xywh", plot, strict=True))
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    area.insert(0, parse_xml(f"<c:layout {nsdecls('c')}><c:manualLayout>{modes}{sides}</c:manualLayout></c:layout>"))
    gaps = space.chart.find(qn("c:dispBlanksAs"))
    if gaps is None:
        visible = space.chart.find(qn("c:plotVisOnly"))
        gaps = parse_xml(f"<c:dispBlanksAs {nsdecls('c')}/>")
        visible.addnext(gaps)
    gaps.set("val", "gap")


def style_value_axis(axis: Any, scale: Scale, unit: str, *, grid: bool = True) -> None:
    """Set an axis of figures: the page's own ends and steps, with light lines."""
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = scale.low, scale.high, scale.step
    axis.has_major_gridlines, axis.has_minor_gridlines = grid, False
    if grid:
        style_line(_Part(axis.major_gridlines.format), theme.GRID, points=0.75)
    style_line(axis, theme.OUTLINE, points=1)
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    labels = axis.tick_labels
    labels.number_format, labels.number_format_is_linked = find_step_format(scale.step, unit), False
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW


def hide_axis_words(axis: Any) -> None:
    """An axis without words and lines, such as that of the places of rows."""
    axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.has_major_gridlines = axis.has_minor_gridlines = False
    hide_line(axis)


def measure_steps(scale: Scale, unit: str) -> float:
    """The width in points that the words of an axis of figures take."""
    decimals = len(find_step_format(scale.step, unit).partition(".")[2].rstrip('"%'))
    return max(measure_block(f"{end:,.{decimals}f}{unit if unit == PERCENT else ''}", TEXT).width
               for end in (scale.low, scale.high - scale.step, scale.high))  # fmt: skip


def style_category_axis(axis: Any, *, worded: bool = True) -> None:
    """Set an axis of periods, with its own words or none."""
    axis.has_major_gridlines = False
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW if worded else XL_TICK_LABEL_POSITION.NONE
    axis.major_tick_mark = XL_TICK_MARK.OUTSIDE if worded else XL_TICK_MARK.NONE
    axis.minor_tick_mark = XL_TICK_MARK.NONE
    style_line(axis, theme.OUTLINE, points=1)
    axis.tick_labels.font.size = Pt(TEXT)
    element = axis._element  # noqa: SLF001 the library has no door to the words' turn, nor to how many are left out
    element.find(qn("c:txPr")).find(qn("a:bodyPr")).set("rot", "0")
    before = element.find(qn("c:noMultiLvlLbl"))
    before.addprevious(parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>'))


@dataclass(frozen=True, slots=True)
class _Part:
    """What has a line's look alone, in the form of those that have it among others."""

    format: Any


# ---------------------------------------------------------------- intervals


@dataclass(frozen=True, slots=True)
class Reach:
    """How far bars reach from each value, both ways: two columns of the data sheet."""

    minus: int
    plus: int
    color: str = theme.FOCUS
    points: float = 1.25
    caps: bool = True
    dash: str = "solid"


def add_error_bars(series: Any, sheet: DataSheet, reach: Reach, *, direction: str) -> None:
    """Give a series bars for its intervals, which the library has no call for. `direction` is x or y."""
    plus, minus = (
        _write_numbers(name, sheet, column) for name, column in (("plus", reach.plus), ("minus", reach.minus))
    )
    color = reach.color.removeprefix("#")
    xml = (
        f'<c:errBars {nsdecls("c", "a")}><c:errDir val="{direction}"/><c:errBarType val="both"/>'
        f'<c:errValType val="cust"/><c:noEndCap val="{int(not reach.caps)}"/>{plus}{minus}'
        f'<c:spPr><a:ln w="{Pt(reach.points)}"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'
        f'<a:prstDash val="{reach.dash}"/></a:ln></c:spPr></c:errBars>'
    )
    element = series._element  # noqa: SLF001 the library has no call for error bars
    tags = ("c:cat", "c:val", "c:xVal", "c:yVal", "c:smooth")
    follower = next(found for tag in tags if (found := element.find(qn(tag))) is not None)
    follower.addprevious(parse_xml(xml))


def _write_numbers(name: str, sheet: DataSheet, column: int) -> str:
    cells: Sequence[float | None] = sheet.read(column)
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{cell!r}</c:v></c:pt>' for place, cell in enumerate(cells) if cell is not None
    )
    cache = f'<c:formatCode>General</c:formatCode><c:ptCount val="{len(cells)}"/>{points}'
    return f"<c:{name}><c:numRef><c:f>{sheet.refer(column)}</c:f><c:numCache>{cache}</c:numCache></c:numRef></c:{name}>"


def measure_reach(ends: Sequence[float | None], values: Sequence[float | None]) -> list[float | None]:
    """How far each end lies from its value."""
    pairs = zip(ends, values, strict=True)
    return [None if end is None or value is None else abs(end - value) for end, value in pairs]
