"""Home Office seizures of drugs by police force: one row a force, one file a financial year, named only in
its name.

The headings cannot be trusted: two years call the totals of class B or C by another name, and one keeps the
headings of the year before although ketamine had moved to class B. The totals are therefore found by
arithmetic (`find_totals`), and every heading that says otherwise is queried.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.areas import AreaLevel, Areas
from loaders.conversion.areas import UNKNOWN, find_named_place, report_unknown_area
from loaders.conversion.layout import Converted, PublishedLayout, Source
from loaders.conversion.ledger import Ledger, Reason
from loaders.conversion.lines import TOTAL, FigureLine, read_whole, to_number_cell
from loaders.conversion.periods import find_spans, missing_period
from loaders.conversion.rows import Record, has_columns, read_table, require_header
from loaders.conversion.totals import Totals, find_totals, is_possible_total
from loaders.periods import Period, PeriodKind
from loaders.report import Finding, Severity

PUBLICATION = "Home Office seizures"
_HEADINGS = ("Total Class A", "Total Class B", "Total Class C")
_GROUPS = (TOTAL, "Class A", "Class B", "Class C", "Unknown class")
_FORCES = frozenset({AreaLevel.FORCE})
_NATIONAL_BODIES = frozenset({"british transport police", "border force"})

NATIONAL = Reason("national-body", "for bodies that belong to no police force area")


def recognise(header: tuple[str, ...]) -> bool:
    """Whether the header begins with force and all drugs, and names classes; the files of quantities do neither."""
    return [cell.casefold() for cell in header[:2]] == ["police force", "all drugs"] and has_columns(
        header, "Total Class A", "Unknown"
    )


def convert(source: Source) -> Iterator[Converted]:
    """Give each force's seizures in all and by class; refuses a file whose year or totals cannot be told."""
    ledger = Ledger(FigureLine)
    header, records = require_header(source, recognise), list(read_table(source, ledger))
    periods = find_spans(source.name, PeriodKind.FINANCIAL_YEAR)
    totals = find_totals([_read_numbers(record) for record in records])
    if len(periods) != 1:
        ledger.report(missing_period("its name has no financial year, or several", "Seizures16-17.csv"))
    if totals is None:
        ledger.report(_TOTALS_NOT_FOUND)
    if len(periods) == 1 and totals is not None:
        ledger.report(*_query_headings(header, totals))
        for record in records:
            _take_row(record, totals, periods.copy().pop(), areas=source.areas, ledger=ledger)
    else:
        for record in records:
            ledger.pass_over(record.row, _UNREAD)
    yield ledger.close()


def _read_numbers(record: Record) -> list[int | None]:
    cells = [to_number_cell(cell) for cell in record.cells[1:]]
    return [read_whole(cell) for cell in cells]


def _take_row(record: Record, totals: Totals, period: Period, *, areas: Areas, ledger: Ledger[FigureLine]) -> None:
    name = record.cells[0]
    place = find_named_place(name, _FORCES, areas)
    if name.casefold() in _NATIONAL_BODIES:
        ledger.pass_over(record.row, NATIONAL, name)
    elif place.area is None or place.reason is UNKNOWN:
        ledger.refuse(report_unknown_area(record.row, name, _FORCES, areas))
    else:
        ledger.report(*_query_arithmetic(record, totals))
        places = (0, *totals.classes, totals.unknown)
        ledger.load(
            record.row,
            *(
                FigureLine(
                    place.area.code,
                    period.code,
                    "drug-seizures",
                    PUBLICATION,
                    group=group,
                    count=to_number_cell(record.cells[1 + column]),
                )
                for group, column in zip(_GROUPS, places, strict=True)
            ),
        )


def _query_headings(header: tuple[str, ...], totals: Totals) -> Iterator[Finding]:
    """Query each heading that is not that of the total which arithmetic finds below it."""
    for heading, column in zip(_HEADINGS, totals.classes, strict=True):
        said = " ".join(header[1 + column].split())
        if said.casefold() != heading.casefold():
            yield Finding(
                "heading-contradicts-figures",
                f"Column {column + 2} is headed “{said}”, but its figures are the “{heading}”: they lie between the "
                "largest and the sum of the class's drugs. The figures were followed.",
                Severity.QUERY,
                row=1,
                column=said,
                value=said,
                expected=heading,
                remedy="Compare with the publication.",
            )


def _query_arithmetic(record: Record, totals: Totals) -> Iterator[Finding]:
    """Query the totals of a row that its own parts contradict."""
    numbers = _read_numbers(record)
    sums = [(heading, numbers[a:b], numbers[b]) for heading, (a, b) in zip(_HEADINGS, totals.blocks, strict=True)]
    sums.append(("All drugs", [numbers[column] for column in (*totals.classes, totals.unknown)], numbers[0]))
    for heading, parts, total in sums:
        if not is_possible_total(total, parts):
            yield Finding(
                "total-contradicts-parts",
                f"{record.cells[0]}: {heading} is {total:,}, not between the largest and the sum of its parts.",
                Severity.QUERY,
                row=record.row,
                column=heading,
                value=str(total),
                remedy="Compare with the publication; the figure was kept as it stands.",
            )


_UNREAD = Reason("file-not-understood", "of a file whose year or totals cannot be told")
_TOTALS_NOT_FOUND = Finding(
    "totals-not-found",
    "No three columns, or more than one choice of three, can be the totals of the classes A, B and C.",
    expected="one column for each class whose figures lie between the largest and the sum of the class's drugs",
    remedy="Load the table as it was published, with all forces and all drugs.",
)

LAYOUT = PublishedLayout(
    slug="home-office-seizures",
    title="Seizures of drugs by police force",
    publisher="Home Office",
    summary="Number of seizures by police force and financial year, in all and by class of drug.",
    target="published-figures",
    recognise=recognise,
    convert=convert,
)
