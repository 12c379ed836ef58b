"""data.police.uk street-level crime: one row a crime, counted here by authority, month and kind. No row is
stored.

Only the four kinds behind neighbourhood crime, and drug offences, are counted. A crime counts for the
authority in which its small area (LSOA) lies, if that is policed by the force whose file it is: the rest of
another force's area is not in the file, so its count would be a fragment. Authorities of the force without a
crime of a kind get a true zero.

Whole rows are never compared: anti-social behaviour has no identifier, and thousands of its rows rightly look
the same. A crime's identifier names one crime, so the second row with the same identifier is not counted
again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.areas import LOWER_TIER, Area, AreaLevel, Areas, read_lsoa_areas
from loaders.conversion.layout import Converted, PublishedLayout, Source
from loaders.conversion.ledger import Ledger, Reason
from loaders.conversion.lines import TOTAL, FigureLine
from loaders.conversion.periods import read_period
from loaders.conversion.rows import has_columns, read_columns, require_header
from loaders.periods import Period, PeriodKind
from loaders.report import Finding, Severity

PUBLICATION = "data.police.uk"
COLUMNS = ("Crime ID", "Month", "Falls within", "LSOA code", "LSOA name", "Crime type")
NEIGHBOURHOOD = ("Burglary", "Robbery", "Vehicle crime", "Theft from the person")
DRUGS = "Drugs"
_COUNTED = frozenset({*NEIGHBOURHOOD, DRUGS})

OTHER_CRIME = Reason("other-crime", "crimes of kinds that the dashboard does not keep")
NO_PLACE = Reason("crime-without-place", "crimes without a location")
OUTSIDE_ENGLAND = Reason("crime-outside-england", "crimes outside England")
OUTSIDE_FORCE = Reason("crime-outside-force", "crimes in authorities that another force polices")
UNKNOWN_PLACE = Reason(
    "crime-in-unknown-place", "crimes in small areas that the register knows neither by code nor by name"
)
NO_FORCE = Reason("no-force-area", "recorded by bodies that belong to no police force area of the register")
SAME_CRIME = Reason("crime-repeated", "with the identifier of a crime that was counted already")


@dataclass(slots=True)
class _Street:
    """Counts by month, force, authority and kind; all else is remembered only to decide quickly.

    `covered` holds the first row of each month and force of the file. `seen` holds hashes of identifiers,
    eight bytes a crime: among a million, two different ones meet once in thirty million files.
    """

    areas: Areas
    ledger: Ledger[FigureLine] = field(default_factory=lambda: Ledger(FigureLine))
    counts: Counter[tuple[Period, Area, Area, str]] = field(default_factory=Counter)
    covered: dict[tuple[Period, Area], int] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)
    months: dict[str, Period | None] = field(default_factory=dict)
    forces: dict[str, Area | None] = field(default_factory=dict)
    policed: dict[Area, tuple[Area, ...]] = field(default_factory=dict)
    places: dict[str, Area | Reason] = field(default_factory=dict)
    placed_by_name: int = 0

    def take(self, row: int, cells: list[str]) -> None:
        """Count one crime, or say why not."""
        identifier, text, within, small_area, small_area_name, kind = cells
        month, force = self._find_month(text), self._find_force(within)
        if month is None:
            self.ledger.refuse(_refuse_month(row, text))
            return
        if force is None:
            self.ledger.pass_over(row, NO_FORCE, within)
            return
        self.covered.setdefault((month, force), row)
        place = self._find_authority(small_area, small_area_name) if kind in _COUNTED else OTHER_CRIME
        if isinstance(place, Reason):
            self.ledger.pass_over(row, place)
        elif place not in self.policed[force]:
            self.ledger.pass_over(row, OUTSIDE_FORCE, place.name)
        elif identifier and hash(identifier) in self.seen:
            self.ledger.pass_over(row, SAME_CRIME, f"row {row:,}")
        else:
            self.seen.add(hash(identifier))
            self.counts[month, force, place, kind] += 1
            self.ledger.merge()

    def _find_month(self, text: str) -> Period | None:
        if text not in self.months:
            period = read_period(text)
            fits = isinstance(period, Period) and period.fits(PeriodKind.MONTH)
            self.months[text] = period if isinstance(period, Period) and fits else None
        return self.months[text]

    def _find_force(self, name: str) -> Area | None:
        if name not in self.forces:
            force = self.forces[name] = self.areas.find(name, {AreaLevel.FORCE})
            if force is not None:
                self.policed[force] = self.areas.members(force, LOWER_TIER)
        return self.forces[name]

    def _find_authority(self, code: str, name: str) -> Area | Reason:
        if code not in self.places:
            self.places[code] = self._place(code, name)
        return self.places[code]

    def _place(self, code: str, name: str) -> Area | Reason:
        """The authority of a small area by the register, or by its name: the authority's and four characters."""
        if not code:
            return NO_PLACE
        if not code.startswith("E"):
            return OUTSIDE_ENGLAND
        known = read_lsoa_areas().get(code)
        if known is not None:
            return self.areas.codes[known]
        authority = name.rpartition(" ")[0]
        former = self.areas.former(authority)
        found = self.areas.find(authority, LOWER_TIER) or (former.became if former else None)
        self.placed_by_name += found is not None
        return found or UNKNOWN_PLACE

    def finish(self) -> Converted:
        """Write the counts of every authority of each force in each month, zeros included."""
        for (month, force), row in self.covered.items():
            for area in self.policed[force]:
                numbers = {kind: self.counts[month, force, area, kind] for kind in (*NEIGHBOURHOOD, DRUGS)}
                self.ledger.write(row, *_make_lines(area.code, month.code, numbers))
        if self.placed_by_name:
            self.ledger.report(_note_placed_by_name(self.placed_by_name))
        self.ledger.report(_WIDER_KINDS)
        return self.ledger.close()


