"""Column types: what one column of a return may hold, how a cell is read, and how a wrong one is explained.

A column reads one *distinct* text at a time (`read_text`). The checker calls it once for each distinct text of a chunk,
not once a row, so the words and the rules can be plain Python and five million rows still take seconds. The same method
validates a single row through pydantic, so there is one rule and not two.

This is the door to the `*_column` modules; others import from here.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import ClassVar

from loaders.area_column import AreaColumn
from loaders.column import BadText, Column, Reading, default_reading, make_visible, quote
from loaders.name_faults import find_fault_of_name
from loaders.number_column import Number
from loaders.period_faults import undo_date
from loaders.periods import PeriodError, PeriodKind, parse_any_period, parse_period

__all__ = [
    "AreaColumn",
    "BadText",
    "Column",
    "Measure",
    "MeasureColumn",
    "Name",
    "Number",
    "OneOf",
    "PeriodColumn",
    "Reading",
    "default_reading",
    "fold_name",
    "make_visible",
    "quote",
]


@dataclass(frozen=True, kw_only=True)
class PeriodColumn(Column):
    """A period of one kind, or of any kind where `kind` is None; stored as the period's id.

    A period that has not ended is refused, unless it `may_lie_ahead`.
    """

    kind: PeriodKind | None
    may_lie_ahead: bool = False

    @property
    def expectation(self) -> str:
        """The kind of period that is accepted."""
        kind = self.kind.value if self.kind else "period"
        return f"a {kind}{'' if self.may_lie_ahead else ' that has ended'}, such as “{self.example}”"

    def read_text(self, text: str, reading: Reading) -> int:
        """Give the id of the period that the text names."""
        try:
            period = parse_period(text, self.kind) if self.kind else parse_any_period(text)
        except PeriodError as error:
            raise self.refusal(
                "ambiguous-period" if error.ambiguous else "unknown-period",
                make_visible(error.message),
                remedy=error.remedy or "Write the months in words.",
                expected=error.expected,
                example=error.example,
            ) from None
        if period.end >= reading.today and not self.may_lie_ahead:
            raise self.refusal(
                "future-period",
                f"{period.label} has not ended yet.",
                remedy="Check the year and the months; figures can be sent once the period has ended.",
            )
        return period.id


@dataclass(frozen=True, kw_only=True)
class OneOf(Column):
    """One of a fixed list of words. `total` is the word whose rows hold the sum over the others, if such rows are sent.

    Without a `total` the rows are parts of a whole, and the metrics layer adds them up. Other spellings that senders
    use go into `also`, from spelling (lower case) to word. `rare` are parts that a sender leaves out who has none.
    """

    suggested: ClassVar[int] = 1  # how many words are named to who sent one that is none

    values: tuple[str, ...]
    total: str | None = None
    rare: tuple[str, ...] = ()
    also: dict[str, str] = field(default_factory=dict)

    @property
    def expectation(self) -> str:
        """The list of accepted words."""
        return "one of: " + ", ".join(self.values)

    def read_text(self, text: str, reading: Reading) -> str:
        """Give the word as the list spells it, whatever its case, spaces, hyphens and underscores."""
        word = _spellings(self.values).get(_fold(text)) or self.also.get(" ".join(text.lower().split()))
        if word is None:
            raise self.refusal(
                "unknown-word",
                f"{quote(text)} is not one of the words for {self.label.lower()}.",
                remedy=lambda: self._suggest(text),
                example=self.example or self.values[0],
            )
        return word

    def _suggest(self, text: str) -> str:
        band = undo_date(text)
        if band in self.values:
            return f"A spreadsheet has made a date of “{band}”: format the column as Text and type it again."
        spellings = _spellings(self.values)
        near = [f"“{spellings[each]}”" for each in get_close_matches(_fold(text[:80]), spellings, n=self.suggested)]
        return f"Did you mean {' or '.join(near)}?" if near else "Use one of the listed words."


@dataclass(frozen=True, kw_only=True)
class Name(Column):
    """A free name (a prison, a publication) or a few words; stored as a code that grows with the names met.

    `total` is the name whose rows hold the sum over the others; other spellings of it go into `also`, in lower case.
    """

    shortest: int = 1
    longest: int = 120
    total: str | None = None
    also: dict[str, str] = field(default_factory=dict)

    @property
    def expectation(self) -> str:
        """How long a name may be."""
        if self.shortest > 1:
            return f"words of {self.shortest} to {self.longest} characters"
        return f"a name of at most {self.longest} characters"

    def read_text(self, text: str, reading: Reading) -> str:
        """Give the name with runs of blanks folded."""
        name = unicodedata.normalize("NFC", " ".join(text.split()))
        if self.total and _fold(name) == _fold(self.total):
            return self.total
        if name.casefold() in self.also:
            return self.also[name.casefold()]
        if len(name) > self.longest:
            raise self.refusal("too-long", f"{self.label} has {len(name):,} characters.", remedy="Shorten it.")
        if len(name) < self.shortest or (self.shortest > 1 and not any(sign.isalpha() for sign in name)):
            raise self.refusal("too-short", f"{quote(name)} says too little.", remedy="Say it in words.")
        fault = find_fault_of_name(name)
        if fault:
            raise self.refusal("no-name", f"{quote(name)} is no {self.label.lower()}.", remedy=fault)
        if not name.isprintable():
            raise self.refusal(
                "invisible-character",
                f"{quote(name)} holds a character that cannot be seen.",
                remedy="Type the name again.",
            )
        return name


def fold_name(name: str) -> str:
    """Fold what makes no other name of it: case, and how a character is composed. "hmp hewell" is "HMP Hewell"."""
    return unicodedata.normalize("NFKC", name).casefold()


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that a return counts. `out_of` says in words what the count is out of, when it is out of something."""

    slug: str
    label: str
    description: str = ""
    out_of: str | None = None


@dataclass(frozen=True, kw_only=True)
class MeasureColumn(OneOf):
    """Which of the return's measures a row is about. `values` are the measures' slugs."""

    suggested: ClassVar[int] = 3

    measures: tuple[Measure, ...]

    @classmethod
    def of(cls, *measures: Measure) -> MeasureColumn:
        """Make the column from the measures of a return."""
        return cls(
            label="Measure",
            description="What the row counts.",
            example=measures[0].slug,
            values=tuple(m.slug for m in measures),
            measures=measures,
        )


def _fold(text: str) -> str:
    """Fold what people vary in a word: case, blanks, hyphens, underscores, the en dash."""
    return re.sub(r"[\s_\-–]+", " ", text.strip().casefold())


@cache
def _spellings(values: tuple[str, ...]) -> dict[str, str]:
    return {_fold(value): value for value in values}
