"""Finds by arithmetic which columns of a table of seizures are the totals of their class, whatever their
headings say.

A seizure can be of several drugs, so a class's total is no plain sum: it lies between the largest of the
class's drugs and their sum. Only the true columns satisfy that in (almost) every row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

_FEWEST_ROWS = 3
_BROKEN_ROWS = 0.05  # the share of rows that a publisher's own slips may break


@dataclass(frozen=True, slots=True)
class Totals:
    """Positions of columns: `classes` the totals of class A, B and C, `unknown` the seizures of unknown
    class.

    Column 0 is all drugs; each class's drugs stand before its total.
    """

    classes: tuple[int, int, int]
    unknown: int

    @property
    def blocks(self) -> tuple[tuple[int, int], ...]:
        """For each class, the position of its first drug and of its total."""
        a, b, c = self.classes
        return (1, a), (a + 1, b), (b + 1, c)


def find_totals(rows: Sequence[Sequence[int | None]]) -> Totals | None:
    """Give the one choice of columns that can be the totals, or None if there is none or more than one.

    `rows` are the numbers of each force, without its name, None where a cell is blank; the last column is the
    unknown class, the one before it the total of class C.
    """
    filled = [row for row in rows if any(number is not None for number in row)]
    if len(filled) < _FEWEST_ROWS:
        return None
    unknown = len(filled[0]) - 1
    possible = [Totals((a, b, unknown - 1), unknown) for a, b in combinations(range(2, unknown - 2), 2) if b - a > 1]
    fitting = [totals for totals in possible if _fits(filled, totals)]
    return fitting[0] if len(fitting) == 1 else None


def is_possible_total(total: int | None, parts: Sequence[int | None]) -> bool:
    """Whether a total lies between the largest and the sum of its parts; a blank one is not judged.

    A blank part can be anything, so that only the largest of the others bounds the total then.
    """
    known = [part for part in parts if part is not None]
    if total is None or not known:
        return True
    return max(known) <= total and (len(known) < len(parts) or total <= sum(known))


def _fits(rows: Sequence[Sequence[int | None]], totals: Totals) -> bool:
    allowed = max(1, int(_BROKEN_ROWS * len(rows))) if len(rows) > 1 / _BROKEN_ROWS else 0
    broken = 0
    for row in rows:
        broken += not all(is_possible_total(row[end], row[begin:end]) for begin, end in totals.blocks)
        if broken > allowed:
            return False
    return True
