"""What follows from the figures: the implications that a board paper must name, and the next steps."""

from __future__ import annotations

from collections.abc import Iterator

from layouts.pack.parts import Pack, PackPage
from layouts.paper.blocks import Block, Heading, OpenPart, Paragraph, Point, Points
from layouts.paper.opening import AUTHOR
from layouts.paper.sentences import write_sentences


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
        "hidden, together with what would give it away. [c] stands in its place, and the hidden figure is not "
        "in this file."
    )
    yield OpenPart("the legal adviser", "the duties and powers that bear on what the board is asked to decide")


def write_equality(pack: Pack) -> Iterator[Block]:
    """What the breakdowns show, in sentences and tables."""
    yield Heading("Equality implications")
    yield from write_sentences(pack.equality.sentences)
    if pack.equality.tables:
        yield Paragraph("Appendix 3 lists every comparison, and shows the widest gaps as charts.")
    yield OpenPart(
        "the equality lead",
        "what the differences mean for people who share a protected characteristic, and how the board has due regard "
        "to them (section 149 of the Equality Act 2010)",
    )


def write_next_steps(pack: Pack) -> Iterator[Block]:
    """The metrics that the figures put before the board; who does what by when is for people to say."""
    yield Heading("Next steps")
    asked = tuple(_write_step(page) for page in pack.pages if page.reasons)
    if asked:
        yield Paragraph("The figures put these metrics before the board:")
        yield Points(asked)
    else:
        yield Paragraph("No metric of this paper worsened, is off target, or lacks a figure.")
    yield OpenPart(AUTHOR, "who does what by when, and when the board will hear of it")


def _write_step(page: PackPage) -> Point:
    return Point(f"{'; '.join(page.reasons)}.", lead=f"{page.name}:")
