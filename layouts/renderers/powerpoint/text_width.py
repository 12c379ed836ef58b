"""How wide words are in Arial, and so how many lines they take: nothing else says before a slide is opened."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_WIDTHS: Final = {
    222: "ijl",
    278: " !,./:;I[]ft",
    333: "()-r",
    500: "Jckšsvxyz",
    556: "0123456789Labdeghnopqu–?_$£",
    584: "+<=>~−",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
}
"""In thousandths of the size of type, as the font itself has them; what is not listed is as wide as a capital."""
_OF: Final = {ord(sign): width for width, signs in _WIDTHS.items() for sign in signs}
_OTHER: Final = 700
_BOLD: Final = 1.08
_SAFE: Final = 1.02
"""Programs differ a little."""


@lru_cache(maxsize=8_192)
def _measure_word(word: str) -> int:
    return sum(_OF.get(ord(sign), _OTHER) for sign in word)


def measure_text(text: str, size: float, *, bold: bool = False) -> float:
    """The width in inches of a text in one line, its type of that size in points."""
    return _measure_word(text) * _SAFE * (_BOLD if bold else 1.0) * size / 72_000


def count_lines(text: str, *, width: float, size: float, bold: bool = False) -> int:
    """The lines that a text takes in a width in inches: its own, and those that it is wrapped into, at spaces."""
    return sum(_wrap(line, width=width, size=size, bold=bold) for line in text.split("\n"))


def _wrap(line: str, *, width: float, size: float, bold: bool) -> int:
    lines, used = 1, 0.0
    space = measure_text(" ", size, bold=bold)
    for word in line.split():
        long = measure_text(word, size, bold=bold)
        if used and used + space + long > width:
            lines, used = lines + 1, 0.0
        beyond = int(long / width) if long > width else 0  # a word that is too long is broken
        lines += beyond
        used += long - beyond * width + (space if used else 0.0)
    return lines
