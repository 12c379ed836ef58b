"""How wide words are in Arial, and so how many lines they take: nothing else says before a slide is opened."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

_REGULAR: Final = {
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
_BOLD: Final = {
    278: " ,./Iijl",
    333: "!()-:;[]ft",
    389: "r",
    500: "z",
    556: "0123456789Jacekšsvxy–_$£",
    584: "+<=>~−",
    611: "FLTZbdghnopqu?",
    667: "EPSVXY",
    722: "&ABCDHKNRU",
    778: "GOQw",
    833: "M",
    889: "%m",
    944: "W",
}
"""In thousandths of the size of type, as the fonts themselves have them; what is not listed is as wide as a capital."""
_OF: Final = [{ord(sign): width for width, signs in font.items() for sign in signs} for font in (_REGULAR, _BOLD)]
_OTHER: Final = 700
_SAFE: Final = 1.02
"""Programs differ a little."""

LINE: Final = 1.2
"""The height of a line, in sizes of its type."""


@lru_cache(maxsize=8_192)
def _measure_word(word: str, *, bold: bool) -> int:
    widths = _OF[bold]
    return sum(widths.get(ord(sign), _OTHER) for sign in word)


def measure_text(text: str, size: float, *, bold: bool = False) -> float:
    """The width in inches of a text in one line, its type of that size in points."""
    return _measure_word(text, bold=bold) * _SAFE * size / 72_000


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


class Block(NamedTuple):
    """How wide and how high a text is, in points."""

    width: float
    height: float


def measure_block(text: str, size: float, *, bold: bool = False) -> Block:
    """The room that a text takes in its own lines."""
    lines = text.split("\n")
    return Block(max(measure_text(line, size, bold=bold) for line in lines) * 72, len(lines) * size * LINE)


def fold(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """Break a text into lines of at most so many points, at spaces; a single word that is longer stays whole."""
    return "\n".join(_fold_words(text.split(), width, size, bold=bold))


def _fold_words(words: list[str], width: float, size: float, *, bold: bool) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and measure_block(longer, size, bold=bold).width > width:
            yield line
            longer = word
        line = longer
    if line:
        yield line
