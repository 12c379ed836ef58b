"""An exhibit on a page: message, chart with its alternative text, table beside it, notes and source beneath."""

from __future__ import annotations

from typing import Any, Literal

from layouts import theme
from layouts.charts.draw import draw_chart
from layouts.charts.specs import ColumnsSpec, ControlChartSpec, TrendSpec
from layouts.components import Content, element, make_data_table
from layouts.exhibit_foot import write_source_line
from layouts.exhibit_parts import Exhibit


def render_page(
    exhibit: Exhibit, *, heading: Literal["H2", "H3"] = "H2", actions: Content = None, with_table: bool = True
) -> dict[str, Any]:
    """Render an exhibit as a part of a page. `actions` are buttons and links, such as those that download it.

    The stem of its files' names goes with it, for the pictures that the browser saves.
    """
    caption = [
        element(heading, exhibit.title, className="exhibit-title"),
        element("P", exhibit.subtitle, className="exhibit-subtitle"),
    ]
    chart = [render_chart(exhibit)] if exhibit.chart else []
    table = [make_data_table(exhibit.table, name="compact", hide_caption=True)] if with_table else []
    body = element("Div", [*chart, *table], className="exhibit-body" if with_table else "exhibit-body exhibit-alone")
    parts = [element("Figcaption", caption), body, _render_foot(exhibit)]
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
    over_time = isinstance(exhibit.chart, TrendSpec | ControlChartSpec | ColumnsSpec)
    name = "chart chart-over-time" if over_time else "chart chart-rows"
    return element("Div", graph, role="img", aria_label=exhibit.alt, className=name, style={"minHeight": height})


def _render_foot(exhibit: Exhibit) -> dict[str, Any]:
    marking = [element("P", f"{exhibit.marking}.", className="exhibit-marking")] if exhibit.marking else []
    notes = [element("P", note) for note in exhibit.notes]
    source = element("P", write_source_line(exhibit))
    return element("Div", [*marking, *notes, source], className="exhibit-foot")
