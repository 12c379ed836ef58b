"""An exhibit on a page: message, chart with its alternative text, table beside it, notes and source beneath."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from layouts import theme
from layouts.charts.draw import draw_chart
from layouts.charts.funnel_spec import FunnelSpec
from layouts.charts.specs import ChartSpec, ColumnsSpec, ControlChartSpec, TrendSpec
from layouts.charts.tile_spec import TileMapSpec
from layouts.components import Content, element, make_data_table, make_table
from layouts.exhibits.foot import write_source_line
from layouts.exhibits.parts import Exhibit, Table
from metrics.results import Result


def render_page(
    exhibit: Exhibit,
    *,
    heading: Literal["H2", "H3"] = "H2",
    actions: Content = None,
    with_table: bool = True,
    link: Callable[[Result], str] | None = None,
) -> dict[str, Any]:
    """Render an exhibit as a part of a page. `actions` are buttons and links, such as those that download it.

    The stem of its files' names goes with it, for the pictures that the browser saves. `link` gives the address of
    where a figure comes from: each figure of the table leads there.
    """
    chart = [render_chart(exhibit)] if exhibit.chart else []
    table = [_render_table(exhibit.table, link)] if with_table else []
    body = element("Div", [*chart, *table], className="exhibit-body" if with_table else "exhibit-body exhibit-alone")
    figure = _render(exhibit, body, heading=heading, actions=actions)
    if link is not None and with_table:
        foot = figure["props"]["children"][2]["props"]["children"]
        foot.append(element("P", "Each figure of the table leads to where it comes from."))
    return figure


def _render_table(table: Table, link: Callable[[Result], str] | None) -> dict[str, Any]:
    if link is None or not table.figures:
        return make_data_table(table, name="compact", hide_caption=True)
    rows = [
        [
            element("A", text, href=link(figures[column.header]), className="figure-link")
            if text and column.header in figures
            else text
            for column, text in zip(table.columns, row, strict=True)
        ]
        for row, figures in zip(table.rows, table.figures, strict=True)
    ]
    return make_table(table.caption, table.columns, rows, name="compact", hide_caption=True)


def render_drawn(
    exhibit: Exhibit, body: Content, *, figure: str, actions: Content = None, told: str = ""
) -> dict[str, Any]:
    """Render an exhibit whose chart the page draws in its own way, as `body`.

    `figure` is the address of the chart as plotly draws it: the browser fetches it when someone wants the picture.
    `told` is a note that the page says elsewhere: it goes into the picture alone.
    """
    made = _render(exhibit, body, heading="H3", actions=actions, told=told)
    made["props"] |= {"data-figure": figure, "data-alt": exhibit.alt}
    return made


def _render(
    exhibit: Exhibit, body: Content, *, heading: Literal["H2", "H3"], actions: Content = None, told: str = ""
) -> dict[str, Any]:
    caption = [
        element(heading, exhibit.title, className="exhibit-title"),
        element("P", exhibit.subtitle, className="exhibit-subtitle"),
    ]
    parts = [element("Figcaption", caption), body, _render_foot(exhibit, told)]
    if actions is not None:
        parts.append(element("Div", actions, className="exhibit-actions"))
    return element("Figure", parts, className="exhibit", data_name=exhibit.name)


def render_chart(exhibit: Exhibit) -> dict[str, Any]:
    """Render the chart alone: a picture with words for those who do not see it, at a height that never changes."""
    if exhibit.chart is None:
        raise ValueError("This exhibit has no chart.")
    figure = draw_chart(exhibit.chart)
    height = figure["layout"]["height"]
    graph = element("Graph", figure=figure, config=theme.GRAPH_CONFIG, responsive=True, style={"height": height})
    axis = _name_axis(exhibit.chart)
    place = {"className": f"chart chart-{axis}", "style": {"minHeight": height}}
    reached = {"tabIndex": 0} if axis == "by-place" else {}  # on a narrow screen it scrolls, by keyboard too
    return element("Div", graph, role="img", aria_label=exhibit.alt, **place, **reached)


def _name_axis(chart: ChartSpec) -> str:
    """What runs across a chart: the style sheet leaves out words on a narrow screen, of each kind others."""
    match chart:
        case TrendSpec() | ControlChartSpec() | ColumnsSpec():
            return "over-time"
        case FunnelSpec():
            return "by-size"
        case TileMapSpec():
            return "by-place"
        case _:
            return "rows"


def _render_foot(exhibit: Exhibit, told: str) -> dict[str, Any]:
    marking = [element("P", f"{exhibit.marking}.", className="exhibit-marking")] if exhibit.marking else []
    notes = [element("P", note, **({"hidden": True} if note == told else {})) for note in exhibit.notes]
    source = element("P", write_source_line(exhibit))
    return element("Div", [*marking, *notes, source], className="exhibit-foot")
