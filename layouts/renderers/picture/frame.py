"""The picture around a chart: message, subtitle, and what must stay with it at the foot."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any, Final, Literal

from matplotlib.figure import Figure

from layouts import theme
from layouts.exhibit_foot import write_foot
from layouts.exhibit_parts import Exhibit
from layouts.renderers.picture.charts import draw_on, find_room
from layouts.renderers.picture.words import DPI, PLAIN, SMALL, TITLE, fold

_WIDTH: Final = 960
_EDGE: Final = 24
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
    room = find_room(exhibit.chart) if exhibit.chart else None
    if exhibit.chart is None or room is None:
        raise ValueError("This exhibit has no chart to draw.")
    head, foot = _write_head(exhibit), _write_foot(exhibit)
    top, bottom = sum(line.height for line in head) + _EDGE + 10, sum(line.height for line in foot) + _EDGE + 6
    height = top + room.height + bottom
    figure = Figure(figsize=(_WIDTH / DPI, height / DPI), dpi=DPI, facecolor=theme.PAPER)
    _write(figure, head, height - _EDGE)
    _write(figure, foot, bottom - 6)
    plot_width = _WIDTH - 2 * _EDGE - room.left - room.right
    plot_height = room.height - room.top - room.bottom
    box = (_EDGE + room.left, bottom + room.bottom, plot_width, plot_height)
    axes = figure.add_axes(
        (box[0] / _WIDTH, box[1] / height, box[2] / _WIDTH, box[3] / height),
    )
    draw_on(axes, exhibit.chart, (plot_width, plot_height))
    return _save(figure, exhibit, form)


def _write_head(exhibit: Exhibit) -> list[_Line]:
    width = _WIDTH - 2 * _EDGE
    title = fold(exhibit.title, TITLE, width=width, bold=True)
    subtitle = fold(exhibit.subtitle, PLAIN, width=width)
    return [
        *(_Line(text, TITLE, theme.INK, bold=True) for text in title),
        *(_Line(text, PLAIN, theme.MUTED) for text in subtitle),
    ]


def _write_foot(exhibit: Exhibit) -> list[_Line]:
    """The marking comes first and is bold."""
    lines = []
    for place, told in enumerate(write_foot(exhibit)):
        bold = place == 0 and exhibit.marking is not None
        folded = fold(told, SMALL, width=_WIDTH - 2 * _EDGE, bold=bold)
        lines += [_Line(text, SMALL, theme.INK if bold else theme.MUTED, bold) for text in folded]
    return lines


def _write(figure: Figure, lines: list[_Line], top: float) -> None:
    """Write lines downwards from a height in pixels above the picture's foot."""
    width, height = (float(side) * DPI for side in figure.get_size_inches())
    for line in lines:
        weight = "bold" if line.bold else "normal"
        place = (_EDGE / width, top / height)
        figure.text(*place, line.text, size=line.points, color=line.color, weight=weight, va="top", ha="left")
        top -= line.height


def _save(figure: Figure, exhibit: Exhibit, form: Literal["png", "svg"]) -> bytes:
    out = io.BytesIO()
    about: dict[str, Any] = {"Title": exhibit.title, "Description": exhibit.alt}
    if form == "png":
        figure.savefig(out, format="png", dpi=DPI * _SCALE, metadata={**about, "Software": None})
        return out.getvalue()
    # Without a date and without the program's name and version the same exhibit makes the same file.
    figure.savefig(out, format="svg", metadata={**about, "Language": "en-GB", "Date": None, "Creator": None})
    return out.getvalue().replace(b"<svg ", b'<svg role="img" lang="en-GB" ', 1)
