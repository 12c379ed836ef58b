"""Periods: a first day and a number of months, with a database key, labels, codes and a strict reader.

Real files and tired people write the same quarter in many ways, and some ways mean two quarters.
`parse_period` collects everything a text may mean (`loaders.period_styles`), keeps what has the shape of the
kind asked for, and answers only when one period is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from loaders.period_faults import find_fault
from loaders.period_styles import MONTH_NAMES, Asked, BareQuarter, read_ids

FIRST_YEAR, LAST_YEAR = 1974, 2100


class PeriodKind(StrEnum):
    """The shapes of period that a return or a metric may ask for."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR_TO_QUARTER = "12 months to quarter end"
    FINANCIAL_YEAR = "financial year"
    CALENDAR_YEAR = "calendar year"
    ACADEMIC_YEAR = "academic year"
    THREE_CALENDAR_YEARS = "three calendar years"
    THREE_FINANCIAL_YEARS = "three financial years"


@dataclass(frozen=True, slots=True)
class _Shape:
    months: int
    starts: tuple[int, ...]  # months of the year in which such a period may begin
    expected: str
    example: str
    label: str
    short: str
    code: str


_ANY_MONTH, _QUARTER_STARTS = tuple(range(1, 13)), (1, 4, 7, 10)
_LONG = "{first} {y} to {last} {z}"
# In the order in which a period without a stated kind takes its words.
_SHAPES = {
    PeriodKind.MONTH: _Shape(
        1, _ANY_MONTH, "a month", "September 2025", "{first} {y}", "{first:.3} {y}", "{y}-{m:02}"
    ),
    PeriodKind.QUARTER: _Shape(
        3, _QUARTER_STARTS, "a quarter (three months from January, April, July or October)",
        "July to September 2025", "{first} to {last} {z} (Q{fq} {fy})", "{first:.3}–{last:.3} {z}",
        "{z}-Q{cq}",
    ),
    PeriodKind.FINANCIAL_YEAR: _Shape(
        12, (4,), "a financial year (April to March)", "2024/25", _LONG + " ({y}/{zz})", "{y}/{zz}",
        "FY{y}-{zz}",
    ),
    PeriodKind.CALENDAR_YEAR: _Shape(
        12, (1,), "a calendar year (January to December)", "2024", "{y}", "{y}", "{y}"
    ),
    PeriodKind.ACADEMIC_YEAR: _Shape(
        12, (9,), "an academic year (September to August)", "September 2024 to August 2025",
        _LONG + " (academic year {y}/{zz})", "Academic {y}/{zz}", "AY{y}-{zz}",
    ),
    PeriodKind.YEAR_TO_QUARTER: _Shape(
        12, _QUARTER_STARTS, "12 months to the end of a quarter (March, June, September or December)",
        "12 months to September 2025", "12 months to {last} {z}", "Year to {last:.3} {z}", "{z}-Q{cq}-12m",
    ),
    PeriodKind.THREE_CALENDAR_YEARS: _Shape(
        36, (1,), "three calendar years", "2022 to 2024", "{y} to {z}", "{y}–{zz}", "{y}-{z}"
    ),
    PeriodKind.THREE_FINANCIAL_YEARS: _Shape(
        36, (4,), "three financial years", "2022/23 to 2024/25", _LONG + " ({fy} to {fz})", "{fy}–{fz}",
        "FY{y}-{zz}",
    ),
}  # fmt: skip
# Periods of no kind, within one year and across years; and what is expected where any kind will do.
_SAME_YEAR = _Shape(0, (), "", "", "{first} to {last} {z}", "{first:.3}–{last:.3} {z}", "{y}-{m:02}-{n}m")
_ACROSS = _Shape(0, (), "", "", _LONG, "{first:.3} {y}–{last:.3} {z}", "{y}-{m:02}-{n}m")
_ANY = _Shape(0, (), "a period (month, quarter, year or three years)", "July to September 2025", "", "", "")


