"""The overview: what changed in a partnership, what is off course, and what cannot be trusted, on one page."""

from __future__ import annotations

from itertools import chain
from typing import Any

from dash import Dash, Input, Output, State

from layouts.components import Content, element, make_table
from layouts.controls import make_quarter_control, write_quarter
from layouts.exhibit import Column
from layouts.formatting import format_count
from layouts.metric_cells import (
    make_benchmark,
    make_change,
    make_confidence,
    make_name,
    make_target,
    make_trend,
    make_value,
    make_variation,
)
from layouts.page import STATE_ID, PageDefinition, make_state, read_outcomes, remember, write_tab_title
from layouts.page_data.overview_page import OverviewPage, OverviewRow, PriorityGroup, build_overview_page
from layouts.page_data.overview_sentences import Clause, Told
from layouts.page_data.page_status import is_provisional
from layouts.page_data.quarters import find_quarters
from layouts.priorities import PRIORITIES, TIERS
from layouts.quarter_strip import make_missing_returns, make_no_returns, make_quarter_strip
from layouts.theme import find_mark
from layouts.view import View, name_source
from metrics.definition import Metric, Tier
from metrics.outcomes import Outcomes

BODY, QUARTER = "overview-body", "overview-quarter"


def layout(view: View, outcomes: Outcomes) -> Content:
    """The whole page: heading, quarter, body."""
    partnership = view.chosen_partnership
    officer = partnership.responsible_officer
    lede = "Combating Drugs Partnership" + (f"; responsible: {officer}" if officer else "")
    control = make_quarter_control(QUARTER, find_quarters(outcomes, partnership), view.quarter)
    words = [element("H1", partnership.area.name), element("P", lede, className="lede"), _make_areas(view)]
    head = element("Div", words)
    return [
        element("Div", [head, control], className="page-head"),
        element("Div", render(view, outcomes), id=BODY),
    ]


def _make_areas(view: View) -> Content:
    """The ways to the profiles of the partnership's authorities."""
    members = view.chosen_partnership.members
    links = [element("A", area.name, href=view.href(page="area", area=area.code)) for area in members]
    changed = element("A", "What changed since the last board", href=view.href(page="revisions"))
    return element("P", ["Area profiles: ", *_join(links), ". ", changed, "."], className="areas")


def _join(parts: list[Content]) -> list[Content]:
    """A list in words: a, b and c."""
    joints = ["" if place == 0 else " and " if place == len(parts) - 1 else ", " for place in range(len(parts))]
    return [each for pair in zip(joints, parts, strict=True) for each in pair if each]


def render(view: View, outcomes: Outcomes) -> Content:
    """The body: how far the figures can be trusted, the four sentences, and all metrics under their priorities."""
    page = build_overview_page(view, outcomes)
    if page.status is None:
        return [make_no_returns(page.partnership.area, outcomes), _make_state(view, page)]
    return [
        *make_quarter_strip(page.status),
        element("Dl", [_make_sentence(told, view) for told in page.sentences], className="told"),
        *(make_group(group, page, view) for group in page.groups),
        *make_missing_returns(page.status),
        _make_state(view, page),
    ]


def _make_state(view: View, page: OverviewPage) -> Content:
    if page.status is None:
        return make_state(view, title=find_title(view))
    worsened, improved = page.sentences[:2]
    quarter = page.status.quarter.label
    message = f"{quarter}. Worsened: {worsened.count}. Improved: {improved.count}."
    return make_state(view, title=find_title(view), message=message)


def find_title(view: View) -> str:
    """The title of the browser's tab."""
    return write_tab_title("Overview", view.chosen_partnership.area.name)


# ---------------------------------------------------------------- sentences


