"""The metric page: one metric of one area over time, beside other areas, by group, as a table, and explained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from dash import Dash, Input, Output, State, ctx, no_update

from layouts.components import Content, element, make_illustrative_banner, make_notice
from layouts.page import STATE_ID, PageDefinition, make_notices, make_state, read_outcomes, remember, write_tab_title
from layouts.page_data.metric.choices import (
    Choice,
    apply_choice,
    list_areas,
    list_breakdowns,
    list_periods,
    read_choice,
)
from layouts.page_data.metric.page import MetricPage, build_metric_page
from layouts.page_data.metric.subject import Subject, find_subject, name_breakdown
from layouts.page_parts.actions import make_file_actions, make_link_actions, make_picture_actions
from layouts.page_parts.controls import to_data
from layouts.page_parts.metric_about import make_about
from layouts.page_parts.metric_controls import (
    AGAINST,
    AREA,
    BY,
    PERIOD,
    PLACE,
    PLOT,
    SOURCE,
    TAB,
    make_controls,
    make_tab_row,
    name_panel,
    name_state,
)
from layouts.page_parts.trail import make_trail
from layouts.provenance_link import link_provenance
from layouts.quarter_strip import make_missing_returns, make_quarter_strip
from layouts.renderers.page import render_page
from layouts.signs import make_assurance_sign, make_variation_sign
from layouts.view import View
from loaders.areas import AUTHORITIES
from loaders.returns_catalogue import find_returns
from metrics.outcomes import Outcomes

BODY: Final = "metric-body"


def layout(view: View, outcomes: Outcomes) -> Content:
    """The whole page: what it is about, the controls, the tabs, and the body."""
    page = build_metric_page(view, outcomes)
    banner = [make_illustrative_banner()] if page.status and page.status.illustrative else []
    return element(
        "Div",
        [
            _make_head(page),
            *banner,
            make_tab_row(page.subject, view),
            element("Div", make_body(page, links=make_link_actions(view, outcomes)), id=BODY),
        ],
        className="metric-page",
    )


def _make_head(page: MetricPage) -> Content:
    subject, view = page.subject, page.view
    trail = make_trail((subject.partnership.area.name, view.href(page="overview")))
    name = element("Div", [trail, element("H1", subject.metric.short_title)])
    return element("Div", [name, make_controls(subject, view)], className="page-head")


def render(view: View, outcomes: Outcomes) -> Content:
    """The body alone."""
    page = build_metric_page(view, outcomes)
    return make_body(page, links=make_link_actions(view, outcomes))


def find_title(view: View) -> str:
    """The title of the browser's tab: metric, area, product."""
    return write_tab_title(view.chosen_metric.short_title, view.chosen_area.name)


# ---------------------------------------------------------------- the body


def make_body(page: MetricPage, *, links: Sequence[Content] = ()) -> list[Content]:
    """Make what changes with the controls. `links` are the buttons that copy its address."""
    subject, view = page.subject, page.view
    about = view.tab == "about"
    shown = make_about(subject, page.goals, view) if about else _make_figure(page, links)
    explanation = (
        [element("P", subject.explanation, className="explanation")] if subject.explanation and not about else []
    )
    title = write_tab_title(subject.metric.short_title, subject.area.name)
    trust = [*make_quarter_strip(page.status)[-1:], *make_missing_returns(page.status)] if page.status else []
    return [
        *make_notices(subject.notices),
        element("Div", [*([] if about else explanation), *shown], **name_panel(view.tab)),
        *trust,
        make_state(view, title=title, message=_tell_change(page)),
    ]


def _tell_change(page: MetricPage) -> str:
    exhibit = page.exhibit
    if page.view.tab == "about" or exhibit is None:
        return f"{page.subject.metric.short_title}: {page.view.tab.replace('-', ' ')}"
    told = {"funnel": "Funnel. ", "map": "Tile map. "} if page.view.tab == "by-area" else {}
    return f"{page.no_plot} {exhibit.title}" if page.no_plot else f"{told.get(page.view.plot, '')}{exhibit.title}"


def _make_figure(page: MetricPage, links: Sequence[Content]) -> list[Content]:
    subject, exhibit = page.subject, page.exhibit
    if subject.period is None:
        return [_make_empty(subject)]
    if exhibit is None:
        return [make_notice([element("P", line) for line in _explain_absence(page)], title="Nothing to draw here")]
    pictures = make_picture_actions() if exhibit.chart else []
    ways = [*_make_profile_link(page), _make_provenance_link(page)]
    files = make_file_actions(page.view.changed(plot="ranked") if page.no_plot else page.view)
    figure = render_page(exhibit, actions=[*links, *pictures, *files, *ways], link=link_provenance(page.view))
    body = figure["props"]["children"][1]
    if page.sentence:
        _add_words(body, page)
    _add_signs(figure, page)
    if exhibit.chart is None:
        body["props"]["className"] = "exhibit-body exhibit-alone"
    return [*_explain_plot(page), figure]


def _explain_plot(page: MetricPage) -> list[Content]:
    """Why the areas are not drawn as they were asked for."""
    return [make_notice(element("P", f"{page.no_plot} Ranked dots are shown instead."))] if page.no_plot else []


