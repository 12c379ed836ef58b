"""The method of one metric: what it is, how it is worked out, with what caveats, and from whose figures."""

from __future__ import annotations

from collections.abc import Iterable

from layouts.components import Content, element, make_notice, make_table
from layouts.exhibit import Column
from layouts.formatting import format_date, format_number
from layouts.metric_cells import make_cell
from layouts.page import PageDefinition, make_state, write_tab_title
from layouts.page_data.methods.example import explain_example
from layouts.page_data.methods.texts import (
    find_topic,
    list_breakdowns,
    name_level,
    name_period_kind,
    name_sender,
    write_due,
    write_formula,
    write_interval_method,
)
from layouts.page_data.methods.topics import list_topics
from layouts.page_parts.method_parts import make_part, make_section, make_with_contents
from layouts.page_parts.trail import make_trail
from layouts.priorities import DIRECTIONS, PRIORITIES, TIERS
from layouts.view import View
from loaders.areas import Area, read_areas
from loaders.returns_catalogue import find_returns
from metrics.definition import Metric, Series, Source
from metrics.national_goals import NationalGoal, find_national_goals
from metrics.outcomes import Outcomes

OWN_READING = "This product's reading, not the framework's wording"


def layout(view: View, _outcomes: Outcomes) -> Content:
    """The whole page. It has no controls."""
    metric = view.chosen_metric
    sections = [
        ("definition", "What it is", _make_definition(metric, view)),
        ("working", "How it is worked out", [_make_working(metric, view)]),
        ("example", "Worked example", [make_part(explain_example(metric))]),
        ("caveats", "What to beware of", [_make_list(metric.caveats)] if metric.caveats else []),
        ("origins", "Where the figures come from", [_make_origins(metric), _make_access(metric)]),
        ("sources", "Sources of the definition", _make_sources(metric)),
        ("own-reading", OWN_READING, _make_own_reading(metric)),
        ("figures", "The figures", [_make_ways(metric, view)]),
    ]
    shown = [(anchor, title, parts) for anchor, title, parts in sections if parts]
    return [
        _make_head(metric, view),
        make_with_contents(
            [(title, anchor) for anchor, title, _ in shown],
            [make_section(anchor, title, parts) for anchor, title, parts in shown],
        ),
        make_state(view, title=find_title(view)),
    ]


def find_title(view: View) -> str:
    """The title of the browser's tab."""
    return write_tab_title("Method", view.chosen_metric.short_title if view.metric else "")


def _make_head(metric: Metric, view: View) -> Content:
    trail = make_trail(("Methods", view.href(page="methods")))
    place = f"{TIERS[metric.tier][0].capitalize()}; {PRIORITIES[metric.priority][0].lower()}; outcome: {metric.outcome}"
    return element("Div", [trail, element("H1", metric.title), element("P", place, className="lede")])


def _make_definition(metric: Metric, view: View) -> list[Content]:
    facts = [("Why it matters", metric.why), *_list_direction(metric, view)]
    parts = [element("P", metric.definition, className="definition"), _make_facts(facts)]
    if metric.own_knowledge:
        words = "Parts of this page are not official: "
        parts.append(
            element("P", [words, element("A", "what this product decided or inferred", href="#own-reading"), "."])
        )
    return parts


def _make_own_reading(metric: Metric) -> list[Content]:
    if not metric.own_knowledge:
        return []
    words = (
        "The framework's own text could not be read in full. Not official, but decided or inferred for this product:"
    )
    return [make_notice([element("P", words), _make_list(metric.own_knowledge)], title="Not official")]


def _list_direction(metric: Metric, view: View) -> list[tuple[str, Content]]:
    direction = _lead_on(DIRECTIONS[metric.polarity], "comparison", view)
    facts: list[tuple[str, Content]] = [("Which direction is good", direction)]
    facts += [(f"National {goal.kind}", _tell_goal(goal)) for goal in find_national_goals(metric)]
    return facts


def _tell_goal(goal: NationalGoal) -> str:
    when = f", {goal.period.span_label}" if goal.kind == "baseline" else ""  # a target's unit says its time
    return f"{format_number(goal.value)} {goal.unit}{when}. {goal.comparison}"


# ---------------------------------------------------------------- sections