def _make_sentence(told: Told, view: View) -> Content:
    name = find_mark(told.judgement).css if told.count else "none"
    mark = element("Span", className=f"mark mark-{name}", aria_hidden="true")
    heading = [mark, f"{told.heading} ({told.count:,})" if told.count else told.heading]
    words = list(chain.from_iterable(_make_clause(each, view) for each in told.clauses))
    return element("Div", [element("Dt", element("Span", heading, className="judgement")), element("Dd", words)])


def _make_clause(clause: Clause, view: View) -> list[Content]:
    """The words with a link for each metric: “No figure for A, B and 3 more.”"""
    names: list[Content] = [_link(metric, view) for metric in clause.metrics]
    if clause.more:
        names.append(f"{clause.more:,} more")
    return [clause.opening, *_join(names), f"{clause.ending} "]


def _link(metric: Metric, view: View) -> Content:
    return element("A", metric.short_title, href=view.href(page="metric", metric=metric.slug))


# ---------------------------------------------------------------- the framework


def make_group(group: PriorityGroup, page: OverviewPage, view: View) -> Content:
    """The metrics of one priority: headline ones in a table, others folded beneath."""
    title, aim = PRIORITIES[group.priority]
    heading = element("H2", [f"{title} ", element("Span", aim, className="aim")])
    others = [tier for tier in (Tier.SUPPORTING, Tier.LOCAL) if group.rows[tier]]
    folded = [_make_folded(group, tier, page=page, view=view) for tier in others]
    main = _make_rows(f"{title}: headline metrics", group.rows[Tier.HEADLINE], page=page, view=view)
    return element("Section", [heading, main, *folded], className="priority")


def _make_folded(group: PriorityGroup, tier: Tier, *, page: OverviewPage, view: View) -> Content:
    rows, (one, several) = group.rows[tier], TIERS[tier]
    caption = f"{PRIORITIES[group.priority][0]}: {several.lower()}"
    summary = element("Summary", format_count(len(rows), one))
    return element("Details", [summary, _make_rows(caption, rows, page=page, view=view)])


def _make_rows(caption: str, rows: tuple[OverviewRow, ...], *, page: OverviewPage, view: View) -> Content:
    with_target = any(each.row.standing.target for group in page.groups for each in sum(group.rows.values(), ()))
    headers = ["Metric", "Value", "Change in a year", "Trend", "Variation", "Against England", "95% interval"]
    if with_target:
        headers.insert(6, "Target")
    cells = [_make_row(each, page, view=view, with_target=with_target) for each in rows]
    columns = [Column(header, numeric=header == "Value") for header in headers]
    name = "cards framework with-target" if with_target else "cards framework"
    return make_table(caption, columns, cells, name=name, hide_caption=True)


def _make_row(each: OverviewRow, page: OverviewPage, *, view: View, with_target: bool) -> list[Content]:
    row, standing = each.row, each.row.standing
    tab = {"tab": "by-area"} if each.members else {}
    href = view.href(page="metric", metric=row.metric.slug, source=name_source(row.metric, row.series), **tab)
    provisional = is_provisional(page.status, row.series, row.result.period)
    return [
        make_name(row, href=href, asked=page.partnership.area),
        make_value(row, members=each.members),
        make_change(standing),
        make_trend(row, provisional=provisional),
        make_variation(row),
        make_benchmark(standing),
        *([make_target(row)] if with_target else []),
        make_confidence(row),
    ]


# ---------------------------------------------------------------- the one callback


def add_callbacks(app: Dash) -> None:
    """Let the choice of a quarter make a new body."""
    app.callback(Output(BODY, "children"), Input(QUARTER, "value"), State(STATE_ID, "data"), prevent_initial_call=True)(
        update
    )


def update(quarter: str | None, state: dict[str, Any]) -> Content:
    """The body for the chosen quarter."""
    view = View.from_href(state["href"]).changed(quarter=write_quarter(quarter))
    return remember(render, view, read_outcomes(view))


PAGE = PageDefinition(page="overview", layout=layout, find_title=find_title, add_callbacks=add_callbacks)
