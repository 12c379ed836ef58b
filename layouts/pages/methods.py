"""The index of methods: how figures are made and judged, and every metric under its priority."""

from __future__ import annotations

from typing import Final

from layouts.components import Content, element, make_judgement, make_table
from layouts.exhibit import Column
from layouts.metric_cells import make_cell
from layouts.page import PageDefinition, make_state, write_tab_title
from layouts.page_data.method_texts import name_level, name_period_kind, name_sender
from layouts.priorities import PRIORITIES, TIERS
from layouts.view import View
from layouts.wording_parts import name_unit
from metrics.catalogue import find_metrics
from metrics.definition import Metric, Priority
from metrics.outcomes import Outcomes

_RULES: Final = (
    (
        "Sums before division",
        "Areas and periods are put together by adding up counts, and only then is anything divided. Rates and "
        "percentages of areas are never averaged.",
    ),
    (
        "Nothing is guessed",
        "Hidden, missing, nothing to report and zero are four different things. A total that lacks a part is "
        "called incomplete; it is never shown smaller.",
    ),
    (
        "Intervals",
        "A 95% interval says how far chance alone could have moved a figure: Wilson's method for percentages, "
        "Byar's for rates (exact limits under 10 cases), Dobson's for standardised rates. Published figures keep "
        "their own.",
    ),
    (
        "Change",
        "A figure is compared with the same quarter a year before, or with the last period that shares no time with "
        "it. It rose or fell only if the two intervals do not overlap; otherwise the change could be chance.",
    ),
    (
        "Small numbers",
        "Counts of fewer than five people are hidden, and so is whatever would give them away. A hidden figure is "
        "marked [c].",
    ),
)
_JUMPS: Final = (
    "Further down: ",
    element("A", "what holds for all figures", href="#rules"),
    " and ",
    element("A", "what the marks say", href="#marks"),
    ".",
)
_JUDGEMENTS: Final = (
    ("Better", "The whole interval is on the good side of England's figure."),
    ("Similar", "England's figure lies within the interval."),
    ("Worse", "The whole interval is on the bad side of England's figure."),
    ("Higher", "Above England, of a metric in which neither direction is good."),
    ("Lower", "Below England, of a metric in which neither direction is good."),
    ("Too few to tell", "There are too few cases to say."),
)


def layout(view: View, _outcomes: Outcomes) -> Content:
    """The whole page. It has no controls."""
    return [
        element("H1", "How each figure is made"),
        element("P", ["Every metric has a page of its own. ", *_JUMPS], className="lede"),
        *(_make_priority(priority) for priority in Priority),
        element("H2", "What holds for all figures", className="section", id="rules"),
        element("Dl", [_define(term, words) for term, words in _RULES], className="facts"),
        element("H2", "What the marks say", className="section", id="marks"),
        element("Dl", [_define(make_judgement(word), words) for word, words in _JUDGEMENTS], className="facts"),
        make_state(view, title=find_title(view)),
    ]


def find_title(_view: View) -> str:
    """The title of the browser's tab."""
    return write_tab_title("Methods")


def _define(term: Content, words: str) -> Content:
    return element("Div", [element("Dt", term), element("Dd", words)])


def _make_priority(priority: Priority) -> Content:
    title, aim = PRIORITIES[priority]
    heading = element("H2", [f"{title} ", element("Span", aim, className="aim")])
    metrics = [each for each in find_metrics().values() if each.priority is priority]
    headers = ("Metric", "Measure", "Smallest area", "Period", "Sent by")
    columns = [Column(header, numeric=False) for header in headers]
    rows = [_make_row(each) for each in metrics]
    table = make_table(f"{title}: metrics", columns, rows, name="cards index", hide_caption=True)
    return element("Section", [heading, table], className="priority")


def _make_row(metric: Metric) -> list[Content]:
    series = metric.main
    name = element("A", metric.title, href=View("method", metric=metric.slug).href())
    return [
        make_cell(name, TIERS[metric.tier][0].capitalize()),
        name_unit(series.unit),
        _start(name_level(series)),
        _start(name_period_kind(series)),
        name_sender(series),
    ]


def _start(words: str) -> str:
    """The words with a capital at the beginning, and no other letter changed."""
    return words[:1].upper() + words[1:]


PAGE = PageDefinition(page="methods", layout=layout, find_title=find_title)