def _make_facts(facts: Iterable[tuple[str, Content]]) -> Content:
    rows = [element("Div", [element("Dt", term), element("Dd", words)]) for term, words in facts if words]
    return element("Dl", rows, className="facts")


def _make_list(lines: Iterable[str]) -> Content:
    return element("Ul", [element("Li", line) for line in lines])


def _make_working(metric: Metric, view: View) -> Content:
    return _make_facts(
        [
            ("Counted (numerator)", metric.numerator),
            ("Out of (denominator)", metric.denominator),
            ("Formula", write_formula(metric.main)),
            ("Interval", _lead_on(write_interval_method(metric.main), find_topic(metric.main), view)),
            ("Areas together", _lead_on(metric.aggregation, "sums", view)),
            ("Smallest area", metric.lowest_geography),
            ("One figure for each", name_period_kind(metric.main)),
            ("Sent by", _tell_sender(metric.main)),
            ("Small numbers", _lead_on(metric.disclosure_note, "small-numbers", view)),
        ]
    )


def _lead_on(words: str, anchor: str, view: View) -> Content:
    """The words, and the way to the topic that explains them for all figures."""
    if not words or not anchor:
        return words
    title = next(topic.title for topic in list_topics() if topic.anchor == anchor)
    href = f"{view.href(page='methods')}#{anchor}"
    way = element("A", f"More: {title[0].lower()}{title[1:]}", href=href, className="more")
    return [words, " ", way]


def _tell_sender(series: Series) -> str:
    due = write_due(series)
    return f"{name_sender(series)}, due {due}" if due else name_sender(series)


def _make_origins(metric: Metric) -> Content:
    headers = ("Source", "Kind", "Sent by", "Due", "One figure for each", "Unit", "Broken down by")
    columns = [Column(header, numeric=False) for header in headers]
    rows = [_make_origin(metric, series) for series in metric.series]
    return make_table("Where the figures come from", columns, rows, name="cards compact", hide_caption=True)


def _make_origin(metric: Metric, series: Series) -> list[Content]:
    published = series.source == "published"
    what = f"{name_level(series)} and {name_period_kind(series)}"
    source = metric.find_source(series)
    return [
        make_cell(series.name, [source.publisher, ": ", _lead_to(source)] if source else ""),
        "Publication" if published else f"Partner return “{find_returns()[series.returned].title}”",
        "" if published else name_sender(series),
        write_due(series),
        make_cell(what, series.why_not_additive),
        series.unit,
        ", ".join(list_breakdowns(series)),
    ]


def _make_access(metric: Metric) -> Content:
    return element("P", f"Who may see them: {metric.access}") if metric.access else ""


def _make_sources(metric: Metric) -> list[Content]:
    """What the definition rests on, with links, and the day on which it was last held against that."""
    reviewed = f"This definition was last reviewed on {format_date(metric.reviewed)}."
    return [element("Ul", [element("Li", _cite(each)) for each in metric.sources]), element("P", reviewed)]


def _cite(source: Source) -> list[Content]:
    """Publisher, title, date, reference, address; what else is not known is left out."""
    first = ", ".join(part for part in (source.publisher, source.title, source.date) if part)
    reference = f" {source.reference.removesuffix('.')}." if source.reference else ""
    return [f"{first}.{reference} ", _lead_to(source), "."]


def _lead_to(source: Source) -> Content:
    """The public address as a link, or that none is known."""
    if not source.address:
        return "No address known"  # nobody has told us of one, and none is ever guessed
    return element("A", source.address, href=source.address, className="address")


def _make_ways(metric: Metric, view: View) -> Content:
    """For each partnership the page of the metric, and its figures as a file."""
    return element("Ul", [element("Li", _make_way(metric, each.area, view)) for each in read_areas().partnerships()])


def _make_way(metric: Metric, area: Area, view: View) -> list[Content]:
    stood = f"&as-at={view.as_at}" if view.as_at else ""
    address = f"/api/v1/outcomes.csv?metric={metric.slug}&partnership={area.code}{stood}"
    page = element("A", area.name, href=view.href(page="metric", partnership=area.code))
    return [page, ", or as a file: ", element("A", f"CSV for {area.name}", href=address, download=True)]


PAGE = PageDefinition(page="method", layout=layout, find_title=find_title)
