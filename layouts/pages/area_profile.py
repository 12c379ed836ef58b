"""The area profile: every metric of one authority on one page, each beside its peers and England."""

from __future__ import annotations

from typing import Any

from dash import Dash, Input, Output, State

from layouts.charts.spine_spec import SpineRow
from layouts.comparison import is_same_place
from layouts.components import Content, element, make_judgement, make_spine, make_table
from layouts.controls import make_area_control, make_quarter_control, write_quarter
from layouts.exhibit import Column, Exhibit
from layouts.exhibits.parts import stand_as_at
from layouts.metric_cells import (
    make_benchmark,
    make_beside_partnership,
    make_name,
    make_recent_trend,
    make_value,
    make_variation,
)
from layouts.page import STATE_ID, PageDefinition, make_state, read_outcomes, remember, write_tab_title
from layouts.page_data.area_exhibit import build_profile_exhibits, make_spine_row, write_key
from layouts.page_data.area_page import AreaPage, ProfileRow, build_area_page, list_profile_areas
from layouts.page_data.quarters import find_quarters
from layouts.page_parts.actions import (
    FIGURE,
    make_file_actions,
    make_link_actions,
    make_picture_actions,
    write_export_href,
)
from layouts.page_parts.trail import make_trail
from layouts.priorities import PRIORITIES
from layouts.quarter_strip import make_missing_returns, make_no_returns, make_quarter_strip
from layouts.renderers.page import render_drawn
from layouts.view import View, name_source
from loaders.areas import AUTHORITIES
from metrics.definition import Priority
from metrics.outcomes import Outcomes

BODY, HEADING, AREA, QUARTER = "area-body", "area-heading", "area-choice", "area-quarter"


def layout(view: View, outcomes: Outcomes) -> Content:
    """The whole page: heading, choice of area and quarter, body."""
    partnership = view.chosen_partnership
    controls = [
        make_area_control(AREA, list_profile_areas(partnership), view.area),
        make_quarter_control(QUARTER, find_quarters(outcomes, partnership), view.quarter),
    ]
    head = [
        element("Div", make_heading(view), id=HEADING),
        element("Div", controls, className="controls"),
    ]
    return [element("Div", head, className="page-head"), element("Div", render(view, outcomes), id=BODY)]


def make_heading(view: View) -> list[Content]:
    """What the page is about, and the way back to the partnership."""
    partnership = view.chosen_partnership.area
    trail = make_trail((partnership.name, view.href(page="overview")))
    lede = f"All metrics of this {view.chosen_area.level.word}, beside its peers and England"
    return [trail, element("H1", view.chosen_area.name), element("P", lede, className="lede")]


def render(view: View, outcomes: Outcomes) -> Content:
    """The body: how far the figures can be trusted, the key, and all metrics under their priorities."""
    page = build_area_page(view, outcomes)
    title = find_title(view)
    if page.status is None:
        return [make_no_returns(page.partnership.area, outcomes), make_state(view, title=title)]
    exhibits, rows = build_profile_exhibits(page), [each for group in page.groups.values() for each in group]
    worse = sum(each.row.standing.judgement == "Worse" for each in rows)
    better = sum(each.row.standing.judgement == "Better" for each in rows)
    message = f"{page.area.name}, {page.status.quarter.label}: {better} better than England, {worse} worse."
    return [
        *make_quarter_strip(page.status),
        _make_ways(page),
        _make_key(page),
        *(
            _make_group(priority, stand_as_at(exhibit, view.moment), page=page, view=view)
            for priority, exhibit in exhibits.items()
        ),
        element("Div", _make_actions(page, view, outcomes), className="exhibit-actions"),
        *make_missing_returns(page.status),
        make_state(view, title=title, message=message),
    ]


def find_title(view: View) -> str:
    """The title of the browser's tab."""
    return write_tab_title("Area profile", view.chosen_area.name)


# ---------------------------------------------------------------- the key


def _make_key(page: AreaPage) -> Content:
    marks = [make_judgement(word) for word in ("Better", "Similar", "Worse", "Higher", "Lower")]
    return element("Div", [element("P", write_key(page)), element("P", marks, className="key-marks")], className="key")


