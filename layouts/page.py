"""What a page is to the application, and what all pages have in common.

A page's module has `layout(view, outcomes)`, which gives the whole page (controls and body); `render(view, outcomes)`,
which gives the body alone; and `PAGE`, a `PageDefinition` that ties them to their address. A change of a control calls
the page's one callback, which answers with a new body. Every body ends with `make_state(…)`: from it the browser takes
its address, its title and what is announced.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from dash import Dash, dcc, html
from flask import current_app

from layouts.view import Page, View
from metrics.outcomes import Outcomes

PRODUCT: Final = "Combating Drugs Outcomes"
"""The name of the product in the browser's tab and in the header."""

STATE_ID: Final = "page-state"
"""The id of the store that `make_state` makes. There is one on a page, at the end of its body."""

Content: TypeAlias = Any
"""A Dash component, its plain dictionary, a text, or a list of these."""


@dataclass(frozen=True, slots=True)
class PageDefinition:
    """A page: its name, what it shows, its title in the browser's tab, and the callbacks of its controls."""

    page: Page
    layout: Callable[[View, Outcomes], Content]
    find_title: Callable[[View], str]
    description: str
    add_callbacks: Callable[[Dash], None] | None = None


def read_outcomes() -> Outcomes:
    """Give the outcomes that the application serves. Only while a request is answered."""
    outcomes: Outcomes = current_app.config["OUTCOMES"]
    return outcomes


def make_state(view: View, *, title: str, message: str = "") -> dcc.Store:
    """Make the end of a body: its address, the browser's title, and what a screen reader is told after a change."""
    return dcc.Store(
        id=STATE_ID,
        data={"href": view.href(), "title": write_tab_title(title), "message": message},
    )


def write_tab_title(*parts: str) -> str:
    """Write the title of the browser's tab: page, area, product."""
    return " – ".join([*(part for part in parts if part), PRODUCT])


def make_notices(notices: Sequence[str]) -> list[html.Div]:
    """Make the box that says what of the address was not understood; nothing where all was."""
    if not notices:
        return []
    lines: list[Any] = [html.P(notice) for notice in notices]
    return [html.Div(lines, className="notice", role="note", **{"aria-label": "About this address"})]
