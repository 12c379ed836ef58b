"""One page a metric: message, picture, notes and source, sentence, what the figures over time say, comment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from layouts.exhibits.foot import write_source_line
from layouts.exhibits.parts import Exhibit
from layouts.formatting import format_date
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
        yield from _write_page(page, draw, figures=f"The figures are in {figures_in}.")


def write_group_pages(pages: Sequence[PackPage], draw: Draw) -> Iterator[Block]:
    """Each comparison of groups with its few figures, one after another."""
    for page in pages:
        yield Heading(page.title, level=2)
        yield from _write_page(page, draw)
        if page.exhibit:
            yield make_table_block(page.exhibit.table)


def _write_page(page: PackPage, draw: Draw, *, figures: str = "") -> Iterator[Block]:
    if page.reasons:
        yield Paragraph(f"{page.name}: {'; '.join(page.reasons)}.", note=True, keep=True)
    if page.exhibit:
        yield from _write_exhibit(page.exhibit, draw, figures)
    yield Paragraph(page.sentence)
    if page.findings:
        yield Points(tuple(map(Point, page.findings)))
    yield from _write_comment(page)


def _write_exhibit(exhibit: Exhibit, draw: Draw, figures: str) -> Iterator[Block]:
    """What is measured, the picture, and what must be known to read it."""
    yield Paragraph(exhibit.subtitle, note=True, keep=True)
    if exhibit.chart:
        yield Figure(exhibit.alt, partial(draw, exhibit))
    told = (*exhibit.notes, write_source_line(exhibit), figures)
    yield Paragraph(" ".join(filter(None, told)), note=True)


def _write_comment(page: PackPage) -> Iterator[Block]:
    """What a person says of the metric; where it is an exception and nobody did, the place for it is left open."""
    if page.comment:
        yield Remark(page.comment.text, f"{page.comment.person}, {format_date(page.comment.day)}")
    elif page.reasons:
        yield OpenPart("the lead for this metric", "what is behind the figures, and what is being done")
