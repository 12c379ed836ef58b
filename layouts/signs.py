"""The two signs of a control chart, as small pictures with their words: variation, and assurance.

The variation sign shows a few points beside the range of chance; the last carries the shape of the special cause.
The assurance sign is a target with points in its rings, beyond them, or both. The words say all that the pictures do.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from layouts import theme
from layouts.charts.special_causes import CAUSE_MARKS, CONCERN, HIGH, IMPROVEMENT, LOW
from layouts.charts.spine import draw_mark
from layouts.charts.svg import number, write_svg
from layouts.components import element, make_hidden_text, make_picture
from metrics.definition import Polarity
from metrics.signals import Signal

WIDTH, HEIGHT = 44, 28

USUAL: Final = "Usual variation"
NO_SIGN: Final = "No sign"

VARIATION_WORDS: Final = {
    "common_cause": USUAL,
    "improvement_high": IMPROVEMENT,
    "improvement_low": IMPROVEMENT,
    "concern_high": CONCERN,
    "concern_low": CONCERN,
    "neutral_high": HIGH,
    "neutral_low": LOW,
}
"""The word of each variation sign."""

ASSURANCE_WORDS: Final = {
    "pass": "Reliably meets target",
    "fail": "Reliably misses target",
    "inconsistent": "Sometimes meets target",
}
"""The word of each assurance sign."""

_GOOD: Final = {
    Polarity.HIGH_IS_GOOD: ", where high is good",
    Polarity.LOW_IS_GOOD: ", where low is good",
    Polarity.NEUTRAL: ", where no direction is good",
}


def make_variation_sign(signal: Signal, polarity: Polarity) -> dict[str, Any]:
    """Make the sign of what the latest figure says by the rules of chance; where there is none, why not."""
    if not signal.variation:
        return _make_none(signal.why_none or "there is no figure")
    word = VARIATION_WORDS[signal.variation]
    way = signal.variation.rpartition("_")[2]
    told = f": {way}{_GOOD[polarity]}" if way in ("high", "low") else ""
    return _make_sign(_draw_variation(signal.variation), word, told)


def make_assurance_sign(signal: Signal) -> dict[str, Any]:
    """Make the sign of whether the target lies beyond the range of chance; where there is none, why not."""
    if not signal.assurance:
        return _make_none(signal.why_none or "there is no target to hold the figures against")
    return _make_sign(_draw_assurance(signal.assurance), ASSURANCE_WORDS[signal.assurance])


def _make_sign(address: str, word: str, told: str = "") -> dict[str, Any]:
    picture = make_picture(address, alt="", width=WIDTH, height=HEIGHT, name="sign-picture")
    words = element("Span", [word, *([make_hidden_text(told)] if told else [])], className="sign-word")
    return element("Span", [picture, words], className="sign")


def _make_none(why: str) -> dict[str, Any]:
    return element("Span", [NO_SIGN, make_hidden_text(f": {why}")], className="sign sign-none")


# ---------------------------------------------------------------- pictures

_BAND = (8, 20)
_BEFORE = ((5, 15.5), (14, 12), (23, 16))
_LAST_X = 36


@cache
def _draw_variation(variation: str) -> str:
    """Three points within the range of chance, and the last: within it, above it or below it."""
    low, high = _BAND
    way = variation.rpartition("_")[2]
    last = {"high": low - 0.5, "low": high + 0.5}.get(way, 12.5)
    parts = f"<rect x='0.5' y='{low}' width='{WIDTH - 1}' height='{high - low}' rx='2' fill='{theme.GRID}'/>"
    parts += f"<path d='M0.5 14h{WIDTH - 1}' stroke='{theme.OUTLINE}'/>"
    places = " ".join(f"{number(x)},{number(y)}" for x, y in (*_BEFORE, (_LAST_X, last)))
    parts += f"<polyline points='{places}' fill='none' stroke='{theme.OUTLINE}' stroke-width='1.5'/>"
    parts += "".join(_draw_dot(x, y, theme.OUTLINE) for x, y in _BEFORE)
    if variation == "common_cause":
        return write_svg(parts + _draw_dot(_LAST_X, last, theme.OUTLINE, 3.5), width=WIDTH, height=HEIGHT)
    mark = draw_mark(CAUSE_MARKS[VARIATION_WORDS[variation]].word, _LAST_X, 7.5 if way == "high" else HEIGHT - 7.5)
    return write_svg(parts + mark, width=WIDTH, height=HEIGHT)


@cache
def _draw_assurance(assurance: str) -> str:
    """A target with three points: all in its rings, all beyond them, or one beyond."""
    middle_x, middle_y = WIDTH / 2, HEIGHT / 2
    rings = "".join(
        f"<circle cx='{number(middle_x)}' cy='{number(middle_y)}' r='{radius}' fill='{fill}' stroke='{theme.OUTLINE}'/>"
        for radius, fill in ((13, theme.PAPER), (8, theme.GRID), (3, theme.PAPER))
    )
    inside, beyond = ((19, 10), (26, 13), (20, 18)), ((4, 9), (41, 8), (39, 22))
    if assurance == "pass":
        points = "".join(_draw_dot(x, y, theme.FOCUS, 3) for x, y in inside)
    elif assurance == "fail":
        points = "".join(_draw_diamond(x, y) for x, y in beyond)
    else:
        points = _draw_dot(*inside[0], theme.FOCUS, 3) + _draw_dot(*inside[2], theme.FOCUS, 3) + _draw_diamond(40, 9)
    return write_svg(rings + points, width=WIDTH, height=HEIGHT)


def _draw_dot(x: float, y: float, fill: str, radius: float = 2) -> str:
    return f"<circle cx='{number(x)}' cy='{number(y)}' r='{number(radius)}' fill='{fill}'/>"


def _draw_diamond(x: float, y: float) -> str:
    style = f"fill='{theme.ORANGE}' stroke='{theme.INK}'"
    return f"<path d='M{number(x)} {number(y - 3.5)}l3.5 3.5-3.5 3.5-3.5-3.5z' {style}/>"
