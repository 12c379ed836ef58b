"""What drawings share: axes, lines with their names at the end, marks, gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.ticker import FixedLocator, FuncFormatter

from layouts import theme
from layouts.charts.labels import spread
from layouts.charts.scale import Scale, thin_ticks
from layouts.charts.specs import Point
from layouts.formatting import PERCENT, format_number
from layouts.renderers.picture.words import DPI, PLAIN, fold, measure

LINE: Final = PLAIN * DPI / 72 * 1.3
"""The height of a line of words in pixels."""

_END_WIDTH: Final = 160
_TICK_WIDTH: Final = 62
_TICK: Final = 4
_MARKERS: Final = {
    "circle": "o",
    "circle-open-dot": "o",
    "diamond": "D",
    "triangle-up": "^",
    "triangle-down": "v",
}


def to_points(pixels: float) -> float:
    """Pixels as the drawing library counts widths and sizes."""
    return pixels * 72 / DPI


def set_axis(axes: Axes, scale: Scale, unit: str, *, along: str = "y") -> None:
    """Set an axis of figures: the page's own ends and steps."""
    decimals = 0 if float(scale.step).is_integer() else len(f"{scale.step:.10f}".rstrip("0").partition(".")[2])
    sign = PERCENT if unit == PERCENT else ""
    count = round(scale.span / scale.step)
    axis = axes.yaxis if along == "y" else axes.xaxis
    axis.set_major_locator(FixedLocator([scale.low + step * scale.step for step in range(count + 1)]))
    axis.set_major_formatter(FuncFormatter(lambda value, _: format_number(value, decimals) + sign))
    (axes.set_ylim if along == "y" else axes.set_xlim)(scale.low, scale.high)
    axis.grid(visible=True, color=theme.GRID, linewidth=0.8)


def clean(axes: Axes, *, kept: Sequence[str] = ("bottom",)) -> None:
    """Leave out the frame but for the sides to keep; words in the theme's ink."""
    axes.set_axisbelow(True)
    for side, spine in axes.spines.items():
        spine.set_visible(side in kept)
        spine.set_color(theme.OUTLINE)
    axes.tick_params(labelsize=PLAIN, labelcolor=theme.INK, color=theme.OUTLINE, length=0)


def set_periods(axes: Axes, points: Sequence[Point]) -> None:
    """Set the axis of periods; beneath a provisional one stands that word."""
    kept = thin_ticks(len(points), wanted=min(8, int(axes.bbox.width // (_TICK_WIDTH + 8))))
    axes.set_xlim(-0.5, len(points) - 0.5)
    axes.set_xticks(list(kept), ["\n".join(_name_period(points[index])) for index in kept])
    axes.tick_params(axis="x", length=_TICK)


def measure_periods(points: Sequence[Point]) -> float:
    """The height in pixels of the words beneath an axis of periods."""
    return 2 * _TICK + LINE * max((len(_name_period(point)) for point in points), default=0)


def _name_period(point: Point) -> list[str]:
    return [*_fold_period(point.label), *(["provisional"] if point.provisional else [])]


def _fold_period(label: str) -> list[str]:
    """A period's name in short lines; years of which it takes too wide a word go on after the dash."""
    lines = fold(label, PLAIN, width=_TICK_WIDTH)
    return [
        part
        for line in lines
        for part in (line.replace("–", "–\n").split("\n") if measure(line, PLAIN) > _TICK_WIDTH else [line])
    ]


def draw_gaps(axes: Axes, points: Sequence[Point], scale: Scale) -> None:
    """A cross on the axis for each period without a figure."""
    gaps = [index for index, point in enumerate(points) if point.value is None]
    axes.plot(gaps, [scale.low] * len(gaps), "x", color=theme.MUTED, markersize=6, markeredgewidth=1.8, clip_on=False)


def draw_mark(axes: Axes, place: tuple[float, float], mark: theme.Mark, *, size: float, hollow: bool = False) -> None:
    """The shape of a judgement or of a special cause."""
    fill = theme.PAPER if hollow or mark.symbol.endswith("-dot") else mark.fill
    axes.plot(
        *place,
        _MARKERS[mark.symbol],
        markersize=to_points(size),
        markerfacecolor=fill,
        markeredgecolor=mark.outline,
        markeredgewidth=1.3,
        clip_on=False,
        zorder=5,
    )


# ---------------------------------------------------------------- names at the ends of lines


@dataclass(frozen=True, slots=True)
class End:
    """What stands beside the end of a line, at that height."""

    value: float
    lines: tuple[str, ...]
    color: str = theme.MUTED
    bold: bool = False

    @property
    def folded(self) -> list[str]:
        """The lines, broken where they are too long."""
        return [each for line in self.lines for each in fold(line, PLAIN, width=_END_WIDTH, bold=self.bold)]


def name_ends(axes: Axes, ends: Sequence[End], scale: Scale, *, at: float, height: float) -> None:
    """Write the words to the right of `at`, moved apart where they would cover each other."""
    unit = scale.span / height
    heights = [len(end.folded) * LINE * unit for end in ends]
    places = spread([end.value for end in ends], heights, low=scale.low, high=scale.high + 18 * unit)
    for end, place in zip(ends, places, strict=True):
        write(axes, "\n".join(end.folded), (at, place), shift=(9, 0), ha="left", color=end.color, bold=end.bold)


def write(  # noqa: PLR0913 each says how the words stand
    axes: Axes,
    text: str,
    place: tuple[float, float],
    *,
    shift: tuple[float, float] = (0, 0),
    ha: str = "center",
    va: str = "center",
    color: str = theme.INK,
    bold: bool = False,
    size: float = PLAIN,
) -> None:
    """Write words beside a place, so many pixels to the right and above."""
    options: dict[str, Any] = {"ha": ha, "va": va, "color": color, "weight": "bold" if bold else "normal"}
    offset = (to_points(shift[0]), to_points(shift[1]))
    axes.annotate(
        text,
        place,
        xytext=offset,
        textcoords="offset points",
        size=size,
        annotation_clip=False,
        linespacing=1.2,
        **options,
    )
