"""Words on pictures: the one typeface that comes with the drawing library, so that every machine draws alike."""

from __future__ import annotations

from functools import cache
from typing import Final

import matplotlib as mpl
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

FAMILY: Final = "DejaVu Sans"
DPI: Final = 100
"""Pixels of the picture to the inch; points are 72 to the inch."""

SMALL, PLAIN, TITLE = 9.0, 9.5, 14.0
"""Sizes in points: of the foot, of charts and subtitle, of the message."""

# Set once, for all that this process draws: words stay words in SVG, a dollar sign starts no formula, and names of
# parts come from their content, so that the same exhibit makes the same file.
mpl.rcParams.update(
    {"font.family": FAMILY, "svg.fonttype": "none", "svg.hashsalt": "exhibit", "text.parse_math": False}
)


def measure(text: str, points: float, *, bold: bool = False) -> float:
    """The width of a text in pixels."""
    width, _, _ = text_to_path.get_text_width_height_descent(text, _find_font(points, bold), ismath=False)
    return float(width) * DPI / 72


@cache
def _find_font(points: float, bold: bool) -> FontProperties:
    return FontProperties(family=FAMILY, size=points, weight="bold" if bold else "normal")


def fold(text: str, points: float, *, width: float, bold: bool = False) -> list[str]:
    """Break a text into lines of at most that width in pixels; a longer word has a line of its own."""
    lines: list[str] = []
    for word in text.split():
        wider = f"{lines[-1]} {word}" if lines else word
        if lines and measure(wider, points, bold=bold) <= width:
            lines[-1] = wider
        else:
            lines.append(word)
    return lines or [""]
