"""MHCLG statutory homelessness by authority, in the form of a table that re-users have made of it: totals only.

Two things in it mislead. Its quarters are numbered by the financial year ("2025Q2" is July to September 2025), so the
months in the column "source" decide. And its columns on support needs hold the figures of other columns, so that no
need is taken from it. An empty figure became a zero in it: an authority that assessed nobody is therefore taken as not
available.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.areas import Areas
from loaders.conversion.areas import MERGED_AWAY, find_place
from loaders.conversion.layout import Converted, PublishedLayout, Source
from loaders.conversion.ledger import Ledger
from loaders.conversion.lines import NOT_AVAILABLE, FigureLine, read_whole, to_number_cell
from loaders.conversion.rows import has_columns, read_columns, require_header
from loaders.period_styles import BareQuarter
from loaders.periods import Period, PeriodError, PeriodKind, parse_period
from loaders.report import Finding, Severity

PUBLICATION = "MHCLG statutory homelessness"
COLUMNS = (
    "lad24cd", "la_name", "period", "source", "total_assessments", "owed_duty", "prevention_duty", "relief_duty",
)  # fmt: skip
REFUSED_COLUMNS = (
    "mental_health", "learning_disability", "drug_dependency", "alcohol_dependency", "rough_sleeping_history",
)  # fmt: skip
_MONTHS = re.compile(r"\b([A-Z][a-z]+ ?(?:-|–|to) ?[A-Z][a-z]+ \d{4})\b")


@dataclass(slots=True)
class _Reader:
    """The account, and the quarters met."""

    areas: Areas
    ledger: Ledger[FigureLine] = field(default_factory=lambda: Ledger(FigureLine))
    quarters: dict[tuple[str, str], Period | None] = field(default_factory=dict)

    def take(self, row: int, cells: list[str]) -> None:
        """Decide what becomes of one row."""
        code, name, label, source, *numbers = cells
        place, period = find_place(code, name, self.areas), self._find_quarter(label, source)
        if place.area is None or not place.whole:
            self.ledger.pass_over(row, place.reason or MERGED_AWAY, place.about)
        elif period is None:
            self.ledger.refuse(_refuse_quarter(row, label, source))
        else:
            owed = self._read_owed(row, name, [to_number_cell(number) for number in numbers])
            self.ledger.load(
                row,
                FigureLine(place.area.code, period.code, "households-owed-duty", PUBLICATION, count=owed),
            )

    def _read_owed(self, row: int, name: str, numbers: list[str]) -> str:
        """The households owed a duty, once they have been held against the other totals."""
        assessed, owed, prevention, relief = numbers
        if assessed == owed == "0":
            self.ledger.report(_query_zero(row, name))
            return NOT_AVAILABLE
        if not _adds_up(owed, prevention, relief):
            self.ledger.report(_query_sum(row, name, owed, f"{prevention} + {relief}"))
        return owed

    def _find_quarter(self, label: str, source: str) -> Period | None:
        """The quarter whose months the source names, if the label can mean it."""
        key = (label, source)
        if key not in self.quarters:
            self.quarters[key] = _read_quarter(label, source)
            if self.quarters[key] not in (None, _parse(label, "calendar")):
                self.ledger.report(_note_label(label, source))
        return self.quarters[key]


def recognise(header: tuple[str, ...]) -> bool:
    """Whether the header is that of the table."""
    return has_columns(header, *COLUMNS)


def convert(source: Source) -> Iterator[Converted]:
    """Give the households that were owed a duty in the quarter, by authority."""
    header = require_header(source, recognise)
    reader = _Reader(source.areas)
    for record in read_columns(source, reader.ledger, *COLUMNS):
        reader.take(record.row, record.cells)
        yield from reader.ledger.take_full()
    refused = [name for name in REFUSED_COLUMNS if has_columns(header, name)]
    if refused:
        reader.ledger.report(_note_refused_columns(refused))
    yield reader.ledger.close()


def _read_quarter(label: str, source: str) -> Period | None:
    """The quarter that the label can mean and the source names; if it names none, what the label alone says."""
    possible = {_parse(label, "calendar"), _parse(label, "financial")}
    months = _MONTHS.search(source)
    if months is None:
        return possible.pop() if len(possible) == 1 else None
    named = _parse(months[1], None)
    return named if named in possible else None


def _parse(text: str, numbering: BareQuarter | None) -> Period | None:
    try:
        return parse_period(text, PeriodKind.QUARTER, bare_quarter=numbering)
    except PeriodError:
        return None


def _adds_up(owed: str, prevention: str, relief: str) -> bool:
    whole, first, second = (read_whole(cell) for cell in (owed, prevention, relief))
    return whole is None or first is None or second is None or whole == first + second


def _refuse_quarter(row: int, label: str, source: str) -> Finding:
    return Finding(
        "quarter-not-clear",
        f"“{label[:40]}” can be two quarters, and “{source[:80]}” does not settle which.",
        row=row,
        column="period",
        value=label[:40],
        expected="a column “source” that names the months of the quarter",
        remedy="Add the months to the source.",
        example="MHCLG Statutory Homelessness Jul-Sep 2025",
    )


def _query_zero(row: int, name: str) -> Finding:
    return Finding(
        "zero-for-blank",
        f"{name} has no assessment at all. This table writes 0 where an authority sent nothing, so the figure was "
        "taken as not available.",
        Severity.QUERY,
        row=row,
        column="owed_duty",
        value="0",
        remedy="Compare with the publication; a true zero can be sent as a published figure.",
    )


def _query_sum(row: int, name: str, owed: str, parts: str) -> Finding:
    return Finding(
        "duties-do-not-add-up",
        f"{name}: households owed a duty are {owed}, prevention and relief together {parts}.",
        Severity.QUERY,
        row=row,
        column="owed_duty",
        value=owed,
        remedy="Compare with the publication.",
    )


def _note_label(label: str, source: str) -> Finding:
    return Finding(
        "quarter-by-financial-year",
        f"“{label}” numbers the quarter by the financial year; the months were taken from “{source[:80]}”.",
        Severity.NOTE,
        column="period",
        value=label,
    )


def _note_refused_columns(names: list[str]) -> Finding:
    return Finding(
        "columns-refused",
        f"The columns on support needs ({', '.join(names)}) were not taken: in this table they hold the figures of "
        "other columns.",
        Severity.NOTE,
        value=str(len(names)),
        remedy="Take support needs from the publication itself, and send them in the housing return.",
    )


LAYOUT = PublishedLayout(
    slug="mhclg-statutory-homelessness",
    title="Statutory homelessness: households owed a duty",
    publisher="Ministry of Housing, Communities and Local Government",
    summary="Households owed a prevention or relief duty in a quarter, by district and single-tier authority.",
    target="published-figures",
    recognise=recognise,
    convert=convert,
)
