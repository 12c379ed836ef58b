"""What stands where a figure should be, and the words beside figures."""

from __future__ import annotations

from typing import Final

from layouts.exhibits.parts import ILLUSTRATIVE, PROVISIONAL
from layouts.formatting import format_status
from layouts.page_data.methods.topic import Grid, Topic
from loaders.status import Status

_MEANINGS: Final = {
    Status.SUPPRESSED: "Hidden to protect people. There is a figure, but not shown. Ask the partner who sends it.",
    Status.NOT_RETURNED: (
        "The partner has not sent the figure yet, or the publisher has not published it. It is not 0, and the last one "
        "is not carried forward. Ask the partner."
    ),
    Status.NIL: "The partner has confirmed that there was nothing to report. Not the same as silence.",
    Status.INCOMPLETE: (
        "Some of the areas or periods that make up the figure are missing, so it has no number. The cell says how many "
        "are there."
    ),
    Status.TOO_FEW: "Too few cases to work the figure out: fewer than 10 events for an age-standardised rate.",
    Status.NOT_APPLICABLE: "The figure does not exist for this kind of area, such as a national survey for one county.",
}
_BESIDE: Final = (
    (
        PROVISIONAL,
        "“provisional”, a hollow point, a dashed line",
        "The quarter is the latest, or not all partners have returned it: the figure may still change.",
    ),
    (
        "illustrative",
        f"“{ILLUSTRATIVE}” on every page and file",
        "Invented, to show how the dashboard works. It says nothing of any place.",
    ),
    (
        "zero",
        "0",
        "The partner has counted, and there was none. A zero is a figure like any other.",
    ),
)


def explain_states() -> Topic:
    """The words for figures that are not there, or not yet final."""
    absent = [(status.word, format_status(status), meaning) for status, meaning in _MEANINGS.items()]
    return Topic(
        "no-figure",
        "Where there is no figure",
        (
            "Hidden, missing, nothing to report and zero are four different things, and each has its own word. Nothing "
            "is guessed, filled in or carried forward.",
            Grid("What each word means", ("Word in files", "Shown as", "Meaning"), (*absent, *_BESIDE)),
        ),
    )
