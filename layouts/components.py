"""Parts of pages as plain data, in the form in which Dash sends components to the browser.

A Dash component checks each of its properties as it is made: a table of 36 rows takes milliseconds, its plain
dictionary a tenth of one. Dictionaries and Dash components may be mixed at will.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from layouts import theme
from layouts.charts.sparkline import HEIGHT as SPARKLINE_HEIGHT
from layouts.charts.sparkline import WIDTH as SPARKLINE_WIDTH
from layouts.charts.sparkline import draw_sparkline
from layouts.charts.spine import HEIGHT as SPINE_HEIGHT
from layouts.charts.spine import WIDTH as SPINE_WIDTH
from layouts.charts.spine import draw_spine
from layouts.charts.spine_spec import SpineSpec
from layouts.exhibits.parts import ILLUSTRATIVE, Column, Table

Content: TypeAlias = Any
"""A component, its plain dictionary, a text, or a list of these."""

_HTML: Final = "dash_html_components"
_NAMESPACES: Final = {"Graph": "dash_core_components", "Link": "dash_core_components"}


def element(kind: str, children: Content = None, /, **properties: Any) -> dict[str, Any]:
    """Make one component of Dash's HTML (or its Graph or Link) as plain data: `element("Td", "47.3%")`.

    Properties are named as Dash names them (`className`, `htmlFor`); `aria_label` and `data_label` stand for those
    with a hyphen. Nothing is checked here.
    """
    props = {name.replace("_", "-", 1) if "_" in name else name: value for name, value in properties.items()}
    if children is not None:
        props["children"] = children
    return {"type": kind, "namespace": _NAMESPACES.get(kind, _HTML), "props": props}


def make_hidden_text(text: str) -> dict[str, Any]:
    """Make a text for screen readers alone."""
    return element("Span", text, className="visually-hidden")


# ---------------------------------------------------------------- judgements and pictures


def make_judgement(word: str) -> dict[str, Any]:
    """Make a judgement: its shape, which only repeats it, and its word."""
    shape = element("Span", className=f"mark mark-{theme.find_mark(word).css}", aria_hidden="true")
    return element("Span", [shape, word], className="judgement")


def make_picture(address: str, *, alt: str, width: int, height: int, name: str = "picture") -> dict[str, Any]:
    """Make a picture of a fixed size, so that nothing moves when it appears."""
    return element("Img", src=address, alt=alt, width=width, height=height, className=name)


def make_sparkline(values: Sequence[float | None], *, alt: str, provisional: bool = False) -> dict[str, Any]:
    """Make the small line of a table's row, oldest value first; its words are in `alt`."""
    address = draw_sparkline(values, provisional=provisional)
    return make_picture(address, alt=alt, width=SPARKLINE_WIDTH, height=SPARKLINE_HEIGHT, name="sparkline")


def make_spine(spec: SpineSpec, *, alt: str) -> dict[str, Any]:
    """Make one row of an area's profile: its mark on the range of its peers; its words are in `alt`."""
    return make_picture(draw_spine(spec), alt=alt, width=SPINE_WIDTH, height=SPINE_HEIGHT, name="spine")


# ---------------------------------------------------------------- tables


def make_table(
    caption: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Content]],
    *,
    name: str = "",
    hide_caption: bool = False,
) -> dict[str, Any]:
    """Make a real table: caption, column headers, and the first cell of each row as that row's header.

    The roles repeat what the elements say, because browsers forget it where the style sheet turns rows into cards on
    a narrow screen; there each cell carries its column's header. A wide table scrolls within its place, which the
    keyboard reaches. `name` is a class of the style sheet; “cards” asks for cards.
    """
    headers = [element("Th", column.header, scope="col", role="columnheader", **_align(column)) for column in columns]
    shared = [_describe_cells(column) for column in columns]
    parts = [
        element("Caption", caption, **({"className": "visually-hidden"} if hide_caption else {})),
        element("Thead", element("Tr", headers, role="row"), role="rowgroup"),
        element("Tbody", [_make_row(row, shared) for row in rows], role="rowgroup"),
    ]
    table = element("Table", parts, role="table", className=f"table {name}".strip())
    return element("Div", table, className="table-place", role="region", aria_label=caption, tabIndex=0)


def _make_row(row: Sequence[Content], shared: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    first, *rest = row
    cells = [element("Th", first, scope="row", role="rowheader")]
    for cell, properties in zip(rest, shared[1:], strict=True):  # half of a page's components: made without a call
        cells.append({"type": "Td", "namespace": _HTML, "props": {"children": cell, **properties}})
    return element("Tr", cells, role="row")


def _describe_cells(column: Column) -> dict[str, str]:
    """What the cells of a column have in common."""
    return {"role": "cell", "data-label": column.header, **_align(column)}


def _align(column: Column) -> dict[str, str]:
    return {"className": "number"} if column.numeric else {}


def make_data_table(table: Table, *, name: str = "", hide_caption: bool = False) -> dict[str, Any]:
    """Make the table of an exhibit."""
    return make_table(table.caption, table.columns, table.rows, name=name, hide_caption=hide_caption)


# ---------------------------------------------------------------- what a page says first


@dataclass(frozen=True, slots=True)
class StripItem:
    """One fact of the status strip; one that needs attention is marked by a sign and a word, not by colour."""

    label: str
    value: Content
    attention: bool = False


def make_strip(items: Sequence[StripItem]) -> dict[str, Any]:
    """Make the status strip: facts that say how far the figures can be trusted."""
    return element("Dl", [_make_strip_item(item) for item in items], className="strip")


def _make_strip_item(item: StripItem) -> dict[str, Any]:
    name = "strip-item strip-attention" if item.attention else "strip-item"
    return element("Div", [element("Dt", item.label), element("Dd", item.value)], className=name)


# ---------------------------------------------------------------- notices


def make_notice(
    children: Content, *, title: str = "", kind: Literal["note", "warning", "error"] = "note"
) -> dict[str, Any]:
    """Make a box with something to know; an error is announced as it appears, by screen readers too."""
    heading = [element("Strong", title, className="notice-title")] if title else []
    parts = [*heading, *(children if isinstance(children, list) else [children])]
    role = "alert" if kind == "error" else "note"
    return element("Div", parts, className=f"notice notice-{kind}", role=role)


def make_illustrative_banner() -> dict[str, Any]:
    """Make the banner that stands on every page while the figures are made up."""
    words = [element("Strong", f"{ILLUSTRATIVE}."), " They show how the dashboard works and say nothing of any place."]
    return element("Div", words, className="banner", role="note")
