"""What a page is to the application, and what all pages have in common.

A page's module has `layout(view, outcomes)`, which gives the whole page (controls and body); `render(view, outcomes)`,
which gives the body alone; and `PAGE`, a `PageDefinition` that ties them to their address. A change of a control calls
the page's one callback, which answers with a new body. Every body ends with `make_state(…)`: from it the browser takes
its address, its title and what is announced.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final, TypeAlias

import orjson
from dash import Dash
from dash.development.base_component import Component
from flask import current_app

from layouts.as_at import find_day, stand_at
from layouts.components import Content, element, make_notice
from layouts.view import Page, View
from metrics.outcomes import Outcomes

PRODUCT: Final = "Combating Drugs Outcomes"
"""The name of the product in the browser's tab and in the header."""

STATE_ID: Final = "page-state"
"""The id of the store that `make_state` makes. There is one on a page, at the end of its body."""

OUTCOMES_KEY: Final = "OUTCOMES"
"""Where the server's settings hold the outcomes."""

SHOW_ROWS_KEY: Final = "SHOW_ROWS"
"""Where they say whether what rows of files say may be shown."""

Render: TypeAlias = Callable[[View, Outcomes], Content]

_KEPT = 256  # answers that one process remembers: some tens of kilobytes each
_KEPT_OF_THE_PAST = 32  # beside them, so that looking back never costs a page of the present


@dataclass(frozen=True, slots=True)
class PageDefinition:
    """A page: its name, what it shows, its title in the browser's tab, and the callbacks of its controls.

    `remembered`: it shows nothing that changes without the data or the day.
    """

    page: Page
    layout: Render
    find_title: Callable[[View], str]
    add_callbacks: Callable[[Dash], None] | None = None
    remembered: bool = True


def read_outcomes(view: View) -> Outcomes:
    """Give the outcomes that the application serves, as they stood then where the view is of the past.

    Only here it is decided as at when figures are shown; pages need not know. Only while a request is answered.
    """
    outcomes: Outcomes = current_app.config[OUTCOMES_KEY]
    return stand_at(outcomes, view.as_at)


def remember(render: Render, view: View, outcomes: Outcomes) -> Content:
    """Give what `render` makes of a view, as ready JSON; it is made once a day, as long as the data stay the same."""
    write = _write_past if view.as_at else _write_present
    with outcomes.hold_version() as version:
        return orjson.Fragment(write(render, view, outcomes, (version, find_day(view.as_at))))


def _write(render: Render, view: View, outcomes: Outcomes, _stamp: tuple[int, date]) -> bytes:
    """Version and day are part of the key: an answer is forgotten as soon as the data change or a deadline passes."""
    return orjson.dumps(render(view, outcomes), default=_to_plain)


_write_present = lru_cache(maxsize=_KEPT)(_write)
_write_past = lru_cache(maxsize=_KEPT_OF_THE_PAST)(_write)


def _to_plain(part: Component) -> dict[str, Any]:
    """Dash's own components among the plain ones, as Dash writes them. Its general encoder visits every value first to
    look for arrays and dates, which a page has none of, and takes as long as making the page."""
    plain: dict[str, Any] = part.to_plotly_json()
    return plain


def make_state(view: View | None, *, title: str, message: str = "") -> dict[str, Any]:
    """Make the end of a body: its address, the browser's title, and what a screen reader is told after a change.

    Without a view the address stays what it is.
    """
    data = {"href": view.href() if view else "", "title": title, "message": message}
    return {"type": "Store", "namespace": "dash_core_components", "props": {"id": STATE_ID, "data": data}}


def write_tab_title(*parts: str) -> str:
    """Write the title of the browser's tab: page, area, product."""
    return " – ".join([*(part for part in parts if part), PRODUCT])


def make_notices(notices: Sequence[str]) -> list[Content]:
    """Make the box that says what of the address was not understood; nothing where all was."""
    lines = [element("P", each) for each in notices]
    return [make_notice(lines, title="About this address", kind="warning")] if lines else []