def recognise(header: tuple[str, ...]) -> bool:
    """Whether the header is that of a street-level file (those of outcomes have no crime type)."""
    return has_columns(header, *COLUMNS)


def convert(source: Source) -> Iterator[Converted]:
    """Give monthly counts of offences by authority. Memory does not grow with the file but for eight bytes a crime."""
    require_header(source, recognise)
    street = _Street(source.areas)
    for record in read_columns(source, street.ledger, *COLUMNS):
        street.take(record.row, record.cells)
        yield from street.ledger.take_full()
    yield street.finish()


def _make_lines(area: str, month: str, numbers: dict[str, int]) -> Iterator[FigureLine]:
    total = sum(numbers[kind] for kind in NEIGHBOURHOOD)
    for group, number in ((TOTAL, total), *((kind, numbers[kind]) for kind in NEIGHBOURHOOD)):
        yield FigureLine(area, month, "neighbourhood-crime", PUBLICATION, group=group, count=str(number))
    yield FigureLine(area, month, "police-recorded-drug-offences", PUBLICATION, count=str(numbers[DRUGS]))


def _refuse_month(row: int, text: str) -> Finding:
    return Finding(
        "unknown-month",
        f"“{text[:40]}” is not a month.",
        row=row,
        column="Month",
        value=text[:40],
        expected="a year and a month",
        remedy="Download the file again from data.police.uk.",
        example="2018-10",
    )


def _note_placed_by_name(small_areas: int) -> Finding:
    return Finding(
        "placed-by-name",
        f"{small_areas:,} small areas are not in the register; their crimes were placed by the authority they name.",
        Severity.NOTE,
        value=str(small_areas),
    )


_WIDER_KINDS = Finding(
    "wider-kinds",
    "On data.police.uk burglary includes shops and offices, and robbery includes robbery of businesses: both are "
    "wider than the framework's neighbourhood crime.",
    Severity.NOTE,
)

LAYOUT = PublishedLayout(
    slug="data-police-uk-street",
    title="Street-level crime",
    publisher="data.police.uk",
    summary="Neighbourhood crime and drug offences by authority and month, counted from crimes that are not stored.",
    target="published-figures",
    recognise=recognise,
    convert=convert,
)
