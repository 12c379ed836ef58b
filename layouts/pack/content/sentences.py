"""The overview's four sentences as plain text."""

from __future__ import annotations

from layouts.formatting import join_words
from layouts.pack.parts import PackSentence
from layouts.page_data.overview_sentences import Clause, Told


def write_told(told: Told) -> PackSentence:
    """Write one of the four sentences, its heading with the count as on the page."""
    heading = f"{told.heading} ({told.count:,})" if told.count else told.heading
    return PackSentence(heading, told.judgement if told.count else "", " ".join(map(_write_clause, told.clauses)))


def _write_clause(clause: Clause) -> str:
    names = [metric.short_title for metric in clause.metrics]
    if clause.more:
        names.append(f"{clause.more:,} more")
    return f"{clause.opening}{join_words(names)}{clause.ending}"
