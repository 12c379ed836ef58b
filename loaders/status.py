"""What stands behind a cell: a number, or one of the reasons why there is none.

Suppressed, missing, nil and zero are four different things, so a number is stored only with `OK`; every other status
goes with a null.
"""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """The status of a figure. The integer is stored; `word` is shown."""

    OK = 0
    SUPPRESSED = 1
    NOT_RETURNED = 2
    NIL = 3
    INCOMPLETE = 4
    TOO_FEW = 5
    NOT_APPLICABLE = 6

    @property
    def word(self) -> str:
        """The status as people read it."""
        return _WORDS[self]


_WORDS = {
    Status.OK: "ok",
    Status.SUPPRESSED: "suppressed",
    Status.NOT_RETURNED: "not returned",
    Status.NIL: "nil",
    Status.INCOMPLETE: "incomplete",
    Status.TOO_FEW: "too few to calculate",
    Status.NOT_APPLICABLE: "not applicable",
}

# What a sender may write in a number's place, in the shorthand of England's official statistics; the first of each is
# the one that templates use. A lone dash is not here: publishers use it both for "none" and for "not available".
MARKS: dict[Status, tuple[str, ...]] = {
    Status.SUPPRESSED: ("[c]", "*", "c", "suppressed"),
    Status.NOT_RETURNED: ("[x]", ":", "x", "not available"),
    Status.NIL: ("nil", "nothing to report"),
    Status.NOT_APPLICABLE: ("[z]", "z", "not applicable"),
}

STATUS_OF_MARK: dict[str, Status] = {mark: status for status, marks in MARKS.items() for mark in marks}

MARK: dict[Status, str] = {status: marks[0] for status, marks in MARKS.items()}


def write_number(number: float | None, status: int) -> str:
    """A stored number as a file would write it, or the mark that stands in its place."""
    return f"{number:.12g}" if status == Status.OK else MARK[Status(status)]
