"""The board pack: choose quarter and metrics, comment, see what each page will hold, take it as a file."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from dash import Dash, Input, Output, State, ctx, dcc, no_update

from layouts.components import Content, element
from layouts.controls import make_quarter_control, write_quarter
from layouts.formatting import format_count
from layouts.page import STATE_ID, PageDefinition, make_state, read_outcomes, remember, write_tab_title
from layouts.page_data.pack_page import apply_metrics, build_choices, build_pack_view
from layouts.page_data.quarters import find_quarters
from layouts.page_parts.pack_parts import (
    CHOSEN_ID,
    make_choice,
    make_downloads,
    make_past_notice,
    make_preview,
    tell_chosen,
)
from layouts.quarter_strip import make_missing_returns, make_no_returns, make_quarter_strip
from layouts.view import View
from metrics.outcomes import Outcomes

BODY, CHOICE, QUARTER, METRICS = "pack-body", "pack-choice", "pack-quarter", "pack-metrics"
COMMENTED: Final = "pack-commented"
"""The store that the script changes when a comment was kept, so that the page is made anew."""

TITLE: Final = "Board pack"
_LEDE: Final = (
    "For the board of {}: the four sentences, all metrics on a page, one page an exception with its chart and your "
    "comment, inequalities, and how far the figures can be trusted."
)


def layout(view: View, outcomes: Outcomes) -> Content:
    """The whole page: heading, quarter, metrics, body."""
    partnership = view.chosen_partnership
    quarter = make_quarter_control(QUARTER, find_quarters(outcomes, partnership), view.quarter)
    words = [element("H1", TITLE), element("P", _LEDE.format(partnership.area.name), className="lede")]
    return element(
        "Div",
        [
            element("Div", [element("Div", words), quarter], className="page-head"),
            element("Div", make_choices(view, outcomes), id=CHOICE),
            dcc.Store(id=COMMENTED),
            element("Div", render(view, outcomes), id=BODY),
        ],
        className="pack-page-whole",
    )


def make_choices(view: View, outcomes: Outcomes) -> Content:
    """The choice of metrics for a view's quarter."""
    return make_choice(METRICS, build_choices(view, outcomes))


def find_title(view: View) -> str:
    """The title of the browser's tab."""
    return write_tab_title(TITLE, view.chosen_partnership.area.name)


def render(view: View, outcomes: Outcomes) -> Content:
    """The body: how the quarter stands, the downloads, and what each page will hold."""
    page = build_pack_view(view, outcomes, made_at=datetime.now(UTC))
    if page is None:
        return [make_no_returns(view.chosen_partnership.area, outcomes), make_state(view, title=find_title(view))]
    metrics = sum(each.page is not None for each in page.pages)
    message = f"{page.status.quarter.label}. {format_count(metrics, 'metric')} in the pack."
    return [
        *make_quarter_strip(page.status),
        element("H2", "Download", className="section"),
        make_downloads(view),
        element("H2", "What each page will hold", className="section"),
        *([make_past_notice()] if view.as_at else []),
        make_preview(page, view),
        *make_missing_returns(page.status),
        make_state(view, title=find_title(view), message=message),
    ]


# ---------------------------------------------------------------- the callback


def add_callbacks(app: Dash) -> None:
    """Let quarter, metrics and a comment that was kept make a new body; another quarter has other exceptions."""
    app.callback(
        Output(BODY, "children"),
        Output(CHOICE, "children"),
        Output(CHOSEN_ID, "children"),
        Input(QUARTER, "value"),
        Input(METRICS, "value"),
        Input(COMMENTED, "data"),
        State(STATE_ID, "data"),
        prevent_initial_call=True,
    )(_answer)


def _answer(quarter: str | None, metrics: list[str] | None, _commented: Any, state: dict[str, Any]) -> list[Content]:
    view = View.from_href(state["href"])
    outcomes = read_outcomes(view)
    if ctx.triggered_id == QUARTER:
        view = view.changed(quarter=write_quarter(quarter), metrics=())
        return [remember(render, view, outcomes), remember(make_choices, view, outcomes), no_update]
    view = apply_metrics(view.changed(quarter=write_quarter(quarter)), metrics or (), outcomes)
    return [remember(render, view, outcomes), no_update, tell_chosen(build_choices(view, outcomes))]


PAGE: Final = PageDefinition(page="pack", layout=layout, find_title=find_title, add_callbacks=add_callbacks)
