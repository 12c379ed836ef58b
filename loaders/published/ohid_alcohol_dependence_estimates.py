"""Estimates of alcohol dependent adults by upper-tier authority: calendar years without interval, later years with.

The estimate is a number of people. It stands as count and as value, with its own limits, under a group of that name:
the measure's own value is a rate for every 1,000 adults, which the file does not give. Estimates of areas that were
merged since are passed over: they could be added, but their intervals could not.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.areas import Areas
from loaders.conversion.areas import MERGED_AWAY, find_place
from loaders.conversion.layout import Converted, PublishedLayout, Source
from loaders.conversion.ledger import Ledger
from loaders.conversion.lines import FigureLine, to_number_cell
from loaders.conversion.periods import read_period
from loaders.conversion.rows import has_columns, read_columns, require_header
from loaders.report import Finding, Severity

PUBLICATION = "Alcohol dependence estimates"
GROUP = "Estimated number of people"
COLUMNS = (
    "Local_Authority", "Area_Code_GSS", "Year", "Alcohol_dependent", "Alcohol_lower_CI", "Alcohol_upper_CI",
)  # fmt: skip


def recognise(header: tuple[str, ...]) -> bool:
    """Whether the header is that of the estimates."""
    return has_columns(header, *COLUMNS)


def convert(source: Source) -> Iterator[Converted]:
    """Give the estimate of each authority and year, with its interval where there is one."""
    require_header(source, recognise)
    ledger = Ledger(FigureLine)
    for record in read_columns(source, ledger, *COLUMNS):
        _take_row(record.row, record.cells, source.areas, ledger)
        yield from ledger.take_full()
    ledger.report(_PEOPLE)
    yield ledger.close()


def _take_row(row: int, cells: list[str], areas: Areas, ledger: Ledger[FigureLine]) -> None:
    name, code, year, *numbers = cells
    place, period = find_place(code, name, areas), read_period(year, row)
    if isinstance(period, Finding):
        ledger.refuse(period)
    elif place.area is None or not place.whole:
        ledger.pass_over(row, place.reason or MERGED_AWAY, place.about)
    else:
        estimate, lower, upper = (to_number_cell(number) for number in numbers)
        ledger.load(
            row,
            FigureLine(
                place.area.code,
                period.code,
                "alcohol-dependence-prevalence",
                PUBLICATION,
                group=GROUP,
                value=estimate,
                lower=lower,
                upper=upper,
                count=estimate,
            ),
        )


_PEOPLE = Finding(
    "value-is-people",
    "These estimates are numbers of people, not rates for every 1,000 adults.",
    Severity.NOTE,
)

LAYOUT = PublishedLayout(
    slug="ohid-alcohol-dependence-estimates",
    title="Alcohol dependence estimates",
    publisher="Office for Health Improvement and Disparities",
    summary="Estimated number of alcohol dependent adults by upper-tier authority and year, with its interval.",
    target="published-figures",
    recognise=recognise,
    convert=convert,
)
