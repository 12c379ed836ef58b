"""What all columns of a return have in common: how a cell is read, and how one that cannot be read is explained."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from loaders.areas import Areas, read_areas

FORMULA_STARTS = ("=", "+", "-", "@")
LONGEST_CELL = 1_000  # characters; what is longer is no cell of a return, and is not looked into
UNREADABLE_SIGN = "\N{REPLACEMENT CHARACTER}"  # what the reader puts in the place of bytes that are no character

# Digits are those of ASCII: a spreadsheet takes no others for a number.
NUMBER = re.compile(r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,4})?")
GROUPED = re.compile(r"[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")


class BadText(ValueError):
    """A cell that a column cannot read, with all that its sender needs to mend it."""

    def __init__(
        self,
        code: str,
        message: str,
        *,
        expected: str = "",
        remedy: str | Callable[[], str] = "",
        example: str = "",
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.expected = expected
        self._remedy = remedy
        self.example = example

    @property
    def remedy(self) -> str:
        """How to mend it. Worked out on demand: finding the nearest names costs a thousand times the check."""
        return self._remedy() if callable(self._remedy) else self._remedy


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading depends on beside the text: the register of areas and the day."""

    areas: Areas
    today: date


def default_reading() -> Reading:
    """A reading against the product's own areas, as of today; a server that runs for months asks anew each time."""
    return Reading(read_areas(), datetime.now(UTC).date())


@dataclass(frozen=True, kw_only=True)
class Column:
    """What every column has: a label, what it means, an example, and how sensitive its content is.

    A column `beside` says more about a row, as a note does, and is no part of what the row is about: two rows that
    differ in it alone are about the same thing.

    A dataclass, not a pydantic model: pydantic asks an annotation for its schema through a method that on a model
    belongs to the class.
    """

    label: str
    description: str = ""
    example: str = ""
    sensitivity: str = "official"
    beside: bool = False

    @property
    def expectation(self) -> str:
        """What the column accepts, in words."""
        raise AssertionError(f"{type(self).__name__} does not say what it accepts")

    def read_text(self, text: str, reading: Reading) -> Any:
        """Give the stored value of a cell's text (stripped, not empty); raise `BadText` when it cannot be read."""
        raise AssertionError(f"{type(self).__name__} cannot read")

    def read_cell(self, text: str, reading: Reading) -> Any:
        """Give the stored value of a cell, refusing in the column's own words what no column can take."""
        stripped = text.strip()
        if not stripped:
            return self.read_empty()
        if len(stripped) > LONGEST_CELL:
            raise self.refusal("too-long", f"The cell has {len(stripped):,} characters.", remedy="Shorten it.")
        if UNREADABLE_SIGN in stripped:
            raise self.refusal(
                "unreadable-character",
                f"{self.label} holds a character that cannot be read.",
                remedy="Save the file as “CSV UTF-8 (Comma delimited)”, and look at the cell.",
            )
        if stripped.startswith(FORMULA_STARTS) and looks_like_formula(stripped):
            raise self.refusal(
                "formula",
                f"{self.label} holds a formula, or something that a spreadsheet would run as one.",
                remedy=f"Replace {quote(stripped)} by its value: in a spreadsheet, copy it and paste it as a value.",
            )
        return self.read_text(stripped, reading)

    def read_empty(self) -> Any:
        """What an empty cell means; an error unless a column says otherwise."""
        raise self.refusal("empty-cell", f"{self.label} is empty.", remedy="Fill in the cell.")

    def refusal(
        self, code: str, message: str, *, remedy: str | Callable[[], str], expected: str = "", example: str = ""
    ) -> BadText:
        """Make the error to raise, with what the column expects and its example, unless others are given."""
        return BadText(
            code,
            message,
            expected=expected or self.expectation,
            remedy=remedy,
            example=example or self.example,
        )

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(lambda text: self.read_cell(str(text), default_reading()))


def looks_like_formula(text: str) -> bool:
    """Whether a text that begins as a formula does is neither a number nor a mere dash."""
    return bool(text.strip("-")) and not NUMBER.fullmatch(text) and not GROUPED.fullmatch(text)


def quote(text: str, longest: int = 60) -> str:
    """Give a sender's text in quotation marks, shortened, with what cannot be seen spelt out."""
    return f"“{make_visible(text[:longest])}{'…' if len(text) > longest else ''}”"


def make_visible(text: str) -> str:
    """Spell out what cannot be seen (or what a terminal would obey): "12[no-break space]"."""
    return text if text.isprintable() else "".join(map(_spell_sign, text))


def _spell_sign(sign: str) -> str:
    if sign.isprintable():
        return sign
    known = _SIGNS.get(sign) or unicodedata.name(sign, "").lower()
    return f"[{known or f'character {ord(sign)}'}]"


_SIGNS = {"\n": "new line", "\r": "new line", "\t": "tab", "\x1b": "escape character"}
