"""Fingertips: the CSV that the Office for Health Improvement and Disparities offers for an indicator, old and
new layout.

The old layout has 26 columns, the new one 27 ("Time period range" is added, a comparison column renamed);
both are read by the names of the columns that they share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.areas import Areas
from loaders.conversion.areas import IN_ITS_SUCCESSOR, MERGED_AWAY, find_place
from loaders.conversion.indicators import INDICATORS, is_about_two_areas, name_age, name_group, read_note
from loaders.conversion.layout import Converted, PublishedLayout, Source
from loaders.conversion.ledger import Ledger, Reason
from loaders.conversion.lines import NOT_GIVEN, TOTAL, FigureLine, read_whole, to_number_cell
from loaders.conversion.periods import read_period
from loaders.conversion.rows import has_columns, read_columns, require_header, require_room
from loaders.periods import Period
from loaders.report import Finding, Severity

COLUMNS = (
    "Indicator ID", "Indicator Name", "Area Code", "Area Name", "Sex", "Age", "Category Type", "Time period",
    "Value", "Lower CI 95.0 limit", "Upper CI 95.0 limit", "Count", "Denominator", "Value note",
)  # fmt: skip
_RANGE = "Time period range"
_MONTHS = {"y": 12, "q": 3, "m": 1}
_SEXES = {"persons": TOTAL, "male": "Male", "female": "Female"}

# The smaller of two authorities that are published as one: its row has no figure, or repeats the larger's.
_SMALLER_PARTNERS = frozenset({"E06000053", "E09000001"})  # Isles of Scilly, City of London

BY_CATEGORY = Reason("category", "for groups of areas or people (such as deprivation tenths), not for an area")
TOGETHER = Reason("area-published-with-another", "for areas published together with a larger neighbour")
REPEATED = Reason("row-repeated", "the same, figure for figure, as an earlier row")
UNKNOWN_INDICATOR = Reason(
    "indicator-unknown",
    "for indicators that the dashboard does not keep",
    Severity.ERROR,
    f"Send a file with these indicators only: {', '.join(INDICATORS)}.",
)


@dataclass(slots=True)
class _Reader:
    """What is remembered from row to row: figures already given, rows under former codes, notes on values."""

    areas: Areas
    ledger: Ledger[FigureLine] = field(default_factory=lambda: Ledger(FigureLine))
    given: dict[int, int] = field(default_factory=dict)
    under_former_codes: list[tuple[int, str, FigureLine, str]] = field(default_factory=list)
    notes: Counter[str] = field(default_factory=Counter)

    def take(self, row: int, cells: dict[str, str]) -> None:
        """Decide what becomes of one row."""
        indicator = INDICATORS.get(cells["Indicator ID"])
        place = find_place(cells["Area Code"], cells["Area Name"], self.areas)
        if cells["Category Type"]:
            self.ledger.pass_over(row, BY_CATEGORY, cells["Category Type"])
        elif indicator is None:
            self.ledger.pass_over(row, UNKNOWN_INDICATOR, f"{cells['Indicator ID']} {cells['Indicator Name']}")
        elif place.area is None or not place.whole:
            self.ledger.pass_over(row, place.reason or MERGED_AWAY, place.about)
        elif is_about_two_areas(cells["Value note"]) and place.area.code in _SMALLER_PARTNERS:
            self.ledger.pass_over(row, TOGETHER, place.about)
        elif isinstance(line := _make_line(row, cells, place.area.code), Finding):
            self.ledger.refuse(line)
        elif cells["Area Code"] == place.area.code:
            self._give(row, line, cells["Value note"])
        else:
            require_room(len(self.under_former_codes), row)
            self.under_former_codes.append((row, place.about, line, cells["Value note"]))

    def finish(self) -> Iterator[Converted]:
        """Give figures under former codes where the file has none under today's, and the account."""
        for row, about, line, note in self.under_former_codes:
            if _key(line) in self.given:
                self.ledger.pass_over(row, IN_ITS_SUCCESSOR, about)
            else:
                self._give(row, line, note)
            yield from self.ledger.take_full()
        self.ledger.report(*(_tell_note(note, rows) for note, rows in self.notes.items() if note))
        yield self.ledger.close()

    def _give(self, row: int, line: FigureLine, note: str) -> None:
        """Load a figure once. Two different figures about the same thing both go on, and the check refuses them."""
        key, figures = _key(line), hash((line.value, line.lower, line.upper, line.count, line.out_of))
        if self.given.get(key) == figures:
            self.ledger.pass_over(row, REPEATED, line.area)
        else:
            self.given[key] = figures
            self.notes[note] += 1
            self.ledger.load(row, line)


