"""The parts of a topic of the methods as elements: paragraphs, tables, worked examples, references; and contents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from layouts.components import Content, element, make_notice, make_table
from layouts.exhibit import Column
from layouts.page_data.methods.topic import Bullets, Example, Grid, OwnDecision, Part, Reference, Step, Topic

OWN_DECISION: Final = "This product’s own decision"
_STEPS: Final = [Column(header, numeric=False) for header in ("Step", "Working", "Result")]


def make_contents(entries: Iterable[tuple[str, str]]) -> Content:
    """Make the list of what is on a page: titles with their anchors."""
    lines = [element("Li", element("A", title, href=f"#{anchor}")) for title, anchor in entries]
    return element("Nav", [element("Strong", "On this page"), element("Ul", lines)], aria_label="On this page")


def make_with_contents(entries: Iterable[tuple[str, str]], parts: Sequence[Content]) -> Content:
    """Make a page with its contents beside it, or above it on a narrow screen."""
    contents = element("Div", make_contents(entries), className="contents")
    return element("Div", [contents, element("Div", list(parts), className="contents-body")], className="with-contents")


def make_section(anchor: str, title: str, parts: Sequence[Content]) -> Content:
    """Make a section with a heading that an address can name."""
    return element("Section", [element("H2", title, className="section", id=anchor), *parts])


def make_topic(topic: Topic) -> Content:
    """Make a topic: its parts, then what it rests on."""
    rests = make_references(topic.references) if topic.references else []
    return make_section(topic.anchor, topic.title, [*(make_part(part) for part in topic.parts), *rests])


def make_part(part: Part) -> Content:
    """Make one part of a topic."""
    match part:
        case Bullets(lines):
            return element("Ul", [element("Li", line) for line in lines])
        case Grid():
            return make_grid(part)
        case Example(story, steps, given):
            table = [make_grid(given)] if given else []
            return element("Div", [element("P", story), *table, make_steps(steps)], className="worked")
        case OwnDecision(text):
            return make_notice(element("P", text), title=OWN_DECISION)
        case _:
            return element("P", part)


def make_grid(grid: Grid) -> Content:
    """Make a table of a topic, with its caption. Words become cards on a narrow screen, numbers stay in columns."""
    columns = [Column(header, numeric=place in grid.numeric) for place, header in enumerate(grid.headers)]
    shape = "compact told-table" if grid.numeric else "cards compact told-table"
    return make_table(grid.caption, columns, grid.rows, name=shape)


def make_steps(steps: Sequence[Step]) -> Content:
    """Make the steps of a worked example: what is worked out, how, and what comes out."""
    rows = [[step.what, step.working, element("Strong", step.result)] for step in steps]
    return make_table("The example step by step", _STEPS, rows, name="cards steps", hide_caption=True)


def make_references(references: Sequence[Reference]) -> list[Content]:
    """Make the list of what a topic rests on, with links where there is an address."""
    lines = [
        element("Li", element("A", each.text, href=each.address) if each.address else each.text) for each in references
    ]
    return [element("P", "This rests on:", className="rests-on"), element("Ul", lines, className="rests-on")]
