"""Workbooks that a screen reader finds its way in, and whose numbers are numbers."""

import io
import zipfile
from datetime import datetime

import pytest

from layouts.exhibits.parts import Column, Table
from layouts.renderers.xlsx import render_xlsx
from layouts.renderers.xlsx.cells import Number, read_cell, read_table
from tests.layouts.renderers import reading
from tests.layouts.renderers.exhibits import FIGURES, HIDDEN, MISSING, NOTES, PERIODS, PLACE, make_exhibit


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("47.3%", Number(47.3, '#,##0.0"%"')),
        ("1,240", Number(1240, "#,##0")),
        ("−3.5", Number(-3.5, "#,##0.0")),
        ("2.81", Number(2.81, "#,##0.00")),
        ("0", Number(0, "#,##0")),
        ("2.81*", "2.81*"),
        ("[c]", "[c]"),
        ("3 of 4 areas", "3 of 4 areas"),
        ("2024/25", "2024/25"),
        ("", ""),
    ],
)
def test_numbers_are_numbers_and_marks_are_texts(text: str, cell: object) -> None:
    assert read_cell(text) == cell


def test_two_numbers_in_a_cell_get_a_column_each() -> None:
    columns = (Column("Area", numeric=False), Column("95% interval"), Column("Count"))
    made = read_table(Table("", columns, (("A", "41.1% to 53.6%", "123 of 260"), ("2", "", "[c]"))))
    assert made.headers == ("Area", "95% interval, from", "95% interval, to", "Count", "Count, out of")
    percent, whole = '#,##0.0"%"', "#,##0"
    assert made.rows[0] == ("A", Number(41.1, percent), Number(53.6, percent), Number(123, whole), Number(260, whole))
    assert made.rows[1] == ("2", "", "", "[c]", "")


def test_headers_that_come_twice_are_told_apart() -> None:
    """A spreadsheet repairs a table that has two columns of one name, and does not look at capitals."""
    columns = tuple(Column(header) for header in ("Area", "Value", "value"))
    assert read_table(Table("", columns, (("A", "1", "2"),))).headers == ("Area", "Value", "value (2)")


def test_each_sheet_has_one_named_table_with_a_header_that_stays() -> None:
    book = reading.open_workbook(make_exhibit(), make_exhibit(title="Another message"))
    assert book.sheetnames == ["Cover", "Notes", "Table 1", "Data 1", "Table 2", "Data 2"]
    names = [name for sheet in book for name in sheet.tables]
    assert names == ["contents", "notes", "table_1", "data_1", "table_2", "data_2"]
    for sheet in book:
        (table,) = sheet.tables.values()
        first = int(table.ref.split(":")[0].lstrip("A"))
        assert table.headerRowCount == 1
        assert sheet.freeze_panes == f"A{first + 1}"
        assert not sheet.merged_cells.ranges
        assert all(cell.value for cell in sheet[first] if cell.column <= len(table.tableColumns))
        assert sheet["A1"].value


def test_marking_source_and_notes_are_there() -> None:
    exhibit = make_exhibit()
    book = reading.open_workbook(exhibit)
    for sheet in book:
        words = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}
        assert f"{exhibit.marking}." in words
    cover = [cell.value for cell in book["Cover"]["A"] if cell.value]
    assert "Source: Treatment return. As at 20 November 2025." in cover
    assert {row["Note"] for row in reading.read_table(book["Notes"])} >= set(NOTES)
    links = {cell.hyperlink.location for row in book["Cover"].iter_rows() for cell in row if cell.hyperlink}
    assert links == {"'Notes'!A1", "'Table 1'!A1", "'Data 1'!A1"}