def _make_ways(page: AreaPage) -> Content:
    """The ways to the three priorities further down on a long page."""
    links = [
        element("Li", element("A", f"{PRIORITIES[priority][0]} ({len(rows):,})", href=f"#{priority.value}"))
        for priority, rows in page.groups.items()
    ]
    return element("Nav", element("Ul", links), className="ways-down", aria_label="On this page")


# ---------------------------------------------------------------- metrics


def _make_group(priority: Priority, exhibit: Exhibit, *, page: AreaPage, view: View) -> Content:
    """A priority's metrics as an exhibit whose table holds the pictures, row by row."""
    title, aim = PRIORITIES[priority]
    heading = element("H2", [f"{title} ", element("Span", aim, className="aim")], id=priority.value)
    headers = ["Metric", "Value and 95% interval", "Beside its peers", "Against England"]
    headers += [] if _is_whole(page) else ["Against the partnership"]
    headers += ["Variation", "Recent trend"]
    columns = [Column(header, numeric=header.startswith("Value")) for header in headers]
    cells = [_make_row(each, page, view) for each in page.groups[priority]]
    table = make_table(f"{title}: all metrics", columns, cells, name="cards profile", hide_caption=True)
    actions = [*make_picture_actions(of=title.lower()), *make_file_actions(view, priority.value, of=title.lower())]
    address = write_export_href(view, FIGURE, priority.value)
    figure = render_drawn(exhibit, table, figure=address, actions=actions, told=write_key(page))
    return element("Section", [heading, figure], className="priority")


def _make_actions(page: AreaPage, view: View, outcomes: Outcomes) -> list[Content]:
    words = element("Span", f"All metrics of {page.area.name}:")
    return [*make_link_actions(view, outcomes), words, *make_file_actions(view, of="all metrics", slides=True)]


def _is_whole(page: AreaPage) -> bool:
    """Whether the area is all of its partnership: then there is nothing to set it against there."""
    return is_same_place(page.area, page.partnership.area)


def _make_row(each: ProfileRow, page: AreaPage, view: View) -> list[Content]:
    row = each.row
    shown = row.result.area  # its own, or the county's around it; what the force or the nation has needs no focus
    focus = shown.code if shown.level in AUTHORITIES else ""
    href = view.href(page="metric", metric=row.metric.slug, area=focus, source=name_source(row.metric, row.series))
    return [
        make_name(row, href=href, asked=page.area),
        make_value(row, with_interval=True),
        _make_place(make_spine_row(each, page.area)),
        make_benchmark(row.standing),
        *([] if _is_whole(page) else [make_beside_partnership(row.standing)]),
        make_variation(row),
        make_recent_trend(row),
    ]


def _make_place(row: SpineRow) -> Content:
    """The area's mark on the range of its peers, or why there is none."""
    if row.spine is None:
        return element("Span", row.why, className="absent") if row.why else ""
    ends = [element("Span", words) for words in row.ends]
    # The picture's own words say to those who listen what stands at its ends.
    parts = [make_spine(row.spine, alt=row.text), element("Div", ends, className="spine-ends", aria_hidden="true")]
    return element("Div", parts, className="spine-place")


# ---------------------------------------------------------------- the one callback


def add_callbacks(app: Dash) -> None:
    """Let the choice of area and quarter make a new heading and body."""
    app.callback(
        Output(BODY, "children"),
        Output(HEADING, "children"),
        Input(AREA, "value"),
        Input(QUARTER, "value"),
        State(STATE_ID, "data"),
        prevent_initial_call=True,
    )(update)


def update(area: str | None, quarter: str | None, state: dict[str, Any]) -> tuple[Content, Content]:
    """The body and heading for the chosen area and quarter."""
    view = View.from_href(state["href"])
    view = view.changed(area=area or view.area, quarter=write_quarter(quarter))
    return remember(render, view, read_outcomes(view)), make_heading(view)


PAGE = PageDefinition(page="area", layout=layout, find_title=find_title, add_callbacks=add_callbacks)
