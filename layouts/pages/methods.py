"""The index of methods: every metric under its priority, and how figures are made, compared and protected."""

from __future__ import annotations

from layouts.components import Content, element, make_table
from layouts.exhibit import Column
from layouts.formatting import start_with_capital
from layouts.metric_cells import make_cell
from layouts.page import PageDefinition, make_state, write_tab_title
from layouts.page_data.methods.texts import name_level, name_period_kind, name_sender
from layouts.page_data.methods.topics import list_topics
from layouts.page_parts.method_parts import make_topic, make_with_contents
from layouts.priorities import PRIORITIES, TIERS
from layouts.view import View
from layouts.wording_parts import name_unit
from metrics.catalogue import find_metrics
from metrics.definition import Metric, Priority
from metrics.outcomes import Outcomes

_LEDE = (
    "Each metric has its own page: definition, worked example, what to beware of. Beneath them: how all figures are "
    "made, compared and protected."
)


def layout(view: View, _outcomes: Outcomes) -> Content:
    """The whole page. It has no controls."""
    topics = list_topics()
    priorities = [(f"Metrics: {PRIORITIES[priority][0].lower()}", str(priority)) for priority in Priority]
    return [
        element("H1", "How each figure is made"),
        element("P", _LEDE, className="lede"),
        make_with_contents(
            [*priorities, *((topic.title, topic.anchor) for topic in topics)],
            [*(_make_priority(priority, view) for priority in Priority), *(make_topic(topic) for topic in topics)],
        ),
        make_state(view, title=find_title(view)),
    ]


def find_title(_view: View) -> str:
    """The title of the browser's tab."""
    return write_tab_title("Methods")


def _make_priority(priority: Priority, view: View) -> Content:
    title, aim = PRIORITIES[priority]
    heading = element("H2", [f"{title} ", element("Span", aim, className="aim")], id=str(priority))
    metrics = [each for each in find_metrics().values() if each.priority is priority]
    headers = ("Metric", "Measure", "Smallest area", "Period", "Sent by")
    columns = [Column(header, numeric=False) for header in headers]
    rows = [_make_row(each, view) for each in metrics]
    table = make_table(f"{title}: metrics", columns, rows, name="cards index", hide_caption=True)
    return element("Section", [heading, table], className="priority")


def _make_row(metric: Metric, view: View) -> list[Content]:
    series = metric.main
    name = element("A", metric.title, href=view.href(page="method", metric=metric.slug))
    return [
        make_cell(name, TIERS[metric.tier][0].capitalize()),
        *map(start_with_capital, (name_unit(series.unit), name_level(series), name_period_kind(series))),
        name_sender(series),
    ]


PAGE = PageDefinition(page="methods", layout=layout, find_title=find_title)
