"""What the methods pages are made of: topics, and the kinds of parts that a topic holds. Words and numbers, no page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from layouts.components import Content


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a calculation: what is worked out, the sum as one would write it (or how else), what comes out."""

    what: str
    working: str
    result: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. `numeric` holds the places, from 0, of the columns with numbers; the first column heads its rows."""

    caption: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Content, ...], ...]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: a sentence that tells of it, the figures it starts from where they are many, and its steps."""

    story: str
    steps: tuple[Step, ...]
    given: Grid | None = None


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short lines; each is a text, or words with links among them."""

    lines: tuple[Content, ...]


@dataclass(frozen=True, slots=True)
class OwnDecision:
    """What this product decided for itself, which must not be taken for an official rule."""

    text: str


Part: TypeAlias = str | Sequence[Content] | Bullets | Grid | Example | OwnDecision
"""A text, or words with links and code among them, is a paragraph."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a method is described; the address is empty where none is known."""

    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A section of the methods page: its anchor in the address, its title, its parts, what it rests on."""

    anchor: str
    title: str
    parts: tuple[Part, ...]
    references: tuple[Reference, ...] = ()
