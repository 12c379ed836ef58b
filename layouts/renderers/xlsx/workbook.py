"""The workbook of one or several exhibits, as the guidance on accessible spreadsheets of England's statistics asks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import Any, Final

import xlsxwriter

from layouts.exhibits.foot import write_source_line
from layouts.exhibits.parts import Exhibit
from layouts.renderers.xlsx.cells import SheetTable, read_records, read_table
from layouts.renderers.xlsx.sheets import FONT, LINK, Line, Writer

COVER: Final = "Cover"
NOTES: Final = "Notes"
LANGUAGE: Final = "en-GB"

_GENERAL: Final = (
    "A word or mark in place of a number says why there is none.",
    "An empty cell has nothing to show, such as the interval of a hidden figure.",
    "Sheets called Table have figures rounded as the dashboard shows them; sheets called Data have the same figures "
    "unrounded, one a row.",
)
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_CORE: Final = "docProps/core.xml"


def render_xlsx(exhibits: Sequence[Exhibit], *, title: str = "") -> bytes:
    """Write a workbook: cover, notes, and for each exhibit a sheet as people read it and one with tidy figures.

    `title` is the cover's, the first exhibit's where none is given. ValueError without any exhibit.
    """
    if not exhibits:
        raise ValueError("A workbook needs at least one exhibit.")
    title = title or exhibits[0].title
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as book:
        _describe(book, exhibits, title)
        writer = Writer(book)
        _add_cover(writer, exhibits, title)
        _add_notes(writer, exhibits)
        for number, exhibit in enumerate(exhibits, start=1):
            _add_exhibit(writer, exhibit, number)
    return _set_language(out.getvalue())


def _describe(book: xlsxwriter.Workbook, exhibits: Sequence[Exhibit], title: str) -> None:
    """The document's properties. Its date is that of the figures, so that the same figures make the same file."""
    book.formats[0].set_font_name(FONT)
    as_at = max(exhibit.as_at for exhibit in exhibits)
    words: dict[str, Any] = {
        "title": title,
        "subject": exhibits[0].subtitle,
        "comments": " ".join([*_find_markings(exhibits), write_source_line(exhibits[0])]),
        "created": datetime.combine(as_at, time(), tzinfo=UTC).replace(tzinfo=None),
    }
    book.set_properties(words)


def _find_markings(exhibits: Sequence[Exhibit]) -> list[str]:
    return list(dict.fromkeys(f"{exhibit.marking}." for exhibit in exhibits if exhibit.marking))


def _name_sheets(number: int) -> tuple[str, str]:
    return f"Table {number}", f"Data {number}"


# ---------------------------------------------------------------- sheets


def _add_cover(writer: Writer, exhibits: Sequence[Exhibit], title: str) -> None:
    sources = dict.fromkeys(write_source_line(exhibit) for exhibit in exhibits)
    lines = [
        Line(title, "title"),
        *(Line(marking, "marking") for marking in _find_markings(exhibits)),
        *(Line(source) for source in sources),
        Line("This sheet has one table, the contents: the name of each sheet is a link to it."),
    ]
    rows = [(f"{LINK}{NOTES}", "What must be known to read the figures")]
    for number, exhibit in enumerate(exhibits, start=1):
        table, data = _name_sheets(number)
        rows.append((f"{LINK}{table}", f"{exhibit.title}. {exhibit.subtitle}"))
        rows.append((f"{LINK}{data}", "The same figures, unrounded, one a row"))
    writer.add_sheet(COVER, lines, SheetTable(("Sheet", "What it shows"), tuple(rows)), table_name="contents")


def _add_notes(writer: Writer, exhibits: Sequence[Exhibit]) -> None:
    where: dict[str, list[str]] = {}
    for number, exhibit in enumerate(exhibits, start=1):
        for note in exhibit.notes:
            where.setdefault(note, []).append(_name_sheets(number)[0])
    rows = [*((note, ", ".join(sheets)) for note, sheets in where.items()), *((note, "All") for note in _GENERAL)]
    lines = [
        Line("Notes", "title"),
        *(Line(marking, "marking") for marking in _find_markings(exhibits)),
        Line("This sheet has one table."),
        Line("Back to the cover", "link", COVER),
    ]
    writer.add_sheet(NOTES, lines, SheetTable(("Note", "Sheets"), tuple(rows)), table_name="notes")


def _add_exhibit(writer: Writer, exhibit: Exhibit, number: int) -> None:
    table, data = _name_sheets(number)
    marking = [Line(f"{exhibit.marking}.", "marking")] if exhibit.marking else []
    foot = [
        *marking,
        Line(f"{write_source_line(exhibit)} This sheet has one table; the sheet Notes says how to read it."),
        Line("Back to the cover", "link", COVER),
    ]
    head = [Line(exhibit.title, "title"), Line(exhibit.subtitle)]
    writer.add_sheet(table, [*head, *foot], read_table(exhibit.table), table_name=f"table_{number}")
    head = [Line(f"Unrounded figures: {exhibit.title}", "title"), Line(exhibit.subtitle)]
    writer.add_sheet(data, [*head, *foot], read_records(exhibit), table_name=f"data_{number}")


def _set_language(content: bytes) -> bytes:
    """Name the language in the document's properties, which the library has no setting for."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            part = source.read(item)
            if item.filename == _CORE:
                language = f"<dc:language>{LANGUAGE}</dc:language></cp:coreProperties>"
                part = part.replace(b"</cp:coreProperties>", language.encode())
            target.writestr(item, part)
    return out.getvalue()
