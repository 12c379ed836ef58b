"""How a board paper opens: what it is about, its purpose, background and key points."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from layouts.formatting import format_date, join_words, start_small
from layouts.pack.parts import Pack, PackSection, PackSentence
from layouts.paper.blocks import Block, Fact, Heading, OpenPart, Paragraph, Point, Points
from layouts.priorities import PRIORITIES

AUTHOR: Final = "the author of the paper"


def write_facts(pack: Pack) -> Iterator[Block]:
    """What stands beneath the title: whose paper it is, of which quarter, and what a person fills in."""
    yield Fact("Partnership", pack.partnership)
    yield Fact("Quarter", pack.quarter)
    yield Fact("Figures as at", pack.as_at)
    if format_date(pack.made_on) != pack.as_at:
        yield Fact("Made on", format_date(pack.made_on))
    yield Fact("Meeting", "[To be written: the day and place of the meeting]", open=True)
    yield Fact("Report of", "[To be written: the author's name and post]", open=True)
    if pack.markings:
        yield Fact("Please note", " ".join(pack.markings))


def write_purpose(pack: Pack) -> Iterator[Block]:
    """Why the board has the paper before it."""
    yield Heading("Purpose of paper")
    yield Paragraph(
        f"This paper tells the board of the {pack.partnership} Combating Drugs Partnership how its outcomes stood in "
        f"{pack.quarter}, what has changed since the last board, and what cannot be said yet. Its figures are those "
        f"known as at {pack.as_at}."
    )
    yield OpenPart(AUTHOR, "what the board is asked to decide, to agree or to note")


def write_background(_pack: Pack) -> Iterator[Block]:
    """What the figures are, and what they are compared with."""
    yield Heading("Background")
    aims = join_words(f"{name} ({start_small(aim)})" for name, aim in PRIORITIES.values())
    yield Paragraph(
        "The partnership is measured by the National Combating Drugs Outcomes Framework. Its metrics stand under three "
        f"priorities: {aims}. Figures are compared with a year earlier, with England and with the partnership's own "
        "targets. A figure is said to have risen or fallen only where a test shows that the change is more than chance."
    )
    yield OpenPart(AUTHOR, "what the board decided before, and what has happened here that bears on the figures")


def write_key_points(pack: Pack) -> Iterator[Block]:
    """The four sentences, then what changed since the last board and how far the figures can be trusted."""
    yield Heading("Key points")
    told = [_write_sentence(each) for each in pack.sentences]
    told += [_write_section(pack.changes), _write_section(pack.confidence)]
    yield Points(tuple(told), numbered=True)
    yield OpenPart(AUTHOR, "what lies behind these points, as the partnership sees it")


def _write_sentence(sentence: PackSentence) -> Point:
    """Metric by metric where there are figures to tell, else the sentence."""
    lead = f"{sentence.heading}."
    return Point("", lead, sentence.figures) if sentence.figures else Point(sentence.text, lead)


def _write_section(section: PackSection) -> Point:
    return Point(" ".join(section.sentences), f"{section.title}.")
