"""The picture around a chart: message, subtitle, and what must stay with it at the foot."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any, Final, Literal

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from layouts import theme
from layouts.exhibits.foot import write_foot
from layouts.exhibits.parts import Exhibit
from layouts.renderers.picture.charts import draw_on, find_room
from layouts.renderers.picture.words import DPI, PLAIN, SMALL, TITLE, fold

_WIDTH: Final = 960
_EDGE: Final = 24
_PLATE_WIDTH: Final = 760
_PLATE_EDGE: Final = 4
_PLATE_GAP: Final = 10
_SCALE: Final = 2


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    points: float
    color: str
    bold: bool = False

    @property
    def height(self) -> float:
        """In pixels, with the space between lines."""
        return self.points * DPI / 72 * 1.45


def render_picture(exhibit: Exhibit, *, form: Literal["png", "svg"] = "png") -> bytes:
    """Draw an exhibit's chart with all that must stay with it. ValueError for one that has no chart to draw."""
    head, foot = _write_head(exhibit), _write_foot(exhibit, write_foot(exhibit))
    top, bottom = sum(line.height for line in head) + _EDGE + 10, sum(line.height for line in foot) + _EDGE + 6
    figure = _draw(exhibit, _Frame(_WIDTH, _EDGE, top, bottom))
    _write(figure, head, _EDGE, from_top=_EDGE)
    _write(figure, foot, _EDGE, from_top=_find_height(figure) - bottom + 6)
    return _save(figure, exhibit, form)


def render_plate(exhibit: Exhibit, *, form: Literal["png", "svg"] = "png") -> bytes:
    """Draw an exhibit's chart alone, for a document that has message, notes and source as text around it.

    It is narrower, so that its words are large enough on paper; what marks the figures still stands within.
    ValueError for an exhibit that has no chart to draw.
    """
    foot = _write_foot(exhibit, [f"{exhibit.marking}."], width=_PLATE_WIDTH) if exhibit.marking else []
    bottom = sum(line.height for line in foot) + _PLATE_EDGE + _PLATE_GAP * bool(foot)
    figure = _draw(exhibit, _Frame(_PLATE_WIDTH, _PLATE_EDGE, _PLATE_EDGE, bottom))
    _write(figure, foot, _PLATE_EDGE, from_top=_find_height(figure) - bottom + _PLATE_GAP)
    return _save(figure, exhibit, form)


@dataclass(frozen=True, slots=True)
class _Frame:
    """In pixels: the width of the whole picture, its free edge at both sides, and the room above and beneath."""

    width: float
    edge: float
    top: float
    bottom: float


def _draw(exhibit: Exhibit, frame: _Frame) -> Figure:
    """The chart within its frame."""
    if exhibit.chart is None:
        raise ValueError("This exhibit has no chart to draw.")
    room = find_room(exhibit.chart)
    height = frame.top + room.height + frame.bottom
    figure = Figure(figsize=(frame.width / DPI, height / DPI), dpi=DPI, facecolor=theme.PAPER)
    plot_width = frame.width - 2 * frame.edge - room.left - room.right
    plot_height = room.height - room.top - room.bottom
    box = (frame.edge + room.left, frame.bottom + room.bottom, plot_width, plot_height)
    axes = figure.add_axes((box[0] / frame.width, box[1] / height, box[2] / frame.width, box[3] / height))
    draw_on(axes, exhibit.chart, (plot_width, plot_height))
    return figure


def _find_height(figure: Figure) -> float:
    return float(figure.get_size_inches()[1]) * DPI


def _write_head(exhibit: Exhibit) -> list[_Line]:
    width = _WIDTH - 2 * _EDGE
    title = fold(exhibit.title, TITLE, width=width, bold=True)
    subtitle = fold(exhibit.subtitle, PLAIN, width=width)
    return [
        *(_Line(text, TITLE, theme.INK, bold=True) for text in title),
        *(_Line(text, PLAIN, theme.MUTED) for text in subtitle),
    ]


def _write_foot(exhibit: Exhibit, foot: list[str], *, width: float = _WIDTH - 2 * _EDGE) -> list[_Line]:
    """The marking comes first and is bold."""
    lines = []
    for place, told in enumerate(foot):
        bold = place == 0 and exhibit.marking is not None
        folded = fold(told, SMALL, width=width, bold=bold)
        lines += [_Line(text, SMALL, theme.INK if bold else theme.MUTED, bold) for text in folded]
    return lines


def _write(figure: Figure, lines: list[_Line], left: float, *, from_top: float) -> None:
    """Write lines downwards, beginning so many pixels from the picture's left and beneath its top."""
    width, height = (float(side) * DPI for side in figure.get_size_inches())
    top = height - from_top
    for line in lines:
        weight = "bold" if line.bold else "normal"
        place = (left / width, top / height)
        figure.text(*place, line.text, size=line.points, color=line.color, weight=weight, va="top", ha="left")
        top -= line.height


def _save(figure: Figure, exhibit: Exhibit, form: Literal["png", "svg"]) -> bytes:
    out = io.BytesIO()
    about: dict[str, Any] = {"Title": exhibit.title, "Description": exhibit.alt}
    if form == "png":
        canvas = FigureCanvasAgg(figure)
        figure.savefig(out, format="png", dpi=DPI * _SCALE, metadata={**about, "Software": None})
        # A drawing is a ring of references that only the collector breaks: till then each would keep its 5 MB of dots.
        vars(canvas.renderer).clear()
        return out.getvalue()
    # Without a date and without the program's name and version the same exhibit makes the same file.
    figure.savefig(out, format="svg", metadata={**about, "Language": "en-GB", "Date": None, "Creator": None})
    return out.getvalue().replace(b"<svg ", b'<svg role="img" lang="en-GB" ', 1)
