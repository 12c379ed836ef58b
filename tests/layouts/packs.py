"""A board pack written out by hand, for the tests of what is made from one: what is looked for is known here."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Final

from layouts.exhibits.parts import Column, Table
from layouts.pack.parts import Comment, MethodNote, Pack, PackPage, PackSection, PackSentence, PackSource
from tests.layouts.renderers.exhibits import PLACE, make_charts, make_exhibit

MARKINGS: Final = ("Illustrative data: these figures are made up.", "Figures are provisional.")
ATTACK: Final = '#x $y$ [z] {b} \\ @c *d* _e_ `f` <g> & "h" \'i\' // j /* k */ ~ -- --- ... = 1. - + %&u; #import "x"'
"""What would be a command in one language or another that a document is written in."""

COMMENT: Final = Comment(f"The dip is a late return.\nIt is {ATTACK}.", "Anna Smith", date(2025, 11, 18))

FRAMEWORK: Final = tuple(
    Table(
        f"{priority}: figures",
        tuple(
            Column(header, numeric=header == "Value")
            for header in ("Metric", "Period and unit", "Value", "95% interval", "Change in a year", "Against England",
                           "Target")
        ),
        tuple(
            (f"Metric {number} of {priority.lower()} with a longer name", "July to September 2025; per 100,000 people",
             f"{number}.{number}", "41.2 to 45.9", "Rose by 3.1 percentage points; could be chance",
             "Similar; England 44.0", "Not met; 52.0 by March 2026")
            for number in range(1, 13)
        ),
    )
    for priority in ("Supply", "Treatment", "Demand")
)  # fmt: skip


def make_source() -> PackSource:
    """What the pack says it was made from."""
    return PackSource(
        partnership="herefordshire-and-worcestershire",
        quarter="2025-Q3",
        metrics=("treatment-progress",),
        version=41,
        as_at="2025-11-20T12:00:00Z",
        definitions="0123abcd",
        submissions=(1, 2, 9),
        figures="4567ef",
        made_at="2025-11-20T12:00:00Z",
    )


def make_page(kind: str = "trend", **changes: Any) -> PackPage:
    """A metric with a chart of any kind, which is an exception."""
    exhibit = make_exhibit(make_charts()[kind])
    made = PackPage(
        metric="treatment-progress",
        name="Treatment progress of adults in treatment",
        short_name="Treatment progress",
        title=exhibit.title,
        exhibit=exhibit,
        sentence=f"In {PLACE}, 486 of 1,025 people made progress (47.4%, 95% interval 44.4% to 50.5%).",
        findings=("The last seven quarters are above the average, which chance alone seldom brings about.",),
        reasons=("off target", "not chance on the control chart (improvement)"),
    )
    return replace(made, **changes)


def make_pack(**changes: Any) -> Pack:
    """A pack of every kind of chart, a page without a figure, inequalities, and a comment that attacks."""
    charts = [make_page(kind) for kind in make_charts()]
    told = "Nothing was returned of drug litter"
    empty = make_page(exhibit=None, title=told, name="Drug litter", short_name="Drug litter", findings=())
    made = Pack(
        name="board-pack_herefordshire_2025-Q3_2025-11-20",
        title="Outcomes of Herefordshire and Worcestershire, July to September 2025",
        partnership="Herefordshire and Worcestershire",
        quarter="July to September 2025 (Q2 2025/26)",
        as_at="20 November 2025",
        made_at=datetime(2025, 11, 20, 12, 0, tzinfo=UTC),
        markings=MARKINGS,
        sentences=(
            PackSentence("Worsened (1)", "Worse", "More than chance: drug misuse deaths."),
            PackSentence("Improved (2)", "Better", "More than chance: treatment progress and numbers in treatment."),
            PackSentence("Off target (1)", "Worse", "Treatment progress."),
            PackSentence("Cannot say", "", "No return for: drug litter."),
        ),
        overview=PackSection("All metrics on a page", ()),
        framework=PackSection("All metrics on a page", ("Each metric at its latest period.",), FRAMEWORK),
        changes=PackSection(
            "What changed", ("Three figures were revised.", "No figure is gone."), (make_exhibit().table,)
        ),
        pages=(replace(charts[0], comment=COMMENT), *charts[1:], empty),
        inequalities=(make_page("dots", reasons=(), findings=()),),
        equality=PackSection("Equality", ("Women make more progress than men: 56.0% and 40.0%.",)),
        confidence=PackSection("Confidence", ("7 of 9 returns are in.",), (make_exhibit().table,)),
        methods=(
            MethodNote("Treatment progress", "Adults who made progress over adults in treatment.", "Treatment return.",
                       "https://outcomes.example/methods/treatment-progress?a=1&b=%20"),
            MethodNote("Drug litter", "Finds of litter.", "Council return."),
        ),
        made_from=PackSection("What this was made from", ("Version 41 of the data.",)),
        source=make_source(),
    )  # fmt: skip
    return replace(made, **changes)
