"""What follows from the figures: the implications that a board paper must name, and the next steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from layouts.exhibits.parts import Column, Table
from layouts.formatting import join_words
from layouts.pack.parts import Pack, PackPage
from layouts.paper.blocks import UNWRITTEN, Block, Heading, OpenPart, Paragraph
from layouts.paper.column_widths import make_table_block
from layouts.paper.opening import AUTHOR
from layouts.paper.sentences import write_sentences

_ACTION: Final = ("Metric", "Why", "What will be done", "Who", "By when")
_NAMED_AT_MOST: Final = 10


def write_financial(_pack: Pack) -> Iterator[Block]:
    """Nothing in the figures speaks of money."""
    yield Heading("Financial implications")
    yield Paragraph("The figures of the framework hold no costs and no budgets.")
    yield OpenPart("the finance lead", "what the proposals cost, who pays, and what is at risk")


def write_legal(_pack: Pack) -> Iterator[Block]:
    """What the product does about small numbers; all else is for a lawyer."""
    yield Heading("Legal implications")
    yield Paragraph(
        "The paper holds figures about groups of people only. A count so small that it could point to a person is "
        "hidden, together with what would give it away. [c] stands in its place; the figure itself is nowhere in this "
        "file."
    )
    yield OpenPart("the legal adviser", "the duties and powers that bear on what the board is asked to decide")


def write_equality(pack: Pack) -> Iterator[Block]:
    """What the breakdowns show, in sentences and tables."""
    yield Heading("Equality implications")
    yield from write_sentences(pack.equality.sentences)
    if pack.equality.tables:
        yield Paragraph("Appendix 3 lists every comparison and shows the widest gaps as charts.")
    yield OpenPart(
        "the equality lead",
        "what the differences mean for people who share a protected characteristic, and how the board has due regard "
        "to them (section 149 of the Equality Act 2010)",
    )


def write_next_steps(pack: Pack) -> Iterator[Block]:
    """The metrics on which the figures ask for an answer; who does what by when is for people to say."""
    yield Heading("Next steps")
    asked, noted = ([page for page in pack.pages if page.asks is asks] for asks in (True, False))
    if not asked:
        yield Paragraph("No metric of this paper worsened or is off target.")
    if noted:
        yield Paragraph(f"For the board to note, in Appendix 2: {_name(noted)}.")
    if asked:
        yield make_table_block(_make_actions(asked))
    yield OpenPart(AUTHOR, "who does what by when, and when the board will hear of it")


def _name(noted: Sequence[PackPage]) -> str:
    """By name where a board can take them in."""
    return join_words(page.short_name for page in noted) if len(noted) <= _NAMED_AT_MOST else f"{len(noted)} metrics"


def _make_actions(asked: Sequence[PackPage]) -> Table:
    columns = tuple(Column(header, numeric=False) for header in _ACTION)
    rows = tuple(
        (page.short_name, join_words(page.reasons).capitalize(), *[UNWRITTEN] * (len(_ACTION) - 2)) for page in asked
    )
    return Table("Metrics that need an answer", columns, rows)
