"""A pack as slides, read back as another program reads them: each in its place, marked, named, with its figures."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from layouts.exhibits.parts import Column, Table
from layouts.pack.parts import Comment, Pack, PackPage, PackSection
from layouts.pack.source import read_source
from layouts.renderers.powerpoint.pack import render_pack
from metrics.results import COLUMNS
from tests.layouts.pack.content.packs import make_board_pack
from tests.layouts.pages.board import make_board, progress

EMU_OF_AN_INCH = 914_400
LONG = "We looked at this twice. " * 70
METRICS = ("treatment-progress", "county-lines-closed", "homelessness-drug-need", "ocg-disruptions")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """The board's pack, of partly made-up figures, with a short and a long comment."""
    store = make_board(tmp_path_factory.mktemp("pack"))
    members = ("Shropshire", "Telford and Wrekin")
    store.send(
        "treatment",
        *(progress(area, 2025, 600, 1_000) for area in members),
        *(progress(area, 2025, 100, 400).replace("| All | All | All | All |", "| All | Female | All | All |")
          for area in members),
        *(progress(area, 2025, 500, 600).replace("| All | All | All | All |", "| All | Male | All | All |")
          for area in members),
        illustrative=True,
    )  # fmt: skip
    made = make_board_pack(store, metrics=METRICS)
    day = date(2025, 11, 20)
    said = {
        "treatment-progress": Comment("Short & <b>sweet</b>.\n=1+1", "A. Officer", day),
        "homelessness-drug-need": Comment(LONG.strip(), "B. Lead", day),
    }
    return replace(made, pages=tuple(replace(page, comment=said.get(page.metric)) for page in made.pages))


def find_page(pack: Pack, metric: str) -> PackPage:
    """The page of a metric."""
    return next(page for page in pack.pages if page.metric == metric)


@pytest.fixture(scope="module")
def content(pack: Pack) -> bytes:
    """The file."""
    return render_pack(pack)


@pytest.fixture(scope="module")
def slides(content: bytes) -> list[Any]:
    """Its slides."""
    return list(Presentation(io.BytesIO(content)).slides)


def read_title(slide: Any) -> str:
    """The title, in its own place."""
    text: str = slide.shapes.title.text_frame.text
    return text


def read_words(slide: Any) -> str:
    """All words on a slide, those in tables and its notes not among them."""
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def find_slides(slides: list[Any], beginning: str) -> list[Any]:
    """The slides whose title begins so."""
    return [slide for slide in slides if read_title(slide).startswith(beginning)]


def find_tables(slides: list[Any]) -> Iterator[Any]:
    """Every table."""
    for slide in slides:
        yield from (shape for shape in slide.shapes if shape.has_table)


def read_rows(frame: Any) -> list[tuple[str, ...]]:
    """The rows of a table, the header first."""
    return [tuple(cell.text for cell in row.cells) for row in frame.table.rows]


def test_the_slides_come_in_the_order_that_boards_know(slides: list[Any], pack: Pack) -> None:
    titles = [read_title(slide) for slide in slides]
    wanted = [
        pack.title,
        "Shropshire, Telford and Wrekin in four sentences: July to September 2025",
        "All metrics on a page",
        "What changed since the last board",
        *(page.title for page in pack.pages),
        "Inequalities",
        *(page.title for page in pack.inequalities),
        "How far the figures can be trusted",
        "The framework in full",
        "Methods",
        "What this pack was made from",
    ]
    places = [next(place for place, title in enumerate(titles) if title.startswith(each)) for each in wanted]
    assert places == sorted(places)
    assert len(set(titles)) == len(titles)  # a screen reader tells slides apart by their titles
    assert all(titles)


def test_every_slide_is_marked(slides: list[Any], pack: Pack) -> None:
    assert len(pack.markings) == 2
    for slide in slides:
        for marking in pack.markings:
            assert marking in read_words(slide), read_title(slide)


def test_a_pack_without_markings_has_none(pack: Pack) -> None:
    plain = replace(pack, markings=(), pages=(), inequalities=())
    for slide in Presentation(io.BytesIO(render_pack(plain))).slides:
        assert "Illustrative" not in read_words(slide)
        assert "Provisional" not in read_words(slide)


def test_native_charts_have_the_figures_of_the_exhibits(slides: list[Any], pack: Pack) -> None:
    for page in [*pack.pages, *pack.inequalities]:
        if page.exhibit is None or page.exhibit.chart is None:
            continue
        (slide,) = find_slides(slides, page.title)
        (frame,) = [shape for shape in slide.shapes if shape.has_chart]
        assert frame.element.nvGraphicFramePr.cNvPr.get("descr") == page.exhibit.alt
        values = [value for plot in frame.chart.plots for series in plot.series for value in series.values]
        drawn = {round(value, 6) for value in values if value is not None}
        if page in pack.pages:
            place = COLUMNS.index("value")
            own = [record[place] for record in page.exhibit.records if record[place] is not None]
            assert {round(value, 6) for value in own} <= drawn, page.metric