def _make_profile_link(page: MetricPage) -> list[Content]:
    """The way to all metrics of the authority in focus; a partnership has the overview."""
    area = page.subject.area
    if area.level not in AUTHORITIES:
        return []
    href = page.view.href(page="area", area=area.code)
    return [element("A", f"All metrics of {area.name}", href=href)]


def _make_provenance_link(page: MetricPage) -> Content:
    """The way to where the latest figure of the area in focus comes from: on any tab, in one click."""
    subject = page.subject
    area = "" if subject.area == subject.partnership.area else subject.area.code
    code = subject.last.code_in(subject.series.period)
    href = page.view.href(page="provenance", area=area, period=code, by="")
    return element("A", "Where this figure comes from", href=href)


def _add_words(body: dict[str, Any], page: MetricPage) -> None:
    """Put the words after the chart and before the table, as a narrow screen shows them; on a wide one the style sheet
    sets them beneath both."""
    chart, *rest = body["props"]["children"]
    words = [element("P", page.sentence, className="sentence")]
    if page.findings:
        heading = element("H3", "What the figures say", className="findings-title")
        findings = element("Ul", [element("Li", each) for each in page.findings], className="findings")
        words.append(element("Div", [heading, findings]))
    body["props"]["children"] = [chart, element("Div", words, className="said"), *rest]


def _add_signs(figure: dict[str, Any], page: MetricPage) -> None:
    """Put the two signs of the control chart beside the title; where there is none, the words below say why."""
    signal = page.signal
    if signal is None or not signal.variation:
        return
    signs = [_label_sign("Variation", make_variation_sign(signal, page.subject.metric.polarity))]
    if signal.assurance:
        signs.append(_label_sign("Assurance", make_assurance_sign(signal)))
    caption = figure["props"]["children"][0]
    title, *rest = caption["props"]["children"]
    caption["props"]["children"] = [title, element("Dl", signs, className="signs"), *rest]


def _label_sign(label: str, sign: dict[str, Any]) -> Content:
    return element("Div", [element("Dt", label), element("Dd", sign)])


def _make_empty(subject: Subject) -> Content:
    """Of a series for which nothing was ever returned: who is to send what."""
    series, returned = subject.series, find_returns()[subject.series.returned]
    if series.source == "published":
        told = f"No figures of the publication “{series.name}” have been loaded for {subject.partnership.area.name}."
        way = "They are loaded from the published file, as it is: python app.py load FILE.csv."
    else:
        told = f"Nothing has been returned for {subject.partnership.area.name} yet."
        way = f"The figures come with the return “{returned.title}”, from: {returned.partner}."
    return make_notice([element("P", told), element("P", way)], title="No figures yet")


def _explain_absence(page: MetricPage) -> list[str]:
    subject, tab = page.subject, page.view.tab
    period = subject.last.label_in(subject.series.period)
    if tab == "by-area":
        return [f"{subject.area.name} is the only area with figures of “{subject.series.name}”."]
    if not subject.by:
        return [f"“{subject.series.name}” has totals only: no groups are returned."]
    return [f"No figures by {name_breakdown(subject.by).lower()} were returned for {subject.area.name}, {period}."]


# ---------------------------------------------------------------- the callback


def add_callbacks(app: Dash) -> None:
    """Add the one callback of the page."""
    app.callback(
        Output(BODY, "children"),
        Output(AREA, "data"),
        Output(AREA, "value"),
        Output(PERIOD, "data"),
        Output(PERIOD, "value"),
        Output(BY, "data"),
        Output(BY, "value"),
        Output(PLACE, "className"),
        Input(TAB, "value"),
        Input(AREA, "value"),
        Input(SOURCE, "value"),
        Input(PERIOD, "value"),
        Input(BY, "value"),
        Input(AGAINST, "value"),
        Input(PLOT, "value"),
        State(STATE_ID, "data"),
        prevent_initial_call=True,
    )(_answer)


def _answer(*words: Any) -> list[Any]:
    *chosen, state = words
    choice = Choice(*(word or "" for word in chosen))
    view = View.from_href(state["href"])
    return answer_change(view, choice, read_outcomes(view), moved=ctx.triggered_id == SOURCE)


def answer_change(view: View, choice: Choice, outcomes: Outcomes, *, moved: bool = False) -> list[Any]:
    """Answer a change of the controls: a new body, and, where the series has changed (`moved`), new options."""
    view = apply_choice(view, replace(choice, by="") if moved else choice)
    options = _make_options(find_subject(view, outcomes), view) if moved else [no_update] * 6
    return [remember(render, view, outcomes), *options, name_state(view.chosen_series, view)]


def _make_options(subject: Subject, view: View) -> list[Any]:
    """Options and choice of the controls that depend on the series, in the order of the callback's outputs."""
    now = read_choice(subject, view)
    return [
        to_data(list_areas(subject)),
        now.area,
        to_data(list_periods(subject)),
        now.period,
        to_data(list_breakdowns(subject)),
        now.by,
    ]


PAGE: Final = PageDefinition("metric", layout, find_title, add_callbacks)
