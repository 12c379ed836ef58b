"""ONS registrations of deaths from drug poisoning: one row an area, one column a year of registration.

Counties stand beside their districts. Both are kept as they are published, and nothing is counted twice, because every
sum in the dashboard is made from one level of area only. The figure for England and Wales includes people who lived
elsewhere and is therefore more than the sum of its areas.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import nan

import numpy as np

from loaders.areas import ENGLAND_AND_WALES_CODE, LOWER_TIER
from loaders.conversion.areas import Entry, find_place, to_areas_of_today
from loaders.conversion.layout import Converted, PublishedLayout, Source
from loaders.conversion.ledger import Ledger
from loaders.conversion.lines import FigureLine, read_whole, to_number_cell
from loaders.conversion.periods import read_period
from loaders.conversion.rows import read_table, require_header
from loaders.periods import Period
from loaders.plausibility import find_scrambled_years, query_scrambled_year
from loaders.report import Finding, Severity

PUBLICATION = "ONS drug poisoning registrations"


def recognise(header: tuple[str, ...]) -> bool:
    """Whether the header is a code, a name and then nothing but years."""
    return header[:2] == ("code", "name") and len(header) > 2 and all(_is_year(cell) for cell in header[2:])


def convert(source: Source) -> Iterator[Converted]:
    """Give the deaths registered in each calendar year, for every area that the register holds."""
    header = require_header(source, recognise)
    ledger = Ledger(FigureLine)
    periods = [period for year in header[2:] if isinstance(period := read_period(year), Period)]
    by_authority: list[list[float]] = []
    for found in to_areas_of_today(_read_entries(source, ledger), source.areas, ledger):
        ledger.write(
            found.row,
            *(
                FigureLine(found.area.code, period.code, "drug-poisoning-deaths", PUBLICATION, count=count)
                for period, count in zip(periods, found.numbers, strict=True)
            ),
        )
        if found.area.code == ENGLAND_AND_WALES_CODE:
            ledger.report(_note_non_residents(found.row))
        if found.area.level in LOWER_TIER:
            numbers = (read_whole(cell) for cell in found.numbers)
            by_authority.append([nan if number is None else float(number) for number in numbers])
        yield from ledger.take_full()
    scrambled = find_scrambled_years(np.array(by_authority).reshape(-1, len(periods)))
    ledger.report(*(query_scrambled_year(periods[place].label) for place in scrambled))
    yield ledger.close()


def _read_entries(source: Source, ledger: Ledger[FigureLine]) -> Iterator[Entry]:
    for record in read_table(source, ledger):
        code, name, *numbers = record.cells
        place = find_place(code, name, source.areas)
        yield Entry(record.row, code, place, "", [to_number_cell(number) for number in numbers])


def _is_year(cell: str) -> bool:
    return len(cell) == 4 and read_whole(cell) is not None and isinstance(read_period(cell), Period)


def _note_non_residents(row: int) -> Finding:
    return Finding(
        "includes-non-residents",
        "The figures for England and Wales include people who lived elsewhere: they exceed the sum of the areas.",
        Severity.NOTE,
        row=row,
    )


LAYOUT = PublishedLayout(
    slug="ons-drug-poisoning-registrations",
    title="Deaths from drug poisoning by area and year of registration",
    publisher="Office for National Statistics",
    summary="Deaths from drug poisoning registered in each calendar year, by district, county, region and country.",
    target="published-figures",
    recognise=recognise,
    convert=convert,
)
