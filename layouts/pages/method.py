"""The method of one metric: what it is, how it is worked out, with what caveats, and from whose figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from layouts.components import Content, element, make_notice, make_table
from layouts.exhibit import Column
from layouts.formatting import format_with_unit, join_words
from layouts.metric_cells import make_cell
from layouts.page import PageDefinition, make_state, write_tab_title
from layouts.page_data.method_texts import (
    list_breakdowns,
    name_level,
    name_period_kind,
    name_sender,
    write_due,
    write_example,
    write_formula,
    write_interval_method,
)
from layouts.priorities import DIRECTIONS, PRIORITIES, TIERS
from layouts.view import View
from loaders.areas import read_areas
from loaders.returns_catalogue import find_returns
from metrics.definition import Metric, Series, Source, Target
from metrics.outcomes import Outcomes

OWN_READING = "This product's reading, not the framework's wording"


def layout(view: View, _outcomes: Outcomes) -> Content:
    """The whole page. It has no controls."""
    metric = view.chosen_metric
    return [
        _make_head(metric, view),
        element("Div", [element("P", metric.definition, className="definition"), *_make_own_reading(metric)]),
        _make_facts([("Why it matters", metric.why), *_list_direction(metric)]),
        *_make_section("How it is worked out", [_make_working(metric)]),
        *_make_section("Worked example", _make_example(metric)),
        *_make_section("What to beware of", [_make_list(metric.caveats)] if metric.caveats else []),
        *_make_section("Where the figures come from", [_make_origins(metric), _make_access(metric)]),
        *_make_section("Sources of the definition", [_make_list(_cite(each) for each in metric.sources)]),
        *_make_section("The figures", [_make_ways(metric)]),
        make_state(view, title=find_title(view)),
    ]


def find_title(view: View) -> str:
    """The title of the browser's tab."""
    return write_tab_title("Method", view.chosen_metric.short_title if view.metric else "")


def _make_head(metric: Metric, view: View) -> Content:
    way = element("Li", element("A", "Methods", href=view.href(page="methods")))
    here = element("Li", metric.short_title, aria_current="page")
    trail = element("Nav", element("Ol", [way, here]), className="breadcrumbs", aria_label="Where you are")
    place = f"{TIERS[metric.tier][0].capitalize()}; {PRIORITIES[metric.priority][0].lower()}; outcome: {metric.outcome}"
    return element("Div", [trail, element("H1", metric.title), element("P", place, className="lede")])


def _make_own_reading(metric: Metric) -> list[Content]:
    if not metric.own_knowledge:
        return []
    words = "The framework's own text could not be read in full. This product has decided for itself:"
    return [make_notice(element("P", f"{words} {join_words(metric.own_knowledge)}."), title=OWN_READING)]


def _list_direction(metric: Metric) -> list[tuple[str, Content]]:
    facts: list[tuple[str, Content]] = [("Which direction is good", DIRECTIONS[metric.polarity])]
    marks = (("Baseline", metric.baseline), ("Target", metric.target))
    facts += [(name, _tell_target(mark, metric)) for name, mark in marks if mark]
    return facts


def _tell_target(target: Target, metric: Metric) -> str:
    return f"{format_with_unit(target.value, metric.main.unit)} by {target.by} ({target.source})"


# ---------------------------------------------------------------- sections


def _make_section(title: str, parts: Sequence[Content]) -> list[Content]:
    return [element("H2", title, className="section"), *parts] if parts else []


def _make_facts(facts: Iterable[tuple[str, Content]]) -> Content:
    rows = [element("Div", [element("Dt", term), element("Dd", words)]) for term, words in facts if words]
    return element("Dl", rows, className="facts")


def _make_list(lines: Iterable[str]) -> Content:
    return element("Ul", [element("Li", line) for line in lines])


def _make_working(metric: Metric) -> Content:
    return _make_facts(
        [
            ("Counted (numerator)", metric.numerator),
            ("Out of (denominator)", metric.denominator),
            ("Formula", write_formula(metric.main)),
            ("Interval", write_interval_method(metric.main)),
            ("Areas together", metric.aggregation),
            ("Smallest area", metric.lowest_geography),
            ("Small numbers", metric.disclosure_note),
        ]
    )


def _make_example(metric: Metric) -> list[Content]:
    columns = [Column("Step", numeric=False), Column("Figure")]
    rows = write_example(metric)
    table = make_table("The worked example in numbers", columns, rows, name="example", hide_caption=True)
    return [element("P", metric.example.story), table]


def _make_origins(metric: Metric) -> Content:
    headers = ("Source", "Kind", "Sent by", "Due", "One figure for each", "Unit", "Broken down by")
    columns = [Column(header, numeric=False) for header in headers]
    rows = [_make_origin(series) for series in metric.series]
    return make_table("Where the figures come from", columns, rows, name="cards compact", hide_caption=True)


def _make_origin(series: Series) -> list[Content]:
    published = series.source == "published"
    what = f"{name_level(series)} and {name_period_kind(series)}"
    return [
        series.name,
        "Publication" if published else f"Partner return “{find_returns()[series.returned].title}”",
        "" if published else name_sender(series),
        write_due(series),
        make_cell(what, series.why_not_additive),
        series.unit,
        ", ".join(list_breakdowns(series)),
    ]


def _make_access(metric: Metric) -> Content:
    return element("P", f"Who may see them: {metric.access}") if metric.access else ""


def _cite(source: Source) -> str:
    """Publisher, title, date, reference; what is not known is left out."""
    first = ", ".join(part for part in (source.publisher, source.title, source.date) if part)
    return f"{first}. {source.reference}" if source.reference else f"{first}."


def _make_ways(metric: Metric) -> Content:
    partnerships = [each.area for each in read_areas().partnerships()]
    pages = [
        element("Li", element("A", area.name, href=View("metric", partnership=area.code, metric=metric.slug).href()))
        for area in partnerships
    ]
    address = f"/api/v1/outcomes.csv?metric={metric.slug}&partnership={partnerships[0].code}"
    files = element("Li", ["As a file: ", element("A", f"CSV for {partnerships[0].name}", href=address, download=True)])
    return element("Ul", [*pages, files])


PAGE = PageDefinition(page="method", layout=layout, find_title=find_title)