def test_the_table_is_that_of_the_page_and_the_data_are_unrounded() -> None:
    book = reading.open_workbook(make_exhibit())
    shown = {row["Period"]: row["Value"] for row in reading.read_table(book["Table 1"])}
    rows = [row for row in reading.read_table(book["Data 1"]) if row["Area"] == PLACE]
    for period, figure, row in zip(PERIODS, FIGURES, rows, strict=True):
        if figure is None:
            assert row["Value"] is None
            assert isinstance(shown[period.short_label], str)
            continue
        assert shown[period.short_label] == round(figure[2], 1)
        limits = (row["95% interval, lower limit"], row["95% interval, upper limit"])
        held = (row["Numerator"], row["Denominator"], row["Value"], *limits)
        assert held == pytest.approx(figure, rel=1e-15)  # spreadsheets keep 15 digits of a number
        assert row["Period starts"] == datetime.combine(period.start, datetime.min.time())
    assert [rows[HIDDEN]["Status"], rows[MISSING]["Status"]] == ["suppressed", "not returned"]


def test_numbers_are_shown_as_on_the_page() -> None:
    sheet = reading.open_workbook(make_exhibit())["Table 1"]
    formats = {cell.number_format for row in sheet.iter_rows() for cell in row if isinstance(cell.value, float)}
    assert formats == {'#,##0.0"%"'}


def test_document_has_title_and_language_and_the_same_figures_make_the_same_file() -> None:
    exhibit = make_exhibit()
    made = render_xlsx([exhibit])
    properties = reading.open_workbook(exhibit).properties
    assert (properties.title, properties.language) == (exhibit.title, "en-GB")
    assert properties.created.date() == exhibit.as_at
    assert render_xlsx([exhibit]) == made


@pytest.mark.parametrize("text", ["=1+1", "+44", "-2+3", "@SUM(A1)", " =1+1"])
def test_a_text_that_looks_like_a_formula_is_kept_as_text(text: str) -> None:
    table = Table("", (Column("Area", numeric=False), Column(text)), ((text, text),))
    content = render_xlsx([make_exhibit(table=table, title=text)])
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any(b"<f>" in sheet for sheet in sheets)
    book = reading.open_workbook(make_exhibit(table=table, title=text))
    cells = [cell for row in book["Table 1"].iter_rows() for cell in row if cell.value == text]
    assert len(cells) == 4  # title, header, and both cells
    assert all(cell.data_type == "s" for cell in cells)
    assert [cell.quotePrefix for cell in cells if cell.row != cells[1].row] == [True] * 3


def test_a_workbook_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one exhibit"):
        render_xlsx([])


def test_a_judged_figure_is_a_number_and_a_word() -> None:
    columns = (Column("Area", numeric=False), Column("Progress"), Column("Note", numeric=False))
    rows = (
        ("Dudley", "47.4%, better", "47, of all"),
        ("Walsall", "[c]", ""),
        ("Sandwell", "1,047, too few to tell", ""),
    )
    sheet = read_table(Table("Judged", columns, rows))
    assert sheet.headers == ("Area", "Progress", "Progress, judgement", "Note")
    assert sheet.rows[0][3] == "47, of all"
    assert [row[2] for row in sheet.rows] == ["Better", "", "Too few to tell"]
    assert [row[1].value if isinstance(row[1], Number) else row[1] for row in sheet.rows] == [47.4, "[c]", 1047.0]


def test_long_lines_end_where_the_table_does_and_wide_tables_are_printed_on_several_pages() -> None:
    source = "; ".join(f"Return number {number} of a partner with a long name" for number in range(20))
    exhibit = make_exhibit(source=source)
    book = reading.open_workbook(exhibit)
    for sheet in book:
        (table,) = sheet.tables.values()
        first = int(table.ref.split(":")[0].lstrip("A"))
        room = max(sum(sheet.column_dimensions[cell.column_letter].width for cell in sheet[first]), 80)
        title, *lines = [str(sheet.cell(row, 1).value) for row in range(1, first)]
        assert title in {"Notes", exhibit.title, f"Unrounded figures: {exhibit.title}"}
        assert all(len(line) <= room for line in lines)
        if sheet.title != "Notes":
            assert source in " ".join(lines)
        assert sheet.print_title_rows == f"${first}:${first}"
        assert sheet.print_title_cols == "$A:$A"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.page_setup.fitToHeight == 0
    assert [book[name].page_setup.fitToWidth for name in ("Cover", "Table 1")] == [None, None]
    assert book["Data 1"].page_setup.fitToWidth > 1
