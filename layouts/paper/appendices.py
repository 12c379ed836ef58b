"""The appendices of a board paper: framework, metrics, inequalities, changes, confidence, methods."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from layouts.pack.parts import MethodNote, Pack, PackSection
from layouts.paper.blocks import Block, Definition, Heading, Paragraph, Part
from layouts.paper.column_widths import make_table_block, make_table_blocks
from layouts.paper.metric_pages import Draw, write_group_pages, write_metric_pages
from layouts.paper.sentences import write_sentences

FIGURES: Final = "Appendix 7"
_GROUPS: Final = "Appendix 3: Inequalities"


def write_appendices(pack: Pack, draw: Draw) -> Iterator[Part]:
    """Each appendix on pages of its own; the wide table of the framework lies across."""
    framework = _write_section("Appendix 1: National Combating Drugs Outcomes Framework", pack.framework, across=True)
    yield _make_part(framework, across=True)
    yield _make_part(_write_metrics(pack, draw))
    yield _make_part(_write_section(_GROUPS, pack.equality, across=True), across=True)
    if pack.inequalities:
        yield _make_part(_write_inequalities(pack, draw))
    rest = [
        *_write_section("Appendix 4: What has changed since the last board", pack.changes),
        *_write_section("Appendix 5: How far the figures can be trusted", pack.confidence),
        *_write_methods(pack),
    ]
    yield _make_part(rest)
    yield _make_part(_write_figures(pack))


def _make_part(blocks: Iterable[Block], *, across: bool = False) -> Part:
    return Part(tuple(blocks), across)


def _write_section(heading: str, section: PackSection, *, across: bool = False) -> Iterator[Block]:
    yield Heading(heading)
    yield from write_sentences(section.sentences)
    yield from make_table_blocks(section.tables, across=across)


def _write_metrics(pack: Pack, draw: Draw) -> Iterator[Block]:
    yield Heading("Appendix 2: Metrics to look at")
    if not pack.pages:
        yield Paragraph("No metric was chosen for this paper.")
    yield from write_metric_pages(pack.pages, draw, figures_in=FIGURES)


def _write_inequalities(pack: Pack, draw: Draw) -> Iterator[Block]:
    """The comparisons that have a chart, beneath a heading of their own: they go on from the table before."""
    yield Heading(f"{_GROUPS} as charts")
    yield from write_group_pages(pack.inequalities, draw)


def _write_methods(pack: Pack) -> Iterator[Block]:
    yield Heading("Appendix 6: Methods and sources")
    yield from (_write_method(note) for note in pack.methods)
    yield Heading(pack.made_from.title, level=2)
    yield from write_sentences(pack.made_from.sentences)
    yield from make_table_blocks(pack.made_from.tables)


def _write_figures(pack: Pack) -> Iterator[Block]:
    """The table behind each chart of a metric, word for word that of the page."""
    yield Heading(f"{FIGURES}: Figures behind the charts")
    tables = [page.exhibit.table for page in pack.pages if page.exhibit]
    if not tables:
        yield Paragraph("No metric of this paper has figures.")
    yield from map(make_table_block, tables)


def _write_method(note: MethodNote) -> Definition:
    return Definition(f"{note.name}.", f"{note.text} Source: {note.source}", note.address)
