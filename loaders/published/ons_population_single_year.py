"""ONS mid-year population by single year of age, for both sexes: one row an authority and year, one column an age.

Ages are added up to five-year bands, districts of former years to the authority that they became. A dash is no zero:
from 1997 to 2000 nobody over 84 stands in the file, so the bands from 85 and everyone together are not available.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.areas import FIVE_YEAR_BANDS, LOWER_TIER, AreaLevel
from loaders.conversion.areas import Entry, find_place, to_areas_of_today
from loaders.conversion.layout import Converted, PublishedLayout, Source
from loaders.conversion.ledger import Ledger, Reason
from loaders.conversion.lines import NOT_AVAILABLE, TOTAL, HeadcountLine, add_cells
from loaders.conversion.periods import read_period
from loaders.conversion.rows import Record, find_columns, has_columns, read_header, read_table, require_header
from loaders.periods import Period
from loaders.report import Finding, Severity

OLDEST = 90
_AGE = re.compile(r"aged? ([0-9]{1,3})\+?")
_LEVELS = LOWER_TIER | {AreaLevel.COUNTRY}

OTHER_LEVEL = Reason(
    "area-of-other-level",
    "for counties or regions, whose population is the sum over their authorities",
)


def recognise(header: tuple[str, ...]) -> bool:
    """Whether the header is that of the estimates, with every age from 0 to 90 and over once."""
    return has_columns(header, "name", "code", "year") and sorted(_find_ages(header)) == list(range(OLDEST + 1))


def convert(source: Source) -> Iterator[Converted]:
    """Give the population of each authority of today by year, in five-year bands and in all.

    Holds the bands of the file's English rows in memory, for an authority's parts may stand anywhere.
    """
    require_header(source, recognise)
    ledger = Ledger(HeadcountLine)
    incomplete: list[int] = []
    for found in to_areas_of_today(_read_entries(source, ledger), source.areas, ledger):
        period = read_period(found.key, found.row)
        if isinstance(period, Finding):
            ledger.report(period)
        else:
            ledger.write(found.row, *_make_lines(found.area.code, period, found.numbers))
            if NOT_AVAILABLE in found.numbers:
                incomplete.append(found.row)
        yield from ledger.take_full()
    if incomplete:
        ledger.report(_note_incomplete(incomplete))
    yield ledger.close()


def _find_ages(header: tuple[str, ...]) -> dict[int, int]:
    """The position of the column of each age."""
    matches = ((place, _AGE.fullmatch(cell.casefold())) for place, cell in enumerate(header))
    return {int(match[1]): place for place, match in matches if match}


def _read_entries(source: Source, ledger: Ledger[HeadcountLine]) -> Iterator[Entry]:
    header = read_header(source)
    places, ages = find_columns(header, "name", "code", "year"), _find_ages(header)
    for record in read_table(source, ledger):
        name, code, year = (record.cells[place] for place in places)
        place = find_place(code, name, source.areas)
        if place.area is not None and place.area.level not in _LEVELS:
            ledger.pass_over(record.row, OTHER_LEVEL, place.about)
        else:
            yield Entry(record.row, code, place, year, _add_bands(record, ages) if place.area else [])


def _add_bands(record: Record, ages: dict[int, int]) -> list[str]:
    """The population of each five-year band, then of all ages."""
    cells = [record.cells[ages[age]] for age in range(OLDEST + 1)]
    return [add_cells(cells[first : first + 5]) for first in range(0, OLDEST + 1, 5)] + [add_cells(cells)]


def _make_lines(area: str, period: Period, numbers: list[str]) -> list[HeadcountLine]:
    bands = (*FIVE_YEAR_BANDS, TOTAL)
    return [
        HeadcountLine(area, period.code, "population", TOTAL, band, count)
        for band, count in zip(bands, numbers, strict=True)
    ]


def _note_incomplete(rows: list[int]) -> Finding:
    return Finding(
        "ages-not-available",
        "Some ages have no figure. Their age bands, and everyone together, were taken as not available for this many "
        f"areas and years: {len(rows):,}.",
        Severity.NOTE,
        row=rows[0],
        value=str(len(rows)),
    )


LAYOUT = PublishedLayout(
    slug="ons-population-single-year",
    title="Mid-year population by single year of age",
    publisher="Office for National Statistics",
    summary="Population of each district and single-tier authority by year, added up to five-year bands; both sexes.",
    target="population",
    recognise=recognise,
    convert=convert,
)
