"""Slides whose charts are PowerPoint's own, with their data, their words and their gaps."""

import io
from dataclasses import dataclass

import pytest
from openpyxl.utils import column_index_from_string
from pptx import Presentation
from pptx.enum.dml import MSO_FILL
from pptx.oxml.ns import qn

from layouts.charts.specs import ChartSpec, ColumnsSpec, Line, Point, RankingSpec, Reference, TrendSpec
from layouts.renderers.powerpoint import add_exhibit_slide, make_presentation, render_powerpoint
from layouts.renderers.powerpoint.charts import insert_chart
from tests.layouts.renderers import reading
from tests.layouts.renderers.exhibits import FIGURES, NATION, NOTES, PLACE, make_charts, make_exhibit, make_rows

CHARTS = make_charts()
VALUES = [None if figure is None else figure[2] for figure in FIGURES]


@pytest.fixture(params=CHARTS)
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of chart in turn."""
    chosen: str = request.param
    return chosen


def test_each_kind_has_a_native_chart_with_words_gaps_and_a_data_sheet(kind: str) -> None:
    exhibit = make_exhibit()
    slide = reading.open_slide(CHARTS[kind])
    chart = reading.find_chart(slide)
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    assert frame.element.nvGraphicFramePr.cNvPr.get("descr") == exhibit.alt
    assert chart.element.find(".//" + qn("c:dispBlanksAs")).get("val") == "gap"
    assert not chart.has_legend
    assert not chart.has_title
    sheet = reading.read_data_sheet(chart)
    assert len(sheet) > 2
    assert not any(str(cell).startswith("=") for column in sheet.values() for cell in column)


def test_a_slide_says_what_the_page_says_in_the_order_in_which_it_is_read(kind: str) -> None:
    exhibit = make_exhibit()
    slide = reading.open_slide(CHARTS[kind])
    assert slide.shapes.title.text_frame.text == exhibit.title
    title, subtitle, foot = reading.find_words(slide)
    assert (title, subtitle) == (exhibit.title, exhibit.subtitle)
    source = "Source: Treatment return. As at 20 November 2025."
    assert foot.split("\n") == [f"{exhibit.marking}.", *NOTES, source]
    drawn = [(shape.has_table, shape.has_chart) for shape in slide.shapes][2:-1]
    assert drawn == [*([(True, False)] if kind == "spine" else []), (False, True)]
    notes = slide.notes_slide.notes_text_frame.text
    assert notes.startswith("In all, 486 of 1,025 people.")
    assert exhibit.alt in notes
    assert NOTES[1] in notes


def test_every_part_of_a_chart_refers_to_the_cells_that_it_shows(kind: str) -> None:
    """What opens under “Edit data” is what is drawn: a range that holds something else would redraw the chart."""
    chart = reading.find_chart(reading.open_slide(CHARTS[kind]))
    book = list(reading.read_data_sheet(chart).values())
    headers = list(reading.read_data_sheet(chart))
    for reference in chart.element.iter(qn("c:numRef"), qn("c:strRef")):
        cells = reference.find(qn("c:f")).text
        column, is_header = _find_column(cells)
        shown = {int(point.get("idx")): point[0].text for point in reference.iter(qn("c:pt"))}
        if is_header:
            assert shown == {0: headers[column]}
            continue
        held = {index: cell for index, cell in enumerate(book[column]) if cell is not None}
        read = {index: _read(text) for index, text in shown.items()}
        # Spreadsheets keep 15 digits of a number.
        assert read == (held if "strRef" in reference.tag else pytest.approx(held, rel=1e-15))


def _find_column(cells: str) -> tuple[int, bool]:
    """The column of a range, counted from 0, and whether it is a single header."""
    first = cells.split("!")[1].replace("$", "").split(":")[0]
    return column_index_from_string(first.rstrip("0123456789")) - 1, ":" not in cells and first.endswith("1")


def _read(text: str | None) -> object:
    try:
        return float(text or "")
    except ValueError:
        return text


def test_a_trend_has_its_values_gaps_intervals_and_other_lines() -> None:
    chart = reading.find_chart(reading.open_slide(CHARTS["trend"]))
    series = reading.find_series(chart)
    assert series[PLACE] == VALUES
    assert series["England"] == list(NATION)
    assert series["Target"] == [52.0] * len(VALUES)
    sheet = reading.read_data_sheet(chart)
    assert sheet[PLACE][8] == VALUES[8]
    assert [place for place, cell in enumerate(sheet[PLACE]) if cell is None] == [5, 9]
    assert sheet["95% interval, from"] == [None if figure is None else figure[3] for figure in FIGURES]
    assert [sheet["As shown on the page"][place] for place in (0, 5, 9)] == ["40.2%", "[c]", "No return"]
    assert (sheet["Period"][-1], sheet["As shown on the page"][-1]) == ("Jul–Sep 2025", "47.4% provisional")
    bars = chart.element.find(".//" + qn("c:errBars"))
    assert bars.find(qn("c:errValType")).get("val") == "cust"
    plus = [float(point.text) for point in bars.find(qn("c:plus")).iter(qn("c:v"))]
    assert plus == pytest.approx([figure[4] - figure[2] for figure in FIGURES if figure])


def test_the_axis_of_a_chart_is_that_of_the_page() -> None:
    axis = reading.find_chart(reading.open_slide(CHARTS["trend"])).value_axis
    assert (axis.minimum_scale, axis.maximum_scale, axis.major_unit) == (35, 55, 5)
    assert axis.tick_labels.number_format == '#,##0"%"'


def test_estimates_of_their_own_are_not_joined() -> None:
    chart = reading.find_chart(reading.open_slide(CHARTS["estimates"]))
    assert chart.plots[0].series[0].format.line.fill.type == MSO_FILL.BACKGROUND


def test_limits_of_a_control_chart_begin_anew_with_each_segment() -> None:
    series = reading.find_series(reading.find_chart(reading.open_slide(CHARTS["control"])))
    assert series["Average 1"] == [41.8] * 7 + [None] * 6
    assert series["Average 2"] == [None] * 7 + [45.9] * 6
    assert series["Upper limit 2"][-1] == 49.5
    assert series["Lower limit 1"][0] == 38.2
    assert series[PLACE] == VALUES


def test_columns_begin_at_zero_and_carry_their_figures() -> None:
    chart = reading.find_chart(reading.open_slide(CHARTS["columns"]))
    assert reading.find_series(chart)[PLACE] == [None if figure is None else figure[0] for figure in FIGURES]
    assert chart.value_axis.minimum_scale == 0
    assert _find_labels(chart) == {"458", "486 provisional"}


def _find_labels(chart: object) -> set[str]:
    element = chart.element  # type: ignore[attr-defined]  # charts read back carry no types
    return {
        "\n".join("".join(text.text for text in line.iter(qn("a:t"))) for line in label.iter(qn("a:p")))
        for label in element.iter(qn("c:dLbl"))
    }


def test_a_target_of_columns_is_a_line_in_the_same_chart() -> None:
    points = CHARTS["columns"].line.points  # type: ignore[union-attr]  # the kind is known by its name
    spec = ColumnsSpec(Line(PLACE, points), "seizures", target=Reference("Target", 450.0, "450"), rebases=(4,))
    chart = reading.find_chart(reading.open_slide(spec))
    assert [type(plot).__name__ for plot in chart.plots] == ["BarPlot", "LinePlot"]
    assert reading.find_series(chart)["Target"] == [450.0] * len(points)
    assert "Target 450" in _find_labels(chart)


def test_ranked_areas_keep_their_names_figures_and_judgements() -> None:
    chart = reading.find_chart(reading.open_slide(CHARTS["ranking"]))
    sheet = reading.read_data_sheet(chart)
    rows = make_rows()
    held = [cell for cell in sheet["Area"] if cell]
    assert held == [row.label for row in rows]
    assert sheet["Value"][: len(rows)] == [row.value for row in rows]
    assert sheet["England"][:2] == [45.703125] * 2
    ends = [each for row in rows if row.lower for each in (row.lower, row.upper, row.upper)]
    assert sheet["95% interval, from and to"][: len(ends)] == ends
    words = _find_labels(chart)
    assert {"Wolverhampton", "52.3%  Better", "[c]", "England 45.7%"} <= words


def test_groups_are_dots_beside_strokes_or_bars() -> None:
    dots = reading.read_data_sheet(reading.find_chart(reading.open_slide(CHARTS["dots"])))
    assert dots["Value"][:2] == [56.015625, 40.046875]
    assert dots["England"][:2] == [51.203125, 45.890625]
    bars = reading.find_chart(reading.open_slide(CHARTS["bars"]))
    assert reading.find_series(bars) == {"Value": [560.15625, 400.46875]}


def test_a_funnel_has_its_areas_lines_and_centre() -> None:
    chart = reading.find_chart(reading.open_slide(CHARTS["funnel"]))
    series = reading.find_series(chart)
    assert series["Value"] == [46.515625, 40.140625, 51.828125, 44.296875, 43.765625]
    assert series["Centre"] == [45.0, 45.0]
    assert {"95% limits", "99.8% limits", "Centre 45.0%", PLACE} <= _find_labels(chart)


def test_a_profile_has_its_words_in_a_table_and_its_places_in_a_chart() -> None:
    slide = reading.open_slide(CHARTS["spine"])
    chart = reading.find_chart(slide)
    sheet = reading.read_data_sheet(chart)
    assert sheet["Value"][:4] == [40.140625, 6.5, None, None]
    assert sheet["England"][:2] == [45.703125, 6.25]
    assert [sheet[name][0] for name in ("Lowest of all", "Middle half, from", "Highest of all")] == [
        38.25,
        40.48,
        55.25,
    ]
    # England is the middle, the farther end of the range fills its half, and low is to the right where low is good.
    half = 55.25 - 45.703125
    assert sheet["Place of the mark"][:2] == pytest.approx([(40.140625 - 45.703125) / half, (6.25 - 6.5) / 2.25])
    assert sheet["As shown on the page"][:4] == ["40.1%", "6.5%", "560", "[c]"]
    (frame,) = [shape for shape in slide.shapes if shape.has_table]
    rows = [[cell.text for cell in row.cells] for row in frame.table.rows]
    assert rows[0] == ["Metric", "Beside its peers (line: England)", "Value", "Against England", "Of"]
    assert rows[3] == [
        "Numbers in treatment",
        "A count: areas differ in size",
        "560",
        "",
        "Jul–Sep 2025; number of people",
    ]
    (drawn,) = [shape for shape in slide.shapes if shape.has_chart]
    heights = [row.height for row in frame.table.rows]
    assert (drawn.top, drawn.height) == (frame.top + heights[0], sum(heights[1:]))
    assert drawn.left == frame.left + frame.table.columns[0].width


def test_a_mark_of_one_point_differs_from_its_series_in_size() -> None:
    """Some programs give a point its own mark only then, and would show one that is similar as one that is better."""
    for kind in ("ranking", "funnel", "spine"):
        for series in reading.find_chart(reading.open_slide(CHARTS[kind])).element.iter(qn("c:ser")):
            own, *others = [size.get("val") for size in series.iter(qn("c:size"))] or [""]
            assert own not in others


def test_a_kind_without_a_native_form_is_a_table_and_says_so() -> None:
    @dataclass(frozen=True)
    class UnknownSpec:
        unit: str = "%"

    unknown: ChartSpec = UnknownSpec()  # type: ignore[assignment]  # a kind that nobody has drawn yet
    slide = reading.open_slide(unknown)
    (frame,) = [shape for shape in slide.shapes if shape.has_table]
    rows = [[cell.text for cell in row.cells] for row in frame.table.rows]
    assert rows[0] == ["Period", "Value", "95% interval", "Count", "England"]
    assert rows[1][:2] == ["Jul–Sep 2025", "47.4%"]
    assert frame.table.first_row
    assert "This kind of chart has no native form" in slide.notes_slide.notes_text_frame.text
    assert insert_chart(None, unknown) is None


def test_a_long_table_says_how_much_of_it_is_there() -> None:
    table = make_exhibit().table
    slide = reading.open_slide(None, table=type(table)(table.caption, table.columns, table.rows * 4))
    assert "The slide shows the first" in slide.notes_slide.notes_text_frame.text
    assert "of 52 rows" in slide.notes_slide.notes_text_frame.text


def test_the_deck_is_wide_in_british_english_and_in_a_font_that_every_machine_has() -> None:
    exhibit = make_exhibit(CHARTS["trend"])
    presentation = Presentation(io.BytesIO(render_powerpoint([exhibit])))
    assert round(presentation.slide_width / presentation.slide_height, 2) == 1.78
    properties = presentation.core_properties
    assert (properties.title, properties.language) == (exhibit.title, "en-GB")
    slide = presentation.slides[0]
    runs = [*slide.element.iter(qn("a:r")), *reading.find_chart(slide).element.iter(qn("a:r"))]
    assert {run.find(qn("a:rPr")).get("lang") for run in runs} == {"en-GB"}
    fonts = {font.get("typeface") for font in reading.find_chart(slide).element.iter(qn("a:latin"))}
    assert fonts == {"Arial"}
    assert [layout.name for layout in presentation.slide_layouts] == ["Exhibit"]


def test_several_slides_go_into_one_deck() -> None:
    presentation = make_presentation()
    for chart in CHARTS.values():
        add_exhibit_slide(presentation, make_exhibit(chart))
    assert len(presentation.slides) == len(CHARTS)


def test_rows_without_a_figure_keep_their_place() -> None:
    rows = (*make_rows(), Point("Solihull", "", shown="No return"))
    sheet = reading.read_data_sheet(reading.find_chart(reading.open_slide(RankingSpec(rows, "%"))))
    assert sheet["Row"][:5] == [4.5, 3.5, 2.5, 1.5, 0.5]
    assert sheet["Row of the value"][:5] == [4.5, 3.5, 2.5, None, None]


def test_a_line_without_a_single_figure_can_be_drawn() -> None:
    points = tuple(Point(f"Q{index}", "", shown="No return") for index in range(4))
    chart = reading.find_chart(reading.open_slide(TrendSpec(Line(PLACE, points), "%")))
    assert reading.find_series(chart)[PLACE] == [None] * 4