def test_a_metrics_slide_has_sentence_reasons_and_comment(slides: list[Any], pack: Pack) -> None:
    first = find_page(pack, "treatment-progress")
    (slide,) = find_slides(slides, first.title)
    words = read_words(slide)
    assert first.sentence in words
    assert "Short & <b>sweet</b>." in words
    assert "=1+1" in words
    assert "A. Officer, 20 November 2025" in words
    worsened = find_page(pack, "homelessness-drug-need")
    assert "Why it is here\nWorsened." in read_words(find_slides(slides, worsened.title)[0])
    notes = slide.notes_slide.notes_text_frame.text
    assert first.exhibit is not None
    assert first.exhibit.alt in notes
    assert all(finding in notes for finding in first.findings)


def test_a_long_comment_goes_on_with_the_next_slide(slides: list[Any], pack: Pack) -> None:
    second = find_page(pack, "homelessness-drug-need")
    (slide,) = find_slides(slides, second.title)
    assert "By B. Lead: see the next slide." in read_words(slide)
    following = slides[slides.index(slide) + 1]
    assert read_title(following).startswith(f"Comment on {second.name}")
    assert LONG.strip() in read_words(following)
    assert "B. Lead, 20 November 2025" in read_words(following)


def test_a_metric_without_any_figure_says_so(slides: list[Any], pack: Pack) -> None:
    page = find_page(pack, "ocg-disruptions")
    assert page.exhibit is None
    (slide,) = find_slides(slides, page.title)
    assert page.sentence in read_words(slide)
    assert not any(shape.has_chart for shape in slide.shapes)


@pytest.mark.parametrize("name", ["overview", "framework", "confidence", "equality"])
def test_every_row_of_every_table_is_on_a_slide(slides: list[Any], pack: Pack, name: str) -> None:
    section: PackSection = getattr(pack, name)
    shown = [row for frame in find_tables(find_slides(slides, section.title)) for row in read_rows(frame)[1:]]
    assert shown == [row for table in section.tables for row in table.rows] or name == "overview"
    assert sorted(shown) == sorted(row for table in section.tables for row in table.rows)


def test_tables_have_header_rows_and_words_for_those_who_do_not_see_them(slides: list[Any]) -> None:
    frames = list(find_tables(slides))
    assert frames
    for frame in frames:
        assert frame.table.first_row
        assert frame.element.nvGraphicFramePr.cNvPr.get("descr")
        assert all(read_rows(frame)[0])


def test_a_table_too_long_for_a_slide_goes_on_with_its_header(pack: Pack) -> None:
    columns = (Column("Name", numeric=False), Column("Number"))
    table = Table("Long", columns, tuple((f"Row {number}", str(number)) for number in range(100)))
    long = replace(pack, changes=PackSection("Changes", ("A few.",), (table,)), pages=(), inequalities=())
    slides = find_slides(list(Presentation(io.BytesIO(render_pack(long))).slides), "Changes")
    frames = list(find_tables(slides))
    assert len(slides) == len(frames) > 2
    assert read_title(slides[0]) == f"Changes (1 of {len(slides)})"
    assert {read_rows(frame)[0] for frame in frames} == {("Name", "Number")}
    assert [row for frame in frames for row in read_rows(frame)[1:]] == list(table.rows)


def test_nothing_stands_beyond_a_slide_or_on_its_foot(slides: list[Any]) -> None:
    for slide in slides:
        feet = [shape for shape in slide.placeholders if shape.placeholder_format.idx == 15]
        top = min((foot.top for foot in feet), default=int(7.5 * EMU_OF_AN_INCH))
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= int(13.34 * EMU_OF_AN_INCH), read_title(slide)
            if shape.has_table or shape.has_chart:
                assert shape.top + shape.height <= top, read_title(slide)


def test_no_type_is_smaller_than_ten_points(slides: list[Any]) -> None:
    for slide in slides:
        sizes = [int(run.get("sz")) for run in slide.shapes.element.iter(qn("a:rPr")) if run.get("sz")]
        assert min(sizes, default=1000) >= 1000, read_title(slide)


def test_language_properties_and_numbers(content: bytes, slides: list[Any], pack: Pack) -> None:
    properties = Presentation(io.BytesIO(content)).core_properties
    assert (properties.title, properties.language) == (pack.title, "en-GB")
    assert pack.quarter in properties.subject
    for number, slide in enumerate(slides, start=1):
        fields = list(slide.shapes.element.iter(qn("a:fld")))
        assert [field.findtext(qn("a:t")) for field in fields] == [str(number)]
        for run in slide.shapes.element.iter(qn("a:rPr")):
            assert run.get("lang") == "en-GB"


def test_the_file_says_what_it_was_made_from(content: bytes, pack: Pack, tmp_path: Path) -> None:
    assert read_source(content) == pack.source
    again = Presentation(io.BytesIO(content))
    again.slides[0].shapes.title.text_frame.text = "Our own title"
    again.save(str(tmp_path / "edited.pptx"))
    assert read_source((tmp_path / "edited.pptx").read_bytes()) == pack.source


def test_what_no_document_can_hold_does_not_break_it(pack: Pack) -> None:
    columns = (Column("Name", numeric=False), Column("Number"))
    odd = PackSection("Odd", ("One \x00 two \x1b.",), (Table("T", columns, (("a\x00b\x0bc", "<&>"),)),))
    made = Presentation(io.BytesIO(render_pack(replace(pack, changes=odd, pages=(), inequalities=()))))
    (frame,) = find_tables(find_slides(list(made.slides), "Odd"))
    assert read_rows(frame)[1] == ("a b c", "<&>")
