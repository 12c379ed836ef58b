"""The slides of a board pack, one function a kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple

from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches, Pt

from layouts import theme
from layouts.exhibits.parts import Table
from layouts.formatting import format_date, join_words
from layouts.pack.parts import Comment, Pack, PackPage, PackSection
from layouts.renderers.powerpoint.deck import BOTTOM, FOOT, SUBTITLE, Box, Layout, to_color
from layouts.renderers.powerpoint.heading import measure_title, write_foot_lines, write_title
from layouts.renderers.powerpoint.pack_layouts import (
    COVER,
    FOUR,
    FOUR_BOXES,
    METRIC,
    PAGE,
    SAYS,
    SAYS_BOX,
    SENTENCES,
    WORDS,
    WORDS_BOX,
)
from layouts.renderers.powerpoint.pack_room import CAPTION_HEIGHT, PlannedSlide, measure_words, plan_slides
from layouts.renderers.powerpoint.slide import add_exhibit_slide, put_last
from layouts.renderers.powerpoint.table import Grid, add_grid
from layouts.renderers.powerpoint.table_room import SIDES, measure_tables

_SIZE, _SMALLER = 16, 14
_SIDE_SIZES: Final = (14, 13, 12)
_HALF_WIDTH, _GUTTER = 6.2, 0.05
_COMPACT, _NARROW = 10, 0.05
_LINE_HEIGHT, _BENEATH_TITLE = 0.24, 0.2
_BETWEEN: Final = 0.06
_SHAPES: Final = {"circle": MSO_SHAPE.OVAL, "diamond": MSO_SHAPE.DIAMOND}
_BOLD: Final = "\N{WORD JOINER}"  # begins a paragraph that is a heading within a place


def add_cover(presentation: Any, pack: Pack) -> None:
    """The cover: whose pack, which quarter, as at when, and its marking."""
    slide = _add_slide(presentation, COVER, pack.title, pack.markings)
    lines = ["Board pack", pack.quarter, f"Figures as at {pack.as_at}"]
    _find_place(slide, SUBTITLE).text_frame.text = "\n".join(lines)
    if pack.markings:
        for paragraph in _find_place(slide, FOOT).text_frame.paragraphs:
            paragraph.runs[0].font.size = Pt(16)
        _put(_find_place(slide, FOOT), Box(0.9, 6.0, 11.6, 1.0))
    _end_slide(slide, lines)


def add_sentences(presentation: Any, pack: Pack) -> None:
    """The four sentences, each with its mark."""
    title = f"{pack.partnership} in four sentences: {pack.quarter.partition(' (')[0]}"
    slide = _add_slide(presentation, SENTENCES, title, pack.markings)
    for number, box, sentence in zip(FOUR, FOUR_BOXES, pack.sentences, strict=True):
        frame = _find_place(slide, number).text_frame
        frame.text = f"{sentence.heading}\n{sentence.text}"
        heading = frame.paragraphs[0].runs[0]
        heading.font.bold, heading.font.size = True, Pt(22)
        frame.paragraphs[0].space_after = Pt(4)
        if sentence.judgement:
            _add_mark(slide, sentence.judgement, Box(box.left - 0.36, box.top + 0.07, 0.22, 0.22))
    _end_slide(slide, [f"{each.heading}: {each.text}" for each in pack.sentences])


def add_overview(presentation: Any, section: PackSection, markings: Sequence[str]) -> None:
    """All metrics on a page: two columns of tables, of about the same length; more slides where they are too long."""
    _, top = measure_title(section.title)
    columns = _arrange(section.tables, top + _LINE_HEIGHT)
    if any(grid.end > _find_bottom(markings) for _, grid in columns):
        add_section(presentation, section, markings)
        return
    slide = _add_slide(presentation, PAGE, section.title, markings)
    words = _find_place(slide, WORDS)
    _write_paragraphs(words, [" ".join(section.sentences)], size=_COMPACT + 1)
    _put(words, Box(WORDS_BOX.left, top, WORDS_BOX.width, _LINE_HEIGHT))
    for table, grid in columns:
        _add_caption(slide, table, grid, margin=_NARROW)
        add_grid(slide.shapes, table, grid)
    _end_slide(slide, section.sentences)


def _arrange(tables: Sequence[Table], top: float) -> list[tuple[Table, Grid]]:
    """Put tables into two columns, the longest on the right, where that leaves both about as long."""
    longest = max(tables, key=lambda each: len(each.rows), default=None)
    others, alone = [each for each in tables if each is not longest], [longest] if longest else []
    left = WORDS_BOX.left - _NARROW
    return [*_stack(others, left, top), *_stack(alone, left + _HALF_WIDTH + _GUTTER, top)]


def _stack(tables: Sequence[Table], left: float, top: float) -> Iterator[tuple[Table, Grid]]:
    """Put tables beneath each other."""
    for room in measure_tables(tables, _HALF_WIDTH, size=_COMPACT, sides=_NARROW):
        table, grid = room.cut((left, top + CAPTION_HEIGHT * 0.8))
        yield table, grid
        top = grid.end + _BETWEEN


class _Head(NamedTuple):
    """What a slide of words and tables is called, what is marked on it, where these begin, and their size of type."""

    title: str
    markings: tuple[str, ...]
    box: Box
    size: int


def add_section(presentation: Any, section: PackSection, markings: Sequence[str]) -> None:
    """Words and tables, on as many slides as they need, each with its own title."""
    _, end = measure_title(f"{section.title} (9 of 9)")
    top = end + _BENEATH_TITLE
    box = WORDS_BOX._replace(top=top, height=_find_bottom(markings) - top)
    fits = measure_words(section.sentences, width=box.width, size=_SIZE) <= box.height
    size = _SIZE if fits else _SMALLER
    plans = plan_slides(section, box, size=size)
    for place, plan in enumerate(plans, start=1):
        title = section.title if len(plans) == 1 else f"{section.title} ({place} of {len(plans)})"
        _add_planned(presentation, plan, _Head(title, tuple(markings), box, size))


def _add_planned(presentation: Any, plan: PlannedSlide, head: _Head) -> None:
    title, markings, box, size = head
    slide = _add_slide(presentation, PAGE, title, markings)
    words = _find_place(slide, WORDS)
    if plan.sentences:
        _write_paragraphs(words, plan.sentences, size=size)
        _put(words, box._replace(height=measure_words(plan.sentences, width=box.width, size=size)))
    else:
        words.element.getparent().remove(words.element)
    for table, grid in plan.tables:
        _add_caption(slide, table, grid)
        add_grid(slide.shapes, table, grid)
    _end_slide(slide, [*plan.sentences, *(table.caption for table, _ in plan.tables)])


def add_metric(presentation: Any, page: PackPage, markings: Sequence[str]) -> None:
    """One metric: message, native chart, sentence and comment; a long comment goes on with the next slide."""
    if page.exhibit is None:
        add_section(presentation, PackSection(page.title, tuple(_tell(page))), markings)
        return
    marking = " ".join(markings).removesuffix(".") or None
    exhibit = replace(page.exhibit, marking=marking)
    told = "\n".join([page.sentence, *page.findings, *_tell_comment(page.comment)])
    slide = add_exhibit_slide(presentation, exhibit, sentence=told, layout=METRIC)
    box = _find_side(slide)
    words, size, beyond = _fit(page, box)
    place = _find_place(slide, SAYS)
    _write_paragraphs(place, words, size=size)
    _put(place, box)
    if beyond and page.comment:
        add_section(presentation, PackSection(f"Comment on {page.name}", tuple(_tell_comment(page.comment))), markings)


def _find_side(slide: Any) -> Box:
    """The room beside a slide's chart or table, as far as the foot."""
    (frame,) = [shape for shape in slide.shapes if shape.has_chart or shape.has_table]
    top, bottom = (shape.top / int(Inches(1)) for shape in (frame, _find_place(slide, FOOT)))
    return SAYS_BOX._replace(top=top, height=bottom - top - _BETWEEN)


