"""What stands around every page: header, ways to the pages, banner's place, footer."""

from __future__ import annotations

from typing import Final

import dash
import dash_mantine_components as dmc
from dash import ClientsideFunction, Dash, Input, Output, State

from layouts import theme
from layouts.components import Content, element
from layouts.page import PRODUCT, STATE_ID
from layouts.view import Page, View
from loaders.areas import read_areas

CONTENT_ID: Final = "content"
PICKER_ID: Final = "partnership-picker"
MESSAGE_ID: Final = "page-message"
SEARCHED_FROM: Final = 10
"""With more partnerships than this, one can type to find one."""

WAYS: Final = {
    "overview": "Overview",
    "compare": "Compare",
    "returns": "Returns",
    "pack": "Board pack",
    "methods": "Methods",
}
"""The pages that the header leads to, with their names."""

TEXTS: Final[dict[Page, str]] = {
    "help": "Help",
    "methods": "How each figure is made",
    "accessibility": "Accessibility",
    "changes": "Changes to the dashboard",
}
"""The pages of text that the footer leads to."""

_LOCATION: Final = "_pages_location"

INDEX: Final = """<!DOCTYPE html>
<html lang="en-GB">
  <head>
    {%metas%}
    <title>{%title%}</title>
    <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
    {%css%}
  </head>
  <body>
    <a class="skip-link" href="#content">Skip to main content</a>
    <noscript>
      <div class="notice notice-error">
        <p><strong>This dashboard needs JavaScript, and your browser has it switched off.</strong></p>
        <p>Switch it on, or take the same figures as files: the list of metrics is at
        <a href="/api/v1/metrics.json">/api/v1/metrics.json</a>, the figures of one are at
        /api/v1/outcomes.csv?metric=…&amp;partnership=….</p>
      </div>
    </noscript>
    {%app_entry%}
    {%config%}
    {%scripts%}
    {%renderer%}
  </body>
</html>
"""


def make_shell() -> dmc.MantineProvider:
    """Make the frame that stays while pages come and go."""
    return dmc.MantineProvider(
        [
            element("Header", _make_bar(), className="site-header"),
            element("Div", id=MESSAGE_ID, role="status", className="visually-hidden"),
            element("Main", dash.page_container, id=CONTENT_ID, tabIndex="-1", className="site-main"),
            _make_footer(),
        ],
        theme=theme.MANTINE_THEME,
        forceColorScheme="light",
    )


# ---------------------------------------------------------------- header


def _make_bar() -> Content:
    first = View("overview", partnership=read_areas().partnerships()[0].area.code)
    links = [
        element("Li", element("A", title, id=_way_id(name), href=first.href(page=name))) for name, title in WAYS.items()
    ]
    return element(
        "Div",
        [
            element("Span", PRODUCT, className="site-name"),
            element("Nav", element("Ul", links), className="site-nav", aria_label="Pages"),
            _make_picker(),
        ],
        className="site-bar",
    )


def _way_id(name: str) -> str:
    return f"way-{name}"


def _make_picker() -> Content:
    names = [{"value": each.area.code, "label": each.area.name} for each in read_areas().partnerships()]
    picker = dmc.Select(
        id=PICKER_ID,
        data=names,
        label="Partnership",
        searchable=len(names) > SEARCHED_FROM,
        allowDeselect=False,
        size="sm",
    )
    return element("Div", picker, className="site-picker")


def _make_footer() -> Content:
    links = [element("Li", element("A", title, href=View(page).href())) for page, title in TEXTS.items()]
    parts = [
        element("Nav", element("Ul", links), className="site-texts", aria_label="About this dashboard"),
        element("Span", "Which outcome belongs to which priority is this product's reading of the framework."),
    ]
    return element("Footer", element("Div", parts, className="site-footer-inner"), className="site-footer")


# ---------------------------------------------------------------- what the browser does by itself


def add_shell_callbacks(app: Dash) -> None:
    """Let the browser keep header, address bar, title and announcement in step with the page: `assets/shell.js`."""
    ways = [_way_id(name) for name in WAYS]
    app.clientside_callback(
        ClientsideFunction("shell", "follow"),
        Output(PICKER_ID, "value"),
        *(Output(way, "href") for way in ways),
        *(Output(way, "aria-current") for way in ways),
        Input(_LOCATION, "pathname"),
        Input(_LOCATION, "search"),
        State(PICKER_ID, "data"),
        State(PICKER_ID, "value"),
        *(State(way, "href") for way in ways),
    )
    app.clientside_callback(
        ClientsideFunction("shell", "choose"),
        Output(PICKER_ID, "data-chosen"),
        Input(PICKER_ID, "value"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("shell", "mirror"), Output(MESSAGE_ID, "children"), Input(STATE_ID, "data")
    )
