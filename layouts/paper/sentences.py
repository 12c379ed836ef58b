"""Sentences of a pack as blocks of a paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from layouts.paper.blocks import Block, Paragraph, Point, Points


def write_sentences(sentences: Sequence[str]) -> Iterator[Block]:
    """Each sentence a paragraph; what follows one that ends in a colon are points beneath it."""
    colon = next((place for place, sentence in enumerate(sentences, start=1) if sentence.endswith(":")), len(sentences))
    yield from map(Paragraph, sentences[:colon])
    if sentences[colon:]:
        yield Points(tuple(map(Point, sentences[colon:])))
