"""The compare page: several metrics in several areas at once, and one metric's areas in a picture."""

from __future__ import annotations

from typing import Any, Final

from dash import ALL, ClientsideFunction, Dash, Input, Output, State, dcc

from layouts.components import Content, element, make_illustrative_banner, make_notice
from layouts.controls import make_quarter_control, write_quarter
from layouts.page import STATE_ID, PageDefinition, make_state, read_outcomes, remember, write_tab_title
from layouts.page_data.compare.choices import (
    Choice,
    apply_choice,
    group_areas,
    group_metrics,
    list_yardsticks,
    read_choice,
)
from layouts.page_data.compare.page import ComparePage, build_compare_page
from layouts.page_data.options import list_plots
from layouts.page_data.page_status import read_status
from layouts.page_data.quarters import find_quarters
from layouts.page_parts.actions import MATRIX, make_file_actions, make_link_actions, make_picture_actions
from layouts.page_parts.compare_table import SORT, make_matrix
from layouts.page_parts.controls import make_boxes, make_select
from layouts.provenance_link import link_provenance
from layouts.quarter_strip import make_missing_returns, make_quarter_strip
from layouts.renderers.page import render_page
from layouts.view import PLOTS, View
from metrics.outcomes import Outcomes

BODY: Final = "compare-body"
METRICS, AREAS, QUARTER, AGAINST = "compare-metrics", "compare-areas", "compare-quarter", "compare-against"
SORTED, PLOTTED = "compare-sorted", "compare-plotted"
PLOT: Final = "compare-plot"
"""The type in the ids of the buttons that choose a picture; their `plot` is its word in the address."""

TITLE: Final = "Compare areas"


def layout(view: View, outcomes: Outcomes) -> Content:
    """The whole page: the quarter, what to compare, folded for its length, and the body."""
    status = read_status(view, outcomes)
    quarter = make_quarter_control(QUARTER, find_quarters(outcomes, view.chosen_partnership), view.quarter)
    return element(
        "Div",
        [
            element("Div", [element("H1", TITLE), quarter], className="page-head"),
            *([make_illustrative_banner()] if status and status.illustrative else []),
            _make_fold(view),
            dcc.Store(id=SORTED, data=view.sort),
            dcc.Store(id=PLOTTED, data=view.plot),
            element("Div", render(view, outcomes), id=BODY),
        ],
        className="compare-page",
    )


def _make_fold(view: View) -> Content:
    choice = read_choice(view)
    controls = [
        make_boxes(AREAS, "Areas", group_areas(view.chosen_partnership), choice.areas),
        make_boxes(METRICS, "Metrics", group_metrics(), choice.metrics),
        make_select(AGAINST, "Judged against", list_yardsticks(view.chosen_partnership), choice.against),
    ]
    summary = element("Summary", "Choose areas and metrics")
    return element("Details", [summary, element("Div", controls, className="controls")], className="compare-fold")


def find_title(view: View) -> str:
    """The title of the browser's tab: page, partnership, product."""
    return write_tab_title(TITLE, view.chosen_partnership.area.name)


def render(view: View, outcomes: Outcomes) -> Content:
    """The body alone: what the judgements come to, the matrix, one metric in a picture."""
    page, status = build_compare_page(view, outcomes), read_status(view, outcomes)
    trust = [*make_quarter_strip(status)[-1:], *make_missing_returns(status)] if status else []
    title = write_tab_title(TITLE, view.chosen_partnership.area.name)
    return [
        element("P", page.summary, className="message"),
        make_matrix(page, view),
        _make_matrix_actions(page, outcomes),
        *_make_picture(page),
        *trust,
        make_state(view, title=title, message=_tell_change(page)),
    ]


def _make_picture(page: ComparePage) -> list[Content]:
    """The choice of the picture and the picture; in their place, or between them, why it cannot be drawn."""
    if page.picture is None or page.ranked is None:
        return [_explain_ranking(page)]
    buttons = [
        element(
            "Button",
            option.label,
            id={"type": PLOT, "plot": option.value},
            type="button",
            className="switch-button",
            aria_pressed="true" if option.value == page.view.plot else "false",
        )
        for option in list_plots(PLOTS)
    ]
    label = f"Picture of {page.ranked.short_title}"
    switch = element("Div", buttons, className="switch", role="group", aria_label=label)
    why = [make_notice(element("P", f"{page.no_funnel} Ranked dots are shown instead."))] if page.no_funnel else []
    shown = page.view.changed(plot="ranked") if page.no_funnel else page.view
    named = f"“{page.ranked.short_title}”"
    actions = [*make_picture_actions(), *make_file_actions(shown, of=named)]
    return [switch, *why, render_page(page.picture, actions=actions, link=link_provenance(page.view))]


def _make_matrix_actions(page: ComparePage, outcomes: Outcomes) -> Content:
    files = make_file_actions(page.view, MATRIX, of="the table above") if page.compared else []
    return element("Div", [*make_link_actions(page.view, outcomes), *files], className="exhibit-actions")


def _explain_ranking(page: ComparePage) -> Content:
    if page.sorted_by is None:
        told = "No metric has a figure in more than one of these areas, so there is no rank order to show."
    else:
        told = f"“{page.sorted_by.short_title}” has no figure in more than one of these areas, so it has no rank order."
    return make_notice(element("P", told))


def _tell_change(page: ComparePage) -> str:
    if page.no_funnel or page.view.plot != "ranked":
        return page.no_funnel or (page.picture.title if page.picture else page.summary)
    return f"Sorted by {page.sorted_by.short_title}, highest first." if page.sorted_by else page.summary


# ---------------------------------------------------------------- the callback


def add_callbacks(app: Dash) -> None:
    """Add the one callback of the page, and the browser's part in sorting and in choosing the picture."""
    app.callback(
        Output(BODY, "children"),
        Input(METRICS, "value"),
        Input(AREAS, "value"),
        Input(QUARTER, "value"),
        Input(AGAINST, "value"),
        Input(SORTED, "data"),
        Input(PLOTTED, "data"),
        State(STATE_ID, "data"),
        prevent_initial_call=True,
    )(_answer)
    app.clientside_callback(
        ClientsideFunction("compare", "sort"),
        Output(SORTED, "data"),
        Input({"type": SORT, "metric": ALL}, "n_clicks"),
        State(SORTED, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("compare", "plot"),
        Output(PLOTTED, "data"),
        Input({"type": PLOT, "plot": ALL}, "n_clicks"),
        State(PLOTTED, "data"),
        prevent_initial_call=True,
    )


def _answer(*words: Any) -> Content:
    metrics, areas, quarter, against, sort, plot, state = words
    ticked = tuple(metrics or ()), tuple(areas or ())
    choice = Choice(
        *ticked,
        quarter=write_quarter(quarter),
        against=against or "england",
        sort=sort or "",
        plot=plot or "ranked",
    )
    view = View.from_href(state["href"])
    return answer_change(view, choice, read_outcomes(view))


def answer_change(view: View, choice: Choice, outcomes: Outcomes) -> Content:
    """Answer a change of the controls with a new body."""
    return remember(render, apply_choice(view, choice), outcomes)


PAGE: Final = PageDefinition("compare", layout, find_title, add_callbacks)