def recognise(header: tuple[str, ...]) -> bool:
    """Whether the header is that of a Fingertips download, old or new."""
    return has_columns(header, *COLUMNS)


def convert(source: Source) -> Iterator[Converted]:
    """Give the figures of every area that the register holds, with the publisher's 95% limits."""
    header = require_header(source, recognise)
    names = (*COLUMNS, _RANGE) if has_columns(header, _RANGE) else COLUMNS
    reader = _Reader(source.areas)
    for record in read_columns(source, reader.ledger, *names):
        reader.take(record.row, dict(zip(names, record.cells, strict=True)))
        yield from reader.ledger.take_full()
    yield from reader.finish()


def _make_line(row: int, cells: dict[str, str], area: str) -> FigureLine | Finding:
    """Make the figure of a row, or say what in it is not known."""
    indicator, sex = INDICATORS[cells["Indicator ID"]], _SEXES.get(cells["Sex"].casefold())
    period = read_period(cells["Time period"], row)
    if isinstance(period, Finding):
        return period
    if sex is None:
        return _refuse(row, "unknown-sex", "Sex", cells["Sex"], "Persons, Male or Female")
    if not _agrees(period, cells.get(_RANGE, "")):
        return _refuse(row, "period-of-other-length", _RANGE, cells[_RANGE], f"the length of {cells['Time period']}")
    # Beside a value, an empty cell is something that Fingertips does not give; without one, the note says why.
    missing = NOT_GIVEN if cells["Value"] else read_note(cells["Value note"])
    value, lower, upper, count, out_of = (
        to_number_cell(cells[name]) if cells[name] else missing for name in COLUMNS[-6:-1]
    )
    return FigureLine(
        area,
        period.code,
        indicator.measure,
        f"Fingertips {cells['Indicator ID']}",
        sex=sex,
        age=name_age(indicator, cells["Age"]),
        group=name_group(indicator, cells["Indicator Name"]),
        value=value,
        lower=lower,
        upper=upper,
        count=count,
        out_of=out_of,
    )


def _agrees(period: Period, length: str) -> bool:
    """Whether the length that the new layout states ("3y") is the period's; the old layout states none."""
    number, months = read_whole(length[:-1]), _MONTHS.get(length[-1:].casefold(), 0)
    return not length or (number is not None and number * months == period.months)


def _key(line: FigureLine) -> int:
    """What a figure is about, as an integer: a large file has a million of them to remember."""
    return hash((line.area, line.period, line.publication, line.sex, line.age, line.group))


def _refuse(row: int, code: str, column: str, text: str, expected: str) -> Finding:
    return Finding(
        code,
        f"“{text[:60]}” is not what this layout knows in {column}.",
        row=row,
        column=column,
        value=text[:60],
        expected=expected,
        remedy="Check that the file is as Fingertips gave it.",
    )


def _tell_note(note: str, rows: int) -> Finding:
    return Finding(
        "publisher-note",
        f"Fingertips says of {rows:,} of the rows loaded: {note}.",
        Severity.NOTE,
        value=str(rows),
    )


LAYOUT = PublishedLayout(
    slug="fingertips-indicators",
    title="Fingertips indicator download",
    publisher="Office for Health Improvement and Disparities",
    summary="Published values with 95% limits, counts and denominators of indicators that the dashboard keeps.",
    target="published-figures",
    recognise=recognise,
    convert=convert,
)
