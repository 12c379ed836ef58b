"""NDTMS ViewIt, England: adults in treatment by substance, sex, age and ethnic group, in exact counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.areas import Areas
from loaders.conversion.layout import Converted, PublishedLayout, Source
from loaders.conversion.ledger import Ledger
from loaders.conversion.lines import TOTAL, FigureLine, to_number_cell
from loaders.conversion.ndtms import read_row
from loaders.conversion.rows import Record, has_columns, read_columns, require_header
from loaders.report import Finding, Severity

PUBLICATION = "NDTMS ViewIt England"
COLUMNS = (
    "ReportingPeriod_Data", "Area_Data", "Gender_Data", "AgeGroup_Data", "DrugGroup_Data", "Num_InTreatment_AllInTx",
)  # fmt: skip

# Ethnic groups share the column "group" with substances, so that their words say what they are.
ETHNIC_GROUPS = {
    "Eth_Asian_AllInTx": "Ethnicity: Asian",
    "Eth_Black_AllInTx": "Ethnicity: Black",
    "Eth_Mixed_AllInTx": "Ethnicity: Mixed",
    "Eth_White_AllInTx": "Ethnicity: White",
    "Eth_Other_AllInTx": "Ethnicity: Other",
}


def recognise(header: tuple[str, ...]) -> bool:
    """Whether the header is that of the national export."""
    return has_columns(header, *COLUMNS, *ETHNIC_GROUPS)


def convert(source: Source) -> Iterator[Converted]:
    """Give numbers in treatment in total and broken down one way; ethnic groups only for everyone together."""
    require_header(source, recognise)
    ledger = Ledger(FigureLine)
    for record in read_columns(source, ledger, *COLUMNS, *ETHNIC_GROUPS):
        _take_row(record, source.areas, ledger)
        yield from ledger.take_full()
    ledger.report(_ETHNIC_GROUPS_OF_EVERYONE)
    yield ledger.close()


def _take_row(record: Record, areas: Areas, ledger: Ledger[FigureLine]) -> None:
    labels, (treated, *by_ethnic_group) = record.cells[:5], record.cells[5:]
    line = read_row(record.row, labels, areas, ledger)
    if line is None:
        return
    line = replace(line, measure="numbers-in-treatment", publication=PUBLICATION, count=to_number_cell(treated))
    lines = [line]
    if line.sex == line.age == line.group == TOTAL:
        lines += [
            replace(line, group=word, count=to_number_cell(number))
            for word, number in zip(ETHNIC_GROUPS.values(), by_ethnic_group, strict=True)
        ]
    ledger.load(record.row, *lines)


_ETHNIC_GROUPS_OF_EVERYONE = Finding(
    "columns-not-kept",
    "Ethnic groups were taken from the rows for everyone together; within one sex, age or substance they are not kept. "
    "They add up to less than the total, because some people's ethnic group is not known.",
    Severity.NOTE,
)

LAYOUT = PublishedLayout(
    slug="ndtms-viewit-england",
    title="NDTMS ViewIt: adults in treatment, England",
    publisher="Office for Health Improvement and Disparities",
    summary="Numbers in treatment in England by financial year, by sex, age, substance and ethnic group.",
    target="published-figures",
    recognise=recognise,
    convert=convert,
)