@dataclass(frozen=True, order=True, slots=True)
class Period:
    """`months` whole months from `start`, which is the first day of a month. Sorts by start, then length."""

    start: date
    months: int

    def __post_init__(self) -> None:
        if self.start.day != 1 or not 1 <= self.months <= 99:
            raise ValueError(f"A period starts on the first of a month and lasts 1 to 99 months: {self!r}")

    @classmethod
    def from_id(cls, period_id: int) -> Period:
        """The period whose `id` this is."""
        return _from_id(period_id)

    @property
    def id(self) -> int:
        """An integer that sorts as the period does: the database key."""
        return (self.start.year * 12 + self.start.month - 1) * 100 + self.months

    @property
    def end(self) -> date:
        """The last day."""
        return _find_end(self.id)

    @property
    def label(self) -> str:
        """In full: "July to September 2025 (Q2 2025/26)". In a series of a known kind use `label_in`."""
        return _words(self.id, _natural_kind(self)).label

    @property
    def short_label(self) -> str:
        """For the axis of a chart: "Jul–Sep 2025". In a series of a known kind use `short_label_in`."""
        return _words(self.id, _natural_kind(self)).short

    @property
    def code(self) -> str:
        """For addresses and files, such as 2025-Q3; `parse_period` reads it back under every kind that fits.

        A calendar year is therefore 2024-Q4-12m here, and 2024 in `code_in(PeriodKind.CALENDAR_YEAR)`: where
        a rolling year is asked for, a bare 2024 could mean several.
        """
        kind = _natural_kind(self)
        return _words(self.id, PeriodKind.YEAR_TO_QUARTER if kind is PeriodKind.CALENDAR_YEAR else kind).code

    @property
    def span_label(self) -> str:
        """The first and the last month, whatever the shape: "October 2024 to September 2025"."""
        return _words(self.id, PeriodKind.MONTH if self.months == 1 else None).label

    def label_in(self, kind: PeriodKind) -> str:
        """The label among periods of that kind: in a rolling series, say, "12 months to March 2025"."""
        return self._words_in(kind).label

    def short_label_in(self, kind: PeriodKind) -> str:
        """The short label among periods of that kind."""
        return self._words_in(kind).short

    def code_in(self, kind: PeriodKind) -> str:
        """The code among periods of that kind: 2025-Q1-12m as a rolling, FY2024-25 as a financial year."""
        return self._words_in(kind).code

    def _words_in(self, kind: PeriodKind) -> _Shape:
        if not self.fits(kind):
            raise ValueError(f"{self!r} is not {_SHAPES[kind].expected}")
        return _words(self.id, kind)

    def shifted(self, months: int) -> Period:
        """The period of the same length that starts so many months later (earlier when negative)."""
        return _from_id(shift_id(self.id, months))

    def fits(self, kind: PeriodKind) -> bool:
        """Whether this has the shape of that kind; April to March has that of two."""
        return self.months == _SHAPES[kind].months and self.start.month in _SHAPES[kind].starts

    def contains(self, other: Period) -> bool:
        """Whether all of `other` lies within this period."""
        return self.start <= other.start and other.end <= self.end


@lru_cache(maxsize=4096)
def _from_id(period_id: int) -> Period:
    months_from_nought, months = divmod(int(period_id), 100)  # an id out of an array is not an int
    year, month = divmod(months_from_nought, 12)
    return Period(date(year, month + 1, 1), months)


@lru_cache(maxsize=4096)
def _find_end(period_id: int) -> date:
    return _from_id(shift_id(period_id, period_id % 100)).start - timedelta(days=1)


def shift_id(period_id: int, months: int) -> int:
    """The id of the period that starts so many months later; works on whole arrays of ids, too."""
    return period_id + months * 100


@lru_cache(maxsize=4096)
def _words(period_id: int, kind: PeriodKind | None) -> _Shape:
    """The shape of that kind with its label, short label and code filled in for this period."""
    period, shape = _from_id(period_id), _SHAPES[kind] if kind else _ACROSS
    start, end = period.start, period.end
    if kind is None and start.year == end.year:
        shape = _SAME_YEAR
    years = [day.year - (day.month < 4) for day in (start, end)]
    financial = [f"{year}/{(year + 1) % 100:02}" for year in years]
    fields = {
        "y": start.year, "m": start.month, "n": period.months, "z": end.year, "zz": f"{end.year % 100:02}",
        "first": MONTH_NAMES[start.month - 1], "last": MONTH_NAMES[end.month - 1], "cq": (end.month + 2) // 3,
        "fq": (end.month + 8) % 12 // 3 + 1, "fy": financial[0], "fz": financial[1],
    }  # fmt: skip
    label, short, code = (form.format_map(fields) for form in (shape.label, shape.short, shape.code))
    return _Shape(shape.months, shape.starts, shape.expected, shape.example, label, short, code)


def _natural_kind(period: Period) -> PeriodKind | None:
    return next((kind for kind in _SHAPES if period.fits(kind)), None)


