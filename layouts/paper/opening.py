"""How a board paper opens: what it is about, its purpose, background and key points."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from layouts.formatting import format_date, join_words
from layouts.pack.parts import Pack, PackSentence
from layouts.paper.blocks import Block, Fact, Heading, OpenPart, Paragraph, Point, Points
from layouts.priorities import PRIORITIES

AUTHOR: Final = "the author of the paper"


def write_facts(pack: Pack) -> Iterator[Block]:
    """What stands beneath the title: whose paper it is, of which quarter, and what a person fills in."""
    yield Fact("Partnership", pack.partnership)
    yield Fact("Quarter", pack.quarter)
    yield Fact("Figures as at", pack.as_at)
    yield Fact("Made on", format_date(pack.as_at_day))
    yield Fact("Meeting", "[To be written: the day and place of the meeting]", open=True)
    yield Fact("Report of", "[To be written: the author's name and post]", open=True)
    if pack.markings:
        yield Fact("Please note", " ".join(pack.markings))


def write_purpose(pack: Pack) -> Iterator[Block]:
    """Why the board has the paper before it."""
    yield Heading("Purpose of paper")
    yield Paragraph(
        f"To tell the board of {pack.partnership} where its outcomes stood in {pack.quarter}, what has changed since "
        f"the last board, and what cannot be said yet. The figures are those known as at {pack.as_at}."
    )
    yield OpenPart(AUTHOR, "what the board is asked to decide, to agree or to note")


def write_background(_pack: Pack) -> Iterator[Block]:
    """What the figures are, and where the paper shows them."""
    yield Heading("Background")
    aims = join_words(f"{name} ({aim[0].lower()}{aim[1:]})" for name, aim in PRIORITIES.values())
    yield Paragraph(
        "The partnership is measured by the National Combating Drugs Outcomes Framework. Its metrics stand under three "
        f"priorities: {aims}. Figures are compared with the same quarter of the year before, with England and with "
        "the partnership's own targets. A change is called one only where a test says that it is more than chance."
    )
    yield Paragraph(
        "Appendix 1 shows the whole framework, Appendix 2 the metrics that the board is asked to look at, and "
        "Appendix 3 how groups of people differ. Appendix 4 says what has changed since the last board, Appendix 5 "
        "how far the figures can be trusted, and Appendix 6 how they are made. Appendix 7 has the figures themselves."
    )
    yield OpenPart(AUTHOR, "what the board decided before, and what has happened here that bears on the figures")


def write_key_points(pack: Pack) -> Iterator[Block]:
    """The four sentences, then what changed since the last board and how far the figures can be trusted."""
    yield Heading("Key points")
    told = [_write_sentence(each) for each in pack.sentences]
    told += [Point(sentence) for sentence in (*pack.changes.sentences, *pack.confidence.sentences)]
    yield Points(tuple(told), numbered=True)
    yield OpenPart(AUTHOR, "what lies behind these points, as the partnership sees it")


def _write_sentence(sentence: PackSentence) -> Point:
    return Point(sentence.text, lead=f"{sentence.heading}.")