def _fit(page: PackPage, box: Box) -> tuple[list[str], int, bool]:
    """The paragraphs beside a chart, their size of type, and whether the comment does not fit among them."""
    words = _tell(page)
    for size in _SIDE_SIZES:
        if measure_words(words, width=box.width, size=size) <= box.height:
            return words, size, False
    if page.comment is None:
        return words, size, False
    short = _tell(replace(page, comment=None))
    return [*short, f"{_BOLD}Comment", f"By {page.comment.person}: see the next slide."], size, True


def _tell(page: PackPage) -> list[str]:
    why = [f"{_BOLD}Why it is here", f"{join_words(page.reasons).capitalize()}."] if page.reasons else []
    comment = [f"{_BOLD}Comment", *_tell_comment(page.comment)] if page.comment else []
    return [page.sentence, *why, *comment]


def _tell_comment(comment: Comment | None) -> list[str]:
    if comment is None:
        return []
    return [*comment.text.split("\n"), f"{comment.person}, {format_date(comment.day)}"]


# ---------------------------------------------------------------- parts of a slide


def _add_slide(presentation: Any, layout: Layout, title: str, markings: Sequence[str]) -> Any:
    slide = presentation.slides.add_slide(presentation.slide_layouts.get_by_name(layout.name))
    if layout is COVER:
        slide.shapes.title.text_frame.text = title
    else:
        write_title(slide, title)
    foot = _find_place(slide, FOOT)
    if markings:
        write_foot_lines(foot, [" ".join(markings)], is_marked=True)
    else:
        foot.element.getparent().remove(foot.element)
    return slide