def quarters(first: Period, last: Period) -> list[Period]:
    """From `first` to `last`, both included, in steps of three months: quarters, or rolling years."""
    if first.months != last.months:
        raise ValueError(f"{first!r} and {last!r} differ in length")
    return [_from_id(each) for each in range(first.id, last.id + 1, 300)]


def latest_complete(kind: PeriodKind, today: date) -> Period:
    """The last period of that kind that was over before `today`."""
    months, this_month = _SHAPES[kind].months, today.year * 12 + today.month - 1
    found = (_from_id((this_month - back - months) * 100 + months) for back in range(12))
    return next(period for period in found if period.fits(kind))


class PeriodError(ValueError):
    """A text that is not one period of the kind asked for, in words for the person who sent it.

    `text` is what was read, `message` what is wrong with it, `remedy` what to do; `expected` and `example`
    say what is wanted; `ambiguous` holds the periods it could mean where there are several.
    """

    def __init__(self, text: str, *, kind: PeriodKind | None, message: str, remedy: str = "") -> None:
        shape = _SHAPES[kind] if kind else _ANY
        self.text, self.message = text, message
        self.expected, self.example = shape.expected, shape.example
        self.remedy = remedy or f"Write {self.expected}, for example: {self.example}."
        self.ambiguous: tuple[Period, ...] = ()
        super().__init__(f"{message} {self.remedy}")


def parse_period(text: str, kind: PeriodKind, *, bare_quarter: BareQuarter | None = None) -> Period:
    """Read one period of that kind, in any style seen in real files; never guess.

    `bare_quarter` says how a publisher numbers quarters such as 2025Q2: by the calendar year, or by the
    financial year that begins in 2025. Without it such a text is refused. Raises `PeriodError`.
    """
    asked = Asked(_SHAPES[kind].months, kind is PeriodKind.YEAR_TO_QUARTER, bare_quarter)
    return _choose(text, kind, [_from_id(each) for each in read_ids(text, asked)])


def parse_any_period(text: str) -> Period:
    """Read one period of whatever kind the text itself names, and any `code`; raises `PeriodError`.

    With no kind to help, 2018 is the calendar year, 2018/19 the financial year, and a single day is refused.
    """
    return _choose(text, None, [_from_id(each) for each in read_ids(text, Asked(None, rolling=False))])


def _choose(text: str, kind: PeriodKind | None, readings: list[Period]) -> Period:
    """The one reading of that kind (of any, when None) in plausible years; raises `PeriodError`."""
    kinds = (kind,) if kind else tuple(_SHAPES)
    fitting = tuple(each for each in readings if any(each.fits(one) for one in kinds))
    if len(fitting) > 1:
        raise _ambiguity(text, kind, fitting)
    if not fitting:
        message, remedy = _explain(text, kind, readings)
        raise PeriodError(text, kind=kind, message=message, remedy=remedy)
    if fitting[0].start.year < FIRST_YEAR or fitting[0].end.year > LAST_YEAR:
        message = f"{_quote(text)} is not plausible: years run from {FIRST_YEAR} to {LAST_YEAR}."
        raise PeriodError(text, kind=kind, message=message)
    return fitting[0]


def _ambiguity(text: str, kind: PeriodKind | None, fitting: tuple[Period, ...]) -> PeriodError:
    """Name the periods that the text could mean, and how to write each of them."""
    labels = [each.label_in(kind) if kind else each.label for each in fitting]
    spans = [f"“{each.span_label}”" for each in fitting]
    could, write = (f"{', '.join(words[:-1])} or {words[-1]}" for words in (labels, spans))
    message = f"{_quote(text)} could mean {could}."
    error = PeriodError(text, kind=kind, message=message, remedy=f"Write {write}.")
    error.ambiguous = fitting
    return error


def _explain(text: str, kind: PeriodKind | None, readings: list[Period]) -> tuple[str, str]:
    """Why the text is no period of that kind, and a remedy where it is not just to write one."""
    name = (_SHAPES[kind] if kind else _ANY).expected.partition(" (")[0]
    if not text.strip():
        return "The period is blank.", ""
    if fault := find_fault(text):
        return f"{_quote(text)} {fault[0]}, so it is not {name}.", fault[1]
    if len(readings) == 1:
        return f"{_quote(text)} is {readings[0].span_label}, which is not {name}.", ""
    return f"{_quote(text)} cannot be read as {name}.", ""


def _quote(text: str) -> str:
    shown = " ".join(text.split())
    return f"“{shown[:60]}{'…' if len(shown) > 60 else ''}”"
