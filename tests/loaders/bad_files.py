"""Bad files of every sort, one fault each, and what their senders read about them."""

from __future__ import annotations

import gzip
import io
import zipfile
from dataclasses import dataclass

from tests.loaders.sent import PRISON_HEADER, SUPPLY_HEADER, SUPPLY_ROW, TREATMENT_HEADER, join, supply, supply_row


@dataclass(frozen=True)
class Bad:
    """A file that is refused for one reason, and what its sender reads about it."""

    name: str
    content: str | bytes
    code: str
    says: str
    remedy: str
    row: int | None = None
    column: str | None = None
    value: str | None = None


def workbook() -> bytes:
    """A workbook, as far as its first bytes tell."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return stream.getvalue()


def cell(**cells: str) -> str:
    """A police supply return of one row, in order but for these cells."""
    return supply(supply_row(**cells))


def treatment(count: str, out_of: str) -> str:
    """A treatment return of one row with these numbers."""
    row = f"Herefordshire,12 months to September 2025,treatment-progress,Adults,All,All,All,All,{count},{out_of}"
    return join(TREATMENT_HEADER, row)


def quoted(row: str) -> str:
    """A row that a program has put into one pair of quotation marks."""
    return f'"{row}"'


SAVE_AS = "CSV UTF-8 (Comma delimited)"
DELETE_ROW = "Delete one of the two"

WHOLE_FILES = (
    Bad("empty", b"", "empty-file", "The file is empty.", "Send the file again"),
    Bad("blank", b" \r\n\t\r\n", "empty-file", "The file is empty.", "Send the file again"),
    Bad("only a mark", b"\xef\xbb\xbf", "empty-file", "The file is empty.", "Send the file again"),
    Bad("workbook", workbook(), "not-csv", "an Excel workbook or a ZIP archive", SAVE_AS),
    Bad("pdf", b"%PDF-1.4", "not-csv", "a PDF document", "Send the table as a CSV file."),
    Bad("page", b"<!doctype html><html>", "not-csv", "a web page", "Download the CSV file itself"),
    Bad("packed", gzip.compress(supply().encode(), mtime=0), "not-csv", "a compressed file", "Unpack it"),
    Bad("utf-16", cell().encode("utf-16"), "not-csv", "Unicode text file (UTF-16)", SAVE_AS),
    Bad("utf-16, no mark", cell().encode("utf-16-le"), "not-text", "NUL bytes", SAVE_AS),
    Bad("NUL", cell().encode() + b"\0", "not-text", "NUL bytes", SAVE_AS),
    Bad("semicolons", cell().replace(",", ";"), "wrong-delimiter", "separated by semicolons", SAVE_AS),
    Bad("tabs", cell().replace(",", "\t"), "wrong-delimiter", "separated by tabs", SAVE_AS),
    Bad("bars", cell().replace(",", "|"), "wrong-delimiter", "separated by vertical bars", SAVE_AS),
    Bad("long line", supply() + "x" * 3 * (1 << 20), "endless-line", "longer than a million", "quotation mark"),
    Bad("header only", supply(), "no-rows", "a header but no rows", "write nil"),
    Bad("header without end", SUPPLY_HEADER, "no-rows", "a header but no rows", "write nil"),
    Bad("title", "Q2\r\n" + cell(), "header-further-down", "stand in row 2", "Delete the row above.", row=2),
    Bad(
        "rows in quotes",
        join(quoted(SUPPLY_HEADER), quoted(SUPPLY_ROW)),
        "rows-in-quotes",
        "one pair of quotation",
        "split the column at its commas",
        row=1,
    ),
    Bad("open quote in the header", '"' + cell(), "open-quote", "never closed", 'a single "', row=1),
    Bad("other file", "a,b\n1,2\n", "unknown-layout", "not the header of any", "template", row=1, value="a,b"),
)

HEADERS = (
    Bad(
        "missing", join("area,period,measure,category", "a,b,c,d"), "missing-column", "column count is missing",
        "Add the column", row=1, column="count",
    ),
    Bad(
        "repeated", join(SUPPLY_HEADER + ",count", SUPPLY_ROW + ",1"), "repeated-column", "more than once",
        DELETE_ROW, row=1, column="count", value="count",
    ),
    Bad(
        "unknown", join(SUPPLY_HEADER + ",notes", SUPPLY_ROW + ",x"), "unknown-column", "no column “notes”",
        "Delete the column.", row=1, value="notes",
    ),
    Bad(
        "nameless", join(SUPPLY_HEADER + ",,", SUPPLY_ROW + ",,"), "nameless-column", "Columns 6, 7 have no name.",
        "Delete the columns", row=1,
    ),
)  # fmt: skip

CELLS = (
    Bad(
        "unknown area", cell(area="West Merica"), "unknown-area", "not an area that we know", "West Mercia (E23000016)",
        row=2, column="area", value="West Merica",
    ),
    Bad(
        "wrong level", cell(area="Worcester"), "wrong-area-level", "is a district council", "for each area of the",
        row=2, column="area", value="Worcester",
    ),
    Bad(
        "former area", treatment("1", "2").replace("Herefordshire", "Craven"), "former-area", "North Yorkshire",
        "one figure for the whole", row=2, column="area", value="Craven",
    ),
    Bad(
        "divided county", treatment("1", "2").replace("Herefordshire", "Cumbria"), "wrong-area-level",
        "the county of that name was divided in 2023", "for each area of the", row=2, column="area", value="Cumbria",
    ),
    Bad(
        "code and name", treatment("1", "2").replace("Herefordshire", "E06000019 Shropshire"), "code-of-another-area",
        "not of one area", "the code or the name alone", row=2, column="area", value="E06000019 Shropshire",
    ),
    Bad(
        "narrow period", cell(period="######"), "unknown-period", "column is too narrow", "Widen the column", row=2,
        column="period", value="######",
    ),
    Bad(
        "out of nil", treatment("5", "nil"), "count-above-out-of", "larger than the number that it is out of",
        "swapped", row=2, column="count", value="5",
    ),
    Bad(
        "future", cell(period="2026-Q1"), "future-period", "has not ended yet", "Check the year", row=2,
        column="period", value="2026-Q1",
    ),
    Bad(
        "no period", cell(period="last week"), "unknown-period", "cannot be read as a quarter",
        "for example: July to September 2025", row=2, column="period", value="last week",
    ),
    Bad(
        "ambiguous period", cell(period="2025Q2"), "ambiguous-period", "could mean April to June 2025",
        "Write “April to June 2025” or “July to September 2025”.", row=2, column="period", value="2025Q2",
    ),
    Bad(
        "negative", cell(count="-3"), "out-of-range", "“-3” is less than 0.", "Check the figure", row=2,
        column="count", value="-3",
    ),
    Bad(
        "fraction", cell(count="3.5"), "fraction", "not a whole number", "Send the count itself", row=2,
        column="count", value="3.5",
    ),
    Bad(
        "no number", cell(count="many"), "not-a-number", "not a number or a known mark", "digits only", row=2,
        column="count", value="many",
    ),
    Bad(
        "truth", cell(count="TRUE"), "not-a-number", "not a number or a known mark", "digits only", row=2,
        column="count", value="True",
    ),
    Bad(
        "rounded", cell(count="1.2E+04"), "powers-of-ten", "written in powers of ten", "without decimals", row=2,
        column="count", value="1.2E+04",
    ),
    Bad(
        "narrow column", cell(count="######"), "not-a-number", "not a number", "too narrow", row=2, column="count",
        value="######",
    ),
    Bad(
        "error mark", cell(count="#REF!"), "not-a-number", "not a number", "mend the cell", row=2, column="count",
        value="#REF!",
    ),
    Bad(
        "dash for minus", cell(count="−5"), "not-a-number", "not a number", "minus sign", row=2, column="count",
        value="−5",
    ),
    Bad(
        "other digits", cell(count="٣"), "not-a-number", "not a number", "digits 0 to 9", row=2, column="count",
        value="٣",
    ),
    Bad("empty cell", cell(count=""), "empty-cell", "could mean none", "Write 0 for none", row=2, column="count"),
    Bad(
        "count above", treatment("12", "5"), "count-above-out-of", "larger than the number that it is out of",
        "swapped", row=2, column="count", value="12",
    ),
    Bad(
        "formula", cell(count="=SUM(A1:A9)"), "formula", "holds a formula", "paste it as a value", row=2,
        column="count", value="=SUM(A1:A9)",
    ),
    Bad(
        "command", cell(area="@cmd|' /C calc'!A0"), "formula", "holds a formula", "paste it as a value", row=2,
        column="area", value="@cmd|' /C calc'!A0",
    ),
    Bad("plus", cell(category="+x"), "formula", "holds a formula", "value", row=2, column="category", value="+x"),
    Bad("minus", cell(category="-2+3"), "formula", "holds a formula", "value", row=2, column="category", value="-2+3"),
    Bad(
        "long cell", cell(area="x" * 900_000), "too-long", "has 900,000 characters", "Shorten it.", row=2,
        column="area", value="x" * 200,
    ),
    Bad(
        "damaged UTF-8", join(PRISON_HEADER, "Worcestershire,2024/25,prison-drug-finds,Café,1,2").encode()
        + b"Worcestershire,2024/25,prison-drug-finds,Caf\xe9 B,1,2\r\n", "unreadable-character",
        "a character that cannot be read", SAVE_AS, row=3, column="prison", value="Caf\ufffd B",
    ),
    Bad(
        "unknown word", cell(category="Class-AA"), "unknown-word", "not one of the words for category",
        "Did you mean “Class A”?", row=2, column="category", value="Class-AA",
    ),
)  # fmt: skip

ROWS = (
    Bad("duplicate", supply(SUPPLY_ROW, SUPPLY_ROW), "repeated-row", "the same thing as row 2", DELETE_ROW, row=3),
    Bad(
        "too many cells", supply(SUPPLY_ROW, SUPPLY_ROW + ",7,8"), "too-many-cells", "7 cells, the header has 5",
        "quotation marks", row=3, value="7,8",
    ),
    Bad(
        "total below", supply(SUPPLY_ROW, "Grand Total,,,,12"), "total-row", "“Grand Total” is no area",
        "Delete the row", row=3, column="area", value="Grand Total",
    ),
    Bad(
        "footnote", supply(SUPPLY_ROW, "Source: force systems,,,,"), "lone-cell", "Only one cell", "Delete the row",
        row=3, value="Source: force systems",
    ),
    Bad(
        "short footnote", supply(SUPPLY_ROW, "Source: force systems"), "lone-cell", "Only one cell",
        "Delete the row", row=3, value="Source: force systems",
    ),
    Bad(
        "row in quotes", supply(SUPPLY_ROW, quoted(SUPPLY_ROW)), "row-in-quotes", "one pair of quotation marks",
        "Remove the quotation marks", row=3, value=SUPPLY_ROW,
    ),
    Bad(
        "cells without end", supply(SUPPLY_ROW, SUPPLY_ROW + "," * 1_000_000), "endless-row", "longer than 1,000,000",
        "after its last figure", row=3,
    ),
    Bad(
        "too few cells", supply(SUPPLY_ROW, "West Mercia,2025-Q1"), "too-few-cells", "2 cells, the header has 5",
        "cut off", row=3, value="West Mercia,2025-Q1",
    ),
    Bad(
        "cut off", treatment("1046", "2000").rpartition("6,2000")[0], "too-few-cells", "9 cells, the header has 10",
        "check that the file was not cut off", row=2,
        value="Herefordshire,12 months to September 2025,treatment-progress,Adults,All,All,All,All,104"[:80],
    ),
    Bad(
        "open quote", supply(SUPPLY_ROW, '"West Mercia,2025-Q1', SUPPLY_ROW), "open-quote", "never closed",
        'a single "', row=3,
    ),
    Bad(
        "quoted new lines", supply('"West\nMercia",2025-Q1,seizures,Class A,1', supply_row(count="many")),
        "not-a-number", "not a number", "digits only", row=3, column="count", value="many",
    ),
)  # fmt: skip

ALL_BAD = (*WHOLE_FILES, *HEADERS, *CELLS, *ROWS)
