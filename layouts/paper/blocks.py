"""What a paper is made of, whatever file it is written to: a Word document or a tagged PDF.

A paper is built once (`layouts.paper.board_paper`), and its renderers decide nothing: neither words nor order, neither
which parts begin a page nor how wide a column is. All strings are plain text. They may hold anything that a person
typed; a renderer asks `make_printable` and escapes what it writes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from layouts.exhibits.parts import Table

PictureForm = Literal["png", "svg"]

_UNBROKEN_AT_MOST: Final = 12
"""How many rows of a table rather leave a page half empty than part."""

_LINE_END: Final = re.compile("\r\n|[\r\x85\u2028\u2029]")

# What no document can hold: control characters, halves of pairs, and code points that are no characters.
_NEVER: Final = frozenset({"Cc", "Cs"})
_NO_CHARACTER: Final = frozenset(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_ORDER_MARKS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. Level 1 is a section's, 2 that of a part of it; `new_page` begins a page with it."""

    text: str
    level: Literal[1, 2, 3] = 1
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words. A `note` is set smaller: subtitle of a chart, notes and sources. One to `keep` stays with what follows."""

    text: str
    note: bool = False
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A line “name: text” about the paper itself. One that is `open` a person must fill in."""

    name: str
    text: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """One of several points; `lead` is set bold before it. `beneath` are points within it."""

    text: str
    lead: str = ""
    beneath: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Points:
    """Points below each other: numbered ones, that a board can cite by number, or bullets."""

    points: tuple[Point, ...]
    numbered: bool = False


UNWRITTEN: Final = "[To be written]"
"""What stands in a cell that a person must fill in."""


@dataclass(frozen=True, slots=True)
class OpenPart:
    """What only a person can write. It is marked in words and shading, so that no board takes it for finished."""

    person: str
    what: str

    @property
    def text(self) -> str:
        """The words that stand in its place."""
        return f"[To be written by {self.person}: {self.what}]"


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table with the share of the width that each column has; they sum to 1."""

    table: Table
    shares: tuple[float, ...]

    @property
    def unbroken(self) -> bool:
        """Whether it stays on one page; one of more rows goes on with its header on the next."""
        return len(self.table.rows) <= _UNBROKEN_AT_MOST


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its alternative text. It is drawn when it is written: one picture in memory at a time."""

    alt: str
    draw: Callable[[PictureForm], bytes]


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person says, with who said it and when."""

    text: str
    signature: str


@dataclass(frozen=True, slots=True)
class Definition:
    """A term with its explanation, and the address where more is said; empty where there is none."""

    term: str
    text: str
    address: str = ""


Block = Heading | Paragraph | Fact | Points | OpenPart | TableBlock | Figure | Remark | Definition


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks on pages of one kind, upright or across; each part begins a page."""

    blocks: tuple[Block, ...]
    across: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of A4 pages.

    `markings` stand at the head of each page, `running` at its foot beside the page's number. `author`, `subject` and
    `keywords` are the document's properties; `source` is what the file must carry within, ready to be written.
    """

    title: str
    subtitle: str
    subject: str
    author: str
    keywords: tuple[str, ...]
    markings: tuple[str, ...]
    running: str
    made_at: datetime
    parts: tuple[Part, ...]
    source: bytes
    language: str = "en-GB"


def make_printable(text: str) -> str:
    """Leave out of a text what no document can hold, and marks that turn the order of what follows; lines stay."""
    lines = _LINE_END.sub("\n", text).replace("\t", " ")
    return "".join(each for each in lines if each == "\n" or _is_printable(each))


def _is_printable(character: str) -> bool:
    if character.isascii():
        return character.isprintable()
    unusable = character in _NO_CHARACTER or character in _ORDER_MARKS or "\ufdd0" <= character <= "\ufdef"
    return not unusable and unicodedata.category(character) not in _NEVER
