"""ONS rates of death from drug poisoning by authority, for three years together, adjusted for age, with 95% limits.

The table was laid out for reading: names stand in the second or third column by level, some header cells are blank,
footnotes follow the figures, and the period is only in the file's name or a title. ":" means fewer than ten deaths, of
which no rate is made; "U" marks a rate from fewer than twenty, which stands but is unreliable.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.areas import Areas
from loaders.conversion.areas import MERGED_AWAY, NO_CODE, find_place
from loaders.conversion.layout import Converted, PublishedLayout, Source
from loaders.conversion.ledger import Ledger, Reason
from loaders.conversion.lines import NOT_AVAILABLE, NOT_GIVEN, FigureLine, to_number_cell
from loaders.conversion.periods import find_spans, missing_period
from loaders.conversion.rows import Record, read_table, require_header
from loaders.periods import Period, PeriodKind
from loaders.report import Finding, Severity

PUBLICATION = "ONS drug poisoning rates"
HEADER = ("id", "", "", "deaths", "rate", "", "lower confidence limit", "upper confidence limit")
_TOO_FEW, _UNRELIABLE = ":", "u"

FOOTNOTE = Reason("footnote", "titles and footnotes")
NO_FIGURE = Reason("no-figure", "headings without a figure")


def recognise(header: tuple[str, ...]) -> bool:
    """Whether the header is that of the table, with its three blank cells."""
    return tuple(cell.casefold() for cell in header) == HEADER


def convert(source: Source) -> Iterator[Converted]:
    """Give deaths, rate and limits of each area; refuses the file if it does not tell its period."""
    require_header(source, recognise)
    ledger = Ledger(FigureLine)
    records = list(read_table(source, ledger))
    period = _find_period(source.name, records)
    if period is None:
        ledger.report(missing_period("neither its name nor a title has three years", "DrugDeathsLA_2016-18.csv"))
        for record in records:
            ledger.pass_over(record.row, _WITHOUT_PERIOD)
        yield ledger.close()
        return
    unreliable = [record.row for record in records if _take_row(record, period, source.areas, ledger)]
    if unreliable:
        ledger.report(_note_unreliable(unreliable))
    yield ledger.close()


def _find_period(name: str, records: list[Record]) -> Period | None:
    """The three years that the file's name states, or failing that its titles and footnotes, if they agree on one."""
    texts = [name, " ".join(record.cells[0] for record in records if not any(record.cells[1:]))]
    for text in texts:
        found = find_spans(text, PeriodKind.THREE_CALENDAR_YEARS)
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _take_row(record: Record, period: Period, areas: Areas, ledger: Ledger[FigureLine]) -> bool:
    """Decide what becomes of a row; tell whether it gave a rate that is marked as unreliable."""
    code, first, second, deaths, rate, mark, *limits = record.cells
    place = find_place(code, first or second, areas)
    figures = [deaths, rate, *limits]
    if not any(figures) and place.reason is NO_CODE:
        ledger.pass_over(record.row, FOOTNOTE)
    elif place.area is None or not place.whole:
        ledger.pass_over(record.row, place.reason or MERGED_AWAY, place.about)
    elif not any(figures):
        ledger.pass_over(record.row, NO_FIGURE, place.about)
    else:
        value, lower, upper = (NOT_GIVEN if cell == _TOO_FEW else to_number_cell(cell) for cell in (rate, *limits))
        ledger.load(
            record.row,
            FigureLine(
                place.area.code,
                period.code,
                "drug-poisoning-deaths",
                PUBLICATION,
                value=value,
                lower=lower,
                upper=upper,
                count=NOT_AVAILABLE if deaths == _TOO_FEW else to_number_cell(deaths),
            ),
        )
        return mark.casefold() == _UNRELIABLE
    return False


def _note_unreliable(rows: list[int]) -> Finding:
    return Finding(
        "unreliable-rate",
        f"Rates marked U, which the publisher calls unreliable because they rest on 10 to 19 deaths: {len(rows):,}.",
        Severity.NOTE,
        row=rows[0],
        value=str(len(rows)),
    )


_WITHOUT_PERIOD = Reason("period-not-stated", "of a period that the file does not state")

LAYOUT = PublishedLayout(
    slug="ons-drug-poisoning-rates",
    title="Rates of death from drug poisoning by authority, three years",
    publisher="Office for National Statistics",
    summary="Deaths from drug poisoning and their age-adjusted rate with 95% limits, for three years together.",
    target="published-figures",
    recognise=recognise,
    convert=convert,
)
