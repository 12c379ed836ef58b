"""One page a metric: message, picture and source, sentence, what the figures over time say, comment, notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from layouts.exhibits.foot import write_source_line
from layouts.exhibits.parts import Exhibit
from layouts.formatting import format_date, join_words
from layouts.pack.parts import PackPage
from layouts.paper.blocks import Block, Figure, Heading, OpenPart, Paragraph, PictureForm, Point, Points, Remark
from layouts.paper.column_widths import make_table_block

Draw = Callable[[Exhibit, PictureForm], bytes]
"""What draws an exhibit's chart: handed in, since pictures are a medium of their own."""


def write_metric_pages(pages: Sequence[PackPage], draw: Draw, *, figures_in: str) -> Iterator[Block]:
    """Each metric on a page of its own, the first beneath the heading of its section.

    Its figures are many: they are told to be in the appendix `figures_in`.
    """
    for place, page in enumerate(pages):
        yield Heading(page.title, level=2, new_page=place > 0)
        if page.reasons:
            yield Paragraph(f"Why it is in this paper: {join_words(page.reasons)}.", note=True, keep=True)
        if page.exhibit:
            yield from _write_picture(page.exhibit, draw, f"The figures are in {figures_in}.")
        yield Paragraph(page.sentence)
        yield from _write_findings(page)
        yield from _write_comment(page)
        yield from _write_notes(page)


def write_group_pages(pages: Sequence[PackPage], draw: Draw) -> Iterator[Block]:
    """Each comparison of groups with its few figures, one after another; its sentence is in the paper itself."""
    for page in pages:
        yield Heading(page.title, level=3)
        if page.exhibit:
            yield from _write_picture(page.exhibit, draw, *page.exhibit.notes, keep=True)
            yield make_table_block(page.exhibit.table)


def _write_picture(exhibit: Exhibit, draw: Draw, *more: str, keep: bool = False) -> Iterator[Block]:
    """What is measured, the picture, and beneath it where its figures come from: the three stay together."""
    yield Paragraph(exhibit.subtitle, note=True, keep=True)
    if exhibit.chart:
        yield Figure(exhibit.alt, partial(draw, exhibit))
    yield Paragraph(" ".join([write_source_line(exhibit), *more]), note=True, keep=keep)


def _write_findings(page: PackPage) -> Iterator[Block]:
    """What the figures over time say, but for what the notes say word for word."""
    notes = [note.casefold() for note in page.exhibit.notes] if page.exhibit else []
    told = [each for each in page.findings if not any(each.casefold().endswith(note) for note in notes)]
    if told:
        yield Points(tuple(map(Point, told)))


def _write_notes(page: PackPage) -> Iterator[Block]:
    """How the figures come about: of use to whom it concerns, so it stands last."""
    if page.exhibit and page.exhibit.notes:
        yield Paragraph(f"Notes: {' '.join(page.exhibit.notes)}", note=True)


def _write_comment(page: PackPage) -> Iterator[Block]:
    """What a person says of the metric; where it is an exception and nobody did, the place for it is left open."""
    if page.comment:
        yield Remark(page.comment.text, f"{page.comment.person}, {format_date(page.comment.day)}")
    elif page.reasons:
        yield OpenPart("the lead for this metric", "what is behind the figures, and what is being done")
