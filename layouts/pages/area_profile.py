"""The area profile: every metric of one authority on one page, each beside its peers and England."""

from __future__ import annotations

from typing import Any

from dash import Dash, Input, Output, State

from layouts.charts.spine import SpineSpec
from layouts.comparison import is_same_place
from layouts.components import Content, element, make_judgement, make_spine, make_table
from layouts.controls import make_area_control, make_quarter_control, write_quarter
from layouts.exhibit import Column, write_cell
from layouts.formatting import format_count, format_interval, format_value, is_count
from layouts.metric_cells import (
    make_benchmark,
    make_beside_partnership,
    make_name,
    make_recent_trend,
    make_value,
    make_variation,
)
from layouts.page import STATE_ID, PageDefinition, make_state, read_outcomes, remember, write_tab_title
from layouts.page_data.area_page import AreaPage, ProfileRow, build_area_page, list_profile_areas
from layouts.page_data.quarters import find_quarters
from layouts.priorities import PRIORITIES
from layouts.quarter_strip import make_missing_returns, make_no_returns, make_quarter_strip
from layouts.view import View
from metrics.definition import Polarity, Priority
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
    way = element("Li", element("A", partnership.name, href=view.href(page="overview")))
    here = element("Li", view.chosen_area.name, aria_current="page")
    trail = element("Nav", element("Ol", [way, here]), className="breadcrumbs", aria_label="Where you are")
    lede = f"All metrics of this {view.chosen_area.level.word}, beside its peers and England"
    return [trail, element("H1", view.chosen_area.name), element("P", lede, className="lede")]


def render(view: View, outcomes: Outcomes) -> Content:
    """The body: how far the figures can be trusted, the key, and all metrics under their priorities."""
    page = build_area_page(view, outcomes)
    title = find_title(view)
    if page.status is None:
        return [make_no_returns(page.partnership.area, outcomes), make_state(view, title=title)]
    rows = [each for group in page.groups.values() for each in group]
    worse = sum(each.row.standing.judgement == "Worse" for each in rows)
    better = sum(each.row.standing.judgement == "Better" for each in rows)
    message = f"{page.area.name}, {page.status.quarter.label}: {better} better than England, {worse} worse."
    return [
        *make_quarter_strip(page.status),
        _make_key(page),
        *(_make_group(priority, group, page=page, view=view) for priority, group in page.groups.items()),
        *make_missing_returns(page.status),
        make_state(view, title=title, message=message),
    ]


def find_title(view: View) -> str:
    """The title of the browser's tab."""
    return write_tab_title("Area profile", view.chosen_area.name)


# ---------------------------------------------------------------- the key


def _make_key(page: AreaPage) -> Content:
    marks = [make_judgement(word) for word in ("Better", "Similar", "Worse", "Higher", "Lower")]
    words = (
        f"Bar: from the lowest to the highest of {page.area.name} and {page.peers_name} that have a figure; its darker "
        f"part is the middle half of them. Line: England. Mark: {page.area.name}, judged by its 95% interval. The "
        "worst is to the left and the best to the right; where neither direction is good, the lowest is to the left."
    )
    return element("Div", [element("P", words), element("P", marks, className="key-marks")], className="key")


# ---------------------------------------------------------------- metrics


def _make_group(priority: Priority, rows: tuple[ProfileRow, ...], *, page: AreaPage, view: View) -> Content:
    title, aim = PRIORITIES[priority]
    heading = element("H2", [f"{title} ", element("Span", aim, className="aim")])
    headers = ["Metric", "Value and 95% interval", "Beside its peers", "Against England"]
    headers += [] if _is_whole(page) else ["Against the partnership"]
    headers += ["Variation", "Recent trend"]
    columns = [Column(header, numeric=header.startswith("Value")) for header in headers]
    cells = [_make_row(each, page, view) for each in rows]
    table = make_table(f"{title}: all metrics", columns, cells, name="cards profile", hide_caption=True)
    return element("Section", [heading, table], className="priority")


def _is_whole(page: AreaPage) -> bool:
    """Whether the area is all of its partnership: then there is nothing to set it against there."""
    return is_same_place(page.area, page.partnership.area)


def _make_row(each: ProfileRow, page: AreaPage, view: View) -> list[Content]:
    row = each.row
    focus = row.result.area.code if row.result.area == page.area else ""
    href = view.href(page="metric", metric=row.metric.slug, area=focus)
    return [
        make_name(row, href=href, asked=page.area),
        make_value(row, with_interval=True),
        _make_place(each),
        make_benchmark(row.standing),
        *([] if _is_whole(page) else [make_beside_partnership(row.standing)]),
        make_variation(row),
        make_recent_trend(row),
    ]


def _make_place(each: ProfileRow) -> Content:
    """The area's mark on the range of its peers; none for counts, which only say how large an area is."""
    result, standing = each.row.result, each.row.standing
    if result.value is None or not each.peers:
        return ""
    if is_count(result.unit):
        return element("Span", "A count: areas differ in size", className="absent")
    england = standing.benchmark.value if standing.benchmark else None
    reverse = each.row.metric.polarity is Polarity.LOW_IS_GOOD
    spec = SpineSpec(result.value, each.peers, england, standing.judgement, reverse, each.quartiles)
    parts = [make_spine(spec, alt=_describe_place(each)), _make_ends(each, reverse=reverse)]
    return element("Div", parts, className="spine-place")


def _make_ends(each: ProfileRow, *, reverse: bool) -> Content:
    """What stands at the two ends of the bar: the picture's own words say it to those who listen."""
    low, high = (format_value(end, each.row.result.unit) for end in (min(each.everyone), max(each.everyone)))
    neutral = each.row.metric.polarity is Polarity.NEUTRAL
    words, figures = ("Lowest", "Highest") if neutral else ("Worst", "Best"), (high, low) if reverse else (low, high)
    ends = [element("Span", f"{word} {figure}") for word, figure in zip(words, figures, strict=True)]
    return element("Div", ends, className="spine-ends", aria_hidden="true")


def _describe_place(each: ProfileRow) -> str:
    result, benchmark = each.row.result, each.row.standing.benchmark
    low, high = (format_value(end, result.unit) for end in (min(each.peers), max(each.peers)))
    england = f"; England {write_cell(benchmark)}" if benchmark and benchmark.value is not None else ""
    peers = format_count(len(each.peers), "peer")
    middle = f", the middle half of all {format_interval(*each.quartiles, result.unit)}" if each.quartiles else ""
    return f"{result.area.name} {write_cell(result)}{england}; {peers} from {low} to {high}{middle}."


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
    return remember(render, view, read_outcomes()), make_heading(view)


PAGE = PageDefinition(page="area", layout=layout, find_title=find_title, add_callbacks=add_callbacks)
