"""The appendices of a board paper: framework, metrics, inequalities, changes, confidence, methods."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from layouts.pack.parts import MethodNote, Pack, PackSection
from layouts.paper.blocks import Block, Definition, Heading, Paragraph, Part, Point, Points
from layouts.paper.column_widths import make_table_block, make_table_blocks
from layouts.paper.metric_pages import Draw, write_group_pages, write_metric_pages
from layouts.paper.sentences import write_sentences

TITLES: Final = (
    "Appendix 1: National Combating Drugs Outcomes Framework",
    "Appendix 2: Metrics to look at",
    "Appendix 3: Inequalities",
    "Appendix 4: What has changed since the last board",
    "Appendix 5: How far the figures can be trusted",
    "Appendix 6: Methods and sources",
    "Appendix 7: Figures behind the charts",
)
_FRAMEWORK, _METRICS, _GROUPS, _CHANGES, _TRUST, _METHODS, _FIGURES = TITLES


def write_contents(_pack: Pack) -> Iterator[Block]:
    """What follows the paper itself."""
    yield Heading("Appendices")
    yield Points(
        tuple(Point(text.strip(), f"{number}:") for number, _, text in (each.partition(":") for each in TITLES))
    )


def write_appendices(pack: Pack, draw: Draw) -> Iterator[Part]:
    """Each appendix on pages of its own; tables of many columns lie across."""
    yield Part(tuple(_write_section(_FRAMEWORK, pack.framework, across=True)), across=True)
    yield Part(tuple(_write_metrics(pack, draw)))
    yield Part(tuple(_write_gaps(pack)), across=True)
    if pack.inequalities:
        yield Part((Heading("The widest gaps as charts", level=2), *write_group_pages(pack.inequalities, draw)))
    yield Part(tuple(_write_section(_CHANGES, pack.changes, across=True)), across=True)
    yield Part((*_write_section(_TRUST, pack.confidence), *_write_methods(pack)))
    yield Part(tuple(_write_figures(pack)))


def _write_section(heading: str, section: PackSection, *, across: bool = False) -> Iterator[Block]:
    yield Heading(heading)
    yield from write_sentences(section.sentences)
    yield from make_table_blocks(section.tables, across=across)


def _write_metrics(pack: Pack, draw: Draw) -> Iterator[Block]:
    yield Heading(_METRICS)
    if not pack.pages:
        yield Paragraph("No metric was chosen for this paper.")
    yield from write_metric_pages(pack.pages, draw, figures_in=_FIGURES.partition(":")[0])


def _write_gaps(pack: Pack) -> Iterator[Block]:
    """Every comparison of groups; what they come to is in the paper itself."""
    yield Heading(_GROUPS)
    if pack.equality.tables:
        yield Paragraph("What these comparisons come to is told under Equality implications.")
    else:
        yield from write_sentences(pack.equality.sentences)
    yield from make_table_blocks(pack.equality.tables, across=True)


def _write_methods(pack: Pack) -> Iterator[Block]:
    yield Heading(_METHODS)
    yield from (_write_method(note) for note in pack.methods)
    yield Heading(pack.made_from.title, level=2)
    yield from write_sentences(pack.made_from.sentences)
    yield from make_table_blocks(pack.made_from.tables)


def _write_figures(pack: Pack) -> Iterator[Block]:
    """The table behind each chart of a metric, word for word that of the page."""
    yield Heading(_FIGURES)
    tables = [page.exhibit.table for page in pack.pages if page.exhibit]
    if not tables:
        yield Paragraph("No metric of this paper has figures.")
    yield from map(make_table_block, tables)


def _write_method(note: MethodNote) -> Definition:
    return Definition(f"{note.name}.", f"{note.text} Source: {note.source}", note.address)
