"""How things look: colours, the marks of a judgement, type, and the one template of all charts.

Colours are of the Government Analysis Function's palette. A judgement is told by shape and word first; colour only
repeats it. Red and green are not used.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

# ---------------------------------------------------------------- colours

CATEGORIES: Final = ("#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1")
"""For series and categories, in this order; direct labels where two touch."""

FOCUS: Final = "#12436D"
BACKGROUND_SERIES: Final = "#BFBFBF"
"""What stands behind the one series in focus. Too pale for a shape alone: it carries an outline."""

ORANGE: Final = "#F46A25"
INK: Final = "#1B1F23"
MUTED: Final = "#4A5258"
OUTLINE: Final = "#6F777B"
REFERENCE: Final = "#3D3D3D"
GRID: Final = "#E3E6E8"
PAPER: Final = "#FFFFFF"
BAND: Final = "rgba(18,67,109,0.15)"
BAND_EDGE: Final = "rgba(18,67,109,0.35)"

FONT: Final = (
    'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif'
)
"""Fonts that are already there: none is fetched."""


# ---------------------------------------------------------------- judgements


@dataclass(frozen=True, slots=True)
class Mark:
    """How one judgement is drawn: word, sign in text, name in style sheets, plotly's symbol, fill and outline."""

    word: str
    sign: str
    css: str
    symbol: str
    fill: str
    outline: str


MARKS: Final = {
    mark.word: mark
    for mark in (
        Mark("Better", "●", "better", "circle", FOCUS, FOCUS),
        Mark("Similar", "○", "similar", "circle", PAPER, OUTLINE),
        Mark("Worse", "◆", "worse", "diamond", ORANGE, INK),
        Mark("Higher", "▲", "higher", "triangle-up", REFERENCE, REFERENCE),
        Mark("Lower", "▼", "lower", "triangle-down", REFERENCE, REFERENCE),
        Mark("Too few to tell", "◌", "unknown", "circle-open-dot", PAPER, OUTLINE),
        Mark("Not compared", "◌", "unknown", "circle-open-dot", PAPER, OUTLINE),
    )
}
"""By the word of the judgement, in the order in which a key lists them."""

NOT_COMPARED: Final = MARKS["Not compared"]


def find_mark(judgement: str) -> Mark:
    """Give the mark of a judgement; a word without a mark of its own is not compared."""
    return MARKS.get(judgement, NOT_COMPARED)


# ---------------------------------------------------------------- charts

TREND_HEIGHT: Final = 340
ROW_HEIGHT: Final = 34
ROWS_MARGINS: Final = 84
"""Pixels of a chart of rows above and below its rows."""

_AXIS: Final[dict[str, Any]] = {
    "fixedrange": True,
    "zeroline": False,
    "linecolor": OUTLINE,
    "tickcolor": OUTLINE,
    "gridcolor": GRID,
    "tickfont": {"size": 12},
}

PLOTLY_TEMPLATE: Final[dict[str, Any]] = {
    "layout": {
        "font": {"family": FONT, "size": 13, "color": INK},
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {"bgcolor": PAPER, "bordercolor": OUTLINE, "font": {"color": INK}, "align": "left"},
        "annotationdefaults": {"showarrow": False},
        "xaxis": _AXIS,
        "yaxis": _AXIS,
    }
}
"""What all figures share. Every figure refers to this one object and adds only what is its own; plotly's default
template, several times as large as a figure, is not sent."""

GRAPH_CONFIG: Final[dict[str, Any]] = {"displayModeBar": False, "responsive": True, "doubleClick": False}
"""Plotly's settings on a page: no toolbar (the page has its own buttons), and the width of its place."""


# ---------------------------------------------------------------- Mantine

# From nearly white to nearly black; the eighth is the palette's dark blue.
_NAVY: Final = (
    "#EEF4F9", "#DAE6F0", "#B3CBE0", "#88AECF", "#6394C1", "#3F78AB", "#22598A", "#12436D", "#0D3456", "#08233B",
)  # fmt: skip

MANTINE_THEME: Final[dict[str, Any]] = {
    "colors": {"navy": list(_NAVY)},
    "primaryColor": "navy",
    "primaryShade": 7,
    "black": INK,
    "fontFamily": FONT,
    "headings": {"fontFamily": FONT, "fontWeight": "650"},
    "defaultRadius": "sm",
    "cursorType": "pointer",
    "focusRing": "auto",
    "respectReducedMotion": True,
}
"""For `dmc.MantineProvider(theme=MANTINE_THEME, forceColorScheme="light")`."""
