"""Column types: what one column of a return may hold, how a cell is read, and how a wrong one is explained.

A column reads one *distinct* text at a time (`read_text`). The checker calls it once for each distinct text of a chunk,
not once a row, so the words and the rules can be plain Python and five million rows still take seconds. The same method
validates a single row through pydantic, so there is one rule and not two.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, NoReturn

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from loaders.areas import AreaLevel, Areas, read_areas
from loaders.periods import PeriodError, PeriodKind, parse_any_period, parse_period
from loaders.status import STATUS_OF_MARK, Status

FORMULA_STARTS = ("=", "+", "@")


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


@cache
def default_reading() -> Reading:
    """A reading against the product's own areas, as of today."""
    return Reading(read_areas(), date.today())


@dataclass(frozen=True, kw_only=True)
class Column:
    """What every column has: a label, what it means, an example, and how sensitive its content is.

    A dataclass, not a pydantic model: pydantic asks an annotation for its schema through a method that on a model
    belongs to the class.
    """

    label: str
    description: str = ""
    example: str = ""
    sensitivity: str = "official"

    @property
    def expectation(self) -> str:
        """What the column accepts, in words."""
        raise AssertionError(f"{type(self).__name__} does not say what it accepts")

    def read_text(self, text: str, reading: Reading) -> Any:
        """Give the stored value of a cell's text (stripped, not empty); raise `BadText` when it cannot be read."""
        raise AssertionError(f"{type(self).__name__} cannot read")

    def read_cell(self, text: str, reading: Reading) -> Any:
        """Give the stored value of a cell, refusing an empty cell and a formula in the column's own words."""
        stripped = text.strip()
        if not stripped:
            return self.read_empty()
        if stripped.startswith(FORMULA_STARTS) and not _NUMBER.fullmatch(stripped):
            self._refuse_formula(stripped)
        return self.read_text(stripped, reading)

    def read_empty(self) -> Any:
        """What an empty cell means; an error unless a column says otherwise."""
        raise BadText(
            "empty-cell",
            f"{self.label} is empty.",
            expected=self.expectation,
            remedy="Fill in the cell.",
            example=self.example,
        )

    def _refuse_formula(self, text: str) -> NoReturn:
        raise BadText(
            "formula",
            f"{self.label} holds a formula, or something that a spreadsheet would run as one.",
            expected=self.expectation,
            remedy=f"Replace “{text[:40]}” by the plain value: in a spreadsheet, copy and then paste as values.",
            example=self.example,
        )

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            lambda text: self.read_cell(str(text), default_reading())
        )


@dataclass(frozen=True, kw_only=True)
class AreaColumn(Column):
    """An area by its code or any known spelling of its name; stored as the area's id."""

    levels: frozenset[AreaLevel]

    @property
    def expectation(self) -> str:
        """The levels of area that are accepted."""
        return "the name or nine-character code of " + " or ".join(_level_words(self.levels))

    def read_text(self, text: str, reading: Reading) -> int:
        """Give the id of the area that the text names at one of the permitted levels."""
        area = reading.areas.find(text, self.levels)
        if area is not None:
            return area.id
        elsewhere = reading.areas.candidates(text)
        if elsewhere:
            self._refuse_level(text, elsewhere[0].level)
        raise BadText(
            "unknown-area",
            f"“{text[:60]}” is not an area that we know.",
            expected=self.expectation,
            remedy=lambda: self._suggest(text, reading),
            example=self.example,
        )

    def _suggest(self, text: str, reading: Reading) -> str:
        near = [f"{a.name} ({a.code})" for a in reading.areas.nearest(text[:80], self.levels)]
        return "Nearest known names: " + "; ".join(near) + "." if near else "Use the official code."

    def _refuse_level(self, text: str, level: AreaLevel) -> NoReturn:
        raise BadText(
            "wrong-area-level",
            f"“{text[:60]}” is {' or '.join(_level_words(frozenset({level})))}.",
            expected=self.expectation,
            remedy="Send the figures for each area of the level that this return asks for.",
            example=self.example,
        )


@dataclass(frozen=True, kw_only=True)
class PeriodColumn(Column):
    """A period of one kind, or of any kind where `kind` is None; stored as the period's id.

    A period that has not ended is refused.
    """

    kind: PeriodKind | None

    @property
    def expectation(self) -> str:
        """The kind of period that is accepted."""
        kind = self.kind.value if self.kind else "period"
        return f"a {kind} that has ended, such as “{self.example}”"

    def read_text(self, text: str, reading: Reading) -> int:
        """Give the id of the period that the text names."""
        try:
            period = parse_period(text, self.kind) if self.kind else parse_any_period(text)
        except PeriodError as error:
            raise BadText(
                "ambiguous-period" if error.ambiguous else "unknown-period",
                error.message,
                expected=error.expected or self.expectation,
                remedy=error.remedy or "Write the months in words.",
                example=error.example or self.example,
            ) from None
        if period.end >= reading.today:
            raise BadText(
                "future-period",
                f"{period.label} has not ended yet.",
                expected=self.expectation,
                remedy="Check the year and the months; figures can be sent once the period has ended.",
                example=self.example,
            )
        return period.id


