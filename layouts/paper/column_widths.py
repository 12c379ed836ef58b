"""How wide the columns of a paper's tables are: wide enough for their longest word, the rest by what they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from layouts.exhibits.parts import Table
from layouts.paper.blocks import TableBlock

_UPRIGHT, _ACROSS = 92, 140
"""About how many letters of a table's size stand on a line of an upright page, and of one that lies across."""

_PADDING: Final = 3
"""Letters that the free edges of a cell take, and that bold or wide letters may need."""

_LONGEST_WORD: Final = 24
"""Letters after which a word is broken: an address."""

_LONGEST_LINE: Final = 60
"""Letters after which a cell's words rather go on another line."""


def make_table_block(table: Table, *, across: bool = False) -> TableBlock:
    """Give a table its shares of the page's width."""
    return TableBlock(table, _share([table], across=across))


def make_table_blocks(tables: Sequence[Table], *, across: bool = False) -> Iterator[TableBlock]:
    """Give tables their shares; those with the same columns have the same, so that the eye finds them again."""
    for table in tables:
        alike = [other for other in tables if other.columns == table.columns]
        yield TableBlock(table, _share(alike, across=across))


def _share(tables: Sequence[Table], *, across: bool) -> tuple[float, ...]:
    """Each column has room for its longest word; what is left is dealt out so that most cells need one line."""
    headers = [column.header for column in tables[0].columns]
    columns = [[row[place] for table in tables for row in table.rows] for place in range(len(headers))]
    words = [_measure_word([header, *texts]) for header, texts in zip(headers, columns, strict=True)]
    wanted = [max(_measure_line(texts) - word, 0) for texts, word in zip(columns, words, strict=True)]
    left = max((_ACROSS if across else _UPRIGHT) - sum(words), 0)
    widths = [word + more for word, more in zip(words, _deal(wanted, left), strict=True)]
    return tuple(width / sum(widths) for width in widths)


def _deal(wanted: Sequence[int], left: float) -> list[float]:
    """Deal out what is left: who wants less than an equal part gets all of it, the others alike of the rest."""
    given = [0.0] * len(wanted)
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    for place, column in enumerate(order):
        given[column] = min(wanted[column], left / (len(order) - place))
        left -= given[column]
    return given


def _measure_word(texts: Sequence[str]) -> int:
    longest = max(map(len, chain.from_iterable(text.split() for text in texts)), default=1)
    return min(longest, _LONGEST_WORD) + _PADDING


def _measure_line(texts: Sequence[str]) -> int:
    return min(max(map(len, texts), default=0), _LONGEST_LINE) + _PADDING
