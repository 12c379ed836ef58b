"""NDTMS ViewIt, local: adults in treatment by authority, and those whose treatment ended with their death.

The export has 244 columns; the dashboard keeps two. All its figures are rounded to multiples of five, so a zero may
stand for one or two people.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.areas import Areas
from loaders.conversion.layout import Converted, PublishedLayout, Source
from loaders.conversion.ledger import Ledger
from loaders.conversion.lines import FigureLine, read_whole, to_number_cell
from loaders.conversion.ndtms import read_row
from loaders.conversion.rows import Record, has_columns, read_columns, require_header
from loaders.report import Finding, Severity

PUBLICATION = "NDTMS ViewIt"
COLUMNS = (
    "ReportingPeriod", "Area", "sex", "age_group", "drug_group", "intreatment_allintx", "exits_died_allintx",
)  # fmt: skip


def recognise(header: tuple[str, ...]) -> bool:
    """Whether the header is that of the local export."""
    return has_columns(header, *COLUMNS)


def convert(source: Source) -> Iterator[Converted]:
    """Give numbers in treatment and deaths in treatment, in total and broken down one way."""
    header = require_header(source, recognise)
    ledger = Ledger(FigureLine)
    rounded = True
    for record in read_columns(source, ledger, *COLUMNS):
        rounded = rounded and all(_is_multiple_of_five(cell) for cell in record.cells[-2:])
        _take_row(record, source.areas, ledger)
        yield from ledger.take_full()
    if rounded:
        ledger.report(_ROUNDED)
    ledger.report(_name_columns_not_kept(len(header) - len(COLUMNS)))
    yield ledger.close()


def _take_row(record: Record, areas: Areas, ledger: Ledger[FigureLine]) -> None:
    *labels, treated, died = record.cells
    line = read_row(record.row, labels, areas, ledger)
    if line is None:
        return
    count, deaths = to_number_cell(treated), to_number_cell(died)
    ledger.load(
        record.row,
        replace(line, measure="numbers-in-treatment", publication=PUBLICATION, count=count),
        replace(line, measure="deaths-in-treatment", publication=PUBLICATION, count=deaths, out_of=count),
    )


def _is_multiple_of_five(cell: str) -> bool:
    number = read_whole(cell)
    return number is None or number % 5 == 0


def _name_columns_not_kept(number: int) -> Finding:
    return Finding(
        "columns-not-kept",
        f"{number:,} columns hold figures that the dashboard does not keep.",
        Severity.NOTE,
        value=str(number),
    )


_ROUNDED = Finding(
    "rounded-figures",
    "Every figure of the file is a multiple of five: the publisher rounded them, and a zero may be one or two people.",
    Severity.NOTE,
)

LAYOUT = PublishedLayout(
    slug="ndtms-viewit-local",
    title="NDTMS ViewIt: adults in treatment, by authority",
    publisher="Office for Health Improvement and Disparities",
    summary="Numbers in treatment and deaths in treatment by authority and financial year, by sex, age and substance.",
    target="published-figures",
    recognise=recognise,
    convert=convert,
)