def _find_place(slide: Any, number: int) -> Any:
    return next(shape for shape in slide.placeholders if shape.placeholder_format.idx == number)


def _put(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = (Inches(each) for each in box)


def _find_bottom(markings: Sequence[str]) -> float:
    """Where the room for words and tables ends."""
    return BOTTOM - (0.3 if markings else 0.05)


def _write_paragraphs(place: Any, paragraphs: Sequence[str], *, size: int) -> None:
    frame = place.text_frame
    frame.text = "\n".join(each.removeprefix(_BOLD) for each in paragraphs)
    for paragraph, text in zip(frame.paragraphs, paragraphs, strict=True):
        paragraph.space_after = Pt(size * 0.5)
        for run in paragraph.runs:
            run.font.size, run.font.bold = Pt(size), text.startswith(_BOLD)


def _add_caption(slide: Any, table: Table, grid: Grid, *, margin: float = SIDES) -> None:
    width, height = sum(grid.widths), int(Inches(CAPTION_HEIGHT * 0.8))
    made = slide.shapes.add_textbox(grid.left, grid.top - height, width, height)
    made.name = "Caption"
    frame = made.text_frame
    frame.margin_left = frame.margin_right = Inches(margin)
    frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap = True
    frame.text = table.caption
    run = frame.paragraphs[0].runs[0]
    run.font.size, run.font.bold, run.font.color.rgb = Pt(12), True, to_color(theme.FOCUS)


def _add_mark(slide: Any, judgement: str, box: Box) -> None:
    """The shape of a judgement. It only repeats what the heading says, so that screen readers may pass it by."""
    mark = theme.find_mark(judgement)
    made = slide.shapes.add_shape(_SHAPES.get(mark.symbol, MSO_SHAPE.OVAL), *(Inches(each) for each in box))
    made.name = f"Mark: {judgement}"
    made.element.nvSpPr.cNvPr.set("descr", mark.word)
    made.fill.solid()
    made.fill.fore_color.rgb = to_color(mark.fill)
    made.line.color.rgb = to_color(mark.outline)
    made.shadow.inherit = False


def _end_slide(slide: Any, notes: Sequence[str]) -> None:
    """Let the foot be read last, where there is one, and say in the notes what the slide says."""
    if any(shape.placeholder_format.idx == FOOT for shape in slide.placeholders):
        put_last(slide, FOOT)
    slide.notes_slide.notes_text_frame.text = "\n".join(each.removeprefix(_BOLD) for each in notes)