@dataclass(frozen=True, kw_only=True)
class OneOf(Column):
    """One of a fixed list of words. `total` is the word whose rows hold the sum over the others, if such rows are sent.

    Without a `total` the rows are parts of a whole, and the metrics layer adds them up. Other spellings that senders use
    go into `also`, from spelling (lower case) to word.
    """

    values: tuple[str, ...]
    total: str | None = None
    also: dict[str, str] = field(default_factory=dict)

    @property
    def expectation(self) -> str:
        """The list of accepted words."""
        return "one of: " + ", ".join(self.values)

    def read_text(self, text: str, reading: Reading) -> str:
        """Give the word as the list spells it, whatever its case, spaces, hyphens and underscores."""
        word = _spellings(self.values).get(_fold(text)) or self.also.get(text.lower())
        if word is None:
            raise BadText(
                "unknown-word",
                f"“{text[:60]}” is not one of the words for {self.label.lower()}.",
                expected=self.expectation,
                remedy="Use one of the listed words.",
                example=self.example or self.values[0],
            )
        return word


@dataclass(frozen=True, kw_only=True)
class Name(Column):
    """A free name (a prison, a publication); stored as a code that grows with the names met."""

    longest: int = 120
    total: str | None = None

    @property
    def expectation(self) -> str:
        """The longest name that is accepted."""
        return f"a name of at most {self.longest} characters"

    def read_text(self, text: str, reading: Reading) -> str:
        """Give the name with runs of blanks folded."""
        name = " ".join(text.split())
        if self.total and _fold(name) == _fold(self.total):
            return self.total
        if len(name) > self.longest:
            raise BadText(
                "too-long",
                f"{self.label} has {len(name):,} characters.",
                expected=self.expectation,
                remedy="Shorten the name.",
                example=self.example,
            )
        return name


@dataclass(frozen=True, kw_only=True)
class Number(Column):
    """A number, or a mark that says why there is none; stored as the number and its `Status`."""

    whole: bool = True
    minimum: float = 0
    maximum: float = 100_000_000
    may_be_empty: bool = False

    @property
    def expectation(self) -> str:
        """The range and the marks that are accepted."""
        kind = "a whole number" if self.whole else "a number"
        return (
            f"{kind} from {self.minimum:,.10g} to {self.maximum:,.10g}, or [c] suppressed, [x] not available, "
            "[z] not applicable, nil for nothing to report"
        )

    def read_empty(self) -> tuple[float, Status]:
        """An empty cell: "not applicable" where the return leaves it open, else an error."""
        if self.may_be_empty:
            return float("nan"), Status.NOT_APPLICABLE
        raise BadText(
            "empty-cell",
            f"{self.label} is empty, which could mean none, hidden or not known.",
            expected=self.expectation,
            remedy="Write 0 for none, [c] for a hidden small number, [x] for not available, nil for nothing to report.",
            example=self.example,
        )

    def read_text(self, text: str, reading: Reading) -> tuple[float, Status]:
        """Give the number and OK, or NaN and the status that the mark stands for."""
        mark = STATUS_OF_MARK.get(text.lower())
        if mark is not None:
            return float("nan"), mark
        number = self._to_number(text)
        if number < self.minimum or number > self.maximum:
            self._refuse(
                "out-of-range", f"{text[:40]} is {'below' if number < self.minimum else 'above'} the range."
            )
        if self.whole and number != int(number):
            self._refuse("fraction", f"{text[:40]} is not a whole number.")
        return number, Status.OK

    def _to_number(self, text: str) -> float:
        plain = text.replace(",", "") if _GROUPED.fullmatch(text) else text
        if not _NUMBER.fullmatch(plain):
            self._refuse("not-a-number", f"“{text[:40]}” is not a number or a known mark.")
        return float(plain)

    def _refuse(self, code: str, message: str) -> NoReturn:
        raise BadText(
            code,
            message,
            expected=self.expectation,
            remedy="Write the figure in digits only, or the mark that says why there is none.",
            example=self.example,
        )


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


# What the fast reader takes for a number, so that one cell is judged alike whatever stands in the others.
_NUMBER = re.compile(r"[-+]?\d{1,17}(\.\d{0,17})?([eE][-+]?\d{1,3})?")
_GROUPED = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?")


def _fold(text: str) -> str:
    """Fold what people vary in a word: case, blanks, hyphens, underscores, the en dash."""
    return re.sub(r"[\s_\-–]+", " ", text.strip().casefold())


@cache
def _spellings(values: tuple[str, ...]) -> dict[str, str]:
    return {_fold(value): value for value in values}


def _level_words(levels: frozenset[AreaLevel]) -> list[str]:
    return [words for level, words in LEVEL_WORDS.items() if level in levels]


LEVEL_WORDS: dict[AreaLevel, str] = {
    AreaLevel.DISTRICT: "a district council",
    AreaLevel.UNITARY: "a single-tier authority (unitary, metropolitan district or London borough)",
    AreaLevel.COUNTY: "a county council",
    AreaLevel.FORCE: "a police force area",
    AreaLevel.REGION: "a region",
    AreaLevel.COUNTRY: "England",
    AreaLevel.PARTNERSHIP: "a partnership",
}
